//! Colours, computed from the tokens: contrast, and whether people who tell
//! colours apart badly see the same; and what is said by a shape or a word
//! beside every colour.

use egui::{Color32, Rect, vec2};
use zhengpiao::hall::{HallTheme, HallView, Item, Mark, Scene, layout};
use zhengpiao::text::Lang;
use zhengpiao::theme::{HallColors, theme};

use crate::oracle::{contrast, linear, measure, texts};
use crate::samples::{self, view};

fn themes() -> [(HallTheme, &'static HallColors); 3] {
    let theme = theme();
    [
        (HallTheme::Vermilion, &theme.hall_vermilion),
        (HallTheme::Light, &theme.hall_light),
        (HallTheme::Dark, &theme.hall_dark),
    ]
}

type Sight = fn(Color32) -> Color32;

/// How a colour looks to whom a kind of cone is missing: Machado, Oliveira and
/// Fernandes (2009), severity 1, on linear light.
fn seen(color: Color32, matrix: [[f64; 3]; 3]) -> Color32 {
    let light = [color.r(), color.g(), color.b()].map(linear);
    let [r, g, b] = matrix.map(|row| {
        let sum: f64 = row
            .iter()
            .zip(light)
            .map(|(part, light)| part * light)
            .sum();
        let sum = sum.clamp(0.0, 1.0);
        let value = if sum <= 0.0031308 {
            sum * 12.92
        } else {
            1.055 * sum.powf(1.0 / 2.4) - 0.055
        };
        (value * 255.0).round() as u8
    });
    Color32::from_rgb(r, g, b)
}

const SIGHTS: [(&str, Sight); 4] = [
    ("full sight", |color| color),
    ("protanopia", |color| {
        seen(
            color,
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
        )
    }),
    ("deuteranopia", |color| {
        seen(
            color,
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
        )
    }),
    ("tritanopia", |color| {
        seen(
            color,
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        )
    }),
];

#[test]
fn text_stands_out_seven_to_one_in_every_theme_and_for_every_sight() {
    for (theme, colors) in themes() {
        let grounds = [
            colors.ground_top,
            colors.ground_bottom,
            colors.panel_top,
            colors.panel,
        ];
        let mut pairs = vec![
            (colors.on_accent, colors.accent),
            (colors.cell_ink, colors.cell),
        ];
        for text in [colors.text, colors.soft, colors.accent] {
            pairs.extend(grounds.map(|ground| (text, ground)));
        }
        for (name, sight) in SIGHTS {
            for (text, ground) in &pairs {
                let found = contrast(sight(text.0), sight(ground.0));
                assert!(
                    found >= 7.0,
                    "{theme:?}, {name}: {text:?} on {ground:?} is {found:.2}"
                );
            }
        }
    }
}

/// Bar and track, bar and panel, the line and the edge it is drawn with: the
/// least that WCAG 2.2 asks of graphics is three to one.
#[test]
fn bars_and_their_line_are_told_apart_by_every_sight() {
    for (theme, colors) in themes() {
        let pairs = [
            ("bar and track", colors.accent, colors.track),
            ("bar and panel", colors.accent, colors.panel),
            ("line and its edge", colors.line, colors.panel),
            ("bar and the line's edge", colors.accent, colors.panel),
            ("line and track", colors.line, colors.track),
        ];
        for (name, sight) in SIGHTS {
            for (what, one, other) in pairs {
                let found = contrast(sight(one.0), sight(other.0));
                assert!(found >= 3.0, "{theme:?}, {name}: {what} {found:.2}");
            }
        }
    }
}

/// What a picture says when all colours are taken away.
fn without_colour(scene: Scene) -> Vec<String> {
    let picture = layout(&view(scene), vec2(1920.0, 1080.0), &measure);
    let marks = picture.items.iter().filter_map(|item| match item {
        Item::Mark { mark, .. } => Some(format!("{mark:?}")),
        _ => None,
    });
    let mut said: Vec<String> = texts(&picture)
        .iter()
        .map(|text| text.text.clone())
        .collect();
    said.extend(marks);
    said
}

#[test]
fn whatever_a_colour_says_a_word_or_a_shape_says_too() {
    let says = |scene: &Scene, word: &str| without_colour(scene.clone()).iter().any(|w| w == word);
    let last = Scene::Pledge(samples::speech(&[], Some((42, true))));
    let before = Scene::Pledge(samples::speech(&[], Some((61, true))));
    assert!(says(&last, "最后一分钟") && !says(&before, "最后一分钟"));
    let over = Scene::Pledge(samples::speech(&[], Some((0, true))));
    assert!(says(&over, "时间到"));
    let announced = Scene::Result(vec![samples::result(true)]);
    assert!(says(&announced, "当选") && says(&announced, "已宣布"));
    let marking = Scene::HowToMark(samples::how_to_mark(
        "cpc-2020",
        &[("选举", 5, 7)],
        Lang::Hans,
    ));
    for shape_or_word in ["Tick", "Cross", "正确", "错误"] {
        assert!(says(&marking, shape_or_word), "{shape_or_word}");
    }
    let (name, agenda) = samples::scenes()
        .into_iter()
        .find(|(name, _)| *name == "agenda")
        .unwrap();
    assert!(says(&agenda, "Tick") && says(&agenda, "进行中"), "{name}");
}

#[test]
fn the_words_name_the_colour_the_line_has() {
    for (theme, colors) in themes() {
        let view = HallView {
            theme,
            ..view(Scene::Counting(vec![samples::counting()]))
        };
        let picture = layout(&view, vec2(1920.0, 1080.0), &measure);
        let bright =
            contrast(colors.line.0, Color32::BLACK) > contrast(colors.line.0, Color32::WHITE);
        let word = if bright { "白线" } else { "黑线" };
        let all = texts(&picture);
        assert!(
            all.iter().any(|text| text.text.starts_with(word)),
            "{theme:?}"
        );
    }
}

/// Every theme has its own ground, from one edge of the screen to the other,
/// and nothing else on it where the screen is blank.
#[test]
fn blank_is_the_plain_ground_even_in_a_rehearsal() {
    for (theme, colors) in themes() {
        let view = HallView {
            theme,
            rehearsal: true,
            ..view(Scene::Blank)
        };
        let picture = layout(&view, vec2(1024.0, 768.0), &measure);
        let [Item::Ground { rect, top, .. }] = picture.items.as_slice() else {
            panic!("{theme:?}: {:?}", picture.items)
        };
        let screen = Rect::from_min_size(egui::Pos2::ZERO, vec2(1024.0, 768.0));
        assert_eq!((*rect, *top), (screen, colors.ground_top.0));
    }
}

/// The marks of the ballot look different, so that no words are needed.
#[test]
fn every_mark_is_drawn_on_the_ballots_own_paper() {
    let picture = layout(
        &view(Scene::HowToMark(samples::how_to_mark(
            "cpc-2020",
            &[("选举", 5, 7)],
            Lang::Hans,
        ))),
        vec2(1920.0, 1080.0),
        &measure,
    );
    let colors = &theme().hall_vermilion;
    let inked = picture.items.iter().filter(|item| {
        matches!(item, Item::Mark { mark: Mark::Circle | Mark::Cross, color, .. }
            if *color == colors.cell_ink.0)
    });
    // The legend; five yes and two no; three, four and one written in; six and
    // one; four, three left empty and one written in.
    assert_eq!(inked.count(), 2 + 7 + 8 + 7 + 5);
}
