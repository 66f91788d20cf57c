//! The one door of a simulated day: a record on the disk, or a meeting in memory
//! where a thousand days are held only to add up what became of them.

use std::path::Path;

use crate::meeting::{At, By, Command, Meeting, Record, Refusal, RoundId, decide};
use crate::session::{OpenTrouble, Session, Trouble};

/// Where a day's events go.
#[allow(clippy::large_enum_variant)] // One a day.
pub(super) enum Door {
    /// Into a record, as in the window.
    Record(Session),
    /// Nowhere: the same commands, decided and applied.
    Memory(Meeting),
}

impl Door {
    /// A new meeting, with a record at `path` where there is one.
    pub fn create(path: Option<&Path>, create: Command, at: At) -> Result<Door, OpenTrouble> {
        if let Some(path) = path {
            return Session::create(path, create, at).map(Door::Record);
        }
        let mut meeting = None;
        for event in decide(None, create, By::Desk).map_err(|_| OpenTrouble::NoMeeting)? {
            let (by, round) = (By::Desk, RoundId(1));
            let record = Record {
                at,
                by,
                round,
                event,
            };
            Meeting::step(&mut meeting, &record)
                .map_err(|why| OpenTrouble::UnknownEvent { seq: why.seq })?;
        }
        meeting.map(Door::Memory).ok_or(OpenTrouble::NoMeeting)
    }

    /// Asks for a change.
    pub fn ask(&mut self, command: Command, by: By, at: At) -> Result<(), Trouble> {
        let meeting = match self {
            Door::Record(session) => return session.ask(command, by, at),
            Door::Memory(meeting) => meeting,
        };
        let round = meeting.round().map_or(RoundId(1), |round| round.id);
        for event in decide(Some(meeting), command, by).map_err(Trouble::Refused)? {
            let record = Record {
                at,
                by,
                round,
                event,
            };
            meeting
                .apply(&record)
                .map_err(|_| Trouble::Refused(Refusal::Unknown))?;
        }
        Ok(())
    }

    /// The meeting with everything asked for.
    pub fn ahead(&self) -> &Meeting {
        match self {
            Door::Record(session) => session.ahead(),
            Door::Memory(meeting) => meeting,
        }
    }

    /// The meeting as it is safe.
    pub fn meeting(&self) -> &Meeting {
        match self {
            Door::Record(session) => session.meeting(),
            Door::Memory(meeting) => meeting,
        }
    }

    /// Waits until everything asked for is safe.
    pub fn settle(&mut self) {
        if let Door::Record(session) = self {
            session.settle();
        }
    }

    /// The code of the record; empty where there is none.
    pub fn head(&self) -> String {
        match self {
            Door::Record(session) => session.head().to_string(),
            Door::Memory(_) => String::new(),
        }
    }

    /// The record's file; empty where there is none.
    pub fn path(&self) -> &Path {
        match self {
            Door::Record(session) => session.path(),
            Door::Memory(_) => Path::new(""),
        }
    }
}
