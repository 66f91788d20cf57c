//! A copy of the record on a second medium, kept by its own thread.
//!
//! The copy is at every moment a prefix of the record, byte for byte, and never
//! gets a byte that the record's own disk has not confirmed. Following and
//! catching up are the same act: append what is missing.

use super::disk::{beside, folder_of, same_file, sync_folder_of};
use super::error::{DiskCause, JournalError};
use super::scan::scan;
use super::writer::{Callback, locked, notify};
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::Builder;
use std::time::{Duration, Instant};

/// How often an idle mirror is looked at, and a lost one tried again.
const LOOK_EVERY: Duration = Duration::from_secs(3);
/// How long closing a record waits for the mirror to have everything.
const CLOSE_WITHIN: Duration = Duration::from_secs(2);
/// Bytes copied between two looks at the orders.
const CHUNK: u64 = 1 << 20;

/// How the mirror is doing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MirrorState {
    /// No mirror is wanted.
    Off,
    /// The copy has everything up to an event.
    Following {
        /// The last event in the copy.
        seq: u64,
        /// How long ago the copy was last seen whole and in its place.
        seen: Duration,
    },
    /// The copy is behind and being written.
    CatchingUp {
        /// Bytes the copy has.
        bytes: u64,
        /// Bytes the record has.
        of: u64,
    },
    /// There is no copy to rely on. The meeting goes on without.
    Lost {
        /// Why.
        why: MirrorLost,
    },
}

/// Why a mirror does not follow.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MirrorLost {
    /// The medium is gone or refuses. It is tried again by itself every few
    /// seconds, as long as the same copy is on it.
    Disk(DiskCause),
    /// The folder is the one the record itself is in.
    SameFolder,
    /// The folder has a record of that name of another meeting.
    OtherMeeting,
    /// The copy tells another story from this line on (counted from 1).
    Differs {
        /// The first line that differs.
        line: u64,
    },
    /// The copy is damaged in this line (counted from 1).
    DamagedCopy {
        /// The first line that differs.
        line: u64,
    },
    /// The copy holds events that the record does not have: the record has lost
    /// its end.
    HoldsMore {
        /// Bytes that only the copy has.
        bytes: u64,
    },
}

impl MirrorLost {
    fn disk(error: io::Error) -> Self {
        MirrorLost::Disk(error.into())
    }
}

struct Inner {
    folder: Option<PathBuf>,
    /// Grows with every order of the operator.
    order: u64,
    /// Bytes and last event that the record's disk has confirmed.
    goal: (u64, u64),
    closing: bool,
    closed: bool,
    state: MirrorState,
    seen: Instant,
}

/// The mirror's orders and state; its thread holds the files.
pub(super) struct Mirror {
    record: PathBuf,
    inner: Mutex<Inner>,
    wake: Condvar,
    callback: Callback,
}

enum Order {
    Off,
    Attach { folder: PathBuf, may_create: bool },
    Copy,
    Look,
    Close,
}

impl Mirror {
    pub fn start(record: &Path, goal: (u64, u64), callback: Callback) -> io::Result<Arc<Mirror>> {
        let mirror = Arc::new(Mirror {
            record: record.to_owned(),
            inner: Mutex::new(Inner {
                folder: None,
                order: 0,
                goal,
                closing: false,
                closed: false,
                state: MirrorState::Off,
                seen: Instant::now(),
            }),
            wake: Condvar::new(),
            callback,
        });
        let thread_mirror = Arc::clone(&mirror);
        Builder::new()
            .name("record mirror".into())
            .spawn(move || thread_mirror.run())?;
        Ok(mirror)
    }

    pub fn follow(&self, folder: Option<PathBuf>) {
        let mut inner = locked(&self.inner);
        inner.state = match folder {
            Some(_) => MirrorState::CatchingUp {
                bytes: 0,
                of: inner.goal.0,
            },
            None => MirrorState::Off,
        };
        inner.folder = folder;
        inner.order += 1;
        self.wake.notify_all();
    }

    pub fn goal(&self, bytes: u64, seq: u64) {
        locked(&self.inner).goal = (bytes, seq);
        self.wake.notify_all();
    }

    pub fn state(&self) -> MirrorState {
        let inner = locked(&self.inner);
        match &inner.state {
            MirrorState::Following { seq, .. } => MirrorState::Following {
                seq: *seq,
                seen: inner.seen.elapsed(),
            },
            other => other.clone(),
        }
    }

    /// Gives the thread a moment to copy the rest. A medium that hangs must not
    /// keep the program open, so it is left behind after that.
    pub fn close(&self) {
        let mut inner = locked(&self.inner);
        inner.closing = true;
        self.wake.notify_all();
        let until = Instant::now() + CLOSE_WITHIN;
        while !inner.closed {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            inner = self.pause(inner, left).0;
        }
    }

    fn pause<'a>(
        &self,
        guard: MutexGuard<'a, Inner>,
        time: Duration,
    ) -> (MutexGuard<'a, Inner>, bool) {
        let (guard, result) = self
            .wake
            .wait_timeout(guard, time)
            .unwrap_or_else(PoisonError::into_inner);
        (guard, result.timed_out())
    }

    fn run(&self) {
        let mut handled = 0;
        let mut copy: Option<Copy> = None;
        loop {
            let result = match self.next_order(&mut handled, copy.as_ref()) {
                Order::Close => {
                    locked(&self.inner).closed = true;
                    self.wake.notify_all();
                    return;
                }
                Order::Off => {
                    copy = None;
                    continue;
                }
                Order::Attach { folder, may_create } => {
                    copy = None;
                    let goal = locked(&self.inner).goal.0;
                    Copy::attach(&self.record, &folder, may_create, goal)
                        .map(|attached| copy = Some(attached))
                }
                Order::Copy => match &mut copy {
                    Some(copy) => copy.step(locked(&self.inner).goal.0),
                    None => continue,
                },
                Order::Look => match &copy {
                    Some(copy) => copy.check_place(),
                    None => continue,
                },
            };
            if result.is_err() {
                copy = None;
            }
            self.report(
                handled,
                result.map(|()| copy.as_ref().map_or(0, |c| c.bytes)),
            );
        }
    }

    fn next_order(&self, handled: &mut u64, copy: Option<&Copy>) -> Order {
        let mut inner = locked(&self.inner);
        loop {
            if inner.order != *handled {
                *handled = inner.order;
                return match inner.folder.clone() {
                    Some(folder) => Order::Attach {
                        folder,
                        may_create: true,
                    },
                    None => Order::Off,
                };
            }
            if copy.is_some_and(|copy| copy.bytes < inner.goal.0) {
                return Order::Copy;
            }
            if inner.closing {
                return Order::Close;
            }
            let retry = matches!(
                inner.state,
                MirrorState::Lost {
                    why: MirrorLost::Disk(_)
                }
            );
            let (guard, timed_out) = self.pause(inner, LOOK_EVERY);
            inner = guard;
            if !timed_out || inner.order != *handled {
                continue;
            }
            match (copy, inner.folder.clone()) {
                (Some(_), _) => return Order::Look,
                // Without its copy a folder may be the empty place where a stick
                // was mounted, on the record's own disk: only the operator may
                // have a new copy made.
                (None, Some(folder)) if retry => {
                    return Order::Attach {
                        folder,
                        may_create: false,
                    };
                }
                _ => {}
            }
        }
    }

    /// Publishes what came of an order, unless a newer one was given meanwhile.
    fn report(&self, handled: u64, result: Result<u64, MirrorLost>) {
        let mut inner = locked(&self.inner);
        if inner.order != handled {
            return;
        }
        let (of, seq) = inner.goal;
        let state = match result {
            Ok(bytes) if bytes >= of => MirrorState::Following {
                seq,
                seen: Duration::ZERO,
            },
            Ok(bytes) => MirrorState::CatchingUp { bytes, of },
            Err(why) => MirrorState::Lost { why },
        };
        inner.seen = Instant::now();
        let changed = inner.state != state;
        inner.state = state;
        drop(inner);
        if changed {
            notify(&self.callback);
        }
    }
}

/// An open copy that is known to be a prefix of the record.
struct Copy {
    source: File,
    file: File,
    path: PathBuf,
    bytes: u64,
}

impl Copy {
    fn attach(
        record: &Path,
        folder: &Path,
        may_create: bool,
        goal: u64,
    ) -> Result<Copy, MirrorLost> {
        let disk = MirrorLost::disk;
        let own = std::fs::canonicalize(folder_of(record)).map_err(disk)?;
        if std::fs::canonicalize(folder).map_err(disk)? == own {
            return Err(MirrorLost::SameFolder);
        }
        let name = record.file_name().ok_or(MirrorLost::SameFolder)?;
        let path = folder.join(name);
        let source = File::open(record).map_err(disk)?;
        let file = match OpenOptions::new().read(true).write(true).open(&path) {
            Ok(file) => file,
            Err(error) if may_create && error.kind() == io::ErrorKind::NotFound => {
                let file = OpenOptions::new()
                    .read(true)
                    .write(true)
                    .create_new(true)
                    .open(&path)
                    .map_err(disk)?;
                sync_folder_of(&path).map_err(disk)?;
                file
            }
            Err(error) => return Err(disk(error)),
        };
        let bytes = file.metadata().map_err(disk)?.len();
        compare(&source, &file, &path, goal)?;
        Ok(Copy {
            source,
            file,
            path,
            bytes,
        })
    }

    /// Copies the next piece and makes it durable.
    fn step(&mut self, goal: u64) -> Result<(), MirrorLost> {
        self.check_place()?;
        self.copy_up_to(goal.min(self.bytes + CHUNK))
            .map_err(MirrorLost::disk)
    }

    fn copy_up_to(&mut self, end: u64) -> io::Result<()> {
        self.source.seek(SeekFrom::Start(self.bytes))?;
        self.file.seek(SeekFrom::Start(self.bytes))?;
        let mut piece = Vec::new();
        Read::by_ref(&mut self.source)
            .take(end.saturating_sub(self.bytes))
            .read_to_end(&mut piece)?;
        if piece.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.file.write_all(&piece)?;
        self.file.sync_data()?;
        self.bytes += piece.len() as u64;
        Ok(())
    }

    /// Whether the copy is still where it was and as long as it was.
    fn check_place(&self) -> Result<(), MirrorLost> {
        let ours = self.file.metadata().map_err(MirrorLost::disk)?;
        let there = std::fs::metadata(&self.path).map_err(MirrorLost::disk)?;
        if same_file(&ours, &there) && there.len() == self.bytes {
            Ok(())
        } else {
            Err(MirrorLost::disk(io::ErrorKind::NotFound.into()))
        }
    }
}

/// Refuses a copy that is not a prefix of the record's first `goal` bytes.
fn compare(source: &File, copy: &File, path: &Path, goal: u64) -> Result<(), MirrorLost> {
    let mut record = BufReader::new(source.take(goal));
    let mut reader = BufReader::new(copy);
    let mut line = 1;
    loop {
        let theirs = reader.fill_buf().map_err(MirrorLost::disk)?;
        if theirs.is_empty() {
            return Ok(());
        }
        let ours = record.fill_buf().map_err(MirrorLost::disk)?;
        if ours.is_empty() {
            let length = copy.metadata().map_err(MirrorLost::disk)?.len();
            return Err(MirrorLost::HoldsMore {
                bytes: length.saturating_sub(goal),
            });
        }
        let same = ours.iter().zip(theirs).take_while(|(a, b)| a == b).count();
        let count = ours.len().min(theirs.len());
        line += ours.iter().take(same).filter(|b| **b == b'\n').count() as u64;
        if same < count {
            return Err(name_difference(path, line));
        }
        record.consume(count);
        reader.consume(count);
    }
}

/// Tells a damaged copy from a sound one that says something else.
fn name_difference(path: &Path, line: u64) -> MirrorLost {
    let Ok(file) = File::open(path) else {
        return MirrorLost::DamagedCopy { line };
    };
    let mut whole_lines = 1;
    match scan(path, &mut BufReader::new(file), &mut |_| whole_lines += 1) {
        Ok(_) if line == 1 => MirrorLost::OtherMeeting,
        Ok(_) if whole_lines >= line => MirrorLost::Differs { line },
        Err(JournalError::NotARecord { .. }) => MirrorLost::OtherMeeting,
        _ => MirrorLost::DamagedCopy { line },
    }
}

/// Where the copy of `record` in `folder` is.
pub fn mirror_path(record: &Path, folder: &Path) -> PathBuf {
    match record.file_name() {
        Some(name) => folder.join(name),
        None => beside(folder, ".zp"),
    }
}
