//! What refusals say: in three languages, without technical words, never leading a keyer.

use zhengpiao::meeting::*;
use zhengpiao::text::{Lang, Voice};

use crate::day::*;

/// One of every refusal.
fn every() -> Vec<Refusal> {
    use Refusal::*;
    let (who, officer, bundle) = (PersonId(1), OfficerId(3), bundle(7));
    vec![
        NotNow,
        Unknown,
        Empty,
        NobodyNamed,
        RollInUse,
        BallotsKeyed,
        RulesStillOpen,
        NoRuleChanged,
        WrongRule(zhengpiao::rules::InvalidRule {
            field: "quorum",
            reason: zhengpiao::rules::InvalidReason::MoreThanAll,
        }),
        BallotsReadBy("blank"),
        BallotsPrinted(PAPER),
        NoSeats,
        NoCandidates(ContestId(1)),
        NoContest,
        Twice(who),
        CannotStand(who),
        OtherName(who),
        DepartureUnexplained("会员001".into()),
        CandidateInRole(who, Role::Teller),
        OverseesOwnWork(officer),
        TooFewPeople {
            there: 2,
            needed: 3,
        },
        TooFewTellers {
            there: 1,
            needed: 2,
        },
        RoleEmpty(Role::Chair),
        OfficerAtWork(officer),
        AlreadyHere(who),
        NotHere(who),
        IssuingStarted,
        IssuingNotStarted,
        NoExcuse(who),
        NotExpectedAnyway(who),
        QuorumNotMet {
            present: 15,
            needed: 16,
        },
        TooManyHands {
            hands: 0,
            present: 20,
        },
        TooManyHands {
            hands: 21,
            present: 20,
        },
        MotionVoted,
        NotEveryCandidate,
        NameYourself,
        SamePersonTwice,
        TwoMustType,
        ScrutineersOnly,
        ChiefOnly,
        NothingToConfirm,
        NoHeadCount,
        HeadCountUnexplained {
            counted: 19,
            signed_in: 20,
        },
        NotPrinted(PAPER),
        PrintedUnbalanced {
            printed: 22,
            accounted: 21,
        },
        IssuedExceedsPresent {
            issued: 21,
            present: 20,
        },
        IssuedUnexplained {
            issued: 19,
            present: 20,
        },
        NotIssued(PAPER),
        NotReturned(PAPER),
        MissingUnexplained {
            issued: 20,
            returned: 19,
        },
        CountAgain {
            issued: 20,
            returned: 21,
        },
        PaperVoid(PAPER),
        BundlesDoNotSum {
            sum: 19,
            returned: 20,
        },
        EmptyBundle,
        BundleTooLarge {
            size: 300,
            most: 200,
        },
        KeyingStarted,
        NotAKeyer(officer),
        KeyedItAlready(officer),
        HeldByAnother(officer),
        NotYours,
        KeyingClosed(bundle),
        WrongPosition {
            position: 9,
            next: 4,
        },
        BundleFull { size: 25 },
        Unfinished,
        BundleShort {
            keyed: 24,
            size: 25,
        },
        NotWaiting,
        CountBundle(bundle),
        AgreedCellChanged,
        OwnKeying(officer),
        RulingIncomplete,
        AnotherBodyRules(zhengpiao::rules::Authority::Presidium),
        NotConfirmedBy(officer),
        RulingNotCarried,
        SettleTogether(officer),
        NotAVariant,
        CountUnfinished {
            bundles: 1,
            cases: 2,
        },
        DoesNotBalance,
        SlipBefore(Slip::Issue),
        Locked(Slip::Issue),
        Announced,
        AlreadyOnRoll(who),
    ]
}

#[test]
fn every_refusal_says_what_and_what_next_in_its_own_language() {
    let day = Day::usual();
    for refusal in every() {
        let mut texts = Vec::new();
        for lang in Lang::ALL {
            for voice in [Voice::Vague, Voice::Exact, Voice::Formal] {
                let (what, next) = lang.refusal(&refusal, day.meeting(), voice);
                let end = if lang == Lang::En { '.' } else { '。' };
                assert!(
                    what.ends_with(end) && next.ends_with(end),
                    "{what} / {next}"
                );
                for text in [&what, &next] {
                    assert!(!text.contains(['{', '}']) && !text.contains("  "), "{text}");
                    assert!(!text.contains("职务1职务") && !text.contains('—'), "{text}");
                    let latin = text.replace("会员001", "").replace("会员018", "");
                    let foreign = match lang {
                        Lang::En => latin
                            .replace("职务1", "")
                            .chars()
                            .any(|c| ('一'..='鿿').contains(&c)),
                        _ => text.chars().any(|c| c.is_ascii_alphabetic()),
                    };
                    assert!(!foreign, "{lang:?}: {text}");
                }
                texts.push((lang, what));
            }
        }
        texts.dedup();
        assert!(texts.len() >= 3, "{refusal:?}");
    }
}

#[test]
fn no_two_refusals_say_the_same_to_the_desk() {
    let day = Day::usual();
    for lang in Lang::ALL {
        let mut said = every()
            .iter()
            .map(|r| lang.refusal(r, day.meeting(), Voice::Exact).0)
            .collect::<Vec<_>>();
        let all = said.len();
        said.sort();
        said.dedup();
        assert_eq!(said.len(), all);
    }
}

#[test]
fn simplified_characters_stay_out_of_traditional_texts() {
    let day = Day::usual();
    let simplified = "录签选举员监总数张发应会还没这项请后领与开关实认对无权报单处义务录扎档达间进";
    let traditional =
        "錄簽選舉員監總數張發應會還沒這項請後領與開關實認對無權報單處義務錄紮檔達間進";
    for (s, t) in simplified
        .chars()
        .zip(traditional.chars())
        .filter(|(s, t)| s != t)
    {
        for refusal in every() {
            let (what, next) = Lang::Hant.refusal(&refusal, day.meeting(), Voice::Exact);
            let text = format!("{what}{next}")
                .replace("会员", "")
                .replace("职务", "");
            assert!(!text.contains(s), "{s}: {text}");
            let (what, next) = Lang::Hans.refusal(&refusal, day.meeting(), Voice::Exact);
            assert!(!format!("{what}{next}").contains(t), "{t}: {what}{next}");
        }
    }
}

#[test]
fn a_keyer_hears_no_figure_and_no_word_of_agreement() {
    let day = Day::usual();
    let keying = [
        Refusal::WrongPosition {
            position: 9,
            next: 4,
        },
        Refusal::BundleFull { size: 25 },
        Refusal::BundleShort {
            keyed: 24,
            size: 25,
        },
        Refusal::CountBundle(bundle(7)),
        Refusal::AgreedCellChanged,
        Refusal::Unfinished,
    ];
    for refusal in keying {
        for lang in Lang::ALL {
            let (what, next) = lang.refusal(&refusal, day.meeting(), Voice::Vague);
            let text = format!("{what}{next}");
            assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text}");
            for word in ["两遍", "兩遍", "agree", "赞成", "贊成"] {
                assert!(!text.contains(word), "{text}");
            }
        }
    }
}

#[test]
fn names_and_titles_are_told_as_given() {
    let day = Day::usual();
    let say = |lang: Lang, refusal| lang.refusal(&refusal, day.meeting(), Voice::Exact).0;
    assert_eq!(
        say(Lang::Hans, Refusal::NotPrinted(PAPER)),
        "“职务1”选票的印制数还没有填写。"
    );
    assert_eq!(
        say(Lang::Hant, Refusal::NotPrinted(PAPER)),
        "「职务1」選票的印製數還沒有填寫。"
    );
    assert!(say(Lang::En, Refusal::OwnKeying(OfficerId(3))).starts_with("会员018"));
    let role = Refusal::CandidateInRole(PersonId(1), Role::Teller);
    assert_eq!(say(Lang::Hans, role), "会员001不能既是候选人又担任计票人。");
}

#[test]
fn every_word_of_a_meeting_is_there_and_tells_things_apart() {
    for lang in Lang::ALL {
        apart(Role::ALL.map(|x| lang.role(x)));
        apart(Status::ALL.map(|x| lang.status(x)));
        apart(ExcuseGround::ALL.map(|x| lang.excuse_ground(x)));
        apart(ExcuseGround::ALL.map(|x| lang.excuse_ground_long(x)));
        apart(Slip::ALL.map(|x| lang.slip(x)));
        apart(Slip::ALL.map(|x| lang.slip_number(x)));
        apart(InvalidReason::ALL.map(|x| lang.invalid_reason(x)));
        apart(RulingReason::ALL.map(|x| lang.ruling_reason(x)));
        apart(Pass::BOTH.map(|x| lang.pass(x)));
    }
}

fn apart<const N: usize>(mut words: [&str; N]) {
    words.sort_unstable();
    assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "{words:?}");
}
