//! Appraisals and recommendation votes from the head count to the last settled sheet, as
//! people meet them: wholly by keyboard, on a real record, with pictures on request
//! (`ZHENGPIAO_PICTURES=dir`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod appraisal;
#[path = "../common/day.rs"]
mod day;
#[path = "../common/desk.rs"]
mod desk;
mod pictures;
mod plan;
mod proposed;
#[path = "../common/survey.rs"]
mod survey;

pub use desk::Desk;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::meeting::{BundleRef, PaperId, Pass, Step};
use zhengpiao::text::Lang;

impl Desk {
    /// Opens the meeting of `day` on the page of `step`.
    pub fn open(day: &day::Day, step: Step) -> Desk {
        Desk::open_as(day, step, Lang::Hans, [1366.0, 768.0])
    }

    pub fn open_as(day: &day::Day, step: Step, lang: Lang, size: [f32; 2]) -> Desk {
        Desk::open_file(|path| day.write(path), step, lang, size)
    }

    /// The sheets of a group, by its place.
    pub fn paper(&self, group: usize) -> PaperId {
        self.meeting().round().unwrap().papers[group].id
    }

    /// The sheets keyed of the first bundle of a group, as written in the record.
    pub fn keyed(&self, group: usize, pass: Pass) -> Vec<String> {
        let at = BundleRef {
            paper: self.paper(group),
            number: 1,
        };
        let ballots = &self.meeting().bundle(at).unwrap().keying(pass).ballots;
        let written = |entry: &[zhengpiao::meeting::ContestEntry]| {
            let parts = entry.iter().map(ToString::to_string);
            parts.collect::<Vec<_>>().join("|")
        };
        ballots
            .iter()
            .map(|ballot| written(&ballot.entry))
            .collect()
    }

    /// The focus goes to an act of the list, which chooses it.
    pub fn act(&mut self, name: &str) {
        let mut rows = self.harness.get_all_by_label(name);
        let row =
            rows.find(|node| node.accesskit_node().role() == egui::accesskit::Role::ListBoxOption);
        row.unwrap().click();
        drop(rows);
        self.steps();
    }

    /// To the page of a step by the keys of the rail.
    pub fn goes_to(&mut self, step: Step) {
        while self.harness.state().current() < step {
            self.press_with(egui::Modifiers::COMMAND, egui::Key::PageDown);
        }
        while self.harness.state().current() > step {
            self.press_with(egui::Modifiers::COMMAND, egui::Key::PageUp);
        }
    }
}

/// The person with this number key types this value.
pub fn types(desk: &mut Desk, number: &str, value: &str) {
    desk.type_text(number);
    desk.enter(value);
}

/// Both tellers type the same.
pub fn both(desk: &mut Desk, value: &str) {
    types(desk, "1", value);
    types(desk, "2", value);
}
