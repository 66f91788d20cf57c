//! The command line; without arguments it opens the desk.

fn main() {}
