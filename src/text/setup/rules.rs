//! The rules in plain sentences, as the set-up page shows them.

use crate::rules::{
    Authority, Base, Blank, Differential, FurtherCandidates, Illegible, ListOrder, Marks,
    MotionBase, MotionRule, OverMark, Proxy, QuorumRule, ReduceSeats, Shortfall, Symbols,
    Threshold, Tie, Turnout, WriteIn,
};
use crate::text::{Lang, texts};

texts! {
    rules_cpc_2020: "党组织选举（2020）", "黨組織選舉（2020）", "Party election (2020)";
    rules_cpc_1990: "党组织选举（1990）", "黨組織選舉（1990）", "Party election (1990)";
    rules_cpc_local: "党组织选举（应到过半）", "黨組織選舉（應到過半）", "Party, half expected";
    rules_cpc_officers: "委员会选举书记、副书记", "委員會選舉書記、副書記", "Secretary and deputies";
    rules_cpc_motion: "党员大会表决", "黨員大會表決", "Branch meeting votes";
    rules_village: "村民委员会选举（2018）", "村民委員會選舉（2018）", "Villagers (2018)";
    rules_resident: "居民委员会选举", "居民委員會選舉", "Residents";
    rules_union: "工会基层组织选举（2016）", "工會基層組織選舉（2016）", "Trade union (2016)";
    rules_staff: "职工代表大会", "職工代表大會", "Staff congress";
    rules_owners: "业主共同决定", "業主共同決定", "Owners of flats";
    rules_society: "社会团体", "社會團體", "Society";
    rules_coop: "农民专业合作社（2017）", "農民專業合作社（2017）", "Cooperative (2017)";
    rules_order: "罗伯特议事规则", "羅伯特議事規則", "Robert's Rules";
    rules_block: "须选足名额", "須選足名額", "Exactly as many as seats";
    rules_approval: "任选多名", "任選多名", "Any number of names";
    rules_tw: "人民团体（台湾）", "人民團體（臺灣）", "Association (Taiwan)";

    rule_quorum_name: "到会人数", "到會人數", "Quorum";
    rule_threshold_name: "当选", "當選", "Elected";
    rule_margin_name: "差额", "差額", "Margin";
    rule_marks_name: "划票", "劃票", "Marking";
    rule_blank_name: "空白格", "空白格", "Blank cell";
    rule_over_name: "多选", "多選", "Too many";
    rule_write_in_name: "另选他人", "另選他人", "Write-ins";
    rule_illegible_name: "辨认不清", "辨認不清", "Illegible";
    rule_doubtful_name: "疑票认定", "疑票認定", "Doubtful";
    rule_tie_name: "票数相等", "票數相等", "Ties";
    rule_shortfall_name: "名额不足", "名額不足", "Shortfall";
    rule_further_name: "另行选举", "另行選舉", "Further";
    rule_reduce_name: "减少名额", "減少名額", "Fewer seats";
    rule_motion_name: "大会表决", "大會表決", "Motions";
    rule_proxy_name: "委托投票", "委託投票", "Proxies";
    rule_ballot_order_name: "选票排列", "選票排列", "Ballot order";
    rule_elected_order_name: "当选名单", "當選名單", "Elected list";

    rule_none_quorum: "不要求到会人数", "不要求到會人數", "no quorum is required";
    rule_quorum_present(share: &str): "到会人数不少于应到会人数的{share}，方可选举", "到會人數不少於應到會人數的{share}，方可選舉", "the election is held only if at least {share} of those expected are present";
    rule_quorum_present_more(share: &str): "到会人数超过应到会人数的{share}，方可选举", "到會人數超過應到會人數的{share}，方可選舉", "the election is held only if more than {share} of those expected are present";
    rule_quorum_cast(share: &str): "参加投票人数不少于登记人数的{share}，选举有效", "參加投票人數不少於登記人數的{share}，選舉有效", "the election is valid only if at least {share} of those registered vote";
    rule_quorum_cast_more(share: &str): "参加投票人数超过登记人数的{share}，选举有效", "參加投票人數超過登記人數的{share}，選舉有效", "the election is valid only if more than {share} of those registered vote";
    rule_plurality: "得票多的当选，不要求过半数", "得票多的當選，不要求過半數", "the highest are elected; no majority is needed";
    rule_more_half(base: &str): "赞成票超过{base}的半数，方可当选", "贊成票超過{base}的半數，方可當選", "elected with yes votes of more than half of {base}";
    rule_more(base: &str, share: &str): "赞成票超过{base}的{share}，方可当选", "贊成票超過{base}的{share}，方可當選", "elected with yes votes of more than {share} of {base}";
    rule_least(base: &str, share: &str): "赞成票不少于{base}的{share}，方可当选", "贊成票不少於{base}的{share}，方可當選", "elected with yes votes of at least {share} of {base}";
    rule_motion_more(base: &str, share: &str): "赞成超过{base}的{share}即为通过", "贊成超過{base}的{share}即為通過", "carried by more than {share} of {base}";
    rule_motion_least(base: &str, share: &str): "赞成不少于{base}的{share}即为通过", "贊成不少於{base}的{share}即為通過", "carried by at least {share} of {base}";
    rule_at_least(share: &str): "不少于{share}", "不少於{share}", "at least {share}";
    rule_more_than(share: &str): "超过{share}", "超過{share}", "more than {share}";
    rule_half: "半数", "半數", "half";

    of_expected: "应到会有选举权人数", "應到會有選舉權人數", "those expected";
    of_present: "实到会有选举权人数", "實到會有選舉權人數", "those present";
    of_issued: "发出选票数", "發出選票數", "ballots issued";
    of_cast: "参加投票人数", "參加投票人數", "those who voted";
    of_returned: "收回选票数", "收回選票數", "ballots returned";
    of_valid: "有效票数", "有效票數", "valid ballots";
    of_post: "投该职务的票数", "投該職務的票數", "votes cast for the post";
    of_motion_expected: "应到会有表决权人数", "應到會有表決權人數", "those expected";
    of_motion_present: "实到会有表决权人数", "實到會有表決權人數", "those present";
    of_motion_voting: "赞成与不赞成合计数", "贊成與不贊成合計數", "yes and no votes together";

    rule_margin_free: "不限差额", "不限差額", "any number of candidates";
    rule_margin_equal: "等额选举", "等額選舉", "as many candidates as seats";
    rule_margin_share(percent: &str): "差额不少于 {percent}", "差額不少於 {percent}", "a margin of at least {percent}";
    rule_margin_extra(extra: u32): "差额不少于 {extra} 名", "差額不少於 {extra} 名", "at least {extra} more than seats";
    rule_margin_range(least: u32, most: u32): "差额 {least} 至 {most} 名", "差額 {least} 至 {most} 名", "{least} to {most} more than seats";

    rule_signs(marks: &str, signs: &str): "{marks}（{signs}）", "{marks}（{signs}）", "{marks} ({signs})";
    rule_marks_each: "对每名候选人赞成、不赞成或弃权", "對每名候選人贊成、不贊成或棄權", "yes, no or abstain for every candidate";
    rule_marks_one: "选一名", "選一名", "one name";
    rule_marks_up: "选不多于应选名额的人", "選不多於應選名額的人", "up to as many names as may be chosen";
    rule_marks_exactly: "选足应选名额，不多不少", "選足應選名額，不多不少", "exactly as many names as seats";
    rule_marks_names: "在空白票上写姓名", "在空白票上寫姓名", "names written on an empty ballot";
    rule_marks_default: "不作记号即为赞成", "不作記號即為贊成", "yes unless marked";
    rule_marks_approval: "可选任意多名", "可選任意多名", "any number of names";
    rule_blank_abstain: "不作记号为弃权", "不作記號為棄權", "an empty cell abstains";
    rule_blank_yes: "不作记号为赞成", "不作記號為贊成", "an empty cell means yes";
    rule_over_contest: "所选人数多于应选名额的，该项无效", "所選人數多於應選名額的，該項無效", "choosing more than the seats makes that contest invalid";
    rule_over_paper: "所选人数多于应选名额的，整张票无效", "所選人數多於應選名額的，整張票無效", "choosing more than the seats makes the whole paper invalid";
    rule_no_write_in: "不能另选他人", "不能另選他人", "nobody may be written in";
    rule_write_in_members: "可以另选其他有被选举权的人", "可以另選其他有被選舉權的人", "anybody who may be elected may be written in";
    rule_write_in_committee: "只能另选新当选的委员", "只能另選新當選的委員", "only members of the new committee may be written in";
    rule_write_in_no: "，限投不赞成票的", "，限投不贊成票的", ", only in place of a candidate voted against";
    rule_illegible_cell: "辨认不清的部分作废，其余有效", "辨認不清的部分作廢，其餘有效", "what cannot be read is void, the rest stands";
    rule_illegible_contest: "有辨认不清的，该项无效", "有辨認不清的，該項無效", "an illegible cell makes the contest invalid";
    rule_doubtful_chief: "由总监票人认定", "由總監票人認定", "the chief scrutineer rules";
    rule_doubtful_scrutineers: "由总监票人和监票人共同认定", "由總監票人和監票人共同認定", "chief scrutineer and scrutineers rule together";
    rule_doubtful_committee: "由选举委员会认定", "由選舉委員會認定", "the election committee rules";
    rule_doubtful_presidium: "由大会主席团或召集的委员会认定", "由大會主席團或召集的委員會認定", "the presidium or the convening committee rules";
    rule_doubtful_meeting: "由大会认定", "由大會認定", "the meeting itself rules";
    rule_tie_revote: "就票数相等的人再次投票，得票多的当选", "就票數相等的人再次投票，得票多的當選", "vote again among the equals; the higher wins";
    rule_tie_lot: "抽签决定", "抽籤決定", "lots are drawn";
    rule_tie_fewer_no: "不赞成票少的当选", "不贊成票少的當選", "fewer no votes wins";
    rule_tie_chair: "由主持人决定", "由主持人決定", "the chair decides";
    rule_tie_vacant: "名额暂缺", "名額暫缺", "the seat stays empty";
    rule_shortfall_further: "对不足的名额另行选举", "對不足的名額另行選舉", "a further election fills what is left";
    rule_shortfall_vacant: "不足的名额暂缺", "不足的名額暫缺", "seats left over stay empty";
    rule_further_all: "候选人为未当选的全部候选人", "候選人為未當選的全部候選人", "those not elected stand, all of them";
    rule_further_top: "候选人为未当选的人中得票多的", "候選人為未當選的人中得票多的", "those not elected with the most votes stand";
    rule_further_anew: "重新提名候选人", "重新提名候選人", "candidates are nominated anew";
    rule_reduce_no: "不能减少名额", "不能減少名額", "the number of seats stays";
    rule_reduce_yes(share: &str): "经{share}选举人同意或主席团决定，可以减少名额", "經{share}選舉人同意或主席團決定，可以減少名額", "with the consent of {share} of the voters, or of the presidium, seats may be left out";
    rule_reduce_half: "半数以上", "半數以上", "half";
    rule_proxy_no: "不能委托他人代为投票", "不能委託他人代為投票", "nobody may vote for another";
    rule_proxy_written: "可以书面委托投票", "可以書面委託投票", "a written proxy may vote";
    rule_proxy_most(most: u32): "可以书面委托投票，每人受托不超过 {most} 人", "可以書面委託投票，每人受託不超過 {most} 人", "a written proxy may vote for at most {most}";
    rule_proxy_kin(most: u32): "可以书面委托近亲属投票，每人受托不超过 {most} 人", "可以書面委託近親屬投票，每人受託不超過 {most} 人", "a close relative may vote by written proxy, for at most {most}";
    rule_proxy_kin_any: "可以书面委托近亲属投票", "可以書面委託近親屬投票", "a close relative may vote by written proxy";
    rule_order_votes: "以得票多少为序", "以得票多少為序", "most votes first";
    rule_order_strokes: "以姓氏笔画为序", "以姓氏筆畫為序", "by strokes of the surname";
    rule_order_approved: "按批准的顺序", "按批准的順序", "as approved";
}

impl Lang {
    /// The short name of a set of rules; the id itself for one we do not know.
    pub fn rules_name(self, id: &str) -> &str {
        match id {
            "cpc-2020" => self.rules_cpc_2020(),
            "cpc-1990" => self.rules_cpc_1990(),
            "cpc-local-strict" => self.rules_cpc_local(),
            "cpc-committee-officers" => self.rules_cpc_officers(),
            "cpc-motion" => self.rules_cpc_motion(),
            "village-2018" => self.rules_village(),
            "resident-committee" => self.rules_resident(),
            "union-2016" => self.rules_union(),
            "staff-congress" => self.rules_staff(),
            "owners-278" => self.rules_owners(),
            "society" => self.rules_society(),
            "coop-2017" => self.rules_coop(),
            "rules-of-order" => self.rules_order(),
            "block-exact-n" => self.rules_block(),
            "approval-plurality" => self.rules_approval(),
            "tw-association" => self.rules_tw(),
            other => other,
        }
    }

    /// A small number as the language writes it in running text.
    pub fn numeral(self, number: u32) -> String {
        const HAN: [&str; 11] = [
            "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
        ];
        let han = usize::try_from(number).ok().and_then(|n| HAN.get(n));
        match han.filter(|_| self != Lang::En) {
            Some(han) => (*han).to_owned(),
            None => number.to_string(),
        }
    }

    /// 五分之四, 半数, 4/5.
    pub fn fraction(self, num: u32, den: u32) -> String {
        match (self, num, den) {
            (_, 1, 2) => self.rule_half().to_owned(),
            (Lang::En, ..) => format!("{num}/{den}"),
            _ => format!("{}分之{}", self.numeral(den), self.numeral(num)),
        }
    }

    /// How many must take part.
    pub fn rule_quorum(self, rule: QuorumRule) -> String {
        let QuorumRule::Share {
            num,
            den,
            strict,
            base,
        } = rule
        else {
            return self.rule_none_quorum().to_owned();
        };
        let share = self.fraction(num, den);
        match (base, strict) {
            (Turnout::Present, false) => self.rule_quorum_present(&share),
            (Turnout::Present, true) => self.rule_quorum_present_more(&share),
            (Turnout::Cast, false) => self.rule_quorum_cast(&share),
            (Turnout::Cast, true) => self.rule_quorum_cast_more(&share),
        }
    }

    /// What elects.
    pub fn rule_threshold(self, rule: Threshold) -> String {
        let Threshold::Share {
            num,
            den,
            strict,
            base,
        } = rule
        else {
            return self.rule_plurality().to_owned();
        };
        let base = self.rule_base(base);
        match (num, den, strict) {
            (1, 2, true) => self.rule_more_half(base),
            (num, den, true) => self.rule_more(base, &self.fraction(num, den)),
            (num, den, false) => self.rule_least(base, &self.fraction(num, den)),
        }
    }

    /// The number a share is taken of.
    pub fn rule_base(self, base: Base) -> &'static str {
        match base {
            Base::Expected => self.of_expected(),
            Base::Present => self.of_present(),
            Base::Issued => self.of_issued(),
            Base::Cast => self.of_cast(),
            Base::Returned => self.of_returned(),
            Base::Valid => self.of_valid(),
            Base::VotesForPost => self.of_post(),
        }
    }

    /// The number a motion's share is taken of.
    pub fn rule_motion_base(self, base: MotionBase) -> &'static str {
        match base {
            MotionBase::Expected => self.of_motion_expected(),
            MotionBase::Present => self.of_motion_present(),
            MotionBase::Voting => self.of_motion_voting(),
        }
    }

    /// How a motion is carried.
    pub fn rule_motion(self, rule: &MotionRule) -> String {
        let base = self.rule_motion_base(rule.base);
        let share = self.fraction(rule.num, rule.den);
        if rule.strict {
            self.rule_motion_more(base, &share)
        } else {
            self.rule_motion_least(base, &share)
        }
    }

    /// How many candidates must stand.
    pub fn rule_margin(self, rule: Differential) -> String {
        match rule {
            Differential::Free => self.rule_margin_free().to_owned(),
            Differential::Equal => self.rule_margin_equal().to_owned(),
            Differential::MinShare { num, den } => {
                let hundredths = u64::from(num) * 100;
                let percent = match hundredths.checked_rem(u64::from(den)) {
                    Some(0) => format!("{}%", hundredths / u64::from(den.max(1))),
                    _ => self.fraction(num, den),
                };
                self.rule_margin_share(&percent)
            }
            Differential::MinExtra(extra) => self.rule_margin_extra(extra),
            Differential::Range { least, most } => self.rule_margin_range(least, most),
        }
    }

    /// What the voter does.
    pub fn rule_marks_only(self, marks: Marks) -> &'static str {
        match marks {
            Marks::MarkEach => self.rule_marks_each(),
            Marks::OneOf => self.rule_marks_one(),
            Marks::UpToN => self.rule_marks_up(),
            Marks::ExactlyN => self.rule_marks_exactly(),
            Marks::NamesOnly => self.rule_marks_names(),
            Marks::DefaultYes => self.rule_marks_default(),
            Marks::Approval => self.rule_marks_approval(),
        }
    }

    /// What the voter does, with the signs used.
    pub fn rule_marks(self, marks: Marks, symbols: Symbols) -> String {
        let words = self.rule_marks_only(marks);
        let (yes, no, abstain) = symbols.signs();
        let signs = [
            (yes, self.yes()),
            (no, self.no()),
            (abstain, self.abstain()),
        ]
        .into_iter()
        .filter(|(sign, _)| !sign.is_empty())
        .map(|(sign, word)| match self {
            Lang::En => format!("{word} {sign}"),
            Lang::Hans | Lang::Hant => format!("{word}{sign}"),
        })
        .collect::<Vec<_>>();
        if signs.is_empty() {
            words.to_owned()
        } else {
            self.rule_signs(words, &signs.join(self.roll_separator()))
        }
    }

    /// What an empty cell means.
    pub fn rule_blank(self, blank: Blank) -> &'static str {
        match blank {
            Blank::Abstain => self.rule_blank_abstain(),
            Blank::Yes => self.rule_blank_yes(),
        }
    }

    /// What choosing too many makes invalid.
    pub fn rule_over_mark(self, rule: OverMark) -> &'static str {
        match rule {
            OverMark::ContestInvalid => self.rule_over_contest(),
            OverMark::PaperInvalid => self.rule_over_paper(),
        }
    }

    /// Who may be written in.
    pub fn rule_write_in(self, rule: WriteIn, needs_no: bool) -> String {
        let words = match rule {
            WriteIn::NotAllowed => return self.rule_no_write_in().to_owned(),
            WriteIn::Members => self.rule_write_in_members(),
            WriteIn::Committee => self.rule_write_in_committee(),
        };
        let limit = if needs_no {
            self.rule_write_in_no()
        } else {
            ""
        };
        format!("{words}{limit}")
    }

    /// What an illegible cell makes void.
    pub fn rule_illegible(self, rule: Illegible) -> &'static str {
        match rule {
            Illegible::CellOnly => self.rule_illegible_cell(),
            Illegible::WholeContest => self.rule_illegible_contest(),
        }
    }

    /// Who rules on a doubtful ballot.
    pub fn rule_doubtful(self, rule: Authority) -> &'static str {
        match rule {
            Authority::ChiefScrutineer => self.rule_doubtful_chief(),
            Authority::Scrutineers => self.rule_doubtful_scrutineers(),
            Authority::ElectionCommittee => self.rule_doubtful_committee(),
            Authority::Presidium => self.rule_doubtful_presidium(),
            Authority::Meeting => self.rule_doubtful_meeting(),
        }
    }

    /// How equal votes across the cut are settled.
    pub fn rule_tie(self, rule: Tie) -> &'static str {
        match rule {
            Tie::Revote => self.rule_tie_revote(),
            Tie::Lot => self.rule_tie_lot(),
            Tie::FewerNo => self.rule_tie_fewer_no(),
            Tie::ChairDecides => self.rule_tie_chair(),
            Tie::Vacant => self.rule_tie_vacant(),
        }
    }

    /// What happens to seats nobody won.
    pub fn rule_shortfall(self, rule: Shortfall) -> &'static str {
        match rule {
            Shortfall::FurtherElection => self.rule_shortfall_further(),
            Shortfall::Vacant => self.rule_shortfall_vacant(),
        }
    }

    /// Who stands in a further election.
    pub fn rule_further(self, rule: FurtherCandidates) -> &'static str {
        match rule {
            FurtherCandidates::NotElected => self.rule_further_all(),
            FurtherCandidates::TopNotElected => self.rule_further_top(),
            FurtherCandidates::NominatedAnew => self.rule_further_anew(),
        }
    }

    /// Whether seats may be left out instead.
    pub fn rule_reduce(self, rule: ReduceSeats) -> String {
        match rule {
            ReduceSeats::NotAllowed => self.rule_reduce_no().to_owned(),
            ReduceSeats::Consent {
                num: 1,
                den: 2,
                strict: false,
            } => self.rule_reduce_yes(self.rule_reduce_half()),
            ReduceSeats::Consent { num, den, strict } => {
                let share = self.fraction(num, den);
                let share = if strict {
                    self.rule_more_than(&share)
                } else {
                    self.rule_at_least(&share)
                };
                self.rule_reduce_yes(&share)
            }
        }
    }

    /// Whether an absent voter may be represented.
    pub fn rule_proxy(self, rule: Proxy) -> String {
        match rule {
            Proxy::NotAllowed => self.rule_proxy_no().to_owned(),
            Proxy::Written {
                most: Some(most),
                relatives_only: true,
            } => self.rule_proxy_kin(most),
            Proxy::Written {
                most: Some(most), ..
            } => self.rule_proxy_most(most),
            Proxy::Written {
                most: None,
                relatives_only: true,
            } => self.rule_proxy_kin_any().to_owned(),
            Proxy::Written { most: None, .. } => self.rule_proxy_written().to_owned(),
        }
    }

    /// The order of names on a list.
    pub fn rule_order(self, rule: ListOrder) -> &'static str {
        match rule {
            ListOrder::Votes => self.rule_order_votes(),
            ListOrder::Strokes => self.rule_order_strokes(),
            ListOrder::Approved => self.rule_order_approved(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_rules_of_2020_in_words() {
        let rules = crate::rules::preset("cpc-2020").unwrap();
        assert_eq!(
            Lang::Hans.rule_quorum(rules.quorum),
            "到会人数不少于应到会人数的五分之四，方可选举"
        );
        assert_eq!(
            Lang::Hans.rule_threshold(rules.threshold),
            "赞成票超过实到会有选举权人数的半数，方可当选"
        );
        assert_eq!(Lang::Hans.rule_margin(rules.differential), "差额不少于 20%");
        assert_eq!(
            Lang::En.rule_quorum(rules.quorum),
            "the election is held only if at least 4/5 of those expected are present"
        );
    }
}
