//! The hall screen: what must hold of every picture on every screen, and the
//! pictures themselves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "hall/any.rs"]
mod any;
#[path = "common/day.rs"]
mod day;
#[path = "hall/going_on.rs"]
mod going_on;
#[path = "hall/looks.rs"]
mod looks;
#[path = "hall/marking.rs"]
mod marking;
#[path = "hall/nothing_else.rs"]
mod nothing_else;
#[path = "hall/oracle.rs"]
mod oracle;
#[path = "hall/pictures.rs"]
mod pictures;
#[path = "hall/samples.rs"]
mod samples;

use egui::{Color32, Rect, Vec2, vec2};
use oracle::{SCREENS, bounds, faults, measure, texts};
use proptest::prelude::*;
use samples::{board, scenes, view};
use zhengpiao::hall::{Counting, HallTheme, HallView, Item, Layout, Scene, TextItem, layout};
use zhengpiao::text::Lang;

#[test]
fn every_scene_holds_on_every_screen_in_every_language() {
    for lang in Lang::ALL {
        for (name, scene) in scenes() {
            for rehearsal in [false, true] {
                for (width, height) in SCREENS {
                    let view = HallView {
                        lang,
                        rehearsal,
                        ..view(scene.clone())
                    };
                    let size = vec2(width, height);
                    let fault = faults(&layout(&view, size, &measure), size);
                    assert_eq!(fault, None, "{name} {lang:?} {width}x{height}");
                }
            }
        }
    }
}

/// The same with the widths of the fonts the program brings along.
#[test]
fn every_scene_holds_in_the_real_fonts() {
    let ctx = egui::Context::default();
    samples::install_fonts(&ctx);
    ctx.run_ui(egui::RawInput::default(), |_| {})
        .textures_delta
        .clear();
    let real = |text: &str, size: f32, bold: bool| {
        let family = if bold {
            egui::FontFamily::Name("bold".into())
        } else {
            egui::FontFamily::Proportional
        };
        let galley = ctx.fonts_mut(|fonts| {
            fonts.layout_no_wrap(
                text.to_owned(),
                egui::FontId::new(size, family),
                Color32::WHITE,
            )
        });
        galley.size().x
    };
    for lang in Lang::ALL {
        for (name, scene) in scenes() {
            for (width, height) in [(1024.0, 768.0), (1920.0, 1080.0)] {
                let view = HallView {
                    lang,
                    ..view(scene.clone())
                };
                let size = vec2(width, height);
                assert_eq!(
                    faults(&layout(&view, size, &real), size),
                    None,
                    "{name} {lang:?} {width}"
                );
            }
        }
    }
}

/// Rows of a board whose bar is missing or too short to say anything.
fn rows_without_a_bar(view: &HallView, picture: &Layout) -> usize {
    if !matches!(view.scene, Scene::Counting(_) | Scene::Result(_)) {
        return 0;
    }
    let theme = zhengpiao::theme::theme();
    let colors = match view.theme {
        HallTheme::Vermilion => &theme.hall_vermilion,
        HallTheme::Light => &theme.hall_light,
        HallTheme::Dark => &theme.hall_dark,
    };
    let count = |wanted: &dyn Fn(Rect, Color32) -> bool| {
        let found = picture.items.iter().filter(
            |item| matches!(item, Item::Block { rect, color, .. } if wanted(*rect, *color)),
        );
        found.count()
    };
    let rows = count(&|_, color| color == colors.rule.0);
    let bars = count(&|rect, color| color == colors.track.0 && rect.width() > rect.height() * 3.0);
    rows.saturating_sub(bars)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 150,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Whatever is typed and however the window is cut: no fault stops the
    /// picture, and nothing stands outside. It may be cut short there.
    #[test]
    fn no_excess_stops_the_hall(
        mut view in any::view(),
        width in 60..4000_u32,
        height in 60..3000_u32,
        name in "\\PC{0,80}",
        yes in prop_oneof![Just(u32::MAX), 0..=9_u32],
        zoom in any::<u16>(),
        page in any::<usize>(),
    ) {
        view.zoom_percent = zoom;
        view.page = page;
        any::exceed(&mut view.scene, &name, yes);
        let size = vec2(width as f32, height as f32);
        let picture = layout(&view, size, &measure);
        prop_assert!(picture.pages >= 1 && !picture.items.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_view_holds_on_every_screen(
        view in any::view(),
        screen in 0..SCREENS.len(),
    ) {
        let size = Vec2::from(SCREENS[screen]);
        let picture = layout(&view, size, &measure);
        prop_assert_eq!(faults(&picture, size), None);
        prop_assert_eq!(rows_without_a_bar(&view, &picture), 0);
    }

    #[test]
    fn the_pages_show_every_candidate_once_and_their_figure(
        count in 1..=62_usize,
        screen in 0..SCREENS.len(),
        counting in any::<bool>(),
    ) {
        let size = Vec2::from(SCREENS[screen]);
        let names: Vec<String> = (0..count).map(|index| format!("第{index:02}位")).collect();
        let rows = board(&names, |index| 100 + index as u32, 120);
        let at = |page| {
            let scene = samples::count_or_result(counting, false, "选举".into(), rows.clone(), 240);
            layout(&HallView { page, ..view(scene) }, size, &measure)
        };
        let pages = at(0).pages;
        prop_assert!(pages <= count.div_ceil(9), "{} pages for {}", pages, count);
        let all: Vec<String> = (0..pages)
            .flat_map(|page| texts(&at(page)).iter().map(|text| text.text.clone()).collect::<Vec<_>>())
            .collect();
        let shown: Vec<&String> = all.iter().filter(|text| text.ends_with('位')).collect();
        prop_assert_eq!(shown, names.iter().collect::<Vec<_>>(), "once each, in the order given");
        prop_assert_eq!(at(pages), at(0), "pages turn around");
        for index in 0..count {
            prop_assert!(all.contains(&(100 + index).to_string()));
        }
    }
}

/// Places of what does not stand for votes.
fn fixed(picture: &Layout) -> Vec<String> {
    let fixed = |item: &&Item| match item {
        // The label alone changes with the last ballot.
        Item::Text(text) => {
            text.text.parse::<u32>().is_err() && !text.text.ends_with("以监票人报告为准")
        }
        Item::Block { color, .. } => *color != zhengpiao::theme::theme().hall_vermilion.accent.0,
        _ => false,
    };
    let first_stroke = picture.items.iter().find_map(|item| match item {
        Item::Strokes { lines, .. } => lines.first(),
        _ => None,
    });
    let items = picture
        .items
        .iter()
        .filter(fixed)
        .map(|item| format!("{:?}", bounds(item)));
    items.chain([format!("{first_stroke:?}")]).collect()
}

#[test]
fn nothing_moves_while_the_count_goes_on() {
    // 150 votes make the strokes shrink, so their size is seen to be fixed too.
    for total in [30, 150] {
        let picture = |part: u32| {
            let rows = board(
                &samples::names(),
                |index| (total - 3 * index as u32) * part / 10,
                total / 2 + 1,
            );
            let count = Counting {
                counted: total * part / 10,
                total,
                rows,
                ..samples::counting()
            };
            layout(
                &view(Scene::Counting(vec![count])),
                vec2(1920.0, 1080.0),
                &measure,
            )
        };
        for part in 1..=10 {
            assert_eq!(
                fixed(&picture(part)),
                fixed(&picture(10)),
                "at {part} tenths of {total}"
            );
        }
    }
}

#[test]
fn strokes_are_as_many_as_votes_until_they_no_longer_fit() {
    for (total, drawn) in [(30, true), (100, true), (1200, false)] {
        let rows = board(&samples::names(), |index| total - index as u32, 1);
        let count = Counting {
            counted: total,
            total,
            rows: rows.clone(),
            ..samples::counting()
        };
        let picture = layout(
            &view(Scene::Counting(vec![count])),
            vec2(1920.0, 1080.0),
            &measure,
        );
        let strokes: Vec<usize> = picture
            .items
            .iter()
            .filter_map(|item| {
                if let Item::Strokes { lines, .. } = item {
                    Some(lines.len())
                } else {
                    None
                }
            })
            .collect();
        let votes: Vec<usize> = rows.iter().map(|row| row.yes as usize).collect();
        assert_eq!(strokes, if drawn { votes } else { Vec::new() }, "{total}");
    }
}

#[test]
fn the_bar_reaches_the_white_line_exactly_with_the_votes_that_are_enough() {
    let theme = zhengpiao::theme::theme();
    for (yes, reaches) in [(15, false), (16, true), (17, true), (30, true)] {
        let rows = board(&["丁向晚".to_owned()], |_| yes, 16);
        let count = Counting {
            rows,
            ..samples::counting()
        };
        let picture = layout(
            &view(Scene::Counting(vec![count])),
            vec2(1920.0, 1080.0),
            &measure,
        );
        let block = |wanted: Color32| {
            let found = picture.items.iter().find_map(|item| match item {
                Item::Block { rect, color, .. } if *color == wanted => Some(*rect),
                _ => None,
            });
            found.unwrap()
        };
        let (bar, line) = (
            block(theme.hall_vermilion.accent.0),
            block(theme.hall_vermilion.line.0),
        );
        let track = block(theme.hall_vermilion.track.0);
        let share = bar.width() / track.width();
        assert!(
            (share - yes as f32 / 30.0).abs() < 0.001,
            "{yes} of 30 votes: {share}"
        );
        assert_eq!(
            bar.right() >= line.center().x - 0.01,
            reaches,
            "{yes} votes"
        );
    }
}

#[test]
fn how_far_a_figure_may_be_trusted_is_always_said() {
    let says = |scene: Scene, words: &str| {
        let picture = layout(&view(scene), vec2(1024.0, 768.0), &measure);
        texts(&picture).iter().any(|text| text.text.contains(words))
    };
    assert!(says(
        Scene::Counting(vec![samples::counting()]),
        "计票进行中，以监票人报告为准"
    ));
    assert!(says(
        Scene::Progress(vec![samples::progress()]),
        "计票进行中，以监票人报告为准"
    ));
    assert!(says(
        Scene::Result(vec![samples::result(false)]),
        "尚未宣布，以监票人报告为准"
    ));
    let chips = |announced| {
        let picture = layout(
            &view(Scene::Result(vec![samples::result(announced)])),
            vec2(1024.0, 768.0),
            &measure,
        );
        texts(&picture)
            .iter()
            .filter(|text| text.text == "当选")
            .count()
    };
    assert_eq!(
        (chips(false), chips(true)),
        (0, 5),
        "nobody is elected before it is announced"
    );
    assert!(says(Scene::Result(vec![samples::result(true)]), "已宣布"));
    let rehearsal = HallView {
        rehearsal: true,
        ..view(Scene::Counting(vec![samples::counting()]))
    };
    let picture = layout(&rehearsal, vec2(1024.0, 768.0), &measure);
    assert!(
        texts(&picture)
            .iter()
            .any(|text| text.text.starts_with("演练"))
    );
}

#[test]
fn the_oracle_sees_each_kind_of_fault() {
    let size = vec2(1920.0, 1080.0);
    let good = layout(
        &view(Scene::Counting(vec![samples::counting()])),
        size,
        &measure,
    );
    assert_eq!(faults(&good, size), None);
    let spoil = |change: &dyn Fn(&mut TextItem)| {
        let mut picture = good.clone();
        let text = picture.items.iter_mut().find_map(|item| {
            if let Item::Text(text) = item {
                Some(text)
            } else {
                None
            }
        });
        change(text.unwrap());
        faults(&picture, size).unwrap()
    };
    assert!(spoil(&|text| text.left = -4.0).starts_with("outside"));
    assert!(spoil(&|text| text.size = 23.0).starts_with("too small"));
    assert!(
        spoil(&|text| text.color = Color32::from_rgb(0xC0, 0x80, 0x60)).starts_with("contrast")
    );
    let mut twice = good.clone();
    twice.items.push(Item::Text(texts(&good)[0].clone()));
    assert!(faults(&twice, size).unwrap().starts_with("overlap"));
}
