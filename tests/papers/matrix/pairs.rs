//! So few combinations that every value of a dimension still meets every value of
//! every other one.

/// Combinations of values, given by how many values each dimension has. Every pair of
/// values that some allowed combination holds is in one of them. Of two that help
/// alike the one with the lower value of the first dimension is taken: sort that one
/// by what it costs.
pub fn pairwise(values: &[usize], allowed: impl Fn(&[usize]) -> bool) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = vec![Vec::new()];
    for count in values {
        let longer = |choice: Vec<usize>| {
            (0..*count).map(move |value| [choice.as_slice(), &[value]].concat())
        };
        all = all.into_iter().flat_map(longer).collect();
    }
    all.retain(|choice| allowed(choice));
    let pairs: Vec<Vec<usize>> = all.iter().map(|it| pairs(it, values)).collect();
    let width: usize = values.iter().sum();
    let mut open = vec![false; width * width];
    for pair in pairs.iter().flatten() {
        open[*pair] = true;
    }
    let mut chosen = Vec::new();
    while open.contains(&true) {
        // In no order of its own, so that all values come up about as often: by the
        // multiples of a prime, begun elsewhere each time.
        let mut best = (0, usize::MAX, 0);
        for number in chosen.len()..chosen.len() + all.len() {
            let at = number * 7_919 % all.len();
            let news = pairs[at].iter().filter(|pair| open[**pair]).count();
            if news > best.0 || (news == best.0 && all[at][0] < best.1) {
                best = (news, all[at][0], at);
            }
        }
        for pair in &pairs[best.2] {
            open[*pair] = false;
        }
        chosen.push(all[best.2].clone());
    }
    chosen
}

/// Every pair of values of a choice, as one number.
fn pairs(choice: &[usize], values: &[usize]) -> Vec<usize> {
    let width: usize = values.iter().sum();
    let place = |of: usize| values[..of].iter().sum::<usize>() + choice[of];
    let count = choice.len();
    (0..count)
        .flat_map(|one| (one + 1..count).map(move |two| (one, two)))
        .map(|(one, two)| place(one) * width + place(two))
        .collect()
}
