//! Lengths on paper: whole thousandths of a point, so that every machine adds
//! them up alike.

/// A length in thousandths of a point (1 pt = 1/72 inch).
pub(super) type Length = i64;

/// Tenths of a millimetre as a length.
pub(super) const fn tenth_mm(tenths: u32) -> Length {
    tenths as Length * 7_200_000 / 25_400
}

/// A length in tenths of a millimetre, rounded up.
pub(super) fn in_tenths_of_mm(length: Length) -> u32 {
    let tenths = (length * 25_400 + 7_199_999) / 7_200_000;
    u32::try_from(tenths).unwrap_or(u32::MAX)
}

/// A type size in tenths of a point, with the Chinese sizes by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(pub u32);

impl Size {
    /// 初号, 42 pt: posters.
    pub const INITIAL: Size = Size(420);
    /// 一号, 26 pt.
    pub const NO_1: Size = Size(260);
    /// 二号, 22 pt: titles.
    pub const NO_2: Size = Size(220);
    /// 小二, 18 pt: titles of slips.
    pub const SMALL_2: Size = Size(180);
    /// 三号, 16 pt: body text (GB/T 9704).
    pub const NO_3: Size = Size(160);
    /// 四号, 14 pt: page numbers, slips, tables.
    pub const NO_4: Size = Size(140);
    /// 小四, 12 pt: full tables.
    pub const SMALL_4: Size = Size(120);
    /// 五号, 10.5 pt: long rolls.
    pub const NO_5: Size = Size(105);
    /// 小五, 9 pt: foot notes.
    pub const SMALL_5: Size = Size(90);

    /// The size as a length.
    pub(super) fn length(self) -> Length {
        Length::from(self.0) * 100
    }

    /// The square of a Chinese character: body text has 28 in a line of 156 mm,
    /// so its squares are a hair narrower than its 16 points.
    pub(super) fn cell(self) -> Length {
        if self == Size::NO_3 {
            BODY_CELL
        } else {
            self.length()
        }
    }

    /// From one line to the next in running text. Body text follows the
    /// standard: 22 lines in 225 mm; other sizes keep about its proportions,
    /// titles a little closer.
    pub(super) fn pitch(self) -> Length {
        if self == Size::NO_3 {
            BODY_PITCH
        } else if self > Size::NO_3 {
            self.length() * 163 / 100
        } else {
            self.length() * 170 / 100
        }
    }
}

/// 225 mm / 22 lines.
pub(super) const BODY_PITCH: Length = tenth_mm(2250) / 22;

/// 156 mm / 28 characters.
const BODY_CELL: Length = tenth_mm(1560) / 28;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_two_lines_of_twenty_eight_characters() {
        assert!(BODY_PITCH * 22 <= tenth_mm(2970 - 370 - 350));
        let width = tenth_mm(2100 - 280 - 260);
        assert_eq!(width / Size::NO_3.cell(), 28);
        assert_eq!(tenth_mm(254), 72_000);
    }
}
