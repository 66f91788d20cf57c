//! What may be chosen on papers, as the window offers it.

use super::texts;

texts! {
    choice_direction: "姓名排列", "姓名排列", "Names run";
    choice_across: "横排，画在姓名下方", "橫排，畫在姓名下方", "across, mark below";
    choice_down: "竖排，画在姓名右边", "直排，畫在姓名右邊", "down, mark beside";
    choice_per_page: "每页几张", "每頁幾張", "Ballots on a page";
    choice_to_a_page(count: usize): "{count} 张", "{count} 張", "{count}";
    choice_colour(ballot: &str): "{ballot}的用纸颜色，如“粉红色”，可不填", "{ballot}的用紙顏色，如「粉紅色」，可不填", "Colour of the paper of {ballot}, such as “pink”; may be empty";
    choice_size: "纸张", "紙張", "Paper size";
    choice_a4: "A4", "A4", "A4";
    choice_a3: "A3（张贴用）", "A3（張貼用）", "A3 (for posting)";
    choice_names(post: &str): "{post}的人选姓名，用顿号分开", "{post}的人選姓名，用頓號分開", "Names for {post}, separated by commas";
    choice_channel: "产生方式", "產生方式", "How they were found";
    choice_days: "公示工作日", "公示工作日", "Working days posted";
    choice_from: "公示开始（年-月-日）", "公示開始（年-月-日）", "Posted from (year-month-day)";
    choice_until: "公示结束（年-月-日，遇节假日请改）", "公示結束（年-月-日，遇節假日請改）", "Posted until (year-month-day; mind public holidays)";
    choice_about(name: &str): "{name}的简介", "{name}的簡介", "About {name}";
    choice_grades: "测评档次", "測評檔次", "Grades";
    choice_boxes: "票箱个数", "票箱個數", "Ballot boxes";
    choice_bags: "封存袋个数", "封存袋個數", "Bags";
    choice_votes: "得票表", "得票表", "Table of votes";
    choice_with_votes: "列出", "列出", "shown";
    choice_without_votes: "不列", "不列", "left out";
    choice_number: "公告编号，可不填", "公告編號，可不填", "Number of the notice; may be empty";
    choice_pages: "页码", "頁碼", "Page numbers";
    choice_pages_official: "— 1 —", "— 1 —", "— 1 —";
    choice_pages_of: "第1页共2页", "第1頁共2頁", "Page 1 of 2";
    paper_page_of: "第{page}页共{pages}页", "第{page}頁共{pages}頁", "Page {page} of {pages}";
}
