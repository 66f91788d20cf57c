//! The one door: what a command leads to, or why it is refused.

mod correct;
mod count;
mod floor;
mod hand;
mod issue;
mod keying;
mod out;
mod papers;
mod rounds;
mod rules;
mod ruling;
mod seat;
mod setup;
mod signin;
mod stages;
mod survey;

use super::{
    By, Command, Event, Meeting, Officer, OfficerId, Paper, PaperId, Person, PersonId, Refusal,
    Role, Round, Slip,
};

type Decided = Result<Vec<Event>, Refusal>;

/// Answers a command with the events it leads to, in order, or with the reason
/// it is refused. Changes nothing.
///
/// # Errors
/// A [`Refusal`] that says what stands in the way.
pub fn decide(meeting: Option<&Meeting>, command: Command, by: By) -> Result<Vec<Event>, Refusal> {
    let Some(meeting) = meeting else {
        return match command {
            Command::Create { kind, info, rules } => {
                setup::check_info(&info)?;
                Ok(vec![Event::Created { kind, info, rules }])
            }
            _ => Err(Refusal::NotNow),
        };
    };
    let asked = Asked { meeting, by };
    match command {
        Command::Create { .. } => Err(Refusal::NotNow),
        Command::SetInfo(info) => asked.set_info(info),
        Command::SwitchHall(mode) => Ok(asked.switch_hall(mode)),
        Command::AdoptRules(rules) => asked.adopt_rules(rules),
        Command::ChangeRulesLate {
            rules,
            decided_by,
            reason,
        } => asked.change_rules_late(rules, &decided_by, &reason),
        Command::ImportRoll { people, source } => asked.import_roll(people, source),
        Command::AddPerson(roll) => asked.add_person(roll),
        Command::EditPerson { person, roll } => asked.edit_person(person, roll),
        Command::SetStatus { people, status } => asked.set_status(people, status),
        Command::AddContest(setup) => asked.add_contest(setup),
        Command::EditContest { contest, setup } => asked.edit_contest(contest, setup),
        Command::RemoveContest(contest) => asked.remove_contest(contest),
        Command::ArrangePapers(papers) => asked.arrange_papers(papers),
        Command::SetCandidates {
            contest,
            people,
            order,
        } => asked.set_candidates(contest, people, order),
        Command::TakeCandidates {
            contest,
            people,
            order,
            taken,
        } => asked.take_candidates(contest, people, order, taken),
        Command::SetChannels {
            contest,
            person,
            channels,
        } => asked.set_channels(contest, person, channels),
        Command::SetStaffing(staffing) => asked.set_staffing(staffing),
        Command::SetCalling(calling) => asked.set_calling(calling),
        Command::SetShiftCheck(shift) => asked.set_shift_check(shift),
        Command::GiveSeat(typist) => asked.vouch(typist, Event::SeatGiven(typist)),
        Command::RenewPin(typist) => asked.vouch(typist, Event::PinRenewed(typist)),
        Command::Appoint { person, name, role } => asked.appoint(person, name, role),
        Command::Dismiss { officer, role } => asked.dismiss(officer, role),
        Command::SignIn(people) => asked.sign_in(people),
        Command::UndoSignIn(person) => asked.undo_sign_in(person),
        Command::SignInAllBut(absent) => asked.sign_in_all_but(&absent),
        Command::NoteAbsence { person, reason } => asked.note_absence(person, reason),
        Command::Leave(person) => asked.leave(person),
        Command::ComeBack(person) => asked.come_back(person),
        Command::ProposeExcuse { person, ground } => asked.propose_excuse(person, ground),
        Command::NoteUpperConsent { person, document } => asked.upper_consent(person, document),
        Command::WithdrawExcuse(person) => asked.withdraw_excuse(person),
        Command::OpenMeeting => asked.open_meeting(),
        Command::AddMotion { kind, title } => asked.add_motion(kind, title),
        Command::RemoveMotion(motion) => asked.remove_motion(motion),
        Command::Vote { motion, hands } => asked.vote(motion, hands),
        Command::UndoVote(motion) => asked.undo_vote(motion),
        Command::FinishMotions => Ok(vec![Event::MotionsFinished]),
        Command::DrawPledges { order, by } => asked.draw_pledges(order, by),
        Command::SetPledgeItems { person, items } => asked.pledge_items(person, items),
        Command::PledgeSpoken {
            person,
            seconds,
            read_by,
        } => asked.pledge_spoken(person, seconds, read_by),
        Command::NoteQuestion {
            person,
            question,
            answer,
        } => asked.note_question(person, question, answer),
        Command::FinishPledges => Ok(vec![Event::PledgesFinished]),
        Command::TypeHeadCount(value) => asked.type_head_count(value),
        Command::ConfirmHeadCount => asked.confirm_head_count(),
        Command::ExplainHeadCount(reason) => asked.explain_head_count(reason),
        Command::RepeatHeadCount => asked.repeat_head_count(),
        Command::SetPrinted { paper, printed } => asked.set_printed(paper, printed),
        Command::StartIssuing => asked.start_issuing(),
        Command::StopIssuing => asked.stop_issuing(),
        Command::SetIssued { paper, figures } => asked.set_issued(paper, figures),
        Command::TypeReturned { paper, returned } => asked.type_returned(paper, returned),
        Command::ConfirmReturned(paper) => asked.confirm_returned(paper),
        Command::RepeatReturned(paper) => asked.repeat_returned(paper),
        Command::ExplainMissing {
            paper,
            reason,
            note,
        } => asked.explain_missing(paper, reason, note),
        Command::MakeBundles { paper, sizes } => asked.make_bundles(paper, sizes),
        Command::SplitBundle { bundle, size } => asked.split_bundle(bundle, size),
        Command::MergeBundles { bundle, number } => asked.merge_bundles(bundle, number),
        Command::TakeBundle {
            bundle,
            pass,
            keyer,
        } => asked.take_bundle(bundle, pass, keyer),
        Command::ReleaseBundle { bundle, pass } => asked.release_bundle(bundle, pass),
        Command::KeyBallot {
            bundle,
            pass,
            position,
            entry,
        } => asked.key_ballot(bundle, pass, position, entry),
        Command::CloseKeying { bundle, pass } => asked.close_keying(bundle, pass),
        Command::RecountBundle { bundle, size } => asked.recount_bundle(bundle, size),
        Command::ReopenBundle { bundle, reason } => asked.reopen_bundle(bundle, &reason),
        Command::Settle {
            bundle,
            case,
            entry,
            with,
        } => asked.settle(bundle, case, entry, with),
        Command::Rule {
            bundle,
            case,
            ruling,
        } => asked.rule(bundle, case, ruling),
        Command::MergeNames {
            contest,
            name,
            into,
        } => asked.merge_names(contest, name, into),
        Command::UnmergeNames { contest, name } => asked.unmerge_names(contest, name),
        Command::ConfirmSlip(slip) => asked.confirm_slip(slip),
        Command::ConfirmSlipByHand(slip) => asked.confirm_slip_by_hand(slip),
        Command::ReviseSlip { slip, reason } => asked.revise_slip(slip, &reason),
        Command::NoteKin { a, b, related } => asked.note_kin(a, b, related),
        Command::HoldLater { contest, later } => asked.hold_later(contest, later),
        Command::HoldPreliminary(places) => asked.hold_preliminary(places),
        Command::SetBoxes(boxes) => asked.set_boxes(boxes),
        Command::TakeOut {
            person,
            reason,
            note,
        } => asked.take_out(person, reason, &note),
        Command::TakeBackOut(person) => asked.take_back_out(person),
        Command::OpenRound(plan) => asked.open_round(plan),
        Command::CancelRound => asked.cancel_round(),
        Command::DeclareVoid(reason) => asked.declare_void(&reason),
        Command::NoteHeard => asked.note_heard(),
        Command::Recount {
            bundles,
            asked_by,
            reason,
        } => asked.recount(bundles, &asked_by, &reason),
        Command::BeginCorrection {
            round,
            reason,
            found_by,
            after_meeting,
        } => asked.begin_correction(round, &reason, &found_by, after_meeting),
        Command::TypeGroupCount { group, value } => asked.type_group_count(group, value),
        Command::ConfirmGroupCount(group) => asked.confirm_group_count(group),
        Command::RepeatGroupCount(group) => asked.repeat_group_count(group),
        Command::NoteOpinion { group, words } => asked.note_opinion(group, &words),
        Command::RemoveOpinion(index) => asked.remove_opinion(index),
        Command::TakeNames { contest, taken } => asked.take_names(contest, taken),
        Command::DecideTie { contest, decision } => asked.decide_tie(contest, decision),
        Command::ReduceSeats {
            contest,
            fewer,
            consent,
        } => asked.reduce_seats(contest, fewer, consent),
        Command::LeaveVacant { contest, reason } => asked.leave_vacant(contest, &reason),
        Command::UndoSettlement(contest) => asked.undo_settlement(contest),
        Command::ExchangeBallot { paper, reason } => asked.exchange_ballot(paper, &reason),
        Command::NoteForeign { paper, count, note } => asked.note_foreign(paper, count, &note),
        Command::NoteAssisted(voters) => asked.note_assisted(voters),
        Command::ClosePolls => asked.close_polls(),
        Command::CountByHand { paper, by_hand } => asked.count_by_hand(paper, by_hand),
        Command::TypeTotals { paper, totals } => asked.type_totals(paper, totals),
        Command::RepeatTotals(paper) => asked.repeat_totals(paper),
        Command::Announce => asked.announce(),
        Command::NotePaper {
            name,
            head,
            content,
        } => Ok(vec![Event::PaperNoted {
            name,
            head,
            content,
        }]),
        Command::AdjustPaper { paper, part, words } => asked.adjust_paper(paper, part, &words),
    }
}

/// A reason in words that says something.
fn said(reason: &str) -> Result<String, Refusal> {
    match reason.trim() {
        "" => Err(Refusal::Empty),
        words => Ok(words.to_owned()),
    }
}

/// A command in its circumstances: the state it meets and who asks.
struct Asked<'a> {
    meeting: &'a Meeting,
    by: By,
}

impl Asked<'_> {
    fn person(&self, id: PersonId) -> Result<&Person, Refusal> {
        self.meeting.person(id).ok_or(Refusal::Unknown)
    }

    fn round(&self) -> Result<&Round, Refusal> {
        self.meeting.round().ok_or(Refusal::Unknown)
    }

    /// A paper of the present round.
    fn paper(&self, id: PaperId) -> Result<&Paper, Refusal> {
        self.round()?
            .papers
            .iter()
            .find(|paper| paper.id == id)
            .ok_or(Refusal::Unknown)
    }

    fn officer(&self, id: OfficerId) -> Result<&Officer, Refusal> {
        self.meeting.officer(id).ok_or(Refusal::Unknown)
    }

    fn not_locked(&self, slip: Slip) -> Result<(), Refusal> {
        let round = self.round()?;
        if round.closed() {
            return Err(Refusal::Announced);
        }
        if round.is_signed(slip) {
            return Err(Refusal::Locked(slip));
        }
        Ok(())
    }

    /// Whoever asks oversees the count.
    fn overseer(&self) -> Result<&Officer, Refusal> {
        match self.by {
            By::Officer(id) => Some(self.officer(id)?).filter(|officer| officer.oversees()),
            By::Desk => None,
        }
        .ok_or(Refusal::ScrutineersOnly)
    }

    /// Whoever asks is the chief scrutineer.
    fn chief(&self) -> Result<&Officer, Refusal> {
        match self.by {
            By::Officer(id) => {
                Some(self.officer(id)?).filter(|officer| officer.is(Role::ChiefScrutineer))
            }
            By::Desk => None,
        }
        .ok_or(Refusal::ChiefOnly)
    }
}
