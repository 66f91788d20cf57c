//! The figures a person can measure on their own machine.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use super::{Fault, open_fault, print};
use crate::desk::measure::hall_pictures;
use crate::journal::{self, Header};
use crate::papers::forms::{self, PaperKind, Source};
use crate::rehearsal::{self, Setting};
use crate::rules;
use crate::session::Session;
use crate::text::Lang;

/// How often each short thing is done; the middle and the 99th of a hundred are told.
const TIMES: usize = 400;
/// A line as long as a ballot of seven candidates.
const BALLOT: &str = "(at:\"2026-11-22T15:04:05.678+08:00\",by:Officer(5),round:1,event:BallotKeyed(bundle:(paper:1,number:3),pass:First,position:7,entry:[\"1121113\"]))";

pub(super) fn bench(lang: Lang) -> Result<(), Fault> {
    let folder = std::env::temp_dir().join(format!("zhengpiao-bench-{}", std::process::id()));
    let failed = |why: std::io::Error| Fault::Check(lang.cli_bench_failed(&why.to_string()));
    std::fs::create_dir_all(&folder).map_err(failed)?;
    let done = measure(&folder, lang);
    // What cannot be removed stays in the system's folder for such things.
    let _ = std::fs::remove_dir_all(&folder);
    done
}

fn measure(folder: &Path, lang: Lang) -> Result<(), Fault> {
    let failed = |why: std::io::Error| Fault::Check(lang.cli_bench_failed(&why.to_string()));
    let (middle, late) = spread(raw_syncs(&folder.join("raw")).map_err(failed)?);
    print(&format!(
        "{}\n",
        lang.cli_bench_sync(&ms(middle), &ms(late))
    ));
    let (middle, late) = spread(saves(&folder.join("saves.zp"), lang)?);
    print(&format!(
        "{}\n",
        lang.cli_bench_save(&ms(middle), &ms(late))
    ));

    let forty = day(&folder.join("forty.zp"), 40, lang)?;
    let head = forty.head().to_string();
    let source = Source {
        meeting: forty.meeting(),
        lang,
        head,
        events: forty.meeting().events,
    };
    let mut taken = Vec::with_capacity(TIMES);
    let mut bytes = 0;
    for _ in 0..TIMES {
        let began = Instant::now();
        let notice = forms::pdf(PaperKind::Notice, &source)
            .map_err(|error| Fault::Check(lang.cli_bench_failed(&format!("{error:?}"))))?;
        taken.push(began.elapsed());
        bytes = notice.pdf.len();
    }
    let (middle, late) = spread(taken);
    print(&format!(
        "{}\n",
        lang.cli_bench_notice(&ms(middle), &ms(late), bytes / 1024)
    ));

    let large = folder.join("large.zp");
    let five_thousand = day(&large, 5_000, lang)?;
    let meeting = five_thousand.meeting();
    let (middle, late) = spread(hall_pictures(meeting, lang, TIMES));
    print(&format!(
        "{}\n",
        lang.cli_bench_hall(&ms(middle), &ms(late))
    ));
    let ballots = meeting.events;
    let began = Instant::now();
    Session::read(&large).map_err(|trouble| open_fault(&trouble, lang))?;
    print(&format!(
        "{}\n",
        lang.cli_bench_open(ballots, &ms(began.elapsed()))
    ));
    Ok(())
}

/// A whole day of so many members, left as a record.
fn day(record: &Path, members: u32, lang: Lang) -> Result<Session, Fault> {
    let Some(preset) = rules::preset("cpc-2020") else {
        return Err(Fault::Check(lang.cli_bench_failed("cpc-2020")));
    };
    let setting = Setting {
        members,
        candidates: 7,
        seats: 5,
        slip_rate: 0.003,
        seed: 3,
        rules: preset,
        more_contests: false,
        make: None,
    };
    rehearsal::run(&setting, record, None, &mut |_| {})
        .map_err(|error| Fault::Check(lang.cli_bench_failed(&format!("{error:?}"))))?;
    let (session, _) = Session::read(record).map_err(|trouble| open_fault(&trouble, lang))?;
    Ok(session)
}

/// What the disk itself needs for one line and one sync.
fn raw_syncs(path: &Path) -> std::io::Result<Vec<Duration>> {
    let mut file = File::create(path)?;
    (0..TIMES)
        .map(|_| {
            let began = Instant::now();
            file.write_all(BALLOT.as_bytes())?;
            file.sync_data()?;
            Ok(began.elapsed())
        })
        .collect()
}

/// From asking to the acknowledgement, through the record's own writer.
fn saves(path: &Path, lang: Lang) -> Result<Vec<Duration>, Fault> {
    let header = Header {
        program: env!("CARGO_PKG_VERSION").into(),
        created: "2026-11-22T15:00:00+08:00".into(),
        meeting: "bench".into(),
    };
    let writer =
        journal::create(path, &header).map_err(|error| Fault::Check(lang.journal_error(&error)))?;
    let mut taken = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let began = Instant::now();
        let ticket = writer.append(vec![BALLOT.to_owned()]);
        match writer.wait(ticket).map(|ack| ack.outcome) {
            Some(Ok(_)) => taken.push(began.elapsed()),
            Some(Err(failed)) => return Err(Fault::Check(lang.write_failed(&failed))),
            None => return Err(Fault::Check(lang.cli_bench_failed(""))),
        }
    }
    Ok(taken)
}

/// The middle one and the 99th of a hundred.
fn spread(mut taken: Vec<Duration>) -> (Duration, Duration) {
    taken.sort_unstable();
    let at = |share: usize| {
        taken
            .get(taken.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    (at(50), at(99))
}

fn ms(duration: Duration) -> String {
    format!("{:.2}", duration.as_secs_f64() * 1000.0)
}
