//! Words of the printed papers and of the sentences read aloud.
//!
//! Chinese follows the wording of the forms in use (报告单一 to 四, 公告);
//! numbers stand against their unit, so that a line never ends between them.

use super::{Lang, texts};
use crate::explain::Voters;
use crate::meeting::MissingReason;
use crate::papers::forms::{NotReady, PaperKind};
use crate::rules::{Base, Speaker};

texts! {
    paper_rehearsal: "（演练）", "（演練）", "(Rehearsal)";
    paper_rehearsal_name: "演练 ", "演練 ", "Rehearsal ";
    paper_rehearsal_note: "演练，不是正式文书", "演練，不是正式文書", "Rehearsal, not an official paper";
    paper_record_note(head: &str, events: u64): "校验码 {head} · 第 {events} 条记录", "校驗碼 {head} · 第 {events} 條記錄", "Code {head} · record {events}";
    paper_void_name(name: &str, at: &str): "{name}（作废 {at}）.pdf", "{name}（作廢 {at}）.pdf", "{name} (void {at}).pdf";
    paper_round(number: u32): " 第{number}轮", " 第{number}輪", " round {number}";
    paper_comma: "，", "，", ", ";
    paper_list: "、", "、", ", ";
    paper_colon: "：", "：", ": ";
    paper_semicolon: "；", "；", "; ";

    paper_sign_in: "签到册", "簽到冊", "Sign-in sheet";
    paper_zero: "票箱检查及计票清零确认单", "票箱檢查及計票清零確認單", "Ballot box check and zero count";
    paper_slip_1: "清点到会人数报告单", "清點到會人數報告單", "Report on the head count";
    paper_slip_2: "分发选票情况报告单", "分發選票情況報告單", "Report on ballots issued";
    paper_slip_3: "清点选票报告单", "清點選票報告單", "Report on ballots returned";
    paper_slip_4: "选举结果报告单", "選舉結果報告單", "Report on the count";
    paper_report: "得票情况报告", "得票情況報告", "Report of the votes";
    paper_announcement: "宣布当选名单", "宣布當選名單", "Announcement of the elected";
    paper_notice: "选举结果公告", "選舉結果公告", "Election result notice";
    paper_wrappers: "票扎封签", "票紮封籤", "Bundle wrappers";
    paper_notice_file: "选举结果公告 notice", "選舉結果公告 notice", "Election result notice";
    paper_slip_number_1: "报告单一", "報告單一", "Slip 1";
    paper_slip_number_2: "报告单二", "報告單二", "Slip 2";
    paper_slip_number_3: "报告单三", "報告單三", "Slip 3";
    paper_slip_number_4: "报告单四", "報告單四", "Slip 4";

    paper_meeting_party: "党员大会", "黨員大會", "the general meeting of party members";
    paper_meeting_plain: "会议", "會議", "the meeting";
    paper_present_party_members: "党员", "黨員", "party members";
    paper_members: "成员", "成員", "members";
    paper_delegates: "代表", "代表", "delegates";
    paper_committee: "委员", "委員", "committee members";
    paper_voters: "选民", "選民", "voters";
    paper_households: "户代表", "戶代表", "household representatives";
    paper_owners: "业主", "業主", "owners";

    paper_attendance(who: &str, expected: impl std::fmt::Display, present: impl std::fmt::Display): "应到会有选举权的{who}{expected}名，实到会{present}名", "應到會有選舉權的{who}{expected}名，實到會{present}名", "{expected} {who} with a vote are expected, {present} are present";
    paper_turnout(expected: impl std::fmt::Display, present: impl std::fmt::Display): "登记选民{expected}名，参加投票{present}名", "登記選民{expected}名，參加投票{present}名", "{expected} voters are registered, {present} take part";
    paper_absent(count: impl std::fmt::Display): "，缺席{count}名", "，缺席{count}名", ", {count} absent";
    paper_quorum_met_in_short: "，符合规定人数。", "，符合規定人數。", "; the quorum is met.";
    paper_full_stop: "。", "。", ".";
    paper_quorum_met(share: &str, needed: u64): "实到人数不少于应到人数的{share}（至少{needed}名），可以进行选举。", "實到人數不少於應到人數的{share}（至少{needed}名），可以進行選舉。", "Those present are at least {share} of those expected (at least {needed}); the election may be held.";
    paper_quorum_met_more(share: &str, needed: u64): "实到人数超过应到人数的{share}（至少{needed}名），可以进行选举。", "實到人數超過應到人數的{share}（至少{needed}名），可以進行選舉。", "Those present are more than {share} of those expected (at least {needed}); the election may be held.";
    paper_quorum_not_met(share: &str, needed: u64): "实到人数未达到应到人数的{share}（需{needed}名），不能进行选举。", "實到人數未達到應到人數的{share}（需{needed}名），不能進行選舉。", "Those present do not reach {share} of those expected ({needed} needed); the election cannot be held.";
    paper_turnout_met(share: &str, needed: u64): "参加投票人数不少于登记选民的{share}（至少{needed}名），符合规定人数。", "參加投票人數不少於登記選民的{share}（至少{needed}名），符合規定人數。", "Those who took part are at least {share} of the registered voters (at least {needed}); enough took part.";
    paper_turnout_met_more(share: &str, needed: u64): "参加投票人数超过登记选民的{share}（至少{needed}名），符合规定人数。", "參加投票人數超過登記選民的{share}（至少{needed}名），符合規定人數。", "Those who took part are more than {share} of the registered voters (at least {needed}); enough took part.";
    paper_turnout_not_met(share: &str, needed: u64): "参加投票人数未达到登记选民的{share}（需{needed}名），选举无效。", "參加投票人數未達到登記選民的{share}（需{needed}名），選舉無效。", "Those who took part do not reach {share} of the registered voters ({needed} needed); the election is void.";
    paper_turnout_lead(attendance: &str): "经清点，{attendance}", "經清點，{attendance}", "By the count, {attendance}";
    paper_quorum_none: "可以进行选举。", "可以進行選舉。", "The election may be held.";
    paper_half: "半数", "半數", "half";

    paper_signin_row_number: "序号", "序號", "No.";
    paper_name: "姓名", "姓名", "Name";
    paper_gender: "性别", "性別", "Sex";
    paper_group: "组别", "組別", "Group";
    paper_vote: "选举权", "選舉權", "Vote";
    paper_signature: "签到", "簽到", "Signature";
    paper_ballot_taken: "领票", "領票", "Ballot";
    paper_remark: "备注", "備註", "Note";
    paper_has_vote: "有", "有", "yes";
    paper_has_no_vote: "无", "無", "no";
    paper_observer: "列席", "列席", "guest";
    paper_roll_total(total: u32, voters: u32): "名册共{total}名，其中有选举权的{voters}名。", "名冊共{total}名，其中有選舉權的{voters}名。", "On the roll: {total}, of these with a vote: {voters}.";
    paper_signin_how: "请在“签到”栏签名；有选举权的，领取选票时再在“领票”栏签名。", "請在「簽到」欄簽名；有選舉權的，領取選票時再在「領票」欄簽名。", "Please sign under “Signature”; those with a vote sign under “Ballot” when they receive theirs.";
    paper_excused(count: u32): "经上级组织同意并经大会通过，不计入应到会人数的{count}名。", "經上級組織同意並經大會通過，不計入應到會人數的{count}名。", "With the consent of the upper body and of the meeting, {count} are not counted as expected.";
    paper_head_count_lead(attendance: &str): "经清点，本次大会{attendance}", "經清點，本次大會{attendance}", "By the head count, {attendance}";
    paper_head_count_reason(reason: &str): "清点人数与签到人数不一致，原因：{reason}", "清點人數與簽到人數不一致，原因：{reason}", "Why the head count differs from the sign-in: {reason}";
    paper_hereby: "特此报告。", "特此報告。", "This is our report.";

    paper_ballot_of(titles: &str): "{titles}选票", "{titles}選票", "Ballot for {titles}";
    paper_issue_sentence(printed: impl std::fmt::Display, issued: impl std::fmt::Display, leftover: impl std::fmt::Display, kept: impl std::fmt::Display, cut: impl std::fmt::Display): "印制选票{printed}张，实发{issued}张，剩余{leftover}张（存档{kept}张、当众剪角作废{cut}张）", "印製選票{printed}張，實發{issued}張，剩餘{leftover}張（存檔{kept}張、當眾剪角作廢{cut}張）", "Ballots printed: {printed}; issued: {issued}; left over: {leftover} (kept for the archive: {kept}, cut in front of the meeting: {cut})";
    paper_exchanged(count: impl std::fmt::Display): "，收回作废并换发{count}张", "，收回作廢並換發{count}張", "; handed back and replaced: {count}";
    paper_spoiled(count: u32): "，印制损坏{count}张", "，印製損壞{count}張", "; spoiled in printing: {count}";
    paper_issued_equal: "实发选票与实到人数相等。", "實發選票與實到人數相等。", "As many were issued as there are voters present.";
    paper_issued_equal_turnout: "实发选票与参加投票人数相等。", "實發選票與參加投票人數相等。", "As many were issued as there are voters who took part.";
    paper_issued_fewer_turnout(count: u32, reason: &str): "实发选票比参加投票人数少{count}张，原因：{reason}", "實發選票比參加投票人數少{count}張，原因：{reason}", "Issued are {count} fewer than there are voters who took part. Reason: {reason}";
    paper_all_boxes(ballot: &str): "{ballot}（各票箱合计）", "{ballot}（各票箱合計）", "{ballot} (all boxes)";
    paper_other_boxes(ballot: &str): "{ballot}（其余票箱合计）", "{ballot}（其餘票箱合計）", "{ballot} (the other boxes)";
    paper_issued_fewer(count: u32, reason: &str): "实发选票比实到人数少{count}张，原因：{reason}", "實發選票比實到人數少{count}張，原因：{reason}", "Issued are {count} fewer than there are voters present. Reason: {reason}";
    paper_column_ballot: "选票", "選票", "Ballot";
    paper_column_printed: "印制", "印製", "Printed";
    paper_column_issued: "发出", "發出", "Issued";
    paper_column_exchanged: "换发", "換發", "Replaced";
    paper_column_kept: "存档", "存檔", "Kept";
    paper_column_cut: "剪角作废", "剪角作廢", "Cut";
    paper_column_spoiled: "印制损坏", "印製損壞", "Spoiled";
    paper_column_returned: "收回", "收回", "Returned";
    paper_column_comparison: "收回与发出", "收回與發出", "Compared";
    paper_column_bundles: "扎数", "紮數", "Bundles";

    paper_returned_sentence(issued: impl std::fmt::Display, returned: impl std::fmt::Display): "共发出选票{issued}张，收回选票{returned}张", "共發出選票{issued}張，收回選票{returned}張", "Ballots issued: {issued}; returned: {returned}";
    paper_returned_equal: "收回选票等于发出选票，选举有效。", "收回選票等於發出選票，選舉有效。", "As many came back as were issued; the election is valid.";
    paper_returned_fewer(count: u32, reason: &str): "收回选票比发出选票少{count}张，原因：{reason}。收回选票未超过发出选票，选举有效。", "收回選票比發出選票少{count}張，原因：{reason}。收回選票未超過發出選票，選舉有效。", "{count} fewer came back than were issued. Reason: {reason}. Not more came back than were issued; the election is valid.";
    paper_returned_more(count: u32): "经两次清点，收回选票比发出选票多{count}张，选举无效。", "經兩次清點，收回選票比發出選票多{count}張，選舉無效。", "Counted twice, {count} more came back than were issued; the election is void.";
    paper_compared_equal: "相等", "相等", "equal";
    paper_compared_fewer(count: u32): "少{count}张", "少{count}張", "{count} fewer";
    paper_boxes_fewer(count: u32): "收回选票比发出选票少{count}张，未超过发出选票，选举有效。", "收回選票比發出選票少{count}張，未超過發出選票，選舉有效。", "{count} fewer came back than were issued, not more; the election is valid.";
    paper_box_equal: "收回选票等于发出选票。", "收回選票等於發出選票。", "As many came back as were issued.";
    paper_box_fewer(count: u32, reason: &str): "收回选票比发出选票少{count}张，原因：{reason}。", "收回選票比發出選票少{count}張，原因：{reason}。", "{count} fewer came back than were issued. Reason: {reason}.";
    paper_box_more(count: u32): "收回选票比发出选票多{count}张。", "收回選票比發出選票多{count}張。", "{count} more came back than were issued.";
    paper_box_void(count: u32): "经两次清点，收回选票比发出选票多{count}张，该票箱的选票无效。", "經兩次清點，收回選票比發出選票多{count}張，該票箱的選票無效。", "Counted twice, {count} more came back than were issued; the ballots of this box are void.";
    paper_compared_more_stands(count: u32): "多{count}张", "多{count}張", "{count} more";
    paper_compared_more(count: u32): "多{count}张，无效", "多{count}張，無效", "{count} more, void";
    paper_bundles(count: usize): "收回的选票已分为{count}扎，逐扎加封。", "收回的選票已分為{count}紮，逐紮加封。", "Bundles made and wrapped: {count}.";
    paper_missing_not_cast: "未投入票箱", "未投入票箱", "not put into the box";
    paper_missing_taken: "带离会场", "帶離會場", "taken out of the hall";
    paper_missing_other: "其他", "其他", "other";

    paper_heading_preliminary(number: &str, title: &str, places: u32): "{number}、{title}（应产生正式候选人{places}名）", "{number}、{title}（應產生正式候選人{places}名）", "{number}. {title} (candidates to be found: {places})";
    paper_heading(number: &str, title: &str, seats: u32): "{number}、{title}（应选{seats}名）", "{number}、{title}（應選{seats}名）", "{number}. {title} (seats: {seats})";
    paper_ballot_figures(issued: impl std::fmt::Display, returned: impl std::fmt::Display, valid: impl std::fmt::Display, invalid: impl std::fmt::Display): "发出选票{issued}张，收回选票{returned}张，其中有效票{valid}张，无效票{invalid}张", "發出選票{issued}張，收回選票{returned}張，其中有效票{valid}張，無效票{invalid}張", "Ballots issued: {issued}; returned: {returned}; valid: {valid}; invalid: {invalid}";
    paper_of_these_over(count: u32): "（其中所选人数超过规定的{count}张）", "（其中所選人數超過規定的{count}張）", " (of these with too many chosen: {count})";
    paper_blank_ballots(count: u32): "有效票中未作任何选择的{count}张。", "有效票中未作任何選擇的{count}張。", "Valid ballots that chose nobody: {count}.";
    paper_table_lead: "候选人得票情况（按得赞成票多少为序）：", "候選人得票情況（按得贊成票多少為序）：", "Votes received (most votes for first):";
    paper_table_lead_in(order: &str): "候选人得票情况（{order}）：", "候選人得票情況（{order}）：", "Votes received ({order}):";
    paper_rank: "序", "序", "No.";
    paper_yes: "赞成", "贊成", "For";
    paper_votes: "得票", "得票", "Votes";
    paper_no: "不赞成", "不贊成", "Against";
    paper_abstain: "弃权", "棄權", "Abstain";
    paper_unreadable: "无法辨认", "無法辨認", "Illegible";
    paper_written_in(name: &str): "{name}（另选）", "{name}（另選）", "{name} (written in)";
    paper_no_write_ins: "没有另选他人的得票。", "沒有另選他人的得票。", "Nobody was written in.";
    paper_bar_elected: "当选条件", "當選條件", "To be elected";
    paper_bar_candidates: "列为正式候选人的条件", "列為正式候選人的條件", "To become a candidate";
    paper_bar_more(what: &str, base: &str, share: &str, least: u64): "{what}：得赞成票超过{base}的{share}，即至少{least}票。", "{what}：得贊成票超過{base}的{share}，即至少{least}票。", "{what}: votes for from more than {share} of {base}, that is at least {least}.";
    paper_bar_reach(what: &str, base: &str, share: &str, least: u64): "{what}：得赞成票达到{base}的{share}，即至少{least}票。", "{what}：得贊成票達到{base}的{share}，即至少{least}票。", "{what}: votes for from at least {share} of {base}, that is at least {least}.";
    paper_bar_highest(what: &str): "{what}：以得赞成票多的为准。", "{what}：以得贊成票多的為準。", "{what}: the most votes for.";
    paper_base_expected(who: &str, count: u64): "应到会有选举权的{who}{count}名", "應到會有選舉權的{who}{count}名", "the {count} {who} expected";
    paper_base_present(who: &str, count: u64): "实到会有选举权的{who}{count}名", "實到會有選舉權的{who}{count}名", "the {count} {who} present";
    paper_base_issued(count: u64): "发出选票{count}张", "發出選票{count}張", "the {count} ballots issued";
    paper_base_cast(count: u64): "参加投票的{count}名", "參加投票的{count}名", "the {count} who voted";
    paper_base_returned(count: u64): "收回选票{count}张", "收回選票{count}張", "the {count} ballots returned";
    paper_base_valid(count: u64): "有效票{count}张", "有效票{count}張", "the {count} valid ballots";
    paper_base_post(count: u64): "对该职务投出的{count}票", "對該職務投出的{count}票", "the {count} votes for the post";
    paper_met_bar(count: usize, order: &str, names: &str, announces: &str): "得票符合当选条件、可予当选的{count}名{order}：{names}。当选名单由{announces}宣布。", "得票符合當選條件、可予當選的{count}名{order}：{names}。當選名單由{announces}宣布。", "Votes suffice for {count}{order}: {names}. Who is elected is announced by {announces}.";
    paper_tied(names: &str, yes: u64, seats: u32): "{names}得票相等，各{yes}票，其中应取{seats}名，", "{names}得票相等，各{yes}票，其中應取{seats}名，", "{names} have {yes} votes each, for seats: {seats}; ";
    paper_tie_unnamed(seats: u32): "另有{seats}个名额因得票相等尚未确定，", "另有{seats}個名額因得票相等尚未確定，", "Seats still open because of equal votes: {seats}; ";
    paper_tie_revote: "按照选举办法，在得票相等的人员中再次投票。", "按照選舉辦法，在得票相等的人員中再次投票。", "by the election method there is another vote among the equals.";
    paper_tie_lot: "按照选举办法，以抽签确定。", "按照選舉辦法，以抽籤確定。", "by the election method this is settled by lot.";
    paper_tie_chair: "按照选举办法，由主持人决定。", "按照選舉辦法，由主持人決定。", "by the election method the chair decides.";
    paper_tie_vacant: "按照选举办法，名额暂缺。", "按照選舉辦法，名額暫缺。", "by the election method the seats stay empty for now.";
    paper_short_further(title: &str, count: u32): "{title}尚缺{count}名，按照选举办法另行选举。", "{title}尚缺{count}名，按照選舉辦法另行選舉。", "{title}: seats not filled: {count}; by the election method there is a further election.";
    paper_short_vacant(title: &str, count: u32): "{title}尚缺{count}名，按照选举办法名额暂缺。", "{title}尚缺{count}名，按照選舉辦法名額暫缺。", "{title}: seats not filled: {count}; by the election method they stay empty for now.";
    paper_void: "选举无效，须重新进行选举。", "選舉無效，須重新進行選舉。", "The election is void and has to be held again.";
    paper_agreement(total: u32, alike: u32, whole: u32, tenth: u32, settled: u32, ruled: u32): "选票由两遍分别录入：共核对{total}张，两遍一致{alike}张（{whole}.{tenth}%），对照原票核定{settled}张，疑票认定{ruled}张。", "選票由兩遍分別錄入：共核對{total}張，兩遍一致{alike}張（{whole}.{tenth}%），對照原票核定{settled}張，疑票認定{ruled}張。", "Every ballot was keyed twice: compared {total}, alike {alike} ({whole}.{tenth}%), settled from the paper {settled}, ruled as doubtful {ruled}.";
    paper_simplified: "本次计票实行简化核对：第二遍由监票人录入，差异由计票人、监票人对照原票当场念出后共同核定。", "本次計票實行簡化核對：第二遍由監票人錄入，差異由計票人、監票人對照原票當場唸出後共同核定。", "Simplified check (简化核对): the scrutineer keyed second, and differences were settled aloud by teller and scrutineer from the paper.";
    paper_order_strokes: "（以姓氏笔画为序）", "（以姓氏筆畫為序）", " (in order of surname strokes)";
    paper_order_votes: "（以得票多少为序）", "（以得票多少為序）", " (in order of votes)";
    paper_order_ballot: "（按选票所列顺序）", "（按選票所列順序）", " (in the order of the ballot)";

    paper_teller: "计票人（签名）：", "計票人（簽名）：", "Teller:";
    paper_scrutineer: "监票人（签名）：", "監票人（簽名）：", "Scrutineer:";
    paper_chief: "总监票人（签名）：", "總監票人（簽名）：", "Chief scrutineer:";
    paper_chair: "主持人（签名）：", "主持人（簽名）：", "Chair:";
    paper_signed_at(date: &str): "{date}　____时____分", "{date}　____時____分", "{date}, time: ____ : ____";

    paper_notice_lead(date: &str, organisation: &str, place: &str, meeting: &str, what: &str): "{date}，{organisation}{place}召开{meeting}，选举{what}。", "{date}，{organisation}{place}召開{meeting}，選舉{what}。", "On {date}, {organisation} held {meeting}{place} to elect {what}.";
    paper_at_place(place: &str): "在{place}", "在{place}", " at {place}";
    paper_new_body(body: &str): "新一届{body}", "新一屆{body}", "the new {body}";
    paper_notice_lead_preliminary(date: &str, organisation: &str, place: &str, meeting: &str, what: &str): "{date}，{organisation}{place}召开{meeting}，就选举{what}进行预选。", "{date}，{organisation}{place}召開{meeting}，就選舉{what}進行預選。", "On {date}, {organisation} held {meeting}{place} for a preliminary vote on the election of {what}.";
    paper_notice_attendance(who: &str, expected: u32, present: u32): "大会应到会有选举权的{who}{expected}名，实到会{present}名", "大會應到會有選舉權的{who}{expected}名，實到會{present}名", "Of {expected} {who} with a vote expected, {present} were present";
    paper_notice_turnout(expected: u32, present: u32): "本次选举登记选民{expected}名，参加投票{present}名", "本次選舉登記選民{expected}名，參加投票{present}名", "Of {expected} registered voters, {present} took part";
    paper_basis_both(statute: &str): "依据{statute}和本次大会通过的选举办法，", "依據{statute}和本次大會通過的選舉辦法，", "Under {statute} and the election method adopted by the meeting, ";
    paper_basis_statute(statute: &str): "依据{statute}，", "依據{statute}，", "Under {statute}, ";
    paper_basis_method: "依据本次大会通过的选举办法，", "依據本次大會通過的選舉辦法，", "Under the election method adopted by the meeting, ";
    paper_secret: "无记名投票", "無記名投票", "secret ballot";
    paper_open: "记名投票", "記名投票", "signed ballot";
    paper_with_margin: "差额选举", "差額選舉", "with more candidates than seats";
    paper_without_margin: "等额选举", "等額選舉", "with as many candidates as seats";
    paper_way(way: &str): "大会采取{way}的方式", "大會採取{way}的方式", "the meeting voted by {way}";
    paper_way_one(seats: &str): "，应选{seats}。", "，應選{seats}。", "; to be elected: {seats}.";
    paper_way_one_preliminary(seats: &str): "进行预选，应产生{seats}正式候选人。", "進行預選，應產生{seats}正式候選人。", "; candidates to be found: {seats}.";
    paper_contest_places(title: &str, places: u32): "{title}应产生正式候选人{places}名。", "{title}應產生正式候選人{places}名。", "{title}: candidates to be found {places}.";
    paper_way_several: "进行选举。", "進行選舉。", ".";
    paper_post_seats(title: &str, seats: u32): "{title}{seats}名", "{title}{seats}名", "{title} {seats}";
    paper_contest_seats(title: &str, seats: u32, margin: &str): "{title}应选{seats}名{margin}。", "{title}應選{seats}名{margin}。", "{title}: seats {seats}{margin}.";
    paper_in_brackets(text: &str): "（{text}）", "（{text}）", " ({text})";
    paper_stands: "，选举有效。", "，選舉有效。", ". The election is valid.";
    paper_reported_by(reports: &str, announces: &str): "经{reports}报告、{announces}宣布", "經{reports}報告、{announces}宣布", "As reported by {reports} and announced by {announces}";
    paper_announced_by(announces: &str): "经{announces}宣布", "經{announces}宣布", "As announced by {announces}";
    paper_speaker_chair: "大会主持人", "大會主持人", "the chair";
    paper_speaker_chief: "监票人", "監票人", "the scrutineers";
    paper_speaker_committee: "选举委员会", "選舉委員會", "the election committee";
    paper_speaker_presidium: "大会主席团", "大會主席團", "the presidium";
    paper_speaker_meeting: "大会", "大會", "the meeting";
    paper_elected_party(said: &str, count: usize, title: &str, order: &str): "{said}，下列{count}名同志当选为{title}{order}：", "{said}，下列{count}名同志當選為{title}{order}：", "{said}, the following are elected as {title} (number elected: {count}){order}:";
    paper_elected(said: &str, count: usize, title: &str, order: &str): "{said}，下列{count}人当选为{title}{order}：", "{said}，下列{count}人當選為{title}{order}：", "{said}, the following are elected as {title} (number elected: {count}){order}:";
    paper_nobody_elected(said: &str, title: &str): "{said}，{title}没有人得票符合当选条件。", "{said}，{title}沒有人得票符合當選條件。", "{said}, nobody received enough votes as {title}.";
    paper_nobody_chosen(said: &str, title: &str): "{said}，{title}没有人得票符合列为正式候选人的条件。", "{said}，{title}沒有人得票符合列為正式候選人的條件。", "{said}, nobody received enough votes to become a candidate for {title}.";
    paper_filed(upper: &str): "选举结果已报{upper}备案。", "選舉結果已報{upper}備案。", "The result has been reported to {upper} for the record.";
    paper_for_approval(upper: &str): "选举结果已报{upper}审批。", "選舉結果已報{upper}審批。", "The result has been reported to {upper} for approval.";
    paper_phone(phone: &str): "监督电话：{phone}。", "監督電話：{phone}。", "Telephone for supervision: {phone}.";
    paper_opinion_box(place: &str): "意见箱设在{place}。", "意見箱設在{place}。", "The opinion box is at {place}.";

    paper_statute_cpc: "《中国共产党基层组织选举工作条例》", "《中國共產黨基層組織選舉工作條例》", "the Regulations on Elections of Primary Organisations of the Communist Party of China";
    paper_statute_cpc_1990: "《中国共产党基层组织选举工作暂行条例》", "《中國共產黨基層組織選舉工作暫行條例》", "the Provisional Regulations on Elections of Primary Organisations of the Communist Party of China";
    paper_statute_village: "《中华人民共和国村民委员会组织法》", "《中華人民共和國村民委員會組織法》", "the Organic Law of the Villagers’ Committees";
    paper_statute_resident: "《中华人民共和国城市居民委员会组织法》", "《中華人民共和國城市居民委員會組織法》", "the Organic Law of the Urban Residents’ Committees";
    paper_statute_union: "《工会基层组织选举工作条例》", "《工會基層組織選舉工作條例》", "the Regulations on Elections of Primary Trade Union Organisations";
    paper_statute_coop: "《中华人民共和国农民专业合作社法》", "《中華人民共和國農民專業合作社法》", "the Law on Farmers’ Specialised Cooperatives";

    paper_zero_boxes: "投票开始前，监票人当众打开票箱检查，票箱内没有任何物品，随即加封。", "投票開始前，監票人當眾打開票箱檢查，票箱內沒有任何物品，隨即加封。", "Before voting the scrutineers opened the boxes in front of the meeting; they were empty and were sealed at once.";
    paper_zero_count: "计票程序中本轮选举的已录入选票为0张，下列各候选人得票均为0：", "計票程式中本輪選舉的已錄入選票為0張，下列各候選人得票均為0：", "No ballot of this round is in the count; every candidate stands at 0 votes:";
    paper_zero_box_row(number: u32): "{number}号票箱　封签完好：____________", "{number}號票箱　封籤完好：____________", "Box {number}, seal intact: ____________";

    paper_wrapper_bundle(number: u32, of: usize): "第{number}扎（共{of}扎）", "第{number}紮（共{of}紮）", "Bundle {number} of {of}";
    paper_wrapper_size(size: u32): "本扎选票{size}张", "本紮選票{size}張", "Ballots in this bundle: {size}";
    paper_wrapper_first: "第一遍录入人：", "第一遍錄入人：", "First keying by:";
    paper_wrapper_second: "第二遍录入人：", "第二遍錄入人：", "Second keying by:";

    say_opening(attendance: &str): "现在报告到会情况：本次大会{attendance}", "現在報告到會情況：本次大會{attendance}", "Attendance: {attendance}";
    say_may_begin: "，符合规定人数，可以开会。", "，符合規定人數，可以開會。", ". The quorum is met; the meeting may begin.";
    say_may_not_begin: "，未达到规定人数。", "，未達到規定人數。", ". The quorum is not met.";
    say_report_begin_preliminary: "受大会委托，现在报告预选得票情况。", "受大會委託，現在報告預選得票情況。", "On behalf of the meeting, here is the report of the preliminary vote.";
    say_report_begin: "受大会委托，现在报告选举得票情况。", "受大會委託，現在報告選舉得票情況。", "On behalf of the meeting, here is the report of the votes.";
    say_votes_each(name: &str, yes: u64, no: u64, abstain: u64): "{name}，赞成{yes}票，不赞成{no}票，弃权{abstain}票；", "{name}，贊成{yes}票，不贊成{no}票，棄權{abstain}票；", "{name}: for {yes}, against {no}, abstain {abstain};";
    say_votes(name: &str, yes: u64): "{name}，得{yes}票；", "{name}，得{yes}票；", "{name}: {yes} votes;";
    say_votes_written(name: &str, yes: u64): "另选他人：{name}，得{yes}票；", "另選他人：{name}，得{yes}票；", "written in: {name}: {yes} votes;";
    say_report_end: "报告完毕。", "報告完畢。", "This is the end of the report.";
    say_announce_begin: "现在宣布选举结果。", "現在宣布選舉結果。", "Here is the result of the election.";
    say_to_elect(title: &str, seats: u32): "本次大会应选{title}{seats}名。", "本次大會應選{title}{seats}名。", "To be elected as {title}: {seats}.";
    say_passed_more(base: &str, share: &str, count: usize): "得赞成票超过{base}的{share}的有{count}名。", "得贊成票超過{base}的{share}的有{count}名。", "Votes for from more than {share} of {base} went to {count}.";
    say_passed_reach(base: &str, share: &str, count: usize): "得赞成票达到{base}的{share}的有{count}名。", "得贊成票達到{base}的{share}的有{count}名。", "Votes for from at least {share} of {base} went to {count}.";
    say_elected(title: &str, order: &str, names: &str): "根据选举办法，当选为{title}的有{order}：{names}。", "根據選舉辦法，當選為{title}的有{order}：{names}。", "By the election method the following are elected as {title}{order}: {names}.";
    say_nobody: "没有人得票符合当选条件。", "沒有人得票符合當選條件。", "Nobody received enough votes.";
    say_nobody_preliminary: "没有人得票符合列为正式候选人的条件。", "沒有人得票符合列為正式候選人的條件。", "Nobody received enough votes to become a candidate.";
    say_stands: "选举有效。", "選舉有效。", "The election is valid.";

    paper_wait_roll: "名册还是空的。请先在“会议设置”导入名册，再打印签到册。", "名冊還是空的。請先在「會議設定」匯入名冊，再列印簽到冊。", "The roll is empty. Import it on the set-up page first.";
    paper_wait_contest: "还没有选举事项或候选人。请先在“会议设置”填写。", "還沒有選舉事項或候選人。請先在「會議設定」填寫。", "There is no contest or no candidate yet. Enter them on the set-up page first.";
    paper_wait_heads: "到会人数还没有清点确定。请先在“分发选票”由两人录入清点人数。", "到會人數還沒有清點確定。請先在「分發選票」由兩人錄入清點人數。", "The head count is not agreed yet. Two people type it on the issue page first.";
    paper_wait_issue(ballot: &str): "{ballot}的印制、发出和剩余数字还没有填齐。请先在“分发选票”填写。", "{ballot}的印製、發出和剩餘數字還沒有填齊。請先在「分發選票」填寫。", "{ballot}: printed, issued and leftover are not complete. Enter them on the issue page first.";
    paper_wait_return(ballot: &str): "{ballot}的收回张数还没有确定。请先在“收回选票”由两人录入。", "{ballot}的收回張數還沒有確定。請先在「收回選票」由兩人錄入。", "{ballot}: the returned number is not agreed yet. Two people type it on the collect page first.";
    paper_wait_reason(ballot: &str): "{ballot}收回少于发出，还没有填写原因。请先在“收回选票”填写。", "{ballot}收回少於發出，還沒有填寫原因。請先在「收回選票」填寫。", "{ballot}: fewer came back than were issued and nobody has said why. Enter the reason on the collect page first.";
    paper_wait_recount(ballot: &str): "{ballot}收回多于发出，须由两人重新清点后再打印。", "{ballot}收回多於發出，須由兩人重新清點後再列印。", "{ballot}: more came back than were issued. Two people count again first.";
    paper_wait_bundles: "选票还没有分扎。请先在“收回选票”分扎。", "選票還沒有分紮。請先在「收回選票」分紮。", "No bundles yet. Make them on the collect page first.";
    paper_wait_count(left: u32): "计票还没有完成，还差{left}张选票没有录入、核对或认定。请先完成“计票录入”和“差异核对”。", "計票還沒有完成，還差{left}張選票沒有錄入、核對或認定。請先完成「計票錄入」和「差異核對」。", "The count is not finished: {left} to be keyed, compared or settled. Finish keying and the difference check first.";
    paper_wait_balance: "票数不平衡，不能出具结果。请在“计票结果”查看数字核对。", "票數不平衡，不能出具結果。請在「計票結果」查看數字核對。", "The figures do not balance, so there is no result. See the checks on the result page.";
    paper_wait_announced: "主持人还没有宣布当选名单。宣布后才能打印公告。", "主持人還沒有宣布當選名單。宣布後才能列印公告。", "The chair has not announced the result yet. The notice can be printed after that.";
    paper_wait_names: "还没有填写人选姓名。请点“设定”填写。", "還沒有填寫人選姓名。請點「設定」填寫。", "No names yet. Choose “Adjust” and enter them.";
    paper_wait_officers: "还没有指定工作人员。请先在“会议设置”指定。", "還沒有指定工作人員。請先在「會議設定」指定。", "Nobody has a role yet. Name the officers on the set-up page first.";
    paper_wait_nobody_elected: "本轮没有当选人，不需要。", "本輪沒有當選人，不需要。", "Nobody was elected in this round; there is nothing to print.";
    paper_wait_correction: "没有更正过已宣布的结果，不需要更正公告。", "沒有更正過已宣布的結果，不需要更正公告。", "No announced result has been corrected; there is nothing to post.";
    paper_wait_zero_late: "已经有选票录入，不能再出具清零确认单。", "已經有選票錄入，不能再出具清零確認單。", "Ballots have been keyed already; the zero count can no longer be confirmed.";
}

impl Lang {
    /// The paper's name, as its title and its button say.
    pub fn paper_title(self, kind: PaperKind) -> &'static str {
        use crate::meeting::Slip;
        match kind {
            PaperKind::Posting(stage) => self.paper_posting(stage),
            PaperKind::Introductions => self.paper_introductions(),
            PaperKind::Officers => self.paper_officers(),
            PaperKind::Ballots => self.paper_ballots(),
            PaperKind::Poster => self.paper_poster(),
            PaperKind::Seals => self.paper_seals(),
            PaperKind::Agenda => self.paper_agenda(),
            PaperKind::Tally => self.paper_tally(),
            PaperKind::BundleList => self.paper_bundle_list(),
            PaperKind::PledgeSheets => self.paper_pledge_sheets(),
            PaperKind::Recommendation => self.paper_recommendation(),
            PaperKind::Appraisal => self.paper_appraisal(),
            PaperKind::BlankSlips => self.paper_blank_slips(),
            PaperKind::PrintPack => self.paper_pack(),
            PaperKind::ResultReport => self.paper_result_report(),
            PaperKind::Approval => self.paper_approval(),
            PaperKind::Minutes => self.paper_minutes(),
            PaperKind::Correction => self.paper_correction(),
            PaperKind::VoidAnnouncement => self.paper_void_announcement(),
            PaperKind::Certificate => self.paper_certificate(),
            PaperKind::Summary => self.paper_summary(),
            PaperKind::Archive => self.paper_archive(),
            PaperKind::SignInSheet => self.paper_sign_in(),
            PaperKind::ZeroReport => self.paper_zero(),
            PaperKind::Slip(Slip::HeadCount) => self.paper_slip_1(),
            PaperKind::Slip(Slip::Issue) => self.paper_slip_2(),
            PaperKind::Slip(Slip::Return) => self.paper_slip_3(),
            PaperKind::Slip(Slip::Result) => self.paper_slip_4(),
            PaperKind::BundleWrappers => self.paper_wrappers(),
            PaperKind::ScrutineerReport => self.paper_report(),
            PaperKind::Announcement => self.paper_announcement(),
            PaperKind::Notice => self.paper_notice(),
            PaperKind::Method => self.method_title_draft(),
            PaperKind::Rules => self.rules_paper_title(),
            PaperKind::SurveySummary => self.asked_summary(),
        }
    }

    /// Why a paper cannot be printed yet, and what to do first.
    pub fn paper_not_ready(self, why: &NotReady) -> String {
        match why {
            NotReady::NoRoll => self.paper_wait_roll().to_owned(),
            NotReady::NoContest => self.paper_wait_contest().to_owned(),
            NotReady::NoHeadCount => self.paper_wait_heads().to_owned(),
            NotReady::NotIssued(titles)
            | NotReady::NotReturned(titles)
            | NotReady::MissingUnexplained(titles)
            | NotReady::CountAgain(titles) => self.paper_waits(why, &self.paper_of(titles)),
            NotReady::OfGroup { ask, group, why } => {
                let sheet = self.asked_sheet_of(group.trim(), self.survey_sheet(ask));
                self.paper_waits(why, &self.capital(&sheet))
            }
            NotReady::GroupsNotCounted => self.asked_wait_heads().to_owned(),
            NotReady::SurveyUnfinished { ask, left } => {
                self.asked_wait_count(*left, self.survey_sheet(ask))
            }
            NotReady::SurveyNotAnnounced => self.asked_wait_announced().to_owned(),
            NotReady::NoNamesTaken => self.asked_wait_taken().to_owned(),
            NotReady::OnlyForElections => self.asked_only_election().to_owned(),
            NotReady::OnlyForSurveys => self.asked_only_survey().to_owned(),
            NotReady::NoBundles => self.paper_wait_bundles().to_owned(),
            NotReady::CountUnfinished { left } => self.paper_wait_count(*left),
            NotReady::DoesNotBalance => self.paper_wait_balance().to_owned(),
            NotReady::NotAnnounced => self.paper_wait_announced().to_owned(),
            NotReady::NoNames => self.paper_wait_names().to_owned(),
            NotReady::NoOfficers => self.paper_wait_officers().to_owned(),
            NotReady::NoCorrection => self.paper_wait_correction().to_owned(),
            NotReady::BallotsKeyed => self.paper_wait_zero_late().to_owned(),
            NotReady::VoteVoid => self.paper_wait_vote_void().to_owned(),
            NotReady::NotVoid => self.paper_wait_not_void().to_owned(),
            NotReady::NoCertificates => self.paper_wait_no_certificates().to_owned(),
            NotReady::NobodyElected => self.paper_wait_nobody_elected().to_owned(),
        }
    }

    /// What is missing of the ballots of this name.
    fn paper_waits(self, why: &NotReady, ballot: &str) -> String {
        match why {
            NotReady::NotIssued(_) => self.paper_wait_issue(ballot),
            NotReady::NotReturned(_) => self.paper_wait_return(ballot),
            NotReady::MissingUnexplained(_) => self.paper_wait_reason(ballot),
            NotReady::CountAgain(_) => self.paper_wait_recount(ballot),
            other => self.paper_not_ready(other),
        }
    }

    /// What a ballot is called by the posts on it.
    pub fn paper_of(self, titles: &[String]) -> String {
        self.paper_ballot_of(&titles.join(self.paper_list()))
    }

    /// Those who have a vote, as a noun.
    pub fn paper_who(self, who: Voters) -> &'static str {
        match who {
            Voters::PartyMembers => self.paper_present_party_members(),
            Voters::Members => self.paper_members(),
            Voters::Delegates => self.paper_delegates(),
            Voters::Committee => self.paper_committee(),
            Voters::Registered => self.paper_voters(),
            Voters::Households => self.paper_households(),
            Voters::Owners => self.paper_owners(),
        }
    }

    /// Sentences one after the other, empty ones left out.
    pub fn paper_sentences(self, sentences: &[&str]) -> String {
        let said: Vec<&str> = sentences
            .iter()
            .map(|sentence| sentence.trim())
            .filter(|sentence| !sentence.is_empty())
            .collect();
        said.join(match self {
            Lang::Hans | Lang::Hant => "",
            Lang::En => " ",
        })
    }

    /// A day, `2026-11-22` as 2026年11月22日; as typed where it is no day.
    pub fn paper_date(self, day: &str) -> String {
        let Ok(date) = day.trim().parse::<chrono::NaiveDate>() else {
            return day.trim().to_owned();
        };
        match self {
            Lang::Hans | Lang::Hant => date.format("%Y年%-m月%-d日").to_string(),
            Lang::En => date.format("%-d %B %Y").to_string(),
        }
    }

    /// A share of a whole in words, 半数, 五分之四.
    pub fn paper_share(self, num: u32, den: u32) -> String {
        match self {
            _ if (num, den) == (1, 2) => self.paper_half().to_owned(),
            Lang::En => format!("{num}/{den}"),
            Lang::Hans | Lang::Hant => format!("{}分之{}", numeral(den), numeral(num)),
        }
    }

    /// The number of a heading: 一 to 十 in Chinese.
    pub fn paper_ordinal(self, number: u32) -> String {
        match self {
            Lang::En => number.to_string(),
            Lang::Hans | Lang::Hant => numeral(number),
        }
    }

    /// Whose number a share is taken of, with that number.
    pub fn paper_base(self, base: Base, who: Voters, count: u64) -> String {
        let who = self.paper_who(who);
        match base {
            Base::Expected => self.paper_base_expected(who, count),
            Base::Present => self.paper_base_present(who, count),
            Base::Issued => self.paper_base_issued(count),
            Base::Cast => self.paper_base_cast(count),
            Base::Returned => self.paper_base_returned(count),
            Base::Valid => self.paper_base_valid(count),
            Base::VotesForPost => self.paper_base_post(count),
        }
    }

    /// Who speaks, by office.
    pub fn paper_speaker(self, speaker: Speaker) -> &'static str {
        match speaker {
            Speaker::Chair => self.paper_speaker_chair(),
            Speaker::ChiefScrutineer => self.paper_speaker_chief(),
            Speaker::ElectionCommittee => self.paper_speaker_committee(),
            Speaker::Presidium => self.paper_speaker_presidium(),
            Speaker::Meeting => self.paper_speaker_meeting(),
        }
    }

    /// Why ballots are missing, with the note where there is one.
    pub fn paper_missing(self, reason: MissingReason, note: &str) -> String {
        let words = match reason {
            MissingReason::NotCast => self.paper_missing_not_cast(),
            MissingReason::TakenAway => self.paper_missing_taken(),
            MissingReason::Other if note.is_empty() => self.paper_missing_other(),
            MissingReason::Other => return note.to_owned(),
        };
        if note.is_empty() {
            words.to_owned()
        } else {
            format!("{words}{}{note}", self.paper_comma())
        }
    }
}

/// A number as Chinese writes it in fractions and headings, up to 99; digits beyond.
fn numeral(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: u32| {
        usize::try_from(value)
            .ok()
            .and_then(|value| DIGITS.get(value))
            .copied()
            .unwrap_or("")
    };
    match number {
        0 => "〇".to_owned(),
        1..=9 => digit(number).to_owned(),
        10..=19 => format!("十{}", digit(number % 10)),
        20..=99 => format!("{}十{}", digit(number / 10), digit(number % 10)),
        _ => number.to_string(),
    }
}
