//! Candidates taken from the result of an earlier meeting, and how each was put forward:
//! the page, the log, the refusals and what the papers say.

use super::{Lang, texts};
use crate::earlier::EarlierTrouble;
use crate::journal::DamageKind;
use crate::meeting::{
    Channel, Contest, Departed, Earlier, Meeting, MeetingKind, PersonId, RankedName, Taken,
    TakenFrom,
};
use crate::session::OpenTrouble;

texts! {
    channel_organisation: "组织推荐", "組織推薦", "put forward by the organisation";
    channel_members: "党员推荐", "黨員推薦", "put forward by members";
    channel_members_plain: "成员推荐", "成員推薦", "put forward by members";
    channel_masses: "群众推荐", "群眾推薦", "put forward by residents";
    channel_own: "个人自荐", "個人自薦", "own application";
    channel_short_organisation: "组织推荐", "組織推薦", "Organisation";
    channel_short_members: "党员推荐", "黨員推薦", "Members";
    channel_short_members_plain: "成员推荐", "成員推薦", "Members";
    channel_short_masses: "群众推荐", "群眾推薦", "Residents";
    channel_short_own: "个人自荐", "個人自薦", "Own";
    channel_key(number: u32, channel: &str): "{number} {channel}", "{number} {channel}", "{number} {channel}";
    channel_of(name: &str): "{name}的产生方式", "{name}的產生方式", "How {name} was put forward";
    channel_set(name: &str, channel: &str): "{name}：{channel}", "{name}：{channel}", "{name}: {channel}";

    command_take_candidates: "取用人选", "取用人選", "From a result";
    command_take_candidates_help: "从以前会议已宣布的结果中，按得票多少取用候选人", "從以前會議已宣布的結果中，按得票多少取用候選人", "Take candidates from the announced result of an earlier meeting, in the order of its votes";
    taking_link: "从以前会议的结果取用", "從以前會議的結果取用", "Take from an earlier result";
    taking_change: "更改取用的人选", "更改取用的人選", "Change who was taken";
    taking_title(title: &str): "{title}：从以前会议的结果取用候选人", "{title}：從以前會議的結果取用候選人", "{title}: candidates from an earlier result";
    taking_what: "选择以前那次会议的记录（.zp 文件），可以是另一批人投票的会议。只读取，不改动那份记录。", "選擇以前那次會議的記錄（.zp 檔案），可以是另一批人投票的會議。只讀取，不改動那份記錄。", "Choose the record (.zp) of the earlier meeting; other people may have voted in it. It is only read, never changed.";
    taking_path: "以前会议的记录", "以前會議的記錄", "Record of the earlier meeting";
    taking_read: "读取记录", "讀取記錄", "Read the record";
    taking_kind: "会议记录", "會議記錄", "Meeting records";
    taking_back: "不取用，返回", "不取用，返回", "Back without taking";
    taking_other_file: "换一份记录", "換一份記錄", "Another record";
    taking_record(events: u64, head: &str): "记录共 {events} 条，校验码 {head}。请与那次会议的报告单或归档单核对。", "記錄共 {events} 條，校驗碼 {head}。請與那次會議的報告單或歸檔單核對。", "{events} entries, code {head}. Compare them with the slips or the archive sheet of that meeting.";
    taking_open(titles: &str): "还没有办完、不能取用：{titles}", "還沒有辦完、不能取用：{titles}", "Not settled yet, cannot be taken from: {titles}";
    taking_result_tab(title: &str, kind: &str): "{title}（{kind}）", "{title}（{kind}）", "{title} ({kind})";
    taking_recommendation: "推荐票", "推薦票", "recommendation";
    taking_figures(round: u32, kind: &str, present: u32, valid: u32, places: u32, through: usize): "第 {round} 轮（{kind}）：到会 {present} 人，有效票 {valid} 张，应选 {places} 名，通过 {through} 名", "第 {round} 輪（{kind}）：到會 {present} 人，有效票 {valid} 張，應選 {places} 名，通過 {through} 名", "Round {round} ({kind}): {present} present, {valid} valid ballots, {places} places, {through} went through";
    taking_count: "按得票取用前几名", "按得票取用前幾名", "Take the first (by votes)";
    taking_keys: "空格取用或不取用，1 至 4 记产生方式", "空白鍵取用或不取用，1 至 4 記產生方式", "Space takes a name or not; 1 to 4 say how it was put forward";
    taking_list: "结果名单", "結果名單", "Names of the result";
    taking_rank(rank: u32): "第{rank}名", "第{rank}名", "No. {rank}";
    taking_votes(votes: u64): "{votes} 票", "{votes} 票", "{votes} votes";
    taking_through: "通过", "通過", "through";
    taking_not_through: "未通过", "未通過", "not through";
    taking_taken: "取用", "取用", "taken";
    taking_not_taken: "不取用", "不取用", "not taken";
    taking_out: "已退出", "已退出", "is out";
    taking_which: "名册上是哪一位", "名冊上是哪一位", "Which one on the roll";
    taking_which_tag: "请选是哪一位", "請選是哪一位", "say which one";
    taking_not_on_roll: "不在名册", "不在名冊", "not on the roll";
    taking_will_add(status: &str): "加入名册，{status}", "加入名冊，{status}", "added, {status}";
    taking_add_line(name: &str): "{name}不在本次会议的名册上，取用时加入，身份为：", "{name}不在本次會議的名冊上，取用時加入，身分為：", "{name} is not on this roll and is added to it when taken, as:";
    taking_which_line(name: &str): "名册上有同名的人，请指明{name}是哪一位：", "名冊上有同名的人，請指明{name}是哪一位：", "Several people on the roll are called {name}; say which one it is:";
    taking_guest: "列席（不投票）", "列席（不投票）", "guest, no vote";
    taking_as(name: &str, words: &str): "{name}：{words}", "{name}：{words}", "{name}: {words}";
    taking_person(group: &str, number: &str): "{group} {number}", "{group} {number}", "{group} {number}";
    taking_person_plain: "名册上的这一位", "名冊上的這一位", "the one on the roll";
    taking_nobody_of_them: "都不是", "都不是", "none of them";
    taking_more: "结果以外另加一人", "結果以外另加一人", "Add somebody who is not in the result";
    taking_more_tag: "另加", "另加", "added";
    taking_added(name: &str): "另加：{name}", "另加：{name}", "Added: {name}";
    taking_drop_added(name: &str): "不加{name}", "不加{name}", "Do not add {name}";
    taking_sum(count: usize): "取用 {count} 名", "取用 {count} 名", "{count} are taken";
    taking_by_rank: "与得票顺序一致", "與得票順序一致", "In the order of votes";
    taking_departs: "没有按得票顺序，须写明理由和由谁决定：", "沒有按得票順序，須寫明理由和由誰決定：", "Not in the order of votes; say why, and who decided it:";
    taking_reason: "理由", "理由", "Reason";
    taking_reason_hint: "如：考察中发现不符合条件", "如：考察中發現不符合條件", "for example: found not eligible";
    taking_decided_by: "由谁决定", "由誰決定", "Decided by";
    taking_decided_hint: "如：上级党委、上届委员会", "如：上級黨委、上屆委員會", "for example: the upper body";
    taking_go: "作为候选人取用", "作為候選人取用", "Take as candidates";
    taking_done(count: usize, title: &str): "已取用 {count} 名作为{title}候选人", "已取用 {count} 名作為{title}候選人", "{count} are now candidates for {title}";
    taking_must_say(name: &str): "请先指明{name}是名册上的哪一位。", "請先指明{name}是名冊上的哪一位。", "Say first which one on the roll {name} is.";
    taking_nobody: "还没有取用任何人。", "還沒有取用任何人。", "Nobody is taken yet.";
    taking_nobody_next: "请在名单中选人，按空格取用。", "請在名單中選人，按空白鍵取用。", "Choose a name in the list and press Space.";
    taking_source(source: &str): "取自{source}", "取自{source}", "Taken from {source}";

    taking_refused: "不能从这份记录取用候选人", "不能從這份記錄取用候選人", "No candidates can be taken from this record";
    taking_damaged(line: u64, kind: &str): "记录已损坏：第 {line} 行{kind}，从这里往后都不可信。", "記錄已損壞：第 {line} 行{kind}，從這裡往後都不可信。", "The record is damaged in line {line}: {kind}. Nothing from there on can be trusted.";
    taking_damaged_next: "请改用那次会议的备份；没有备份的，凭已签字的报告单在候选人一栏逐个填写。", "請改用那次會議的備份；沒有備份的，憑已簽字的報告單在候選人一欄逐個填寫。", "Use the backup of that meeting; without one, enter the candidates by hand from the signed slips.";
    taking_torn: "记录的最后一步没有写完，可能那次会议还开着，或者当时断了电。", "記錄的最後一步沒有寫完，可能那次會議還開著，或者當時斷了電。", "Its last step is not whole: that meeting may still be open, or the power failed.";
    taking_torn_next: "请先打开那次会议核对最后一步，正常关闭后再取用。", "請先開啟那次會議核對最後一步，正常關閉後再取用。", "Open that meeting, check its last step and close it; then take from it.";
    taking_unfinished: "那次会议还没有办完：没有已宣布、不再投票的结果。", "那次會議還沒有辦完：沒有已宣布、不再投票的結果。", "That meeting is not finished: no result in it is announced and settled.";
    taking_unfinished_of(titles: &str): "那次会议还没有办完：{titles}没有已宣布、不再投票的结果。", "那次會議還沒有辦完：{titles}沒有已宣布、不再投票的結果。", "That meeting is not finished: nothing is announced and settled for {titles}.";
    taking_unfinished_next: "请等那次会议宣布结果、再次投票等都办完，再取用。", "請等那次會議宣布結果、再次投票等都辦完，再取用。", "Wait until its result is announced and every further vote is held.";
    taking_rehearsal: "那是一次演练，票数不能用到正式会议。", "那是一次演練，票數不能用到正式會議。", "That was a rehearsal; its votes never count in an official meeting.";
    taking_rehearsal_next: "请选择正式会议的记录。", "請選擇正式會議的記錄。", "Choose the record of an official meeting.";
    taking_official: "那是正式会议，票数不能用到演练。", "那是正式會議，票數不能用到演練。", "That was an official meeting; its votes are not used in a rehearsal.";
    taking_official_next: "请选择另一次演练的记录。", "請選擇另一次演練的記錄。", "Choose the record of another rehearsal.";
    taking_same: "这就是本次会议自己的记录，或者它的备份。", "這就是本次會議自己的記錄，或者它的備份。", "This is the record of this meeting itself, or a copy of it.";
    taking_same_next: "请选择以前那次会议的记录。本次会议的后续轮次在“计票结果”中开始。", "請選擇以前那次會議的記錄。本次會議的後續輪次在「計票結果」中開始。", "Choose the record of an earlier meeting. Further rounds of this one begin on the result page.";

    refused_other_name(name: &str): "结果中的姓名与名册上的{name}不同，不能当作同一个人。", "結果中的姓名與名冊上的{name}不同，不能當作同一個人。", "The name in the result is not that of {name} on the roll.";
    then_right_name: "请先更正名册，或者重新选择。", "請先更正名冊，或者重新選擇。", "Correct the roll, or choose again.";
    refused_departure(name: &str): "候选人取自以前会议的结果；{name}没有按得票顺序，还没有写明理由和由谁决定。", "候選人取自以前會議的結果；{name}沒有按得票順序，還沒有寫明理由和由誰決定。", "The candidates come from an earlier result; {name} is out of its order of votes, and nobody has said why and who decided it.";
    then_say_departure: "请用“更改取用的人选”，写明理由和由谁决定。", "請用「更改取用的人選」，寫明理由和由誰決定。", "Use “Change who was taken” and say why and who decided it.";

    stage_source(organisation: &str, day: &str, title: &str, contest: &str): "{organisation}{day}{title}（{contest}）的结果", "{organisation}{day}{title}（{contest}）的結果", "the result for {contest} of {title}, {organisation}, {day}";
    event_candidates_taken(title: &str, source: &str, events: u64, head: &str, names: &str): "{title}候选人取自{source}（记录 {events} 条，校验码 {head}）：{names}", "{title}候選人取自{source}（記錄 {events} 條，校驗碼 {head}）：{names}", "Candidates for {title} taken from {source} ({events} entries, code {head}): {names}";
    event_taken_departed(said: &str, reason: &str, by: &str): "{said}；没有按得票顺序，由{by}决定：{reason}", "{said}；沒有按得票順序，由{by}決定：{reason}", "{said}; the order of votes departed from, decided by {by}: {reason}";
    event_channels(title: &str, name: &str, channels: &str): "{title}候选人{name}的产生方式：{channels}", "{title}候選人{name}的產生方式：{channels}", "Candidate {name} for {title}: {channels}";
    event_channels_none(title: &str, name: &str): "{title}候选人{name}不再注明产生方式", "{title}候選人{name}不再註明產生方式", "Candidate {name} for {title}: how they were put forward is taken back";
    stage_name(name: &str, rank: u32, votes: u64): "{name}（第{rank}名，{votes}票）", "{name}（第{rank}名，{votes}票）", "{name} (no. {rank}, {votes} votes)";

    paper_channel: "产生方式", "產生方式", "Put forward by";
    paper_channel_unsaid: "—", "—", "—";
    paper_put_forward(post: &str, names: &str): "{post}候选人产生方式：{names}。", "{post}候選人產生方式：{names}。", "How the candidates for {post} were put forward: {names}.";
    paper_named(name: &str, channels: &str): "{name}（{channels}）", "{name}（{channels}）", "{name} ({channels})";
    paper_taken(post: &str, source: &str): "{post}候选人以得票多少为序，从{source}中产生。", "{post}候選人以得票多少為序，從{source}中產生。", "The candidates for {post} are taken, in the order of votes, from {source}.";
    paper_departed(what: &str, reason: &str, by: &str): "其中没有按得票顺序的：{what}；理由：{reason}；由{by}决定。", "其中沒有按得票順序的：{what}；理由：{reason}；由{by}決定。", "Where the order of votes was departed from: {what}. Reason: {reason}. Decided by {by}.";
    paper_departed_out(what: &str): "其中没有按得票顺序的：{what}。", "其中沒有按得票順序的：{what}。", "Where the order of votes was departed from: {what}.";
    departed_left_out(name: &str): "{name}没有列入", "{name}沒有列入", "{name} is left out";
    departed_not_through(name: &str): "{name}未通过而列入", "{name}未通過而列入", "{name} did not go through and stands";
    departed_not_in_result(name: &str): "{name}不在结果之内而列入", "{name}不在結果之內而列入", "{name} was not in the result and stands";
}

impl Lang {
    /// How a name was put forward, as papers say it; only in the Party members are 党员.
    pub fn channel(self, channel: Channel, party: bool) -> &'static str {
        match channel {
            Channel::Organisation => self.channel_organisation(),
            Channel::Members if party => self.channel_members(),
            Channel::Members => self.channel_members_plain(),
            Channel::Masses => self.channel_masses(),
            Channel::Own => self.channel_own(),
        }
    }

    /// The same on a button.
    pub fn channel_short(self, channel: Channel, party: bool) -> &'static str {
        match channel {
            Channel::Organisation => self.channel_short_organisation(),
            Channel::Members if party => self.channel_short_members(),
            Channel::Members => self.channel_short_members_plain(),
            Channel::Masses => self.channel_short_masses(),
            Channel::Own => self.channel_short_own(),
        }
    }

    /// What an earlier result is of: a round, or a recommendation vote.
    pub fn earlier_kind(self, earlier: &Earlier) -> &'static str {
        match earlier.kind {
            Some(kind) => self.round_kind(kind),
            None => self.taking_recommendation(),
        }
    }

    /// All channels of a name in one line; empty where none is said.
    pub fn channels(self, channels: &[Channel], party: bool) -> String {
        let said = channels.iter().map(|it| self.channel(*it, party));
        said.collect::<Vec<_>>().join(self.list_comma())
    }

    /// All channels of a name in a list of the page.
    pub fn channels_short(self, channels: &[Channel], party: bool) -> String {
        let said = channels.iter().map(|it| self.channel_short(*it, party));
        said.collect::<Vec<_>>().join(self.list_comma())
    }

    /// The earlier result that candidates come from.
    pub fn taken_source(self, from: &TakenFrom) -> String {
        let day = self.paper_date(&from.date);
        self.stage_source(&from.organisation, &day, &from.title, &from.contest)
    }

    /// A name with its rank and votes in the earlier result.
    pub fn ranked(self, name: &RankedName) -> String {
        self.stage_name(&name.name, name.rank, name.votes)
    }

    /// Where the order of votes was departed from, in one clause.
    pub fn departed(self, departed: &Departed<'_>, name_of: impl Fn(PersonId) -> String) -> String {
        match departed {
            Departed::LeftOut(name) => self.departed_left_out(&self.ranked(name)),
            Departed::NotThrough(name) => self.departed_not_through(&self.ranked(name)),
            Departed::NotInResult(person) => self.departed_not_in_result(&name_of(*person)),
        }
    }

    /// The act of taking candidates, for the log.
    pub(super) fn event_taken_in(
        self,
        title: &str,
        people: &[(PersonId, Vec<Channel>)],
        taken: &Taken,
        meeting: &Meeting,
    ) -> String {
        let party = crate::explain::of_the_party(&meeting.rules);
        let names = people.iter().map(|(person, channels)| {
            let name = match taken.of(*person) {
                Some(ranked) => self.ranked(ranked),
                None => meeting.name_of(*person).to_owned(),
            };
            match channels.as_slice() {
                [] => name,
                all => self.paper_named(&name, &self.channels(all, party)),
            }
        });
        let names = names.collect::<Vec<_>>().join(self.list_comma());
        let (from, source) = (&taken.from, self.taken_source(&taken.from));
        let said = self.event_candidates_taken(title, &source, from.events, &from.head, &names);
        match &taken.departed {
            Some(departed) => {
                self.event_taken_departed(&said, &departed.reason, &departed.decided_by)
            }
            None => said,
        }
    }

    /// Where the candidates of a contest come from, and why not in the order of votes;
    /// sentences for papers and pages.
    pub fn taken_sentences(
        self,
        meeting: &Meeting,
        contest: &Contest,
        post: &str,
        name_of: impl Fn(PersonId) -> String,
    ) -> Vec<String> {
        let Some((into, taken)) = meeting
            .taken_into(contest)
            .and_then(|into| Some((into, into.taken.as_deref()?)))
        else {
            return Vec::new();
        };
        let mut said = vec![self.paper_taken(post, &self.taken_source(&taken.from))];
        let what: Vec<String> = meeting
            .departures(into)
            .iter()
            .map(|departed| self.departed(departed, &name_of))
            .collect();
        if !what.is_empty() {
            let what = what.join(self.list_comma());
            said.push(match &taken.departed {
                Some(words) => self.paper_departed(&what, &words.reason, &words.decided_by),
                None => self.paper_departed_out(&what),
            });
        }
        said
    }

    /// Why nothing is taken from a file, and what to do next.
    pub fn earlier_trouble(self, trouble: &EarlierTrouble) -> (String, &'static str) {
        match trouble {
            // These sentences say themselves what to do.
            EarlierTrouble::Open(OpenTrouble::Journal(error)) => (self.journal_error(error), ""),
            EarlierTrouble::Open(OpenTrouble::UnknownEvent { seq }) => {
                (self.start_unknown_event(*seq), "")
            }
            EarlierTrouble::Open(OpenTrouble::NoMeeting) => (
                self.taking_unfinished().to_owned(),
                self.taking_unfinished_next(),
            ),
            EarlierTrouble::Damaged(damage) => {
                let kind = match damage.kind {
                    DamageKind::Hash => self.damage_hash(),
                    DamageKind::Shape => self.damage_shape(),
                    DamageKind::Sequence => self.damage_sequence(),
                    DamageKind::NotText => self.damage_not_text(),
                };
                (
                    self.taking_damaged(damage.line, kind),
                    self.taking_damaged_next(),
                )
            }
            EarlierTrouble::Torn(_) => (self.taking_torn().to_owned(), self.taking_torn_next()),
            EarlierTrouble::Unfinished(open) if open.is_empty() => (
                self.taking_unfinished().to_owned(),
                self.taking_unfinished_next(),
            ),
            EarlierTrouble::Unfinished(open) => (
                self.taking_unfinished_of(&open.join(self.list_comma())),
                self.taking_unfinished_next(),
            ),
            EarlierTrouble::OtherKind(MeetingKind::Rehearsal) => (
                self.taking_rehearsal().to_owned(),
                self.taking_rehearsal_next(),
            ),
            EarlierTrouble::OtherKind(MeetingKind::Official) => (
                self.taking_official().to_owned(),
                self.taking_official_next(),
            ),
            EarlierTrouble::SameMeeting => (self.taking_same().to_owned(), self.taking_same_next()),
        }
    }
}
