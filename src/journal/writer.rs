//! The thread that owns the file, and the handle through which it is asked.

use super::disk::Disk;
use super::error::{DiskCause, Doing, JournalError, WriteFailed};
use super::format::{ChainHash, HeadCode, encode_group, is_one_line};
use super::mirror::{Mirror, MirrorState};
use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

/// The disk's answer to one [`Writer::append`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ack {
    /// Which call.
    pub ticket: u64,
    /// Whether its lines are on the disk.
    pub outcome: Result<Acked, WriteFailed>,
}

/// The lines of one call are on the disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Acked {
    /// Number of the last event of the call.
    pub seq_last: u64,
    /// Code of the record up to and with that event.
    pub head: HeadCode,
    /// From the call to the disk's confirmation, waiting in line included.
    pub took: Duration,
}

/// How far the record is on the disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// Number of the last event; 0 when there is none yet.
    pub seq: u64,
    /// Code up to that event.
    pub head: HeadCode,
}

/// The end of the chain, as the thread knows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tip {
    pub seq: u64,
    pub hash: ChainHash,
    /// Length of the file.
    pub bytes: u64,
}

struct Job {
    ticket: u64,
    lines: Vec<String>,
    asked: Instant,
}

struct Inner {
    queue: VecDeque<Job>,
    acks: VecDeque<Ack>,
    /// When the call was made that the thread is busy with.
    busy_since: Option<Instant>,
    last_ticket: u64,
    last_settled: u64,
    tip: Tip,
    stopped: Option<WriteFailed>,
    closing: bool,
}

/// Called, from another thread, whenever there is news.
pub(super) type Callback = Arc<Mutex<Option<Box<dyn Fn() + Send>>>>;

struct Shared {
    inner: Mutex<Inner>,
    asked: Condvar,
    settled: Condvar,
    callback: Callback,
}

pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn notify(callback: &Callback) {
    if let Some(call) = locked(callback).as_ref() {
        call();
    }
}

/// The one writer of a record. Dropping it finishes what was asked and lets the
/// lock go.
pub struct Writer {
    shared: Arc<Shared>,
    mirror: Arc<Mirror>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(
        path: &Path,
        disk: Box<dyn Disk>,
        tip: Tip,
    ) -> Result<Writer, JournalError> {
        let callback = Callback::default();
        let shared = Arc::new(Shared {
            inner: Mutex::new(Inner {
                queue: VecDeque::new(),
                acks: VecDeque::new(),
                busy_since: None,
                last_ticket: 0,
                last_settled: 0,
                tip,
                stopped: None,
                closing: false,
            }),
            asked: Condvar::new(),
            settled: Condvar::new(),
            callback: Arc::clone(&callback),
        });
        let fail = |error| JournalError::disk(path, Doing::Starting, error);
        let mirror = Mirror::start(path, (tip.bytes, tip.seq), callback).map_err(fail)?;
        let mut work = Work {
            path: path.to_owned(),
            disk,
            tip,
            stopped: None,
        };
        let (thread_shared, thread_mirror) = (Arc::clone(&shared), Arc::clone(&mirror));
        let thread = Builder::new()
            .name("record writer".into())
            .spawn(move || work.run(&thread_shared, &thread_mirror))
            .map_err(fail)?;
        Ok(Writer {
            shared,
            mirror,
            thread: Some(thread),
        })
    }

    /// Hands over the lines of one command and returns at once with a ticket.
    /// They become one group: one write, one sync, all or nothing after a crash.
    pub fn append(&self, lines: Vec<String>) -> u64 {
        let mut inner = locked(&self.shared.inner);
        inner.last_ticket += 1;
        let ticket = inner.last_ticket;
        inner.queue.push_back(Job {
            ticket,
            lines,
            asked: Instant::now(),
        });
        self.shared.asked.notify_one();
        ticket
    }

    /// The answers since the last call, in the order of the tickets.
    pub fn poll(&self) -> impl Iterator<Item = Ack> + use<> {
        std::mem::take(&mut locked(&self.shared.inner).acks).into_iter()
    }

    /// Waits for one answer and takes it from those [`Writer::poll`] would give.
    /// `None` if the ticket was never given out or its answer was taken before.
    pub fn wait(&self, ticket: u64) -> Option<Ack> {
        let mut inner = locked(&self.shared.inner);
        while inner.last_settled < ticket && ticket <= inner.last_ticket {
            inner = self
                .shared
                .settled
                .wait(inner)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let index = inner.acks.iter().position(|ack| ack.ticket == ticket)?;
        inner.acks.remove(index)
    }

    /// Sets what is called, from another thread, after each answer and each change
    /// of the mirror. It must be quick: ask for a repaint, no more.
    pub fn on_ack(&self, callback: Box<dyn Fn() + Send>) {
        *locked(&self.shared.callback) = Some(callback);
    }

    /// How far the record is on the disk.
    pub fn position(&self) -> Position {
        let tip = locked(&self.shared.inner).tip;
        Position {
            seq: tip.seq,
            head: tip.hash.code(),
        }
    }

    /// How long the oldest unanswered call has been waiting.
    pub fn waiting_for(&self) -> Option<Duration> {
        let inner = locked(&self.shared.inner);
        let since = inner
            .busy_since
            .or_else(|| inner.queue.front().map(|job| job.asked));
        since.map(|asked| asked.elapsed())
    }

    /// Why the writer stopped, if it did. It never starts again: open the record anew.
    pub fn stopped(&self) -> Option<WriteFailed> {
        locked(&self.shared.inner).stopped.clone()
    }

    /// Keeps a copy under the same file name in `folder` from now on.
    pub fn mirror_to(&self, folder: impl Into<PathBuf>) {
        self.mirror.follow(Some(folder.into()));
    }

    /// Stops following; the copy stays as it is.
    pub fn mirror_off(&self) {
        self.mirror.follow(None);
    }

    /// How the mirror is doing.
    pub fn mirror_state(&self) -> MirrorState {
        self.mirror.state()
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        locked(&self.shared.inner).closing = true;
        self.shared.asked.notify_one();
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing left to finish.
            let _ = thread.join();
        }
        self.mirror.close();
    }
}

struct Work {
    path: PathBuf,
    disk: Box<dyn Disk>,
    tip: Tip,
    stopped: Option<WriteFailed>,
}

impl Work {
    fn run(&mut self, shared: &Shared, mirror: &Mirror) {
        while let Some(job) = next_job(shared) {
            let outcome = self.settle(&job);
            if outcome.is_ok() {
                mirror.goal(self.tip.bytes, self.tip.seq);
            }
            let mut inner = locked(&shared.inner);
            inner.tip = self.tip;
            inner.stopped = self.stopped.clone();
            inner.last_settled = job.ticket;
            inner.busy_since = None;
            inner.acks.push_back(Ack {
                ticket: job.ticket,
                outcome,
            });
            drop(inner);
            shared.settled.notify_all();
            notify(&shared.callback);
        }
    }

    fn settle(&mut self, job: &Job) -> Result<Acked, WriteFailed> {
        if let Some(first) = &self.stopped {
            return Err(WriteFailed::Stopped(Box::new(first.clone())));
        }
        match self.write(&job.lines) {
            Ok(tip) => {
                self.tip = tip;
                Ok(Acked {
                    seq_last: tip.seq,
                    head: tip.hash.code(),
                    took: job.asked.elapsed(),
                })
            }
            Err(failure) => {
                self.stopped = Some(failure.clone());
                Err(failure)
            }
        }
    }

    /// One group: check the place, write, sync, check the place again. Only then
    /// may anybody hear of it.
    fn write(&mut self, lines: &[String]) -> Result<Tip, WriteFailed> {
        if let Some(index) = lines.iter().position(|line| !is_one_line(line)) {
            return Err(WriteFailed::BadText { index });
        }
        self.check_place(self.tip.bytes)?;
        if lines.is_empty() {
            return Ok(self.tip);
        }
        let (bytes, hash) = encode_group(self.tip.seq + 1, self.tip.hash, lines);
        self.write_all(&bytes)
            .map_err(|error| WriteFailed::Write(DiskCause::from(error)))?;
        self.disk
            .sync()
            .map_err(|error| WriteFailed::Sync(DiskCause::from(error)))?;
        let tip = Tip {
            seq: self.tip.seq + lines.len() as u64,
            hash,
            bytes: self.tip.bytes + bytes.len() as u64,
        };
        self.check_place(tip.bytes)?;
        Ok(tip)
    }

    /// A disk may take a part at a time; that alone is no failure.
    fn write_all(&mut self, mut rest: &[u8]) -> io::Result<()> {
        while !rest.is_empty() {
            match self.disk.write(rest) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(count) => rest = rest.get(count..).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn check_place(&self, bytes: u64) -> Result<(), WriteFailed> {
        let path = || self.path.clone();
        match self.disk.length_in_place() {
            Ok(Some(length)) if length == bytes => Ok(()),
            Ok(Some(_)) => Err(WriteFailed::Altered { path: path() }),
            Ok(None) => Err(WriteFailed::Displaced { path: path() }),
            Err(error) => Err(WriteFailed::Write(error.into())),
        }
    }
}

fn next_job(shared: &Shared) -> Option<Job> {
    let mut inner = locked(&shared.inner);
    loop {
        if let Some(job) = inner.queue.pop_front() {
            inner.busy_since = Some(job.asked);
            return Some(job);
        }
        if inner.closing {
            return None;
        }
        inner = shared
            .asked
            .wait(inner)
            .unwrap_or_else(PoisonError::into_inner);
    }
}
