//! What a round came to, said by the script, and added up here without the program.

use zhengpiao::rules::RoundKind;

/// Everybody on the roll, in order of surname strokes, so that the order of the roll is
/// the order papers list people in.
pub const NAMES: [&str; 20] = [
    "丁向晚",
    "马驰",
    "王文清",
    "石静",
    "刘启明",
    "李卓然",
    "周淼",
    "赵安邦",
    "郭宁",
    "黄素心",
    "韩江",
    "蓝玉泉",
    "裴正",
    "廖敏",
    "滕远",
    "薛平",
    "霍达",
    "戴荣",
    "瞿善",
    "顾泰",
];

pub fn name(id: u32) -> &'static str {
    NAMES[id as usize - 1]
}

/// A post as a round votes on it.
#[derive(Clone, Debug)]
pub struct Post {
    pub title: &'static str,
    pub seats: u32,
    /// Candidates, by place on the roll.
    pub stand: Vec<u32>,
    /// Of these, who can no longer be elected.
    pub out: Vec<u32>,
    /// Who is elected of the equals without another vote.
    pub decided: Vec<u32>,
    /// Who was elected and does not accept.
    pub declined: Vec<u32>,
}

/// Where ballots of a sheet went and came back.
#[derive(Clone, Debug)]
pub struct Ballots {
    pub place: &'static str,
    pub printed: u32,
    /// Given out and not returned.
    pub astray: u32,
    pub by_hand: bool,
    /// As they lie in the box, contest by contest: `1121` yes, yes, no, yes; `3` abstains.
    pub cast: Vec<String>,
}

impl Ballots {
    pub fn back(&self) -> u32 {
        self.cast.len() as u32
    }

    pub fn issued(&self) -> u32 {
        self.back() + self.astray
    }
}

#[derive(Clone, Debug)]
pub struct Sheet {
    pub posts: Vec<Post>,
    pub boxes: Vec<Ballots>,
}

/// Which votes elect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// More than half of so many.
    HalfOf(u32),
    /// The most votes.
    Most,
}

/// A round as it was.
#[derive(Clone, Debug)]
pub struct Truth {
    pub number: u32,
    pub kind: RoundKind,
    /// As papers write it.
    pub date: &'static str,
    pub place: &'static str,
    pub expected: u32,
    pub present: u32,
    pub bar: Bar,
    pub sheets: Vec<Sheet>,
    /// Others whom papers of the figures may name, such as who asked for a recount.
    pub named: Vec<u32>,
    /// Who stands in reserve, which the notice says too.
    pub reserve: Vec<u32>,
}

/// Somebody's votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    /// On the roll; nobody for a name written in.
    pub person: Option<u32>,
    pub yes: u32,
    pub no: u32,
    pub abstain: u32,
}

/// One post added up over its boxes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub issued: u32,
    pub back: u32,
    pub valid: u32,
    pub invalid: u32,
    pub lines: Vec<Line>,
}

impl Count {
    pub fn rank(&self, line: &Line) -> usize {
        self.lines
            .iter()
            .filter(|other| other.yes > line.yes)
            .count()
            + 1
    }

    pub fn of(&self, name: &str) -> &Line {
        self.lines.iter().find(|line| line.name == name).unwrap()
    }
}

/// What follows from the votes for a post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Came {
    pub elected: Vec<String>,
    pub tied: Vec<String>,
    pub tied_for: u32,
    pub open: u32,
}

/// Adds up the ballots of these boxes for one post of a sheet.
pub fn count(post: &Post, place: usize, boxes: &[Ballots]) -> Count {
    let mut count = Count {
        issued: boxes.iter().map(Ballots::issued).sum(),
        back: boxes.iter().map(Ballots::back).sum(),
        valid: 0,
        invalid: 0,
        lines: Vec::new(),
    };
    for id in &post.stand {
        count.lines.push(Line {
            name: name(*id).into(),
            person: Some(*id),
            yes: 0,
            no: 0,
            abstain: 0,
        });
    }
    for ballot in boxes.iter().flat_map(|it| &it.cast) {
        let marks = ballot.split('|').nth(place).unwrap();
        let (printed, written) = marks.split_once('*').unwrap_or((marks, ""));
        let written = written.trim_end_matches("=1").trim_matches('\'');
        let chosen = printed.matches('1').count() as u32 + u32::from(!written.is_empty());
        if printed == "-i" || chosen > post.seats {
            count.invalid += 1;
            continue;
        }
        count.valid += 1;
        for (at, mark) in printed.chars().enumerate() {
            let line = &mut count.lines[at];
            match mark {
                '1' => line.yes += 1,
                '2' => line.no += 1,
                '3' => line.abstain += 1,
                other => panic!("{other} is no mark"),
            }
        }
        if !written.is_empty() {
            let known = count.lines.iter_mut().find(|line| line.name == written);
            match known {
                Some(line) => line.yes += 1,
                None => count.lines.push(Line {
                    name: written.into(),
                    person: None,
                    yes: 1,
                    no: 0,
                    abstain: 0,
                }),
            }
        }
    }
    count
}

/// Who is elected, by the bar and the seats, ties across the cut left open.
pub fn came(post: &Post, count: &Count, bar: Bar) -> Came {
    let least = match bar {
        Bar::HalfOf(all) => all / 2 + 1,
        Bar::Most => 1,
    };
    let may = |line: &&Line| {
        line.yes >= least && line.person.is_none_or(|person| !post.out.contains(&person))
    };
    let mut passed: Vec<&Line> = count.lines.iter().filter(may).collect();
    passed.sort_by_key(|line| std::cmp::Reverse(line.yes));
    let seats = post.seats as usize;
    let mut came = Came::default();
    let cut = passed.get(seats).map(|line| line.yes);
    let above = |line: &&&Line| cut.is_none_or(|cut| line.yes > cut);
    let elected: Vec<&Line> = passed.iter().take(seats).filter(above).copied().collect();
    if elected.len() < seats && cut.is_some() {
        let equal = passed.iter().filter(|line| Some(line.yes) == cut);
        came.tied = equal.map(|line| line.name.clone()).collect();
        came.tied_for = (seats - elected.len()) as u32;
    }
    came.elected = elected.iter().map(|line| line.name.clone()).collect();
    if !post.decided.is_empty() {
        let decided = post.decided.iter().map(|id| name(*id).to_owned());
        came.elected.extend(decided);
        came.tied.clear();
        came.tied_for = 0;
    }
    let declined = |it: &String| post.declined.iter().any(|id| name(*id) == it);
    came.elected.retain(|it| !declined(it));
    // Papers list people in the order of their strokes, which is that of the roll.
    let place = |name: &String| NAMES.iter().position(|known| known == name);
    came.elected
        .sort_by_key(|name| place(name).unwrap_or(NAMES.len()));
    came.open = post.seats - came.elected.len() as u32 - came.tied_for;
    came
}

/// A post and those who stand for it.
pub fn post(title: &'static str, seats: u32, stand: &[u32]) -> Post {
    Post {
        title,
        seats,
        stand: stand.to_vec(),
        out: Vec::new(),
        decided: Vec::new(),
        declined: Vec::new(),
    }
}

/// So many ballots of each kind, all back, two more printed than given out.
pub fn ballots(kinds: &[(usize, &str)]) -> Ballots {
    let cast: Vec<String> = kinds
        .iter()
        .flat_map(|(times, ballot)| std::iter::repeat_n((*ballot).to_owned(), *times))
        .collect();
    Ballots {
        place: "",
        printed: cast.len() as u32 + 2,
        astray: 0,
        by_hand: false,
        cast,
    }
}

impl Truth {
    /// The first round: one post on one sheet, in the room of the meeting.
    pub fn first(post: Post, cast: Ballots) -> Truth {
        let present = cast.issued();
        Truth {
            number: 1,
            kind: RoundKind::Formal,
            date: "2026年11月22日",
            place: "社区二楼会议室",
            expected: 20,
            present,
            bar: Bar::HalfOf(present),
            sheets: vec![Sheet {
                posts: vec![post],
                boxes: vec![cast],
            }],
            named: Vec::new(),
            reserve: Vec::new(),
        }
    }

    /// A later round of the same meeting.
    pub fn then(&self, kind: RoundKind, post: Post, cast: Ballots) -> Truth {
        let present = cast.issued();
        let bar = match kind {
            RoundKind::Revote => Bar::Most,
            _ => Bar::HalfOf(present),
        };
        Truth {
            number: self.number + 1,
            kind,
            present,
            bar,
            sheets: vec![Sheet {
                posts: vec![post],
                boxes: vec![cast],
            }],
            named: Vec::new(),
            reserve: Vec::new(),
            ..self.clone()
        }
    }

    /// Every post with its count and what it came to.
    pub fn counts(&self) -> Vec<(&Post, Count, Came)> {
        let mut all = Vec::new();
        for sheet in &self.sheets {
            for (place, post) in sheet.posts.iter().enumerate() {
                let count = count(post, place, &sheet.boxes);
                let came = came(post, &count, self.bar);
                all.push((post, count, came));
            }
        }
        all
    }

    pub fn preliminary(&self) -> bool {
        self.kind == RoundKind::Preliminary
    }
}

#[test]
fn the_tally_of_the_script_counts_by_itself() {
    let chair = post("书记", 2, &[1, 2, 3]);
    let cast = ballots(&[
        (3, "112"),
        (2, "121"),
        (1, "111"),
        (1, "-i"),
        (1, "332*'何无名'=1"),
    ]);
    let sum = count(&chair, 0, &[cast]);
    assert_eq!((sum.valid, sum.invalid, sum.back), (6, 2, 8));
    assert_eq!((sum.of("丁向晚").yes, sum.of("丁向晚").abstain), (5, 1));
    assert_eq!((sum.of("马驰").yes, sum.of("何无名").yes), (3, 1));
    let came = came(&chair, &sum, Bar::HalfOf(8));
    assert_eq!((came.elected, came.open), (vec!["丁向晚".to_owned()], 1));
    let equal = count(&chair, 0, &[ballots(&[(3, "121"), (3, "112"), (2, "211")])]);
    let came = super::tally::came(&chair, &equal, Bar::Most);
    assert_eq!(
        (came.elected.len(), came.tied.len(), came.tied_for),
        (1, 2, 1)
    );
}
