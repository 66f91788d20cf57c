//! Pictures of the pages, on request.

use super::*;

#[test]
fn pictures() {
    if std::env::var_os("ZHENGPIAO_PICTURES").is_none() {
        return;
    }
    for (lang, size, tag) in [
        (Lang::Hans, SMALL, "hans-small"),
        (Lang::Hans, LARGE, "hans-large"),
        (Lang::Hant, SMALL, "hant-small"),
        (Lang::Hant, LARGE, "hant-large"),
        (Lang::En, SMALL, "en-small"),
        (Lang::En, LARGE, "en-large"),
    ] {
        let mut desk = Desk::start(lang, size);
        desk.steps();
        desk.picture(&format!("start-{tag}"));
        let mut desk = Desk::official(lang, size);
        desk.picture(&format!("setup-empty-{tag}"));
        for (at, key) in [Key::Num1, Key::Num3, Key::Num4].into_iter().enumerate() {
            desk.ctrl(key);
            desk.picture(&format!("setup-empty-section{at}-{tag}"));
        }
        let mut desk = Desk::rehearsal(lang, size);
        let rail = Step::Setup.text(lang);
        let done = match lang {
            Lang::En => format!("{rail}, done"),
            _ => format!("{rail}，已完成"),
        };
        desk.click(&done);
        for (at, key) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5]
            .into_iter()
            .enumerate()
        {
            desk.ctrl(key);
            desk.picture(&format!("setup-{at}-{tag}"));
        }
        desk.ctrl(Key::Num3);
        desk.type_text("z");
        desk.picture(&format!("setup-finder-{tag}"));
        desk.ctrl(Key::Num5);
        desk.key(Key::Tab);
        desk.key(Key::Tab);
        for field in ["threshold", "motion", "symbols", "kinship", "differential"] {
            super::rules::rule(&mut desk, lang.rule_name(field));
            desk.key(Key::Enter);
            desk.picture(&format!("rule-{field}-{tag}"));
            desk.key(Key::Escape);
        }
        desk.ctrl(Key::F);
        desk.ctrl(Key::A);
        desk.key(Key::Delete);
        desk.key(Key::Enter);
        for _ in 0..6 {
            desk.key(Key::PageDown);
        }
        desk.picture(&format!("rules-end-{tag}"));
        desk.click(lang.setup_rules_save());
        desk.picture(&format!("rules-save-{tag}"));
        desk.key(Key::Escape);
        desk.ctrl(Key::Num2);
        desk.key(Key::Enter);
        desk.picture(&format!("person-{tag}"));
        late(lang, size, tag);
    }
    for (name, tag) in [
        ("shuguang-38-gb18030.csv", "38"),
        ("linjiang-197.xlsx", "197"),
        ("association-20-big5.csv", "20"),
        ("union-5200-utf8bom.csv", "5200"),
    ] {
        let mut desk = Desk::official(Lang::Hans, SMALL);
        desk.read_roll(&fixture(name));
        desk.picture(&format!("preview-{tag}"));
    }
}

/// A change after keying: drafted, asked for, recorded.
fn late(lang: Lang, size: [f32; 2], tag: &str) {
    let mut desk = Desk::with_day(lang, size, &super::rules::keyed());
    super::rules::open_rules(&mut desk);
    super::rules::change(
        &mut desk,
        lang.rule_name("tie"),
        &[Key::Home, Key::ArrowDown],
    );
    desk.picture(&format!("late-draft-{tag}"));
    desk.click(lang.setup_late_record());
    desk.type_text("大会主席团");
    desk.key(Key::Enter);
    desk.type_text("选举办法第十二条写明抽签");
    desk.picture(&format!("late-{tag}"));
    desk.key(Key::Enter);
    desk.picture(&format!("late-done-{tag}"));
}
