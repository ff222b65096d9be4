//! Whether a wrong answer to a survey question ends the interview.

use leptos::{ev, prelude::*};

use crate::{
    messages::{common, questions as words},
    ui::focus_id_soon,
};

/// A switch; where the API did not say which it is, two buttons instead, because a switch would show one of
/// the two as if it were known.
#[component]
pub(super) fn Knockout(
    /// Id of the switch.
    id: String,
    /// What the question is called.
    name: Memo<String>,
    /// On, off, or not known.
    knockout: Memo<Option<bool>>,
    /// Called with what was chosen.
    on_change: Callback<bool>,
) -> impl IntoView {
    let is_known = Memo::new(move |_| knockout.get().is_some());
    let is_on = Memo::new(move |_| knockout.get() == Some(true));
    let label = move || words::knockout_of(&name.get());
    let id = StoredValue::new(id);
    let choose = move |is_knockout: bool| {
        on_change.run(is_knockout);
        focus_id_soon(id.get_value());
    };
    move || {
        if is_known.get() {
            view! {
                <label class="switch">
                    <input
                        id=id.get_value()
                        type="checkbox"
                        role="switch"
                        aria-label=label
                        prop:checked=is_on
                        on:change=move |event: ev::Event| on_change.run(event_target_checked(&event))
                    />
                    <span aria-hidden="true">{words::knockout()}</span>
                </label>
            }
            .into_any()
        } else {
            view! {
                <div class="knockout" role="group" aria-label=label>
                    <span>{words::knockout_unknown()}</span>
                    <button type="button" class="button" on:click=move |_| choose(true)>{common::yes()}</button>
                    <button type="button" class="button" on:click=move |_| choose(false)>{common::no()}</button>
                </div>
            }
            .into_any()
        }
    }
}
