//! The card that says what comes next: before the announcement by the rules, after it
//! by what is really left to do.

use egui::Ui;

use crate::desk::page::{Aside, Ctx};
use crate::desk::widgets::{self, Message, Tone};
use crate::meeting::{Contest, ContestCount, FollowUp, Meeting, Origin, Round, Slip};
use crate::rules::{Next, Speaker, Validity};
use crate::text::Lang;

/// What comes next, in words.
struct Words {
    what: String,
    next: String,
    tone: Tone,
}

impl Words {
    fn amber(what: impl Into<String>, next: impl Into<String>) -> Words {
        Words {
            what: what.into(),
            next: next.into(),
            tone: Tone::Amber,
        }
    }

    fn jade(what: impl Into<String>, next: impl Into<String>) -> Words {
        Words {
            tone: Tone::Jade,
            ..Words::amber(what, next)
        }
    }
}

/// Draws the card; its button is there where something is due under the acts of the
/// day, and `moved` puts the focus on it.
pub(super) fn card(
    ui: &mut Ui,
    ctx: &mut Ctx<'_>,
    (round, contest, count): (&Round, &Contest, &ContestCount),
    follow_ups: &[FollowUp],
    due: bool,
    moved: bool,
) {
    let lang = ctx.lang;
    let meeting = ctx.meeting();
    let words = if round.closed() {
        after_closing(contest, follow_ups, lang)
    } else {
        by_the_rules(meeting, round, count, lang)
    };
    let stands = stands(meeting, round, contest, count, lang);
    let message = Message {
        what: &words.what,
        why: &stands,
        next: &words.next,
    };
    let go = widgets::message(ui, words.tone, message, |ui| {
        let go = due.then(|| widgets::primary(ui, lang.count_go_next()));
        if let Some(go) = go.as_ref().filter(|_| moved) {
            go.request_focus();
        }
        go.is_some_and(|go| go.clicked())
    });
    if go.inner {
        *ctx.aside = Some(Aside::Acts);
    }
}

/// How the seats of the contest stand.
fn stands(
    meeting: &Meeting,
    round: &Round,
    contest: &Contest,
    count: &ContestCount,
    lang: Lang,
) -> String {
    let outcome = &count.outcome;
    if outcome.election != Validity::Valid {
        return String::new();
    }
    let seats = contest.setup.seats;
    // What was settled after the announcement counts once there was one.
    let closed = round.closed();
    let (elected, open) = if closed {
        let won = meeting.winners(contest, count).len();
        (won, meeting.seats_open(contest, count))
    } else {
        (outcome.elected.len(), outcome.unfilled)
    };
    let all = match closed {
        true => u64::try_from(elected) == Ok(u64::from(seats)),
        false => outcome.next == Next::Complete,
    };
    let mut stands = if all {
        lang.count_elected_all(elected, seats)
    } else {
        lang.count_elected_some(elected, seats)
    };
    let tied = outcome.tied.first().filter(|_| contest.after.tie.is_none());
    if let Some(first) = tied {
        let who = outcome.tied.iter();
        let who = who.filter_map(|index| count.who(contest, *index));
        let names = who.map(|who| meeting.name_of_written(&who).to_owned());
        let names = names.collect::<Vec<_>>().join(lang.list_comma());
        let votes = count.yes_of(*first);
        stands.push_str(&lang.count_tied_line(&names, votes, outcome.tied_for));
    }
    if open > 0 && (!closed || tied.is_none()) {
        stands.push_str(&lang.count_unfilled(open));
    }
    stands
}

fn by_the_rules(meeting: &Meeting, round: &Round, count: &ContestCount, lang: Lang) -> Words {
    let (what, next) = match count.outcome.next {
        Next::Complete => {
            let what = if round.is_signed(Slip::Result) {
                lang.count_next_announce()
            } else {
                lang.count_next_complete()
            };
            return Words::jade(what, who_speaks(meeting, lang));
        }
        Next::Revote => (lang.count_next_revote(), lang.count_next_revote_do()),
        Next::FurtherElection => (lang.count_next_further(), lang.count_next_further_do()),
        Next::Recount => (lang.count_next_recount(), lang.count_next_recount_do()),
        Next::Void => (lang.count_next_void(), lang.count_next_void_do()),
        Next::Lot => (lang.count_next_lot(), lang.count_next_lot_do()),
        Next::ChairDecides => (lang.count_next_chair(), lang.count_next_chair_do()),
        Next::Vacant => (lang.count_next_vacant(), lang.count_next_vacant_do()),
    };
    Words::amber(what, next)
}

/// Once the round is closed: what still has to follow, for this contest before any
/// other, else the papers.
fn after_closing(contest: &Contest, follow_ups: &[FollowUp], lang: Lang) -> Words {
    let own = follow_ups.iter().find(|what| concerns(what, contest));
    match own.or_else(|| follow_ups.first()) {
        Some(FollowUp::Round(plan)) => {
            let kind = lang.round_kind(plan.kind);
            Words::amber(lang.count_next_round(kind), lang.count_next_round_do(kind))
        }
        Some(FollowUp::Decide { by_lot: true, .. }) => {
            Words::amber(lang.count_next_lot(), lang.count_next_lot_do())
        }
        Some(FollowUp::Decide { .. }) => {
            Words::amber(lang.count_next_chair(), lang.count_next_chair_do())
        }
        Some(FollowUp::Vacant { .. }) => {
            Words::amber(lang.count_next_vacant(), lang.count_next_vacant_note())
        }
        None => Words::jade(lang.count_next_papers(), lang.count_next_papers_do()),
    }
}

fn concerns(follow_up: &FollowUp, own: &Contest) -> bool {
    match follow_up {
        FollowUp::Round(plan) => plan
            .contests()
            .any(|contest| contest.origin == Origin::Follows(own.id)),
        FollowUp::Decide { contest, .. } | FollowUp::Vacant { contest, .. } => *contest == own.id,
    }
}

/// Who hears first, who reports and who announces, as the rules say.
fn who_speaks(meeting: &Meeting, lang: Lang) -> String {
    let first = match meeting.gate_waits() {
        Some(speaker) if speaker != Speaker::Meeting => {
            lang.say_first_to(lang.paper_speaker(speaker))
        }
        _ => String::new(),
    };
    let rules = meeting.rules_now();
    let said = lang.say_next_complete(
        lang.paper_speaker(rules.reports),
        lang.paper_speaker(rules.announces),
    );
    lang.paper_sentences(&[&first, &said])
}
