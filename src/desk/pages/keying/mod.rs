//! Keying: who sits down, the next bundle, one ballot after another.

pub(crate) mod ballot;
mod bottom;
pub(crate) mod choices;
mod draft;
pub(crate) mod draw;
#[cfg(test)]
mod exception_tests;
mod figures;
mod gate;
mod grades;
#[cfg(test)]
mod grades_tests;
pub(crate) mod half;
#[cfg(test)]
mod keystrokes;
mod offer;
mod open;
mod pin;
pub(crate) mod press;
pub(crate) mod roll;
mod seat;
mod seating;
pub(crate) mod sheet;
mod side;
pub(crate) mod signs;
#[cfg(test)]
mod tests;
pub(crate) mod way;

use egui::{Id, Ui};

use self::choices::Choices;
use self::draw::Pointed;
use self::figures::Figures;
use self::gate::Gate;
use self::offer::Offer;
use self::open::OpenBundle;
use self::press::{Press, presses};
use self::roll::Roll;
use self::side::Wanted;
use self::way::{Style, Way};
use crate::desk::hall_choice;
use crate::desk::hall_control::HallScene;
use crate::desk::keys::UiCommand;
use crate::desk::pad::PadKey;
use crate::desk::page::{Ctx, Header, Notice, Page};
use crate::desk::shell::PillView;
use crate::desk::widgets::{PillText, Tone, key_area, page_columns, panel};
use crate::meeting::{By, Command, Keyer, Meeting, Pass};

/// What the page remembers.
#[derive(Default)]
pub struct KeyingPage {
    chooser: seat::Chooser,
    /// What somebody shows before they sit down.
    gate: Option<Gate>,
    /// How the keying goes lies over the page.
    figures: Option<Figures>,
    /// Who sits at the keys.
    keyer: Option<Keyer>,
    /// The bundle being keyed.
    open: Option<OpenBundle>,
    roll: Roll,
    /// The keys are to come here again.
    take_focus: bool,
    /// The field for Chinese is to have the focus.
    to_chinese: bool,
    /// A sentence of this page stands in the strip; the next press takes it away.
    told: bool,
    moved: bool,
}

impl Page for KeyingPage {
    fn header(&self, ctx: &Ctx<'_>) -> Header {
        let lang = ctx.lang;
        let pills = pills(ctx);
        let Some(open) = &self.open else {
            return Header {
                title: lang.step_keying().into(),
                subtitle: lang.keying_blind_line().into(),
                pills,
            };
        };
        Header {
            title: if open.pass == Pass::First && ctx.meeting().calls() {
                lang.keying_title_called(lang.pass(open.pass))
            } else {
                lang.keying_title(lang.pass(open.pass))
            },
            subtitle: open.subtitle(ctx.session.ahead(), lang),
            pills,
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<UiCommand> {
        use UiCommand::*;
        match (&self.keyer, &self.open) {
            (None, _) => vec![KeyingFigures, Hall, ReadAloud],
            (Some(_), None) => vec![SwitchKeyer, KeyingFigures, Hall, ReadAloud],
            (Some(_), Some(open)) if open.full(ctx.session.ahead()) => {
                vec![CloseBundle, CorrectBallot, SwitchKeyer, KeyingFigures, Hall]
            }
            (Some(_), Some(open)) if open.way().choices == Choices::Names => vec![
                WriteIn,
                RestBlank,
                ContestInvalid,
                PaperInvalid,
                StepBack,
                ConfirmBallot,
                CloseBundle,
                CorrectBallot,
                SwitchKeyer,
                KeyingFigures,
            ],
            // The keys of the grades stand in the heads of their columns.
            (Some(_), Some(open)) if open.way().choices.grades().is_some() => vec![
                RestSame,
                RestBlank,
                Doubtful,
                ContestInvalid,
                PaperInvalid,
                StepBack,
                ConfirmBallot,
                KeyingStyle,
                UsualMark,
                CloseBundle,
                CorrectBallot,
                SwitchKeyer,
                KeyingFigures,
                Acts,
            ],
            (Some(_), Some(open)) if open.way().style == Style::ByException => vec![
                RestSame,
                RestBlank,
                WriteIn,
                Doubtful,
                ContestInvalid,
                PaperInvalid,
                StepBack,
                ConfirmBallot,
                KeyingStyle,
                UsualMark,
                CloseBundle,
                CorrectBallot,
                SwitchKeyer,
                KeyingFigures,
            ],
            (Some(_), Some(_)) => vec![
                MarkYes,
                MarkNo,
                MarkAbstain,
                RestSame,
                WriteIn,
                Doubtful,
                ContestInvalid,
                PaperInvalid,
                StepBack,
                ConfirmBallot,
                RestBlank,
                KeyingStyle,
                UsualMark,
                CloseBundle,
                CorrectBallot,
                SwitchKeyer,
                KeyingFigures,
            ],
        }
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        self.roll.follow(ctx.session.ahead());
        self.drop_stale(ctx);
        self.moved = false;
        for press in self.receive(ui, ctx) {
            self.press(press, ctx);
            ui.ctx().request_repaint();
        }
        let width = 330.0;
        page_columns(
            ui,
            &mut (self, ctx),
            width,
            |ui, (page, ctx)| {
                panel(ui, |ui| page.left(ui, ctx));
            },
            |ui, (page, ctx)| {
                let wanted = side::show(ui, ctx, page.keyer, page.open.as_ref());
                page.take_focus |= wanted.is_some();
                match wanted {
                    Some(Wanted::Way(way)) => page.choose(|_| way, ctx),
                    Some(Wanted::Calling(calling)) => page.set_calling(calling, ctx),
                    Some(Wanted::Check(check)) => page.set_check(check, ctx),
                    None => {}
                }
            },
        );
    }

    fn command(&mut self, command: UiCommand, ctx: &mut Ctx<'_>) -> bool {
        let pad = |key| Press::Pad(key);
        match command {
            UiCommand::MarkYes => self.press(pad(PadKey::Digit(1)), ctx),
            UiCommand::MarkNo => self.press(pad(PadKey::Digit(2)), ctx),
            UiCommand::MarkAbstain => self.press(pad(PadKey::Digit(3)), ctx),
            UiCommand::RestSame => self.press(pad(PadKey::Plus), ctx),
            UiCommand::RestBlank => {
                let open = self
                    .open
                    .as_ref()
                    .filter(|open| open.ballot.sheet.by_exception());
                // By exception 0 may be the first digit of a number.
                let digits = open.map_or(1, |open| open.ballot.sheet.digits());
                for _ in 0..digits {
                    self.press(pad(PadKey::Digit(0)), ctx);
                }
            }
            UiCommand::WriteIn => self.press(pad(PadKey::Star), ctx),
            UiCommand::Doubtful => self.press(pad(PadKey::Dot), ctx),
            UiCommand::ContestInvalid => self.press(pad(PadKey::Minus), ctx),
            UiCommand::PaperInvalid => {
                self.press(pad(PadKey::Minus), ctx);
                self.press(pad(PadKey::Minus), ctx);
            }
            UiCommand::StepBack => self.press(pad(PadKey::Slash), ctx),
            UiCommand::ConfirmBallot => self.press(pad(PadKey::Enter), ctx),
            UiCommand::SwitchKeyer => self.stand_up(ctx),
            UiCommand::CloseBundle => self.ask_close(ctx),
            UiCommand::CorrectBallot => self.ask_correct(ctx),
            UiCommand::KeyingFigures => {
                self.figures = match self.figures {
                    Some(_) => None,
                    None => Some(Figures::default()),
                };
            }
            UiCommand::KeyingStyle => self.choose(Way::other_style, ctx),
            UiCommand::UsualMark => self.choose(Way::next_usual, ctx),
            _ => return false,
        }
        self.take_focus = true;
        true
    }

    fn spoken(&self, ctx: &Ctx<'_>) -> Option<String> {
        let round = ctx.meeting().round()?;
        let returned = round
            .papers
            .iter()
            .filter_map(|paper| paper.returned.agreed);
        let returned = returned.fold(None, |sum, value| Some(sum.unwrap_or(0) + value))?;
        Some(ctx.lang.keying_spoken(ctx.lang.sheets_of(round), returned))
    }

    fn hall_scene(&self, ctx: &Ctx<'_>) -> Option<HallScene> {
        let meeting = ctx.meeting();
        let paper = self
            .open
            .as_ref()
            .and_then(|open| meeting.paper(open.at.paper));
        let own = paper.and_then(|paper| paper.contests.first());
        let contest = own.or_else(|| meeting.round()?.contests().next())?;
        hall_choice::whole_count(meeting).or(Some(HallScene::Counting(contest.id)))
    }

    fn opened(&mut self, _ctx: &mut Ctx<'_>) {
        self.gate = None;
        self.figures = None;
        self.take_focus = true;
    }
}

impl KeyingPage {
    /// The presses of this pass, if the keys come here.
    fn receive(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) -> Vec<Press> {
        let id = Id::unique("the keys of the keying page");
        let own_tab = self
            .open
            .as_ref()
            .is_some_and(|open| open.ballot.takes_tab());
        let name = ctx.lang.keying_area();
        keys_of(ui, id, name, &mut self.take_focus, own_tab)
    }

    fn left(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>) {
        if let Some(figures) = &mut self.figures {
            figures.show(ui, ctx);
            return;
        }
        let pointed = match (self.keyer, &mut self.open) {
            (None, _) => {
                if let Some(gate) = &self.gate {
                    if let Some(press) = gate::show(ui, ctx, gate) {
                        self.press(press, ctx);
                        ui.ctx().request_repaint();
                    }
                } else if let Some(chosen) = seat::show_chooser(ui, ctx, &mut self.chooser) {
                    self.sit_down(chosen, ctx);
                    ui.ctx().request_repaint();
                }
                return;
            }
            (Some(keyer), None) => {
                let offer = offer::offer(ctx.session.ahead(), keyer);
                if seat::show_offer(ui, ctx, offer) {
                    self.press(Press::Pad(PadKey::Enter), ctx);
                    ui.ctx().request_repaint();
                }
                return;
            }
            (Some(_), Some(open)) => {
                let asked = std::mem::take(&mut self.to_chinese);
                let pointed = open.show(ui, ctx, &self.roll, self.moved, asked);
                open.keep_draft(ui, ctx);
                pointed
            }
        };
        if let Some(pointed) = pointed {
            self.point(pointed, ctx);
            ui.ctx().request_repaint();
        }
    }

    fn point(&mut self, pointed: open::Touched, ctx: &mut Ctx<'_>) {
        self.take_focus = true;
        let Some(open) = &mut self.open else { return };
        match pointed {
            open::Touched::Ballot(pointed) => {
                point(&mut open.ballot, pointed, &self.roll);
                open.changed();
            }
            open::Touched::Enter => self.press(Press::Pad(PadKey::Enter), ctx),
        }
    }

    fn tell(&mut self, ctx: &mut Ctx<'_>, what: &str, next: &str) {
        ctx.warn(what, next);
        self.told = true;
    }

    fn press(&mut self, press: Press, ctx: &mut Ctx<'_>) {
        if std::mem::take(&mut self.told) {
            *ctx.notice = None;
        }
        self.moved = true;
        if self.figures.is_some() {
            // Nothing is keyed into a ballot that is not to be seen.
            if matches!(press, Press::Escape | Press::Pad(PadKey::Slash)) {
                self.figures = None;
            }
            return;
        }
        let Some(keyer) = self.keyer else {
            self.press_seat(press, ctx);
            return;
        };
        if self.open.is_none() {
            if press == Press::Pad(PadKey::Enter) {
                self.take(keyer, ctx);
            }
            return;
        }
        let (lang, answer) = (ctx.lang, self.press_open(press, ctx));
        match answer {
            open::Said::Nothing => {}
            open::Said::Chinese => self.to_chinese = true,
            open::Said::Closed => self.open = None,
            open::Said::Tell(what, next) => self.tell(ctx, what(lang), next(lang)),
            open::Said::Refused => self.told = true,
        }
    }

    fn press_open(&mut self, press: Press, ctx: &mut Ctx<'_>) -> open::Said {
        match &mut self.open {
            Some(open) => open.press(press, ctx, &self.roll),
            None => open::Said::Nothing,
        }
    }

    /// Takes or goes on with the bundle that is offered.
    fn take(&mut self, keyer: Keyer, ctx: &mut Ctx<'_>) {
        let (at, pass) = match offer::offer(ctx.session.ahead(), keyer) {
            Offer::GoOn(at, pass) => (at, pass),
            Offer::Take(bundle, pass) => {
                let take = Command::TakeBundle {
                    bundle,
                    pass,
                    keyer,
                };
                if !ctx.ask_as_keyer(By::Officer(keyer.typist), take) {
                    self.told = true;
                    return;
                }
                (bundle, pass)
            }
            Offer::NoBundles | Offer::NotYours | Offer::AllKeyed => return,
        };
        self.open = OpenBundle::new(ctx, keyer.typist, at, pass);
        self.take_focus = true;
        if self.open.as_ref().is_some_and(|open| open.restored) {
            // Not above the ballot: every candidate stays where the keyer looks.
            *ctx.notice = Some(Notice {
                tone: Tone::Indigo,
                what: ctx.lang.keying_restored().into(),
                next: ctx.lang.keying_restored_next().into(),
            });
            self.told = true;
        }
    }

    /// The keyer leaves the keys; an untouched bundle goes back.
    fn stand_up(&mut self, ctx: &mut Ctx<'_>) {
        if let Some(open) = self.open.take() {
            open.leave(ctx);
        }
        self.keyer = None;
    }

    fn ask_close(&mut self, ctx: &mut Ctx<'_>) {
        let Some(open) = &mut self.open else { return };
        if open.full(ctx.session.ahead()) {
            self.press(Press::Pad(PadKey::Enter), ctx);
            return;
        }
        if !open.ask_close() {
            let lang = ctx.lang;
            self.tell(
                ctx,
                lang.keying_ballot_open(),
                lang.keying_ballot_open_next(),
            );
        }
    }

    /// Another style, or another mark to start as.
    fn choose(&mut self, change: impl FnOnce(Way) -> Way, ctx: &mut Ctx<'_>) {
        let Some(open) = &mut self.open else { return };
        let said = open.choose(change(open.way()), ctx);
        if let open::Said::Tell(what, next) = said {
            let lang = ctx.lang;
            self.tell(ctx, what(lang), next(lang));
        }
    }

    fn ask_correct(&mut self, ctx: &mut Ctx<'_>) {
        let Some(open) = &mut self.open else { return };
        if !open.ask_correct(ctx.session.ahead()) {
            let lang = ctx.lang;
            self.tell(ctx, lang.keying_nothing_to_correct(), "");
        }
    }

    /// Forgets people and bundles that are no longer there: an officer dismissed, a
    /// bundle counted anew, another meeting.
    fn drop_stale(&mut self, ctx: &Ctx<'_>) {
        let meeting = ctx.session.ahead();
        let may = |keyer: &Keyer| {
            let officer = meeting.officer(keyer.typist);
            officer.is_some_and(|officer| meeting.may_key(officer))
        };
        if !self.keyer.as_ref().is_some_and(may) {
            self.keyer = None;
            self.open = None;
        }
        if self
            .open
            .as_ref()
            .is_some_and(|open| !open.still_held(meeting))
        {
            self.open = None;
        }
    }
}

/// Carries out what was pointed at on a ballot.
pub(crate) fn point(ballot: &mut ballot::Ballot, pointed: Pointed, roll: &Roll) {
    match pointed {
        Pointed::Cell(contest, index, cell) => ballot.sheet.mark_at(contest, index, cell),
        Pointed::Names => {
            ballot.press(Press::Pad(PadKey::Star), roll);
        }
        Pointed::Reason(index) => {
            let digit = u8::try_from(index + 1).unwrap_or(0);
            ballot.press(Press::Pad(PadKey::Digit(digit)), roll);
        }
        Pointed::Person(person) => ballot.choose(person),
        Pointed::Chinese => ballot.take_chinese(roll),
        Pointed::LeftChinese => {}
    }
}

/// Makes the whole page a place for keys and gives its presses, each once and in order.
///
/// Keys come here whenever nothing else has the focus; never while a sheet lies over the
/// page. Tab is a press where `own_tab`, elsewhere it moves on; what was pressed before
/// it in the same pass still counts here.
pub(crate) fn keys_of(
    ui: &mut Ui,
    id: Id,
    name: &str,
    take_focus: &mut bool,
    own_tab: bool,
) -> Vec<Press> {
    let layer = ui.layer_id();
    if !ui.memory(|memory| memory.allows_interaction(layer)) {
        return Vec::new();
    }
    let nobody = ui.memory(|memory| memory.focused().is_none());
    if std::mem::take(take_focus) || nobody {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let here = ui.memory(|memory| memory.has_focus(id));
    let area = key_area(ui, id, name, ui.available_rect_before_wrap());
    if area.response.has_focus() {
        ui.memory_mut(|memory| {
            let filter = egui::EventFilter {
                tab: own_tab,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            };
            memory.set_focus_lock_filter(id, filter);
        });
        return presses(&area.events);
    }
    if !here {
        return Vec::new();
    }
    let mut found = presses(&ui.input(|input| input.events.clone()));
    if let Some(tab) = found.iter().position(|press| *press == Press::Tab) {
        found.truncate(tab + 1);
    }
    found
}

/// The figures that matter while counting.
pub(crate) fn pills(ctx: &Ctx<'_>) -> Vec<PillView> {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let Some(round) = meeting.round() else {
        return Vec::new();
    };
    let mut pills = Vec::new();
    let mut add = |tone, text| pills.push(PillView { tone, text });
    if let Some(survey) = &round.survey {
        let groups = 0..survey.plan.groups.len();
        if let Some(here) = sum(groups.map(|place| meeting.took_part(round, place))) {
            let text = PillText::new(lang.pill_took_part(), here.to_string());
            add(Tone::Neutral, text);
        }
    } else {
        let expected = round.expected_then.unwrap_or_else(|| meeting.expected());
        let text = PillText::new(lang.pill_expected(), expected.to_string());
        add(Tone::Neutral, text);
        if let Some(present) = round.head_count.agreed {
            let text = PillText::new(lang.pill_present(), present.to_string());
            add(Tone::Neutral, text);
        }
    }
    let issued = sum(round
        .papers
        .iter()
        .map(|paper| paper.issue.as_ref().map(|issue| issue.issued)));
    if let Some(issued) = issued {
        let text = PillText::new(lang.pill_issued(), issued.to_string());
        add(Tone::Neutral, text);
    }
    if let Some(returned) = sum(round.papers.iter().map(|paper| paper.returned.agreed)) {
        let text = PillText::new(lang.pill_returned(), returned.to_string());
        if round.survey.is_none() && issued.is_some_and(|issued| returned <= issued) {
            let words = format!("· {}", lang.pill_valid_election());
            add(Tone::Jade, text.then(words));
        } else {
            add(Tone::Neutral, text);
        }
    }
    pills
}

fn sum(values: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    values.sum()
}

/// Ballots keyed in one pass over all bundles of the round, and how many there are.
pub(crate) fn progress(meeting: &Meeting, pass: Pass) -> (u32, u32) {
    let bundles = offer::bundles(meeting).filter_map(|at| meeting.bundle(at));
    bundles.fold((0, 0), |(keyed, all), bundle| {
        let here = u32::try_from(bundle.keying(pass).ballots.len()).unwrap_or(u32::MAX);
        (keyed + here, all + bundle.size)
    })
}
