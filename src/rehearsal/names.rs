//! Made-up people: common surnames, two-character names, names of minorities.
//! Nobody here is anybody.

use std::collections::BTreeSet;

use fastrand::Rng;

use crate::meeting::{NewPerson, Status};

const SURNAMES: [&str; 60] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
    "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹",
    "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛",
    "叶", "阎", "余", "潘", "杜", "戴", "夏", "欧阳", "司马", "上官", "单", "仇",
];

const GIVEN: [&str; 56] = [
    "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "涛", "明", "超",
    "秀", "霞", "平", "刚", "桂", "英", "华", "文", "玉", "兰", "建", "国", "志", "海", "春", "梅",
    "红", "波", "斌", "鑫", "宇", "浩", "凯", "倩", "雪", "琳", "晨", "阳", "佳", "子", "涵", "思",
    "远", "立", "新", "德", "福", "永", "清", "瑞",
];

const MINORITY: [&str; 10] = [
    "阿依古丽·买买提",
    "买买提·吐尔逊",
    "古丽巴哈尔",
    "巴特尔",
    "其其格",
    "扎西多吉",
    "卓玛央金",
    "吉克木呷",
    "热合曼·阿不都",
    "乌日娜",
];

/// Picks one of a list; the first where the list is longer than the dice reach.
pub(super) fn pick<T: Copy>(rng: &mut Rng, list: &[T], otherwise: T) -> T {
    list.get(rng.usize(..list.len().max(1)))
        .copied()
        .unwrap_or(otherwise)
}

fn name(rng: &mut Rng) -> String {
    if rng.u32(..25) == 0 {
        return pick(rng, &MINORITY, "巴特尔").to_owned();
    }
    let mut name = pick(rng, &SURNAMES, "王").to_owned();
    name.push_str(pick(rng, &GIVEN, "伟"));
    if rng.u32(..4) != 0 {
        name.push_str(pick(rng, &GIVEN, "伟"));
    }
    name
}

/// A name that is not in `taken`; puts it there.
pub(super) fn new_name(rng: &mut Rng, taken: &mut BTreeSet<String>) -> String {
    for _ in 0..200 {
        let name = name(rng);
        if taken.insert(name.clone()) {
            return name;
        }
    }
    // Every dice game ends: with many thousands of people some names need a third character.
    loop {
        let mut name = name(rng);
        name.push_str(pick(rng, &GIVEN, "伟"));
        if taken.insert(name.clone()) {
            return name;
        }
        if taken.len() > SURNAMES.len() * GIVEN.len() * GIVEN.len() {
            let numbered = format!("{name}{}", pick(rng, &SURNAMES, "王"));
            taken.insert(numbered.clone());
            return numbered;
        }
    }
}

/// A roll of so many voters, and a few people without a vote among them. In a
/// larger roll two people have the same name and only their group tells them apart.
pub(super) fn roll(rng: &mut Rng, voters: u32, taken: &mut BTreeSet<String>) -> Vec<NewPerson> {
    let without = voters / 20;
    let mut people = (0..voters + without)
        .map(|index| NewPerson {
            number: format!("{:03}", index + 1),
            name: new_name(rng, taken),
            group: format!(
                "第{}小组",
                ["一", "二", "三"].get(rng.usize(..3)).unwrap_or(&"一")
            ),
            gender: if rng.bool() { "男" } else { "女" }.to_owned(),
            remark: String::new(),
            status: Status::Voter,
        })
        .collect::<Vec<_>>();
    let statuses = [
        Status::Probationary,
        Status::Observer,
        Status::Probationary,
        Status::UnderDiscipline,
        Status::Suspended,
    ];
    let mut order = (0..people.len()).collect::<Vec<_>>();
    rng.shuffle(&mut order);
    for (index, status) in order
        .iter()
        .take(usize::try_from(without).unwrap_or(0))
        .zip(statuses.into_iter().cycle())
    {
        if let Some(person) = people.get_mut(*index) {
            person.status = status;
            person.remark = match status {
                Status::Voter => "",
                Status::Probationary => "预备党员",
                Status::UnderDiscipline => "留党察看",
                Status::Suspended => "权利中止",
                Status::Observer => "列席",
            }
            .to_owned();
        }
    }
    if voters >= 60 {
        let mut voters = people.iter().filter(|person| person.status.votes());
        let model = voters.next_back().map(|person| person.name.clone());
        let double = people
            .iter_mut()
            .filter(|person| person.status.votes())
            .nth(1);
        if let (Some(name), Some(double)) = (model, double) {
            double.name = name;
            "第四小组".clone_into(&mut double.group);
        }
    }
    people
}
