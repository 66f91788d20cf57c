//! 当选证书: one page for each person elected (河南 village rules art. 37, domain 3.2
//! and 4.6). Provinces print their own; this is the plain sheet where there is none.

use super::choices::{Choice, Values};
use super::facts::Facts;
use super::{NotReady, PaperKind, notice};
use crate::explain::Voters;
use crate::papers::{Align, Block, Document, Margins, Paragraph, Run, Size};
use crate::rules::Validity;

const ISSUER: &str = "issuer";
const NUMBER: &str = "number";
const TERM: &str = "term";

/// Villages and residents' committees hand them out once the result is announced.
pub(super) fn ready(facts: &Facts) -> Result<(), NotReady> {
    if facts.voters() != Voters::Registered || facts.preliminary() {
        return Err(NotReady::NoCertificates);
    }
    notice::ready(facts)?;
    if elected(facts)?.is_empty() {
        return Err(NotReady::NobodyElected);
    }
    Ok(())
}

/// Name and post of everybody elected in this round.
fn elected(facts: &Facts) -> Result<Vec<(String, String)>, NotReady> {
    let count = facts.counted()?;
    let mut all = Vec::new();
    for (contest, of) in facts.round.contests().zip(&count.contests) {
        if of.outcome.election != Validity::Valid {
            continue;
        }
        let post = facts.post(contest);
        let winners = facts.winners(contest, of).into_iter();
        all.extend(winners.map(|name| (name, post.clone())));
    }
    Ok(all)
}

/// The township, where the meeting names it; otherwise whoever signs notices.
fn issuer<'a>(facts: &Facts<'a>) -> &'a str {
    match facts.info.upper.trim() {
        "" => facts.signs_off(),
        upper => upper,
    }
}

/// The place and its election, such as 白云村第十二届村民委员会换届选举. The seal of the
/// day is that of the election committee, which nobody is elected to.
fn election(facts: &Facts) -> String {
    let info = facts.info;
    let seal = info.name_on_seal.trim();
    let committees = ["村民选举委员会", "居民选举委员会", "选举委员会"];
    let of_seal = committees.iter().find_map(|it| seal.strip_suffix(it));
    let place = match info.name_in_titles.trim() {
        "" => of_seal.unwrap_or(seal),
        name => name,
    };
    let title = match info.title.trim() {
        "" => facts.lang.certificate_election(),
        title => title,
    };
    match title.starts_with(place) {
        true => title.to_owned(),
        false if facts.lang == crate::text::Lang::En => format!("{place} {title}"),
        false => format!("{place}{title}"),
    }
}

pub(super) fn choices(facts: &Facts) -> Vec<Choice> {
    let lang = facts.lang;
    let line = |name: &str, label: &str, standard: &str| Choice {
        name: name.into(),
        label: label.into(),
        values: Values::Line,
        standard: standard.into(),
    };
    vec![
        line(ISSUER, lang.certificate_issuer(), issuer(facts)),
        line(NUMBER, lang.certificate_numbers(), ""),
        line(TERM, lang.certificate_term_of(), ""),
    ]
}

pub(super) fn fill(facts: &Facts, document: &mut Document) -> Result<(), NotReady> {
    let lang = facts.lang;
    let kind = PaperKind::Certificate;
    document.page.landscape = true;
    document.page.margins = Margins {
        top: 24,
        bottom: 20,
        left: 40,
        right: 40,
    };
    document.date = facts.round.announced.map(|at| at.0.naive_local());
    let numbers = facts.choice(kind, NUMBER, "");
    let term = facts.choice(kind, TERM, "");
    let election = election(facts);
    let issued_by = facts.choice(kind, ISSUER, issuer(facts));
    for (place, (name, post)) in elected(facts)?.into_iter().enumerate() {
        if place > 0 {
            document.blocks.push(Block::PageBreak);
        }
        let mut lines = Vec::new();
        if facts.rehearsal() {
            lines.push(lang.paper_rehearsal().to_owned());
        }
        lines.push(lang.paper_certificate().to_owned());
        document.blocks.push(Block::Title {
            lines,
            size: Size::INITIAL,
        });
        let number = match numbers.trim() {
            "" => lang.certificate_number_blank().to_owned(),
            numbers => lang.certificate_number(numbers, place + 1),
        };
        let number = Paragraph::new(vec![Run::plain(number)]).sized(Size::NO_4);
        document
            .blocks
            .push(Block::Paragraph(number.aligned(Align::Right)));
        document.blocks.push(Block::Space { tenths: 4 });
        let mut to = Paragraph::new(vec![
            Run {
                unbreakable: true,
                ..Run::bold(name)
            },
            Run::plain(lang.paper_colon()),
        ])
        .sized(Size::NO_2);
        to.indent = 0;
        document.blocks.push(Block::Paragraph(to));
        let term = match term.trim() {
            "" => String::new(),
            term => lang.certificate_term(term),
        };
        let what = lang.certificate_elected(&facts.date(), &election, &post);
        for said in [
            lang.paper_sentences(&[&what, &term]),
            lang.certificate_given().to_owned(),
        ] {
            let said = Paragraph::new(vec![Run::plain(said)]).sized(Size::NO_2);
            // Ragged: a date kept whole would leave wide gaps.
            document.blocks.push(Block::Paragraph(Paragraph {
                align: Align::Left,
                ..said
            }));
        }
        document.blocks.push(Block::Space { tenths: 12 });
        document.blocks.push(Block::SignOff {
            organisation: issued_by.trim().to_owned(),
            date: facts.date(),
        });
    }
    Ok(())
}
