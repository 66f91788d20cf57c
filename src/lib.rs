//! 正票 Zhengpiao runs the counting day of a member meeting.
//!
//! Arrows point down only: `desk` and `hall` draw, `papers` prints, `export` archives, `text` words
//! things, `explain` says why, `roster` reads rolls, `journal` keeps the record, `meeting` decides,
//! `rules` computes. `meeting` and `rules` know no window, file or clock.

pub mod cli;
pub mod desk;
pub mod earlier;
pub mod explain;
pub mod export;
pub mod fonts;
pub mod hall;
pub mod journal;
pub mod meeting;
pub mod papers;
pub mod rehearsal;
pub mod roster;
pub mod rules;
pub mod rules_file;
pub mod session;
pub mod text;
pub mod theme;
