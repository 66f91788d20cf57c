//! The bundles the returned ballots are wrapped in.

use egui::{Id, Key, Ui};

use super::{CollectPage, ballot_name, wrappers};
use crate::desk::page::Ctx;
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{self, Tone};
use crate::meeting::{Command, Paper};
use crate::text::Lang;
use crate::theme::theme;

/// Bundles of 10 up to 100 ballots, else of 25; the last one holds the rest (design 4, step 6).
fn proposed(returned: u32) -> Vec<u32> {
    let size = if returned <= 100 { 10 } else { 25 };
    let mut sizes = vec![size; (returned / size) as usize];
    let rest = returned % size;
    if rest > 0 {
        sizes.push(rest);
    }
    sizes
}

/// Sizes as typed: numbers between anything else; `25x4` stands for four of 25.
fn read(text: &str) -> Option<Vec<u32>> {
    let mut sizes = Vec::new();
    for part in text.split(|c: char| c.is_whitespace() || "，,、+；;".contains(c)) {
        if part.is_empty() {
            continue;
        }
        let (size, times) = match part.split_once(['x', 'X', '×', '*']) {
            Some((size, times)) => (size, times.parse::<usize>().ok()?),
            None => (part, 1),
        };
        let size = size.parse::<u32>().ok()?;
        if times > 10_000 {
            return None;
        }
        sizes.extend(std::iter::repeat_n(size, times));
    }
    Some(sizes)
}

/// Sizes as a person reads them: equal ones together, `10×3 4`.
fn written(sizes: &[u32]) -> String {
    let groups = sizes.chunk_by(|a, b| a == b).map(|group| {
        let size = group.first().copied().unwrap_or(0);
        match group.len() {
            1 => size.to_string(),
            times => format!("{size}×{times}"),
        }
    });
    groups.collect::<Vec<_>>().join(" ")
}

/// Sizes in words: 3 扎各 10 张、1 扎 4 张.
fn in_words(lang: Lang, sizes: &[u32]) -> String {
    let groups = sizes.chunk_by(|a, b| a == b).map(|group| {
        let size = group.first().copied().unwrap_or(0);
        match group.len() {
            1 => lang.count_bundles_one(size),
            times => lang.count_bundles_each(times, size),
        }
    });
    groups.collect::<Vec<_>>().join(lang.roll_separator())
}

impl CollectPage {
    pub(super) fn bundles(
        &mut self,
        ui: &mut Ui,
        ctx: &mut Ctx<'_>,
        paper: &Paper,
        returned: u32,
        locked: bool,
        (primary, focus): (bool, bool),
    ) {
        let lang = ctx.lang;
        let t = theme();
        let made = paper.bundles.iter().map(|b| b.size).collect::<Vec<_>>();
        widgets::heading(ui, lang.count_bundles_title());
        if !made.is_empty() {
            let line = lang.count_bundles_made(made.len(), &in_words(lang, &made));
            ui.label(regular(line, t.size_body, *t.ink));
            let entry = self.papers.entry(paper.id).or_default();
            wrappers::wrappers(ui, ctx, paper, &mut entry.change);
        }
        if locked {
            return;
        }
        let entry = self.papers.entry(paper.id).or_default();
        let text = entry.sizes.get_or_insert_with(|| {
            if made.is_empty() {
                written(&proposed(returned))
            } else {
                written(&made)
            }
        });
        ui.label(regular(lang.count_bundles_line(), t.size_body, *t.ink_2));
        let mut entered = false;
        let name = ballot_name(ctx, paper);
        let label = lang.count_bundles_of(&name);
        let width = ui.available_width() - 30.0;
        let id = Id::unique(("bundle sizes", paper.id));
        let field = widgets::text_field(ui, id, &label, text, "10×3 4", width);
        if focus {
            field.request_focus();
        }
        entered |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let sizes = read(text);
        if let Some(sizes) = sizes.as_ref().filter(|sizes| !sizes.is_empty()) {
            ui.label(regular(in_words(lang, sizes), t.size_body - 1.0, *t.ink_2));
        }
        let good = sum_line(ui, lang, sizes.as_deref(), returned);
        let kind = if primary {
            widgets::Kind::Primary
        } else {
            widgets::Kind::Secondary
        };
        let ready = good && sizes.as_ref() != Some(&made);
        let button = ui.add_enabled_ui(ready, |ui| {
            let heard = lang.count_bundles_save(&name);
            widgets::named(ui, kind, lang.count_bundles_make(), &heard).clicked()
        });
        if let Some(sizes) = sizes.filter(|_| ready && (button.inner || entered)) {
            let made = Command::MakeBundles {
                paper: paper.id,
                sizes,
            };
            if ctx.ask(made) {
                entry.sizes = None;
            }
        }
    }
}

/// Says what the sizes add up to; true when they are the ballots returned.
fn sum_line(ui: &mut Ui, lang: Lang, sizes: Option<&[u32]>, returned: u32) -> bool {
    let t = theme();
    let Some(sizes) = sizes else {
        let line = lang.count_bundles_unread();
        ui.label(bold(line, t.size_body, Tone::Amber.ink()));
        return false;
    };
    let sum = sizes.iter().copied().map(u64::from).sum::<u64>();
    let good = sum == u64::from(returned) && !sizes.contains(&0);
    let (line, tone) = if good {
        (lang.count_bundles_sum(sizes.len(), sum), Tone::Jade)
    } else {
        (
            lang.count_bundles_wrong(sizes.len(), sum, returned),
            Tone::Amber,
        )
    };
    ui.label(bold(line, t.size_body, tone.ink()));
    good
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{in_words, proposed, read, written};
    use crate::text::Lang;

    #[test]
    fn sizes_are_said_in_words() {
        let words = in_words(Lang::Hans, &[10, 10, 10, 4]);
        assert_eq!(words, "3 扎各 10 张、1 扎 4 张");
        assert_eq!(in_words(Lang::En, &[25]), "one of 25");
    }

    #[test]
    fn the_proposal_holds_every_ballot_in_the_size_of_the_rules() {
        for returned in 0..400 {
            let sizes = proposed(returned);
            assert_eq!(sizes.iter().sum::<u32>(), returned);
            let size = if returned <= 100 { 10 } else { 25 };
            let (last, full) = sizes.split_last().unwrap_or((&size, &[]));
            assert!(full.iter().all(|full| *full == size), "{returned}");
            assert!((1..=size).contains(last), "{returned}");
            assert_eq!(read(&written(&sizes)).unwrap(), sizes);
        }
    }

    #[test]
    fn sizes_read_as_people_write_them() {
        for (text, wanted) in [
            ("10 10 5", Some(vec![10, 10, 5])),
            ("10，10、5", Some(vec![10, 10, 5])),
            ("25x2 3", Some(vec![25, 25, 3])),
            ("10×2+4", Some(vec![10, 10, 4])),
            ("", Some(vec![])),
            ("ten", None),
            ("10x", None),
            ("-3", None),
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }
}
