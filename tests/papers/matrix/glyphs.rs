//! A character no face draws stops every paper it would stand on, and no other; it is
//! named with its code point and its place, in every language.

use zhengpiao::desk::paper_out::{PaperTrouble, explain};
use zhengpiao::fonts::{Face, has_glyph};
use zhengpiao::papers::forms::{FormError, PaperKind, document};
use zhengpiao::papers::{PaperError, Setting, render_in, texts_of};
use zhengpiao::text::Lang;

use super::case::{EXTENSIONS, rare};
use crate::day::Day;
use crate::notices::branch;

/// The first character of an extension that no built-in face draws.
fn undrawn(from: char, to: char) -> Option<char> {
    (from..=to).find(|it| Face::ALL.iter().all(|face| !has_glyph(*face, *it)))
}

#[test]
fn every_extension_has_characters_to_be_drawn_or_refused() {
    assert!(rare().len() > 20, "{:?}", rare());
    for (extension, from, to) in EXTENSIONS {
        let drawn = rare().iter().any(|it| (from..=to).contains(it));
        assert!(drawn || undrawn(from, to).is_some(), "{extension}");
    }
}

#[test]
fn a_paper_with_a_hole_in_a_name_is_refused_and_says_which() {
    for (extension, from, to) in EXTENSIONS {
        let Some(missing) = undrawn(from, to) else {
            continue;
        };
        let name = format!("李{missing}");
        // A candidate, and one of the elected.
        let before = Day::new(branch_with(&name)).set_up();
        let after = Day::whole(branch_with(&name));
        let mut refused = 0;
        for kind in PaperKind::all() {
            let late = kind.ready(after.meeting()).is_ok();
            let day = if late { &after } else { &before };
            let Ok(document) = document(kind, &crate::source(day.meeting(), Lang::Hans)) else {
                continue;
            };
            let shown = texts_of(&document)
                .iter()
                .any(|text| text.contains(missing));
            match render_in(&document, Setting::BUILT_IN) {
                Ok(_) => assert!(!shown, "{kind:?} has a hole, {extension}"),
                Err(PaperError::NoGlyph { character, context }) => {
                    assert!(shown, "{kind:?} {extension}");
                    assert_eq!(character, missing, "{kind:?} {extension}");
                    assert!(context.contains(missing), "{kind:?}: {context}");
                    refused += 1;
                    for lang in Lang::ALL {
                        let why = FormError::Paper(PaperError::NoGlyph {
                            character,
                            context: context.clone(),
                        });
                        let (what, next) = explain(lang, kind, &PaperTrouble::Form(why));
                        let code = format!("U+{:04X}", u32::from(missing));
                        assert!(what.contains(lang.paper_title(kind)), "{what}");
                        assert!(
                            next.contains(&code) && next.contains(missing),
                            "{lang:?} {kind:?}: {next}"
                        );
                        assert!(next.contains(&context), "{lang:?} {kind:?}: {next}");
                    }
                }
                Err(other) => panic!("{kind:?} {extension}: {other:?}"),
            }
        }
        assert!(
            refused > 12,
            "{refused} papers name a candidate, {extension}"
        );
    }
}

fn branch_with(name: &str) -> crate::day::Plan {
    let mut plan = branch();
    plan.roll[1].name = name.to_owned();
    plan
}
