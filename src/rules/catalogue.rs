//! The presets that come with the program: data files, compiled in.

use super::preset::Preset;
use std::sync::LazyLock;

/// Lists the preset files once, in the order they are offered.
macro_rules! shipped {
    ($($id:literal),+ $(,)?) => {
        const IDS: &[&str] = &[$($id),+];
        const SOURCES: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../assets/rules/", $id, ".ron")))),+];
    };
}

shipped!(
    "cpc-2020",
    "cpc-1990",
    "cpc-local-strict",
    "cpc-committee-officers",
    "cpc-motion",
    "village-2018",
    "resident-committee",
    "union-2016",
    "staff-congress",
    "owners-278",
    "society",
    "coop-2017",
    "rules-of-order",
    "block-exact-n",
    "approval-plurality",
    "tw-association",
);

static PRESETS: LazyLock<Vec<Preset>> = LazyLock::new(|| {
    // a file that does not read is left out; a test reads every one of them
    SOURCES
        .iter()
        .filter_map(|(_, source)| ron::from_str(source).ok())
        .collect()
});

/// The preset of that name.
pub fn preset(id: &str) -> Option<Preset> {
    PRESETS.iter().find(|preset| preset.id == id).cloned()
}

/// The names of all presets, in the order they are offered.
pub fn preset_ids() -> &'static [&'static str] {
    IDS
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_preset_reads_and_can_be() {
        for (id, source) in SOURCES {
            let read: Result<Preset, _> = ron::from_str(source);
            let preset = read.map_err(|error| format!("{id}: {error}")).unwrap();
            assert_eq!(preset.id, *id);
            assert_eq!(preset.validate(), Ok(()), "{id}");
            for field in &preset.check {
                assert!(Preset::FIELDS.contains(&field.as_str()), "{id}: {field}");
            }
        }
        assert_eq!(PRESETS.len(), IDS.len());
    }
}
