//! The page that lies on top of an archive: what is in it and how to check it, in
//! plain words, so that nobody needs this program to do so.

use super::apart::APART;
use super::draft::SHEET;
use super::folder::SCANS;
use super::list::LIST;
use super::{CHECK_FILES, CHECK_RECORD, PAPERS, TABLES};
use crate::meeting::{Meeting, MeetingKind};
use crate::text::Lang;

/// What the page names.
pub struct Named<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// File name of the record.
    pub record: &'a str,
    /// Whether the record is kept apart from the folder.
    pub record_apart: bool,
    /// Head code of the record.
    pub head: &'a str,
    /// How many papers there are.
    pub papers: usize,
    /// Whether single ballots are in it.
    pub ballots: bool,
    /// Papers that could not be set, with the reason.
    pub failed: &'a [(String, String)],
}

/// The page, lines ended as every editor knows them.
pub fn page(named: &Named, lang: Lang) -> Vec<u8> {
    let info = &named.meeting.info;
    let mut lines = vec![
        lang.export_readme_title().to_owned(),
        String::new(),
        format!("{} {}", info.name_on_seal.trim(), info.title.trim()),
        lang.paper_date(&info.date),
    ];
    if named.meeting.kind == MeetingKind::Rehearsal {
        lines.push(lang.paper_rehearsal_note().to_owned());
    }
    let unsealed = named.record_apart;
    let unsealed = unsealed.then(|| lang.export_readme_unsealed(named.record, APART));
    lines.extend([
        lang.export_readme_code(named.head, named.meeting.events),
        String::new(),
        lang.export_readme_what().to_owned(),
        if named.record_apart {
            lang.export_readme_record_apart(APART)
        } else {
            lang.export_readme_record(named.record)
        },
        lang.export_readme_record_holds().to_owned(),
        lang.export_readme_papers(PAPERS, named.papers),
        lang.export_readme_tables(TABLES),
        if named.ballots {
            lang.export_readme_ballots().to_owned()
        } else {
            lang.export_readme_no_ballots().to_owned()
        },
        lang.export_readme_scans(SCANS),
        lang.export_readme_list(LIST),
        lang.export_readme_sheet(SHEET),
        lang.export_readme_checkers(CHECK_RECORD, CHECK_FILES),
        String::new(),
        lang.export_readme_how().to_owned(),
        lang.export_readme_python().to_owned(),
    ]);
    lines.extend(unsealed);
    lines.extend([
        lang.export_readme_step_record(CHECK_RECORD, named.record),
        lang.export_readme_step_code(named.head, named.meeting.events),
        lang.export_readme_step_files(CHECK_FILES, LIST),
        lang.export_readme_step_list(LIST),
        lang.export_readme_step_figures(TABLES),
        lang.export_readme_step_program(named.record),
        String::new(),
        lang.export_readme_limits().to_owned(),
        lang.export_readme_seal().to_owned(),
        lang.export_readme_paper().to_owned(),
        String::new(),
        lang.export_readme_notes().to_owned(),
        lang.export_readme_again(SCANS),
        lang.export_readme_formulas().to_owned(),
        if named.record_apart {
            lang.export_readme_private_apart().to_owned()
        } else {
            lang.export_readme_private().to_owned()
        },
    ]);
    if !named.failed.is_empty() {
        lines.extend([String::new(), lang.export_readme_failed().to_owned()]);
        let failed = named.failed.iter();
        lines.extend(failed.map(|(title, why)| format!("- {title}{}{why}", lang.paper_colon())));
    }
    let text: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
    [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat()
}
