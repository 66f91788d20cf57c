//! Every paper of an appraisal or a recommendation vote stays inside its margins, from
//! one line and one group to thirty lines and six groups, with names that do not fit
//! easily, in every language, and the file is sound.

use zhengpiao::meeting::*;
use zhengpiao::papers::forms::{PaperKind, document};
use zhengpiao::papers::render_all;
use zhengpiao::rules::{Combine, Grades, RecommendationRule};
use zhengpiao::text::Lang;

use super::day::info;
use super::door::{self, Day};
use super::matrix::{layout, page};
use super::source;
use super::survey::{
    Asked, announce, asked, collect, count_heads, groups, issue, key, open, planned,
};

const LONG: &str = "阿卜杜拉·买买提·依布拉音·吐尔逊";
const PLAIN: [&str; 6] = ["王建国", "李秀英", "张伟", "欧阳晓东", "刘洋", "陈静"];

/// A name for a place on a roll or a sheet: none twice.
fn name(place: u32, long: bool) -> String {
    let plain = PLAIN[place as usize % PLAIN.len()];
    if long && place.is_multiple_of(3) {
        return format!("{LONG}{}", char::from_u32(0x4E00 + place).unwrap());
    }
    format!("{plain}{}", char::from_u32(0x4E00 + place).unwrap())
}

/// So many on the roll, all signed in, with everybody a count needs.
fn gathered(voters: u32, long: bool) -> Day {
    let mut day = Day::created();
    let mut said = info();
    if long {
        said.name_on_seal =
            "中共某某省某某自治州某某经济技术开发区某某街道某某社区综合委员会".into();
        said.name_in_sign_off.clear();
    }
    day.must(By::Desk, Command::SetInfo(said));
    let people = (1..=voters).map(|place| door::person(&name(place, long)));
    let (people, source) = (people.collect(), "名册.csv".into());
    day.must(By::Desk, Command::ImportRoll { people, source });
    let roles = [
        ("方主持", Role::Chair),
        ("严总监", Role::ChiefScrutineer),
        ("计一", Role::Teller),
        ("计二", Role::Teller),
        ("监一", Role::Scrutineer),
    ];
    for (name, role) in roles {
        let (person, name) = (None, name.into());
        day.must(By::Desk, Command::Appoint { person, name, role });
    }
    day.must(By::Desk, Command::SignInAllBut(Vec::new()));
    day.must(By::Desk, Command::OpenMeeting);
    day
}

/// The voters of the roll and so many other groups, some with long names.
fn asked_groups(others: usize) -> Vec<Group> {
    let names = [
        ("群众代表", 12),
        ("业主代表", 3),
        ("驻区单位、共建单位和社会组织代表", 40),
        ("离退休干部", 9),
        ("服务对象", 150),
    ];
    let others: Vec<(&str, u32, u32)> = names
        .iter()
        .take(others)
        .map(|(name, registered)| (*name, *registered, 2))
        .collect();
    groups(3, &others)
}

/// Sets every paper that can be made now and looks for anything outside its margins.
fn inside(what: &str, meeting: &Meeting, faults: &mut Vec<String>) {
    for lang in Lang::ALL {
        let kinds = PaperKind::offered(meeting).into_iter();
        let made: Vec<_> = kinds
            .filter_map(|kind| Some((kind, document(kind, &source(meeting, lang)).ok()?)))
            .collect();
        assert!(made.len() > 3, "{what}: {}", made.len());
        let all: Vec<_> = made.iter().map(|(_, document)| document.clone()).collect();
        let file = render_all(&all).unwrap();
        let path = super::folder("survey-layout").join(format!("{what} {lang:?}.pdf"));
        std::fs::write(&path, &file.pdf).unwrap();
        page::tool("qpdf", &["--check"], &path, &[]);
        let mut pages = page::read(&path);
        for (kind, document) in &made {
            let before = pages.len();
            match layout::faults(document, &mut pages) {
                Ok(wrong) => {
                    faults.extend(
                        wrong
                            .iter()
                            .map(|it| format!("{what} {lang:?} {kind:?}: {it}")),
                    );
                }
                Err(why) => {
                    faults.push(format!("{what} {lang:?} {kind:?}: {why}"));
                    return;
                }
            }
            let sheets = before - pages.len();
            let groups = meeting.round().map_or(0, |round| round.papers.len());
            if *kind == PaperKind::Ballots && sheets > groups {
                faults.push(format!("{what} {lang:?}: a sheet takes more than one page"));
            }
        }
    }
}

/// Looks before anything is printed, when sheets are collected, and at the end.
fn walked(what: &str, day: &mut Day, all: &[Asked], faults: &mut Vec<String>) {
    inside(&format!("{what} before"), day.meeting(), faults);
    count_heads(day, all);
    issue(day, all);
    collect(day, all);
    inside(&format!("{what} collected"), day.meeting(), faults);
    key(day, all);
    for (group, words) in [
        (0, "公开党费收缴使用情况"),
        (0, "多走访困难户，把每一件小事办好"),
        (0, "无"),
    ] {
        let words = words.into();
        day.must(By::Desk, Command::NoteOpinion { group, words });
    }
    announce(day);
    inside(&format!("{what} over"), day.meeting(), faults);
}

fn none_of(faults: &[String]) {
    let some: Vec<&String> = faults.iter().take(20).collect();
    assert!(faults.is_empty(), "{} faults: {some:#?}", faults.len());
}

#[test]
fn papers_of_appraisals_stay_inside_their_margins() {
    let mut faults = Vec::new();
    let cases = [
        (8, 1, 0, Grades::ContentThree, false),
        (40, 5, 2, Grades::Duty, true),
        (40, 12, 5, Grades::Pass, true),
        (1200, 30, 2, Grades::Content, false),
    ];
    for (voters, lines, others, grades, long) in cases {
        let mut day = gathered(voters, long);
        let objects = (0..lines).map(|line| Appraised {
            name: if line == 0 {
                "上届支部委员会".into()
            } else {
                name(line, long)
            },
            // thirty posts of ten characters take a second page in English
            post: match (line % 2, lines) {
                (1, 30) => "纪检委员".into(),
                (1, _) => "党支部副书记、纪检委员".into(),
                _ => String::new(),
            },
        });
        let contest = PlannedContest {
            objects: objects.collect(),
            ..planned("上届支部委员会及其成员", 1)
        };
        let groups = asked_groups(others);
        let sheet: String = (0..lines)
            .map(|line| ["A", "B", "3"][line as usize % 3])
            .collect();
        let mut all = vec![asked(voters, &[(40.min(voters) as usize, &sheet)])];
        all.extend(
            groups
                .iter()
                .skip(1)
                .map(|_| asked(3, &[(2, &sheet), (1, "-t")])),
        );
        open(&mut day, Ask::Appraisal(grades), groups, contest);
        walked(
            &format!("appraisal {voters} {lines} {others}"),
            &mut day,
            &all,
            &mut faults,
        );
    }
    none_of(&faults);
}

#[test]
fn papers_of_recommendations_stay_inside_their_margins() {
    let mut faults = Vec::new();
    let cases = [
        (8, 0, 3, 0, Combine::Sum, false),
        (40, 6, 5, 1, Combine::TwoLists, true),
        (80, 62, 45, 5, Combine::Weighted, true),
        (1200, 17, 11, 2, Combine::Weighted, false),
    ];
    for (voters, printed, seats, others, combine, long) in cases {
        let mut day = gathered(voters, long);
        let rule = RecommendationRule {
            combine,
            margin_percent: 40,
            over_half: combine == Combine::Weighted,
        };
        let contest = PlannedContest {
            candidates: (1..=printed).map(PersonId).collect(),
            ..planned("支部委员会委员", seats)
        };
        let groups = asked_groups(others);
        let sheet: String = match printed {
            0 => (1..=seats).map(|id| format!("*{id}=1")).collect(),
            _ => (0..printed)
                .map(|place| if place < seats { '1' } else { '3' })
                .collect(),
        };
        let mut all = vec![asked(voters, &[(40.min(voters) as usize, &sheet)])];
        all.extend(
            groups
                .iter()
                .skip(1)
                .map(|_| asked(3, &[(2, &sheet), (1, "-t")])),
        );
        let names_only = printed == 0;
        open(
            &mut day,
            Ask::Recommendation { rule, names_only },
            groups,
            contest,
        );
        walked(
            &format!("recommendation {voters} {printed} {others}"),
            &mut day,
            &all,
            &mut faults,
        );
    }
    none_of(&faults);
}
