//! What is said about the record on the disk: what happened, why, what to do next.

use super::{Lang, texts};
use crate::journal::{
    Damage, DamageKind, DiskCause, Doing, JournalError, MirrorLost, MirrorState, Torn, WriteFailed,
};
use std::io::ErrorKind;
use std::path::Path;

texts! {
    record_exists(path: &str):
        "没有新建记录：“{path}”已经存在。为保护已有记录，不会覆盖。请换一个文件名，或直接打开这份记录。",
        "沒有新建記錄：「{path}」已經存在。為保護已有記錄，不會覆蓋。請換一個檔名，或直接開啟這份記錄。",
        "The record was not made: “{path}” already exists, and a record is never overwritten. Choose another name, or open that record.";
    record_missing(path: &str):
        "打不开记录：找不到“{path}”。文件可能已移走、改名，或存放它的 U 盘没有插好。请接好后重试，或另选文件。",
        "打不開記錄：找不到「{path}」。檔案可能已移走、改名，或存放它的隨身碟沒有插好。請接好後重試，或另選檔案。",
        "The record cannot be opened: “{path}” is not there. It may have been moved or renamed, or its USB stick is not plugged in. Plug it in and try again, or choose another file.";
    record_in_use(path: &str):
        "没有打开记录：“{path}”正在另一个窗口中使用。一份记录同时只能由一处录入。请回到那个窗口，或先关闭它再打开。",
        "沒有開啟記錄：「{path}」正在另一個視窗中使用。一份記錄同時只能由一處錄入。請回到那個視窗，或先關閉它再開啟。",
        "The record was not opened: “{path}” is in use in another window, and only one may write. Go back to that window, or close it first.";
    record_empty(path: &str):
        "打不开记录：“{path}”是空文件，里面没有任何内容。可能是复制未完成。请打开备份，或重新新建会议。",
        "打不開記錄：「{path}」是空檔案，裡面沒有任何內容。可能是複製未完成。請開啟備份，或重新新建會議。",
        "The record cannot be opened: “{path}” is empty. It may be an unfinished copy. Open the backup, or set the meeting up anew.";
    record_header_short(path: &str, bytes: u64):
        "打不开记录：“{path}”只有开头的一小段（{bytes} 字节），没有任何会议内容。新建或复制时很可能断了电。如有备份请打开备份；没有则换一个文件名重新新建会议。",
        "打不開記錄：「{path}」只有開頭的一小段（{bytes} 位元組），沒有任何會議內容。新建或複製時很可能斷了電。如有備份請開啟備份；沒有則換一個檔名重新新建會議。",
        "The record cannot be opened: “{path}” has only part of its first line ({bytes} bytes) and nothing of a meeting. The power probably failed while it was made or copied. Open the backup if there is one; otherwise set the meeting up under another name.";
    record_header_damaged(path: &str):
        "打不开记录：“{path}”的第 1 行已损坏，无法证明其后的内容是原来的内容。请不要修改这个文件，打开备份；没有备份的，保留原文件，以纸质材料为准。",
        "打不開記錄：「{path}」的第 1 行已損壞，無法證明其後的內容是原來的內容。請不要修改這個檔案，開啟備份；沒有備份的，保留原檔案，以紙本材料為準。",
        "The record cannot be opened: line 1 of “{path}” is damaged, so nothing after it can be vouched for. Leave the file as it is and open the backup; without one, keep the file and rely on the signed papers.";
    record_other_file(path: &str):
        "打不开：“{path}”不是会议记录。可能选错了文件。请选择扩展名为 .zp 的会议记录。",
        "打不開：「{path}」不是會議記錄。可能選錯了檔案。請選擇副檔名為 .zp 的會議記錄。",
        "“{path}” is not a meeting record. It may be the wrong file. Choose a record whose name ends in .zp.";
    record_newer(path: &str, found: u32, known: u32):
        "没有打开记录：“{path}”由更新版本的正票保存（格式 {found}，本机只认到 {known}）。为免遗漏内容，不会勉强打开。请用保存它的那台电脑，或在本机安装新版本。",
        "沒有開啟記錄：「{path}」由更新版本的正票儲存（格式 {found}，本機只認到 {known}）。為免遺漏內容，不會勉強開啟。請用儲存它的那台電腦，或在本機安裝新版本。",
        "The record was not opened: “{path}” was saved by a newer Zhengpiao (format {found}; this one reads up to {known}), and guessing could miss something. Use the computer it was saved on, or install the newer version here.";
    record_bad_header(path: &str):
        "没有新建记录“{path}”：会议名称为空或含有换行。请改好会议名称后再新建。",
        "沒有新建記錄「{path}」：會議名稱為空或含有換行。請改好會議名稱後再新建。",
        "The record “{path}” was not made: the meeting's name is empty or has a line break. Correct the name and try again.";
    record_bad_draft(name: &str):
        "草稿“{name}”没有保存：名称中有不能使用的字符。请先确认这张选票，再重新打开正票。",
        "草稿「{name}」沒有儲存：名稱中有不能使用的字元。請先確認這張選票，再重新開啟正票。",
        "The draft “{name}” was not kept: its name has characters that cannot be used. Confirm this ballot first, then open Zhengpiao again.";
    record_disk_creating(path: &str, why: &str, next: &str):
        "没有新建“{path}”：{why}。{next}", "沒有新建「{path}」：{why}。{next}",
        "“{path}” was not made: {why}. {next}";
    record_disk_reading(path: &str, why: &str, next: &str):
        "读不出“{path}”：{why}。{next}", "讀不出「{path}」：{why}。{next}",
        "“{path}” cannot be read: {why}. {next}";
    record_disk_writing(path: &str, why: &str, next: &str):
        "写不进“{path}”：{why}。{next}", "寫不進「{path}」：{why}。{next}",
        "“{path}” cannot be written: {why}. {next}";
    record_disk_locking(path: &str, why: &str, next: &str):
        "没有打开记录：不能确认只有本机在使用“{path}”，{why}。{next}",
        "沒有開啟記錄：不能確認只有本機在使用「{path}」，{why}。{next}",
        "The record was not opened: it cannot be made sure that nobody else uses “{path}”: {why}. {next}";
    record_disk_starting(why: &str):
        "没有打开记录：电脑资源不足，{why}。请关闭其他程序后重试。",
        "沒有開啟記錄：電腦資源不足，{why}。請關閉其他程式後重試。",
        "The record was not opened: the computer is short of resources: {why}. Close other programs and try again.";
    disk_full: "磁盘已满", "磁碟已滿", "the disk is full";
    disk_full_next:
        "请清理出空间，或换一个位置。", "請清理出空間，或換一個位置。",
        "Free some space, or choose another place.";
    disk_denied: "没有权限", "沒有權限", "permission was denied";
    disk_denied_next:
        "请换到自己有权写入的文件夹，例如“文档”。", "請換到自己有權寫入的資料夾，例如「文件」。",
        "Choose a folder you may write to, such as Documents.";
    disk_read_only: "这个盘只能读、不能写", "這個磁碟只能讀、不能寫", "the disk is read-only";
    disk_read_only_next:
        "请打开 U 盘的写保护开关，或复制到本机后再打开。", "請解除隨身碟的防寫保護，或複製到本機後再開啟。",
        "Switch off the stick's write protection, or copy the file to this computer first.";
    disk_gone: "文件夹不存在或 U 盘已拔出", "資料夾不存在或隨身碟已拔出",
        "the folder is not there, or the stick was pulled out";
    disk_gone_next:
        "请插好后重试，或换一个位置。", "請插好後重試，或換一個位置。",
        "Plug it in and try again, or choose another place.";
    disk_other(system: &str):
        "磁盘报告“{system}”", "磁碟回報「{system}」", "the disk says “{system}”";
    disk_other_next:
        "请换一个磁盘或 U 盘再试，并保留原文件。", "請換一個磁碟或隨身碟再試，並保留原檔案。",
        "Try another disk or stick, and keep the file as it is.";
    write_stopped(why: &str):
        "录入已停止：最近一步没有存好，{why}。已经显示“已保存”的内容都在。请不要再录入；排除原因后重新打开本次会议，核对记录条数，从最后一步继续。",
        "錄入已停止：最近一步沒有存好，{why}。已經顯示「已儲存」的內容都在。請不要再錄入；排除原因後重新開啟本次會議，核對記錄條數，從最後一步繼續。",
        "Entry has stopped: the last step was not saved, {why}. Everything shown as saved is safe. Do not go on keying; remove the cause, open the meeting again, check the count of entries, and continue from the last step.";
    write_bad_text:
        "其中有不能保存的字符", "其中有不能儲存的字元",
        "because it has a character that cannot be saved";
    write_displaced(path: &str):
        "因为“{path}”被移走、改名或删除了", "因為「{path}」被移走、改名或刪除了",
        "because “{path}” was moved, renamed or deleted";
    write_altered(path: &str):
        "因为别的程序改动了“{path}”", "因為別的程式改動了「{path}」",
        "because another program changed “{path}”";
    write_refused(why: &str): "因为{why}", "因為{why}", "because {why}";
    write_unconfirmed(why: &str):
        "因为磁盘没有确认存好，{why}", "因為磁碟沒有確認存好，{why}",
        "because the disk did not confirm it: {why}";
    damage_hash: "内容或校验码被改动", "內容或校驗碼被改動", "its text or its code was changed";
    damage_shape: "不成一条记录", "不成一條記錄", "it is not an entry";
    damage_sequence: "编号不连续，有记录缺失、重复或移位", "編號不連續，有記錄缺失、重複或移位",
        "its number is not the next: entries are missing, doubled or moved";
    damage_not_text: "内容不是文字", "內容不是文字", "it is not text";
    record_damage(line: u64, byte: u64, kind: &str):
        "记录已损坏：第 {line} 行（从第 {byte} 字节起）{kind}。这一行之前的内容完好，现在只能查看，不能录入。请打开备份；没有备份的，把完好部分另存一份，再对照纸质材料补录。",
        "記錄已損壞：第 {line} 行（從第 {byte} 位元組起）{kind}。這一行之前的內容完好，現在只能檢視，不能錄入。請開啟備份；沒有備份的，把完好部分另存一份，再對照紙本材料補錄。",
        "The record is damaged in line {line} (from byte {byte}): {kind}. Everything before it is sound; it can be looked at, not continued. Open the backup; without one, save the sound part as a copy and complete it from the papers.";
    record_torn(bytes: u64):
        "记录的末尾有一步没有写完（{bytes} 字节），这一步从未显示为已保存。很可能是当时断了电或程序被关闭。之前的内容完好。请核对最后一步，需要的重做一遍。",
        "記錄的末尾有一步沒有寫完（{bytes} 位元組），這一步從未顯示為已儲存。很可能是當時斷了電或程式被關閉。之前的內容完好。請核對最後一步，需要的重做一遍。",
        "The last step in the record is unfinished ({bytes} bytes) and was never shown as saved. The power or the program probably stopped at that moment. Everything before it is sound. Check the last step and repeat it if needed.";
    record_torn_aside(bytes: u64, aside: &str):
        "上次有一步没有写完（{bytes} 字节），这一步从未显示为已保存。很可能是当时断了电或程序被关闭。这一段已另存为“{aside}”，之前的内容完好。请核对最后一步，需要的重做一遍。",
        "上次有一步沒有寫完（{bytes} 位元組），這一步從未顯示為已儲存。很可能是當時斷了電或程式被關閉。這一段已另存為「{aside}」，之前的內容完好。請核對最後一步，需要的重做一遍。",
        "Last time one step was left unfinished ({bytes} bytes) and was never shown as saved. The power or the program probably stopped at that moment. The piece was put aside as “{aside}”; everything before it is sound. Check the last step and repeat it if needed.";
    mirror_off: "未设备份", "未設備份", "No backup";
    mirror_following(seq: u64):
        "备份已到第 {seq} 条", "備份已到第 {seq} 條", "Backup up to entry {seq}";
    mirror_catching_up(percent: u64):
        "备份补写中，已完成 {percent}%", "備份補寫中，已完成 {percent}%", "Backup catching up, {percent}%";
    mirror_lost_disk(why: &str):
        "备份已中断：{why}。会议可以照常进行。重新插好原来的 U 盘后自动补齐；换新盘请重新选择备份文件夹。",
        "備份已中斷：{why}。會議可以照常進行。重新插好原來的隨身碟後自動補齊；換新碟請重新選擇備份資料夾。",
        "The backup has stopped: {why}. The meeting goes on. Plug the same stick in and it catches up by itself; for a new one, choose the backup folder again.";
    mirror_same_folder:
        "没有备份：所选文件夹就是记录所在的文件夹，一坏都坏。请选择 U 盘或另一个磁盘上的文件夹。",
        "沒有備份：所選資料夾就是記錄所在的資料夾，一壞都壞。請選擇隨身碟或另一個磁碟上的資料夾。",
        "No backup: this is the record's own folder, and one fault would take both. Choose a folder on a stick or another disk.";
    mirror_other_meeting:
        "没有备份：所选文件夹里有一个同名文件，是另一次会议的记录或别的文件，不会覆盖。请换一个文件夹。",
        "沒有備份：所選資料夾裡有一個同名檔案，是另一次會議的記錄或別的檔案，不會覆蓋。請換一個資料夾。",
        "No backup: the folder has a file of this name that is another meeting's record or something else, and it will not be overwritten. Choose another folder.";
    mirror_differs(line: u64):
        "没有备份：所选文件夹里的备份从第 {line} 行起与本机记录不同，不会覆盖。请保留两份，核对哪一份与签字的纸质材料一致；备份先换一个文件夹。",
        "沒有備份：所選資料夾裡的備份從第 {line} 行起與本機記錄不同，不會覆蓋。請保留兩份，核對哪一份與簽字的紙本材料一致；備份先換一個資料夾。",
        "No backup: the copy in this folder differs from the record from line {line} on, and will not be overwritten. Keep both, check which agrees with the signed papers, and meanwhile choose another folder.";
    mirror_damaged(line: u64):
        "没有备份：所选文件夹里的旧备份第 {line} 行已损坏，不会在上面续写。请换一个文件夹，或先把旧备份改名。",
        "沒有備份：所選資料夾裡的舊備份第 {line} 行已損壞，不會在上面續寫。請換一個資料夾，或先把舊備份改名。",
        "No backup: the old copy in this folder is damaged in line {line} and will not be continued. Choose another folder, or rename the old copy first.";
    mirror_holds_more(bytes: u64):
        "请注意：所选文件夹里的备份比本机记录多出 {bytes} 字节，本机记录可能丢失了末尾。请先停止录入，不要改动这两个文件，核对记录条数和校验码，从备份继续。",
        "請注意：所選資料夾裡的備份比本機記錄多出 {bytes} 位元組，本機記錄可能遺失了末尾。請先停止錄入，不要改動這兩個檔案，核對記錄條數和校驗碼，從備份繼續。",
        "Attention: the copy in this folder has {bytes} bytes more than the record, which may have lost its end. Stop keying, change neither file, compare count and code, and continue from the copy.";
}

impl Lang {
    /// Why a record was not made or opened, and what to do.
    pub fn journal_error(self, error: &JournalError) -> String {
        match error {
            JournalError::AlreadyExists { path } => self.record_exists(&shown(path)),
            JournalError::Missing { path } => self.record_missing(&shown(path)),
            JournalError::InUse { path } => self.record_in_use(&shown(path)),
            JournalError::Empty { path } => self.record_empty(&shown(path)),
            JournalError::HeaderShort { path, bytes } => {
                self.record_header_short(&shown(path), *bytes)
            }
            JournalError::HeaderDamaged { path } => self.record_header_damaged(&shown(path)),
            JournalError::NotARecord { path } => self.record_other_file(&shown(path)),
            JournalError::NewerFormat { path, found, known } => {
                self.record_newer(&shown(path), *found, *known)
            }
            JournalError::BadHeader { path } => self.record_bad_header(&shown(path)),
            JournalError::BadDraftName { name } => self.record_bad_draft(name),
            JournalError::Disk { path, doing, cause } => {
                let path = shown(path);
                let (why, next) = self.disk_cause(cause);
                match doing {
                    Doing::Creating => self.record_disk_creating(&path, &why, next),
                    Doing::Reading => self.record_disk_reading(&path, &why, next),
                    Doing::Writing => self.record_disk_writing(&path, &why, next),
                    Doing::Locking => self.record_disk_locking(&path, &why, next),
                    Doing::Starting => self.record_disk_starting(&why),
                }
            }
        }
    }

    /// Why entry has stopped, and what to do. The first cause is named, also for
    /// what was asked after it.
    pub fn write_failed(self, failure: &WriteFailed) -> String {
        let why = match failure {
            WriteFailed::Stopped(first) => return self.write_failed(first),
            WriteFailed::BadText { .. } => self.write_bad_text().to_owned(),
            WriteFailed::Displaced { path } => self.write_displaced(&shown(path)),
            WriteFailed::Altered { path } => self.write_altered(&shown(path)),
            WriteFailed::Write(cause) => self.write_refused(&self.disk_cause(cause).0),
            WriteFailed::Sync(cause) => self.write_unconfirmed(&self.disk_cause(cause).0),
        };
        self.write_stopped(&why)
    }

    /// Where a record is damaged, and what to do.
    pub fn damage(self, damage: &Damage) -> String {
        let kind = match damage.kind {
            DamageKind::Hash => self.damage_hash(),
            DamageKind::Shape => self.damage_shape(),
            DamageKind::Sequence => self.damage_sequence(),
            DamageKind::NotText => self.damage_not_text(),
        };
        self.record_damage(damage.line, damage.byte, kind)
    }

    /// That the last command in a record was not whole, and what to do.
    pub fn torn(self, torn: &Torn) -> String {
        match &torn.set_aside {
            Some(aside) => self.record_torn_aside(torn.bytes, &shown(aside)),
            None => self.record_torn(torn.bytes),
        }
    }

    /// What the mirror lamp says.
    pub fn mirror(self, state: &MirrorState) -> String {
        let why = match state {
            MirrorState::Off => return self.mirror_off().to_owned(),
            MirrorState::Following { seq, .. } => return self.mirror_following(*seq),
            MirrorState::CatchingUp { bytes, of } => {
                return self.mirror_catching_up(bytes.saturating_mul(100) / (*of).max(1));
            }
            MirrorState::Lost { why } => why,
        };
        match why {
            MirrorLost::Disk(cause) => self.mirror_lost_disk(&self.disk_cause(cause).0),
            MirrorLost::SameFolder => self.mirror_same_folder().to_owned(),
            MirrorLost::OtherMeeting => self.mirror_other_meeting().to_owned(),
            MirrorLost::Differs { line } => self.mirror_differs(*line),
            MirrorLost::DamagedCopy { line } => self.mirror_damaged(*line),
            MirrorLost::HoldsMore { bytes } => self.mirror_holds_more(*bytes),
        }
    }

    /// What the disk said in plain words, and what to do about it.
    fn disk_cause(self, cause: &DiskCause) -> (String, &'static str) {
        let (why, next) = match cause.kind {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::WriteZero => {
                (self.disk_full(), self.disk_full_next())
            }
            ErrorKind::PermissionDenied => (self.disk_denied(), self.disk_denied_next()),
            ErrorKind::ReadOnlyFilesystem => (self.disk_read_only(), self.disk_read_only_next()),
            ErrorKind::NotFound | ErrorKind::NotADirectory => {
                (self.disk_gone(), self.disk_gone_next())
            }
            _ => return (self.disk_other(&cause.system), self.disk_other_next()),
        };
        (why.to_owned(), next)
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn texts_name_the_place_and_differ_by_language() {
        let damage = Damage {
            line: 17,
            byte: 4242,
            kind: DamageKind::Hash,
        };
        let error = JournalError::Disk {
            path: PathBuf::from("D:/会议/a.zp"),
            doing: Doing::Writing,
            cause: std::io::Error::from(ErrorKind::StorageFull).into(),
        };
        let lost = MirrorState::Lost {
            why: MirrorLost::Differs { line: 9 },
        };
        let mut seen = std::collections::BTreeSet::new();
        for lang in Lang::ALL {
            let text = lang.damage(&damage);
            assert!(text.contains("17") && text.contains("4242"), "{text}");
            assert!(seen.insert(text));
            let text = lang.journal_error(&error);
            assert!(text.contains("D:/会议/a.zp") && text.contains(lang.disk_full()));
            assert!(seen.insert(text));
            let text = lang.mirror(&lost);
            assert!(text.contains('9'), "{text}");
            assert!(seen.insert(text));
        }
    }

    #[test]
    fn what_follows_a_failure_names_the_first_cause() {
        let first = WriteFailed::Displaced {
            path: PathBuf::from("a.zp"),
        };
        let later = WriteFailed::Stopped(Box::new(first.clone()));
        for lang in Lang::ALL {
            assert_eq!(lang.write_failed(&later), lang.write_failed(&first));
            assert!(lang.write_failed(&first).contains("a.zp"));
        }
    }
}
