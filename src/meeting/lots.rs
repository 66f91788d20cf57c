//! Lots drawn by the program from a seed that the hall sees.

use sha2::{Digest, Sha256};

/// The numbers of the candidates in the order drawn from `seed`.
///
/// Each number is written after the seed and a colon (`seed:3`, UTF-8, no line
/// end); the order is that of the SHA-256 values, smallest first. So anybody can
/// check it: `printf '%s' 'seed:3' | sha256sum` for each number, then sort. The
/// seed is taken as shown, without spaces around it.
pub fn draw_lots(seed: &str, numbers: &[u32]) -> Vec<u32> {
    let mut order = numbers.to_vec();
    order.sort_by_cached_key(|number| {
        let value: [u8; 32] = Sha256::digest(format!("{}:{number}", seed.trim())).into();
        (value, *number)
    });
    order
}

#[cfg(test)]
mod tests {
    use super::draw_lots;
    use proptest::prelude::*;

    #[test]
    fn the_order_is_what_sha256sum_and_sort_give() {
        // for n in 1 2 3 4 5 6 7; do printf '20261122:%s' $n | sha256sum; done
        assert_eq!(
            draw_lots("20261122", &[1, 2, 3, 4, 5, 6, 7]),
            [5, 4, 1, 2, 3, 6, 7]
        );
        // the same with the seed 春天
        assert_eq!(draw_lots(" 春天 ", &[1, 2, 3]), [2, 1, 3]);
    }

    proptest! {
        #[test]
        fn everybody_is_drawn_once_whatever_the_list_was(seed in "\\PC{1,12}", count in 0u32..40) {
            let numbers = (1..=count).collect::<Vec<_>>();
            let reversed = numbers.iter().rev().copied().collect::<Vec<_>>();
            let mut drawn = draw_lots(&seed, &numbers);
            prop_assert_eq!(&drawn, &draw_lots(&seed, &reversed));
            drawn.sort();
            prop_assert_eq!(drawn, numbers);
        }
    }
}
