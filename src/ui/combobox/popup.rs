//! The list of matches.

use leptos::{ev, html, prelude::*};

use super::ComboOption;
use crate::ui::{Icon, IconName, reveal};

/// Id of the option at a place of the list.
pub(super) fn option_id(id: &str, index: usize) -> String {
    format!("{id}-option-{index}")
}

#[component]
pub(super) fn Popup(
    /// Id of the text field.
    id: &'static str,
    /// What the field is called, and the list with it.
    label: &'static str,
    /// What can be picked.
    options: Signal<Vec<ComboOption>>,
    /// What the list is about.
    status: Signal<String>,
    /// Whether it is shown.
    is_open: RwSignal<bool>,
    /// The place of the active option.
    active: Memo<Option<usize>>,
    /// Called with the place of the option that was clicked.
    on_pick: Callback<usize>,
) -> impl IntoView {
    Effect::new(move |_| {
        if let Some(index) = active.get()
            && let Some(option) = document().get_element_by_id(&option_id(id, index))
        {
            reveal(&option);
        }
    });
    // Near the lower edge of the window it would open out of sight.
    let popup = NodeRef::<html::Div>::new();
    let is_filled =
        Memo::new(move |_| is_open.get() && options.with(|options| !options.is_empty()));
    Effect::new(move |_| {
        if let Some(popup) = popup.get().filter(|_| is_filled.get()) {
            request_animation_frame(move || reveal(&popup));
        }
    });
    let option = move |(index, option): (usize, ComboOption)| {
        let mark = option
            .is_disabled
            .then(|| view! { <Icon name=IconName::Check /> });
        view! {
            <li
                id=option_id(id, index)
                class="combobox__option"
                role="option"
                aria-selected=move || (active.get() == Some(index)).to_string()
                aria-disabled=option.is_disabled.then_some("true")
                on:click=move |_| on_pick.run(index)
            >
                <span class="combobox__label" dir="auto">{option.label}</span>
                {mark}
                {option.detail.map(|detail| view! {
                    <span class="combobox__detail" dir="auto">{detail}</span>
                })}
            </li>
        }
    };
    let shown = move || {
        is_open.get().then(|| {
            options
                .get()
                .into_iter()
                .enumerate()
                .map(option)
                .collect_view()
        })
    };
    // The focus stays in the text field, whatever is clicked here.
    let keep_focus = |event: ev::MouseEvent| event.prevent_default();
    view! {
        <div class="combobox__popup" node_ref=popup hidden=move || !is_open.get() on:mousedown=keep_focus>
            <p class="combobox__status" aria-hidden="true">{status}</p>
            <ul id=format!("{id}-list") class="combobox__list" role="listbox" aria-label=label>
                {shown}
            </ul>
        </div>
    }
    .into_any()
}
