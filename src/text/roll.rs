//! Reading a member roll.

use std::io::ErrorKind;

use super::{Lang, texts};
use crate::roster::{Ground, RollError, SkipReason, StatusProposal, Warning};

texts! {
    roll_encoding(name: &str): "文字编码：{name}", "文字編碼：{name}", "Text encoding: {name}";
    roll_encoding_ask: "这份文件可以有两种读法。请看下面哪一种姓名正确，再导入。", "這份檔案可以有兩種讀法。請看下面哪一種姓名正確，再匯入。", "This file can be read in two ways. See below which one has the names right before importing.";
    roll_sheet(name: &str, count: usize): "工作表：{name}（共 {count} 个）", "工作表：{name}（共 {count} 個）", "Sheet: {name} (of {count})";
    roll_header(row: u32): "表头：第 {row} 行", "表頭：第 {row} 行", "Header: row {row}";
    roll_columns(titles: &str): "读入的列：{titles}", "讀入的欄：{titles}", "Columns read: {titles}";
    roll_columns_left_out(titles: &str): "不读入的列：{titles}", "不讀入的欄：{titles}", "Columns left out: {titles}";
    roll_separator: "、", "、", ", ";
    roll_people(count: usize): "共 {count} 人，身份由名册推定，请逐一确认：", "共 {count} 人，身分由名冊推定，請逐一確認：", "{count} people; their status is proposed from the roll, please confirm:";
    roll_namesakes(names: &str): "同名：{names}。请用编号或分组区分。", "同名：{names}。請用編號或組別區分。", "Same name: {names}. Tell them apart by number or group.";
    roll_skipped(row: u32, reason: &str, text: &str): "第 {row} 行未读入（{reason}）：{text}", "第 {row} 行未讀入（{reason}）：{text}", "Row {row} left out ({reason}): {text}";

    roll_skip_title: "标题", "標題", "title";
    roll_skip_total: "合计", "合計", "total";
    roll_skip_note: "说明", "說明", "note";
    roll_skip_header: "重复的表头", "重複的表頭", "header again";
    roll_skip_blank: "空行", "空行", "blank row";
    roll_skip_no_name: "没有姓名", "沒有姓名", "no name";
    roll_skip_heading: "小标题", "小標題", "heading";

    roll_status_full: "有表决权、选举权", "有表決權、選舉權", "has a vote";
    roll_status_probationary: "预备党员，无表决权、选举权", "預備黨員，無表決權、選舉權", "probationary, no vote";
    roll_status_discipline: "留党察看，无表决权、选举权", "留黨察看，無表決權、選舉權", "under discipline, no vote";
    roll_status_suspended: "权利中止", "權利中止", "rights suspended, no vote";
    roll_status_observer: "列席，无表决权、选举权", "列席，無表決權、選舉權", "observer, no vote";
    roll_status_excused(number: u8, ground: &str): "可不计入应到（第{number}种情况：{ground}），须经上级同意并经大会通过", "可不計入應到（第{number}種情況：{ground}），須經上級同意並經大會通過", "may be excused (ground {number}: {ground}), with the upper body's consent and the meeting's vote";

    roll_ground_will: "因病不能表达本人意志", "因病不能表達本人意志", "an illness that prevents expressing their will";
    roll_ground_abroad: "自费出国半年以上", "自費出國半年以上", "abroad at own expense for half a year or more";
    roll_ground_sentence: "正在服刑", "正在服刑", "serving a sentence";
    roll_ground_bedridden: "年老体弱卧床不起或长期生病生活不能自理", "年老體弱臥床不起或長期生病生活不能自理", "bedridden or long ill and dependent on care";
    roll_ground_posted: "工作调动、外出学习或工作半年以上，组织关系未转走", "工作調動、外出學習或工作半年以上，組織關係未轉走", "transferred or away for half a year or more, membership not moved";
    roll_ground_elsewhere: "离退休后回原籍长期居住，组织关系未转出", "離退休後回原籍長期居住，組織關係未轉出", "retired and living in the home place, membership not moved";

    roll_warn_total(row: u32, stated: u32, found: u32): "第 {row} 行写明 {stated} 人，实际读到 {found} 人，请核对名册。", "第 {row} 行寫明 {stated} 人，實際讀到 {found} 人，請核對名冊。", "Row {row} says {stated} people, but {found} were found. Check the roll.";
    roll_warn_number(number: &str, rows: &str): "编号 {number} 重复，见第 {rows} 行。", "編號 {number} 重複，見第 {rows} 行。", "Number {number} is used more than once, in rows {rows}.";
    roll_warn_name(row: u32, name: &str): "第 {row} 行的姓名“{name}”可能不完整，请核对。", "第 {row} 行的姓名「{name}」可能不完整，請核對。", "The name “{name}” in row {row} may be incomplete. Please check.";
    roll_warn_private(row: u32): "第 {row} 行的文字里有电话或证件号码，已去掉。", "第 {row} 行的文字裡有電話或證件號碼，已去掉。", "A telephone or identity number was taken out of a text in row {row}.";

    roll_error_empty: "文件是空的，没有读到任何内容。请检查是否选错了文件，或先在表格软件里填好名册再保存。", "檔案是空的，沒有讀到任何內容。請檢查是否選錯了檔案，或先在試算表軟體裡填好名冊再儲存。", "The file is empty; nothing could be read. Check that it is the right file, or fill in the roll and save it again.";
    roll_error_workbook: "这不是一份能打开的表格：文件可能已损坏，或只是改了扩展名。请用表格软件打开原文件，另存为 xlsx 后再导入。", "這不是一份能開啟的表格：檔案可能已損壞，或只是改了副檔名。請用試算表軟體開啟原檔，另存為 xlsx 後再匯入。", "This is not a spreadsheet that can be opened: it may be damaged, or only renamed. Open the original in a spreadsheet program, save it as xlsx, and import that.";
    roll_error_protected: "这份表格设有密码，无法读取。请用表格软件打开，取消密码后另存，再导入。", "這份表格設有密碼，無法讀取。請用試算表軟體開啟，取消密碼後另存，再匯入。", "This spreadsheet has a password and cannot be read. Open it, remove the password, save it, and import it again.";
    roll_error_not_text: "这份文件既不是表格，也不是文字名册。请选择 xlsx、xls、ods 或 csv 文件，或直接粘贴姓名。", "這份檔案既不是表格，也不是文字名冊。請選擇 xlsx、xls、ods 或 csv 檔案，或直接貼上姓名。", "This file is neither a spreadsheet nor a text roll. Choose an xlsx, xls, ods or csv file, or paste the names.";
    roll_error_undecodable(line: u32, at: usize): "第 {line} 行（第 {at} 个字节处）的文字无法识别，因此没有导入，以免姓名出错。请用表格软件打开原文件，另存为 xlsx 后再导入。", "第 {line} 行（第 {at} 個位元組處）的文字無法辨識，因此沒有匯入，以免姓名出錯。請用試算表軟體開啟原檔，另存為 xlsx 後再匯入。", "The text in line {line} (at byte {at}) cannot be understood, so nothing was imported, lest a name be wrong. Open the original in a spreadsheet program, save it as xlsx, and import that.";
    roll_error_lost(line: u32): "第 {line} 行有一个字已经丢失（显示为 �），是之前转存时造成的。请找到原文件，或把这个字改正后再导入。", "第 {line} 行有一個字已經遺失（顯示為 �），是之前轉存時造成的。請找到原檔，或把這個字改正後再匯入。", "A character in line {line} has been lost (it shows as �) when the file was saved before. Use the original file, or correct the character, then import again.";
    roll_error_no_name: "没有找到“姓名”一列，因此不知道哪些是姓名。请在表头里写明“姓名”，或指出表头在第几行、姓名在哪一列。", "沒有找到「姓名」一欄，因此不知道哪些是姓名。請在表頭裡寫明「姓名」，或指出表頭在第幾行、姓名在哪一欄。", "No name column was found, so it is not known which cells are names. Write “Name” in the header, or say which row is the header and which column holds the names.";
    roll_error_no_people: "找到了表头，但下面没有读到姓名。请检查名册内容，或换一个工作表。", "找到了表頭，但下面沒有讀到姓名。請檢查名冊內容，或換一個工作表。", "No names were found below the header. Check the roll, or choose another sheet.";
    roll_error_sheet(name: &str): "文件里没有名为“{name}”的工作表。请重新选择工作表。", "檔案裡沒有名為「{name}」的工作表。請重新選擇工作表。", "The file has no sheet named “{name}”. Choose another sheet.";
    roll_error_columns(found: usize, most: usize): "这份表格有 {found} 列，名册最多 {most} 列，可能不是名册。请只保留名册所在的列，另存后再导入。", "這份表格有 {found} 欄，名冊最多 {most} 欄，可能不是名冊。請只保留名冊所在的欄，另存後再匯入。", "This table has {found} columns; a roll has at most {most}, so it may not be a roll. Keep only the columns of the roll, save, and import again.";
    roll_error_large: "文件太大，不像一份名册，因此没有读取。请只保留名册所在的工作表，另存后再导入。", "檔案太大，不像一份名冊，因此沒有讀取。請只保留名冊所在的工作表，另存後再匯入。", "The file is too large for a roll, so it was not read. Keep only the sheet with the roll, save, and import again.";
    roll_error_gone: "没有找到这个文件。请检查位置和文件名（连同 .xlsx、.csv 等扩展名）、U 盘是否插好，然后重试。", "沒有找到這個檔案。請檢查位置和檔名（連同 .xlsx、.csv 等副檔名）、隨身碟是否插好，然後重試。", "There is no such file. Check the place, the name with its ending such as .xlsx or .csv, and that the stick is plugged in, then try again.";
    roll_error_folder: "这是一个文件夹，不是文件。请在后面补上名册的文件名。", "這是一個資料夾，不是檔案。請在後面補上名冊的檔名。", "This is a folder and no file. Add the name of the roll's file.";
    roll_error_denied: "没有权限读取这个文件。请把它复制到自己的文件夹，关闭正在打开它的软件，然后重试。", "沒有權限讀取這個檔案。請把它複製到自己的資料夾，關閉正在開啟它的軟體，然後重試。", "Reading this file was not permitted. Copy it to your own folder, close the program that has it open, then try again.";
    roll_error_io(detail: &str): "无法读取文件：{detail}。请检查文件是否还在、U 盘是否插好、是否被其他软件占用，然后重试。", "無法讀取檔案：{detail}。請檢查檔案是否還在、隨身碟是否插好、是否被其他軟體佔用，然後重試。", "The file could not be read: {detail}. Check that it is still there, that the stick is plugged in and that no other program holds it, then try again.";
}

impl Lang {
    /// What happened to the roll, why, and what to do next.
    pub fn roll_error(self, error: &RollError) -> String {
        match error {
            RollError::Empty => self.roll_error_empty().to_owned(),
            RollError::NotAWorkbook => self.roll_error_workbook().to_owned(),
            RollError::Protected => self.roll_error_protected().to_owned(),
            RollError::NotText => self.roll_error_not_text().to_owned(),
            // Positions are counted from 1 where people read them.
            RollError::Undecodable { at, line } => {
                self.roll_error_undecodable(*line, at.saturating_add(1))
            }
            RollError::LostCharacter { line } => self.roll_error_lost(*line),
            RollError::NoNameColumn => self.roll_error_no_name().to_owned(),
            RollError::NoPeople => self.roll_error_no_people().to_owned(),
            RollError::NoSuchSheet(name) => self.roll_error_sheet(name),
            RollError::TooManyColumns { found } => {
                self.roll_error_columns(*found, crate::roster::MAX_COLUMNS)
            }
            RollError::TooLarge => self.roll_error_large().to_owned(),
            RollError::Io(cause) => match cause.kind {
                ErrorKind::NotFound => self.roll_error_gone().to_owned(),
                ErrorKind::IsADirectory => self.roll_error_folder().to_owned(),
                ErrorKind::PermissionDenied => self.roll_error_denied().to_owned(),
                _ => self.roll_error_io(&cause.system),
            },
        }
    }

    /// Why a row of the roll is not a person.
    pub fn roll_skip_reason(self, reason: SkipReason) -> &'static str {
        match reason {
            SkipReason::Title => self.roll_skip_title(),
            SkipReason::Total => self.roll_skip_total(),
            SkipReason::Note => self.roll_skip_note(),
            SkipReason::HeaderAgain => self.roll_skip_header(),
            SkipReason::Blank => self.roll_skip_blank(),
            SkipReason::NoName => self.roll_skip_no_name(),
            SkipReason::Heading => self.roll_skip_heading(),
        }
    }

    /// A proposed status.
    pub fn roll_status(self, proposal: StatusProposal) -> String {
        match proposal {
            StatusProposal::Full => self.roll_status_full().to_owned(),
            StatusProposal::Probationary => self.roll_status_probationary().to_owned(),
            StatusProposal::UnderDiscipline => self.roll_status_discipline().to_owned(),
            StatusProposal::Suspended => self.roll_status_suspended().to_owned(),
            StatusProposal::Observer => self.roll_status_observer().to_owned(),
            StatusProposal::MayBeExcused(ground) => {
                self.roll_status_excused(ground.number(), self.roll_ground(ground))
            }
        }
    }

    /// One of the six grounds for not counting a member as expected.
    pub fn roll_ground(self, ground: Ground) -> &'static str {
        match ground {
            Ground::CannotExpressWill => self.roll_ground_will(),
            Ground::AbroadHalfYear => self.roll_ground_abroad(),
            Ground::ServingSentence => self.roll_ground_sentence(),
            Ground::Bedridden => self.roll_ground_bedridden(),
            Ground::PostedAway => self.roll_ground_posted(),
            Ground::RetiredElsewhere => self.roll_ground_elsewhere(),
        }
    }

    /// Something in the roll to look at.
    pub fn roll_warning(self, warning: &Warning) -> String {
        match warning {
            Warning::TotalDiffers { row, stated, found } => {
                self.roll_warn_total(*row, *stated, *found)
            }
            Warning::SameNumber { number, rows } => {
                let rows: Vec<String> = rows.iter().map(u32::to_string).collect();
                self.roll_warn_number(number, &rows.join(self.roll_separator()))
            }
            Warning::OddName { row, name } => self.roll_warn_name(*row, name),
            Warning::PrivateRemoved { row } => self.roll_warn_private(*row),
        }
    }
}
