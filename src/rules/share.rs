//! Shares of a whole number, in integers only.
//!
//! "More than half" and "at least half" differ at exactly one figure, so a
//! percentage is never compared: `votes * den > base * num` decides.

/// The least whole number of votes that reaches `num/den` of `base`:
/// more than the share when `strict`, the share itself or more otherwise.
///
/// Never less than one, because nobody is elected and no meeting is held with
/// nothing at all. A share whose `den` is 0 is reached by no number.
pub fn least(num: u32, den: u32, strict: bool, base: u64) -> u64 {
    let product = u128::from(base) * u128::from(num);
    let den = u128::from(den);
    let Some(floor) = product.checked_div(den) else {
        return u64::MAX;
    };
    let exact = floor * den == product;
    let needed = if strict || !exact { floor + 1 } else { floor };
    u64::try_from(needed).unwrap_or(u64::MAX).max(1)
}

/// Whether `votes` reaches `num/den` of `base`, compared by multiplication.
/// Agrees with [`least`] except that zero votes never reach anything.
pub fn reaches(votes: u64, num: u32, den: u32, strict: bool, base: u64) -> bool {
    let left = u128::from(votes) * u128::from(den);
    let right = u128::from(base) * u128::from(num);
    votes > 0 && den > 0 && if strict { left > right } else { left >= right }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_figures() {
        // domain 1.3: four fifths of 74, 82, 32 and 197
        for (expected, needed) in [(74, 60), (82, 66), (32, 26), (197, 158), (40, 32)] {
            assert_eq!(least(4, 5, false, expected), needed);
        }
        assert_eq!(least(4, 5, true, 40), 33);
        assert_eq!(least(1, 2, true, 30), 16);
        assert_eq!(least(1, 2, false, 30), 15);
        assert_eq!(least(1, 3, false, 6812), 2271);
        assert_eq!(least(1, 2, false, 0), 1);
        assert_eq!(least(1, 1, false, u64::MAX), u64::MAX);
    }

    proptest! {
        #[test]
        fn least_is_the_least(num in 1u32..100, more in 0u32..100, strict: bool, base in 0u64..1_000_000) {
            let den = num + more;
            let bar = least(num, den, strict, base);
            prop_assert!(reaches(bar, num, den, strict, base));
            prop_assert!(!reaches(bar - 1, num, den, strict, base));
        }

        #[test]
        fn strict_differs_only_at_equality(num in 1u32..20, more in 0u32..20, base in 1u64..100_000, votes in 1u64..100_000) {
            let den = num + more;
            let equal = votes * u64::from(den) == base * u64::from(num);
            let differs = reaches(votes, num, den, true, base) != reaches(votes, num, den, false, base);
            prop_assert_eq!(equal, differs);
        }
    }
}
