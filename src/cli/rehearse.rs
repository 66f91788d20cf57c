//! The rehearsal on the command line: progress on the way, figures at the end.

use std::fmt::Write;
use std::path::Path;

use super::{Fault, RehearseArgs, open_fault, print};
use crate::papers::forms::FormError;
use crate::rehearsal::{self, PapersTo, Progress, RehearsalError, Report, Setting};
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
    };
    setting
        .check()
        .map_err(|wrong| Fault::Use(lang.cli_wrong_setting(wrong).into()))?;
    std::fs::create_dir_all(&args.out).map_err(|why| {
        Fault::Use(lang.cli_not_written(&args.out.display().to_string(), &why.to_string()))
    })?;
    let record = rehearsal::record_path(&args.out, &setting);
    let papers = PapersTo {
        folder: args.out.clone(),
        lang,
    };
    let mut progress = |progress: Progress| eprintln!("{}", lang.cli_progress(progress));
    let done = rehearsal::run(&setting, &record, Some(papers), &mut progress)
        .map_err(|error| stopped(&error, lang))?;
    print(&described(&done.report, &setting, &args.out, lang));
    if done.report.winners_right() {
        Ok(())
    } else {
        let which = lang.cli_day_check_winners();
        Err(Fault::Check(lang.cli_check_failed(which)))
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
    line(lang.cli_day_wrong(report.fields_wrong));
    let separator = lang.roll_separator();
    for contest in &report.contests {
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
