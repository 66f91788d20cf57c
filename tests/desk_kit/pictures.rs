//! Pictures for looking at, only on request: they need a Vulkan driver.

use zhengpiao::text::Lang;

use crate::{Desk, harness, keying, result, signin};

fn picture(name: &str, desk: Desk, size: [f32; 2]) {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    let mut harness = harness(desk, size);
    harness.run();
    if name.starts_with("keying") {
        use egui_kittest::kittest::Queryable as _;
        harness.get_by_label("选票").focus();
    } else if name.starts_with("signin") {
        use egui_kittest::kittest::Queryable as _;
        harness.get_by_label("姓名、序号或拼音首字母").focus();
    }
    harness.run();
    let image = harness.render().expect("a Vulkan driver draws");
    std::fs::create_dir_all(&folder).unwrap();
    let file = format!("{name}-{}x{}.png", size[0], size[1]);
    image
        .save(std::path::Path::new(&folder).join(file))
        .unwrap();
}

#[test]
fn pictures_of_the_three_pages() {
    for size in [
        [1366.0, 768.0],
        [1440.0, 900.0],
        [1920.0, 1080.0],
        [1024.0, 700.0],
    ] {
        picture("keying", keying::view(), size);
        picture("signin", signin::view(), size);
        picture("result", result::view(), size);
    }
    let mut english = keying::view();
    english.view.lang = Lang::En;
    english.view.rehearsal = true;
    picture("keying-en", english, [1366.0, 768.0]);
}
