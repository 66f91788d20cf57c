//! Appraisals (民主测评、三方评议) and recommendation votes (推荐票): a round in which
//! several groups are asked, each with sheets and a box of its own. It elects nobody;
//! its sheets are issued, collected, keyed twice and compared like ballots.

use serde::{Deserialize, Serialize};

use super::verdicts::{self, Numbers};
use super::{
    Agreement, Cell, Contest, ContestEntry, ContestId, Meeting, Paper, Round, RoundId, TwiceTyped,
    WrittenName,
};
use crate::rules::{
    self, GateLevel, Grades, GroupVotes, Illegible, Limit, Marks, Preset, QuorumRule,
    RecommendationRule, Recommended, Reserved, Speaker, Symbols, Threshold, TwoPosts,
    UnmarkedWriteIn, WriteIn,
};

/// What a survey asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Ask {
    /// 推荐票: whom the group would have.
    Recommendation {
        /// How the names are found.
        rule: RecommendationRule,
        /// Names are written on an empty sheet; otherwise chosen from a printed list,
        /// with room for others.
        names_only: bool,
    },
    /// 测评票: a grade for everybody and everything on the sheet.
    Appraisal(Grades),
}

/// A group that is asked (党员、群众、业主).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// What it is called; also the name on its box.
    pub name: String,
    /// The voters of the roll, with their sign-in and head count. Only one group is.
    pub on_roll: bool,
    /// How many belong to it (在册人数); not used for the voters of the roll, who are
    /// counted there.
    pub registered: u32,
    /// What a vote of it counts where votes are weighted, at least 1.
    pub weight: u32,
}

/// A survey that is to be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyPlan {
    /// What is asked.
    pub ask: Ask,
    /// Of whom; at least one group, each with a name of its own.
    pub groups: Vec<Group>,
}

/// What is appraised: a person or a body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appraised {
    /// The name, 张三 or 上届支部委员会.
    pub name: String,
    /// The post (职务); may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub post: String,
}

/// A remark written on a sheet (意见和建议). Never kept with the sheet it stood on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// The group, by its place.
    pub group: usize,
    /// In words.
    pub words: String,
}

/// A survey under way, in its round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// What is asked of whom.
    pub plan: SurveyPlan,
    /// How many of each group take part, typed by two; the voters of the roll are
    /// counted by the round's head count, and theirs stays empty here.
    pub heads: Vec<TwiceTyped>,
    /// The rules the sheets are read by.
    pub rules: Preset,
    /// Remarks, in the order noted.
    pub opinions: Vec<Opinion>,
}

/// Names taken from a recommendation vote for the next stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamesTaken {
    /// Who, in order.
    pub names: Vec<WrittenName>,
    /// Which body decided it (上届委员会、上级党组织).
    pub decided_by: String,
    /// Why others than those through by the rule; empty where they are the same.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl SurveyPlan {
    /// The rules the sheets are read by: signs and rulings as in the meeting's own,
    /// nothing that elects.
    pub fn rules(&self, base: &Preset) -> Preset {
        let mut rules = Preset {
            quorum: QuorumRule::NoQuorum,
            threshold: Threshold::Plurality,
            limit: Limit::Seats,
            least_marks: 0,
            write_in_needs_no: false,
            write_in_counts_to_limit: true,
            write_in_unmarked: UnmarkedWriteIn::CountsYes,
            illegible: Illegible::CellOnly,
            two_posts: TwoPosts::Allowed,
            fold_down: false,
            reserved: Reserved::NotReserved,
            gate: rules::Gate::Issued,
            // each group's box by itself (收回的票数多于发出的票数，测评无效)
            gate_level: GateLevel::Box,
            hears_formal: Speaker::Meeting,
            day: rules::DayShape::Meeting,
            check: Vec::new(),
            ..base.clone()
        };
        match self.ask {
            Ask::Appraisal(_) => {
                rules.marks = Marks::Approval;
                rules.write_in = WriteIn::NotAllowed;
                rules.symbols = Symbols::G;
            }
            Ask::Recommendation { names_only, .. } => {
                rules.marks = if names_only {
                    Marks::NamesOnly
                } else {
                    Marks::UpToN
                };
                if names_only {
                    rules.symbols = Symbols::H;
                }
                rules.write_in = WriteIn::Members;
            }
        }
        rules
    }
}

impl Survey {
    pub(super) fn new(plan: SurveyPlan, base: &Preset) -> Survey {
        Survey {
            heads: vec![TwiceTyped::default(); plan.groups.len()],
            rules: plan.rules(base),
            plan,
            opinions: Vec::new(),
        }
    }

    /// Whether anybody has counted heads.
    pub(super) fn begun(&self) -> bool {
        self.heads
            .iter()
            .any(|heads| *heads != TwiceTyped::default())
    }

    /// The group whose sheets lie in this box, with its place.
    pub fn group_of(&self, paper: &Paper) -> Option<(usize, &Group)> {
        let mut groups = self.plan.groups.iter().enumerate();
        groups.find(|(_, group)| group.name == paper.ballot_box)
    }

    /// The grades given, where it is an appraisal.
    pub fn grades(&self) -> Option<Grades> {
        match self.plan.ask {
            Ask::Appraisal(grades) => Some(grades),
            Ask::Recommendation { .. } => None,
        }
    }

    /// Whether a group of it is counted by the round's head count.
    pub fn asks_the_roll(&self) -> bool {
        self.plan.groups.iter().any(|group| group.on_roll)
    }
}

/// The figures of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupFigures {
    /// What it is called.
    pub name: String,
    /// How many belong to it (在册人数): expected, for the voters of the roll.
    pub registered: u32,
    /// How many took part (参加人数), once counted.
    pub took_part: Option<u32>,
    /// Sheets issued, all kinds of sheet together where there are several.
    pub issued: Option<u32>,
    /// Sheets returned.
    pub returned: Option<u32>,
    /// More came back than were issued, twice: its sheets count for nothing
    /// (测评无效，应重新进行).
    pub void: bool,
}

/// The grades given to one line of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GradeTally {
    /// Sheets with each grade, best first.
    pub grades: Vec<u32>,
    /// Sheets without a mark here (弃权).
    pub blank: u32,
    /// Sheets on which this line cannot be read.
    pub void: u32,
}

impl GradeTally {
    fn add(&mut self, other: &GradeTally) {
        for (sum, more) in self.grades.iter_mut().zip(&other.grades) {
            *sum = sum.saturating_add(*more);
        }
        self.blank = self.blank.saturating_add(other.blank);
        self.void = self.void.saturating_add(other.void);
    }
}

/// One line of an appraisal, by group and all together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppraisedCount {
    /// Who or what.
    pub object: Appraised,
    /// By group, in their order.
    pub by_group: Vec<GradeTally>,
    /// All groups together.
    pub all: GradeTally,
}

/// One name of a recommendation vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameCount {
    /// Who.
    pub name: WrittenName,
    /// Votes by group, in their order.
    pub by_group: Vec<u64>,
}

/// What one contest of a survey came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SurveyResult {
    /// 测评.
    Appraisal(Vec<AppraisedCount>),
    /// 推荐.
    Recommendation {
        /// Everybody with a vote and every printed name: printed ones in order, then
        /// written ones by name.
        names: Vec<NameCount>,
        /// How many names are asked for.
        places: u32,
        /// What follows by the rule; indices into `names`.
        outcome: Recommended,
    },
}

/// The count of one contest of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyContest {
    /// Which.
    pub contest: ContestId,
    /// Valid sheets by group.
    pub valid: Vec<u32>,
    /// Invalid sheets by group.
    pub invalid: Vec<u32>,
    /// What it came to.
    pub result: SurveyResult,
}

/// A survey as far as its sheets are compared and settled. Everything is derived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyCount {
    /// Which round.
    pub round: RoundId,
    /// The groups, in their order.
    pub groups: Vec<GroupFigures>,
    /// The contests of the sheet.
    pub contests: Vec<SurveyContest>,
    /// How the keyings went.
    pub agreement: Agreement,
    /// Whether every returned sheet that counts is compared and settled.
    pub complete: bool,
}

impl SurveyCount {
    /// The count of one contest.
    pub fn contest(&self, id: ContestId) -> Option<&SurveyContest> {
        self.contests.iter().find(|one| one.contest == id)
    }
}

impl SurveyContest {
    /// The names through by the rule, in order of rank; none for an appraisal.
    pub fn through(&self) -> Vec<WrittenName> {
        match &self.result {
            SurveyResult::Appraisal(_) => Vec::new(),
            SurveyResult::Recommendation { names, outcome, .. } => {
                let through = outcome.through.iter().filter_map(|at| names.get(*at));
                through.map(|one| one.name.clone()).collect()
            }
        }
    }
}

impl Meeting {
    /// How many of the group in this box take part, once it is counted.
    pub fn took_part(&self, round: &Round, group: usize) -> Option<u32> {
        let survey = round.survey.as_ref()?;
        if survey.plan.groups.get(group)?.on_roll {
            return round.head_count.agreed;
        }
        survey.heads.get(group)?.agreed
    }

    /// How many belong to all groups of a survey, and how many of them take part.
    pub(super) fn survey_heads(&self, round: &Round) -> (Option<u32>, Option<u32>) {
        let Some(survey) = &round.survey else {
            return (None, None);
        };
        let groups = survey.plan.groups.iter().enumerate();
        let figures = groups.map(|(place, group)| self.group_figures(round, survey, place, group));
        figures.fold((Some(0_u32), Some(0_u32)), |(all, here), group| {
            let all = all.and_then(|all| all.checked_add(group.registered));
            let here = here.zip(group.took_part);
            (all, here.and_then(|(here, more)| here.checked_add(more)))
        })
    }

    /// Whether the first keying of the present round follows a caller; sheets of a
    /// survey are never called out.
    pub fn calls(&self) -> bool {
        self.calling && self.round().is_none_or(|round| round.survey.is_none())
    }

    /// The survey that is open, if one is.
    pub fn open_survey(&self) -> Option<&Round> {
        let surveys = self.rounds.iter().filter(|round| round.survey.is_some());
        surveys.rev().find(|round| !round.closed())
    }

    /// The election's own round: one that is being corrected, else the last that is no survey.
    pub fn election_round(&self) -> Option<&Round> {
        let elections = || self.rounds.iter().filter(|round| round.survey.is_none());
        elections()
            .find(|round| round.being_corrected())
            .or(elections().next_back())
    }

    /// Counts a survey from the bundles that are compared and settled; `None` for a
    /// round that is an election.
    pub fn count_survey(&self, round: &Round) -> Option<SurveyCount> {
        let survey = round.survey.as_ref()?;
        let groups = survey.plan.groups.iter().enumerate();
        let groups: Vec<GroupFigures> = groups
            .map(|(place, group)| self.group_figures(round, survey, place, group))
            .collect();
        let contests = round
            .contests()
            .map(|contest| self.survey_contest(round, survey, &groups, contest))
            .collect();
        let complete = round.papers.iter().all(|paper| {
            let counted = super::count_of(paper.final_ballots().into_iter());
            round.is_void(paper, GateLevel::Box) || paper.returned.agreed == Some(counted)
        });
        Some(SurveyCount {
            round: round.id,
            groups,
            contests,
            agreement: round.agreement(),
            complete,
        })
    }

    fn group_figures(
        &self,
        round: &Round,
        survey: &Survey,
        place: usize,
        group: &Group,
    ) -> GroupFigures {
        let papers = || papers_of(round, survey, place);
        let sum = |figure: &dyn Fn(&Paper) -> Option<u32>| {
            papers().try_fold(0_u32, |sum, paper| sum.checked_add(figure(paper)?))
        };
        GroupFigures {
            name: group.name.clone(),
            registered: match group.on_roll {
                true => round.expected_then.unwrap_or_else(|| self.expected()),
                false => group.registered,
            },
            took_part: self.took_part(round, place),
            issued: sum(&|paper| paper.issue.as_ref().map(|issue| issue.issued)),
            returned: sum(&|paper| paper.returned.agreed),
            void: papers().any(|paper| round.is_void(paper, GateLevel::Box)),
        }
    }

    fn survey_contest(
        &self,
        round: &Round,
        survey: &Survey,
        groups: &[GroupFigures],
        contest: &Contest,
    ) -> SurveyContest {
        // Numbers mean the same name in every group.
        let mut numbers = Numbers::default();
        let sums: Vec<verdicts::Sums> = (0..groups.len())
            .filter_map(|place| {
                let sheet = papers_of(round, survey, place)
                    .find(|paper| paper.contests.iter().any(|one| one.id == contest.id))?;
                let void = groups.get(place).is_some_and(|group| group.void);
                verdicts::sums_of_sheet(
                    &survey.rules,
                    round,
                    sheet,
                    !void,
                    contest.id,
                    &mut numbers,
                )
            })
            .collect();
        let narrow = |ballots: u64| u32::try_from(ballots).unwrap_or(u32::MAX);
        SurveyContest {
            contest: contest.id,
            valid: sums.iter().map(|sum| narrow(sum.count.valid)).collect(),
            invalid: sums.iter().map(|sum| narrow(sum.count.invalid)).collect(),
            result: match survey.plan.ask {
                Ask::Appraisal(grades) => {
                    SurveyResult::Appraisal(appraised(round, survey, groups, contest, grades))
                }
                Ask::Recommendation { rule, .. } => {
                    let names = names_of(contest, &sums, &numbers);
                    let votes = |place: usize| {
                        names
                            .iter()
                            .map(move |one| one.by_group.get(place).copied().unwrap_or(0))
                    };
                    let said: Vec<GroupVotes> = groups
                        .iter()
                        .zip(&survey.plan.groups)
                        .enumerate()
                        .map(|(place, (figures, group))| GroupVotes {
                            weight: group.weight,
                            took_part: match figures.void {
                                true => 0,
                                false => u64::from(figures.took_part.unwrap_or(0)),
                            },
                            votes: votes(place).collect(),
                        })
                        .collect();
                    let outcome = rules::recommend(&rule, contest.setup.seats, &said);
                    SurveyResult::Recommendation {
                        places: rule.places(contest.setup.seats),
                        outcome,
                        names,
                    }
                }
            },
        }
    }
}

/// The sheets in the box of one group.
fn papers_of<'a>(
    round: &'a Round,
    survey: &'a Survey,
    place: usize,
) -> impl Iterator<Item = &'a Paper> {
    let group = survey.plan.groups.get(place).map(|group| &group.name);
    let papers = round.papers.iter();
    papers.filter(move |paper| Some(&paper.ballot_box) == group)
}

/// Printed names in order, then written ones by name, with the votes of each group.
fn names_of(contest: &Contest, sums: &[verdicts::Sums], numbers: &Numbers) -> Vec<NameCount> {
    let mut names: Vec<NameCount> = contest
        .candidates
        .iter()
        .enumerate()
        .map(|(at, person)| NameCount {
            name: WrittenName::Person(*person),
            by_group: sums
                .iter()
                .map(|sum| sum.count.candidates.get(at).map_or(0, |one| one.yes))
                .collect(),
        })
        .collect();
    let mut written: Vec<NameCount> = Vec::new();
    for (place, sum) in sums.iter().enumerate() {
        for &(number, votes) in &sum.count.write_ins {
            let Some(name) = numbers.name(number) else {
                continue;
            };
            let known = names
                .iter_mut()
                .chain(&mut written)
                .find(|one| one.name == name);
            match known {
                Some(one) => {
                    if let Some(sum) = one.by_group.get_mut(place) {
                        *sum = sum.saturating_add(votes);
                    }
                }
                None => {
                    let mut by_group = vec![0; sums.len()];
                    if let Some(sum) = by_group.get_mut(place) {
                        *sum = votes;
                    }
                    written.push(NameCount { name, by_group });
                }
            }
        }
    }
    written.retain(|one| one.by_group.iter().any(|votes| *votes > 0));
    written.sort_by(|a, b| a.name.cmp(&b.name));
    names.append(&mut written);
    names
}

fn appraised(
    round: &Round,
    survey: &Survey,
    groups: &[GroupFigures],
    contest: &Contest,
    grades: Grades,
) -> Vec<AppraisedCount> {
    let empty = GradeTally {
        grades: vec![0; usize::from(grades.count())],
        ..GradeTally::default()
    };
    let objects = contest.objects.iter().enumerate();
    objects
        .map(|(line, object)| {
            let by_group: Vec<GradeTally> = groups
                .iter()
                .enumerate()
                .map(|(place, figures)| {
                    let mut tally = empty.clone();
                    let papers = papers_of(round, survey, place).filter(|_| !figures.void);
                    for paper in papers {
                        add_line(&mut tally, paper, contest.id, line);
                    }
                    tally
                })
                .collect();
            let mut all = empty.clone();
            by_group.iter().for_each(|tally| all.add(tally));
            AppraisedCount {
                object: object.clone(),
                by_group,
                all,
            }
        })
        .collect()
}

/// Adds one line of every final sheet of a paper that is valid.
fn add_line(tally: &mut GradeTally, paper: &Paper, contest: ContestId, line: usize) {
    let Some(place) = paper.contests.iter().position(|one| one.id == contest) else {
        return;
    };
    for ballot in paper.final_ballots() {
        let Some(ContestEntry::Marked { cells, .. }) = ballot.get(place) else {
            continue;
        };
        match cells.get(line) {
            Some(Cell::Grade(grade)) => {
                if let Some(sheets) = tally.grades.get_mut(usize::from(*grade)) {
                    *sheets = sheets.saturating_add(1);
                }
            }
            Some(Cell::Mark(rules::Mark::Void) | Cell::Doubtful) => {
                tally.void = tally.void.saturating_add(1);
            }
            Some(Cell::Mark(_)) | None => tally.blank = tally.blank.saturating_add(1),
        }
    }
}
