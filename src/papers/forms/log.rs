//! The log in print (操作记录): one line an act, for the archive.

use super::FormError;
use crate::meeting::{Meeting, Record};
use crate::papers::{Block, Cell, Column, Document, Margins, Rendered, Size, Table, render};
use crate::text::Lang;

/// A paper with these acts of the record: number from 1 and the record itself.
///
/// # Errors
/// A name that no font draws.
pub fn log_pdf<'a>(
    meeting: &Meeting,
    acts: impl Iterator<Item = (usize, &'a Record)>,
    head: &str,
    lang: Lang,
) -> Result<Rendered, FormError> {
    let mut document = Document::new(format!(
        "{} {}",
        meeting.info.name_on_seal,
        lang.log_title()
    ));
    document.page.margins = Margins::NARROW;
    document.page.numbered = true;
    document.blocks.push(Block::title([
        meeting.info.title.as_str(),
        lang.log_title(),
    ]));
    let mut table = Table::new(vec![
        Column::centred(3),
        Column::centred(7),
        Column::left(6),
        Column::left(26),
    ]);
    table.head = vec![vec![
        Cell::from(lang.paper_signin_row_number()),
        Cell::from(lang.log_column_time()),
        Cell::from(lang.log_column_by()),
        Cell::from(lang.log_column_act()),
    ]];
    table.size = Size::SMALL_4;
    table.row_height = 8;
    for (number, record) in acts {
        table.rows.push(vec![
            Cell::from(number.to_string().as_str()),
            Cell::from(record.at.0.format("%m-%d %H:%M:%S").to_string().as_str()),
            Cell::from(lang.log_by(record.by, meeting).as_str()),
            Cell::from(lang.event(record, meeting).as_str()),
        ]);
    }
    document.blocks.push(Block::Table(table));
    document.footer_note = Some(head.to_owned());
    render(&document).map_err(FormError::Paper)
}
