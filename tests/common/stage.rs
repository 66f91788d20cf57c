//! Meetings of a chain, where the result of one gives the candidates of the next.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use zhengpiao::meeting::{
    By, CandidateOrder, Command, ContestId, ContestSetup, Info, MeetingKind, NewPerson, Pass,
    PersonId, Role, Slip, Staffing, Status,
};
use zhengpiao::rules;

use crate::day::{CHAIR, Day, SECOND, TELLER, bundle};

/// The one contest of these meetings.
pub const POST: ContestId = ContestId(1);

/// What a meeting of the chain is called, and when.
pub fn info(organisation: &str, title: &str, date: &str) -> Info {
    Info {
        name_on_seal: organisation.into(),
        name_in_titles: organisation.into(),
        name_in_sign_off: organisation.into(),
        title: title.into(),
        body: "党委".into(),
        date: date.into(),
        time: "14:00".into(),
        place: "街道礼堂".into(),
        phone: "021-5555 0123".into(),
        ..Info::default()
    }
}

/// Voters of these names.
pub fn voters(names: &[&str]) -> Vec<NewPerson> {
    (1..)
        .zip(names)
        .map(|(number, name): (u32, &&str)| NewPerson {
            number: number.to_string(),
            name: (*name).into(),
            status: Status::Voter,
            ..NewPerson::default()
        })
        .collect()
}

/// A meeting with a roll, one contest for 党委书记 and people at the desk from outside.
pub fn meeting(kind: MeetingKind, info: Info, roll: Vec<NewPerson>, seats: u32) -> Day {
    let mut day = Day::empty();
    let rules = Box::new(rules::preset("cpc-2020").unwrap());
    day.must(By::Desk, Command::Create { kind, info, rules });
    day.must(
        By::Desk,
        Command::ImportRoll {
            people: roll,
            source: "名册.csv".into(),
        },
    );
    let setup = ContestSetup {
        title: "党委书记".into(),
        seats,
    };
    day.must(By::Desk, Command::AddContest(setup));
    day.must(By::Desk, Command::SetStaffing(Staffing::Full));
    for (name, role) in [
        ("方主持", Role::Chair),
        ("严总监", Role::ChiefScrutineer),
        ("计一", Role::Teller),
        ("计二", Role::Teller),
        ("监一", Role::Scrutineer),
    ] {
        day.must(
            By::Desk,
            Command::Appoint {
                person: None,
                name: name.into(),
                role,
            },
        );
    }
    day
}

/// Names the first so many of the roll as candidates.
pub fn stand(day: &mut Day, count: u32) {
    let people = (1..=count).map(PersonId).collect();
    let order = CandidateOrder::ByHand;
    day.must(
        By::Desk,
        Command::SetCandidates {
            contest: POST,
            people,
            order,
        },
    );
}

/// Everybody with a vote comes, gets a ballot and casts it; the result slip is signed.
pub fn count(mut day: Day, ballots: &[&str]) -> Day {
    day = day.gathered_all();
    day = day
        .issued()
        .collected(u32::try_from(ballots.len()).unwrap(), 25);
    for (pass, by) in [(Pass::First, TELLER), (Pass::Second, SECOND)] {
        day.key(bundle(1), pass, by, ballots);
    }
    for slip in Slip::ALL {
        day.must(By::Desk, Command::ConfirmSlip(slip));
    }
    day
}

/// The same, and the chair announces it.
pub fn held(day: Day, ballots: &[&str]) -> Day {
    let mut day = count(day, ballots);
    day.must(CHAIR, Command::Announce);
    day
}

/// Ballots on which each candidate has so many votes; a row of `1` and `2` each.
pub fn ballots(voters: usize, votes: &[usize]) -> Vec<String> {
    let yes = |ballot: usize, votes: usize, shift: usize| (ballot + shift) % voters < votes;
    (0..voters)
        .map(|ballot| {
            let marks = votes.iter().scan(0, |shift, count| {
                let mark = if yes(ballot, *count, voters - *shift % voters) {
                    '1'
                } else {
                    '2'
                };
                *shift += count;
                Some(mark)
            });
            marks.collect()
        })
        .collect()
}

impl Day {
    fn gathered_all(mut self) -> Day {
        self.must(By::Desk, Command::SignInAllBut(Vec::new()));
        self.must(By::Desk, Command::OpenMeeting);
        self
    }
}
