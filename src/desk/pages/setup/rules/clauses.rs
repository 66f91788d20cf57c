//! The order in which the rules stand on the page: that of the clauses of an
//! election method (选举办法), domain.md 4.12.

use crate::text::Lang;

/// A group of rules, as one clause of an election method holds them.
pub(super) struct Clause {
    /// Its heading.
    pub name: fn(Lang) -> &'static str,
    /// Its fields of the rules.
    pub fields: &'static [&'static str],
}

/// Every clause; every field of the rules stands in one of them.
pub(super) const CLAUSES: &[Clause] = &[
    Clause {
        name: Lang::rule_group_seats,
        fields: &["differential", "reserved", "contest_order", "ballot_order"],
    },
    Clause {
        name: Lang::rule_group_way,
        fields: &[
            "electors",
            "secret",
            "day",
            "mobile_box",
            "proxy",
            "extra_votes",
        ],
    },
    Clause {
        name: Lang::rule_group_officers,
        fields: &["relatives_of_candidates_barred", "doubtful"],
    },
    Clause {
        name: Lang::rule_group_quorum,
        fields: &["quorum", "area_too", "gate", "gate_level"],
    },
    Clause {
        name: Lang::rule_group_marking,
        fields: &[
            "marks",
            "symbols",
            "blank",
            "limit",
            "least_marks",
            "write_in",
            "write_in_needs_no",
            "write_in_counts_to_limit",
        ],
    },
    Clause {
        name: Lang::rule_group_validity,
        fields: &[
            "over_mark",
            "illegible",
            "write_in_unmarked",
            "write_in_blocked",
            "two_posts",
        ],
    },
    Clause {
        name: Lang::rule_group_elected,
        fields: &[
            "preliminary",
            "threshold",
            "fold_down",
            "tie",
            "second_tie",
            "shortfall",
            "further",
            "further_candidates",
            "reduce_seats",
            "reserves",
            "kinship",
        ],
    },
    Clause {
        name: Lang::rule_group_reports,
        fields: &[
            "hears_preliminary",
            "hears_formal",
            "reports",
            "report_order",
            "announces",
            "elected_order",
        ],
    },
    Clause {
        name: Lang::rule_group_rest,
        fields: &["motion", "retention"],
    },
];

#[cfg(test)]
mod tests {
    use super::CLAUSES;
    use crate::rules::Preset;

    #[test]
    fn every_field_of_the_rules_has_one_row_and_no_row_is_without_a_field() {
        let mut rows = CLAUSES
            .iter()
            .flat_map(|clause| clause.fields)
            .copied()
            .collect::<Vec<_>>();
        let mut fields = Preset::FIELDS.to_vec();
        rows.sort_unstable();
        fields.sort_unstable();
        assert_eq!(rows, fields);
    }
}
