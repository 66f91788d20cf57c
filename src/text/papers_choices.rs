//! What may be chosen on papers, as the window offers it.

use super::texts;

texts! {
    choice_direction: "姓名排列", "姓名排列", "Names run";
    choice_across: "横排，画在姓名下方", "橫排，畫在姓名下方", "across, mark below";
    choice_down: "竖排，画在姓名右边", "直排，畫在姓名右邊", "down, mark beside";
    choice_per_page: "每页几张", "每頁幾張", "Ballots on a page";
    choice_to_a_page(count: usize): "{count} 张", "{count} 張", "{count}";
    choice_two_by_two: "4 张（两行两列）", "4 張（兩行兩列）", "4 (two by two)";
    choice_colour(ballot: &str): "{ballot}的用纸颜色，如“粉红色”，可不填", "{ballot}的用紙顏色，如「粉紅色」，可不填", "Colour of the paper of {ballot}, such as “pink”; may be empty";
    choice_size: "纸张", "紙張", "Paper size";
    choice_a4: "A4", "A4", "A4";
    choice_a3: "A3（张贴用）", "A3（張貼用）", "A3 (for posting)";
    choice_names(post: &str): "{post}的人选姓名，用顿号分开", "{post}的人選姓名，用頓號分開", "Names for {post}, separated by commas";
    choice_channel: "产生方式", "產生方式", "How they were found";
    choice_days: "公示工作日", "公示工作日", "Working days posted";
    choice_from: "公示开始（年-月-日）", "公示開始（年-月-日）", "Posted from (year-month-day)";
    choice_until: "公示结束（年-月-日，可以直接改）", "公示結束（年-月-日，可以直接改）", "Posted until (year-month-day; may be changed)";
    choice_days_off: "其间的节假日（年-月-日，几天用空格分开，可不填）", "其間的節假日（年-月-日，幾天用空格分開，可不填）", "Public holidays in between (year-month-day, with blanks; may be empty)";
    choice_about(name: &str): "{name}的简介", "{name}的簡介", "About {name}";
    choice_grades: "测评档次", "測評檔次", "Grades";
    choice_boxes: "票箱个数", "票箱個數", "Ballot boxes";
    choice_bags: "封存袋个数", "封存袋個數", "Bags";
    choice_votes: "得票表", "得票表", "Table of votes";
    choice_with_votes: "列出", "列出", "shown";
    choice_without_votes: "不列", "不列", "left out";
    choice_number: "公告编号，可不填", "公告編號，可不填", "Number of the notice; may be empty";
    choice_code: "页脚的校验码", "頁腳的校驗碼", "Record code at the foot";
    choice_pages: "页码", "頁碼", "Page numbers";
    choice_pages_official: "— 1 —", "— 1 —", "— 1 —";
    choice_pages_of: "第1页共2页", "第1頁共2頁", "Page 1 of 2";
    paper_page_of: "第{page}页共{pages}页", "第{page}頁共{pages}頁", "Page {page} of {pages}";
    paper_kept_words: "有效、无效、当选、不能当选、过半数、半数", "有效、無效、當選、不能當選、過半數、半數", "valid、void、elected、half";

    papers_part_before: "会前", "會前", "Before";
    papers_part_during: "会上", "會上", "During";
    papers_part_after: "会后", "會後", "After";
    papers_part_of(part: &str): "{part}的文书", "{part}的文書", "Papers: {part}";
    papers_stale(at: &str): "{at} 所印已过期，须重印", "{at} 所印已過期，須重印", "{at} is out of date: print again";
    papers_adjust: "设定", "設定", "Adjust";
    papers_adjust_of(name: &str): "设定{name}", "設定{name}", "Adjust {name}";
    papers_adjust_title(name: &str): "设定：{name}", "設定：{name}", "Adjust: {name}";
    papers_adjust_save: "保存", "儲存", "Save";
    papers_adjusted: "已记下，打印时照此办理", "已記下，列印時照此辦理", "Noted; the paper is printed so";
    papers_wording: "行文", "行文", "Wording";
    papers_wording_how: "文字可以改，数字和姓名不能改；清空即恢复原文。", "文字可以改，數字和姓名不能改；清空即恢復原文。", "Words may be changed, figures and names may not. Empty a field to go back to the standard wording.";
    papers_wording_number(number: usize): "第 {number} 段", "第 {number} 段", "Paragraph {number}";
    papers_wording_added: "落款前另加的话，可不填", "落款前另加的話，可不填", "Words added before the signature; may be empty";
    papers_wording_missing(number: usize, pieces: &str): "第 {number} 段少了“{pieces}”。数字和姓名要照原样留着；有错请到登记它的那一步更正。", "第 {number} 段少了「{pieces}」。數字和姓名要照原樣留著；有錯請到登記它的那一步更正。", "Paragraph {number} lacks “{pieces}”. Figures and names stay as they are; correct them where they were entered.";
    papers_wording_extra(number: usize, pieces: &str): "第 {number} 段多了“{pieces}”。数字和姓名不能在行文里添加。", "第 {number} 段多了「{pieces}」。數字和姓名不能在行文裡添加。", "Paragraph {number} has “{pieces}” too many. Figures and names cannot be added by wording.";
    papers_no_day(label: &str): "“{label}”要写成 2026-11-22 这样。", "「{label}」要寫成 2026-11-22 這樣。", "Write “{label}” like 2026-11-22.";
    papers_days_backwards(label: &str): "“{label}”比开始的日子还早，请改正。", "「{label}」比開始的日子還早，請改正。", "“{label}” is before the first day; please change it.";
    papers_face_fangsong: "正文用本机的仿宋字体。", "正文用本機的仿宋字型。", "Set in this computer’s FangSong type.";
    papers_face_serif: "本机没有完整的仿宋字体，正文用自带的宋体。", "本機沒有完整的仿宋字型，正文用自帶的宋體。", "This computer has no complete FangSong; set in the built-in serif type.";

    copy_out: "没有打印机，照屏幕抄写", "沒有印表機，照螢幕抄寫", "No printer: copy from the screen";
    copy_out_of(slip: &str): "照屏幕抄写{slip}", "照螢幕抄寫{slip}", "Copy {slip} from the screen";
    copy_out_title(slip: &str): "照抄{slip}", "照抄{slip}", "Copy {slip}";
    copy_out_line: "用笔抄在纸上，由监票人签名。这张报告单会记为手写。", "用筆抄在紙上，由監票人簽名。這張報告單會記為手寫。", "Copy it with a pen and have the scrutineers sign it. It is recorded as written by hand.";
    copy_out_signed: "已抄好并签名", "已抄好並簽名", "Copied and signed";
    copy_out_noted(slip: &str): "{slip}已记为手写并签名", "{slip}已記為手寫並簽名", "{slip} is recorded as written by hand and signed";
    copy_out_hand: "手写", "手寫", "by hand";
}
