//! Words of the hall that depend on the meeting: dates, quorum, majority line.

use super::{Lang, texts};
use crate::rules::{BarShare, Base, Preset, Threshold};

texts! {
    hall_quorum_met(needed: u64): "已达规定人数（{needed} 人）", "已達規定人數（{needed} 人）", "Quorum met ({needed})";
    hall_unanimous: "一致通过", "一致通過", "Carried unanimously";
    hall_carried: "通过", "通過", "Carried";
    hall_pledge_order: "候选人发言顺序", "候選人發言順序", "Order of speaking";
    hall_election_valid: "收回选票不多于发出选票，选举有效", "收回選票不多於發出選票，選舉有效", "No more ballots returned than issued: the election is valid";
    hall_sentence_elected(names: &str, post: &str): "{names}当选为{post}", "{names}當選為{post}", "Elected {post}: {names}";
    list_comma: "、", "、", ", ";
    bar_of_expected: "超过应到会有选举权人数的半数", "超過應到會有選舉權人數的半數", "more than half of the voters expected";
    bar_of_present: "超过实到会有选举权人数的半数", "超過實到會有選舉權人數的半數", "more than half of the voters present";
    bar_of_cast: "超过参加投票人数的半数", "超過參加投票人數的半數", "more than half of those who voted";
    bar_of_returned: "超过收回选票的半数", "超過收回選票的半數", "more than half of the ballots returned";
    bar_of_valid: "超过有效票的半数", "超過有效票的半數", "more than half of the valid ballots";
    bar_by_rules: "按本次大会采用的规则", "按本次大會採用的規則", "by the rules of this meeting";
}

impl Lang {
    /// A day such as `2026-11-22` as people read it; as typed where it is not a date.
    pub fn long_date(self, date: &str) -> String {
        let mut parts = date.splitn(3, '-').map(str::parse::<u32>);
        let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) =
            (parts.next(), parts.next(), parts.next())
        else {
            return date.to_owned();
        };
        match self {
            Lang::Hans | Lang::Hant => format!("{year}年{month}月{day}日"),
            Lang::En => {
                chrono::NaiveDate::from_ymd_opt(i32::try_from(year).unwrap_or(0), month, day)
                    .map_or_else(|| date.to_owned(), |d| d.format("%-d %B %Y").to_string())
            }
        }
    }

    /// What the majority line is derived from, in words.
    pub fn bar_meaning(self, rules: &Preset) -> String {
        match rules.threshold {
            Threshold::Share {
                num: 1,
                den: 2,
                strict: true,
                base,
            } => self.half_of(base),
            _ => self.bar_by_rules(),
        }
        .into()
    }

    /// What the line of a count is derived from, in words.
    pub fn bar_share_meaning(self, share: &BarShare) -> String {
        match (share.num, share.den, share.strict) {
            (1, 2, true) => self.half_of(share.base),
            _ => self.bar_by_rules(),
        }
        .into()
    }

    fn half_of(self, base: Base) -> &'static str {
        match base {
            Base::Expected => self.bar_of_expected(),
            Base::Present => self.bar_of_present(),
            Base::Cast => self.bar_of_cast(),
            Base::Returned => self.bar_of_returned(),
            Base::Valid => self.bar_of_valid(),
            _ => self.bar_by_rules(),
        }
    }
}
