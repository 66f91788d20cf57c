//! Words of the scene that shows how a ballot is marked.

use super::{Lang, texts};

texts! {
    hall_mark_also(meaning: &str): "也是{meaning}", "也是{meaning}", "also {meaning}";
    hall_mark_chosen_one: "选这一名", "選這一名", "Chosen";
    hall_mark_left: "不选", "不選", "Not chosen";
    hall_mark_count(chosen: u32): "共选 {chosen} 名", "共選 {chosen} 名", "{chosen} chosen";
    hall_mark_count_written(chosen: u32, written: u32): "共选 {chosen} 名，其中另选 {written} 名", "共選 {chosen} 名，其中另選 {written} 名", "{chosen} chosen, {written} of them written in";
    hall_mark_equal(limit: u32): "等于应选的 {limit} 名", "等於應選的 {limit} 名", "as many as the {limit} to elect";
    hall_mark_fewer(limit: u32): "少于应选的 {limit} 名", "少於應選的 {limit} 名", "fewer than the {limit} to elect";
    hall_mark_more(limit: u32): "多于应选的 {limit} 名", "多於應選的 {limit} 名", "more than the {limit} to elect";
    hall_mark_equal_most(limit: u32): "等于最多可选的 {limit} 名", "等於最多可選的 {limit} 名", "as many as the {limit} allowed";
    hall_mark_fewer_most(limit: u32): "少于最多可选的 {limit} 名", "少於最多可選的 {limit} 名", "fewer than the {limit} allowed";
    hall_mark_more_most(limit: u32): "多于最多可选的 {limit} 名", "多於最多可選的 {limit} 名", "more than the {limit} allowed";
    hall_mark_under(least: u32): "少于最少应选的 {least} 名", "少於最少應選的 {least} 名", "fewer than the {least} asked for";
    hall_mark_not_exact(exactly: u32): "不是规定的 {exactly} 名", "不是規定的 {exactly} 名", "not exactly {exactly}";
    hall_mark_valid: "有效", "有效", "valid";
    hall_mark_invalid: "无效", "無效", "invalid";
    hall_mark_invalid_contest: "这一项无效", "這一項無效", "this contest is invalid";
    hall_mark_invalid_paper: "整张选票无效", "整張選票無效", "the whole ballot is invalid";
    hall_mark_not_counted: "另写的姓名不计票", "另寫的姓名不計票", "the name written in does not count";
    hall_mark_abstained: "没有投不赞成票而另选他人", "沒有投不贊成票而另選他人", "A name written in without a vote against";
    hall_mark_no_write_in: "本次选举不能另选他人", "本次選舉不能另選他人", "No names may be written in";
    hall_mark_no_sign: "另选的姓名旁没有画符号", "另選的姓名旁沒有畫符號", "No mark beside the name written in";
    hall_mark_stop: "。", "。", ".";
    hall_mark_then: "，", "，", ", ";
    hall_mark_so: "：", "：", ": ";
    hall_mark_someone: "某某", "某某", "N. N.";
    hall_note_write_in_no: "投不赞成票的，可以另选他人，在空格内写上姓名并画上赞成的符号；弃权的，不得另选他人。", "投不贊成票的，可以另選他人，在空格內寫上姓名並畫上贊成的符號；棄權的，不得另選他人。", "If you vote against somebody you may write another name in and mark it yes; if you abstain you may not.";
    hall_note_write_in: "另选他人的，在空格内写上姓名并画上赞成的符号。", "另選他人的，在空格內寫上姓名並畫上贊成的符號。", "To choose somebody else, write the name in and mark it yes.";
    hall_note_committee: "另选的人必须是本届委员。", "另選的人必須是本屆委員。", "Only members of the new committee may be written in.";
    hall_note_names: "把要选的人的姓名写在选票上。", "把要選的人的姓名寫在選票上。", "Write the names you choose on the ballot.";
    hall_note_default_yes: "不画符号的，即为赞成。", "不畫符號的，即為贊成。", "A name without a mark counts as yes.";
    hall_note_secret: "选票上不要签名、编号或作其他记号。", "選票上不要簽名、編號或作其他記號。", "Do not sign or number the ballot, nor put any other mark on it.";
}

impl Lang {
    /// The made-up name at a place of an example: 甲, 乙, 丙; A, B, C.
    pub fn hall_mark_name(self, index: usize) -> String {
        let names = match self {
            Lang::Hans | Lang::Hant => "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥",
            Lang::En => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        };
        names
            .chars()
            .nth(index)
            .map_or_else(|| (index + 1).to_string(), String::from)
    }
}
