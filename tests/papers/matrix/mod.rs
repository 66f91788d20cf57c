//! Every paper of every kind of meeting: what it says equals a plain count of the
//! ballots, all of it is on the page and inside the type area, and the file is sound.
//!
//! The files lie in `target/tmp/forms/matrix`, to be looked at. `MATRIX=3,17` makes
//! only those meetings, and says how they are made up.

mod case;
mod count;
mod glyphs;
pub mod layout;
pub mod page;
mod pairs;
mod says;
mod truth;
mod walk;

use std::collections::HashMap;

use zhengpiao::papers::forms::{PaperKind, document};
use zhengpiao::papers::{Document, render_all};

use case::{Case, cases};
use truth::Moment;

/// A paper with the moment it was made at, and how many sheets of ballots there were.
struct Made {
    what: String,
    kind: PaperKind,
    sheets: usize,
    document: Document,
}

/// Every paper of a meeting at every moment, each once as long as it says the same;
/// and what is wrong with what they say.
fn papers(case: Case) -> (Vec<Made>, Vec<String>) {
    let mut made: Vec<Made> = Vec::new();
    let mut last: HashMap<PaperKind, Document> = HashMap::new();
    let mut faults = Vec::new();
    walk::walk(case, &mut |meeting, truth| {
        for kind in PaperKind::all() {
            // In larger meetings each paper is made when it first can be, and at the end.
            let between = truth.moment < Moment::Announced && last.contains_key(&kind);
            if case.size > 8 && between {
                continue;
            }
            let Ok(document) = document(kind, &crate::source(meeting, case.lang)) else {
                continue;
            };
            let what = format!("{kind:?}, {:?}", truth.moment);
            let wrong = says::faults(kind, &document, truth, &case);
            faults.extend(wrong.iter().map(|it| format!("{what}: {it}")));
            if last.get(&kind) != Some(&document) {
                last.insert(kind, document.clone());
                let sheets = truth.sheets.len() / truth.boxes.len().max(1);
                made.push(Made {
                    what,
                    kind,
                    sheets,
                    document,
                });
            }
        }
    });
    (made, faults)
}

/// What is wrong with any paper of a meeting, at any moment it can be made.
fn faults(case: Case, number: usize) -> Vec<String> {
    let (made, mut faults) = papers(case);
    let all: Vec<Document> = made.iter().map(|it| it.document.clone()).collect();
    let file = render_all(&all).unwrap_or_else(|why| panic!("{case:?}: {why}"));
    let path = crate::folder("matrix").join(format!("{number}.pdf"));
    std::fs::write(&path, &file.pdf).unwrap();
    page::tool("qpdf", &["--check"], &path, &[]);
    let mut pages = page::read(&path);
    assert_eq!(pages.len(), file.pages);
    // What poppler reads is what was drawn; the same in a small meeting as in a large one.
    if case.size < 80 {
        let drawn: Vec<String> = pages.iter().map(page::Page::text).collect();
        assert_eq!(drawn, page::read_text(&path), "{case:?}");
    }
    for paper in &made {
        let before = pages.len();
        let what = &paper.what;
        match layout::faults(&paper.document, &mut pages) {
            Ok(wrong) => faults.extend(wrong.iter().map(|it| format!("{what}: {it}"))),
            Err(why) => {
                faults.push(format!("{what}: {why}"));
                pages.clear();
                break;
            }
        }
        let count = before - pages.len();
        if paper.kind == PaperKind::Ballots && count != paper.sheets {
            faults.push(format!(
                "{what}: a ballot takes more than one page: {count}"
            ));
        }
    }
    assert!(pages.is_empty(), "{case:?}: pages of no paper");
    let named = |fault| format!("{case:?} ({}): {fault}", path.display());
    faults.into_iter().map(named).collect()
}

/// The meetings of every so-manieth place, so that all processors have work.
fn every(part: usize, parts: usize) {
    let only = std::env::var("MATRIX").ok();
    let wanted = |number: usize| {
        let listed = |list: &String| list.split(',').any(|it| it == number.to_string());
        only.as_ref().is_none_or(listed)
    };
    let mut all = Vec::new();
    for (number, case) in cases().iter().copied().enumerate() {
        if number % parts == part && wanted(number) {
            if only.is_some() {
                eprintln!("{number}: {case:?}");
            }
            all.extend(faults(case, number));
        }
    }
    let count = all.len();
    let some: Vec<String> = all.into_iter().take(40).collect();
    assert!(some.is_empty(), "{count} faults:\n{}", some.join("\n"));
}

#[test]
fn every_paper_of_every_meeting_first_part() {
    every(0, 4);
}

#[test]
fn every_paper_of_every_meeting_second_part() {
    every(1, 4);
}

#[test]
fn every_paper_of_every_meeting_third_part() {
    every(2, 4);
}

#[test]
fn every_paper_of_every_meeting_fourth_part() {
    every(3, 4);
}

#[test]
fn names_of_a_meeting_begin_no_other_name() {
    for case in cases() {
        let mut names: Vec<String> = case.roll().into_iter().map(|it| it.name).collect();
        names.sort();
        for pair in names.windows(2) {
            assert!(!pair[1].starts_with(&pair[0]), "{pair:?} in {case:?}");
        }
    }
}

#[test]
fn every_pair_of_values_that_go_together_is_in_some_meeting() {
    use case::{CANDIDATES, NAMES, POSTS, SIZES, WAYS};
    let some = |of: &dyn Fn(&Case) -> bool| cases().iter().any(of);
    for way in WAYS {
        for size in SIZES.into_iter().filter(|size| *size < 1_000) {
            assert!(
                some(&|it| it.way == way && it.size == size),
                "{way:?} {size}"
            );
        }
        for names in NAMES {
            assert!(
                some(&|it| it.way == way && it.names == names),
                "{way:?} {names:?}"
            );
        }
        for posts in POSTS {
            assert!(
                some(&|it| it.way == way && it.posts == posts),
                "{way:?} {posts:?}"
            );
        }
        for lang in zhengpiao::text::Lang::ALL {
            assert!(
                some(&|it| it.way == way && it.lang == lang),
                "{way:?} {lang:?}"
            );
        }
        for long in [false, true] {
            assert!(
                some(&|it| it.way == way && it.long == long),
                "{way:?} {long}"
            );
        }
    }
    for candidates in CANDIDATES {
        for names in NAMES {
            let both = |it: &Case| it.candidates == candidates && it.names == names;
            assert!(some(&both), "{candidates} {names:?}");
        }
        for posts in POSTS {
            let both = |it: &Case| it.candidates == candidates && it.posts == posts;
            assert!(some(&both), "{candidates} {posts:?}");
        }
        assert!(some(&|it| it.candidates == candidates && it.size == 1_200));
    }
}
