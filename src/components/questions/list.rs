//! The frame that both lists of questions share: the picker, and what was picked, in order.

use leptos::{ev, prelude::*};

use super::{
    picker::QuestionPicker,
    search::{Choice, Search},
    words::Kind,
};
use crate::{
    messages::questions as words,
    model::QuestionId,
    ui::{
        Icon, IconName, SortableList, focus_id, focus_neighbour, moved, text_of_key, unique_keys,
    },
};

/// What a row of the list is given to draw itself.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) id: QuestionId,
    /// Where in the list it is at the moment, from 0; its length where it is gone.
    pub(super) index: Memo<usize>,
    /// Title, or id where there is no title.
    pub(super) name: Memo<String>,
}

/// What stood at these places, in their order.
pub(super) fn in_order<T: Clone>(list: &[T], places: &[usize]) -> Vec<T> {
    let at = |place: &usize| list.get(*place).cloned();
    places.iter().filter_map(at).collect()
}

/// A list of questions that is known. What it holds belongs to the caller, who is told of each change by
/// what has become of the old places.
#[component]
pub(super) fn PickedQuestions(
    /// Which questions.
    kind: Kind,
    /// The search.
    search: Search,
    /// What is wrong with the list.
    error: Signal<Option<String>>,
    /// The questions, in order.
    picked: Signal<Vec<QuestionId>>,
    /// The title of the question at a place, where one is known (tracked).
    title: Callback<usize, Option<String>>,
    /// Draws what is in a row below its title.
    row: Callback<Row, AnyView>,
    /// Called with the old places in their new order, after a move or a removal.
    on_order: Callback<Vec<usize>>,
    /// Called with the question that was picked.
    on_pick: Callback<Choice>,
    /// Called with ids that were pasted.
    on_ids: Callback<Vec<QuestionId>>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let keys = Memo::new(move |_| {
        picked.with(|picked| unique_keys(picked.iter().map(QuestionId::as_str)))
    });
    let index_of = move |key: &str| {
        keys.with(|keys| {
            keys.iter()
                .position(|other| other == key)
                .unwrap_or(keys.len())
        })
    };
    let name = Callback::new(move |key: String| {
        title
            .run(index_of(&key))
            .unwrap_or_else(|| text_of_key(&key).to_owned())
    });
    let places = move || (0..keys.with_untracked(Vec::len)).collect::<Vec<_>>();
    let on_move = Callback::new(move |(from, to)| on_order.run(moved(&places(), from, to)));
    let remove = move |row: &Row, event: ev::MouseEvent| {
        if !focus_neighbour(event.target(), ".sortable__row", ".question-row__remove") {
            focus_id(kind.field().api_name());
        }
        let index = row.index.get_untracked();
        said.set(words::removed(&row.name.get_untracked()));
        on_order.run(
            places()
                .into_iter()
                .filter(|place| *place != index)
                .collect(),
        );
    };
    let pick = Callback::new(move |choice: Choice| {
        let name = choice.title.clone();
        let count = keys.with_untracked(Vec::len) + 1;
        let name = name.unwrap_or_else(|| choice.id.as_str().to_owned());
        said.set(kind.added(&name, count));
        on_pick.run(choice);
    });
    let draw = Callback::new(move |key: String| {
        let id = QuestionId::from(text_of_key(&key));
        let index = {
            let key = key.clone();
            Memo::new(move |_| index_of(&key))
        };
        let is_titled = Memo::new(move |_| title.run(index.get()).is_some());
        let name = Memo::new(move |_| name.run(key.clone()));
        let row_data = Row { id, index, name };
        let content = row.run(row_data.clone());
        view! {
            <div class="question-row">
                <p class="question-row__title" class:opaque-id=move || !is_titled.get() dir="auto">{name}</p>
                <button
                    type="button"
                    class="icon-button question-row__remove"
                    aria-label=move || words::remove(&name.get())
                    on:click=move |event| remove(&row_data, event)
                >
                    <Icon name=IconName::Close />
                </button>
                <div class="question-row__more">{content}</div>
            </div>
        }
        .into_any()
    });
    view! {
        <div class="question-list">
            <QuestionPicker kind search picked error on_pick=pick on_ids />
            <SortableList
                id=kind.order_id()
                label=kind.label()
                noun=kind.noun()
                keys
                name
                on_move
                row=draw
            />
            {move || keys.with(Vec::is_empty).then(|| view! {
                <p class="question-list__empty">{kind.empty()}</p>
            })}
            <p class="visually-hidden" role="status">{said}</p>
        </div>
    }
    .into_any()
}
