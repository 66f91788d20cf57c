//! Words of the papers made before the day.

use super::{Lang, texts};
use crate::papers::forms::PostingStage;

texts! {
    paper_posting_applied: "报名人选公示", "報名人選公示", "Posting of those who applied";
    paper_posting_initial: "初步人选公示", "初步人選公示", "Posting of the first proposals";
    paper_posting_preparatory: "预备人选公示", "預備人選公示", "Posting of the proposed candidates";
    paper_posting_formal: "正式候选人公示", "正式候選人公示", "Posting of the candidates";
    paper_introductions: "候选人简介", "候選人簡介", "Candidates introduced";
    paper_officers: "工作人员名单", "工作人員名單", "List of officers";
    paper_seals: "封条和封签", "封條和封籤", "Seals for boxes and bags";
    paper_agenda: "大会议程和主持词", "大會議程和主持詞", "Agenda with spoken lines";
    paper_pledge_sheets: "任职承诺书", "任職承諾書", "Pledge sheets";
    paper_recommendation: "推荐表", "推薦表", "Recommendation form";
    paper_appraisal: "民主测评表", "民主測評表", "Appraisal form";
    paper_blank_slips: "空白报告单", "空白報告單", "Blank slips";
    paper_pack: "打印包", "列印包", "Print pack";

    posting_stage_applied: "报名人选", "報名人選", "people who applied";
    posting_stage_initial: "候选人初步人选", "候選人初步人選", "first proposals for candidates";
    posting_stage_preparatory: "候选人预备人选", "候選人預備人選", "proposed candidates";
    posting_stage_formal: "正式候选人", "正式候選人", "candidates";
    posting_title(body: &str, stage: &str): "{body}{stage}公示", "{body}{stage}公示", "Posting: {body}, {stage}";
    posting_what(body: &str, stage: &str): "{body}{stage}", "{body}{stage}", "the {stage} for {body}";
    posting_lead(basis: &str, channel: &str, what: &str, count: usize): "{basis}经{channel}，产生{what}{count}名，现予公示。", "{basis}經{channel}，產生{what}{count}名，現予公示。", "{basis}{what} (number: {count}) were found through {channel} and are posted here.";
    posting_basis(statute: &str): "根据{statute}和选举工作安排，", "根據{statute}和選舉工作安排，", "Under {statute} and the plan of the election, ";
    posting_basis_plain: "根据选举工作安排，", "根據選舉工作安排，", "Under the plan of the election, ";
    posting_of_post(title: &str, stage: &str, order: &str): "{title}{stage}{order}：", "{title}{stage}{order}：", "{title}, {stage}{order}:";
    posting_channel_open: "组织推荐、党员推荐、群众推荐和个人自荐", "組織推薦、黨員推薦、群眾推薦和個人自薦", "recommendation by the organisation, members and residents, and applications";
    posting_channel_study: "集体研究并报上级组织审查同意", "集體研究並報上級組織審查同意", "deliberation and the consent of the upper body";
    posting_period(days: u32, from: &str, until: &str): "公示期为{days}个工作日，自{from}起至{until}止。", "公示期為{days}個工作日，自{from}起至{until}止。", "The posting lasts {days} working days, from {from} to {until}.";
    posting_opinions: "公示期间，对上述人选有意见的，请实事求是地以书面或口头方式反映，并提供必要的线索，以便核实。", "公示期間，對上述人選有意見的，請實事求是地以書面或口頭方式反映，並提供必要的線索，以便核實。", "Whoever has something to say about the people named is asked to say it truthfully, in writing or in person, with what is needed to look into it.";
    posting_blank_day: "____年__月__日", "____年__月__日", "____-__-__";

    intro_line(body: &str): "{body}候选人简介", "{body}候選人簡介", "Candidates for {body}";
    intro_post: "选举职务", "選舉職務", "Post";
    intro_about: "简介", "簡介", "About";

    officers_lead: "本次大会的主持人、监票人、计票人和工作人员如下。", "本次大會的主持人、監票人、計票人和工作人員如下。", "Chair, scrutineers, tellers and staff of the meeting:";
    officers_role: "职务", "職務", "Role";
    officers_from_outside: "不在名册", "不在名冊", "not on the roll";
    officers_no_candidates: "总监票人、监票人、计票人和操作员均不是候选人。", "總監票人、監票人、計票人和操作員均不是候選人。", "Scrutineers, tellers and the operator are not candidates.";
    officers_passed: "总监票人、监票人名单已经大会表决通过。", "總監票人、監票人名單已經大會表決通過。", "The list of scrutineers has been passed by the meeting.";
    officers_to_pass: "总监票人、监票人名单须经大会表决通过。", "總監票人、監票人名單須經大會表決通過。", "The list of scrutineers is to be passed by the meeting.";

    seal_box(number: usize): "{number}号票箱封条", "{number}號票箱封條", "Seal of ballot box {number}";
    seal_box_named(name: &str): "{name}票箱封条", "{name}票箱封條", "Seal of the ballot box: {name}";
    seal_checked: "经当众检查，票箱内没有任何物品。", "經當眾檢查，票箱內沒有任何物品。", "Opened in front of the meeting: the box was empty.";
    seal_when: "____年__月__日__时__分封", "____年__月__日__時__分封", "Sealed on ____-__-__ at __:__";
    seal_bag(number: usize): "选票封存袋（第{number}袋）", "選票封存袋（第{number}袋）", "Bag of ballots {number}";
    seal_bag_content: "内装：收回的选票____张，剩余存档的选票____张，作废和剪角的选票____张。", "內裝：收回的選票____張，剩餘存檔的選票____張，作廢和剪角的選票____張。", "Holds: ballots returned ____, kept ____, void and cut ____.";

    agenda_opening: "宣布开会", "宣布開會", "Opening";
    agenda_opening_words(title: &str): "同志们，现在开会。今天召开{title}。", "同志們，現在開會。今天召開{title}。", "The meeting is open. Today we hold {title}.";
    agenda_opening_words_plain(title: &str): "各位，现在开会。今天召开{title}。", "各位，現在開會。今天召開{title}。", "The meeting is open. Today we hold {title}.";
    agenda_heading(number: &str, title: &str): "{number}、{title}", "{number}、{title}", "{number}. {title}";
    agenda_attendance: "报告到会情况", "報告到會情況", "Attendance";
    agenda_motion(title: &str): "表决：{title}", "表決：{title}", "Vote: {title}";
    agenda_motion_words(title: &str): "现在表决{title}。同意的请举手……请放下；不同意的请举手……请放下；弃权的请举手……请放下。", "現在表決{title}。同意的請舉手……請放下；不同意的請舉手……請放下；棄權的請舉手……請放下。", "We vote on {title}. Those in favour please raise your hands… thank you; those against… thank you; those abstaining… thank you.";
    agenda_motion_result: "赞成____名，不赞成____名，弃权____名，通过。", "贊成____名，不贊成____名，棄權____名，通過。", "For ____, against ____, abstaining ____: carried.";
    agenda_candidates: "介绍候选人", "介紹候選人", "The candidates";
    agenda_candidates_words(title: &str, order: &str, names: &str): "{title}候选人{order}：{names}。", "{title}候選人{order}：{names}。", "Candidates for {title}{order}: {names}.";
    agenda_pledges: "候选人承诺", "候選人承諾", "Pledges";
    agenda_pledges_words(names: &str): "按抽签顺序，请下列候选人依次承诺并回答提问：{names}。", "按抽籤順序，請下列候選人依次承諾並回答提問：{names}。", "In the order drawn, the candidates make their pledges and answer questions: {names}.";
    agenda_pledges_words_open: "请候选人按抽签顺序依次承诺，并回答提问。", "請候選人按抽籤順序依次承諾，並回答提問。", "The candidates make their pledges in the order drawn, and answer questions.";
    agenda_boxes: "检查票箱", "檢查票箱", "The ballot boxes";
    agenda_boxes_words: "请监票人当众检查票箱并加封。", "請監票人當眾檢查票箱並加封。", "The scrutineers please open the boxes for all to see, and seal them.";
    agenda_heads: "清点到会人数", "清點到會人數", "Head count";
    agenda_heads_words: "请没有选举权的人员退席或分开就座。请监票人清点到会人数。", "請沒有選舉權的人員退席或分開就座。請監票人清點到會人數。", "Those without a vote please leave or sit apart. The scrutineers please count the heads.";
    agenda_issue: "分发选票", "分發選票", "Issuing ballots";
    agenda_issue_words: "请计票人分发选票。拿到选票后请查看：有没有漏发、多发、重样的？没有。", "請計票人分發選票。拿到選票後請查看：有沒有漏發、多發、重樣的？沒有。", "The tellers please hand out the ballots. Please look: is anybody without, with too many, or with two alike? No.";
    agenda_marking: "说明怎样填写选票", "說明怎樣填寫選票", "How to mark the ballot";
    agenda_voting: "投票", "投票", "Voting";
    agenda_voting_words: "现在投票。请监票人、计票人先投，再请大家依次投票。还有没有没投票的？没有。投票结束。", "現在投票。請監票人、計票人先投，再請大家依次投票。還有沒有沒投票的？沒有。投票結束。", "We vote now: scrutineers and tellers first, then everybody in turn. Is there anybody who has not voted? No. Voting is closed.";
    agenda_return: "清点选票", "清點選票", "Counting the papers";
    agenda_return_words: "请监票人、计票人当众开箱，清点选票。", "請監票人、計票人當眾開箱，清點選票。", "The scrutineers and tellers please open the boxes and count the papers.";
    agenda_count: "计票", "計票", "The count";
    agenda_count_words: "现在计票，请大家稍候。", "現在計票，請大家稍候。", "The votes are counted now; please wait.";
    agenda_report: "报告得票情况", "報告得票情況", "The votes";
    agenda_report_words(speaker: &str): "请{speaker}报告得票情况（见得票情况报告）。", "請{speaker}報告得票情況（見得票情況報告）。", "The votes are read by {speaker} (see the report of the votes).";
    agenda_announce: "宣布当选名单", "宣布當選名單", "The elected";
    agenda_announce_words(speaker: &str): "由{speaker}宣布当选名单（见宣布当选名单）。", "由{speaker}宣布當選名單（見宣布當選名單）。", "The elected are announced by {speaker} (see the announcement).";
    agenda_end: "结束", "結束", "Close";
    agenda_end_words: "大会各项议程已经完成，现在散会。", "大會各項議程已經完成，現在散會。", "All items are dealt with; the meeting is closed.";
    agenda_by(speaker: &str, words: &str): "（{speaker}）{words}", "（{speaker}）{words}", "({speaker}) {words}";

    pledge_for(post: &str): "竞选职务：{post}", "競選職務：{post}", "Standing for: {post}";
    pledge_words: "如果当选，我郑重承诺：", "如果當選，我鄭重承諾：", "If elected, I pledge:";
    pledge_item(number: u32, text: &str): "{number}．{text}", "{number}．{text}", "{number}. {text}";
    pledge_close: "以上承诺请大家监督。", "以上承諾請大家監督。", "I ask all to hold me to this.";
    pledge_signed: "承诺人（签名）：", "承諾人（簽名）：", "Signed:";

    recommend_lead(body: &str, most: usize): "请推荐{body}候选人初步人选，不超过{most}名；个人自荐的，在备注栏写明“自荐”。", "請推薦{body}候選人初步人選，不超過{most}名；個人自薦的，在備註欄寫明「自薦」。", "Please recommend candidates for {body}, at most {most}; whoever applies for themselves writes “own application” in the last column.";
    recommend_post: "推荐职务", "推薦職務", "For the post";
    recommend_unit: "组别、单位", "組別、單位", "Group";
    recommend_who: "推荐人：党员（　）　群众（　）", "推薦人：黨員（　）　群眾（　）", "Recommended by: member ( )  resident ( )";
    recommend_who_plain: "推荐人：成员（　）　其他（　）", "推薦人：成員（　）　其他（　）", "Recommended by: member ( )  other ( )";
    appraisal_lead: "请在相应的空格内画“√”，每人只画一格；不画的为弃权。", "請在相應的空格內畫「√」，每人只畫一格；不畫的為棄權。", "Put “√” in one box for each person; no mark abstains.";
    appraisal_opinions: "意见和建议", "意見和建議", "Remarks";
    grades_duty: "优秀、称职、基本称职、不称职", "優秀、稱職、基本稱職、不稱職", "excellent, competent, basically competent, not competent";
    grades_pass: "优秀、合格、基本合格、不合格", "優秀、合格、基本合格、不合格", "excellent, qualified, basically qualified, not qualified";
    grades_content: "满意、基本满意、不满意、不了解", "滿意、基本滿意、不滿意、不了解", "content, basically content, not content, do not know";
    grades_good: "好、较好、一般、差", "好、較好、一般、差", "good, fair, average, poor";

    blanks_quorum: "实到人数（达到／未达到）规定人数，（可以／不可以）进行选举。", "實到人數（達到／未達到）規定人數，（可以／不可以）進行選舉。", "The quorum is (met / not met); the election (may / may not) be held.";
    blanks_issued: "实发选票与实到人数（相等／不等，原因：______________）。", "實發選票與實到人數（相等／不等，原因：______________）。", "Issued and present are (equal / not equal, reason: ______________).";
    blanks_returned: "收回选票（等于／少于／多于）发出选票，选举（有效／无效）。少于的原因：______________。", "收回選票（等於／少於／多於）發出選票，選舉（有效／無效）。少於的原因：______________。", "Returned are (equal to / fewer than / more than) issued; the election is (valid / void). Reason if fewer: ______________.";
    blanks_elected: "得票符合当选条件的____名：__________________________________。", "得票符合當選條件的____名：__________________________________。", "Votes suffice for ____: __________________________________.";

    pack_lead: "按顺序打印下列文书即可开会。带“手填”的，数字留空，会上用笔填写。", "按順序列印下列文書即可開會。帶「手填」的，數字留空，會上用筆填寫。", "Print these in order and the meeting can be held. Figures left open are filled in by hand.";
    pack_number: "序号", "序號", "No.";
    pack_paper: "文书", "文書", "Paper";
    pack_pages: "页码", "頁碼", "Pages";
    pack_copies: "份数", "份數", "Copies";
    pack_from_to(from: usize, to: usize): "{from}—{to}", "{from}—{to}", "{from}–{to}";
    pack_by_hand: "手填", "手填", "by hand";
    pack_ballots(copies: u32, ballots: usize): "每页印{copies}份，每页{ballots}张", "每頁印{copies}份，每頁{ballots}張", "{copies} of each page, {ballots} to a page";
    pack_at_hand: "另备：不透明票箱、剪刀、胶水、印泥、蓝黑墨水笔。", "另備：不透明票箱、剪刀、膠水、印泥、藍黑墨水筆。", "Also have at hand: ballot boxes that cannot be seen through, scissors, glue, ink pad, blue or black pens.";
}

impl Lang {
    /// What those named on a posting are.
    pub fn posting_stage(self, stage: PostingStage) -> &'static str {
        match stage {
            PostingStage::Applied => self.posting_stage_applied(),
            PostingStage::Initial => self.posting_stage_initial(),
            PostingStage::Preparatory => self.posting_stage_preparatory(),
            PostingStage::Formal => self.posting_stage_formal(),
        }
    }

    /// The title of a posting in the list of papers.
    pub fn paper_posting(self, stage: PostingStage) -> &'static str {
        match stage {
            PostingStage::Applied => self.paper_posting_applied(),
            PostingStage::Initial => self.paper_posting_initial(),
            PostingStage::Preparatory => self.paper_posting_preparatory(),
            PostingStage::Formal => self.paper_posting_formal(),
        }
    }
}
