//! The tables of an archive: roll, attendance, ballots issued and returned, tallies.

use super::table::{Table, Value};
use crate::meeting::{At, Contest, ContestCount, Excuse, Meeting, Person, Round, WrittenName};
use crate::rules::{Validity, Verdict};
use crate::text::Lang;

/// Every table of a meeting, in the order in which they are read.
pub fn all(meeting: &Meeting, lang: Lang) -> Vec<Table> {
    let mut all = vec![
        roll(meeting, lang),
        attendance(meeting, lang),
        figures(meeting, lang),
        tallies(meeting, lang),
    ];
    all.extend(super::surveys::table(meeting, lang));
    all
}

fn columns(titles: &[&str]) -> Vec<String> {
    titles.iter().map(|title| (*title).to_owned()).collect()
}

/// The roll as it stands.
fn roll(meeting: &Meeting, lang: Lang) -> Table {
    let row = |(place, person): (u32, &Person)| {
        let roll = &person.roll;
        vec![
            Value::from(place),
            Value::from(roll.number.as_str()),
            Value::from(roll.name.as_str()),
            Value::from(roll.gender.as_str()),
            Value::from(roll.group.as_str()),
            Value::from(lang.status(roll.status)),
            Value::from(roll.remark.as_str()),
        ]
    };
    Table {
        file: "roll".into(),
        sheet: lang.export_roll().into(),
        columns: columns(&[
            lang.paper_signin_row_number(),
            lang.export_roll_number(),
            lang.paper_name(),
            lang.paper_gender(),
            lang.paper_group(),
            lang.export_status(),
            lang.paper_remark(),
        ]),
        rows: (1..).zip(&meeting.people).map(row).collect(),
    }
}

/// How somebody attended one signing-in.
struct Attended<'a> {
    arrived: Option<At>,
    late: bool,
    left: Option<At>,
    absence: &'a str,
}

/// Everybody once for each time people signed in: a later round may begin anew.
fn attendance(meeting: &Meeting, lang: Lang) -> Table {
    let mut rows = Vec::new();
    let mut sign_in = 1_u32;
    for round in meeting.rounds.iter().filter(|it| !it.attendance.is_empty()) {
        for kept in &round.attendance {
            if let Some(person) = meeting.person(kept.person) {
                let attended = Attended {
                    arrived: kept.arrived,
                    late: kept.late,
                    left: kept.left,
                    absence: &kept.absence,
                };
                rows.push(attended_row(sign_in, person, &attended, lang));
            }
        }
        sign_in += 1;
    }
    for person in &meeting.people {
        let attended = Attended {
            arrived: person.arrived,
            late: person.late,
            left: person.left,
            absence: &person.absence,
        };
        rows.push(attended_row(sign_in, person, &attended, lang));
    }
    Table {
        file: "attendance".into(),
        sheet: lang.export_attendance().into(),
        columns: columns(&[
            lang.export_sign_in(),
            lang.export_roll_number(),
            lang.paper_name(),
            lang.paper_vote(),
            lang.export_expected_of(),
            lang.export_arrived(),
            lang.export_late(),
            lang.export_left(),
            lang.export_absence(),
            lang.export_excuse(),
        ]),
        rows,
    }
}

fn attended_row(sign_in: u32, person: &Person, how: &Attended, lang: Lang) -> Vec<Value> {
    let excuse = |excuse: &Excuse| {
        let ground = lang.excuse_ground(excuse.ground);
        if excuse.in_force() {
            ground.to_owned()
        } else {
            lang.export_excuse_pending(ground)
        }
    };
    let late = how.late && how.arrived.is_some();
    vec![
        Value::from(sign_in),
        Value::from(person.roll.number.as_str()),
        Value::from(person.roll.name.as_str()),
        Value::from(yes_no(person.votes(), lang)),
        Value::from(yes_no(person.expected(), lang)),
        Value::from(how.arrived.map(moment)),
        Value::from(if late { lang.export_yes() } else { "" }),
        Value::from(how.left.map(moment)),
        Value::from(how.absence),
        Value::from(person.excuse.as_ref().map(excuse)),
    ]
}

fn yes_no(yes: bool, lang: Lang) -> &'static str {
    if yes {
        lang.export_yes()
    } else {
        lang.export_no()
    }
}

/// Day and time as the clock in the hall showed them.
pub fn moment(at: At) -> String {
    at.0.format("%Y-%m-%d %H:%M").to_string()
}

/// How a round stands, in a few words.
pub fn state_of(round: &Round, lang: Lang) -> &'static str {
    if round.announced.is_some() {
        lang.export_announced()
    } else if round.void.is_some() {
        lang.export_void()
    } else if round.being_corrected() {
        lang.export_correcting()
    } else if round.issuing.is_some() {
        lang.export_running()
    } else {
        lang.export_before()
    }
}

/// Heads and ballots of every paper of every round.
fn figures(meeting: &Meeting, lang: Lang) -> Table {
    let mut rows = Vec::new();
    for round in &meeting.rounds {
        for paper in &round.papers {
            let titles: Vec<String> = paper
                .contests
                .iter()
                .map(|contest| contest.setup.title.clone())
                .collect();
            let issue = paper.issue.as_ref();
            // Of a survey: how many belong to the group, and how many take part.
            let group = round.survey.as_ref().and_then(|it| it.group_of(paper));
            let (expected, present) = match group {
                Some((at, group)) if !group.on_roll => {
                    (Some(group.registered), meeting.took_part(round, at))
                }
                _ => (round.expected_then, round.head_count.agreed),
            };
            let mut row = vec![
                Value::from(round.id.0),
                Value::from(lang.round_name(round)),
                Value::from(state_of(round, lang)),
                Value::from(titles.join(lang.paper_list())),
                Value::from(paper.ballot_box.as_str()),
                Value::from(expected),
                Value::from(present),
                Value::from(paper.printed),
            ];
            row.extend([
                Value::from(issue.map(|it| it.issued)),
                Value::from(issue.map(|it| it.exchanged)),
                Value::from(issue.map(|it| it.kept)),
                Value::from(issue.map(|it| it.cut)),
                Value::from(issue.map(|it| it.spoiled_in_printing)),
                Value::from(paper.returned.agreed),
                Value::from(u64::try_from(paper.bundles.len()).unwrap_or(u64::MAX)),
                Value::from(if paper.hand.is_some() {
                    lang.export_by_hand()
                } else {
                    ""
                }),
            ]);
            rows.push(row);
        }
    }
    Table {
        file: "ballots-issued-and-returned".into(),
        sheet: lang.export_figures().into(),
        columns: columns(&[
            lang.export_round(),
            lang.export_round_kind(),
            lang.export_state(),
            lang.paper_column_ballot(),
            lang.export_box(),
            lang.export_expected(),
            lang.export_present(),
            lang.paper_column_printed(),
            lang.paper_column_issued(),
            lang.paper_column_exchanged(),
            lang.paper_column_kept(),
            lang.paper_column_cut(),
            lang.paper_column_spoiled(),
            lang.paper_column_returned(),
            lang.paper_column_bundles(),
            lang.paper_remark(),
        ]),
        rows,
    }
}

/// What everybody received in every round that is closed. Figures of a count that
/// still runs belong to the hall and the scrutineers, not to an archive.
fn tallies(meeting: &Meeting, lang: Lang) -> Table {
    let mut rows = Vec::new();
    // Nobody is elected in a survey; what it came to has a table of its own.
    let elections = meeting.rounds.iter().filter(|round| round.survey.is_none());
    for round in elections.filter(|round| round.closed()) {
        let counted = meeting.count_round(round);
        for (contest, count) in round.contests().zip(&counted.contests) {
            for line in &count.outcome.standings {
                rows.push(tally_row(meeting, round, contest, count, line, lang));
            }
        }
    }
    Table {
        file: "tallies".into(),
        sheet: lang.export_tallies().into(),
        columns: columns(&[
            lang.export_round(),
            lang.export_round_kind(),
            lang.export_state(),
            lang.export_post(),
            lang.export_seats(),
            lang.paper_column_issued(),
            lang.paper_column_returned(),
            lang.export_valid(),
            lang.export_invalid(),
            lang.export_bar(),
            lang.export_rank(),
            lang.export_roll_number(),
            lang.paper_name(),
            lang.export_written_in(),
            lang.paper_yes(),
            lang.export_from_above(),
            lang.paper_no(),
            lang.paper_abstain(),
            lang.paper_unreadable(),
            lang.export_result(),
        ]),
        rows,
    }
}

fn tally_row(
    meeting: &Meeting,
    round: &Round,
    contest: &Contest,
    count: &ContestCount,
    line: &crate::rules::Standing,
    lang: Lang,
) -> Vec<Value> {
    let who = count.who(contest, line.candidate);
    let (number, name) = match &who {
        Some(WrittenName::Person(person)) => {
            let roll = meeting.person(*person).map(|it| it.roll.number.as_str());
            (roll.unwrap_or_default(), meeting.name_of(*person))
        }
        Some(WrittenName::Other(name)) => ("", name.as_str()),
        None => ("", ""),
    };
    let own = count.figures.get(line.candidate);
    let won = who
        .as_ref()
        .is_some_and(|who| meeting.winners(contest, count).contains(who));
    let above = Some(count.from_above(line.candidate)).filter(|votes| *votes > 0);
    let counts = &count.totals.counts;
    let mut row = vec![
        Value::from(round.id.0),
        Value::from(lang.round_name(round)),
        Value::from(state_of(round, lang)),
        Value::from(contest.setup.title.as_str()),
        Value::from(contest.to_fill()),
        Value::from(counts.issued),
        Value::from(counts.returned),
        Value::from(count.valid),
        Value::from(count.invalid),
        Value::from(count.outcome.bar),
    ];
    row.extend([
        Value::from(line.rank),
        Value::from(number),
        Value::from(name),
        Value::from(if own.is_none() { lang.export_yes() } else { "" }),
        Value::from(line.yes),
        Value::from(above),
        Value::from(own.and_then(|it| it.no)),
        Value::from(own.and_then(|it| it.abstain)),
        Value::from(own.map(|it| it.void)),
        Value::from(result(meeting, round, count, line.verdict, won, lang)),
    ]);
    row
}

/// What came of somebody's votes: a tie decided since and a seat declined are told too.
fn result(
    meeting: &Meeting,
    round: &Round,
    count: &ContestCount,
    verdict: Verdict,
    won: bool,
    lang: Lang,
) -> &'static str {
    if round.void.is_some() || count.outcome.election == Validity::Void {
        return lang.export_void();
    }
    if won && meeting.is_preliminary(round) {
        return lang.export_nominated();
    }
    match verdict {
        _ if won => lang.count_elected(),
        Verdict::Elected | Verdict::Out => lang.count_out(),
        Verdict::Tied => lang.count_tied(),
        Verdict::BelowBar => lang.count_below_bar(),
        Verdict::OutRanked => lang.count_outranked(),
        Verdict::Undecided => lang.count_undecided(),
        Verdict::HigherPost => lang.count_higher_post(),
        Verdict::Kin => lang.count_kin(),
    }
}
