//! The status a category and a remark suggest.
//!
//! Rules: 组织选举工作条例 (2020) article 5 for who has no vote, and its six
//! grounds for not counting a member as expected. All of it is a proposal.

use super::model::{Ground, StatusProposal};

/// Words for each ground, in both scripts.
const GROUNDS: [(Ground, &[&str]); 6] = [
    (
        Ground::CannotExpressWill,
        &[
            "精神病",
            "精神疾病",
            "不能表达",
            "不能表達",
            "植物人",
            "痴呆",
            "癡呆",
        ],
    ),
    (
        Ground::AbroadHalfYear,
        &[
            "自费出国",
            "自費出國",
            "出国半年",
            "出國半年",
            "出境半年",
            "因私出国",
            "因私出國",
        ],
    ),
    (Ground::ServingSentence, &["服刑", "判刑"]),
    (
        Ground::Bedridden,
        &[
            "卧床",
            "臥床",
            "生活不能自理",
            "长期生病",
            "長期生病",
            "瘫痪",
            "癱瘓",
            "长期患病",
            "長期患病",
        ],
    ),
    (
        Ground::PostedAway,
        &[
            "工作调动",
            "工作調動",
            "下派",
            "蹲点",
            "蹲點",
            "挂职",
            "掛職",
            "外出学习半年",
            "外出學習半年",
            "外出工作半年",
        ],
    ),
    (
        Ground::RetiredElsewhere,
        &["回原籍", "原籍居住", "原籍长期", "原籍長期"],
    ),
];
const SUSPENDED: &[&str] = &[
    "留置",
    "逮捕",
    "羁押",
    "羈押",
    "中止",
    "停止党籍",
    "停止黨籍",
    "停权",
    "停權",
];
const DISCIPLINE: &[&str] = &["留党察看", "留黨察看"];
/// A past measure is none: 留党察看期满, 已恢复党员权利.
const OVER: &[&str] = &["期满", "期滿", "恢复", "恢復", "解除"];
const PROBATIONARY: &[&str] = &["预备", "預備"];
const OBSERVER: &[&str] = &[
    "列席",
    "观察员",
    "觀察員",
    "赞助会员",
    "贊助會員",
    "名誉会员",
    "名譽會員",
    "荣誉会员",
    "榮譽會員",
    "群众",
    "群眾",
];

/// The proposal for a person, from the category and the remark.
///
/// What takes away the vote comes before an excuse: a probationary member who
/// is abroad has no vote, and there is nothing to excuse.
pub(super) fn propose(category: Option<&str>, remark: Option<&str>) -> StatusProposal {
    let texts = [
        squeeze(category.unwrap_or_default()),
        squeeze(remark.unwrap_or_default()),
    ];
    let says = |words: &[&str]| {
        texts
            .iter()
            .any(|text| words.iter().any(|word| text.contains(word)))
    };
    let over = says(OVER);
    // 转正 in the remark may be a past or a coming date, so only the category,
    // or the remark where there is no category, makes anyone probationary.
    let [category, remark] = &texts;
    let rank = if category.is_empty() {
        remark
    } else {
        category
    };
    let rank_says = |words: &[&str]| words.iter().any(|word| rank.contains(word));
    if says(SUSPENDED) && !over {
        StatusProposal::Suspended
    } else if says(DISCIPLINE) && !over {
        StatusProposal::UnderDiscipline
    } else if rank_says(PROBATIONARY) {
        StatusProposal::Probationary
    } else if says(OBSERVER) {
        StatusProposal::Observer
    } else if let Some((ground, _)) = GROUNDS.iter().find(|(_, words)| says(words)) {
        StatusProposal::MayBeExcused(*ground)
    } else {
        StatusProposal::Full
    }
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
