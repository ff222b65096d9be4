//! The dialog about saved views: a name for what is shown, and all that have one.

use leptos::prelude::*;

use super::{save_form::SaveForm, view_row::ViewRow};
use crate::{
    data::{DeletedView, SavedViews},
    interviews::list::desk::{ListDesk, ListDialog},
    messages::{common, saved_views as words},
    ui::{Dialog, EmptyState, focus_id_soon},
};

/// What the parts of the dialog share.
#[derive(Clone, Copy)]
pub(super) struct Panel {
    pub(super) desk: ListDesk,
    pub(super) views: SavedViews,
    /// What was just done.
    pub(super) said: RwSignal<String>,
    /// The view that is getting another name.
    pub(super) renaming: RwSignal<Option<String>>,
    /// What was deleted since the dialog was opened, the last one last.
    deleted: RwSignal<Vec<DeletedView>>,
}

/// Where the focus goes after a deletion.
const BRING_BACK: &str = "bring-back-view";

impl Panel {
    /// Deletes a view, and offers to bring it back.
    pub(super) fn delete(self, name: &str) {
        if let Some(gone) = self.views.delete(name) {
            self.deleted.update(|deleted| deleted.push(gone));
            self.said.set(words::deleted(name));
            focus_id_soon(BRING_BACK);
        }
    }

    fn bring_back(self) {
        if let Some(back) = self.deleted.try_update(Vec::pop).flatten() {
            let name = back.name().to_owned();
            self.views.restore(back);
            self.said.set(words::brought_back(&name));
            focus_id_soon(view_id(&name));
        }
    }
}

/// The id of the link of a view: its name, in which no such space occurs, and ids hold no other.
pub(super) fn view_id(name: &str) -> String {
    format!("view-{}", name.replace(' ', "\u{a0}"))
}

/// The dialog, closed until it is asked for.
#[component]
pub(in crate::interviews::list) fn SavedViewsDialog() -> impl IntoView {
    let desk = ListDesk::expect();
    view! {
        <Dialog
            labelled_by="saved-views-title"
            is_open=Signal::derive(move || desk.is_open(ListDialog::SavedViews))
            on_close=move || desk.close()
            class="dialog saved-views-dialog"
        >
            <SavedViewsPanel desk />
        </Dialog>
    }
}

#[component]
fn SavedViewsPanel(
    /// What the list shows.
    desk: ListDesk,
) -> impl IntoView {
    let views = SavedViews::expect();
    views.refresh();
    let panel = Panel {
        desk,
        views,
        said: RwSignal::new(String::new()),
        renaming: RwSignal::new(None),
        deleted: RwSignal::new(Vec::new()),
    };
    let names = Memo::new(move |_| {
        let all = views.all().into_iter();
        all.map(|view| view.name).collect::<Vec<_>>()
    });
    let last_deleted = move || {
        let name = |deleted: &Vec<DeletedView>| Some(deleted.last()?.name().to_owned());
        panel.deleted.with(name)
    };
    view! {
        <h2 id="saved-views-title" class="dialog__title" tabindex="-1">{words::title()}</h2>
        <p class="quiet">{words::about()}</p>
        <SaveForm panel />
        <div role="alert" class="dialog__alert">
            {move || (!views.is_kept()).then(|| view! { <p class="field__error">{words::not_kept()}</p> })}
        </div>
        <div class="saved-views__news">
            <p role="status">{panel.said}</p>
            {move || last_deleted().map(|name| view! {
                <button id=BRING_BACK type="button" class="button" on:click=move |_| panel.bring_back()>
                    {words::bring_back(&name)}
                </button>
            })}
        </div>
        <Show
            when=move || names.with(|names| !names.is_empty())
            fallback=|| view! { <EmptyState title=words::none()><p>{words::none_advice()}</p></EmptyState> }
        >
            <ul class="saved-views" aria-label=words::list()>
                <For each=move || names.get() key=String::clone let(name)>
                    <ViewRow panel name />
                </For>
            </ul>
        </Show>
        <div class="dialog__actions">
            <button type="button" class="button" on:click=move |_| desk.close()>{common::done()}</button>
        </div>
    }
    .into_any()
}
