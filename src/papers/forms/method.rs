//! The rules on paper: the election method (选举办法), first as a draft for the
//! meeting to adopt, and the page of rules that says what will be computed.

use super::facts::Facts;
use super::{NotReady, PaperKind, text_in, working_head};
use crate::explain::{Clause, Known, clauses};
use crate::papers::{Align, Block, Document, Paragraph, Run, RunFace, Size};
use crate::text::Lang;

/// The method names posts and seats, so they must be settled.
pub(super) fn method_ready(facts: &Facts) -> Result<(), NotReady> {
    let nameless = |contest: &crate::meeting::Contest| contest.setup.title.trim().is_empty();
    if facts.round.papers.is_empty() || facts.round.contests().any(nameless) {
        Err(NotReady::NoContest)
    } else {
        Ok(())
    }
}

/// 选举办法（草案）; without 草案 once the meeting has adopted it.
pub(super) fn method(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    document.page.numbered = true;
    let mut lines = facts.title_lines(20);
    let adopted = facts.method_adopted();
    lines.push(if adopted {
        lang.method_title().to_owned()
    } else {
        lang.method_title_draft().to_owned()
    });
    document.blocks.push(Block::title(lines));
    if adopted {
        let note = Paragraph::new(vec![Run::plain(lang.method_adopted(&facts.date()))])
            .aligned(Align::Center);
        document.blocks.push(Block::Paragraph(note));
        document.blocks.push(Block::Space { tenths: 5 });
    }
    let known = Known::of(facts.meeting).before_the_day();
    let all = clauses(lang, facts.rules(), &known);
    for (number, clause) in (1..).zip(&all) {
        let text = if number == 1 {
            match lang.statute(&facts.rules().id) {
                Some(statute) => lang.method_purpose_statute(statute),
                None => lang.method_purpose_own().to_owned(),
            }
        } else {
            clause.text(lang)
        };
        document.blocks.push(article(facts, number, text));
    }
}

/// `第一条　…`, its number in 黑体.
fn article(facts: &Facts, number: u32, text: String) -> Block {
    let lang = facts.lang;
    let number = lang.method_article(&lang.paper_ordinal(number));
    let number = Run {
        face: RunFace::Sans,
        unbreakable: true,
        ..Run::plain(number)
    };
    Block::Paragraph(set(lang, vec![number, Run::plain(text)]))
}

/// 本次大会采用的选举规则, with the figures of the day as far as they are known.
pub(super) fn rules(facts: &Facts, document: &mut Document) {
    let lang = facts.lang;
    working_head(facts, PaperKind::Rules, document);
    document
        .blocks
        .push(text_in(Size::SMALL_4, lang.rules_paper_lead()));
    let known = Known::of(facts.meeting);
    let all = clauses(lang, facts.rules(), &known);
    for (number, clause) in (1..).zip(&all) {
        document.blocks.push(numbered(facts, number, clause));
    }
}

fn numbered(facts: &Facts, number: u32, clause: &Clause) -> Block {
    let lang = facts.lang;
    let heading = lang.rules_paper_heading(&lang.paper_ordinal(number), clause.title);
    let heading = Run {
        face: RunFace::Sans,
        ..Run::plain(heading)
    };
    let text = Run::plain(clause.text(lang));
    Block::Paragraph(set(lang, vec![heading, text]).sized(Size::SMALL_4))
}

/// Long words leave wide gaps in justified lines.
fn set(lang: Lang, runs: Vec<Run>) -> Paragraph {
    let align = match lang {
        Lang::Hans | Lang::Hant => Align::Justify,
        Lang::En => Align::Left,
    };
    Paragraph {
        align,
        ..Paragraph::new(runs)
    }
}
