//! The three pages of the floor.
#[test]
fn builds() {}
