//! What a meeting of the matrix has come to, known from how it was made up.

use zhengpiao::rules::RoundKind;

use super::count::Tally;

/// How far the day has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    Before,
    SignedIn,
    Issued,
    Returned,
    Counted,
    Announced,
}

#[derive(Clone, Debug)]
pub struct Truth {
    pub moment: Moment,
    /// Names in the order of the roll.
    pub roll: Vec<String>,
    pub voters: u32,
    pub expected: u32,
    pub present: u32,
    pub absent: Vec<String>,
    /// Preliminary, and so nobody is elected.
    pub preliminary: bool,
    /// What the round is called on its papers; nothing for a usual one.
    pub round: Option<RoundKind>,
    /// Declared void.
    pub void: bool,
    pub by_hand: bool,
    pub sheets: Vec<Sheet>,
    pub contests: Vec<Contest>,
    /// As it was announced before it was corrected.
    pub before: Option<Vec<Contest>>,
    /// Names typed for the first two postings.
    pub applied: Vec<String>,
    /// The boxes, where there are several.
    pub boxes: Vec<String>,
}

/// A sheet in one box.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// The posts on it, by place.
    pub contests: Vec<usize>,
    pub of_box: String,
    pub printed: u32,
    pub issued: u32,
    pub exchanged: u32,
    pub kept: u32,
    pub cut: u32,
    pub returned: u32,
    pub bundles: Vec<u32>,
}

#[derive(Clone, Debug, Default)]
pub struct Contest {
    pub post: String,
    pub seats: u32,
    /// In the order of the ballot.
    pub candidates: Vec<String>,
    pub tally: Tally,
    /// In the order of the ballot.
    pub elected: Vec<String>,
    /// Equal across the cut.
    pub tied: bool,
}

impl Contest {
    /// Name, for, against, abstaining, in the order of the ballot.
    pub fn rows(&self) -> impl Iterator<Item = (&str, u32, u32, u32)> {
        let names = self.candidates.iter().zip(&self.tally.marks);
        names.map(|(name, marks)| (name.as_str(), marks.0, marks.1, marks.2))
    }
}

impl Truth {
    /// Issued and returned of a contest's sheets, all boxes together.
    pub fn of_contest(&self, place: usize, of: fn(&Sheet) -> u32) -> u32 {
        let sheets = self.sheets.iter();
        let on = sheets.filter(|sheet| sheet.contests.contains(&place));
        on.map(of).sum()
    }

    /// Everybody who stands, once.
    pub fn candidates(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for name in self.contests.iter().flat_map(|it| &it.candidates) {
            if !all.contains(&name.as_str()) {
                all.push(name);
            }
        }
        all
    }
}
