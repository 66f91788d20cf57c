//! The ballots as they lie on the table, and what they come to when anybody who can
//! count counts them. Nothing here asks the program.

/// The candidates as they stand on the ballot: by strokes of the surname
/// (王 4, 司 5, 阿 7, 周 8 beginning with 撇, 郑 8 beginning with 点, 胡 9, 曾 12).
pub const CANDIDATES: [&str; 7] = [
    "王䶮",
    "司徒明远",
    "阿依努尔·买买提",
    "周以宁",
    "郑予安",
    "胡竹遥",
    "曾单",
];

/// Seats to fill.
pub const SEATS: usize = 5;

/// Who is written in on one ballot; number 19 on the roll.
pub const WRITTEN_IN: &str = "黄倩明";

/// Three bundles of ten, ballot by ballot: `1` yes, `2` no, `3` abstain, `*19=1` a name
/// written in, `-a` altered beyond certainty. The second ballot of the last bundle has
/// six yes for five seats.
pub const BUNDLES: [[&str; 10]; 3] = [
    [
        "2112131",
        "1221111",
        "1121121",
        "3121121*19=1",
        "1111122",
        "1121121",
        "2131111",
        "1221121",
        "1112121",
        "3121131",
    ],
    [
        "1121122", "1122121", "2121221", "1121131", "1111132", "-a", "2221121", "2112131",
        "1131122", "3121111",
    ],
    [
        "1121222", "1111121", "1131131", "2121231", "3111113", "1121222", "1121121", "2121131",
        "1131121", "1121112",
    ],
];

/// What a count of some ballots comes to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub valid: u32,
    pub invalid: u32,
    /// Yes, no, abstain of each candidate in ballot order.
    pub marks: [[u32; 3]; 7],
    pub written_in: u32,
}

impl Tally {
    /// Counts ballot after ballot.
    pub fn of<'a>(ballots: impl IntoIterator<Item = &'a &'a str>) -> Tally {
        let mut tally = Tally::default();
        for ballot in ballots {
            let (marks, name) = match ballot.split_once('*') {
                Some((marks, _)) => (marks, 1),
                None => (*ballot, 0),
            };
            let chosen = marks.matches('1').count() + name;
            if ballot.starts_with('-') || chosen > SEATS {
                tally.invalid += 1;
                continue;
            }
            tally.valid += 1;
            tally.written_in += u32::try_from(name).unwrap();
            for (candidate, mark) in tally.marks.iter_mut().zip(marks.bytes()) {
                candidate[usize::from(mark - b'1')] += 1;
            }
        }
        tally
    }

    pub fn whole() -> Tally {
        Tally::of(BUNDLES.iter().flatten())
    }

    pub fn yes(&self, candidate: usize) -> u32 {
        self.marks[candidate][0]
    }

    /// Places on the ballot of those elected by `present` voters: more than half of
    /// them in favour, and among the first five.
    pub fn elected(&self, present: u32) -> Vec<usize> {
        let mut places = (0..7).collect::<Vec<_>>();
        places.sort_by_key(|place| std::cmp::Reverse(self.yes(*place)));
        places.truncate(SEATS);
        places.retain(|place| self.yes(*place) * 2 > present);
        places.sort_unstable();
        places
    }
}

/// The keys for a ballot as a teller types them: names by pinyin, reasons by digit.
pub fn keys(ballot: &str) -> String {
    match ballot {
        "-a" => "-2\n".into(),
        _ => format!("{}\n", ballot.replace("*19=", "*hqm\n")),
    }
}
