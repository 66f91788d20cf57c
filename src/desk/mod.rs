//! The operator's window: one page per step, drawn from views.
//!
//! [`shell`] is the frame around a page, [`widgets`] what pages are made of,
//! [`keys`] the commands and keys, [`platform`] everything outside the window,
//! [`window`] the native windows. None of these knows the state of a meeting.

pub mod app;
pub mod frame;
pub mod hall_window;
pub mod key_bar;
pub mod keys;
pub mod pad;
pub mod pages;
pub mod platform;
pub mod platform_fake;
mod platform_wait;
pub mod shell;
pub mod style;
pub mod widgets;
pub mod window;
