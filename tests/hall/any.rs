//! Any view there may be: every scene, over the whole range of counts, names,
//! languages, themes, zooms.

use std::time::Duration;

use proptest::prelude::*;
use proptest::sample::select;
use zhengpiao::hall::*;
use zhengpiao::rules::{RoundKind, preset, preset_ids};
use zhengpiao::text::Lang;

use crate::samples;

/// Names as they come: 2 to 16 characters, some not Chinese.
pub fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[王李张刘陈杨赵黄周吴丁龚卓岚珩远明晓向晚]{2,4}",
        1 => "[阿依努尔古丽买提江库]{4,8}・[买提江阿卜杜热合曼]{2,7}",
        1 => "[A-Z][a-z]{2,6} [A-Z][a-z]{2,7}",
    ]
}

/// From one candidate to the longest ballot known.
pub fn names() -> impl Strategy<Value = Vec<String>> {
    let count = prop_oneof![select(vec![1_usize, 2, 6, 12, 26, 62]), 1..=62_usize,];
    count.prop_flat_map(|count| prop::collection::vec(name(), count))
}

fn title() -> impl Strategy<Value = String> {
    "[支部委员会换届选举大会社区第一二三届居民代表]{3,30}"
}

fn sentence() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[候选人获得赞成票超过实到会有选举权半数始得当，；]{4,60}。",
        1 => "[a-z]{2,9}( [a-z]{2,9}){2,14}\\.",
    ]
}

fn group() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[第一二三党小组分会]{3,10}"]
}

fn votes() -> impl Strategy<Value = u32> {
    prop_oneof![0..=60_u32, 0..=1200_u32, 0..=9999_u32]
}

fn candidate() -> impl Strategy<Value = Candidate> {
    (name(), group(), group()).prop_map(|(name, group, role)| Candidate { name, group, role })
}

fn speech() -> impl Strategy<Value = Speech> {
    let timer = prop::option::of((0..=1800_u64, any::<bool>()));
    let read_by = prop_oneof![Just(String::new()), name()];
    let items = prop::collection::vec(sentence(), 0..=14);
    (
        candidate(),
        title(),
        timer,
        items,
        read_by,
        prop::option::of(name()),
    )
        .prop_map(|(candidate, contest, timer, items, read_by, next)| Speech {
            candidate,
            contest,
            timer: timer.map(|(left, running)| Timer {
                left: Duration::from_secs(left),
                running,
            }),
            items,
            read_by,
            next,
        })
}

fn welcome() -> impl Strategy<Value = Welcome> {
    let lines = prop::collection::vec(title(), 0..=2);
    (lines, title(), title(), any::<bool>()).prop_map(|(title_lines, organisation, place, bare)| {
        Welcome {
            title_lines,
            organisation,
            date: if bare {
                String::new()
            } else {
                "2026年11月22日 下午2:30".into()
            },
            place: if bare { String::new() } else { place },
        }
    })
}

fn line() -> impl Strategy<Value = Option<MajorityLine>> {
    let words = prop_oneof![
        Just("超过实到会有选举权人数的半数".to_owned()),
        Just("more than half of those who took part in the vote".to_owned()),
        Just(String::new()),
    ];
    let word = select(vec![LineWord::Majority, LineWord::Needed]);
    prop::option::of((word, 1..=1200_u32, words)).prop_map(|line| {
        line.map(|(word, votes, meaning)| MajorityLine {
            word,
            votes,
            meaning,
        })
    })
}

fn rows() -> impl Strategy<Value = (Vec<CountRow>, u32)> {
    (names(), votes(), any::<u64>()).prop_map(|(names, total, seed)| {
        let total = total.max(1);
        let yes = |index: usize| (seed.rotate_left(index as u32) % u64::from(total + 1)) as u32;
        (samples::board(&names, yes, total / 2 + 1), total)
    })
}

fn counting() -> impl Strategy<Value = Counting> {
    let source = select(vec![CountSource::Compared, CountSource::Called]);
    let order = select(vec![CountOrder::Ballot, CountOrder::Votes]);
    let what = select(vec![Voting::Election, Voting::Recommendation]);
    (title(), rows(), line(), source, order, 0..=100_u32, what).prop_map(
        |(contest, (rows, total), bar, source, order, percent, what)| Counting {
            contest,
            seats: (rows.len() as u32).div_ceil(2),
            places: (rows.len() as u32).div_ceil(2) + 1,
            rows,
            counted: total * percent / 100,
            total,
            bar,
            source,
            order,
            what,
        },
    )
}

fn progress() -> impl Strategy<Value = Progress> {
    let withheld = select(vec![Withheld::UntilReported, Withheld::ProgressOnly]);
    let source = select(vec![CountSource::Compared, CountSource::Called]);
    (title(), 1..=31_u32, votes(), 0..=100_u32, withheld, source).prop_map(
        |(contest, seats, total, percent, withheld, source)| Progress {
            contest,
            seats,
            candidates: seats * 2,
            counted: total * percent / 100,
            total,
            withheld,
            source,
            what: Voting::Election,
        },
    )
}

fn grades() -> impl Strategy<Value = GradesBoard> {
    (title(), names(), 3..=4_usize, votes(), any::<u64>()).prop_map(
        |(contest, names, grades, took_part, seed)| {
            let row = |(index, name): (usize, String)| GradesRow {
                name,
                post: if index % 2 == 0 { "支部书记" } else { "" }.into(),
                votes: (0..grades)
                    .map(|grade| (seed.rotate_left((index + grade) as u32) % 1300) as u32)
                    .collect(),
                blank: (seed % 7) as u32,
            };
            GradesBoard {
                contest,
                grades: ["满意", "基本满意", "不满意", "不了解"][..grades]
                    .iter()
                    .map(|grade| (*grade).to_owned())
                    .collect(),
                rows: names.into_iter().enumerate().map(row).collect(),
                took_part,
            }
        },
    )
}

fn result() -> impl Strategy<Value = ResultBoard> {
    let standing = select(vec![Standing::Provisional, Standing::Announced]);
    let won = select(vec![Won::Elected, Won::Nominated]);
    (title(), rows(), line(), standing, won, any::<bool>()).prop_map(
        |(contest, (rows, total), bar, standing, won, by_hand)| {
            let elected = rows.iter().filter(|row| row.elected);
            let elected: Vec<String> = elected.map(|row| spaced_name(&row.name)).collect();
            let sentence = if standing == Standing::Announced && !elected.is_empty() {
                format!("{}当选为{contest}。", elected.join("、"))
            } else {
                String::new()
            };
            ResultBoard {
                contest,
                seats: (rows.len() as u32).div_ceil(2),
                candidates: rows.len() as u32,
                rows,
                total,
                bar,
                sentence,
                standing,
                by_hand,
                won,
                what: Voting::Election,
            }
        },
    )
}

fn paper() -> impl Strategy<Value = IssuedReturned> {
    let number = || prop::option::of(votes());
    let sentence = prop::option::of(sentence());
    (title(), votes(), number(), number(), number(), sentence).prop_map(
        |(paper, issued, returned, valid, invalid, sentence)| IssuedReturned {
            paper,
            issued,
            returned,
            valid,
            invalid,
            sentence,
        },
    )
}

fn agenda() -> impl Strategy<Value = Vec<AgendaItem>> {
    (prop::collection::vec(title(), 1..=24), 0..=24_usize).prop_map(|(texts, now)| {
        let item = |(index, text): (usize, String)| AgendaItem {
            text,
            state: match index.cmp(&now) {
                std::cmp::Ordering::Less => AgendaState::Done,
                std::cmp::Ordering::Equal => AgendaState::Now,
                std::cmp::Ordering::Greater => AgendaState::Next,
            },
        };
        texts.into_iter().enumerate().map(item).collect()
    })
}

fn motion() -> impl Strategy<Value = Motion> {
    let votes = prop::option::of((votes(), votes(), votes()));
    (sentence(), votes, prop::option::of(sentence())).prop_map(|(title, votes, sentence)| Motion {
        title,
        votes: votes.map(|(yes, no, abstain)| MotionVotes { yes, no, abstain }),
        sentence,
    })
}

fn how_to_mark(lang: Lang) -> impl Strategy<Value = HowToMark> {
    let contest = (title(), 1..=31_u32, 0..=31_u32);
    let contests = prop::collection::vec(contest, 1..=3);
    let kind = select(vec![RoundKind::Formal, RoundKind::Revote]);
    let rules = select(preset_ids().to_vec());
    (rules, kind, contests).prop_map(move |(rules, kind, contests)| {
        let contests: Vec<(String, u32, u32)> = contests
            .into_iter()
            .map(|(title, seats, more)| (title, seats, seats + more))
            .collect();
        marking(&preset(rules).unwrap(), kind, &contests, lang)
    })
}

fn introduction() -> impl Strategy<Value = Introduction> {
    let with_groups = any::<bool>();
    let now = prop::option::of(0..62_usize);
    (title(), names(), group(), with_groups, now).prop_map(
        |(contest, names, group, with_groups, now)| {
            let candidate = |name: &String| Candidate {
                name: name.clone(),
                group: if with_groups {
                    group.clone()
                } else {
                    String::new()
                },
                role: String::new(),
            };
            Introduction {
                contest,
                seats: (names.len() as u32).div_ceil(2),
                candidates: names.iter().map(candidate).collect(),
                now,
            }
        },
    )
}

/// Any scene in a language.
fn scene(lang: Lang) -> impl Strategy<Value = Scene> {
    let sentences = || prop::collection::vec(sentence(), 1..=15);
    let several = 1..=3_usize;
    let attendance = (votes(), votes(), prop::option::of(sentence())).prop_map(
        |(signed_in, expected, quorum_met)| {
            Scene::Attendance(Attendance {
                signed_in,
                expected,
                quorum_met,
            })
        },
    );
    prop_oneof![
        1 => welcome().prop_map(Scene::Welcome),
        1 => welcome().prop_map(Scene::Thanks),
        2 => attendance,
        2 => agenda().prop_map(Scene::Agenda),
        2 => motion().prop_map(Scene::Motion),
        2 => sentences().prop_map(|items| Scene::Rules(RulesList { title: String::new(), items })),
        2 => introduction().prop_map(Scene::Introduction),
        2 => speech().prop_map(Scene::Pledge),
        1 => speech().prop_map(Scene::Questions),
        2 => (title(), names()).prop_map(|(title, order)| Scene::Lots(Lots { title, order })),
        4 => how_to_mark(lang).prop_map(Scene::HowToMark),
        2 => prop::collection::vec(paper(), several.clone()).prop_map(Scene::IssuedReturned),
        6 => prop::collection::vec(counting(), several.clone()).prop_map(Scene::Counting),
        2 => prop::collection::vec(progress(), several.clone()).prop_map(Scene::Progress),
        6 => prop::collection::vec(result(), several.clone()).prop_map(Scene::Result),
        3 => prop::collection::vec(grades(), several).prop_map(Scene::Grades),
        2 => (prop_oneof![Just(String::new()), title()], prop::collection::vec(sentence(), 0..=5))
            .prop_map(|(title, lines)| Scene::Notice(Notice { title, lines })),
        1 => title().prop_map(|screen| Scene::Test(TestPicture { screen })),
        1 => Just(Scene::Blank),
    ]
}

fn foot() -> impl Strategy<Value = Option<Foot>> {
    let number = || prop::option::of(votes());
    prop::option::of((number(), number(), number(), number(), any::<bool>())).prop_map(|foot| {
        foot.map(|(expected, present, issued, returned, polling)| Foot {
            expected,
            present,
            issued,
            returned,
            polling,
        })
    })
}

/// Any view there may be.
pub fn view() -> impl Strategy<Value = HallView> {
    let lang = select(Lang::ALL.to_vec());
    let scene = lang.prop_flat_map(|lang| scene(lang).prop_map(move |scene| (lang, scene)));
    let zoom = prop_oneof![Just(100_u16), ZOOM_LEAST..=ZOOM_MOST];
    let theme = select(HallTheme::ALL.to_vec());
    let meeting = prop_oneof![Just(String::new()), title()];
    (
        scene,
        zoom,
        theme,
        meeting,
        any::<bool>(),
        0..9_usize,
        foot(),
    )
        .prop_map(
            |((lang, scene), zoom_percent, theme, meeting, rehearsal, page, foot)| HallView {
                meeting,
                rehearsal,
                theme,
                zoom_percent,
                page,
                scene,
                foot,
                ..HallView::new(lang)
            },
        )
}

/// Puts a name and a figure beyond all reason into a scene.
pub fn exceed(scene: &mut Scene, name: &str, yes: u32) {
    match scene {
        Scene::Counting(all) => {
            for count in all {
                count.contest = name.into();
                (count.counted, count.total) = (yes, yes / 2);
                for row in &mut count.rows {
                    (row.name, row.yes) = (name.into(), yes);
                }
            }
        }
        Scene::Result(all) => {
            for result in all {
                result.sentence = name.repeat(9);
                result.total = 0;
                for row in &mut result.rows {
                    (row.name, row.yes) = (name.into(), yes);
                }
            }
        }
        Scene::Grades(all) => {
            for board in all {
                board.contest = name.into();
                for row in &mut board.rows {
                    row.name = name.into();
                    row.votes.fill(yes);
                }
            }
        }
        Scene::Progress(all) => {
            for progress in all {
                progress.contest = name.into();
                (progress.counted, progress.total) = (yes, yes);
            }
        }
        Scene::Pledge(speech) | Scene::Questions(speech) => {
            speech.candidate.name = name.into();
            speech.items.push(name.repeat(20));
        }
        Scene::Introduction(list) => {
            for candidate in &mut list.candidates {
                candidate.name = name.into();
            }
            list.now = Some(usize::MAX);
        }
        Scene::Lots(lots) => lots.order.push(name.into()),
        Scene::Motion(motion) => motion.title = name.repeat(9),
        Scene::Agenda(items) => items.iter_mut().for_each(|item| item.text = name.into()),
        Scene::Rules(rules) => rules.items.push(name.repeat(20)),
        Scene::Notice(notice) => notice.lines.push(name.repeat(20)),
        Scene::Attendance(signed) => (signed.signed_in, signed.expected) = (yes, 0),
        Scene::HowToMark(how) => how.notes.push(name.repeat(20)),
        Scene::IssuedReturned(papers) => papers.iter_mut().for_each(|paper| paper.issued = yes),
        Scene::Welcome(welcome) | Scene::Thanks(welcome) => welcome.place = name.into(),
        Scene::Test(test) => test.screen = name.into(),
        Scene::Blank => {}
    }
}
