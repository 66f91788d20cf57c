//! Every printed paper: what it says ([`forms`]) and how a page is set.

pub mod forms;
