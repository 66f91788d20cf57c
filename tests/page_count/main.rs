//! The pages from the head count to the papers, as a person meets them: by
//! names and keys, on a real record, with pictures on request
//! (`ZHENGPIAO_PICTURES=dir`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod archive;
mod collect;
mod day;
#[path = "../common/desk.rs"]
mod desk;
mod issue;
mod keys;
mod papers;
mod pictures;
mod result;
mod revise;
mod rules;

pub use desk::Desk;
use zhengpiao::meeting::Step;
use zhengpiao::text::Lang;

impl Desk {
    /// Opens the meeting of `day` on the page of `step`.
    pub fn open(day: day::Day, step: Step) -> Desk {
        Desk::open_as(day, step, Lang::Hans, [1366.0, 768.0])
    }

    pub fn open_as(day: day::Day, step: Step, lang: Lang, size: [f32; 2]) -> Desk {
        Desk::open_file(|path| day.write(path), step, lang, size)
    }
}
