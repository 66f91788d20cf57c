//! The referee: every election counted ballot by ballot, in the words of the rules.

use std::collections::BTreeSet;

use super::draw::{Election, Half, Seatings, Sign, Vote};
use super::house::{Equal, House, NoSign, Of, Part, Two, Way};

/// What became of one contest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finding {
    pub valid: u64,
    pub invalid: u64,
    /// Person, votes received here, votes that decide; only people with some.
    pub votes: Vec<(usize, u64, u64)>,
    /// 不赞成票 of the printed candidates, where every name is marked.
    pub against: Vec<(usize, u64)>,
    pub quorum: bool,
    pub stands: &'static str,
    pub elected: BTreeSet<usize>,
    pub tied: BTreeSet<usize>,
    pub tied_for: usize,
    pub unfilled: usize,
    pub next: &'static str,
    pub reserve: BTreeSet<usize>,
}

/// A contest on a ballot that counts.
#[derive(Clone, Debug, Default)]
struct Standing {
    chooses: Vec<usize>,
    against: Vec<usize>,
    silent: bool,
}

enum Fate {
    Counts(Standing),
    TooMany,
    Void,
}

pub fn judge(house: &House, election: &Election) -> Vec<Finding> {
    let posts = &election.posts;
    let women = |at: usize| house.women && posts[at].women;
    // posts from the highest down; the women's column is a seat of the lowest
    let lowest = (0..posts.len()).filter(|&at| !women(at)).count().max(1) - 1;
    let height = |at: usize| {
        if women(at) {
            lowest
        } else {
            (0..at).filter(|&other| !women(other)).count()
        }
    };
    let sheets: Vec<Vec<Option<Standing>>> = election
        .papers
        .iter()
        .map(|paper| one_paper(house, election.vote, posts, paper, &height))
        .collect();
    let chooses = |sheet: &[Option<Standing>], at: usize, person: usize| {
        sheet[at]
            .as_ref()
            .is_some_and(|half| half.chooses.contains(&person))
    };
    let mut order: Vec<usize> = (0..posts.len()).collect();
    order.sort_by_key(|&at| (height(at), !women(at)));
    let mut findings = vec![Finding::default(); posts.len()];
    let mut holds: Vec<(usize, usize)> = Vec::new();
    for at in order {
        let mut finding = Finding::default();
        let mut blank = 0;
        for sheet in &sheets {
            match &sheet[at] {
                Some(half) => {
                    finding.valid += 1;
                    blank += u64::from(half.silent);
                }
                None => finding.invalid += 1,
            }
        }
        for person in 0..8 {
            let own = sheets
                .iter()
                .filter(|sheet| chooses(sheet, at, person))
                .count();
            let above = |sheet: &[Option<Standing>]| {
                let higher = |other: &usize| house.adds_down && height(*other) < height(at);
                (0..posts.len())
                    .filter(higher)
                    .any(|other| chooses(sheet, other, person))
            };
            let column = |sheet: &[Option<Standing>]| {
                let same =
                    |other: &usize| women(*other) && !women(at) && height(*other) == height(at);
                (0..posts.len())
                    .filter(same)
                    .any(|other| chooses(sheet, other, person))
            };
            let both = own > 0 && !election.men.contains(&person);
            let here = posts[at].printed.contains(&person) || own > 0;
            let total = sheets
                .iter()
                .filter(|sheet| chooses(sheet, at, person) || above(sheet) || both && column(sheet))
                .count();
            let total = if women(at) && !here { 0 } else { total };
            if total > 0 {
                finding.votes.push((person, own as u64, total as u64));
            }
        }
        if matches!(house.way, Way::SaysToEach | Way::OpposesSome) {
            for &person in &posts[at].printed {
                let says_no = |half: &&Standing| half.against.contains(&person);
                let no = sheets
                    .iter()
                    .filter_map(|sheet| sheet[at].as_ref())
                    .filter(says_no);
                finding.against.push((person, no.count() as u64));
            }
        }
        stands(house, election, &mut finding);
        if finding.stands == "Valid" {
            let barred = |person: usize| {
                let apart = house.adds_down || house.two != Two::Both;
                let holds_one = holds.iter().any(|&(one, post)| {
                    one == person && (post == height(at) || apart && post < height(at))
                });
                let related = holds
                    .iter()
                    .any(|&(one, _)| kin(house, election, one, person));
                election.vote != Vote::Preliminary && (holds_one || related)
            };
            fill(house, election, &posts[at], blank, &barred, &mut finding);
            for &person in &finding.elected {
                holds.push((person, height(at)));
            }
        } else {
            finding.unfilled = posts[at].seats;
        }
        findings[at] = finding;
    }
    findings
}

fn kin(house: &House, election: &Election, one: usize, other: usize) -> bool {
    let named = |pair: &(usize, usize)| *pair == (one, other) || *pair == (other, one);
    house.one_of_kin && election.vote != Vote::Preliminary && election.kin.iter().any(named)
}

/// A whole paper: 整张票无效 where the house says so, and one person for two posts.
fn one_paper(
    house: &House,
    vote: Vote,
    posts: &[Seatings],
    paper: &[Half],
    height: &dyn Fn(usize) -> usize,
) -> Vec<Option<Standing>> {
    let fates: Vec<Fate> = (0..posts.len())
        .map(|at| one_half(house, vote, &posts[at], &paper[at]))
        .collect();
    let too_many = fates.iter().any(|fate| matches!(fate, Fate::TooMany));
    if house.too_many_spoils_paper && too_many {
        return vec![None; posts.len()];
    }
    let halves: Vec<Option<Standing>> = fates
        .into_iter()
        .map(|fate| match fate {
            Fate::Counts(half) => Some(half),
            Fate::TooMany | Fate::Void => None,
        })
        .collect();
    if house.two == Two::Both {
        return halves;
    }
    let posts_of = |person: usize| -> BTreeSet<usize> {
        (0..halves.len())
            .filter(|&at| {
                let half = halves[at].as_ref();
                half.is_some_and(|half| half.chooses.contains(&person))
            })
            .map(height)
            .collect()
    };
    (0..halves.len())
        .map(|at| {
            let half = halves[at].as_ref()?;
            let keeps = |person: &&usize| {
                let all = posts_of(**person);
                all.len() < 2 || house.two == Two::Higher && all.iter().next() == Some(&height(at))
            };
            let left: Vec<usize> = half.chooses.iter().filter(keeps).copied().collect();
            let took_back = left.len() < half.chooses.len();
            let exactly = house.way == Way::ExactlyTheSeats;
            if took_back
                && (left.len() < house.fewest
                    || exactly && left.len() != most(house, &posts[at]).unwrap())
            {
                return None;
            }
            Some(Standing {
                chooses: left,
                ..half.clone()
            })
        })
        .collect()
}

/// How many may be chosen.
fn most(house: &House, post: &Seatings) -> Option<usize> {
    match house.way {
        Way::AsManyAsLiked => None,
        Way::OneName => Some(1),
        _ if house.half_of_seats => Some(post.seats / 2 + post.seats % 2),
        _ => Some(post.seats),
    }
}

fn one_half(house: &House, vote: Vote, post: &Seatings, half: &Half) -> Fate {
    let Some((cells, written)) = half else {
        return Fate::Void;
    };
    let names_only = house.way == Way::WritesNames;
    let is_vote = |sign: Sign| match sign {
        Sign::For => true,
        Sign::Nothing => names_only || house.no_sign == NoSign::Counts,
        Sign::Against | Sign::Unreadable => false,
    };
    // what the ballot says of each person, a printed one written in again once
    let mut cells = cells.clone();
    let mut names: Vec<(usize, Vec<Sign>)> = Vec::new();
    for &(person, sign) in written {
        if let Some(at) = post.printed.iter().position(|&one| one == person) {
            if is_vote(sign) {
                cells[at] = Sign::For;
            }
        } else if let Some((_, signs)) = names.iter_mut().find(|(one, _)| *one == person) {
            signs.push(sign);
        } else {
            names.push((person, vec![sign]));
        }
    }
    let votes_for = |signs: &[Sign]| signs.iter().any(|&sign| is_vote(sign));
    let plain = |signs: &[Sign]| {
        // without a vote: against if it says so, else nothing if one is bare
        let has = |sign: Sign| signs.contains(&sign);
        if has(Sign::For) {
            Sign::For
        } else if has(Sign::Against) {
            Sign::Against
        } else if has(Sign::Nothing) {
            Sign::Nothing
        } else {
            Sign::Unreadable
        }
    };
    let counted: Vec<usize> = names
        .iter()
        .filter(|(_, signs)| votes_for(signs))
        .map(|(person, _)| *person)
        .collect();
    let unreadable = cells.contains(&Sign::Unreadable)
        || names
            .iter()
            .any(|(_, signs)| !votes_for(signs) && plain(signs) == Sign::Unreadable);
    if unreadable && house.unreadable_spoils {
        return Fate::Void;
    }
    let bare = names.iter().any(|(_, signs)| plain(signs) == Sign::Nothing);
    if bare && house.no_sign == NoSign::Spoils && !names_only {
        return Fate::Void;
    }
    let printed_for: Vec<usize> = (0..cells.len())
        .filter(|&at| cells[at] == Sign::For)
        .map(|at| post.printed[at])
        .collect();
    let most = most(house, post);
    // one name is one name, printed or written
    let towards = if house.written_count_to_limit || names_only || house.way == Way::OneName {
        printed_for.len() + counted.len()
    } else {
        printed_for.len()
    };
    let exactly = house.way == Way::ExactlyTheSeats;
    if !exactly && most.is_some_and(|most| towards > most) {
        return Fate::TooMany;
    }
    let against: Vec<usize> = (0..cells.len())
        .filter(|&at| cells[at] == Sign::Against)
        .map(|at| post.printed[at])
        .collect();
    let to_each = matches!(house.way, Way::SaysToEach | Way::OpposesSome);
    let may_write = if names_only {
        usize::MAX
    } else if vote == Vote::Again || !house.writing {
        0
    } else if house.writing_needs_a_no && to_each {
        against.len()
    } else {
        usize::MAX
    };
    let wrong = counted.len() > may_write;
    if wrong && house.wrong_writing_spoils {
        return Fate::Void;
    }
    let silent = printed_for.is_empty()
        && counted.is_empty()
        && !unreadable
        && (!to_each || against.is_empty());
    let mut chooses = printed_for;
    if !wrong {
        chooses.extend(counted);
    }
    if exactly && chooses.len() != most.unwrap() {
        return if chooses.len() > most.unwrap() {
            Fate::TooMany
        } else {
            Fate::Void
        };
    }
    if chooses.len() < house.fewest {
        return Fate::Void;
    }
    Fate::Counts(Standing {
        chooses,
        against,
        silent,
    })
}

fn reached(part: Part, votes: u64, of: u64) -> bool {
    votes > 0
        && if part.over {
            votes * part.whole > of * part.parts
        } else {
            votes * part.whole >= of * part.parts
        }
}

/// Whether the vote stands, is void, or cannot be told because figures do not fit.
fn stands(house: &House, election: &Election, finding: &mut Finding) {
    finding.quorum = house.quorum.is_none_or(|part| {
        let came = match part.of {
            Of::Voted => election.voted,
            _ => election.present,
        };
        reached(part, came, election.expected)
    });
    let more_than_issued = election.returned > election.issued;
    let more_than_voted = election.returned > election.voted;
    let void = !finding.quorum || more_than_issued || house.voted_gate && more_than_voted;
    let unclear = more_than_voted
        || election.issued > election.present
        || finding.valid + finding.invalid != election.returned;
    (finding.stands, finding.next) = match (void, unclear) {
        (true, _) => ("Void", "Void"),
        (false, true) => ("Unknown", "Recount"),
        (false, false) => ("Valid", ""),
    };
}

/// Fills the seats from the highest number of votes down.
fn fill(
    house: &House,
    election: &Election,
    post: &Seatings,
    blank: u64,
    barred: &dyn Fn(usize) -> bool,
    finding: &mut Finding,
) {
    let bar = match election.vote {
        Vote::Again => None,
        Vote::Further => house.further.or(house.bar),
        Vote::Main | Vote::Preliminary => house.bar,
    };
    let whole = |of: Of| match of {
        Of::Expected => election.expected,
        Of::Present => election.present,
        Of::Voted => election.voted,
        Of::Returned => election.returned,
        Of::Valid => finding.valid,
        Of::ForThePost => finding.valid - blank + finding.invalid,
    };
    let passes = |votes: u64| bar.is_none_or(|part| reached(part, votes, whole(part.of)));
    let able: Vec<(usize, u64)> = finding
        .votes
        .iter()
        .map(|&(person, _, votes)| (person, votes))
        .filter(|&(person, votes)| {
            passes(votes) && !election.withdrawn.contains(&person) && !barred(person)
        })
        .collect();
    let rule = match (election.vote, house.equal) {
        (Vote::Again, Equal::VoteAgain | Equal::FewerAgainst) => house.equal_again,
        (_, equal) => equal,
    };
    let mut left = post.seats;
    let mut waiting: BTreeSet<usize> = able.iter().map(|&(person, _)| person).collect();
    let mut relatives_equal = false;
    let mut level = able.iter().map(|&(_, votes)| votes).max();
    while let Some(votes) = level.filter(|_| left > 0) {
        let settled: Vec<usize> = finding.elected.union(&finding.tied).copied().collect();
        let mut group: Vec<usize> = Vec::new();
        for &(person, _) in able.iter().filter(|&&(_, theirs)| theirs == votes) {
            waiting.remove(&person);
            if !settled.iter().any(|&one| kin(house, election, one, person)) {
                group.push(person);
            }
        }
        // relatives among equals need one seat together
        let families = families(&group, &|one, other| kin(house, election, one, other));
        if families.len() <= left {
            left -= families.len();
            for family in families {
                if family.len() == 1 {
                    finding.elected.extend(family);
                } else {
                    relatives_equal = true;
                    finding.tied.extend(family);
                    finding.tied_for += 1;
                }
            }
        } else {
            let no = |person: usize| {
                let known = finding.against.iter().find(|&&(one, _)| one == person);
                known.map(|&(_, no)| no)
            };
            let decided = rule == Equal::FewerAgainst && group.iter().all(|&one| no(one).is_some());
            let seats = left;
            for &person in &group {
                let fewer = group.iter().filter(|&&one| no(one) < no(person)).count();
                let same = group.iter().filter(|&&one| no(one) == no(person)).count();
                if !decided || fewer < seats && fewer + same > seats {
                    finding.tied.insert(person);
                } else if fewer + same <= seats {
                    finding.elected.insert(person);
                    left -= 1;
                } else {
                    waiting.insert(person);
                }
            }
            if finding.tied.is_disjoint(&group.iter().copied().collect()) {
                left = 0;
            }
            finding.tied_for += left;
            left = 0;
        }
        level = able
            .iter()
            .map(|&(_, theirs)| theirs)
            .filter(|&theirs| theirs < votes)
            .max();
    }
    finding.unfilled = left;
    finding.next = if relatives_equal {
        "Revote"
    } else if finding.tied_for > 0 {
        match rule {
            Equal::VoteAgain | Equal::FewerAgainst => "Revote",
            Equal::Lots => "Lot",
            Equal::Chair => "ChairDecides",
            Equal::Empty => "Vacant",
        }
    } else if finding.unfilled == 0 {
        "Complete"
    } else if house.short_votes_again {
        "FurtherElection"
    } else {
        "Vacant"
    };
    if house.reserve {
        finding.reserve = waiting;
    }
}

/// Groups of which each holds everybody related to anybody in it.
fn families(group: &[usize], related: &dyn Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut families: Vec<Vec<usize>> = Vec::new();
    for &person in group {
        let (mut own, others): (Vec<_>, Vec<_>) = families
            .into_iter()
            .partition(|family| family.iter().any(|&one| related(one, person)));
        let mut family: Vec<usize> = own.drain(..).flatten().collect();
        family.push(person);
        families = others;
        families.push(family);
    }
    families
}
