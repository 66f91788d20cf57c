#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::super::Setting;
use super::*;
use crate::fonts::Face;
use proptest::prelude::*;

const SIZE: Size = Size::NO_3;

fn not_first(character: char) -> bool {
    "，。、；：！？）》”·".contains(character)
}

fn not_last(character: char) -> bool {
    "（《“·".contains(character)
}

fn set_text(text: &str, width: Length, align: Align) -> Vec<Line> {
    let frame = Frame {
        left: 0,
        width,
        indent: 0,
        align,
    };
    let mut faces = Faces::new(Setting::BUILT_IN);
    set(&[Run::plain(text)], SIZE, frame, &mut faces).expect("drawable")
}

fn shown(line: &Line) -> String {
    line.glyphs.iter().map(|glyph| glyph.character).collect()
}

/// The right edge of the last character's ink, as far as its blank tells.
fn ink_end(line: &Line) -> Length {
    line.glyphs.last().map_or(0, |glyph| {
        let (_, behind) = blanks(glyph.character);
        glyph.x + room(glyph.character, glyph.advance, SIZE) - SIZE.cell() * behind / 1000
    })
}

/// Text as papers have it: words, marks that come after a word, quotations,
/// numbers with units, dates.
fn sentences() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[一-龠]{1,4}",
        2 => "[一-龠]{1,3}[，。、；：！？]",
        1 => "《[一-龠]{1,6}》",
        1 => "“[一-龠]{1,6}。”",
        1 => "（[一-龠]{1,4}）：",
        1 => "[1-9][0-9]{0,2}[名张票人]",
        1 => Just("2026年11月22日".to_owned()),
        1 => Just("021-5555 0123。".to_owned()),
        1 => "[a-z]{1,6} [a-z]{1,6}",
        1 => Just("阿依努尔·买买提".to_owned()),
    ];
    prop::collection::vec(piece, 1..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_character_once_in_order(text in sentences(), columns in 12i64..30) {
        let lines = set_text(&text, columns * SIZE.cell(), Align::Justify);
        let without_blanks = |text: &str| text.replace(' ', "");
        let all: String = lines.iter().map(shown).collect();
        prop_assert_eq!(without_blanks(&all), without_blanks(&text));
    }

    #[test]
    fn lines_neither_begin_nor_end_with_a_forbidden_mark(text in sentences(), columns in 12i64..30) {
        let lines = set_text(&text, columns * SIZE.cell(), Align::Justify);
        for (number, line) in lines.iter().enumerate() {
            let line = shown(line);
            let (first, last) = (line.chars().next().unwrap(), line.chars().last().unwrap());
            prop_assert!(number == 0 || !not_first(first), "line {line:?} in {text}");
            prop_assert!(number + 1 == lines.len() || !not_last(last), "line {line:?} in {text}");
        }
    }

    #[test]
    fn nothing_beyond_the_frame(text in sentences(), columns in 12i64..30, which in 0usize..4) {
        let width = columns * SIZE.cell();
        let align = [Align::Justify, Align::Left, Align::Center, Align::Right][which];
        for line in set_text(&text, width, align) {
            prop_assert!(ink_end(&line) <= width, "{:?} ends at {}", shown(&line), ink_end(&line));
            prop_assert!(line.end <= width + 1);
            for pair in line.glyphs.windows(2) {
                let overlap = pair[0].x + SIZE.length() * pair[0].advance / 1000 - pair[1].x;
                prop_assert!(overlap <= SIZE.length() * 21 / 20, "{:?}", shown(&line));
            }
        }
    }

    #[test]
    fn dates_numbers_and_names_stay_whole(text in sentences(), columns in 12i64..30) {
        let lines = set_text(&text, columns * SIZE.cell(), Align::Justify);
        let lines: Vec<String> = lines.iter().map(shown).collect();
        let whole = ["2026年11月22日", "021-5555 0123", "尔·买"];
        for piece in whole {
            let in_lines: usize = lines.iter().map(|line| line.matches(piece).count()).sum();
            prop_assert_eq!(in_lines, text.matches(piece).count(), "{}", piece);
        }
    }

    #[test]
    fn inner_lines_fill_the_frame(text in "[一-龠]{40,90}") {
        let width = 27 * SIZE.cell() + 5_000;
        let lines = set_text(&text, width, Align::Justify);
        for line in &lines[..lines.len() - 1] {
            prop_assert_eq!(line.end, width);
        }
    }
}

#[test]
fn long_word_is_broken_rather_than_cut_off() {
    let text = "x".repeat(200);
    let lines = set_text(&text, 10 * SIZE.cell(), Align::Justify);
    assert!(lines.len() > 5);
    assert!(lines.iter().all(|line| line.end <= 10 * SIZE.cell()));
    assert_eq!(lines.iter().map(shown).collect::<String>(), text);
}

#[test]
fn name_run_is_not_broken() {
    let runs = [Run::plain("一二三四五六七八"), Run::name("欧阳小明")];
    let frame = Frame {
        left: 0,
        width: 10 * SIZE.cell(),
        indent: 0,
        align: Align::Left,
    };
    let lines = set(&runs, SIZE, frame, &mut Faces::new(Setting::BUILT_IN)).unwrap();
    assert_eq!(shown(&lines[1]), "欧阳小明");
}

#[test]
fn mark_at_the_end_gives_its_blank_rather_than_pulling_a_character_down() {
    // The full stop gives half a square, the comma inside the line a quarter.
    let width = 10 * SIZE.cell() + SIZE.cell() / 4 + 4;
    let lines = set_text("一二三四五六七八，九。十", width, Align::Justify);
    assert_eq!(shown(&lines[0]), "一二三四五六七八，九。");
    assert!(ink_end(&lines[0]) <= width);
}

#[test]
fn marks_in_a_row_share_their_blanks() {
    let whole = measure(
        &Run::plain("》（"),
        SIZE,
        &mut Faces::new(Setting::BUILT_IN),
    )
    .unwrap();
    let cell = SIZE.cell();
    assert_eq!(whole, cell + cell - cell / 2);
}

#[test]
fn unknown_character_is_named_with_its_name() {
    let runs = [Run::plain("候选人"), Run::name("王\u{3106C}明")];
    let frame = Frame {
        left: 0,
        width: 10 * SIZE.cell(),
        indent: 0,
        align: Align::Left,
    };
    assert!(!Face::Serif.file().has_glyph('\u{3106C}'));
    assert_eq!(
        set(&runs, SIZE, frame, &mut Faces::new(Setting::BUILT_IN)),
        Err(PaperError::NoGlyph {
            character: '\u{3106C}',
            context: "王\u{3106C}明".to_owned(),
        })
    );
}
