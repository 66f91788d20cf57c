#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use crate::desk::session::Session;
use crate::meeting::Meeting;
use crate::rules;

fn setting(
    members: u32,
    candidates: u32,
    seats: u32,
    slip_rate: f64,
    seed: u64,
    rules: &str,
) -> Setting {
    Setting {
        members,
        candidates,
        seats,
        slip_rate,
        seed,
        rules: rules::preset(rules).unwrap(),
    }
}

fn rehearse(setting: &Setting) -> (Rehearsal, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = record_path(folder.path(), setting);
    let done = run(setting, &path, None, &mut |_| {})
        .unwrap_or_else(|error| panic!("{setting:?}: {error:?}"));
    (done, folder)
}

/// Whatever a day brings: all is settled, the record is sound and says the same
/// when read again, and right fields make right totals and right winners.
fn holds(setting: &Setting) -> Report {
    let (done, _folder) = rehearse(setting);
    let report = done.report;
    let verified = crate::journal::verify(&report.record).unwrap();
    assert!(verified.is_sound());
    assert_eq!(verified.count, report.events);
    assert_eq!(verified.hash.code().to_string(), report.head);
    let (session, _) = Session::read(&report.record).unwrap();
    let again = Meeting::replay(session.log()).unwrap().unwrap();
    assert_eq!(&again, session.meeting());
    let round = again.round().unwrap();
    assert!(round.announced.is_some());
    assert_eq!(report.open, 0);
    assert_eq!(report.settled + report.ruled, report.differences);
    let counted = again.count_round(round);
    assert_eq!(counted.contests.len(), report.contests.len());
    for contest in &report.contests {
        let name = &setting.rules.id;
        if report.fields_wrong == 0 {
            assert!(
                contest.totals_right && contest.winners_right,
                "{name} {report:?}"
            );
        }
        if contest.margin > 2 * report.fields_wrong {
            assert!(contest.winners_right, "{name} {report:?}");
        }
    }
    report
}

#[test]
fn twenty_days_of_every_kind_come_to_their_end() {
    let kinds = rules::preset_ids()
        .iter()
        .filter(|id| rules::preset(id).is_some_and(|preset| preset.secret));
    let kinds = kinds.collect::<Vec<_>>();
    let mut differences = 0;
    for seed in 0..20u64 {
        let members = [8, 14, 23, 31, 47, 64, 120][usize::try_from(seed % 7).unwrap()];
        let seats = u32::try_from(seed % 4).unwrap() + 1;
        let rules = kinds[usize::try_from(seed).unwrap() % kinds.len()];
        let report = holds(&setting(members, seats + 2, seats, 0.004, seed, rules));
        differences += report.differences;
    }
    assert!(differences > 20, "{differences}");
}
