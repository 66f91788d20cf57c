//! Something derived from the meeting, made anew only when the meeting has changed.

use std::cell::RefCell;
use std::rc::Rc;

use crate::meeting::Meeting;

/// A derived value and the state, by its number of events, it was made from.
///
/// Pages draw many times between two events; a round of 5,000 ballots must
/// neither be counted nor copied each time.
pub(super) struct Kept<T>(RefCell<Option<(u64, Rc<T>)>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Kept(RefCell::new(None))
    }
}

impl<T> Kept<T> {
    /// The value for this state; `None` where `make` has none.
    pub(super) fn get(
        &self,
        meeting: &Meeting,
        make: impl FnOnce(&Meeting) -> Option<T>,
    ) -> Option<Rc<T>> {
        let mut kept = self.0.borrow_mut();
        if let Some((_, value)) = kept.as_ref().filter(|(at, _)| *at == meeting.events) {
            return Some(Rc::clone(value));
        }
        let value = Rc::new(make(meeting)?);
        *kept = Some((meeting.events, Rc::clone(&value)));
        Some(value)
    }
}
