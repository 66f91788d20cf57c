//! The page of mock-up keying.png.

use egui::{Align, Id, Layout, Ui};
use zhengpiao::desk::pad::PadKey;
use zhengpiao::desk::shell::Step;
use zhengpiao::desk::style::{bold, regular};
use zhengpiao::desk::widgets::{
    Bar, CellMark, Position, Row, Tone, avatar, ballot_row, bar, big_figure, card, dashed_hint,
    key_area, mark_cell, page_columns, panel, positions, tinted, verdict_strip,
};
use zhengpiao::theme::theme;

use crate::{Desk, desk, pills};

pub const NAMES: [&str; 7] = [
    "丁向晚",
    "王　䶮",
    "司徒明远",
    "李　卓",
    "阿依努尔·买买提",
    "陈晓岚",
    "赵　珩",
];

pub fn view() -> Desk {
    let mut desk = desk(
        Step::Keying,
        [
            "", "30/32", "4 项", "7 人", "30 张", "30 张", "26/30", "", "", "",
        ],
    );
    desk.view.title = "计票录入 · 第一遍".into();
    desk.view.subtitle = "支部委员会委员　第 3 扎（共 3 扎）· 第 7 张　　逐项录入".into();
    desk.view.pills = pills(&[
        (Tone::Neutral, "应到", "32", ""),
        (Tone::Neutral, "实到", "30", ""),
        (Tone::Neutral, "发出", "30", ""),
        (Tone::Jade, "收回", "30", "· 选举有效"),
    ]);
    desk.marks = vec![Some(0), Some(0), Some(1), None, None, None, None];
    desk.row = 3;
    use Position::{Done, Doubtful, Now, Open};
    desk.positions = vec![
        Done, Done, Doubtful, Done, Done, Done, Now, Open, Open, Open,
    ];
    desk
}

pub fn page(ui: &mut Ui, desk: &mut Desk) {
    let t = theme();
    let lang = desk.view.lang;
    let area = key_area(
        ui,
        Id::unique("ballot"),
        "选票",
        ui.available_rect_before_wrap(),
    );
    for press in area.pad_keys() {
        match press {
            PadKey::Digit(digit @ 1..=3) if desk.row < desk.marks.len() => {
                desk.marks[desk.row] = Some(usize::from(digit) - 1);
                desk.row += 1;
            }
            PadKey::Slash | PadKey::Backspace if desk.row > 0 => {
                desk.row -= 1;
                desk.marks[desk.row] = None;
            }
            PadKey::Enter if desk.row == desk.marks.len() => desk.confirmed += 1,
            other => desk.pressed.push(format!("{other:?}")),
        }
    }
    page_columns(
        ui,
        desk,
        330.0,
        |ui, desk| {
            panel(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.horizontal(|ui| {
                    ui.label(bold("支部委员会委员选票", t.size_name, *t.ink));
                    ui.label(regular(
                        "　应选 5 名 · 候选人 7 名 · 以姓氏笔画为序",
                        t.size_body - 1.0,
                        *t.ink_2,
                    ));
                });
                ui.add_space(12.0);
                let line = ui.available_rect_before_wrap();
                ui.painter()
                    .hline(line.x_range(), line.top(), egui::Stroke::new(1.0, *t.line));
                ui.add_space(10.0);
                for (at, name) in NAMES.iter().enumerate() {
                    let current = at == desk.row;
                    let later = at > desk.row;
                    let row = Row {
                        number: (at + 1).to_string().into(),
                        name,
                        note: "",
                        current,
                        later,
                        cells_width: 276.0,
                        low: false,
                    };
                    ballot_row(ui, row, |ui| {
                        ui.spacing_mut().item_spacing.x = 28.0;
                        for (cell, mark) in CellMark::ALL.into_iter().enumerate() {
                            let chosen = desk.marks[at] == Some(cell);
                            if mark_cell(ui, lang, name, mark, chosen).clicked() {
                                desk.marks[at] = Some(cell);
                            }
                        }
                    });
                }
                ui.add_space(10.0);
                ui.horizontal(|ui| {
                    ui.set_min_height(t.height_button);
                    ui.label(regular("另选他人", t.size_body, *t.ink_2));
                    ui.add_space(16.0);
                    dashed_hint(ui, "*", "名册序号或拼音首字母");
                });
                ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
                    verdict_strip(
                        ui,
                        Tone::Neutral,
                        "未录完　已选 2 / 应选 5",
                        "还有 4 名候选人",
                    );
                });
            });
        },
        |ui, desk| {
            card(ui, |ui| avatar(ui, "沈一舟", "计票人 · 本机 · 第一遍"));
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.label(regular("第 3 扎", t.size_body, *t.ink_2));
                big_figure(ui, "7", "/ 10 张");
                positions(ui, desk.view.lang, &desk.positions);
                ui.add_space(2.0);
                ui.label(regular(
                    "第 3 张已标为疑票，录完本扎后交监票人",
                    t.size_body - 1.0,
                    *t.ink_2,
                ));
            });
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.label(regular("第一遍", t.size_body, *t.ink_2));
                big_figure(ui, "26", "/ 30 张");
                bar(ui, &Bar::new("第一遍", 26, 30, Tone::Indigo).height(8.0));
                ui.label(regular(
                    "第二遍 10 / 30，由顾南枝录入",
                    t.size_body - 1.0,
                    *t.ink_2,
                ));
            });
            tinted(ui, Tone::Indigo, |ui| {
                ui.label(regular(
                    "两人背靠背各录一遍。整扎两遍录完后核对，一致的计入结果，不一致的由监票人对照原票重录。",
                    t.size_body - 1.0,
                    *t.indigo,
                ));
            });
        },
    );
}
