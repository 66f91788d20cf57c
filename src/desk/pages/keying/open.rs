//! The bundle in front of the keyer: ballot after ballot, until it is handed in.

use std::time::Duration;

use egui::Ui;

use super::ballot::{Answer, Ballot};
use super::choices::Choices;
use super::draft;
use super::draw::{self, Pointed, View};
use super::press::Press;
use super::roll::Roll;
use super::sheet::Sheet;
use super::way::{self, Style, Way};
use crate::desk::pad::PadKey;
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{Tone, key_cap, primary, tinted};
use crate::journal::side::{load_draft, remove_draft, save_draft};
use crate::meeting::{Bundle, BundleRef, By, Command, Meeting, OfficerId, Paper, Pass};
use crate::text::Lang;
use crate::theme::theme;

/// A draft is written at most so often; keys never wait for it.
const DRAFT_SECONDS: f64 = 0.5;

/// What lies over the ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Over {
    #[default]
    Nothing,
    /// The number of the ballot to key anew.
    Number(String),
    /// The bundle holds fewer ballots than its wrapper says.
    CloseEarly,
}

/// What a press led to, for the page.
pub(super) enum Said {
    Nothing,
    /// The field for Chinese is wanted.
    Chinese,
    /// The bundle is handed in.
    Closed,
    /// A sentence: what happened, and what to do.
    Tell(fn(Lang) -> &'static str, fn(Lang) -> &'static str),
    /// The meeting refused; the strip says why.
    Refused,
}

/// What was pointed at.
pub(super) enum Touched {
    /// Something on the ballot.
    Ballot(Pointed),
    /// The button that Enter presses.
    Enter,
}

/// A bundle being keyed.
pub(super) struct OpenBundle {
    pub(super) at: BundleRef,
    pub(super) pass: Pass,
    pub(super) ballot: Ballot,
    /// How the next ballot of this paper is keyed.
    way: Way,
    typist: OfficerId,
    over: Over,
    /// The ballot of this position is keyed anew; the unfinished one waits beside it.
    correcting: Option<(u32, Ballot)>,
    /// The ballot shown comes from a draft; the keyer is told so.
    pub(super) restored: bool,
    dirty: bool,
    drafted_at: f64,
    /// Presses for this keying so far, refused ones too.
    keys: u32,
}

impl OpenBundle {
    /// The bundle at its next ballot, with the draft of it where there is one.
    pub(super) fn new(
        ctx: &Ctx<'_>,
        typist: OfficerId,
        at: BundleRef,
        pass: Pass,
    ) -> Option<OpenBundle> {
        let meeting = ctx.session.ahead();
        let paper = meeting.paper(at.paper)?;
        let position = keyed(meeting.bundle(at)?, pass) + 1;
        let kept = |name: &str| load_draft(ctx.session.path(), name).ok().flatten();
        let draft = kept(&draft::name(typist, at, pass));
        let choices = Choices::now(meeting);
        let restored = draft.and_then(|text| draft::read(&text, position, paper, choices));
        let chosen = kept(&way::kept_as(typist, at.paper));
        let chosen = chosen.and_then(|text| Way::read(&text, choices));
        let marks = meeting.rules_now().marks;
        let chosen = chosen.unwrap_or_else(|| Way::of(marks, choices));
        // An unfinished ballot goes on as it was begun.
        // Counted on this desk only, and from the start where the bundle is begun anew.
        let begun = position > 1 || restored.is_some();
        let keys = kept(&keys_kept_as(typist, at, pass)).filter(|_| begun);
        let keys = keys.and_then(|text| text.parse().ok()).unwrap_or(0);
        let way = restored.as_ref().and_then(Sheet::way).unwrap_or(chosen);
        Some(OpenBundle {
            at,
            pass,
            restored: restored.is_some(),
            ballot: Ballot::new(restored.unwrap_or_else(|| Sheet::new(paper, way))),
            way,
            typist,
            over: Over::Nothing,
            correcting: None,
            dirty: false,
            drafted_at: f64::NEG_INFINITY,
            keys,
        })
    }

    /// Whether the meeting still has this bundle open with this keyer.
    pub(super) fn still_held(&self, meeting: &Meeting) -> bool {
        meeting.bundle(self.at).is_some_and(|bundle| {
            let keying = bundle.keying(self.pass);
            keying.closed.is_none()
                && keying
                    .keyer
                    .is_some_and(|keyer| keyer.typist == self.typist)
        })
    }

    /// The position being keyed, from 1, by what has been asked for so far.
    pub(super) fn position(&self, meeting: &Meeting) -> u32 {
        if let Some((position, _)) = &self.correcting {
            return *position;
        }
        let bundle = meeting.bundle(self.at);
        bundle.map_or(1, |bundle| keyed(bundle, self.pass) + 1)
    }

    /// Every ballot of the wrapper is keyed.
    pub(super) fn full(&self, meeting: &Meeting) -> bool {
        let bundle = meeting.bundle(self.at);
        self.correcting.is_none()
            && bundle.is_some_and(|bundle| keyed(bundle, self.pass) >= bundle.size)
    }

    /// The line under the title.
    pub(super) fn subtitle(&self, meeting: &Meeting, lang: Lang) -> String {
        let Some(paper) = meeting.paper(self.at.paper) else {
            return String::new();
        };
        let bundles = u32::try_from(paper.bundles.len()).unwrap_or(u32::MAX);
        let titles = titles(paper, lang);
        let number = self.at.number;
        if self.full(meeting) {
            return lang.keying_subtitle_full(&titles, number, bundles);
        }
        let position = self.position(meeting);
        if self.correcting.is_some() {
            return lang.keying_subtitle_anew(&titles, number, bundles, position);
        }
        let style = match self.way().style {
            Style::InSequence => lang.keying_in_sequence(),
            Style::ByException => lang.keying_by_exception(),
        };
        lang.keying_subtitle(&titles, number, bundles, position, style)
    }

    /// The ballot has changed by key or by pointing.
    pub(super) fn changed(&mut self) {
        self.dirty = self.correcting.is_none();
    }

    /// Carries out one press.
    pub(super) fn press(&mut self, press: Press, ctx: &mut Ctx<'_>, roll: &Roll) -> Said {
        self.keys = self.keys.saturating_add(1);
        match std::mem::take(&mut self.over) {
            Over::Number(typed) => return self.number(press, typed, ctx.session.ahead()),
            Over::CloseEarly => {
                return match press {
                    Press::Pad(PadKey::Enter) => self.close(ctx),
                    Press::Pad(PadKey::Slash | PadKey::Backspace) | Press::Escape => Said::Nothing,
                    _ => {
                        self.over = Over::CloseEarly;
                        Said::Nothing
                    }
                };
            }
            Over::Nothing => {}
        }
        if self.full(ctx.session.ahead()) {
            return match press {
                Press::Pad(PadKey::Enter) => self.close(ctx),
                Press::Pad(PadKey::Digit(_)) => {
                    Said::Tell(Lang::keying_one_too_many, Lang::keying_one_too_many_next)
                }
                _ => Said::Nothing,
            };
        }
        let answer = self.ballot.press(press, roll);
        self.changed();
        match answer {
            Answer::Done => Said::Nothing,
            Answer::Confirmed => self.confirm(ctx),
            Answer::Unfinished => Said::Tell(Lang::keying_unfinished, Lang::keying_unfinished_next),
            Answer::NothingToRepeat => Said::Tell(Lang::keying_no_last, Lang::keying_no_last_next),
            Answer::NobodyFound => Said::Tell(Lang::keying_nobody, Lang::keying_nobody_next),
            Answer::ChineseField => Said::Chinese,
            Answer::Untouched => Said::Tell(Lang::keying_untouched, Lang::keying_untouched_next),
            Answer::NoSuchNumber => Said::Tell(
                Lang::keying_no_such_number,
                Lang::keying_no_such_number_next,
            ),
            Answer::HalfNumber => {
                Said::Tell(Lang::keying_half_number, Lang::keying_half_number_next)
            }
        }
    }

    /// An empty ballot, keyed the way chosen.
    fn fresh(&self, meeting: &Meeting) -> Option<Sheet> {
        let paper = meeting.paper(self.at.paper)?;
        Some(Sheet::new(paper, self.way))
    }

    /// How ballots are keyed here.
    pub(super) fn way(&self) -> Way {
        self.ballot.sheet.way().unwrap_or(self.way)
    }

    /// Keys this paper another way from this ballot on, and remembers it for this teller.
    /// Not in the middle of a ballot: what is keyed would mean something else.
    pub(super) fn choose(&mut self, way: Way, ctx: &Ctx<'_>) -> Said {
        if way == self.way() {
            return Said::Nothing;
        }
        if !self.ballot.at_rest() {
            return Said::Tell(Lang::keying_way_not_now, Lang::keying_way_not_now_next);
        }
        self.way = way;
        if let Some(sheet) = self.fresh(ctx.session.ahead()) {
            self.ballot = Ballot::new(sheet);
        }
        // Only a convenience: where it is not kept, the usual style is there next time.
        let name = way::kept_as(self.typist, self.at.paper);
        let _ = save_draft(ctx.session.path(), &name, &way.written());
        Said::Nothing
    }

    /// Asks for the ballot to be saved and goes on at once with the next one.
    fn confirm(&mut self, ctx: &mut Ctx<'_>) -> Said {
        let meeting = ctx.session.ahead();
        let position = self.position(meeting);
        let next = self.fresh(meeting);
        let (Some(entry), Some(next)) = (self.ballot.sheet.entry(), next) else {
            return Said::Tell(Lang::keying_unfinished, Lang::keying_unfinished_next);
        };
        let key = Command::KeyBallot {
            bundle: self.at,
            pass: self.pass,
            position,
            entry,
        };
        if !ctx.ask_as_keyer(By::Officer(self.typist), key) {
            return Said::Refused;
        }
        match self.correcting.take() {
            Some((_, waiting)) => self.ballot = waiting,
            None => {
                self.ballot = Ballot::new(next);
                self.forget_draft(ctx);
            }
        }
        Said::Nothing
    }

    fn close(&mut self, ctx: &mut Ctx<'_>) -> Said {
        let close = Command::CloseKeying {
            bundle: self.at,
            pass: self.pass,
        };
        if !ctx.ask_as_keyer(By::Officer(self.typist), close) {
            return Said::Refused;
        }
        self.forget_draft(ctx);
        self.keep_keys(ctx);
        let lang = ctx.lang;
        ctx.done(lang.keying_handed_in(self.at.number, lang.pass(self.pass)));
        Said::Closed
    }

    /// F3: hands in a bundle that holds fewer ballots than its wrapper says. False while
    /// a ballot is half keyed.
    pub(super) fn ask_close(&mut self) -> bool {
        if self.correcting.is_some() || !self.ballot.sheet.untouched() {
            return false;
        }
        self.over = Over::CloseEarly;
        true
    }

    /// F4: asks which ballot to key anew; once more gives it up. False where there is none.
    pub(super) fn ask_correct(&mut self, meeting: &Meeting) -> bool {
        if let Some((_, waiting)) = self.correcting.take() {
            self.ballot = waiting;
            return true;
        }
        let none = meeting
            .bundle(self.at)
            .is_none_or(|bundle| keyed(bundle, self.pass) == 0);
        self.over = match self.over {
            Over::Nothing if !none => Over::Number(String::new()),
            _ => Over::Nothing,
        };
        !none
    }

    fn number(&mut self, press: Press, mut typed: String, meeting: &Meeting) -> Said {
        match press {
            Press::Pad(PadKey::Digit(digit)) if typed.len() < 4 => {
                typed.push(char::from(b'0' + digit.min(9)));
            }
            Press::Pad(PadKey::Backspace | PadKey::Slash) => {
                if typed.pop().is_none() {
                    return Said::Nothing;
                }
            }
            Press::Escape => return Said::Nothing,
            Press::Pad(PadKey::Enter) => {
                let last = meeting.bundle(self.at);
                let last = last.map_or(0, |bundle| keyed(bundle, self.pass));
                let position = typed.parse::<u32>().ok();
                let position = position.filter(|position| (1..=last).contains(position));
                let sheet = self.fresh(meeting);
                if let (Some(position), Some(sheet)) = (position, sheet) {
                    // Empty, not as it was: whoever corrects reads the paper again.
                    let waiting = std::mem::replace(&mut self.ballot, Ballot::new(sheet));
                    self.correcting = Some((position, waiting));
                    return Said::Nothing;
                }
                self.over = Over::Number(String::new());
                return Said::Tell(
                    Lang::keying_no_such_ballot,
                    Lang::keying_no_such_ballot_next,
                );
            }
            _ => {}
        }
        self.over = Over::Number(typed);
        Said::Nothing
    }

    /// The keyer stands up: keeps the unfinished ballot, gives an untouched bundle back.
    pub(super) fn leave(mut self, ctx: &mut Ctx<'_>) {
        if let Some((_, waiting)) = self.correcting.take() {
            self.ballot = waiting;
        }
        let empty = ctx
            .session
            .ahead()
            .bundle(self.at)
            .is_some_and(|bundle| keyed(bundle, self.pass) == 0);
        if empty && self.ballot.sheet.untouched() {
            let release = Command::ReleaseBundle {
                bundle: self.at,
                pass: self.pass,
            };
            ctx.ask_as_keyer(By::Officer(self.typist), release);
            self.forget_draft(ctx);
        } else {
            self.write_draft(ctx);
            self.keep_keys(ctx);
        }
    }

    fn keep_keys(&self, ctx: &Ctx<'_>) {
        let name = keys_kept_as(self.typist, self.at, self.pass);
        let _ = save_draft(ctx.session.path(), &name, &self.keys.to_string());
    }

    fn draft_name(&self) -> String {
        draft::name(self.typist, self.at, self.pass)
    }

    /// A draft that cannot be written or removed costs a person one ballot's keys after
    /// a power cut, so it is not worth stopping anybody for.
    fn write_draft(&mut self, ctx: &Ctx<'_>) {
        self.dirty = false;
        let path = ctx.session.path();
        if self.ballot.sheet.untouched() {
            let _ = remove_draft(path, &self.draft_name());
        } else {
            let position = self.position(ctx.session.ahead());
            let text = draft::write(position, &self.ballot.sheet);
            let _ = save_draft(path, &self.draft_name(), &text);
        }
    }

    fn forget_draft(&mut self, ctx: &Ctx<'_>) {
        self.dirty = false;
        let _ = remove_draft(ctx.session.path(), &self.draft_name());
    }

    /// Keeps the unfinished ballot beside the record, now and then.
    pub(super) fn keep_draft(&mut self, ui: &Ui, ctx: &Ctx<'_>) {
        if !self.dirty {
            return;
        }
        let now = ui.input(|input| input.time);
        if now - self.drafted_at >= DRAFT_SECONDS {
            self.drafted_at = now;
            self.write_draft(ctx);
            self.keep_keys(ctx);
        } else {
            let rest = Duration::from_secs_f64(DRAFT_SECONDS);
            ui.ctx().request_repaint_after(rest);
        }
    }

    /// Draws the ballot, or the strip that asks for the bundle.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        roll: &Roll,
        follow: bool,
        to_chinese: bool,
    ) -> Option<Touched> {
        let (lang, meeting) = (ctx.lang, ctx.session.ahead());
        let bundle = meeting.bundle(self.at)?;
        let round = meeting.round()?;
        let paper = meeting.paper(self.at.paper)?;
        match &self.over {
            Over::Nothing => {}
            Over::Number(typed) => {
                let shown = if typed.is_empty() { "__" } else { typed };
                let words = lang.keying_which_ballot(shown);
                strip(ui, Tone::Indigo, &words, lang.keying_which_ballot_next());
            }
            Over::CloseEarly => {
                let words = lang.keying_close_early(bundle.size, keyed(bundle, self.pass));
                strip(ui, Tone::Amber, &words, lang.keying_close_early_next());
            }
        }
        if self.full(meeting) {
            let asked = round.survey.is_some();
            return full(ui, lang, bundle, asked).then_some(Touched::Enter);
        }
        let view = View {
            lang,
            meeting,
            paper,
            round,
            roll,
            read: None,
            verdict: true,
            follow,
            to_chinese,
        };
        draw::ballot(ui, &view, &mut self.ballot).map(Touched::Ballot)
    }
}

/// The name under which the presses for one keying of a bundle are kept.
pub(super) fn keys_kept_as(typist: OfficerId, at: BundleRef, pass: Pass) -> String {
    format!("keys-{}", draft::name(typist, at, pass))
}

/// How many ballots of a bundle are keyed.
pub(super) fn keyed(bundle: &Bundle, pass: Pass) -> u32 {
    u32::try_from(bundle.keying(pass).ballots.len()).unwrap_or(u32::MAX)
}

/// The contests of a paper by title, and its box where there are several.
pub(super) fn titles(paper: &Paper, lang: Lang) -> String {
    crate::desk::hall_scene::paper_title(paper, lang)
}

fn strip(ui: &mut Ui, tone: Tone, what: &str, next: &str) {
    let t = theme();
    tinted(ui, tone, |ui| {
        ui.label(bold(what, t.size_body + 1.0, tone.ink()));
        ui.label(regular(next, t.size_body - 1.0, *t.ink));
    });
    ui.add_space(8.0);
}

/// Every ballot of the bundle is keyed; true when it is to be handed in.
fn full(ui: &mut Ui, lang: Lang, bundle: &Bundle, asked: bool) -> bool {
    let t = theme();
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.22).max(t.gap));
        let words = lang.keying_full(bundle.size);
        ui.label(bold(words, t.size_title, *t.jade));
        ui.add_space(6.0);
        ui.label(regular(lang.keying_full_next(), t.size_body, *t.ink_2));
        if asked {
            let hint = lang.opinions_keying_hint();
            ui.label(regular(hint, t.size_body, *t.ink_2));
        }
        ui.add_space(t.gap);
        let clicked = primary(ui, lang.keying_hand_in()).clicked();
        ui.add_space(4.0);
        key_cap(ui, "Enter");
        clicked
    })
    .inner
}
