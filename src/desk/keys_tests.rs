use super::*;

#[test]
fn no_two_commands_of_a_page_share_a_key() {
    let none_clash = |here: &[UiCommand], place: &str| {
        for (at, first) in here.iter().enumerate() {
            for second in here.iter().skip(at + 1) {
                let clash = first.spec().shortcut == second.spec().shortcut
                    || first.caps() == second.caps();
                assert!(!clash, "{first:?} and {second:?} clash on {place}");
            }
        }
    };
    let all = || UiCommand::ALL.iter().copied();
    for step in Step::ALL {
        let here = all().filter(|command| command.works_on(step));
        none_clash(&here.collect::<Vec<_>>(), &format!("{step:?}"));
    }
    let here = all().filter(|command| command.works_in_hall_panel());
    none_clash(&here.collect::<Vec<_>>(), "the panel of the hall");
}

#[test]
fn every_command_has_words_in_every_language() {
    for command in UiCommand::ALL {
        for lang in Lang::ALL {
            assert!(!command.text(lang).is_empty() && !command.help(lang).is_empty());
        }
        assert!(!command.caps().is_empty());
    }
}

#[test]
fn a_bare_letter_is_bound_where_nothing_is_keyed_only() {
    for command in UiCommand::ALL {
        if let Shortcut::Press(modifiers, key) = command.spec().shortcut {
            let bare = modifiers.is_none() && !is_function_key(key);
            assert!(
                !bare
                    || matches!(
                        command.spec().place,
                        Place::On(Step::Result) | Place::HallPanel
                    ),
                "{command:?}"
            );
        }
    }
}
