//! The meetings of the matrix: how large, who stands, under which names, and which
//! way the day goes.

use std::sync::LazyLock;

use zhengpiao::fonts::covered;
use zhengpiao::meeting::{NewPerson, Status};
use zhengpiao::text::Lang;

use super::pairs::pairwise;

/// What the names are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// Two and three characters.
    Plain,
    /// Sixteen characters with a middle dot.
    Minority,
    /// A rare character in each, from the extensions in turn.
    Rare,
}

/// What is elected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posts {
    /// A committee.
    One,
    /// Secretary, deputy and committee on one sheet.
    OneSheet,
    /// Secretary and deputy on one sheet, the committee on another.
    TwoSheets,
}

/// Which way the day goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Votes as they come, with invalid, blank and over-marked ballots and names
    /// written in.
    Usual,
    /// Nobody receives a vote.
    Zero,
    /// Three equals across the cut, and a revote.
    Tie,
    /// One seat stays open, and a further election.
    Further,
    /// A preliminary round, then the formal one.
    Preliminary,
    /// Three ballot boxes.
    Boxes,
    /// More came back than were issued: void, and again.
    Void,
    /// Announced, then corrected: the same winners.
    SameWinners,
    /// Other winners.
    OtherWinners,
    /// Found after the meeting.
    AfterMeeting,
    /// Counted by hand.
    ByHand,
}

pub const SIZES: [usize; 4] = [8, 40, 80, 1_200];
pub const CANDIDATES: [usize; 7] = [1, 2, 6, 17, 31, 45, 62];
pub const NAMES: [Names; 3] = [Names::Plain, Names::Minority, Names::Rare];
pub const POSTS: [Posts; 3] = [Posts::One, Posts::OneSheet, Posts::TwoSheets];
pub const WAYS: [Way; 11] = [
    Way::Usual,
    Way::Zero,
    Way::Tie,
    Way::Further,
    Way::Preliminary,
    Way::Boxes,
    Way::Void,
    Way::SameWinners,
    Way::OtherWinners,
    Way::AfterMeeting,
    Way::ByHand,
];

/// One meeting of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    pub size: usize,
    /// For the committee.
    pub candidates: usize,
    pub names: Names,
    pub posts: Posts,
    pub way: Way,
    /// The organisation's name fills two lines.
    pub long: bool,
    pub lang: Lang,
}

/// Every pair of values in some meeting, as far as they go together: nobody stands
/// who is not on the roll, three equals take at least three candidates, and nobody
/// elected to one post stands for another in a further election.
pub fn cases() -> &'static [Case] {
    static CASES: LazyLock<Vec<Case>> = LazyLock::new(chosen);
    &CASES
}

fn chosen() -> Vec<Case> {
    let of = |choice: &[usize]| Case {
        size: SIZES[choice[0]],
        candidates: CANDIDATES[choice[1]],
        names: NAMES[choice[2]],
        posts: POSTS[choice[3]],
        way: WAYS[choice[4]],
        long: choice[5] == 1,
        lang: Lang::ALL[choice[6]],
    };
    let allowed = |choice: &[usize]| {
        let case = of(choice);
        let enough = match case.way {
            Way::Tie => case.candidates > 2,
            Way::Further => case.candidates > 2 || case.posts == Posts::One,
            _ => true,
        };
        // What comes after a count takes a few, some and all candidates; a thousand
        // ballots are keyed where the votes are as they come.
        let plain = matches!(case.way, Way::Usual | Way::Zero | Way::Tie | Way::Boxes);
        let spread = plain || [1, 2, 17, 62].contains(&case.candidates);
        let large = case.size < 1_000 || matches!(case.way, Way::Usual | Way::Boxes);
        case.candidates <= case.size && enough && spread && large
    };
    let counts = [
        SIZES.len(),
        CANDIDATES.len(),
        NAMES.len(),
        POSTS.len(),
        WAYS.len(),
        2,
        Lang::ALL.len(),
    ];
    let chosen = pairwise(&counts, allowed);
    chosen.iter().map(|choice| of(choice)).collect()
}

/// The extensions of the Chinese characters A to H.
pub const EXTENSIONS: [(char, char, char); 8] = [
    ('A', '\u{3400}', '\u{4DBF}'),
    ('B', '\u{20000}', '\u{2A6DF}'),
    ('C', '\u{2A700}', '\u{2B73F}'),
    ('D', '\u{2B740}', '\u{2B81F}'),
    ('E', '\u{2B820}', '\u{2CEAF}'),
    ('F', '\u{2CEB0}', '\u{2EBEF}'),
    ('G', '\u{30000}', '\u{3134F}'),
    ('H', '\u{31350}', '\u{323AF}'),
];

/// Characters of every extension that the built-in faces draw; none of an extension
/// of which they draw none.
pub fn rare() -> Vec<char> {
    const OF_EACH: usize = 9;
    let of = |from: char, to: char| (from..=to).filter(|it| covered(*it)).take(OF_EACH);
    let lists: Vec<Vec<char>> = EXTENSIONS
        .iter()
        .map(|(_, from, to)| of(*from, *to).collect())
        .collect();
    let turns = (0..OF_EACH).flat_map(|turn| lists.iter().map(move |it| it.get(turn)));
    turns.flatten().copied().collect()
}

/// Candidates' and members' names share no surname, and no name begins another.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
const MEMBERS: &str = "冯褚卫蒋沈韩秦尤许吕施孔曹严华金魏陶姜戚";
const SECOND: &str = "晓志文建国华明永春秋";
const THIRD: &str = "安邦诚德恩方宏佳凯礼敏宁平勤荣善泰信毅正";
const ALONE: &str = "淼喆龑堃卓磊鑫焱森晶";
const SYLLABLES: &str = "阿卜杜热合曼买提吐尔逊江古丽努艾力木";

fn at(letters: &str, place: usize) -> char {
    let count = letters.chars().count();
    letters.chars().nth(place % count).unwrap()
}

fn candidate(names: Names, number: usize, rare: &[char]) -> String {
    let surname = at(SURNAMES, number);
    match names {
        Names::Plain if number.is_multiple_of(3) => {
            [surname, at(ALONE, number / 20)].iter().collect()
        }
        Names::Plain => [surname, at(SECOND, number / 20), at(THIRD, number)]
            .iter()
            .collect(),
        Names::Minority => {
            // The first syllables tell all of them apart.
            let begin = [number, number / SYLLABLES.chars().count() * 5];
            let first = (0..5).map(|it| number + it * 5);
            let second = (0..8).map(|it| number * 3 + it * 7 + 2);
            let syllable = |place| at(SYLLABLES, place);
            let first = begin.into_iter().chain(first).map(syllable);
            first.chain(['·']).chain(second.map(syllable)).collect()
        }
        Names::Rare => {
            let letter = rare[number % rare.len()];
            [surname, letter, at(THIRD, number / 20 + number)]
                .iter()
                .collect()
        }
    }
}

fn member(number: usize) -> String {
    let second = at(SECOND, number / 20);
    let third = at(THIRD, number / 200 + number % 200);
    // Every second name of the first forty has two characters.
    if number < 40 && number.is_multiple_of(2) {
        return [at(MEMBERS, number), at(ALONE, number / 20)]
            .iter()
            .collect();
    }
    [at(MEMBERS, number), second, third].iter().collect()
}

impl Case {
    /// The roll: the candidates first; in larger meetings a guest and somebody
    /// without a vote at its end.
    pub fn roll(&self) -> Vec<NewPerson> {
        let rare = rare();
        let standing = self.candidates.max(3);
        let people = (0..self.size).map(|place| NewPerson {
            number: (place + 1).to_string(),
            name: match place.checked_sub(standing) {
                None => candidate(self.names, place, &rare),
                Some(after) => member(after),
            },
            group: format!("第{}党小组", at("一二三", place)),
            gender: at("男女", place).to_string(),
            status: match (self.size > 8, self.size - place) {
                (true, 1) => Status::Observer,
                (true, 2) => Status::Probationary,
                _ => Status::Voter,
            },
            ..NewPerson::default()
        });
        people.collect()
    }

    /// Seats of the committee: a fifth fewer than candidates, and never none.
    pub fn seats(&self) -> u32 {
        u32::try_from((self.candidates * 5 / 6).max(1)).unwrap()
    }

    /// Roll ids that stay away, from the end of those with a vote.
    pub fn absent(&self) -> Vec<u32> {
        let size = u32::try_from(self.size).unwrap();
        let count = size / 20 + 1;
        let last = if self.size > 8 { size - 2 } else { size };
        (last - count + 1..=last).collect()
    }

    pub fn organisation(&self) -> &'static str {
        if self.long {
            "中共临江市高新技术产业开发区曙光街道新材料科技园综合服务中心第十二联合支部委员会"
        } else {
            "中共曙光路社区第三支部委员会"
        }
    }
}
