//! The operator's window: one page per step, drawn from views.
//!
//! [`shell`] is the frame around a page, [`widgets`] what pages are made of,
//! [`keys`] the commands and keys, [`platform`] everything outside the window,
//! [`window`] the native windows. None of these knows the state of a meeting;
//! [`crate::session`] holds it and [`app`] brings both together.

pub mod app;
mod ask_why;
mod awake;
pub mod copy_card;
mod copy_out;
mod frame_view;
pub mod hall_adverse;
mod hall_cell;
pub mod hall_choice;
pub mod hall_clock;
pub mod hall_control;
pub mod hall_figures;
mod hall_panel;
pub mod hall_scene;
mod hall_survey;
pub mod hall_window;
pub mod held;
mod kept;
pub mod key_bar;
mod key_times;
pub mod keys;
pub(crate) mod measure;
mod over;
pub mod pad;
pub mod page;
pub mod pages;
pub mod paper_out;
mod paper_rounds;
pub mod platform;
pub mod platform_fake;
mod platform_wait;
pub mod rules_view;
pub mod screen_watch;
mod scroll_keys;
pub mod sheet_name;
pub mod shell;
mod slip_card;
pub mod style;
mod twice;
pub mod widgets;
pub mod window;

pub use app::run;
