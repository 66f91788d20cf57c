#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use crate::meeting::Meeting;
use crate::rules;
use crate::session::Session;

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
        more_contests: true,
        make: None,
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
    assert!(again.rounds.iter().all(|round| round.announced.is_some()));
    assert!(again.follow_ups().is_empty());
    assert_eq!(report.open, 0);
    assert_eq!(report.settled + report.ruled, report.differences);
    assert_eq!(report.alike + report.differences, report.ballots);
    let counted = again.rounds.iter().map(|round| again.count_round(round));
    let contests = counted.map(|round| round.contests.len()).sum::<usize>();
    assert_eq!(contests, report.contests.len());
    keyings_add_up(&report);
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

/// Every ballot was keyed twice, and what each keyer did is there.
fn keyings_add_up(report: &Report) {
    let keyings = &report.keyings;
    let ballots = keyings.iter().map(|keying| keying.ballots).sum::<u32>();
    assert_eq!(ballots, 2 * report.ballots);
    let alike = keyings.iter().map(|keying| keying.alike).sum::<u32>();
    assert_eq!(alike, 2 * report.alike);
    for keying in keyings {
        assert!(!keying.names.is_empty() && keying.seconds > 0);
        // At least one key for a mark and one to confirm.
        assert!(keying.keys >= 2 * u64::from(keying.ballots));
        assert!(keying.alike <= keying.ballots);
    }
}

/// Every preset with a secret ballot, and every outcome that its rules can have.
#[test]
fn every_secret_preset_plays_a_tie_a_shortfall_and_a_write_in_to_the_end() {
    let mut played = 0;
    for (seed, id) in (1..).zip(rules::preset_ids()) {
        for make in [
            None,
            Some(Make::Tie),
            Some(Make::Shortfall),
            Some(Make::WriteIn),
        ] {
            let setting = Setting {
                make,
                more_contests: false,
                ..setting(40, 5, 3, 0.002, seed, id)
            };
            if setting.check().is_err() {
                continue;
            }
            played += 1;
            let report = holds(&setting);
            let first = &report.contests[0];
            let about = format!("{id} {make:?}: {first:?}");
            match make {
                None => {}
                Some(Make::Tie) => assert_eq!(first.tied.len(), 2, "{about}"),
                Some(Make::Shortfall) => assert!(first.unfilled > 0, "{about}"),
                Some(Make::WriteIn) => assert_eq!(first.elected_written, 1, "{about}"),
            }
            let again = matches!(
                first.next,
                rules::Next::Revote | rules::Next::FurtherElection
            );
            assert_eq!(report.rounds > 1, again, "{about}");
        }
    }
    assert!(played > 30, "{played}");
}

#[test]
fn outcomes_that_rules_cannot_have_are_refused() {
    for (id, candidates, seats, make) in [
        ("block-exact-n", 5, 3, Make::WriteIn),
        ("approval-plurality", 5, 3, Make::Shortfall),
        ("cpc-2020", 3, 3, Make::Tie),
        ("cpc-2020", 2, 1, Make::Tie),
    ] {
        let setting = Setting {
            make: Some(make),
            ..setting(40, candidates, seats, 0.0, 1, id)
        };
        assert_eq!(setting.check(), Err(WrongSetting::Make), "{id} {make:?}");
    }
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

#[test]
fn careless_keyers_are_caught() {
    let days = (100..108)
        .map(|seed| holds(&setting(70, 6, 4, 0.03, seed, "cpc-2020")))
        .collect::<Vec<_>>();
    let sum = |figure: fn(&Report) -> u32| days.iter().map(figure).sum::<u32>();
    assert!(sum(|day| day.settled) > 100);
    assert!(sum(|day| day.ruled) > 3);
    assert!(sum(|day| day.recounted) > 0);
    assert!(sum(|day| day.corrected) > 0);
    let fields = days.iter().map(|day| day.fields).sum::<u64>();
    let wrong = days.iter().map(|day| day.fields_wrong).sum::<u64>();
    // A single keying would leave three in a hundred.
    assert!(wrong * 300 < fields, "{wrong} of {fields}");
}

#[test]
fn without_slips_nothing_differs_but_what_is_unclear() {
    let (done, _folder) = rehearse(&setting(50, 5, 3, 0.0, 7, "union-2016"));
    let unclear = done
        .sheets
        .iter()
        .flatten()
        .filter(|sheet| sheet.unclear.is_some())
        .count();
    assert_eq!(done.report.fields_wrong, 0);
    assert!(usize::try_from(done.report.differences).unwrap() <= unclear);
}

#[test]
fn the_same_seed_is_the_same_day() {
    let setting = setting(20, 4, 2, 0.01, 5, "society");
    let bytes = |(done, _folder): (Rehearsal, tempfile::TempDir)| {
        std::fs::read(done.report.record).unwrap()
    };
    let first = bytes(rehearse(&setting));
    assert!(first == bytes(rehearse(&setting)));
    let other = Setting { seed: 6, ..setting };
    assert!(first != bytes(rehearse(&other)));
}

#[test]
fn what_cannot_be_simulated_is_refused() {
    let good = setting(40, 6, 4, 0.003, 1, "cpc-2020");
    assert_eq!(good.check(), Ok(()));
    let table = [
        (
            Setting {
                members: 4,
                ..good.clone()
            },
            WrongSetting::Members,
        ),
        (
            Setting {
                candidates: 0,
                ..good.clone()
            },
            WrongSetting::Candidates,
        ),
        (
            Setting {
                candidates: 41,
                ..good.clone()
            },
            WrongSetting::Candidates,
        ),
        (
            Setting {
                seats: 0,
                ..good.clone()
            },
            WrongSetting::Seats,
        ),
        (
            Setting {
                slip_rate: -0.1,
                ..good.clone()
            },
            WrongSetting::SlipRate,
        ),
        (
            Setting {
                slip_rate: f64::NAN,
                ..good.clone()
            },
            WrongSetting::SlipRate,
        ),
        (
            setting(40, 6, 4, 0.003, 1, "cpc-motion"),
            WrongSetting::NotSecret,
        ),
    ];
    for (wrong, why) in table {
        assert_eq!(wrong.check(), Err(why), "{wrong:?}");
    }
    // The smallest days there are.
    for (members, candidates, seats) in [(5, 1, 1), (5, 5, 5), (6, 3, 9)] {
        holds(&setting(members, candidates, seats, 0.02, 11, "cpc-2020"));
    }
}
