//! The command line; without arguments it opens the desk.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(zhengpiao::cli::run(std::env::args_os()))
}
