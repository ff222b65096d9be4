use super::*;

fn is(shortcut: Shortcut, parts: Parts) -> bool {
    Pressed::from_parts(&parts).is_some_and(|pressed| pressed.is_any(shortcut.chords()))
}

fn parts(key: &str) -> Parts {
    Parts {
        key: key.to_owned(),
        ..Parts::default()
    }
}

#[test]
fn shift_and_not_capitals_makes_the_difference() {
    assert!(is(Shortcut::SelectRow, parts("x")));
    assert!(is(Shortcut::SelectRow, parts("X")), "Caps Lock");
    let shift = Parts {
        shift: true,
        ..parts("X")
    };
    assert!(is(Shortcut::SelectRange, shift.clone()));
    assert!(!is(Shortcut::SelectRow, shift));
}

#[test]
fn signs_are_found_wherever_a_keyboard_has_them() {
    let shift = Parts {
        shift: true,
        ..parts("/")
    };
    assert!(is(Shortcut::Search, shift) && is(Shortcut::Search, parts("/")));
    let alt_graph = Parts {
        ctrl: true,
        alt: true,
        alt_graph: true,
        ..parts("[")
    };
    assert!(is(Shortcut::PreviousPage, alt_graph.clone()));
    assert!(!is(
        Shortcut::PreviousPage,
        Parts {
            alt_graph: false,
            ..alt_graph
        }
    ));
}

#[test]
fn a_letter_with_a_modifier_is_the_browsers() {
    for (ctrl, meta, alt) in [
        (true, false, false),
        (false, true, false),
        (false, false, true),
    ] {
        let held = Parts {
            ctrl,
            meta,
            alt,
            ..parts("c")
        };
        assert!(!is(Shortcut::Copy, held.clone()));
        assert!(!is(
            Shortcut::Copy,
            Parts {
                is_mac: true,
                ..held
            }
        ));
    }
}

#[test]
fn cmd_is_for_macs_and_ctrl_for_all_others() {
    let ctrl = Parts {
        ctrl: true,
        ..parts("k")
    };
    let meta = Parts {
        meta: true,
        ..parts("k")
    };
    let on_mac = |parts: &Parts| Parts {
        is_mac: true,
        ..parts.clone()
    };
    assert!(is(Shortcut::Palette, ctrl.clone()) && is(Shortcut::Palette, on_mac(&meta)));
    assert!(!is(Shortcut::Palette, meta) && !is(Shortcut::Palette, on_mac(&ctrl)));
}

#[test]
fn the_palette_has_the_same_keys_before_the_table_of_shortcuts_is_there() {
    for key in ["k", "K", "j", "Enter"] {
        for held in 0..32 {
            let is_held = |bit: u32| held & (1 << bit) != 0;
            let parts = Parts {
                ctrl: is_held(0),
                meta: is_held(1),
                alt: is_held(2),
                shift: is_held(3),
                is_mac: is_held(4),
                ..parts(key)
            };
            let opens = is(Shortcut::Palette, parts.clone());
            assert_eq!(opens_palette(&parts), opens, "{key} {held:05b}");
        }
    }
}

#[test]
fn keys_are_shown_as_they_are_called() {
    let names = |shortcut: Shortcut, is_mac| {
        let chords = shortcut.chords().iter();
        let chords: Vec<_> = chords.map(|c| c.names_on(is_mac).join("+")).collect();
        chords.join(" ")
    };
    assert_eq!(names(Shortcut::RowBelow, false), "↓");
    assert_eq!(names(Shortcut::SelectRange, false), "Shift+X");
    assert_eq!(names(Shortcut::Save, false), "Ctrl+S Ctrl+Enter");
    assert_eq!(names(Shortcut::Redo, true), "Shift+⌘+Z ⌘+Y");
}
