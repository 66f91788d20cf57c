//! Names, day and place, saved field by field as they are left.

use egui::{Id, Ui};

use crate::desk::page::Ctx;
use crate::desk::style::regular;
use crate::desk::widgets;
use crate::meeting::{Command, HallMode, Info};
use crate::text::Lang;
use crate::theme::theme;

/// What is typed, and what the record says.
#[derive(Default)]
pub(super) struct InfoForm {
    draft: Info,
    saved: Option<Info>,
}

/// Whether a text is a day as the record keeps it, `2026-11-22`.
pub(super) fn is_day(text: &str) -> bool {
    chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}

/// A day however people write it (2026年11月22日, 2026.11.22, full-width digits) as
/// the record keeps it; anything else as it was typed.
fn plain_day(text: &str) -> String {
    let plain = plain_signs(text);
    let numbers = plain
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>();
    let joined = match numbers.as_slice() {
        [year, month, day] => format!("{year}-{month}-{day}"),
        _ => plain.trim().to_owned(),
    };
    chrono::NaiveDate::parse_from_str(&joined, "%Y-%m-%d").map_or_else(
        |_| text.trim().to_owned(),
        |day| day.format("%Y-%m-%d").to_string(),
    )
}

/// Full-width digits and signs as plain ones.
fn plain_signs(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            other => other,
        })
        .collect()
}

/// The label of the first field that must be filled and is not; the first field of
/// all when nothing is missing.
fn first_lacking(info: &Info, lang: Lang) -> &'static str {
    let needed = needed(info, lang);
    let lacking = needed.into_iter().find(|(_, lacks)| *lacks);
    lacking.map_or(lang.setup_seal(), |(label, _)| label)
}

/// The fields that must be filled, each with whether it lacks a usable text.
pub(super) fn needed(info: &Info, lang: Lang) -> [(&'static str, bool); 4] {
    [
        (lang.setup_seal(), info.name_on_seal.trim().is_empty()),
        (lang.setup_title(), info.title.trim().is_empty()),
        (lang.setup_date(), !is_day(&plain_day(&info.date))),
        (lang.setup_place(), info.place.trim().is_empty()),
    ]
}

impl InfoForm {
    /// Takes over what the record says, unless something is typed on top of it.
    fn follow(&mut self, info: &Info) {
        if self.saved.as_ref() != Some(info) {
            if self.saved.as_ref().is_none_or(|saved| *saved == self.draft) {
                self.draft = info.clone();
            }
            self.saved = Some(info.clone());
        }
    }

    /// Saves what is typed and differs from the record.
    pub fn keep(&mut self, ctx: &mut Ctx<'_>) {
        if self.saved.is_none() {
            return;
        }
        let mut info = self.draft.clone();
        for text in [
            &mut info.name_on_seal,
            &mut info.name_in_titles,
            &mut info.name_in_sign_off,
            &mut info.title,
            &mut info.body,
            &mut info.place,
            &mut info.upper,
            &mut info.phone,
            &mut info.opinion_box,
        ] {
            *text = text.trim().to_owned();
        }
        info.date = plain_day(&info.date);
        info.time = plain_signs(&info.time).trim().to_owned();
        if info != ctx.session.ahead().info && ctx.ask(Command::SetInfo(info.clone())) {
            self.draft = info.clone();
            self.saved = Some(ctx.meeting().info.clone());
        } else if info == ctx.session.ahead().info {
            self.draft = info;
        }
    }

    /// Draws the fields.
    pub fn show(&mut self, ui: &mut Ui, ctx: &mut Ctx<'_>, focus: bool) {
        self.follow(&ctx.session.ahead().info.clone());
        let t = theme();
        let lang = ctx.lang;
        let mut left = false;
        let whole = ui.available_width();
        // Whoever is sent here for what is missing types into the field that lacks it.
        let mut wanted = focus.then(|| first_lacking(&self.draft, lang));
        let mut entered = None;
        egui::ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = egui::vec2(14.0, 11.0);
                let mut row = |ui: &mut Ui, fields: &mut [(&str, &mut String, &str, f32)]| {
                    ui.horizontal(|ui| {
                        // Room for the scroll bar stays at the right.
                        let gaps = 14.0 * (fields.len() as f32 - 1.0) + 8.0;
                        for (label, text, hint, share) in fields {
                            let width = (whole - gaps) * *share;
                            let id = Id::unique(("setup info", *label));
                            let field = widgets::text_field(ui, id, label, text, hint, width);
                            if wanted == Some(*label) {
                                wanted = None;
                                field.request_focus();
                            }
                            if let Some(before) = entered.take() {
                                widgets::enter_leads_to(ui, &before, id);
                            }
                            left |= field.lost_focus();
                            entered = Some(field);
                        }
                    });
                };
                let d = &mut self.draft;
                row(
                    ui,
                    &mut [
                        (lang.setup_seal(), &mut d.name_on_seal, "", 0.5),
                        (lang.setup_in_titles(), &mut d.name_in_titles, "", 0.5),
                    ],
                );
                row(
                    ui,
                    &mut [
                        (lang.setup_sign_off(), &mut d.name_in_sign_off, "", 0.5),
                        (lang.setup_title(), &mut d.title, "", 0.5),
                    ],
                );
                row(
                    ui,
                    &mut [
                        (lang.setup_date(), &mut d.date, "2026-11-22", 0.25),
                        (lang.setup_time(), &mut d.time, "14:00", 0.2),
                        (lang.setup_place(), &mut d.place, "", 0.55),
                    ],
                );
                if !d.date.trim().is_empty() && !is_day(&plain_day(&d.date)) {
                    ui.label(regular(
                        lang.setup_date_unclear(),
                        t.size_body - 1.0,
                        *t.amber,
                    ));
                }
                row(
                    ui,
                    &mut [
                        (lang.setup_body(), &mut d.body, lang.setup_body_hint(), 0.4),
                        (
                            lang.setup_upper(),
                            &mut d.upper,
                            lang.setup_upper_hint(),
                            0.6,
                        ),
                    ],
                );
                row(
                    ui,
                    &mut [
                        (lang.setup_phone(), &mut d.phone, "", 0.4),
                        (lang.setup_box(), &mut d.opinion_box, "", 0.6),
                    ],
                );
                if let Some(last) = entered {
                    widgets::enter_leads_to(ui, &last, last.id);
                }
                ui.add_space(2.0);
                ui.label(regular(lang.setup_hall(), t.size_small + 0.5, *t.ink_2));
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    for (mode, words) in [
                        (HallMode::Direct, lang.setup_hall_direct()),
                        (HallMode::Held, lang.setup_hall_held()),
                        (HallMode::Progress, lang.setup_hall_progress()),
                    ] {
                        let here = d.hall == mode;
                        if widgets::segment(ui, here, words, words, t.size_body).clicked() && !here
                        {
                            d.hall = mode;
                            left = true;
                        }
                    }
                });
                let note = match d.hall {
                    HallMode::Direct => lang.setup_hall_direct_note(),
                    HallMode::Held => lang.setup_hall_held_note(),
                    HallMode::Progress => lang.setup_hall_progress_note(),
                };
                ui.label(regular(note, t.size_small, *t.ink_3));
            });
        if left {
            self.keep(ctx);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_day, plain_day};

    #[test]
    fn a_day_is_taken_however_it_is_written() {
        for (typed, kept) in [
            ("2026-11-22", "2026-11-22"),
            ("2026年11月22日", "2026-11-22"),
            (" 2026.1.2 ", "2026-01-02"),
            ("２０２６／１１／２２", "2026-11-22"),
            ("2026-02-30", "2026-02-30"),
            ("下周日", "下周日"),
        ] {
            assert_eq!(plain_day(typed), kept, "{typed}");
        }
        assert!(is_day("2026-11-22"));
        assert!(!is_day("2026-02-30") && !is_day("下周日") && !is_day(""));
    }
}
