//! Who sits at the keys, and how the count is called: chosen for the meeting.

use super::{Asked, Decided};
use crate::meeting::{Event, OfficerId, Refusal, ShiftCheck, Slip};

impl Asked<'_> {
    fn keying_begun(&self) -> Result<bool, Refusal> {
        let mut papers = self.round()?.papers.iter();
        Ok(papers.any(crate::meeting::Paper::keying_begun))
    }

    /// The hall is told before the first ballot how it will follow the count; half a
    /// count called and half not would tell the second keyer what the first one read.
    pub(super) fn set_calling(&self, calling: bool) -> Decided {
        self.not_locked(Slip::Result)?;
        if self.meeting.calling == calling {
            return Ok(Vec::new());
        }
        if self.keying_begun()? {
            return Err(Refusal::KeyingStarted);
        }
        // The hall follows the sheets of a survey once they are compared, never by ear: an
        // appraisal read aloud sheet by sheet would shame people.
        if calling && self.round()?.survey.is_some() {
            return Err(Refusal::NoCallingHere);
        }
        Ok(vec![Event::CallingSet(calling)])
    }

    pub(super) fn set_shift_check(&self, shift: ShiftCheck) -> Decided {
        self.not_locked(Slip::Result)?;
        if self.meeting.shift == shift {
            return Ok(Vec::new());
        }
        // Otherwise whoever is asked for a PIN would only have to switch it off.
        if self.keying_begun()? {
            self.overseer()?;
        }
        Ok(vec![Event::ShiftCheckSet(shift)])
    }

    /// A scrutineer's word about somebody who keys.
    pub(super) fn vouch(&self, typist: OfficerId, given: Event) -> Decided {
        self.not_locked(Slip::Result)?;
        let scrutineer = self.overseer()?;
        self.may_key(typist)?;
        if scrutineer.id == typist {
            return Err(Refusal::SamePersonTwice);
        }
        Ok(vec![given])
    }
}
