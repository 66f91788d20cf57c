//! What each paper must say: figures and names from the plain count, in the words of
//! its language.

use std::cmp::Ordering;

use zhengpiao::explain::Voters;
use zhengpiao::meeting::{Role, Slip};
use zhengpiao::papers::forms::{PaperKind, PostingStage};
use zhengpiao::papers::{Document, texts_of};
use zhengpiao::roster::compare_by_strokes;
use zhengpiao::rules::{Base, Speaker};
use zhengpiao::text::Lang;

use super::case::{Case, Way};
use super::truth::{Contest, Moment, Sheet, Truth};

/// Who has a role at the desk, from the kit of days.
const OFFICERS: [(&str, Role); 6] = [
    ("方主持", Role::Chair),
    ("严总监", Role::ChiefScrutineer),
    ("监一", Role::Scrutineer),
    ("监二", Role::Scrutineer),
    ("计一", Role::Teller),
    ("计二", Role::Teller),
];

/// What a paper lacks or says too much, a sentence each.
pub fn faults(kind: PaperKind, document: &Document, truth: &Truth, case: &Case) -> Vec<String> {
    let said = texts_of(document).concat().replace('\u{2060}', "");
    let mut said = Said {
        text: crate::compact(&said),
        lang: case.lang,
        truth,
        faults: Vec::new(),
    };
    said.says(case.organisation());
    if kind != PaperKind::Ballots {
        let note = document.footer_note.clone().unwrap_or_default();
        if note.contains("3F9A-71C2-0B5E-88D4") == kind.posted() {
            said.faults.push(format!("its foot note is “{note}”"));
        }
    }
    said.paper(kind, case);
    said.faults
}

struct Said<'a> {
    text: String,
    lang: Lang,
    truth: &'a Truth,
    faults: Vec<String>,
}

fn by_strokes(names: &[String]) -> Vec<String> {
    let mut names = names.to_vec();
    names.sort_by(|one, two| compare_by_strokes(one, two));
    names
}

impl Said<'_> {
    fn says(&mut self, words: impl AsRef<str>) {
        let words = words.as_ref();
        if !self.text.contains(&crate::compact(words)) {
            self.faults.push(format!("does not say “{words}”"));
        }
    }

    fn silent(&mut self, words: &str) {
        if self.text.contains(&crate::compact(words)) {
            self.faults.push(format!("says “{words}”"));
        }
    }

    fn times(&mut self, words: &str, wanted: usize) {
        let count = self.text.matches(&crate::compact(words)).count();
        if count != wanted {
            let fault = format!("says “{words}” {count} times and not {wanted}");
            self.faults.push(fault);
        }
    }

    fn paper(&mut self, kind: PaperKind, case: &Case) {
        match kind {
            PaperKind::PrintPack => self.pack(),
            PaperKind::Posting(stage) => self.posting(stage),
            PaperKind::Introductions => self.each(1, |lang| lang.intro_about()),
            PaperKind::PledgeSheets => self.each(1, |lang| lang.pledge_signed()),
            PaperKind::Appraisal => self.everybody_once(),
            // No election has one.
            PaperKind::SurveySummary => self.faults.push("made in an election".to_owned()),
            PaperKind::Recommendation => {
                let seats: u32 = self.truth.contests.iter().map(|it| it.seats).sum();
                let most = (seats * 14).div_ceil(10) as usize;
                self.says(self.lang.recommend_lead("支部委员会", most));
            }
            PaperKind::Method => self.method(),
            PaperKind::Rules => self.rules(),
            PaperKind::Officers => {
                for (name, role) in OFFICERS {
                    let role = self.lang.capital(self.lang.role(role));
                    self.says(format!("{role}{name}"));
                }
            }
            PaperKind::Agenda => self.agenda(),
            PaperKind::Ballots => self.ballots(),
            PaperKind::Poster => {
                for contest in &self.truth.contests {
                    let most = self.lang.poster_number(contest.seats);
                    self.says(format!("{}{most}", contest.post));
                }
            }
            PaperKind::Seals => {
                for of_box in &self.truth.boxes {
                    self.says(self.lang.seal_box_named(of_box));
                }
                if self.truth.boxes.is_empty() {
                    self.says(self.lang.seal_box(1));
                }
                self.says(self.lang.seal_bag(1));
            }
            PaperKind::Tally => self.of_every_contest(2),
            PaperKind::BlankSlips => self.of_every_contest(1),
            PaperKind::SignInSheet => {
                let (all, voters) = (self.truth.roll.len(), self.truth.voters);
                let all = u32::try_from(all).unwrap();
                self.says(self.lang.paper_roll_total(all, voters));
                for (number, name) in (1..).zip(&self.truth.roll) {
                    let number: u32 = number;
                    self.says(format!("{number}{name}"));
                }
            }
            PaperKind::ZeroReport => {
                for contest in &self.truth.contests {
                    self.says(&contest.post);
                    for name in &contest.candidates {
                        self.says(format!("{name}0"));
                    }
                }
            }
            PaperKind::Slip(Slip::HeadCount) => self.heads(),
            PaperKind::Slip(Slip::Issue) => self.issued(),
            PaperKind::Slip(Slip::Return) => self.returned(),
            PaperKind::Slip(Slip::Result) => self.result_slip(),
            PaperKind::BundleWrappers => self.wrappers(),
            PaperKind::BundleList => self.bundle_list(),
            PaperKind::ScrutineerReport => self.report_of_votes(),
            PaperKind::Announcement => self.announcement(),
            PaperKind::Notice => self.notice(),
            PaperKind::Correction => self.correction(case),
            PaperKind::ResultReport => self.result_report(),
            PaperKind::Approval => {
                self.attendance_in_notices();
                self.reported_elected();
                self.says(self.lang.approval_close());
            }
            // Villages hand them out; tried with the village of `decided`.
            PaperKind::Certificate => {
                self.faults.push("nobody here receives one".into());
            }
            PaperKind::VoidAnnouncement => self.void(),
            PaperKind::Summary => self.summary(),
            PaperKind::Minutes => self.minutes(),
            PaperKind::Archive => self.archive(),
        }
    }

    /// A name is no part of another one, so it can be counted.
    fn everybody_once(&mut self) {
        for name in self.truth.candidates() {
            self.times(name, 1);
        }
    }

    /// Everybody who stands, with so many of what each has.
    fn each(&mut self, times: usize, of: fn(Lang) -> &'static str) {
        self.everybody_once();
        let count = self.truth.candidates().len();
        let words = of(self.lang);
        let known = self.text.matches(&crate::compact(words)).count();
        if known < count * times {
            self.faults
                .push(format!("“{words}” {known} times for {count}"));
        }
        for contest in &self.truth.contests {
            self.says(&contest.post);
        }
    }

    /// Heading and names of every contest, so many times.
    fn of_every_contest(&mut self, times: usize) {
        for contest in &self.truth.contests {
            self.says(&contest.post);
        }
        for name in self.truth.candidates() {
            let contests = self.truth.contests.iter();
            let stands = contests.filter(|it| it.candidates.iter().any(|it| it == name));
            self.times(name, stands.count() * times);
        }
    }

    fn pack(&mut self) {
        // Every paper with a number, in the order of the day.
        let mut titles = vec![self.lang.paper_agenda()];
        titles.extend([
            self.lang.paper_officers(),
            self.lang.method_title_draft(),
            self.lang.rules_paper_title(),
            self.lang.paper_sign_in(),
            self.lang.paper_poster(),
            self.lang.paper_ballots(),
        ]);
        let mut from = 0;
        for (number, title) in (1..).zip(titles) {
            let row = crate::compact(&format!("{number}{title}"));
            match self.text[from..].find(&row) {
                Some(at) => from += at + row.len(),
                None => self.faults.push(format!("no row “{row}”")),
            }
        }
    }

    fn posting(&mut self, stage: PostingStage) {
        let lang = self.lang;
        let typed = matches!(stage, PostingStage::Applied | PostingStage::Initial);
        let names: Vec<String> = if typed {
            self.truth.applied.clone()
        } else {
            let contests = self.truth.contests.iter();
            contests.flat_map(|it| it.candidates.clone()).collect()
        };
        let channel = if typed {
            lang.posting_channel_open()
        } else {
            lang.posting_channel_study()
        };
        let stage = lang.posting_stage(stage);
        let basis = lang.posting_basis(lang.paper_statute_cpc());
        let what = lang.posting_what("支部委员会", stage);
        let mut people = names.clone();
        people.sort();
        people.dedup();
        self.says(lang.posting_lead(&basis, channel, &what, people.len()));
        for name in &names {
            let wanted = names.iter().filter(|it| *it == name).count();
            self.times(name, wanted);
        }
        let day = |day| lang.paper_date(day);
        self.says(lang.posting_period(7, &day("2026-11-12"), &day("2026-11-20")));
        self.says(lang.paper_phone("021-5555 0123"));
    }

    fn method(&mut self) {
        for contest in &self.truth.contests {
            self.says(&contest.post);
        }
        let share = self.lang.paper_share(4, 5);
        let who = self.lang.paper_present_party_members();
        self.says(self.lang.clause_quorum_present_least(who, &share));
    }

    fn rules(&mut self) {
        let expected = u64::from(self.truth.expected);
        let needed = (expected * 4).div_ceil(5);
        self.says(self.lang.clause_quorum_present_figure(expected, needed));
    }

    fn agenda(&mut self) {
        let lang = self.lang;
        for contest in &self.truth.contests {
            self.says(contest.candidates.join(lang.paper_list()));
        }
        if self.truth.moment >= Moment::SignedIn && self.truth.present > 0 {
            self.says(self.attendance());
        }
        if self.truth.moment >= Moment::Returned && self.truth.sheets.len() == 1 {
            let sheet = &self.truth.sheets[0];
            self.says(lang.paper_returned_sentence(sheet.issued, sheet.returned));
        }
    }

    fn ballots(&mut self) {
        let lang = self.lang;
        let copies = self.text.matches(&crate::compact(lang.mark_how())).count();
        let own: Vec<&Sheet> = {
            let first = &self.truth.sheets[0].of_box;
            let sheets = self.truth.sheets.iter();
            sheets.filter(|it| it.of_box == *first).collect()
        };
        for contest in &self.truth.contests {
            self.says(lang.ballot_seats_of(contest.seats, contest.candidates.len()));
        }
        for name in self.truth.candidates() {
            let stands = |place: &usize| {
                let contest = &self.truth.contests[*place];
                contest.candidates.iter().any(|it| it == name)
            };
            let once = own.iter().flat_map(|it| &it.contests);
            let once = once.filter(|place| stands(place)).count();
            match own.len() {
                1 => self.times(name, once * copies),
                _ => self.says(name),
            }
        }
        for code in ["3F9A", "校验码", "校驗碼", "Code"] {
            self.silent(code);
        }
    }

    fn attendance(&self) -> String {
        let who = self.lang.paper_present_party_members();
        self.lang
            .paper_attendance(who, self.truth.expected, self.truth.present)
    }

    fn head_count(&mut self) {
        let absent = self.truth.expected - self.truth.present;
        let said = self.lang.paper_head_count_lead(&self.attendance());
        let absent = self.lang.paper_absent(absent);
        self.says(format!("{said}{absent}{}", self.lang.paper_full_stop()));
    }

    fn heads(&mut self) {
        self.head_count();
        let all = u32::try_from(self.truth.roll.len()).unwrap();
        self.says(self.lang.paper_roll_total(all, self.truth.voters));
        let needed = (u64::from(self.truth.expected) * 4).div_ceil(5);
        let share = self.lang.paper_share(4, 5);
        self.says(self.lang.paper_quorum_met(&share, needed));
    }

    fn posts_of(&self, sheet: &Sheet) -> Vec<String> {
        let posts = sheet.contests.iter();
        let posts = posts.map(|place| self.truth.contests[*place].post.clone());
        posts.collect()
    }

    fn name_of(&self, sheet: &Sheet) -> String {
        let name = self.lang.paper_of(&self.posts_of(sheet));
        match sheet.of_box.as_str() {
            "" => name,
            place => self.lang.paper_in_box(&name, place),
        }
    }

    fn issued(&mut self) {
        self.head_count();
        let lang = self.lang;
        for sheet in &self.truth.sheets {
            let left = sheet.kept + sheet.cut;
            if self.truth.sheets.len() > 1 {
                self.says(format!(
                    "{}{}{}{}{}{}0",
                    self.name_of(sheet),
                    sheet.printed,
                    sheet.issued,
                    sheet.exchanged,
                    sheet.kept,
                    sheet.cut
                ));
            } else {
                let (printed, issued) = (sheet.printed, sheet.issued);
                self.says(lang.paper_issue_sentence(printed, issued, left, sheet.kept, sheet.cut));
                self.says(lang.paper_exchanged(sheet.exchanged));
            }
        }
        // Several boxes are held against the voters present together.
        self.says(lang.paper_issued_equal());
        self.of_all_boxes(|sheets| {
            let sum = |of: fn(&Sheet) -> u32| sheets.iter().map(|it| of(it)).sum::<u32>();
            let printed = sum(|it| it.printed);
            let issued = sum(|it| it.issued);
            let exchanged = sum(|it| it.exchanged);
            let (kept, cut) = (sum(|it| it.kept), sum(|it| it.cut));
            format!("{printed}{issued}{exchanged}{kept}{cut}0")
        });
    }

    /// The row of every sheet in all its boxes, where there are several.
    fn of_all_boxes(&mut self, figures: impl Fn(&[&Sheet]) -> String) {
        let sheets = &self.truth.sheets;
        let Some(first) = self.truth.boxes.first() else {
            return;
        };
        for sheet in sheets.iter().filter(|it| it.of_box == *first) {
            let same = sheets.iter().filter(|it| it.contests == sheet.contests);
            let figures = figures(&same.collect::<Vec<_>>());
            let name = self.lang.paper_of(&self.posts_of(sheet));
            self.says(format!("{}{figures}", self.lang.paper_all_boxes(&name)));
        }
    }

    fn returned(&mut self) {
        self.head_count();
        let lang = self.lang;
        for sheet in &self.truth.sheets {
            let (issued, returned) = (sheet.issued, sheet.returned);
            let compared = match returned.cmp(&issued) {
                Ordering::Equal => lang.paper_compared_equal().to_owned(),
                Ordering::Less => lang.paper_compared_fewer(issued - returned),
                Ordering::Greater => lang.paper_compared_more(returned - issued),
            };
            let bundles = sheet.bundles.len();
            if self.truth.sheets.len() > 1 {
                let name = self.name_of(sheet);
                self.says(format!("{name}{issued}{returned}{compared}{bundles}"));
            } else {
                self.says(lang.paper_returned_sentence(issued, returned));
            }
            if !self.truth.boxes.is_empty() {
                continue;
            }
            self.says(match returned.cmp(&issued) {
                Ordering::Equal => lang.paper_returned_equal().to_owned(),
                Ordering::Less => {
                    lang.paper_returned_fewer(issued - returned, lang.paper_missing_not_cast())
                }
                Ordering::Greater => lang.paper_returned_more(returned - issued),
            });
        }
        self.of_all_boxes(|sheets| {
            let issued: u32 = sheets.iter().map(|it| it.issued).sum();
            let returned: u32 = sheets.iter().map(|it| it.returned).sum();
            let bundles: usize = sheets.iter().map(|it| it.bundles.len()).sum();
            let compared = match issued - returned {
                0 => lang.paper_compared_equal().to_owned(),
                fewer => lang.paper_compared_fewer(fewer),
            };
            format!("{issued}{returned}{compared}{bundles}")
        });
        let bundles: usize = self.truth.sheets.iter().map(|it| it.bundles.len()).sum();
        if bundles > 0 {
            self.says(lang.paper_bundles(bundles));
        }
    }

    /// `发出选票…张，收回…张，其中有效票…张，无效票…张`
    fn figures(&self, place: usize) -> String {
        let tally = &self.truth.contests[place].tally;
        let issued = self.truth.of_contest(place, |it| it.issued);
        let returned = self.truth.of_contest(place, |it| it.returned);
        self.lang
            .paper_ballot_figures(issued, returned, tally.valid, tally.invalid)
    }

    /// Every row of every table of votes, and the ranks that go with them.
    fn votes_tables(&mut self) {
        for (place, contest) in self.truth.contests.iter().enumerate() {
            self.says(self.figures(place));
            for (name, yes, no, abstain) in contest.rows() {
                let written = contest.tally.written.iter();
                let higher = contest.rows().filter(|row| row.1 > yes).count();
                let rank = 1 + higher + written.filter(|(_, votes)| *votes > yes).count();
                self.says(format!("{rank}{name}{yes}{no}{abstain}"));
            }
            for (name, votes) in &contest.tally.written {
                let name = self.lang.paper_written_in(name);
                self.says(format!("{name}{votes}——"));
            }
        }
    }

    /// What is left to do after a contest.
    fn what_follows(&mut self, contest: &Contest) {
        let lang = self.lang;
        if contest.tied {
            self.says(lang.paper_tie_revote());
            return;
        }
        let open = contest.seats - u32::try_from(contest.elected.len()).unwrap();
        if open > 0 && !self.truth.preliminary {
            self.says(lang.paper_short_further(&contest.post, open));
        }
    }

    fn order(&self, contest: &Contest) -> &'static str {
        match contest.elected.len() {
            0 | 1 => "",
            _ => self.lang.paper_order_strokes(),
        }
    }

    fn nobody(&self) -> &'static str {
        if self.truth.preliminary {
            self.lang.say_nobody_preliminary()
        } else {
            self.lang.say_nobody()
        }
    }

    fn names(&self, contest: &Contest) -> String {
        by_strokes(&contest.elected).join(self.lang.paper_list())
    }

    fn result_slip(&mut self) {
        let lang = self.lang;
        self.says(self.attendance());
        self.votes_tables();
        let mut compared = 0;
        for sheet in &self.truth.sheets {
            compared += sheet.returned;
        }
        for (number, contest) in (1..).zip(&self.truth.contests) {
            let number = lang.paper_ordinal(number);
            let seats = contest.seats;
            self.says(if self.truth.preliminary {
                lang.paper_heading_preliminary(&number, &contest.post, seats)
            } else {
                lang.paper_heading(&number, &contest.post, seats)
            });
            if contest.tally.over > 0 && !self.truth.by_hand {
                self.says(lang.paper_of_these_over(contest.tally.over));
            }
            if contest.tally.blank > 0 && !self.truth.by_hand {
                self.says(lang.paper_blank_ballots(contest.tally.blank));
            }
            let count = contest.elected.len();
            let (order, names) = (self.order(contest), self.names(contest));
            let chair = lang.paper_speaker(Speaker::Chair);
            match count {
                0 if contest.tied => {}
                0 => self.says(self.nobody()),
                _ if self.truth.preliminary => {
                    self.says(lang.paper_met_bar_preliminary(count, order, &names));
                }
                _ => self.says(lang.paper_met_bar(count, order, &names, chair)),
            }
            self.what_follows(contest);
        }
        if self.truth.by_hand {
            let sheets = self.truth.sheets.iter();
            let all: Vec<String> = sheets.map(|sheet| self.name_of(sheet)).collect();
            self.says(lang.paper_by_hand(&all.join(lang.paper_list())));
        } else {
            self.says(lang.paper_agreement(compared, compared, 100, 0, 0, 0));
        }
    }

    fn wrappers(&mut self) {
        let lang = self.lang;
        for sheet in &self.truth.sheets {
            self.says(self.name_of(sheet));
            for (number, size) in (1..).zip(&sheet.bundles) {
                let bundle = lang.paper_wrapper_bundle(number, sheet.bundles.len());
                self.says(format!("{bundle}{}", lang.paper_wrapper_size(*size)));
            }
        }
    }

    fn bundle_list(&mut self) {
        let lang = self.lang;
        for sheet in &self.truth.sheets {
            let name = self.name_of(sheet);
            let lead = lang.bundles_lead(sheet.bundles.len(), sheet.returned);
            self.says(format!("{name}{}{lead}", lang.paper_colon()));
            let rows = (1..).zip(&sheet.bundles);
            let rows: String = rows
                .map(|(number, size): (u32, _)| format!("{number}{size}"))
                .collect();
            self.says(format!("{rows}{}{}", lang.bundles_total(), sheet.returned));
        }
    }

    fn report_of_votes(&mut self) {
        let lang = self.lang;
        self.says(self.attendance());
        for (place, contest) in self.truth.contests.iter().enumerate() {
            self.says(self.figures(place));
            for (name, yes, no, abstain) in contest.rows() {
                let [yes, no, abstain] = [yes, no, abstain].map(u64::from);
                let said = lang.say_votes_each(name, yes, no, abstain);
                self.says(said.trim_end_matches(['；', ';']));
            }
            for (name, votes) in &contest.tally.written {
                let said = lang.say_votes_written(name, u64::from(*votes));
                self.says(said.trim_end_matches(['；', ';']));
            }
        }
    }

    fn announcement(&mut self) {
        let lang = self.lang;
        for contest in &self.truth.contests {
            let (post, seats) = (&contest.post, contest.seats);
            let (order, names) = (self.order(contest), self.names(contest));
            if self.truth.preliminary {
                self.says(lang.say_preliminary_to(post, seats));
            } else {
                self.says(lang.say_to_elect(post, seats));
            }
            match contest.elected.len() {
                0 if contest.tied => {}
                0 => self.says(self.nobody()),
                _ if self.truth.preliminary => {
                    self.says(lang.say_chosen_preliminary(post, order, &names));
                }
                _ => self.says(lang.say_elected(post, order, &names)),
            }
            self.what_follows(contest);
        }
    }

    fn void(&mut self) {
        let lang = self.lang;
        self.says(lang.paper_void());
        for sheet in &self.truth.sheets {
            let [issued, returned] = [sheet.issued, sheet.returned].map(u64::from);
            if returned > issued {
                self.says(lang.why_returned_more(issued, returned, returned - issued));
            }
        }
        if !self.truth.void {
            self.faults.push("nothing is void".into());
        }
    }

    fn summary(&mut self) {
        // Of the rounds that are over; the present one may not be.
        if self.truth.moment < Moment::Announced {
            return;
        }
        for (place, contest) in self.truth.contests.iter().enumerate() {
            self.says(self.figures(place));
            self.says(self.names(contest));
        }
    }

    fn attendance_in_notices(&mut self) {
        let who = self.lang.paper_who(Voters::PartyMembers);
        let (expected, present) = (self.truth.expected, self.truth.present);
        self.says(self.lang.paper_notice_attendance(who, expected, present));
    }

    fn notice(&mut self) {
        let lang = self.lang;
        self.attendance_in_notices();
        for (place, contest) in self.truth.contests.iter().enumerate() {
            self.says(self.figures(place));
            // The names stand one after the other, and nobody else's.
            self.says(by_strokes(&contest.elected).concat());
            if contest.elected.is_empty() && !contest.tied {
                self.says(&contest.post);
            }
        }
        for name in self.truth.candidates() {
            let won = self.truth.contests.iter();
            let won = won.filter(|it| it.elected.iter().any(|it| it == name));
            self.times(name, won.count());
        }
        self.says(lang.paper_phone("021-5555 0123"));
    }

    fn correction(&mut self, case: &Case) {
        let lang = self.lang;
        let before = self
            .truth
            .before
            .as_ref()
            .expect("something was announced before");
        let mut same = true;
        for (then, now) in before.iter().zip(&self.truth.contests) {
            same &= then.elected == now.elected;
            let marked = |contest: &Contest, name: &str, yes: u32| {
                let won = contest.elected.iter().any(|it| it == name);
                let mark = lang.paper_in_brackets(lang.paper_correction_elected());
                format!("{yes}{}", if won { mark } else { String::new() })
            };
            for ((name, yes_then, ..), (_, yes_now, ..)) in then.rows().zip(now.rows()) {
                self.says(format!(
                    "{name}{}{}",
                    marked(then, name, yes_then),
                    marked(now, name, yes_now)
                ));
            }
        }
        self.reported_elected();
        self.says(if same {
            lang.paper_correction_unchanged()
        } else {
            lang.paper_correction_changed()
        });
        assert_eq!(same, case.way != Way::OtherWinners, "{case:?}");
        if case.way == Way::AfterMeeting {
            self.says(lang.paper_correction_after("各党小组传达说明"));
        }
        self.says("第1扎两张选票录错");
    }

    fn reported_elected(&mut self) {
        let contests = self.truth.contests.iter();
        for contest in contests.filter(|it| !it.elected.is_empty()) {
            let (order, names) = (self.order(contest), self.names(contest));
            let (post, count) = (&contest.post, contest.elected.len());
            self.says(if self.truth.preliminary {
                self.lang
                    .report_chosen_preliminary(post, count, order, &names)
            } else {
                self.lang.report_elected(post, count, order, &names)
            });
        }
    }

    fn result_report(&mut self) {
        let lang = self.lang;
        self.attendance_in_notices();
        let absent = self.truth.expected - self.truth.present;
        self.says(lang.report_absent(absent, "").trim_end_matches(['。', '.']));
        self.votes_tables();
        self.reported_elected();
        let bar = u64::from(self.truth.present);
        let who = Voters::PartyMembers;
        let base = lang.paper_base(Base::Present, who, bar);
        // Votes decide a revote, not a share of those present.
        if self
            .truth
            .contests
            .iter()
            .all(|it| it.candidates.len() != 3)
        {
            let what = if self.truth.preliminary {
                lang.paper_bar_candidates()
            } else {
                lang.paper_bar_elected()
            };
            self.says(lang.paper_bar_more(what, &base, lang.paper_half(), bar / 2 + 1));
        }
    }

    fn minutes(&mut self) {
        let lang = self.lang;
        if self.truth.moment >= Moment::SignedIn {
            for name in &self.truth.absent {
                self.says(format!(
                    "{name}{}",
                    lang.paper_in_brackets("").chars().next().unwrap()
                ));
            }
            self.says(lang.minutes_motion_unanimous("选举办法（草案）"));
        }
        for (name, _) in OFFICERS {
            self.says(name);
        }
        if self.truth.moment >= Moment::Counted {
            for name in self.truth.candidates() {
                self.says(name);
            }
            self.votes_tables();
            self.reported_elected();
            for contest in &self.truth.contests {
                self.what_follows(contest);
            }
        }
        if self.truth.before.is_some() {
            self.says("第1扎两张选票录错");
        }
    }

    fn archive(&mut self) {
        let lang = self.lang;
        self.says(lang.archive_code("3F9A-71C2-0B5E-88D4"));
        if self.truth.moment < Moment::Returned {
            return;
        }
        for sheet in &self.truth.sheets {
            let name = self.name_of(sheet);
            let round = self.truth.round;
            let round = round.map(|kind| lang.paper_round_line(lang.round_kind(kind)));
            let round = round.unwrap_or_default();
            let row =
                |item: String, count: u32| format!("{item}{round}{}", lang.archive_sheets(count));
            let bundles = match sheet.bundles.len() {
                0 => String::new(),
                bundles => lang.archive_bundles(bundles),
            };
            let returned = row(lang.archive_returned(&name), sheet.returned);
            let (kept, void) = (sheet.kept, sheet.cut + sheet.exchanged);
            self.says(format!("{returned}{bundles}"));
            self.says(row(lang.archive_kept(&name), kept));
            self.says(row(lang.archive_void(&name), void));
        }
    }
}
