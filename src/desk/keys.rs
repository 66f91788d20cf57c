//! The commands of the user interface, as data: where each works, its keys, its words.
//!
//! The key bar and the shortcut sheet are made from this table and keys are
//! consumed in one place, [`take`]; a test forbids two commands on one key.

use egui::{Context, Id, Key, Modifiers};

use crate::desk::pad::PadKey;
use crate::desk::shell::Step;
use crate::text::Lang;

/// Where a command works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On every page.
    Everywhere,
    /// On the page of one step.
    On(Step),
    /// In the panel of the hall, which takes the place of any page.
    HallPanel,
}

/// The key of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Pressed anywhere on the page; [`take`] reports it.
    Press(Modifiers, Key),
    /// Read by the page's own key widget; listed here so that bar, sheet and
    /// the clash test know it.
    Pad(&'static [PadKey]),
    /// As `Pad`, for a key that is not on the keypad.
    Own(Key),
}

/// A text of the catalogue.
pub type Words = fn(Lang) -> &'static str;

/// How a command looks on the key bar and behaves.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Where it works.
    pub place: Place,
    /// Its key.
    pub shortcut: Shortcut,
    /// Its short name, and one sentence of help.
    pub words: (Words, Words),
}

/// Makes the enum and its table from one list, so that no command lacks a key or words.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident: $place:expr, $shortcut:expr, $text:ident, $help:ident;)+) => {
        /// Everything a key or the key bar can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum UiCommand { $($(#[$doc])* $name,)+ }

        impl UiCommand {
            /// Every command, in the order of the key bar.
            pub const ALL: &'static [UiCommand] = &[$(UiCommand::$name,)+];

            /// Place, key and words of the command.
            pub fn spec(self) -> Spec {
                match self {
                    $(Self::$name => Spec {
                        place: $place,
                        shortcut: $shortcut,
                        words: (Lang::$text, Lang::$help),
                    },)+
                }
            }
        }
    };
}

use PadKey::{Digit, Dot, Minus, Plus, Slash, Star};
use Place::{Everywhere, HallPanel, On};
use Shortcut::{Own, Pad, Press};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

commands! {
    /// Start or choose the roll file.
    ImportRoll: On(Step::Setup), Press(NONE, Key::F2), command_import_roll, command_import_roll_help;
    /// A new contest.
    AddContest: On(Step::Setup), Press(NONE, Key::F3), command_add_contest, command_add_contest_help;
    /// A new candidate in the open contest.
    AddCandidate: On(Step::Setup), Press(NONE, Key::F4), command_add_candidate, command_add_candidate_help;

    /// Candidates from the result of an earlier meeting.
    TakeCandidates: On(Step::Setup), Press(NONE, Key::F11), command_take_candidates, command_take_candidates_help;

    /// The set-up section of names, day and place.
    SetupInfo: On(Step::Setup), Press(CTRL, Key::Num1), command_setup_info, command_setup_info_help;
    /// The set-up section of the roll.
    SetupRoll: On(Step::Setup), Press(CTRL, Key::Num2), command_setup_roll, command_setup_roll_help;
    /// The set-up section of contests and candidates.
    SetupContests: On(Step::Setup), Press(CTRL, Key::Num3), command_setup_contests, command_setup_contests_help;
    /// The set-up section of people in roles.
    SetupOfficers: On(Step::Setup), Press(CTRL, Key::Num4), command_setup_officers, command_setup_officers_help;
    /// The set-up section of the rules.
    SetupRules: On(Step::Setup), Press(CTRL, Key::Num5), command_setup_rules, command_setup_rules_help;
    /// The field that finds a rule.
    FindRule: On(Step::Setup), Press(CTRL, Key::F), command_find_rule, command_find_rule_help;
    /// To what is missing next.
    SetupNext: On(Step::Setup), Press(NONE, Key::F7), command_setup_next, command_setup_next_help;
    /// The next role in the list of roles.
    SetupNextRole: On(Step::Setup), Press(NONE, Key::F9), command_setup_role, command_setup_role_help;

    /// Sign in the selected person.
    SignIn: On(Step::SignIn), Pad(&[PadKey::Enter]), command_sign_in, command_sign_in_help;
    /// Undo a sign-in.
    UndoSignIn: On(Step::SignIn), Own(Key::Delete), command_undo_sign_in, command_undo_sign_in_help;
    /// Move the selection.
    Select: On(Step::SignIn), Pad(&[PadKey::Up, PadKey::Down]), command_select, command_select_help;
    /// Leave, observer, excused.
    Status: On(Step::SignIn), Press(NONE, Key::F2), command_status, command_status_help;
    /// All present but those entered.
    AllBut: On(Step::SignIn), Press(NONE, Key::F3), command_all_but, command_all_but_help;
    /// The chair opens the meeting.
    OpenMeeting: On(Step::SignIn), Press(NONE, Key::F4), command_open_meeting, command_open_meeting_help;
    /// To the text field for an input method; Tab itself moves the focus.
    ChineseSearch: On(Step::SignIn), Own(Key::Tab), command_chinese_search, command_chinese_search_help;

    /// The motion is carried by everyone.
    Unanimous: On(Step::Motions), Press(NONE, Key::F2), command_unanimous, command_unanimous_help;
    /// The next motion.
    NextMotion: On(Step::Motions), Press(NONE, Key::F3), command_next_motion, command_next_motion_help;
    /// To the title of a new motion.
    AddMotion: On(Step::Motions), Press(NONE, Key::F4), command_add_motion, command_add_motion_help;

    /// Start or stop the speaking time.
    Timer: On(Step::Pledges), Press(NONE, Key::F2), command_timer, command_timer_help;
    /// The next candidate.
    NextCandidate: On(Step::Pledges), Press(NONE, Key::F3), command_next_candidate, command_next_candidate_help;
    /// The speaking order.
    DrawLots: On(Step::Pledges), Press(NONE, Key::F4), command_draw_lots, command_draw_lots_help;

    /// Clear the head count.
    RecountHeads: On(Step::Issue), Press(NONE, Key::F2), command_recount_heads, command_recount_heads_help;

    /// Explain a difference between issued and returned.
    Explain: On(Step::Collect), Press(NONE, Key::F2), command_explain, command_explain_help;
    /// Print wrappers.
    Wrappers: On(Step::Collect), Press(NONE, Key::F3), command_wrappers, command_wrappers_help;

    /// `1`.
    MarkYes: On(Step::Keying), Pad(&[Digit(1)]), command_mark_yes, command_mark_yes_help;
    /// `2`.
    MarkNo: On(Step::Keying), Pad(&[Digit(2)]), command_mark_no, command_mark_no_help;
    /// `3`.
    MarkAbstain: On(Step::Keying), Pad(&[Digit(3)]), command_mark_abstain, command_mark_abstain_help;
    /// `+`.
    RestSame: On(Step::Keying), Pad(&[Plus]), command_rest_same, command_rest_same_help;
    /// `0`.
    RestBlank: On(Step::Keying), Pad(&[Digit(0)]), command_rest_blank, command_rest_blank_help;
    /// `*`.
    WriteIn: On(Step::Keying), Pad(&[Star]), command_write_in, command_write_in_help;
    /// `.`.
    Doubtful: On(Step::Keying), Pad(&[Dot]), command_doubtful, command_doubtful_help;
    /// `-`.
    ContestInvalid: On(Step::Keying), Pad(&[Minus]), command_contest_invalid, command_contest_invalid_help;
    /// `--`.
    PaperInvalid: On(Step::Keying), Pad(&[Minus, Minus]), command_paper_invalid, command_paper_invalid_help;
    /// `/`.
    StepBack: On(Step::Keying), Pad(&[Slash]), command_step_back, command_step_back_help;
    /// Enter.
    ConfirmBallot: On(Step::Keying), Pad(&[PadKey::Enter]), command_confirm_ballot, command_confirm_ballot_help;
    /// Somebody else sits down.
    SwitchKeyer: On(Step::Keying), Press(NONE, Key::F2), command_switch_keyer, command_switch_keyer_help;
    /// End the bundle.
    CloseBundle: On(Step::Keying), Press(NONE, Key::F3), command_close_bundle, command_close_bundle_help;
    /// Key a ballot of the open bundle anew.
    CorrectBallot: On(Step::Keying), Press(NONE, Key::F4), command_correct_ballot, command_correct_ballot_help;
    /// In sequence or by exception.
    KeyingStyle: On(Step::Keying), Press(NONE, Key::F7), command_style, command_style_help;
    /// How the keying goes.
    KeyingFigures: On(Step::Keying), Press(NONE, Key::F11), command_keying_figures, command_keying_figures_help;
    /// The mark every cell starts as.
    UsualMark: On(Step::Keying), Press(NONE, Key::F9), command_usual, command_usual_help;

    /// `1` on the disputed cell.
    DifferenceYes: On(Step::Differences), Pad(&[Digit(1)]), command_mark_yes, command_mark_yes_help;
    /// `2` on the disputed cell.
    DifferenceNo: On(Step::Differences), Pad(&[Digit(2)]), command_mark_no, command_mark_no_help;
    /// `3` on the disputed cell.
    DifferenceAbstain: On(Step::Differences), Pad(&[Digit(3)]), command_mark_abstain, command_mark_abstain_help;
    /// `+` on the disputed cells.
    DifferenceRest: On(Step::Differences), Pad(&[Plus]), command_rest_same, command_rest_same_help;
    /// `*` on the disputed names.
    DifferenceWriteIn: On(Step::Differences), Pad(&[Star]), command_write_in, command_write_in_help;
    /// `.` on the disputed cell.
    DifferenceDoubtful: On(Step::Differences), Pad(&[Dot]), command_doubtful, command_doubtful_help;
    /// `-` for a disputed contest.
    DifferenceInvalid: On(Step::Differences), Pad(&[Minus]), command_contest_invalid, command_contest_invalid_help;
    /// `/` on the disputed cells.
    DifferenceBack: On(Step::Differences), Pad(&[Slash]), command_step_back, command_step_back_help;
    /// Enter on the list and on the disputed cells.
    DifferenceConfirm: On(Step::Differences), Pad(&[PadKey::Enter]), command_difference_open, command_difference_open_help;
    /// Bundles to be taken back from somebody, or keyed again as a whole.
    DifferenceBundles: On(Step::Differences), Press(NONE, Key::F3), command_difference_bundles, command_difference_bundles_help;
    /// The names written in, on the difference check.
    DifferenceNames: On(Step::Differences), Press(NONE, Key::F4), command_difference_names, command_difference_names_help;
    /// Another scrutineer sits down.
    DifferenceSwitch: On(Step::Differences), Press(NONE, Key::F2), command_difference_switch, command_difference_switch_help;

    /// Votes or strokes.
    Sort: On(Step::Result), Press(NONE, Key::S), command_sort, command_sort_help;
    /// Why everybody is elected or not.
    Reasons: On(Step::Result), Press(NONE, Key::F3), command_reasons, command_reasons_help;
    /// The next contest of the round.
    NextContest: On(Step::Result), Press(NONE, Key::F2), command_next_contest, command_next_contest_help;

    /// View the selected paper.
    OpenPaper: On(Step::Papers), Own(Key::Enter), command_open_paper, command_open_paper_help;
    /// All papers into a folder.
    Export: On(Step::Papers), Press(NONE, Key::F2), command_export, command_export_help;

    /// The welcome scene.
    HallWelcome: HallPanel, Press(NONE, Key::Num1), command_hall_welcome, command_hall_welcome_help;
    /// The sign-in.
    HallAttendance: HallPanel, Press(NONE, Key::Num2), command_hall_attendance, command_hall_attendance_help;
    /// The agenda.
    HallAgenda: HallPanel, Press(NONE, Key::Num3), command_hall_agenda, command_hall_agenda_help;
    /// The rules in words.
    HallRules: HallPanel, Press(NONE, Key::G), command_hall_rules, command_hall_rules_help;
    /// A motion.
    HallMotion: HallPanel, Press(NONE, Key::Num4), command_hall_motion, command_hall_motion_help;
    /// The candidates.
    HallIntroduction: HallPanel, Press(NONE, Key::Num5), command_hall_introduction, command_hall_introduction_help;
    /// The speaking order.
    HallLots: HallPanel, Press(NONE, Key::Num6), command_hall_lots, command_hall_lots_help;
    /// A pledge.
    HallPledge: HallPanel, Press(NONE, Key::Num7), command_hall_pledge, command_hall_pledge_help;
    /// Questions.
    HallQuestions: HallPanel, Press(NONE, Key::Num8), command_hall_questions, command_hall_questions_help;
    /// How the ballot is marked.
    HallHowToMark: HallPanel, Press(NONE, Key::Num9), command_hall_how, command_hall_how_help;
    /// Issued and returned.
    HallBallots: HallPanel, Press(NONE, Key::Num0), command_hall_ballots, command_hall_ballots_help;
    /// The count.
    HallCounting: HallPanel, Press(NONE, Key::C), command_hall_counting, command_hall_counting_help;
    /// The result.
    HallResult: HallPanel, Press(NONE, Key::R), command_hall_result, command_hall_result_help;
    /// Thanks.
    HallThanks: HallPanel, Press(NONE, Key::T), command_hall_thanks, command_hall_thanks_help;
    /// The test picture.
    HallTest: HallPanel, Press(NONE, Key::P), command_hall_test, command_hall_test_help;
    /// The picture before.
    HallBack: HallPanel, Press(NONE, Key::PageUp), command_hall_back, command_hall_back_help;
    /// The next picture.
    HallForward: HallPanel, Press(NONE, Key::PageDown), command_hall_forward, command_hall_forward_help;
    /// Pages turn by themselves, or not.
    HallTurning: HallPanel, Press(NONE, Key::A), command_hall_turning, command_hall_turning_help;
    /// Nothing in the hall, or the scene again.
    HallBlank: HallPanel, Press(NONE, Key::B), command_hall_blank, command_hall_blank_help;
    /// Hold the picture, or follow again.
    HallFreeze: HallPanel, Press(NONE, Key::F), command_hall_freeze, command_hall_freeze_help;
    /// Larger text in the hall.
    HallLarger: HallPanel, Press(NONE, Key::Plus), command_hall_larger, command_hall_larger_help;
    /// Smaller text in the hall.
    HallSmaller: HallPanel, Press(NONE, Key::Minus), command_hall_smaller, command_hall_smaller_help;
    /// Other colours in the hall.
    HallTheme: HallPanel, Press(NONE, Key::L), command_hall_theme, command_hall_theme_help;
    /// Candidates by votes or as on the ballot.
    HallOrder: HallPanel, Press(NONE, Key::S), command_hall_order, command_hall_order_help;
    /// Another screen for the hall.
    HallMonitor: HallPanel, Press(NONE, Key::M), command_hall_monitor, command_hall_monitor_help;

    /// The panel of the hall, or back to the page.
    HallPanel: Everywhere, Press(NONE, Key::F12), command_hall_panel, command_hall_panel_help;
    /// To the hall, or away from it.
    Hall: Everywhere, Press(NONE, Key::F5), command_hall, command_hall_help;
    /// Close the hall's window.
    HallOff: Everywhere, Press(CTRL, Key::F5), command_hall_off, command_hall_off_help;
    /// The next page of a long scene.
    HallPage: Everywhere, Press(CTRL, Key::F7), command_hall_page, command_hall_page_help;
    /// The sentence to read aloud, large.
    ReadAloud: Everywhere, Press(NONE, Key::F6), command_read_aloud, command_read_aloud_help;
    /// The rules of the meeting in words.
    Rules: Everywhere, Press(CTRL, Key::R), command_rules, command_rules_help;
    /// The slip or form of this step.
    Print: Everywhere, Press(CTRL, Key::P), command_print, command_print_help;
    /// What may have to be done at any moment of the day.
    Acts: Everywhere, Press(CTRL, Key::E), command_acts, command_acts_help;
    /// A paper, page by page, before it is printed.
    Preview: Everywhere, Press(CTRL, Key::Y), command_preview, command_preview_help;
    /// Everything done, in words.
    Log: Everywhere, Press(CTRL, Key::L), command_log, command_log_help;
    /// The shortcut sheet.
    Help: Everywhere, Press(NONE, Key::F1), command_help, command_help_help;
    /// The next step on the rail.
    NextStep: Everywhere, Press(CTRL, Key::PageDown), command_next_step, command_next_step_help;
    /// The previous step on the rail.
    PreviousStep: Everywhere, Press(CTRL, Key::PageUp), command_previous_step, command_previous_step_help;
    /// Another meeting file.
    Open: Everywhere, Press(CTRL, Key::O), command_open, command_open_help;
    /// The next language.
    Language: Everywhere, Press(NONE, Key::F8), command_language, command_language_help;
    /// Larger text.
    ZoomIn: Everywhere, Press(CTRL, Key::Plus), command_zoom_in, command_zoom_in_help;
    /// Smaller text.
    ZoomOut: Everywhere, Press(CTRL, Key::Minus), command_zoom_out, command_zoom_out_help;
    /// Normal text.
    ZoomReset: Everywhere, Press(CTRL, Key::Num0), command_zoom_reset, command_zoom_reset_help;
    /// Leave the program.
    Quit: Everywhere, Press(CTRL, Key::Q), command_quit, command_quit_help;
}

impl UiCommand {
    /// The short name of the command.
    pub fn text(self, lang: Lang) -> &'static str {
        (self.spec().words.0)(lang)
    }

    /// One sentence that says what it does.
    pub fn help(self, lang: Lang) -> &'static str {
        (self.spec().words.1)(lang)
    }

    /// Whether it works on the page of `step`.
    pub fn works_on(self, step: Step) -> bool {
        matches!(self.spec().place, On(own) if own == step) || self.spec().place == Everywhere
    }

    /// Whether it works on every page.
    pub fn is_everywhere(self) -> bool {
        self.spec().place == Everywhere
    }

    /// Whether it works in the panel of the hall.
    pub fn works_in_hall_panel(self) -> bool {
        matches!(self.spec().place, HallPanel | Everywhere)
    }

    /// The words on its key caps, one cap each.
    pub fn caps(self) -> Vec<String> {
        match self.spec().shortcut {
            Press(modifiers, key) if modifiers.command => vec![format!("Ctrl {}", key_cap(key))],
            Press(_, key) | Own(key) => vec![key_cap(key)],
            Pad([PadKey::Up, PadKey::Down]) => vec!["↑↓".into()],
            Pad(keys) => keys.iter().map(|key| pad_cap(*key)).collect(),
        }
    }
}

fn key_cap(key: Key) -> String {
    match key {
        Key::Plus => "+".into(),
        Key::Minus => "−".into(),
        Key::PageUp => "PgUp".into(),
        Key::PageDown => "PgDn".into(),
        other => other.name().into(),
    }
}

fn pad_cap(key: PadKey) -> String {
    match key {
        Digit(digit) => digit.to_string(),
        Plus => "+".into(),
        Minus => "−".into(),
        Star => "*".into(),
        Slash => "/".into(),
        Dot => ".".into(),
        PadKey::Enter => "Enter".into(),
        PadKey::Backspace => "Backspace".into(),
        PadKey::Up => "↑".into(),
        PadKey::Down => "↓".into(),
    }
}

/// The command asked for by key in this pass on the page of `step`, its key consumed.
///
/// A bare letter or digit is left alone while text is edited or a key widget
/// has the focus; function keys and Ctrl combinations work always.
pub fn take(ctx: &Context, step: Step) -> Option<UiCommand> {
    take_where(ctx, |command| command.works_on(step))
}

/// The same while the panel of the hall stands in the place of the page.
pub fn take_in_hall_panel(ctx: &Context) -> Option<UiCommand> {
    take_where(ctx, UiCommand::works_in_hall_panel)
}

fn take_where(ctx: &Context, works: impl Fn(UiCommand) -> bool) -> Option<UiCommand> {
    let typing = ctx.text_edit_focused() || key_widget_focused(ctx);
    UiCommand::ALL
        .iter()
        .copied()
        .filter(|command| works(*command))
        .find(|command| {
            let Press(modifiers, key) = command.spec().shortcut else {
                return false;
            };
            let bare = modifiers.is_none() && !is_function_key(key);
            if bare && typing {
                return false;
            }
            // On most keyboards plus is Shift and the key of the equals sign.
            let alias = (key == Key::Plus).then_some(Key::Equals);
            ctx.input_mut(|input| {
                let pressed = consume(input, modifiers, key);
                pressed || alias.is_some_and(|alias| consume(input, modifiers, alias))
            })
        })
}

/// Takes every press of a key out of the input; true if one of them was a
/// press and not a held key repeating itself, which must not open and close
/// the hall all the time.
fn consume(input: &mut egui::InputState, modifiers: Modifiers, wanted: Key) -> bool {
    let mut pressed_now = false;
    input.events.retain(|event| match event {
        egui::Event::Key {
            key,
            pressed: true,
            repeat,
            modifiers: held,
            ..
        } if *key == wanted && held.matches_logically(modifiers) => {
            pressed_now |= !repeat;
            false
        }
        _ => true,
    });
    pressed_now
}

fn is_function_key(key: Key) -> bool {
    matches!(
        key,
        Key::F1
            | Key::F2
            | Key::F3
            | Key::F4
            | Key::F5
            | Key::F6
            | Key::F7
            | Key::F8
            | Key::F9
            | Key::F10
            | Key::F11
            | Key::F12
    )
}

fn key_widget_slot() -> Id {
    Id::unique("the key widget with the focus")
}

/// Notes that the key widget `id` has the focus, so that [`take`] leaves bare keys to it.
pub(crate) fn note_key_widget(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.insert_temp(key_widget_slot(), id));
}

fn key_widget_focused(ctx: &Context) -> bool {
    let focused = ctx.memory(|memory| memory.focused());
    focused.is_some() && ctx.data(|data| data.get_temp::<Id>(key_widget_slot())) == focused
}

/// Carries out the commands that need nothing but the window: zoom.
///
/// Returns whether the command was one of them.
pub fn apply_zoom(ctx: &Context, command: UiCommand) -> bool {
    let zoom = ctx.zoom_factor();
    let wanted = match command {
        UiCommand::ZoomIn => (zoom + 0.1).min(2.0),
        UiCommand::ZoomOut => (zoom - 0.1).max(0.7),
        UiCommand::ZoomReset => 1.0,
        _ => return false,
    };
    ctx.set_zoom_factor((wanted * 10.0).round() / 10.0);
    true
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
