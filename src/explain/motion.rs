//! Why a motion is carried or not: its own quorum and its own base.

use super::shares::share;
use crate::meeting::MotionVote;
use crate::rules::{self, MotionBase, Preset, Quorum, QuorumRule};
use crate::text::Lang;

/// Whether the meeting could vote, and what the hands came to; a third sentence
/// where rules changed since would have it otherwise.
pub fn why_motion(lang: Lang, rules: &Preset, vote: &MotionVote) -> Vec<String> {
    let (expected, present) = (u64::from(vote.expected), u64::from(vote.present));
    let [yes, no, abstain] = [vote.hands.yes, vote.hands.no, vote.hands.abstain].map(u64::from);
    let outcome = rules::motion(rules, expected, present, yes, no, abstain);
    let rule = rules.motion;
    let heads = match (rule.quorum, outcome.quorum_needed) {
        (
            QuorumRule::Share {
                num, den, strict, ..
            },
            Some(needed),
        ) => {
            let share = share(lang, num, den);
            if outcome.quorum == Quorum::NotMet {
                lang.why_motion_quorum_not(expected, present, &share, needed)
            } else if strict {
                lang.why_motion_quorum_met_more(expected, present, &share, needed)
            } else {
                lang.why_motion_quorum_met(expected, present, &share, needed)
            }
        }
        _ => lang.why_motion_quorum_none(expected, present),
    };
    let (base, figure) = match rule.base {
        MotionBase::Expected => (lang.of_motion_expected(), expected),
        MotionBase::Present => (lang.of_motion_present(), present),
        MotionBase::Voting => (lang.of_motion_voting(), yes + no),
    };
    let share = share(lang, rule.num, rule.den);
    let needed = outcome.needed;
    let hands = match needed.checked_sub(yes) {
        _ if !outcome.balanced => lang.why_motion_unbalanced(yes + no + abstain, present),
        Some(short) if short > 0 && rule.strict => {
            lang.why_motion_lost_more(yes, base, figure, &share, needed, short)
        }
        Some(short) if short > 0 => {
            lang.why_motion_lost_least(yes, base, figure, &share, needed, short)
        }
        _ if !outcome.carried => lang.why_motion_enough(yes, needed),
        _ if rule.strict => lang.why_motion_carried_more(yes, base, figure, &share, needed),
        _ => lang.why_motion_carried_least(yes, base, figure, &share, needed),
    };
    let mut said = vec![heads, hands];
    if outcome.carried != vote.carried {
        said.push(
            if vote.carried {
                lang.why_motion_then_carried()
            } else {
                lang.why_motion_then_lost()
            }
            .to_owned(),
        );
    }
    said
}
