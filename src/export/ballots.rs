//! Every ballot as it was counted, for whoever wants to count again.
//!
//! Nothing in it leads to a voter or to a moment: no keyer, no time, no position.
//! Within a bundle the ballots are sorted by what stands on them, which keeps less of
//! their order than any shuffling would, and is the same at each export.

use super::table::{Table, Value};
use crate::meeting::{
    BallotEntry, Cell, Contest, ContestEntry, Meeting, Paper, Round, paper_verdicts,
};
use crate::rules::Mark;
use crate::text::Lang;

/// One table for each paper of each round that is closed; a paper counted by hand
/// has no ballots to show.
pub fn tables(meeting: &Meeting, lang: Lang) -> Vec<Table> {
    let mut tables = Vec::new();
    // The sheets of a survey are asked of named groups, some of them very small: single
    // sheets would lead to people, so only the sums are written.
    let elections = meeting.rounds.iter().filter(|round| round.survey.is_none());
    for round in elections.filter(|round| round.closed()) {
        for paper in round
            .papers
            .iter()
            .filter(|paper| !paper.bundles.is_empty())
        {
            tables.push(table(meeting, round, paper, lang));
        }
    }
    tables
}

fn table(meeting: &Meeting, round: &Round, paper: &Paper, lang: Lang) -> Table {
    let rules = meeting.rules_in(round.id);
    let mut columns = vec![lang.export_bundle().to_owned()];
    for contest in &paper.contests {
        let title = contest.setup.title.trim();
        let names = contest.candidates.iter().map(|id| meeting.name_of(*id));
        columns.extend(names.map(|name| format!("{title} {name}")));
        columns.push(format!("{title} {}", lang.export_written_in()));
        columns.push(format!("{title} {}", lang.export_counts()));
    }
    let mut rows = Vec::new();
    for bundle in &paper.bundles {
        let mut ballots: Vec<(Vec<String>, &BallotEntry)> = bundle
            .finals()
            .unwrap_or_default()
            .into_iter()
            .map(|ballot| (ballot.iter().map(ToString::to_string).collect(), ballot))
            .collect();
        ballots.sort();
        for (_, ballot) in ballots {
            let mut row = vec![Value::from(bundle.number)];
            let verdicts = paper_verdicts(rules, round.kind, &paper.contests, ballot);
            for ((contest, entry), verdict) in paper.contests.iter().zip(ballot).zip(verdicts) {
                row.extend(marks(meeting, contest, entry, lang));
                let counts = verdict.is_some_and(crate::rules::BallotVerdict::counts);
                row.push(Value::from(match (counts, entry) {
                    (true, _) => lang.export_valid().to_owned(),
                    (false, ContestEntry::Invalid(reason)) => {
                        lang.export_invalid_because(lang.invalid_reason(*reason))
                    }
                    (false, ContestEntry::Marked { .. }) => lang.export_invalid().to_owned(),
                }));
            }
            rows.push(row);
        }
    }
    Table {
        file: format!("ballots-round-{}-paper-{}", round.id, paper.id),
        sheet: lang.export_ballots_sheet(round.id.0, paper.id.0),
        columns,
        rows,
    }
}

/// The cells of one contest: a mark for each candidate, then who was written in.
fn marks(meeting: &Meeting, contest: &Contest, entry: &ContestEntry, lang: Lang) -> Vec<Value> {
    let ContestEntry::Marked { cells, write_ins } = entry else {
        return vec![Value::from(""); contest.candidates.len() + 1];
    };
    let mut row: Vec<Value> = (0..contest.candidates.len())
        .map(|index| Value::from(cells.get(index).map(|cell| mark(*cell, lang))))
        .collect();
    let written = write_ins.iter().map(|one| {
        let name = meeting.name_of_written(contest.resolved(&one.name));
        lang.export_written_as(name, mark(one.mark, lang))
    });
    let written: Vec<String> = written.collect();
    row.push(Value::from(written.join(lang.paper_list())));
    row
}

fn mark(cell: Cell, lang: Lang) -> &'static str {
    match cell {
        Cell::Mark(Mark::Yes) => lang.yes(),
        Cell::Mark(Mark::No) => lang.no(),
        Cell::Mark(Mark::Abstain) => lang.abstain(),
        Cell::Grade(grade) => lang.grade_place(grade),
        // A final ballot has no doubtful cell left; it would count for nothing.
        Cell::Mark(Mark::Void) | Cell::Doubtful => lang.paper_unreadable(),
    }
}
