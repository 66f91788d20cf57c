//! How sure a count is: simulated elections of 200 ballots, keyers who slip in
//! 0.3 % of the fields and a scrutineer in 0.1 %, held against the true ballots.
//!
//! `cargo bench --bench elections -- 1000`; records go to the temporary folder,
//! best one in memory, because every command waits for its disk.
#![allow(clippy::unwrap_used, clippy::panic)]

use zhengpiao::rehearsal::{self, RehearsalError, Setting};
use zhengpiao::rules;

fn main() {
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
