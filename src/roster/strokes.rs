//! 姓氏笔画 order.
//!
//! The convention of party and consultative bodies (domain.md 4.11): total
//! strokes of the first character, of the whole surname's first character even
//! in 欧阳; where equal, the kinds of the strokes in writing order, 横 竖 撇 点 折;
//! where those are equal too, the order of 通用规范汉字表, which puts
//! left-right before top-bottom before whole forms; then the next character.
//!
//! `assets/strokes.txt` holds the data; `scripts/make-strokes` says what is in
//! it and how it was made.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::OnceLock;

static DATA: &str = include_str!("../../assets/strokes.txt");

/// How a name of two characters compares with one of three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Convention {
    /// 姓氏笔画 (党代会, 政协): the empty second place counts as nothing, so
    /// 田富 comes before 田大利.
    #[default]
    Surname,
    /// 姓名笔画 (人大): the characters follow without a gap, so 田大利 comes
    /// before 田富.
    FullName,
}

/// The place of one character; keys compare as the characters are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StrokeKey {
    /// Total strokes; 0 for the empty place, 255 for what has no strokes.
    total: u8,
    /// Kinds of the strokes in writing order, `1` to `5`; characters whose
    /// order is not known follow the known ones of the same count.
    kinds: &'static str,
    /// Place in 通用规范汉字表; characters outside follow those in it.
    place: u16,
    /// The code point, so that the order is total.
    code: u32,
}

const NOTHING: StrokeKey = StrokeKey {
    total: 0,
    kinds: "",
    place: 0,
    code: 0,
};
/// Sorts after every sequence of kinds.
const UNKNOWN: &str = "9";

struct Data {
    /// First code point and one character per code point: its strokes and 40.
    totals: Vec<(u32, &'static [u8])>,
    orders: HashMap<char, (u16, &'static str)>,
}

fn data() -> &'static Data {
    static LOADED: OnceLock<Data> = OnceLock::new();
    LOADED.get_or_init(|| {
        let mut data = Data {
            totals: Vec::new(),
            orders: HashMap::with_capacity(12_000),
        };
        for line in DATA.lines() {
            if let Some((start, counts)) =
                line.strip_prefix('=').and_then(|rest| rest.split_once(' '))
            {
                if let Ok(start) = u32::from_str_radix(start, 16) {
                    data.totals.push((start, counts.as_bytes()));
                }
                continue;
            }
            let mut parts = line.split(' ');
            if let (Some(c), Some(Ok(place)), Some(kinds)) = (
                parts.next().and_then(|part| part.chars().next()),
                parts.next().map(str::parse),
                parts.next(),
            ) {
                data.orders.insert(c, (place, kinds));
            }
        }
        data
    })
}

/// The total strokes of a Chinese character; `None` for anything else.
pub fn total_strokes(c: char) -> Option<u8> {
    let code = u32::from(c);
    let (start, counts) = data()
        .totals
        .iter()
        .rev()
        .find(|(start, _)| *start <= code)?;
    let count = counts.get(usize::try_from(code - start).ok()?)?;
    count.checked_sub(40)
}

/// Whether the order of the strokes of every Chinese character of the name is
/// known; where it is not, somebody should look at the place of the name.
pub fn stroke_order_known(name: &str) -> bool {
    name.chars()
        .filter(|c| super::names::is_han(*c))
        .all(|c| data().orders.contains_key(&c))
}

fn key_of(c: char) -> StrokeKey {
    let (place, kinds) = data().orders.get(&c).copied().unwrap_or((0, UNKNOWN));
    StrokeKey {
        total: total_strokes(c).unwrap_or(u8::MAX),
        kinds,
        place: if place == 0 { u16::MAX } else { place },
        code: u32::from(c),
    }
}

/// The key of a name under 姓氏笔画: compare keys to order names.
pub fn stroke_key(name: &str) -> Vec<StrokeKey> {
    key_by(name, Convention::Surname)
}

fn key_by(name: &str, convention: Convention) -> Vec<StrokeKey> {
    let name = super::names::normalise_name(name);
    let mut keys: Vec<StrokeKey> = name
        .chars()
        .filter(|c| *c != '·' && !c.is_whitespace())
        .map(key_of)
        .collect();
    if convention == Convention::Surname && keys.len() == 2 {
        keys.insert(1, NOTHING);
    }
    keys
}

/// Compares two names under a convention; names spelt alike are equal.
pub fn compare_names(a: &str, b: &str, convention: Convention) -> Ordering {
    key_by(a, convention).cmp(&key_by(b, convention))
}

/// Compares two names by 姓氏笔画.
pub fn compare_by_strokes(a: &str, b: &str) -> Ordering {
    compare_names(a, b, Convention::Surname)
}

/// Sorts people by the strokes of their names; namesakes keep their order.
pub fn sort_by_strokes<T>(people: &mut [T], convention: Convention, name: impl Fn(&T) -> &str) {
    people.sort_by_cached_key(|person| key_by(name(person), convention));
}
