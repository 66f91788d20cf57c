//! The keys go back to where they were before a dialog came over the page.

use egui::{Context, Id};

/// What had the focus beneath a dialog.
#[derive(Default)]
pub(super) struct Beneath {
    focused: Option<Id>,
    covered: bool,
    /// Passes still asked for, so that the one after the last of a dialog comes.
    passes: u8,
}

impl Beneath {
    /// Called at the beginning of every pass. Whatever lies under a dialog loses the
    /// focus for good, so it is remembered and given back once the dialog is gone,
    /// unless something else has asked for it meanwhile.
    pub(super) fn follow(&mut self, ctx: &Context) {
        let (covered, focused) =
            ctx.memory(|memory| (memory.top_modal_layer().is_some(), memory.focused()));
        if covered {
            self.covered = true;
            if ctx.input(|input| !input.events.is_empty()) {
                self.passes = 2;
            } else {
                self.passes = self.passes.saturating_sub(1);
            }
            if self.passes > 0 {
                ctx.request_repaint();
            }
            return;
        }
        let back = std::mem::take(&mut self.covered);
        match (focused, self.focused) {
            (None, Some(id)) if back => ctx.memory_mut(|memory| memory.request_focus(id)),
            _ => self.focused = focused,
        }
    }
}
