//! Who sits down at the keys, and what the meeting chose for it.

use super::gate::{Gate, Passed, Purpose};
use super::press::Press;
use super::seat::{self, Chosen};
use super::{KeyingPage, offer};
use crate::desk::page::Ctx;
use crate::meeting::{Command, Keyer, ShiftCheck};

impl KeyingPage {
    /// A press while nobody sits at the keys.
    pub(super) fn press_seat(&mut self, press: Press, ctx: &mut Ctx<'_>) {
        if let Some(gate) = &mut self.gate {
            let lang = ctx.lang;
            match gate.press(press, ctx) {
                Passed::Waiting => {}
                Passed::Left => self.gate = None,
                Passed::Seated(keyer) => self.seated(keyer, ctx),
                Passed::Tell(what, next) => self.tell(ctx, what(lang), next(lang)),
                Passed::Refused => self.told = true,
            }
            return;
        }
        let meeting = ctx.session.ahead();
        match self.chooser.press(press, meeting) {
            Some(Chosen::Seat(keyer)) => self.sit_down(keyer, ctx),
            Some(Chosen::Calling) => self.set_calling(!meeting.calls(), ctx),
            Some(Chosen::Check) => {
                let at = ShiftCheck::ALL.iter().position(|own| *own == meeting.shift);
                let next = at.and_then(|at| ShiftCheck::ALL.get(at + 1)).copied();
                self.set_check(next.unwrap_or_default(), ctx);
            }
            None => {}
        }
    }

    pub(super) fn set_calling(&mut self, calling: bool, ctx: &mut Ctx<'_>) {
        if !ctx.ask(Command::SetCalling(calling)) {
            self.told = true;
        }
    }

    /// Once keying has begun, a scrutineer gives their word for another check.
    pub(super) fn set_check(&mut self, check: ShiftCheck, ctx: &mut Ctx<'_>) {
        let meeting = ctx.session.ahead();
        let begun = offer::bundles(meeting)
            .filter_map(|at| meeting.bundle(at))
            .any(|bundle| bundle.keyings.iter().any(|keying| keying.keyer.is_some()));
        if begun && check != meeting.shift {
            self.gate = Some(Gate::word(Purpose::Check(check)));
        } else if !ctx.ask(Command::SetShiftCheck(check)) {
            self.told = true;
        }
    }

    /// Somebody wants to sit down: at once, or after what the meeting asks for.
    pub(super) fn sit_down(&mut self, keyer: Keyer, ctx: &mut Ctx<'_>) {
        self.gate = Gate::before(keyer, ctx);
        if self.gate.is_none() {
            self.seated(keyer, ctx);
        }
    }

    fn seated(&mut self, keyer: Keyer, ctx: &mut Ctx<'_>) {
        self.gate = None;
        self.keyer = Some(keyer);
        self.chooser = seat::Chooser::default();
        self.take_focus = true;
        *ctx.notice = None;
    }
}
