//! 归档清单: what is handed over, and the code that shows later whether the
//! record is whole.

use super::facts::Facts;
use super::{FormError, PaperKind, Source, standard_with, text_in, working_head};
use crate::meeting::Slip;
use crate::papers::{
    Align, Block, Cell, Column, Document, Paragraph, Rendered, Run, RunFace, Size, Table, render,
};
use crate::text::Lang;

/// Small enough that the sheet of a meeting of one round is one page.
const TEXT: Size = Size::SMALL_4;

impl Facts<'_> {
    /// `（手写）` for a slip that was copied by hand.
    pub(super) fn how_made(&self, slip: Slip) -> &'static str {
        if self.round.by_hand.contains(&slip) {
            self.lang.paper_written_by_hand()
        } else {
            ""
        }
    }
}

/// What the sheet of an exported archive says of its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The name of the list of files.
    pub list: &'static str,
    /// SHA-256 of the list, 64 digits.
    pub sum: String,
    /// SHA-256 of the record where it is kept apart from the folder.
    pub record_apart: Option<String>,
}

/// The archive sheet of an exported folder: it bears the code of the list of files.
///
/// # Errors
/// What is missing, or why it cannot be set.
pub fn archive_sheet(source: &Source, listed: &Listed) -> Result<Rendered, FormError> {
    let document = standard_with(PaperKind::Archive, source, Some(listed))?;
    render(&document).map_err(FormError::Paper)
}

/// Sixty-four digits in groups of eight, so that an eye can follow them.
fn digits(sum: &str) -> Block {
    let digits: Vec<char> = sum.chars().collect();
    let lines = digits.chunks(32).map(|line| {
        let groups = line.chunks(8).map(|group| group.iter().collect::<String>());
        groups.collect::<Vec<_>>().join(" ")
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    let run = Run {
        face: RunFace::Sans,
        ..Run::plain(lines)
    };
    let paragraph = Paragraph::new(vec![run]).sized(TEXT);
    Block::Paragraph(Paragraph {
        inset: 2,
        ..paragraph.aligned(Align::Left)
    })
}

/// The code of the list of files, and of a record that is kept apart.
fn folder(facts: &Facts, listed: Option<&Listed>, document: &mut Document) {
    let lang = facts.lang;
    let Some(listed) = listed else {
        let none = text_in(TEXT, lang.archive_list_not_yet());
        document.blocks.push(none);
        return;
    };
    let lead = text_in(TEXT, lang.archive_list(listed.list));
    document
        .blocks
        .push(Block::KeepTogether(vec![lead, digits(&listed.sum)]));
    let how = text_in(TEXT, lang.archive_list_how());
    document.blocks.push(how);
    if let Some(sum) = &listed.record_apart {
        let lead = text_in(TEXT, lang.archive_apart());
        document
            .blocks
            .push(Block::KeepTogether(vec![lead, digits(sum)]));
    }
}

pub(super) fn fill(
    facts: &Facts,
    source: &Source,
    listed: Option<&Listed>,
    document: &mut Document,
) {
    let lang = facts.lang;
    working_head(facts, PaperKind::Archive, document);
    document
        .blocks
        .push(text_in(TEXT, lang.archive_lead(source.events)));
    if !source.head.is_empty() {
        let code = Paragraph::new(vec![Run {
            face: RunFace::Sans,
            ..Run::name(lang.archive_code(&source.head))
        }])
        .sized(Size::NO_4);
        document.blocks.push(Block::Paragraph(code));
        document.blocks.push(text_in(TEXT, lang.archive_code_how()));
    }
    folder(facts, listed, document);
    let mut table = Table::new(vec![
        Column::centred(6),
        Column::left(50),
        Column::centred(11),
        Column::centred(19),
    ]);
    table.size = Size::SMALL_4;
    table.row_height = 7;
    table.head = vec![vec![
        Cell::from(lang.paper_signin_row_number()),
        Cell::from(lang.archive_item()),
        Cell::from(lang.archive_amount()),
        Cell::from(lang.archive_note()),
    ]];
    for (number, (item, amount, note)) in (1..).zip(items(facts, listed.is_some())) {
        let number: u32 = number;
        table.rows.push(vec![
            Cell::from(number.to_string()),
            Cell::from(item),
            Cell::from(amount),
            Cell::from(note),
        ]);
    }
    document.blocks.push(Block::Table(table));
    document.blocks.push(Block::Space { tenths: 3 });
    document.blocks.push(text_in(
        TEXT,
        lang.archive_retention(facts.rules().retention),
    ));
    document.blocks.push(Block::Space { tenths: 5 });
    let mut rows = vec![vec![lang.archive_handed(), lang.archive_taken()]];
    rows.extend(super::slips::overseers(facts));
    document.blocks.push(super::signatures(facts, rows));
}

/// Item, amount and note, row by row, of every round.
fn items(facts: &Facts, exported: bool) -> Vec<(String, String, String)> {
    let lang = facts.lang;
    let one = || lang.archive_papers(1);
    let mut all = vec![(lang.archive_sign_in().to_owned(), one(), String::new())];
    let held = facts.meeting.rounds.iter();
    // A round nothing was set up for has nothing to hand over.
    for round in held.filter(|round| !round.papers.is_empty()) {
        let own = facts.about(round);
        let name = |words: String| match own.round_words() {
            round if lang == Lang::En && !round.is_empty() => format!("{words} {round}"),
            round => format!("{words}{round}"),
        };
        if own.begins_sitting() {
            let again = name(lang.archive_sign_in().to_owned());
            all.push((again, one(), String::new()));
        }
        for slip in Slip::ALL {
            let signed = round.signed.iter().find(|(known, _)| *known == slip);
            let (amount, note) = match signed {
                Some((_, at)) => {
                    let at = own.moment(*at);
                    let how = own.how_made(slip);
                    (one(), format!("{}{how}", lang.archive_signed_at(&at)))
                }
                None => (String::new(), lang.archive_not_signed().to_owned()),
            };
            let slip = lang.capital(&own.slip_name(slip));
            all.push((name(lang.archive_slip(&slip)), amount, note));
        }
        // What was signed and taken back is kept too.
        for (slip, reason, _) in &round.revised {
            let slip = lang.archive_slip_void(&lang.capital(&own.slip_name(*slip)));
            let reason = super::slips::without_stop(reason.trim()).to_owned();
            all.push((name(slip), one(), reason));
        }
        for withdrawn in &round.withdrawn {
            let at = own.moment(withdrawn.announced);
            let posted = lang.archive_notice_withdrawn(&at);
            all.push((name(posted), String::new(), String::new()));
            // The new notice of a survey says itself that it corrects.
            let kind = match round.survey {
                Some(_) => PaperKind::Notice,
                None => PaperKind::Correction,
            };
            all.push((name(own.title(kind)), one(), String::new()));
        }
        if own.survey().is_some() && round.announced.is_some() {
            let title = own.title(PaperKind::SurveySummary);
            all.push((lang.asked_archive_summary(&title), one(), String::new()));
        }
        for paper in &round.papers {
            let ballot = own.ballot_name(paper);
            if let Some(returned) = paper.returned.agreed {
                let note = match paper.bundles.len() {
                    0 => String::new(),
                    bundles => lang.archive_bundles(bundles),
                };
                let amount = lang.archive_sheets(returned);
                all.push((name(lang.archive_returned(&ballot)), amount, note));
            }
            if let Some(issue) = &paper.issue {
                let kept = lang.archive_sheets(issue.kept);
                all.push((name(lang.archive_kept(&ballot)), kept, String::new()));
                let void = issue
                    .cut
                    .saturating_add(issue.exchanged)
                    .saturating_add(issue.spoiled_in_printing);
                let void = lang.archive_sheets(void);
                all.push((name(lang.archive_void(&ballot)), void, String::new()));
            }
        }
    }
    for kind in [
        PaperKind::Minutes,
        PaperKind::Notice,
        PaperKind::ResultReport,
    ] {
        all.push((
            lang.paper_title(kind).to_owned(),
            String::new(),
            String::new(),
        ));
    }
    if exported {
        all.push((lang.archive_folder().to_owned(), one(), String::new()));
    }
    all.push((
        lang.archive_stick().to_owned(),
        String::new(),
        String::new(),
    ));
    all
}
