//! Rules in words, and the reasons for an outcome.

use std::path::Path;

use super::{Fault, open_fault, print};
use crate::explain::{Known, clauses, why};
use crate::rules::{self, EvaluatedFile, Preset};
use crate::rules_file;
use crate::session::Session;
use crate::text::Lang;

/// Says the rules of a preset, of a rules file or of a meeting, clause by clause.
pub(super) fn rules(which: &Path, lang: Lang) -> Result<(), Fault> {
    let (rules, known) = found(which, lang)?;
    print(&in_words(&rules, &known, lang));
    Ok(())
}

/// The rules of a preset by its name, or of a rules file by its path.
pub(super) fn preset_or_file(which: &str, lang: Lang) -> Result<Preset, Fault> {
    let path = Path::new(which);
    match rules::preset(which) {
        Some(rules) => Ok(rules),
        None if path.exists() => file(path, lang),
        None => {
            let known = rules::preset_ids().join(lang.roll_separator());
            Err(Fault::Use(lang.cli_no_rules(which, &known)))
        }
    }
}

fn file(path: &Path, lang: Lang) -> Result<Preset, Fault> {
    rules_file::read(path).map_err(|error| {
        let (what, next) = lang.rules_file_error(&error);
        Fault::Check(lang.paper_sentences(&[&what, next]))
    })
}

fn found(which: &Path, lang: Lang) -> Result<(Preset, Known), Fault> {
    let named = which.to_str().and_then(rules::preset);
    if let Some(rules) = named {
        return Ok((rules, Known::default()));
    }
    if !which.exists() {
        let known = rules::preset_ids().join(lang.roll_separator());
        let which = which.display().to_string();
        return Err(Fault::Use(lang.cli_no_rules(&which, &known)));
    }
    let is_record = which
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zp"));
    if is_record {
        let (session, found) = Session::read(which).map_err(|why| open_fault(&why, lang))?;
        if let Some(damage) = &found.damage {
            return Err(Fault::Check(lang.cli_check_failed(&lang.damage(damage))));
        }
        let meeting = session.meeting();
        return Ok((meeting.rules.clone(), Known::of(meeting)));
    }
    Ok((file(which, lang)?, Known::default()))
}

fn in_words(rules: &Preset, known: &Known, lang: Lang) -> String {
    let mut lines = vec![
        lang.rules_paper_title().to_owned(),
        format!("{} ({})", lang.rules_title(rules), rules.id),
    ];
    for (number, clause) in (1..).zip(clauses(lang, rules, known)) {
        lines.push(String::new());
        let heading = lang.rules_paper_heading(&lang.paper_ordinal(number), clause.title);
        lines.push(heading.trim_end_matches(['。', ':', ' ']).to_owned());
        lines.extend(clause.sentences.iter().map(|said| format!("  {said}")));
    }
    let check: Vec<&str> = rules.check.iter().map(|it| lang.rule_name(it)).collect();
    if !check.is_empty() {
        lines.push(String::new());
        lines.push(lang.rules_to_check(&check.join(lang.paper_list())));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Why a totals file comes out as it does, a line a sentence.
pub(super) fn reasons(file: &EvaluatedFile, lang: Lang) -> String {
    let count = file.totals.count();
    let why = why(lang, &file.preset, &count, &file.outcome, &file.names);
    why.lines().map(|line| format!("{line}\n")).collect()
}
