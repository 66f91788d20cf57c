//! What papers say of several rounds, boxes, decisions after the count, counting
//! by hand, and rules that were changed.

use super::{Lang, texts};
use crate::meeting::{Consent, OutReason};

texts! {
    paper_in_box(ballot: &str, place: &str): "{ballot}（{place}）", "{ballot}（{place}）", "{ballot} ({place})";
    paper_round_line(round: &str): "（{round}）", "（{round}）", "({round})";
    paper_tie_by_lot(names: &str): "得票相等的经抽签确定，{names}当选", "得票相等的經抽籤確定，{names}當選", "The equal votes were settled by lot; elected: {names}";
    paper_tie_by_chair(names: &str): "得票相等的由主持人决定，{names}当选", "得票相等的由主持人決定，{names}當選", "The equal votes were settled by the chair; elected: {names}";
    paper_tie_by_lot_unnamed(seats: u32): "其中{seats}名得票相等，经抽签确定", "其中{seats}名得票相等，經抽籤確定", "Of these, {seats} settled by lot among equal votes";
    paper_tie_by_chair_unnamed(seats: u32): "其中{seats}名得票相等，由主持人决定", "其中{seats}名得票相等，由主持人決定", "Of these, {seats} settled by the chair among equal votes";
    paper_tie_note(said: &str, note: &str): "{said}（{note}）。", "{said}（{note}）。", "{said} ({note}).";
    paper_reduced_voters(title: &str, count: u32, yes: u32, no: u32, abstain: u32): "经到会选举人表决（赞成{yes}名、不赞成{no}名、弃权{abstain}名），{title}减少名额{count}名，不再进行选举。", "經到會選舉人表決（贊成{yes}名、不贊成{no}名、棄權{abstain}名），{title}減少名額{count}名，不再進行選舉。", "By a vote of those present (for {yes}, against {no}, abstaining {abstain}), {title} has {count} fewer; there is no further election.";
    paper_reduced_presidium(title: &str, count: u32, words: &str): "经{words}决定，{title}减少名额{count}名，不再进行选举。", "經{words}決定，{title}減少名額{count}名，不再進行選舉。", "By decision of {words}, {title} has {count} fewer; there is no further election.";
    paper_left_vacant(title: &str, count: u32, reason: &str): "{title}暂缺{count}名（{reason}）。", "{title}暫缺{count}名（{reason}）。", "{title}: {count} left empty for now ({reason}).";
    paper_out_withdrew(name: &str, note: &str): "{name}已退出（{note}），所得选票照计，不能当选。", "{name}已退出（{note}），所得選票照計，不能當選。", "{name} has withdrawn ({note}); the votes are counted and do not elect.";
    paper_out_disqualified(name: &str, note: &str): "{name}已取消候选人资格（{note}），所得选票照计，不能当选。", "{name}已取消候選人資格（{note}），所得選票照計，不能當選。", "{name} is disqualified ({note}); the votes are counted and do not elect.";
    paper_out_declined(name: &str, note: &str): "{name}当选后不接受（{note}）。", "{name}當選後不接受（{note}）。", "{name} has declined ({note}).";
    paper_by_hand(ballots: &str): "{ballots}采用手工计票：由两人各记一份“正”字计票单，两份核对一致。", "{ballots}採用手工計票：由兩人各記一份「正」字計票單，兩份核對一致。", "{ballots}: counted by hand (手工计票) on two separate sheets of 正 strokes, which agree.";
    paper_recounted(who: &str, bundles: &str, reason: &str): "应{who}要求，{bundles}已由其他计票人重新计票，原因：{reason}。", "應{who}要求，{bundles}已由其他計票人重新計票，原因：{reason}。", "At the request of {who}, {bundles} was counted again by other tellers. Reason: {reason}.";
    paper_recount_same: "重新计票的结果与前一次一致。", "重新計票的結果與前一次一致。", "The second count agrees with the first.";
    paper_recount_changed(changes: &str): "重新计票后：{changes}。", "重新計票後：{changes}。", "After the second count: {changes}.";
    paper_bundle(number: u32): "第{number}扎", "第{number}紮", "bundle {number}";
    paper_bundle_of(ballot: &str, number: u32): "{ballot}第{number}扎", "{ballot}第{number}紮", "{ballot}, bundle {number}";
    paper_figure_changed(name: &str, label: &str, before: u64, after: u64): "{name}{label}由{before}票改为{after}票", "{name}{label}由{before}票改為{after}票", "{name}, {label}: {before} became {after}";
    paper_invalid_changed(before: u32, after: u32): "无效票由{before}张改为{after}张", "無效票由{before}張改為{after}張", "invalid: {before} became {after}";
    paper_short_preliminary(title: &str, count: u32): "{title}正式候选人尚缺{count}名，按照选举办法再次预选。", "{title}正式候選人尚缺{count}名，按照選舉辦法再次預選。", "{title}: candidates still to be found: {count}; by the election method there is another preliminary vote.";
    paper_foreign(count: u32, ballot: &str, note: &str): "{ballot}票箱中另有不是本次发出的票{count}张（{note}），不计入收回。", "{ballot}票箱中另有不是本次發出的票{count}張（{note}），不計入收回。", "In the box of {ballot} were {count} papers that are not ours ({note}); they are not among the returned.";
    paper_assisted(count: u32): "由他人代写选票的{count}名。", "由他人代寫選票的{count}名。", "Voters whose ballot was written by another: {count}.";
    paper_written_by_hand: "（手写）", "（手寫）", " (by hand)";

    paper_met_bar_preliminary(count: usize, order: &str, names: &str): "得票符合条件、可列为正式候选人的{count}名{order}：{names}。", "得票符合條件、可列為正式候選人的{count}名{order}：{names}。", "Votes suffice to become candidates for {count}{order}: {names}.";
    say_chosen_preliminary(title: &str, order: &str, names: &str): "根据选举办法，列为{title}正式候选人的有{order}：{names}。", "根據選舉辦法，列為{title}正式候選人的有{order}：{names}。", "By the election method the following become candidates for {title}{order}: {names}.";
    paper_chosen_preliminary(said: &str, count: usize, title: &str, order: &str): "{said}，下列{count}人列为{title}正式候选人{order}：", "{said}，下列{count}人列為{title}正式候選人{order}：", "{said}, the following become candidates for {title} (number: {count}){order}:";
    paper_announcement_preliminary: "宣布预选结果", "宣布預選結果", "Announcement of the preliminary result";
    paper_notice_preliminary: "预选结果公告", "預選結果公告", "Notice of the preliminary round";
}

impl Lang {
    /// Who can no longer be elected, and why.
    pub fn paper_out(self, reason: OutReason, name: &str, note: &str) -> String {
        match reason {
            OutReason::Withdrew => self.paper_out_withdrew(name, note),
            OutReason::Disqualified => self.paper_out_disqualified(name, note),
            OutReason::Declined => self.paper_out_declined(name, note),
        }
    }

    /// Fewer seats, and with whose consent.
    pub fn paper_reduced(self, title: &str, count: u32, consent: &Consent) -> String {
        match consent {
            Consent::Voters { yes, no, abstain } => {
                self.paper_reduced_voters(title, count, *yes, *no, *abstain)
            }
            Consent::Presidium(words) => self.paper_reduced_presidium(title, count, words.trim()),
        }
    }
}
