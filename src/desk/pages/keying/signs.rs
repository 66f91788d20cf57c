//! The three cells beside a name, with the signs that stand on this meeting's ballots.

use egui::{Align2, Color32, Painter, Pos2, Shape, Stroke, Ui, vec2};

use crate::desk::style::{bold_font, regular_font};
use crate::desk::widgets::{self, CellMark};
use crate::meeting::Cell;
use crate::rules::{Mark, Symbols};
use crate::text::Lang;

/// What is drawn for a mark: the sign on the ballot, or the word where the
/// ballot shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// ○
    Ring,
    /// ×
    Cross,
    /// √
    Tick,
    /// 0
    Zero,
    /// An empty cell that means yes.
    YesWord,
    /// An empty cell that abstains.
    AbstainWord,
}

/// The sign of a mark under the rules' symbols.
pub(crate) fn sign(symbols: Symbols, mark: CellMark) -> Sign {
    use Symbols::{A, B, C, D, E, F, G, H, I};
    match (mark, symbols) {
        (CellMark::No, _) => Sign::Cross,
        (CellMark::Yes, A | E | F | H) => Sign::Ring,
        (CellMark::Yes, D | G) => Sign::Tick,
        (CellMark::Yes, B | C | I) => Sign::YesWord,
        (CellMark::Abstain, B | D) => Sign::Ring,
        (CellMark::Abstain, F) => Sign::Zero,
        (CellMark::Abstain, A | C | E | G | H | I) => Sign::AbstainWord,
    }
}

/// The mark a cell holds, where it is one of the three.
pub(crate) fn shown(cell: Cell) -> Option<CellMark> {
    match cell {
        Cell::Mark(Mark::Yes) => Some(CellMark::Yes),
        Cell::Mark(Mark::No) => Some(CellMark::No),
        Cell::Mark(Mark::Abstain) => Some(CellMark::Abstain),
        Cell::Mark(Mark::Void) | Cell::Grade(_) | Cell::Doubtful => None,
    }
}

/// The mark a cell of the three stands for.
pub(crate) fn meant(mark: CellMark) -> Cell {
    Cell::Mark(match mark {
        CellMark::Yes => Mark::Yes,
        CellMark::No => Mark::No,
        CellMark::Abstain => Mark::Abstain,
    })
}

fn paint(painter: &Painter, centre: Pos2, sign: Sign, lang: Lang, ink: Color32, heavy: bool) {
    let stroke = Stroke::new(if heavy { 2.4 } else { 1.3 }, ink);
    let word = |text: &str| {
        let font = if heavy {
            bold_font(19.0)
        } else {
            regular_font(19.0)
        };
        painter.text(centre, Align2::CENTER_CENTER, text, font, ink);
    };
    match sign {
        Sign::Ring => {
            painter.circle_stroke(centre, 8.5, stroke);
        }
        Sign::Cross => {
            let arm = 6.8;
            painter.line_segment([centre + vec2(-arm, -arm), centre + vec2(arm, arm)], stroke);
            painter.line_segment([centre + vec2(-arm, arm), centre + vec2(arm, -arm)], stroke);
        }
        Sign::Tick => {
            let points = [vec2(-8.0, 0.5), vec2(-2.0, 7.0), vec2(8.5, -7.5)];
            painter.add(Shape::line(points.map(|p| centre + p).to_vec(), stroke));
        }
        Sign::Zero => word("0"),
        Sign::YesWord => word(lang.keying_yes_short()),
        Sign::AbstainWord => word(lang.desk_mark_abstain_short()),
    }
}

/// One of the three cells; `person` makes its accessible name. It can be
/// clicked, but takes no Tab stop: a ballot is one stop for the keyboard.
pub(crate) fn cell(
    ui: &mut Ui,
    lang: Lang,
    person: &str,
    symbols: Symbols,
    mark: CellMark,
    chosen: bool,
) -> egui::Response {
    let drawn = sign(symbols, mark);
    widgets::mark_cell_drawn(ui, lang, person, mark, chosen, |painter, centre, ink| {
        paint(painter, centre, drawn, lang, ink, chosen);
    })
}
