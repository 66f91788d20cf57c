//! Words of appraisals and recommendation votes: what they are called, what their log
//! says and why something is refused.

use super::{Lang, texts};
use crate::meeting::{Ask, Event, Meeting, Refusal, Round};
use crate::rules::{Combine, Grades};

texts! {
    survey_recommendation: "民主推荐", "民主推薦", "Recommendation vote";
    survey_appraisal: "民主测评", "民主測評", "Appraisal";
    survey_sheet_recommendation: "推荐票", "推薦票", "recommendation sheet";
    survey_sheet_appraisal: "测评票", "測評票", "appraisal sheet";
    survey_round: "民主测评或推荐", "民主測評或推薦", "Appraisal or recommendation vote";
    grades_content_three: "满意、不满意、不了解", "滿意、不滿意、不了解", "content, not content, do not know";
    grade_first: "第一档", "第一檔", "first grade";
    grade_second: "第二档", "第二檔", "second grade";
    grade_third: "第三档", "第三檔", "third grade";
    grade_fourth: "第四档", "第四檔", "fourth grade";
    combine_sum: "各类人员得票相加", "各類人員得票相加", "votes of all groups added up";
    combine_weighted: "各类人员得票分别乘以权重后相加", "各類人員得票分別乘以權重後相加", "votes of each group times its weight, added up";
    combine_two_lists: "两类人员名单合并", "兩類人員名單合併", "the lists of two groups put together";
    group_members: "党员", "黨員", "members";
    group_masses: "群众代表", "群眾代表", "representatives of the masses";
    group_employer: "业主代表", "業主代表", "representatives of the employer";

    event_group_typed(group: &str): "清点{group}参加人数，已录一遍", "清點{group}參加人數，已錄一遍", "Heads of {group} typed once";
    event_group_confirmed(group: &str): "监票人确认{group}参加人数", "監票人確認{group}參加人數", "A scrutineer confirmed the heads of {group}";
    event_group_repeated(group: &str): "{group}参加人数重新清点", "{group}參加人數重新清點", "{group} counted again";
    event_opinion(group: &str): "记下{group}的一条意见和建议", "記下{group}的一條意見和建議", "A remark of {group} noted";
    event_opinion_removed: "去掉一条意见和建议", "去掉一條意見和建議", "A remark taken back";
    event_names_taken(title: &str, names: &str, by: &str): "{title}人选确定为{names}，由{by}决定", "{title}人選確定為{names}，由{by}決定", "For {title} these names go on: {names}, decided by {by}";
    event_names_departed(said: &str, reason: &str): "{said}；未按得票顺序，理由：{reason}", "{said}；未按得票順序，理由：{reason}", "{said}; out of rank because {reason}";

    refused_survey_open: "测评或推荐还没有结束。", "測評或推薦還沒有結束。", "A survey is still open.";
    then_end_survey: "请先宣布测评或推荐的结果；不能继续的，由主持人宣布无效并说明理由。", "請先宣布測評或推薦的結果；不能繼續的，由主持人宣布無效並說明理由。", "Announce its result first; if it cannot go on, the chair declares it void with a reason.";
    refused_no_survey: "这一轮不是民主推荐或者民主测评。", "這一輪不是民主推薦或者民主測評。", "This round is no such survey.";
    then_open_survey: "请在“本日事项”中先开始民主推荐或者民主测评。", "請在「本日事項」中先開始民主推薦或者民主測評。", "Begin one on the page of acts first.";
    refused_no_group: "没有写明由谁参加。", "沒有寫明由誰參加。", "Nobody is named who takes part.";
    then_name_groups: "请至少写一类参加人员，如党员、群众代表。", "請至少寫一類參加人員，如黨員、群眾代表。", "Name at least one group, as members or representatives of the masses.";
    refused_group_without(number: usize): "第 {number} 类参加人员没有写人数，或者权重为零。", "第 {number} 類參加人員沒有寫人數，或者權重為零。", "Group {number} has no members or no weight.";
    then_fill_group: "请填写在册人数和权重，都不少于 1。", "請填寫在冊人數和權重，都不少於 1。", "Fill in how many belong to it and its weight, both at least 1.";
    refused_roll_twice: "名册上的选举人只能作为一类。", "名冊上的選舉人只能作為一類。", "Only one group can be the voters of the roll.";
    then_one_roll: "其他各类请填写在册人数。", "其他各類請填寫在冊人數。", "For the others fill in how many belong to them.";
    refused_two_lists: "名单合并要有两类参加人员。", "名單合併要有兩類參加人員。", "Putting two lists together takes two groups.";
    then_two_groups: "请写两类参加人员，或者改用得票相加。", "請寫兩類參加人員，或者改用得票相加。", "Name two groups, or have the votes added up.";
    refused_nothing_appraised: "没有写明测评谁。", "沒有寫明測評誰。", "Nothing stands on the appraisal sheet.";
    then_name_objects: "请写明测评的班子或者人员。", "請寫明測評的班子或者人員。", "Name the bodies or people to be appraised.";
    refused_list_or_names: "推荐票要么印人选名单，要么只留空格。", "推薦票要麼印人選名單，要麼只留空格。", "A recommendation sheet either prints names or leaves them to be written.";
    then_list_or_names: "印名单的请选人员；不印的请选“只填姓名”。", "印名單的請選人員；不印的請選「只填姓名」。", "Choose people to print, or choose names only.";
    refused_group_large(value: u32, registered: u32): "参加 {value} 人，多于在册 {registered} 人。", "參加 {value} 人，多於在冊 {registered} 人。", "{value} take part, more than the {registered} who belong to the group.";
    then_count_group: "请重新清点；在册人数写错的，请取消后重新开始。", "請重新清點；在冊人數寫錯的，請取消後重新開始。", "Count again; if the membership is wrong, cancel and begin anew.";
    refused_group_uncounted(group: &str): "{group}参加人数还没有清点。", "{group}參加人數還沒有清點。", "{group} are not counted yet.";
    then_two_count: "请两人分别清点后录入。", "請兩人分別清點後錄入。", "Two people count and type the number.";
    refused_not_on_sheet: "这张票上没有这样的填写。", "這張票上沒有這樣的填寫。", "This does not belong on this sheet.";
    then_key_as_printed: "请按票面上的栏目录入。", "請按票面上的欄目錄入。", "Key what the sheet asks for.";
    refused_key_appraisals: "测评票要逐张录入，不能只录合计。", "測評票要逐張錄入，不能只錄合計。", "Appraisal sheets are keyed one by one, not typed as totals.";
    then_key_sheets: "请分扎后逐张录入两遍。", "請分紮後逐張錄入兩遍。", "Bundle them and key each twice.";
    refused_no_calling: "测评票和推荐票不唱票。", "測評票和推薦票不唱票。", "Sheets of appraisals and recommendation votes are not called out.";
    then_key_silent: "请由两人分别对照票面各录一遍。", "請由兩人分別對照票面各錄一遍。", "Two people key them from the paper, each alone.";
    refused_rank_reason: "所选人选与得票顺序不一致，没有写理由。", "所選人選與得票順序不一致，沒有寫理由。", "The names chosen are not those found by votes, and no reason is given.";
    then_give_reason: "请写明理由，如班子结构需要；或者按得票顺序确定。", "請寫明理由，如班子結構需要；或者按得票順序確定。", "Give the reason, as the make-up of the committee, or take them in order of votes.";
}

impl Lang {
    /// What a round is, 正式选举; of a survey, what it asks, 民主推荐.
    pub fn round_name(self, round: &Round) -> &'static str {
        match &round.survey {
            Some(survey) => self.survey_name(&survey.plan.ask),
            None => self.round_kind(round.kind),
        }
    }

    /// What a survey is called, 民主推荐.
    pub fn survey_name(self, ask: &Ask) -> &'static str {
        match ask {
            Ask::Recommendation { .. } => self.survey_recommendation(),
            Ask::Appraisal(_) => self.survey_appraisal(),
        }
    }

    /// What its sheets are called, 推荐票.
    pub fn survey_sheet(self, ask: &Ask) -> &'static str {
        match ask {
            Ask::Recommendation { .. } => self.survey_sheet_recommendation(),
            Ask::Appraisal(_) => self.survey_sheet_appraisal(),
        }
    }

    /// The grades of a set in one line, best first.
    pub fn grades(self, grades: Grades) -> &'static str {
        match grades {
            Grades::Duty => self.grades_duty(),
            Grades::Pass => self.grades_pass(),
            Grades::Content => self.grades_content(),
            Grades::ContentThree => self.grades_content_three(),
            Grades::Good => self.grades_good(),
        }
    }

    /// The names of the grades of a set, best first.
    pub fn grade_names(self, grades: Grades) -> Vec<&'static str> {
        let line = self.grades(grades);
        line.split(['、', ',']).map(str::trim).collect()
    }

    /// A grade by its place, where its set is not at hand.
    pub fn grade_place(self, grade: u8) -> &'static str {
        match grade {
            0 => self.grade_first(),
            1 => self.grade_second(),
            2 => self.grade_third(),
            _ => self.grade_fourth(),
        }
    }

    /// How the votes of groups make one list.
    pub fn combine(self, combine: Combine) -> &'static str {
        match combine {
            Combine::Sum => self.combine_sum(),
            Combine::Weighted => self.combine_weighted(),
            Combine::TwoLists => self.combine_two_lists(),
        }
    }

    /// What the log says of an event of a survey; `None` for any other event.
    pub(super) fn event_of_survey(self, event: &Event, meeting: &Meeting) -> Option<String> {
        // The record does not say of which round; only one survey is open at a time.
        let group = |place: &usize| {
            let surveys = meeting.rounds.iter().rev();
            let survey = surveys.filter_map(|round| round.survey.as_ref()).next();
            let group = survey.and_then(|survey| survey.plan.groups.get(*place));
            group.map_or_else(|| "—".to_owned(), |group| group.name.clone())
        };
        Some(match event {
            Event::GroupCountTyped { group: place, .. } => self.event_group_typed(&group(place)),
            Event::GroupCountConfirmed(place) => self.event_group_confirmed(&group(place)),
            Event::GroupCountRepeated(place) => self.event_group_repeated(&group(place)),
            Event::OpinionNoted { group: place, .. } => self.event_opinion(&group(place)),
            Event::OpinionRemoved(_) => self.event_opinion_removed().into(),
            Event::NamesTaken { contest, taken } => {
                let title = meeting.contest(*contest);
                let title = title.map_or("—", |contest| &contest.setup.title);
                let names = taken.names.iter().map(|who| meeting.name_of_written(who));
                let names = names.collect::<Vec<_>>().join(self.list_comma());
                let said = self.event_names_taken(title, &names, &taken.decided_by);
                match taken.reason.as_str() {
                    "" => said,
                    reason => self.event_names_departed(&said, reason),
                }
            }
            _ => return None,
        })
    }

    /// Why something about a survey is refused; `None` for any other refusal.
    pub(super) fn refusal_of_survey(
        self,
        refusal: &Refusal,
        meeting: &Meeting,
    ) -> Option<(String, &'static str)> {
        Some(match refusal {
            Refusal::SurveyOpen => (self.refused_survey_open().into(), self.then_end_survey()),
            Refusal::NoSurvey => (self.refused_no_survey().into(), self.then_open_survey()),
            Refusal::NoGroup => (self.refused_no_group().into(), self.then_name_groups()),
            Refusal::GroupWithout(place) => (
                self.refused_group_without(place + 1),
                self.then_fill_group(),
            ),
            Refusal::RollTwice => (self.refused_roll_twice().into(), self.then_one_roll()),
            Refusal::NotTwoLists => (self.refused_two_lists().into(), self.then_two_groups()),
            Refusal::NothingAppraised => (
                self.refused_nothing_appraised().into(),
                self.then_name_objects(),
            ),
            Refusal::ListOrNames => (
                self.refused_list_or_names().into(),
                self.then_list_or_names(),
            ),
            Refusal::GroupTooLarge { value, registered } => (
                self.refused_group_large(*value, *registered),
                self.then_count_group(),
            ),
            Refusal::GroupNotCounted(place) => {
                let survey = meeting.round().and_then(|round| round.survey.as_ref());
                let group = survey.and_then(|survey| survey.plan.groups.get(*place));
                let group = group.map_or("—", |group| &group.name);
                (self.refused_group_uncounted(group), self.then_two_count())
            }
            Refusal::NotOnThisSheet => (
                self.refused_not_on_sheet().into(),
                self.then_key_as_printed(),
            ),
            Refusal::KeyAppraisals => {
                (self.refused_key_appraisals().into(), self.then_key_sheets())
            }
            Refusal::NoCallingHere => (self.refused_no_calling().into(), self.then_key_silent()),
            Refusal::RankReason => (self.refused_rank_reason().into(), self.then_give_reason()),
            _ => return None,
        })
    }
}
