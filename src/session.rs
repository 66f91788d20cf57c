//! The open meeting: its record, its state, and the one way to change it.
//!
//! Two states are kept. `ahead` holds everything asked for, so that the next
//! command is judged at once; `shown` follows only when the disk has confirmed,
//! so that the screen never says what could still be lost.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::journal::side;
use crate::journal::{self, Damage, HeadCode, Header, JournalError, MirrorState, Torn, Writer};
use crate::meeting::{At, By, Command, Meeting, Record, Refusal, RoundId, decide};

/// The side file that says where the copy goes.
const COPY_IN: &str = "copy";

/// Why a command did not go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The meeting's rules stand against it.
    Refused(Refusal),
    /// The record is damaged and only shown.
    ReadOnly,
    /// The disk failed; entry has stopped.
    Stopped(journal::WriteFailed),
}

/// Why a file does not open as a meeting.
#[derive(Debug)]
pub enum OpenTrouble {
    /// The record itself.
    Journal(JournalError),
    /// A line this program does not understand: made by a newer one, or by hand.
    UnknownEvent {
        /// Its number.
        seq: u64,
    },
    /// The record has a header and nothing else.
    NoMeeting,
}

/// What opening a record found besides the meeting.
#[derive(Debug, Default)]
pub struct Found {
    /// A last command that the power cut through; set aside.
    pub torn: Option<Torn>,
    /// Damage; the meeting is shown up to it and nothing can be added.
    pub damage: Option<Damage>,
}

/// An open meeting.
pub struct Session {
    path: PathBuf,
    writer: Option<Writer>,
    shown: Meeting,
    ahead: Meeting,
    waiting: VecDeque<(u64, Vec<Record>)>,
    log: Vec<Record>,
    head: HeadCode,
    mirror: Option<PathBuf>,
    slowest_save: Duration,
    /// How long each save took, where somebody measures.
    times: Option<Vec<Duration>>,
}

impl Session {
    /// Makes a new record and the meeting in it.
    ///
    /// # Errors
    /// The record's own trouble; `Refused` cannot happen through the start page.
    pub fn create(path: &Path, create: Command, at: At) -> Result<Session, OpenTrouble> {
        let events = decide(None, create, By::Desk).map_err(|_| OpenTrouble::NoMeeting)?;
        let header = Header {
            program: env!("CARGO_PKG_VERSION").into(),
            created: at.0.to_rfc3339(),
            meeting: path
                .file_stem()
                .map_or_else(|| "-".into(), |s| s.to_string_lossy().into()),
        };
        let writer = journal::create(path, &header).map_err(OpenTrouble::Journal)?;
        let records = events
            .into_iter()
            .map(|event| Record {
                at,
                by: By::Desk,
                round: RoundId(1),
                event,
            })
            .collect::<Vec<_>>();
        let ticket = writer.append(records.iter().map(written).collect());
        match writer.wait(ticket).map(|ack| ack.outcome) {
            Some(Ok(_)) => {}
            Some(Err(_)) | None => return Err(OpenTrouble::NoMeeting),
        }
        let meeting = replay(&records)?;
        let head = writer.position().head;
        Ok(Session::with(path, Some(writer), meeting, records, head))
    }

    /// Opens a record and goes on exactly where it was.
    ///
    /// # Errors
    /// What the record says, or the first line that is not understood.
    pub fn open(path: &Path) -> Result<(Session, Found), OpenTrouble> {
        Session::from_opened(path, journal::open(path).map_err(OpenTrouble::Journal)?)
    }

    /// Opens a record only to look, also while another program writes it.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn read(path: &Path) -> Result<(Session, Found), OpenTrouble> {
        Session::from_opened(path, journal::read(path).map_err(OpenTrouble::Journal)?)
    }

    fn from_opened(path: &Path, opened: journal::Opened) -> Result<(Session, Found), OpenTrouble> {
        let mut records = Vec::with_capacity(opened.lines.len());
        for line in &opened.lines {
            let record = ron::from_str(&line.text)
                .map_err(|_| OpenTrouble::UnknownEvent { seq: line.seq })?;
            records.push(record);
        }
        let meeting = replay(&records)?;
        let found = Found {
            torn: opened.torn,
            damage: opened.damage,
        };
        Ok((
            Session::with(path, opened.writer, meeting, records, opened.head),
            found,
        ))
    }

    fn with(
        path: &Path,
        writer: Option<Writer>,
        meeting: Meeting,
        log: Vec<Record>,
        head: HeadCode,
    ) -> Session {
        Session {
            path: path.to_owned(),
            writer,
            ahead: meeting.clone(),
            shown: meeting,
            waiting: VecDeque::new(),
            log,
            head,
            mirror: None,
            slowest_save: Duration::ZERO,
            times: None,
        }
    }

    /// The meeting as the disk has confirmed it; what every page shows.
    pub fn meeting(&self) -> &Meeting {
        &self.shown
    }

    /// The meeting with what is still being written; only to know what comes next.
    pub fn ahead(&self) -> &Meeting {
        &self.ahead
    }

    /// Asks for a change. Returns at once; the change shows when the disk has it.
    ///
    /// # Errors
    /// Why nothing happens.
    pub fn ask(&mut self, command: Command, by: By, at: At) -> Result<(), Trouble> {
        let Some(writer) = &self.writer else {
            return Err(Trouble::ReadOnly);
        };
        if let Some(failed) = writer.stopped() {
            return Err(Trouble::Stopped(failed));
        }
        let events = decide(Some(&self.ahead), command, by).map_err(Trouble::Refused)?;
        if events.is_empty() {
            return Ok(());
        }
        let round = self.ahead.round().map_or(RoundId(1), |round| round.id);
        let records = events
            .into_iter()
            .map(|event| Record {
                at,
                by,
                round,
                event,
            })
            .collect::<Vec<_>>();
        for record in &records {
            // What decide let through fits; a failure here is caught by the replay tests.
            if self.ahead.apply(record).is_err() {
                return Err(Trouble::Refused(Refusal::Unknown));
            }
        }
        let ticket = writer.append(records.iter().map(written).collect());
        self.waiting.push_back((ticket, records));
        Ok(())
    }

    /// Takes in what the disk has confirmed; true when something changed.
    pub fn poll(&mut self) -> bool {
        let acks = match &self.writer {
            Some(writer) => writer.poll().collect::<Vec<_>>(),
            None => return false,
        };
        let changed = !acks.is_empty();
        for ack in acks {
            self.take(&ack);
        }
        changed
    }

    /// Waits until everything asked for is on the disk; for the command line and tests.
    pub fn settle(&mut self) {
        while let Some((ticket, _)) = self.waiting.front() {
            let ack = self.writer.as_ref().and_then(|writer| writer.wait(*ticket));
            match ack {
                Some(ack) => self.take(&ack),
                None => return,
            }
        }
    }

    fn take(&mut self, ack: &journal::Ack) {
        let Some((_, records)) = self.waiting.pop_front() else {
            return;
        };
        if let Ok(acked) = &ack.outcome {
            for record in records {
                let _ = self.shown.apply(&record);
                self.log.push(record);
            }
            self.head = acked.head;
            self.slowest_save = self.slowest_save.max(acked.took);
            if let Some(times) = &mut self.times {
                times.push(acked.took);
            }
        }
    }

    /// Every event on the disk, in order.
    pub fn log(&self) -> &[Record] {
        &self.log
    }

    /// Code of the record up to the last event shown.
    pub fn head(&self) -> HeadCode {
        self.head
    }

    /// The record's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder papers are written to: beside the record, with its name.
    pub fn papers_folder(&self) -> PathBuf {
        self.path.with_extension("")
    }

    /// How long the oldest unanswered save has been waiting.
    pub fn saving_for(&self) -> Option<Duration> {
        self.writer.as_ref().and_then(Writer::waiting_for)
    }

    /// The longest save since the meeting was opened.
    pub fn slowest_save(&self) -> Duration {
        self.slowest_save
    }

    /// From now on notes how long each save takes.
    pub fn time_saves(&mut self) {
        self.times = Some(Vec::new());
    }

    /// How long each save took since this was last asked, from asking to the disk's answer.
    pub fn timed_saves(&mut self) -> Vec<Duration> {
        self.times.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Whether the record can still be added to.
    pub fn writable(&self) -> bool {
        self.writer
            .as_ref()
            .is_some_and(|writer| writer.stopped().is_none())
    }

    /// Why writing stopped, if it did.
    pub fn stopped(&self) -> Option<journal::WriteFailed> {
        self.writer.as_ref().and_then(Writer::stopped)
    }

    /// Sets what is called, from another thread, when the disk has answered.
    pub fn on_saved(&self, callback: Box<dyn Fn() + Send>) {
        if let Some(writer) = &self.writer {
            writer.on_ack(callback);
        }
    }

    /// Follows the record with a copy in another folder; `None` stops it. The
    /// choice is kept beside the record.
    pub fn mirror_to(&mut self, folder: Option<PathBuf>) {
        let Some(writer) = &self.writer else { return };
        // Only a convenience for the next start: where it is not kept, it is asked for again.
        let _ = match &folder {
            Some(folder) => {
                writer.mirror_to(folder);
                side::save_draft(&self.path, COPY_IN, &folder.display().to_string())
            }
            None => {
                writer.mirror_off();
                side::remove_draft(&self.path, COPY_IN)
            }
        };
        self.mirror = folder;
    }

    /// Follows again where a copy was followed when the meeting was last open.
    pub fn mirror_as_before(&mut self) {
        let folder = side::load_draft(&self.path, COPY_IN).ok().flatten();
        if let Some(folder) = folder.filter(|folder| !folder.is_empty()) {
            self.mirror_to(Some(PathBuf::from(folder)));
        }
    }

    /// How the copy is doing, and where it is.
    pub fn mirror(&self) -> (MirrorState, Option<&Path>) {
        let state = self
            .writer
            .as_ref()
            .map_or(MirrorState::Off, Writer::mirror_state);
        (state, self.mirror.as_deref())
    }
}

fn replay(records: &[Record]) -> Result<Meeting, OpenTrouble> {
    match Meeting::replay(records) {
        Ok(Some(meeting)) => Ok(meeting),
        Ok(None) => Err(OpenTrouble::NoMeeting),
        Err(at) => Err(OpenTrouble::UnknownEvent { seq: at.seq }),
    }
}

/// An event as its line in the record.
///
/// # Panics
/// Never: every type of an event can be written as RON; a test writes each.
#[allow(clippy::expect_used)]
fn written(record: &Record) -> String {
    ron::to_string(record).expect("events are plain data")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::meeting::{Info, MeetingKind};
    use chrono::DateTime;

    fn at() -> At {
        At(DateTime::parse_from_rfc3339("2026-11-22T14:00:00+08:00").unwrap())
    }

    fn create() -> Command {
        Command::Create {
            kind: MeetingKind::Official,
            info: Info {
                name_on_seal: "中共曙光路社区第三支部委员会".into(),
                title: "换届选举大会".into(),
                ..Info::default()
            },
            rules: Box::new(crate::rules::preset("cpc-2020").unwrap()),
        }
    }

    #[test]
    fn a_copy_once_begun_is_followed_again_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let stick = tempfile::tempdir().unwrap();
        let path = folder.path().join("meeting.zp");
        let mut session = Session::create(&path, create(), at()).unwrap_or_else(|_| panic!());
        session.mirror_to(Some(stick.path().to_owned()));
        drop(session);
        let open = || Session::open(&path).unwrap_or_else(|_| panic!()).0;
        let mut session = open();
        assert_eq!(session.mirror().1, None);
        session.mirror_as_before();
        assert_eq!(session.mirror().1, Some(stick.path()));
        session.mirror_to(None);
        drop(session);
        let mut session = open();
        session.mirror_as_before();
        assert_eq!(session.mirror().1, None);
    }
}
