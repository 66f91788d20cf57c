//! The rehearsal on the command line: progress on the way, figures at the end.

use std::fmt::Write;
use std::path::Path;

use super::{Fault, Outcome, RehearseArgs, open_fault, print};
use crate::papers::forms::FormError;
use crate::rehearsal::{
    self, KeyingReport, Make, Method, PapersTo, Progress, RehearsalError, Report, Setting,
};
use crate::session::Trouble;
use crate::text::{Lang, Voice};

pub(super) fn rehearse(args: RehearseArgs, lang: Lang) -> Result<(), Fault> {
    let preset = super::rules::preset_or_file(&args.rules, lang)?;
    let setting = Setting {
        members: args.members,
        candidates: args.candidates,
        seats: args.seats,
        slip_rate: args.slip_rate,
        seed: args.seed.unwrap_or_else(|| fastrand::u64(..1_000_000)),
        rules: preset,
        more_contests: false,
        make: args.make.map(|make| match make {
            Outcome::Tie => Make::Tie,
            Outcome::Shortfall => Make::Shortfall,
            Outcome::WriteIn => Make::WriteIn,
        }),
    };
    if let Some(elections) = args.elections {
        let seed = args.seed.unwrap_or(0);
        return added_up(&Setting { seed, ..setting }, elections, lang);
    }
    setting
        .check()
        .map_err(|wrong| Fault::Use(lang.cli_wrong_setting(wrong).into()))?;
    let out = args.out.unwrap_or_default();
    std::fs::create_dir_all(&out).map_err(|why| {
        Fault::Use(lang.cli_not_written(&out.display().to_string(), &why.to_string()))
    })?;
    let record = rehearsal::record_path(&out, &setting);
    let papers = PapersTo {
        folder: out.clone(),
        lang,
    };
    let mut progress = |progress: Progress| eprintln!("{}", lang.cli_progress(progress));
    let done = rehearsal::run(&setting, &record, Some(papers), &mut progress)
        .map_err(|error| stopped(&error, lang))?;
    print(&described(&done.report, &setting, &out, lang));
    if done.report.winners_right() {
        Ok(())
    } else {
        let which = lang.cli_day_check_winners();
        Err(Fault::Check(lang.cli_check_failed(which)))
    }
}

/// Many elections in memory, and what each way of counting leaves wrong in them.
fn added_up(setting: &Setting, elections: u32, lang: Lang) -> Result<(), Fault> {
    if !(1..=100_000).contains(&elections) {
        return Err(Fault::Use(lang.cli_wrong_elections().into()));
    }
    let mut progress = |done: u32| {
        if done > 0 && done.is_multiple_of(100) {
            eprintln!("{done} / {elections}");
        }
    };
    let found = rehearsal::errors(setting, elections, &mut progress)
        .map_err(|error| stopped(&error, lang))?;
    let mut text = lang.cli_errors_head(found.elections, found.ballots, found.fields);
    for method in Method::ALL {
        let left = found.of(method);
        let mut line = |words: String| {
            // Writing into a String does not fail.
            let _ = write!(text, "\n{words}");
        };
        line(lang.cli_errors_way(lang.cli_errors_method(method)));
        if let Some(wrong) = left.fields {
            line(lang.cli_errors_fields(wrong, found.in_100_000(wrong)));
        }
        line(lang.cli_errors_totals(left.votes, left.elections));
        line(lang.cli_errors_winners(left.winners, left.winners_close));
        line(lang.cli_errors_again(found.in_100_000(left.read_again) / 100.0));
    }
    text.push('\n');
    print(&text);
    if found.of(Method::Twice).winners == 0 {
        Ok(())
    } else {
        Err(Fault::Check(lang.cli_check_failed(lang.cli_errors_check())))
    }
}

fn stopped(error: &RehearsalError, lang: Lang) -> Fault {
    let sentence = match error {
        RehearsalError::Setting(wrong) => return Fault::Use(lang.cli_wrong_setting(*wrong).into()),
        RehearsalError::Record(trouble) => return open_fault(trouble, lang),
        RehearsalError::Refused {
            refusal, meeting, ..
        } => {
            let (what, next) = lang.refusal(refusal, meeting, Voice::Exact);
            lang.cli_day_refused(&what, &next)
        }
        RehearsalError::Stopped(Trouble::Stopped(failed)) => lang.write_failed(failed),
        RehearsalError::Stopped(_) => lang.read_only().to_owned(),
        RehearsalError::Paper(kind, why) => {
            let title = lang.paper_title(*kind);
            let why = match why {
                FormError::NotReady(why) => lang.paper_not_ready(why),
                FormError::Paper(why) => why.to_string(),
            };
            lang.cli_paper_failed(title, &why)
        }
        RehearsalError::NotWritten(path, why) => {
            let path = path.display().to_string();
            return Fault::Use(lang.cli_not_written(&path, &why.to_string()));
        }
        RehearsalError::Lost(what) => lang.cli_day_lost(what),
    };
    Fault::Check(sentence)
}

fn described(report: &Report, setting: &Setting, out: &Path, lang: Lang) -> String {
    let mut text = String::new();
    let mut line = |words: String| {
        // Writing into a String does not fail.
        let _ = writeln!(text, "{words}");
    };
    line(lang.cli_day_ballots(report.ballots, report.fields));
    line(lang.cli_day_differences(report.differences, report.settled, report.ruled));
    line(lang.cli_day_again(report.recounted, report.corrected));
    line(lang.cli_day_agreement(
        report.alike,
        percent(u64::from(report.alike), u64::from(report.ballots)),
    ));
    let wrong = 1000.0 * percent(report.fields_wrong, report.fields);
    line(lang.cli_day_wrong_share(report.fields_wrong, wrong));
    keyings(report, lang, &mut line);
    let mut shown = None;
    let separator = lang.roll_separator();
    for contest in &report.contests {
        if report.rounds > 1 && shown != Some(contest.round) {
            shown = Some(contest.round);
            line(lang.cli_day_round(contest.round.0, lang.round_kind(contest.kind)));
        }
        line(lang.cli_day_contest(&contest.title, contest.seats));
        let elected = contest
            .elected
            .iter()
            .map(|(name, yes)| lang.cli_day_vote(name, *yes));
        let mut elected = elected.collect::<Vec<_>>().join(separator);
        if elected.is_empty() {
            lang.cli_day_nobody().clone_into(&mut elected);
        }
        line(lang.cli_day_elected(&elected));
        if !contest.tied.is_empty() {
            line(lang.cli_day_tied(&contest.tied.join(separator)));
        }
        if contest.unfilled > 0 {
            line(lang.cli_day_unfilled(contest.unfilled));
        }
        line(lang.cli_day_next(lang.cli_next(contest.next)));
        let right = if contest.winners_right {
            lang.cli_day_right()
        } else {
            lang.cli_day_not_right()
        };
        line(right.to_owned());
    }
    let record = report.record.display().to_string();
    line(lang.cli_day_record(&record, report.events, &report.head));
    line(lang.cli_day_papers(report.papers.len(), &out.display().to_string()));
    line(lang.cli_day_seconds(report.seconds, setting.seed));
    text
}

/// Person by person, then bundle by bundle.
fn keyings(report: &Report, lang: Lang, line: &mut impl FnMut(String)) {
    let mut people: Vec<&[String]> = Vec::new();
    for keying in &report.keyings {
        if !people.contains(&keying.names.as_slice()) {
            people.push(&keying.names);
        }
    }
    for names in people {
        let own = |keying: &&KeyingReport| keying.names == names;
        let sum = |figure: fn(&KeyingReport) -> u64| {
            report.keyings.iter().filter(own).map(figure).sum::<u64>()
        };
        let narrow = |figure: u64| u32::try_from(figure).unwrap_or(u32::MAX);
        let ballots = sum(|keying| u64::from(keying.ballots));
        let alike = sum(|keying| u64::from(keying.alike));
        line(lang.cli_day_keyer(
            &names.join(lang.keying_and()),
            narrow(sum(|_| 1)),
            narrow(ballots),
            sum(|keying| keying.seconds),
            sum(|keying| keying.keys),
            narrow(sum(|keying| u64::from(keying.charged))),
            percent(alike, ballots),
        ));
    }
    for keying in &report.keyings {
        line(lang.cli_day_keying(
            keying.bundle.number,
            lang.pass(keying.pass),
            &keying.names.join(lang.keying_and()),
            keying.ballots,
            keying.seconds,
            keying.keys,
            keying.charged,
            percent(u64::from(keying.alike), u64::from(keying.ballots)),
        ));
    }
}

/// For display only.
fn percent(part: u64, whole: u64) -> f64 {
    // Far below the integers a float holds exactly.
    #[allow(clippy::cast_precision_loss)]
    let share = part as f64 / whole.max(1) as f64;
    100.0 * share
}
