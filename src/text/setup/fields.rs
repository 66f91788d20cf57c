//! Every field of the rules: its name and what it says now, in one sentence.
//! The set-up page, own rules files and the record of a change all take them from here.

use crate::rules::{
    BlockedWriteIn, ContestOrder, DayShape, Electors, ExtraVotes, Gate, GateLevel, Kinship, Limit,
    MotionRule, Preset, QuorumRule, Reserved, Retention, RoundBar, Speaker, Symbols, Tie, Turnout,
    TwoPosts, UnmarkedWriteIn,
};
use crate::text::{Lang, texts};

texts! {
    rule_day_name: "投票方式", "投票方式", "Shape of the day";
    rule_extra_name: "附加表决权", "附加表決權", "Extra votes";
    rule_contest_order_name: "选举顺序", "選舉順序", "Order of posts";
    rule_fold_name: "票数下加", "票數下加", "Votes folded down";
    rule_second_tie_name: "再次投票仍相等", "再次投票仍相等", "Tied again";
    rule_hears_formal_name: "先听取结果", "先聽取結果", "Result first";
    rule_electors_name: "谁有选举权", "誰有選舉權", "Electors";
    rule_preliminary_name: "预选", "預選", "Preliminary";
    rule_further_bar_name: "另行选举的当选条件", "另行選舉的當選條件", "Further: bar";
    rule_area_name: "面积", "面積", "Floor area";
    rule_mobile_name: "流动票箱", "流動票箱", "Mobile box";
    rule_secret_name: "无记名", "無記名", "Secrecy";
    rule_limit_name: "可选人数", "可選人數", "How many";
    rule_least_name: "最少选几名", "最少選幾名", "Fewest names";
    rule_symbols_name: "符号", "符號", "Signs";
    rule_needs_no_name: "另选的条件", "另選的條件", "Write-ins: when";
    rule_to_limit_name: "另选计数", "另選計數", "Write-ins: limit";
    rule_unmarked_name: "另选未画符号", "另選未畫符號", "Write-ins unmarked";
    rule_blocked_name: "不合规定的另选", "不合規定的另選", "Write-ins barred";
    rule_two_posts_name: "一人两职", "一人兩職", "Two posts";
    rule_reserves_name: "候补", "候補", "Reserves";
    rule_reserved_name: "保留名额", "保留名額", "Kept seats";
    rule_kinship_name: "亲属回避", "親屬迴避", "Close relatives";
    rule_barred_name: "工作人员回避", "工作人員迴避", "Officers barred";
    rule_gate_name: "收回选票", "收回選票", "Ballots returned";
    rule_gate_level_name: "票箱核对", "票箱核對", "Box by box";
    rule_reports_name: "报告得票", "報告得票", "Votes reported";
    rule_announces_name: "宣布当选", "宣布當選", "Announcing";
    rule_hears_preliminary_name: "预选结果", "預選結果", "Preliminary first";
    rule_report_order_name: "得票报告", "得票報告", "Votes in order";
    rule_retention_name: "选票保存", "選票保存", "Ballots kept";

    electors_members: "有选举权的成员每人一票", "有選舉權的成員每人一票", "every member with the vote has one";
    electors_delegates: "有选举权的代表每人一票", "有選舉權的代表每人一票", "every delegate with the vote has one";
    electors_committee: "委员每人一票", "委員每人一票", "every member of the committee has one vote";
    electors_voters: "登记选民每人一票", "登記選民每人一票", "every registered voter has one";
    electors_households: "每户一票", "每戶一票", "every household has one vote";
    electors_owners: "业主每人一票", "業主每人一票", "every owner has one vote";
    day_meeting: "召开大会，当场发票、投票、收票", "召開大會，當場發票、投票、收票", "one meeting: ballots are issued, cast and collected in the hall";
    day_polling: "在规定时间内到投票站投票，按参加投票人数计算", "在規定時間內到投票站投票，按參加投票人數計算", "polling over hours; those who voted count as taking part";
    extra_none: "没有附加表决权，一人一票", "沒有附加表決權，一人一票", "one member, one vote";
    extra_some(share: &str): "附加表决权总票数不超过基本表决权总票数的{share}", "附加表決權總票數不超過基本表決權總票數的{share}", "all extra votes together are at most {share} of the basic votes";
    order_together: "各项职务同时选举，落选的不再作为其他职务的候选人", "各項職務同時選舉，落選的不再作為其他職務的候選人", "all posts at once; who is not elected does not stand for another";
    order_cascade: "从高到低逐项选举，落选的作为下一职务的候选人", "從高到低逐項選舉，落選的作為下一職務的候選人", "post by post from the highest; who is not elected stands for the next";
    order_committee: "先选委员，再从当选委员中选书记、副书记等职务", "先選委員，再從當選委員中選書記、副書記等職務", "the committee first, then its officers from among those elected";
    fold_yes: "得较高职务的票数不足以当选的，合并计入较低职务的票数", "得較高職務的票數不足以當選的，合併計入較低職務的票數", "votes for a higher post that do not elect count for the lower one";
    fold_no: "各职务的票数分别计算", "各職務的票數分別計算", "votes for each post are counted apart";
    second_tie_is(how: &str): "再次投票后票数仍相等的：{how}", "再次投票後票數仍相等的：{how}", "if the vote among the equals is tied again: {how}";
    second_again: "继续就票数相等的人投票", "繼續就票數相等的人投票", "vote once more among the equals";
    hears_formal_is(who: &str): "得票情况先向{who}报告，再向选举人报告", "得票情況先向{who}報告，再向選舉人報告", "the figures go to {who} first, then to the voters";
    hears_formal_all: "得票情况直接向选举人报告", "得票情況直接向選舉人報告", "the figures go straight to the voters";
    unmarked_abstain: "写了姓名而没有画符号的，视为弃权，其余有效", "寫了姓名而沒有畫符號的，視為棄權，其餘有效", "a name without a sign is an abstention, the rest stands";
    preliminary_same: "预选的条件与正式选举的当选条件相同", "預選的條件與正式選舉的當選條件相同", "the same bar as in the formal election";
    preliminary_highest: "预选得票多的列为正式候选人", "預選得票多的列為正式候選人", "the highest become candidates";
    preliminary_more(base: &str, share: &str): "预选赞成票超过{base}的{share}的，列为正式候选人", "預選贊成票超過{base}的{share}的，列為正式候選人", "candidates with yes votes of more than {share} of {base}";
    preliminary_least(base: &str, share: &str): "预选赞成票不少于{base}的{share}的，列为正式候选人", "預選贊成票不少於{base}的{share}的，列為正式候選人", "candidates with yes votes of at least {share} of {base}";
    further_same: "另行选举的当选条件与正式选举相同", "另行選舉的當選條件與正式選舉相同", "the same bar as in the formal election";
    further_highest: "另行选举得票多的当选", "另行選舉得票多的當選", "the highest are elected";
    further_more(base: &str, share: &str): "另行选举得票多的当选，但赞成票须超过{base}的{share}", "另行選舉得票多的當選，但贊成票須超過{base}的{share}", "the highest are elected, with yes votes of more than {share} of {base}";
    further_least(base: &str, share: &str): "另行选举得票多的当选，但赞成票不得少于{base}的{share}", "另行選舉得票多的當選，但贊成票不得少於{base}的{share}", "the highest are elected, with yes votes of at least {share} of {base}";
    area_yes: "专有部分面积与人数都要达到同样的比例", "專有部分面積與人數都要達到同樣的比例", "floor area must reach the same shares as heads";
    area_no: "只按人数计算，不计面积", "只按人數計算，不計面積", "heads alone count, not floor area";
    mobile_yes: "可以用流动票箱接受投票", "可以用流動票箱接受投票", "a box may be carried to voters";
    mobile_no: "不设流动票箱", "不設流動票箱", "no box is carried to voters";
    secret_yes: "无记名投票，选票不编号", "無記名投票，選票不編號", "a secret ballot; ballots bear no number";
    secret_no: "记名投票", "記名投票", "an open ballot";
    limit_seats: "所选人数不得多于应选名额", "所選人數不得多於應選名額", "no more names than seats";
    limit_half: "所选人数不得多于应选名额的一半，不足一名的按一名计", "所選人數不得多於應選名額的一半，不足一名的按一名計", "no more names than half the seats, rounded up";
    least_none: "一名也不选的选票仍然有效", "一名也不選的選票仍然有效", "a ballot that chooses nobody is valid";
    least_some(least: u32): "所选人数少于 {least} 名的无效", "所選人數少於 {least} 名的無效", "fewer than {least} names make it invalid";
    signs_three(yes: &str, no: &str, abstain: &str): "赞成{yes}，不赞成{no}，弃权{abstain}", "贊成{yes}，不贊成{no}，棄權{abstain}", "yes: {yes}; no: {no}; abstain: {abstain}";
    signs_draw(sign: &str): "画“{sign}”", "畫「{sign}」", "{sign}";
    signs_nothing: "不作记号", "不作記號", "left blank";
    signs_two: "赞成不作记号，不赞成画“×”，不设弃权", "贊成不作記號，不贊成畫「×」，不設棄權", "yes: left blank; no: ×; there is no abstaining";
    signs_choose: "选谁在谁的姓名旁画“√”", "選誰在誰的姓名旁畫「√」", "√ beside the names chosen";
    signs_names: "写姓名，不画符号", "寫姓名，不畫符號", "names are written, without signs";
    signs_oppose: "赞成不作记号，不赞成的画“×”", "贊成不作記號，不贊成的畫「×」", "everybody is yes; × opposes";
    needs_no_yes: "另选他人的人数不得多于投不赞成票的人数，投弃权票的不得另选他人", "另選他人的人數不得多於投不贊成票的人數，投棄權票的不得另選他人", "no more names than there are no votes on the ballot; an abstention allows none";
    needs_no_no: "另选他人不以投不赞成票为条件", "另選他人不以投不贊成票為條件", "a name may be written in without voting no";
    to_limit_yes: "另选的人计入所选人数", "另選的人計入所選人數", "names written in count towards the number allowed";
    to_limit_no: "另选的人不计入所选人数", "另選的人不計入所選人數", "names written in do not count towards the number allowed";
    unmarked_yes: "写了姓名而没有画符号的，按赞成计票", "寫了姓名而沒有畫符號的，按贊成計票", "a name without a sign counts as yes";
    unmarked_nothing: "写了姓名而没有画符号的，该另选人不计得票，其余有效", "寫了姓名而沒有畫符號的，該另選人不計得票，其餘有效", "a name without a sign counts for nothing, the rest stands";
    unmarked_spoils: "写了姓名而没有画符号的，该项无效", "寫了姓名而沒有畫符號的，該項無效", "a name without a sign makes the contest invalid";
    blocked_dropped: "不合规定另选的姓名不计票，其余有效", "不合規定另選的姓名不計票，其餘有效", "names written in against the rules are dropped, the rest stands";
    blocked_spoils: "有不合规定另选的姓名的，该项无效", "有不合規定另選的姓名的，該項無效", "a name written in against the rules makes the contest invalid";
    two_posts_invalid: "一张选票上选同一人担任两项职务的，两项都无效", "一張選票上選同一人擔任兩項職務的，兩項都無效", "choosing one person for two posts makes both choices invalid";
    two_posts_once: "一张选票上选同一人担任两项职务的，只计较高的职务", "一張選票上選同一人擔任兩項職務的，只計較高的職務", "one person chosen for two posts counts once, for the higher";
    two_posts_allowed: "可以选同一人担任两项职务", "可以選同一人擔任兩項職務", "one person may be chosen for two posts";
    reserves_yes: "未当选的按得票多少依次列为候补", "未當選的按得票多少依次列為候補", "those not elected stand in reserve, by votes";
    reserves_no: "不设候补", "不設候補", "there are no reserves";
    reserved_none: "不设保留名额", "不設保留名額", "no seats are kept";
    reserved_women: "选票上单列妇女委员职位，先行计算", "選票上單列婦女委員職位，先行計算", "a column for women on the ballot is filled first";
    kinship_none: "没有亲属回避的规定", "沒有親屬迴避的規定", "no rule on relatives";
    kinship_one: "近亲属同时当选的，只保留职务较高的一人；职务相同的保留得票多的，票数相等的再次投票", "近親屬同時當選的，只保留職務較高的一人；職務相同的保留得票多的，票數相等的再次投票", "of close relatives one stays: the higher post, then more votes, then a revote";
    barred_yes: "候选人及其近亲属不得担任监票人、计票人", "候選人及其近親屬不得擔任監票人、計票人", "neither candidates nor their close relatives oversee or count";
    barred_no: "候选人不得担任监票人、计票人", "候選人不得擔任監票人、計票人", "candidates neither oversee nor count";
    gate_issued: "收回的选票等于或少于发出的选票，选举有效", "收回的選票等於或少於發出的選票，選舉有效", "valid if no more ballots return than were issued";
    gate_cast: "收回的选票等于或少于投票人数，选举有效", "收回的選票等於或少於投票人數，選舉有效", "valid if no more ballots return than people voted";
    gate_election: "各票箱合计后核对", "各票箱合計後核對", "the boxes are balanced together";
    gate_box: "每个票箱分别核对，不符的票箱单独认定无效", "每個票箱分別核對，不符的票箱單獨認定無效", "every box is balanced by itself; one that fails is void";
    reports_by(who: &str): "得票情况由{who}向选举人报告", "得票情況由{who}向選舉人報告", "{who} reports the votes to the voters";
    announces_by(who: &str): "当选人名单由{who}宣布", "當選人名單由{who}宣布", "{who} announces who is elected";
    hears_preliminary_is(who: &str): "预选得票情况先向{who}报告", "預選得票情況先向{who}報告", "preliminary figures go to {who} first";
    speaker_chair: "主持人", "主持人", "the chair";
    speaker_chief: "总监票人", "總監票人", "the chief scrutineer";
    speaker_committee: "选举委员会", "選舉委員會", "the election committee";
    speaker_presidium: "上届委员会或大会主席团", "上屆委員會或大會主席團", "the outgoing committee or the presidium";
    speaker_meeting: "大会", "大會", "the meeting";
    ballot_in(order: &str): "选票上的候选人{order}", "選票上的候選人{order}", "candidates on the ballot: {order}";
    report_in(order: &str): "报告得票{order}", "報告得票{order}", "votes are read: {order}";
    elected_in(order: &str): "当选人名单{order}", "當選人名單{order}", "the elected are read: {order}";
    of_turnout_present: "到会人数", "到會人數", "those present";
    motion_any: "不要求到会人数", "不要求到會人數", "no quorum";
    motion_least(share: &str): "到会人数不少于应到的{share}可以表决", "到會人數不少於應到的{share}可以表決", "at least {share} of those expected must be present";
    motion_over(share: &str): "到会人数超过应到的{share}可以表决", "到會人數超過應到的{share}可以表決", "more than {share} of those expected must be present";
    motion_whole(quorum: &str, carried: &str): "{quorum}，{carried}", "{quorum}，{carried}", "{quorum}; {carried}";
    retention_sealed: "选票密封保存", "選票密封保存", "the ballots are sealed and kept";
    retention_next: "选票密封保存至下一届选举结束", "選票密封保存至下一屆選舉結束", "the ballots are kept until the next election is over";
    retention_years(years: u32): "选票密封保存 {years} 年", "選票密封保存 {years} 年", "the ballots are kept for {years} years";
    rule_from_to(name: &str, from: &str, to: &str): "{name}，由“{from}”改为“{to}”", "{name}，由「{from}」改為「{to}」", "{name}: {from} → {to}";
}

impl Lang {
    /// The short name of a field of the rules; empty for a field no rules have.
    pub fn rule_name(self, field: &str) -> &'static str {
        match field {
            "electors" => self.rule_electors_name(),
            "day" => self.rule_day_name(),
            "extra_votes" => self.rule_extra_name(),
            "contest_order" => self.rule_contest_order_name(),
            "fold_down" => self.rule_fold_name(),
            "second_tie" => self.rule_second_tie_name(),
            "hears_formal" => self.rule_hears_formal_name(),
            "quorum" => self.rule_quorum_name(),
            "threshold" => self.rule_threshold_name(),
            "preliminary" => self.rule_preliminary_name(),
            "further" => self.rule_further_bar_name(),
            "area_too" => self.rule_area_name(),
            "proxy" => self.rule_proxy_name(),
            "mobile_box" => self.rule_mobile_name(),
            "secret" => self.rule_secret_name(),
            "marks" => self.rule_marks_name(),
            "limit" => self.rule_limit_name(),
            "least_marks" => self.rule_least_name(),
            "symbols" => self.rule_symbols_name(),
            "blank" => self.rule_blank_name(),
            "write_in" => self.rule_write_in_name(),
            "write_in_needs_no" => self.rule_needs_no_name(),
            "write_in_counts_to_limit" => self.rule_to_limit_name(),
            "write_in_unmarked" => self.rule_unmarked_name(),
            "write_in_blocked" => self.rule_blocked_name(),
            "over_mark" => self.rule_over_name(),
            "illegible" => self.rule_illegible_name(),
            "two_posts" => self.rule_two_posts_name(),
            "tie" => self.rule_tie_name(),
            "shortfall" => self.rule_shortfall_name(),
            "further_candidates" => self.rule_further_name(),
            "reduce_seats" => self.rule_reduce_name(),
            "reserves" => self.rule_reserves_name(),
            "differential" => self.rule_margin_name(),
            "reserved" => self.rule_reserved_name(),
            "kinship" => self.rule_kinship_name(),
            "relatives_of_candidates_barred" => self.rule_barred_name(),
            "gate" => self.rule_gate_name(),
            "gate_level" => self.rule_gate_level_name(),
            "doubtful" => self.rule_doubtful_name(),
            "reports" => self.rule_reports_name(),
            "announces" => self.rule_announces_name(),
            "hears_preliminary" => self.rule_hears_preliminary_name(),
            "ballot_order" => self.rule_ballot_order_name(),
            "report_order" => self.rule_report_order_name(),
            "elected_order" => self.rule_elected_order_name(),
            "motion" => self.rule_motion_name(),
            "retention" => self.rule_retention_name(),
            _ => "",
        }
    }

    /// What a field of the rules says, in one sentence; empty for a field no rules have.
    pub fn rule_sentence(self, field: &str, rules: &Preset) -> String {
        let either = |yes: bool, one: &'static str, other: &'static str| {
            String::from(if yes { one } else { other })
        };
        match field {
            "electors" => self.rule_electors(rules.electors).into(),
            "day" => match rules.day {
                DayShape::Meeting => self.day_meeting().into(),
                DayShape::Polling => self.day_polling().into(),
            },
            "extra_votes" => match rules.extra_votes {
                ExtraVotes::NotAllowed => self.extra_none().into(),
                ExtraVotes::UpTo { num, den } => self.extra_some(&self.fraction(num, den)),
            },
            "contest_order" => match rules.contest_order {
                ContestOrder::Together => self.order_together().into(),
                ContestOrder::Cascade => self.order_cascade().into(),
                ContestOrder::CommitteeFirst => self.order_committee().into(),
            },
            "fold_down" => either(rules.fold_down, self.fold_yes(), self.fold_no()),
            "second_tie" => self.second_tie_is(match rules.second_tie {
                Tie::Revote => self.second_again(),
                other => self.rule_tie(other),
            }),
            "hears_formal" => match rules.hears_formal {
                Speaker::Meeting => self.hears_formal_all().into(),
                other => self.hears_formal_is(self.rule_speaker(other)),
            },
            "quorum" => self.rule_quorum(rules.quorum),
            "threshold" => self.rule_threshold(rules.threshold),
            "preliminary" => self.rule_preliminary(rules.preliminary),
            "further" => self.rule_further_bar(rules.further),
            "area_too" => either(rules.area_too, self.area_yes(), self.area_no()),
            "proxy" => self.rule_proxy(rules.proxy),
            "mobile_box" => either(rules.mobile_box, self.mobile_yes(), self.mobile_no()),
            "secret" => either(rules.secret, self.secret_yes(), self.secret_no()),
            "marks" => self.rule_marks_only(rules.marks).into(),
            "limit" => match rules.limit {
                Limit::Seats => self.limit_seats().into(),
                Limit::HalfOfSeats => self.limit_half().into(),
            },
            "least_marks" => match rules.least_marks {
                0 => self.least_none().into(),
                least => self.least_some(least),
            },
            "symbols" => self.rule_symbols(rules.symbols),
            "blank" => self.rule_blank(rules.blank).into(),
            "write_in" => self.rule_write_in(rules.write_in, false),
            "write_in_needs_no" => either(
                rules.write_in_needs_no,
                self.needs_no_yes(),
                self.needs_no_no(),
            ),
            "write_in_counts_to_limit" => either(
                rules.write_in_counts_to_limit,
                self.to_limit_yes(),
                self.to_limit_no(),
            ),
            "write_in_unmarked" => match rules.write_in_unmarked {
                UnmarkedWriteIn::CountsYes => self.unmarked_yes().into(),
                UnmarkedWriteIn::CountsNothing => self.unmarked_nothing().into(),
                UnmarkedWriteIn::CountsAbstain => self.unmarked_abstain().into(),
                UnmarkedWriteIn::SpoilsContest => self.unmarked_spoils().into(),
            },
            "write_in_blocked" => match rules.write_in_blocked {
                BlockedWriteIn::Dropped => self.blocked_dropped().into(),
                BlockedWriteIn::SpoilsContest => self.blocked_spoils().into(),
            },
            "over_mark" => self.rule_over_mark(rules.over_mark).into(),
            "illegible" => self.rule_illegible(rules.illegible).into(),
            "two_posts" => match rules.two_posts {
                TwoPosts::Invalid => self.two_posts_invalid().into(),
                TwoPosts::CountOnce => self.two_posts_once().into(),
                TwoPosts::Allowed => self.two_posts_allowed().into(),
            },
            "tie" => self.rule_tie(rules.tie).into(),
            "shortfall" => self.rule_shortfall(rules.shortfall).into(),
            "further_candidates" => self.rule_further(rules.further_candidates).into(),
            "reduce_seats" => self.rule_reduce(rules.reduce_seats),
            "reserves" => either(rules.reserves, self.reserves_yes(), self.reserves_no()),
            "differential" => self.rule_margin(rules.differential),
            "reserved" => match rules.reserved {
                Reserved::NotReserved => self.reserved_none().into(),
                Reserved::WomenColumn => self.reserved_women().into(),
            },
            "kinship" => match rules.kinship {
                Kinship::NoRule => self.kinship_none().into(),
                Kinship::OneStays => self.kinship_one().into(),
            },
            "relatives_of_candidates_barred" => either(
                rules.relatives_of_candidates_barred,
                self.barred_yes(),
                self.barred_no(),
            ),
            "gate" => match rules.gate {
                Gate::Issued => self.gate_issued().into(),
                Gate::Cast => self.gate_cast().into(),
            },
            "gate_level" => match rules.gate_level {
                GateLevel::Election => self.gate_election().into(),
                GateLevel::Box => self.gate_box().into(),
            },
            "doubtful" => self.rule_doubtful(rules.doubtful).into(),
            "reports" => self.reports_by(self.rule_speaker(rules.reports)),
            "announces" => self.announces_by(self.rule_speaker(rules.announces)),
            "hears_preliminary" => {
                self.hears_preliminary_is(self.rule_speaker(rules.hears_preliminary))
            }
            "ballot_order" => self.ballot_in(self.rule_order(rules.ballot_order)),
            "report_order" => self.report_in(self.rule_order(rules.report_order)),
            "elected_order" => self.elected_in(self.rule_order(rules.elected_order)),
            "motion" => self.rule_motion_whole(&rules.motion),
            "retention" => match rules.retention {
                Retention::Sealed => self.retention_sealed().into(),
                Retention::UntilNextElection => self.retention_next().into(),
                Retention::Years(years) => self.retention_years(years),
            },
            _ => String::new(),
        }
    }

    /// What changed from one set of rules to another, a sentence each:
    /// `票数相等，由“…”改为“…”`.
    pub fn rule_changes(self, before: &Preset, after: &Preset) -> Vec<String> {
        let fields = before.differing(after);
        let mut said = Vec::with_capacity(fields.len());
        if before.id != after.id {
            let (from, to) = (self.rules_title(before), self.rules_title(after));
            said.push(self.rule_from_to(self.command_setup_rules(), from, to));
        }
        said.extend(fields.into_iter().map(|field| {
            let from = self.rule_sentence(field, before);
            let to = self.rule_sentence(field, after);
            self.rule_from_to(self.rule_name(field), &from, &to)
        }));
        said
    }

    /// What people call these rules: their own name for them, or the preset's.
    pub fn rules_title(self, rules: &Preset) -> &str {
        match rules.name.as_str() {
            "" => self.rules_name(&rules.id),
            own => own,
        }
    }

    fn rule_electors(self, electors: Electors) -> &'static str {
        match electors {
            Electors::Members => self.electors_members(),
            Electors::Delegates => self.electors_delegates(),
            Electors::Committee => self.electors_committee(),
            Electors::Voters => self.electors_voters(),
            Electors::Households => self.electors_households(),
            Electors::Owners => self.electors_owners(),
        }
    }

    fn rule_preliminary(self, bar: RoundBar) -> String {
        match bar {
            RoundBar::AsFormal => self.preliminary_same().into(),
            RoundBar::Plurality => self.preliminary_highest().into(),
            RoundBar::Share {
                num,
                den,
                strict,
                base,
            } => {
                let (base, share) = (self.rule_base(base), self.fraction(num, den));
                if strict {
                    self.preliminary_more(base, &share)
                } else {
                    self.preliminary_least(base, &share)
                }
            }
        }
    }

    fn rule_further_bar(self, bar: RoundBar) -> String {
        match bar {
            RoundBar::AsFormal => self.further_same().into(),
            RoundBar::Plurality => self.further_highest().into(),
            RoundBar::Share {
                num,
                den,
                strict,
                base,
            } => {
                let (base, share) = (self.rule_base(base), self.fraction(num, den));
                if strict {
                    self.further_more(base, &share)
                } else {
                    self.further_least(base, &share)
                }
            }
        }
    }

    fn rule_symbols(self, symbols: Symbols) -> String {
        let sign = |sign: &str| match sign {
            "" => self.signs_nothing().to_owned(),
            sign => self.signs_draw(sign),
        };
        match symbols {
            Symbols::C => self.signs_two().into(),
            Symbols::G => self.signs_choose().into(),
            Symbols::H => self.signs_names().into(),
            Symbols::I => self.signs_oppose().into(),
            three => {
                let (yes, no, abstain) = three.signs();
                self.signs_three(&sign(yes), &sign(no), &sign(abstain))
            }
        }
    }

    fn rule_speaker(self, speaker: Speaker) -> &'static str {
        match speaker {
            Speaker::Chair => self.speaker_chair(),
            Speaker::ChiefScrutineer => self.speaker_chief(),
            Speaker::ElectionCommittee => self.speaker_committee(),
            Speaker::Presidium => self.speaker_presidium(),
            Speaker::Meeting => self.speaker_meeting(),
        }
    }

    /// How many must be present for a motion, in a few words.
    pub fn rule_presence(self, rules: &Preset) -> String {
        match rules.motion.quorum {
            QuorumRule::NoQuorum => self.motion_any().to_owned(),
            QuorumRule::Share {
                num, den, strict, ..
            } => {
                let share = self.fraction(num, den);
                if strict {
                    self.rule_more_than(&share)
                } else {
                    self.rule_at_least(&share)
                }
            }
        }
    }

    /// The number a field's share is taken of, in words; empty for a field without one.
    pub fn rule_base_of(self, field: &str, rules: &Preset) -> &'static str {
        let bar = match field {
            "quorum" => {
                return match rules.quorum {
                    QuorumRule::Share {
                        base: Turnout::Present,
                        ..
                    } => self.of_turnout_present(),
                    QuorumRule::Share {
                        base: Turnout::Cast,
                        ..
                    } => self.of_cast(),
                    QuorumRule::NoQuorum => "",
                };
            }
            "motion" => return self.rule_motion_base(rules.motion.base),
            "threshold" => rules.threshold.into(),
            "preliminary" => rules.preliminary,
            "further" => rules.further,
            _ => RoundBar::AsFormal,
        };
        match bar {
            RoundBar::Share { base, .. } => self.rule_base(base),
            RoundBar::AsFormal | RoundBar::Plurality => "",
        }
    }

    fn rule_motion_whole(self, rule: &MotionRule) -> String {
        self.motion_whole(
            &self.rule_motion_quorum(rule.quorum),
            &self.rule_motion(rule),
        )
    }

    fn rule_motion_quorum(self, rule: QuorumRule) -> String {
        match rule {
            QuorumRule::NoQuorum => self.motion_any().to_owned(),
            QuorumRule::Share {
                num, den, strict, ..
            } => {
                let share = self.fraction(num, den);
                if strict {
                    self.motion_over(&share)
                } else {
                    self.motion_least(&share)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::{Blank, Threshold, preset, preset_ids};

    #[test]
    fn every_field_of_every_preset_has_a_name_and_a_sentence_in_every_language() {
        for lang in Lang::ALL {
            let mut names = Vec::new();
            for field in Preset::FIELDS {
                let name = lang.rule_name(field);
                assert!(!name.is_empty(), "{lang:?} {field}");
                assert!(!names.contains(&name), "{lang:?} {field}: {name} is taken");
                names.push(name);
                for id in preset_ids() {
                    let sentence = lang.rule_sentence(field, &preset(id).unwrap());
                    assert!(!sentence.is_empty(), "{lang:?} {id} {field}");
                }
            }
        }
    }

    #[test]
    fn a_change_says_what_was_and_what_is() {
        let before = preset("cpc-2020").unwrap();
        let mut after = before.clone();
        after.blank = Blank::Yes;
        after.threshold = Threshold::Plurality;
        assert_eq!(
            Lang::Hans.rule_changes(&before, &after),
            [
                "当选，由“赞成票超过实到会有选举权人数的半数，方可当选”改为“得票多的当选，不要求过半数”",
                "空白格，由“不作记号为弃权”改为“不作记号为赞成”",
            ]
        );
        assert!(Lang::En.rule_changes(&after, &after).is_empty());
    }
}
