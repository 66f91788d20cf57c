//! A rehearsal: a made-up branch, ready to start at the sign-in.

use crate::meeting::{
    CandidateOrder, Command, ContestId, ContestSetup, HallMode, Info, NewPerson, PersonId, Role,
    Staffing, Status,
};
use crate::text::Lang;

/// Forty made-up members: name, gender, group. Nobody of these names is meant.
const MEMBERS: [(&str, &str, u8); 40] = [
    ("丁向晚", "女", 1),
    ("王䶮", "男", 1),
    ("李卓", "男", 1),
    ("陈晓岚", "女", 2),
    ("司徒明远", "男", 1),
    ("阿依努尔·买买提", "女", 2),
    ("赵珩", "男", 3),
    ("周以宁", "男", 2),
    ("张云起", "男", 2),
    ("郑予安", "男", 3),
    ("曾单", "女", 2),
    ("林桂芳", "女", 1),
    ("何建业", "男", 1),
    ("吴静姝", "女", 2),
    ("孙立群", "男", 3),
    ("徐海峰", "男", 3),
    ("马骉", "男", 2),
    ("朱颖", "女", 1),
    ("胡竹遥", "男", 1),
    ("郭翔聪", "女", 2),
    ("高如松", "男", 3),
    ("欧阳一诺", "女", 2),
    ("梁慧敏", "女", 1),
    ("宋长青", "男", 3),
    ("唐婉", "女", 1),
    ("许志宏", "男", 2),
    ("邓德言", "女", 1),
    ("韩冬雪", "女", 3),
    ("冯国栋", "男", 3),
    ("曹秀兰", "女", 2),
    ("彭程", "男", 1),
    ("萧雨桐", "女", 1),
    ("田野", "男", 3),
    ("董文博", "男", 2),
    ("袁素琴", "女", 3),
    ("于新恒", "男", 1),
    ("陈喆", "男", 2),
    ("潘小雨", "女", 1),
    ("熊黎长", "男", 1),
    ("龙犇", "男", 2),
];

/// Places in [`MEMBERS`], from 1, of those who are probationary.
const PROBATIONARY: [u32; 4] = [36, 37, 38, 39];
/// The seven candidates, in stroke order of their names.
const CANDIDATES: [u32; 7] = [1, 2, 5, 3, 6, 4, 7];
/// Chair, chief scrutineer, scrutineer, two tellers, operator.
const OFFICERS: [(u32, Role); 6] = [
    (12, Role::Chair),
    (13, Role::ChiefScrutineer),
    (14, Role::Scrutineer),
    (18, Role::Teller),
    (19, Role::Teller),
    (21, Role::Operator),
];

/// Names, day and place of a rehearsal. The names stay Chinese in every
/// language: they are names of an organisation.
pub fn rehearsal_info(lang: Lang, date: String) -> Info {
    let seal = "中共曙光路社区第三支部委员会";
    Info {
        name_on_seal: seal.into(),
        name_in_titles: "曙光路社区第三党支部".into(),
        name_in_sign_off: seal.into(),
        title: lang.start_default_title().into(),
        body: "支部委员会".into(),
        date,
        time: "14:00".into(),
        place: "社区二楼会议室".into(),
        upper: "中共曙光路社区委员会".into(),
        phone: "0571-8888 0012".into(),
        opinion_box: "社区服务中心一楼大厅".into(),
        hall: HallMode::Direct,
    }
}

/// The commands that fill a rehearsal: roll, contest, candidates, people in roles.
pub fn rehearsal_commands(lang: Lang) -> Vec<Command> {
    let people = MEMBERS
        .iter()
        .zip(1_u32..)
        .map(|((name, gender, group), at)| NewPerson {
            number: at.to_string(),
            name: (*name).into(),
            group: lang.setup_rehearsal_group(&lang.numeral(u32::from(*group))),
            gender: (*gender).into(),
            status: if PROBATIONARY.contains(&at) {
                Status::Probationary
            } else {
                Status::Voter
            },
            ..NewPerson::default()
        })
        .collect();
    let import = [
        Command::ImportRoll {
            people,
            source: lang.setup_rehearsal_source().into(),
        },
        Command::AddContest(ContestSetup {
            title: "支部委员会委员".into(),
            seats: 5,
        }),
        Command::SetCandidates {
            contest: ContestId(1),
            people: CANDIDATES.map(PersonId).to_vec(),
            order: CandidateOrder::Strokes,
        },
        Command::SetStaffing(Staffing::Full),
    ];
    let officers = OFFICERS.map(|(person, role)| Command::Appoint {
        person: Some(PersonId(person)),
        name: String::new(),
        role,
    });
    import.into_iter().chain(officers).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::fonts::covered;
    use crate::roster::compare_by_strokes;

    #[test]
    fn names_are_forty_different_ones_that_every_face_draws() {
        for (at, (name, _, group)) in MEMBERS.iter().enumerate() {
            assert!(name.chars().all(covered), "{name}");
            assert!((1..=3).contains(group));
            assert!(MEMBERS.iter().skip(at + 1).all(|(other, ..)| other != name));
        }
    }

    #[test]
    fn candidates_stand_in_stroke_order_and_hold_no_role() {
        let name = |at: &u32| MEMBERS.get(*at as usize - 1).unwrap().0;
        let mut sorted = CANDIDATES.to_vec();
        sorted.sort_by(|a, b| compare_by_strokes(name(a), name(b)));
        assert_eq!(sorted, CANDIDATES);
        for (person, _) in OFFICERS {
            assert!(!CANDIDATES.contains(&person));
            assert!(!PROBATIONARY.contains(&person));
        }
    }
}
