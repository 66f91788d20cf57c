//! What a paper consists of, as plain data: forms make it, the page setting
//! reads it, tests compare it.

use chrono::NaiveDateTime;

use super::Size;

/// A whole paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title a PDF reader shows in its window; not printed.
    pub title: String,
    /// The date written into the file as its making; the moment of the event
    /// the paper reports, never the clock.
    pub date: Option<NaiveDateTime>,
    /// Paper and margins.
    pub page: PageStyle,
    /// What is printed, from top to bottom.
    pub blocks: Vec<Block>,
    /// Small print at the foot of every page, such as the record's code.
    pub footer_note: Option<String>,
    /// In the place of “— 1 —”, with `{page}` and `{pages}`.
    pub page_label: Option<String>,
}

impl Document {
    /// An A4 document by GB/T 9704 with nothing on it yet.
    pub fn new(title: impl Into<String>) -> Self {
        Document {
            title: title.into(),
            date: None,
            page: PageStyle::default(),
            blocks: Vec::new(),
            footer_note: None,
            page_label: None,
        }
    }
}

/// The sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum PaperSize {
    /// 210 mm × 297 mm.
    #[default]
    A4,
    /// 297 mm × 420 mm for posting: the A4 page enlarged as a whole, so it
    /// breaks into lines and pages exactly as on A4.
    A3,
}

/// Paper and margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageStyle {
    /// The sheet.
    pub size: PaperSize,
    /// Wider than high.
    pub landscape: bool,
    /// Margins in millimetres, of the A4 page.
    pub margins: Margins,
    /// Page numbers “— 1 —” at the outer side.
    pub numbered: bool,
}

impl Default for PageStyle {
    fn default() -> Self {
        PageStyle {
            size: PaperSize::A4,
            landscape: false,
            margins: Margins::OFFICIAL,
            numbered: false,
        }
    }
}

/// Margins in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    /// 天头.
    pub top: u32,
    /// 订口.
    pub left: u32,
    /// 切口.
    pub right: u32,
    /// 地脚.
    pub bottom: u32,
}

impl Margins {
    /// GB/T 9704-2012: 37, 28, 26, 35 mm.
    pub const OFFICIAL: Margins = Margins {
        top: 37,
        left: 28,
        right: 26,
        bottom: 35,
    };
    /// For slips and long tables: 20 mm all around.
    pub const NARROW: Margins = Margins {
        top: 20,
        left: 20,
        right: 20,
        bottom: 20,
    };
}

/// One piece of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Centred bold lines, each as broken by the author; followed by the
    /// standard's empty line. Never last on a page.
    Title {
        /// The lines.
        lines: Vec<String>,
        /// [`Size::NO_2`] for notices.
        size: Size,
    },
    /// Running text.
    Paragraph(Paragraph),
    /// Names side by side in columns, two-character names spaced to three.
    Names {
        /// The names, in the order they are to be read: row by row.
        names: Vec<String>,
        /// Type size.
        size: Size,
    },
    /// A ruled table.
    Table(Table),
    /// Lines to sign on, each label followed by a line to write on. A row holds
    /// one to three labels side by side. Never alone on a page.
    SignatureLines {
        /// Labels such as `监票人（签名）：`.
        rows: Vec<Vec<String>>,
        /// Type size.
        size: Size,
    },
    /// Who issues the paper and when, at the right, four characters in. Never
    /// alone on a page.
    SignOff {
        /// The name on the seal.
        organisation: String,
        /// The date as printed, such as `2026年11月22日`.
        date: String,
    },
    /// Empty room, in tenths of a body line; none at the top of a page.
    Space {
        /// 10 is one line.
        tenths: u32,
    },
    /// Blocks that stay on one page if a page can hold them.
    KeepTogether(Vec<Block>),
    /// Pieces side by side, cut apart along a dashed line between them; never broken
    /// between pages.
    SideBySide {
        /// What stands on each, from left to right.
        pieces: Vec<Vec<Block>>,
        /// Between two pieces, in millimetres; the cut runs in the middle.
        gap: u32,
        /// At least so high, in tenths of a millimetre.
        height: u32,
    },
    /// What follows starts a new page.
    PageBreak,
    /// A line across.
    Rule {
        /// Dashed, to cut along.
        cut: bool,
    },
}

impl Block {
    /// A centred title in 二号 bold.
    pub fn title(lines: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Block::Title {
            lines: lines.into_iter().map(Into::into).collect(),
            size: Size::NO_2,
        }
    }

    /// A body paragraph of one plain run.
    pub fn text(text: impl Into<String>) -> Self {
        Block::Paragraph(Paragraph::new(vec![Run::plain(text)]))
    }

    /// A heading of the first level (一、…) in 黑体, kept with what follows.
    pub fn heading(text: impl Into<String>) -> Self {
        let mut paragraph = Paragraph::new(vec![Run {
            face: RunFace::Sans,
            ..Run::plain(text)
        }]);
        paragraph.keep_with_next = true;
        Block::Paragraph(paragraph)
    }

    /// Names in body size.
    pub fn names(names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Block::Names {
            names: names.into_iter().map(Into::into).collect(),
            size: Size::NO_3,
        }
    }
}

/// Running text with one size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The text, in pieces of one style each.
    pub runs: Vec<Run>,
    /// Type size.
    pub size: Size,
    /// How many characters the first line is set in; 2 in body text.
    pub indent: u32,
    /// How many characters every line is set in.
    pub inset: u32,
    /// Where lines go.
    pub align: Align,
    /// Not the last thing on a page.
    pub keep_with_next: bool,
}

impl Paragraph {
    /// Body text: 三号, first line two characters in, justified.
    pub fn new(runs: Vec<Run>) -> Self {
        Paragraph {
            runs,
            size: Size::NO_3,
            indent: 2,
            inset: 0,
            align: Align::Justify,
            keep_with_next: false,
        }
    }

    /// The same text in another size.
    pub fn sized(mut self, size: Size) -> Self {
        self.size = size;
        self
    }

    /// The same text aligned otherwise, without first-line indent.
    pub fn aligned(mut self, align: Align) -> Self {
        self.align = align;
        self.indent = 0;
        self
    }
}

/// Where the lines of a paragraph or a cell go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Align {
    /// Both edges straight, the last line at the left.
    #[default]
    Justify,
    /// At the left edge.
    Left,
    /// In the middle.
    Center,
    /// At the right edge.
    Right,
}

/// The face of a run of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum RunFace {
    /// Body type.
    #[default]
    Body,
    /// Bold 宋体.
    Bold,
    /// 黑体.
    Sans,
}

/// Text of one style. `U+2060` between two characters keeps them on one line;
/// dates, telephone numbers and a number with its unit are kept by themselves.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Run {
    /// The text. A line feed starts a new line.
    pub text: String,
    /// The face.
    pub face: RunFace,
    /// Never broken between lines: a person's name.
    pub unbreakable: bool,
    /// With a line below, as a filled-in blank.
    pub underlined: bool,
}

impl Run {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Run {
            text: text.into(),
            ..Run::default()
        }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Run {
            face: RunFace::Bold,
            ..Run::plain(text)
        }
    }

    /// A name, kept on one line.
    pub fn name(text: impl Into<String>) -> Self {
        Run {
            unbreakable: true,
            ..Run::plain(text)
        }
    }

    /// A filled-in blank: underlined and kept on one line.
    pub fn blank(text: impl Into<String>) -> Self {
        Run {
            underlined: true,
            ..Run::name(text)
        }
    }
}

impl From<&str> for Run {
    fn from(text: &str) -> Self {
        Run::plain(text)
    }
}

impl From<String> for Run {
    fn from(text: String) -> Self {
        Run::plain(text)
    }
}

/// A table with thin black lines, as wide as the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// Head rows, bold, repeated on every page the table reaches.
    pub head: Vec<Vec<Cell>>,
    /// Body rows. A row is never split between pages.
    pub rows: Vec<Vec<Cell>>,
    /// Type size.
    pub size: Size,
    /// The least height of a row in millimetres; 0 for as little as the text
    /// needs.
    pub row_height: u32,
}

impl Table {
    /// A table in 四号 with rows of at least 9 mm.
    pub fn new(columns: Vec<Column>) -> Self {
        Table {
            columns,
            head: Vec::new(),
            rows: Vec::new(),
            size: Size::NO_4,
            row_height: 9,
        }
    }
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The column's part of the width, relative to the other columns' shares.
    pub share: u32,
    /// Where body cells stand; head cells are centred.
    pub align: Align,
}

impl Column {
    /// A column with centred cells.
    pub fn centred(share: u32) -> Self {
        Column {
            share,
            align: Align::Center,
        }
    }

    /// A column with cells at the left.
    pub fn left(share: u32) -> Self {
        Column {
            share,
            align: Align::Left,
        }
    }
}

/// A cell of a table; its text wraps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The text.
    pub runs: Vec<Run>,
    /// How many columns the cell covers, at least 1.
    pub span: usize,
    /// Otherwise than its column.
    pub align: Option<Align>,
}

impl Cell {
    /// A cell with one run in one column.
    pub fn new(run: impl Into<Run>) -> Self {
        Cell {
            runs: vec![run.into()],
            span: 1,
            align: None,
        }
    }

    /// A person's name: on one line, and two characters spaced to three.
    pub fn name(name: &str) -> Self {
        Cell::new(Run::name(spaced_name(name)))
    }

    /// The same cell across several columns.
    pub fn spanning(mut self, columns: usize) -> Self {
        self.span = columns.max(1);
        self
    }

    /// The same cell aligned otherwise than its column.
    pub fn aligned(mut self, align: Align) -> Self {
        self.align = Some(align);
        self
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::new(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::new(text)
    }
}

/// A two-character Chinese name spaced to the width of three, as lists print
/// it; any other name unchanged.
pub fn spaced_name(name: &str) -> String {
    let mut characters = name.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(first), Some(second), None) if !first.is_ascii() && !second.is_ascii() => {
            format!("{first}\u{3000}{second}")
        }
        _ => name.to_owned(),
    }
}
