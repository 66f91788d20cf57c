//! Words of the archive: its tables, the page on top of it, and why there is none.

use super::{Lang, texts};
use crate::export::{ExportTrouble, FolderTrouble, Progress, Stage};
use crate::session::OpenTrouble;

texts! {
    export_roll: "名册", "名冊", "Roll";
    export_roll_number: "名册编号", "名冊編號", "Roll number";
    export_status: "类别", "類別", "Status";
    export_attendance: "签到情况", "簽到情況", "Attendance";
    export_sign_in: "第几次签到", "第幾次簽到", "Sign-in";
    export_expected_of: "计入应到", "計入應到", "Expected";
    export_arrived: "签到时间", "簽到時間", "Signed in";
    export_late: "迟到", "遲到", "Late";
    export_left: "离场时间", "離場時間", "Left";
    export_absence: "缺席原因", "缺席原因", "Why absent";
    export_excuse: "不计入应到的理由", "不計入應到的理由", "Why not expected";
    export_excuse_pending(ground: &str): "{ground}（手续未完成，仍计入应到）", "{ground}（手續未完成，仍計入應到）", "{ground} (not agreed to, so still expected)";
    export_yes: "是", "是", "yes";
    export_no: "否", "否", "no";

    export_figures: "选票发出和收回", "選票發出和收回", "Ballots issued and returned";
    export_round: "轮次", "輪次", "Round";
    export_round_kind: "选举方式", "選舉方式", "Kind";
    export_state: "状态", "狀態", "State";
    export_box: "票箱", "票箱", "Box";
    export_expected: "应到", "應到", "Expected";
    export_present: "实到", "實到", "Present";
    export_by_hand: "手工计票", "手工計票", "counted by hand";
    export_before: "尚未投票", "尚未投票", "before the vote";
    export_running: "正在进行", "正在進行", "under way";
    export_announced: "已宣布", "已宣布", "announced";
    export_void: "选举无效", "選舉無效", "void";
    export_correcting: "正在更正", "正在更正", "being corrected";
    export_state_of_round(kind: &str, state: &str): "{kind}{state}", "{kind}{state}", "{kind}: {state}";

    export_tallies: "得票情况", "得票情況", "Votes received";
    export_post: "选举事项", "選舉事項", "Post";
    export_seats: "应选", "應選", "Seats";
    export_valid: "有效", "有效", "Valid";
    export_invalid: "无效", "無效", "Invalid";
    export_invalid_because(why: &str): "无效：{why}", "無效：{why}", "Invalid: {why}";
    export_bar: "当选所需票数", "當選所需票數", "Votes needed";
    export_rank: "名次", "名次", "Rank";
    export_written_in: "另选他人", "另選他人", "Written in";
    export_from_above: "其中转入的票", "其中轉入的票", "Of these from a higher post";
    export_result: "结果", "結果", "Result";
    export_nominated: "列为候选人", "列為候選人", "becomes a candidate";
    export_surveys: "测评和推荐", "測評和推薦", "Surveys";
    export_mark: "意见", "意見", "Mark";
    export_times: "票数", "票數", "Sheets";
    export_recommended: "推荐", "推薦", "recommended";

    export_bundle: "第几扎", "第幾紮", "Bundle";
    export_counts: "是否有效", "是否有效", "Counts";
    export_written_as(name: &str, mark: &str): "{name}（{mark}）", "{name}（{mark}）", "{name} ({mark})";
    export_ballots_sheet(round: u32, paper: u32): "第{round}轮 选票{paper}", "第{round}輪 選票{paper}", "Round {round} ballot {paper}";

    export_summary: "汇总", "彙總", "Summary";
    export_organisation: "组织", "組織", "Organisation";
    export_meeting: "会议", "會議", "Meeting";
    export_date: "日期", "日期", "Date";
    export_share: "到会率", "到會率", "Turnout";
    export_elected: "当选", "當選", "Elected";
    export_nobody_yet: "无", "無", "nobody";
    export_post_names(post: &str, names: &str): "{post}：{names}", "{post}：{names}", "{post}: {names}";
    export_between_posts: "；", "；", "; ";
    export_sum(meetings: usize): "合计（{meetings} 次会议）", "合計（{meetings} 次會議）", "Total ({meetings} meetings)";

    export_readme_title: "会议档案说明", "會議檔案說明", "About this archive";
    export_readme_code(head: &str, events: u64): "会议记录共 {events} 条，校验码 {head}", "會議記錄共 {events} 條，校驗碼 {head}", "The record holds {events} entries; its code is {head}";
    export_readme_what: "一、这里有什么", "一、這裡有什麼", "1. What is here";
    export_readme_record(name: &str): "{name}：会议记录原文，当天录入的每一步都在里面，是其他各项的依据。", "{name}：會議記錄原文，當天錄入的每一步都在裡面，是其他各項的依據。", "{name}: the record itself, every step entered on the day. Everything else is made from it.";
    export_readme_record_apart(page: &str): "会议记录原文没有放在这里，另行封存；{page} 写着它的文件名和校验码。", "會議記錄原文沒有放在這裡，另行封存；{page} 寫著它的檔名和校驗碼。", "The record itself is not here: it is kept apart, sealed. {page} gives its name and code.";
    export_readme_record_holds: "请注意：会议记录按录入的先后保存每张选票的内容，并写明由谁、什么时候录入，没有它就不能从头核对。选票不编号，记录里没有哪张选票是谁投的；但知道选票前后次序的人有可能由此推想，所以只给有权核对的人看。", "請注意：會議記錄按錄入的先後保存每張選票的內容，並寫明由誰、什麼時候錄入，沒有它就不能從頭核對。選票不編號，記錄裡沒有哪張選票是誰投的；但知道選票前後次序的人有可能由此推想，所以只給有權核對的人看。", "Note: the record holds every ballot in the order in which it was keyed, with who keyed it and when; nothing can be checked from the beginning without it. Ballots have no number and the record does not say whose is whose, but somebody who knows in which order the ballots lay might guess. Show it only to those who are entitled to check.";
    export_readme_papers(folder: &str, count: usize): "{folder} 文件夹：由会议记录生成的文书，共 {count} 份，PDF 格式。", "{folder} 資料夾：由會議記錄產生的文書，共 {count} 份，PDF 格式。", "The folder {folder}: {count} papers made from the record, as PDF.";
    export_readme_tables(folder: &str): "{folder} 文件夹：名册、签到、选票发出和收回、得票情况，用表格软件打开。tables.xlsx 与各个 .csv 内容相同。", "{folder} 資料夾：名冊、簽到、選票發出和收回、得票情況，用試算表軟體開啟。tables.xlsx 與各個 .csv 內容相同。", "The folder {folder}: roll, attendance, ballots issued and returned, and votes received, for a spreadsheet. tables.xlsx and the .csv files say the same.";
    export_readme_ballots: "表格中另有逐张选票的内容：不写录入人、时间和先后，每扎之内按票面内容排列，不是原来的次序。", "表格中另有逐張選票的內容：不寫錄入人、時間和先後，每紮之內按票面內容排列，不是原來的次序。", "The tables also hold every single ballot: without keyer, time or place in the bundle. Within a bundle they are sorted by what is marked, not as they lay.";
    export_readme_no_ballots: "表格中没有逐张选票的内容；需要时可以另行导出。", "表格中沒有逐張選票的內容；需要時可以另行匯出。", "The tables do not hold single ballots; they can be exported on request.";
    export_readme_scans(folder: &str): "{folder} 文件夹：留给照片和签字文书的扫描件（如签到册、报告单一至四、封存的票扎），由工作人员放入。", "{folder} 資料夾：留給照片和簽字文書的掃描件（如簽到冊、報告單一至四、封存的票紮），由工作人員放入。", "The folder {folder}: for photographs and scans of signed papers (sign-in sheet, slips 1 to 4, sealed bundles), put there by hand.";
    export_readme_list(list: &str): "{list}：全部文件的清单，每个文件一行，前面的 64 位字符由文件内容算出，内容改动一处就会不同。", "{list}：全部檔案的清單，每個檔案一行，前面的 64 位字元由檔案內容算出，內容改動一處就會不同。", "{list}: the list of all files, one a line. The 64 characters before each name are computed from what is in the file; change anything in it and they differ.";
    export_readme_sheet(sheet: &str): "{sheet}：归档清单，写着文件清单的校验码，所以自己不在清单里。请打印、签字，与本文件夹分开保管；谁有签过字的归档清单，谁就能核对整个文件夹。", "{sheet}：歸檔清單，寫著檔案清單的校驗碼，所以自己不在清單裡。請列印、簽字，與本資料夾分開保管；誰有簽過字的歸檔清單，誰就能核對整個資料夾。", "{sheet}: the archive sheet. It bears the code of the list and so cannot be on the list. Print it, sign it and keep it apart from this folder: whoever holds the signed sheet can check the whole folder.";
    export_readme_checkers(record: &str, files: &str): "{record}、{files}：两个核对用的小程序，可以用任何文本编辑器打开阅读。", "{record}、{files}：兩個核對用的小程式，可以用任何文字編輯器開啟閱讀。", "{record} and {files}: two small programs that check; any text editor shows how.";
    export_readme_how: "二、怎样核对", "二、怎樣核對", "2. How to check";
    export_readme_python: "核对用的小程序需要 Python 3.6 或更新的版本，不需要联网，也不需要正票程序。在本文件夹打开命令窗口，依次执行：", "核對用的小程式需要 Python 3.6 或更新的版本，不需要連網，也不需要正票程式。在本資料夾開啟命令視窗，依次執行：", "The small programs need Python 3.6 or newer, no network and not the program Zhengpiao. Open a command window in this folder and do in turn:";
    export_readme_step_record(checker: &str, record: &str): "（1）python3 {checker} \"{record}\"　　出现 SOUND，说明记录从头到尾没有被改动；出现其他字样，后面写明从哪里起不对。", "（1）python3 {checker} \"{record}\"　　出現 SOUND，說明記錄從頭到尾沒有被改動；出現其他字樣，後面寫明從哪裡起不對。", "(1) python3 {checker} \"{record}\" — SOUND means that nothing in the record has been changed. Any other word is followed by where it goes wrong.";
    export_readme_step_code(head: &str, events: u64): "（2）上一步显示的条数（events）应为 {events}，校验码（head）应为 {head}。再与签过字的纸比对，才能确定没有被删去：报告单和归档清单的页脚写着校验码和第几条记录。用文本编辑器打开会议记录，找到行首是这个条数的一行，后面的前 16 位字符就应当是那个校验码，不分大小写；记录的总条数不会少于任何一张纸上的条数。", "（2）上一步顯示的條數（events）應為 {events}，校驗碼（head）應為 {head}。再與簽過字的紙比對，才能確定沒有被刪去：報告單和歸檔清單的頁腳寫著校驗碼和第幾條記錄。用文字編輯器開啟會議記錄，找到行首是這個條數的一行，後面的前 16 位字元就應當是那個校驗碼，不分大小寫；記錄的總條數不會少於任何一張紙上的條數。", "(2) The count (events) shown there should be {events} and the code (head) {head}. Then compare with the signed papers: only they show that no end was cut off. Slips and the archive sheet bear a code and a record number at the foot. Open the record in a text editor and find the line that begins with that number: the 16 characters after it should be that code, in small or capital letters. No paper has a higher number than the record holds.";
    export_readme_step_files(checker: &str, list: &str): "（3）python3 {checker}　　逐个文件与清单比对。没有 Python 时，Linux 可用 sha256sum -c {list}，Windows 可用 certutil -hashfile 文件名 SHA256 逐个计算后对照。", "（3）python3 {checker}　　逐個檔案與清單比對。沒有 Python 時，Linux 可用 sha256sum -c {list}，Windows 可用 certutil -hashfile 檔名 SHA256 逐個計算後對照。", "(3) python3 {checker} — holds every file against the list. Without Python: sha256sum -c {list} on Linux; on Windows certutil -hashfile NAME SHA256, file by file.";
    export_readme_step_list(list: &str): "　　它最后一行显示清单本身的校验码（SHA-256），应与签过字的归档清单上的一致。没有 Python 时，用 sha256sum {list} 或 certutil -hashfile {list} SHA256 计算。", "　　它最後一行顯示清單本身的校驗碼（SHA-256），應與簽過字的歸檔清單上的一致。沒有 Python 時，用 sha256sum {list} 或 certutil -hashfile {list} SHA256 計算。", "    Its last line shows the code of the list itself (SHA-256), which should be the one on the signed archive sheet. Without Python: sha256sum {list}, or certutil -hashfile {list} SHA256.";
    export_readme_unsealed(record: &str, page: &str): "会议记录另行封存。启封后把 {record} 复制到本文件夹，先计算它的 SHA-256，应与 {page} 中的一致，再执行（1）（2）；核对完请取走。没有启封的，从（3）做起。", "會議記錄另行封存。啟封後把 {record} 複製到本資料夾，先計算它的 SHA-256，應與 {page} 中的一致，再執行（1）（2）；核對完請取走。沒有啟封的，從（3）做起。", "The record is kept apart. Once it is unsealed, copy {record} into this folder; its SHA-256 should be the one in {page}. Then do (1) and (2), and take it out again. Where it stays sealed, begin with (3).";
    export_readme_step_figures(folder: &str): "（4）把签过字的报告单与 {folder} 中的数字对照：应到、实到、发出、收回、有效、无效和各人得票应当一致。", "（4）把簽過字的報告單與 {folder} 中的數字對照：應到、實到、發出、收回、有效、無效和各人得票應當一致。", "(4) Hold the signed slips against the figures in {folder}: expected, present, issued, returned, valid, invalid and the votes of each person should be the same.";
    export_readme_step_program(record: &str): "（5）有正票程序的，可用它打开 {record}，由记录重新算出结果、重新生成文书。", "（5）有正票程式的，可用它開啟 {record}，由記錄重新算出結果、重新產生文書。", "(5) Who has the program Zhengpiao can open {record} with it: the result is computed again and the papers are made again.";
    export_readme_limits: "三、核对不出什么", "三、核對不出什麼", "3. What a check does not show";
    export_readme_seal: "有人把记录连同清单全部重做一份，各项核对也会通过；能看出来的，是签过字的纸上的校验码：报告单上的是记录的，归档清单上的是文件清单的。所以签字的报告单和归档清单请妥善保管。", "有人把記錄連同清單全部重做一份，各項核對也會通過；能看出來的，是簽過字的紙上的校驗碼：報告單上的是記錄的，歸檔清單上的是檔案清單的。所以簽字的報告單和歸檔清單請妥善保管。", "Whoever makes the record and the list anew passes every check. What shows it are the codes on the signed papers: that of the record on the slips, that of the list on the archive sheet. So keep the signed slips and the archive sheet safe.";
    export_readme_paper: "记录能证明录入了什么，不能证明票面上是什么；对结果有疑问的，请启封选票重新计票。", "記錄能證明錄入了什麼，不能證明票面上是什麼；對結果有疑問的，請啟封選票重新計票。", "The record shows what was entered, not what stood on the ballots. Who doubts the result has to open the bundles and count again.";
    export_readme_notes: "四、注意", "四、注意", "4. To note";
    export_readme_again(folder: &str): "放入照片和扫描件以后，请向同一文件夹再导出一次，它们就会列入清单；清单变了，归档清单要重新打印、签字，旧的文件自动改名留存。除 {folder} 以外，请不要改动本文件夹里的文件。", "放入照片和掃描件以後，請向同一資料夾再匯出一次，它們就會列入清單；清單變了，歸檔清單要重新列印、簽字，舊的檔案自動改名留存。除 {folder} 以外，請不要改動本資料夾裡的檔案。", "After putting in photographs and scans, export to this folder once more: they will then be on the list. The list is another one then, so the archive sheet has to be printed and signed anew; the old file is kept under another name. Please change nothing here outside {folder}.";
    export_readme_formulas: ".csv 表格里以 = + - @ 开头的文字前面加了一个单引号，免得被表格软件当作公式；xlsx 中按文字保存，没有加。", ".csv 表格裡以 = + - @ 開頭的文字前面加了一個單引號，免得被試算表軟體當作公式；xlsx 中按文字儲存，沒有加。", "In .csv files, text that begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it for a formula. In xlsx it is kept as text, without one.";
    export_readme_private: "名册、签到和会议记录里有个人情况，会议记录里还有逐张选票的录入内容。请按档案管理的规定保管，不要整个张贴或外传；需要外传的，另行导出一份不含会议记录的。", "名冊、簽到和會議記錄裡有個人情況，會議記錄裡還有逐張選票的錄入內容。請按檔案管理的規定保管，不要整個張貼或外傳；需要外傳的，另行匯出一份不含會議記錄的。", "Roll, attendance and the record hold personal facts, and the record also holds every ballot as keyed. Keep them as your rules for archives say; do not post or pass on the whole. To pass it on, export another one without the record.";
    export_readme_private_apart: "名册和签到里有个人情况。请按档案管理的规定保管，不要整个张贴或外传。", "名冊和簽到裡有個人情況。請按檔案管理的規定保管，不要整個張貼或外傳。", "Roll and attendance hold personal facts. Keep them as your rules for archives say; do not post or pass on the whole.";
    export_apart_page(record: &str): "会议记录 {record} 没有放在这个文件夹里，另行封存。启封后，用下面的 SHA-256 和字节数（bytes）可以确认是不是那一份。", "會議記錄 {record} 沒有放在這個資料夾裡，另行封存。啟封後，用下面的 SHA-256 和位元組數（bytes）可以確認是不是那一份。", "The record {record} is not in this folder; it is kept apart, sealed. Once it is unsealed, the SHA-256 and length below show whether it is the one that belongs here.";
    export_readme_failed: "五、没有生成的文书", "五、沒有產生的文書", "5. Papers that could not be made";

    archive_card_title: "归档", "歸檔", "Archive";
    archive_card_line: "把记录、文书、表格和核对程序放进一个文件夹。照片和扫描件放入其中的 scans，再导出一次就列入清单。", "把記錄、文書、表格和核對程式放進一個資料夾。照片和掃描件放入其中的 scans，再匯出一次就列入清單。", "Puts the record, papers, tables and checkers into one folder. Photographs and scans go into its folder scans; export again and they are listed.";
    archive_card_folder: "归档文件夹", "歸檔資料夾", "Folder of the archive";
    archive_card_plain: "不要", "不要", "No";
    archive_card_ballots: "要，不按原次序", "要，不按原次序", "Yes, reordered";
    archive_card_start: "导出归档", "匯出歸檔", "Export archive";
    archive_card_browse: "选择归档位置", "選擇歸檔位置", "Choose where";
    archive_card_name(meeting: &str): "{meeting} 归档", "{meeting} 歸檔", "{meeting} archive";
    archive_card_record: "会议记录", "會議記錄", "The record";
    archive_card_record_in: "放进文件夹", "放進資料夾", "In the folder";
    archive_card_record_apart: "另行封存", "另行封存", "Kept apart";
    archive_card_record_in_line: "会议记录含每张选票的录入次序、录入人和时间，核对要用它，只给有权核对的人看。", "會議記錄含每張選票的錄入次序、錄入人和時間，核對要用它，只給有權核對的人看。", "The record holds every ballot in the order keyed, with keyer and time. Checks need it; show it only to those entitled.";
    archive_card_record_apart_line: "文件夹里只留会议记录的校验码，记录原文请另行封存。", "資料夾裡只留會議記錄的校驗碼，記錄原文請另行封存。", "The folder then has only the code of the record; seal the record itself elsewhere.";
    archive_card_single: "逐张选票表", "逐張選票表", "Ballot table";
    archive_card_reading: "正在读取会议记录", "正在讀取會議記錄", "Reading the record";
    archive_card_papers(done: usize, of: usize): "正在生成文书：{done} / {of}", "正在產生文書：{done} / {of}", "Making papers: {done} of {of}";
    archive_card_writing(done: usize, of: usize): "正在写入文件：{done} / {of}", "正在寫入檔案：{done} / {of}", "Writing files: {done} of {of}";
    archive_card_checking(done: usize, of: usize): "正在读回核对：{done} / {of}", "正在讀回核對：{done} / {of}", "Reading back: {done} of {of}";
    archive_card_naming: "正在完成", "正在完成", "Finishing";
    archive_card_stopping: "正在停止……", "正在停止……", "Stopping…";
    archive_card_progress: "归档进度", "歸檔進度", "Progress of the archive";
    archive_card_stop: "停止导出", "停止匯出", "Stop the export";
    archive_card_go_on: "可以继续做别的事。", "可以繼續做別的事。", "You can go on with other work.";
    archive_card_sheet: "打开签字用的归档清单", "開啟簽字用的歸檔清單", "Open the sheet to be signed";
    archive_card_sheet_line: "请打印归档清单并签字，与文件夹分开保管；以后凭它核对整个文件夹。", "請列印歸檔清單並簽字，與資料夾分開保管；以後憑它核對整個資料夾。", "Print the archive sheet, sign it and keep it apart from the folder: with it the whole folder can be checked.";
    archive_card_apart_line(path: &str): "会议记录没有放进去，仍在 {path}，请另行封存。", "會議記錄沒有放進去，仍在 {path}，請另行封存。", "The record was not put in. It is still at {path}; seal it elsewhere.";
    archive_card_empty: "请先填写归档文件夹，或点“选择归档位置”。", "請先填寫歸檔資料夾，或點「選擇歸檔位置」。", "Fill in the folder first, or press Choose where.";
    archive_card_stopped: "归档没有导出完。请再导出一次。", "歸檔沒有匯出完。請再匯出一次。", "The archive was not finished. Export it again.";
    archive_card_not_done: "没有导出归档。", "沒有匯出歸檔。", "The archive was not written.";

    export_cli: "导出归档文件夹：记录、文书、表格、核对程序和清单", "匯出歸檔資料夾：記錄、文書、表格、核對程式和清單", "Write the archive folder: record, papers, tables, checkers and list";
    export_cli_ballots: "另加逐张选票的内容，每扎之内不按原来的次序", "另加逐張選票的內容，每紮之內不按原來的次序", "Add every single ballot, within a bundle not in its order";
    export_cli_apart: "不放入会议记录，只写它的校验码；记录另行封存", "不放入會議記錄，只寫它的校驗碼；記錄另行封存", "Leave out the record itself and give only its code; it is kept apart";
    export_cli_summary: "把多次会议汇总成一张表", "把多次會議彙總成一張表", "Put several meetings into one table";
    export_cli_table: "写入的表格文件，.xlsx 或 .csv", "寫入的表格檔案，.xlsx 或 .csv", "The table to write, .xlsx or .csv";
    export_done(files: usize, folder: &str): "已导出 {files} 个文件，在 {folder}", "已匯出 {files} 個檔案，在 {folder}", "{files} files written to {folder}";
    export_done_parts(papers: usize, scans: usize): "其中文书 {papers} 份，照片和扫描件 {scans} 个", "其中文書 {papers} 份，照片和掃描件 {scans} 個", "Of these, {papers} papers and {scans} photographs and scans";
    export_done_list(sum: &str): "文件清单的 SHA-256：{sum}", "檔案清單的 SHA-256：{sum}", "SHA-256 of the list of files: {sum}";
    export_done_sheet(path: &str): "归档清单在 {path}，请打印、签字，与文件夹分开保管", "歸檔清單在 {path}，請列印、簽字，與資料夾分開保管", "The archive sheet is {path}: print it, sign it and keep it apart from the folder";
    export_scan_changed(path: &str): "请注意：{path} 与上次导出时不同或已不在，清单已按现在的情况更新。", "請注意：{path} 與上次匯出時不同或已不在，清單已按現在的情況更新。", "Note: {path} is another file than at the last export, or is gone. The list now says what is there.";
    export_ballots_none: "还没有宣布结果的选举，没有写出逐张选票的内容。", "還沒有宣布結果的選舉，沒有寫出逐張選票的內容。", "No result has been announced yet, so no single ballots were written.";
    export_not_ours(folder: &str): "{folder} 不是空文件夹，也不是以前导出的归档文件夹，没有写入任何内容。请换一个新的文件夹。", "{folder} 不是空資料夾，也不是以前匯出的歸檔資料夾，沒有寫入任何內容。請換一個新的資料夾。", "{folder} is not empty and is no earlier export, so nothing was written. Choose a new folder.";
    export_other_meeting(folder: &str): "{folder} 里是另一次会议的归档，或者其中的记录比这份多，没有写入任何内容。请换一个文件夹，或核对会议文件。", "{folder} 裡是另一次會議的歸檔，或者其中的記錄比這份多，沒有寫入任何內容。請換一個資料夾，或核對會議檔案。", "{folder} holds the archive of another meeting, or a record with more in it than this one. Nothing was written. Choose another folder, or check which meeting file this is.";
    export_changed(path: &str): "{path} 在上次导出以后被改动过，或者是别人放在那里的。为免覆盖，没有写入任何内容。请把它移走，或换一个文件夹。", "{path} 在上次匯出以後被改動過，或者是別人放在那裡的。為免覆寫，沒有寫入任何內容。請把它移走，或換一個資料夾。", "{path} was changed after the last export, or somebody put it there. Nothing was written, so that it is not lost. Move it away or choose another folder.";
    export_bad_name(path: &str): "扫描件 {path} 的文件名里有不能列入清单的字符。请改名后再导出。", "掃描件 {path} 的檔名裡有不能列入清單的字元。請改名後再匯出。", "The name of the scan {path} has characters that cannot stand in the list. Rename it and export again.";
    export_disk(path: &str, why: &str): "无法读写 {path}：{why}。没有留下写了一半的文件。请检查磁盘或U盘，再导出一次。", "無法讀寫 {path}：{why}。沒有留下寫了一半的檔案。請檢查磁碟或隨身碟，再匯出一次。", "{path} could not be read or written: {why}. No half-written file was left. Check the disk or stick and export again.";
    export_disk_full(path: &str): "磁盘空间不够，{path} 写不下。没有留下写了一半的文件。请腾出空间或换一个盘，再导出一次。", "磁碟空間不夠，{path} 寫不下。沒有留下寫了一半的檔案。請騰出空間或換一個磁碟，再匯出一次。", "The disk is full: {path} does not fit. No half-written file was left. Make room or choose another disk, then export again.";
    export_disk_denied(path: &str): "没有权限写入 {path}。没有留下写了一半的文件。请换一个可以写入的文件夹，再导出一次。", "沒有權限寫入 {path}。沒有留下寫了一半的檔案。請換一個可以寫入的資料夾，再匯出一次。", "Writing to {path} is not allowed. No half-written file was left. Choose a folder that can be written to and export again.";
    export_stopped: "已按要求停止导出，没有留下写了一半的文件。需要时再导出一次。", "已按要求停止匯出，沒有留下寫了一半的檔案。需要時再匯出一次。", "The export was stopped as asked. No half-written file was left. Export again when you want it.";
    export_table_failed(why: &str): "表格没有写出：{why}", "表格沒有寫出：{why}", "The tables were not written: {why}";
    export_copy_differs(path: &str): "{path} 写入后读回与原记录不同。请换一个盘再导出。", "{path} 寫入後讀回與原記錄不同。請換一個磁碟再匯出。", "{path} does not read back as it was written. Export again to another disk.";
    export_summary_kind(path: &str): "{path} 须以 .xlsx 或 .csv 结尾。", "{path} 須以 .xlsx 或 .csv 結尾。", "{path} must end in .xlsx or .csv.";
    export_summary_left_out(path: &str, why: &str): "{path} 没有列入：{why}", "{path} 沒有列入：{why}", "{path} is left out: {why}";
    export_summary_twice(other: &str): "与 {other} 是同一次会议，只列记录较多的一份", "與 {other} 是同一次會議，只列記錄較多的一份", "the same meeting as {other}; the one with more entries is listed";
    export_summary_some(count: usize): "有 {count} 个文件没有列入汇总", "有 {count} 個檔案沒有列入彙總", "files left out of the summary: {count}";
}

impl Lang {
    /// How far an export has come.
    pub fn export_progress(self, now: Progress) -> String {
        let Progress { stage, done, of } = now;
        match stage {
            Stage::Reading => self.archive_card_reading().to_owned(),
            Stage::Papers => self.archive_card_papers(done, of),
            Stage::Writing => self.archive_card_writing(done, of),
            Stage::Checking => self.archive_card_checking(done, of),
            Stage::Naming => self.archive_card_naming().to_owned(),
        }
    }

    /// Why there is no archive, and what to do.
    pub fn export_trouble(self, folder: &str, trouble: &ExportTrouble) -> String {
        match trouble {
            ExportTrouble::Record(OpenTrouble::Journal(error)) => self.journal_error(error),
            ExportTrouble::Record(OpenTrouble::UnknownEvent { seq }) => {
                self.start_unknown_event(*seq)
            }
            ExportTrouble::Record(OpenTrouble::NoMeeting) => self.start_no_meeting().to_owned(),
            ExportTrouble::Damaged(damage) => self.damage(damage),
            ExportTrouble::Table(why) => self.export_table_failed(why),
            ExportTrouble::Folder(trouble) => self.export_folder_trouble(folder, trouble),
        }
    }

    /// Why a folder is not taken for the archive, and what to do.
    pub fn export_folder_trouble(self, folder: &str, trouble: &FolderTrouble) -> String {
        match trouble {
            FolderTrouble::NotOurs => self.export_not_ours(folder),
            FolderTrouble::OtherMeeting => self.export_other_meeting(folder),
            FolderTrouble::Changed(path) => self.export_changed(path),
            FolderTrouble::BadName(path) => self.export_bad_name(path),
            FolderTrouble::Differs(path) => self.export_copy_differs(&path.display().to_string()),
            FolderTrouble::Stopped => self.export_stopped().to_owned(),
            FolderTrouble::Disk { path, error } => {
                let path = path.display().to_string();
                match error.kind() {
                    std::io::ErrorKind::StorageFull => self.export_disk_full(&path),
                    std::io::ErrorKind::PermissionDenied => self.export_disk_denied(&path),
                    _ => self.export_disk(&path, &error.to_string()),
                }
            }
        }
    }
}
