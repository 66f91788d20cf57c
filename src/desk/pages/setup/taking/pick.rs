//! A name of the earlier result, and who it is on the roll of this meeting.

use crate::meeting::{
    Channel, Contest, Earlier, Meeting, NewPerson, Person, PersonId, RankedName, Status, Taken,
};
use crate::roster::display_name;

/// Who a name is on the roll of this meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// This person.
    Known(PersonId),
    /// Several people have the name, and nobody has said which it is.
    Unsaid,
    /// Nobody; to be added with this status.
    Add(Status),
}

/// A name of the result, as chosen so far.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    pub ranked: RankedName,
    /// What the other roll says of the person.
    roll: Option<NewPerson>,
    pub channels: Vec<Channel>,
    pub taken: bool,
    pub who: Who,
}

impl Pick {
    /// Every name of a result; those who went through are taken.
    pub fn of(meeting: &Meeting, earlier: &Earlier) -> Vec<Pick> {
        let picks = earlier.names.iter().map(|name| Pick {
            ranked: name.ranked.clone(),
            roll: name.roll.clone(),
            channels: name.channels.clone(),
            taken: name.ranked.through,
            who: Who::Unsaid,
        });
        matched(meeting, picks.collect())
    }

    /// Every name of a result that was taken from before, as it was taken.
    pub fn again(meeting: &Meeting, contest: &Contest, taken: &Taken) -> Vec<Pick> {
        let picks = taken.list.iter().map(|name| {
            let stands = name.person.filter(|id| contest.candidates.contains(id));
            Pick {
                ranked: name.clone(),
                roll: None,
                channels: stands
                    .map(|id| meeting.channels(contest, id).to_vec())
                    .unwrap_or_default(),
                taken: stands.is_some(),
                who: name.person.map_or(Who::Unsaid, Who::Known),
            }
        });
        matched(meeting, picks.collect())
    }

    /// The name as lists set it; where two in the result have it, with the group they
    /// were in there.
    pub fn name_among(&self, all: &[Pick]) -> String {
        let name = display_name(&self.ranked.name);
        let same = all
            .iter()
            .filter(|pick| pick.ranked.name == self.ranked.name);
        match &self.roll {
            Some(roll) if same.count() > 1 && !roll.group.is_empty() => {
                format!("{name} {}", roll.group)
            }
            _ => name,
        }
    }

    /// People on the roll who have this name.
    pub fn namesakes<'a>(&'a self, meeting: &'a Meeting) -> impl Iterator<Item = &'a Person> {
        let people = meeting.people.iter();
        people.filter(|person| person.roll.name == self.ranked.name)
    }

    /// What the roll says of the person once added; number and group belong to the
    /// other roll.
    pub fn new_person(&self, status: Status) -> NewPerson {
        let known = self.roll.clone().unwrap_or_default();
        NewPerson {
            name: self.ranked.name.clone(),
            gender: known.gender,
            remark: known.remark,
            status,
            ..NewPerson::default()
        }
    }
}

/// Finds on the roll whoever can only be one person; the rest a person has to say.
fn matched(meeting: &Meeting, mut picks: Vec<Pick>) -> Vec<Pick> {
    let named = |picks: &[Pick], name: &str| {
        let same = picks.iter().filter(|pick| pick.ranked.name == name);
        same.count()
    };
    for at in 0..picks.len() {
        let Some(pick) = picks.get(at) else { continue };
        if pick.who != Who::Unsaid {
            continue;
        }
        let alone = named(&picks, &pick.ranked.name) == 1;
        let all = pick.namesakes(meeting).collect::<Vec<_>>();
        let group = pick.roll.as_ref().map(|roll| roll.group.as_str());
        let group = group.filter(|group| !group.is_empty());
        let in_group = all
            .iter()
            .filter(|person| Some(person.roll.group.as_str()) == group)
            .collect::<Vec<_>>();
        let who = match (all.as_slice(), in_group.as_slice()) {
            // Those who vote change from stage to stage: on this roll only as a guest.
            ([], _) => Who::Add(Status::Observer),
            ([only], _) if alone => Who::Known(only.id),
            (_, [only]) if alone => Who::Known(only.id),
            _ => Who::Unsaid,
        };
        if let Some(pick) = picks.get_mut(at) {
            pick.who = who;
        }
    }
    picks
}
