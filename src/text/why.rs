//! Why somebody is elected or not, why an election stands, why a motion is
//! carried: the wording. `explain` puts it together with the figures.

use super::{Lang, texts};
use crate::rules::{Missing, Problem};

texts! {
    why_quorum_none: "规则对到会人数不作规定。", "規則對到會人數不作規定。", "The rules ask for no quorum.";
    why_quorum_present_met(expected: u64, present: u64, share: &str, needed: u64): "应到会{expected}名，实到会{present}名，不少于应到会人数的{share}（至少{needed}名），可以进行选举。", "應到會{expected}名，實到會{present}名，不少於應到會人數的{share}（至少{needed}名），可以進行選舉。", "Expected {expected}, present {present}: at least {share} ({needed} needed), so the election may be held.";
    why_quorum_present_met_more(expected: u64, present: u64, share: &str, needed: u64): "应到会{expected}名，实到会{present}名，超过应到会人数的{share}（至少{needed}名），可以进行选举。", "應到會{expected}名，實到會{present}名，超過應到會人數的{share}（至少{needed}名），可以進行選舉。", "Expected {expected}, present {present}: more than {share} ({needed} needed), so the election may be held.";
    why_quorum_present_not(expected: u64, present: u64, share: &str, needed: u64): "应到会{expected}名，实到会{present}名，没有达到应到会人数的{share}（须{needed}名），不能进行选举。", "應到會{expected}名，實到會{present}名，沒有達到應到會人數的{share}（須{needed}名），不能進行選舉。", "Expected {expected}, present {present}: {share} is not reached ({needed} needed), so no election can be held.";
    why_quorum_cast_met(expected: u64, present: u64, share: &str, needed: u64): "有选举权的{expected}名，参加投票{present}名，不少于{share}（至少{needed}名），投票人数符合规定。", "有選舉權的{expected}名，參加投票{present}名，不少於{share}（至少{needed}名），投票人數符合規定。", "With a vote {expected}, took part {present}: at least {share} ({needed} needed), so enough took part.";
    why_quorum_cast_met_more(expected: u64, present: u64, share: &str, needed: u64): "有选举权的{expected}名，参加投票{present}名，超过{share}（至少{needed}名），投票人数符合规定。", "有選舉權的{expected}名，參加投票{present}名，超過{share}（至少{needed}名），投票人數符合規定。", "With a vote {expected}, took part {present}: more than {share} ({needed} needed), so enough took part.";
    why_quorum_cast_not(expected: u64, present: u64, share: &str, needed: u64): "有选举权的{expected}名，参加投票{present}名，没有达到{share}（须{needed}名），选举无效。", "有選舉權的{expected}名，參加投票{present}名，沒有達到{share}（須{needed}名），選舉無效。", "With a vote {expected}, took part {present}: {share} is not reached ({needed} needed), so the election is void.";
    why_quorum_area: "按专有部分面积计算，没有达到同样的比例，选举无效。", "按專有部分面積計算，沒有達到同樣的比例，選舉無效。", "By floor area the same share is not reached, so the election is void.";
    why_quorum_unknown: "缺少应到会或者实到会人数，不能判断人数是否符合规定。", "缺少應到會或者實到會人數，不能判中人數是否符合規定。", "The number expected or present is missing, so nobody can say whether the quorum is met.";

    why_returned_equal(issued: u64, returned: u64): "发出选票{issued}张，收回{returned}张，收回等于发出，选举有效。", "發出選票{issued}張，收回{returned}張，收回等於發出，選舉有效。", "Ballots issued {issued}, returned {returned}: as many as were issued, so the election is valid.";
    why_returned_fewer(issued: u64, returned: u64, fewer: u64): "发出选票{issued}张，收回{returned}张，收回比发出少{fewer}张，选举有效。", "發出選票{issued}張，收回{returned}張，收回比發出少{fewer}張，選舉有效。", "Ballots issued {issued}, returned {returned}: {fewer} fewer than were issued, so the election is valid.";
    why_returned_more(issued: u64, returned: u64, more: u64): "发出选票{issued}张，收回{returned}张，收回比发出多{more}张，选举无效，应当重新选举。", "發出選票{issued}張，收回{returned}張，收回比發出多{more}張，選舉無效，應當重新選舉。", "Ballots issued {issued}, returned {returned}: {more} more than were issued, so the election is void and is held again.";
    why_cast_more(cast: u64, returned: u64, more: u64): "投票{cast}人，收回选票{returned}张，多{more}张，选举无效，应当重新选举。", "投票{cast}人，收回選票{returned}張，多{more}張，選舉無效，應當重新選舉。", "Voted {cast}, ballots returned {returned}: {more} more, so the election is void and is held again.";
    why_box_void(boxes: &str): "第{boxes}号票箱收回的选票多于规定，该票箱的选票无效，其余票箱有效。", "第{boxes}號票箱收回的選票多於規定，該票箱的選票無效，其餘票箱有效。", "Box {boxes} held more ballots than it may and is void by itself; the others stand.";
    why_ballots(valid: u64, invalid: u64): "有效票{valid}张，无效票{invalid}张。", "有效票{valid}張，無效票{invalid}張。", "Valid {valid}, invalid {invalid}.";
    why_unknown: "数字不平或者不全，不能宣布结果，须先查对清楚。", "數字不平或者不全，不能宣布結果，須先查對清楚。", "The figures do not balance or do not suffice; nothing may be announced until they are cleared up.";

    why_bar_more(base: &str, share: &str, votes: u64): "当选须得赞成票超过{base}的{share}，即至少{votes}票。", "當選須得贊成票超過{base}的{share}，即至少{votes}票。", "To be elected takes yes votes from more than {share} of {base}, that is at least {votes}.";
    why_bar_least(base: &str, share: &str, votes: u64): "当选须得赞成票达到{base}的{share}，即至少{votes}票。", "當選須得贊成票達到{base}的{share}，即至少{votes}票。", "To be elected takes yes votes from at least {share} of {base}, that is at least {votes}.";
    why_bar_highest: "得赞成票多的当选，不设最低票数。", "得贊成票多的當選，不設最低票數。", "The most votes for are elected; there is no least number.";
    why_bar_area(area: u64): "专有部分面积还须达到{area}。", "專有部分面積還須達到{area}。", "The floor area must also come to {area}.";

    why_problem_quorum: "参加的人数没有达到规定。", "參加的人數沒有達到規定。", "Too few took part.";
    why_problem_issued: "发出的选票多于到会人数。", "發出的選票多於到會人數。", "More ballots were issued than voters are present.";
    why_problem_returned: "收回的选票多于发出的选票。", "收回的選票多於發出的選票。", "More ballots were returned than issued.";
    why_problem_cast: "收回的选票多于投票人数。", "收回的選票多於投票人數。", "More ballots were returned than people voted.";
    why_problem_papers: "有效票与无效票之和不等于收回的选票。", "有效票與無效票之和不等於收回的選票。", "Valid and invalid ballots do not make up the ballots returned.";
    why_problem_marks: "有候选人的赞成、不赞成、弃权之和不等于有效票。", "有候選人的贊成、不贊成、棄權之和不等於有效票。", "For some candidate yes, no and abstain do not make up the valid ballots.";
    why_problem_ballots: "各人得票与弃权之和不等于有效票。", "各人得票與棄權之和不等於有效票。", "All choices and abstentions do not make up the valid ballots.";
    why_problem_exact: "得票总数不等于有效票数乘以每票应选人数。", "得票總數不等於有效票數乘以每票應選人數。", "All choices are not the valid ballots times the names each must choose.";
    why_problem_too_many: "得票多于有效票所能容纳的数目。", "得票多於有效票所能容納的數目。", "There are more choices than the valid ballots can hold.";
    why_problem_proxies: "有委托投票，而规则不准委托。", "有委託投票，而規則不準委託。", "Votes were cast by proxy, and the rules allow none.";
    why_problem_extra: "票数与规则准许的附加表决权不符。", "票數與規則准許的附加表決權不符。", "The votes are more than the rules allow, or fewer than the heads.";
    why_problem_area: "专有部分面积的数字不平。", "專有部分面積的數字不平。", "The floor areas do not balance.";
    why_problem_boxes: "有票箱的数字不平，或者各票箱之和不等于总数。", "有票箱的數字不平，或者各票箱之和不等於總數。", "A box does not balance on its own, or the boxes are not the whole.";
    why_problem_box: "有票箱收回的选票多于规定，该票箱作废。", "有票箱收回的選票多於規定，該票箱作廢。", "A box holds more ballots than it may; it is void by itself.";
    why_missing_quorum: "缺少判断人数是否符合规定的数字。", "缺少判中人數是否符合規定的數字。", "A figure the quorum needs is missing.";
    why_missing_bar: "缺少计算当选票数的基数。", "缺少計算當選票數的基數。", "The number the share that elects is taken of is missing.";
    why_missing_area: "专有部分面积须由工作人员核算确认。", "專有部分面積須由工作人員核算確認。", "The floor area is confirmed by hand.";
    why_missing_box: "缺少作废票箱中各人的得票。", "缺少作廢票箱中各人的得票。", "What each person received in the void box is missing.";

    why_votes(name: &str, yes: u64): "{name}得赞成票{yes}票", "{name}得贊成票{yes}票", "{name}: votes for {yes}";
    why_votes_written(name: &str, yes: u64): "另选他人{name}得{yes}票", "另選他人{name}得{yes}票", "{name} (written in): votes {yes}";
    why_folded(own: u64, above: u64): "（本职务{own}票，加入较高职务{above}票）", "（本職務{own}票，加入較高職務{above}票）", "({own} for this post and {above} from higher ones)";
    why_reached_more(base: &str, share: &str, votes: u64): "，超过{base}的{share}（至少{votes}票）", "，超過{base}的{share}（至少{votes}票）", ", more than {share} of {base} ({votes} needed)";
    why_reached_least(base: &str, share: &str, votes: u64): "，达到{base}的{share}（至少{votes}票）", "，達到{base}的{share}（至少{votes}票）", ", at least {share} of {base} ({votes} needed)";
    why_elected(rank: u32, seats: u32): "，得票列第{rank}位，应选{seats}名，当选。", "，得票列第{rank}位，應選{seats}名，當選。", ", rank {rank} for seats {seats}: elected.";
    why_elected_fewer_no(yes: u64, no: u64, seats: u32): "，与他人同为{yes}票，其中不赞成票较少（{no}票），应选{seats}名，当选。", "，與他人同為{yes}票，其中不贊成票較少（{no}票），應選{seats}名，當選。", ", equal with others at {yes}, and with fewer votes against ({no}), for seats {seats}: elected.";
    why_not_fewer_no(yes: u64, no: u64, seats: u32): "，与他人同为{yes}票，但不赞成票较多（{no}票），应选{seats}名，未当选。", "，與他人同為{yes}票，但不贊成票較多（{no}票），應選{seats}名，未當選。", ", equal with others at {yes}, but with more votes against ({no}), for seats {seats}: not elected.";
    why_elected_among(rank: u32, seats: u32): "，在符合当选条件的人中得票列第{rank}位，应选{seats}名，当选。", "，在符合當選條件的人中得票列第{rank}位，應選{seats}名，當選。", ", rank {rank} among those who can be elected, for seats {seats}: elected.";
    why_outranked_among(rank: u32, seats: u32): "，但在符合当选条件的人中得票列第{rank}位，应选{seats}名，名额已满，未当选。", "，但在符合當選條件的人中得票列第{rank}位，應選{seats}名，名額已滿，未當選。", ", but rank {rank} among those who can be elected, for seats {seats}, which others fill: not elected.";
    why_outranked(rank: u32, seats: u32): "，但得票列第{rank}位，应选{seats}名，名额已满，未当选。", "，但得票列第{rank}位，應選{seats}名，名額已滿，未當選。", ", but rank {rank} for seats {seats}, which others fill: not elected.";
    why_reserve(place: usize): "列候补第{place}位。", "列候補第{place}位。", "In reserve: place {place}.";
    why_below_more(base: &str, share: &str, votes: u64, short: u64): "，没有超过{base}的{share}，比当选所需的{votes}票少{short}票，未当选。", "，沒有超過{base}的{share}，比當選所需的{votes}票少{short}票，未當選。", ", not more than {share} of {base}: {short} short of the {votes} needed, not elected.";
    why_below_least(base: &str, share: &str, votes: u64, short: u64): "，没有达到{base}的{share}，比当选所需的{votes}票少{short}票，未当选。", "，沒有達到{base}的{share}，比當選所需的{votes}票少{short}票，未當選。", ", less than {share} of {base}: {short} short of the {votes} needed, not elected.";
    why_below_area(area: u64): "，专有部分面积没有达到{area}，未当选。", "，專有部分面積沒有達到{area}，未當選。", ", but the floor area does not come to {area}: not elected.";
    why_no_vote: "，没有得票，不能当选。", "，沒有得票，不能當選。", ": nobody is elected without a vote.";
    why_tied(others: &str, seats: u32): "，与{others}得票相等，争{seats}个名额，尚未确定。", "，與{others}得票相等，爭{seats}個名額，尚未確定。", ", equal with {others}, for seats {seats}: not settled yet.";
    why_out: "，已不是候选人或者没有被选举权，所得票只作记录，不能当选。", "，已不是候選人或者沒有被選舉權，所得票只作記錄，不能當選。", ": withdrawn or not eligible; the votes are on record only.";
    why_higher: "，已当选较高职务，不再计入本项当选人。", "，已當選較高職務，不再計入本項當選人。", ": elected to a higher post, so not to this one.";
    why_kin: "，其近亲属已当选并保留，按规定回避，未当选。", "，其近親屬已當選並保留，按規定回避，未當選。", ": a close relative is elected and stays, so not elected.";
    why_undecided_void: "，选举无效，不作结论。", "，選舉無效，不作結論。", ": the election is void, so nothing follows.";
    why_undecided_unknown: "，数字尚未查清，不作结论。", "，數字尚未查清，不作結論。", ": the figures are not cleared up, so nothing follows yet.";

    why_next_complete(seats: u32): "应选{seats}名已全部选出。", "應選{seats}名已全部選出。", "All seats are filled: {seats}.";
    why_next_revote(names: &str, seats: u32): "还有{seats}个名额因{names}得票相等没有确定，就得票相等的人再次投票，得票多的当选。", "還有{seats}個名額因{names}得票相等沒有確定，就得票相等的人再次投票，得票多的當選。", "Seats still open: {seats}, because {names} are equal; there is another vote among them and the most votes win.";
    why_next_lot(names: &str, seats: u32): "还有{seats}个名额因{names}得票相等没有确定，按规定当场抽签。", "還有{seats}個名額因{names}得票相等沒有確定，按規定當場抽籤。", "Seats still open: {seats}, because {names} are equal; by the rules lots are drawn.";
    why_next_chair(names: &str, seats: u32): "还有{seats}个名额因{names}得票相等没有确定，按规定由主持人决定。", "還有{seats}個名額因{names}得票相等沒有確定，按規定由主持人決定。", "Seats still open: {seats}, because {names} are equal; by the rules the chair decides.";
    why_next_tie_vacant(names: &str, seats: u32): "还有{seats}个名额因{names}得票相等没有确定，按规定暂缺。", "還有{seats}個名額因{names}得票相等沒有確定，按規定暫缺。", "Seats still open: {seats}, because {names} are equal; by the rules they stay empty for now.";
    why_next_further(seats: u32): "尚缺{seats}名，按规定对不足的名额另行选举。", "尚缺{seats}名，按規定對不足的名額另行選舉。", "Seats not filled: {seats}; by the rules there is a further election for them.";
    why_next_vacant(seats: u32): "尚缺{seats}名，按规定不足的名额暂缺。", "尚缺{seats}名，按規定不足的名額暫缺。", "Seats not filled: {seats}; by the rules they stay empty for now.";
    why_next_void: "本次投票无效，应当重新进行。", "本次投票無效，應當重新進行。", "This vote is void and is held again.";
    why_next_recount: "须按上列不符之处重新清点，数字相符后再作结论。", "須按上列不符之處重新清點，數字相符後再作結論。", "Count again where the figures above do not agree; nothing follows before they do.";

    why_motion_quorum_none(expected: u64, present: u64): "应到会有表决权的{expected}名，实到会{present}名，对到会人数不作规定。", "應到會有表決權的{expected}名，實到會{present}名，對到會人數不作規定。", "Expected {expected}, present {present}; no quorum is asked for.";
    why_motion_quorum_met(expected: u64, present: u64, share: &str, needed: u64): "应到会有表决权的{expected}名，实到会{present}名，不少于应到会人数的{share}（至少{needed}名），可以表决。", "應到會有表決權的{expected}名，實到會{present}名，不少於應到會人數的{share}（至少{needed}名），可以表決。", "Expected {expected}, present {present}: at least {share} ({needed} needed), so the meeting may vote.";
    why_motion_quorum_met_more(expected: u64, present: u64, share: &str, needed: u64): "应到会有表决权的{expected}名，实到会{present}名，超过应到会人数的{share}（至少{needed}名），可以表决。", "應到會有表決權的{expected}名，實到會{present}名，超過應到會人數的{share}（至少{needed}名），可以表決。", "Expected {expected}, present {present}: more than {share} ({needed} needed), so the meeting may vote.";
    why_motion_quorum_not(expected: u64, present: u64, share: &str, needed: u64): "应到会有表决权的{expected}名，实到会{present}名，没有达到应到会人数的{share}（须{needed}名），不能通过。", "應到會有表決權的{expected}名，實到會{present}名，沒有達到應到會人數的{share}（須{needed}名），不能通過。", "Expected {expected}, present {present}: {share} is not reached ({needed} needed), so nothing is carried.";
    why_motion_carried_more(yes: u64, base: &str, figure: u64, share: &str, needed: u64): "赞成{yes}名，超过{base}（{figure}）的{share}（至少{needed}名），通过。", "贊成{yes}名，超過{base}（{figure}）的{share}（至少{needed}名），通過。", "Yes {yes}: more than {share} of {base} ({figure}; {needed} needed), carried.";
    why_motion_carried_least(yes: u64, base: &str, figure: u64, share: &str, needed: u64): "赞成{yes}名，达到{base}（{figure}）的{share}（至少{needed}名），通过。", "贊成{yes}名，達到{base}（{figure}）的{share}（至少{needed}名），通過。", "Yes {yes}: at least {share} of {base} ({figure}; {needed} needed), carried.";
    why_motion_lost_more(yes: u64, base: &str, figure: u64, share: &str, needed: u64, short: u64): "赞成{yes}名，没有超过{base}（{figure}）的{share}，比所需的{needed}名少{short}名，未通过。", "贊成{yes}名，沒有超過{base}（{figure}）的{share}，比所需的{needed}名少{short}名，未通過。", "Yes {yes}: not more than {share} of {base} ({figure}), {short} short of the {needed} needed, not carried.";
    why_motion_lost_least(yes: u64, base: &str, figure: u64, share: &str, needed: u64, short: u64): "赞成{yes}名，没有达到{base}（{figure}）的{share}，比所需的{needed}名少{short}名，未通过。", "贊成{yes}名，沒有達到{base}（{figure}）的{share}，比所需的{needed}名少{short}名，未通過。", "Yes {yes}: less than {share} of {base} ({figure}), {short} short of the {needed} needed, not carried.";
    why_motion_enough(yes: u64, needed: u64): "赞成{yes}名，虽已达到所需的{needed}名，因到会人数不足，未通过。", "贊成{yes}名，雖已達到所需的{needed}名，因到會人數不足，未通過。", "Yes {yes}: the {needed} needed are reached, but too few are present; not carried.";
    why_motion_unbalanced(votes: u64, present: u64): "表决数合计{votes}名，与实到会{present}名不符，须重新清点，未通过。", "表決數合計{votes}名，與實到會{present}名不符，須重新清點，未通過。", "All hands together make {votes}, which does not go with {present} present: count again; not carried.";
    why_base_votes(base: &str, figure: u64): "{base}所持的{figure}票", "{base}所持的{figure}票", "the {figure} votes of {base}";
    why_motion_then_carried: "以上按现行规则计算；表决以后规则改动过，以当时宣布的通过为准。", "以上按現行規則計算；表決以後規則改動過，以當時宣布的通過為準。", "This is by the rules as they are now; they were changed after the vote, and what was declared then stands: carried.";
    why_motion_then_lost: "以上按现行规则计算；表决以后规则改动过，以当时宣布的未通过为准。", "以上按現行規則計算；表決以後規則改動過，以當時宣布的未通過為準。", "This is by the rules as they are now; they were changed after the vote, and what was declared then stands: not carried.";
    why_tied_won_lot(others: &str, seats: u32): "，与{others}得票相等，争{seats}个名额，经当场抽签，当选。", "，與{others}得票相等，爭{seats}個名額，經當場抽籤，當選。", ", equal with {others}, for seats {seats}: elected by lot.";
    why_tied_lost_lot(others: &str, seats: u32): "，与{others}得票相等，争{seats}个名额，经当场抽签，未当选。", "，與{others}得票相等，爭{seats}個名額，經當場抽籤，未當選。", ", equal with {others}, for seats {seats}: not elected by lot.";
    why_tied_won_chair(others: &str, seats: u32): "，与{others}得票相等，争{seats}个名额，由主持人决定，当选。", "，與{others}得票相等，爭{seats}個名額，由主持人決定，當選。", ", equal with {others}, for seats {seats}: elected by the chair's decision.";
    why_tied_lost_chair(others: &str, seats: u32): "，与{others}得票相等，争{seats}个名额，由主持人决定，未当选。", "，與{others}得票相等，爭{seats}個名額，由主持人決定，未當選。", ", equal with {others}, for seats {seats}: not elected by the chair's decision.";
    why_declined: "当选后不接受，名额空出。", "當選後不接受，名額空出。", "The person declined after being elected, and the seat is open.";
    why_next_reduced(seats: u32): "经同意减少名额{seats}名，不再选举。", "經同意減少名額{seats}名，不再選舉。", "With consent, seats are left out: {seats}.";

    say_reads(speaker: &str): "{speaker}宣读", "{speaker}宣讀", "Read by {speaker}";
    say_report_ordered(title: &str, order: &str): "{title}的得票情况，{order}：", "{title}的得票情況，{order}：", "Votes for {title}, {order}:";
    say_first_to(speaker: &str): "得票情况先向{speaker}报告，再向大会公布。", "得票情況先向{speaker}報告，再向大會公布。", "The votes are reported to {speaker} first, then to the meeting.";
    say_next_complete(reports: &str, announces: &str): "{reports}报告得票情况，{announces}宣布当选名单。", "{reports}報告得票情況，{announces}宣布當選名單。", "The votes are reported by {reports}, the elected announced by {announces}.";
    say_full_votes(names: &str): "其中{names}得全票。", "其中{names}得全票。", "Of these {names} received the votes of all present.";
    say_full_votes_all: "均为全票。", "均為全票。", "Each with the votes of all present.";
    say_full_votes_one: "得全票。", "得全票。", "With the votes of all present.";
    say_reserves(names: &str): "未当选的，以得票多少为序列为候补：{names}。", "未當選的，以得票多少為序列為候補：{names}。", "In reserve, most votes first: {names}.";
    say_preliminary_begin: "现在宣布预选结果。", "現在宣布預選結果。", "Here is the result of the preliminary vote.";
    say_preliminary_to(title: &str, places: u32): "本次预选应产生{title}正式候选人{places}名。", "本次預選應產生{title}正式候選人{places}名。", "Candidates to be found for {title}: {places}.";
    say_void_because(reason: &str): "原因：{reason}。", "原因：{reason}。", "Reason: {reason}.";
}

impl Lang {
    /// What is wrong with the figures.
    pub fn why_problem(self, problem: Problem) -> &'static str {
        match problem {
            Problem::QuorumNotMet => self.why_problem_quorum(),
            Problem::IssuedExceedsPresent => self.why_problem_issued(),
            Problem::ReturnedExceedsIssued => self.why_problem_returned(),
            Problem::ReturnedExceedsCast => self.why_problem_cast(),
            Problem::PapersUnbalanced => self.why_problem_papers(),
            Problem::MarksUnbalanced => self.why_problem_marks(),
            Problem::BallotsUnaccounted => self.why_problem_ballots(),
            Problem::MarksNotExact => self.why_problem_exact(),
            Problem::TooManyMarks => self.why_problem_too_many(),
            Problem::ProxiesNotAllowed => self.why_problem_proxies(),
            Problem::ExtraVotes => self.why_problem_extra(),
            Problem::AreaUnbalanced => self.why_problem_area(),
            Problem::BoxesUnbalanced => self.why_problem_boxes(),
            Problem::BoxVoid => self.why_problem_box(),
        }
    }

    /// Which figure is missing.
    pub fn why_missing(self, missing: Missing) -> &'static str {
        match missing {
            Missing::ForQuorum => self.why_missing_quorum(),
            Missing::ForBar => self.why_missing_bar(),
            Missing::ForArea => self.why_missing_area(),
            Missing::ForBox => self.why_missing_box(),
        }
    }
}
