//! The desk kit as a person meets it: three pages built from its widgets,
//! worked by accessible names and by keys, and drawn to pictures on request
//! (`ZHENGPIAO_PICTURES=dir`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs
)]

mod interaction;
mod keying;
mod pictures;
mod result;
mod signin;

use egui_kittest::Harness;
use zhengpiao::desk::keys::UiCommand;
use zhengpiao::desk::shell::{
    FootView, MirrorState, PillView, SaveState, ShellOut, ShellView, Step, StepView, shell,
};
use zhengpiao::desk::widgets::{PillText, Position, Tone};
use zhengpiao::desk::{keys, window};
use zhengpiao::text::Lang;

/// What the example pages change.
pub struct Desk {
    pub view: ShellView,
    pub out: ShellOut,
    pub commands: Vec<UiCommand>,
    pub search: String,
    pub chinese: String,
    pub count: String,
    pub selected: usize,
    pub marks: Vec<Option<usize>>,
    pub row: usize,
    pub confirmed: u32,
    pub pressed: Vec<String>,
    pub positions: Vec<Position>,
}

pub fn desk(current: Step, figures: [&str; 10]) -> Desk {
    let steps = Step::ALL
        .iter()
        .zip(figures)
        .map(|(step, figure)| StepView {
            done: *step < current,
            open: *step <= current,
            figure: figure.into(),
        })
        .collect();
    let view = ShellView {
        lang: Lang::Hans,
        meeting: "曙光路社区第三党支部 · 换届选举大会".into(),
        rehearsal: false,
        vote: String::new(),
        current,
        steps,
        foot: FootView {
            save: SaveState::Saved,
            records: 1284,
            head: "3F9A-71C2-0B5E-88D4".into(),
            mirror: MirrorState::Following {
                place: "U 盘".into(),
                seconds: 2,
            },
        },
        title: current.text(Lang::Hans).into(),
        subtitle: String::new(),
        pills: Vec::new(),
        keys: zhengpiao::desk::key_bar::default_keys(current),
    };
    Desk {
        view,
        out: ShellOut::default(),
        commands: Vec::new(),
        search: String::new(),
        chinese: String::new(),
        count: String::new(),
        selected: 0,
        marks: vec![None; 7],
        row: 0,
        confirmed: 0,
        pressed: Vec::new(),
        positions: vec![Position::Open; 10],
    }
}

pub fn pills(list: &[(Tone, &str, &str, &str)]) -> Vec<PillView> {
    list.iter()
        .map(|(tone, before, figure, after)| PillView {
            tone: *tone,
            text: PillText::new(*before, *figure).then(*after),
        })
        .collect()
}

/// One harness for pictures and for logic; only [`Harness::render`] needs a driver.
pub fn harness(desk: Desk, size: [f32; 2]) -> Harness<'static, Desk> {
    Harness::builder()
        .with_size(size)
        .with_context_setup(window::install)
        .build_ui_state(
            |ui, desk: &mut Desk| {
                let step = desk.view.current;
                desk.commands.extend(keys::take(ui.ctx(), step));
                let view = desk.view.clone();
                // The harness leaves a margin that the real window does not have.
                let whole = ui.ctx().content_rect();
                let mut root = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                root.set_clip_rect(whole);
                let ui = &mut root;
                let (out, ()) = shell(ui, &view, |ui| match step {
                    Step::SignIn => signin::page(ui, desk),
                    Step::Keying => keying::page(ui, desk),
                    _ => result::page(ui, desk),
                });
                if out != ShellOut::default() {
                    desk.out = out;
                }
                desk.commands.extend(out.command);
            },
            desk,
        )
}
