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
        }
    }

    /// Figures, of a fixed width, aligned right.
    pub fn figures(title: impl Into<String>, points: f32) -> Self {
        Self {
            title: title.into(),
            width: Width::Points(points),
            right: true,
        }
    }

    /// Words, with a share of the width the fixed columns leave.
    pub fn wide(title: impl Into<String>, share: f32) -> Self {
        Self {
            title: title.into(),
            width: Width::Share(share),
            right: false,
        }
    }
}

/// The columns, laid out for the width there is.
pub struct Table {
    columns: Vec<Column>,
    edges: Vec<(f32, f32)>,
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
        for (at, (column, (left, right))) in self.columns.iter().zip(&self.edges).enumerate() {
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

/// Left and right edge of each column within `width`.
fn edges(columns: &[Column], width: f32) -> Vec<(f32, f32)> {
    let gaps = GAP * columns.len().saturating_sub(1) as f32;
    let fixed: f32 = columns
        .iter()
        .map(|c| {
            if let Width::Points(p) = c.width {
                p
            } else {
                0.0
            }
        })
        .sum();
    let shares: f32 = columns
        .iter()
        .map(|c| {
            if let Width::Share(s) = c.width {
                s
            } else {
                0.0
            }
        })
        .sum();
    let free = (width - gaps - fixed).max(0.0);
    let mut x = 0.0;
    columns
        .iter()
        .map(|column| {
            let wide = match column.width {
                Width::Points(points) => points,
                Width::Share(share) => free * share / shares.max(f32::EPSILON),
            };
            let edge = (x, x + wide);
            x += wide + GAP;
            edge
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
        let edges = edges(&columns, 752.0);
        assert_eq!(
            edges,
            vec![(0.0, 50.0), (64.0, 464.0), (478.0, 678.0), (692.0, 752.0)]
        );
    }
}
