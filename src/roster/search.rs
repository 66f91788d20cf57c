//! Finding a member while people queue: by characters, roll number or pinyin.

use super::names::{is_han, normalise_name};
use super::surnames::READINGS;
use ib_pinyin::pinyin::{PinyinData, PinyinNotation};
use std::collections::HashMap;
use std::ops::Range;

/// What a query matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HitField {
    /// The name.
    Name,
    /// The roll number.
    Number,
}

/// One person found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The id given to [`NameIndex::new`].
    pub id: u32,
    /// What matched.
    pub field: HitField,
    /// The characters that matched, counted from 0 in the normalised name
    /// ([`normalise_name`]) or in the roll number as given.
    pub ranges: Vec<Range<usize>>,
}

/// The names and numbers of a roll, made ready for searching.
#[derive(Clone, Debug, Default)]
pub struct NameIndex {
    entries: Vec<Entry>,
    /// The readings of each character that occurs; the first has none.
    readings: Vec<Vec<Box<[u8]>>>,
}

#[derive(Clone, Debug)]
struct Entry {
    id: u32,
    name: Vec<Sign>,
    number: Vec<char>,
}

/// One character of a name and the place of its readings in the index.
#[derive(Clone, Copy, Debug)]
struct Sign {
    c: char,
    readings: usize,
}

impl NameIndex {
    /// Takes (id, name, roll number) of everyone, in the order of the roll.
    pub fn new<N: AsRef<str>, R: AsRef<str>>(
        people: impl IntoIterator<Item = (u32, N, Option<R>)>,
    ) -> Self {
        let pinyin = PinyinData::new(PinyinNotation::Ascii);
        let mut index = NameIndex {
            entries: Vec::new(),
            readings: vec![Vec::new()],
        };
        let mut places: HashMap<char, usize> = HashMap::new();
        for (id, name, number) in people {
            let letters = normalise_name(name.as_ref());
            let mut name = Vec::new();
            for c in letters.chars().flat_map(char::to_lowercase) {
                let place = match places.get(&c) {
                    Some(place) => *place,
                    None if is_han(c) => {
                        index.readings.push(readings(&pinyin, c));
                        *places.entry(c).or_insert(index.readings.len() - 1)
                    }
                    None => 0,
                };
                name.push(Sign { c, readings: place });
            }
            let number = number.map_or_else(Vec::new, |number| plain(number.as_ref()));
            index.entries.push(Entry { id, name, number });
        }
        index
    }

    /// Everyone who fits the query: an exact roll number first, then names that
    /// fit from their first character, then the rest; each in roll order.
    /// An empty query finds nobody.
    ///
    /// Letters are pinyin: initials, whole syllables, or a mixture, the last
    /// one perhaps not finished; every reading of a character counts.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let query = plain(query);
        if query.is_empty() {
            return Vec::new();
        }
        let by_number = query.iter().any(char::is_ascii_digit);
        let mut found: Vec<(u8, Hit)> = Vec::new();
        for entry in &self.entries {
            let hit = if by_number {
                number_hit(entry, &query)
            } else {
                self.name_hit(entry, &query)
            };
            found.extend(hit);
        }
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, hit)| hit).collect()
    }

    fn name_hit(&self, entry: &Entry, query: &[char]) -> Option<(u8, Hit)> {
        for start in 0..entry.name.len() {
            let rest = entry.name.get(start..)?;
            if rest.first().is_some_and(|sign| is_gap(sign.c)) {
                continue;
            }
            if let Some(length) = self.fits(rest, query) {
                let hit = Hit {
                    id: entry.id,
                    field: HitField::Name,
                    ranges: ranges(rest, start, length),
                };
                return Some((if start == 0 { 1 } else { 2 }, hit));
            }
        }
        None
    }

    /// How many characters of `name` the whole query covers, from its start.
    fn fits(&self, name: &[Sign], query: &[char]) -> Option<usize> {
        let Some((&wanted, after)) = query.split_first() else {
            return Some(0);
        };
        let (sign, rest) = name.split_first()?;
        if is_gap(sign.c) {
            return self.fits(rest, query).map(|length| length + 1);
        }
        if sign.c == wanted {
            return self.fits(rest, after).map(|length| length + 1);
        }
        for reading in self.readings.get(sign.readings)? {
            let common = reading
                .iter()
                .zip(query)
                .take_while(|(a, b)| char::from(**a) == **b)
                .count();
            // The longest piece first, so that the marks cover what was meant.
            for length in (1..=common).rev() {
                if is_piece(reading, length, query.len())
                    && let Some(further) = self.fits(rest, query.get(length..).unwrap_or_default())
                {
                    return Some(further + 1);
                }
            }
        }
        None
    }
}

/// Whether one syllable may take `length` letters of what is left of a query:
/// the whole syllable, its first letter, zh, ch or sh, or all that is left.
fn is_piece(reading: &[u8], length: usize, left: usize) -> bool {
    let initial = if reading.get(1) == Some(&b'h') { 2 } else { 1 };
    length == reading.len() || length == left || length <= initial
}

/// The covered characters without the gaps between them.
fn ranges(name: &[Sign], start: usize, length: usize) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (place, sign) in name.iter().enumerate().take(length) {
        let place = place + start;
        match found.last_mut() {
            _ if is_gap(sign.c) => {}
            Some(last) if last.end == place => last.end = place + 1,
            _ => found.push(place..place + 1),
        }
    }
    found
}

fn is_gap(c: char) -> bool {
    c == '·' || c.is_whitespace()
}

/// A query or a number as it is compared: narrow, small, without spaces.
fn plain(text: &str) -> Vec<char> {
    text.chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            _ => c,
        })
        .filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '·' | '’'))
        .flat_map(char::to_lowercase)
        .collect()
}

fn number_hit(entry: &Entry, query: &[char]) -> Option<(u8, Hit)> {
    let zeros = entry.number.iter().take_while(|c| **c == '0').count();
    let bare = entry.number.get(zeros..).unwrap_or_default();
    let hit = |range: Range<usize>| Hit {
        id: entry.id,
        field: HitField::Number,
        ranges: vec![range],
    };
    if entry.number == query || bare == query {
        return Some((0, hit(entry.number.len() - query.len()..entry.number.len())));
    }
    if bare.starts_with(query) {
        return Some((1, hit(zeros..zeros + query.len())));
    }
    let at = entry
        .number
        .windows(query.len())
        .position(|window| window == query)?;
    Some((2, hit(at..at + query.len())))
}

/// Every reading of a character in plain letters; ü as v and as u.
fn readings(pinyin: &PinyinData, c: char) -> Vec<Box<[u8]>> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |reading: String| {
        if !reading.is_empty() && !found.contains(&reading) {
            found.push(reading);
        }
    };
    for reading in pinyin
        .get_pinyins(c)
        .filter_map(|pinyin| pinyin.notation(PinyinNotation::Ascii).map(str::to_owned))
    {
        let plain = reading.replace('ü', "v");
        add(plain.replace('v', "u"));
        add(plain);
    }
    for (_, reading) in READINGS.iter().filter(|(own, _)| *own == c) {
        add((*reading).to_owned());
    }
    found
        .into_iter()
        .map(|reading| reading.into_bytes().into_boxed_slice())
        .collect()
}
