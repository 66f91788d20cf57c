//! Rules of their own that people keep in a file: read from its text, each
//! fault named by the field it is in.

use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;

use super::catalogue::preset;
use super::preset::{InvalidRule, Preset, RulesFile};

/// Why a text is not a set of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PresetFileError {
    /// It is written in another form altogether; the line where that shows.
    NotRules {
        /// From 1.
        line: usize,
    },
    /// It builds on a preset that does not exist, or names none.
    UnknownPreset(String),
    /// A field no rules have.
    NoSuchField {
        /// As written.
        field: String,
        /// From 1.
        line: usize,
    },
    /// A field that stands there twice.
    FieldTwice {
        /// The field.
        field: String,
        /// From 1.
        line: usize,
    },
    /// A field whose value is none that it can have.
    WrongValue {
        /// The field.
        field: String,
        /// The value or word that is wrong, where it could be told.
        found: String,
        /// From 1.
        line: usize,
    },
    /// A field with a number that cannot be.
    Invalid(InvalidRule),
    /// The list of what is to be checked names a field no rules have.
    NoSuchCheck(String),
}

/// Reads rules from the text of a file. A byte order mark is ignored. What the
/// text leaves out is taken from the preset it builds on and is to be checked.
///
/// # Errors
/// The first fault, with the field it is in.
pub fn read_preset(text: &str) -> Result<Preset, PresetFileError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let file: RulesFile = options
        .from_str(text)
        .map_err(|error| named(text, &error))?;
    let base = preset(&file.id).ok_or_else(|| PresetFileError::UnknownPreset(file.id.clone()))?;
    let unknown = file.check.iter().find(|name| !is_field(name));
    if let Some(unknown) = unknown {
        return Err(PresetFileError::NoSuchCheck(unknown.clone()));
    }
    let read = file.onto(base);
    read.validate().map_err(PresetFileError::Invalid)?;
    Ok(read)
}

fn is_field(name: &str) -> bool {
    Preset::FIELDS.contains(&name)
}

/// What the reader stumbled over, by field.
fn named(text: &str, error: &SpannedError) -> PresetFileError {
    let line = error.span.start.line;
    let field = field_before(text, error.span.start.line, error.span.start.col);
    let wrong = |found: &str| match &field {
        Some(field) => PresetFileError::WrongValue {
            field: field.clone(),
            found: found.to_owned(),
            line,
        },
        None => PresetFileError::NotRules { line },
    };
    match &error.code {
        Error::NoSuchStructField { found, outer, .. } => {
            if outer.as_deref().is_none_or(|outer| outer == "RulesFile") {
                PresetFileError::NoSuchField {
                    field: found.clone(),
                    line,
                }
            } else {
                wrong(found)
            }
        }
        Error::DuplicateStructField { field, .. } => PresetFileError::FieldTwice {
            field: (*field).to_owned(),
            line,
        },
        Error::MissingStructField { field: "id", .. } => {
            PresetFileError::UnknownPreset(String::new())
        }
        Error::MissingStructField { field: within, .. } => wrong(within),
        Error::NoSuchEnumVariant { found, .. } => wrong(found),
        Error::InvalidValueForType { found, .. } => wrong(found),
        _ => wrong(""),
    }
}

/// The field whose value stands at a place of the text: the last name followed
/// by a colon, inside one pair of brackets only, before it. Comments and quoted
/// words are passed over.
fn field_before(text: &str, line: usize, column: usize) -> Option<String> {
    let mut depth = 0_usize;
    let mut word = String::new();
    let mut field = None;
    let (mut quoted, mut comment, mut escaped) = (false, false, false);
    let mut before = ' ';
    let mut at = (1, 1);
    for c in text.chars() {
        if at >= (line, column) {
            break;
        }
        at = if c == '\n' {
            (at.0 + 1, 1)
        } else {
            (at.0, at.1 + 1)
        };
        if comment {
            comment = c != '\n';
        } else if quoted {
            quoted = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
        } else {
            match c {
                '"' => quoted = true,
                '/' if before == '/' => comment = true,
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                ':' if depth == 1 => field = Some(std::mem::take(&mut word)),
                _ => {}
            }
            if c.is_alphanumeric() || c == '_' {
                word.push(c);
            } else if !c.is_whitespace() {
                word.clear();
            }
            if c == ',' && depth == 1 {
                word.clear();
            }
        }
        before = c;
    }
    field
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    fn shipped() -> String {
        include_str!("../../assets/rules/cpc-2020.ron").to_owned()
    }

    fn fault(from: &str, to: &str) -> PresetFileError {
        let text = shipped();
        assert!(text.contains(from), "{from}");
        read_preset(&text.replacen(from, to, 1)).unwrap_err()
    }

    #[test]
    fn a_shipped_file_reads_as_itself_with_or_without_a_mark_in_front() {
        let own = read_preset(&shipped()).unwrap();
        assert_eq!(Some(&own), preset("cpc-2020").as_ref());
        let marked = format!("\u{feff}{}", shipped());
        assert_eq!(read_preset(&marked), Ok(own));
    }

    #[test]
    fn what_a_file_leaves_out_is_as_in_its_preset_and_to_be_checked() {
        let own = read_preset("(id: \"union-2016\", name: \"我们的办法\", tie: Lot)").unwrap();
        let base = preset("union-2016").unwrap();
        assert_eq!(own.name, "我们的办法");
        assert_eq!(own.differing(&base), ["tie"]);
        assert_eq!(own.check.len(), Preset::FIELDS.len() - 1);
        assert!(!own.check.iter().any(|name| name == "tie"));
    }

    #[test]
    fn every_fault_names_its_field() {
        use PresetFileError as Is;
        let told = |error: PresetFileError| match error {
            Is::NoSuchField { field, .. } => format!("no {field}"),
            Is::FieldTwice { field, .. } => format!("twice {field}"),
            Is::WrongValue { field, found, .. } => format!("wrong {field} {found}"),
            Is::Invalid(rule) => format!("invalid {}", rule.field),
            Is::UnknownPreset(id) => format!("preset {id}"),
            Is::NoSuchCheck(name) => format!("check {name}"),
            Is::NotRules { line } => format!("not rules {line}"),
        };
        for (from, to, says) in [
            ("    tie: Revote", "    tye: Revote", "no tye"),
            ("    tie: Revote", "    tie: Lot, tie: Revote", "twice tie"),
            ("    tie: Revote", "    tie: Duel", "wrong tie Duel"),
            ("    tie: Revote", "    tie: 5", "wrong tie "),
            (
                "    mobile_box: false",
                "    mobile_box: maybe",
                "wrong mobile_box ",
            ),
            ("least_marks: 0", "least_marks: -1", "wrong least_marks "),
            ("(num: 4, den: 5", "(num: 4, den: 0", "invalid quorum"),
            ("(num: 4, den: 5", "(num: 6, den: 5", "invalid quorum"),
            ("(num: 4, den: 5", "(num: 4, over: 5", "wrong quorum over"),
            ("(num: 4, den: 5, ", "(num: 4, ", "wrong quorum den"),
            (
                "den: 5, strict: false, base: Present",
                "den: 5, strict: false, base: Dogs",
                "wrong quorum Dogs",
            ),
            ("\"cpc-2020\"", "\"cpc-2099\"", "preset cpc-2099"),
            ("    id: \"cpc-2020\",", "", "preset "),
            ("[\"preliminary\"", "[\"preliminery\"", "check preliminery"),
        ] {
            assert_eq!(told(fault(from, to)).trim_end(), says.trim_end(), "{to}");
        }
        for text in [
            "",
            "PK\u{3}\u{4}",
            "%PDF-1.7",
            "{\"id\": 1}",
            "姓名,性别\n",
            "zhengpiao 1 abc\n",
        ] {
            assert!(
                matches!(read_preset(text), Err(Is::NotRules { .. })),
                "{text}"
            );
        }
    }
}
