//! The rules as plain sentences, clause by clause, for the hall, the papers and
//! the set-up page (domain 4.12). Only the wording: `explain` puts it together.

use super::{Lang, texts};
use crate::rules::Speaker;

texts! {
    clause_title_basis: "依据", "依據", "Basis";
    clause_title_held: "组织和选举权", "組織和選舉權", "Who holds it and who votes";
    clause_title_seats: "应选名额和候选人名额", "應選名額和候選人名額", "Seats and candidates";
    clause_title_way: "选举方式", "選舉方式", "Way of voting";
    clause_title_candidates: "候选人的产生和排列", "候選人的產生和排列", "How candidates stand";
    clause_title_officers: "监票人和计票人", "監票人和計票人", "Scrutineers and tellers";
    clause_title_quorum: "到会人数和选举有效", "到會人數和選舉有效", "Attendance and validity";
    clause_title_marking: "选票的填写", "選票的填寫", "Marking the ballot";
    clause_title_validity: "有效票和无效票", "有效票和無效票", "Valid and invalid ballots";
    clause_title_box: "票箱和投票", "票箱和投票", "Boxes and voting";
    clause_title_elected: "当选", "當選", "Who is elected";
    clause_title_absence: "缺席、委托和代写", "缺席、委託和代寫", "Absence, proxies and help";
    clause_title_report: "报告、宣布和选票保存", "報告、宣布和選票保存", "Report, announcement, keeping";
    clause_title_open: "未尽事宜", "未盡事宜", "What is not settled here";
    clause_title_effect: "通过和生效", "通過和生效", "Adoption";

    clause_basis_statute(statute: &str): "本次选举依据{statute}和本次大会通过的选举办法进行。", "本次選舉依據{statute}和本次大會通過的選舉辦法進行。", "The election is held under {statute} and the election method adopted by the meeting.";
    clause_basis_own: "本次选举依据本组织的章程和本次大会通过的选举办法进行。", "本次選舉依據本組織的章程和本次大會通過的選舉辦法進行。", "The election is held under the organisation’s charter and the election method adopted by the meeting.";

    clause_held_by(organisation: &str): "本次选举由{organisation}组织，由大会主持人主持。", "本次選舉由{organisation}組織，由大會主持人主持。", "The election is held by {organisation}; the chair of the meeting presides.";
    clause_held: "本次选举由召集大会的委员会组织，由大会主持人主持。", "本次選舉由召集大會的委員會組織，由大會主持人主持。", "The election is held by the committee that calls the meeting; the chair presides.";
    clause_electors_party: "有选举权的正式党员参加选举，每人一票；预备党员、受留党察看处分的党员和被中止权利的党员没有选举权。", "有選舉權的正式黨員參加選舉，每人一票；預備黨員、受留黨察看處分的黨員和被中止權利的黨員沒有選舉權。", "Full party members with a vote take part, one vote each; probationary members, members under discipline and members whose rights are suspended have none.";
    clause_electors_members: "有选举权的成员参加选举，每人一票。", "有選舉權的成員參加選舉，每人一票。", "Members with a vote take part, one vote each.";
    clause_electors_delegates: "有选举权的代表参加选举，每人一票。", "有選舉權的代表參加選舉，每人一票。", "Delegates with a vote take part, one vote each.";
    clause_electors_committee: "委员会的全体委员参加选举，每人一票。", "委員會的全體委員參加選舉，每人一票。", "All members of the committee take part, one vote each.";
    clause_electors_voters: "登记的选民参加选举，每人一票。", "登記的選民參加選舉，每人一票。", "Registered voters take part, one vote each.";
    clause_electors_households: "每户派一名代表参加选举，每户一票。", "每戶派一名代表參加選舉，每戶一票。", "Each household sends one representative and has one vote.";
    clause_electors_owners: "业主参加选举，每名业主一票。", "業主參加選舉，每名業主一票。", "Owners take part, one vote each.";

    clause_seats(title: &str, seats: u32): "{title}应选{seats}名。", "{title}應選{seats}名。", "{title}: seats {seats}.";
    clause_seats_more(title: &str, seats: u32, candidates: u32, margin: u32, percent: &str): "{title}应选{seats}名，候选人{candidates}名，差额{margin}名，差额比例为{percent}。", "{title}應選{seats}名，候選人{candidates}名，差額{margin}名，差額比例為{percent}。", "{title}: seats {seats}, candidates {candidates}, that is {margin} more than seats ({percent} of the seats).";
    clause_seats_equal(title: &str, seats: u32): "{title}应选{seats}名，候选人{seats}名，等额选举。", "{title}應選{seats}名，候選人{seats}名，等額選舉。", "{title}: seats {seats}, candidates {seats}, as many as seats.";
    clause_seats_fewer(title: &str, seats: u32, candidates: u32): "{title}应选{seats}名，现有候选人{candidates}名。", "{title}應選{seats}名，現有候選人{candidates}名。", "{title}: seats {seats}, candidates so far {candidates}.";
    clause_margin_free: "候选人名额不作规定。", "候選人名額不作規定。", "The number of candidates is not laid down.";
    clause_margin_equal: "候选人名额与应选名额相等，实行等额选举。", "候選人名額與應選名額相等，實行等額選舉。", "There are as many candidates as seats.";
    clause_margin_share(percent: &str): "候选人的差额不少于应选名额的{percent}，不足一名的按一名计算。", "候選人的差額不少於應選名額的{percent}，不足一名的按一名計算。", "There are at least {percent} of the seats more candidates than seats, a part of one counting as one.";
    clause_margin_extra(extra: u32): "候选人名额比应选名额至少多{extra}名。", "候選人名額比應選名額至少多{extra}名。", "There are at least {extra} more candidates than seats.";
    clause_margin_range(least: u32, most: u32): "候选人名额比应选名额多{least}名至{most}名。", "候選人名額比應選名額多{least}名至{most}名。", "There are from {least} to {most} more candidates than seats.";
    clause_reserved_women: "选票单列妇女委员一栏，为妇女保留的名额先行计票、确定当选人。", "選票單列婦女委員一欄，為婦女保留的名額先行計票、確定當選人。", "Women have a column of their own on the ballot; the seats kept for them are filled first.";

    clause_secret: "选举采用无记名投票方式，选票上不编号，也不作任何记号。", "選舉採用無記名投票方式，選票上不編號，也不作任何記號。", "The ballot is secret; no ballot carries a number or a mark of its own.";
    clause_open: "选举采用记名投票方式。", "選舉採用記名投票方式。", "The ballot is signed.";

    clause_candidates_party: "候选人按照规定程序产生，并报上级党组织审查同意。", "候選人按照規定程序產生，並報上級黨組織審查同意。", "Candidates are named by the prescribed procedure, with the consent of the upper party organisation.";
    clause_candidates: "候选人按照规定程序产生。", "候選人按照規定程序產生。", "Candidates are named by the prescribed procedure.";
    clause_order_strokes: "选票上的候选人以姓氏笔画为序排列。", "選票上的候選人以姓氏筆畫為序排列。", "Candidates stand on the ballot in order of surname strokes.";
    clause_order_votes: "选票上的候选人以提名得票多少为序排列。", "選票上的候選人以提名得票多少為序排列。", "Candidates stand on the ballot in order of the votes that nominated them.";
    clause_order_approved: "选票上的候选人按照批准的顺序排列。", "選票上的候選人按照批准的順序排列。", "Candidates stand on the ballot in the approved order.";
    clause_order_by_hand(titles: &str): "其中{titles}的候选人按照批准的顺序排列。", "其中{titles}的候選人按照批准的順序排列。", "For {titles} they stand in the approved order.";

    clause_officers_full(chief: usize, scrutineers: usize, tellers: usize): "大会设总监票人{chief}名、监票人{scrutineers}名、计票人{tellers}名。", "大會設總監票人{chief}名、監票人{scrutineers}名、計票人{tellers}名。", "The meeting has chief scrutineers: {chief}, scrutineers: {scrutineers}, tellers: {tellers}.";
    clause_officers_small(scrutineers: usize, tellers: usize): "大会设监票人{scrutineers}名、计票人{tellers}名。", "大會設監票人{scrutineers}名、計票人{tellers}名。", "The meeting has scrutineers: {scrutineers}, tellers: {tellers}.";
    clause_officers: "大会设总监票人、监票人和计票人。", "大會設總監票人、監票人和計票人。", "The meeting has a chief scrutineer, scrutineers and tellers.";
    clause_officers_passed(who: &str): "监票人从不是候选人的{who}中推选，经大会表决通过；计票人在监票人监督下工作。候选人不得担任监票人、计票人。", "監票人從不是候選人的{who}中推選，經大會表決通過；計票人在監票人監督下工作。候選人不得擔任監票人、計票人。", "Scrutineers are chosen among {who} who are not candidates, by a vote of the meeting; tellers work under their eyes. No candidate is scrutineer or teller.";
    clause_officers_relatives: "候选人的配偶、父母、子女和兄弟姐妹也不得担任监票人、计票人。", "候選人的配偶、父母、子女和兄弟姐妹也不得擔任監票人、計票人。", "Nor is the spouse, parent, child, brother or sister of a candidate.";

    clause_quorum_none: "对到会人数不作规定。", "對到會人數不作規定。", "No quorum is asked for.";
    clause_quorum_present_least(who: &str, share: &str): "到会的有选举权的{who}不少于应到会人数的{share}，方可进行选举。", "到會的有選舉權的{who}不少於應到會人數的{share}，方可進行選舉。", "The election is held only if the {who} with a vote who are present are at least {share} of those expected.";
    clause_quorum_present_more(who: &str, share: &str): "到会的有选举权的{who}超过应到会人数的{share}，方可进行选举。", "到會的有選舉權的{who}超過應到會人數的{share}，方可進行選舉。", "The election is held only if the {who} with a vote who are present are more than {share} of those expected.";
    clause_quorum_cast_least(who: &str, share: &str): "参加投票的{who}不少于有选举权的{who}的{share}，选举有效。", "參加投票的{who}不少於有選舉權的{who}的{share}，選舉有效。", "The election is valid only if at least {share} of the {who} with a vote take part.";
    clause_quorum_cast_more(who: &str, share: &str): "参加投票的{who}超过有选举权的{who}的{share}，选举有效。", "參加投票的{who}超過有選舉權的{who}的{share}，選舉有效。", "The election is valid only if more than {share} of the {who} with a vote take part.";
    clause_quorum_present_figure(expected: u64, needed: u64): "本次应到会{expected}名，须有{needed}名以上（含{needed}名）到会。", "本次應到會{expected}名，須有{needed}名以上（含{needed}名）到會。", "Here {expected} are expected, so at least {needed} must be present.";
    clause_quorum_cast_figure(expected: u64, needed: u64): "本次有选举权的{expected}名，须有{needed}名以上（含{needed}名）参加投票。", "本次有選舉權的{expected}名，須有{needed}名以上（含{needed}名）參加投票。", "Here {expected} have a vote, so at least {needed} must take part.";
    clause_area: "到会和当选所要求的比例，按专有部分面积计算也须同样达到；面积由工作人员核算确认。", "到會和當選所要求的比例，按專有部分面積計算也須同樣達到；面積由工作人員核算確認。", "The shares asked for attendance and for being elected must be reached by floor area too; the area is worked out and confirmed by hand.";
    clause_gate_issued: "收回的选票等于或者少于发出的选票，选举有效；多于发出的选票，选举无效，应当重新选举。", "收回的選票等於或者少於發出的選票，選舉有效；多於發出的選票，選舉無效，應當重新選舉。", "If no more ballots are returned than were issued, the election is valid; if more are returned, it is void and is held again.";
    clause_gate_cast: "收回的选票等于或者少于投票人数，选举有效；多于投票人数或者多于发出的选票，选举无效，应当重新选举。", "收回的選票等於或者少於投票人數，選舉有效；多於投票人數或者多於發出的選票，選舉無效，應當重新選舉。", "If no more ballots are returned than people voted, the election is valid; if more are returned than people voted or than ballots were issued, it is void and is held again.";
    clause_gate_election: "有几个票箱的，以全部票箱的合计数核对。", "有幾個票箱的，以全部票箱的合計數核對。", "With several boxes, the sum of all of them is compared.";
    clause_gate_box: "有几个票箱的，逐个票箱分别核对；收回多于规定的票箱，其选票单独作废，其余票箱有效。", "有幾個票箱的，逐個票箱分別核對；收回多於規定的票箱，其選票單獨作廢，其餘票箱有效。", "With several boxes, each is compared by itself; a box that holds too many ballots is void alone, and the others stand.";

    clause_marks_each: "对选票上的每名候选人，可以投赞成票或者不赞成票，也可以弃权。", "對選票上的每名候選人，可以投贊成票或者不贊成票，也可以棄權。", "For every candidate on the ballot the voter may say yes or no, or abstain.";
    clause_marks_one: "每张选票只能选一名。", "每張選票只能選一名。", "A ballot chooses one name.";
    clause_marks_up: "每张选票可以选一名或者几名，以规定的人数为限。", "每張選票可以選一名或者幾名，以規定的人數為限。", "A ballot chooses one or more names, up to the number laid down.";
    clause_marks_exactly: "每张选票必须选足规定的人数，不能多选，也不能少选。", "每張選票必須選足規定的人數，不能多選，也不能少選。", "A ballot chooses exactly the number of names laid down, neither more nor fewer.";
    clause_marks_names: "选票上不印候选人，由投票人写上所选的人的姓名，以规定的人数为限。", "選票上不印候選人，由投票人寫上所選的人的姓名，以規定的人數為限。", "No candidates are printed; the voter writes the names chosen, up to the number laid down.";
    clause_marks_default: "选票上的候选人，没有记号的即为赞成，不赞成的才作记号。", "選票上的候選人，沒有記號的即為贊成，不贊成的才作記號。", "Every candidate counts as yes unless the voter marks otherwise.";
    clause_marks_approval: "每张选票可以选任意多名候选人。", "每張選票可以選任意多名候選人。", "A ballot chooses any number of candidates.";
    clause_symbols_a: "赞成的，在姓名旁的空格内画“○”；不赞成的，画“×”；弃权的，不画任何符号。", "贊成的，在姓名旁的空格內畫「○」；不贊成的，畫「×」；棄權的，不畫任何符號。", "In the cell beside the name, ○ means yes, × means no; to abstain the cell is left empty.";
    clause_symbols_b: "赞成的，不画任何符号；不赞成的，在姓名旁的空格内画“×”；弃权的，画“○”。", "贊成的，不畫任何符號；不贊成的，在姓名旁的空格內畫「×」；棄權的，畫「○」。", "In the cell beside the name, × means no, ○ abstains; for yes the cell is left empty.";
    clause_symbols_c: "赞成的，不画任何符号；不赞成的，在姓名旁的空格内画“×”。", "贊成的，不畫任何符號；不贊成的，在姓名旁的空格內畫「×」。", "In the cell beside the name, × means no; for yes the cell is left empty.";
    clause_symbols_d: "赞成的，在姓名旁的空格内画“√”；不赞成的，画“×”；弃权的，画“○”。", "贊成的，在姓名旁的空格內畫「√」；不贊成的，畫「×」；棄權的，畫「○」。", "In the cell beside the name, √ means yes, × means no, ○ abstains.";
    clause_symbols_e: "赞成的，在姓名旁的空格内画“○”或者“√”；不赞成的，画“×”；弃权的，不画任何符号。", "贊成的，在姓名旁的空格內畫「○」或者「√」；不贊成的，畫「×」；棄權的，不畫任何符號。", "In the cell beside the name, ○ or √ means yes, × means no; to abstain the cell is left empty.";
    clause_symbols_f: "赞成的，在姓名旁的空格内画“○”；不赞成的，画“×”；弃权的，写“0”。", "贊成的，在姓名旁的空格內畫「○」；不贊成的，畫「×」；棄權的，寫「0」。", "In the cell beside the name, ○ means yes, × means no, 0 abstains.";
    clause_symbols_g: "选谁，就在谁的姓名旁的空格内画“√”，其余不画任何符号。", "選誰，就在誰的姓名旁的空格內畫「√」，其餘不畫任何符號。", "√ beside a name chooses it; the other cells are left empty.";
    clause_symbols_h: "只写姓名，不画任何符号。", "只寫姓名，不畫任何符號。", "Only names are written, no sign.";
    clause_symbols_i: "不赞成谁，就在谁的姓名旁的空格内画“×”，其余不画任何符号。", "不贊成誰，就在誰的姓名旁的空格內畫「×」，其餘不畫任何符號。", "× beside a name opposes it; the other cells are left empty.";
    clause_blank_abstain: "没有画符号的空格，按弃权计算。", "沒有畫符號的空格，按棄權計算。", "A cell left empty counts as abstaining.";
    clause_blank_yes: "没有画符号的空格，按赞成计算。", "沒有畫符號的空格，按贊成計算。", "A cell left empty counts as yes.";
    clause_write_in_none: "不能另选他人。", "不能另選他人。", "Nobody may be written in.";
    clause_write_in_members: "可以另选其他有被选举权的人：写上姓名，并作赞成的记号。", "可以另選其他有被選舉權的人：寫上姓名，並作贊成的記號。", "Anybody else who may be elected may be written in: the name, and the sign for yes beside it.";
    clause_write_in_committee: "另选他人的，只能另选新当选的委员会委员：写上姓名，并作赞成的记号。", "另選他人的，只能另選新當選的委員會委員：寫上姓名，並作贊成的記號。", "Only members of the committee just elected may be written in: the name, and the sign for yes beside it.";
    clause_write_in_needs_no: "投不赞成票的才可以另选他人，另选的人数不得多于不赞成的人数；弃权的不能另选他人。", "投不贊成票的才可以另選他人，另選的人數不得多於不贊成的人數；棄權的不能另選他人。", "A name may be written in only in place of a candidate voted against, at most as many names as there are no marks; whoever abstains cannot.";
    clause_write_in_free: "另选他人不以投不赞成票为条件。", "另選他人不以投不贊成票為條件。", "Writing a name in does not depend on voting against anybody.";

    clause_limit_seats: "每张选票所选的人数，不得多于应选名额。", "每張選票所選的人數，不得多於應選名額。", "A ballot chooses no more names than there are seats.";
    clause_limit_half: "每张选票所选的人数，不得多于应选名额的一半，不足一名的按一名计算。", "每張選票所選的人數，不得多於應選名額的一半，不足一名的按一名計算。", "A ballot chooses no more names than half the seats, a part of one counting as one.";
    clause_limit_exact: "每张选票所选的人数，必须等于应选名额。", "每張選票所選的人數，必須等於應選名額。", "A ballot chooses as many names as there are seats.";
    clause_limit_exact_half: "每张选票所选的人数，必须等于应选名额的一半，不足一名的按一名计算。", "每張選票所選的人數，必須等於應選名額的一半，不足一名的按一名計算。", "A ballot chooses as many names as half the seats, a part of one counting as one.";
    clause_limit_one: "所选的人数，不得多于一名。", "所選的人數，不得多於一名。", "No ballot chooses more than one.";
    clause_limit_figure(title: &str, most: u32): "{title}每张选票最多选{most}名。", "{title}每張選票最多選{most}名。", "For {title} a ballot chooses at most {most}.";
    clause_limit_figure_exact(title: &str, number: u32): "{title}每张选票必须选{number}名。", "{title}每張選票必須選{number}名。", "For {title} a ballot chooses exactly {number}.";
    clause_least_none: "一名也没有选的选票，仍为有效票。", "一名也沒有選的選票，仍為有效票。", "A ballot that chooses nobody is valid all the same.";
    clause_least(least: u32): "所选的人数少于{least}名的，为无效票。", "所選的人數少於{least}名的，為無效票。", "A ballot that chooses fewer than {least} is invalid.";
    clause_over_contest: "所选的人数多于规定的，该项选举的这张票无效；同一张选票上的其他选举事项不受影响。", "所選的人數多於規定的，該項選舉的這張票無效；同一張選票上的其他選舉事項不受影響。", "Choosing more than that makes this contest on the ballot invalid; other contests on the same paper stand.";
    clause_over_paper: "所选的人数多于规定的，整张选票无效。", "所選的人數多於規定的，整張選票無效。", "Choosing more than that makes the whole paper invalid.";
    clause_write_in_counts: "另选他人的人数，计算在所选的人数之内。", "另選他人的人數，計算在所選的人數之內。", "Names written in count towards the number chosen.";
    clause_write_in_apart: "另选他人的人数，不计算在所选的人数之内。", "另選他人的人數，不計算在所選的人數之內。", "Names written in do not count towards the number chosen.";
    clause_unmarked_yes: "另选他人只写姓名、没有作记号的，按赞成计算。", "另選他人只寫姓名、沒有作記號的，按贊成計算。", "A name written in without a sign beside it counts as yes.";
    clause_unmarked_nothing: "另选他人只写姓名、没有作记号的，该另选的人不计得票，其余仍有效。", "另選他人只寫姓名、沒有作記號的，該另選的人不計得票，其餘仍有效。", "A name written in without a sign beside it counts for nothing; the rest of the ballot stands.";
    clause_unmarked_spoils: "另选他人只写姓名、没有作记号的，该项选举的这张票无效。", "另選他人只寫姓名、沒有作記號的，該項選舉的這張票無效。", "A name written in without a sign beside it makes this contest on the ballot invalid.";
    clause_blocked_dropped: "不符合规定的另选他人，不计得票，其余仍有效。", "不符合規定的另選他人，不計得票，其餘仍有效。", "A name written in against the rules counts for nothing; the rest of the ballot stands.";
    clause_blocked_spoils: "不符合规定另选他人的，该项选举的这张票无效。", "不符合規定另選他人的，該項選舉的這張票無效。", "A name written in against the rules makes this contest on the ballot invalid.";
    clause_illegible_cell: "部分无法辨认的，该部分不计，其余仍有效。", "部分無法辨認的，該部分不計，其餘仍有效。", "What cannot be read counts for nothing; the rest of the ballot stands.";
    clause_illegible_contest: "有无法辨认之处的，该项选举的这张票无效。", "有無法辨認之處的，該項選舉的這張票無效。", "A cell that cannot be read makes this contest on the ballot invalid.";
    clause_two_invalid: "同一张选票上选同一人担任两项以上职务的，对这个人的选择均无效。", "同一張選票上選同一人擔任兩項以上職務的，對這個人的選擇均無效。", "Choosing one person for two or more posts on one paper makes those choices invalid.";
    clause_two_once: "同一张选票上选同一人担任两项以上职务的，只计算其中较高的一项职务。", "同一張選票上選同一人擔任兩項以上職務的，只計算其中較高的一項職務。", "Choosing one person for two or more posts on one paper counts once, for the higher post.";
    clause_two_allowed: "同一人可以在同一张选票上被选任两项以上职务。", "同一人可以在同一張選票上被選任兩項以上職務。", "One person may be chosen for two or more posts on one paper.";
    clause_doubtful(authority: &str): "难以认定的选票，由{authority}认定，并作记录。", "難以認定的選票，由{authority}認定，並作記錄。", "A doubtful ballot is ruled on by {authority}, and the ruling is noted.";
    clause_authority_chief: "总监票人", "總監票人", "the chief scrutineer";
    clause_authority_scrutineers: "总监票人和监票人共同", "總監票人和監票人共同", "the chief scrutineer and the scrutineers together";
    clause_authority_committee: "选举委员会", "選舉委員會", "the election committee";
    clause_authority_presidium: "大会主席团或者召集大会的委员会", "大會主席團或者召集大會的委員會", "the presidium or the committee that calls the meeting";
    clause_authority_meeting: "大会", "大會", "the meeting itself";

    clause_box_checked: "投票前，监票人当众检查票箱并加封；投票结束后，当众开箱清点选票。", "投票前，監票人當眾檢查票箱並加封；投票結束後，當眾開箱清點選票。", "Before voting the scrutineers look into the boxes in public and seal them; after voting the boxes are opened and the ballots counted in public.";
    clause_box_order: "监票人、计票人先投票，其他投票人依次投票。", "監票人、計票人先投票，其他投票人依次投票。", "Scrutineers and tellers vote first, then everybody else in turn.";

    clause_bar_plurality: "以得赞成票多少为序，取足应选名额为止，不要求过半数；没有得票的，不能当选。", "以得贊成票多少為序，取足應選名額為止，不要求過半數；沒有得票的，不能當選。", "The most votes for are elected until every seat is filled; no majority is asked for, but nobody is elected without a vote.";
    clause_bar_more(base: &str, share: &str): "被选举人得赞成票超过{base}的{share}，方可当选；正好等于的，不能当选。", "被選舉人得贊成票超過{base}的{share}，方可當選；正好等於的，不能當選。", "To be elected takes yes votes from more than {share} of {base}; exactly that share is not enough.";
    clause_bar_least(base: &str, share: &str): "被选举人得赞成票达到{base}的{share}，即可当选；正好等于的，可以当选。", "被選舉人得贊成票達到{base}的{share}，即可當選；正好等於的，可以當選。", "To be elected takes yes votes from at least {share} of {base}; exactly that share is enough.";
    clause_bar_expected(figure: u64, votes: u64): "本次应到会{figure}名，须得{votes}票以上（含{votes}票）。", "本次應到會{figure}名，須得{votes}票以上（含{votes}票）。", "Here {figure} are expected, so it takes at least {votes} votes.";
    clause_bar_present(figure: u64, votes: u64): "本次实到会{figure}名，须得{votes}票以上（含{votes}票）。", "本次實到會{figure}名，須得{votes}票以上（含{votes}票）。", "Here {figure} are present, so it takes at least {votes} votes.";
    clause_ranking: "得票符合当选条件的人多于应选名额的，以得票多少为序，取足应选名额为止。", "得票符合當選條件的人多於應選名額的，以得票多少為序，取足應選名額為止。", "If more than the seats reach this, the most votes are elected until every seat is filled.";
    clause_preliminary_as: "举行预选的，得票达到上述当选条件的，方可列为正式候选人。", "舉行預選的，得票達到上述當選條件的，方可列為正式候選人。", "In a preliminary vote, candidates of the formal election are those who reach what it takes to be elected.";
    clause_preliminary_plurality: "举行预选的，得赞成票多的列为正式候选人。", "舉行預選的，得贊成票多的列為正式候選人。", "In a preliminary vote, the most votes for become candidates of the formal election.";
    clause_preliminary_more(base: &str, share: &str): "举行预选的，得赞成票超过{base}的{share}，方可列为正式候选人。", "舉行預選的，得贊成票超過{base}的{share}，方可列為正式候選人。", "In a preliminary vote, candidates of the formal election are those with yes votes from more than {share} of {base}.";
    clause_preliminary_least(base: &str, share: &str): "举行预选的，得赞成票达到{base}的{share}，即可列为正式候选人。", "舉行預選的，得贊成票達到{base}的{share}，即可列為正式候選人。", "In a preliminary vote, candidates of the formal election are those with yes votes from at least {share} of {base}.";
    clause_tie_revote: "得票相等、不能确定当选人的，就得票相等的人再次投票，得票多的当选。", "得票相等、不能確定當選人的，就得票相等的人再次投票，得票多的當選。", "If equal votes leave it open who is elected, there is another vote among the equals, and the most votes win.";
    clause_tie_lot: "得票相等、不能确定当选人的，在得票相等的人中当场抽签确定。", "得票相等、不能確定當選人的，在得票相等的人中當場抽籤確定。", "If equal votes leave it open who is elected, lots are drawn among the equals on the spot.";
    clause_tie_fewer_no: "得票相等、不能确定当选人的，不赞成票少的当选；不赞成票也相等的，再次投票。", "得票相等、不能確定當選人的，不贊成票少的當選；不贊成票也相等的，再次投票。", "If equal votes leave it open who is elected, fewer votes against win; if these are equal too, there is another vote.";
    clause_tie_chair: "得票相等、不能确定当选人的，由主持人在得票相等的人中决定。", "得票相等、不能確定當選人的，由主持人在得票相等的人中決定。", "If equal votes leave it open who is elected, the chair decides among the equals.";
    clause_tie_vacant: "得票相等、不能确定当选人的，该名额暂缺。", "得票相等、不能確定當選人的，該名額暫缺。", "If equal votes leave it open who is elected, the seat stays empty for now.";
    clause_shortfall_further: "当选人数少于应选名额的，对不足的名额另行选举。", "當選人數少於應選名額的，對不足的名額另行選舉。", "If fewer are elected than there are seats, there is a further election for the seats left over.";
    clause_shortfall_vacant: "当选人数少于应选名额的，不足的名额暂缺。", "當選人數少於應選名額的，不足的名額暫缺。", "If fewer are elected than there are seats, the seats left over stay empty for now.";
    clause_further_all: "另行选举的候选人，为未当选的全部候选人。", "另行選舉的候選人，為未當選的全部候選人。", "All candidates not elected stand in the further election.";
    clause_further_top: "另行选举的候选人，从未当选的人中按得票多少确定。", "另行選舉的候選人，從未當選的人中按得票多少確定。", "Those not elected with the most votes stand in the further election.";
    clause_further_anew: "另行选举的候选人，重新提名。", "另行選舉的候選人，重新提名。", "Candidates of the further election are named anew.";
    clause_further_as: "另行选举的当选条件，与正式选举相同。", "另行選舉的當選條件，與正式選舉相同。", "What it takes to be elected is the same in the further election.";
    clause_further_plurality: "另行选举中，得赞成票多的当选，不要求过半数。", "另行選舉中，得贊成票多的當選，不要求過半數。", "In the further election the most votes for are elected; no majority is asked for.";
    clause_further_more(base: &str, share: &str): "另行选举中，以得票多的当选，但得赞成票须超过{base}的{share}。", "另行選舉中，以得票多的當選，但得贊成票須超過{base}的{share}。", "In the further election the most votes are elected, with yes votes from more than {share} of {base}.";
    clause_further_least(base: &str, share: &str): "另行选举中，以得票多的当选，但得赞成票不得少于{base}的{share}。", "另行選舉中，以得票多的當選，但得贊成票不得少於{base}的{share}。", "In the further election the most votes are elected, with yes votes from at least {share} of {base}.";
    clause_reduce_none: "不得以减少名额代替另行选举。", "不得以減少名額代替另行選舉。", "The number of seats is not lowered instead.";
    clause_reduce_more(share: &str): "经超过{share}的选举人同意，或者由大会主席团决定，也可以减少名额，不再选举。", "經超過{share}的選舉人同意，或者由大會主席團決定，也可以減少名額，不再選舉。", "With the consent of more than {share} of the voters, or by decision of the presidium, seats may be left out instead.";
    clause_reduce_least(share: &str): "经{share}以上的选举人同意，或者由大会主席团决定，也可以减少名额，不再选举。", "經{share}以上的選舉人同意，或者由大會主席團決定，也可以減少名額，不再選舉。", "With the consent of at least {share} of the voters, or by decision of the presidium, seats may be left out instead.";
    clause_reserves: "未当选的人，以得票多少为序列为候补。", "未當選的人，以得票多少為序列為候補。", "Those not elected stand in reserve in order of votes.";
    clause_kinship: "近亲属同时当选的，保留职务较高的一人；职务相同的，保留得票多的一人；得票相等的，再次投票确定。", "近親屬同時當選的，保留職務較高的一人；職務相同的，保留得票多的一人；得票相等的，再次投票確定。", "Of close relatives elected together one stays: the higher post, then more votes, then another vote.";

    clause_proxy_none: "因故未到会的，不能委托他人代为投票。", "因故未到會的，不能委託他人代為投票。", "Nobody who is absent may have another vote for them.";
    clause_proxy_any: "因故不能到会的，可以书面委托他人代为投票；受委托人不得是候选人。", "因故不能到會的，可以書面委託他人代為投票；受委託人不得是候選人。", "Somebody who cannot come may have another vote for them, in writing; the other is not a candidate.";
    clause_proxy_kin: "因故不能到会的，可以书面委托近亲属代为投票；受委托人不得是候选人。", "因故不能到會的，可以書面委託近親屬代為投票；受委託人不得是候選人。", "Somebody who cannot come may have a close relative vote for them, in writing; the relative is not a candidate.";
    clause_proxy_most(most: u32): "每人接受委托不得超过{most}人。", "每人接受委託不得超過{most}人。", "Nobody votes for more than {most}.";
    clause_proxy_no_limit: "每人接受委托的人数不限。", "每人接受委託的人數不限。", "There is no limit to how many one may vote for.";
    clause_helper: "不能填写选票的，可以由本人委托不是候选人的人，按照本人的意志代写。", "不能填寫選票的，可以由本人委託不是候選人的人，按照本人的意志代寫。", "Somebody who cannot mark the ballot may have a person who is not a candidate do it as they wish.";
    clause_mobile_none: "不设流动票箱。", "不設流動票箱。", "No ballot box is carried to voters.";
    clause_mobile: "对行动不便的人，可以由监票人携带流动票箱上门接受投票。", "對行動不便的人，可以由監票人攜帶流動票箱上門接受投票。", "To those who cannot come, scrutineers may carry a ballot box.";

    clause_reports(speaker: &str, order: &str): "得票情况由{speaker}向投票人报告，{order}。", "得票情況由{speaker}向投票人報告，{order}。", "The votes are reported to the voters by {speaker}, {order}.";
    clause_announces(speaker: &str, order: &str): "当选名单由{speaker}宣布，{order}。", "當選名單由{speaker}宣布，{order}。", "The elected are announced by {speaker}, {order}.";
    clause_hears_preliminary(speaker: &str): "预选的得票情况，先向{speaker}报告。", "預選的得票情況，先向{speaker}報告。", "The figures of a preliminary vote are reported to {speaker} first.";
    clause_hears_preliminary_all: "预选的得票情况，当场向投票人公布。", "預選的得票情況，當場向投票人公布。", "The figures of a preliminary vote are given to the voters at once.";
    clause_speaker_chair: "大会主持人", "大會主持人", "the chair";
    clause_speaker_chief: "监票人", "監票人", "the scrutineers";
    clause_speaker_committee: "选举委员会", "選舉委員會", "the election committee";
    clause_speaker_presidium: "大会主席团或者召集大会的委员会", "大會主席團或者召集大會的委員會", "the presidium or the committee that calls the meeting";
    clause_speaker_meeting: "大会", "大會", "the meeting";
    clause_list_votes: "以得票多少为序", "以得票多少為序", "most votes first";
    clause_list_strokes: "以姓氏笔画为序", "以姓氏筆畫為序", "in order of surname strokes";
    clause_list_approved: "按照批准的顺序", "按照批准的順序", "in the approved order";
    clause_kept_sealed: "计票结束后，选票由监票人密封、签字后保存。", "計票結束後，選票由監票人密封、簽字後保存。", "After the count the scrutineers seal the ballots and sign; they are kept.";
    clause_kept_next: "计票结束后，选票由监票人密封、签字，保存到下一次选举结束。", "計票結束後，選票由監票人密封、簽字，保存到下一次選舉結束。", "After the count the scrutineers seal the ballots and sign; they are kept until the next election is over.";
    clause_kept_years(years: u32): "计票结束后，选票由监票人密封、签字，保存{years}年。", "計票結束後，選票由監票人密封、簽字，保存{years}年。", "After the count the scrutineers seal the ballots and sign; they are kept for {years} years.";

    clause_open_committee: "未尽事宜，由选举委员会决定。", "未盡事宜，由選舉委員會決定。", "What is not settled here is decided by the election committee.";
    clause_open_presidium: "未尽事宜，由大会主席团或者召集大会的委员会决定。", "未盡事宜，由大會主席團或者召集大會的委員會決定。", "What is not settled here is decided by the presidium or the committee that calls the meeting.";

    clause_effect: "选举办法经大会通过后生效。", "選舉辦法經大會通過後生效。", "The election method takes effect once the meeting has adopted it.";
    clause_motion_quorum_none: "大会表决选举办法等事项，对到会人数不作规定；", "大會表決選舉辦法等事項，對到會人數不作規定；", "For votes of the meeting on the method and the like no quorum is asked for; ";
    clause_motion_quorum_least(share: &str): "大会表决选举办法等事项，到会人数须不少于应到会人数的{share}；", "大會表決選舉辦法等事項，到會人數須不少於應到會人數的{share}；", "For votes of the meeting on the method and the like, at least {share} of those expected must be present; ";
    clause_motion_quorum_more(share: &str): "大会表决选举办法等事项，到会人数须超过应到会人数的{share}；", "大會表決選舉辦法等事項，到會人數須超過應到會人數的{share}；", "For votes of the meeting on the method and the like, more than {share} of those expected must be present; ";
    clause_motion_more(base: &str, share: &str): "赞成的超过{base}的{share}，即为通过。", "贊成的超過{base}的{share}，即為通過。", "a motion is carried by more than {share} of {base}.";
    clause_motion_least(base: &str, share: &str): "赞成的达到{base}的{share}，即为通过。", "贊成的達到{base}的{share}，即為通過。", "a motion is carried by at least {share} of {base}.";
    clause_motion_figure(expected: u64, present: u64, votes: u64): "本次应到会{expected}名，须有{present}名以上（含{present}名）到会、{votes}名以上（含{votes}名）赞成。", "本次應到會{expected}名，須有{present}名以上（含{present}名）到會、{votes}名以上（含{votes}名）贊成。", "Here {expected} are expected: at least {present} must be present and at least {votes} say yes.";

    clause_base_expected(who: &str): "应到会有选举权的{who}", "應到會有選舉權的{who}", "the {who} expected";
    clause_base_present(who: &str): "实到会有选举权的{who}", "實到會有選舉權的{who}", "the {who} present";
    clause_base_issued: "发出的选票", "發出的選票", "the ballots issued";
    clause_base_cast(who: &str): "参加投票的{who}", "參加投票的{who}", "the {who} who voted";
    clause_base_returned: "收回的选票", "收回的選票", "the ballots returned";
    clause_base_valid: "有效票", "有效票", "the valid ballots";
    clause_base_post: "对该职务投出的票（无效票计算在内，空白票不计）", "對該職務投出的票（無效票計算在內，空白票不計）", "the votes for the post (invalid ones counted, blank ones not)";
    clause_half: "半数", "半數", "half";

    clause_extra(share: &str): "按规定享有附加表决权的，附加的票数合计不超过基本票数的{share}；无记名投票时每张选票都按一票计算。", "按規定享有附加表決權的，附加的票數合計不超過基本票數的{share}；無記名投票時每張選票都按一票計算。", "Extra votes, where members have them, are together at most {share} of the basic votes; a secret ballot always counts as one.";
    clause_day_meeting: "全体投票人在同一会场一次投票，当场开箱计票。", "全體投票人在同一會場一次投票，當場開箱計票。", "Everybody votes in one hall in one go, and the boxes are opened there.";
    clause_day_polling: "在规定的时间内分时投票，可以设几个投票站；投票截止后，票箱集中统一开箱，按参加投票的人数核对。", "在規定的時間內分時投票，可以設幾個投票站；投票截止後，票箱集中統一開箱，按參加投票的人數核對。", "Voting is open over hours, perhaps at several places; after it closes the boxes are opened together and checked against the number who voted.";
    clause_contests_together: "各项职务一次投票选举；未当选其中一项职务的，不因此成为另一项职务的候选人。", "各項職務一次投票選舉；未當選其中一項職務的，不因此成為另一項職務的候選人。", "All posts are voted on at once; whoever is not elected to one post does not become a candidate for another by that.";
    clause_contests_cascade: "各项职务从高到低依次投票选举；未当选较高职务的，列为下一项职务的候选人。", "各項職務從高到低依次投票選舉；未當選較高職務的，列為下一項職務的候選人。", "Posts are voted on one after the other from the highest; whoever is not elected stands for the next.";
    clause_contests_committee: "先选举委员会委员，再从当选的委员中选举负责人。", "先選舉委員會委員，再從當選的委員中選舉負責人。", "The committee is elected first, then its officers from among those elected.";
    clause_fold_down: "未当选较高职务的，其得票可以加入较低职务计算；较低职务的得票不加入较高职务。", "未當選較高職務的，其得票可以加入較低職務計算；較低職務的得票不加入較高職務。", "Votes for a higher post count for the lower posts too if the higher post is not won; never the other way round.";
    clause_second_tie_revote: "再次投票仍然相等的，继续就得票相等的人投票。", "再次投票仍然相等的，繼續就得票相等的人投票。", "If the votes in that vote are equal again, there is yet another vote among the equals.";
    clause_second_tie_lot: "再次投票仍然相等的，抽签确定。", "再次投票仍然相等的，抽籤確定。", "If the votes in that vote are equal again, lots are drawn.";
    clause_second_tie_fewer_no: "再次投票仍然相等的，不赞成票少的当选。", "再次投票仍然相等的，不贊成票少的當選。", "If the votes in that vote are equal again, fewer votes against win.";
    clause_second_tie_chair: "再次投票仍然相等的，由主持人决定。", "再次投票仍然相等的，由主持人決定。", "If the votes in that vote are equal again, the chair decides.";
    clause_second_tie_vacant: "再次投票仍然相等的，该名额暂缺。", "再次投票仍然相等的，該名額暫缺。", "If the votes in that vote are equal again, the seat stays empty for now.";
    clause_hears_formal(speaker: &str): "正式选举的得票情况，先向{speaker}报告，再当场公布。", "正式選舉的得票情況，先向{speaker}報告，再當場公布。", "The figures of the formal election are reported to {speaker} first, then to the voters.";
    clause_hears_formal_all: "正式选举的得票情况，当场向投票人公布。", "正式選舉的得票情況，當場向投票人公布。", "The figures of the formal election are given to the voters at once.";
    clause_unmarked_abstain: "另选他人只写姓名、没有作记号的，视为弃权，该另选的人不得票，其余仍有效。", "另選他人只寫姓名、沒有作記號的，視為棄權，該另選的人不得票，其餘仍有效。", "A name written in without a sign beside it counts as abstaining: no vote for that name; the rest of the ballot stands.";
    clause_least_exact: "少于规定人数的，为无效票。", "少於規定人數的，為無效票。", "A ballot that chooses fewer is invalid.";
    clause_write_in_revote: "再次投票时，不能另选他人。", "再次投票時，不能另選他人。", "In a vote among equals nobody may be written in.";

    method_title: "选举办法", "選舉辦法", "Election method";
    method_title_draft: "选举办法（草案）", "選舉辦法（草案）", "Election method (draft)";
    method_adopted(date: &str): "（{date}大会通过）", "（{date}大會通過）", "(adopted by the meeting on {date})";
    method_article(number: &str): "第{number}条　", "第{number}條　", "Article {number}. ";
    method_purpose_statute(statute: &str): "为做好本次选举工作，依据{statute}，结合实际，制定本办法。", "為做好本次選舉工作，依據{statute}，結合實際，制定本辦法。", "This method is laid down for this election under {statute}.";
    method_purpose_own: "为做好本次选举工作，依据本组织的章程，结合实际，制定本办法。", "為做好本次選舉工作，依據本組織的章程，結合實際，制定本辦法。", "This method is laid down for this election under the organisation’s charter.";
    rules_paper_title: "本次大会采用的选举规则", "本次大會採用的選舉規則", "The election rules of this meeting";
    rules_paper_lead: "计票和判定结果，按照下列规则进行。数字随应到、实到人数而定。", "計票和判定結果，按照下列規則進行。數字隨應到、實到人數而定。", "Votes are counted and the result is settled by these rules. The figures follow from those expected and present.";
    rules_paper_heading(number: &str, title: &str): "{number}、{title}。", "{number}、{title}。", "{number}. {title}: ";
    rules_to_check(names: &str): "下列各项各地规定不同，请对照本次大会的选举办法核实：{names}。", "下列各項各地規定不同，請對照本次大會的選舉辦法核實：{names}。", "These differ from place to place; check them against the meeting’s own method: {names}.";
    rules_view_read: "通读这套规则", "通讀這套規則", "Read these rules in full";
    rules_view_draft(name: &str): "{name}（尚未采用）", "{name}（尚未採用）", "{name} (not adopted)";
    rules_view_heading(number: &str, title: &str): "{number}、{title}", "{number}、{title}", "{number}. {title}";
    rules_view_hall: "投到会场屏幕", "投到會場螢幕", "Show in the hall";
    rules_view_print: "打印规则", "列印規則", "Print the rules";
    rules_view_print_method: "打印选举办法", "列印選舉辦法", "Print the method";
    rules_view_keys: "↑ ↓ PgUp PgDn 翻看，Esc 关闭", "↑ ↓ PgUp PgDn 翻看，Esc 關閉", "↑ ↓ PgUp PgDn to read on, Esc to close";
    hall_clause(title: &str, text: &str): "{title}：{text}", "{title}：{text}", "{title}: {text}";
    clause_list_ballot: "按照选票所列顺序", "按照選票所列順序", "in the order of the ballot";
}

impl Lang {
    /// The law or regulation an election is held under, by its own name; `None`
    /// where the organisation's charter says it all. No article numbers: the
    /// meeting's own method has them.
    pub fn statute(self, rules_id: &str) -> Option<&'static str> {
        match rules_id {
            "cpc-1990" => Some(self.paper_statute_cpc_1990()),
            id if id.starts_with("cpc") => Some(self.paper_statute_cpc()),
            "village-2018" => Some(self.paper_statute_village()),
            "resident-committee" => Some(self.paper_statute_resident()),
            "union-2016" => Some(self.paper_statute_union()),
            "coop-2017" => Some(self.paper_statute_coop()),
            _ => None,
        }
    }

    /// Who speaks or hears, in the sentences of the rules.
    pub fn clause_speaker(self, speaker: Speaker) -> &'static str {
        match speaker {
            Speaker::Chair => self.clause_speaker_chair(),
            Speaker::ChiefScrutineer => self.clause_speaker_chief(),
            Speaker::ElectionCommittee => self.clause_speaker_committee(),
            Speaker::Presidium => self.clause_speaker_presidium(),
            Speaker::Meeting => self.clause_speaker_meeting(),
        }
    }
}
