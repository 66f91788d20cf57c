//! The same walk with its record on the disk. The power fails among the steps: the
//! program is gone, the last command perhaps half written; opened again there is
//! everything that was acknowledged, and of the rest a whole command or nothing.

use std::path::{Path, PathBuf};

use zhengpiao::meeting::{Meeting, Staffing};
use zhengpiao::session::{Session, Trouble};

use super::{SEATS, Sheet, Table, Try, VOTERS, attempt, command, leads_aside};
use crate::day::*;

const STEPS: usize = 100_000;

/// What the disk has said is safe.
#[derive(Clone, PartialEq, Debug)]
struct Safe {
    meeting: Meeting,
    head: String,
    bytes: u64,
    table: Table,
    vacant: bool,
}

struct Walk {
    folder: tempfile::TempDir,
    path: PathBuf,
    session: Session,
    table: Table,
    /// Seats are left empty: nothing more follows on this day.
    vacant: bool,
    files: usize,
    now: usize,
}

/// How the power fails.
#[derive(Clone, Copy, Debug)]
enum Failure {
    /// Between two commands.
    Between,
    /// While the last command was being written: so many of its bytes are there.
    Within,
    /// Something was begun after it and is no whole line.
    Begun,
    /// A command was asked for and nobody waited for the disk.
    Unanswered,
}

impl Walk {
    fn begin(day: &Day) -> Walk {
        // In memory where there is such a folder: what is tried is not the disk's speed.
        let shared = Path::new("/dev/shm");
        let folder = match shared.is_dir() {
            true => tempfile::tempdir_in(shared),
            false => tempfile::tempdir(),
        };
        let folder = folder.unwrap();
        let path = folder.path().join("0.zp");
        day.write(&path);
        let (session, _) = Session::open(&path).unwrap();
        Walk {
            folder,
            path,
            session,
            table: Table {
                here: Default::default(),
                left: Default::default(),
                opened: false,
                rounds: vec![Sheet::new(3, SEATS)],
            },
            vacant: false,
            files: 0,
            now: 1_000,
        }
    }

    fn safe(&self) -> Safe {
        Safe {
            meeting: self.session.meeting().clone(),
            head: self.session.head().to_string(),
            bytes: std::fs::metadata(&self.path).unwrap().len(),
            table: self.table.clone(),
            vacant: self.vacant,
        }
    }

    /// Asks for it; whether it was taken. The disk's answer is not awaited.
    fn ask(&mut self, attempt: &Try) -> bool {
        let (by, command) = command(attempt, &self.table, self.session.meeting());
        self.now += 1;
        match self.session.ask(command, by, moment(self.now)) {
            Ok(()) => true,
            Err(Trouble::Refused(_)) => false,
            Err(other) => panic!("{attempt:?} met {other:?}"),
        }
    }

    fn take(&mut self, attempt: &Try) {
        self.table.take(attempt);
        self.vacant = matches!(attempt, Try::Vacant);
    }

    /// The program is gone and these bytes are what is left of the record.
    fn reopen(&mut self, bytes: &[u8], torn: bool) {
        self.files += 1;
        self.path = self.folder.path().join(format!("{}.zp", self.files));
        std::fs::write(&self.path, bytes).unwrap();
        let (session, found) = Session::open(&self.path).unwrap();
        assert_eq!(found.damage, None);
        assert_eq!(found.torn.is_some(), torn, "{:?}", found.torn);
        self.session = session;
    }

    /// Nothing acknowledged is lost or doubled.
    fn is(&self, safe: &Safe) -> bool {
        *self.session.meeting() == safe.meeting && self.session.head().to_string() == safe.head
    }

    fn back_to(&mut self, safe: &Safe) {
        assert!(self.is(safe), "not what was acknowledged");
        self.table = safe.table.clone();
        self.vacant = safe.vacant;
    }

    fn fail(&mut self, failure: Failure, rng: &mut fastrand::Rng, before: &Safe) {
        let now = self.safe();
        let mut bytes = std::fs::read(&self.path).unwrap();
        assert_eq!(bytes.len() as u64, now.bytes);
        // Some commands change nothing and leave no line.
        let failure = match now.bytes == before.bytes {
            true => Failure::Between,
            false => failure,
        };
        match failure {
            Failure::Between | Failure::Unanswered => {
                self.reopen(&bytes, false);
                self.back_to(&now);
            }
            Failure::Within => {
                let cut = rng.u64(before.bytes..now.bytes);
                bytes.truncate(usize::try_from(cut).unwrap());
                self.reopen(&bytes, cut > before.bytes);
                self.back_to(before);
            }
            Failure::Begun => {
                // The beginning of a line as it would be, or what a bad sector left.
                let last = bytes[usize::try_from(before.bytes).unwrap()..].to_vec();
                let length = rng.usize(1..last.len());
                bytes.extend(last.iter().take(length).map(|byte| match rng.u32(..20) {
                    0 => b'?',
                    _ => *byte,
                }));
                while bytes.last() == Some(&b'\n') {
                    bytes.pop();
                    bytes.push(b'x');
                }
                let whole = bytes.iter().rposition(|byte| *byte == b'\n').unwrap();
                if whole as u64 + 1 > now.bytes {
                    // A whole first line of several is no whole command, but a wrong
                    // one with its newline would be damage, which is tried elsewhere.
                    bytes.truncate(usize::try_from(now.bytes).unwrap());
                    bytes.push(b'7');
                }
                self.reopen(&bytes, true);
                self.back_to(&now);
            }
        }
    }
}

#[test]
fn on_the_disk_the_walk_loses_and_doubles_nothing() {
    let mut rng = fastrand::Rng::with_seed(20_261_123);
    let (mut steps, mut taken, mut announced) = (0, 0, 0);
    let mut failures = [0_usize; 4];
    // What a command left unanswered came to: nothing of it, or all.
    let mut unanswered = [0_usize; 2];
    let day = Day::set_up(VOTERS, &[(SEATS as u32, 3)], Staffing::Full);
    while steps < STEPS {
        let mut walk = Walk::begin(&day);
        for _ in 0..400 {
            let attempt = attempt(&mut rng, &walk.table);
            if leads_aside(&attempt, &walk.table) {
                continue;
            }
            if walk.vacant {
                break;
            }
            steps += 1;
            let allowed = walk.table.allows(&attempt);
            let power = allowed && rng.u32(..25) == 0;
            let before = power.then(|| walk.safe());
            assert_eq!(
                walk.ask(&attempt),
                allowed,
                "{attempt:?}\n{:#?}",
                walk.table
            );
            if !allowed {
                continue;
            }
            taken += 1;
            announced += usize::from(matches!(attempt, Try::Announce));
            let failure = [
                Failure::Between,
                Failure::Within,
                Failure::Begun,
                Failure::Unanswered,
            ][rng.usize(..4)];
            if let (Some(before), Failure::Unanswered) = (&before, failure) {
                let bytes = std::fs::read(&walk.path).unwrap();
                let whole = bytes.iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
                let torn = whole < bytes.len();
                walk.session.settle();
                walk.take(&attempt);
                let after = walk.safe();
                // A whole line of a command of several is torn too.
                let torn = torn || (before.bytes < whole as u64 && (whole as u64) < after.bytes);
                walk.reopen(&bytes, torn);
                let all = walk.is(&after);
                walk.back_to(if all { &after } else { before });
                unanswered[usize::from(all)] += 1;
                failures[3] += 1;
                continue;
            }
            walk.session.settle();
            walk.take(&attempt);
            if let Some(before) = before {
                walk.fail(failure, &mut rng, &before);
                failures[failure as usize] += 1;
            }
        }
        // The end of the day, read by somebody else.
        let (read, found) = Session::read(&walk.path).unwrap();
        assert!(found.torn.is_none() && found.damage.is_none());
        assert!(walk.is(&Safe {
            meeting: read.meeting().clone(),
            head: read.head().to_string(),
            ..walk.safe()
        }));
        let again = Meeting::replay(walk.session.log()).unwrap().unwrap();
        assert_eq!(&again, walk.session.meeting());
    }
    println!(
        "{taken} of {steps} taken, {announced} announced; the power failed {failures:?} times, unanswered {unanswered:?}"
    );
    assert!(taken > STEPS / 10 && announced > 20, "{taken}, {announced}");
    assert!(failures.iter().all(|times| *times > 20), "{failures:?}");
}
