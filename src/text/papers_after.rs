//! Words of the papers made after the result.

use super::{Lang, texts};
use crate::rules::Retention;

texts! {
    paper_result_report: "选举结果的报告", "選舉結果的報告", "Report of the result";
    paper_approval: "选举结果的请示", "選舉結果的請示", "Request for approval";
    paper_minutes: "会议记录", "會議記錄", "Minutes";
    paper_correction: "更正公告", "更正公告", "Correction notice";
    paper_correction_file: "更正公告", "更正公告", "Correction";
    paper_archive: "归档清单", "歸檔清單", "Archive sheet";

    notice_numbered(number: &str): "（第{number}号）", "（第{number}號）", "(No. {number})";
    notice_votes_lead: "得票情况如下（以得票多少为序）：", "得票情況如下（以得票多少為序）：", "Votes received (most first):";
    notice_votes_lead_in(order: &str): "得票情况如下（{order}）：", "得票情況如下（{order}）：", "Votes received ({order}):";

    report_title(organisation: &str, body: &str): "关于{organisation}{body}选举结果的报告", "關於{organisation}{body}選舉結果的報告", "Report of {organisation} on the election of {body}";
    report_title_preliminary(organisation: &str, body: &str): "关于{organisation}{body}选举预选结果的报告", "關於{organisation}{body}選舉預選結果的報告", "Report of {organisation} on the preliminary vote for {body}";
    approval_title(organisation: &str, body: &str): "关于批准{organisation}{body}选举结果的请示", "關於批准{organisation}{body}選舉結果的請示", "Request of {organisation} to approve the election of {body}";
    report_to(upper: &str): "{upper}：", "{upper}：", "To {upper}:";
    report_to_blank: "______________：", "______________：", "To ______________:";
    report_absent(count: u32, reasons: &str): "缺席{count}名{reasons}。", "缺席{count}名{reasons}。", "Absent: {count}{reasons}.";
    report_reason(count: u32, reason: &str): "{reason}{count}名", "{reason}{count}名", "{reason}: {count}";
    report_excused(count: u32): "不计入应到会人数的{count}名，已经上级组织同意并经大会通过。", "不計入應到會人數的{count}名，已經上級組織同意並經大會通過。", "Not counted as expected: {count}, with the consent of the upper body and of the meeting.";
    report_elected(title: &str, count: usize, order: &str, names: &str): "当选{title}{count}名{order}：{names}。", "當選{title}{count}名{order}：{names}。", "Elected as {title}: {count}{order}: {names}.";
    report_chosen_preliminary(title: &str, count: usize, order: &str, names: &str): "列为{title}正式候选人{count}名{order}：{names}。", "列為{title}正式候選人{count}名{order}：{names}。", "Candidates for {title}: {count}{order}: {names}.";
    report_officers(reports: &str, announces: &str): "以上结果由{reports}报告、{announces}宣布。", "以上結果由{reports}報告、{announces}宣布。", "The votes were reported by {reports} and the result announced by {announces}.";
    report_close: "特此报告。", "特此報告。", "This is our report.";
    approval_ask(title: &str, names: &str): "拟请批准{names}任{title}。", "擬請批准{names}任{title}。", "We ask you to approve {names} as {title}.";
    approval_ask_all: "现将选举结果报上，拟请批准。", "現將選舉結果報上，擬請批准。", "We submit the result and ask for your approval.";
    approval_close: "妥否，请批示。", "妥否，請批示。", "We ask for your decision.";

    minutes_time: "时间", "時間", "Time";
    minutes_place: "地点", "地點", "Place";
    minutes_chair: "主持人", "主持人", "Chair";
    minutes_recorder: "记录人", "記錄人", "Recorded by";
    minutes_recorder_blank: "______________", "______________", "______________";
    minutes_attendance: "到会情况", "到會情況", "Attendance";
    minutes_absent: "缺席及原因", "缺席及原因", "Absent, and why";
    minutes_no_reason: "未说明原因", "未說明原因", "no reason given";
    minutes_late: "迟到", "遲到", "Late";
    minutes_left: "早退", "早退", "Left early";
    minutes_observers: "列席", "列席", "Guests";
    minutes_recorder_sign: "记录人（签名）：", "記錄人（簽名）：", "Recorded by:";
    minutes_nobody: "无", "無", "none";
    minutes_excused: "不计入应到会人数", "不計入應到會人數", "Not counted as expected";
    minutes_excused_one(name: &str, ground: &str, document: &str): "{name}（{ground}；{document}）", "{name}（{ground}；{document}）", "{name} ({ground}; {document})";
    minutes_person(name: &str, reason: &str): "{name}（{reason}）", "{name}（{reason}）", "{name} ({reason})";
    minutes_begin(at: &str): "{at}，主持人宣布开会。", "{at}，主持人宣布開會。", "At {at} the chair opened the meeting.";
    minutes_motions: "大会表决", "大會表決", "Motions";
    minutes_motion_unanimous(title: &str): "{title}：一致通过。", "{title}：一致通過。", "{title}: carried by all.";
    minutes_motion(title: &str, yes: u32, no: u32, abstain: u32, result: &str): "{title}：赞成{yes}名，不赞成{no}名，弃权{abstain}名，{result}。", "{title}：贊成{yes}名，不贊成{no}名，棄權{abstain}名，{result}。", "{title}: for {yes}, against {no}, abstaining {abstain}; {result}.";
    minutes_carried: "通过", "通過", "carried";
    minutes_lost: "未通过", "未通過", "not carried";
    minutes_no_vote(title: &str): "{title}：未表决。", "{title}：未表決。", "{title}: no vote was taken.";
    minutes_pledges: "候选人承诺和发言", "候選人承諾和發言", "Pledges and speakers";
    minutes_pledge(name: &str, items: &str): "{name}承诺：{items}", "{name}承諾：{items}", "{name} pledged: {items}";
    minutes_pledge_spoken(name: &str): "{name}作了承诺。", "{name}作了承諾。", "{name} made a pledge.";
    minutes_pledge_read(name: &str, reader: &str): "{name}因故未到会，承诺由{reader}代读。", "{name}因故未到會，承諾由{reader}代讀。", "{name} was absent; the pledge was read by {reader}.";
    minutes_question(question: &str, answer: &str): "问：{question}　答：{answer}", "問：{question}　答：{answer}", "Question: {question} Answer: {answer}";
    minutes_speeches: "其他发言", "其他發言", "Other speakers";
    minutes_election(round: &str): "选举{round}", "選舉{round}", "Election{round}";
    minutes_officers: "工作人员", "工作人員", "Officers";
    minutes_slips: "报告单签名情况", "報告單簽名情況", "Slips signed";
    minutes_slip(slip: &str, at: &str, how: &str): "{slip}{how}，{at}签名确认", "{slip}{how}，{at}簽名確認", "{slip}{how}, signed at {at}";
    minutes_revised(slip: &str, reason: &str): "{slip}曾更正，原因：{reason}", "{slip}曾更正，原因：{reason}", "{slip} was corrected; reason: {reason}";
    minutes_announced(at: &str): "{at}，主持人宣布选举结果。", "{at}，主持人宣布選舉結果。", "At {at} the chair announced the result.";
    minutes_announced_preliminary(at: &str): "{at}，主持人宣布预选结果。", "{at}，主持人宣布預選結果。", "At {at} the chair announced the preliminary result.";
    minutes_announced_again(at: &str): "{at}，主持人宣布更正后的结果。", "{at}，主持人宣布更正後的結果。", "At {at} the chair announced the corrected result.";
    minutes_withdrawn(at: &str, who: &str, reason: &str, names: &str): "{at}，经{who}核查，已宣布的结果有误（{reason}），撤回更正。原宣布的名单：{names}。", "{at}，經{who}核查，已宣布的結果有誤（{reason}），撤回更正。原宣布的名單：{names}。", "At {at} the announced result was found to be wrong by {who} ({reason}) and withdrawn to be corrected. Announced had been: {names}.";
    minutes_sitting: "续会", "續會", "Continued meeting";
    minutes_void(at: &str, reason: &str): "{at}，主持人宣布本轮选举无效，原因：{reason}。", "{at}，主持人宣布本輪選舉無效，原因：{reason}。", "At {at} the chair declared the round void. Reason: {reason}.";

    paper_day_and_time(day: &str, time: &str): "{day}{time}", "{day}{time}", "{day}, {time}";
    paper_corrected(at: &str, who: &str, reason: &str): "{at}宣布的结果，经{who}核查发现有误（{reason}），已撤回更正，以更正后的结果为准。", "{at}宣布的結果，經{who}核查發現有誤（{reason}），已撤回更正，以更正後的結果為準。", "The result announced on {at} was found to be wrong by {who} ({reason}); it is withdrawn, and the corrected result stands.";
    notice_replaces: "原公告撤回，以本公告为准。", "原公告撤回，以本公告為準。", "The notice posted before is withdrawn; this one stands.";
    paper_correction_title_preliminary: "预选结果更正公告", "預選結果更正公告", "Correction of the preliminary result";
    paper_correction_times(number: &str): "（第{number}次更正）", "（第{number}次更正）", "(correction {number})";
    paper_correction_withdrawn(notice: &str): "原《{notice}》撤回，以更正后的公告为准。", "原《{notice}》撤回，以更正後的公告為準。", "“{notice}” as posted before is withdrawn; the corrected notice stands.";
    paper_correction_chosen: "入选", "入選", "chosen";
    paper_correction_none: "经重新核对，得票数和名单均无变化。", "經重新核對，得票數和名單均無變化。", "Checked again, neither figures nor names change.";
    paper_correction_unchanged_preliminary: "更正后正式候选人不变，得票数有变化。", "更正後正式候選人不變，得票數有變化。", "The candidates remain the same; figures change.";
    paper_correction_changed_preliminary: "更正后正式候选人有变化，原公布的正式候选人名单作废，以本公告为准。", "更正後正式候選人有變化，原公布的正式候選人名單作廢，以本公告為準。", "The candidates have changed; the list announced before is void, this notice stands.";
    paper_correction_title: "选举结果更正公告", "選舉結果更正公告", "Correction of the election result";
    paper_correction_lead(date: &str, at: &str, reason: &str, who: &str): "{date}{at}公布的选举结果，经{who}核查发现有误（{reason}），已按选举办法重新核对，现予更正。", "{date}{at}公布的選舉結果，經{who}核查發現有誤（{reason}），已按選舉辦法重新核對，現予更正。", "The result announced on {date} at {at} was found to be wrong by {who} ({reason}). It has been checked again and is corrected here.";
    paper_correction_unchanged: "更正后当选人不变，得票数有变化。", "更正後當選人不變，得票數有變化。", "Those elected remain the same; figures change.";
    paper_correction_changed: "更正后当选人有变化，原公布的当选名单作废，以本公告为准。", "更正後當選人有變化，原公布的當選名單作廢，以本公告為準。", "Those elected have changed; the list announced before is void, this notice stands.";
    paper_correction_after(how: &str): "差错在会后发现，更正情况已通过以下方式向选举人说明：{how}。", "差錯在會後發現，更正情況已透過以下方式向選舉人說明：{how}。", "The error was found after the meeting. Voters were told in this way: {how}.";
    paper_correction_before: "原公布", "原公布", "Announced";
    paper_correction_now: "更正为", "更正為", "Corrected";
    paper_correction_elected: "当选", "當選", "elected";
    paper_correction_table(title: &str): "{title}：", "{title}：", "{title}:";
    paper_correction_sorry: "对由此造成的不便，谨致歉意。", "對由此造成的不便，謹致歉意。", "We are sorry for the inconvenience.";

    paper_void_announcement: "宣布选举无效", "宣布選舉無效", "Announcement of a void vote";
    paper_wait_vote_void: "本轮选举无效，请用“宣布选举无效”。", "本輪選舉無效，請用「宣布選舉無效」。", "The vote is void: use “Announcement of a void vote”.";
    paper_wait_not_void: "本轮选举没有无效，不需要。", "本輪選舉沒有無效，不需要。", "The vote is not void; there is nothing to announce.";
    say_void_begin: "现在宣布：本次选举无效。", "現在宣布：本次選舉無效。", "I announce that this vote is void.";
    say_void_twice: "经两次清点，结果相同。", "經兩次清點，結果相同。", "Two counts gave the same.";
    say_void_sealed: "收回的选票不再计票，由监票人当场封存。", "收回的選票不再計票，由監票人當場封存。", "The ballots returned are not counted; the scrutineers seal them here.";
    say_void_next(posts: &str): "按照选举办法，{posts}重新进行选举：重新清点到会人数，另行印制、分发选票，重新投票。请大家不要离开会场；需要改期的，时间、地点另行通知。", "按照選舉辦法，{posts}重新進行選舉：重新清點到會人數，另行印製、分發選票，重新投票。請大家不要離開會場；需要改期的，時間、地點另行通知。", "By the election method the vote for {posts} is held again: voters are counted anew and new ballots are printed and issued. Please stay in the hall; if it is put off, time and place will be announced.";
    say_void_next_polling(posts: &str): "按照选举办法，{posts}重新进行选举，投票时间、地点另行公告。", "按照選舉辦法，{posts}重新進行選舉，投票時間、地點另行公告。", "By the election method the vote for {posts} is held again; time and places will be posted.";

    paper_merged_name(name: &str, ballots: u32): "“{name}”（{ballots}张）", "「{name}」（{ballots}張）", "“{name}” ({ballots})";
    paper_merged(names: &str, into: &str): "另选他人写作{names}的，经监票人认定，计为{into}。", "另選他人寫作{names}的，經監票人認定，計為{into}。", "Written in as {names} (ballots): counted as {into}, as the scrutineers ruled.";

    paper_certificate: "当选证书", "當選證書", "Certificate of election";
    paper_wait_no_certificates: "当选证书用于村民委员会、居民委员会的正式选举，本轮不用。", "當選證書用於村民委員會、居民委員會的正式選舉，本輪不用。", "Certificates are for elections of village and residents’ committees; this round has none.";
    certificate_issuer: "颁发单位", "頒發單位", "Issued by";
    certificate_numbers: "证书编号的字头，如“豫村选〔2026〕”，可不填", "證書編號的字頭，如「豫村選〔2026〕」，可不填", "Beginning of the certificate numbers; may be empty";
    certificate_term_of: "任期，如“五年”，可不填", "任期，如「五年」，可不填", "Term of office, such as “five years”; may be empty";
    certificate_number_blank: "编号：______________", "編號：______________", "No. ______________";
    certificate_number(beginning: &str, number: usize): "编号：{beginning}{number}号", "編號：{beginning}{number}號", "No. {beginning}{number}";
    certificate_elected(date: &str, election: &str, post: &str): "在{date}的{election}中，您当选为{post}。", "在{date}的{election}中，您當選為{post}。", "In the {election} of {date} you were elected as {post}.";
    certificate_election: "选举", "選舉", "election";
    certificate_term(term: &str): "任期{term}。", "任期{term}。", "Term of office: {term}.";
    certificate_given: "特发此证。", "特發此證。", "This certificate is given in witness of it.";

    paper_summary: "会议纪要", "會議紀要", "Summary of the meeting";
    summary_title(title: &str): "{title}纪要", "{title}紀要", "Summary: {title}";
    summary_chair(names: &str): "会议由{names}主持。", "會議由{names}主持。", "In the chair: {names}.";
    summary_lead: "会议议定事项纪要如下：", "會議議定事項紀要如下：", "The meeting decided:";
    summary_election(title: &str): "选举{title}。", "選舉{title}。", "Election of {title}.";
    summary_absent: "请假、缺席", "請假、缺席", "Absent";
    summary_many(count: usize): "{count}名（姓名见会议记录）", "{count}名（姓名見會議記錄）", "{count} (names in the minutes)";

    archive_lead(events: u64): "会议记录文件共{events}条记录。", "會議記錄檔案共{events}條記錄。", "The record file holds {events} records.";
    archive_code(code: &str): "校验码：{code}", "校驗碼：{code}", "Code: {code}";
    archive_code_how: "今后核对记录是否完整，打开文件看到的校验码和条数应与本单一致。", "今後核對記錄是否完整，打開檔案看到的校驗碼和條數應與本單一致。", "To check later that the record is whole: the code and number shown when it is opened must be these.";
    archive_list(list: &str): "归档文件夹里有文件清单 {list}，逐个写着文件的校验码。清单本身的校验码（SHA-256）为：", "歸檔資料夾裡有檔案清單 {list}，逐個寫著檔案的校驗碼。清單本身的校驗碼（SHA-256）為：", "The archive folder has a list of its files, {list}, with a code for each. The code of the list itself (SHA-256) is:";
    archive_list_how: "文件夹里任何一个文件有改动，就与上面的校验码对不上；核对办法见文件夹中的 README.txt。", "資料夾裡任何一個檔案有改動，就與上面的校驗碼對不上；核對辦法見資料夾中的 README.txt。", "Change any file of the folder and it no longer fits this code; README.txt in the folder says how to check.";
    archive_list_not_yet: "本单打印时还没有导出归档。导出后，请改用归档文件夹中的归档清单签字，那一份写着文件清单的校验码。", "本單列印時還沒有匯出歸檔。匯出後，請改用歸檔資料夾中的歸檔清單簽字，那一份寫著檔案清單的校驗碼。", "No archive was exported for this sheet. After the export, sign the archive sheet in its folder instead: that one bears the code of the list of files.";
    archive_apart: "会议记录原文另行封存，不在归档文件夹里。它的校验码（SHA-256）为：", "會議記錄原文另行封存，不在歸檔資料夾裡。它的校驗碼（SHA-256）為：", "The record itself is kept apart and not in the folder. Its code (SHA-256) is:";
    archive_item: "材料", "材料", "Item";
    archive_amount: "数量", "數量", "Amount";
    archive_note: "备注", "備註", "Note";
    archive_sheets(count: u32): "{count}张", "{count}張", "{count}";
    archive_papers(count: u32): "{count}份", "{count}份", "{count}";
    archive_returned(ballot: &str): "{ballot}，收回", "{ballot}，收回", "{ballot}, returned";
    archive_kept(ballot: &str): "{ballot}，剩余存档", "{ballot}，剩餘存檔", "{ballot}, kept";
    archive_void(ballot: &str): "{ballot}，剪角和作废", "{ballot}，剪角和作廢", "{ballot}, cut and void";
    archive_bundles(count: usize): "{count}扎，加封", "{count}紮，加封", "{count} bundles, sealed";
    archive_sign_in: "签到册（已签名）", "簽到冊（已簽名）", "Sign-in sheet, signed";
    archive_folder: "归档文件夹（校验码见上）", "歸檔資料夾（校驗碼見上）", "Archive folder (code above)";
    archive_slip(slip: &str): "{slip}（已签名）", "{slip}（已簽名）", "{slip}, signed";
    archive_slip_void(slip: &str): "{slip}（已签名，后作废）", "{slip}（已簽名，後作廢）", "{slip}, signed and void since";
    archive_notice_withdrawn(at: &str): "{at}宣布的结果及公告（已撤回）", "{at}宣布的結果及公告（已撤回）", "Result announced at {at} and its notice, withdrawn";
    archive_signed_at(at: &str): "{at}签名", "{at}簽名", "signed {at}";
    archive_not_signed: "未确认签名", "未確認簽名", "not confirmed";
    archive_stick: "记录文件及副本（U盘）", "記錄檔案及副本（隨身碟）", "Record file and its copy";
    archive_retention_sealed: "选票密封保管，不得拆封。", "選票密封保管，不得拆封。", "The ballots are kept sealed.";
    archive_retention_next: "选票密封保管，至下一届选举结束。", "選票密封保管，至下一屆選舉結束。", "The ballots are kept sealed until the next election is over.";
    archive_retention_years(years: u32): "选票密封保管{years}年。", "選票密封保管{years}年。", "The ballots are kept sealed for {years} years.";
    archive_handed: "移交人（签名）：", "移交人（簽名）：", "Handed over by:";
    archive_taken: "接收人（签名）：", "接收人（簽名）：", "Taken by:";
}

impl Lang {
    /// The number before an item of the summary, 一、.
    pub fn summary_number(self, number: u32) -> String {
        match self {
            Lang::Hans | Lang::Hant => format!("{}、", self.paper_ordinal(number)),
            Lang::En => format!("{number}. "),
        }
    }

    /// How long the ballots are kept.
    pub fn archive_retention(self, retention: Retention) -> String {
        match retention {
            Retention::Sealed => self.archive_retention_sealed().to_owned(),
            Retention::UntilNextElection => self.archive_retention_next().to_owned(),
            Retention::Years(years) => self.archive_retention_years(years),
        }
    }

    /// What a correction comes to: whether names or only figures changed.
    pub fn paper_correction_came(self, same: bool, figures: bool, preliminary: bool) -> String {
        let said = match (same, figures, preliminary) {
            (true, false, _) => self.paper_correction_none(),
            (true, true, false) => self.paper_correction_unchanged(),
            (true, true, true) => self.paper_correction_unchanged_preliminary(),
            (false, _, false) => self.paper_correction_changed(),
            (false, _, true) => self.paper_correction_changed_preliminary(),
        };
        said.to_owned()
    }
}
