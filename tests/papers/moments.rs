//! Each paper at its moment: what it waits for before, what it says then.

use zhengpiao::meeting::{CandidateOrder, Slip};
use zhengpiao::papers::PaperError;
use zhengpiao::papers::forms::{
    FormError, NotReady, PaperKind, announcement, head_count_words, issue_words, opening_words,
    pdf, return_words, scrutineer_report,
};
use zhengpiao::text::Lang;

use crate::day::{Day, Plan, roll};
use crate::notices::{branch, three_contests};
use crate::{assert_says, assert_silent, compact, source, text_of};

/// The papers that follow the count from the door to the notice.
const OF_THE_COUNT: [PaperKind; 10] = [
    PaperKind::SignInSheet,
    PaperKind::ZeroReport,
    PaperKind::Slip(Slip::HeadCount),
    PaperKind::Slip(Slip::Issue),
    PaperKind::Slip(Slip::Return),
    PaperKind::BundleWrappers,
    PaperKind::Slip(Slip::Result),
    PaperKind::ScrutineerReport,
    PaperKind::Announcement,
    PaperKind::Notice,
];

/// Of these, the ones that can be made now.
fn ready(day: &Day) -> Vec<PaperKind> {
    let mut kinds = PaperKind::all();
    kinds.retain(|kind| kind.ready(day.meeting()).is_ok());
    kinds.retain(|kind| OF_THE_COUNT.contains(kind));
    kinds
}

#[test]
fn papers_become_ready_one_by_one() {
    use PaperKind as P;
    let day = Day::new(branch()).set_up();
    assert_eq!(ready(&day), [P::SignInSheet, P::ZeroReport]);
    assert_eq!(
        P::Slip(Slip::Issue).ready(day.meeting()),
        Err(NotReady::NoHeadCount)
    );
    let day = day.sign_in();
    assert_eq!(ready(&day), [P::SignInSheet, P::ZeroReport]);
    let day = day.issue();
    assert_eq!(
        ready(&day),
        [
            P::SignInSheet,
            P::ZeroReport,
            P::Slip(Slip::HeadCount),
            P::Slip(Slip::Issue)
        ]
    );
    assert_eq!(
        P::Slip(Slip::Return).ready(day.meeting()),
        Err(NotReady::NotReturned(vec!["支部委员会委员".into()]))
    );
    let day = day.collect();
    assert_eq!(
        P::Slip(Slip::Result).ready(day.meeting()),
        Err(NotReady::CountUnfinished { left: 30 })
    );
    let day = day.key();
    assert_eq!(
        P::ZeroReport.ready(day.meeting()),
        Err(NotReady::BallotsKeyed)
    );
    assert_eq!(ready(&day).len(), OF_THE_COUNT.len() - 2);
    let day = day.sign_result().announce();
    assert_eq!(ready(&day).len(), OF_THE_COUNT.len() - 1);
    // whatever is missing is said in every language
    for lang in Lang::ALL {
        let said = lang.paper_not_ready(&NotReady::NotReturned(vec!["甲".into(), "乙".into()]));
        assert!(said.contains('甲') && said.contains('乙'), "{said}");
    }
}

#[test]
fn slips_one_to_three_of_the_branch() {
    let day = Day::new(branch()).set_up().sign_in().issue().collect();
    let text = |slip| text_of("branch", PaperKind::Slip(slip), day.meeting(), Lang::Hans);
    let first = text(Slip::HeadCount);
    assert_says(
        &first,
        "经清点，本次大会应到会有选举权的党员32名，实到会30名，缺席2名。",
    );
    assert_says(
        &first,
        "名册共38名，其中有选举权的33名。经上级组织同意并经大会通过，不计入应到会人数的1名。",
    );
    assert_says(
        &first,
        "实到人数不少于应到人数的五分之四（至少26名），可以进行选举。",
    );
    let second = text(Slip::Issue);
    assert_says(
        &second,
        "印制选票40张，实发30张，剩余9张（存档3张、当众剪角作废6张），收回作废并换发1张。实发选票与实到人数相等。",
    );
    let third = text(Slip::Return);
    assert_says(
        &third,
        "共发出选票30张，收回选票30张。收回选票等于发出选票，选举有效。收回的选票已分为2扎",
    );
    for slip in [first, second, third] {
        assert_says(&slip, "监票人（签名）：");
        assert_says(&slip, "总监票人（签名）：");
        assert_says(&slip, "2026年11月22日 ____时____分");
    }
}

#[test]
fn sentences_come_with_their_figures() {
    let day = Day::new(branch()).set_up();
    let words = [opening_words, head_count_words, issue_words, return_words];
    for say in words {
        assert_eq!(say(day.meeting(), Lang::Hans), None);
    }
    let day = day.sign_in();
    assert_eq!(
        opening_words(day.meeting(), Lang::Hans).unwrap(),
        "现在报告到会情况：本次大会应到会有选举权的党员32名，实到会30名，缺席2名，符合规定人数，可以开会。"
    );
    assert_eq!(head_count_words(day.meeting(), Lang::Hans), None);
    let day = day.issue();
    assert_eq!(return_words(day.meeting(), Lang::Hans), None);
    let day = day.collect();
    assert_eq!(
        return_words(day.meeting(), Lang::Hans).unwrap(),
        "共发出选票30张，收回选票30张。收回选票等于发出选票，选举有效。"
    );
    assert_eq!(announcement(day.meeting(), Lang::Hans), "");
    let day = day.key();
    let report = scrutineer_report(day.meeting(), Lang::Hans);
    assert_says(&compact(&report), "丁向晚，赞成25票，不赞成4票，弃权0票；");
    assert_silent(&compact(&report), "当选");
    let said = announcement(day.meeting(), Lang::Hans);
    assert_says(
        &said,
        "得赞成票超过实到会有选举权的党员30名的半数的有5名。根据选举办法，当选为支部委员会委员的有（以姓氏笔画为序）：丁向晚、王䶮、李卓、阿依努尔·买买提、陈晓岚。",
    );
    for lang in Lang::ALL {
        for say in words {
            assert!(say(day.meeting(), lang).is_some());
        }
    }
}

#[test]
fn sign_in_sheets_of_all_sizes() {
    for size in [8, 40, 300] {
        let mut plan = Plan::party(roll(&["王䶮", "钱𬀩", "阿依努尔·买买提"], size));
        plan.roll[4].status = zhengpiao::meeting::Status::Observer;
        plan.contests = vec![("支部书记", 1, vec![1], CandidateOrder::Strokes)];
        let names: Vec<String> = plan.roll.iter().map(|it| it.name.clone()).collect();
        let day = Day::new(plan).set_up();
        let text = text_of(
            &format!("roll-{size}"),
            PaperKind::SignInSheet,
            day.meeting(),
            Lang::Hans,
        );
        for (at, name) in names.iter().enumerate() {
            assert_says(&text, &format!("{}{name}", at + 1));
        }
        let voters = size - 1;
        assert_says(
            &text,
            &format!("名册共{size}名，其中有选举权的{voters}名。"),
        );
        let pages = text.matches("备注").count();
        assert!(
            pages == size.div_ceil(23) || pages <= size / 20 + 1,
            "{pages}"
        );
        text_of(
            &format!("roll-{size}"),
            PaperKind::ZeroReport,
            day.meeting(),
            Lang::Hans,
        );
    }
}

#[test]
fn the_method_is_a_draft_until_adopted_and_the_rules_say_the_figures() {
    let plan = Plan {
        adopt_method: true,
        ..branch()
    };
    let day = Day::new(plan).set_up();
    let text = |day: &Day, kind| text_of("method", kind, day.meeting(), Lang::Hans);
    let draft = text(&day, PaperKind::Method);
    assert_says(&draft, "选举办法（草案）");
    assert_says(
        &draft,
        "第一条　为做好本次选举工作，依据《中国共产党基层组织选举工作条例》",
    );
    assert_says(&draft, "第十五条　选举办法经大会通过后生效。");
    // a method names no figure of the day
    assert_silent(&draft, "本次应到会");
    let before = text(&day, PaperKind::Rules);
    assert_says(&before, "本次应到会33名，须有27名以上（含27名）到会。");
    assert_silent(&before, "本次实到会");
    let day = day.sign_in().issue();
    let passed = text(&day, PaperKind::Method);
    assert_silent(&passed, "草案");
    assert_says(&passed, "（2026年11月22日大会通过）");
    let rules = text(&day, PaperKind::Rules);
    assert_says(&rules, "本次应到会32名，须有26名以上（含26名）到会。");
    assert_says(&rules, "本次实到会30名，须得16票以上（含16票）。");
}

#[test]
fn every_paper_in_every_language() {
    for (test, plan) in [("branch", branch()), ("three", three_contests())] {
        let day = Day::whole(plan);
        for lang in Lang::ALL {
            let test = format!("{test}-{lang:?}");
            for kind in PaperKind::all() {
                if kind.ready(day.meeting()).is_err() {
                    continue;
                }
                let text = text_of(&test, kind, day.meeting(), lang);
                assert!(text.len() > 60, "{kind:?}");
                // a name stays as it is written, whatever the language
                if matches!(kind, PaperKind::Notice | PaperKind::Slip(Slip::Result)) {
                    assert_says(&text, "王䶮");
                }
            }
        }
    }
}

#[test]
fn same_meeting_same_bytes_and_no_hole_in_a_name() {
    let day = Day::whole(branch());
    let source = source(day.meeting(), Lang::Hans);
    for kind in PaperKind::all() {
        if kind.ready(day.meeting()).is_ok() {
            let first = pdf(kind, &source).unwrap();
            assert_eq!(first.pdf, pdf(kind, &source).unwrap().pdf, "{kind:?}");
            let size = first.pdf.len();
            // Three kinds of type and the longest paper together.
            let most = match kind {
                PaperKind::PrintPack => 400_000,
                _ => 120_000,
            };
            assert!(size < most, "{kind:?} {size}");
        }
    }
    let mut plan = branch();
    plan.roll[1].name = "李\u{E123}".into();
    let day = Day::whole(plan);
    let source = crate::source(day.meeting(), Lang::Hans);
    match pdf(PaperKind::Notice, &source) {
        Err(FormError::Paper(PaperError::NoGlyph { character, .. })) => {
            assert_eq!(character, '\u{E123}');
        }
        other => panic!("{other:?}"),
    }
}
