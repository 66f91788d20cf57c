//! What was done about a ballot: readings and rulings, replaced ones too.

use egui::Ui;

use super::queue::Key;
use crate::desk::page::Ctx;
use crate::desk::pages::keying::choices::Choices;
use crate::desk::pages::keying::roll::{line_name, written};
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{Tone, card, tag};
use crate::meeting::{
    BallotEntry, By, CaseAct, CaseState, Cell, CellRef, ContestEntry, Meeting, OfficerId, Paper,
    Part, Ruling,
};
use crate::roster::display_name;
use crate::text::Lang;
use crate::theme::theme;

/// The history of the selected ballot, where there is one. What was read is not
/// told: whoever reads the paper again must not see what was read before.
pub(super) fn history(ui: &mut Ui, ctx: &Ctx<'_>, key: Key) {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let t = theme();
    let acts = acts(meeting, key);
    if acts.is_empty() {
        return;
    }
    card(ui, |ui| {
        ui.label(bold(lang.differences_history(), t.size_body, *t.ink));
        let last = acts.len() - 1;
        for (index, act) in acts.iter().enumerate() {
            ui.add_space(4.0);
            for line in lines(lang, meeting, key, act) {
                let words = regular(line, t.size_body - 1.0, *t.ink);
                ui.add(egui::Label::new(words).wrap());
            }
            if index < last && matches!(act.state, CaseState::Ruled(_)) {
                tag(ui, Tone::Neutral, lang.differences_history_replaced());
            }
        }
    });
}

fn acts(meeting: &Meeting, key: Key) -> &[CaseAct] {
    let case = key
        .case
        .and_then(|case| meeting.bundle(key.at)?.cases.get(case));
    case.map_or(&[], |case| &case.history)
}

fn lines(lang: Lang, meeting: &Meeting, key: Key, act: &CaseAct) -> Vec<String> {
    let time = act.at.clock();
    let name = match act.by {
        By::Officer(id) => officer(meeting, id),
        By::Desk => String::new(),
    };
    let who = match act.with {
        Some(other) => lang.differences_history_both(&name, &officer(meeting, other)),
        None => name,
    };
    match &act.state {
        CaseState::Open => Vec::new(),
        CaseState::NeedsRuling { .. } => vec![lang.differences_history_read(&time, &who)],
        CaseState::Settled { .. } => vec![lang.differences_history_settled(&time, &who)],
        CaseState::Ruled(ruling) => ruled(lang, meeting, key, &time, ruling),
    }
}

fn ruled(lang: Lang, meeting: &Meeting, key: Key, time: &str, ruling: &Ruling) -> Vec<String> {
    let names = match ruling.hands {
        Some(hands) => lang.differences_history_hands(hands.yes, hands.no, hands.abstain),
        None => {
            let officers = ruling.deciders.iter().map(|id| officer(meeting, *id));
            let names = officers.chain(ruling.members.iter().cloned());
            names.collect::<Vec<_>>().join(lang.keying_and())
        }
    };
    let note = match ruling.note.as_str() {
        "" => String::new(),
        note => format!("{}{note}", lang.differences_comma()),
    };
    let paper = meeting.paper(key.at.paper);
    let marks = paper.map(|paper| marks(lang, meeting, paper, key, &ruling.entry));
    vec![
        lang.differences_history_ruled(time, lang.rule_doubtful(ruling.body), &names),
        lang.differences_history_marks(&marks.unwrap_or_default()),
        lang.differences_history_reason(lang.ruling_reason(ruling.reason), &note),
    ]
}

/// What the ruling says of the cells read again, in words.
fn marks(lang: Lang, meeting: &Meeting, paper: &Paper, key: Key, entry: &BallotEntry) -> String {
    let bundle = meeting.bundle(key.at);
    let cells = bundle.and_then(|bundle| {
        let case = bundle.cases.get(key.case?)?;
        Some(bundle.both(case)?.2)
    });
    let mut words = Vec::new();
    for cell in cells.unwrap_or_default() {
        for part in mark(lang, meeting, paper, entry, cell) {
            // An invalid contest is said once, not for each of its cells.
            if !words.contains(&part) {
                words.push(part);
            }
        }
    }
    words.join(lang.differences_comma())
}

fn mark(
    lang: Lang,
    meeting: &Meeting,
    paper: &Paper,
    entry: &BallotEntry,
    at: CellRef,
) -> Vec<String> {
    let (cells, write_ins) = match entry.get(at.contest) {
        Some(ContestEntry::Marked { cells, write_ins }) => (cells, write_ins),
        Some(ContestEntry::Invalid(reason)) => {
            return vec![lang.differences_history_invalid(lang.invalid_reason(*reason))];
        }
        None => return Vec::new(),
    };
    let choices = Choices::now(meeting);
    let contest = paper.contests.get(at.contest);
    let printed = |index: usize| {
        let name = line_name(meeting, contest?, index);
        let word = choices.words(lang, *cells.get(index)?);
        Some(format!("{} {word}", display_name(name)))
    };
    let named = write_ins.iter().map(|write_in| {
        let name = written(meeting, &write_in.name, lang.keying_unread_name());
        let named = lang.differences_history_name(&display_name(&name));
        if choices == Choices::Names && write_in.mark != Cell::Doubtful {
            return lang.differences_history_proposed(&display_name(&name));
        }
        format!("{named} {}", choices.words(lang, write_in.mark))
    });
    match at.part {
        Part::Printed(index) => printed(index).into_iter().collect(),
        Part::WriteIns => named.collect(),
        Part::Whole => (0..cells.len()).filter_map(printed).chain(named).collect(),
    }
}

fn officer(meeting: &Meeting, id: OfficerId) -> String {
    meeting
        .officer(id)
        .map_or_else(String::new, |officer| officer.name.clone())
}
