//! The choice of columns and of their order.

use leptos::{ev, prelude::*};

use super::{
    cells::column_name,
    desk::{ListDesk, ListDialog},
};
use crate::{
    data::Preferences,
    messages::{columns as words, common, list},
    model::{ListColumn, ListColumns},
    routes::{self, Go},
    ui::{Dialog, Notice, NoticeKind, SortableList, moved},
};

/// The dialog, closed until it is asked for. What is chosen takes effect at once.
#[component]
pub(super) fn ColumnsDialog() -> impl IntoView {
    let desk = ListDesk::expect();
    view! {
        <Dialog
            labelled_by="columns-title"
            is_open=Signal::derive(move || desk.is_open(ListDialog::Columns))
            on_close=move || desk.close()
        >
            <ColumnsChoice desk />
        </Dialog>
    }
}

/// What is chosen while the dialog is open. All columns have a place in it, so that one that is taken out and
/// put back stands where it was.
#[derive(Clone, Copy)]
struct Choice {
    desk: ListDesk,
    preferences: Preferences,
    go: Go,
    order: RwSignal<Vec<ListColumn>>,
    shown: RwSignal<Vec<ListColumn>>,
    /// Whether the address names columns: then it is the address that changes, and not this device.
    is_of_address: RwSignal<bool>,
    is_kept: RwSignal<bool>,
}

impl Choice {
    fn new(desk: ListDesk) -> Self {
        let is_of_address = desk.view.with_untracked(|view| view.columns.is_some());
        let choice = Self {
            desk,
            preferences: Preferences::expect(),
            go: routes::use_go(),
            order: RwSignal::new(Vec::new()),
            shown: RwSignal::new(Vec::new()),
            is_of_address: RwSignal::new(is_of_address),
            is_kept: RwSignal::new(true),
        };
        desk.columns.with_untracked(|columns| choice.begin(columns));
        choice
    }

    fn begin(self, columns: &ListColumns) {
        self.order.set(columns.offered());
        self.shown.set(columns.shown().to_vec());
    }

    fn show(self, column: ListColumn, is_shown: bool) {
        self.shown.update(|shown| {
            shown.retain(|other| *other != column);
            if is_shown {
                shown.push(column);
            }
        });
        self.apply();
    }

    fn reorder(self, from: usize, to: usize) {
        self.order.update(|order| *order = moved(order, from, to));
        self.apply();
    }

    fn reset(self) {
        self.begin(&ListColumns::default());
        self.apply();
    }

    fn apply(self) {
        let shown = self.shown.get_untracked();
        let order = self.order.get_untracked().into_iter();
        let columns = ListColumns::new(order.filter(|column| shown.contains(column)));
        if self.is_of_address.get_untracked() {
            self.go_to(Some(columns));
        } else {
            self.is_kept.set(self.preferences.set_columns(columns));
        }
    }

    fn use_own(self) {
        self.is_of_address.set(false);
        self.begin(&untrack(|| self.preferences.columns()));
        self.go_to(None);
    }

    fn go_to(self, columns: Option<ListColumns>) {
        let view = self.desk.view.get_untracked().with_columns(columns);
        self.go.replace(&view.href());
    }
}

#[component]
fn ColumnsChoice(
    /// Whose columns.
    desk: ListDesk,
) -> impl IntoView {
    let choice = Choice::new(desk);
    let said = RwSignal::new("");
    let keys = Signal::derive(move || {
        let order = choice.order.get().into_iter();
        order.map(|column| column.as_str().to_owned()).collect()
    });
    let name = |key: String| {
        ListColumn::from_text(&key)
            .map_or_else(String::new, |column| column_name(column).to_owned())
    };
    let reorder = move |(from, to)| {
        said.set("");
        choice.reorder(from, to);
    };
    let reset = move |_| {
        choice.reset();
        said.set(words::was_reset());
    };
    view! {
        <h2 id="columns-title" class="dialog__title" tabindex="-1">{words::title()}</h2>
        {move || if choice.is_of_address.get() {
            view! {
                <Notice kind=NoticeKind::Info>
                    <p>{words::from_address()}</p>
                    <p class="notice__actions">
                        <button type="button" class="button" on:click=move |_| choice.use_own()>
                            {words::use_own()}
                        </button>
                    </p>
                </Notice>
            }
            .into_any()
        } else {
            view! { <p class="quiet">{words::kept()}</p> }.into_any()
        }}
        <div class="columns">
            <p class="columns__fixed">
                <span>{list::column_title()}</span>
                <span class="quiet">{words::always_first()}</span>
            </p>
            <SortableList
                id="columns"
                label=words::list()
                noun=words::noun()
                keys=keys
                name=name
                on_move=reorder
                row=move |key: String| column_row(choice, said, &key)
            />
        </div>
        <div role="alert" class="dialog__alert">
            {move || (!choice.is_kept.get()).then(|| view! { <p class="field__error">{words::not_kept()}</p> })}
        </div>
        <p role="status" class="columns__said quiet">{said}</p>
        <div class="dialog__actions">
            <button type="button" class="button button--quiet columns__reset" on:click=reset>
                {words::reset()}
            </button>
            <button type="button" class="button button--primary" on:click=move |_| desk.close()>
                {common::done()}
            </button>
        </div>
    }
    .into_any()
}

/// Whether the column is there.
fn column_row(choice: Choice, said: RwSignal<&'static str>, key: &str) -> AnyView {
    let Some(column) = ListColumn::from_text(key) else {
        return ().into_any();
    };
    let is_shown = move || choice.shown.with(|shown| shown.contains(&column));
    let changed = move |event: ev::Event| {
        said.set("");
        choice.show(column, event_target_checked(&event));
    };
    view! {
        <label class="checkbox">
            <input type="checkbox" prop:checked=is_shown on:change=changed />
            <span>{column_name(column)}</span>
        </label>
    }
    .into_any()
}
