//! Rules that people keep in a file of their own, to use them again elsewhere.
//!
//! The file is text in the form of `assets/rules/*.ron`, written with a sentence
//! above every field. What it says is read by [`rules::read_preset`]; here is
//! what has to do with the disk.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::rules::{self, Preset, PresetFileError};
use crate::text::Lang;

/// The largest file that is read; a set of rules takes about 8,000 bytes.
pub const MOST_BYTES: u64 = 256 * 1024;

/// The ending of a rules file, without the dot.
pub const ENDING: &str = "ron";

/// Why a rules file was not read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulesFileError {
    /// The system did not give it.
    NotRead {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        why: String,
    },
    /// Larger than any set of rules.
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// Not text in UTF-8.
    NotText,
    /// What it says.
    Content(PresetFileError),
    /// The system did not take it.
    NotWritten {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        why: String,
    },
    /// The system did not let it go.
    NotDeleted {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        why: String,
    },
    /// A file of that name is there already.
    Exists {
        /// Which file.
        path: PathBuf,
    },
    /// Rules of their own need a name.
    NoName,
}

/// Reads a rules file. A file that gives itself no name is called as the file is.
///
/// # Errors
/// What the system says, a file that is no text or too large, or the field that is wrong.
pub fn read(path: &Path) -> Result<Preset, RulesFileError> {
    let failed = |why: std::io::Error| RulesFileError::NotRead {
        path: path.to_owned(),
        why: why.to_string(),
    };
    let file = std::fs::File::open(path).map_err(failed)?;
    let bytes = file.metadata().map_err(failed)?.len();
    if bytes > MOST_BYTES {
        return Err(RulesFileError::TooLarge { bytes });
    }
    let mut read = Vec::new();
    // What grows while it is read, or says no size, ends here as well.
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut read)
        .map_err(failed)?;
    let bytes = u64::try_from(read.len()).unwrap_or(u64::MAX);
    if bytes > MOST_BYTES {
        return Err(RulesFileError::TooLarge { bytes });
    }
    let text = String::from_utf8(read).map_err(|_| RulesFileError::NotText)?;
    if text.contains('\0') {
        return Err(RulesFileError::NotText);
    }
    let mut rules = rules::read_preset(&text).map_err(RulesFileError::Content)?;
    if rules.name.trim().is_empty() {
        let stem = path.file_stem().unwrap_or_default();
        rules.name = stem.to_string_lossy().into_owned();
    }
    Ok(rules)
}

/// Writes rules to a file, first beside it and then in its place, so that there is
/// never half a file. `replace` says that a file that is there may go.
///
/// # Errors
/// Rules without a name, a file that is there, or what the system says.
pub fn save(path: &Path, rules: &Preset, lang: Lang, replace: bool) -> Result<(), RulesFileError> {
    if rules.name.trim().is_empty() {
        return Err(RulesFileError::NoName);
    }
    if !replace && path.exists() {
        return Err(RulesFileError::Exists {
            path: path.to_owned(),
        });
    }
    let failed = |why: std::io::Error| RulesFileError::NotWritten {
        path: path.to_owned(),
        why: why.to_string(),
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let beside = path.with_extension("ron.new");
    std::fs::write(&beside, written(rules, lang)).map_err(failed)?;
    std::fs::rename(&beside, path).map_err(|why| {
        // What was there stays; the half that could not take its place goes.
        let _ = std::fs::remove_file(&beside);
        failed(why)
    })
}

/// Deletes a rules file. One that is gone already is as good as deleted.
///
/// # Errors
/// What the system says.
pub fn delete(path: &Path) -> Result<(), RulesFileError> {
    match std::fs::remove_file(path) {
        Err(why) if why.kind() != std::io::ErrorKind::NotFound => Err(RulesFileError::NotDeleted {
            path: path.to_owned(),
            why: why.to_string(),
        }),
        _ => Ok(()),
    }
}

/// The file for rules of that name in a folder; a name that says nothing gives none.
pub fn path_for(folder: &Path, name: &str) -> Option<PathBuf> {
    let safe = name
        .trim()
        .chars()
        .filter(|c| !c.is_control() && !"/\\:*?\"<>|".contains(*c))
        .collect::<String>();
    let safe = safe.trim_matches(['.', ' ']);
    (!safe.is_empty()).then(|| folder.join(format!("{safe}.{ENDING}")))
}

/// The rules files in a folder by name, each read or with its fault; a folder that
/// is not there holds none.
pub fn list(folder: &Path) -> Vec<(PathBuf, Result<Preset, RulesFileError>)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == ENDING))
        .take(MOST_FILES)
        .collect::<Vec<_>>();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let rules = read(&path);
            (path, rules)
        })
        .collect()
}

/// More files than this are not listed; they can still be read by their place.
const MOST_FILES: usize = 100;

/// The text of a rules file, with a sentence above every field.
fn written(rules: &Preset, lang: Lang) -> String {
    let look = ron::ser::PrettyConfig::new().depth_limit(1);
    // Plain data always has a written form; a test writes every preset.
    let plain = ron::ser::to_string_pretty(rules, look).unwrap_or_default();
    let mut text = format!(
        "// {}\n// {}\n",
        lang.rules_file_head(&rules.name.replace(['\n', '\r'], " ")),
        lang.rules_file_head_check()
    );
    for line in plain.lines() {
        let field = line.trim_start().split(':').next().unwrap_or_default();
        let sentence = lang.rule_sentence(field, rules);
        if !sentence.is_empty() {
            let name = lang.rule_name(field);
            text.push_str(&format!(
                "    // {}\n",
                lang.setup_rule_heard(name, &sentence)
            ));
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    fn own(id: &str) -> Preset {
        let mut rules = rules::preset(id).unwrap();
        rules.name = "本支部“办法” // (一)".into();
        rules
    }

    #[test]
    fn every_preset_is_written_and_read_again_in_every_language() {
        let folder = tempfile::tempdir().unwrap();
        for id in rules::preset_ids() {
            for lang in Lang::ALL {
                let path = folder.path().join("deep/er").join(format!("{id}.ron"));
                save(&path, &own(id), lang, true).unwrap();
                assert_eq!(read(&path), Ok(own(id)), "{id} {lang:?}");
                let text = std::fs::read_to_string(&path).unwrap();
                for field in Preset::FIELDS {
                    let name = lang.rule_name(field);
                    assert!(text.contains(&format!("// {name}")), "{id} {field}");
                }
            }
        }
        assert_eq!(list(&folder.path().join("deep/er")).len(), 16);
        assert!(list(&folder.path().join("nothing")).is_empty());
    }

    #[test]
    fn a_file_that_is_there_goes_only_when_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = path_for(folder.path(), " 本支部/办法 ").unwrap();
        assert_eq!(path.file_name().unwrap(), "本支部办法.ron");
        save(&path, &own("cpc-2020"), Lang::Hans, false).unwrap();
        let again = save(&path, &own("union-2016"), Lang::Hans, false);
        assert_eq!(again, Err(RulesFileError::Exists { path: path.clone() }));
        assert_eq!(read(&path).unwrap().id, "cpc-2020");
        save(&path, &own("union-2016"), Lang::Hans, true).unwrap();
        assert_eq!(read(&path).unwrap().id, "union-2016");
        let nameless = rules::preset("cpc-2020").unwrap();
        let saved = save(&path, &nameless, Lang::Hans, true);
        assert_eq!(saved, Err(RulesFileError::NoName));
        assert_eq!(path_for(folder.path(), " /?* "), None);
        assert_eq!(path_for(folder.path(), ".."), None);
    }

    #[test]
    fn a_file_is_deleted_and_what_is_none_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = path_for(folder.path(), "本支部办法").unwrap();
        save(&path, &own("cpc-2020"), Lang::Hans, false).unwrap();
        assert_eq!(delete(&path), Ok(()));
        assert!(!path.exists());
        assert_eq!(delete(&path), Ok(()), "somebody else was quicker");
        let kept = delete(folder.path());
        assert!(matches!(kept, Err(RulesFileError::NotDeleted { .. })));
        assert!(folder.path().exists());
    }

    #[test]
    fn what_is_no_rules_file_is_refused_for_what_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        let put = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            read(&path).unwrap_err()
        };
        assert_eq!(put(&[0xD6, 0xD0, 0xB9, 0xFA]), RulesFileError::NotText);
        assert_eq!(put(b"(id\0)"), RulesFileError::NotText);
        let large = vec![b' '; usize::try_from(MOST_BYTES).unwrap() + 1];
        assert!(matches!(put(&large), RulesFileError::TooLarge { .. }));
        assert!(matches!(put(b""), RulesFileError::Content(_)));
        assert!(matches!(
            read(&folder.path().join("gone.ron")),
            Err(RulesFileError::NotRead { .. })
        ));
        assert!(matches!(
            read(folder.path()),
            Err(RulesFileError::NotRead { .. })
        ));
        std::fs::write(&path, "\u{feff}(id: \"cpc-2020\")").unwrap();
        assert_eq!(read(&path).unwrap().name, "x");
    }
}
