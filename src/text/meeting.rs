//! Words for what a meeting is made of: roles, grounds, reasons, slips, rounds.

use super::{Lang, texts};
use crate::meeting::{
    ExcuseGround, InvalidReason, MissingReason, MotionKind, Pass, Role, RulingReason, Slip,
    Staffing, Status,
};
use crate::rules::RoundKind;

texts! {
    role_operator: "操作员", "操作員", "operator";
    role_chair: "主持人", "主持人", "chair";
    role_chief_scrutineer: "总监票人", "總監票人", "chief scrutineer";
    role_scrutineer: "监票人", "監票人", "scrutineer";
    role_teller: "计票人", "計票人", "teller";

    status_voter: "有选举权", "有選舉權", "has a vote";
    status_probationary: "预备党员", "預備黨員", "probationary";
    status_under_discipline: "留党察看", "留黨察看", "under discipline";
    status_suspended: "权利中止", "權利中止", "rights suspended";
    status_observer: "列席", "列席", "observer";

    staffing_full: "完整配备", "完整配備", "full";
    staffing_small: "小型配备", "小型配備", "small";
    staffing_minimal: "简化配备", "簡化配備", "minimal";
    staffing_full_long: "计票人两名，监票人和总监票人各一名", "計票人兩名，監票人和總監票人各一名", "two tellers, a scrutineer and a chief scrutineer";
    staffing_small_long: "计票人两名，监票人一名兼总监票人", "計票人兩名，監票人一名兼總監票人", "two tellers, and one scrutineer who is also chief";
    staffing_minimal_long: "计票人一名，监票人兼录第二遍；差异由两人当面核对，报告单注明简化核对", "計票人一名，監票人兼錄第二遍；差異由兩人當面核對，報告單註明簡化核對", "one teller, the scrutineer keys second; differences are settled aloud by both, and the slip says so";

    excuse_illness: "因病不能表达意志", "因病不能表達意志", "illness, unable to express their will";
    excuse_abroad: "自费出国半年以上", "自費出國半年以上", "abroad at own expense, half a year or more";
    excuse_serving: "留党察看或服刑", "留黨察看或服刑", "under discipline or serving a sentence";
    excuse_bedridden: "卧床不起或生活不能自理", "臥床不起或生活不能自理", "bedridden or dependent on care";
    excuse_transferred: "外出半年以上未转组织关系", "外出半年以上未轉組織關係", "away half a year or more, membership not moved";
    excuse_retired: "离退休回原籍长期居住", "離退休回原籍長期居住", "retired, living in the home place";
    excuse_illness_long: "患有精神病或因其他疾病导致不能表达本人意志的", "患有精神病或因其他疾病導致不能表達本人意志的", "mentally ill, or unable to express their will through another illness";
    excuse_abroad_long: "自费出国半年以上的", "自費出國半年以上的", "abroad at their own expense for half a year or more";
    excuse_serving_long: "在留党察看期间的，或虽未受到留党察看以上党纪处分，但正在服刑的", "在留黨察看期間的，或雖未受到留黨察看以上黨紀處分，但正在服刑的", "placed on probation within the Party, or serving a sentence without such discipline";
    excuse_bedridden_long: "年老体弱卧床不起和长期生病生活不能自理的", "年老體弱臥床不起和長期生病生活不能自理的", "bedridden through age and weakness, or long ill and unable to care for themselves";
    excuse_transferred_long: "工作调动，下派锻炼、蹲点，外出学习或工作半年以上的，按规定应转走正式组织关系而没有转走的", "工作調動，下派鍛煉、蹲點，外出學習或工作半年以上的，按規定應轉走正式組織關係而沒有轉走的", "transferred, posted, or away to study or work for half a year or more, whose membership should have been moved and was not";
    excuse_retired_long: "已经回原籍长期居住的离退休人员中的党员，因情况特殊没有从原单位转出党组织关系，确实不能参加选举的", "已經回原籍長期居住的離退休人員中的黨員，因情況特殊沒有從原單位轉出黨組織關係，確實不能參加選舉的", "retired and living in the home place, membership not moved for special reasons, and truly unable to take part";

    slip_head_count: "清点到会人数报告单", "清點到會人數報告單", "head count slip";
    slip_issue: "分发选票情况报告单", "分發選票情況報告單", "slip of ballots issued";
    slip_return: "清点选票报告单", "清點選票報告單", "slip of ballots returned";
    slip_result: "选举结果报告单", "選舉結果報告單", "result slip";
    slip_number_one: "报告单一", "報告單一", "slip 1";
    slip_number_two: "报告单二", "報告單二", "slip 2";
    slip_number_three: "报告单三", "報告單三", "slip 3";
    slip_number_four: "报告单四", "報告單四", "slip 4";

    invalid_illegible: "无法辨认", "無法辨認", "illegible";
    invalid_altered: "涂改无法确认", "塗改無法確認", "altered beyond certainty";
    invalid_marked: "编号、签名或作其他记号", "編號、簽名或作其他記號", "numbered, signed or otherwise marked";
    invalid_not_ours: "不是本次发出的选票", "不是本次發出的選票", "not a ballot issued here";
    invalid_torn: "撕毁、污损", "撕毀、污損", "torn or spoiled";
    invalid_other: "其他", "其他", "other";

    ruling_outside_cell: "符号画在格外，意思清楚", "符號畫在格外，意思清楚", "mark outside the cell, intent clear";
    ruling_repeated: "同一符号重复画写", "同一符號重複畫寫", "the same mark twice";
    ruling_other_mark: "用其他符号或文字，意思清楚", "用其他符號或文字，意思清楚", "another mark or word, intent clear";
    ruling_altered_legible: "有涂改，可以辨认", "有塗改，可以辨認", "altered but legible";
    ruling_part_illegible: "部分无法辨认，该部分不计", "部分無法辨認，該部分不計", "illegible in part, that part void";
    ruling_name_recognised: "另选姓名写法不全或有别字，可以确认", "另選姓名寫法不全或有別字，可以確認", "the name written can be told";
    ruling_name_illegible: "另选姓名无法确认", "另選姓名無法確認", "the name written cannot be told";
    ruling_misread: "录入时看错，票面清楚", "錄入時看錯，票面清楚", "misread when keyed, the paper is clear";
    ruling_other: "其他", "其他", "other";

    missing_not_cast: "未投入票箱", "未投入票箱", "not put in the box";
    missing_taken_away: "带离会场", "帶離會場", "taken out of the hall";
    missing_other: "其他", "其他", "other";

    motion_report: "工作报告", "工作報告", "report";
    motion_method: "选举办法（草案）", "選舉辦法（草案）", "election method (draft)";
    motion_scrutineers: "总监票人、监票人名单", "總監票人、監票人名單", "list of scrutineers";
    motion_excuses: "不计入应到会人数的名单", "不計入應到會人數的名單", "list of members not counted as expected";
    motion_other: "其他事项", "其他事項", "other";

    round_preliminary: "预选", "預選", "preliminary";
    round_formal: "正式选举", "正式選舉", "formal election";
    round_revote: "再次投票", "再次投票", "revote";
    round_further: "另行选举", "另行選舉", "further election";

    pass_first: "第一遍", "第一遍", "first keying";
    pass_second: "第二遍", "第二遍", "second keying";
}

impl Lang {
    /// A role, as on lists of officers.
    pub fn role(self, role: Role) -> &'static str {
        match role {
            Role::Operator => self.role_operator(),
            Role::Chair => self.role_chair(),
            Role::ChiefScrutineer => self.role_chief_scrutineer(),
            Role::Scrutineer => self.role_scrutineer(),
            Role::Teller => self.role_teller(),
        }
    }

    /// What a person's status on the roll is called.
    pub fn status(self, status: Status) -> &'static str {
        match status {
            Status::Voter => self.status_voter(),
            Status::Probationary => self.status_probationary(),
            Status::UnderDiscipline => self.status_under_discipline(),
            Status::Suspended => self.status_suspended(),
            Status::Observer => self.status_observer(),
        }
    }

    /// A staffing in two words.
    pub fn staffing(self, staffing: Staffing) -> &'static str {
        match staffing {
            Staffing::Full => self.staffing_full(),
            Staffing::Small => self.staffing_small(),
            Staffing::Minimal => self.staffing_minimal(),
        }
    }

    /// Who a staffing needs.
    pub fn staffing_long(self, staffing: Staffing) -> &'static str {
        match staffing {
            Staffing::Full => self.staffing_full_long(),
            Staffing::Small => self.staffing_small_long(),
            Staffing::Minimal => self.staffing_minimal_long(),
        }
    }

    /// A ground of not being counted as expected, short enough for a list.
    pub fn excuse_ground(self, ground: ExcuseGround) -> &'static str {
        match ground {
            ExcuseGround::Illness => self.excuse_illness(),
            ExcuseGround::Abroad => self.excuse_abroad(),
            ExcuseGround::Serving => self.excuse_serving(),
            ExcuseGround::Bedridden => self.excuse_bedridden(),
            ExcuseGround::Transferred => self.excuse_transferred(),
            ExcuseGround::Retired => self.excuse_retired(),
        }
    }

    /// A ground of not being counted as expected, in the words of the rule (domain 1.2).
    pub fn excuse_ground_long(self, ground: ExcuseGround) -> &'static str {
        match ground {
            ExcuseGround::Illness => self.excuse_illness_long(),
            ExcuseGround::Abroad => self.excuse_abroad_long(),
            ExcuseGround::Serving => self.excuse_serving_long(),
            ExcuseGround::Bedridden => self.excuse_bedridden_long(),
            ExcuseGround::Transferred => self.excuse_transferred_long(),
            ExcuseGround::Retired => self.excuse_retired_long(),
        }
    }

    /// The title of a slip.
    pub fn slip(self, slip: Slip) -> &'static str {
        match slip {
            Slip::HeadCount => self.slip_head_count(),
            Slip::Issue => self.slip_issue(),
            Slip::Return => self.slip_return(),
            Slip::Result => self.slip_result(),
        }
    }

    /// A slip by its number, 报告单一.
    pub fn slip_number(self, slip: Slip) -> &'static str {
        match slip {
            Slip::HeadCount => self.slip_number_one(),
            Slip::Issue => self.slip_number_two(),
            Slip::Return => self.slip_number_three(),
            Slip::Result => self.slip_number_four(),
        }
    }

    /// Why a contest on a ballot is invalid.
    pub fn invalid_reason(self, reason: InvalidReason) -> &'static str {
        match reason {
            InvalidReason::Illegible => self.invalid_illegible(),
            InvalidReason::Altered => self.invalid_altered(),
            InvalidReason::Marked => self.invalid_marked(),
            InvalidReason::NotOurs => self.invalid_not_ours(),
            InvalidReason::Torn => self.invalid_torn(),
            InvalidReason::Other => self.invalid_other(),
        }
    }

    /// Why a doubtful ballot was ruled as it was.
    pub fn ruling_reason(self, reason: RulingReason) -> &'static str {
        match reason {
            RulingReason::OutsideCell => self.ruling_outside_cell(),
            RulingReason::Repeated => self.ruling_repeated(),
            RulingReason::OtherMark => self.ruling_other_mark(),
            RulingReason::AlteredLegible => self.ruling_altered_legible(),
            RulingReason::PartIllegible => self.ruling_part_illegible(),
            RulingReason::NameRecognised => self.ruling_name_recognised(),
            RulingReason::NameIllegible => self.ruling_name_illegible(),
            RulingReason::Misread => self.ruling_misread(),
            RulingReason::Other => self.ruling_other(),
        }
    }

    /// Why fewer ballots came back than were issued.
    pub fn missing_reason(self, reason: MissingReason) -> &'static str {
        match reason {
            MissingReason::NotCast => self.missing_not_cast(),
            MissingReason::TakenAway => self.missing_taken_away(),
            MissingReason::Other => self.missing_other(),
        }
    }

    /// What a motion is about.
    pub fn motion_kind(self, kind: MotionKind) -> &'static str {
        match kind {
            MotionKind::Report => self.motion_report(),
            MotionKind::Method => self.motion_method(),
            MotionKind::Scrutineers => self.motion_scrutineers(),
            MotionKind::Excuses => self.motion_excuses(),
            MotionKind::Other => self.motion_other(),
        }
    }

    /// What kind of vote a round is.
    pub fn round_kind(self, kind: RoundKind) -> &'static str {
        match kind {
            RoundKind::Preliminary => self.round_preliminary(),
            RoundKind::Formal => self.round_formal(),
            RoundKind::Revote => self.round_revote(),
            RoundKind::Further => self.round_further(),
            RoundKind::Survey => self.survey_round(),
        }
    }

    /// First or second keying.
    pub fn pass(self, pass: Pass) -> &'static str {
        match pass {
            Pass::First => self.pass_first(),
            Pass::Second => self.pass_second(),
        }
    }
}
