//! How sure a count is: `zhengpiao rehearse --elections 1000 --members 200` without the
//! command line. `cargo bench --bench elections -- 1000`.
//!
//! `cargo bench --bench elections -- papers` measures the papers instead: how long
//! each takes and how large it is.
#![allow(clippy::unwrap_used, clippy::panic)]

use zhengpiao::rehearsal::{self, Method, Setting, errors};
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
        make: None,
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
        papers();
        return;
    }
    let asked = std::env::args().filter_map(|arg| arg.parse().ok()).next();
    let elections: u32 = asked.unwrap_or(100);
    let setting = Setting {
        members: 200,
        candidates: 6,
        seats: 5,
        slip_rate: 0.003,
        seed: 0,
        rules: rules::preset("cpc-2020").unwrap(),
        more_contests: false,
        make: None,
    };
    let found = errors(&setting, elections, &mut |_| {}).unwrap();
    println!("{} elections, {} fields", found.elections, found.fields);
    for method in Method::ALL {
        let left = found.of(method);
        let share = left.fields.map(|fields| found.in_100_000(fields));
        println!("{method:?}: {left:?}, wrong in 100,000: {share:.2?}");
    }
}
