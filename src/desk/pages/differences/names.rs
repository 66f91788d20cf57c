//! Names written in: spellings of one person counted together, or apart again.

use egui::{Id, Ui};

use super::view;
use crate::desk::pad::PadKey;
use crate::desk::page::Ctx;
use crate::desk::pages::keying::press::Press;
use crate::desk::pages::keying::roll::{Roll, UNREAD, written};
use crate::desk::style::{bold, regular};
use crate::desk::widgets::{Tone, cell, empty_state, list_row, tag, tinted};
use crate::meeting::{
    Command, Contest, ContestId, Meeting, NewPerson, Person, PersonId, WrittenName,
};
use crate::roster::{display_name, normalise_name};
use crate::text::Lang;
use crate::theme::theme;

/// A name as it stands on ballots, not on the roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    contest: ContestId,
    name: WrittenName,
    ballots: u32,
}

/// Looking for who a name is.
struct Asking {
    row: Row,
    typed: String,
    selected: usize,
}

/// What the list remembers.
#[derive(Default)]
pub(super) struct Names {
    selected: usize,
    asking: Option<Asking>,
}

/// What a press led to.
pub(super) enum Said {
    Nothing,
    /// Back to the queue.
    Leave,
    /// Ask for this; the sentence to be told when it is done.
    Ask(Box<Command>, String),
}

/// Every name off the roll on the settled ballots of the round, contest by contest.
pub(super) fn rows(meeting: &Meeting) -> Vec<Row> {
    let rounds = meeting.round().into_iter();
    let contests = rounds.flat_map(|round| round.contests());
    let mut ids = contests.map(|contest| contest.id).collect::<Vec<_>>();
    // With several boxes a contest stands on a sheet in each.
    ids.sort_unstable();
    ids.dedup();
    let rows = ids.into_iter().flat_map(|contest| {
        let names = meeting.names_written(contest).into_iter();
        names.map(move |(name, ballots)| Row {
            contest,
            name,
            ballots,
        })
    });
    rows.filter(|row| matches!(&row.name, WrittenName::Other(name) if name != UNREAD))
        .collect()
}

/// Names that nobody has said anything about yet.
pub(super) fn unsaid(meeting: &Meeting) -> u32 {
    let rows = rows(meeting);
    let open = rows.iter().filter(|row| {
        let contest = meeting.contest(row.contest);
        contest.is_some_and(|contest| contest.resolved(&row.name) == &row.name)
    });
    u32::try_from(open.count()).unwrap_or(u32::MAX)
}

/// Who a name may be: by what was typed on the roll, else the printed candidates and
/// the other spellings, those most alike first.
fn offered(meeting: &Meeting, roll: &Roll, asking: &Asking) -> Vec<WrittenName> {
    if !asking.typed.is_empty() {
        let found = roll.search(&asking.typed);
        return found.into_iter().map(WrittenName::Person).collect();
    }
    let Some(contest) = meeting.contest(asking.row.contest) else {
        return Vec::new();
    };
    let printed = contest.candidates.iter().copied();
    let mut list = printed.map(WrittenName::Person).collect::<Vec<_>>();
    for (name, _) in meeting.names_written(contest.id) {
        let readable = !matches!(&name, WrittenName::Other(text) if text == UNREAD);
        // What leads back to this name would be a circle.
        if readable && contest.resolved(&name) != &asking.row.name && !list.contains(&name) {
            list.push(name);
        }
    }
    let wanted = text(meeting, &asking.row.name);
    list.sort_by_key(|name| std::cmp::Reverse(alike(&wanted, &text(meeting, name))));
    list
}

/// How many characters two names share, each in its place or not.
fn alike(a: &str, b: &str) -> usize {
    let same_place = a.chars().zip(b.chars()).filter(|(x, y)| x == y).count();
    let anywhere = a.chars().filter(|c| b.contains(*c)).count();
    same_place + anywhere
}

fn text(meeting: &Meeting, name: &WrittenName) -> String {
    normalise_name(&written(meeting, name, ""))
}

impl Names {
    /// Carries out one press.
    pub(super) fn press(
        &mut self,
        press: Press,
        lang: Lang,
        meeting: &Meeting,
        roll: &Roll,
    ) -> Said {
        if self.asking.is_some() {
            return self.who(press, lang, meeting, roll);
        }
        let rows = rows(meeting);
        match press {
            Press::Pad(PadKey::Up) => self.selected = self.selected.saturating_sub(1),
            Press::Pad(PadKey::Down) => {
                self.selected = (self.selected + 1).min(rows.len().saturating_sub(1));
            }
            Press::Pad(PadKey::Enter) => {
                if let Some(row) = rows.get(self.selected) {
                    return self.open(row.clone(), lang, meeting);
                }
            }
            Press::Escape | Press::Pad(PadKey::Slash) => return Said::Leave,
            _ => {}
        }
        Said::Nothing
    }

    /// Asks who a name is; a name that is somebody already is taken apart.
    fn open(&mut self, row: Row, lang: Lang, meeting: &Meeting) -> Said {
        let merged = meeting.contest(row.contest).is_some_and(|contest| {
            let mut known = contest.merged.iter();
            known.any(|(name, _)| *name == row.name)
        });
        if merged {
            let told = lang.differences_unmerged(&written(meeting, &row.name, ""));
            let command = Command::UnmergeNames {
                contest: row.contest,
                name: row.name,
            };
            return Said::Ask(Box::new(command), told);
        }
        self.asking = Some(Asking {
            row,
            typed: String::new(),
            selected: 0,
        });
        Said::Nothing
    }

    fn who(&mut self, press: Press, lang: Lang, meeting: &Meeting, roll: &Roll) -> Said {
        let Some(asking) = &mut self.asking else {
            return Said::Nothing;
        };
        match press {
            Press::Letter(letter) => asking.type_in(letter),
            Press::Pad(PadKey::Digit(digit)) => asking.type_in(char::from(b'0' + digit.min(9))),
            Press::Pad(PadKey::Backspace | PadKey::Slash) => {
                asking.selected = 0;
                if asking.typed.pop().is_none() {
                    self.asking = None;
                }
            }
            Press::Escape => self.asking = None,
            Press::Pad(PadKey::Up) => asking.selected = asking.selected.saturating_sub(1),
            Press::Pad(PadKey::Down) => {
                let last = offered(meeting, roll, asking).len().saturating_sub(1);
                asking.selected = (asking.selected + 1).min(last);
            }
            Press::Pad(PadKey::Enter) => {
                let found = offered(meeting, roll, asking);
                if let Some(into) = found.get(asking.selected) {
                    return self.choose(into.clone(), lang, meeting);
                }
            }
            _ => {}
        }
        Said::Nothing
    }

    fn choose(&mut self, into: WrittenName, lang: Lang, meeting: &Meeting) -> Said {
        let Some(asking) = self.asking.take() else {
            return Said::Nothing;
        };
        let name = |name: &WrittenName| written(meeting, name, "");
        let told = lang.differences_merged(&name(&asking.row.name), &name(&into));
        let command = Command::MergeNames {
            contest: asking.row.contest,
            name: asking.row.name,
            into,
        };
        Said::Ask(Box::new(command), told)
    }

    /// Draws the list, or the people a name may be.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &Ctx<'_>, roll: &Roll) -> Said {
        let (lang, meeting) = (ctx.lang, ctx.meeting());
        if let Some(asking) = &self.asking {
            return match people(ui, ctx, roll, asking) {
                Some(into) => self.choose(into, lang, meeting),
                None => Said::Nothing,
            };
        }
        match list(ui, ctx, &mut self.selected) {
            Some(row) => self.open(row, lang, meeting),
            None => Said::Nothing,
        }
    }
}

impl Asking {
    fn type_in(&mut self, letter: char) {
        self.typed.push(letter);
        self.selected = 0;
    }
}

fn list(ui: &mut Ui, ctx: &Ctx<'_>, selected: &mut usize) -> Option<Row> {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let t = theme();
    let rows = rows(meeting);
    if rows.is_empty() {
        let next = lang.differences_names_none_next();
        empty_state(ui, lang.differences_names_none(), next, |_| {});
        return None;
    }
    *selected = (*selected).min(rows.len() - 1);
    ui.label(bold(lang.differences_names(), t.size_name, *t.ink));
    ui.label(regular(
        lang.differences_names_line(),
        t.size_body,
        *t.ink_2,
    ));
    ui.add_space(10.0);
    let first = rows.first().map(|row| row.contest);
    let several = rows.iter().any(|row| Some(row.contest) != first);
    let mut chosen = None;
    view::scrolled(ui, "written names", |ui| {
        for (index, row) in rows.iter().enumerate() {
            let Some(contest) = meeting.contest(row.contest) else {
                continue;
            };
            let here = index == *selected;
            let name = written(meeting, &row.name, lang.keying_unread_name());
            let heard = lang.differences_names_row(&contest.setup.title, &name);
            let id = Id::unique(("written name", index));
            let line = list_row(ui, id, &heard, here, t.height_row - 6.0, |ui| {
                cell(
                    ui,
                    bold(display_name(&name), t.size_body + 2.0, *t.ink),
                    190.0,
                );
                let ballots = lang.differences_names_ballots(row.ballots);
                cell(ui, regular(ballots, t.size_body - 1.0, *t.ink_2), 90.0);
                if several {
                    let title = regular(&contest.setup.title, t.size_body - 1.0, *t.ink_2);
                    cell(ui, title, 150.0);
                }
                if let Some(words) = counted_as(lang, meeting, contest, &row.name) {
                    tag(ui, Tone::Jade, &words);
                }
            });
            view::follow(ui, &line, here);
            if line.clicked() {
                *selected = index;
                chosen = Some(row.clone());
            }
        }
    });
    chosen
}

fn counted_as(
    lang: Lang,
    meeting: &Meeting,
    contest: &Contest,
    name: &WrittenName,
) -> Option<String> {
    let who = contest.resolved(name);
    (who != name).then(|| {
        let into = written(meeting, who, lang.keying_unread_name());
        lang.differences_names_is(&display_name(&into))
    })
}

fn people(ui: &mut Ui, ctx: &Ctx<'_>, roll: &Roll, asking: &Asking) -> Option<WrittenName> {
    let (lang, meeting) = (ctx.lang, ctx.meeting());
    let t = theme();
    let name = written(meeting, &asking.row.name, lang.keying_unread_name());
    ui.label(bold(lang.differences_who_is(&name), t.size_title, *t.ink));
    ui.label(regular(
        lang.differences_who_is_hint(),
        t.size_body,
        *t.ink_2,
    ));
    ui.add_space(8.0);
    if !asking.typed.is_empty() {
        tinted(ui, Tone::Indigo, |ui| {
            let words = lang.differences_who_is_typed(&asking.typed);
            ui.label(bold(words, t.size_body, *t.indigo));
        });
        ui.add_space(6.0);
    }
    let found = offered(meeting, roll, asking);
    if found.is_empty() {
        ui.label(regular(
            lang.differences_names_nobody(),
            t.size_body,
            *t.ink_2,
        ));
    }
    let contest = meeting.contest(asking.row.contest)?;
    let mut chosen = None;
    view::scrolled(ui, "who it may be", |ui| {
        for (index, who) in found.iter().enumerate() {
            let shown = written(meeting, who, lang.keying_unread_name());
            let person = match who {
                WrittenName::Person(id) => meeting.person(*id),
                WrittenName::Other(_) => None,
            };
            let heard = heard(&shown, person);
            let id = Id::unique(("who it may be", index));
            let here = index == asking.selected;
            let line = list_row(ui, id, &heard, here, t.height_row - 6.0, |ui| {
                cell(
                    ui,
                    bold(display_name(&shown), t.size_body + 2.0, *t.ink),
                    190.0,
                );
                let printed = |id: &PersonId| contest.candidates.contains(id);
                let kind = match who {
                    WrittenName::Person(id) if printed(id) => lang.differences_kind_printed(),
                    WrittenName::Person(_) => lang.differences_kind_roll(),
                    WrittenName::Other(_) => lang.differences_kind_written(),
                };
                cell(ui, regular(kind, t.size_body - 1.0, *t.ink_2), 150.0);
                // Namesakes are told apart by number and group.
                if let Some(NewPerson { number, group, .. }) = person.map(|person| &person.roll) {
                    let number = match number.as_str() {
                        "" => String::new(),
                        number => lang.keying_roll_number(number),
                    };
                    cell(ui, regular(number, t.size_body - 1.0, *t.ink_2), 110.0);
                    let rest = ui.available_width();
                    cell(ui, regular(group, t.size_body - 1.0, *t.ink_2), rest);
                }
            });
            view::follow(ui, &line, here);
            if line.clicked() {
                chosen = Some(who.clone());
            }
        }
    });
    chosen
}

fn heard(name: &str, person: Option<&Person>) -> String {
    match person.map(|person| &person.roll) {
        Some(roll) => [name, &roll.number, &roll.group]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn the_likeliest_spelling_comes_first() {
        let wanted = "张为国";
        let order = ["张卫国", "国为张", "张伟", "李明"];
        let figures = order.map(|name| alike(wanted, name));
        assert!(figures.is_sorted_by(|a, b| a >= b), "{figures:?}");
        assert!(figures[0] > figures[2]);
    }
}
