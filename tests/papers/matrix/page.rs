//! A PDF read back: every character with its place, every line. From the file as
//! qpdf lays it open, so that nothing of the setting's own arithmetic is trusted.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::process::Command;

/// A character on the page. Points of the A4 page, from its upper left corner.
#[derive(Clone, Debug)]
pub struct Glyph {
    pub text: String,
    pub x: f64,
    /// Where the next character would begin.
    pub end: f64,
    pub baseline: f64,
    pub size: f64,
}

/// A straight line.
#[derive(Clone, Copy, Debug)]
pub struct Segment {
    pub from: (f64, f64),
    pub to: (f64, f64),
}

#[derive(Debug, Default)]
pub struct Page {
    pub width: f64,
    pub height: f64,
    pub glyphs: Vec<Glyph>,
    pub lines: Vec<Segment>,
}

impl Page {
    /// The text in the order it was drawn, blanks left out.
    pub fn text(&self) -> String {
        let texts = self.glyphs.iter().map(|glyph| glyph.text.as_str());
        crate::compact(&texts.collect::<String>())
    }
}

/// What a tool prints; panics where it finds fault.
pub fn tool(program: &str, arguments: &[&str], path: &Path, more: &[&str]) -> Vec<u8> {
    let output = Command::new(program)
        .args(arguments)
        .arg(path)
        .args(more)
        .output()
        .unwrap_or_else(|cause| panic!("{program} is needed for this test: {cause}"));
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success() && complaint.is_empty(),
        "{program} {}: {complaint}",
        path.display()
    );
    output.stdout
}

/// The text poppler reads, page by page, blanks left out.
pub fn read_text(path: &Path) -> Vec<String> {
    let text = tool("pdftotext", &["-raw"], path, &["-"]);
    let text = String::from_utf8(text).unwrap();
    let mut pages: Vec<String> = text.split('\u{c}').map(crate::compact).collect();
    pages.pop();
    pages
}

/// Every page of a file.
pub fn read(path: &Path) -> Vec<Page> {
    let open = ["--qdf", "--object-streams=disable"];
    let file = tool("qpdf", &open, path, &["-"]);
    let objects = objects(&file);
    let mut fonts: HashMap<u32, Font> = HashMap::new();
    let pages = objects
        .values()
        .find(|it| words(it).windows(2).any(|it| it == ["/Type", "/Pages"]))
        .expect("a list of pages");
    let kids = references(&after(pages, "/Kids"), "]");
    kids.iter()
        .map(|id| {
            let page = &objects[id];
            let sizes: Vec<f64> = words(&after(page, "/MediaBox"))
                .iter()
                .filter_map(|it| it.parse().ok())
                .take(4)
                .collect();
            let resources = &objects[&references(&after(page, "/Resources"), ">>")[0]];
            let fonts_of_page = references(&after(resources, "/Font"), "/")[0];
            let names = font_names(objects[&fonts_of_page]);
            for id in names.values() {
                let font = || Font::read(objects[id], &objects);
                fonts.entry(*id).or_insert_with(font);
            }
            let mut made = Page {
                width: sizes[2],
                height: sizes[3],
                ..Page::default()
            };
            let contents = &objects[&references(&after(page, "/Contents"), "/")[0]];
            let mut pen = Pen {
                page: &mut made,
                fonts: &fonts,
                names: &names,
                font: None,
                size: 0.0,
                at: (0.0, 0.0),
                moved: (0.0, 0.0),
            };
            pen.draw(stream(contents));
            made
        })
        .collect()
}

type Objects<'a> = BTreeMap<u32, &'a [u8]>;

fn find(bytes: &[u8], mark: &[u8], from: usize) -> Option<usize> {
    let found = bytes[from..].windows(mark.len()).position(|it| it == mark);
    found.map(|at| at + from)
}

/// The file's objects by number, by the table of their places at its end.
fn objects(file: &[u8]) -> Objects<'_> {
    let tail = String::from_utf8_lossy(&file[file.len().saturating_sub(64)..]).into_owned();
    let table = tail.split("startxref").nth(1).unwrap();
    let table: usize = table
        .split_ascii_whitespace()
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let end = find(file, b"trailer", table).unwrap();
    let lines = std::str::from_utf8(&file[table..end]).unwrap().lines();
    let mut places: Vec<usize> = lines
        .filter_map(|line| {
            line.strip_suffix(" 00000 n ")
                .or(line.strip_suffix(" 00000 n"))
        })
        .map(|place| place.parse().unwrap())
        .collect();
    places.push(table);
    // qpdf numbers them in the order in which they stand.
    let objects = (1..).zip(places.windows(2));
    objects.map(|(id, it)| (id, &file[it[0]..it[1]])).collect()
}

/// The words of the dictionary of an object, its stream left out.
fn words(object: &[u8]) -> Vec<String> {
    let lines = object.split_inclusive(|byte| *byte == b'\n');
    let lines = lines.take_while(|line| !matches!(*line, b"stream\n" | b"endobj\n"));
    let text = String::from_utf8_lossy(&lines.collect::<Vec<_>>().concat()).into_owned();
    // The first line is the object's number.
    let text = text.split_once(" 0 obj\n").map_or(text.as_str(), |it| it.1);
    text.split_ascii_whitespace().map(str::to_owned).collect()
}

/// What follows a key, as text.
fn after(object: &[u8], key: &str) -> Vec<u8> {
    let words = words(object);
    let place = words.iter().position(|it| it == key);
    let rest = &words[place.unwrap_or_else(|| panic!("{key} in {words:?}")) + 1..];
    rest.join(" ").into_bytes()
}

/// `12 0 R 15 0 R` up to a word.
fn references(text: &[u8], until: &str) -> Vec<u32> {
    let words = words(text);
    let end = words.iter().position(|it| it.starts_with(until));
    let words = &words[..end.unwrap_or(words.len())];
    let found = words.windows(3).filter(|it| it[1] == "0" && it[2] == "R");
    found.map(|it| it[0].parse().unwrap()).collect()
}

/// `/Type0 45 0 R`: the fonts by the names the pages call them.
fn font_names(list: &[u8]) -> HashMap<String, u32> {
    let words = words(list);
    let list = words.windows(4);
    list.filter(|it| it[0].starts_with("/Type") && it[2] == "0" && it[3] == "R")
        .map(|it| (it[0][1..].to_owned(), it[1].parse().unwrap()))
        .collect()
}

fn stream(object: &[u8]) -> &[u8] {
    let start = find(object, b"\nstream\n", 0).unwrap() + b"\nstream\n".len();
    let end = object[start..]
        .windows(9)
        .rposition(|it| it == b"endstream");
    &object[start..start + end.unwrap()]
}

#[derive(Debug, Default)]
struct Font {
    widths: HashMap<u16, f64>,
    texts: HashMap<u16, String>,
}

impl Font {
    fn read(object: &[u8], objects: &Objects) -> Font {
        let mut font = Font::default();
        // The font proper stands inside, or is an object of its own.
        let inside = words(object).iter().any(|it| it == "/W");
        let proper = || references(&after(object, "/DescendantFonts"), "]")[0];
        let list = after(if inside { object } else { objects[&proper()] }, "/W");
        let list = String::from_utf8(list).unwrap();
        let list = list.replace('[', " [ ").replace(']', " ] ");
        let (mut depth, mut next) = (0, 0);
        for word in list.split_ascii_whitespace() {
            match word {
                "[" => depth += 1,
                "]" => depth -= 1,
                glyph if depth == 1 => next = glyph.parse().unwrap(),
                width => {
                    font.widths.insert(next, width.parse().unwrap());
                    next += 1;
                }
            }
            if depth == 0 {
                break;
            }
        }
        let map = references(&after(object, "/ToUnicode"), "/")[0];
        let map = String::from_utf8_lossy(stream(objects[&map])).into_owned();
        for section in map.split("beginbfchar").skip(1) {
            let section = section.split("endbfchar").next().unwrap();
            let codes: Vec<&str> = section.split(['<', '>']).skip(1).step_by(2).collect();
            for pair in codes.chunks_exact(2) {
                let units: Vec<u16> = (0..pair[1].len() / 4)
                    .map(|at| u16::from_str_radix(&pair[1][at * 4..at * 4 + 4], 16).unwrap())
                    .collect();
                let text = String::from_utf16(&units).unwrap();
                font.texts
                    .insert(u16::from_str_radix(pair[0], 16).unwrap(), text);
            }
        }
        font
    }
}

/// Follows the operators of a page.
struct Pen<'a> {
    page: &'a mut Page,
    fonts: &'a HashMap<u32, Font>,
    names: &'a HashMap<String, u32>,
    font: Option<&'a Font>,
    size: f64,
    at: (f64, f64),
    moved: (f64, f64),
}

enum Word {
    Number(f64),
    Name(String),
    Text(Vec<u8>),
}

impl Pen<'_> {
    fn draw(&mut self, stream: &[u8]) {
        let mut operands: Vec<Word> = Vec::new();
        let mut at = 0;
        while let Some(byte) = stream.get(at).copied() {
            match byte {
                b'(' => {
                    let (text, next) = literal(stream, at + 1);
                    operands.push(Word::Text(text));
                    at = next;
                }
                b'<' => {
                    let end = find(stream, b">", at).unwrap();
                    let digits = std::str::from_utf8(&stream[at + 1..end]).unwrap();
                    let pairs = (0..digits.len() / 2).map(|it| &digits[it * 2..it * 2 + 2]);
                    let bytes = pairs.map(|it| u8::from_str_radix(it, 16).unwrap());
                    operands.push(Word::Text(bytes.collect()));
                    at = end + 1;
                }
                b'[' | b']' => at += 1,
                it if it.is_ascii_whitespace() => at += 1,
                _ => {
                    let over = |it: &u8| it.is_ascii_whitespace() || b"[]()<>".contains(it);
                    let end = stream[at..].iter().position(over);
                    let end = end.map_or(stream.len(), |it| at + it);
                    let word = std::str::from_utf8(&stream[at..end]).unwrap();
                    at = end;
                    if let Ok(number) = word.parse() {
                        operands.push(Word::Number(number));
                    } else if let Some(name) = word.strip_prefix('/') {
                        operands.push(Word::Name(name.to_owned()));
                    } else {
                        self.operator(word, &operands);
                        operands.clear();
                    }
                }
            }
        }
    }

    fn operator(&mut self, operator: &str, operands: &[Word]) {
        let numbers: Vec<f64> = operands
            .iter()
            .filter_map(|it| match it {
                Word::Number(number) => Some(*number),
                _ => None,
            })
            .collect();
        let height = self.page.height;
        match operator {
            "m" => self.moved = (numbers[0], height - numbers[1]),
            "l" => {
                let to = (numbers[0], height - numbers[1]);
                let from = std::mem::replace(&mut self.moved, to);
                self.page.lines.push(Segment { from, to });
            }
            "Tf" => {
                let [Word::Name(name), _] = operands else {
                    panic!("a font without a name");
                };
                self.font = Some(&self.fonts[&self.names[name]]);
                self.size = numbers[0];
            }
            "Tm" => {
                assert_eq!(numbers[..4], [1.0, 0.0, 0.0, 1.0], "text set straight");
                self.at = (numbers[4], height - numbers[5]);
            }
            "TJ" | "Tj" => self.show(operands),
            "w" | "d" | "S" | "BT" | "ET" | "q" | "Q" => {}
            other => panic!("operator {other} is not known here"),
        }
    }

    fn show(&mut self, operands: &[Word]) {
        let font = self.font.expect("a font before text");
        for operand in operands {
            match operand {
                Word::Number(back) => self.at.0 -= back / 1000.0 * self.size,
                Word::Name(_) => {}
                Word::Text(bytes) => {
                    for code in bytes.chunks_exact(2) {
                        let code = u16::from_be_bytes([code[0], code[1]]);
                        let width = font.widths.get(&code).copied().unwrap_or(1000.0);
                        let text = font.texts.get(&code).cloned();
                        let end = self.at.0 + width / 1000.0 * self.size;
                        self.page.glyphs.push(Glyph {
                            text: text.unwrap_or_else(|| panic!("glyph {code} has no text")),
                            x: self.at.0,
                            end,
                            baseline: self.at.1,
                            size: self.size,
                        });
                        self.at.0 = end;
                    }
                }
            }
        }
    }
}

/// A string in brackets, with what is escaped in it.
fn literal(stream: &[u8], mut at: usize) -> (Vec<u8>, usize) {
    let mut text = Vec::new();
    let mut depth = 0;
    loop {
        let byte = stream[at];
        at += 1;
        match byte {
            b')' if depth == 0 => return (text, at),
            b'(' | b')' => {
                depth += if byte == b'(' { 1 } else { -1 };
                text.push(byte);
            }
            b'\\' => {
                let next = stream[at];
                at += 1;
                match next {
                    b'n' => text.push(b'\n'),
                    b'r' => text.push(b'\r'),
                    b't' => text.push(b'\t'),
                    b'b' => text.push(8),
                    b'f' => text.push(12),
                    b'\n' => {}
                    b'0'..=b'7' => {
                        let mut value = u32::from(next - b'0');
                        while let Some(digit @ b'0'..=b'7') = stream.get(at).copied()
                            && value < 32
                        {
                            value = value * 8 + u32::from(digit - b'0');
                            at += 1;
                        }
                        text.push(u8::try_from(value & 255).unwrap());
                    }
                    other => text.push(other),
                }
            }
            other => text.push(other),
        }
    }
}
