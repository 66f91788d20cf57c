//! Rules of their own in files: what goes wrong with one, and what to do.

use crate::rules::{InvalidReason, PresetFileError};
use crate::rules_file::RulesFileError;
use crate::text::{Lang, texts};

texts! {
    cannot_zero_den: "分母不能为 0", "分母不能為 0", "the lower number cannot be 0";
    cannot_zero_num: "分子不能为 0", "分子不能為 0", "the upper number cannot be 0";
    cannot_more_than_all: "比例不能超过全部", "比例不能超過全部", "the share is more than the whole";
    cannot_empty_range: "下限不能大于上限", "下限不能大於上限", "the lower end lies above the upper one";

    rules_file_not_read(path: &str, why: &str): "没有读成规则文件 {path}：{why}。", "沒有讀成規則檔案 {path}：{why}。", "The rules file {path} could not be read: {why}.";
    rules_file_check_place: "请核对文件的位置和名称。", "請核對檔案的位置和名稱。", "Check where the file is and what it is called.";
    rules_file_too_large(kilobytes: u64): "这个文件有 {kilobytes} KB，规则文件不会这样大。", "這個檔案有 {kilobytes} KB，規則檔案不會這樣大。", "This file has {kilobytes} KB; no rules file is that large.";
    rules_file_not_text: "这不是文字文件，或文字编码不是 UTF-8。", "這不是文字檔案，或文字編碼不是 UTF-8。", "This is no text file, or its text is not in UTF-8.";
    rules_file_save_utf8: "请选择本程序另存的规则文件（扩展名 .ron）；用其他软件改过的，请按 UTF-8 编码另存。", "請選擇本程式另存的規則檔案（副檔名 .ron）；用其他軟體改過的，請按 UTF-8 編碼另存。", "Choose a rules file saved by this program (ending .ron); if another program changed it, save it there as UTF-8.";
    rules_file_not_rules(line: usize): "这不是规则文件：第 {line} 行不合格式。", "這不是規則檔案：第 {line} 行不合格式。", "This is no rules file: line {line} is written in another form.";
    rules_file_unknown_preset(id: &str): "id 一项写的是“{id}”，本程序没有这套规则。", "id 一項寫的是「{id}」，本程式沒有這套規則。", "The field id says “{id}”, and no rules of this program are called so.";
    rules_file_no_preset: "文件中没有 id 一项，不知道以哪套规则为基础。", "檔案中沒有 id 一項，不知道以哪套規則為基礎。", "The file has no field id, so it is not known which rules it builds on.";
    rules_file_write_id: "请把 id 写成本程序已有规则的代号，如 cpc-2020。", "請把 id 寫成本程式已有規則的代號，如 cpc-2020。", "Write into id the name of rules of this program, such as cpc-2020.";
    rules_file_no_field(field: &str, line: usize): "第 {line} 行的 {field} 不是规则中的一项。", "第 {line} 行的 {field} 不是規則中的一項。", "Line {line}: {field} is no field of the rules.";
    rules_file_mend_field: "请改正这一项的名称，或删去这一行，再读入。", "請改正這一項的名稱，或刪去這一行，再讀入。", "Correct the name or take the line out, then read it again.";
    rules_file_twice(field: &str, line: usize): "第 {line} 行的 {field} 在文件中写了两次。", "第 {line} 行的 {field} 在檔案中寫了兩次。", "Line {line}: {field} stands in the file twice.";
    rules_file_keep_one: "请只保留一处，再读入。", "請只保留一處，再讀入。", "Keep one of them, then read it again.";
    rules_file_wrong(field: &str, name: &str, line: usize): "第 {line} 行：{field}（{name}）的值不成立。", "第 {line} 行：{field}（{name}）的值不成立。", "Line {line}: {field} ({name}) has a value that cannot be.";
    rules_file_wrong_found(field: &str, name: &str, found: &str, line: usize): "第 {line} 行：{field}（{name}）的值不成立，写的是“{found}”。", "第 {line} 行：{field}（{name}）的值不成立，寫的是「{found}」。", "Line {line}: {field} ({name}) has a value that cannot be: “{found}”.";
    rules_file_mend_value: "请改正这一项，或删去这一行改用原规则的值，再读入。", "請改正這一項，或刪去這一行改用原規則的值，再讀入。", "Correct it, or take the line out to go by the preset, then read it again.";
    rules_file_invalid(field: &str, name: &str, why: &str): "{field}（{name}）的数值不成立：{why}。", "{field}（{name}）的數值不成立：{why}。", "{field} ({name}) has a number that cannot be: {why}.";
    rules_file_no_check(name: &str): "check 一项中的 {name} 不是规则中的一项。", "check 一項中的 {name} 不是規則中的一項。", "The list check names {name}, which is no field of the rules.";
    rules_file_not_written(path: &str, why: &str): "没有存成 {path}：{why}。", "沒有存成 {path}：{why}。", "{path} could not be written: {why}.";
    rules_file_other_place: "请换一个能写入的位置，或检查磁盘空间。", "請換一個能寫入的位置，或檢查磁碟空間。", "Choose a place that can be written to, or look at the space on the disk.";
    rules_file_not_deleted(path: &str, why: &str): "没有删除 {path}：{why}。", "沒有刪除 {path}：{why}。", "{path} could not be deleted: {why}.";
    rules_file_close_first: "请关闭正在使用它的程序后再试。", "請關閉正在使用它的程式後再試。", "Close the program that has it open, then try again.";
    rules_file_exists(path: &str): "已经有文件 {path}。", "已經有檔案 {path}。", "There is a file {path} already.";
    rules_file_again: "再按一次“保存”将替换它；要保留它，请换一个名称。", "再按一次「儲存」將替換它；要保留它，請換一個名稱。", "Save once more to replace it; to keep it, choose another name.";
    rules_file_no_name: "还没有填写名称。", "還沒有填寫名稱。", "There is no name yet.";
    rules_file_give_name: "请给这套规则起一个名称，如“本支部选举办法”。", "請給這套規則取一個名稱，如「本支部選舉辦法」。", "Give these rules a name, such as “our branch”.";
    rules_file_head(name: &str): "{name}。以各项上面的说明为准；本次会议通过的选举办法始终优先。", "{name}。以各項上面的說明為準；本次會議通過的選舉辦法始終優先。", "{name}. The lines above each field say what it means; the method the meeting adopts always wins.";
    rules_file_head_check: "check 列出还要与选举办法核对的各项。", "check 列出還要與選舉辦法核對的各項。", "check lists the fields still to be compared with that method.";
}

impl Lang {
    /// Why a number of the rules cannot be.
    pub fn rule_cannot_be(self, reason: InvalidReason) -> &'static str {
        match reason {
            InvalidReason::ZeroDenominator => self.cannot_zero_den(),
            InvalidReason::ZeroNumerator => self.cannot_zero_num(),
            InvalidReason::MoreThanAll => self.cannot_more_than_all(),
            InvalidReason::EmptyRange => self.cannot_empty_range(),
        }
    }

    /// What is wrong with a rules file, and what to do next.
    pub fn rules_file_error(self, error: &RulesFileError) -> (String, &'static str) {
        match error {
            RulesFileError::NotRead { path, why } => (
                self.rules_file_not_read(&path.display().to_string(), why),
                self.rules_file_check_place(),
            ),
            RulesFileError::TooLarge { bytes } => (
                self.rules_file_too_large(bytes.div_ceil(1024)),
                self.rules_file_save_utf8(),
            ),
            RulesFileError::NotText => (
                self.rules_file_not_text().into(),
                self.rules_file_save_utf8(),
            ),
            RulesFileError::Content(fault) => self.rules_fault(fault),
            RulesFileError::NotWritten { path, why } => (
                self.rules_file_not_written(&path.display().to_string(), why),
                self.rules_file_other_place(),
            ),
            RulesFileError::NotDeleted { path, why } => (
                self.rules_file_not_deleted(&path.display().to_string(), why),
                self.rules_file_close_first(),
            ),
            RulesFileError::Exists { path } => (
                self.rules_file_exists(&path.display().to_string()),
                self.rules_file_again(),
            ),
            RulesFileError::NoName => (
                self.rules_file_no_name().into(),
                self.rules_file_give_name(),
            ),
        }
    }

    fn rules_fault(self, fault: &PresetFileError) -> (String, &'static str) {
        match fault {
            PresetFileError::NotRules { line } => (
                self.rules_file_not_rules(*line),
                self.rules_file_save_utf8(),
            ),
            PresetFileError::UnknownPreset(id) if id.is_empty() => (
                self.rules_file_no_preset().into(),
                self.rules_file_write_id(),
            ),
            PresetFileError::UnknownPreset(id) => (
                self.rules_file_unknown_preset(id),
                self.rules_file_write_id(),
            ),
            PresetFileError::NoSuchField { field, line } => (
                self.rules_file_no_field(field, *line),
                self.rules_file_mend_field(),
            ),
            PresetFileError::FieldTwice { field, line } => (
                self.rules_file_twice(field, *line),
                self.rules_file_keep_one(),
            ),
            PresetFileError::WrongValue { field, found, line } => {
                let name = self.rule_name(field);
                let what = if found.is_empty() {
                    self.rules_file_wrong(field, name, *line)
                } else {
                    self.rules_file_wrong_found(field, name, found, *line)
                };
                (what, self.rules_file_mend_value())
            }
            PresetFileError::Invalid(rule) => (
                self.rules_file_invalid(
                    rule.field,
                    self.rule_name(rule.field),
                    self.rule_cannot_be(rule.reason),
                ),
                self.rules_file_mend_value(),
            ),
            PresetFileError::NoSuchCheck(name) => {
                (self.rules_file_no_check(name), self.rules_file_mend_field())
            }
        }
    }
}
