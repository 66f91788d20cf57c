//! Who may be written in, and who may fill a reserved seat.

use super::fields::{Electors, Marks, Reserved, WriteIn};
use super::preset::Preset;

/// What is known of somebody who received votes; `None` where nobody knows, as of
/// a name that is not on the roll.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Eligibility {
    /// Has the right to vote and to be elected (有选举权和被选举权).
    pub has_rights: Option<bool>,
    /// Was elected to the committee these officers come from.
    pub on_committee: Option<bool>,
    /// Is a woman.
    pub woman: Option<bool>,
}

/// Whether somebody can be elected. Who is printed has been examined before, so
/// that only the women's column asks again; a name written in must be within what
/// the rules let be written in. What nobody knows is not held against a name,
/// except that nobody is on a committee without being known to be.
pub fn may_be_elected(preset: &Preset, women: bool, written_in: bool, known: Eligibility) -> bool {
    if women && preset.reserved == Reserved::WomenColumn && known.woman == Some(false) {
        return false;
    }
    if !written_in {
        return true;
    }
    let rights = known.has_rights != Some(false);
    match preset.write_in {
        // where names are all there is on a ballot, writing them is voting
        WriteIn::NotAllowed if preset.marks != Marks::NamesOnly => false,
        WriteIn::NotAllowed | WriteIn::Members => rights,
        // the voters of such a meeting are the committee
        WriteIn::Committee if preset.electors == Electors::Committee => {
            known.has_rights == Some(true)
        }
        WriteIn::Committee => rights && known.on_committee == Some(true),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::{Overrides, preset};
    use super::*;

    #[test]
    fn who_may_be_elected() {
        let rules = |id: &str, write_in| {
            let change = Overrides {
                write_in,
                ..Overrides::default()
            };
            preset(id).unwrap().with(&change).unwrap()
        };
        let member = Eligibility {
            has_rights: Some(true),
            ..Eligibility::default()
        };
        let probationary = Eligibility {
            has_rights: Some(false),
            ..Eligibility::default()
        };
        let elected = Eligibility {
            on_committee: Some(true),
            ..member
        };
        let man = Eligibility {
            woman: Some(false),
            ..member
        };
        let party = rules("cpc-2020", None);
        let committee = rules("cpc-2020", Some(WriteIn::Committee));
        let officers = rules("cpc-committee-officers", None);
        let village = rules("village-2018", None);
        let named = rules("village-2018", Some(WriteIn::NotAllowed));
        let stranger = Eligibility::default();
        // rules, women's column, written in, who, may be elected
        let table = [
            (&party, false, true, member, true),
            (&party, false, true, stranger, true),
            (&party, false, true, probationary, false),
            (&party, false, false, probationary, true),
            (&committee, false, true, member, false),
            (&committee, false, true, elected, true),
            (&committee, false, true, stranger, false),
            (&officers, false, true, member, true),
            (&officers, false, true, stranger, false),
            (&village, true, true, man, false),
            (&village, true, false, man, false),
            (&village, true, true, stranger, true),
            (&village, false, true, man, true),
            (&party, true, true, man, true),
            (&named, false, true, member, false),
            (&named, false, false, member, true),
        ];
        for (rules, women, written_in, known, may) in table {
            let found = may_be_elected(rules, women, written_in, known);
            assert_eq!(found, may, "{} {women} {written_in} {known:?}", rules.id);
        }
    }
}
