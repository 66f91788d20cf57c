//! x
use super::Lang;
use crate::meeting::*;
/// x
#[derive(Clone, Copy)]
pub enum Voice {
    /// x
    Vague,
    /// x
    Exact,
    /// x
    Formal,
}
impl Lang {
    /// x
    pub fn refusal(self, refusal: &Refusal, _m: &Meeting, _v: Voice) -> (String, String) {
        (format!("{refusal:?}"), String::new())
    }
}
