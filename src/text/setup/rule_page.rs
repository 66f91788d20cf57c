//! The rules on the set-up page: the list, one rule changed, own files, open
//! questions, changes after keying.

use crate::meeting::RuleChange;
use crate::text::{Lang, texts};

texts! {
    rule_group_seats: "名额、差额和候选人排列", "名額、差額和候選人排列", "Seats, margin and the order of candidates";
    rule_group_way: "选举人和投票方式", "選舉人和投票方式", "Who votes, and how";
    rule_group_officers: "监票、计票和疑票认定", "監票、計票和疑票認定", "Scrutiny, counting and doubtful ballots";
    rule_group_quorum: "到会要求和收回选票", "到會要求和收回選票", "Quorum, and ballots returned";
    rule_group_marking: "怎样填写选票", "怎樣填寫選票", "How ballots are marked";
    rule_group_validity: "有效票和无效票", "有效票和無效票", "Valid and invalid ballots";
    rule_group_elected: "当选、票数相等和名额不足", "當選、票數相等和名額不足", "Who is elected, ties, seats left over";
    rule_group_reports: "报告和宣布", "報告和宣布", "Reporting and announcing";
    rule_group_rest: "大会表决和选票保存", "大會表決和選票保存", "Motions, and keeping the ballots";

    command_find_rule: "查找规则", "查找規則", "Find a rule";
    command_find_rule_help: "按名称或字句查找一条规则", "按名稱或字句查找一條規則", "Find a rule by its name or its words";
    setup_find_rule: "查找规则", "查找規則", "Find a rule";
    setup_find_rule_hint: "如：得票、弃权、核对", "如：得票、棄權、核對", "such as: tie, blank, check";
    setup_no_rule_found: "没有一条规则有这些字。", "沒有一條規則有這些字。", "No rule has these words.";
    setup_rule_list_keys: "上下键选择，Enter 更改，Delete 还原，PgUp、PgDn 换一组", "上下鍵選擇，Enter 更改，Delete 還原，PgUp、PgDn 換一組", "Enter changes, Delete puts back, PgUp and PgDn go by group";
    setup_rule_changed: "与原规则不同", "與原規則不同", "not as in the original rules";
    setup_rule_put_back: "还原为原规则", "還原為原規則", "Put back as it was";
    setup_rule_back(name: &str): "“{name}”已还原", "「{name}」已還原", "“{name}” is as it was";
    setup_rule_is_original: "这一条与原规则相同，不必还原。", "這一條與原規則相同，不必還原。", "This rule is as in the original rules.";
    setup_rule_taken(name: &str): "“{name}”已采用", "「{name}」已採用", "“{name}” is adopted";
    setup_rule_printed: "选票已登记印制：请核对选票上的填写说明和排列是否与新的规定相符，不符的须重新印制。", "選票已登記印製：請核對選票上的填寫說明和排列是否與新的規定相符，不符的須重新印製。", "Ballots are printed: check that what they say still agrees with the rule; if not, print them anew.";
    setup_rule_confirm: "采用这一条", "採用這一條", "Take this";
    setup_rule_choices(name: &str): "{name}，可选的规定", "{name}，可選的規定", "{name}: choices";
    setup_number_over: "分子", "分子", "Upper";
    setup_number_under: "分母", "分母", "Lower";
    setup_number_present_over: "到会分子", "到會分子", "Present: upper";
    setup_number_present_under: "到会分母", "到會分母", "Present: lower";
    setup_number_people: "人数", "人數", "Number";
    setup_number_most: "最多", "最多", "At most";
    setup_number_years: "年数", "年數", "Years";
    setup_rule_number_empty: "请把数字填写完整。", "請把數字填寫完整。", "Fill in the numbers.";
    setup_rule_share: "比例：", "比例：", "Share:";
    setup_rule_more: "超过（不含本数）", "超過（不含本數）", "more than";
    setup_rule_least: "不少于（含本数）", "不少於（含本數）", "at least";
    setup_rule_base: "以谁的人数或票数计算：", "以誰的人數或票數計算：", "Taken of:";
    setup_rule_presence: "到会要求：", "到會要求：", "Present:";

    setup_rules_viewing: "还没有采用", "還沒有採用", "not adopted";
    setup_rules_changing: "还没有记录", "還沒有記錄", "not recorded";
    setup_rules_from(name: &str): "来自“{name}”", "來自「{name}」", "from “{name}”";
    setup_rules_changed_count(count: usize): "{count} 条与原规则不同", "{count} 條與原規則不同", "{count} not as in the original";
    setup_rules_own: "自存", "自存", "own";
    setup_rules_unreadable: "不能读取", "不能讀取", "unreadable";
    setup_rules_save: "另存为自己的规则", "另存為自己的規則", "Save as your own";
    setup_rules_load: "读入规则文件", "讀入規則檔案", "Read a rules file";
    setup_rules_own_name: "规则名称", "規則名稱", "Name of the rules";
    setup_rules_path: "规则文件", "規則檔案", "Rules file";
    setup_rules_save_line: "存好后，每次设置会议时都列在左边；文件可以拷到别的电脑上读入。", "存好後，每次設定會議時都列在左邊；檔案可以拷到別的電腦上讀入。", "Once saved they are listed at the left of every meeting; the file can be read on another computer.";
    setup_rules_place: "选择位置", "選擇位置", "Choose the place";
    setup_rules_save_go: "保存规则", "儲存規則", "Save the rules";
    setup_rules_load_line: "读入后先给您看，采用了才生效。", "讀入後先給您看，採用了才生效。", "You see the rules first; they hold once adopted.";
    setup_rules_load_go: "读入这个文件", "讀入這個檔案", "Read this file";
    setup_rules_delete: "删除这套规则", "刪除這套規則", "Delete these rules";
    setup_rules_delete_ask(name: &str): "删除“{name}”？", "刪除「{name}」？", "Delete “{name}”?";
    setup_rules_delete_line(path: &str): "文件 {path} 将从本机删除，不能恢复。已经采用这套规则的会议不受影响：规则写在会议记录里。", "檔案 {path} 將從本機刪除，不能復原。已經採用這套規則的會議不受影響：規則寫在會議記錄裡。", "The file {path} goes from this computer for good. Meetings that adopted these rules keep them: they stand in the record.";
    setup_rules_delete_yes: "确认删除", "確認刪除", "Delete the file";
    setup_rules_deleted(name: &str): "已删除“{name}”", "已刪除「{name}」", "“{name}” is deleted";
    setup_rules_saved(path: &str): "规则已存为 {path}", "規則已存為 {path}", "The rules are saved as {path}";
    setup_rules_loaded(name: &str): "已读入“{name}”，请看过后采用", "已讀入「{name}」，請看過後採用", "“{name}” is read; look at it, then adopt it";
    setup_kind_rules: "规则文件", "規則檔案", "Rules";

    setup_open_title: "请会前确认", "請會前確認", "To settle before the meeting";
    setup_open_line: "下列各条，现行规定没有定死或各地不同。请对照本次会议的选举办法，逐条确认。", "下列各條，現行規定沒有定死或各地不同。請對照本次會議的選舉辦法，逐條確認。", "The sources leave these open. Compare each with the method of this meeting and confirm it.";
    setup_open_item(name: &str, sentence: &str): "确认：{name}，{sentence}", "確認：{name}，{sentence}", "Confirm {name}: {sentence}";
    setup_open_none: "没有还要确认的规则。", "沒有還要確認的規則。", "No rule is open.";
    setup_open_count(count: usize): "还有 {count} 条规则请会前确认", "還有 {count} 條規則請會前確認", "{count} rules to settle before the meeting";
    setup_open_names(names: &str): "还没有确认：{names}。不确认也可以开始，按现在的规定计算。", "還沒有確認：{names}。不確認也可以開始，按現在的規定計算。", "Not confirmed: {names}. Issuing may begin; the rules count as they stand.";
    setup_open_check: "选举规则已与选举办法核对", "選舉規則已與選舉辦法核對", "Rules compared with the method";

    setup_late_note: "已经开始录入选票：更改规则须写明由谁决定和理由，由总监票人记录，并在各文书上写明。", "已經開始錄入選票：更改規則須寫明由誰決定和理由，由總監票人記錄，並在各文書上寫明。", "Ballots have been keyed. A change needs who decided it and why, is recorded by the chief scrutineer and stands on every paper.";
    setup_rules_stand: "结果已经宣布，这些规则不能再改。", "結果已經宣布，這些規則不能再改。", "The result is announced; these rules stand.";
    setup_late_record: "记录这次变更", "記錄這次變更", "Record this change";
    setup_late_title: "变更选举规则", "變更選舉規則", "A change of the rules";
    setup_late_by(name: &str): "由总监票人{name}记录。", "由總監票人{name}記錄。", "Recorded by the chief scrutineer {name}.";
    setup_late_nobody: "还没有总监票人，请先在“人员分工”中指定。", "還沒有總監票人，請先在「人員分工」中指定。", "There is no chief scrutineer; name one under “Roles” first.";
    setup_late_decided: "由谁决定", "由誰決定", "Decided by";
    setup_late_decided_hint: "如：党员大会、大会主席团", "如：黨員大會、大會主席團", "such as: the meeting, the presidium";
    setup_late_reason: "理由", "理由", "Reason";
    setup_late_slips(slip: &str): "“{slip}”起已签字的报告单将作废，须重新打印签字。", "「{slip}」起已簽字的報告單將作廢，須重新列印簽字。", "Signed slips from “{slip}” on are void and must be signed again.";
    setup_late_done: "规则变更已记录，结果已按新规则重新计算", "規則變更已記錄，結果已按新規則重新計算", "The change is recorded; the result follows the new rules";
    setup_late_list: "已记录的规则变更", "已記錄的規則變更", "Recorded changes";
    setup_late_line(time: &str, decided: &str, reason: &str): "{time}，{decided}决定，理由：{reason}", "{time}，{decided}決定，理由：{reason}", "{time}, decided by {decided}; reason: {reason}";

    paper_rule_change(time: &str, decided: &str, changes: &str, reason: &str): "选票录入开始后，经{decided}决定，于{time}变更选举规则：{changes}。理由：{reason}。", "選票錄入開始後，經{decided}決定，於{time}變更選舉規則：{changes}。理由：{reason}。", "After keying had begun, {decided} decided to change the rules at {time}: {changes}. Reason: {reason}.";
    paper_rule_changes_join: "；", "；", "; ";
}

impl Lang {
    /// A change of the rules after keying, in one sentence with what was and what is.
    pub fn rule_change(self, change: &RuleChange) -> String {
        let changes = self.rule_changes(&change.before, &change.after);
        self.paper_rule_change(
            &change.at.clock(),
            &change.decided_by,
            &changes.join(self.paper_rule_changes_join()),
            change.reason.trim_end_matches(['。', '.']),
        )
    }
}
