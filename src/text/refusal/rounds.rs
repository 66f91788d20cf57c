//! What is said when an act around a round is refused.

use super::super::texts;
use crate::meeting::{Meeting, Refusal};
use crate::text::Lang;

texts! {
    refused_round_open: "现在这一轮还没有结束。", "現在這一輪還沒有結束。", "The present round is not over yet.";
    then_end_round: "请先宣布本轮结果；不能继续的，由主持人宣布本轮无效并说明理由。", "請先宣布本輪結果；不能繼續的，由主持人宣布本輪無效並說明理由。", "Announce its result first; if it cannot go on, the chair declares it void with a reason.";
    refused_round_begun: "这一轮已经开始，不能取消。", "這一輪已經開始，不能取消。", "This round has begun and cannot be cancelled.";
    then_void_round: "确实不能继续的，由主持人宣布本轮无效并说明理由。", "確實不能繼續的，由主持人宣布本輪無效並說明理由。", "If it cannot go on, the chair declares it void with a reason.";
    refused_no_round: "没有可以取消的轮次。", "沒有可以取消的輪次。", "There is no round to cancel.";
    refused_not_heard(body: &str): "得票情况还没有向{body}报告，不能公布。", "得票情況還沒有向{body}報告，不能公布。", "The figures have not been reported to {body} and may not be made public.";
    then_report_first: "请先报告，再按“已经报告”。", "請先報告，再按「已經報告」。", "Report them first, then press “Reported”.";
    refused_nobody_first: "按选举规则，得票情况直接向大会报告，不需要先向别的机构报告。", "按選舉規則，得票情況直接向大會報告，不需要先向別的機構報告。", "By the rules the voters hear the figures directly; nobody hears them first.";
    refused_is_out(name: &str): "{name}已经退出、被取消资格或者不接受当选，不能再列为候选人。", "{name}已經退出、被取消資格或者不接受當選，不能再列為候選人。", "{name} has withdrawn, was disqualified or declined, and cannot stand.";
    then_take_off: "请把这个姓名从名单中去掉；记错的，请先撤销。", "請把這個姓名從名單中去掉；記錯的，請先撤銷。", "Take the name off the list; if it was noted by mistake, undo that first.";
    refused_not_out(name: &str): "{name}没有退出、被取消资格或者不接受当选的记录。", "{name}沒有退出、被取消資格或者不接受當選的記錄。", "Nothing says that {name} withdrew, was disqualified or declined.";
    refused_not_in_election(name: &str): "{name}不是候选人，也没有当选。", "{name}不是候選人，也沒有當選。", "{name} is neither a candidate nor elected.";
    refused_not_elected(name: &str): "{name}没有当选，不需要办理不接受当选。", "{name}沒有當選，不需要辦理不接受當選。", "{name} is not elected, so there is nothing to decline.";
    then_withdraw: "候选人不愿参选的，请选“退出”。", "候選人不願參選的，請選「退出」。", "A candidate who does not want to stand withdraws.";
    refused_not_among_elected(name: &str): "{name}不在刚选出的名单中，不能列为这一项的候选人。", "{name}不在剛選出的名單中，不能列為這一項的候選人。", "{name} is not among those just elected and cannot stand for this post.";
    refused_already_elected(name: &str): "{name}已经当选这一职务。", "{name}已經當選這一職務。", "{name} is elected to this post already.";
    refused_no_leftover(paper: &str): "{paper}没有剩余选票可以换发。", "{paper}沒有剩餘選票可以換發。", "No leftover ballot of {paper} is there to exchange.";
    then_count_left: "请核对剩余张数；确实没有的，报告监票人。", "請核對剩餘張數；確實沒有的，報告監票人。", "Check the number left over; if there is none, tell a scrutineer.";
    refused_not_tied: "这一项没有票数相等需要这样处理。", "這一項沒有票數相等需要這樣處理。", "No equal votes are decided this way here.";
    then_follow_result: "请按计票结果页写明的下一步办理。", "請按計票結果頁寫明的下一步辦理。", "Follow the next step named on the result page.";
    refused_wrong_equals(seats: u32): "应当从票数相等的人中确定 {seats} 名。", "應當從票數相等的人中確定 {seats} 名。", "Exactly {seats} of those with equal votes must be named.";
    then_choose_equals: "请只在票数相等的人中选，人数与空缺一致。", "請只在票數相等的人中選，人數與空缺一致。", "Choose among the equals only, as many as there are seats.";
    refused_nothing_unfilled: "这一项没有这么多空缺名额。", "這一項沒有這麼多空缺名額。", "This contest has not that many empty seats.";
    refused_may_not_reduce: "按选举规则，不能减少名额。", "按選舉規則，不能減少名額。", "The rules do not allow fewer seats.";
    then_further: "请另行选举，或者按规则暂缺。", "請另行選舉，或者按規則暫缺。", "Hold a further election, or leave the seat empty as the rules say.";
    refused_consent(yes: u32, needed: u64): "同意减少名额的 {yes} 人，需要 {needed} 人。", "同意減少名額的 {yes} 人，需要 {needed} 人。", "{yes} voters consent; {needed} are needed.";
    refused_settled: "这一项已经办理。", "這一項已經辦理。", "This is settled already.";
    then_undo_first: "要改的请先撤销。", "要改的請先撤銷。", "To change it, undo it first.";
    refused_carried_on: "后面一轮已经以此为依据，不能再改。", "後面一輪已經以此為依據，不能再改。", "A later round builds on this; it cannot be changed.";
    then_cancel_or_correct: "后面一轮还没有开始的，请先取消那一轮；已经宣布的，按更正程序办理。", "後面一輪還沒有開始的，請先取消那一輪；已經宣布的，按更正程序辦理。", "Cancel the later round if it has not begun; after an announcement it takes a correction.";
    refused_not_announced: "这一轮还没有宣布结果，不需要更正程序。", "這一輪還沒有宣布結果，不需要更正程序。", "This round is not announced, so no correction is needed.";
    then_recount: "请直接重新计票，或者更正报告单。", "請直接重新計票，或者更正報告單。", "Count again, or revise the slip.";
    refused_by_hand(paper: &str): "{paper}已改为手工计票。", "{paper}已改為手工計票。", "{paper} is counted by hand.";
    then_type_totals: "请录入两份计票单的合计；要逐张录入的，先取消手工计票。", "請錄入兩份計票單的合計；要逐張錄入的，先取消手工計票。", "Type the totals of both tally sheets; to key ballots, take the hand count back first.";
    refused_not_by_hand(paper: &str): "{paper}是逐张录入的，没有选手工计票。", "{paper}是逐張錄入的，沒有選手工計票。", "{paper} is keyed, not counted by hand.";
    then_choose_hand: "要录合计的，请监票人先选手工计票。", "要錄合計的，請監票人先選手工計票。", "To type totals, a scrutineer chooses the hand count first.";
    refused_totals_shape: "合计的项目与选票不一致。", "合計的項目與選票不一致。", "The totals have another shape than the ballot.";
    then_fill_totals: "请按选票上的候选人逐行填写。", "請按選票上的候選人逐行填寫。", "Fill in a line for each candidate on the ballot.";
    refused_totals_missing(paper: &str): "{paper}的合计还没有两人录成一致。", "{paper}的合計還沒有兩人錄成一致。", "The totals of {paper} are not typed alike by two people yet.";
    then_compare_sheets: "请对照两份计票单，重新清点不同的行后再录。", "請對照兩份計票單，重新清點不同的行後再錄。", "Compare the two tally sheets, count the differing lines again and type anew.";
    refused_polls_open: "投票还没有截止。", "投票還沒有截止。", "The polls are still open.";
    then_close_polls: "请先办理“投票截止”。", "請先辦理「投票截止」。", "Close the polls first.";
    refused_polls_closed: "投票已经截止，不再接受投票。", "投票已經截止，不再接受投票。", "The polls are closed; nobody is admitted.";
    then_collect: "请封存票箱，集中开箱清点。", "請封存票箱，集中開箱清點。", "Seal the boxes and open them together.";
    refused_no_polls: "本次是在会场统一投票，没有投票截止一项。", "本次是在會場統一投票，沒有投票截止一項。", "Everybody votes in one hall; there are no polls to close.";
    then_day_shape: "分时段投票的，请在会议设置中改为“投票日”。", "分時段投票的，請在會議設置中改為「投票日」。", "For voting over hours, choose a polling day at set-up.";
    refused_box_twice: "有两个票箱名称相同。", "有兩個票箱名稱相同。", "Two boxes have the same name.";
    then_name_boxes: "请给每个票箱一个不同的名称。", "請給每個票箱一個不同的名稱。", "Give every box a name of its own.";
    refused_places(contest: &str): "{contest}的预选名额没有填，或者少于应选名额。", "{contest}的預選名額沒有填，或者少於應選名額。", "The places in the preliminary for {contest} are missing, or fewer than the seats.";
    then_places: "请填写预选产生多少名正式候选人，不少于应选名额。", "請填寫預選產生多少名正式候選人，不少於應選名額。", "Say how many candidates the preliminary chooses: at least as many as there are seats.";
}

impl Lang {
    /// What happened and what to do next, for acts around a round; `None` for others.
    pub(super) fn refusal_of_round(
        self,
        refusal: &Refusal,
        meeting: &Meeting,
    ) -> Option<(String, &'static str)> {
        let name = |id| meeting.name_of(id);
        let paper = |id| self.paper_titles(meeting, id);
        Some(match refusal {
            Refusal::RoundOpen => (self.refused_round_open().into(), self.then_end_round()),
            Refusal::RoundBegun => (self.refused_round_begun().into(), self.then_void_round()),
            Refusal::NoRoundToCancel => (self.refused_no_round().into(), self.then_follow_result()),
            Refusal::NotHeard(body) => (
                self.refused_not_heard(self.paper_speaker(*body)),
                self.then_report_first(),
            ),
            Refusal::NobodyHearsFirst => (
                self.refused_nobody_first().into(),
                self.then_follow_result(),
            ),
            Refusal::IsOut(id) => (self.refused_is_out(name(*id)), self.then_take_off()),
            Refusal::NotOut(id) => (self.refused_not_out(name(*id)), self.then_choose_again()),
            Refusal::NotInElection(id) => (
                self.refused_not_in_election(name(*id)),
                self.then_choose_again(),
            ),
            Refusal::NotElected(id) => (self.refused_not_elected(name(*id)), self.then_withdraw()),
            Refusal::NotAmongElected(id) => (
                self.refused_not_among_elected(name(*id)),
                self.then_take_off(),
            ),
            Refusal::AlreadyElected(id) => (
                self.refused_already_elected(name(*id)),
                self.then_take_off(),
            ),
            Refusal::NoLeftover(id) => (
                self.refused_no_leftover(&paper(*id)),
                self.then_count_left(),
            ),
            Refusal::NotTied => (self.refused_not_tied().into(), self.then_follow_result()),
            Refusal::WrongEquals { seats } => {
                (self.refused_wrong_equals(*seats), self.then_choose_equals())
            }
            Refusal::NothingUnfilled => (
                self.refused_nothing_unfilled().into(),
                self.then_follow_result(),
            ),
            Refusal::MayNotReduce => (self.refused_may_not_reduce().into(), self.then_further()),
            Refusal::ConsentTooLow { yes, needed } => {
                (self.refused_consent(*yes, *needed), self.then_further())
            }
            Refusal::SettledAlready => (self.refused_settled().into(), self.then_undo_first()),
            Refusal::CarriedOn => (
                self.refused_carried_on().into(),
                self.then_cancel_or_correct(),
            ),
            Refusal::NotAnnounced => (self.refused_not_announced().into(), self.then_recount()),
            Refusal::CountedByHand(id) => {
                (self.refused_by_hand(&paper(*id)), self.then_type_totals())
            }
            Refusal::NotByHand(id) => (
                self.refused_not_by_hand(&paper(*id)),
                self.then_choose_hand(),
            ),
            Refusal::TotalsShape => (self.refused_totals_shape().into(), self.then_fill_totals()),
            Refusal::TotalsMissing(id) => (
                self.refused_totals_missing(&paper(*id)),
                self.then_compare_sheets(),
            ),
            Refusal::PollsOpen => (self.refused_polls_open().into(), self.then_close_polls()),
            Refusal::PollsClosed => (self.refused_polls_closed().into(), self.then_collect()),
            Refusal::NoPolls => (self.refused_no_polls().into(), self.then_day_shape()),
            Refusal::BoxTwice => (self.refused_box_twice().into(), self.then_name_boxes()),
            Refusal::PlacesWrong(id) => {
                let title = meeting.contest(*id).map(|contest| &*contest.setup.title);
                (self.refused_places(&self.titles(title)), self.then_places())
            }
            _ => return None,
        })
    }
}
