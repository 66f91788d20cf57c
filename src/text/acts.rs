//! Words of the acts of a day: further rounds, candidates who leave, recounts, corrections.

use super::{Lang, texts};
use crate::meeting::{CorrectionCase, OutReason};

texts! {
    command_acts: "会中事项", "會中事項", "Acts";
    command_acts_help: "下一轮、退出和取消资格、重新计票、更正、手工计票等", "下一輪、退出和取消資格、重新計票、更正、手工計票等", "Next round, withdrawals, recounts, corrections, counting by hand and more";

    acts_title: "会中事项", "會中事項", "Acts of the day";
    acts_line(number: u32, kind: &str): "第 {number} 轮（{kind}）　每一项都记入记录，写明时间和经办人", "第 {number} 輪（{kind}）　每一項都記入記錄，寫明時間和經辦人", "Round {number} ({kind}) · every act goes into the record with its time and person";
    acts_back: "返回", "返回", "Back";
    acts_list_keys: "↑↓ 选择，Enter 办理", "↑↓ 選擇，Enter 辦理", "↑↓ choose, Enter begins";
    acts_list: "可以办理的事项", "可以辦理的事項", "What can be done";

    act_next: "下一轮和空缺名额", "下一輪和空缺名額", "Next round, empty seats";
    act_out: "候选人退出、取消资格", "候選人退出、取消資格", "Candidates who leave";
    act_recount: "重新计票", "重新計票", "Recount";
    act_correct: "更正已宣布的结果", "更正已宣布的結果", "Correct what was announced";
    act_void: "宣布本轮无效", "宣布本輪無效", "Declare the round void";
    act_ballots: "换发、代写、非本次选票", "換發、代寫、非本次選票", "Exchanged, written for, not ours";
    act_hand: "手工计票", "手工計票", "Counting by hand";
    act_polls: "投票截止", "投票截止", "Close the polls";

    acts_gate(body: &str): "得票情况先向{body}报告", "得票情況先向{body}報告", "{body} hears the figures first";
    acts_gate_line: "报告以前，会场大屏和公告都不显示得票情况，也不能宣布结果。", "報告以前，會場大屏和公告都不顯示得票情況，也不能宣布結果。", "Until then neither the hall nor a notice shows figures, and nothing is announced.";
    acts_gate_done: "已经报告", "已經報告", "Reported";
    acts_gate_noted: "已记下报告的时间。", "已記下報告的時間。", "The time of the report is noted.";

    acts_next_none: "目前没有需要继续办理的轮次", "目前沒有需要繼續辦理的輪次", "No further round is due";
    acts_next_none_line: "本轮结果宣布以后，需要再次投票、另行选举或者正式选举的，会在这里列出，一步就能开始。", "本輪結果宣布以後，需要再次投票、另行選舉或者正式選舉的，會在這裡列出，一步就能開始。", "After the announcement, a revote, a further election or the formal election that is due is listed here, one step away.";
    acts_round_title(kind: &str, number: u32): "{kind}（第 {number} 轮）", "{kind}（第 {number} 輪）", "{kind} (round {number})";
    acts_round_contest(title: &str, seats: u32): "{title}：应选 {seats} 名", "{title}：應選 {seats} 名", "{title}: {seats} to elect";
    acts_round_places(title: &str, places: u32): "{title}：产生正式候选人 {places} 名", "{title}：產生正式候選人 {places} 名", "{title}: {places} candidates to choose";
    acts_round_candidates(names: &str): "候选人：{names}", "候選人：{names}", "Candidates: {names}";
    acts_round_no_candidates: "候选人另行提名，开始后在“会议设置”填写。", "候選人另行提名，開始後在「會議設定」填寫。", "Candidates are nominated anew: enter them in the set-up once the round is open.";
    acts_round_today: "接着进行", "接著進行", "Goes on today";
    acts_round_other_day: "另日续会，重新签到", "另日續會，重新簽到", "Another day, sign in anew";
    acts_round_date: "日期", "日期", "Date";
    acts_round_date_hint: "例如 2026-11-29", "例如 2026-11-29", "for example 2026-11-29";
    acts_round_time: "时间", "時間", "Time";
    acts_round_place: "地点", "地點", "Place";
    acts_round_open(kind: &str): "开始{kind}", "開始{kind}", "Open the {kind}";
    acts_round_opened(kind: &str): "已开始{kind}，请重新清点到会人数。", "已開始{kind}，請重新清點到會人數。", "The {kind} is open: count heads anew.";
    acts_round_bad_date: "日期请按 2026-11-29 的样子填写。", "日期請按 2026-11-29 的樣子填寫。", "Write the date like 2026-11-29.";
    acts_round_cancel(number: u32): "取消第 {number} 轮", "取消第 {number} 輪", "Cancel round {number}";
    acts_round_cancel_line: "这一轮还没有清点人数、印制选票，可以取消。", "這一輪還沒有清點人數、印製選票，可以取消。", "Nothing has been counted or printed in this round; it can be cancelled.";
    acts_round_cancelled: "这一轮已取消。", "這一輪已取消。", "The round is cancelled.";

    acts_reduce(title: &str): "{title}：减少名额", "{title}：減少名額", "{title}: fewer seats";
    acts_reduce_line(open: u32): "空缺 {open} 名。经选举人同意，或者由主席团决定，可以减少名额，不再选举。", "空缺 {open} 名。經選舉人同意，或者由主席團決定，可以減少名額，不再選舉。", "{open} empty. With the voters' consent, or by decision of the presidium, the number of seats may be lowered instead of another election.";
    acts_reduce_fewer: "减少几名", "減少幾名", "How many fewer";
    acts_reduce_by_hands: "举手表决", "舉手表決", "Show of hands";
    acts_reduce_by_presidium: "主席团决定", "主席團決定", "Presidium decides";
    acts_yes: "同意", "同意", "For";
    acts_no: "不同意", "不同意", "Against";
    acts_abstain: "弃权", "棄權", "Abstain";
    acts_yes_mark: "赞成", "贊成", "yes";
    acts_no_mark: "不赞成", "不贊成", "no";
    acts_reduce_words: "决定的内容和时间", "決定的內容和時間", "The decision and its date";
    acts_reduce_do: "记下减少名额", "記下減少名額", "Note fewer seats";
    acts_reduced(fewer: u32): "已减少名额 {fewer} 名", "已減少名額 {fewer} 名", "{fewer} seats fewer, with consent";
    acts_vacant(title: &str): "{title}：暂缺", "{title}：暫缺", "{title}: leave empty";
    acts_vacant_line: "暂不选举的，写明原因，空缺名额以后再补。", "暫不選舉的，寫明原因，空缺名額以後再補。", "Where no election is held now, say why; the seats are filled later.";
    acts_vacant_do: "记下暂缺", "記下暫缺", "Leave empty";
    acts_vacant_done(reason: &str): "空缺名额暂缺：{reason}", "空缺名額暫缺：{reason}", "Seats left empty: {reason}";
    acts_tie(title: &str, seats: u32): "{title}：票数相等，确定 {seats} 名", "{title}：票數相等，確定 {seats} 名", "{title}: equal votes, {seats} to be decided";
    acts_tie_lot: "按规则以抽签确定。请当众抽签，选出抽中的人，写明经过。", "按規則以抽籤確定。請當眾抽籤，選出抽中的人，寫明經過。", "By the rules lots are drawn. Draw them before the hall, choose who was drawn, and say how.";
    acts_tie_chair: "按规则由主持人确定。请选出确定的人，写明理由。", "按規則由主持人確定。請選出確定的人，寫明理由。", "By the rules the chair decides. Choose whom, and say why.";
    acts_tie_note: "经过或理由", "經過或理由", "How or why";
    acts_tie_do: "记下结果", "記下結果", "Note the result";
    acts_tie_done(names: &str): "票数相等的已确定：{names}", "票數相等的已確定：{names}", "The tie is decided: {names}";
    acts_undo: "撤销", "撤銷", "Undo";
    acts_undo_of(what: &str): "撤销：{what}", "撤銷：{what}", "Undo: {what}";
    acts_undone: "已撤销。", "已撤銷。", "Undone.";
    acts_settled: "已经办理", "已經辦理", "Settled";

    out_withdrew: "退出", "退出", "withdraws";
    out_disqualified: "取消资格", "取消資格", "is disqualified";
    out_declined: "当选后不接受", "當選後不接受", "declines the election";
    acts_out_line: "选票印制以前，姓名从名单中去掉；印制以后，姓名留在选票上，所得票数照常统计，但不能当选。当选后不接受的，名额空出。", "選票印製以前，姓名從名單中去掉；印製以後，姓名留在選票上，所得票數照常統計，但不能當選。當選後不接受的，名額空出。", "Before ballots are printed the name leaves the list; afterwards it stays on the ballot, its votes are counted and elect nobody. Whoever declines leaves the seat empty.";
    acts_out_who: "是谁", "是誰", "Who";
    acts_out_note: "主持人宣布的理由", "主持人宣布的理由", "The reason, as the chair says it";
    acts_out_do: "记下", "記下", "Note";
    acts_out_done(name: &str, what: &str): "已记下：{name}{what}。", "已記下：{name}{what}。", "Noted: {name} {what}.";
    acts_out_nobody: "现在没有候选人", "現在沒有候選人", "There are no candidates now";

    acts_void_line: "选举不能继续的（如有无权的人投票），由主持人宣布本轮无效，说明理由，重新投票。本轮的记录全部保留。", "選舉不能繼續的（如有無權的人投票），由主持人宣布本輪無效，說明理由，重新投票。本輪的記錄全部保留。", "Where the vote cannot go on, as when somebody without a vote cast a ballot, the chair declares the round void with a reason and it is held again. Everything recorded stays.";
    acts_void_reason: "主持人宣布的理由", "主持人宣布的理由", "The chair's reason";
    acts_void_do: "宣布本轮无效", "宣布本輪無效", "Declare it void";
    acts_void_done: "本轮已宣布无效。", "本輪已宣布無效。", "The round is void.";
    acts_void_not_now: "分发选票以后、宣布结果以前才能办理。", "分發選票以後、宣布結果以前才能辦理。", "Possible between the issue of ballots and the announcement.";

    acts_recount_line: "宣布结果以前，有人要求重新计票的，由没有录过这些票扎的人再录两遍，互不相见。原来的结果保留，与重新计票的结果并列。", "宣布結果以前，有人要求重新計票的，由沒有錄過這些票紮的人再錄兩遍，互不相見。原來的結果保留，與重新計票的結果並列。", "Before the announcement, on request, people who have not keyed these bundles key them twice again, blind. The first count is kept beside the new one.";
    acts_recount_asked: "谁要求的", "誰要求的", "Asked by";
    acts_recount_why: "理由", "理由", "Why";
    acts_recount_which: "哪些票扎", "哪些票紮", "Which bundles";
    acts_recount_all: "全部", "全部", "All";
    acts_recount_bundle(paper: &str, number: u32): "{paper}第 {number} 扎", "{paper}第 {number} 紮", "{paper} bundle {number}";
    acts_recount_by(name: &str): "由 {name} 决定", "由 {name} 決定", "Ordered by {name}";
    acts_recount_do: "重新计票", "重新計票", "Count again";
    acts_recount_done: "已决定重新计票，请由其他计票人重新录入。", "已決定重新計票，請由其他計票人重新錄入。", "The recount is ordered; let other tellers key again.";
    acts_recount_none: "还没有录完两遍的票扎", "還沒有錄完兩遍的票紮", "No bundle is keyed twice yet";
    acts_recount_history(at: &str, by: &str): "{at}　{by} 要求重新计票", "{at}　{by} 要求重新計票", "{at}  asked for by {by}";
    acts_before: "原来", "原來", "before";
    acts_after: "现在", "現在", "now";
    acts_pending: "待重新计票", "待重新計票", "still being counted";

    acts_correct_line: "结果宣布以后发现错误的，由总监票人撤回并更正：当选人不变的，主持人说明后重新宣布；当选人有变的，更正当选名单，空缺的重新选举或者经同意暂缺；会后发现的，通过支部、小组说明，或者报告上级。原来的公告保留，注明撤回。", "結果宣布以後發現錯誤的，由總監票人撤回並更正：當選人不變的，主持人說明後重新宣布；當選人有變的，更正當選名單，空缺的重新選舉或者經同意暫缺；會後發現的，通過支部、小組說明，或者報告上級。原來的公告保留，註明撤回。", "An error found after the announcement: the chief scrutineer withdraws the result and corrects it. Winners unchanged: the chair explains and announces again. Winners changed: the list is corrected; empty seats are voted on again, or left empty with consent. Found after the meeting: members are told through branches and groups, or the upper body is. The first notice is kept, marked as withdrawn.";
    acts_correct_round: "哪一轮", "哪一輪", "Which round";
    acts_correct_round_name(number: u32, kind: &str): "第 {number} 轮（{kind}）", "第 {number} 輪（{kind}）", "Round {number} ({kind})";
    acts_correct_reason: "发现了什么错误", "發現了什麼錯誤", "What was found";
    acts_correct_found_by: "谁发现的", "誰發現的", "Found by";
    acts_correct_in_meeting: "会上发现", "會上發現", "Found in the meeting";
    acts_correct_after: "会后发现", "會後發現", "Found afterwards";
    acts_correct_told: "怎样向选举人说明，或者报告谁", "怎樣向選舉人說明，或者報告誰", "How voters are told, or who is reported to";
    acts_correct_do: "撤回并更正", "撤回並更正", "Withdraw and correct";
    acts_correct_done: "已撤回。请改正有错误的报告单或票扎，重新签字，再由主持人宣布。", "已撤回。請改正有錯誤的報告單或票紮，重新簽字，再由主持人宣布。", "Withdrawn. Correct the slip or bundle, have it signed again, and let the chair announce anew.";
    acts_correct_none: "还没有宣布过结果", "還沒有宣布過結果", "Nothing has been announced yet";
    acts_correct_running: "正在更正", "正在更正", "A correction is under way";
    acts_correct_running_line: "在有关的页面改正（重录票扎、更正报告单），签字后在“计票结果”重新宣布。", "在有關的頁面改正（重錄票紮、更正報告單），簽字後在「計票結果」重新宣布。", "Correct it on its page (key the bundle again, revise the slip), have slip 4 signed and announce anew under Result.";
    acts_correct_history(number: u32, at: &str, case: &str): "第 {number} 轮　{at} 撤回：{case}", "第 {number} 輪　{at} 撤回：{case}", "Round {number}  withdrawn {at}: {case}";
    correction_unchanged: "当选人不变", "當選人不變", "winners unchanged";
    correction_changed: "当选人有变", "當選人有變", "winners changed";
    correction_after: "会后发现", "會後發現", "found after the meeting";
    correction_open: "尚未重新宣布", "尚未重新宣布", "not announced anew yet";

    acts_exchange: "换发选票", "換發選票", "Exchange a ballot";
    acts_exchange_line: "选举人写坏的选票收回，换发一张，写坏的当场作废。", "選舉人寫壞的選票收回，換發一張，寫壞的當場作廢。", "A ballot spoiled by its voter is taken back and replaced; the spoiled one is cancelled at once.";
    acts_exchange_why: "原因", "原因", "Why";
    acts_exchange_of(paper: &str): "换发一张{paper}", "換發一張{paper}", "Exchange one of {paper}";
    acts_exchange_done: "已记下换发一张。", "已記下換發一張。", "One ballot exchanged.";
    acts_exchanged_so_far(count: u32, left: u32): "已换发 {count} 张，剩余 {left} 张", "已換發 {count} 張，剩餘 {left} 張", "{count} exchanged, {left} left over";
    acts_foreign: "箱内非本次选票", "箱內非本次選票", "Not our ballots in the box";
    acts_foreign_line: "不是本次发出的，不计入收回数，单独存放。", "不是本次發出的，不計入收回數，單獨存放。", "Not given out today: not among the returned, kept apart.";
    acts_foreign_count: "几张", "幾張", "How many";
    acts_foreign_note: "说明", "說明", "In words";
    acts_foreign_of(paper: &str): "记下：{paper}的箱内", "記下：{paper}的箱內", "Note: box of {paper}";
    acts_foreign_done: "已记下。", "已記下。", "Noted.";
    acts_assisted: "委托代写", "委託代寫", "Written for the voter";
    acts_assisted_line: "不能填写选票的选举人，可以委托非候选人按本人意志代写。", "不能填寫選票的選舉人，可以委託非候選人按本人意志代寫。", "A voter who cannot write may have somebody who is not a candidate write as told.";
    acts_assisted_count: "代写几人", "代寫幾人", "How many voters";
    acts_assisted_do: "记下代写人数", "記下代寫人數", "Note the number";
    acts_assisted_done(count: u32): "代写 {count} 人", "代寫 {count} 人", "{count} written for";
    acts_not_issued: "分发选票以后才能办理", "分發選票以後才能辦理", "Possible once ballots are issued";

    acts_hand_line: "用两份计票单各自画“正”字统计的，由两人分别录入合计。两份一致才作为结果，报告单注明“手工计票”。", "用兩份計票單各自畫「正」字統計的，由兩人分別錄入合計。兩份一致才作為結果，報告單註明「手工計票」。", "Where two people kept 正 sheets, each types the totals of one sheet. Only what both say becomes the result; the slips say it was counted by hand.";
    acts_hand_on(paper: &str): "{paper}改为手工计票", "{paper}改為手工計票", "Count {paper} by hand";
    acts_hand_off(paper: &str): "{paper}改回逐张录入", "{paper}改回逐張錄入", "Key {paper} after all";
    acts_hand_changed: "已改。", "已改。", "Changed.";
    acts_hand_typist(name: &str): "由 {name} 录入", "由 {name} 錄入", "Typed by {name}";
    acts_hand_first: "录入第一份计票单", "錄入第一份計票單", "First sheet";
    acts_hand_second: "录入第二份计票单", "錄入第二份計票單", "Second sheet";
    acts_hand_valid: "有效票", "有效票", "Valid";
    acts_hand_invalid: "无效票", "無效票", "Invalid";
    acts_hand_cell(name: &str, what: &str): "{name} {what}", "{name} {what}", "{name} {what}";
    acts_hand_written: "另选他人姓名", "另選他人姓名", "Name written in";
    acts_hand_written_votes: "得票", "得票", "Votes";
    acts_hand_add: "加一个另选他人", "加一個另選他人", "Add a name";
    acts_hand_done_do: "录完这一份", "錄完這一份", "This sheet is typed";
    acts_hand_first_done(name: &str): "第一份已由 {name} 录入，第二份请另一人录入。", "第一份已由 {name} 錄入，第二份請另一人錄入。", "{name} typed the first sheet; somebody else types the second.";
    acts_weighed: "表决权数或面积", "表決權數或面積", "Votes or area";
    acts_weighed_votes: "按表决权计：得票填表决权数", "按表決權計：得票填表決權數", "In votes: the marks above are votes";
    acts_weighed_all: "表决权总数", "表決權總數", "all votes";
    acts_weighed_present: "到会表决权数", "到會表決權數", "votes present";
    acts_weighed_area: "按专有部分面积计（单位一致即可）", "按專有部分面積計（單位一致即可）", "By floor area, in any one unit";
    acts_weighed_all_area: "总面积", "總面積", "whole area";
    acts_weighed_valid_area: "有效票面积", "有效票面積", "area of valid ballots";
    acts_weighed_invalid_area: "无效票面积", "無效票面積", "area of invalid ballots";
    acts_weighed_area_for: "赞成面积", "贊成面積", "Area in favour:";
    acts_hand_agreed: "两份一致", "兩份一致", "Both sheets agree";
    acts_hand_mismatch: "两份不一致", "兩份不一致", "The sheets differ";
    acts_hand_mismatch_line: "请重新清点下面各行，两份都重新录入。", "請重新清點下面各行，兩份都重新錄入。", "Count these lines again, then type both sheets anew.";
    acts_hand_again: "重新录入", "重新錄入", "Type again";
    acts_hand_unbalanced(sum: u32, returned: u32): "有效票与无效票合计 {sum} 张，收回 {returned} 张。", "有效票與無效票合計 {sum} 張，收回 {returned} 張。", "Valid and invalid make {sum}; {returned} came back.";
    acts_hand_not_yet: "收回选票以后才能录入合计", "收回選票以後才能錄入合計", "Totals are typed once the ballots are back";
    acts_hand_papers: "选票", "選票", "Ballot";

    acts_polls_line: "投票时间到，关闭票箱，不再接受投票。截止以后清点参加投票的人数。", "投票時間到，關閉票箱，不再接受投票。截止以後清點參加投票的人數。", "Time is up: the boxes are closed and nobody is admitted. Then those who voted are counted.";
    acts_polls_do: "投票截止", "投票截止", "Close the polls";
    acts_polls_done(at: &str): "{at} 投票截止", "{at} 投票截止", "Polls closed at {at}";
}

impl Lang {
    /// Why somebody can no longer be elected, as what they do.
    pub fn out_reason(self, reason: OutReason) -> &'static str {
        match reason {
            OutReason::Withdrew => self.out_withdrew(),
            OutReason::Disqualified => self.out_disqualified(),
            OutReason::Declined => self.out_declined(),
        }
    }

    /// Which kind of correction it was; `None` while it is under way.
    pub fn correction_case(self, case: Option<CorrectionCase>) -> &'static str {
        match case {
            Some(CorrectionCase::WinnersUnchanged) => self.correction_unchanged(),
            Some(CorrectionCase::WinnersChanged) => self.correction_changed(),
            Some(CorrectionCase::AfterMeeting) => self.correction_after(),
            None => self.correction_open(),
        }
    }
}
