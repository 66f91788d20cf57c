//! The command line: the same program without a window.
//!
//! Exit 0 when done, 1 when a check failed (which one is said), 2 for wrong use.

mod bench;
mod export;
mod papers;
mod rehearse;
mod rules;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::desk;
use crate::journal::{self, JournalError};
use crate::roster::{self, Encoding, ReadOptions, RollError};
use crate::session::{OpenTrouble, Session};
use crate::text::Lang;

/// Why a command did not end well.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// A check failed; the sentence says which.
    Check(String),
    /// Used wrongly: a file that is not there, a value that cannot be.
    Use(String),
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Hans,
    Hant,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Lang {
        match language {
            Language::Hans => Lang::Hans,
            Language::Hant => Lang::Hant,
            Language::En => Lang::En,
        }
    }
}

#[derive(Parser)]
#[command(name = "zhengpiao", version)]
struct Cli {
    #[arg(long, global = true, value_enum)]
    lang: Option<Language>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    Open {
        file: PathBuf,
        /// Where the times of keys, passes and saves are written.
        #[arg(long)]
        measure: Option<PathBuf>,
    },
    Roll {
        file: PathBuf,
        #[arg(long)]
        sheet: Option<String>,
        #[arg(long)]
        encoding: Option<String>,
        #[arg(long)]
        header_row: Option<u32>,
    },
    Evaluate {
        file: PathBuf,
        #[arg(long)]
        json: bool,
        #[arg(long)]
        rules: Option<String>,
    },
    /// The rules of a preset, a rules file or a meeting, in words.
    Rules {
        which: PathBuf,
    },
    Rehearse(RehearseArgs),
    Verify {
        file: PathBuf,
    },
    Papers {
        file: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
    /// The archive folder of a meeting.
    Export {
        file: PathBuf,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        ballots: bool,
        #[arg(long = "record-apart", id = "apart")]
        apart: bool,
    },
    /// Several meetings in one table.
    Summary {
        #[arg(required = true, id = "file", value_name = "FILE")]
        files: Vec<PathBuf>,
        #[arg(long = "out", id = "table", value_name = "TABLE")]
        out: Option<PathBuf>,
    },
    Bench,
}

#[derive(Args)]
struct RehearseArgs {
    #[arg(long, default_value_t = 40)]
    members: u32,
    #[arg(long, default_value_t = 6)]
    candidates: u32,
    #[arg(long, default_value_t = 5)]
    seats: u32,
    #[arg(long, default_value_t = 0.003)]
    slip_rate: f64,
    #[arg(long)]
    seed: Option<u64>,
    #[arg(long, required_unless_present = "elections")]
    out: Option<PathBuf>,
    #[arg(long, default_value = "cpc-2020")]
    rules: String,
    #[arg(long, value_enum)]
    make: Option<Outcome>,
    /// Adds up what many elections leave wrong; nothing is written.
    #[arg(long, conflicts_with_all = ["out", "make"])]
    elections: Option<u32>,
}

/// How the first contest of a rehearsal shall come out.
#[derive(Clone, Copy, ValueEnum)]
enum Outcome {
    Tie,
    Shortfall,
    WriteIn,
}

/// Runs the command line; without a command it opens the desk. Gives the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args = args.into_iter().collect::<Vec<_>>();
    let system = Lang::from_locale(&sys_locale::get_locale().unwrap_or_default());
    // The language of the help is needed before the arguments are understood.
    let lang = asked_language(&args).unwrap_or(system);
    let cli = match worded(Cli::command(), lang).try_get_matches_from(args) {
        Ok(matches) => Cli::from_arg_matches(&matches),
        Err(error) => Err(error),
    };
    let cli = match cli {
        Ok(cli) => cli,
        Err(error) => {
            // A closed pipe leaves nobody to tell.
            let _ = error.print();
            return u8::try_from(error.exit_code()).unwrap_or(2);
        }
    };
    match act(cli.action, cli.lang.map_or(lang, Lang::from)) {
        Ok(()) => 0,
        Err(Fault::Check(sentence)) => {
            eprintln!("{sentence}");
            1
        }
        Err(Fault::Use(sentence)) => {
            eprintln!("{sentence}");
            2
        }
    }
}

fn act(action: Option<Action>, lang: Lang) -> Result<(), Fault> {
    match action {
        None => desk::run(None, None, lang).map_err(Fault::Check),
        Some(Action::Open { file, measure }) => {
            std::fs::metadata(&file).map_err(|why| not_read(&file, &why, lang))?;
            let measure = measure
                .map(|path| std::fs::File::create(&path).map_err(|why| not_read(&path, &why, lang)))
                .transpose()?;
            desk::run(Some(file), measure, lang).map_err(Fault::Check)
        }
        Some(Action::Roll {
            file,
            sheet,
            encoding,
            header_row,
        }) => {
            let options = ReadOptions {
                encoding: encoding.map(|name| named(&name, lang)).transpose()?,
                sheet,
                header_row,
                ..ReadOptions::default()
            };
            roll(&file, &options, lang)
        }
        Some(Action::Evaluate { file, json, rules }) => {
            evaluate(&file, json, rules.as_deref(), lang)
        }
        Some(Action::Rules { which }) => rules::rules(&which, lang),
        Some(Action::Rehearse(args)) => rehearse::rehearse(args, lang),
        Some(Action::Verify { file }) => verify(&file, lang),
        Some(Action::Papers { file, out }) => papers::papers(&file, &out, lang),
        Some(Action::Export {
            file,
            out,
            ballots,
            apart,
        }) => {
            let wanted = crate::export::Wanted {
                ballots,
                record_apart: apart,
                lang,
            };
            export::export(&file, &out, wanted)
        }
        Some(Action::Summary { files, out }) => export::summary(&files, out.as_deref(), lang),
        Some(Action::Bench) => bench::bench(lang),
    }
}

/// `--lang` wherever it stands, before clap has looked.
fn asked_language(args: &[OsString]) -> Option<Lang> {
    let words = args.iter().map(|arg| arg.to_string_lossy());
    let mut after = false;
    for word in words {
        let value = if after {
            Some(word.as_ref())
        } else {
            word.strip_prefix("--lang=")
        };
        if let Some(language) = value.and_then(|value| Language::from_str(value, true).ok()) {
            return Some(language.into());
        }
        after = word == "--lang";
    }
    None
}

/// The help in one language.
fn worded(command: clap::Command, lang: Lang) -> clap::Command {
    let about = |name: &str| match name {
        "open" => lang.cli_open(),
        "roll" => lang.cli_roll(),
        "evaluate" => lang.cli_evaluate(),
        "rules" => lang.cli_rules_in_words(),
        "rehearse" => lang.cli_rehearse(),
        "verify" => lang.cli_verify(),
        "bench" => lang.cli_bench(),
        "export" => lang.export_cli(),
        "summary" => lang.export_cli_summary(),
        _ => lang.cli_papers(),
    };
    let help = |arg: clap::Arg| {
        let text = match arg.get_id().as_str() {
            "lang" => lang.cli_lang(),
            "file" => lang.cli_file(),
            "out" => lang.cli_out(),
            "sheet" => lang.cli_sheet(),
            "encoding" => lang.cli_encoding(),
            "header_row" => lang.cli_header_row(),
            "json" => lang.cli_json(),
            "members" => lang.cli_members(),
            "candidates" => lang.cli_candidates(),
            "seats" => lang.cli_seats(),
            "slip_rate" => lang.cli_slip_rate(),
            "seed" => lang.cli_seed(),
            "rules" => lang.cli_rules(),
            "measure" => lang.cli_measure(),
            "which" => lang.cli_which_rules(),
            "make" => lang.cli_make(),
            "elections" => lang.cli_elections(),
            "ballots" => lang.export_cli_ballots(),
            "apart" => lang.export_cli_apart(),
            "table" => lang.export_cli_table(),
            _ => return arg,
        };
        arg.help(text)
    };
    command
        .about(lang.cli_about())
        .mut_args(help)
        .mut_subcommands(|sub| {
            let text = about(sub.get_name());
            sub.about(text).mut_args(help)
        })
}

fn not_read(path: &Path, why: &std::io::Error, lang: Lang) -> Fault {
    Fault::Use(lang.cli_not_read(&path.display().to_string(), &why.to_string()))
}

fn named(name: &str, lang: Lang) -> Result<Encoding, Fault> {
    let known = match name.to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" => Encoding::Utf8,
        "gb18030" | "gbk" | "gb2312" => Encoding::Gb18030,
        "big5" => Encoding::Big5,
        "utf-16le" => Encoding::Utf16Le,
        "utf-16be" => Encoding::Utf16Be,
        _ => return Err(Fault::Use(lang.cli_no_encoding(name))),
    };
    Ok(known)
}

fn roll(file: &Path, options: &ReadOptions, lang: Lang) -> Result<(), Fault> {
    match roster::read_file(file, options) {
        Ok(guess) => {
            print(&roster::describe(&guess, lang));
            Ok(())
        }
        Err(error @ (RollError::Io(_) | RollError::NoSuchSheet(_))) => {
            Err(Fault::Use(lang.roll_error(&error)))
        }
        Err(error) => Err(Fault::Check(lang.roll_error(&error))),
    }
}

fn evaluate(file: &Path, json: bool, by: Option<&str>, lang: Lang) -> Result<(), Fault> {
    let text = std::fs::read_to_string(file).map_err(|why| not_read(file, &why, lang))?;
    let by = by.map(|by| rules::preset_or_file(by, lang)).transpose()?;
    let evaluated = crate::rules::evaluate_file_by(&text, by.as_ref()).map_err(|why| {
        Fault::Use(lang.cli_not_totals(&file.display().to_string(), &why.to_string()))
    })?;
    if json {
        print(&format!("{:#}\n", evaluated.to_json()));
    } else {
        print(&evaluated.to_text());
        print(&format!("\n{}", rules::reasons(&evaluated, lang)));
    }
    Ok(())
}

/// Every line of the chain, then every event against the state before it.
fn verify(file: &Path, lang: Lang) -> Result<(), Fault> {
    let failed = |which: String| Fault::Check(lang.cli_check_failed(&which));
    let report = journal::verify(file).map_err(|error| journal_fault(&error, lang))?;
    print(&format!(
        "{}\n{}\n",
        lang.cli_verify_head(report.count, &report.hash.code().to_string()),
        lang.cli_verify_made(&report.header.created, &report.header.program),
    ));
    if let Some(damage) = &report.damage {
        return Err(failed(lang.damage(damage)));
    }
    if let Some(torn) = &report.torn {
        return Err(failed(lang.torn(torn)));
    }
    Session::read(file).map_err(|trouble| open_fault(&trouble, lang))?;
    print(&format!("{}\n", lang.cli_verify_sound()));
    Ok(())
}

fn journal_fault(error: &JournalError, lang: Lang) -> Fault {
    let sentence = lang.journal_error(error);
    match error {
        JournalError::Missing { .. }
        | JournalError::AlreadyExists { .. }
        | JournalError::Disk { .. } => Fault::Use(sentence),
        _ => Fault::Check(lang.cli_check_failed(&sentence)),
    }
}

fn open_fault(trouble: &OpenTrouble, lang: Lang) -> Fault {
    let which = match trouble {
        OpenTrouble::Journal(error) => return journal_fault(error, lang),
        OpenTrouble::UnknownEvent { seq } => lang.start_unknown_event(*seq),
        OpenTrouble::NoMeeting => lang.start_no_meeting().to_owned(),
    };
    Fault::Check(lang.cli_check_failed(&which))
}

/// Prints; a reader that went away (`| head`) is no trouble.
fn print(text: &str) {
    use std::io::Write;
    let _ = std::io::stdout().write_all(text.as_bytes());
}
