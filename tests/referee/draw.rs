//! Random small elections.

use super::house::{Equal, House, NoSign, Of, Two, Way, from, over};

/// What stands beside a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    For,
    Against,
    Nothing,
    Unreadable,
}

/// A post on the sheet. People are numbers.
#[derive(Clone, Debug)]
pub struct Seatings {
    pub seats: usize,
    pub printed: Vec<usize>,
    pub women: bool,
}

/// One contest on one paper: cells in the order of the sheet, names written in; or
/// set aside by somebody's ruling.
pub type Half = Option<(Vec<Sign>, Vec<(usize, Sign)>)>;

/// Which vote of the contest it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Vote {
    Preliminary,
    Main,
    Again,
    Further,
}

#[derive(Clone, Debug)]
pub struct Election {
    pub vote: Vote,
    pub posts: Vec<Seatings>,
    pub papers: Vec<Vec<Half>>,
    pub expected: u64,
    pub present: u64,
    pub issued: u64,
    pub voted: u64,
    pub returned: u64,
    pub kin: Vec<(usize, usize)>,
    pub withdrawn: Vec<usize>,
    /// People known to be men.
    pub men: Vec<usize>,
}

/// Another house for half of the elections, so that every way is tried under every preset.
pub fn altered(house: &House, rng: &mut fastrand::Rng) -> House {
    let mut house = house.clone();
    let bases = [
        Of::Expected,
        Of::Present,
        Of::Voted,
        Of::Returned,
        Of::Valid,
        Of::ForThePost,
    ];
    let base = bases[rng.usize(..bases.len())];
    house.bar = match rng.u8(..5) {
        0 => None,
        1 => Some(from(1, 3, base)),
        2 => Some(from(1, 2, base)),
        3 => Some(over(2, 3, base)),
        _ => Some(over(1, 2, base)),
    };
    house.way = [
        Way::SaysToEach,
        Way::OneName,
        Way::UpToTheSeats,
        Way::ExactlyTheSeats,
        Way::WritesNames,
        Way::OpposesSome,
        Way::AsManyAsLiked,
    ][rng.usize(..7)];
    house.half_of_seats = rng.u8(..4) == 0;
    house.fewest = rng.usize(..3).saturating_sub(1);
    house.writing = rng.u8(..4) > 0;
    house.writing_needs_a_no = rng.bool();
    house.written_count_to_limit = rng.u8(..3) > 0;
    house.no_sign = [
        NoSign::Counts,
        NoSign::IsNothing,
        NoSign::Abstains,
        NoSign::Spoils,
    ][rng.usize(..4)];
    house.wrong_writing_spoils = rng.bool();
    house.too_many_spoils_paper = rng.bool();
    house.unreadable_spoils = rng.bool();
    house.two = [Two::Neither, Two::Higher, Two::Both][rng.usize(..3)];
    house.adds_down = rng.u8(..3) == 0;
    house.women = rng.u8(..3) == 0;
    house.one_of_kin = rng.u8(..3) == 0;
    let equals = [
        Equal::VoteAgain,
        Equal::Lots,
        Equal::FewerAgainst,
        Equal::Chair,
        Equal::Empty,
    ];
    house.equal = equals[rng.usize(..5)];
    house.equal_again = equals[rng.usize(..5)];
    if house.one_of_kin {
        // which of two ways settles equal relatives first is nowhere said
        let plain = |equal| match equal {
            Equal::FewerAgainst => Equal::VoteAgain,
            other => other,
        };
        (house.equal, house.equal_again) = (plain(house.equal), plain(house.equal_again));
    }
    house.short_votes_again = rng.bool();
    house.reserve = rng.bool();
    house.voted_gate = rng.bool();
    house
}

/// An election whose figures balance, except that one in eight has something wrong.
pub fn election(rng: &mut fastrand::Rng) -> Election {
    let posts: Vec<Seatings> = (0..rng.usize(1..=3).min(rng.usize(1..=3)))
        .map(|at| {
            let mut people: Vec<usize> = (0..6).collect();
            rng.shuffle(&mut people);
            people.truncate(rng.usize(1..=5));
            Seatings {
                seats: rng.usize(1..=3),
                printed: people,
                women: at > 0 && rng.u8(..3) == 0,
            }
        })
        .collect();
    let like = rng.usize(1..=3);
    let returned = rng.usize(..=9);
    let papers: Vec<Vec<Half>> = (0..returned)
        .map(|_| posts.iter().map(|post| half(post, like, rng)).collect())
        .collect();
    let returned = returned as u64;
    let kept = u64::from(rng.u8(..4) == 0);
    let (voted, issued) = (returned, returned + kept);
    let present = issued + u64::from(rng.u8(..6) == 0);
    let mut election = Election {
        vote: [
            Vote::Preliminary,
            Vote::Main,
            Vote::Main,
            Vote::Again,
            Vote::Further,
        ][rng.usize(..5)],
        posts,
        papers,
        expected: present + rng.u64(..3),
        present,
        issued,
        voted,
        returned,
        kin: Vec::new(),
        withdrawn: Vec::new(),
        men: (0..8).filter(|_| rng.u8(..4) == 0).collect(),
    };
    for _ in 0..rng.usize(..3) {
        let pair = (rng.usize(..8), rng.usize(..8));
        if pair.0 != pair.1 {
            election.kin.push(pair);
        }
    }
    if rng.u8(..6) == 0 {
        election.withdrawn.push(rng.usize(..8));
    }
    match rng.u8(..40) {
        0 => election.issued = election.returned.saturating_sub(1),
        1 => election.voted = election.returned.saturating_sub(1),
        // a ballot neither found valid nor invalid
        2 => (election.returned, election.voted) = (election.returned + 1, election.voted + 1),
        3 => election.issued = election.present + 1,
        4 => election.expected += 8,
        _ => {}
    }
    election
}

fn half(post: &Seatings, like: usize, rng: &mut fastrand::Rng) -> Half {
    if rng.u8(..30) == 0 {
        return None;
    }
    let mut left = post.seats.min(like) + usize::from(rng.u8(..8) == 0);
    let mut cells = vec![Sign::Nothing; post.printed.len()];
    let mut order: Vec<usize> = (0..cells.len()).collect();
    rng.shuffle(&mut order);
    for at in order {
        cells[at] = if rng.u8(..40) == 0 {
            Sign::Unreadable
        } else if left > 0 && rng.u8(..6) > 0 {
            left -= 1;
            Sign::For
        } else if rng.u8(..3) > 0 {
            Sign::Against
        } else {
            Sign::Nothing
        };
    }
    let mut written = Vec::new();
    while rng.u8(..5) == 0 {
        let sign = match rng.u8(..8) {
            0 => Sign::Nothing,
            1 => Sign::Against,
            2 => Sign::Unreadable,
            _ => Sign::For,
        };
        written.push((rng.usize(..8), sign));
    }
    Some((cells, written))
}
