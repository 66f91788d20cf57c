//! The rules of a meeting, clause by clause in the order election methods have
//! (domain 4.12), saying exactly what will be computed.

use super::known::{Known, KnownContest};
use super::shares::{base, percent, rounded_percent, share};
use super::voters::of_the_party;
use super::{Voters, marking};
use crate::rules::{
    self, Authority, Base, ContestOrder, DayShape, Differential, Electors, ExtraVotes,
    FurtherCandidates, Gate, GateLevel, Kinship, ListOrder, MotionBase, Preset, Proxy, QuorumRule,
    ReduceSeats, Reserved, Retention, RoundBar, Shortfall, Speaker, Tie, Turnout,
};
use crate::text::Lang;

/// One clause: what it is about, and its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// What it is about.
    pub title: &'static str,
    /// What it says; never empty.
    pub sentences: Vec<String>,
}

impl Clause {
    /// Its sentences as one text.
    pub fn text(&self, lang: Lang) -> String {
        let sentences: Vec<&str> = self.sentences.iter().map(String::as_str).collect();
        lang.paper_sentences(&sentences)
    }
}

/// The rules as the fifteen clauses of an election method, with the meeting's
/// own numbers where they are known.
pub fn clauses(lang: Lang, rules: &Preset, known: &Known) -> Vec<Clause> {
    let said = Said { lang, rules, known };
    let clause = |title, sentences| Clause { title, sentences };
    vec![
        clause(lang.clause_title_basis(), said.basis()),
        clause(lang.clause_title_held(), said.held()),
        clause(lang.clause_title_seats(), said.seats()),
        clause(lang.clause_title_way(), said.way()),
        clause(lang.clause_title_candidates(), said.candidates()),
        clause(lang.clause_title_officers(), said.officers()),
        clause(lang.clause_title_quorum(), said.quorum()),
        clause(lang.clause_title_marking(), marking::marking(lang, rules)),
        clause(
            lang.clause_title_validity(),
            marking::validity(lang, rules, known),
        ),
        clause(lang.clause_title_box(), said.boxes()),
        clause(lang.clause_title_elected(), said.elected()),
        clause(lang.clause_title_absence(), said.absence()),
        clause(lang.clause_title_report(), said.report()),
        clause(lang.clause_title_open(), said.open()),
        clause(lang.clause_title_effect(), said.effect()),
    ]
}

/// What the sentences are made from.
struct Said<'a> {
    lang: Lang,
    rules: &'a Preset,
    known: &'a Known,
}

impl Said<'_> {
    fn who(&self) -> &'static str {
        self.lang.paper_who(Voters::of(self.rules))
    }

    fn base(&self, of: Base) -> String {
        base(self.lang, Voters::of(self.rules), of)
    }

    fn basis(&self) -> Vec<String> {
        let lang = self.lang;
        vec![match lang.statute(&self.rules.id) {
            Some(statute) => lang.clause_basis_statute(statute),
            None => lang.clause_basis_own().to_owned(),
        }]
    }

    fn held(&self) -> Vec<String> {
        let lang = self.lang;
        let held = match self.known.organisation.as_str() {
            "" => lang.clause_held().to_owned(),
            organisation => lang.clause_held_by(organisation),
        };
        let electors = match self.rules.electors {
            Electors::Members if of_the_party(self.rules) => lang.clause_electors_party(),
            Electors::Members => lang.clause_electors_members(),
            Electors::Delegates => lang.clause_electors_delegates(),
            Electors::Committee => lang.clause_electors_committee(),
            Electors::Voters => lang.clause_electors_voters(),
            Electors::Households => lang.clause_electors_households(),
            Electors::Owners => lang.clause_electors_owners(),
        };
        let mut said = vec![held, electors.to_owned()];
        if let ExtraVotes::UpTo { num, den } = self.rules.extra_votes {
            said.push(lang.clause_extra(&percent(lang, num, den)));
        }
        said
    }

    fn seats(&self) -> Vec<String> {
        let lang = self.lang;
        let contest = |it: &KnownContest| {
            let (title, seats, candidates) = (it.title.as_str(), it.seats, it.candidates);
            match candidates.checked_sub(seats) {
                _ if candidates == 0 => lang.clause_seats(title, seats),
                None => lang.clause_seats_fewer(title, seats, candidates),
                Some(0) => lang.clause_seats_equal(title, seats),
                Some(more) => {
                    let percent = rounded_percent(more, seats);
                    lang.clause_seats_more(title, seats, candidates, more, &percent)
                }
            }
        };
        let mut said: Vec<String> = self.known.contests.iter().map(contest).collect();
        said.push(match self.rules.differential {
            Differential::Free => lang.clause_margin_free().to_owned(),
            Differential::Equal => lang.clause_margin_equal().to_owned(),
            Differential::MinShare { num, den } => {
                lang.clause_margin_share(&percent(lang, num, den))
            }
            Differential::MinExtra(extra) => lang.clause_margin_extra(extra),
            Differential::Range { least, most } => lang.clause_margin_range(least, most),
        });
        match self.rules.reserved {
            Reserved::NotReserved => {}
            Reserved::WomenColumn => said.push(lang.clause_reserved_women().to_owned()),
        }
        said
    }

    fn way(&self) -> Vec<String> {
        let lang = self.lang;
        let secret = if self.rules.secret {
            lang.clause_secret()
        } else {
            lang.clause_open()
        };
        let day = match self.rules.day {
            DayShape::Meeting => lang.clause_day_meeting(),
            DayShape::Polling => lang.clause_day_polling(),
        };
        let order = match self.rules.contest_order {
            ContestOrder::Together => lang.clause_contests_together(),
            ContestOrder::Cascade => lang.clause_contests_cascade(),
            ContestOrder::CommitteeFirst => lang.clause_contests_committee(),
        };
        let mut said = vec![secret, day];
        // a lone contest has no order
        if self.known.contests.len() != 1 {
            said.push(order);
        }
        said.into_iter().map(str::to_owned).collect()
    }

    fn candidates(&self) -> Vec<String> {
        let lang = self.lang;
        let named = if of_the_party(self.rules) {
            lang.clause_candidates_party()
        } else {
            lang.clause_candidates()
        };
        let order = match self.rules.ballot_order {
            ListOrder::Strokes => lang.clause_order_strokes(),
            ListOrder::Votes => lang.clause_order_votes(),
            ListOrder::Approved => lang.clause_order_approved(),
        };
        let mut said = vec![named.to_owned(), order.to_owned()];
        let by_hand = |contest: &&KnownContest| contest.by_hand;
        let titles: Vec<&str> = self
            .known
            .contests
            .iter()
            .filter(by_hand)
            .map(|contest| contest.title.as_str())
            .collect();
        if !titles.is_empty() && self.rules.ballot_order != ListOrder::Approved {
            said.push(lang.clause_order_by_hand(&titles.join(lang.paper_list())));
        }
        said
    }

    fn officers(&self) -> Vec<String> {
        let lang = self.lang;
        let mut said = vec![
            match self.known.officers {
                Some(these) if these.chief > 0 => {
                    lang.clause_officers_full(these.chief, these.scrutineers, these.tellers)
                }
                Some(these) => lang.clause_officers_small(these.scrutineers, these.tellers),
                None => lang.clause_officers().to_owned(),
            },
            lang.clause_officers_passed(self.who()),
        ];
        if self.rules.relatives_of_candidates_barred {
            said.push(lang.clause_officers_relatives().to_owned());
        }
        said
    }

    fn quorum(&self) -> Vec<String> {
        let lang = self.lang;
        let mut said = Vec::new();
        match self.rules.quorum {
            QuorumRule::NoQuorum => said.push(lang.clause_quorum_none().to_owned()),
            QuorumRule::Share {
                num,
                den,
                strict,
                base,
            } => {
                let (who, share) = (self.who(), share(lang, num, den));
                said.push(match (base, strict) {
                    (Turnout::Present, false) => lang.clause_quorum_present_least(who, &share),
                    (Turnout::Present, true) => lang.clause_quorum_present_more(who, &share),
                    (Turnout::Cast, false) => lang.clause_quorum_cast_least(who, &share),
                    (Turnout::Cast, true) => lang.clause_quorum_cast_more(who, &share),
                });
                if let Some(expected) = self.known.expected {
                    let needed = rules::least(num, den, strict, expected);
                    said.push(match base {
                        Turnout::Present => lang.clause_quorum_present_figure(expected, needed),
                        Turnout::Cast => lang.clause_quorum_cast_figure(expected, needed),
                    });
                }
            }
        }
        if self.rules.area_too {
            said.push(lang.clause_area().to_owned());
        }
        let gate = match self.rules.gate {
            Gate::Issued => lang.clause_gate_issued(),
            Gate::Cast => lang.clause_gate_cast(),
        };
        let level = match self.rules.gate_level {
            GateLevel::Election => lang.clause_gate_election(),
            GateLevel::Box => lang.clause_gate_box(),
        };
        said.extend([gate, level].map(str::to_owned));
        said
    }

    fn boxes(&self) -> Vec<String> {
        let lang = self.lang;
        [lang.clause_box_checked(), lang.clause_box_order()]
            .map(str::to_owned)
            .into()
    }

    fn elected(&self) -> Vec<String> {
        let lang = self.lang;
        let rules = self.rules;
        let mut said = match RoundBar::from(rules.threshold) {
            RoundBar::AsFormal | RoundBar::Plurality => {
                vec![lang.clause_bar_plurality().to_owned()]
            }
            RoundBar::Share {
                num,
                den,
                strict,
                base,
            } => {
                let (of, share) = (self.base(base), share(lang, num, den));
                let mut said = vec![if strict {
                    lang.clause_bar_more(&of, &share)
                } else {
                    lang.clause_bar_least(&of, &share)
                }];
                said.extend(self.bar_figure(num, den, strict, base));
                said.push(lang.clause_ranking().to_owned());
                said
            }
        };
        said.extend(self.tie());
        said.extend(self.shortfall());
        if rules.fold_down {
            said.push(lang.clause_fold_down().to_owned());
        }
        if rules.reserves {
            said.push(lang.clause_reserves().to_owned());
        }
        match rules.kinship {
            Kinship::NoRule => {}
            Kinship::OneStays => said.push(lang.clause_kinship().to_owned()),
        }
        said.push(match rules.preliminary {
            RoundBar::AsFormal => lang.clause_preliminary_as().to_owned(),
            RoundBar::Plurality => lang.clause_preliminary_plurality().to_owned(),
            RoundBar::Share {
                num,
                den,
                strict,
                base,
            } => {
                let (of, share) = (self.base(base), share(lang, num, den));
                if strict {
                    lang.clause_preliminary_more(&of, &share)
                } else {
                    lang.clause_preliminary_least(&of, &share)
                }
            }
        });
        said
    }

    fn bar_figure(&self, num: u32, den: u32, strict: bool, base: Base) -> Option<String> {
        let lang = self.lang;
        let least = |figure| rules::least(num, den, strict, figure);
        match base {
            Base::Expected => self
                .known
                .expected
                .map(|figure| lang.clause_bar_expected(figure, least(figure))),
            Base::Present => self
                .known
                .present
                .map(|figure| lang.clause_bar_present(figure, least(figure))),
            Base::Issued | Base::Cast | Base::Returned | Base::Valid | Base::VotesForPost => None,
        }
    }

    fn tie(&self) -> Vec<String> {
        let lang = self.lang;
        let tie = match self.rules.tie {
            Tie::Revote => lang.clause_tie_revote(),
            Tie::Lot => lang.clause_tie_lot(),
            Tie::FewerNo => lang.clause_tie_fewer_no(),
            Tie::ChairDecides => lang.clause_tie_chair(),
            Tie::Vacant => lang.clause_tie_vacant(),
        };
        let mut said = vec![tie.to_owned()];
        // only another vote can end in equal votes again
        if matches!(self.rules.tie, Tie::Revote | Tie::FewerNo) {
            let second = match self.rules.second_tie {
                Tie::Revote => lang.clause_second_tie_revote(),
                Tie::Lot => lang.clause_second_tie_lot(),
                Tie::FewerNo => lang.clause_second_tie_fewer_no(),
                Tie::ChairDecides => lang.clause_second_tie_chair(),
                Tie::Vacant => lang.clause_second_tie_vacant(),
            };
            said.push(second.to_owned());
        }
        said
    }

    fn shortfall(&self) -> Vec<String> {
        let lang = self.lang;
        let rules = self.rules;
        match rules.shortfall {
            Shortfall::Vacant => vec![lang.clause_shortfall_vacant().to_owned()],
            Shortfall::FurtherElection => vec![
                lang.clause_shortfall_further().to_owned(),
                match rules.further_candidates {
                    FurtherCandidates::NotElected => lang.clause_further_all(),
                    FurtherCandidates::TopNotElected => lang.clause_further_top(),
                    FurtherCandidates::NominatedAnew => lang.clause_further_anew(),
                }
                .to_owned(),
                match rules.further {
                    RoundBar::AsFormal => lang.clause_further_as().to_owned(),
                    RoundBar::Plurality => lang.clause_further_plurality().to_owned(),
                    RoundBar::Share {
                        num,
                        den,
                        strict,
                        base,
                    } => {
                        let (of, share) = (self.base(base), share(lang, num, den));
                        if strict {
                            lang.clause_further_more(&of, &share)
                        } else {
                            lang.clause_further_least(&of, &share)
                        }
                    }
                },
                match rules.reduce_seats {
                    ReduceSeats::NotAllowed => lang.clause_reduce_none().to_owned(),
                    ReduceSeats::Consent { num, den, strict } => {
                        let share = share(lang, num, den);
                        if strict {
                            lang.clause_reduce_more(&share)
                        } else {
                            lang.clause_reduce_least(&share)
                        }
                    }
                },
            ],
        }
    }

    fn absence(&self) -> Vec<String> {
        let lang = self.lang;
        let mut said = match self.rules.proxy {
            Proxy::NotAllowed => vec![lang.clause_proxy_none().to_owned()],
            Proxy::Written {
                most,
                relatives_only,
            } => {
                let whom = if relatives_only {
                    lang.clause_proxy_kin()
                } else {
                    lang.clause_proxy_any()
                };
                let most = match most {
                    Some(most) => lang.clause_proxy_most(most),
                    None => lang.clause_proxy_no_limit().to_owned(),
                };
                vec![whom.to_owned(), most]
            }
        };
        let mobile = if self.rules.mobile_box {
            lang.clause_mobile()
        } else {
            lang.clause_mobile_none()
        };
        said.extend([lang.clause_helper(), mobile].map(str::to_owned));
        said
    }

    fn report(&self) -> Vec<String> {
        let lang = self.lang;
        let rules = self.rules;
        let order = |order| match order {
            ListOrder::Votes => lang.clause_list_votes(),
            ListOrder::Strokes => lang.clause_list_strokes(),
            ListOrder::Approved => lang.clause_list_approved(),
        };
        vec![
            lang.clause_reports(
                lang.clause_speaker(rules.reports),
                order(rules.report_order),
            ),
            lang.clause_announces(
                match rules.announces {
                    Speaker::ChiefScrutineer => lang.clause_authority_chief(),
                    speaker => lang.clause_speaker(speaker),
                },
                order(rules.elected_order),
            ),
            match rules.hears_formal {
                Speaker::Meeting => lang.clause_hears_formal_all().to_owned(),
                first => lang.clause_hears_formal(lang.clause_speaker(first)),
            },
            match rules.hears_preliminary {
                Speaker::Meeting => lang.clause_hears_preliminary_all().to_owned(),
                first => lang.clause_hears_preliminary(lang.clause_speaker(first)),
            },
            match rules.retention {
                Retention::Sealed => lang.clause_kept_sealed().to_owned(),
                Retention::UntilNextElection => lang.clause_kept_next().to_owned(),
                Retention::Years(years) => lang.clause_kept_years(years),
            },
        ]
    }

    /// The body that runs the election settles what its method leaves open.
    fn open(&self) -> Vec<String> {
        let committee = self.rules.announces == Speaker::ElectionCommittee
            || self.rules.doubtful == Authority::ElectionCommittee;
        let said = if committee {
            self.lang.clause_open_committee()
        } else {
            self.lang.clause_open_presidium()
        };
        vec![said.to_owned()]
    }

    fn effect(&self) -> Vec<String> {
        let lang = self.lang;
        let motion = self.rules.motion;
        let quorum = match motion.quorum {
            QuorumRule::NoQuorum => lang.clause_motion_quorum_none().to_owned(),
            QuorumRule::Share {
                num, den, strict, ..
            } => {
                let share = share(lang, num, den);
                if strict {
                    lang.clause_motion_quorum_more(&share)
                } else {
                    lang.clause_motion_quorum_least(&share)
                }
            }
        };
        let of = match motion.base {
            MotionBase::Expected => lang.of_motion_expected(),
            MotionBase::Present => lang.of_motion_present(),
            MotionBase::Voting => lang.of_motion_voting(),
        };
        let share = share(lang, motion.num, motion.den);
        let carried = if motion.strict {
            lang.clause_motion_more(of, &share)
        } else {
            lang.clause_motion_least(of, &share)
        };
        let mut said = vec![
            lang.clause_effect().to_owned(),
            format!("{quorum}{carried}"),
        ];
        if let (
            Some(expected),
            MotionBase::Expected,
            QuorumRule::Share {
                num, den, strict, ..
            },
        ) = (self.known.expected, motion.base, motion.quorum)
        {
            let votes = rules::least(motion.num, motion.den, motion.strict, expected);
            let present = rules::least(num, den, strict, expected);
            said.push(lang.clause_motion_figure(expected, present, votes));
        }
        said
    }
}
