//! Words of the hall screen.

use super::texts;

texts! {
    hall_welcome: "欢迎参加会议", "歡迎參加會議", "Welcome to the meeting";
    hall_thanks: "谢谢大家", "謝謝大家", "Thank you";
    hall_notice: "通知", "通知", "Notice";
    hall_rehearsal: "演练 · 所示票数不是正式票数", "演練 · 所示票數不是正式票數", "Rehearsal · these are not real votes";
    hall_attendance: "签到", "簽到", "Sign-in";
    hall_signed_in: "已签到", "已簽到", "Signed in";
    hall_people: "人", "人", "members";
    hall_expected_people(count: u32): "应到 {count} 人", "應到 {count} 人", "{count} expected";
    hall_agenda: "会议议程", "會議議程", "Agenda";
    hall_now: "进行中", "進行中", "Now";
    hall_motion: "大会表决", "大會表決", "Motion";
    hall_introduction: "候选人介绍", "候選人介紹", "Candidate introduction";
    hall_pledge: "候选人承诺", "候選人承諾", "Candidate pledge";
    hall_questions: "回答提问", "回答提問", "Questions";
    hall_time_left: "剩余时间", "剩餘時間", "Time left";
    hall_last_minute: "最后一分钟", "最後一分鐘", "Last minute";
    hall_time_up: "时间到", "時間到", "Time";
    hall_next(name: &str): "下一位：{name}", "下一位：{name}", "Next: {name}";
    hall_lots: "抽签顺序", "抽籤順序", "Order by lot";
    hall_how_to_mark: "怎样填写选票", "怎樣填寫選票", "How to mark the ballot";
    hall_ballots: "选票", "選票", "Ballots";
    hall_issued: "发出选票", "發出選票", "Ballots issued";
    hall_returned: "收回选票", "收回選票", "Ballots returned";
    hall_valid: "有效票", "有效票", "Valid";
    hall_invalid: "无效票", "無效票", "Invalid";
    hall_counting_title(contest: &str): "{contest} · 现场计票", "{contest} · 現場計票", "{contest} · Live count";
    hall_progress_title(contest: &str): "{contest} · 计票进度", "{contest} · 計票進度", "{contest} · Progress of the count";
    hall_result_title(contest: &str): "{contest} · 选举结果", "{contest} · 選舉結果", "{contest} · Result";
    hall_provisional_title(contest: &str): "{contest} · 计票结果", "{contest} · 計票結果", "{contest} · Counted figures";
    hall_seats(seats: u32, candidates: u32): "应选 {seats} 名 · 候选人 {candidates} 名", "應選 {seats} 名 · 候選人 {candidates} 名", "{seats} to elect · {candidates} candidates";
    hall_of_compared(total: u32): "/ {total} 张已核对", "/ {total} 張已核對", "/ {total} checked";
    hall_of_called(total: u32): "/ {total} 张已唱票", "/ {total} 張已唱票", "/ {total} called";
    hall_compared_how: "每张选票经两人分别录入、核对一致后计入", "每張選票經兩人分別錄入、核對一致後計入", "Each ballot counts once two people have keyed it alike";
    hall_called_how: "唱票记录，待核对", "唱票記錄，待核對", "As called, still to be checked";
    hall_yes_votes: "赞成票", "贊成票", "Yes votes";
    hall_page(page: usize, pages: usize): "第 {page} / {pages} 页", "第 {page} / {pages} 頁", "Page {page} of {pages}";
    hall_elected: "当选", "當選", "Elected";
    hall_provisional: "计票进行中，以监票人报告为准", "計票進行中，以監票人報告為準", "Count in progress; the scrutineers' report decides";
    hall_unannounced: "尚未宣布，以监票人报告为准", "尚未宣布，以監票人報告為準", "Not announced; the scrutineers' report decides";
    hall_not_announced: "尚未宣布", "尚未宣布", "Not announced";
    hall_announced: "已宣布", "已宣布", "Announced";
    hall_by_hand(label: &str): "手工计票 · {label}", "手工計票 · {label}", "Counted by hand · {label}";
    hall_ballots_total(total: u32): "收回选票 {total} 张", "收回選票 {total} 張", "{total} ballots returned";
    hall_bar_before: "白线为过半数线：", "白線為過半數線：", "White line, majority: ";
    hall_bar_votes(votes: u32): "{votes} 票", "{votes} 票", "{votes} votes";
    hall_bar_meaning(meaning: &str): "（{meaning}）", "（{meaning}）", " ({meaning})";
    hall_foot_expected: "应到", "應到", "Expected";
    hall_foot_present: "实到", "實到", "Present";
    hall_foot_registered: "登记选民", "登記選民", "Registered";
    hall_foot_voted: "参加投票", "參加投票", "Voted";
    hall_foot_issued: "发出", "發出", "Issued";
    hall_foot_returned: "收回", "收回", "Returned";
}
