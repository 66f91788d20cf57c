//! A table with fixed columns: words to the left, figures to the right.

use egui::{Align, Layout, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::desk::style::regular;
use crate::theme::theme;

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What stands above it.
    pub title: String,
    /// Its width in points, or its share of what is left.
    width: Width,
    /// Figures and states stand right.
    right: bool,
    /// Points it needs to be of use.
    least: f32,
    /// Left out where the others would not get what they need.
    optional: bool,
}

#[derive(Clone, Copy, Debug)]
enum Width {
    Points(f32),
    Share(f32),
}

impl Column {
    /// Words, of a fixed width.
    pub fn words(title: impl Into<String>, points: f32) -> Self {
        Self {
            title: title.into(),
            width: Width::Points(points),
            right: false,
            least: 0.0,
            optional: false,
        }
    }

    /// Figures, of a fixed width, aligned right.
    pub fn figures(title: impl Into<String>, points: f32) -> Self {
        Self {
            title: title.into(),
            width: Width::Points(points),
            right: true,
            least: 0.0,
            optional: false,
        }
    }

    /// Words, with a share of the width the fixed columns leave.
    pub fn wide(title: impl Into<String>, share: f32) -> Self {
        Self {
            title: title.into(),
            width: Width::Share(share),
            right: false,
            least: 0.0,
            optional: false,
        }
    }
}

impl Column {
    /// A wide column that needs `points` at least.
    #[must_use]
    pub fn at_least(mut self, points: f32) -> Self {
        self.least = points;
        self
    }

    /// A column that may be left out in a narrow window.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The points it takes before what is left is shared.
    fn needs(&self) -> f32 {
        match self.width {
            Width::Points(points) => points,
            Width::Share(_) => self.least,
        }
    }
}

/// The columns, laid out for the width there is.
pub struct Table {
    columns: Vec<Column>,
    edges: Vec<Option<(f32, f32)>>,
    row: usize,
}

const GAP: f32 = 14.0;
const SIDE: f32 = 10.0;

impl Table {
    /// Lays out `columns` over the available width and draws the titles.
    pub fn new(ui: &mut Ui, columns: Vec<Column>) -> Self {
        let edges = edges(&columns, ui.available_width() - 2.0 * SIDE);
        let mut table = Self {
            columns,
            edges,
            row: 0,
        };
        let t = theme();
        let titles: Vec<String> = table
            .columns
            .iter()
            .map(|column| column.title.clone())
            .collect();
        table.row(ui, 38.0, |ui, at| {
            if let Some(title) = titles.get(at) {
                ui.label(regular(title, t.size_small + 0.5, *t.ink_2));
            }
        });
        table
    }

    /// Draws one row with a line under it; `cell` is called for each column.
    pub fn row(&mut self, ui: &mut Ui, height: f32, mut cell: impl FnMut(&mut Ui, usize)) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let row = self.row;
        self.row += 1;
        ui.painter().hline(
            rect.x_range(),
            rect.bottom(),
            Stroke::new(1.0, *theme().line),
        );
        for (at, (column, edge)) in self.columns.iter().zip(&self.edges).enumerate() {
            let Some((left, right)) = edge else { continue };
            let x = rect.left() + SIDE;
            let place =
                Rect::from_min_max(pos2(x + left, rect.top()), pos2(x + right, rect.bottom()));
            let layout = if column.right {
                Layout::right_to_left(Align::Center)
            } else {
                Layout::left_to_right(Align::Center)
            };
            let builder = UiBuilder::new()
                .id_salt(("cell", row, at))
                .max_rect(place)
                .layout(layout);
            // A cell must not move what comes after the row.
            let mut inner = ui.new_child(builder);
            cell(&mut inner, at);
        }
    }
}

/// Left and right edge of each column within `width`; none for one left out.
fn edges(columns: &[Column], width: f32) -> Vec<Option<(f32, f32)>> {
    let room = |with_optional: bool| {
        let shown = columns
            .iter()
            .filter(|column| with_optional || !column.optional);
        let (count, needs) = shown.fold((0_u16, 0.0), |(n, sum), column| {
            (n + 1, sum + column.needs())
        });
        width - needs - GAP * f32::from(count.saturating_sub(1))
    };
    let with_optional = room(true) >= 0.0;
    let spare = room(with_optional).max(0.0);
    let shown = |column: &Column| with_optional || !column.optional;
    let share = |column: &Column| match column.width {
        Width::Share(share) if shown(column) => share,
        _ => 0.0,
    };
    let shares: f32 = columns.iter().map(share).sum();
    let mut x = 0.0;
    columns
        .iter()
        .map(|column| {
            if !shown(column) {
                return None;
            }
            let wide = column.needs() + spare * share(column) / shares.max(f32::EPSILON);
            let edge = (x, x + wide);
            x += wide + GAP;
            Some(edge)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Column, edges};

    #[test]
    fn columns_fill_the_width_exactly() {
        let columns = [
            Column::words("", 50.0),
            Column::wide("", 2.0),
            Column::wide("", 1.0),
            Column::figures("", 60.0),
        ];
        let wanted = [(0.0, 50.0), (64.0, 464.0), (478.0, 678.0), (692.0, 752.0)];
        assert_eq!(edges(&columns, 752.0), wanted.map(Some));
    }

    #[test]
    fn an_optional_column_gives_way_to_the_needed_ones() {
        let columns = [
            Column::wide("", 1.0).at_least(160.0),
            Column::wide("", 1.0).at_least(90.0).optional(),
            Column::figures("", 60.0),
        ];
        assert_eq!(
            edges(&columns, 338.0),
            [
                Some((0.0, 160.0)),
                Some((174.0, 264.0)),
                Some((278.0, 338.0))
            ]
        );
        assert_eq!(
            edges(&columns, 334.0),
            [Some((0.0, 260.0)), None, Some((274.0, 334.0))]
        );
    }
}
