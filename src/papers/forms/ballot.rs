//! The ballots (domain 4.1): one sheet a paper of the round, several to a page,
//! no number and no code anywhere on them.

mod names;

use names::{across, down, in_one_row};

use super::choices::{Choice, Values};
use super::facts::Facts;
use super::{NotReady, PaperKind, survey};
use crate::meeting::{CandidateOrder, Contest, Paper};
use crate::papers::{
    Align, Block, Document, Margins, PageStyle, Paragraph, Run, RunFace, Size, height_of,
};

/// The choice of how many stand on a page.
const PER_PAGE: &str = "per-page";
/// The choice of which way the names run.
const DIRECTION: &str = "direction";
const ACROSS: &str = "across";
const DOWN: &str = "down";
/// Most below each other on one page.
const MOST: usize = 4;
/// Four on a page, two by two.
const GRID: &str = "2x2";
/// The width of the text of a page and, in a grid, between two ballots, in millimetres.
const WIDTH: u32 = 210 - 2 * SIDE;
const GAP: u32 = 10;
const SIDE: u32 = 15;
/// The height of a page's text and of the strip cut along, in tenths of a millimetre.
const PAGE: u32 = 2970 - 2 * 10 * MARGIN;
const CUT: u32 = 103;
const MARGIN: u32 = 10;
/// Most names side by side.
const ACROSS_MOST: usize = 8;
/// Most columns of names that run down.
const COLUMNS_MOST: usize = 5;

/// The choice of a colour, by the place of the paper in the round.
fn colour_of(place: usize) -> String {
    format!("colour-{}", place + 1)
}

pub(super) fn ready(facts: &Facts) -> Result<(), NotReady> {
    facts.has_contests()
}

/// How ballots stand on a page: so many below each other, in so many columns.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Layout {
    rows: usize,
    columns: usize,
}

impl Layout {
    fn strips(rows: usize) -> Layout {
        Layout { rows, columns: 1 }
    }

    const TWO_BY_TWO: Layout = Layout {
        rows: 2,
        columns: 2,
    };

    fn ballots(self) -> usize {
        self.rows * self.columns
    }

    /// By the name the record knows it by.
    fn key(self) -> String {
        if self == Layout::TWO_BY_TWO {
            GRID.into()
        } else {
            self.rows.to_string()
        }
    }

    /// A page as wide as one ballot.
    fn page(self) -> PageStyle {
        let mut one = page();
        if self.columns > 1 {
            one.margins.right += (WIDTH + GAP) / 2;
        }
        one
    }

    /// The height of one ballot, in tenths of a millimetre.
    fn slot(self) -> u32 {
        let rows = u32::try_from(self.rows).unwrap_or(1).max(1);
        (PAGE - (rows - 1) * CUT) / rows
    }

    /// The largest type to try first.
    fn first_look(self) -> usize {
        match self.columns {
            1 => self.rows.saturating_sub(1),
            _ => self.rows,
        }
    }

    fn holds(self, one: &[Block]) -> bool {
        height_of(one, &self.page()).is_ok_and(|height| height <= self.slot())
    }
}

pub(super) fn page() -> PageStyle {
    PageStyle {
        margins: Margins {
            top: MARGIN,
            bottom: MARGIN,
            left: SIDE,
            right: SIDE,
        },
        ..PageStyle::default()
    }
}

pub(super) fn choices(facts: &Facts) -> Vec<Choice> {
    let lang = facts.lang;
    let way = |value: &str, label: &str| (value.to_owned(), label.to_owned());
    let first = facts.sheets().next();
    let graded = |contest: &Contest| !contest.objects.is_empty();
    let graded = facts.round.contests().all(graded);
    let mut all = vec![Choice {
        name: DIRECTION.into(),
        label: lang.choice_direction().into(),
        values: Values::OneOf(vec![
            way(ACROSS, lang.choice_across()),
            way(DOWN, lang.choice_down()),
        ]),
        standard: first
            .map_or(DOWN, |paper| direction(facts, paper, Layout::strips(1)))
            .into(),
    }];
    // Lines with grades run in one way only.
    all.retain(|_| !graded);
    let layouts = layouts(facts);
    let names = layouts.iter().map(|layout| {
        let shown = match layout.columns {
            1 => lang.choice_to_a_page(layout.rows),
            _ => lang.choice_two_by_two().to_owned(),
        };
        (layout.key(), shown)
    });
    all.push(Choice {
        name: PER_PAGE.into(),
        label: lang.choice_per_page().into(),
        values: Values::OneOf(names.collect()),
        standard: standard(&layouts).key(),
    });
    for (place, paper) in facts.sheets().enumerate() {
        all.push(Choice {
            name: colour_of(place),
            label: lang.choice_colour(&facts.ballot_name(paper)),
            values: Values::Line,
            standard: String::new(),
        });
    }
    all
}

/// Every ballot of the round, each paper on pages of its own.
pub(super) fn fill(facts: &Facts, document: &mut Document) {
    document.page = page();
    for (place, paper) in facts.sheets().enumerate() {
        if place > 0 {
            document.blocks.push(Block::PageBreak);
        }
        let colour = facts.choice(PaperKind::Ballots, &colour_of(place), "");
        let layout = layout_of(facts, &fitting(facts, paper));
        let one = blocks(facts, paper, colour.trim(), layout);
        let height = height_of(&one, &layout.page()).unwrap_or(layout.slot());
        for row in 0..layout.rows {
            if layout.columns > 1 {
                document.blocks.push(Block::SideBySide {
                    pieces: vec![one.clone(); layout.columns],
                    gap: GAP,
                    height: layout.slot(),
                });
            } else {
                document.blocks.push(Block::KeepTogether(one.clone()));
            }
            if row + 1 < layout.rows {
                // So that every piece is cut off at the same length.
                let spare = match layout.columns {
                    1 => layout.slot().saturating_sub(height),
                    _ => 0,
                };
                document.blocks.push(Block::Space {
                    tenths: spare * 10 / CUT,
                });
                document.blocks.push(Block::Rule { cut: true });
            }
        }
    }
}

/// How many of the first ballot stand on a page, as chosen.
pub(super) fn to_a_page(facts: &Facts) -> usize {
    layout_of(facts, &layouts(facts)).ballots()
}

/// The layout that was chosen, where it fits, or the standard one.
fn layout_of(facts: &Facts, fitting: &[Layout]) -> Layout {
    let wanted = facts.choice(PaperKind::Ballots, PER_PAGE, "");
    let chosen = fitting.iter().find(|layout| layout.key() == wanted);
    chosen.copied().unwrap_or_else(|| standard(fitting))
}

/// Two below each other where they fit.
fn standard(fitting: &[Layout]) -> Layout {
    let two = Layout::strips(2);
    if fitting.contains(&two) {
        two
    } else {
        Layout::strips(1)
    }
}

/// The layouts in which every ballot of the round fits.
fn layouts(facts: &Facts) -> Vec<Layout> {
    let mut all: Option<Vec<Layout>> = None;
    for paper in facts.sheets() {
        let own = fitting(facts, paper);
        match &mut all {
            Some(all) => all.retain(|layout| own.contains(layout)),
            None => all = Some(own),
        }
    }
    all.unwrap_or_else(|| vec![Layout::strips(1)])
}

/// The layouts in which a ballot fits; by itself on a page always.
fn fitting(facts: &Facts, paper: &Paper) -> Vec<Layout> {
    let fits = |layout: &Layout| layout.holds(&blocks(facts, paper, "红", *layout));
    let most = (2..=MOST).map(Layout::strips).take_while(fits);
    let mut all = vec![Layout::strips(1)];
    all.extend(most);
    all.extend(Some(Layout::TWO_BY_TWO).filter(fits));
    all
}

/// Names across only where a row of cells is wide enough for every name.
fn direction(facts: &Facts, paper: &Paper, layout: Layout) -> &'static str {
    let short = paper.contests.iter().all(|contest| {
        let places = contest.candidates.len() + facts.write_in_places(contest);
        let mut names = contest.candidates.iter().map(|id| facts.name(*id));
        places <= ACROSS_MOST / layout.columns && names.all(|name| width_of(&name) <= 4)
    });
    if short { ACROSS } else { DOWN }
}

/// About how many Chinese characters wide a name is.
fn width_of(name: &str) -> usize {
    let halves: usize = name
        .chars()
        .map(|it| if it.is_ascii() { 1 } else { 2 })
        .sum();
    halves.div_ceil(2)
}

/// Type and room of a ballot, by how many stand on the page.
#[derive(Clone, Copy)]
struct Look {
    title: Size,
    name: Size,
    words: Size,
    row: u32,
}

/// The last one is for a list that would otherwise take a second page, and only where
/// it has the first to itself.
const LOOKS: [Look; MOST + 2] = [
    Look {
        title: Size::NO_2,
        name: Size::NO_3,
        words: Size::SMALL_4,
        row: 14,
    },
    Look {
        title: Size::SMALL_2,
        name: Size::NO_4,
        words: Size::NO_5,
        row: 11,
    },
    Look {
        title: Size::NO_3,
        name: Size::SMALL_4,
        words: Size::NO_5,
        row: 9,
    },
    Look {
        title: Size::NO_4,
        name: Size::NO_5,
        words: Size::SMALL_5,
        row: 7,
    },
    Look {
        title: Size::NO_4,
        name: Size::SMALL_5,
        words: Size(85),
        row: 6,
    },
    Look {
        title: Size::SMALL_4,
        name: Size(75),
        words: Size(75),
        row: 5,
    },
];

/// One ballot, in the largest type in which it fits.
fn blocks(facts: &Facts, paper: &Paper, colour: &str, layout: Layout) -> Vec<Block> {
    let chosen = facts.choice(PaperKind::Ballots, DIRECTION, "");
    let across = match chosen.as_str() {
        ACROSS => true,
        DOWN => false,
        _ => direction(facts, paper, layout) == ACROSS,
    };
    let first = layout.first_look().min(MOST);
    let looks = if layout.ballots() == 1 {
        LOOKS.len()
    } else {
        MOST + 1
    };
    let lists = paper.contests.iter();
    let lists = lists.map(|it| it.candidates.len().max(facts.write_in_places(it)));
    let longest = lists.max().unwrap_or(1);
    let mut last = Vec::new();
    // A long list takes smaller type, then more columns, before it takes a page more.
    let fits = |one: &[Block]| layout.holds(one);
    let columns = if across {
        1
    } else {
        longest.clamp(1, COLUMNS_MOST / layout.columns)
    };
    let rows = |columns: usize| (!across).then(|| longest.div_ceil(columns));
    for look in LOOKS.iter().take(looks).skip(first) {
        // Where even the most columns do not fit, fewer of them need not be tried.
        last = ballot(facts, paper, colour, *look, layout, rows(columns));
        if !fits(&last) {
            continue;
        }
        for fewer in 1..columns {
            let one = ballot(facts, paper, colour, *look, layout, rows(fewer));
            if fits(&one) {
                return one;
            }
        }
        return last;
    }
    last
}

/// `rows`: names run down, so many in a column at most.
fn ballot(
    facts: &Facts,
    paper: &Paper,
    colour: &str,
    look: Look,
    layout: Layout,
    rows: Option<usize>,
) -> Vec<Block> {
    let lang = facts.lang;
    let centred = |text: String, size| {
        Block::Paragraph(
            Paragraph::new(vec![Run::plain(text)])
                .sized(size)
                .aligned(Align::Center),
        )
    };
    let mut lines = facts.title_lines(if layout.columns > 1 { 14 } else { 24 });
    lines.push(facts.ballot_title(paper));
    let mut all = vec![Block::Title {
        lines,
        size: look.title,
    }];
    if !colour.is_empty() {
        all.push(centred(lang.ballot_colour(colour), look.words));
    }
    for (number, contest) in (1..).zip(&paper.contests) {
        let figures = figures(facts, contest);
        if paper.contests.len() > 1 {
            let post = facts.post(contest);
            let ordinal = lang.paper_ordinal(number);
            let mut heading = Paragraph::new(vec![Run {
                face: RunFace::Sans,
                ..Run::plain(match contest.objects.is_empty() {
                    true => lang.ballot_heading(&ordinal, &post, &figures),
                    false => lang.agenda_heading(&ordinal, &post),
                })
            }])
            .sized(look.words);
            heading.indent = 0;
            heading.keep_with_next = true;
            all.push(Block::Space { tenths: 2 });
            all.push(Block::Paragraph(heading));
        } else {
            all.push(centred(figures, look.words));
        }
        let setting = survey::Setting {
            size: look.name,
            row: look.row,
            remarks: if look.row < 11 { 2 } else { 4 },
        };
        if !contest.objects.is_empty() {
            all.extend(survey::sheet(facts, contest, setting).map(Block::Table));
            continue;
        }
        all.extend(match rows {
            None => across(facts, contest, look, layout),
            Some(rows) => {
                let together = (paper.contests.len() > 1 && layout.columns == 1)
                    .then(|| in_one_row(facts, contest, look))
                    .flatten();
                let usual = || down(facts, contest, look, layout, rows);
                together.map_or_else(usual, |it| vec![it])
            }
        });
    }
    let said = facts.marking(paper, rows.is_none());
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let mut how = Paragraph::new(vec![
        Run {
            face: RunFace::Sans,
            ..Run::plain(lang.mark_how())
        },
        Run::plain(lang.paper_sentences(&said)),
    ])
    .sized(look.words);
    how.indent = 0;
    all.push(Block::Paragraph(how));
    if !facts.rules().secret {
        all.push(Block::SignatureLines {
            rows: vec![vec![
                lang.ballot_flat().to_owned(),
                lang.ballot_signed().to_owned(),
            ]],
            size: look.words,
        });
    }
    all.extend(seal(facts, look));
    all
}

/// Who issues it and when, with room for the seal over both.
fn seal(facts: &Facts, look: Look) -> [Block; 3] {
    let right = |text: String| {
        Block::Paragraph(
            Paragraph::new(vec![Run::name(text)])
                .sized(look.words)
                .aligned(Align::Right),
        )
    };
    let organisation = facts.signs_off();
    [
        Block::Space { tenths: 4 },
        right(facts.lang.ballot_sealed_by(organisation)),
        right(facts.date()),
    ]
}

/// `应选5名，候选人7名，以姓氏笔画为序`
fn figures(facts: &Facts, contest: &Contest) -> String {
    let lang = facts.lang;
    let seats = contest.setup.seats;
    if facts.survey().is_some() {
        let people = contest.candidates.len();
        // Over an appraisal stands what it is about.
        return match (contest.objects.is_empty(), people) {
            (false, _) => facts.post(contest),
            (true, 0) => lang.asked_seats(seats),
            (true, people) => lang.asked_seats_of(seats, people),
        };
    }
    if facts.names_only() {
        return lang.ballot_seats(seats);
    }
    let candidates = contest.candidates.len();
    let order = match contest.order {
        _ if candidates < 2 => "",
        CandidateOrder::Strokes => lang.ballot_by_strokes(),
        CandidateOrder::ByHand => lang.ballot_as_approved(),
    };
    format!("{}{order}", lang.ballot_seats_of(seats, candidates))
}
