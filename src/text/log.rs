//! Every event of the record in words, for the log page and its print.
//!
//! What two people type blind is never said here, nor how a ballot was marked: who
//! reads the log must not learn what either of them entered.

use super::{Lang, texts};
use crate::meeting::{
    BundleRef, By, Consent, ContestId, Event, HallMode, Meeting, OfficerId, PaperId, PersonId,
    Record, WrittenName,
};
use crate::rules::Preset;

texts! {
    command_log: "记录", "記錄", "Log";
    command_log_help: "每一件办过的事，写明时间和经办人，可以筛选和打印", "每一件辦過的事，寫明時間和經辦人，可以篩選和列印", "Everything done, with its time and person; filter and print";
    log_title: "操作记录", "操作記錄", "Log";
    log_line(count: usize, of: usize): "共 {of} 条，显示 {count} 条", "共 {of} 條，顯示 {count} 條", "{count} of {of} entries";
    log_find: "查找", "查找", "Find";
    log_find_hint: "姓名、事项或时间", "姓名、事項或時間", "name, act or time";
    log_all: "全部", "全部", "All";
    log_setup: "设置", "設定", "Set-up";
    log_floor: "签到与表决", "簽到與表決", "Sign-in, motions";
    log_ballots: "选票", "選票", "Ballots";
    log_keying: "录入与核对", "錄入與核對", "Keying";
    log_result: "结果与文书", "結果與文書", "Result, papers";
    log_none: "没有符合的记录", "沒有符合的記錄", "Nothing matches";
    log_none_line: "请改查找的文字，或者选“全部”。", "請改查找的文字，或者選「全部」。", "Change what is looked for, or choose All.";
    log_column_time: "时间", "時間", "Time";
    log_column_by: "经办", "經辦", "By";
    log_column_act: "事项", "事項", "Act";
    log_file: "操作记录.pdf", "操作記錄.pdf", "Log.pdf";
    log_printed(place: &str): "操作记录已写好：{place}", "操作記錄已寫好：{place}", "The log is written: {place}";
    log_desk: "操作台", "操作臺", "desk";

    event_created: "建立会议，采用选举规则", "建立會議，採用選舉規則", "Meeting created, with its rules";
    event_info: "更改会议名称、时间或地点", "更改會議名稱、時間或地點", "Names, day or place changed";
    event_hall(mode: &str): "会场大屏改为{mode}", "會場大螢幕改為{mode}", "Hall switched to {mode}";
    hall_direct: "随时显示得票", "隨時顯示得票", "figures as they come";
    hall_held: "报告后显示得票", "報告後顯示得票", "figures once reported";
    hall_progress: "只显示进度", "只顯示進度", "progress only";
    event_rules(name: &str): "采用选举规则：{name}", "採用選舉規則：{name}", "Rules adopted: {name}";
    event_rules_late(by: &str, reason: &str): "录票后更改选举规则，由{by}决定：{reason}", "錄票後更改選舉規則，由{by}決定：{reason}", "Rules changed after keying, decided by {by}: {reason}";
    event_roll(count: usize, source: &str): "导入名册 {count} 人（{source}）", "匯入名冊 {count} 人（{source}）", "Roll of {count} imported ({source})";
    event_person_added(name: &str): "名册增加{name}", "名冊增加{name}", "{name} added to the roll";
    event_person_edited(name: &str): "更正名册上的{name}", "更正名冊上的{name}", "{name} corrected on the roll";
    event_status(names: &str, status: &str): "{names}的身份改为{status}", "{names}的身分改為{status}", "{names}: {status}";
    event_contest_added(title: &str, seats: u32): "增加选举事项{title}，应选 {seats} 名", "增加選舉事項{title}，應選 {seats} 名", "Contest added: {title}, {seats} seats";
    event_contest_edited(title: &str, seats: u32): "选举事项改为{title}，应选 {seats} 名", "選舉事項改為{title}，應選 {seats} 名", "Contest changed: {title}, {seats} seats";
    event_contest_removed: "去掉一个选举事项", "去掉一個選舉事項", "Contest removed";
    event_papers_arranged(count: usize): "选票排为 {count} 种", "選票排為 {count} 種", "Contests arranged on {count} sheets";
    event_candidates(title: &str, names: &str): "{title}候选人：{names}", "{title}候選人：{names}", "Candidates for {title}: {names}";
    event_staffing(what: &str): "人员配备：{what}", "人員配備：{what}", "Staffing: {what}";
    event_calling_on: "采用唱票方式", "採用唱票方式", "Ballots are called";
    event_calling_off: "不采用唱票方式", "不採用唱票方式", "Ballots are not called";
    event_shift: "确定换人录入的核验方式", "確定換人錄入的核驗方式", "How a change of keyer is checked";
    event_seat(name: &str): "监票人同意{name}录入", "監票人同意{name}錄入", "A scrutineer gives the seat to {name}";
    event_pin(name: &str): "重设{name}的口令", "重設{name}的口令", "PIN of {name} renewed";
    event_appointed(name: &str, role: &str): "{name}任{role}", "{name}任{role}", "{name} appointed {role}";
    event_dismissed(name: &str, role: &str): "{name}不再任{role}", "{name}不再任{role}", "{name} no longer {role}";
    event_signed_in(names: &str): "签到：{names}", "簽到：{names}", "Signed in: {names}";
    event_sign_in_undone(name: &str): "撤销{name}的签到", "撤銷{name}的簽到", "Sign-in of {name} undone";
    event_absence(name: &str, reason: &str): "{name}缺席：{reason}", "{name}缺席：{reason}", "{name} absent: {reason}";
    event_left(name: &str): "{name}离开会场", "{name}離開會場", "{name} left";
    event_back(name: &str): "{name}回到会场", "{name}回到會場", "{name} came back";
    event_excuse(name: &str, ground: &str): "提出{name}不计入应到：{ground}", "提出{name}不計入應到：{ground}", "{name} proposed not to be expected: {ground}";
    event_upper(name: &str, document: &str): "上级同意{name}不计入应到（{document}）", "上級同意{name}不計入應到（{document}）", "Upper body consents for {name} ({document})";
    event_excuse_back(name: &str): "撤回{name}不计入应到", "撤回{name}不計入應到", "Excuse of {name} taken back";
    event_opened: "主持人宣布开会", "主持人宣布開會", "The chair opens the meeting";
    event_motion(title: &str): "列入表决事项：{title}", "列入表決事項：{title}", "Motion listed: {title}";
    event_motion_removed: "去掉一个表决事项", "去掉一個表決事項", "Motion taken off the list";
    event_voted(title: &str, yes: u32, no: u32, abstain: u32): "表决{title}：赞成 {yes}，不赞成 {no}，弃权 {abstain}", "表決{title}：贊成 {yes}，不贊成 {no}，棄權 {abstain}", "Vote on {title}: {yes} for, {no} against, {abstain} abstaining";
    event_vote_undone(title: &str): "撤销{title}的表决", "撤銷{title}的表決", "Vote on {title} undone";
    event_motions_done: "大会表决完毕", "大會表決完畢", "All motions dealt with";
    event_drawn(names: &str): "确定承诺顺序：{names}", "確定承諾順序：{names}", "Speaking order: {names}";
    event_items(name: &str): "记下{name}的承诺事项", "記下{name}的承諾事項", "Pledges of {name} noted";
    event_spoken(name: &str): "{name}承诺发言", "{name}承諾發言", "{name} has pledged";
    event_read_for(name: &str, reader: &str): "{reader}代读{name}的承诺", "{reader}代讀{name}的承諾", "{reader} read the pledge of {name}";
    event_question(name: &str): "向{name}提问", "向{name}提問", "Question to {name}";
    event_pledges_done: "承诺完毕", "承諾完畢", "Pledges finished";
    event_heads_typed: "录入清点到会人数", "錄入清點到會人數", "Head count typed";
    event_heads_confirmed: "监票人确认到会人数", "監票人確認到會人數", "Head count confirmed";
    event_heads_explained(reason: &str): "说明人数差异：{reason}", "說明人數差異：{reason}", "Difference of heads explained: {reason}";
    event_heads_again: "重新清点到会人数", "重新清點到會人數", "Heads counted again";
    event_printed(paper: &str, count: u32): "{paper}印制 {count} 张", "{paper}印製 {count} 張", "{paper}: {count} printed";
    event_printed_back(paper: &str): "收回{paper}的印制数", "收回{paper}的印製數", "{paper}: printed taken back";
    event_issuing: "开始分发选票", "開始分發選票", "Issuing began";
    event_issuing_stopped: "撤回开始分发", "撤回開始分發", "Start of issuing taken back";
    event_issued(paper: &str, issued: u32, left: u32): "{paper}发出 {issued} 张，剩余 {left} 张", "{paper}發出 {issued} 張，剩餘 {left} 張", "{paper}: {issued} issued, {left} left";
    event_returned_typed(paper: &str): "录入{paper}的收回数", "錄入{paper}的收回數", "{paper}: returned typed";
    event_returned_confirmed(paper: &str): "监票人确认{paper}的收回数", "監票人確認{paper}的收回數", "{paper}: returned confirmed";
    event_returned_again(paper: &str): "重新清点{paper}的收回数", "重新清點{paper}的收回數", "{paper}: returned counted again";
    event_missing(paper: &str, reason: &str): "说明{paper}少收：{reason}", "說明{paper}少收：{reason}", "{paper}: missing explained, {reason}";
    event_bundles(paper: &str, count: usize): "{paper}分为 {count} 扎", "{paper}分為 {count} 紮", "{paper}: {count} bundles made";
    event_split(bundle: &str, number: u32): "{bundle}分出第 {number} 扎", "{bundle}分出第 {number} 紮", "{bundle} split, new bundle {number}";
    event_merged(bundle: &str, number: u32): "第 {number} 扎并入{bundle}", "第 {number} 紮併入{bundle}", "Bundle {number} merged into {bundle}";
    event_taken(bundle: &str, pass: &str, name: &str): "{name}领取{bundle}（{pass}）", "{name}領取{bundle}（{pass}）", "{name} takes {bundle} ({pass})";
    event_released(bundle: &str, pass: &str): "交回{bundle}（{pass}）", "交回{bundle}（{pass}）", "{bundle} given back ({pass})";
    event_keyed(bundle: &str, pass: &str, position: u32): "录入{bundle}第 {position} 张（{pass}）", "錄入{bundle}第 {position} 張（{pass}）", "{bundle}, ballot {position} keyed ({pass})";
    event_closed(bundle: &str, pass: &str): "录完{bundle}（{pass}）", "錄完{bundle}（{pass}）", "{bundle} closed ({pass})";
    event_recounted(bundle: &str, size: u32): "清点{bundle}，实有 {size} 张", "清點{bundle}，實有 {size} 張", "{bundle} counted: {size} ballots";
    event_reopened(bundle: &str, reason: &str): "{bundle}退回重录：{reason}", "{bundle}退回重錄：{reason}", "{bundle} to be keyed again: {reason}";
    event_settled(bundle: &str): "核对{bundle}的一张选票", "核對{bundle}的一張選票", "A ballot of {bundle} settled";
    event_ruled(bundle: &str, reason: &str): "认定{bundle}的一张疑票：{reason}", "認定{bundle}的一張疑票：{reason}", "A ballot of {bundle} ruled: {reason}";
    event_names_merged(name: &str, into: &str): "另选他人“{name}”并入“{into}”", "另選他人「{name}」併入「{into}」", "Write-in “{name}” counted as “{into}”";
    event_names_unmerged(name: &str): "撤销另选他人“{name}”的合并", "撤銷另選他人「{name}」的合併", "Write-in “{name}” on its own again";
    event_slip(slip: &str): "{slip}已签字", "{slip}已簽字", "{slip} signed";
    event_slip_hand(slip: &str): "{slip}为手写", "{slip}為手寫", "{slip} written by hand";
    event_slip_revised(slip: &str, reason: &str): "更正{slip}：{reason}", "更正{slip}：{reason}", "{slip} revised: {reason}";
    event_kin(a: &str, b: &str): "记下{a}与{b}为近亲属", "記下{a}與{b}為近親屬", "{a} and {b} noted as close relatives";
    event_kin_not(a: &str, b: &str): "撤销{a}与{b}的近亲属关系", "撤銷{a}與{b}的近親屬關係", "{a} and {b} no longer noted as relatives";
    event_later(title: &str): "{title}以后单独选举", "{title}以後單獨選舉", "{title} waits for a round of its own";
    event_now(title: &str): "{title}在本轮一起选举", "{title}在本輪一起選舉", "{title} is in this round";
    event_preliminary: "第一轮为预选", "第一輪為預選", "The first round is a preliminary";
    event_no_preliminary: "不举行预选", "不舉行預選", "No preliminary";
    event_boxes(names: &str): "设票箱：{names}", "設票箱：{names}", "Boxes: {names}";
    event_one_box: "使用一个票箱", "使用一個票箱", "One box";
    event_out(name: &str, what: &str, note: &str): "{name}{what}：{note}", "{name}{what}：{note}", "{name} {what}: {note}";
    event_out_back(name: &str): "撤销{name}的退出、取消资格或不接受当选", "撤銷{name}的退出、取消資格或不接受當選", "{name} stands again";
    event_round(number: u32, kind: &str): "开始第 {number} 轮（{kind}）", "開始第 {number} 輪（{kind}）", "Round {number} opened ({kind})";
    event_round_back: "取消最后一轮", "取消最後一輪", "The last round is cancelled";
    event_void(reason: &str): "主持人宣布本轮无效：{reason}", "主持人宣布本輪無效：{reason}", "The chair declares the round void: {reason}";
    event_heard(body: &str): "已向{body}报告得票情况", "已向{body}報告得票情況", "Figures reported to {body}";
    event_recount(by: &str, count: usize, reason: &str): "{by}要求重新计票 {count} 扎：{reason}", "{by}要求重新計票 {count} 紮：{reason}", "{by} asks for a recount of {count} bundles: {reason}";
    event_correction(round: u32, by: &str, reason: &str): "撤回第 {round} 轮已宣布的结果，{by}发现：{reason}", "撤回第 {round} 輪已宣布的結果，{by}發現：{reason}", "Result of round {round} withdrawn; {by} found: {reason}";
    event_tie_lot(names: &str, note: &str): "抽签确定{names}：{note}", "抽籤確定{names}：{note}", "Lots decide for {names}: {note}";
    event_tie_chair(names: &str, note: &str): "主持人确定{names}：{note}", "主持人確定{names}：{note}", "The chair decides for {names}: {note}";
    event_reduced(title: &str, fewer: u32, yes: u32): "{title}减少名额 {fewer} 名，{yes} 人同意", "{title}減少名額 {fewer} 名，{yes} 人同意", "{title}: {fewer} seats fewer, {yes} for";
    event_reduced_by(title: &str, fewer: u32, words: &str): "{title}减少名额 {fewer} 名：{words}", "{title}減少名額 {fewer} 名：{words}", "{title}: {fewer} seats fewer: {words}";
    event_vacant(title: &str, reason: &str): "{title}空缺名额暂缺：{reason}", "{title}空缺名額暫缺：{reason}", "{title}: seats left empty: {reason}";
    event_settlement_back(title: &str): "撤销{title}的处理", "撤銷{title}的處理", "{title}: settlement undone";
    event_exchanged(paper: &str, reason: &str): "{paper}换发一张：{reason}", "{paper}換發一張：{reason}", "{paper}: one exchanged: {reason}";
    event_foreign(paper: &str, count: u32, note: &str): "{paper}票箱内非本次选票 {count} 张：{note}", "{paper}票箱內非本次選票 {count} 張：{note}", "{paper}: {count} not ours in the box: {note}";
    event_assisted(count: u32): "委托代写 {count} 人", "委託代寫 {count} 人", "{count} ballots written for voters";
    event_polls: "投票截止", "投票截止", "Polls closed";
    event_hand_on(paper: &str): "{paper}改为手工计票", "{paper}改為手工計票", "{paper} counted by hand";
    event_hand_off(paper: &str): "{paper}改回逐张录入", "{paper}改回逐張錄入", "{paper} keyed after all";
    event_totals(paper: &str): "录入{paper}一份计票单的合计", "錄入{paper}一份計票單的合計", "{paper}: totals of a sheet typed";
    event_totals_again(paper: &str): "{paper}的合计重新录入", "{paper}的合計重新錄入", "{paper}: totals typed anew";
    event_announced: "主持人宣布结果", "主持人宣布結果", "The chair announces the result";
    event_paper(name: &str): "生成文书：{name}", "產生文書：{name}", "Paper written: {name}";
    event_paper_adjusted(name: &str): "调整文书措辞：{name}", "調整文書措辭：{name}", "Wording adjusted: {name}";
}

/// A part of the day an event belongs to, for the filter of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogPart {
    /// Names, rules, roll, contests, roles.
    Setup,
    /// Sign-in, motions, pledges.
    Floor,
    /// Printed, issued, returned, bundles.
    Ballots,
    /// Keying, differences, rulings, recounts.
    Keying,
    /// Slips, rounds, announcements, papers.
    Result,
}

impl LogPart {
    /// Every part, in the order they are offered.
    pub const ALL: [LogPart; 5] = [
        LogPart::Setup,
        LogPart::Floor,
        LogPart::Ballots,
        LogPart::Keying,
        LogPart::Result,
    ];

    /// The part an event belongs to.
    pub fn of(event: &Event) -> LogPart {
        match event {
            Event::SignedIn(_)
            | Event::SignInUndone(_)
            | Event::AbsenceNoted { .. }
            | Event::Left(_)
            | Event::CameBack(_)
            | Event::ExcuseProposed { .. }
            | Event::UpperConsentNoted { .. }
            | Event::ExcuseWithdrawn(_)
            | Event::MeetingOpened
            | Event::MotionAdded { .. }
            | Event::MotionRemoved(_)
            | Event::Voted { .. }
            | Event::VoteUndone(_)
            | Event::MotionsFinished
            | Event::PledgesDrawn { .. }
            | Event::PledgeItemsSet { .. }
            | Event::PledgeSpoken { .. }
            | Event::QuestionNoted { .. }
            | Event::PledgesFinished => LogPart::Floor,
            Event::HeadCountTyped(_)
            | Event::HeadCountConfirmed
            | Event::HeadCountExplained(_)
            | Event::HeadCountRepeated
            | Event::PrintedSet { .. }
            | Event::IssuingStarted
            | Event::IssuingStopped
            | Event::IssuedSet { .. }
            | Event::ReturnedTyped { .. }
            | Event::ReturnedConfirmed(_)
            | Event::ReturnedRepeated(_)
            | Event::MissingExplained { .. }
            | Event::BundlesMade { .. }
            | Event::BundleSplit { .. }
            | Event::BundlesMerged { .. }
            | Event::BallotExchanged { .. }
            | Event::ForeignNoted { .. }
            | Event::AssistedNoted(_)
            | Event::GroupCountTyped { .. }
            | Event::GroupCountConfirmed(_)
            | Event::GroupCountRepeated(_)
            | Event::PollsClosed => LogPart::Ballots,
            Event::CallingSet(_)
            | Event::ShiftCheckSet(_)
            | Event::SeatGiven(_)
            | Event::PinRenewed(_)
            | Event::BundleTaken { .. }
            | Event::BundleReleased { .. }
            | Event::BallotKeyed { .. }
            | Event::KeyingClosed { .. }
            | Event::BundleRecounted { .. }
            | Event::BundleReopened { .. }
            | Event::CaseSettled { .. }
            | Event::CaseRuled { .. }
            | Event::NamesMerged { .. }
            | Event::NamesUnmerged { .. }
            | Event::HandCountChosen { .. }
            | Event::TotalsTyped { .. }
            | Event::TotalsRepeated(_)
            | Event::OpinionNoted { .. }
            | Event::OpinionRemoved(_)
            | Event::RecountOrdered { .. } => LogPart::Keying,
            Event::SlipConfirmed(_)
            | Event::SlipByHand(_)
            | Event::SlipRevised { .. }
            | Event::TakenOut { .. }
            | Event::TakenBack(_)
            | Event::RoundOpened { .. }
            | Event::RoundCancelled
            | Event::DeclaredVoid(_)
            | Event::FiguresHeard(_)
            | Event::CorrectionBegun { .. }
            | Event::TieDecided { .. }
            | Event::SeatsReduced { .. }
            | Event::LeftVacant { .. }
            | Event::SettlementUndone(_)
            | Event::NamesTaken { .. }
            | Event::Announced
            | Event::PaperNoted { .. }
            | Event::PaperAdjusted { .. } => LogPart::Result,
            _ => LogPart::Setup,
        }
    }
}

impl Lang {
    /// A part of the day, as the filter of the log names it.
    pub fn log_part(self, part: LogPart) -> &'static str {
        match part {
            LogPart::Setup => self.log_setup(),
            LogPart::Floor => self.log_floor(),
            LogPart::Ballots => self.log_ballots(),
            LogPart::Keying => self.log_keying(),
            LogPart::Result => self.log_result(),
        }
    }

    /// Who did something, by name.
    pub fn log_by(self, by: By, meeting: &Meeting) -> String {
        match by {
            By::Desk => self.log_desk().into(),
            By::Officer(id) => officer(meeting, id),
        }
    }

    /// What happened, in one sentence; `meeting` knows the names.
    #[allow(clippy::too_many_lines)] // One arm an event; splitting would hide that none is missing.
    pub fn event(self, record: &Record, meeting: &Meeting) -> String {
        let name = |id: &PersonId| meeting.name_of(*id);
        let names = |ids: &[PersonId]| {
            let names = ids.iter().map(name).collect::<Vec<_>>();
            names.join(self.list_comma())
        };
        let title = |id: &ContestId| {
            let contest = meeting.contest(*id);
            contest.map_or("—", |contest| &contest.setup.title)
        };
        let paper = |id: &PaperId| self.paper_titles(meeting, *id);
        let bundle = |at: &BundleRef| self.acts_recount_bundle(&paper(&at.paper), at.number);
        let written = |names: &[WrittenName]| {
            let names = names.iter().map(|who| meeting.name_of_written(who));
            names.collect::<Vec<_>>().join(self.list_comma())
        };
        let motion = |id: &crate::meeting::MotionId| {
            let motion = meeting.motions.iter().find(|motion| motion.id == *id);
            motion.map_or("—", |motion| &motion.title)
        };
        match &record.event {
            Event::Created { .. } => self.event_created().into(),
            Event::InfoSet(_) => self.event_info().into(),
            Event::HallSwitched(mode) => self.event_hall(match mode {
                HallMode::Direct => self.hall_direct(),
                HallMode::Held => self.hall_held(),
                HallMode::Progress => self.hall_progress(),
            }),
            Event::RulesAdopted(rules) => self.event_rules(&self.log_rules(rules)),
            Event::RulesChangedLate {
                decided_by, reason, ..
            } => self.event_rules_late(decided_by, reason),
            Event::RollImported { people, source } => self.event_roll(people.len(), source),
            Event::PersonAdded { roll, .. } => self.event_person_added(&roll.name),
            Event::PersonEdited { roll, .. } => self.event_person_edited(&roll.name),
            Event::StatusSet { people, status } => {
                self.event_status(&names(people), self.status(*status))
            }
            Event::ContestAdded { setup, .. } => {
                self.event_contest_added(&setup.title, setup.seats)
            }
            Event::ContestEdited { setup, .. } => {
                self.event_contest_edited(&setup.title, setup.seats)
            }
            Event::ContestRemoved(_) => self.event_contest_removed().into(),
            Event::PapersArranged(papers) => self.event_papers_arranged(papers.len()),
            Event::CandidatesSet {
                contest, people, ..
            } => self.event_candidates(title(contest), &names(people)),
            Event::CandidatesTaken {
                contest,
                people,
                taken,
                ..
            } => self.event_taken_in(title(contest), people, taken, meeting),
            Event::ChannelsSet {
                contest,
                person,
                channels,
            } if channels.is_empty() => self.event_channels_none(title(contest), name(person)),
            Event::ChannelsSet {
                contest,
                person,
                channels,
            } => {
                let party = crate::explain::of_the_party(&meeting.rules);
                let channels = self.channels(channels, party);
                self.event_channels(title(contest), name(person), &channels)
            }
            Event::StaffingSet(staffing) => self.event_staffing(self.staffing(*staffing)),
            Event::CallingSet(true) => self.event_calling_on().into(),
            Event::CallingSet(false) => self.event_calling_off().into(),
            Event::ShiftCheckSet(_) => self.event_shift().into(),
            Event::SeatGiven(id) => self.event_seat(&officer(meeting, *id)),
            Event::PinRenewed(id) => self.event_pin(&officer(meeting, *id)),
            Event::Appointed { name, role, .. } => self.event_appointed(name, self.role(*role)),
            Event::Dismissed { officer: id, role } => {
                self.event_dismissed(&officer(meeting, *id), self.role(*role))
            }
            Event::SignedIn(people) => self.event_signed_in(&names(people)),
            Event::SignInUndone(id) => self.event_sign_in_undone(name(id)),
            Event::AbsenceNoted { person, reason } => self.event_absence(name(person), reason),
            Event::Left(id) => self.event_left(name(id)),
            Event::CameBack(id) => self.event_back(name(id)),
            Event::ExcuseProposed { person, ground } => {
                self.event_excuse(name(person), self.excuse_ground(*ground))
            }
            Event::UpperConsentNoted { person, document } => {
                self.event_upper(name(person), document)
            }
            Event::ExcuseWithdrawn(id) => self.event_excuse_back(name(id)),
            Event::MeetingOpened => self.event_opened().into(),
            Event::MotionAdded { title, .. } => self.event_motion(title),
            Event::MotionRemoved(_) => self.event_motion_removed().into(),
            Event::Voted { motion: id, hands } => {
                self.event_voted(motion(id), hands.yes, hands.no, hands.abstain)
            }
            Event::VoteUndone(id) => self.event_vote_undone(motion(id)),
            Event::MotionsFinished => self.event_motions_done().into(),
            Event::PledgesDrawn { order, .. } => self.event_drawn(&names(order)),
            Event::PledgeItemsSet { person, .. } => self.event_items(name(person)),
            Event::PledgeSpoken {
                person, read_by, ..
            } if read_by.is_empty() => self.event_spoken(name(person)),
            Event::PledgeSpoken {
                person, read_by, ..
            } => self.event_read_for(name(person), read_by),
            Event::QuestionNoted { person, .. } => self.event_question(name(person)),
            Event::PledgesFinished => self.event_pledges_done().into(),
            Event::HeadCountTyped(_) => self.event_heads_typed().into(),
            Event::HeadCountConfirmed => self.event_heads_confirmed().into(),
            Event::HeadCountExplained(reason) => self.event_heads_explained(reason),
            Event::HeadCountRepeated => self.event_heads_again().into(),
            Event::PrintedSet {
                paper: id,
                printed: 0,
            } => self.event_printed_back(&paper(id)),
            Event::PrintedSet { paper: id, printed } => self.event_printed(&paper(id), *printed),
            Event::IssuingStarted => self.event_issuing().into(),
            Event::IssuingStopped => self.event_issuing_stopped().into(),
            Event::IssuedSet { paper: id, figures } => {
                self.event_issued(&paper(id), figures.issued, figures.leftover())
            }
            Event::ReturnedTyped { paper: id, .. } => self.event_returned_typed(&paper(id)),
            Event::ReturnedConfirmed(id) => self.event_returned_confirmed(&paper(id)),
            Event::ReturnedRepeated(id) => self.event_returned_again(&paper(id)),
            Event::MissingExplained {
                paper: id,
                reason,
                note,
            } => {
                let reason = self.missing_reason(*reason);
                let words = [reason, note.as_str()];
                let words = words.into_iter().filter(|words| !words.is_empty());
                let words = words.collect::<Vec<_>>().join(self.list_comma());
                self.event_missing(&paper(id), &words)
            }
            Event::BundlesMade { paper: id, sizes } => self.event_bundles(&paper(id), sizes.len()),
            Event::BundleSplit {
                bundle: at, number, ..
            } => self.event_split(&bundle(at), *number),
            Event::BundlesMerged { bundle: at, number } => self.event_merged(&bundle(at), *number),
            Event::BundleTaken {
                bundle: at,
                pass,
                keyer,
            } => {
                let mut keyers = officer(meeting, keyer.typist);
                if let Some(reader) = keyer.reader {
                    keyers = format!("{keyers}{}{}", self.list_comma(), officer(meeting, reader));
                }
                self.event_taken(&bundle(at), self.pass(*pass), &keyers)
            }
            Event::BundleReleased { bundle: at, pass } => {
                self.event_released(&bundle(at), self.pass(*pass))
            }
            Event::BallotKeyed {
                bundle: at,
                pass,
                position,
                ..
            } => self.event_keyed(&bundle(at), self.pass(*pass), *position),
            Event::KeyingClosed {
                bundle: at, pass, ..
            } => self.event_closed(&bundle(at), self.pass(*pass)),
            Event::BundleRecounted { bundle: at, size } => self.event_recounted(&bundle(at), *size),
            Event::BundleReopened { bundle: at, reason } => {
                self.event_reopened(&bundle(at), reason)
            }
            Event::CaseSettled { bundle: at, .. } => self.event_settled(&bundle(at)),
            Event::CaseRuled {
                bundle: at, ruling, ..
            } => self.event_ruled(&bundle(at), self.ruling_reason(ruling.reason)),
            Event::NamesMerged { name, into, .. } => {
                let one = std::slice::from_ref;
                let (name, into) = (written(one(name)), written(one(into)));
                self.event_names_merged(&name, &into)
            }
            Event::NamesUnmerged { name, .. } => {
                self.event_names_unmerged(&written(std::slice::from_ref(name)))
            }
            Event::SlipConfirmed(slip) => self.event_slip(self.slip(*slip)),
            Event::SlipByHand(slip) => self.event_slip_hand(self.slip(*slip)),
            Event::SlipRevised { slip, reason } => {
                self.event_slip_revised(self.slip(*slip), reason)
            }
            Event::KinNoted {
                a,
                b,
                related: true,
            } => self.event_kin(name(a), name(b)),
            Event::KinNoted { a, b, .. } => self.event_kin_not(name(a), name(b)),
            Event::HeldLater {
                contest,
                later: true,
                ..
            } => self.event_later(title(contest)),
            Event::HeldLater { contest, .. } => self.event_now(title(contest)),
            Event::PreliminaryHeld(places) if places.is_empty() => {
                self.event_no_preliminary().into()
            }
            Event::PreliminaryHeld(_) => self.event_preliminary().into(),
            Event::BoxesSet { boxes, .. } if boxes.is_empty() => self.event_one_box().into(),
            Event::BoxesSet { boxes, .. } => self.event_boxes(&boxes.join(self.list_comma())),
            Event::TakenOut {
                person,
                reason,
                note,
            } => self.event_out(name(person), self.out_reason(*reason), note),
            Event::TakenBack(id) => self.event_out_back(name(id)),
            Event::RoundOpened { round, plan, .. } => {
                self.event_round(round.0, self.round_kind(plan.kind))
            }
            Event::RoundCancelled => self.event_round_back().into(),
            Event::DeclaredVoid(reason) => self.event_void(reason),
            Event::FiguresHeard(body) => self.event_heard(self.paper_speaker(*body)),
            Event::RecountOrdered {
                bundles,
                asked_by,
                reason,
            } => self.event_recount(asked_by, bundles.len(), reason),
            Event::CorrectionBegun {
                round,
                reason,
                found_by,
                ..
            } => self.event_correction(round.0, found_by, reason),
            Event::TieDecided { decision, .. } if decision.by_lot => {
                self.event_tie_lot(&written(&decision.elected), &decision.note)
            }
            Event::TieDecided { decision, .. } => {
                self.event_tie_chair(&written(&decision.elected), &decision.note)
            }
            Event::SeatsReduced {
                contest,
                fewer,
                consent: Consent::Voters { yes, .. },
            } => self.event_reduced(title(contest), *fewer, *yes),
            Event::SeatsReduced {
                contest,
                fewer,
                consent: Consent::Presidium(words),
            } => self.event_reduced_by(title(contest), *fewer, words),
            Event::LeftVacant { contest, reason } => self.event_vacant(title(contest), reason),
            Event::SettlementUndone(contest) => self.event_settlement_back(title(contest)),
            Event::BallotExchanged { paper: id, reason } => {
                self.event_exchanged(&paper(id), reason)
            }
            Event::ForeignNoted {
                paper: id,
                count,
                note,
            } => self.event_foreign(&paper(id), *count, note),
            Event::AssistedNoted(count) => self.event_assisted(*count),
            Event::PollsClosed => self.event_polls().into(),
            Event::HandCountChosen {
                paper: id,
                by_hand: true,
            } => self.event_hand_on(&paper(id)),
            Event::HandCountChosen { paper: id, .. } => self.event_hand_off(&paper(id)),
            Event::TotalsTyped { paper: id, .. } => self.event_totals(&paper(id)),
            Event::TotalsRepeated(id) => self.event_totals_again(&paper(id)),
            Event::Announced => self.event_announced().into(),
            Event::PaperNoted { name, .. } => self.event_paper(name),
            Event::PaperAdjusted { paper, .. } => self.event_paper_adjusted(paper),
            Event::GroupCountTyped { .. }
            | Event::GroupCountConfirmed(_)
            | Event::GroupCountRepeated(_)
            | Event::OpinionNoted { .. }
            | Event::OpinionRemoved(_)
            | Event::NamesTaken { .. } => self
                .event_of_survey(&record.event, meeting)
                .unwrap_or_default(),
        }
    }

    fn log_rules(self, rules: &Preset) -> String {
        if rules.name.is_empty() {
            self.rules_name(&rules.id).to_owned()
        } else {
            rules.name.clone()
        }
    }
}

fn officer(meeting: &Meeting, id: OfficerId) -> String {
    let officer = meeting.officer(id);
    officer.map_or_else(|| "—".into(), |officer| officer.name.clone())
}
