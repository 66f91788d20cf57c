//! The page of mock-up result.png.

use egui::Ui;
use zhengpiao::desk::shell::Step;
use zhengpiao::desk::style::{bold, regular};
use zhengpiao::desk::widgets::{
    Bar, Column, Message, Table, Tone, bar, card, figure_row, heading, message, page_columns,
    panel, primary, secondary, tag,
};
use zhengpiao::theme::theme;

use crate::{Desk, desk, pills};

pub fn view() -> Desk {
    let mut desk = desk(
        Step::Result,
        [
            "",
            "30/32",
            "4 项",
            "7 人",
            "30 张",
            "30 张",
            "30/30",
            "3 处已核",
            "",
            "",
        ],
    );
    desk.view.title = "计票结果".into();
    desk.view.subtitle = "支部委员会委员　第 1 轮（正式选举）　应选 5 名 · 候选人 7 名".into();
    desk.view.pills = pills(&[
        (Tone::Neutral, "应到", "32", ""),
        (Tone::Neutral, "实到", "30", ""),
        (Tone::Neutral, "有效", "29", ""),
        (Tone::Neutral, "无效", "1", ""),
        (Tone::Jade, "两遍核对完毕", "30", "/ 30"),
    ]);
    desk.view.foot.records = 1412;
    desk.view.foot.head = "8C20-11D7-9A43-5E06".into();
    desk
}

const ROWS: [(&str, &str, u64, &str, &str, &str, Tone); 8] = [
    ("1", "丁向晚", 28, "1", "0", "当选", Tone::Jade),
    ("2", "王　䶮", 27, "1", "1", "当选", Tone::Jade),
    ("3", "李　卓", 25, "3", "1", "当选", Tone::Jade),
    ("4", "陈晓岚", 23, "4", "2", "当选", Tone::Jade),
    ("5", "司徒明远", 17, "9", "3", "票数相等", Tone::Amber),
    (
        "5",
        "阿依努尔·买买提",
        17,
        "10",
        "2",
        "票数相等",
        Tone::Amber,
    ),
    ("7", "赵　珩", 4, "22", "3", "未过半数", Tone::Neutral),
    ("—", "另选：周以宁", 2, "—", "—", "未过半数", Tone::Neutral),
];

pub fn page(ui: &mut Ui, desk: &mut Desk) {
    let t = theme();
    page_columns(
        ui,
        desk,
        340.0,
        |ui, _| {
            panel(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let columns = vec![
                    Column::words("名次", 40.0),
                    Column::wide("候选人", 1.0).at_least(165.0),
                    Column::figures("赞成", 40.0),
                    Column::wide("", 1.1).at_least(80.0).optional(),
                    Column::figures("不赞成", 54.0),
                    Column::figures("弃权", 40.0),
                    Column::figures("结果", 92.0),
                ];
                let mut table = Table::new(ui, columns);
                for (place, name, yes, no, abstain, result, tone) in ROWS {
                    table.row(ui, 58.0, |ui, at| match at {
                        0 => drop(ui.label(regular(place, t.size_body + 2.0, *t.ink))),
                        1 => drop(ui.label(regular(name, t.size_name, *t.ink))),
                        2 => drop(ui.label(bold(yes.to_string(), t.size_name + 3.0, *t.ink))),
                        3 => drop(bar(ui, &Bar::new(name, yes, 30, tone).with_line(16))),
                        4 => drop(ui.label(regular(no, t.size_body + 3.0, *t.ink))),
                        5 => drop(ui.label(regular(abstain, t.size_body + 3.0, *t.ink))),
                        _ => drop(tag(ui, tone, result)),
                    });
                }
                ui.add_space(12.0);
                ui.indent("note", |ui| {
                    ui.label(regular(
                        "竖线为过半数线：赞成票须超过实到会有选举权人数（30）的半数，即 16 票以上。依据：本次大会通过的选举办法第十一条。",
                        t.size_body - 1.0,
                        *t.ink_2,
                    ));
                });
            });
        },
        |ui, desk| {
            let words = Message {
                what: "下一步：再次投票",
                why: "4 人已当选，余 1 个名额。司徒明远、阿依努尔·买买提同为 17 票，须就两人再次投票，得票多的当选。",
                next: "",
            };
            message(ui, Tone::Amber, words, |ui| {
                ui.add_space(6.0);
                if primary(ui, "组织再次投票").clicked() {
                    desk.pressed.push("revote".into());
                }
            });
            card(ui, |ui| {
                heading(ui, "数字核对");
                for (name, figure) in [
                    ("印制 = 发出 + 剩余", "35 = 30 + 5"),
                    ("收回 ≤ 发出", "30 ≤ 30"),
                    ("有效 + 无效 = 收回", "29 + 1 = 30"),
                    ("每人三项合计 = 有效", "29 × 7"),
                    ("已录 = 收回", "30 = 30"),
                ] {
                    figure_row(ui, name, figure, true);
                }
            });
            card(ui, |ui| {
                heading(ui, "两遍录入");
                for (name, figure) in [
                    ("两遍一致", "27 张"),
                    ("对照原票核定", "2 张"),
                    ("疑票认定", "1 张"),
                ] {
                    figure_row(ui, name, figure, false);
                }
            });
            if secondary(ui, "打印选举结果报告单").clicked() {
                desk.pressed.push("print".into());
            }
        },
    );
}
