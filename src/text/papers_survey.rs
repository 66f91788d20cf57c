//! Words of the papers of appraisals and recommendation votes: their sheets, slips,
//! tables, reports and notices (domain section 2).

use super::{Lang, texts};
use crate::meeting::Ask;
use crate::papers::forms::PaperKind;
use crate::rules::{Combine, RecommendationRule};

texts! {
    asked_act_appraisal: "测评", "測評", "appraisal";
    asked_act_recommendation: "推荐", "推薦", "recommendation vote";
    asked_ballot_appraisal: "民主测评票", "民主測評票", "Appraisal sheet";
    asked_ballot_for(title: &str, group: &str): "{title}（{group}）", "{title}（{group}）", "{title} ({group})";
    asked_ballot_recommendation(post: &str): "{post}推荐票", "{post}推薦票", "Recommendation sheet: {post}";
    asked_ballot_recommendation_many: "推荐票", "推薦票", "Recommendation sheet";
    asked_sheet_of(group: &str, sheet: &str): "{group}{sheet}", "{group}{sheet}", "{sheet} of {group}";
    asked_sheet_titled(name: &str, titles: &str): "{name}（{titles}）", "{name}（{titles}）", "{name} ({titles})";
    asked_round_words(name: &str): "（{name}）", "（{name}）", "({name})";
    paper_between: "；", "；", "; ";
    asked_numbered(name: &str, number: usize): "{name}{number}", "{name}{number}", "{name} {number}";

    asked_title_heads: "清点参加人数报告单", "清點參加人數報告單", "Report on those taking part";
    asked_title_issue(sheet: &str): "分发{sheet}情况报告单", "分發{sheet}情況報告單", "Report on the {sheet}s issued";
    asked_title_return(sheet: &str): "清点{sheet}报告单", "清點{sheet}報告單", "Report on the {sheet}s returned";
    asked_title_result(name: &str): "{name}结果报告单", "{name}結果報告單", "{name}: report on the count";
    asked_title_report(name: &str): "{name}情况报告", "{name}情況報告", "{name}: report to the meeting";
    asked_title_announcement(name: &str): "宣布{name}结果", "宣布{name}結果", "{name}: announcement";
    asked_title_notice(name: &str): "{name}结果公告", "{name}結果公告", "{name}: notice of the result";
    asked_title_upward(name: &str): "{name}情况的报告", "{name}情況的報告", "{name}: report to the upper body";
    asked_title_poster(sheet: &str): "怎样填写{sheet}", "怎樣填寫{sheet}", "How to fill in the {sheet}";
    asked_summary: "测评、推荐汇总表", "測評、推薦匯總表", "Summary of an appraisal or recommendation vote";
    asked_summary_appraisal: "民主测评汇总表", "民主測評匯總表", "Summary of the appraisal";
    asked_summary_recommendation: "民主推荐结果汇总表", "民主推薦結果匯總表", "Summary of the recommendation vote";

    asked_object: "评议对象", "評議對象", "Appraised";
    asked_post: "职务", "職務", "Post";
    asked_blank: "未填", "未填", "Blank";
    asked_unreadable: "无法辨认", "無法辨認", "Void";
    asked_remarks: "意见和建议", "意見和建議", "Remarks";
    asked_how_grades: "请在每一行您认为合适的一格内画“√”，每行只画一格；不画的为弃权，画两格以上的该行无法辨认。", "請在每一行您認為合適的一格內畫「√」，每行只畫一格；不畫的為棄權，畫兩格以上的該行無法辨認。", "Put “√” in one box of each line; a line without a mark abstains, a line with several cannot be read.";
    asked_how_remarks: "意见和建议写在表下的空栏内，汇总时不说明由谁所写。", "意見和建議寫在表下的空欄內，匯總時不說明由誰所寫。", "Write remarks into the box below; they are gathered without saying whose they are.";
    asked_how_secret(sheet: &str): "请用蓝色或黑色墨水的笔填写，不要在{sheet}上编号、签名或作其他记号。", "請用藍色或黑色墨水的筆填寫，不要在{sheet}上編號、簽名或作其他記號。", "Use a blue or black pen. Do not number, sign or mark the {sheet} in any other way.";
    asked_how_choose(place: &str, sign: &str): "推荐谁，就在其{place}画{sign}。", "推薦誰，就在其{place}畫{sign}。", "To recommend a person, put {sign} {place}.";
    asked_how_others(sign: &str): "推荐名单以外的人，在“另荐他人”栏写上姓名，画{sign}或者不画均可。", "推薦名單以外的人，在「另薦他人」欄寫上姓名，畫{sign}或者不畫均可。", "To recommend somebody else, write the name under “Others”, with {sign} or without.";
    asked_how_names: "在空格内写上所推荐的人的姓名，不画符号。", "在空格內寫上所推薦的人的姓名，不畫符號。", "Write the names of those you recommend; put no mark.";
    asked_how_limit(limit: u32): "推荐人数等于或少于{limit}名的为有效票，多于{limit}名的为无效票。", "推薦人數等於或少於{limit}名的為有效票，多於{limit}名的為無效票。", "A sheet with {limit} names or fewer is valid; one with more is invalid.";
    asked_how_limit_each: "各项分别推荐，推荐人数均不得多于该项名额，多于的，该项无效。", "各項分別推薦，推薦人數均不得多於該項名額，多於的，該項無效。", "Each part is filled in by itself; more names than its places make that part invalid.";
    asked_people: "人选", "人選", "People";
    asked_others: "另荐他人", "另薦他人", "Others";
    asked_names_to_write: "在下列各格内写上所推荐的人的姓名", "在下列各格內寫上所推薦的人的姓名", "Write the names of those you recommend";
    asked_seats(seats: u32): "推荐不超过{seats}名", "推薦不超過{seats}名", "At most {seats} names";
    asked_seats_of(seats: u32, people: usize): "人选{people}名，推荐不超过{seats}名", "人選{people}名，推薦不超過{seats}名", "People: {people}; at most {seats} may be recommended";

    asked_heads_lead(count: impl std::fmt::Display, name: &str, groups: &str): "经清点，参加本次{name}的共{count}名，其中{groups}。", "經清點，參加本次{name}的共{count}名，其中{groups}。", "{name}: by the head count {count} take part: {groups}.";
    asked_heads_one(name: &str, group: &str): "经清点，参加本次{name}的{group}。", "經清點，參加本次{name}的{group}。", "{name}: by the head count, {group}.";
    asked_heads_group(group: &str, registered: impl std::fmt::Display, took: impl std::fmt::Display): "{group}在册{registered}名，参加{took}名", "{group}在冊{registered}名，參加{took}名", "{group}: {took} of {registered}";
    asked_heads_then(sheet: &str): "{sheet}按各类人员的参加人数分发，各类人员的票分别投入各自的票箱。", "{sheet}按各類人員的參加人數分發，各類人員的票分別投入各自的票箱。", "One {sheet} is issued to each person taking part; each group has a box of its own.";
    asked_column_group: "参加人员", "參加人員", "Group";
    asked_column_registered: "在册人数（代表人数）", "在冊人數（代表人數）", "Members of the group";
    asked_column_took_part: "参加人数", "參加人數", "Took part";
    asked_column_share: "占在册%", "占在冊%", "% of members";
    asked_all: "合计", "合計", "All";
    asked_issue_sentence(sheet: &str, printed: impl std::fmt::Display, issued: impl std::fmt::Display, leftover: impl std::fmt::Display, kept: impl std::fmt::Display, cut: impl std::fmt::Display): "印制{sheet}{printed}张，实发{issued}张，剩余{leftover}张（存档{kept}张、当众剪角作废{cut}张）", "印製{sheet}{printed}張，實發{issued}張，剩餘{leftover}張（存檔{kept}張、當眾剪角作廢{cut}張）", "{sheet}s printed: {printed}; issued: {issued}; left over: {leftover} (kept for the archive: {kept}, cut in front of the meeting: {cut})";
    asked_issued_equal: "实发张数与参加人数相等。", "實發張數與參加人數相等。", "As many were issued as people take part.";
    asked_issued_fewer(count: u32, reason: &str): "实发张数比参加人数少{count}张，原因：{reason}", "實發張數比參加人數少{count}張，原因：{reason}", "Issued are {count} fewer than people take part. Reason: {reason}";
    asked_returned_sentence(sheet: &str, issued: impl std::fmt::Display, returned: impl std::fmt::Display): "共发出{sheet}{issued}张，收回{returned}张", "共發出{sheet}{issued}張，收回{returned}張", "{sheet}s issued: {issued}; returned: {returned}";
    asked_returned_equal(act: &str): "收回张数等于发出张数，{act}有效。", "收回張數等於發出張數，{act}有效。", "As many came back as were issued; the {act} is valid.";
    asked_returned_fewer(act: &str, count: u32, reason: &str): "收回张数比发出张数少{count}张，原因：{reason}。收回张数未超过发出张数，{act}有效。", "收回張數比發出張數少{count}張，原因：{reason}。收回張數未超過發出張數，{act}有效。", "{count} fewer came back than were issued. Reason: {reason}. Not more came back than were issued; the {act} is valid.";
    asked_returned_more(act: &str, count: u32): "经两次清点，收回张数比发出张数多{count}张，{act}无效，应重新进行{act}。", "經兩次清點，收回張數比發出張數多{count}張，{act}無效，應重新進行{act}。", "Counted twice, {count} more came back than were issued; the {act} is void and has to be held again.";
    asked_bundles_lead(sheet: &str, count: usize, sheets: u32): "收回的{sheet}共{sheets}张，分为{count}扎。", "收回的{sheet}共{sheets}張，分為{count}紮。", "{sheet}s returned: {sheets}; bundles: {count}.";
    asked_bundles(sheet: &str, count: usize): "收回的{sheet}已当众分为{count}扎，加封签。", "收回的{sheet}已當眾分為{count}紮，加封籤。", "The {sheet}s were put into {count} bundles in front of the meeting, with wrappers.";
    asked_wrapper_size(sheet: &str, size: u32): "本扎{sheet}{size}张", "本紮{sheet}{size}張", "In this bundle: {size} ({sheet}s)";
    asked_zero_count(name: &str, sheet: &str): "计票程序中本次{name}已录入的{sheet}为0张，下列各项均为0：", "計票程式中本次{name}已錄入的{sheet}為0張，下列各項均為0：", "{name}: no {sheet} is in the count; everything below stands at 0:";
    asked_zero_nobody(name: &str, sheet: &str): "计票程序中本次{name}已录入的{sheet}为0张，没有任何人得票。", "計票程式中本次{name}已錄入的{sheet}為0張，沒有任何人得票。", "{name}: no {sheet} is in the count; nobody has a vote.";
    asked_zero_box(group: &str): "{group}票箱　封签完好：____________", "{group}票箱　封籤完好：____________", "Box of {group}, seal intact: ____________";
    asked_seal_bag(sheet: &str, number: usize): "{sheet}封存袋（第{number}袋）", "{sheet}封存袋（第{number}袋）", "{sheet}s, bag {number}";
    asked_seal_content(sheet: &str): "内装：收回的{sheet}____张，剩余存档的____张，作废和剪角的____张。密封保管，不得拆封。", "內裝：收回的{sheet}____張，剩餘存檔的____張，作廢和剪角的____張。密封保管，不得拆封。", "Holds: {sheet}s returned ____, kept ____, void and cut ____. To be kept sealed.";
    asked_foreign(count: u32, sheet: &str, note: &str): "{sheet}票箱中另有不是本次发出的票{count}张（{note}），不计入收回。", "{sheet}票箱中另有不是本次發出的票{count}張（{note}），不計入收回。", "In the box of the {sheet} were {count} papers that are not ours ({note}); they are not among the returned.";
    asked_tally_how: "每得一票在相应的格内画一笔，五笔为一个“正”字；小计栏写数字。本单由两人各记一份，互不参看。", "每得一票在相應的格內畫一筆，五筆為一個「正」字；小計欄寫數字。本單由兩人各記一份，互不參看。", "One stroke a mark in its column, five strokes make 正; write the sum as a number. Two people keep a sheet each without looking at the other’s.";
    asked_tally_check: "每一行各档、未填和无法辨认的合计应等于有效票数。", "每一行各檔、未填和無法辨認的合計應等於有效票數。", "The grades of each line, no mark and unreadable must add up to the valid sheets.";
    asked_blank_issued: "实发张数与参加人数（相等／不等，原因：______________）。", "實發張數與參加人數（相等／不等，原因：______________）。", "Issued and taking part are (equal / not equal, reason: ______________).";
    asked_blank_returned(act: &str): "收回张数（等于／少于／多于）发出张数，{act}（有效／无效，重新进行）。少于的原因：______________。", "收回張數（等於／少於／多於）發出張數，{act}（有效／無效，重新進行）。少於的原因：______________。", "Returned are (equal to / fewer than / more than) issued; the {act} is (valid / void, to be held again). Reason if fewer: ______________.";

    asked_group_figures(group: &str, issued: impl std::fmt::Display, returned: impl std::fmt::Display, valid: impl std::fmt::Display, invalid: impl std::fmt::Display): "{group}：发出{issued}张，收回{returned}张，其中有效票{valid}张，无效票{invalid}张。", "{group}：發出{issued}張，收回{returned}張，其中有效票{valid}張，無效票{invalid}張。", "{group}: issued {issued}, returned {returned}, of these valid {valid}, invalid {invalid}.";
    asked_group_void(group: &str, act: &str): "{group}收回张数多于发出张数，该类人员的{act}无效，不计入合计，应重新进行。", "{group}收回張數多於發出張數，該類人員的{act}無效，不計入合計，應重新進行。", "{group}: more came back than were issued; the {act} of this group is void, is not among the figures and has to be held again.";
    asked_column_valid: "有效票", "有效票", "Valid";
    asked_column_invalid: "无效票", "無效票", "Invalid";
    asked_column_count: "人数", "人數", "No.";
    asked_percent_note(act: &str): "“占在册%”以在册人数为基数；各档的“%”以参加{act}的人数为基数，合计以各类参加人数之和为基数。百分比四舍五入，保留一位小数。", "「占在冊%」以在冊人數為基數；各檔的「%」以參加{act}的人數為基數，合計以各類參加人數之和為基數。百分比四捨五入，保留一位小數。", "“% of members” is taken of the members of the group; “%” of a grade is taken of those who took part in the {act}, for all groups together of their sum. Rounded to one place.";
    asked_percent_votes: "“占在册%”以在册人数为基数，得票的“%”以参加推荐的人数为基数。百分比四舍五入，保留一位小数。", "「占在冊%」以在冊人數為基數，得票的「%」以參加推薦的人數為基數。百分比四捨五入，保留一位小數。", "“% of members” is taken of the members of the group, “%” of votes of those who took part. Rounded to one place.";
    asked_percent_plain(act: &str): "“%”以参加{act}的人数为基数，四舍五入，保留一位小数。", "「%」以參加{act}的人數為基數，四捨五入，保留一位小數。", "“%” is taken of those who took part in the {act}, rounded to one place.";
    asked_percent_members: "“占在册%”以在册人数为基数，四舍五入，保留一位小数。", "「占在冊%」以在冊人數為基數，四捨五入，保留一位小數。", "“% of members” is taken of the members of the group, rounded to one place.";
    asked_column_place: "名次", "名次", "Place";
    asked_column_sum: "合计", "合計", "Sum";
    asked_column_weighted: "加权得票", "加權得票", "Weighted";
    asked_column_result: "结果", "結果", "Result";
    asked_weight(group: &str, weight: u32): "{group}（×{weight}）", "{group}（×{weight}）", "{group} (×{weight})";
    asked_mark_through: "列入", "列入", "through";
    asked_mark_tied: "得票相等", "得票相等", "equal";
    asked_mark_not: "未列入", "未列入", "—";
    asked_table_appraisal: "测评情况：", "測評情況：", "Grades given:";
    asked_table_votes(title: &str): "{title}得票情况（以得票多少为序）：", "{title}得票情況（以得票多少為序）：", "{title}, votes (most first):";
    asked_annex: "附：意见和建议", "附：意見和建議", "Annex: remarks";
    asked_annex_lead(count: usize): "共{count}条，按内容排列，不反映由谁所写和先后。", "共{count}條，按內容排列，不反映由誰所寫和先後。", "{count} in all, in the order of their words; nothing tells who wrote them or when.";
    asked_remarks_noted(count: usize): "收到意见和建议{count}条，见汇总表所附。", "收到意見和建議{count}條，見匯總表所附。", "Remarks received: {count}; see the annex of the summary.";
    asked_remark(number: u32, words: &str): "{number}．{words}", "{number}．{words}", "{number}. {words}";
    asked_agreement(sheet: &str, total: u32, alike: u32, whole: u32, tenth: u32, settled: u32, ruled: u32): "{sheet}由两遍分别录入：共核对{total}张，两遍一致{alike}张（{whole}.{tenth}%），对照原票核定{settled}张，疑票认定{ruled}张。", "{sheet}由兩遍分別錄入：共核對{total}張，兩遍一致{alike}張（{whole}.{tenth}%），對照原票核定{settled}張，疑票認定{ruled}張。", "Every {sheet} was keyed twice: compared {total}, alike {alike} ({whole}.{tenth}%), settled from the paper {settled}, ruled as doubtful {ruled}.";

    asked_rule_margin(seats: u32, percent: u32, places: u32): "应选{seats}名，按{percent}%的差额比例，应产生{places}名；", "應選{seats}名，按{percent}%的差額比例，應產生{places}名；", "Seats: {seats}; with a margin of {percent}% the names asked for are {places}; ";
    asked_rule_even(seats: u32): "应产生{seats}名；", "應產生{seats}名；", "Names asked for: {seats}; ";
    asked_rule_sum: "各类人员得票相加，以得票多少为序取足。", "各類人員得票相加，以得票多少為序取足。", "the votes of all groups are added up and the first taken.";
    asked_rule_one: "以得票多少为序取足。", "以得票多少為序取足。", "the first by votes are taken.";
    asked_rule_weighted(weights: &str): "各类人员得票分别乘以权重（{weights}）后相加，以多少为序取足。", "各類人員得票分別乘以權重（{weights}）後相加，以多少為序取足。", "the votes of each group are multiplied by its weight ({weights}) and added up, and the first taken.";
    asked_rule_lists(seats: u32, places: u32): "两类人员各按得票取前{seats}名，两份名单合并，应产生{places}名。", "兩類人員各按得票取前{seats}名，兩份名單合併，應產生{places}名。", "The first {seats} of each of the two groups are put together; names asked for: {places}.";
    asked_rule_half(of: u64, least: u64): "得票超过参加推荐人数{of}名半数（至少{least}票）的，方可列入。", "得票超過參加推薦人數{of}名半數（至少{least}票）的，方可列入。", "Only names with more than half of the {of} who took part (at least {least}) can be taken.";
    asked_rule_half_weighted(of: u64, least: u64): "加权得票超过参加推荐人数加权合计{of}半数（至少{least}）的，方可列入。", "加權得票超過參加推薦人數加權合計{of}半數（至少{least}）的，方可列入。", "Only names with more than half of the weighted {of} who took part (at least {least}) can be taken.";
    asked_weight_of(group: &str, weight: u32): "{group}{weight}", "{group}{weight}", "{group} {weight}";
    asked_through_names(title: &str, count: usize, names: &str): "{title}人选，按上述办法列入{count}名（以得票多少为序）：{names}。", "{title}人選，按上述辦法列入{count}名（以得票多少為序）：{names}。", "{title}: by these rules {count} are through (most votes first): {names}.";
    asked_through_nobody(title: &str): "{title}没有人可以列入。", "{title}沒有人可以列入。", "{title}: nobody is through.";
    asked_tied_for(names: &str, places: u32): "{names}在取足处得票相等，尚余{places}个名额，须另行确定。", "{names}在取足處得票相等，尚餘{places}個名額，須另行確定。", "{names} have equal votes at the cut, for places: {places}; this has to be settled.";
    asked_tied_lists(names: &str): "{names}在所在名单的末位得票相等，是否列入须另行确定。", "{names}在所在名單的末位得票相等，是否列入須另行確定。", "{names} have equal votes at the end of their list; whether they are through has to be settled.";
    asked_vote_down(count: usize, places: u32): "两份名单合并后为{count}名，多于{places}名，由党员再次投票确定{places}名。", "兩份名單合併後為{count}名，多於{places}名，由黨員再次投票確定{places}名。", "Put together the lists hold {count} names, more than {places}; the members vote on them once more, down to {places}.";
    asked_short(count: u32): "尚缺{count}名。", "尚缺{count}名。", "Places nobody reached: {count}.";
    asked_taken(by: &str, title: &str, stage: &str, count: usize, names: &str): "经{by}研究，确定{title}{stage}{count}名：{names}。", "經{by}研究，確定{title}{stage}{count}名：{names}。", "{by} decided on {count} as {stage} for {title}: {names}.";
    asked_departed(reason: &str): "未按得票顺序，理由：{reason}。", "未按得票順序，理由：{reason}。", "This is not the order of votes, because {reason}.";
    asked_channel(groups: &str): "民主推荐（{groups}投票）", "民主推薦（{groups}投票）", "a recommendation vote ({groups})";
    asked_channel_by(vote: &str, by: &str): "{vote}、{by}研究", "{vote}、{by}研究", "{vote} and decision of {by}";


    asked_title_void(name: &str): "宣布{name}无效", "宣布{name}無效", "{name}: announcement that it is void";
    asked_void_begin(name: &str): "现在宣布{name}的情况。", "現在宣布{name}的情況。", "Here is how it stands. {name}:";
    asked_void(act: &str): "本次{act}无效，应重新进行{act}。", "本次{act}無效，應重新進行{act}。", "This {act} is void and has to be held again.";
    asked_notice_lead(date: &str, organisation: &str, place: &str, name: &str, heads: &str): "{date}，{organisation}{place}进行{name}，{heads}。", "{date}，{organisation}{place}進行{name}，{heads}。", "On {date}, {organisation} held{place}: {name}; {heads}.";
    asked_notice_heads(count: u32, groups: &str): "参加{count}名，其中{groups}", "參加{count}名，其中{groups}", "{count} took part: {groups}";
    asked_notice_heads_one(group: &str): "{group}", "{group}", "{group}";
    asked_notice_figures(sheet: &str, issued: u32, returned: u32, valid: u32, invalid: u32): "共发出{sheet}{issued}张，收回{returned}张，其中有效票{valid}张，无效票{invalid}张。", "共發出{sheet}{issued}張，收回{returned}張，其中有效票{valid}張，無效票{invalid}張。", "{sheet}s issued: {issued}; returned: {returned}; of these valid: {valid}, invalid: {invalid}.";
    asked_notice_names(title: &str, count: usize): "{title}人选，按推荐办法列入的{count}名（以得票多少为序）：", "{title}人選，按推薦辦法列入的{count}名（以得票多少為序）：", "{title}, through by the rules of the vote (number: {count}, most votes first):";
    asked_notice_table: "测评结果如下：", "測評結果如下：", "The grades given:";
    asked_notice_period(days: u32, from: &str, until: &str): "现予公示，公示期为{days}个工作日，自{from}起至{until}止。", "現予公示，公示期為{days}個工作日，自{from}起至{until}止。", "This is posted for {days} working days, from {from} to {until}.";
    asked_report_title(organisation: &str, name: &str): "关于{organisation}{name}情况的报告", "關於{organisation}{name}情況的報告", "Report of {organisation}. {name}";
    asked_held(name: &str, count: u32, valid: u32, summary: &str): "会议期间还进行了{name}，参加{count}名，有效票{valid}张，结果见{summary}。", "會議期間還進行了{name}，參加{count}名，有效票{valid}張，結果見{summary}。", "There was also a vote of another kind ({name}): {count} took part, {valid} sheets were valid; for the result see the {summary}.";
    asked_minutes_announced(at: &str, name: &str): "{at}，主持人宣布{name}结果。", "{at}，主持人宣布{name}結果。", "At {at} the chair announced the result. {name}.";
    asked_minutes_void(at: &str, name: &str, reason: &str): "{at}，主持人宣布本次{name}无效，原因：{reason}。", "{at}，主持人宣布本次{name}無效，原因：{reason}。", "{name}: at {at} the chair declared it void. Reason: {reason}.";
    asked_corrected(date: &str, at: &str, reason: &str, who: &str): "{date}{at}公布的结果经{who}核查发现有误（{reason}），已重新核对并更正，原公布的作废，以此为准。", "{date}{at}公布的結果經{who}核查發現有誤（{reason}），已重新核對並更正，原公布的作廢，以此為準。", "The result announced on {date} at {at} was found to be wrong by {who} ({reason}). It has been checked again; what was announced before is void, and this stands.";
    asked_archive_summary(title: &str): "{title}（已签名）", "{title}（已簽名）", "{title}, signed";

    asked_wait_heads: "各类人员的参加人数还没有清点齐。请先在“分发选票”由两人分别录入。", "各類人員的參加人數還沒有清點齊。請先在「分發選票」由兩人分別錄入。", "Not every group is counted yet. Two people type the numbers on the issue page first.";
    asked_wait_count(left: u32, sheet: &str): "计票还没有完成，还差{left}张{sheet}没有录入、核对或认定。请先完成“计票录入”和“差异核对”。", "計票還沒有完成，還差{left}張{sheet}沒有錄入、核對或認定。請先完成「計票錄入」和「差異核對」。", "The count is not finished: {left} ({sheet}s) to be keyed, compared or settled. Finish keying and the difference check first.";
    asked_wait_announced: "主持人还没有宣布结果。宣布后才能打印。", "主持人還沒有宣布結果。宣布後才能列印。", "The chair has not announced the result yet. This can be printed after that.";
    asked_wait_taken: "还没有确定进入下一步的人选。请先在“本日事项”确定。", "還沒有確定進入下一步的人選。請先在「本日事項」確定。", "No names have been taken for the next stage yet. Do that on the page of acts first.";
    asked_only_election: "这份文书只用于选举。", "這份文書只用於選舉。", "This paper belongs to elections only.";
    asked_only_survey: "这份文书只用于民主测评和民主推荐。", "這份文書只用於民主測評和民主推薦。", "This paper belongs to appraisals and recommendation votes only.";
    papers_about: "看哪一项的文书", "看哪一項的文書", "Papers of";
    papers_about_election: "选举", "選舉", "Election";
    papers_about_one(name: &str): "{name}的文书", "{name}的文書", "Papers of: {name}";

}

impl Lang {
    /// 测评 or 推荐, as sentences use it.
    pub fn asked_act(self, ask: &Ask) -> &'static str {
        match ask {
            Ask::Recommendation { .. } => self.asked_act_recommendation(),
            Ask::Appraisal(_) => self.asked_act_appraisal(),
        }
    }

    /// What a paper of a survey is called, where it has another name than in an election.
    pub fn asked_title(self, kind: PaperKind, ask: &Ask) -> String {
        use crate::meeting::Slip;
        let (name, sheet) = (self.survey_name(ask), self.survey_sheet(ask));
        match kind {
            PaperKind::Ballots => self.capital(sheet),
            PaperKind::Poster => self.asked_title_poster(sheet),
            PaperKind::Slip(Slip::HeadCount) => self.asked_title_heads().to_owned(),
            PaperKind::Slip(Slip::Issue) => self.asked_title_issue(sheet),
            PaperKind::Slip(Slip::Return) => self.asked_title_return(sheet),
            PaperKind::Slip(Slip::Result) => self.asked_title_result(name),
            PaperKind::ScrutineerReport => self.asked_title_report(name),
            PaperKind::Announcement => self.asked_title_announcement(name),
            PaperKind::VoidAnnouncement => self.asked_title_void(name),
            PaperKind::Notice => self.asked_title_notice(name),
            PaperKind::ResultReport => self.asked_title_upward(name),
            PaperKind::SurveySummary => match ask {
                Ask::Recommendation { .. } => self.asked_summary_recommendation(),
                Ask::Appraisal(_) => self.asked_summary_appraisal(),
            }
            .to_owned(),
            other => self.paper_title(other).to_owned(),
        }
    }

    /// How many names are asked for, and how they are found.
    pub fn asked_rule(
        self,
        rule: &RecommendationRule,
        seats: u32,
        groups: usize,
        weights: &str,
    ) -> String {
        let places = rule.places(seats);
        let lead = match rule.combine {
            Combine::TwoLists => return self.asked_rule_lists(seats, places),
            _ if places == seats => self.asked_rule_even(seats),
            _ => self.asked_rule_margin(seats, rule.margin_percent, places),
        };
        let how = match rule.combine {
            Combine::Weighted => self.asked_rule_weighted(weights),
            _ if groups < 2 => self.asked_rule_one().to_owned(),
            _ => self.asked_rule_sum().to_owned(),
        };
        format!("{lead}{how}")
    }
}
