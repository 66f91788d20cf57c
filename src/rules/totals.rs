//! An election written down as totals in a file (see `docs/totals.md`).

use super::catalogue::preset;
use super::count::{Area, BoxCount, Count, Counts, Figures, RoundKind};
use super::outcome::{Outcome, evaluate};
use super::preset::{InvalidRule, Overrides, Preset};
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use std::fmt::{self, Write};

/// A totals file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// The name of the preset.
    pub rules: String,
    /// Fields of the preset to replace.
    #[serde(default)]
    pub overrides: Overrides,
    /// The round.
    pub round: RoundKind,
    /// Seats to fill in this round.
    pub seats: u32,
    /// Heads and papers.
    pub counts: Counts,
    /// Printed candidates, in ballot order.
    pub candidates: Vec<NamedFigures>,
    /// Names written in.
    #[serde(default)]
    pub write_ins: Vec<NamedWriteIn>,
    /// Where members have more than one vote: what `counts` counts, in votes.
    #[serde(default)]
    pub votes: Option<Counts>,
    /// What `counts` counts, in floor area.
    #[serde(default)]
    pub area: Option<Counts>,
    /// The boxes or venues one by one.
    #[serde(default)]
    pub boxes: Vec<TotalsBox>,
}

/// A box or venue of a totals file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TotalsBox {
    /// What the box is called; only for whoever reads the file.
    #[serde(default)]
    pub name: String,
    /// Its own heads and papers.
    pub counts: Counts,
    /// 赞成票 of the printed candidates in this box, in ballot order.
    #[serde(default)]
    pub yes: Vec<u64>,
    /// Votes of the written-in names in this box, in the order of the file.
    #[serde(default)]
    pub write_ins: Vec<u64>,
}

/// A printed candidate of a totals file; the figures are those of [`Figures`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedFigures {
    /// The name, printed as it stands.
    pub name: String,
    /// 赞成票.
    pub yes: u64,
    /// 不赞成票.
    #[serde(default)]
    pub no: Option<u64>,
    /// 弃权.
    #[serde(default)]
    pub abstain: Option<u64>,
    /// Cells that could not be read.
    #[serde(default)]
    pub void: u64,
    /// Votes from a higher post, or from the women's column, that count here too.
    #[serde(default)]
    pub folded: u64,
    /// The floor area that voted for this name.
    #[serde(default)]
    pub area: Option<u64>,
    /// Cannot be elected: withdrawn, disqualified or not eligible.
    #[serde(default)]
    pub out: bool,
}

/// A written-in name of a totals file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedWriteIn {
    /// The name, printed as it stands.
    pub name: String,
    /// Votes for it.
    pub yes: u64,
    /// Votes from a higher post, or from the women's column, that count here too.
    #[serde(default)]
    pub folded: u64,
    /// The floor area that voted for this name.
    #[serde(default)]
    pub area: Option<u64>,
    /// Cannot be elected: withdrawn, disqualified or not eligible.
    #[serde(default)]
    pub out: bool,
}

/// Why a totals file cannot be evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TotalsError {
    /// The text is not a totals file; what and where.
    Syntax(Box<ron::error::SpannedError>),
    /// There is no preset of that name.
    UnknownRules(String),
    /// An override has a value that cannot be.
    Rule(InvalidRule),
    /// An election for no seats.
    NoSeats,
}

impl fmt::Display for TotalsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TotalsError::Syntax(error) => write!(out, "{error}"),
            TotalsError::UnknownRules(id) => write!(out, "rules: no preset is called {id:?}"),
            TotalsError::Rule(rule) => write!(out, "overrides: {rule}"),
            TotalsError::NoSeats => write!(out, "seats: must be at least 1"),
        }
    }
}

impl std::error::Error for TotalsError {}

impl Totals {
    /// The figures without the names.
    pub fn count(&self) -> Count {
        let figures = |one: &NamedFigures| Figures {
            yes: one.yes,
            no: one.no,
            abstain: one.abstain,
            void: one.void,
        };
        let area = |counts: Counts| Area {
            counts,
            yes: self.by_position(|one| one.area, |one| one.area),
        };
        let out = self.by_position(|one| one.out, |one| one.out);
        Count {
            kind: self.round,
            seats: self.seats,
            counts: self.counts,
            candidates: self.candidates.iter().map(figures).collect(),
            write_ins: self.write_ins.iter().map(|one| one.yes).collect(),
            folded: self.by_position(|one| one.folded, |one| one.folded),
            excluded: (0..)
                .zip(out)
                .filter_map(|(at, out)| out.then_some(at))
                .collect(),
            votes: self.votes,
            area: self.area.map(area),
            boxes: self.boxes.iter().map(TotalsBox::count).collect(),
        }
    }

    /// Something about everybody, written-in names after the printed ones.
    fn by_position<T>(
        &self,
        printed: impl Fn(&NamedFigures) -> T,
        written: impl Fn(&NamedWriteIn) -> T,
    ) -> Vec<T> {
        let printed = self.candidates.iter().map(printed);
        printed.chain(self.write_ins.iter().map(written)).collect()
    }
}

impl TotalsBox {
    fn count(&self) -> BoxCount {
        let figures = |&yes: &u64| Figures {
            yes,
            ..Figures::default()
        };
        BoxCount {
            counts: self.counts,
            candidates: self.yes.iter().map(figures).collect(),
            write_ins: self.write_ins.clone(),
        }
    }
}

/// A totals file and what the rules make of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluatedFile {
    /// What the file says.
    pub totals: Totals,
    /// The rules with the overrides applied.
    pub preset: Preset,
    /// The outcome.
    pub outcome: Outcome,
    /// Names by position: printed candidates, then written-in names.
    pub names: Vec<String>,
}

/// Reads a totals file; a byte order mark in front is ignored, and `Some` may
/// be left away.
///
/// # Errors
/// [`TotalsError::Syntax`], with the line and the unknown or wrong field.
pub fn read_totals(text: &str) -> Result<Totals, TotalsError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options
        .from_str(text)
        .map_err(|error| TotalsError::Syntax(Box::new(error)))
}

/// Reads a totals file and applies its rules.
///
/// # Errors
/// What cannot be read, an unknown preset, or a rule whose value cannot be.
pub fn evaluate_file(text: &str) -> Result<EvaluatedFile, TotalsError> {
    evaluate_file_by(text, None)
}

/// Reads a totals file and applies these rules in the place of the preset it names;
/// its overrides still hold.
///
/// # Errors
/// As [`evaluate_file`].
pub fn evaluate_file_by(text: &str, rules: Option<&Preset>) -> Result<EvaluatedFile, TotalsError> {
    let totals = read_totals(text)?;
    let named = rules.cloned().or_else(|| preset(&totals.rules));
    let base = named.ok_or_else(|| TotalsError::UnknownRules(totals.rules.clone()))?;
    let preset = base.with(&totals.overrides).map_err(TotalsError::Rule)?;
    if totals.seats == 0 {
        return Err(TotalsError::NoSeats);
    }
    let outcome = evaluate(&preset, &totals.count());
    let printed = totals.candidates.iter().map(|one| one.name.clone());
    let names = printed
        .chain(totals.write_ins.iter().map(|one| one.name.clone()))
        .collect();
    Ok(EvaluatedFile {
        totals,
        preset,
        outcome,
        names,
    })
}

impl EvaluatedFile {
    fn names_of(&self, positions: &[usize]) -> Vec<&str> {
        positions
            .iter()
            .filter_map(|&one| self.names.get(one))
            .map(String::as_str)
            .collect()
    }

    /// The outcome as JSON, with the keys of the fixtures; `missing`, `area_bar`,
    /// `reserves` and `void_boxes` (from 1) are added only where there is something
    /// to say.
    pub fn to_json(&self) -> serde_json::Value {
        let outcome = &self.outcome;
        let mut json = serde_json::json!({
            "quorum": outcome.quorum,
            "election": outcome.election,
            "bar": outcome.bar,
            "elected": self.names_of(&outcome.elected),
            "tied": self.names_of(&outcome.tied),
            "tied_for": outcome.tied_for,
            "unfilled": outcome.unfilled,
            "next": outcome.next,
            "problems": outcome.problems,
        });
        let reserves = self.names_of(&outcome.reserves);
        let boxes: Vec<usize> = outcome.void_boxes.iter().map(|at| at + 1).collect();
        let further = [
            (
                "missing",
                !outcome.missing.is_empty(),
                serde_json::json!(outcome.missing),
            ),
            (
                "area_bar",
                outcome.area_bar.is_some(),
                serde_json::json!(outcome.area_bar),
            ),
            (
                "reserves",
                !reserves.is_empty(),
                serde_json::json!(reserves),
            ),
            ("void_boxes", !boxes.is_empty(), serde_json::json!(boxes)),
        ];
        if let Some(object) = json.as_object_mut() {
            for (key, _, value) in further.into_iter().filter(|(_, given, _)| *given) {
                object.insert(key.into(), value);
            }
        }
        json
    }

    /// The outcome as plain text: codes and names, one line each, then the table.
    pub fn to_text(&self) -> String {
        let outcome = &self.outcome;
        let list = |names: Vec<&str>| names.join("  ");
        let bar = outcome
            .bar
            .map_or_else(|| "-".to_owned(), |bar| bar.to_string());
        let lines = [
            ("rules", self.preset.id.clone()),
            ("quorum", format!("{:?}", outcome.quorum)),
            ("election", format!("{:?}", outcome.election)),
            ("bar", bar),
            ("elected", list(self.names_of(&outcome.elected))),
            ("tied", list(self.names_of(&outcome.tied))),
            ("tied_for", outcome.tied_for.to_string()),
            ("unfilled", outcome.unfilled.to_string()),
            ("next", format!("{:?}", outcome.next)),
            ("problems", codes(&outcome.problems)),
            ("missing", codes(&outcome.missing)),
        ];
        let figures = |figures: Vec<String>| figures.join("  ");
        let boxes = outcome.void_boxes.iter().map(|at| (at + 1).to_string());
        let further = [
            (
                "area_bar",
                outcome
                    .area_bar
                    .map_or_else(String::new, |bar| bar.to_string()),
            ),
            ("reserves", list(self.names_of(&outcome.reserves))),
            ("void_boxes", figures(boxes.collect())),
        ];
        let further = further.into_iter().filter(|(_, value)| !value.is_empty());
        let lines = lines.into_iter().chain(further);
        let mut text = String::new();
        for (key, value) in lines {
            // writing into a String does not fail
            let _ = writeln!(text, "{}", format!("{key:<9} {value}").trim_end());
        }
        for line in &outcome.standings {
            let name = self.names.get(line.candidate).map_or("", String::as_str);
            let _ = writeln!(
                text,
                "{:>4}  {:>8}  {:<9}  {name}",
                line.rank,
                line.yes,
                format!("{:?}", line.verdict)
            );
        }
        text
    }
}

fn codes<T: fmt::Debug>(codes: &[T]) -> String {
    codes
        .iter()
        .map(|code| format!("{code:?}"))
        .collect::<Vec<_>>()
        .join(" ")
}
