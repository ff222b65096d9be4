//! The panel: beside the page where there is room, and below it elsewhere. The page stays usable, so that
//! one can see what each click asks.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    Inspector, PANEL, TITLE, detail::CallDetail, filter::Filter, filter_bar::FilterBar,
    form_request::FormRequest, limits::Limits, list::CallList,
};
use crate::{
    data::PlannedWrites,
    messages::{inspector as words, shell},
    ui::{Icon, IconName, focus_id_soon, mark_page_meanwhile},
};

/// The panel, while it is open.
#[component]
pub fn InspectorPanel() -> impl IntoView {
    let inspector = Inspector::expect();
    // What was looked for and looked at is there again when the panel is.
    let filter = RwSignal::new(Filter::default());
    let chosen = RwSignal::new(None::<u64>);
    move || {
        inspector
            .is_open()
            .then(|| view! { <Panel inspector filter chosen /> })
    }
}

#[component]
fn Panel(
    inspector: Inspector,
    filter: RwSignal<Filter>,
    /// The number of the call that is looked at.
    chosen: RwSignal<Option<u64>>,
) -> impl IntoView {
    let planned = PlannedWrites::expect();
    mark_page_meanwhile("data-inspector");
    focus_id_soon(TITLE);
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            // Not also what Escape does on the page.
            event.stop_propagation();
            inspector.close();
        }
    };
    let has_form = Memo::new(move |_| planned.is_there());
    let back = Callback::new(move |number: u64| {
        chosen.set(None);
        focus_id_soon(super::list::row_id(number));
    });
    view! {
        <aside id=PANEL class="inspector" tabindex="-1" aria-labelledby=TITLE on:keydown=on_key>
            <h2 id=TITLE class="inspector__title" tabindex="-1">{shell::api_calls()}</h2>
            <button
                type="button"
                class="icon-button inspector__close"
                aria-label=words::close()
                on:click=move |_| inspector.close()
            >
                <Icon name=IconName::Close />
            </button>
            <div class="inspector__body">
                {move || match chosen.get() {
                    Some(number) => view! { <CallDetail number on_back=back /> }.into_any(),
                    None => view! {
                        <Limits />
                        {move || has_form.get().then(|| view! { <FormRequest planned /> })}
                        <FilterBar filter />
                        <CallList filter on_choose=Callback::new(move |number| chosen.set(Some(number))) />
                    }
                    .into_any(),
                }}
            </div>
        </aside>
    }
    .into_any()
}
