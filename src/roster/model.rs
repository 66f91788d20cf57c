//! What reading a roll gives.

use crate::journal::DiskCause;

/// A character encoding a roll may be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little endian, with a byte order mark (Excel's "Unicode text").
    Utf16Le,
    /// UTF-16, big endian, with a byte order mark.
    Utf16Be,
    /// GB18030-2022, which contains GB2312 and GBK.
    Gb18030,
    /// Big5 with the Hong Kong supplement.
    Big5,
}

impl Encoding {
    /// The usual name of the encoding.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Gb18030 => "gb18030",
            Encoding::Big5 => "big5",
        }
    }
}

/// How the bytes of a roll were turned into text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EncodingGuess {
    /// A spreadsheet or pasted text: nothing to guess.
    None,
    /// Text in an encoding.
    Text {
        /// The encoding used.
        encoding: Encoding,
        /// The bytes are valid in `others` too, so a person should look at the
        /// preview before the roll is taken over.
        ask: bool,
        /// The other readings, each with the first lines as they would look.
        others: Vec<(Encoding, String)>,
        /// The first lines as read with `encoding`.
        preview: String,
    },
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// 序号, 编号: the roll number.
    Number,
    /// 姓名.
    Name,
    /// 性别.
    Gender,
    /// 党小组, 分会, 单位: the group a person belongs to.
    Group,
    /// 党员类别, 会员类别: the category that decides the vote.
    Category,
    /// 备注.
    Remark,
    /// A telephone number; left out unless asked for.
    Telephone,
    /// An identity card or bank account number; left out unless asked for.
    Identity,
    /// Anything else; kept as it is.
    Other,
}

/// One column of the roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The text in the header row; empty where there is none.
    pub title: String,
    /// What the column was taken for.
    pub meaning: Meaning,
    /// Whether its values are in the rows.
    pub kept: bool,
}

/// One of the six grounds on which a member need not count as expected
/// (组织选举工作条例的说明; `number` is its place in that list).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ground {
    /// 1: an illness that keeps them from saying what they want.
    CannotExpressWill,
    /// 2: abroad at their own expense for half a year or more.
    AbroadHalfYear,
    /// 3: serving a sentence.
    ServingSentence,
    /// 4: old and bedridden, or long ill and unable to look after themselves.
    Bedridden,
    /// 5: transferred, posted away or studying for half a year or more without
    /// moving their membership.
    PostedAway,
    /// 6: retired and long living in their home place.
    RetiredElsewhere,
}

impl Ground {
    /// Every ground, in the order of the list.
    pub const ALL: [Ground; 6] = [
        Ground::CannotExpressWill,
        Ground::AbroadHalfYear,
        Ground::ServingSentence,
        Ground::Bedridden,
        Ground::PostedAway,
        Ground::RetiredElsewhere,
    ];

    /// The place in the list, from 1.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// The status the roll suggests, from category and remark; a person confirms it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusProposal {
    /// Has a vote and is expected.
    Full,
    /// 预备党员: no vote.
    Probationary,
    /// 留党察看: no vote.
    UnderDiscipline,
    /// 留置, 逮捕: rights suspended.
    Suspended,
    /// 列席, 赞助会员: takes part without a vote.
    Observer,
    /// Has a vote, but may be taken out of the expected number on a ground,
    /// with the upper body's consent and the meeting's vote.
    MayBeExcused(Ground),
}

/// One person of the roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollRow {
    /// Row of the sheet or line of the text, from 1; pasted names that share a
    /// line share its number.
    pub row: u32,
    /// The roll number as written.
    pub number: Option<String>,
    /// The name, normalised.
    pub name: String,
    /// 性别 as written.
    pub gender: Option<String>,
    /// The group as written.
    pub group: Option<String>,
    /// The category as written.
    pub category: Option<String>,
    /// The remark as written, with what stood in brackets after the name.
    pub remark: Option<String>,
    /// The further kept columns that have a value: title and value.
    pub others: Vec<(String, String)>,
    /// The proposed status.
    pub proposal: StatusProposal,
}

/// Why a row is not a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// Above the header: a title, the reporting unit, a date.
    Title,
    /// 合计, 总计, 共…人.
    Total,
    /// 注, 说明, 填报人.
    Note,
    /// The header again, as at the top of a printed page.
    HeaderAgain,
    /// An empty row between people.
    Blank,
    /// Something is written, but no name.
    NoName,
    /// A heading over the names that follow.
    Heading,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Row of the sheet or line of the text, from 1.
    pub row: u32,
    /// Why.
    pub reason: SkipReason,
    /// What the row says, for the person who checks.
    pub text: String,
}

/// Something that reads well but should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// A total row names another number of people than were found.
    TotalDiffers {
        /// Row of the total.
        row: u32,
        /// The number it names.
        stated: u32,
        /// The people found.
        found: u32,
    },
    /// Two people have the same roll number.
    SameNumber {
        /// The number as written.
        number: String,
        /// The rows that have it.
        rows: Vec<u32>,
    },
    /// A name of one character only, or with a digit, a question mark or a
    /// character outside every standard in it.
    OddName {
        /// The row.
        row: u32,
        /// The name.
        name: String,
    },
    /// A telephone or identity number stood in a text that is kept; it was
    /// taken out.
    PrivateRemoved {
        /// The row.
        row: u32,
    },
}

/// What a member roll seems to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollGuess {
    /// How the text was read.
    pub encoding: EncodingGuess,
    /// The sheet read, for a spreadsheet.
    pub sheet: Option<String>,
    /// Every sheet of the spreadsheet.
    pub sheets: Vec<String>,
    /// The header row, from 1; `None` for a plain list of names.
    pub header_row: Option<u32>,
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// The people, in the order of the roll.
    pub rows: Vec<RollRow>,
    /// The rows left out, in the order of the roll.
    pub skipped: Vec<Skipped>,
    /// Names that more than one person has, in the order of the roll.
    pub namesakes: Vec<String>,
    /// What should be looked at.
    pub warnings: Vec<Warning>,
}

/// What a person chose instead of the guess.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Read the text in this encoding.
    pub encoding: Option<Encoding>,
    /// Read this sheet.
    pub sheet: Option<String>,
    /// The header is this row, from 1.
    pub header_row: Option<u32>,
    /// The names are in this column, from 0.
    pub name_column: Option<usize>,
    /// Keep telephone and identity numbers.
    pub keep_private: bool,
}

/// Why no roll could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RollError {
    /// Nothing in the file, or nothing but empty cells.
    Empty,
    /// Called a spreadsheet or looking like one, but not one.
    NotAWorkbook,
    /// A spreadsheet with a password.
    Protected,
    /// Neither text nor a spreadsheet.
    NotText,
    /// The bytes at `at` (from 0), in line `line` (from 1), are in none of the
    /// encodings tried.
    Undecodable {
        /// Byte position, from 0.
        at: usize,
        /// Line, from 1.
        line: u32,
    },
    /// A replacement character (U+FFFD) stands in the text: some other program
    /// has already lost a character there.
    LostCharacter {
        /// Row or line, from 1.
        line: u32,
    },
    /// No column of names was found.
    NoNameColumn,
    /// A header was found, and nobody below it.
    NoPeople,
    /// The sheet asked for is not in the file.
    NoSuchSheet(String),
    /// More columns than a roll can have.
    TooManyColumns {
        /// The number found.
        found: usize,
    },
    /// The file, or what it unpacks to, is too large.
    TooLarge,
    /// The file could not be read.
    Io(DiskCause),
}
