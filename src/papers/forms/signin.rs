//! The sign-in sheet, laid on the table at the door (domain 4.7).

use super::facts::Facts;
use super::{PaperKind, text_in, working_head};
use crate::meeting::{NewPerson, Status};
use crate::papers::{Block, Cell, Column, Document, Margins, Run, Size, Table};

pub(super) fn fill(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    let meeting = facts.meeting;
    working_head(facts, PaperKind::SignInSheet, document);
    document.page.margins = Margins {
        left: 15,
        right: 15,
        ..Margins::NARROW
    };
    let total = crate::meeting::count_of(meeting.people.iter());
    let voters = meeting.with_status(Status::Voter);
    let lead = [
        &lang.paper_roll_total(total, voters),
        lang.paper_signin_how(),
    ];
    document
        .blocks
        .push(text_in(Size::NO_4, lang.paper_sentences(&lead)));
    document.blocks.push(Block::Space { tenths: 4 });
    let grouped = meeting.people.iter().any(|it| !it.roll.group.is_empty());
    let gendered = meeting.people.iter().any(|it| !it.roll.gender.is_empty());
    // The roll's own numbers where all have a short one: people know theirs.
    let numbered = meeting.people.iter().all(|person| {
        let number = &person.roll.number;
        !number.is_empty() && number.chars().count() <= 4
    });
    let longest = |of: fn(&NewPerson) -> &str, least: u32, most: u32| {
        let widths = meeting.people.iter().map(|person| width(of(&person.roll)));
        (widths.max().unwrap_or(0) + 1).clamp(least, most)
    };
    // Shares in characters, so that names and groups stay on one line. Very long names
    // take some of the room for signatures rather than be set too small.
    let name = longest(|roll| &roll.name, 5, 13);
    let (to_sign, remark) = if name > 11 { (6, 3) } else { (7, 4) };
    let mut columns = vec![
        (Column::centred(3), lang.paper_signin_row_number()),
        (Column::centred(name), lang.paper_name()),
    ];
    if gendered {
        columns.push((Column::centred(3), lang.paper_gender()));
    }
    if grouped {
        columns.push((
            Column::centred(longest(|roll| &roll.group, 3, 8)),
            lang.paper_group(),
        ));
    }
    columns.extend([
        (Column::centred(4), lang.paper_vote()),
        (Column::centred(to_sign), lang.paper_signature()),
        (Column::centred(to_sign), lang.paper_ballot_taken()),
        (Column::centred(remark), lang.paper_remark()),
    ]);
    let mut table = Table::new(columns.iter().map(|(column, _)| *column).collect());
    table.head = vec![
        columns
            .iter()
            .map(|(_, title)| Cell::from(*title))
            .collect(),
    ];
    table.size = Size::SMALL_4;
    table.row_height = 10;
    for (index, person) in meeting.people.iter().enumerate() {
        let roll = &person.roll;
        let number = if numbered {
            roll.number.clone()
        } else {
            (index + 1).to_string()
        };
        let votes = person.votes();
        let mut row = vec![Cell::new(Run::name(number)), Cell::name(&roll.name)];
        if gendered {
            row.push(Cell::from(roll.gender.as_str()));
        }
        if grouped {
            row.push(Cell::from(roll.group.as_str()));
        }
        // Why somebody has no vote is nobody's business at the door.
        let remark = match roll.status {
            Status::Observer => lang.paper_observer(),
            _ => "",
        };
        row.extend([
            Cell::from(if votes {
                lang.paper_has_vote()
            } else {
                lang.paper_has_no_vote()
            }),
            Cell::from(""),
            Cell::from(if votes { "" } else { "—" }),
            Cell::from(remark),
        ]);
        table.rows.push(row);
    }
    document.blocks.push(Block::Table(table));
}

/// About how many Chinese characters wide a text is.
fn width(text: &str) -> u32 {
    let halves: u32 = text
        .chars()
        .map(|character| if character.is_ascii() { 1 } else { 2 })
        .sum();
    halves.div_ceil(2)
}
