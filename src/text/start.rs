//! The start page, opening and closing, and what the frame says of a meeting.

use super::texts;

texts! {
    start_title: "欢迎使用正票", "歡迎使用正票", "Welcome to Zhengpiao";
    start_line: "从签到、投票、计票到公告，一台电脑办完一次会议", "從簽到、投票、計票到公告，一台電腦辦完一次會議", "One meeting day on one computer: sign-in, ballots, count, notice";
    start_new: "新建会议", "新建會議", "New meeting";
    start_new_line: "正式会议：填写名称、时间、地点，导入名册，设置选举事项", "正式會議：填寫名稱、時間、地點，匯入名冊，設定選舉事項", "An official meeting: names, day and place, the roll, the contests";
    start_rehearsal: "演练一次", "演練一次", "Rehearse";
    start_rehearsal_line: "用虚构的四十名成员走一遍全部步骤，文书都标明“演练”", "用虛構的四十名成員走一遍全部步驟，文書都標明「演練」", "Walk through every step with forty made-up members; every paper says rehearsal";
    start_open: "打开会议文件", "開啟會議檔案", "Open a meeting file";
    start_open_line: "接着上次的地方继续", "接著上次的地方繼續", "Go on exactly where it was";
    start_recent: "最近的会议", "最近的會議", "Recent meetings";
    start_no_recent: "还没有打开过会议。新建一个，或者先演练一次。", "還沒有開啟過會議。新建一個，或者先演練一次。", "No meeting has been opened yet. Make one, or rehearse first.";
    start_path: "会议文件", "會議檔案", "Meeting file";
    start_browse: "选择位置", "選擇位置", "Browse";
    start_begin: "建立会议", "建立會議", "Make the meeting";
    start_begin_rehearsal: "开始演练", "開始演練", "Begin the rehearsal";
    start_open_button: "打开", "開啟", "Open";
    start_back: "返回", "返回", "Back";
    start_org: "组织名称（印章上的名称）", "組織名稱（印章上的名稱）", "Organisation (as on its seal)";
    start_meeting_title: "会议名称", "會議名稱", "Meeting";
    start_default_title: "换届选举大会", "換屆選舉大會", "Election meeting";
    start_needs_org: "请先填写组织名称和会议名称。", "請先填寫組織名稱和會議名稱。", "Please fill in the organisation and the meeting first.";
    start_file_stem: "会议", "會議", "meeting";
    start_no_path: "请填写会议文件保存的位置。", "請填寫會議檔案保存的位置。", "Please say where the meeting file is to be kept.";
    start_not_openable: "这个会议文件没有打开", "這個會議檔案沒有開啟", "This meeting file was not opened";
    start_unknown_event(seq: u64): "第 {seq} 条记录本程序不认识，可能由更新的版本写成。请用建立这个文件的那个版本打开；文件没有改动。", "第 {seq} 條記錄本程式不認識，可能由更新的版本寫成。請用建立這個檔案的那個版本開啟；檔案沒有改動。", "This program does not know entry {seq}; a newer version may have written it. Open the file with the version that made it. The file has not been changed.";
    start_no_meeting: "文件里还没有会议内容。请新建会议，或换一个文件。", "檔案裡還沒有會議內容。請新建會議，或換一個檔案。", "There is no meeting in this file yet. Make a new one, or choose another file.";
    kind_meeting_file: "会议文件", "會議檔案", "Meeting files";
    read_only: "这份会议记录只能查看，不能再录入", "這份會議記錄只能查看，不能再錄入", "This record can only be read, not added to";
    read_only_next: "文件有损坏处，或正由另一个窗口打开。请从备份的副本继续。", "檔案有損壞處，或正由另一個視窗開啟。請從備份的副本繼續。", "The file is damaged, or open in another window. Go on from the backup copy.";
    steps_of(count: u32): "{count} 项", "{count} 項", "{count}";
    people_of(count: u32): "{count} 人", "{count} 人", "{count}";
    cases_of(count: u32): "{count} 处已核", "{count} 處已核", "{count}";
    pill_expected: "应到", "應到", "Expected";
    pill_present: "实到", "實到", "Present";
    pill_issued: "发出", "發出", "Issued";
    pill_returned: "收回", "收回", "Returned";
    pill_valid_election: "选举有效", "選舉有效", "valid";
    quit_title: "关闭正票？", "關閉正票？", "Close Zhengpiao?";
    quit_line: "已确认的内容都已存盘，下次打开会议文件就从这里继续。", "已確認的內容都已存檔，下次開啟會議檔案就從這裡繼續。", "Everything confirmed is saved. Open the meeting file again to go on from here.";
    quit_yes: "关闭", "關閉", "Close";
    quit_no: "不关闭", "不關閉", "Stay";
    read_aloud_title: "请宣读", "請宣讀", "Read aloud";
    read_aloud_none: "这一步没有需要宣读的内容", "這一步沒有需要宣讀的內容", "There is nothing to read aloud at this step";
    hall_no_second: "没有找到第二块屏幕", "沒有找到第二塊螢幕", "No second screen was found";
    hall_no_second_next: "请接好投影机，按 Win+P 选择“扩展”，再按 F5。只想先看样子，可在小窗口中预览。", "請接好投影機，按 Win+P 選擇「延伸」，再按 F5。只想先看樣子，可在小視窗中預覽。", "Connect the projector, press Win+P and choose Extend, then press F5. To see what it will look like, preview it in a small window.";
    hall_preview: "在小窗口中预览", "在小視窗中預覽", "Preview in a small window";
    hall_shown: "大屏已更新", "大螢幕已更新", "The hall screen has been updated";
    hall_closed: "大屏已关闭", "大螢幕已關閉", "The hall screen is closed";
    mirror_usb: "备份", "備份", "Copy";
    torn_title: "上次没有正常关闭，最后一条没有写完的内容已另存", "上次沒有正常關閉，最後一條沒有寫完的內容已另存", "The program was cut off last time; the last unfinished entry was set aside";
}
