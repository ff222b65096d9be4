//! The search by title.

use std::time::Duration;

use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::{
    messages::list as words,
    routes::{self, ListView},
    ui::{Icon, IconName},
};

/// How long typing must pause before the API is asked: no request per keystroke.
const PAUSE: Duration = Duration::from_millis(250);

/// The id of the field.
pub(super) const SEARCH_FIELD: &str = "search";

/// A search field that follows the address and changes it after a pause, or at once by Enter; Escape
/// clears it. Each search replaces the history entry, so "back" does not step through letters.
#[component]
pub(super) fn SearchField(
    /// What the address says.
    view: Memo<ListView>,
    /// Told while what is typed is not yet asked for.
    is_ahead: RwSignal<bool>,
) -> impl IntoView {
    let go = routes::use_go();
    let text = RwSignal::new(view.with_untracked(|view| view.params.search.clone()));
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop_timer = move || {
        if let Some(handle) = timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    on_cleanup(stop_timer);

    // Back, forward and "clear filters" change the address; typing goes on otherwise.
    Effect::new(move |_| {
        let search = view.with(|view| view.params.search.clone());
        let is_typing = timer.with_value(Option::is_some);
        if !is_typing && text.with_untracked(|text| text.trim() != search) {
            text.set(search);
        }
        if !is_typing {
            is_ahead.set(false);
        }
    });

    let ask = move || {
        stop_timer();
        is_ahead.set(false);
        let wanted = text.with_untracked(|text| text.trim().to_owned());
        let present = view.get_untracked();
        if present.params.search != wanted {
            go.replace(&present.narrowed(|params| params.search = wanted).href());
        }
    };
    let typed = move |event: ev::Event| {
        text.set(event_target_value(&event));
        stop_timer();
        let present = view.with_untracked(|view| view.params.search.clone());
        if text.with_untracked(|text| text.trim() == present) {
            is_ahead.set(false);
            return;
        }
        is_ahead.set(true);
        match set_timeout_with_handle(ask, PAUSE) {
            Ok(handle) => timer.set_value(Some(handle)),
            Err(_) => ask(),
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && text.with_untracked(|text| !text.is_empty()) {
            event.prevent_default();
            text.set(String::new());
            ask();
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        ask();
    };

    view! {
        <form class="search-field" on:submit=submit>
            <label class="field__label" for=SEARCH_FIELD>{words::search()}</label>
            <span class="search-field__box">
                <Icon name=IconName::Search />
                <input
                    id=SEARCH_FIELD
                    class="input"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    dir="auto"
                    prop:value=text
                    on:input=typed
                    on:keydown=key
                />
            </span>
        </form>
    }
}
