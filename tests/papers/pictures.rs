//! Every paper of one fixed meeting as a picture, and all of them on one contact
//! sheet (`ZHENGPIAO_PICTURES=dir`). Every page stays inside its paper, and qpdf
//! finds no fault.

use std::process::Command as Tool;

use zhengpiao::meeting::*;
use zhengpiao::papers::forms::{PaperKind, PostingStage, pdf};
use zhengpiao::text::Lang;

use crate::day::{Day, Plan};
use crate::decided::village;
use crate::notices::branch;

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

/// The papers of the day, each at a moment it can be made.
fn papers(lang: Lang) -> Vec<(PaperKind, Vec<u8>, usize)> {
    let before = set_up();
    let done = set_up()
        .sign_in()
        .issue()
        .collect()
        .key()
        .sign_result()
        .announce();
    let corrected = Day::whole(branch()).correct(0, 0, |ballot| format!("2{}", &ballot[1..]));
    let mut void = set_up().sign_in().issue().collect();
    void.officer(1, Command::DeclareVoid("有没有选举权的人投了票".into()));
    let village = Day::whole(village(vec!["1111122".to_owned(); 31]));
    let days = [done, before, corrected, void, village];
    PaperKind::all()
        .into_iter()
        .map(|kind| {
            let able = |day: &&Day| kind.ready(day.meeting()).is_ok();
            let day = days.iter().find(able).expect("a day for every paper");
            let made = pdf(kind, &crate::source(day.meeting(), lang)).unwrap();
            (kind, made.pdf, made.pages)
        })
        .collect()
}

#[test]
fn every_paper_is_a_sound_file_inside_its_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut count = 0;
    for (kind, bytes, pages) in papers(Lang::Hans) {
        let path = folder.path().join(format!("{}.pdf", kind.key()));
        std::fs::write(&path, bytes).unwrap();
        let check = Tool::new("qpdf").arg("--check").arg(&path).output();
        let check = check.expect("qpdf is needed for this test");
        assert!(check.status.success(), "{kind:?}: {check:?}");
        // Nothing is drawn within 8 mm of the edge of the sheet.
        let boxes = Tool::new("pdftotext")
            .args(["-bbox-layout"])
            .arg(&path)
            .arg("-")
            .output()
            .unwrap();
        let boxes = String::from_utf8(boxes.stdout).unwrap();
        let number = |line: &str, name: &str| -> f64 {
            let start = line.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
            line[start..].split('"').next().unwrap().parse().unwrap()
        };
        let (mut width, mut height) = (0.0, 0.0);
        let edge = 8.0 * 72.0 / 25.4;
        for line in boxes.lines().map(str::trim) {
            if line.starts_with("<page ") {
                (width, height) = (number(line, "width"), number(line, "height"));
            } else if line.starts_with("<word ") {
                let inside = number(line, "xMin") >= edge
                    && number(line, "xMax") <= width - edge
                    && number(line, "yMin") >= edge
                    && number(line, "yMax") <= height - edge;
                assert!(inside, "{kind:?}: {line}");
            }
        }
        assert!(pages >= 1);
        count += 1;
    }
    assert_eq!(count, PaperKind::all().len());
}

#[test]
fn contact_sheet_on_request() {
    let Some(folder) = std::env::var_os("ZHENGPIAO_PICTURES") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let lang = match std::env::var("ZHENGPIAO_LANG").as_deref() {
        Ok("en") => Lang::En,
        Ok("hant") => Lang::Hant,
        _ => Lang::Hans,
    };
    let mut pictures = Vec::new();
    for (kind, bytes, _) in papers(lang) {
        let path = folder.join(format!("{}.pdf", kind.key()));
        std::fs::write(&path, bytes).unwrap();
        let picture = folder.join(kind.key());
        let done = Tool::new("pdftoppm")
            .args(["-png", "-r", "60", "-f", "1", "-l", "2", "-scale-to", "700"])
            .arg(&path)
            .arg(&picture)
            .status()
            .unwrap();
        assert!(done.success());
        // The pack is made of the others: its cover is enough.
        let mut made: Vec<_> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                let rest = name.strip_prefix(&format!("{}-", kind.key()));
                rest.is_some_and(|rest| rest.trim_end_matches(".png").parse::<u32>().is_ok())
            })
            .collect();
        made.sort();
        if kind == PaperKind::PrintPack {
            made.truncate(1);
        }
        pictures.extend(made);
    }
    let sheet = folder.join("papers.png");
    let done = Tool::new("montage")
        .args(pictures)
        .args([
            "-tile",
            "8x",
            "-geometry",
            "330x+8+8",
            "-background",
            "#D8D2C6",
        ])
        .arg(&sheet)
        .status()
        .unwrap();
    assert!(done.success());
}
