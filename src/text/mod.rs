//! All wording, in simplified and traditional Chinese and in English.
//!
//! A text is a method of [`Lang`], made by the `texts!` macro from three
//! literals, so a missing language does not compile. One file per area.
//! Names of people and organisations are arguments and never converted.

mod acts;
mod clauses;
mod cli;
mod common;
mod count;
mod desk;
mod differences;
mod export;
pub mod floor;
mod hall;
mod hall_marking;
mod hall_panel;
mod journal;
mod keying;
mod log;
mod meeting;
mod papers;
mod papers_after;
mod papers_ballot;
mod papers_before;
mod papers_choices;
mod papers_rounds;
mod papers_survey;
mod preview;
mod refusal;
mod roll;
mod scene;
mod setup;
mod sheets;
mod stages;
mod start;
mod survey;
mod survey_desk;
mod why;

pub use log::LogPart;
pub use refusal::Voice;

use serde::{Deserialize, Serialize};

/// A language of the screen and the papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Simplified Chinese, 简体中文.
    #[default]
    Hans,
    /// Traditional Chinese, 繁體中文.
    Hant,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order they are offered.
    pub const ALL: [Lang; 3] = [Lang::Hans, Lang::Hant, Lang::En];

    /// The language's own name, as its speakers look for it.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::Hans => "简体中文",
            Lang::Hant => "繁體中文",
            Lang::En => "English",
        }
    }

    /// The language that fits a system locale such as `zh-TW` or `en_GB.UTF-8`;
    /// simplified Chinese where the locale says nothing we know.
    pub fn from_locale(locale: &str) -> Lang {
        let tag = locale.to_ascii_lowercase().replace('_', "-");
        let traditional = ["zh-hant", "zh-tw", "zh-hk", "zh-mo"];
        if traditional.iter().any(|prefix| tag.starts_with(prefix)) {
            Lang::Hant
        } else if tag.starts_with("zh") || tag.is_empty() || tag.starts_with("c.") || tag == "c" {
            Lang::Hans
        } else {
            Lang::En
        }
    }
}

/// Makes texts as methods of [`Lang`].
///
/// `name: "简", "繁", "en";` gives `fn name(self) -> &'static str`;
/// `name(a: u32, b: &str): "简 {a}", "繁 {a}", "en {a} {b}";` gives a `String`.
macro_rules! texts {
    ($($name:ident $(($($arg:ident : $ty:ty),+ $(,)?))? : $hans:literal, $hant:literal, $en:literal;)+) => {
        impl $crate::text::Lang {
            $(texts!(@one $name $(($($arg : $ty),+))? : $hans, $hant, $en);)+
        }
    };
    (@one $name:ident : $hans:literal, $hant:literal, $en:literal) => {
        #[doc = $hans]
        pub fn $name(self) -> &'static str {
            match self {
                Self::Hans => $hans,
                Self::Hant => $hant,
                Self::En => $en,
            }
        }
    };
    (@one $name:ident ($($arg:ident : $ty:ty),+) : $hans:literal, $hant:literal, $en:literal) => {
        #[doc = $hans]
        #[allow(unused_variables, clippy::too_many_arguments)] // A sentence has as many figures as it has.
        pub fn $name(self, $($arg: $ty),+) -> String {
            match self {
                Self::Hans => format!($hans),
                Self::Hant => format!($hant),
                Self::En => format!($en),
            }
        }
    };
}
pub(crate) use texts;
