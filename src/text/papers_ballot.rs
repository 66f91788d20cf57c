//! Words on ballots, on the poster how to mark them, and on the sheets for
//! counting by hand.

use super::{Lang, texts};

texts! {
    paper_ballots: "选票", "選票", "Ballots";
    paper_poster: "怎样填写选票", "怎樣填寫選票", "How to mark the ballot";
    paper_tally: "计票单", "計票單", "Tally sheets";
    paper_bundle_list: "票扎清单", "票紮清單", "List of bundles";

    ballot_title(post: &str): "{post}选票", "{post}選票", "Ballot: {post}";
    ballot_title_many: "选票", "選票", "Ballot";
    ballot_colour(colour: &str): "（{colour}票）", "（{colour}票）", "({colour} paper)";
    ballot_seats_of(seats: u32, candidates: usize): "应选{seats}名，候选人{candidates}名", "應選{seats}名，候選人{candidates}名", "To be elected: {seats}; candidates: {candidates}";
    ballot_seats(seats: u32): "应选{seats}名", "應選{seats}名", "To be elected: {seats}";
    ballot_by_strokes: "，以姓氏笔画为序", "，以姓氏筆畫為序", "; in order of surname strokes";
    ballot_as_approved: "，按批准的顺序排列", "，按批准的順序排列", "; in the approved order";
    ballot_heading(number: &str, post: &str, figures: &str): "{number}、{post}（{figures}）", "{number}、{post}（{figures}）", "{number}. {post} ({figures})";
    ballot_candidates: "候选人", "候選人", "Candidates";
    ballot_write_in: "另选他人", "另選他人", "Write in";
    ballot_name: "姓名", "姓名", "Name";
    ballot_mark: "符号", "符號", "Mark";
    ballot_names_to_write: "在下列各格内写上所选人的姓名", "在下列各格內寫上所選人的姓名", "Write the names you choose";
    ballot_sealed_by(organisation: &str): "{organisation}（章）", "{organisation}（章）", "{organisation} (seal)";
    ballot_seal: "（章）", "（章）", "(seal)";
    ballot_signed: "投票人（签名）：", "投票人（簽名）：", "Voter:";
    ballot_flat: "房号：", "房號：", "Flat:";

    mark_how: "填写说明：", "填寫說明：", "How to mark: ";
    mark_where_below: "姓名下方的空格内", "姓名下方的空格內", "in the box below the name";
    mark_where_beside: "姓名右边的空格内", "姓名右邊的空格內", "in the box beside the name";
    mark_yes(place: &str, sign: &str): "赞成的，在{place}画{sign}", "贊成的，在{place}畫{sign}", "To vote for a candidate, put {sign} {place}";
    mark_yes_blank: "赞成的，不画任何符号", "贊成的，不畫任何符號", "To vote for a candidate, leave the box empty";
    mark_choose(place: &str, sign: &str): "选谁，就在其{place}画{sign}", "選誰，就在其{place}畫{sign}", "To choose a person, put {sign} {place}";
    mark_default_yes: "不作记号的，视为赞成", "不作記號的，視為贊成", "A name without a mark counts as a vote for it";
    mark_no(sign: &str): "不赞成的，画{sign}", "不贊成的，畫{sign}", "to vote against, put {sign}";
    mark_abstain(sign: &str): "弃权的，画{sign}", "棄權的，畫{sign}", "to abstain, put {sign}";
    mark_abstain_blank: "弃权的，不画任何符号", "棄權的，不畫任何符號", "to abstain, leave the box empty";
    mark_names_only: "在空格内写上所选人的姓名，不画符号，打钩无效", "在空格內寫上所選人的姓名，不畫符號，打鉤無效", "Write the names you choose; put no mark, a tick does not count";
    mark_sign(sign: &str): "“{sign}”", "「{sign}」", "“{sign}”";
    mark_or: "或", "或", " or ";
    mark_write_in(sign: &str): "另选他人的，在“另选他人”栏写上姓名，并画{sign}。", "另選他人的，在「另選他人」欄寫上姓名，並畫{sign}。", "To choose somebody else, write the name under “Write in” and put {sign}.";
    mark_write_in_plain: "另选他人的，在“另选他人”栏写上姓名。", "另選他人的，在「另選他人」欄寫上姓名。", "To choose somebody else, write the name under “Write in”.";
    mark_write_in_needs_no: "投不赞成票的可以另选他人，弃权的不得另选他人。", "投不贊成票的可以另選他人，棄權的不得另選他人。", "Somebody may be written in for each candidate voted against; abstaining lets nobody be written in.";
    mark_write_in_committee: "另选的人必须是本届委员。", "另選的人必須是本屆委員。", "Only members of the present committee may be written in.";
    mark_unmarked_yes: "只写姓名、未画符号的，视为赞成。", "只寫姓名、未畫符號的，視為贊成。", "A written name without a mark counts as a vote for it.";
    mark_unmarked_nothing: "只写姓名、未画符号的，不计票。", "只寫姓名、未畫符號的，不計票。", "A written name without a mark does not count.";
    mark_unmarked_abstains: "只写姓名、未画符号的，视为弃权。", "只寫姓名、未畫符號的，視為棄權。", "A written name without a mark counts as abstaining.";
    mark_unmarked_spoils: "只写姓名、未画符号的，该选票无效。", "只寫姓名、未畫符號的，該選票無效。", "A written name without a mark makes the ballot invalid.";
    mark_limit(limit: u32): "所选人数等于或少于{limit}名的为有效票，多于{limit}名的为无效票。", "所選人數等於或少於{limit}名的為有效票，多於{limit}名的為無效票。", "A ballot that chooses {limit} or fewer is valid; one that chooses more is invalid.";
    mark_limit_with_written(limit: u32): "所选人数（含另选他人）等于或少于{limit}名的为有效票，多于{limit}名的为无效票。", "所選人數（含另選他人）等於或少於{limit}名的為有效票，多於{limit}名的為無效票。", "A ballot that chooses {limit} or fewer, written-in names included, is valid; one that chooses more is invalid.";
    mark_exactly(limit: u32): "须正好选{limit}名，多选、少选均为无效票。", "須正好選{limit}名，多選、少選均為無效票。", "Choose exactly {limit}; a ballot with more or fewer is invalid.";
    mark_any: "所选人数不限。", "所選人數不限。", "Any number may be chosen.";
    mark_least(least: u32): "至少选{least}名，否则为无效票。", "至少選{least}名，否則為無效票。", "Choose at least {least}; otherwise the ballot is invalid.";
    mark_each_contest: "各项选举分别填写，所选人数均不得多于该项应选人数，多于的，该项无效。", "各項選舉分別填寫，所選人數均不得多於該項應選人數，多於的，該項無效。", "Each election is marked by itself; choosing more than its seats makes that election invalid on this ballot.";
    mark_each_contest_paper: "各项选举分别填写，所选人数均不得多于该项应选人数，任何一项多于的，整张选票无效。", "各項選舉分別填寫，所選人數均不得多於該項應選人數，任何一項多於的，整張選票無效。", "Each election is marked by itself; choosing more than the seats of any of them makes the whole ballot invalid.";
    mark_pen_secret: "请用蓝色或黑色墨水的笔填写，不要在选票上编号、签名或作其他记号。", "請用藍色或黑色墨水的筆填寫，不要在選票上編號、簽名或作其他記號。", "Use a blue or black pen. Do not number, sign or mark the ballot in any other way.";
    mark_pen: "请用蓝色或黑色墨水的笔填写。", "請用藍色或黑色墨水的筆填寫。", "Use a blue or black pen.";
    mark_proxy: "自己不能填写的，可以委托不是候选人的人按本人意志代写。", "自己不能填寫的，可以委託不是候選人的人按本人意志代寫。", "Whoever cannot write may ask somebody who is not a candidate to mark the ballot as told.";

    poster_meaning: "意思", "意思", "Meaning";
    poster_sign: "画什么", "畫什麼", "Put";
    poster_yes: "赞成", "贊成", "For";
    poster_no: "不赞成", "不贊成", "Against";
    poster_abstain: "弃权", "棄權", "Abstain";
    poster_chosen: "选他", "選他", "Chosen";
    poster_not_chosen: "不选他", "不選他", "Not chosen";
    poster_blank: "空着", "空著", "leave empty";
    poster_write_in: "另选他人", "另選他人", "Somebody else";
    poster_write_name(sign: &str): "写上姓名，画{sign}", "寫上姓名，畫{sign}", "write the name, put {sign}";
    poster_write_name_plain: "写上姓名", "寫上姓名", "write the name";
    poster_how_many: "最多选几名", "最多選幾名", "How many at most";
    poster_how_many_exactly: "必须选几名", "必須選幾名", "How many exactly";
    poster_post: "选举事项", "選舉事項", "Election";
    poster_number(count: u32): "{count}名", "{count}名", "{count}";
    poster_no_limit: "不限", "不限", "any number";
    poster_too_many: "多选一名，整项作废；拿不准的，举手请监票人解释，可以换票。", "多選一名，整項作廢；拿不準的，舉手請監票人解釋，可以換票。", "One too many makes it invalid. If in doubt, raise your hand and ask the scrutineers; a spoiled ballot can be exchanged.";

    tally_how: "每得一票画一笔，五笔为一个“正”字；小计栏写数字。本单由两人各记一份，互不参看。", "每得一票畫一筆，五筆為一個「正」字；小計欄寫數字。本單由兩人各記一份，互不參看。", "One stroke a vote, five strokes make 正; write the sum as a number. Two people keep a sheet each without looking at the other’s.";
    tally_copy(number: &str): "（第{number}份）", "（第{number}份）", " (sheet {number})";
    tally_sum: "小计", "小計", "Sum";
    tally_total: "合计", "合計", "Total";
    tally_ballots: "有效票____张，无效票____张，收回____张。", "有效票____張，無效票____張，收回____張。", "Valid: ____, invalid: ____, returned: ____.";
    tally_check: "每名候选人的赞成、不赞成、弃权合计应等于有效票数。", "每名候選人的贊成、不贊成、棄權合計應等於有效票數。", "For, against and abstain of each candidate must add up to the valid ballots.";
    tally_caller: "唱票人（签名）：", "唱票人（簽名）：", "Caller:";

    bundles_lead(count: usize, ballots: u32): "收回的选票共{ballots}张，分为{count}扎。", "收回的選票共{ballots}張，分為{count}紮。", "Ballots returned: {ballots}; bundles: {count}.";
    bundles_number: "第几扎", "第幾紮", "Bundle";
    bundles_size: "张数", "張數", "Ballots";
    bundles_first: "第一遍录入", "第一遍錄入", "First keying";
    bundles_second: "第二遍录入", "第二遍錄入", "Second keying";
    bundles_checked: "核对", "核對", "Checked";
    bundles_total: "合计", "合計", "Total";
}

impl Lang {
    /// A sign between quotation marks; `○ / √` as two with an “or”.
    pub fn mark_signs(self, signs: &str) -> String {
        let signs: Vec<String> = signs
            .split('/')
            .map(|sign| self.mark_sign(sign.trim()))
            .collect();
        signs.join(self.mark_or())
    }
}
