//! Several meetings side by side, for a body that oversees many branches.

use super::table::{Table, Value, breadth};
use super::tables::state_of;
use crate::meeting::{Contest, ContestId, Meeting, MeetingKind, Round};
use crate::roster::compare_by_strokes;
use crate::rules::ListOrder;
use crate::text::Lang;

/// A post and who was elected to it over all rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// The post, 支部委员会委员.
    pub title: String,
    /// Seats to fill.
    pub seats: u32,
    /// The elected, in the order in which the meeting lists them.
    pub elected: Vec<String>,
}

/// One meeting in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The organisation.
    pub organisation: String,
    /// The meeting.
    pub title: String,
    /// The day, `2026-11-22`.
    pub date: String,
    /// A rehearsal: shown, but not in the sums.
    pub rehearsal: bool,
    /// Expected (应到).
    pub expected: Option<u32>,
    /// Present (实到).
    pub present: Option<u32>,
    /// The posts, in the order of the set-up.
    pub posts: Vec<Post>,
    /// How it stands, in a few words.
    pub state: String,
}

/// A meeting in a line. Attendance is that of the first round that elects; while
/// nobody has counted the heads it is not known.
pub fn line(meeting: &Meeting, lang: Lang) -> Line {
    let elects = |round: &&Round| !meeting.is_preliminary(round);
    let first = meeting
        .rounds
        .iter()
        .find(elects)
        .or(meeting.rounds.first());
    let present = first.and_then(|round| round.head_count.agreed);
    let expected = first.and_then(|round| round.expected_then);
    let expected = expected.or_else(|| Some(meeting.expected()).filter(|count| *count > 0));
    let name = match meeting.info.name_in_titles.trim() {
        "" => meeting.info.name_on_seal.trim(),
        name => name,
    };
    let state = meeting.round().map_or_else(
        || lang.export_before().to_owned(),
        |round| state(meeting, round, lang),
    );
    Line {
        organisation: name.to_owned(),
        title: meeting.info.title.trim().to_owned(),
        date: meeting.info.date.trim().to_owned(),
        rehearsal: meeting.kind == MeetingKind::Rehearsal,
        expected,
        present,
        posts: posts(meeting),
        state,
    }
}

/// How the last round stands, and which one it is where there are several.
fn state(meeting: &Meeting, round: &Round, lang: Lang) -> String {
    let state = state_of(round, lang);
    if meeting.rounds.len() > 1 {
        lang.export_state_of_round(lang.round_name(round), state)
    } else {
        state.to_owned()
    }
}

fn posts(meeting: &Meeting) -> Vec<Post> {
    let held = meeting.rounds.iter().flat_map(Round::contests);
    let mut roots: Vec<ContestId> = Vec::new();
    for contest in held.chain(&meeting.waiting) {
        let root = meeting.root_of(contest.id);
        if !roots.contains(&root) {
            roots.push(root);
        }
    }
    let of = |contest: &Contest| Post {
        title: contest.setup.title.trim().to_owned(),
        seats: contest.setup.seats,
        elected: elected(meeting, contest),
    };
    let roots = roots.into_iter().filter_map(|root| meeting.contest(root));
    roots.map(of).collect()
}

fn elected(meeting: &Meeting, root: &Contest) -> Vec<String> {
    let mut elected = meeting.elected_over_rounds(root.id);
    if meeting.rules.elected_order == ListOrder::Votes {
        elected.sort_by_key(|one| std::cmp::Reverse(one.yes));
    }
    let names = elected.iter();
    let names = names.map(|one| meeting.name_of_written(&one.who).to_owned());
    let mut names: Vec<String> = names.collect();
    if meeting.rules.elected_order == ListOrder::Strokes {
        names.sort_by(|a, b| compare_by_strokes(a, b));
    }
    names
}

/// 到会率, to a tenth of a per cent and rounded down, so that 100 % means everybody.
fn share(expected: Option<u32>, present: Option<u32>) -> String {
    let tenths = expected.zip(present).and_then(|(expected, present)| {
        (u64::from(present) * 1000).checked_div(u64::from(expected))
    });
    tenths.map_or_else(String::new, |tenths| {
        format!("{}.{}%", tenths / 10, tenths % 10)
    })
}

/// The meetings as a table, and below them the sums of the official ones.
pub fn table(lines: &[Line], lang: Lang) -> Table {
    let row = |line: &Line| {
        let posts = line.posts.iter().map(|post| {
            let names = match post.elected.as_slice() {
                [] => lang.export_nobody_yet().to_owned(),
                names => names.join(lang.paper_list()),
            };
            lang.export_post_names(&post.title, &names)
        });
        let posts: Vec<String> = posts.collect();
        let title = if line.rehearsal {
            format!("{}{}", line.title, lang.paper_rehearsal())
        } else {
            line.title.clone()
        };
        vec![
            Value::from(line.organisation.as_str()),
            Value::from(title),
            Value::from(line.date.as_str()),
            Value::from(line.expected),
            Value::from(line.present),
            Value::from(share(line.expected, line.present)),
            Value::from(posts.join(lang.export_between_posts())),
            Value::from(line.state.as_str()),
        ]
    };
    let mut rows: Vec<Vec<Value>> = lines.iter().map(row).collect();
    // Only meetings of which both figures are known: their share is one of the same people.
    let official = lines.iter().filter(|line| !line.rehearsal);
    let known: Vec<(u32, u32)> = official
        .filter_map(|line| line.expected.zip(line.present))
        .collect();
    if known.len() > 1 {
        let expected = known
            .iter()
            .fold(0, |sum: u32, it| sum.saturating_add(it.0));
        let present = known
            .iter()
            .fold(0, |sum: u32, it| sum.saturating_add(it.1));
        rows.push(vec![
            Value::from(lang.export_sum(known.len())),
            Value::from(""),
            Value::from(""),
            Value::from(expected),
            Value::from(present),
            Value::from(share(Some(expected), Some(present))),
            Value::from(""),
            Value::from(""),
        ]);
    }
    let columns = [
        lang.export_organisation(),
        lang.export_meeting(),
        lang.export_date(),
        lang.export_expected(),
        lang.export_present(),
        lang.export_share(),
        lang.export_elected(),
        lang.export_state(),
    ];
    Table {
        file: "summary".into(),
        sheet: lang.export_summary().into(),
        columns: columns.map(str::to_owned).to_vec(),
        rows,
    }
}

/// A table as lines of text, columns below each other; Chinese characters are two wide.
pub fn text(table: &Table) -> String {
    let titles = || table.columns.iter().cloned();
    let shown = |row: &Vec<Value>| row.iter().map(Value::shown).collect::<Vec<String>>();
    let mut lines: Vec<Vec<String>> = vec![titles().collect()];
    lines.extend(table.rows.iter().map(shown));
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| breadth(cell)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    let numbers = |column: usize| {
        let cell = table.rows.iter().filter_map(|row| row.get(column));
        cell.clone().any(|cell| matches!(cell, Value::Number(_)))
    };
    let mut text = String::new();
    for line in &lines {
        let mut out = String::new();
        for (column, (cell, width)) in line.iter().zip(&widths).enumerate() {
            let gap = " ".repeat(width.saturating_sub(breadth(cell)));
            if numbers(column) {
                out.push_str(&format!("{gap}{cell}  "));
            } else {
                out.push_str(&format!("{cell}{gap}  "));
            }
        }
        text.push_str(out.trim_end());
        text.push('\n');
    }
    text
}
