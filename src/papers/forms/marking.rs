//! How the ballot is marked, in words, by the rules (domain 4.1).

use super::facts::Facts;
use crate::meeting::{Contest, Paper};
use crate::rules::{Limit, Marks, OverMark, UnmarkedWriteIn, WriteIn};

/// The signs of these rules.
pub(super) struct Signs {
    pub(super) yes: String,
    pub(super) no: String,
    pub(super) abstain: String,
}

impl Facts<'_> {
    /// The signs between quotation marks; empty where the cell is left blank.
    pub(super) fn signs(&self) -> Signs {
        let (yes, no, abstain) = self.rules().symbols.signs();
        let said = |sign: &str| match sign {
            "" => String::new(),
            sign => self.lang.mark_signs(sign),
        };
        Signs {
            yes: said(yes),
            no: said(no),
            abstain: said(abstain),
        }
    }

    /// How many names one ballot may choose; `None` where any number may be.
    pub(super) fn choice_limit(&self, contest: &Contest) -> Option<u32> {
        let rules = self.rules();
        match (rules.marks, rules.limit) {
            (Marks::OneOf, _) => Some(1),
            (Marks::Approval, _) => None,
            (_, Limit::Seats) => Some(contest.setup.seats),
            (_, Limit::HalfOfSeats) => Some(contest.setup.seats.div_ceil(2)),
        }
    }

    pub(super) fn names_only(&self) -> bool {
        self.rules().marks == Marks::NamesOnly
    }

    /// How many names may be written in.
    pub(super) fn write_in_places(&self, contest: &Contest) -> usize {
        let rules = self.rules();
        let places = if self.names_only() {
            self.choice_limit(contest).unwrap_or(contest.setup.seats)
        } else if rules.write_in == WriteIn::NotAllowed {
            0
        } else if rules.marks == Marks::OneOf {
            1
        } else {
            contest.setup.seats
        };
        usize::try_from(places).unwrap_or(usize::MAX)
    }

    /// The instructions, sentence by sentence; `below`: the cell is below the name.
    pub(super) fn marking(&self, paper: &Paper, below: bool) -> Vec<String> {
        if let Some(survey) = self.survey() {
            return self.filling(survey, paper, below);
        }
        let lang = self.lang;
        let mut said = vec![self.signs_sentence(below)];
        said.extend(self.write_in_sentences());
        match paper.contests.as_slice() {
            [contest] => said.extend(self.limit_sentence(contest)),
            several => {
                let seats: Vec<_> = several.iter().map(|it| self.choice_limit(it)).collect();
                // The same for all of them can be said as for one.
                match several.first() {
                    Some(first) if seats.iter().all(Option::is_none) => {
                        said.extend(self.limit_sentence(first));
                    }
                    Some(_) if self.rules().marks == Marks::ExactlyN => {
                        for contest in several {
                            let limit = self.limit_sentence(contest).unwrap_or_default();
                            said.push(format!(
                                "{}{}{limit}",
                                self.post(contest),
                                lang.paper_colon()
                            ));
                        }
                    }
                    _ => said.push(match self.rules().over_mark {
                        OverMark::ContestInvalid => lang.mark_each_contest().to_owned(),
                        OverMark::PaperInvalid => lang.mark_each_contest_paper().to_owned(),
                    }),
                }
            }
        }
        let pen = if self.rules().secret {
            lang.mark_pen_secret()
        } else {
            lang.mark_pen()
        };
        said.push(pen.to_owned());
        said
    }

    /// What stands for yes, no and abstaining.
    fn signs_sentence(&self, below: bool) -> String {
        let lang = self.lang;
        if self.names_only() {
            return format!("{}{}", lang.mark_names_only(), lang.paper_full_stop());
        }
        let place = if below {
            lang.mark_where_below()
        } else {
            lang.mark_where_beside()
        };
        let signs = self.signs();
        let mut said = Vec::new();
        if self.marks_each() {
            let by_default = self.rules().marks == Marks::DefaultYes;
            said.push(match signs.yes.as_str() {
                _ if by_default => lang.mark_default_yes().to_owned(),
                "" => lang.mark_yes_blank().to_owned(),
                sign => lang.mark_yes(place, sign),
            });
            // A cell left blank says yes or abstains; it never says no.
            if !signs.no.is_empty() {
                said.push(lang.mark_no(&signs.no));
            }
            // Where blank means yes and there is no third sign, nobody can abstain.
            match signs.abstain.as_str() {
                "" if by_default || signs.yes.is_empty() => {}
                "" => said.push(lang.mark_abstain_blank().to_owned()),
                sign => said.push(lang.mark_abstain(sign)),
            }
        } else {
            let sign = if signs.yes.is_empty() {
                lang.mark_signs("√")
            } else {
                signs.yes
            };
            said.push(lang.mark_choose(place, &sign));
        }
        let said = said.join(lang.paper_semicolon());
        format!("{said}{}", lang.paper_full_stop())
    }

    fn write_in_sentences(&self) -> Vec<String> {
        let lang = self.lang;
        let rules = self.rules();
        if rules.write_in == WriteIn::NotAllowed || self.names_only() {
            return Vec::new();
        }
        let sign = self.write_in_sign();
        let mut said = vec![match sign.as_str() {
            "" => lang.mark_write_in_plain().to_owned(),
            sign => lang.mark_write_in(sign),
        }];
        if !sign.is_empty() {
            said.push(
                match rules.write_in_unmarked {
                    UnmarkedWriteIn::CountsYes => lang.mark_unmarked_yes(),
                    UnmarkedWriteIn::CountsNothing => lang.mark_unmarked_nothing(),
                    UnmarkedWriteIn::CountsAbstain => lang.mark_unmarked_abstains(),
                    UnmarkedWriteIn::SpoilsContest => lang.mark_unmarked_spoils(),
                }
                .to_owned(),
            );
        }
        if rules.write_in_needs_no {
            said.push(lang.mark_write_in_needs_no().to_owned());
        }
        if rules.write_in == WriteIn::Committee {
            said.push(lang.mark_write_in_committee().to_owned());
        }
        said
    }

    /// The sign beside a written name; empty where the rules know none for yes.
    pub(super) fn write_in_sign(&self) -> String {
        match (self.signs().yes, self.marks_each()) {
            (sign, true) => sign,
            (sign, false) if sign.is_empty() => self.lang.mark_signs("√"),
            (sign, false) => sign,
        }
    }

    fn limit_sentence(&self, contest: &Contest) -> Option<String> {
        let lang = self.lang;
        let rules = self.rules();
        let mut said = match self.choice_limit(contest) {
            None => lang.mark_any().to_owned(),
            Some(limit) if rules.marks == Marks::ExactlyN => return Some(lang.mark_exactly(limit)),
            Some(limit)
                if rules.write_in != WriteIn::NotAllowed
                    && rules.write_in_counts_to_limit
                    && !self.names_only() =>
            {
                lang.mark_limit_with_written(limit)
            }
            Some(limit) => lang.mark_limit(limit),
        };
        if rules.least_marks > 0 {
            said = lang.paper_sentences(&[&said, &lang.mark_least(rules.least_marks)]);
        }
        Some(said)
    }
}
