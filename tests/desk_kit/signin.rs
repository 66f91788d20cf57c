//! The page of mock-up rollcall.png.

use egui::{Align, Id, Layout, Ui};
use zhengpiao::desk::shell::Step;
use zhengpiao::desk::style::regular;
use zhengpiao::desk::widgets::{
    Bar, Tone, bar, card, cell, figure_row, flush_panel, heading, hero_figure, hit_name, key_box,
    list_row, number_field, page_columns, secondary, tag, text_field,
};
use zhengpiao::theme::theme;

use crate::{Desk, desk, pills};

pub fn view() -> Desk {
    let mut desk = desk(Step::SignIn, ["", "30/32", "", "", "", "", "", "", "", ""]);
    desk.view.title = "签到".into();
    desk.view.subtitle = "输入姓名、序号或拼音首字母，按 Enter 签到，按 Delete 撤销".into();
    desk.view.pills = pills(&[(Tone::Jade, "已达规定人数（应到的五分之四：26 人）", "", "")]);
    desk.view.foot.records = 214;
    desk.view.foot.head = "5B07-E9C4-22AF-710D".into();
    desk.search = "zy".into();
    desk
}

const PEOPLE: [(&str, &str, &str, &str, &str, Tone); 3] = [
    (
        "18",
        "周以宁",
        "第二小组",
        "正式党员 · 有选举权",
        "未到",
        Tone::Neutral,
    ),
    (
        "22",
        "张云起",
        "第二小组",
        "正式党员 · 有选举权",
        "已到 13:51",
        Tone::Jade,
    ),
    (
        "31",
        "郑予安",
        "第三小组",
        "预备党员 · 无选举权，列席",
        "列席",
        Tone::Neutral,
    ),
];

pub fn page(ui: &mut Ui, desk: &mut Desk) {
    let t = theme();
    page_columns(ui, desk, 340.0, list, |ui, desk| {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 7.0;
            ui.label(regular("已签到（有选举权）", t.size_body + 3.0, *t.ink_2));
            hero_figure(ui, "30", "/ 应到 32");
            bar(ui, &Bar::new("已签到", 30, 32, Tone::Jade).with_line(26));
            for (name, figure) in [
                ("名册总人数", "38"),
                ("预备党员", "− 4"),
                ("留党察看", "− 1"),
                ("不计入应到（大会已通过）", "− 1"),
                ("应到", "32"),
                ("其中因病请假", "1"),
            ] {
                figure_row(ui, name, figure, false);
            }
        });
        card(ui, |ui| {
            heading(ui, "清点到会人数");
            let words = "分发选票前由两名监票人分别清点、分别录入，以清点数为实到会人数；与签到不符时列出名单。";
            ui.label(regular(words, t.size_body - 1.0, *t.ink_2));
            ui.add_space(6.0);
            if secondary(ui, "进入“分发选票”").clicked() {
                desk.pressed.push("issue".into());
            }
        });
        card(ui, |ui| {
            let width = ui.available_width() - 24.0;
            number_field(ui, Id::unique("count"), "清点人数", &mut desk.count, width);
            text_field(
                ui,
                Id::unique("chinese"),
                "中文检索",
                &mut desk.chinese,
                "姓名",
                width,
            );
        });
    });
}

fn list(ui: &mut Ui, desk: &mut Desk) {
    let t = theme();
    flush_panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(16.0);
        ui.horizontal(|ui| {
            ui.add_space(t.pad_card);
            let width = ui.available_width() - 104.0;
            let out = key_box(
                ui,
                Id::unique("search"),
                "姓名、序号或拼音首字母",
                &desk.search,
                width,
            );
            out.edit(&mut desk.search);
            if out.pressed(egui::Key::Enter) {
                desk.pressed.push("sign in".into());
            }
            if out.pressed(egui::Key::ArrowDown) {
                desk.selected = (desk.selected + 1).min(PEOPLE.len() - 1);
            }
            ui.label(regular("3 人符合", t.size_body, *t.ink_2));
        });
        ui.add_space(16.0);
        for (at, (number, name, group, kind, state, tone)) in PEOPLE.iter().enumerate() {
            let row = list_row(
                ui,
                Id::unique(("person", at)),
                name,
                at == desk.selected,
                t.height_row,
                |ui| {
                    cell(ui, regular(*number, t.size_body, *t.ink_2), 34.0);
                    hit_name(ui, name, 0..1, 190.0);
                    cell(ui, regular(*group, t.size_body - 1.0, *t.ink_2), 100.0);
                    ui.label(regular(*kind, t.size_body - 1.0, *t.ink_2));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        tag(ui, *tone, state);
                    });
                },
            );
            if row.clicked() {
                desk.selected = at;
            }
        }
        ui.add_space(16.0);
        ui.horizontal(|ui| {
            ui.add_space(t.pad_card);
            ui.label(regular(
                "不符合检索的 35 人已收起",
                t.size_body - 1.0,
                *t.ink_2,
            ));
        });
    });
}
