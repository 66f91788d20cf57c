//! How a candidate was put forward: four channels, switched on and off.

use egui::Ui;

use crate::desk::style::regular;
use crate::desk::widgets;
use crate::meeting::Channel;
use crate::text::Lang;
use crate::theme::theme;

use super::shown;

/// The channel of the keys 1 to 4.
pub(super) fn digit(digit: u32) -> Option<Channel> {
    let at = usize::try_from(digit).ok()?.checked_sub(1)?;
    Channel::ALL.get(at).copied()
}

/// Switches a channel on or off.
pub(super) fn toggle(channels: &mut Vec<Channel>, channel: Channel) {
    match channels.iter().position(|known| *known == channel) {
        Some(at) => {
            channels.remove(at);
        }
        None => {
            channels.push(channel);
            channels.sort();
        }
    }
}

/// The four channels of a name side by side; true where one was switched.
pub(super) fn channel_row(
    ui: &mut Ui,
    lang: Lang,
    party: bool,
    name: &str,
    channels: &mut Vec<Channel>,
) -> bool {
    let t = theme();
    let mut switched = None;
    let label = lang.channel_of(&shown(name));
    let label = regular(label, t.size_body - 1.0, *t.ink_2);
    let narrow = ui.available_width() < 480.0;
    if narrow {
        ui.label(label.clone());
    }
    ui.horizontal_wrapped(|ui| {
        if !narrow {
            ui.label(label);
        }
        ui.spacing_mut().item_spacing.x = 2.0;
        for (number, channel) in (1..).zip(Channel::ALL) {
            let words = lang.channel_short(channel, party);
            // The digit is the key that switches it in the list.
            let shown = lang.channel_key(number, words);
            let heard = lang.channel_set(name, words);
            let on = channels.contains(&channel);
            if widgets::segment(ui, on, &shown, &heard, t.size_body - 1.0).clicked() {
                switched = Some(channel);
            }
        }
    });
    if let Some(channel) = switched {
        toggle(channels, channel);
    }
    switched.is_some()
}
