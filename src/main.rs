//! The command line; without arguments it opens the desk.

use std::process::ExitCode;

fn main() -> ExitCode {
    match zhengpiao::desk::run(None, zhengpiao::text::Lang::Hans) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
