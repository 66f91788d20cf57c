//! Words of the pages on which sheets of an appraisal or a recommendation vote are
//! issued, collected, keyed and checked: what differs from ballots.

use super::{Lang, texts};
use crate::meeting::{Ask, Round};

texts! {
    sheets_ballot: "选票", "選票", "ballots";
    sheets_recommendation: "推荐票", "推薦票", "recommendation sheets";
    sheets_appraisal: "测评票", "測評票", "appraisal sheets";
    sheet_titled_recommendation(title: &str): "{title}（推荐票）", "{title}（推薦票）", "{title}, recommendation sheet";
    sheet_titled_appraisal(title: &str): "{title}（测评票）", "{title}（測評票）", "{title}, appraisal sheet";

    keying_no_grade: "弃权", "棄權", "blank";
    keying_grade_key(key: usize, grade: &str): "{key} {grade}", "{key} {grade}", "{key} {grade}";
    keying_grades_line(lines: u32): "共 {lines} 项，每项一个等次", "共 {lines} 項，每項一個等次", "{lines} lines, one grade each";
    keying_list_line(places: u32, names: u32, order: &str): "最多推荐 {places} 名 · 名单 {names} 人 · {order}", "最多推薦 {places} 名 · 名單 {names} 人 · {order}", "at most {places} · {names} on the list · {order}";
    keying_names_line(places: u32): "最多推荐 {places} 名 · 只填姓名", "最多推薦 {places} 名 · 只填姓名", "at most {places} · names only";
    keying_names_proposed: "推荐人选", "推薦人選", "Proposed";
    keying_also_proposed: "另荐他人", "另薦他人", "Also proposed";
    keying_propose_of(title: &str): "推荐人选 · {title}", "推薦人選 · {title}", "Proposed · {title}";
    keying_grades_keys(last: u8, blank: u8): "1 至 {last} 自上而下逐项录入等次，{blank} 为弃权。", "1 至 {last} 自上而下逐項錄入等次，{blank} 為棄權。", "1 to {last} are the grades, line by line from the top; {blank} is a line left blank.";
    keying_grades_turn(order: &str): "输入各项的编号，依次换为：{order}。", "輸入各項的編號，依次換為：{order}。", "Type a line's number; each time it goes on to the next: {order}.";
    keying_grades_then: "→", "→", " → ";

    keying_graded_unfinished(done: u32, lines: u32): "未录完　已录 {done} / 共 {lines} 项", "未錄完　已錄 {done} / 共 {lines} 項", "Unfinished   {done} of {lines} lines";
    keying_graded_still(missing: u32): "还有 {missing} 项", "還有 {missing} 項", "{missing} to go";
    keying_graded_full: "有效　各项都有等次", "有效　各項都有等次", "Valid   a grade on every line";
    keying_graded_part(graded: u32, blank: u32): "有效　{graded} 项有等次，{blank} 项弃权", "有效　{graded} 項有等次，{blank} 項棄權", "Valid   {graded} graded, {blank} left blank";
    keying_graded_blank: "空白票（各项都弃权）", "空白票（各項都棄權）", "Blank (nothing on any line)";
    keying_proposed_unfinished(chosen: u32, places: u32): "未录完　已推荐 {chosen} / 最多 {places}", "未錄完　已推薦 {chosen} / 最多 {places}", "Unfinished   {chosen} proposed / at most {places}";
    keying_proposed_valid(chosen: u32, places: u32): "有效　推荐 {chosen} / 最多 {places}", "有效　推薦 {chosen} / 最多 {places}", "Valid   {chosen} proposed / at most {places}";
    keying_proposed_blank: "空白票（没有推荐）", "空白票（沒有推薦）", "Blank (nobody proposed)";

    differences_history_proposed(name: &str): "推荐 {name}", "推薦 {name}", "proposed {name}";

    pill_took_part: "参加", "參加", "Took part";
    count_group_title(group: &str): "{group}参加人数", "{group}參加人數", "Heads of {group}";
    count_group_line(group: &str): "分发前由两人分别清点{group}到场人数，各录一遍。", "分發前由兩人分別清點{group}到場人數，各錄一遍。", "Before sheets go out two people count {group} here and each types the number.";
    count_group_of(registered: u32): "在册 {registered} 人", "在冊 {registered} 人", "of {registered} who belong to it";
    count_group_again(group: &str): "{group}重新清点", "{group}重新清點", "Count {group} again";
    count_group_roll(group: &str): "清点到会人数（{group}）", "清點到會人數（{group}）", "Head count ({group})";
    count_group_waits: "还没有清点", "還沒有清點", "not counted yet";
    count_group_settled(group: &str, counted: u32, registered: u32): "{group} 参加 {counted} 人，在册 {registered} 人", "{group} 參加 {counted} 人，在冊 {registered} 人", "{group}: {counted} take part, {registered} belong to it";
    count_group_sheet(group: &str, sheet: &str): "{group}{sheet}", "{group}{sheet}", "{sheet} of {group}";
    count_group_sheet_of(titles: &str, group: &str, sheet: &str): "{titles}（{group}{sheet}）", "{titles}（{group}{sheet}）", "{sheet} of {group} for {titles}";
    count_printed_group_line(sheets: &str): "给每一类人员的{sheets}各印了多少张。填写后票面不再改动。", "給每一類人員的{sheets}各印了多少張。填寫後票面不再改動。", "How many {sheets} were printed for each group. From then on the sheet stays.";
    count_again_look_survey: "留意粘连、折叠、别种颜色和不是本次发出的票。再次清点仍然多于发出，这一类的票无效。", "留意黏連、摺疊、別種顏色和不是本次發出的票。再次清點仍然多於發出，這一類的票無效。", "Look for sheets stuck together, folded, of another colour or not issued here. If it is more again, the sheets of this group are void.";
    count_check_sheet: "票面内容", "票面內容", "What stands on the sheet";
    count_survey_line(kind: &str, sheets: usize): "{kind}　票箱 {sheets} 个", "{kind}　票箱 {sheets} 個", "{kind} · boxes: {sheets}";
    count_issued_over_group(issued: u32, present: u32): "发出 {issued} 张，多于参加的 {present} 人，请核对。", "發出 {issued} 張，多於參加的 {present} 人，請核對。", "{issued} issued, more than the {present} taking part; please check.";
    count_issued_fewer_group(missing: u32): "比参加人数少 {missing} 张，为什么", "比參加人數少 {missing} 張，為什麼", "{missing} fewer than take part: why";
    count_returned_all: "收回与发出相等", "收回與發出相等", "As many came back as were issued";
    count_returned_few(missing: u32): "收回比发出少 {missing} 张，未超过发出；请写明原因", "收回比發出少 {missing} 張，未超過發出；請寫明原因", "{missing} fewer came back than were issued; say why";
    count_returned_few_said(missing: u32): "收回比发出少 {missing} 张，未超过发出；原因已写明", "收回比發出少 {missing} 張，未超過發出；原因已寫明", "{missing} fewer came back than were issued; the reason is noted";
    count_collect_done_survey: "收回完毕", "收回完畢", "Collected";
    count_collect_done_survey_next: "各类人员的票都已清点、分扎，可以开始计票。", "各類人員的票都已清點、分紮，可以開始計票。", "The sheets of every group are counted and bundled; counting can begin.";
    count_void_survey: "两次清点，收回都多于发出，这一类的票无效。", "兩次清點，收回都多於發出，這一類的票無效。", "Counted twice, more came back than were issued: the sheets of this group are void.";
    count_void_survey_next: "这一类的票封存，不计入结果；需要的，重新组织。", "這一類的票封存，不計入結果；需要的，重新組織。", "Seal them; they do not count. If needed, ask this group again.";

    opinions_title: "意见和建议", "意見和建議", "Remarks";
    opinions_line: "录完后把票上写的意见和建议记在这里，只写是哪一类人员，不写是哪一张票。", "錄完後把票上寫的意見和建議記在這裡，只寫是哪一類人員，不寫是哪一張票。", "Remarks written on the sheets are noted here after keying, by group and never with the sheet.";
    opinions_no_survey: "现在没有民主测评或者民主推荐。", "現在沒有民主測評或者民主推薦。", "There is no appraisal and no recommendation vote now.";
    opinions_closed: "结果已经宣布，不再增减。", "結果已經宣布，不再增減。", "The result is announced; nothing is added or taken back any more.";
    act_opinions: "意见和建议", "意見和建議", "Remarks";
    opinions_none: "还没有记下意见和建议。", "還沒有記下意見和建議。", "No remark is noted yet.";
    opinions_group: "由谁提出", "由誰提出", "Made by";
    opinions_words: "意见和建议的内容", "意見和建議的內容", "The remark in words";
    opinions_hint: "照票上的原话填写", "照票上的原話填寫", "as written on the sheet";
    opinions_note: "记下", "記下", "Note";
    opinions_remove: "去掉", "去掉", "Remove";
    opinions_remove_number(number: usize): "去掉第 {number} 条", "去掉第 {number} 條", "Remove number {number}";
    opinions_noted(group: &str): "已记下{group}的一条意见和建议", "已記下{group}的一條意見和建議", "A remark of {group} is noted";
    opinions_removed: "已去掉一条意见和建议", "已去掉一條意見和建議", "A remark is taken back";
    opinions_keying_hint: "票上写有意见和建议的，交扎后按 Ctrl E 记下。", "票上寫有意見和建議的，交紮後按 Ctrl E 記下。", "Remarks written on the sheets are noted once it is handed in: Ctrl E.";
    opinions_count(count: usize): "共 {count} 条", "共 {count} 條", "Remarks: {count}";
}

impl Lang {
    /// The sheets of a round in the plural, 选票 or 推荐票 or 测评票.
    pub fn sheets_of(self, round: &Round) -> &'static str {
        match round.survey.as_ref().map(|survey| survey.plan.ask) {
            Some(Ask::Recommendation { .. }) => self.sheets_recommendation(),
            Some(Ask::Appraisal(_)) => self.sheets_appraisal(),
            None => self.sheets_ballot(),
        }
    }

    /// A sheet by its title and what it is.
    pub fn sheet_titled(self, title: &str, ask: &Ask) -> String {
        match ask {
            Ask::Recommendation { .. } => self.sheet_titled_recommendation(title),
            Ask::Appraisal(_) => self.sheet_titled_appraisal(title),
        }
    }
}
