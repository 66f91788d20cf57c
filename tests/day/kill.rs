//! Keying under a program that is killed at any moment, or whose disk is full at any
//! byte: what the window has shown as saved is there exactly once, and the same person
//! goes on at the next ballot.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use zhengpiao::desk::platform_fake::FakePlatform;
use zhengpiao::desk::shell::Step;
use zhengpiao::journal;
use zhengpiao::meeting::{Bundle, BundleRef, Keyer, Meeting, Pass};
use zhengpiao::session::Session;

use crate::hands::{Hands, press};
use crate::prepared::{GU, PAPER, SHEN, SIZES, names, prepared, take};

const RECORD: &str = "ZHENGPIAO_DAY_KILL_RECORD";
/// What the window says where nothing can be saved any more.
const STOPPED: &str = "存盘失败，已停止录入";
const TELLER: &str = "ZHENGPIAO_DAY_KILL_TELLER";

/// How long anybody waits for the other before it counts as hanging.
const PATIENCE: Duration = Duration::from_secs(20);

/// What stands on a ballot of a bundle; every one of a bundle is another.
fn ballot(bundle: u32, position: u32) -> String {
    let mut number = bundle * 100 + position;
    let mut marks = String::new();
    for _ in 0..6 {
        marks.push(char::from(b'1' + u8::try_from(number % 3).unwrap()));
        number /= 3;
    }
    marks.push('3');
    marks
}

fn bundle(meeting: &Meeting, number: u32) -> &Bundle {
    let at = BundleRef {
        paper: PAPER,
        number,
    };
    meeting.bundle(at).unwrap()
}

/// The keying of somebody that is open, and how many ballots of it are saved.
fn open_keying(meeting: &Meeting, pass: Pass) -> Option<(u32, u32)> {
    let numbers = (1..).take(SIZES.len());
    let mut bundles = numbers.map(|number| (number, bundle(meeting, number).keying(pass)));
    let (number, keying) =
        bundles.find(|(_, keying)| keying.keyer.is_some() && keying.closed.is_none())?;
    Some((number, u32::try_from(keying.ballots.len()).unwrap()))
}

/// Not a test of its own: the teller at the program that [`kills`] kills.
#[test]
fn keys_until_killed() {
    let Ok(record) = std::env::var(RECORD) else {
        return;
    };
    let pass = if std::env::var(TELLER).unwrap() == "1" {
        Pass::First
    } else {
        Pass::Second
    };
    let folder = PathBuf::from(&record).parent().unwrap().to_owned();
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-22T15:00:00+08:00").unwrap();
    let mut desk = Hands::start(Rc::new(FakePlatform::new(now, folder)));
    let context = desk.harness.ctx.clone();
    let app = desk.harness.state_mut();
    app.open(Path::new(&record), &context);
    desk.harness.run_steps(3);
    // It has come back where it was.
    assert_eq!(desk.step(), Step::Keying);
    desk.pad(if pass == Pass::First { "1" } else { "2" });
    // The test runner has already written on this line.
    say("\nready");
    let begun = Instant::now();
    let done = ["现在没有轮到您的票扎", "各扎都已录入两遍"];
    while !done.iter().any(|words| desk.sees(words)) {
        assert!(
            begun.elapsed() < PATIENCE,
            "does not get on: {:?}",
            desk.words()
        );
        if desk.sees(STOPPED) {
            break;
        }
        let Some((number, saved)) = open_keying(desk.meeting(), pass) else {
            desk.pad("\n");
            continue;
        };
        if desk.sees(&format!("第 {number} 扎{}还没有录完", pass_words(pass))) {
            desk.pad("\n");
        }
        if saved == bundle(desk.meeting(), number).size {
            desk.pad("\n");
        } else {
            key_next(&mut desk, pass, number, saved + 1);
        }
    }
    if desk.sees(STOPPED) {
        assert!(
            desk.notice().contains("最近一步没有存好"),
            "says why: {}",
            desk.notice()
        );
    }
    say(if desk.sees(STOPPED) {
        "refused"
    } else {
        "finished"
    });
    // Nothing is left to do but to be killed.
    std::thread::sleep(PATIENCE);
}

/// Keys the ballot the window asks for, and says so once the window shows it as saved.
fn key_next(desk: &mut Hands, pass: Pass, number: u32, position: u32) {
    let place = format!("第 {number} 扎（共 4 扎）· 第 {position} 张");
    assert!(desk.sees(&place), "{place} in {:?}", desk.words());
    let marks = ballot(number, position);
    // A ballot that was not finished is back as far as it was written beside the
    // record: the teller compares it with the paper and goes on.
    let there = marked(desk);
    assert!(marks.starts_with(&there), "{there} of {marks}");
    if !there.is_empty() {
        say(&format!("RESTORED {}", there.len()));
    }
    for sign in marks[there.len()..].chars().chain(['\n']) {
        desk.harness.input_mut().events.extend(press(sign));
        desk.harness.step();
    }
    let begun = Instant::now();
    loop {
        assert!(
            begun.elapsed() < PATIENCE,
            "{place} is never shown as saved"
        );
        let ballots = &bundle(desk.meeting(), number).keying(pass).ballots;
        if ballots.len() as u32 >= position {
            break;
        }
        if desk.sees(STOPPED) {
            return;
        }
        desk.harness.step();
    }
    say(&format!("CONFIRMED {number} {position}"));
    desk.harness.step();
}

/// The marks on the screen from the top, as far as there are any.
fn marked(desk: &Hands) -> String {
    let mut marks = String::new();
    for name in names() {
        let chosen = ["赞成", "不赞成", "弃权"].iter().position(|mark| {
            let words = format!("{name} {mark}");
            let cell = desk.harness.get_by_label(&words);
            let toggled = cell.accesskit_node().toggled();
            toggled == Some(egui::accesskit::Toggled::True)
        });
        let Some(chosen) = chosen else { break };
        marks.push(char::from(b'1' + u8::try_from(chosen).unwrap()));
    }
    marks
}

fn pass_words(pass: Pass) -> &'static str {
    match pass {
        Pass::First => "第一遍",
        Pass::Second => "第二遍",
    }
}

fn say(words: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{words}").unwrap();
    out.flush().unwrap();
}

/// A program with a teller at its keys, and what it says.
struct Program {
    child: Child,
    said: Receiver<String>,
}

impl Program {
    /// With `room`, no file may grow beyond so many bytes: the disk is full there.
    fn start(record: &Path, pass: Pass, room: Option<u64>) -> Program {
        let teller = if pass == Pass::First { "1" } else { "2" };
        let program = std::env::current_exe().unwrap();
        let mut command = match room {
            None => Command::new(program),
            Some(room) => {
                let blocks = room.div_ceil(1024);
                let shell = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
                let mut command = Command::new("bash");
                command.args(["-c", &shell]).arg(program);
                command
            }
        };
        let mut child = command
            .args(["--exact", "kill::keys_until_killed", "--nocapture"])
            .env(RECORD, record)
            .env(TELLER, teller)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let out = child.stdout.take().unwrap();
        let (send, said) = channel();
        std::thread::spawn(move || {
            // A last line without its newline may be half a number.
            let mut out = BufReader::new(out);
            let mut line = String::new();
            while out.read_line(&mut line).is_ok_and(|read| read > 0) && line.ends_with('\n') {
                if send.send(line.trim_end().to_owned()).is_err() {
                    return;
                }
                line.clear();
            }
        });
        Program { child, said }
    }

    /// Kills it a random moment after so many ballots are shown as saved, or when
    /// everything is keyed. All it has said.
    fn kill_after(mut self, ballots: usize) -> Vec<String> {
        let mut said = Vec::new();
        let mut left = ballots;
        while left > 0 {
            match self.said.recv_timeout(PATIENCE) {
                Ok(line) => {
                    left -= usize::from(line.starts_with("CONFIRMED"));
                    let finished = line == "finished" || line == "refused";
                    said.push(line);
                    if finished {
                        break;
                    }
                }
                Err(RecvTimeoutError::Timeout) => panic!("the program hangs after {said:?}"),
                Err(RecvTimeoutError::Disconnected) => panic!("the program failed after {said:?}"),
            }
        }
        // While it starts, or between two ballots.
        let longest = if ballots == 0 { 300_000 } else { 15_000 };
        std::thread::sleep(Duration::from_micros(fastrand::u64(0..longest)));
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        said.extend(self.said.iter());
        said
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Also where the test fails meanwhile; a program that is gone cannot be killed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Every ballot in the record is right, in its place and there once; whoever is in the
/// middle of a bundle has so many.
fn check(record: &Path, confirmed: &[(Pass, u32, u32)]) -> Meeting {
    let (session, found) = Session::read(record).unwrap();
    assert!(found.damage.is_none(), "{:?}", found.damage);
    let meeting = session.meeting().clone();
    for (number, size) in (1..).zip(SIZES) {
        for pass in Pass::BOTH {
            let ballots = &bundle(&meeting, number).keying(pass).ballots;
            assert!(ballots.len() as u32 <= size);
            for (position, keyed) in (1..).zip(ballots) {
                let place = format!("{pass:?} {number} {position}");
                assert_eq!(
                    keyed.entry[0].to_string(),
                    ballot(number, position),
                    "{place}"
                );
                assert_eq!(keyed.corrections, 0, "{place} was keyed again");
            }
            let shown = confirmed
                .iter()
                .filter(|(p, n, _)| (*p, *n) == (pass, number));
            let last = shown.map(|(_, _, position)| *position).max().unwrap_or(0);
            let there = ballots.len() as u32;
            assert!(
                there >= last,
                "{last} were shown as saved, {there} are there"
            );
            // One more may be on the disk than was shown, and not more.
            assert!(
                there <= last + 1,
                "{last} were shown as saved, {there} are there"
            );
        }
    }
    meeting
}

#[test]
fn kills() {
    let (mut kills, mut restored, mut refused) = (0, 0, 0);
    // One meeting sees between 15 and 40 of them.
    while kills < 40 {
        let (more, back, full) = meeting_with_kills();
        kills += more;
        restored += back;
        refused += full;
    }
    assert!(restored > 0, "no ballot was in the middle of being keyed");
    assert!(refused > 0, "the disk was never full");
}

/// 38 ballots keyed twice under kills: how many there were, and how many unfinished
/// ballots were back after one, and how often the disk was full.
fn meeting_with_kills() -> (u32, u32, u32) {
    let folder = tempfile::tempdir().unwrap();
    let record = prepared(folder.path());
    take(&record, 1, Pass::First, SHEN);
    let mut confirmed = Vec::new();
    let (mut kills, mut restored, mut refused) = (0, 0, 0);
    for (pass, typist) in [(Pass::First, SHEN), (Pass::Second, GU)] {
        let mut finished = false;
        while !finished {
            let full = fastrand::u8(0..3) == 0;
            let size = std::fs::metadata(&record).unwrap().len();
            let room = full.then(|| size + fastrand::u64(0..1500));
            let ballots = if full { 100 } else { fastrand::usize(0..4) };
            let said = Program::start(&record, pass, room).kill_after(ballots);
            kills += 1;
            for line in &said {
                let mut words = line.split(' ');
                match (words.next(), words.next(), words.next()) {
                    (Some("CONFIRMED"), Some(number), Some(position)) => {
                        let here = (pass, number.parse().unwrap(), position.parse().unwrap());
                        assert!(!confirmed.contains(&here), "{here:?} was keyed twice");
                        confirmed.push(here);
                    }
                    (Some("RESTORED"), ..) => restored += 1,
                    (Some("finished"), ..) => finished = true,
                    (Some("refused"), ..) => refused += 1,
                    _ => {}
                }
            }
            let meeting = check(&record, &confirmed);
            confirmed = saved(&meeting);
            for (number, _) in (1..).zip(SIZES) {
                if let Some(keyer) = bundle(&meeting, number).keying(pass).keyer {
                    let reader = None;
                    assert_eq!(keyer, Keyer { typist, reader });
                }
            }
        }
    }
    let meeting = check(&record, &confirmed);
    assert_eq!(confirmed.len() as u32, 2 * SIZES.iter().sum::<u32>());
    for (number, _) in (1..).zip(SIZES) {
        let bundle = bundle(&meeting, number);
        assert!(bundle.compared.is_some());
        assert!(bundle.cases.is_empty(), "both keyings say the same");
    }
    // A last start sets a torn end aside; then the record is sound.
    drop(Session::open(&record).unwrap());
    assert!(journal::verify(&record).unwrap().is_sound());
    (kills, restored, refused)
}

/// Every ballot on the disk. One that was saved and not shown before the kill is there
/// as well, and is not keyed again either.
fn saved(meeting: &Meeting) -> Vec<(Pass, u32, u32)> {
    let mut all = Vec::new();
    for (number, _) in (1..).zip(SIZES) {
        for pass in Pass::BOTH {
            let there = bundle(meeting, number).keying(pass).ballots.len() as u32;
            all.extend((1..=there).map(|position| (pass, number, position)));
        }
    }
    all
}
