//! What a refusal says: what happened and why, and what to do next.

mod rounds;
mod words;

use super::Lang;
use crate::meeting::{ContestId, Meeting, OfficerId, PaperId, PersonId, Refusal};

/// How plainly a refusal speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// To a keyer: says that something is amiss, never which value would be right.
    Vague,
    /// To the desk and the scrutineer: the figures and names.
    Exact,
    /// On papers.
    Formal,
}

impl Lang {
    /// What happened and why, and what to do next.
    #[allow(clippy::too_many_lines)] // One arm a refusal; splitting would hide that none is missing.
    pub fn refusal(self, refusal: &Refusal, meeting: &Meeting, voice: Voice) -> (String, String) {
        if let Some((what, next)) = self.refusal_of_round(refusal, meeting) {
            return (what, next.to_owned());
        }
        if let Some((what, next)) = self.refusal_of_survey(refusal, meeting) {
            return (what, next.to_owned());
        }
        let vague = voice == Voice::Vague;
        let formal = voice == Voice::Formal;
        let person = |id: PersonId| meeting.name_of(id);
        let officer = |id: OfficerId| meeting.officer(id).map_or("—", |known| &known.name);
        let contest = |id: ContestId| self.titles(meeting.contest(id).map(|c| &*c.setup.title));
        let paper = |id: PaperId| self.paper_titles(meeting, id);
        let (what, next) = match refusal {
            Refusal::NotNow => (self.refused_not_now().into(), self.then_follow_steps()),
            Refusal::Unknown => (self.refused_unknown().into(), self.then_choose_again()),
            Refusal::Empty => (self.refused_empty().into(), self.then_fill_in()),
            Refusal::NobodyNamed => (self.refused_nobody().into(), self.then_choose_people()),
            Refusal::RollInUse => (self.refused_roll_in_use().into(), self.then_edit_people()),
            Refusal::BallotsKeyed => (self.refused_ballots_keyed().into(), self.then_tell_chief()),
            Refusal::RulesStillOpen => {
                (self.refused_rules_open().into(), self.then_adopt_plainly())
            }
            Refusal::NoRuleChanged => (
                self.refused_no_rule_changed().into(),
                self.then_change_a_rule(),
            ),
            Refusal::WrongRule(wrong) => (
                self.refused_wrong_rule(
                    self.rule_name(wrong.field),
                    self.rule_cannot_be(wrong.reason),
                ),
                self.then_fill_in(),
            ),
            Refusal::BallotsReadBy(field) => (
                self.refused_read_by(self.rule_name(field)),
                self.then_key_anew(),
            ),
            Refusal::BallotsPrinted(id) => (
                self.refused_ballots_printed(&paper(*id)),
                self.then_take_back_printed(),
            ),
            Refusal::NoSeats => (self.refused_no_seats().into(), self.then_enter_seats()),
            Refusal::NoCandidates(id) => (
                self.refused_no_candidates(&contest(*id)),
                self.then_enter_candidates(),
            ),
            Refusal::NoContest => (self.refused_no_contest().into(), self.then_add_contest()),
            Refusal::Twice(id) => (self.refused_twice(person(*id)), self.then_name_once()),
            Refusal::CannotStand(id) => (
                self.refused_cannot_stand(person(*id)),
                self.then_check_status(),
            ),
            Refusal::OtherName(id) => {
                (self.refused_other_name(person(*id)), self.then_right_name())
            }
            Refusal::DepartureUnexplained(name) => {
                (self.refused_departure(name), self.then_say_departure())
            }
            Refusal::CandidateInRole(id, role) => (
                self.refused_candidate_in_role(person(*id), self.role(*role)),
                self.then_another_person(),
            ),
            Refusal::OverseesOwnWork(id) => (
                self.refused_oversees_own(officer(*id)),
                self.then_another_or_minimal(),
            ),
            Refusal::TooFewPeople { there, needed } => (
                self.refused_too_few(*there, *needed),
                self.then_appoint_more(),
            ),
            Refusal::TooFewTellers { there, needed } => (
                self.refused_too_few_tellers(*there, *needed),
                self.then_appoint_more(),
            ),
            Refusal::RoleEmpty(role) => (
                self.refused_role_empty(self.role(*role)),
                self.then_appoint(),
            ),
            Refusal::OfficerAtWork(id) => {
                (self.refused_at_work(officer(*id)), self.then_hand_over())
            }
            Refusal::AlreadyHere(id) => (
                self.refused_already_here(person(*id)),
                self.then_undo_sign_in(),
            ),
            Refusal::NotHere(id) => (self.refused_not_here(person(*id)), self.then_sign_in()),
            Refusal::IssuingStarted => (
                self.refused_issuing_started().into(),
                self.then_late_observe(),
            ),
            Refusal::IssuingNotStarted => (
                self.refused_issuing_not_started().into(),
                self.then_start_issuing(),
            ),
            Refusal::NoExcuse(id) => (
                self.refused_no_excuse(person(*id)),
                self.then_choose_ground(),
            ),
            Refusal::NotExpectedAnyway(id) => {
                (self.refused_not_expected(person(*id)), self.then_nothing())
            }
            Refusal::QuorumNotMet { present, needed } => {
                let what = if formal {
                    self.refused_quorum_formal(*present, *needed)
                } else {
                    self.refused_quorum(*present, *needed)
                };
                (what, self.then_quorum())
            }
            Refusal::TooManyHands { hands: 0, .. } => {
                (self.refused_no_hands().into(), self.then_count_hands())
            }
            Refusal::TooManyHands { hands, present } => (
                self.refused_hands(*hands, *present),
                self.then_count_hands(),
            ),
            Refusal::MotionVoted => (self.refused_motion_voted().into(), self.then_undo_vote()),
            Refusal::NotEveryCandidate => {
                (self.refused_pledge_order().into(), self.then_each_once())
            }
            Refusal::NameYourself => (
                self.refused_name_yourself().into(),
                self.then_name_yourself(),
            ),
            Refusal::SamePersonTwice => {
                (self.refused_same_person().into(), self.then_other_person())
            }
            Refusal::TwoMustType => (
                self.refused_two_must_type().into(),
                self.then_second_types(),
            ),
            Refusal::ScrutineersOnly => (
                self.refused_scrutineers_only().into(),
                self.then_call_scrutineer(),
            ),
            Refusal::ChiefOnly => (self.refused_chief_only().into(), self.then_call_chief()),
            Refusal::NothingToConfirm => (
                self.refused_nothing_to_confirm().into(),
                self.then_enter_first(),
            ),
            Refusal::NoHeadCount => (self.refused_no_head_count().into(), self.then_count_heads()),
            Refusal::HeadCountUnexplained { counted, signed_in } => (
                self.refused_head_count(*counted, *signed_in),
                self.then_explain_heads(),
            ),
            Refusal::NotPrinted(id) => (
                self.refused_not_printed(&paper(*id)),
                self.then_enter_printed(),
            ),
            Refusal::PrintedUnbalanced { printed, accounted } => (
                self.refused_unbalanced(*printed, *accounted),
                self.then_count_leftover(),
            ),
            Refusal::IssuedExceedsPresent { issued, present } => (
                self.refused_issued_over(*issued, *present),
                self.then_check_issued(),
            ),
            Refusal::IssuedUnexplained { issued, present } => (
                self.refused_issued_under(*issued, *present),
                self.then_explain_issued(),
            ),
            Refusal::NotIssued(id) => (
                self.refused_not_issued(&paper(*id)),
                self.then_enter_issued(),
            ),
            Refusal::NotReturned(id) => (
                self.refused_not_returned(&paper(*id)),
                self.then_enter_returned(),
            ),
            Refusal::MissingUnexplained { issued, returned } => (
                self.refused_missing(*issued, *returned),
                self.then_explain_missing(),
            ),
            Refusal::CountAgain { issued, returned } => (
                self.refused_count_again(*issued, *returned),
                self.then_count_returned(),
            ),
            Refusal::PaperVoid(id) => (self.refused_void(&paper(*id)), self.then_void()),
            Refusal::BundlesDoNotSum { sum, returned } => (
                self.refused_bundle_sum(*sum, *returned),
                self.then_bundle_again(),
            ),
            Refusal::EmptyBundle => (self.refused_empty_bundle().into(), self.then_bundle_again()),
            Refusal::BundleTooLarge { size, most } => (
                self.refused_large_bundle(*size, *most),
                self.then_bundle_again(),
            ),
            Refusal::KeyingStarted => (
                self.refused_keying_started().into(),
                self.then_ask_scrutineer(),
            ),
            Refusal::NotAKeyer(id) => (
                self.refused_not_keyer(officer(*id)),
                self.then_choose_teller(),
            ),
            Refusal::KeyedItAlready(id) => (
                self.refused_keyed_already(officer(*id)),
                self.then_other_teller(),
            ),
            Refusal::HeldByAnother(id) => (self.refused_held(officer(*id)), self.then_take_other()),
            Refusal::NotYours => (self.refused_not_yours().into(), self.then_take_bundle()),
            Refusal::KeyingClosed(bundle) => (
                self.refused_keying_closed(bundle.number),
                self.then_reopen(),
            ),
            Refusal::WrongPosition { .. } if vague => (
                self.refused_position_vague().into(),
                self.then_next_ballot(),
            ),
            Refusal::WrongPosition { position, next } => (
                self.refused_position(*position, *next),
                self.then_next_ballot(),
            ),
            Refusal::BundleFull { .. } if vague => (
                self.refused_full_vague().into(),
                self.then_close_or_report(),
            ),
            Refusal::BundleFull { size } => (self.refused_full(*size), self.then_close_or_report()),
            Refusal::Unfinished => (self.refused_unfinished().into(), self.then_finish_ballot()),
            Refusal::BundleShort { .. } if vague => {
                (self.refused_short_vague().into(), self.then_count_sheets())
            }
            Refusal::BundleShort { keyed, size } => {
                (self.refused_short(*keyed, *size), self.then_count_sheets())
            }
            Refusal::NotWaiting => (self.refused_not_waiting().into(), self.then_choose_again()),
            Refusal::CountBundle(_) if vague => (
                self.refused_count_bundle_vague().into(),
                self.then_count_bundle(),
            ),
            Refusal::CountBundle(bundle) => (
                self.refused_count_bundle(bundle.number),
                self.then_count_bundle(),
            ),
            // To a keyer even "agreed" would say how the other one read the ballot.
            Refusal::AgreedCellChanged if vague => (
                self.refused_not_waiting().into(),
                self.then_ask_scrutineer(),
            ),
            Refusal::AgreedCellChanged => (
                self.refused_agreed_changed().into(),
                self.then_only_disputed(),
            ),
            Refusal::OwnKeying(id) => (
                self.refused_own_keying(officer(*id)),
                self.then_other_scrutineer(),
            ),
            Refusal::RulingIncomplete => (self.refused_ruling().into(), self.then_ruling()),
            Refusal::AnotherBodyRules(body) => (
                self.refused_another_body(self.rule_doubtful(*body)),
                self.then_right_body(),
            ),
            Refusal::NotConfirmedBy(id) => (
                self.refused_not_confirmed(officer(*id)),
                self.then_all_confirm(),
            ),
            Refusal::RulingNotCarried => {
                (self.refused_not_carried().into(), self.then_vote_again())
            }
            Refusal::SettleTogether(id) => (
                self.refused_settle_together(officer(*id)),
                self.then_settle_together(),
            ),
            Refusal::NotAVariant => (
                self.refused_not_a_variant().into(),
                self.then_choose_again(),
            ),
            Refusal::CountUnfinished { bundles, cases } => (
                self.refused_unfinished_count(*bundles, *cases),
                self.then_finish_count(),
            ),
            Refusal::DoesNotBalance if formal => {
                (self.refused_balance_formal().into(), self.then_balance())
            }
            Refusal::DoesNotBalance => (self.refused_balance().into(), self.then_balance()),
            Refusal::SlipBefore(slip) => (
                self.refused_slip_before(self.slip(*slip)),
                self.then_sign_slip(),
            ),
            Refusal::Locked(slip) => (self.refused_locked(self.slip(*slip)), self.then_revise()),
            Refusal::Announced => (self.refused_announced().into(), self.then_correct()),
            Refusal::AlreadyOnRoll(id) => {
                (self.refused_on_roll(person(*id)), self.then_tell_apart())
            }
            // Said by `refusal_of_round` and `refusal_of_survey`.
            Refusal::RoundOpen
            | Refusal::SurveyOpen
            | Refusal::NoSurvey
            | Refusal::NoGroup
            | Refusal::GroupWithout(_)
            | Refusal::RollTwice
            | Refusal::NotTwoLists
            | Refusal::NothingAppraised
            | Refusal::ListOrNames
            | Refusal::GroupTooLarge { .. }
            | Refusal::GroupNotCounted(_)
            | Refusal::NotOnThisSheet
            | Refusal::KeyAppraisals
            | Refusal::NoCallingHere
            | Refusal::RankReason
            | Refusal::RoundBegun
            | Refusal::NoRoundToCancel
            | Refusal::NotHeard(_)
            | Refusal::NobodyHearsFirst
            | Refusal::IsOut(_)
            | Refusal::NotOut(_)
            | Refusal::NotInElection(_)
            | Refusal::NotElected(_)
            | Refusal::NotAmongElected(_)
            | Refusal::AlreadyElected(_)
            | Refusal::NoLeftover(_)
            | Refusal::NotTied
            | Refusal::WrongEquals { .. }
            | Refusal::NothingUnfilled
            | Refusal::MayNotReduce
            | Refusal::ConsentTooLow { .. }
            | Refusal::SettledAlready
            | Refusal::CarriedOn
            | Refusal::NotAnnounced
            | Refusal::CountedByHand(_)
            | Refusal::NotByHand(_)
            | Refusal::TotalsShape
            | Refusal::TotalsMissing(_)
            | Refusal::PollsOpen
            | Refusal::PollsClosed
            | Refusal::NoPolls
            | Refusal::BoxTwice
            | Refusal::PlacesWrong(_) => (self.refused_unknown().into(), self.then_choose_again()),
        };
        (what, next.to_owned())
    }

    /// The titles of a paper's contests, with its box where there are several.
    pub(super) fn paper_titles(self, meeting: &Meeting, id: PaperId) -> String {
        let paper = meeting.paper(id);
        let contests = paper.into_iter().flat_map(|paper| &paper.contests);
        let titles = self.titles(contests.map(|contest| &*contest.setup.title));
        match paper.map(|paper| &*paper.ballot_box) {
            None | Some("") => titles,
            Some(name) if self == Lang::En => format!("{titles} ({name})"),
            Some(name) => format!("{titles}（{name}）"),
        }
    }

    /// Titles of contests in quotation marks, one after the other.
    fn titles<'a>(self, titles: impl IntoIterator<Item = &'a str>) -> String {
        let quoted = titles
            .into_iter()
            .map(|title| match self {
                Lang::Hans => format!("“{title}”"),
                Lang::Hant => format!("「{title}」"),
                Lang::En => format!("“{title}”"),
            })
            .collect::<Vec<_>>();
        quoted.join(if self == Lang::En { ", " } else { "" })
    }
}
