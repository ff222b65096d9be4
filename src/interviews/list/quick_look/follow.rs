//! What the quick look follows: the address, the focus and Escape.

use leptos::{ev, prelude::*};

use super::QuickLook;
use crate::{
    following::until_gone,
    interviews::list::{present_list::PresentList, present_row, view_model::Row},
    ui::is_dialog_open,
};

/// Forgets what belongs to the panel when the address closes it, by whatever way.
pub(super) fn address(look: QuickLook) {
    Effect::new(move |_| {
        until_gone();
        let asked = look.asked();
        if asked.is_none() {
            look.forget_ahead();
            look.is_own_entry.set_value(false);
            look.wants_focus.set(false);
            look.announced.set(String::new());
        } else if look.ahead.get_untracked() == asked {
            look.ahead.set(None);
        }
    });
}

/// The row that has the focus is the one that is shown.
pub(super) fn focus(look: QuickLook) {
    let moved = window_event_listener(ev::focusin, move |_| {
        if !look.is_open_untracked() {
            return;
        }
        let Some(at) = present_row::index() else {
            return;
        };
        let id = look.rows.with_untracked(|rows| match rows.get(at)? {
            Row::Interview(row) => Some(row.id.clone()),
            Row::Unreadable(..) => None,
        });
        if let Some(id) = id {
            look.move_to(id);
        }
    });
    on_cleanup(move || moved.remove());
}

/// The row that is shown says so, as soon as it is drawn.
pub(super) fn mark(look: QuickLook) {
    let drawn = PresentList::expect().drawn;
    Effect::new(move |_| {
        until_gone();
        drawn.track();
        let shown = look.shown();
        let at = look.rows.with(|rows| {
            let of_row = |row: &Row| row.interview().map(|row| row.id.clone());
            rows.iter()
                .position(|row| shown.is_some() && of_row(row) == shown)
        });
        request_animation_frame(move || present_row::mark(at));
    });
}

/// Escape is no letter: it closes also where shortcuts are switched off.
pub(super) fn escape(look: QuickLook) {
    let pressed = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape"
            && !event.default_prevented()
            && look.is_open_untracked()
            && !is_dialog_open()
        {
            event.prevent_default();
            look.close();
        }
    });
    on_cleanup(move || pressed.remove());
}
