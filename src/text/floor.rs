//! Words of the floor: sign-in, motions, pledges.

use super::{Lang, texts};
use crate::rules::{MotionBase, Preset, QuorumRule};

texts! {
    command_open_meeting: "宣布开会", "宣布開會", "Open the meeting";
    command_open_meeting_help: "达到规定人数后宣布开会，此后到会的记为迟到", "達到規定人數後宣布開會，此後到會的記為遲到", "Open the meeting once there is a quorum; later arrivals are marked late";
    command_add_motion: "增加事项", "增加事項", "Add motion";
    command_add_motion_help: "转到新事项的名称", "轉到新事項的名稱", "Go to the title of a new motion";

    signin_line: "输入姓名、序号或拼音首字母，按 Enter 签到，按 Delete 撤销", "輸入姓名、序號或拼音首字母，按 Enter 簽到，按 Delete 撤銷", "Type a roll number or pinyin initials; Enter signs in, Delete undoes";
    signin_line_all_but: "默认全到：只录缺席的人，录完后在空框中按 Enter", "預設全到：只錄缺席的人，錄完後在空框中按 Enter", "All present but those entered; press Enter in the empty box when done";
    signin_line_issuing: "已开始分发选票，签到名单不再变动", "已開始分發選票，簽到名單不再變動", "Ballots are being issued; the sign-in list no longer changes";
    signin_box: "姓名、序号或拼音首字母", "姓名、序號或拼音首字母", "Roll number or pinyin initials";
    signin_box_absent: "缺席的人：序号或拼音首字母", "缺席的人：序號或拼音首字母", "Who is absent: number or initials";
    signin_chinese: "中文检索", "中文檢索", "Search in Chinese";
    signin_matches(count: usize): "{count} 人符合", "{count} 人符合", "{count} found";
    signin_people(count: usize): "共 {count} 人", "共 {count} 人", "{count} people";
    signin_hidden(count: usize): "不符合检索的 {count} 人已收起", "不符合檢索的 {count} 人已收起", "{count} others are folded away";
    signin_none: "没有符合的人。请检查输入，或按 Esc 清空", "沒有符合的人。請檢查輸入，或按 Esc 清空", "Nobody matches. Check what was typed, or press Esc to clear";
    signin_order_roll: "按名册顺序", "按名冊順序", "Roll order";
    signin_order_missing: "未到的在前", "未到的在前", "Not here first";
    signin_no_roll: "名册还是空的", "名冊還是空的", "The roll is empty";
    signin_no_roll_next: "请先在“会议设置”中导入名册。", "請先在「會議設定」中匯入名冊。", "Import the roll in Set-up first.";
    signin_to_setup: "进入“会议设置”", "進入「會議設定」", "Go to Set-up";
    signin_row(number: &str, name: &str, state: &str): "{number} {name}，{state}", "{number} {name}，{state}", "{number} {name}, {state}";
    signin_no_vote(status: &str): "{status} · 无选举权", "{status} · 無選舉權", "{status} · no vote";

    tag_missing: "未到", "未到", "Not here";
    tag_here(clock: &str): "已到 {clock}", "已到 {clock}", "Here {clock}";
    tag_observer: "列席", "列席", "Without vote";
    tag_observer_here(clock: &str): "列席 {clock}", "列席 {clock}", "Without vote {clock}";
    tag_late(clock: &str): "迟到 {clock}", "遲到 {clock}", "Late {clock}";
    tag_left(clock: &str): "已离开 {clock}", "已離開 {clock}", "Left {clock}";
    tag_excused: "不计入应到", "不計入應到", "Excused";
    tag_excuse_pending: "不计入应到（待批）", "不計入應到（待批）", "Excuse pending";
    tag_absent(reason: &str): "请假：{reason}", "請假：{reason}", "Absent: {reason}";
    tag_will_be_absent: "缺席", "缺席", "Absent";

    signin_signed: "已签到（有选举权）", "已簽到（有選舉權）", "Signed in, with a vote";
    signin_of_expected(expected: u32): "/ 应到 {expected}", "/ 應到 {expected}", "/ {expected} expected";
    signin_total: "名册总人数", "名冊總人數", "On the roll";
    signin_excused: "不计入应到（大会已通过）", "不計入應到（大會已通過）", "Excused by the meeting";
    signin_expected: "应到", "應到", "Expected";
    signin_pending: "不计入应到（待批）", "不計入應到（待批）", "Excuses pending";
    signin_absent: "其中已请假", "其中已請假", "Absent with a reason";
    signin_late: "其中迟到", "其中遲到", "Of these late";
    signin_left: "提前离开", "提前離開", "Left early";
    signin_observing: "列席已到", "列席已到", "Here without vote";

    signin_quorum_met(share: &str, needed: u64): "已达规定人数（{share}：{needed} 人）", "已達規定人數（{share}：{needed} 人）", "Quorum met ({share}: {needed})";
    signin_quorum_missing(missing: u64): "还差 {missing} 人", "還差 {missing} 人", "{missing} more needed";
    signin_no_quorum: "未规定到会人数", "未規定到會人數", "No quorum required";

    signin_open_title: "宣布开会", "宣布開會", "Opening";
    signin_open_ready: "已达规定人数，可以宣布开会。", "已達規定人數，可以宣布開會。", "The meeting may be opened.";
    signin_open_wait(missing: u64, share: &str, needed: u64): "还差 {missing} 人。到会人数达到{share}（{needed} 人）后，可以宣布开会。", "還差 {missing} 人。到會人數達到{share}（{needed} 人）後，可以宣布開會。", "{missing} more needed. The meeting may be opened once {share} ({needed}) are here.";
    signin_open_nobody: "还没有人签到。有人到会后，可以宣布开会。", "還沒有人簽到。有人到會後，可以宣布開會。", "Nobody has signed in yet.";
    signin_opened(clock: &str): "{clock} 已宣布开会，此后到会的记为迟到。", "{clock} 已宣布開會，此後到會的記為遲到。", "Opened at {clock}; later arrivals are marked late.";
    signin_open_ask: "现在宣布开会？", "現在宣布開會？", "Open the meeting now?";
    signin_open_ask_line: "宣布后到会的人记为迟到，此项不能撤销。", "宣布後到會的人記為遲到，此項不能撤銷。", "Whoever comes after that is marked late. This cannot be undone.";
    signin_open_yes: "确定宣布开会", "確定宣布開會", "Yes, open the meeting";
    signin_open_no: "再等一等", "再等一等", "Wait a little";
    signin_to_motions: "进入“大会表决”", "進入「大會表決」", "Go to Motions";

    signin_heads: "清点到会人数", "清點到會人數", "Head count";
    signin_heads_line: "分发选票前由两名监票人分别清点、录入；与签到不符时列出名单。", "分發選票前由兩名監票人分別清點、錄入；與簽到不符時列出名單。", "Before issuing, two scrutineers count; a difference from the sign-in is listed by name.";
    signin_to_issue: "进入“分发选票”", "進入「分發選票」", "Go to Issue ballots";

    all_but_banner(absent: usize, others: usize): "已录缺席 {absent} 人，其余 {others} 人待签到。空框按 Enter 一次签到，Esc 退出。", "已錄缺席 {absent} 人，其餘 {others} 人待簽到。空框按 Enter 一次簽到，Esc 退出。", "{absent} entered as absent, {others} others to sign in. Enter in the empty box signs them in, Esc leaves.";
    all_but_ask(others: usize): "给其余 {others} 人签到？", "給其餘 {others} 人簽到？", "Sign in the other {others}?";
    all_but_voters(count: usize): "有选举权 {count} 人", "有選舉權 {count} 人", "with a vote: {count}";
    all_but_observers(count: usize): "列席 {count} 人", "列席 {count} 人", "without a vote: {count}";
    all_but_absent(count: usize): "缺席 {count} 人", "缺席 {count} 人", "absent: {count}";
    all_but_excused(count: usize): "已提出不计入应到、不签到 {count} 人", "已提出不計入應到、不簽到 {count} 人", "excuse proposed, not signed in: {count}";
    all_but_yes(others: usize): "签到 {others} 人", "簽到 {others} 人", "Sign in {others}";
    all_but_no: "继续录缺席", "繼續錄缺席", "Back to the absent";
    all_but_nobody: "没有可以签到的人。", "沒有可以簽到的人。", "There is nobody left to sign in.";

    person_title(number: &str, name: &str): "{number}　{name}", "{number}　{name}", "{number}  {name}";
    person_attendance: "到会", "到會", "Attendance";
    person_leave: "提前离开", "提前離開", "Leaves early";
    person_back: "已返回", "已返回", "Is back";
    person_sign_in: "签到", "簽到", "Sign in";
    person_undo: "撤销签到", "撤銷簽到", "Undo sign-in";
    person_absence: "缺席原因", "缺席原因", "Reason for absence";
    person_ill: "因病", "因病", "ill";
    person_matters: "因事", "因事", "personal matters";
    person_duty: "值班", "值班", "on duty";
    person_other_reason: "其他原因", "其他原因", "Another reason";
    person_note: "登记原因", "登記原因", "Note the reason";
    person_no_reason: "取消登记", "取消登記", "Take the note back";
    person_status: "身份", "身份", "Status";
    person_excuse: "不计入应到", "不計入應到", "Not counted as expected";
    person_excuse_line: "须经上级党组织同意，并经大会通过；通过以前仍计入应到。", "須經上級黨組織同意，並經大會通過；通過以前仍計入應到。", "Needs the upper body's consent and the meeting's vote; until then the person is still expected.";
    person_excuse_ground(ground: &str): "已提出：{ground}", "已提出：{ground}", "Proposed: {ground}";
    person_document: "上级同意的文件或电话记录", "上級同意的文件或電話記錄", "Document or call by which the upper body consents";
    person_document_hint: "例如 街道党工委批复〔2026〕12 号", "例如 街道黨工委批覆〔2026〕12 號", "for example: reply no. 12 of 2026";
    person_consent: "登记上级同意", "登記上級同意", "Note the consent";
    person_consented(document: &str): "上级已同意：{document}", "上級已同意：{document}", "Consent: {document}";
    person_waits_for_meeting: "等待大会表决通过", "等待大會表決通過", "Waits for the meeting's vote";
    person_in_force: "大会已通过，不计入应到", "大會已通過，不計入應到", "Passed by the meeting: not expected";
    person_withdraw: "撤回", "撤回", "Withdraw";
    person_here_no_excuse: "已签到的人计入应到。", "已簽到的人計入應到。", "Whoever has signed in is expected.";
    person_no_vote_no_excuse: "无选举权的人本来就不计入应到。", "無選舉權的人本來就不計入應到。", "A person without a vote is not expected anyway.";
    person_nobody: "还没有选中人", "還沒有選取人", "Nobody is selected";
    person_nobody_next: "请先输入姓名的拼音首字母，或用上下键选择。", "請先輸入姓名的拼音首字母，或用上下鍵選擇。", "Type initials first, or select with the arrow keys.";

    spoken_party(expected: u32, present: u32): "本次大会应到会有选举权的党员 {expected} 名，实到会 {present} 名", "本次大會應到會有選舉權的黨員 {expected} 名，實到會 {present} 名", "Of {expected} party members with a vote, {present} are here";
    spoken_neutral(expected: u32, present: u32): "本次大会应到会 {expected} 名，实到会 {present} 名", "本次大會應到會 {expected} 名，實到會 {present} 名", "Of {expected} members with a vote, {present} are here";
    spoken_absent(absent: u32): "，因病因事缺席 {absent} 名", "，因病因事缺席 {absent} 名", ", {absent} are absent through illness or other matters";
    spoken_met: "，符合规定人数，可以开会。", "，符合規定人數，可以開會。", ". There is a quorum; the meeting may begin.";
    spoken_not_met: "，未达到规定人数，请稍候。", "，未達到規定人數，請稍候。", ". There is no quorum yet; please wait.";

    share_half: "半数", "半數", "half";
    share_of_expected(share: &str): "应到的{share}", "應到的{share}", "{share} of those expected";
    share_over_expected(share: &str): "应到的{share}以上（不含本数）", "應到的{share}以上（不含本數）", "more than {share} of those expected";

    motions_line: "逐项举手表决；F2 记为一致通过", "逐項舉手表決；F2 記為一致通過", "By show of hands, one after another; F2 for unanimous";
    motions_here(count: u32): "到会 {count} 人", "到會 {count} 人", "{count} here";
    motions_expected(count: u32): "应到 {count} 人", "應到 {count} 人", "{count} expected";
    motions_list: "表决事项", "表決事項", "Motions";
    motions_none: "还没有表决事项", "還沒有表決事項", "There are no motions yet";
    motions_none_next: "从下面的常用事项中选择，或自己填写。没有事项时可以直接完成本步骤。", "從下面的常用事項中選擇，或自己填寫。沒有事項時可以直接完成本步驟。", "Choose from the usual ones below, or type your own. Without motions, just finish this step.";
    motions_add: "增加事项", "增加事項", "Add a motion";
    motions_usual: "常用事项", "常用事項", "Usual motions";
    motions_title: "事项名称", "事項名稱", "Title of the motion";
    motions_title_hint: "例如 审议工作报告", "例如 審議工作報告", "for example: adopt the report";
    motions_kind: "类别", "類別", "Kind";
    motions_add_button: "加入表决", "加入表決", "Put on the list";
    motions_remove: "移除本事项", "移除本事項", "Take off the list";
    motions_row(number: usize, title: &str, state: &str): "第 {number} 项 {title}，{state}", "第 {number} 項 {title}，{state}", "Motion {number} {title}, {state}";
    motions_number(number: usize): "第 {number} 项", "第 {number} 項", "Motion {number}";
    motion_waiting: "未表决", "未表決", "Not voted";
    motion_passed: "通过", "通過", "Carried";
    motion_unanimous: "一致通过", "一致通過", "Unanimous";
    motion_failed: "未通过", "未通過", "Not carried";
    motion_yes: "赞成人数", "贊成人數", "In favour";
    motion_no: "不赞成人数", "不贊成人數", "Against";
    motion_abstain: "弃权人数", "棄權人數", "Abstaining";
    motion_record: "记录表决结果", "記錄表決結果", "Record the vote";
    motion_undo: "撤销本项表决", "撤銷本項表決", "Undo this vote";
    motion_hands(yes: u32, no: u32, abstain: u32): "赞成 {yes} 人，不赞成 {no} 人，弃权 {abstain} 人", "贊成 {yes} 人，不贊成 {no} 人，棄權 {abstain} 人", "{yes} in favour, {no} against, {abstain} abstaining";
    motion_needs(base: &str, needed: u64): "通过须有{base}赞成：至少 {needed} 人", "通過須有{base}贊成：至少 {needed} 人", "Carries with {base} in favour: at least {needed}";
    motion_needs_share(base: &str): "通过须有{base}赞成", "通過須有{base}贊成", "Carries with {base} in favour";
    motion_not_all(count: u64): "还有 {count} 人没有表示", "還有 {count} 人沒有表示", "No hand shown: {count}";
    motion_too_many(hands: u64, present: u32): "举手 {hands} 人，多于到会 {present} 人", "舉手 {hands} 人，多於到會 {present} 人", "{hands} hands, but only {present} are here";
    motion_quorum_short(needed: u64): "到会人数不足 {needed} 人，暂不能表决", "到會人數不足 {needed} 人，暫不能表決", "Fewer than {needed} are here; no vote can be taken";
    motion_type_hands: "请填写举手人数，或按 F2 记为一致通过", "請填寫舉手人數，或按 F2 記為一致通過", "Type the hands, or press F2 for unanimous";
    base_party_expected: "应到会有表决权党员", "應到會有表決權黨員", " of the party members expected";
    base_party_present: "到会有表决权党员", "到會有表決權黨員", " of the party members here";
    motion_base_expected: "应到会人数", "應到會人數", " of those expected";
    motion_base_present: "到会人数", "到會人數", " of those here";
    base_voting: "赞成和不赞成人数", "贊成和不贊成人數", " of those for or against";
    over_half: "过半数", "過半數", "more than half";
    at_least_half: "半数以上", "半數以上", "at least half";
    over_share(share: &str): "{share}以上（不含本数）", "{share}以上（不含本數）", "more than {share}";
    at_least_share(share: &str): "{share}以上", "{share}以上", "at least {share}";

    motions_finish_title: "完成大会表决", "完成大會表決", "Finish the motions";
    motions_finish: "大会表决已全部完成", "大會表決已全部完成", "All motions are dealt with";
    motions_finished: "大会表决已完成。", "大會表決已完成。", "The motions are dealt with.";
    motions_left(count: usize): "还有 {count} 项没有表决。", "還有 {count} 項沒有表決。", "Still to be voted on: {count}.";
    motions_all_voted: "列出的事项都已表决。", "列出的事項都已表決。", "Every motion listed has been voted on.";
    motions_to_pledges: "进入“候选人承诺”", "進入「候選人承諾」", "Go to Pledges";
    motions_excuses_wait(count: usize): "不计入应到的 {count} 人尚未登记上级同意，请在“签到”中按 F2 登记。", "不計入應到的 {count} 人尚未登記上級同意，請在「簽到」中按 F2 登記。", "{count} excuses lack the upper body's consent; note it in Sign-in with F2.";
    motions_excuses_ready(count: usize): "不计入应到的 {count} 人上级已同意，须经大会通过。", "不計入應到的 {count} 人上級已同意，須經大會通過。", "The upper body consents to {count} excuses; the meeting must pass them.";
    usual_report: "审议工作报告", "審議工作報告", "Adopt the report";
    usual_method: "通过选举办法（草案）", "通過選舉辦法（草案）", "Adopt the election method (draft)";
    usual_scrutineers: "通过总监票人、监票人名单", "通過總監票人、監票人名單", "Adopt the list of scrutineers";
    usual_excuses: "通过不计入应到会人数的名单", "通過不計入應到會人數的名單", "Adopt the list of members not counted as expected";
    spoken_motion(title: &str): "现在表决：{title}。赞成的请举手。……请放下。不赞成的请举手。……请放下。弃权的请举手。……请放下。", "現在表決：{title}。贊成的請舉手。……請放下。不贊成的請舉手。……請放下。棄權的請舉手。……請放下。", "We now vote on: {title}. Those in favour, please raise your hands. … Thank you. Those against? … Thank you. Those abstaining? … Thank you.";
    spoken_motion_counts(title: &str, yes: u32, no: u32, abstain: u32): "表决事项“{title}”：赞成 {yes} 人，不赞成 {no} 人，弃权 {abstain} 人，", "表決事項「{title}」：贊成 {yes} 人，不贊成 {no} 人，棄權 {abstain} 人，", "Motion “{title}”: {yes} in favour, {no} against, {abstain} abstaining. ";
    spoken_motion_carried: "本项通过。", "本項通過。", "The motion is carried.";
    spoken_motion_failed: "本项未获通过。", "本項未獲通過。", "The motion is not carried.";
    spoken_motion_unanimous(title: &str): "表决事项“{title}”，一致通过。", "表決事項「{title}」，一致通過。", "Motion “{title}” is carried unanimously.";
    spoken_motions_done: "大会表决事项全部进行完毕。", "大會表決事項全部進行完畢。", "All motions have been dealt with.";

    pledges_line: "按抽签顺序发言；F2 开始、停止计时，F3 下一位", "按抽籤順序發言；F2 開始、停止計時，F3 下一位", "In the order drawn; F2 starts and stops the timer, F3 for the next";
    pledges_line_draw: "先确定发言顺序：会场抽签后录入，或由本机按公开的种子抽取；不安排承诺可直接进入下一步", "先確定發言順序：會場抽籤後錄入，或由本機按公開的種子抽取；不安排承諾可直接進入下一步", "First the order: type the lots drawn in the hall, or draw here from a public seed; without pledges go on to the next step";
    pledges_spoken_of(spoken: usize, of: usize): "已发言 {spoken} / {of}", "已發言 {spoken} / {of}", "{spoken} of {of} have spoken";
    pledges_none: "还没有候选人", "還沒有候選人", "There are no candidates yet";
    pledges_none_next: "请先在“会议设置”中确定候选人。没有承诺环节时，可以直接完成本步骤。", "請先在「會議設定」中確定候選人。沒有承諾環節時，可以直接完成本步驟。", "Name the candidates in Set-up first. Without pledges, just finish this step.";
    pledges_skip: "没有承诺环节，完成本步骤", "沒有承諾環節，完成本步驟", "No pledges, finish this step";
    lots_hand: "会场抽签，录入顺序", "會場抽籤，錄入順序", "Drawn in the hall";
    lots_hand_line(digits: usize): "按抽到的顺序输入候选人号码，每人 {digits} 位数字；也可以点选。", "按抽到的順序輸入候選人號碼，每人 {digits} 位數字；也可以點選。", "Type the candidates' numbers in the order drawn, {digits} digit(s) each, or click them.";
    lots_box: "候选人号码，依抽签顺序", "候選人號碼，依抽籤順序", "Candidates' numbers in the order drawn";
    lots_order: "发言顺序", "發言順序", "Order of speaking";
    lots_candidate(number: usize, name: &str): "候选人 {number} 号 {name}", "候選人 {number} 號 {name}", "Candidate {number} {name}";
    lots_place(place: usize): "第 {place} 位", "第 {place} 位", "No. {place}";
    lots_missing(count: usize): "还差 {count} 人", "還差 {count} 人", "{count} to go";
    lots_record: "登记抽签顺序", "登記抽籤順序", "Record the order";
    lots_clear: "重新录入", "重新錄入", "Start over";
    lots_seed_title: "由本机抽取", "由本機抽取", "Drawn by this computer";
    lots_seed: "抽签种子", "抽籤種子", "Seed";
    lots_seed_line: "请会场的人任意说出几个字或数字作为种子，当众填写。顺序按公开的算法由种子和候选人号码排出，换一台电脑结果也相同，任何人都可以验算。", "請會場的人任意說出幾個字或數字作為種子，當眾填寫。順序按公開的算法由種子和候選人號碼排出，換一台電腦結果也相同，任何人都可以驗算。", "Let somebody in the hall say any words or digits as the seed and type it for all to see. A published method makes the order from the seed and the candidates' numbers, the same on every computer; anybody can check it.";
    lots_draw: "按种子抽取", "按種子抽取", "Draw from the seed";
    lots_drawn_by_hand: "会场抽签", "會場抽籤", "Drawn in the hall";
    lots_drawn_by_seed(seed: &str): "本机抽取，种子 {seed}", "本機抽取，種子 {seed}", "Drawn here, seed {seed}";
    lots_title_with_seed(seed: &str): "候选人发言顺序（种子 {seed}）", "候選人發言順序（種子 {seed}）", "Order of speaking (seed {seed})";
    lots_again: "重新抽签", "重新抽籤", "Draw again";
    lots_keep: "保留原来的顺序", "保留原來的順序", "Keep the order";

    pledge_position(position: usize, of: usize): "第 {position} 位，共 {of} 位", "第 {position} 位，共 {of} 位", "{position} of {of}";
    pledge_limit: "时限（分钟）", "時限（分鐘）", "Limit in minutes";
    pledge_start: "开始计时", "開始計時", "Start the timer";
    pledge_start_again: "重新计时", "重新計時", "Time again";
    pledge_spoken_already: "这位候选人已经发言。", "這位候選人已經發言。", "This candidate has spoken.";
    pledge_spoken_already_next: "按 F3 转到下一位；要改记时间，请用“重新计时”按钮。", "按 F3 轉到下一位；要改記時間，請用「重新計時」按鈕。", "F3 goes to the next; to change the time, use the button “Time again”.";
    pledge_stop: "停止计时", "停止計時", "Stop the timer";
    pledge_left(clock: &str): "/ {clock}", "/ {clock}", "/ {clock}";
    pledge_used(clock: &str): "已用 {clock}", "已用 {clock}", "{clock} used";
    pledge_last_minute: "最后一分钟", "最後一分鐘", "Last minute";
    pledge_over(clock: &str): "已超时 {clock}", "已逾時 {clock}", "{clock} over time";
    pledge_waiting: "未发言", "未發言", "Not yet";
    pledge_speaking: "正在发言", "正在發言", "Speaking";
    pledge_done(clock: &str): "已发言 {clock}", "已發言 {clock}", "Spoke {clock}";
    pledge_done_read(clock: &str, reader: &str): "{reader}代读 {clock}", "{reader}代讀 {clock}", "Read by {reader} {clock}";
    pledge_row(position: usize, name: &str, state: &str): "第 {position} 位 {name}，{state}", "第 {position} 位 {name}，{state}", "{position} {name}, {state}";
    pledge_items: "承诺事项（每行一项，自动保存）", "承諾事項（每行一項，自動儲存）", "Pledges, one a line, kept by themselves";
    pledge_read_by: "代读人（候选人不在场时）", "代讀人（候選人不在場時）", "Read by, if absent";
    pledge_absent: "候选人没有签到，请由他人代读。", "候選人沒有簽到，請由他人代讀。", "The candidate has not signed in; let somebody else read.";
    pledge_questions: "提问记录", "提問記錄", "Questions";
    pledge_question: "提问", "提問", "Question";
    pledge_answer: "回答要点", "回答要點", "Answer in short";
    pledge_note: "记下提问", "記下提問", "Note the question";
    pledge_question_line(question: &str, answer: &str): "问：{question}　答：{answer}", "問：{question}　答：{answer}", "Q: {question}  A: {answer}";
    pledge_next: "下一位", "下一位", "Next candidate";
    pledge_busy: "正在计时", "正在計時", "The timer is running";
    pledge_busy_next: "请先按 F2 停止计时。", "請先按 F2 停止計時。", "Press F2 to stop it first.";
    pledges_finish_title: "完成候选人承诺", "完成候選人承諾", "Finish the pledges";
    pledges_finish: "候选人承诺已全部完成", "候選人承諾已全部完成", "All pledges are heard";
    pledges_finished: "候选人承诺已完成。", "候選人承諾已完成。", "The pledges are heard.";
    pledges_left(count: usize): "还有 {count} 位没有发言。", "還有 {count} 位沒有發言。", "Still to speak: {count}.";
    pledges_all: "全部候选人都已发言。", "全部候選人都已發言。", "Every candidate has spoken.";
    spoken_lots(names: &str): "候选人发言顺序如下：{names}。", "候選人發言順序如下：{names}。", "The candidates speak in this order: {names}.";
    spoken_pledge(position: usize, name: &str, minutes: u32): "下面请第 {position} 位候选人{name}作任职承诺，时间不超过 {minutes} 分钟。", "下面請第 {position} 位候選人{name}作任職承諾，時間不超過 {minutes} 分鐘。", "Candidate {position}, {name}, now makes a pledge; the limit is {minutes} minutes.";
    spoken_pledge_party(position: usize, name: &str, minutes: u32): "下面请第 {position} 位候选人{name}同志作任职承诺，时间不超过 {minutes} 分钟。", "下面請第 {position} 位候選人{name}同志作任職承諾，時間不超過 {minutes} 分鐘。", "Candidate {position}, Comrade {name}, now makes a pledge; the limit is {minutes} minutes.";
    spoken_pledge_read(name: &str, reader: &str): "候选人{name}因故不能到会，其任职承诺由{reader}代读。", "候選人{name}因故不能到會，其任職承諾由{reader}代讀。", "{name} cannot be here; {reader} reads the pledge.";
    spoken_pledges_done: "候选人承诺全部进行完毕。", "候選人承諾全部進行完畢。", "All candidates have made their pledges.";
}

impl Lang {
    /// A share in words: 五分之四, half, 4/5.
    pub fn share(self, num: u32, den: u32) -> String {
        const DIGITS: [&str; 11] = [
            "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
        ];
        let digit = |n: u32| DIGITS.get(usize::try_from(n).unwrap_or(usize::MAX));
        match (self, digit(num), digit(den)) {
            _ if num.checked_mul(2) == Some(den) => self.share_half().into(),
            (Lang::Hans | Lang::Hant, Some(num), Some(den)) => format!("{den}分之{num}"),
            _ => format!("{num}/{den}"),
        }
    }

    /// The quorum of an election in words; `None` where the rules ask for none.
    pub fn quorum_share(self, rules: &Preset) -> Option<String> {
        let QuorumRule::Share {
            num, den, strict, ..
        } = rules.quorum
        else {
            return None;
        };
        let share = self.share(num, den);
        Some(if strict {
            self.share_over_expected(&share)
        } else {
            self.share_of_expected(&share)
        })
    }

    /// What a motion needs, in words: the share and what it is taken of.
    pub fn motion_share(self, rules: &Preset) -> String {
        let rule = rules.motion;
        let half = rule.num.checked_mul(2) == Some(rule.den);
        let share = self.share(rule.num, rule.den);
        let share = match (half, rule.strict) {
            (true, true) => self.over_half().to_owned(),
            (true, false) => self.at_least_half().to_owned(),
            (false, true) => self.over_share(&share),
            (false, false) => self.at_least_share(&share),
        };
        let base = match (rule.base, of_the_party(rules)) {
            (MotionBase::Expected, true) => self.base_party_expected(),
            (MotionBase::Present, true) => self.base_party_present(),
            (MotionBase::Expected, false) => self.motion_base_expected(),
            (MotionBase::Present, false) => self.motion_base_present(),
            (MotionBase::Voting, _) => self.base_voting(),
        };
        match self {
            Lang::Hans | Lang::Hant => format!("{base}{share}"),
            Lang::En => format!("{share}{base}"),
        }
    }
}

/// Whether the rules are those of a party organisation, whose members are 党员.
pub fn of_the_party(rules: &Preset) -> bool {
    rules.id.starts_with("cpc")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::preset;

    #[test]
    fn shares_are_said_as_people_say_them() {
        for (num, den, hans, en) in [
            (4, 5, "五分之四", "4/5"),
            (1, 2, "半数", "half"),
            (2, 4, "半数", "half"),
            (2, 3, "三分之二", "2/3"),
            (51, 100, "51/100", "51/100"),
        ] {
            assert_eq!(Lang::Hans.share(num, den), hans);
            assert_eq!(Lang::En.share(num, den), en);
        }
    }

    #[test]
    fn a_party_speaks_of_party_members_and_nobody_else_does() {
        let party = preset("cpc-2020").unwrap();
        let union = preset("union-2016").unwrap();
        assert_eq!(Lang::Hans.motion_share(&party), "应到会有表决权党员过半数");
        assert_eq!(
            Lang::En.motion_share(&party),
            "more than half of the party members expected"
        );
        assert_eq!(Lang::Hans.quorum_share(&party).unwrap(), "应到的五分之四");
        assert!(!Lang::Hans.motion_share(&union).contains("党员"));
        assert_eq!(
            Lang::Hans.quorum_share(&preset("approval-plurality").unwrap()),
            None
        );
    }
}
