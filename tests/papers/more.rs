//! Corrections, wording, slips by hand, the pack, postings, villages, large
//! meetings and rare characters.

use zhengpiao::meeting::*;
use zhengpiao::papers::PaperError;
use zhengpiao::papers::forms::{
    FormError, NotReady, PaperKind, Part, PostingStage, Standing, lines_to_copy, pdf, reworded,
    standing, wordings,
};
use zhengpiao::text::Lang;

use crate::day::{Day, Plan, roll};
use crate::notices::{branch, three_contests};
use crate::{assert_says, assert_silent, source, text_of};

fn adjust(day: &mut Day, kind: PaperKind, part: PaperPart, words: &str) {
    day.ask(
        By::Desk,
        Command::AdjustPaper {
            paper: kind.key().into(),
            part,
            words: words.into(),
        },
    );
}

fn choose(day: &mut Day, kind: PaperKind, choice: &str, words: &str) {
    adjust(day, kind, PaperPart::Choice(choice.into()), words);
}

#[test]
fn a_correction_says_what_was_announced_and_what_it_is_now() {
    let day = Day::whole(branch());
    assert_eq!(
        PaperKind::Correction.ready(day.meeting()),
        Err(NotReady::NoCorrection)
    );
    let before = day.meeting().count_round(day.meeting().round().unwrap());
    let yes = before.contests[0].figures[0].yes;
    // One ballot said no to the first candidate all along.
    let day = day.correct(0, 0, |ballot| format!("2{}", &ballot[1..]));
    let after = day.meeting().count_round(day.meeting().round().unwrap());
    let now = after.contests[0].figures[0].yes;
    assert_eq!(now + 1, yes, "the ballot to be corrected said yes before");
    let text = text_of(
        "correction",
        PaperKind::Correction,
        day.meeting(),
        Lang::Hans,
    );
    assert_says(&text, "选举结果更正公告");
    assert_says(&text, "经监票人核查发现有误（第1扎一张选票录错）");
    let first = day.meeting().round().unwrap().contests().next().unwrap();
    let name = day.meeting().name_of(first.candidates[0]);
    assert_says(&text, &format!("{name}{yes}（当选）{now}（当选）"));
    assert_says(&text, "更正后当选人不变，得票数有变化。");
    for lang in [Lang::Hant, Lang::En] {
        text_of("correction", PaperKind::Correction, day.meeting(), lang);
    }
    // The notice itself says the corrected figures.
    let notice = text_of(
        "correction",
        PaperKind::ResultReport,
        day.meeting(),
        Lang::Hans,
    );
    assert_says(&notice, &format!("{name}{now}"));
}

#[test]
fn words_may_change_and_figures_and_names_may_not() {
    let mut day = Day::whole(branch());
    let kind = PaperKind::Notice;
    let all = wordings(kind, &source(day.meeting(), Lang::Hans));
    let attendance = all
        .iter()
        .find(|it| it.text.contains("实到会30名"))
        .unwrap();
    let meeting = day.meeting();
    let ask = |edited: &str| reworded(&source(meeting, Lang::Hans), attendance, edited);
    let fault = ask(&attendance.text.replace("30名", "31名")).unwrap_err();
    assert!(fault.missing.contains(&"30".into()) && fault.extra.contains(&"31".into()));
    assert!(ask(&attendance.text.replace("有效", "无效")).is_err());
    let edited = attendance
        .text
        .replace("符合规定人数", "达到规定人数，可以选举");
    assert_ne!(edited, attendance.text);
    let words = ask(&edited).unwrap();
    assert!(!words.contains("30"), "{words}");
    adjust(
        &mut day,
        kind,
        PaperPart::Paragraph(attendance.standard.clone()),
        &words,
    );
    adjust(&mut day, kind, PaperPart::Added, "特此公告，请相互转告。");
    let text = text_of("worded", kind, day.meeting(), Lang::Hans);
    assert_says(&text, "实到会30名，达到规定人数，可以选举");
    assert_says(
        &text,
        "特此公告，请相互转告。中共曙光路社区第三支部委员会2026年11月22日",
    );
    // English keeps its own words.
    let english = text_of("worded", kind, day.meeting(), Lang::En);
    assert_silent(&english, "达到规定人数");
    // Another order of the figures is taken too, and read again it says the same.
    let again = wordings(kind, &source(day.meeting(), Lang::Hans));
    let again = again.iter().find(|it| it.changed).unwrap();
    assert_eq!(again.text, edited);
    // Names of the elected stand in columns, which nobody can reword.
    assert!(all.iter().all(|it| !it.text.contains("阿依努尔")));
}

#[test]
fn a_slip_copied_by_hand_is_recorded_as_such() {
    let mut day = Day::new(branch()).set_up().sign_in();
    let present = day.meeting().voters_here();
    day.officer(3, Command::TypeHeadCount(present));
    day.officer(4, Command::TypeHeadCount(present));
    let slip = PaperKind::Slip(Slip::HeadCount);
    let lines = lines_to_copy(slip, &source(day.meeting(), Lang::Hans)).unwrap();
    let whole = lines.join("\n");
    assert!(
        whole.contains("应到会有选举权的党员32名，实到会30名，缺席2名"),
        "{whole}"
    );
    assert!(whole.contains("3F9A-71C2-0B5E-88D4"), "{whole}");
    day.ask(By::Desk, Command::ConfirmSlipByHand(Slip::HeadCount));
    let round = day.meeting().round().unwrap();
    assert!(round.is_signed(Slip::HeadCount) && round.by_hand == [Slip::HeadCount]);
    for kind in [PaperKind::Minutes, PaperKind::Archive] {
        let text = text_of("by-hand", kind, day.meeting(), Lang::Hans);
        assert_says(&text, "手写");
    }
}

#[test]
fn the_pack_holds_the_day_in_order_and_blanks_have_the_slips_own_words() {
    let day = Day::new(branch()).set_up();
    let blank = text_of("pack", PaperKind::BlankSlips, day.meeting(), Lang::Hans);
    for words in [
        "经清点，本次大会应到会有选举权的党员____名，实到会____名，缺席____名。",
        "印制选票____张，实发____张，剩余____张（存档____张、当众剪角作废____张）",
        "共发出选票____张，收回选票____张。",
        "其中有效票____张，无效票____张。",
    ] {
        assert_says(&blank, words);
    }
    let made = pdf(PaperKind::PrintPack, &source(day.meeting(), Lang::Hans)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pack.pdf");
    std::fs::write(&path, &made.pdf).unwrap();
    let said = std::process::Command::new("pdftotext")
        .args(["-layout"])
        .arg(&path)
        .arg("-")
        .output()
        .unwrap();
    let pages: Vec<String> = String::from_utf8(said.stdout)
        .unwrap()
        .split('\u{c}')
        .map(crate::compact)
        .collect();
    assert_eq!(pages.len() - 1, made.pages);
    // The cover says on which pages each paper is, and there it is.
    let find = |title: &str| {
        pages
            .iter()
            .skip(1)
            .position(|page| page.contains(title))
            .unwrap()
            + 2
    };
    for (name, on_it) in [
        ("大会议程和主持词", "大会议程和主持词"),
        ("签到册", "签到册换届选举大会"),
        ("怎样填写选票", "画什么"),
        ("计票单", "计票单（第一份）"),
    ] {
        let row = format!("{name}{}", find(on_it));
        assert!(pages[0].contains(&row), "{row} in {}", pages[0]);
    }
    // 33 with a vote, two in twenty to spare, two to a page.
    assert!(pages[0].contains("每页印18份，每页2张"), "{}", pages[0]);
}

#[test]
fn postings_name_channel_period_and_where_to_turn() {
    let mut day = Day::new(branch()).set_up();
    let formal = PaperKind::Posting(PostingStage::Formal);
    let initial = PaperKind::Posting(PostingStage::Initial);
    assert_eq!(initial.ready(day.meeting()), Err(NotReady::NoNames));
    let text = text_of("posting", formal, day.meeting(), Lang::Hans);
    for words in [
        "支部委员会正式候选人公示",
        "公示期为7个工作日，自2026年11月12日起至2026年11月20日止。",
        "监督电话：021-5555 0123。意见箱设在社区一楼服务大厅。",
        "阿依努尔·买买提",
    ] {
        assert_says(&text, words);
    }
    choose(&mut day, formal, "until", "2026-11-23");
    choose(&mut day, formal, "channel", "党员推荐");
    let text = text_of("posting", formal, day.meeting(), Lang::Hans);
    assert_says(&text, "起至2026年11月23日止。");
    assert_says(&text, "经党员推荐，产生");
    choose(&mut day, initial, "names-1", "李卓、王䶮，丁向晚");
    let text = text_of("posting", initial, day.meeting(), Lang::Hans);
    assert_says(&text, "候选人初步人选（以姓氏笔画为序）：丁向晚 王䶮 李卓");
    assert_says(&text, "共3名".trim_start_matches('共'));
}

#[test]
fn a_village_posts_its_votes_and_its_number() {
    let mut plan = branch();
    plan.rules = "village-2018";
    plan.info.name_on_seal = "青石村村民选举委员会".into();
    plan.info.name_in_sign_off = plan.info.name_on_seal.clone();
    plan.adopt_method = false;
    plan.excused.clear();
    plan.ballots = vec![vec!["1111122".to_owned(); 31]];
    plan.misread.clear();
    let mut day = Day::whole(plan);
    let kind = PaperKind::Notice;
    choose(&mut day, kind, "number", "8");
    let text = text_of("village-notice", kind, day.meeting(), Lang::Hans);
    assert_says(&text, "（第8号）");
    assert_says(&text, "登记选民33名，参加投票31名");
    assert_says(&text, "得票情况如下");
    assert_says(&text, "1丁向晚3100");
    assert_silent(&text, "3F9A-71C2");
    choose(&mut day, kind, "code", "shown");
    choose(&mut day, kind, "votes", "hidden");
    let text = text_of("village-notice", kind, day.meeting(), Lang::Hans);
    assert_silent(&text, "得票情况如下");
    assert_says(&text, "校验码 3F9A-71C2-0B5E-88D4");
}

#[test]
fn what_is_written_holds_until_what_it_says_changes() {
    let mut day = Day::new(branch()).set_up();
    let kind = PaperKind::Officers;
    assert_eq!(standing(kind, day.meeting(), &[]), Standing::New);
    let note = Command::NotePaper {
        name: kind.file_name(day.meeting(), Lang::Hans),
        head: "3F9A-71C2-0B5E-88D4".into(),
        content: zhengpiao::papers::forms::content(kind, day.meeting()),
    };
    day.ask(By::Desk, note);
    day.ask(
        By::Desk,
        Command::NoteAbsence {
            person: PersonId(9),
            reason: "外出".into(),
        },
    );
    let holds = |day: &Day| matches!(standing(kind, day.meeting(), &[]), Standing::Holds { .. });
    assert!(holds(&day), "nothing on it has changed");
    day.ask(
        By::Desk,
        Command::Appoint {
            person: None,
            name: "计三".into(),
            role: Role::Teller,
        },
    );
    assert!(!holds(&day), "the list has another name");
}

#[test]
fn small_and_large_meetings_with_long_names_in_three_languages() {
    for (size, seats) in [(8, 1), (40, 5), (1_200, 9)] {
        let names = ["阿卜杜热合曼·阿卜杜热西提江", "王䶮", "钱𬀩", "李卓"];
        let mut plan = Plan::party(roll(&names, size));
        let candidates: Vec<u32> = (1..=if size == 8 { 2 } else { 12 }).collect();
        plan.contests = vec![(
            "支部委员会委员",
            seats,
            candidates.clone(),
            CandidateOrder::Strokes,
        )];
        plan.info.name_on_seal =
            "中共临江市高新技术产业开发区曙光街道新材料科技园综合服务中心第十二联合支部委员会"
                .into();
        let day = Day::new(plan).set_up();
        let mut kinds = PaperKind::all();
        kinds.retain(|kind| kind.part() == Part::Before || *kind == PaperKind::SignInSheet);
        for kind in kinds {
            if kind.ready(day.meeting()).is_err() {
                continue;
            }
            let langs: &[Lang] = if size == 1_200 {
                &[Lang::Hans]
            } else {
                &Lang::ALL
            };
            for lang in langs {
                let test = format!("size-{size}-{lang:?}");
                let text = text_of(&test, kind, day.meeting(), *lang);
                let named = matches!(
                    kind,
                    PaperKind::Ballots | PaperKind::Introductions | PaperKind::Posting(_)
                );
                if named {
                    for id in &candidates {
                        assert_says(&text, day.meeting().name_of(PersonId(*id)));
                    }
                }
                if kind == PaperKind::SignInSheet {
                    for person in &day.meeting().people {
                        assert_says(&text, &person.roll.name);
                    }
                }
            }
        }
    }
}

#[test]
fn three_contests_in_report_minutes_and_archive() {
    let day = Day::whole(three_contests());
    let meeting = day.meeting();
    let report = text_of("three-report", PaperKind::ResultReport, meeting, Lang::Hans);
    let minutes = text_of("three-report", PaperKind::Minutes, meeting, Lang::Hans);
    let archive = text_of("three-report", PaperKind::Archive, meeting, Lang::Hans);
    let count = meeting.count_round(meeting.round().unwrap());
    for (contest, of) in meeting.round().unwrap().contests().zip(&count.contests) {
        for (place, id) in contest.candidates.iter().enumerate() {
            let figures = &of.figures[place];
            let row = format!(
                "{}{}{}{}",
                meeting.name_of(*id),
                figures.yes,
                figures.no.unwrap(),
                figures.abstain.unwrap()
            );
            assert_says(&report, &row);
            assert_says(&minutes, &row);
        }
    }
    assert_says(&minutes, "选举办法（草案）：一致通过。");
    assert_says(&archive, "校验码：3F9A-71C2-0B5E-88D4");
    let approval = text_of("three-report", PaperKind::Approval, meeting, Lang::Hans);
    assert_says(&approval, "妥否，请批示。");
}

#[test]
fn a_rare_character_is_drawn_or_named() {
    // Extensions A to H, a character each.
    for rare in ['㛃', '𠅤', '𪜎', '𫝁', '𫠠', '𬺡', '𰀂', '𱍓'] {
        let name = format!("李{rare}");
        let mut plan = branch();
        plan.roll[1].name = name.clone();
        let day = Day::new(plan).set_up();
        for kind in [PaperKind::Ballots, PaperKind::SignInSheet] {
            match pdf(kind, &source(day.meeting(), Lang::Hans)) {
                Ok(made) => {
                    let folder = tempfile::tempdir().unwrap();
                    let path = folder.path().join("rare.pdf");
                    std::fs::write(&path, made.pdf).unwrap();
                    let said = std::process::Command::new("pdftotext")
                        .arg("-layout")
                        .arg(&path)
                        .arg("-")
                        .output()
                        .unwrap();
                    let text = crate::compact(&String::from_utf8(said.stdout).unwrap());
                    assert!(text.contains(&name), "{kind:?} U+{:X}", u32::from(rare));
                }
                Err(FormError::Paper(PaperError::NoGlyph { character, context })) => {
                    assert_eq!(character, rare);
                    assert!(context.contains(rare), "{context}");
                }
                Err(other) => panic!("{kind:?}: {other:?}"),
            }
        }
    }
}

#[test]
fn totals_counted_by_hand_say_so_on_every_paper() {
    let mut day = Day::new(branch()).set_up().sign_in().issue();
    let paper = day.meeting().round().unwrap().papers[0].id;
    let by_hand = true;
    day.officer(2, Command::CountByHand { paper, by_hand });
    for teller in [3, 4] {
        let returned = 30;
        day.officer(teller, Command::TypeReturned { paper, returned });
    }
    day.ask(By::Desk, Command::ConfirmSlip(Slip::Return));
    let totals = vec![HandTotals {
        valid: 29,
        invalid: 1,
        marks: vec![
            (28, 1, 0),
            (27, 2, 0),
            (25, 3, 1),
            (20, 9, 0),
            (17, 12, 0),
            (9, 20, 0),
            (4, 25, 0),
        ],
        write_ins: vec![(WrittenName::Person(PersonId(12)), 2)],
        weighed: None,
    }];
    for teller in [3, 4] {
        let totals = totals.clone();
        day.officer(teller, Command::TypeTotals { paper, totals });
    }
    let slip = text_of(
        "hand",
        PaperKind::Slip(Slip::Result),
        day.meeting(),
        Lang::Hans,
    );
    assert_says(
        &slip,
        "采用手工计票：由两人各记一份“正”字计票单，两份核对一致。",
    );
    assert_silent(&slip, "两遍一致");
    let first = day.meeting().round().unwrap().contests().next().unwrap();
    assert_says(
        &slip,
        &format!("1 {} 28 1 0", day.meeting().name_of(first.candidates[0])),
    );
    let day = day.sign_result().announce();
    for kind in [
        PaperKind::Minutes,
        PaperKind::Notice,
        PaperKind::ResultReport,
    ] {
        let text = text_of("hand", kind, day.meeting(), Lang::Hans);
        assert_says(&text, "有效票29张，无效票1张");
    }
}
