//! The rules of a meeting as one value. `Preset` and the `overrides` of a
//! totals file are made from one list of fields, so they cannot drift apart.

use super::fields::*;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Makes [`Preset`] and [`Overrides`] from one list of fields.
macro_rules! rules {
    ($($(#[$meta:meta])* $field:ident : $kind:ty,)+) => {
        /// The rules one contest is held under. The method the meeting itself
        /// adopts always wins, so every field may be overridden.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Preset {
            /// The name of the preset, such as `cpc-2020`; also its file name.
            pub id: String,
            /// What people call rules of their own that build on the preset `id`;
            /// empty for the presets that come with the program.
            #[serde(default, skip_serializing_if = "String::is_empty")]
            pub name: String,
            $($(#[$meta])* pub $field: $kind,)+
            /// Fields the source leaves open: to be checked against the meeting's own method.
            pub check: Vec<String>,
        }

        /// Fields of a preset to replace; what is absent is kept.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Overrides {
            $(
                #[doc = concat!("Replaces `", stringify!($field), "`.")]
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $field: Option<$kind>,
            )+
        }

        /// A rules file as written down: what is absent is as in the preset `id`.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct RulesFile {
            pub id: String,
            #[serde(default)]
            pub name: String,
            $(#[serde(default)] $field: Option<$kind>,)+
            #[serde(default)]
            pub check: Vec<String>,
        }

        impl RulesFile {
            /// The rules the file describes. A field it does not name is one nobody
            /// has decided on, so it is to be checked.
            pub(super) fn onto(self, base: Preset) -> Preset {
                let mut preset = Preset { name: self.name, check: self.check, ..base };
                $(match self.$field {
                    Some(value) => preset.$field = value,
                    None if preset.check.iter().any(|name| name == stringify!($field)) => {}
                    None => preset.check.push(stringify!($field).to_owned()),
                })+
                                preset
            }
        }

        impl Preset {
            /// The fields in which these rules differ from others, in the order of
            /// the struct; what is still to be checked is no difference.
            pub fn differing(&self, other: &Preset) -> Vec<&'static str> {
                let mut fields = Vec::new();
                $(if self.$field != other.$field {
                    fields.push(stringify!($field));
                })+
                fields
            }

            /// Takes one field from other rules, with whether it is to be checked.
            pub fn take_field(&mut self, field: &str, from: &Preset) {
                $(if field == stringify!($field) {
                    self.$field = from.$field;
                })+
                self.confirm(field);
                if from.check.iter().any(|name| name == field) {
                    self.check.push(field.to_owned());
                }
            }

            /// The names of all fields a meeting may adjust, in the order of the struct.
            pub const FIELDS: &[&str] = &[$(stringify!($field)),+];

            /// These rules with some fields replaced.
            ///
            /// # Errors
            /// The first field whose value cannot be.
            pub fn with(&self, overrides: &Overrides) -> Result<Preset, InvalidRule> {
                let mut preset = self.clone();
                $(if let Some(value) = overrides.$field {
                    preset.$field = value;
                    // whoever sets a field has checked it
                    preset.check.retain(|name| name != stringify!($field));
                })+
                preset.validate()?;
                Ok(preset)
            }
        }
    };
}

rules! {
    /// Who has a vote.
    electors: Electors,
    /// All in one hall at one time, or voting over hours.
    #[serde(default)]
    day: DayShape,
    /// How many must take part.
    quorum: QuorumRule,
    /// What elects in the formal election.
    threshold: Threshold,
    /// The bar of the preliminary round.
    preliminary: RoundBar,
    /// The bar of a further election.
    further: RoundBar,
    /// Floor area must reach the same shares as heads. Where no area is given
    /// only the heads are computed and the area is confirmed by hand.
    area_too: bool,
    /// Votes beyond the one each member has (附加表决权); a secret ballot has no weight.
    #[serde(default)]
    extra_votes: ExtraVotes,
    /// Whether an absent voter may be represented.
    proxy: Proxy,
    /// A ballot box is carried to voters (流动票箱).
    mobile_box: bool,
    /// The ballot is secret; only then may it carry no number.
    secret: bool,
    /// What the voter does on the ballot.
    marks: Marks,
    /// How many names may be chosen.
    limit: Limit,
    /// Fewest names a ballot must choose to be valid; 0 lets a blank ballot stand.
    least_marks: u32,
    /// The signs used.
    symbols: Symbols,
    /// What an empty cell means.
    blank: Blank,
    /// Who may be written in.
    write_in: WriteIn,
    /// A name may be written in only in place of a candidate voted against:
    /// at most as many names as there are no marks (投弃权票者不得另选他人).
    write_in_needs_no: bool,
    /// Written-in names count towards the number that may be chosen.
    write_in_counts_to_limit: bool,
    /// What a name written without a sign counts as.
    write_in_unmarked: UnmarkedWriteIn,
    /// What a name written in against the rules does.
    write_in_blocked: BlockedWriteIn,
    /// What choosing too many makes invalid.
    over_mark: OverMark,
    /// What an illegible cell makes void.
    illegible: Illegible,
    /// One person chosen for two posts.
    two_posts: TwoPosts,
    /// In which order several posts are voted on.
    #[serde(default)]
    contest_order: ContestOrder,
    /// Votes for a higher post count for the lower ones too (票数下加).
    #[serde(default)]
    fold_down: bool,
    /// Equal votes across the cut.
    tie: Tie,
    /// Equal votes again in the vote among the equals.
    #[serde(default = "vote_again")]
    second_tie: Tie,
    /// Seats nobody won.
    shortfall: Shortfall,
    /// Who stands in a further election.
    further_candidates: FurtherCandidates,
    /// Lowering the number of seats instead.
    reduce_seats: ReduceSeats,
    /// Those not elected stand in reserve in order of votes (候补).
    reserves: bool,
    /// Candidates for so many seats.
    differential: Differential,
    /// Seats kept for a group.
    reserved: Reserved,
    /// Close relatives elected together.
    kinship: Kinship,
    /// Close relatives of candidates may not be scrutineers or tellers either.
    relatives_of_candidates_barred: bool,
    /// What the ballots returned may not exceed.
    gate: Gate,
    /// Where that is applied.
    gate_level: GateLevel,
    /// Who rules on a doubtful ballot.
    doubtful: Authority,
    /// Who reads the votes received to the voters.
    reports: Speaker,
    /// Who announces who is elected.
    announces: Speaker,
    /// Who hears preliminary figures first.
    hears_preliminary: Speaker,
    /// Who hears the figures of a formal election first; [`Speaker::Meeting`] asks for nobody.
    #[serde(default = "the_meeting")]
    hears_formal: Speaker,
    /// Candidates on the ballot.
    ballot_order: ListOrder,
    /// The report of votes.
    report_order: ListOrder,
    /// The list of the elected.
    elected_order: ListOrder,
    /// Motions of the same meeting.
    motion: MotionRule,
    /// How long ballots are kept.
    retention: Retention,
}

// What a record or an own preset from before these fields existed meant.
fn vote_again() -> Tie {
    Tie::Revote
}

fn the_meeting() -> Speaker {
    Speaker::Meeting
}

/// A value a rule cannot have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidRule {
    /// The field of [`Preset`].
    pub field: &'static str,
    /// What is wrong with it.
    pub reason: InvalidReason,
}

/// Why a value cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidReason {
    /// A share with 0 below the line.
    ZeroDenominator,
    /// A share of nothing.
    ZeroNumerator,
    /// A share of more than the whole, or strictly more than the whole.
    MoreThanAll,
    /// The lower end lies above the upper one.
    EmptyRange,
}

impl fmt::Display for InvalidRule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = match self.reason {
            InvalidReason::ZeroDenominator => "den is 0",
            InvalidReason::ZeroNumerator => "num is 0",
            InvalidReason::MoreThanAll => "the share is more than the whole",
            InvalidReason::EmptyRange => "least is above most",
        };
        write!(out, "{}: {reason}", self.field)
    }
}

impl std::error::Error for InvalidRule {}

impl Preset {
    /// Somebody has checked a field against the meeting's own method.
    pub fn confirm(&mut self, field: &str) {
        self.check.retain(|name| name != field);
    }

    /// Refuses values that cannot be, naming the field.
    ///
    /// # Errors
    /// The first such field.
    pub fn validate(&self) -> Result<(), InvalidRule> {
        let shares = [
            ("quorum", quorum_share(self.quorum)),
            ("threshold", bar_share(self.threshold.into())),
            ("preliminary", bar_share(self.preliminary)),
            ("further", bar_share(self.further)),
            ("motion", quorum_share(self.motion.quorum)),
            (
                "motion",
                Some((self.motion.num, self.motion.den, self.motion.strict)),
            ),
            ("reduce_seats", consent_share(self.reduce_seats)),
            ("extra_votes", extra_share(self.extra_votes)),
        ];
        for (field, share) in shares {
            if let Some(reason) = share.and_then(share_fault) {
                return Err(InvalidRule { field, reason });
            }
        }
        let margin = match self.differential {
            Differential::MinShare { den: 0, .. } => Some(InvalidReason::ZeroDenominator),
            Differential::Range { least, most } if least > most => Some(InvalidReason::EmptyRange),
            _ => None,
        };
        match margin {
            Some(reason) => Err(InvalidRule {
                field: "differential",
                reason,
            }),
            None => Ok(()),
        }
    }
}

impl From<Threshold> for RoundBar {
    fn from(threshold: Threshold) -> RoundBar {
        match threshold {
            Threshold::Plurality => RoundBar::Plurality,
            Threshold::Share {
                num,
                den,
                strict,
                base,
            } => RoundBar::Share {
                num,
                den,
                strict,
                base,
            },
        }
    }
}

type ShareParts = (u32, u32, bool);

fn quorum_share(rule: QuorumRule) -> Option<ShareParts> {
    match rule {
        QuorumRule::NoQuorum => None,
        QuorumRule::Share {
            num, den, strict, ..
        } => Some((num, den, strict)),
    }
}

fn bar_share(bar: RoundBar) -> Option<ShareParts> {
    match bar {
        RoundBar::AsFormal | RoundBar::Plurality => None,
        RoundBar::Share {
            num, den, strict, ..
        } => Some((num, den, strict)),
    }
}

fn consent_share(rule: ReduceSeats) -> Option<ShareParts> {
    match rule {
        ReduceSeats::NotAllowed => None,
        ReduceSeats::Consent { num, den, strict } => Some((num, den, strict)),
    }
}

fn extra_share(rule: ExtraVotes) -> Option<ShareParts> {
    match rule {
        ExtraVotes::NotAllowed => None,
        ExtraVotes::UpTo { num, den } => Some((num, den, false)),
    }
}

fn share_fault((num, den, strict): ShareParts) -> Option<InvalidReason> {
    if den == 0 {
        Some(InvalidReason::ZeroDenominator)
    } else if num == 0 {
        Some(InvalidReason::ZeroNumerator)
    } else if num > den || (strict && num == den) {
        Some(InvalidReason::MoreThanAll)
    } else {
        None
    }
}
