//! One page per step.

pub mod start;
