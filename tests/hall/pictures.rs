//! Pictures of every scene, kept small beside this file and compared.
//!
//! A picture is drawn in full, made smaller by averaging squares of pixels,
//! and compared with the one that was looked at and kept. Text is drawn by
//! egui itself and comes out alike everywhere; drivers differ in the last bit
//! of a colour and in the smoothing of edges, which averaging all but removes.
//! So a pixel counts as different when a channel is off by more than
//! [`CHANNEL`], and a picture when more than [`SHARE`] of its pixels are: a
//! lost page number at the smallest size is several times that.
//!
//! Needs a Vulkan driver; `mesa-vulkan-drivers` draws without a screen.
//! `ZHENGPIAO_NEW_PICTURES=1 cargo test --test hall pictures` keeps new ones
//! and draws `docs/pictures/hall-scenes.png`; look at them before you commit.
//! `ZHENGPIAO_PICTURES=folder` writes them in full size.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use eframe::icon_data::{IconDataExt as _, from_png_bytes};
use egui::{IconData, vec2};
use zhengpiao::hall::{HallTheme, HallView, Scene, draw};
use zhengpiao::text::Lang;

use crate::samples::{self, scenes, view};

/// The screens, and the squares of pixels that are averaged on each.
const SCREENS: [(u32, u32, u32); 2] = [(1920, 1080, 6), (1024, 768, 4)];
/// Of 255: more than one step.
const CHANNEL: u8 = 12;
/// Of 255.
const STEP: u32 = 8;
/// One in five thousand.
const SHARE: f64 = 0.0002;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hall/pictures")
}

/// What is drawn: every scene, and some of them in the other themes,
/// languages and sizes of text.
fn views() -> Vec<(String, HallView)> {
    let mut views: Vec<(String, HallView)> = scenes()
        .into_iter()
        .map(|(name, scene)| (name.to_owned(), view(scene)))
        .collect();
    let scene = |wanted: &str| {
        let mut all = scenes().into_iter();
        all.find(|(name, _)| *name == wanted).unwrap().1
    };
    for (theme, word) in [(HallTheme::Light, "light"), (HallTheme::Dark, "dark")] {
        for name in [
            "welcome",
            "counting",
            "result",
            "pledge-last",
            "how-to-mark",
        ] {
            let view = HallView {
                theme,
                ..view(scene(name))
            };
            views.push((format!("{word}-{name}"), view));
        }
    }
    let how_to_mark = |lang| {
        let contests = [("Committee", 5, 7)];
        Scene::HowToMark(samples::how_to_mark("cpc-2020", &contests, lang))
    };
    for (lang, word) in [(Lang::En, "english"), (Lang::Hant, "hant")] {
        for (name, scene) in [
            ("counting", scene("counting")),
            ("result", scene("result")),
            ("how-to-mark", how_to_mark(lang)),
        ] {
            let view = HallView {
                lang,
                rehearsal: true,
                ..view(scene)
            };
            views.push((format!("{word}-{name}"), view));
        }
    }
    for zoom_percent in [90, 130] {
        for name in ["counting", "counting-26-400", "rules", "how-to-mark"] {
            let view = HallView {
                zoom_percent,
                ..view(scene(name))
            };
            views.push((format!("zoom{zoom_percent}-{name}"), view));
        }
    }
    views
}

/// Draws views one after the other on a screen of a size.
struct Painter {
    shown: Arc<Mutex<HallView>>,
    harness: egui_kittest::Harness<'static>,
}

impl Painter {
    fn new(width: u32, height: u32) -> Painter {
        let shown = Arc::new(Mutex::new(HallView::new(Lang::Hans)));
        let cell = Arc::clone(&shown);
        let harness = egui_kittest::Harness::builder()
            .with_size(vec2(width as f32, height as f32))
            .with_pixels_per_point(1.0)
            .with_context_setup(samples::install_fonts)
            .wgpu()
            .build_ui(move |ui| {
                let rect = ui.ctx().content_rect();
                let view = cell.lock().unwrap().clone();
                ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
                    draw(ui, &view, Duration::ZERO)
                });
            });
        Painter { shown, harness }
    }

    fn draw(&mut self, view: &HallView) -> IconData {
        *self.shown.lock().unwrap() = view.clone();
        self.harness.run();
        let picture = self.harness.render().unwrap();
        IconData {
            width: picture.width(),
            height: picture.height(),
            rgba: picture.into_raw(),
        }
    }
}

/// Averages squares of `square` pixels, and rounds colours to [`STEP`], which
/// the files are kept small by.
fn smaller(picture: &IconData, square: u32) -> IconData {
    let (width, height) = (picture.width / square, picture.height / square);
    let line = picture.width as usize * 4;
    let (square, across) = (square as usize, width as usize * 4);
    let mut rgba = Vec::new();
    for lines in picture.rgba.chunks_exact(line * square) {
        let mut sums = vec![0_u32; across];
        for pixels in lines.chunks_exact(line) {
            for (sum, pixels) in sums
                .chunks_exact_mut(4)
                .zip(pixels.chunks_exact(4 * square))
            {
                for pixel in pixels.chunks_exact(4) {
                    sum[0] += u32::from(pixel[0]);
                    sum[1] += u32::from(pixel[1]);
                    sum[2] += u32::from(pixel[2]);
                    sum[3] += u32::from(pixel[3]);
                }
            }
        }
        let round = |sum: u32| {
            let mean = sum / (square * square) as u32;
            ((mean + STEP / 2) / STEP * STEP).min(255) as u8
        };
        rgba.extend(sums.into_iter().map(round));
    }
    IconData {
        rgba,
        width,
        height,
    }
}

/// The share of pixels in which two pictures differ; all where their size does.
fn difference(one: &IconData, other: &IconData) -> f64 {
    if (one.width, one.height) != (other.width, other.height) {
        return 1.0;
    }
    let differ = |(one, other): &(&[u8], &[u8])| {
        let mut channels = one.iter().zip(*other);
        channels.any(|(one, other)| one.abs_diff(*other) > CHANNEL)
    };
    let pixels = one.rgba.chunks(4).zip(other.rgba.chunks(4));
    pixels.filter(differ).count() as f64 / f64::from(one.width * one.height)
}

fn save(path: &Path, picture: &IconData) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, picture.to_png_bytes().unwrap()).unwrap();
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    let keep = std::env::var_os("ZHENGPIAO_NEW_PICTURES").is_some();
    let full_size = std::env::var_os("ZHENGPIAO_PICTURES").map(PathBuf::from);
    let mut changed = Vec::new();
    let mut sheet = Vec::new();
    for (width, height, square) in SCREENS {
        let mut painter = Painter::new(width, height);
        for (name, view) in views() {
            let picture = painter.draw(&view);
            let file = format!("{name}-{width}.png");
            if let Some(folder) = &full_size {
                save(&folder.join(&file), &picture);
            }
            let picture = smaller(&picture, square);
            let kept = folder().join(&file);
            if keep {
                save(&kept, &picture);
            }
            let known = std::fs::read(&kept).ok();
            let known = known.and_then(|bytes| from_png_bytes(&bytes).ok());
            let share = known.map_or(1.0, |known| difference(&known, &picture));
            if share > SHARE {
                let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join(&file);
                save(&new, &picture);
                changed.push(format!("{share:.4} of {file}, now {}", new.display()));
            }
            if width == 1920 {
                sheet.push((name, picture));
            }
        }
    }
    if keep {
        contact_sheet(&sheet);
    }
    assert!(changed.is_empty(), "changed: {changed:#?}");
}

/// All scenes on one sheet, four to a row, with their names.
fn contact_sheet(pictures: &[(String, IconData)]) {
    let (across, gap, label) = (4, 10.0, 26.0);
    let cell = vec2(320.0 + gap, 180.0 + label + gap);
    let rows = pictures.len().div_ceil(across);
    let size = vec2(cell.x * across as f32 + gap, cell.y * rows as f32 + gap);
    let pictures = pictures.to_vec();
    let mut textures = Vec::new();
    let mut harness = egui_kittest::Harness::builder()
        .with_size(size)
        .with_pixels_per_point(1.0)
        .with_context_setup(samples::install_fonts)
        .wgpu()
        .build_ui(move |ui| {
            let painter = ui.painter().clone();
            let all = ui.ctx().content_rect();
            painter.rect_filled(all, 0.0, egui::Color32::WHITE);
            for (index, (name, picture)) in pictures.iter().enumerate() {
                let pixels = [picture.width as usize, picture.height as usize];
                let image = egui::ColorImage::from_rgba_unmultiplied(pixels, &picture.rgba);
                let options = egui::TextureOptions::NEAREST;
                let texture = ui.ctx().load_texture(name, image, options);
                let column = (index % across) as f32;
                let row = (index / across) as f32;
                let corner = egui::pos2(gap + column * cell.x, gap + row * cell.y);
                let at = egui::Rect::from_min_size(corner, vec2(320.0, 180.0));
                let whole = egui::Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
                painter.image(texture.id(), at, whole, egui::Color32::WHITE);
                painter.text(
                    at.left_bottom() + vec2(0.0, 3.0),
                    egui::Align2::LEFT_TOP,
                    name,
                    egui::FontId::proportional(14.0),
                    egui::Color32::BLACK,
                );
                textures.push(texture);
            }
        });
    harness.run();
    let picture = harness.render().unwrap();
    let sheet = IconData {
        width: picture.width(),
        height: picture.height(),
        rgba: picture.into_raw(),
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures/hall-scenes.png");
    save(&path, &sheet);
}

/// The comparison sees one lost page number and one figure that changed.
#[test]
fn a_picture_with_something_missing_is_a_different_one() {
    let (width, height, square) = SCREENS[0];
    let mut painter = Painter::new(width, height);
    let of = |painter: &mut Painter, scene: Scene| smaller(&painter.draw(&view(scene)), square);
    let count = samples::counting();
    let good = of(&mut painter, Scene::Counting(vec![count.clone()]));
    let again = of(&mut painter, Scene::Counting(vec![count.clone()]));
    assert_eq!(difference(&good, &again), 0.0);
    let mut other = count.clone();
    other.rows[6].yes = 4;
    let changed = of(&mut painter, Scene::Counting(vec![other]));
    assert!(difference(&good, &changed) > SHARE);
    let mut other = count;
    other.contest.pop();
    let changed = of(&mut painter, Scene::Counting(vec![other]));
    assert!(difference(&good, &changed) > SHARE);
}
