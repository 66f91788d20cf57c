//! How sure a count is: simulated elections of 200 ballots, keyers who slip in
//! 0.3 % of the fields and a scrutineer in 0.1 %, held against the true ballots.
//!
//! `cargo bench --bench elections -- papers` measures the papers instead: how long
//! each takes and how large it is.
//!
//! `cargo bench --bench elections -- 1000`; records go to the temporary folder,
//! best one in memory, because every command waits for its disk.
#![allow(clippy::unwrap_used, clippy::panic)]

use zhengpiao::rehearsal::{self, RehearsalError, Setting};
use zhengpiao::rules;

/// Every paper of a day of 40 members, and the sign-in sheet of 1,200.
fn papers() {
    use std::time::{Duration, Instant};
    use zhengpiao::meeting::NewPerson;
    use zhengpiao::papers::forms::{PaperKind, Source, pdf};
    use zhengpiao::session::Session;
    use zhengpiao::text::Lang;

    const TIMES: usize = 20;
    let folder = std::env::temp_dir().join(format!("papers-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let setting = Setting {
        members: 40,
        candidates: 7,
        seats: 5,
        slip_rate: 0.003,
        seed: 1,
        rules: rules::preset("cpc-2020").unwrap(),
        more_contests: false,
    };
    let record = rehearsal::record_path(&folder, &setting);
    rehearsal::run(&setting, &record, None, &mut |_| {}).unwrap();
    let (session, _) = Session::read(&record).unwrap();
    let mut large = session.meeting().clone();
    let first = large.people.first().cloned().unwrap();
    while large.people.len() < 1_200 {
        let number = large.people.len() + 1;
        let mut person = first.clone();
        person.id = zhengpiao::meeting::PersonId(u32::try_from(number).unwrap());
        person.roll = NewPerson {
            number: number.to_string(),
            name: format!("会员{number}"),
            ..person.roll
        };
        large.people.push(person);
    }
    let measure = |name: &str, kind: PaperKind, meeting: &zhengpiao::meeting::Meeting| {
        let source = Source {
            meeting,
            lang: Lang::Hans,
            head: "3F9A-71C2-0B5E-88D4".into(),
            events: meeting.events,
        };
        if kind.ready(meeting).is_err() {
            return;
        }
        let (mut taken, mut size, mut pages): (Vec<Duration>, usize, usize) = Default::default();
        for _ in 0..TIMES {
            let began = Instant::now();
            let made = pdf(kind, &source).unwrap();
            taken.push(began.elapsed());
            (size, pages) = (made.pdf.len(), made.pages);
        }
        taken.sort();
        let middle = taken.get(TIMES / 2).copied().unwrap_or_default();
        let late = taken.last().copied().unwrap_or_default();
        println!(
            "{name}: {pages} pages, {} KB, {:.1} ms (slowest {:.1})",
            size / 1024,
            middle.as_secs_f64() * 1e3,
            late.as_secs_f64() * 1e3
        );
    };
    for kind in PaperKind::all() {
        measure(Lang::Hans.paper_title(kind), kind, session.meeting());
    }
    measure("签到册 1200", PaperKind::SignInSheet, &large);
    std::fs::remove_dir_all(&folder).unwrap();
}

fn main() {
    if std::env::args().any(|arg| arg == "papers") {
        return papers();
    }
    let asked = std::env::args().filter_map(|arg| arg.parse().ok()).next();
    let elections: u64 = asked.unwrap_or(100);
    let (mut fields, mut wrong, mut differences, mut rulings) = (0u64, 0u64, 0u64, 0u64);
    let (mut losers, mut close) = (0u32, 0u32);
    for seed in 0..elections {
        let setting = Setting {
            members: 205,
            candidates: 6,
            seats: 4,
            slip_rate: 0.003,
            seed,
            rules: rules::preset("cpc-2020").unwrap(),
            more_contests: true,
        };
        let folder = std::env::temp_dir().join(format!("elections-{}-{seed}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let record = rehearsal::record_path(&folder, &setting);
        let done = match rehearsal::run(&setting, &record, None, &mut |_| {}) {
            Ok(done) => done,
            Err(RehearsalError::Refused { asked, refusal, .. }) => {
                panic!("seed {seed}: {asked}: {refusal:?}")
            }
            Err(error) => panic!("seed {seed}: {error:?}"),
        };
        let report = done.report;
        std::fs::remove_dir_all(&folder).unwrap();
        fields += report.fields;
        wrong += report.fields_wrong;
        differences += u64::from(report.differences);
        rulings += u64::from(report.ruled);
        if report.fields_wrong > 0 {
            println!("seed {seed}: {} fields wrong", report.fields_wrong);
        }
        for contest in report
            .contests
            .iter()
            .filter(|contest| !contest.winners_right)
        {
            if contest.margin >= 2 {
                losers += 1;
            } else {
                close += 1;
            }
        }
    }
    println!(
        "{elections} elections, {fields} fields, {differences} differences, {rulings} rulings"
    );
    println!(
        "fields wrong at the end: {wrong}, {:.2} in 100,000",
        wrong as f64 * 1e5 / fields as f64
    );
    println!("wrong winners: {losers} with a true margin of 2 or more, {close} with less");
}
