//! Ballots issued and returned.

use egui::{Rect, pos2, vec2};

use super::IssuedReturned;
use super::column::Block;
use super::frame::{Frame, Side};
use super::parts::figures_page;
use crate::text::Lang;

/// One paper in large figures, several as a table.
pub fn issued_returned(frame: &mut Frame, papers: &[IssuedReturned]) {
    let lang = frame.lang;
    frame.foot(None, "");
    let top = frame.plain_header(lang.hall_ballots());
    let area = frame.panel(top);
    let [one] = papers else {
        table(frame, area, papers);
        return;
    };
    let figures: Vec<(&str, u32)> = figures(lang, one)
        .into_iter()
        .filter_map(|(word, count)| Some((word, count?)))
        .collect();
    let sentence = one.sentence.as_deref();
    figures_page(frame, area, &one.paper, &figures, sentence);
}

fn figures(lang: Lang, paper: &IssuedReturned) -> [(&'static str, Option<u32>); 4] {
    [
        (lang.hall_issued(), Some(paper.issued)),
        (lang.hall_returned(), paper.returned),
        (lang.hall_valid(), paper.valid),
        (lang.hall_invalid(), paper.invalid),
    ]
}

fn table(frame: &mut Frame, area: Rect, papers: &[IssuedReturned]) {
    let lang = frame.lang;
    let cells: Vec<[(&str, Option<u32>); 4]> =
        papers.iter().map(|paper| figures(lang, paper)).collect();
    // Columns in which no paper has a figure are left out.
    let has = |index: &usize| {
        let known = |row: &[(&str, Option<u32>); 4]| row.get(*index).is_some_and(|c| c.1.is_some());
        cells.iter().any(known)
    };
    let shown: Vec<usize> = (0..4).filter(has).collect();
    let mut sentences: Vec<&str> = papers
        .iter()
        .filter_map(|one| one.sentence.as_deref())
        .collect();
    sentences.dedup();
    let mut heights = vec![0.09];
    heights.resize(papers.len() + 1, 0.13);
    if !sentences.is_empty() {
        heights.push(0.05 + 0.07 * sentences.len() as f32);
    }
    let (rows, measure) = frame.rows(area, &heights);
    let titles = area.width() * if shown.len() > 2 { 0.34 } else { 0.46 };
    let column = (area.width() - titles) / shown.len().max(1) as f32;
    let cell = |row: Rect, place: usize| {
        let corner = pos2(row.left() + titles + column * place as f32, row.top());
        Rect::from_min_size(corner, vec2(column, row.height()))
    };
    let mut large = frame.text_look(0.075 * measure, true);
    let figures = cells.iter().flatten().filter_map(|cell| cell.1);
    let widest = figures
        .map(|count| frame.measure(&count.to_string(), large))
        .fold(1.0, f32::max);
    large.size *= ((column - frame.h(0.03)) / widest).min(1.0);
    if let (Some(head), Some(words)) = (rows.first(), cells.first()) {
        for (place, index) in shown.iter().enumerate() {
            let mut inside = cell(*head, place).shrink2(vec2(0.0, head.height() * 0.06));
            inside.min.x += frame.h(0.03);
            let word = words.get(*index).map_or("", |cell| cell.0);
            frame.text_in(word, frame.soft(0.029), Side::Right, inside, 2);
        }
    }
    for ((paper, figures), row) in papers.iter().zip(&cells).zip(rows.iter().skip(1)) {
        frame.rule(*row);
        for (place, index) in shown.iter().enumerate() {
            if let Some((_, Some(count))) = figures.get(*index) {
                let inside = cell(*row, place);
                let (right, middle) = (inside.right(), inside.center().y);
                frame.text(&count.to_string(), large, Side::Right, right, middle);
            }
        }
        let size = vec2(titles, row.height() * 0.9);
        let corner = pos2(row.left(), row.top() + row.height() * 0.05);
        let look = frame.text_look(0.042, true);
        frame.text_in(
            &paper.paper,
            look,
            Side::Left,
            Rect::from_min_size(corner, size),
            2,
        );
    }
    if let Some(below) = rows.last().filter(|_| !sentences.is_empty()) {
        let look = frame.accent(0.04, true);
        let block = |sentence: &&str| Block::new(*sentence, look, 0.01, 3);
        let blocks: Vec<Block> = sentences.iter().map(block).collect();
        frame.column(*below, Side::Middle, &blocks);
    }
}
