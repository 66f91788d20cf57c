//! Every paper of one fixed meeting: a sound file inside its own margins, and as it
//! was looked at.
//!
//! The pages are drawn by the program's own preview in the built-in type, so they come
//! out alike on every machine but for the last bits of a grey. Each is made smaller by
//! averaging squares of [`SQUARE`] dots and compared with the one kept beside this
//! file: a dot counts as different when it is off by more than [`CHANNEL`] of 255, a
//! page when more than [`SHARE`] of its dots are. A figure that changed is several
//! times that, as the last test shows.
//!
//! `ZHENGPIAO_NEW_PICTURES=1 cargo test --test papers pictures` keeps new ones and
//! puts all of them on `docs/pictures/papers.png`; look at them before you commit.
//! `ZHENGPIAO_PICTURES=folder` writes them in full size, `ZHENGPIAO_LANG=en` or `hant`
//! in another language.

use std::path::{Path, PathBuf};

use eframe::icon_data::{IconDataExt as _, from_png_bytes};
use egui::IconData;
use zhengpiao::meeting::*;
use zhengpiao::papers::forms::{PaperKind, PostingStage, document, pdf};
use zhengpiao::papers::{Document, PaperSize, Setting, picture, render_in};
use zhengpiao::text::Lang;

use crate::day::{Day, Plan};
use crate::decided::village;
use crate::matrix::{layout, page};
use crate::notices::branch;

/// Dots a point of the A4 page, before they are averaged.
const SCALE: f32 = 1.0;
/// Dots of a side that become one.
const SQUARE: usize = 3;
/// Of 255; greys are kept in steps of 16.
const CHANNEL: u8 = 24;
const STEP: u32 = 16;
/// One dot in ten thousand: five of a page.
const SHARE: f64 = 0.0001;
/// Pages of a paper that are kept.
const PAGES: usize = 2;

/// The branch, with everything a paper can show: absences and why, pledges and a
/// question, a slip written by hand, names put up at every stage.
fn rich() -> Plan {
    let mut plan = branch();
    plan.roll.push(NewPerson {
        number: "39".into(),
        name: "群众代表".into(),
        status: Status::Observer,
        ..NewPerson::default()
    });
    plan
}

fn set_up() -> Day {
    let mut day = Day::new(rich()).set_up();
    // Those the plan keeps away, each with a reason.
    let away = rich().absent;
    for (person, reason) in away.into_iter().zip(["因病请假", "出差"]) {
        let person = PersonId(person);
        day.ask(
            By::Desk,
            Command::NoteAbsence {
                person,
                reason: reason.into(),
            },
        );
    }
    for (stage, names) in [
        (
            PostingStage::Applied,
            "王䶮、李卓、丁向晚、陈晓岚、阿依努尔·买买提、欧阳一诺、周淼、孙安泰、吴安凯",
        ),
        (
            PostingStage::Initial,
            "王䶮、李卓、丁向晚、陈晓岚、阿依努尔·买买提、欧阳一诺、周淼、孙安泰",
        ),
    ] {
        day.ask(
            By::Desk,
            Command::AdjustPaper {
                paper: PaperKind::Posting(stage).key().into(),
                part: PaperPart::Choice("names-1".into()),
                words: names.into(),
            },
        );
    }
    let candidates = day.meeting().round().unwrap().contests().next().unwrap();
    let candidates = candidates.candidates.clone();
    day.ask(
        By::Desk,
        Command::DrawPledges {
            order: candidates.clone(),
            by: DrawnBy::Hand,
        },
    );
    day.ask(
        By::Desk,
        Command::SetPledgeItems {
            person: candidates[0],
            items: vec![
                "每月在小区议事厅接待居民一次，答复意见不超过五个工作日".into(),
                "公开支部经费使用情况".into(),
            ],
        },
    );
    day.ask(
        By::Desk,
        Command::NoteQuestion {
            person: candidates[0],
            question: "电动车充电棚何时开工？".into(),
            answer: "已列入今年计划，三月开工。".into(),
        },
    );
    day
}

/// The meeting before anything has happened, after the announcement, and after a
/// correction: one ballot said no to the first candidate all along. Two papers need
/// another: one whose vote is void, and a village.
struct Meetings {
    before: Day,
    done: Day,
    corrected: Day,
    void: Day,
    village: Day,
    /// An appraisal that is over.
    survey: Meeting,
}

fn meetings() -> Meetings {
    let whole = || {
        let day = set_up().sign_in().issue().collect().key();
        day.sign_result().announce()
    };
    let mut void = set_up().sign_in().issue().collect();
    void.officer(1, Command::DeclareVoid("有没有选举权的人投了票".into()));
    Meetings {
        village: Day::whole(village(vec!["1111122".to_owned(); 31])),
        void,
        survey: crate::survey::appraised(),
        before: set_up(),
        done: whole(),
        corrected: whole().correct(0, 0, |ballot| format!("2{}", &ballot[1..])),
    }
}

impl Meetings {
    /// The meeting at the last moment a paper can be made at.
    fn of(&self, kind: PaperKind) -> &Meeting {
        let all = [
            &self.done,
            &self.before,
            &self.corrected,
            &self.void,
            &self.village,
        ];
        let all = all.into_iter().map(Day::meeting).chain([&self.survey]);
        let mut ready = all.filter(|meeting| kind.ready(meeting).is_ok());
        let found = ready.next();
        found.unwrap_or_else(|| panic!("{kind:?} can be made at no moment"))
    }
}

#[test]
fn every_paper_is_a_sound_file_inside_its_margins() {
    let folder = tempfile::tempdir().unwrap();
    let meetings = meetings();
    for kind in PaperKind::all() {
        let source = crate::source(meetings.of(kind), Lang::Hans);
        let made = pdf(kind, &source).unwrap();
        let path = folder.path().join(format!("{}.pdf", kind.key()));
        std::fs::write(&path, made.pdf).unwrap();
        page::tool("qpdf", &["--check"], &path, &[]);
        let mut pages = page::read(&path);
        assert_eq!(pages.len(), made.pages, "{kind:?}");
        let document = document(kind, &source).unwrap();
        let faults = layout::faults(&document, &mut pages);
        assert_eq!(faults, Ok(Vec::new()), "{kind:?}");
        // The pack is its cover and the other papers.
        assert_eq!(pages.is_empty(), kind != PaperKind::PrintPack, "{kind:?}");
    }
}

fn language() -> Lang {
    match std::env::var("ZHENGPIAO_LANG").as_deref() {
        Ok("en") => Lang::En,
        Ok("hant") => Lang::Hant,
        _ => Lang::Hans,
    }
}

/// The first pages of a paper, each drawn in full.
fn drawn(document: &Document, scale: f32) -> Vec<IconData> {
    let made = render_in(document, Setting::BUILT_IN).unwrap();
    let enlarged = match document.page.size {
        PaperSize::A4 => 1.0,
        PaperSize::A3 => std::f32::consts::SQRT_2,
    };
    let pages = 0..made.pages.min(PAGES);
    let pages = pages.map(|page| picture(&made.pdf, page, scale / enlarged).unwrap());
    let pages = pages.map(|page| IconData {
        width: u32::try_from(page.width).unwrap(),
        height: u32::try_from(page.height).unwrap(),
        rgba: page.dots,
    });
    pages.collect()
}

/// Averages squares of dots, black on white, in steps of [`STEP`].
fn smaller(picture: &IconData) -> IconData {
    let width = picture.width as usize / SQUARE;
    let height = picture.height as usize / SQUARE;
    let line = picture.width as usize * 4;
    let mut rgba = Vec::new();
    for row in 0..height {
        for column in 0..width {
            let mut sum = 0_u32;
            for y in 0..SQUARE {
                let start = (row * SQUARE + y) * line + column * SQUARE * 4;
                let dots = picture.rgba[start..start + SQUARE * 4].chunks_exact(4);
                sum += dots.map(|dot| u32::from(dot[1])).sum::<u32>();
            }
            let mean = sum / (SQUARE * SQUARE) as u32;
            let grey = ((mean + STEP / 2) / STEP * STEP).min(255) as u8;
            rgba.extend([grey, grey, grey, 255]);
        }
    }
    IconData {
        rgba,
        width: width as u32,
        height: height as u32,
    }
}

/// The share of dots in which two pictures differ; all where their size does.
fn difference(one: &IconData, other: &IconData) -> f64 {
    if (one.width, one.height) != (other.width, other.height) {
        return 1.0;
    }
    let dots = one.rgba.chunks(4).zip(other.rgba.chunks(4));
    let differ = dots.filter(|(one, other)| one[1].abs_diff(other[1]) > CHANNEL);
    differ.count() as f64 / f64::from(one.width * one.height)
}

fn save(path: &Path, picture: &IconData) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, picture.to_png_bytes().unwrap()).unwrap();
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let keep = std::env::var_os("ZHENGPIAO_NEW_PICTURES").is_some();
    let full_size = std::env::var_os("ZHENGPIAO_PICTURES").map(PathBuf::from);
    let lang = language();
    let meetings = meetings();
    let mut changed = Vec::new();
    let mut sheet = Vec::new();
    for kind in PaperKind::all() {
        let source = crate::source(meetings.of(kind), lang);
        let document = document(kind, &source).unwrap();
        if let Some(folder) = &full_size {
            for (page, picture) in (1..).zip(drawn(&document, 2.0)) {
                let page: u32 = page;
                save(&folder.join(format!("{}-{page}.png", kind.key())), &picture);
            }
        }
        for (page, picture) in (1..).zip(drawn(&document, SCALE)) {
            let page: u32 = page;
            let picture = smaller(&picture);
            let file = format!("{}-{page}.png", kind.key());
            let kept = project.join("tests/papers/pictures").join(&file);
            if keep {
                save(&kept, &picture);
            }
            let known = std::fs::read(&kept).ok();
            let known = known.and_then(|bytes| from_png_bytes(&bytes).ok());
            let share = known.map_or(1.0, |known| difference(&known, &picture));
            if share > SHARE && lang == Lang::Hans {
                let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join(&file);
                save(&new, &picture);
                changed.push(format!("{share:.5} of {file}, now {}", new.display()));
            }
            sheet.push(picture);
        }
    }
    if keep {
        let path = project.join("docs/pictures/papers.png");
        save(&path, &contact_sheet(&sheet));
    }
    assert!(changed.is_empty(), "changed: {changed:#?}");
}

/// All pages side by side, in the order of the day.
fn contact_sheet(pages: &[IconData]) -> IconData {
    const ACROSS: usize = 10;
    const GAP: usize = 8;
    let cell = (200 + GAP, 282 + GAP);
    let width = ACROSS * cell.0 + GAP;
    let height = pages.len().div_ceil(ACROSS) * cell.1 + GAP;
    let mut rgba = [0xD8, 0xD2, 0xC6, 0xFF].repeat(width * height);
    for (number, page) in pages.iter().enumerate() {
        let left = number % ACROSS * cell.0 + GAP;
        let top = number / ACROSS * cell.1 + GAP;
        // A page laid across is as wide as a page is high: every third dot is left out.
        let high = page.height as usize;
        let wide = page.width as usize;
        let (num, den) = if wide > high { (wide, 198) } else { (1, 1) };
        for y in 0..high * den / num {
            for x in 0..wide * den / num {
                let from = (y * num / den * wide + x * num / den) * 4;
                let to = ((top + y) * width + left + x) * 4;
                rgba[to..to + 4].copy_from_slice(&page.rgba[from..from + 4]);
            }
        }
    }
    IconData {
        rgba,
        width: width as u32,
        height: height as u32,
    }
}

/// The comparison sees one vote fewer.
#[test]
fn a_page_with_another_figure_is_a_different_one() {
    let meetings = meetings();
    let slip = |day: &Day| {
        let kind = PaperKind::Slip(Slip::Result);
        let source = crate::source(day.meeting(), Lang::Hans);
        smaller(&drawn(&document(kind, &source).unwrap(), SCALE)[0])
    };
    let good = slip(&meetings.done);
    assert_eq!(difference(&good, &slip(&meetings.done)), 0.0);
    assert!(difference(&good, &slip(&meetings.corrected)) > SHARE);
}
