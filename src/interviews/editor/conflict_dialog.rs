//! Somebody else has changed the interview meanwhile: what it was, mine, and theirs, field by field.

use leptos::prelude::*;

use super::{
    change_list::{value, want_names},
    save_flow::SaveFlow,
    stage::Stage,
};
use crate::{
    components::field_name,
    data::Lookups,
    messages::save as words,
    model::{Conflict, Draft, Field, FieldValue, Interview, Side, both, conflicts},
    ui::Dialog,
};

type Choices = RwSignal<Vec<(Field, Side)>>;

/// Asks which side each field takes; nothing is sent by it.
#[component]
pub(super) fn ConflictDialog(
    /// The save that it belongs to.
    flow: SaveFlow,
) -> impl IntoView {
    let is_open = Signal::derive(move || matches!(flow.stage.get(), Stage::Conflict(_)));
    let close = move || {
        if matches!(flow.stage.get_untracked(), Stage::Conflict(_)) {
            flow.back();
        }
    };
    view! {
        <Dialog labelled_by="conflict-title" is_open on_close=close>
            {move || match flow.stage.get() {
                Stage::Conflict(theirs) => Some(conflict(flow, &theirs)),
                _ => None,
            }}
        </Dialog>
    }
}

fn conflict(flow: SaveFlow, theirs: &Interview) -> AnyView {
    let (start, mine) = untrack(|| (flow.form.start().draft, flow.form.draft()));
    let theirs = Draft::of(theirs);
    let found = conflicts(&start, &mine, &theirs);
    let choices: Choices = RwSignal::new(
        found
            .iter()
            .map(|conflict| {
                let is_known = |draft: &Draft| !draft.value(conflict.field).is_unknown();
                let side = match conflict.proposal() {
                    // With one of the lists not known there is nothing to put together.
                    Side::Both if !(is_known(&mine) && is_known(&theirs)) => Side::Mine,
                    side => side,
                };
                (conflict.field, side)
            })
            .collect(),
    );
    let settle = move |_| {
        let choices = choices.get_untracked();
        flow.settle(|conflict: Conflict| {
            let chosen = choices.iter().find(|(field, _)| *field == conflict.field);
            chosen.map_or_else(|| conflict.proposal(), |(_, side)| *side)
        });
    };
    let lookups = Lookups::expect();
    want_names(lookups);
    let fields: Vec<_> = found
        .into_iter()
        .map(|conflict| {
            let values = [&start, &mine, &theirs].map(|draft| draft.value(conflict.field));
            one_field(conflict, values, choices, lookups)
        })
        .collect();
    view! {
        <h2 id="conflict-title" class="dialog__title" tabindex="-1" autofocus>
            {words::conflict()}
        </h2>
        <p>
            {words::conflict_advice()}
        </p>
        <div class="conflicts">{fields}</div>
        <p class="dialog__actions">
            <button type="button" class="button" on:click=move |_| flow.back()>{words::back_to_form()}</button>
            <button type="button" class="button button--primary" on:click=settle>{words::conflict_settle()}</button>
        </p>
    }
    .into_any()
}

fn one_field(
    conflict: Conflict,
    [start, mine, theirs]: [FieldValue; 3],
    choices: Choices,
    lookups: Lookups,
) -> AnyView {
    let field = conflict.field;
    let is_list = matches!(
        field,
        Field::Questions | Field::SurveyQuestions | Field::Keywords
    );
    let together = (is_list && !mine.is_unknown() && !theirs.is_unknown())
        .then(|| both(start.clone(), mine.clone(), theirs.clone()));
    let column = move |title: &'static str, of: FieldValue| {
        view! {
            <div class="conflict__side">
                <p class="change__kind">{title}</p>
                {move || value(field, &of, lookups)}
            </div>
        }
        .into_any()
    };
    let choice = move |side: Side, label: &'static str| {
        let is_chosen = move || choices.with(|choices| choices.contains(&(field, side)));
        let choose = move |_| {
            choices.update(|choices| {
                for (of, chosen) in choices {
                    if *of == field {
                        *chosen = side;
                    }
                }
            });
        };
        view! {
            <label class="checkbox">
                <input type="radio" name=field.api_name() prop:checked=is_chosen on:change=choose />
                <span>{label}</span>
            </label>
        }
        .into_any()
    };
    let choosing = if conflict.needs_choice() {
        view! {
            <div class="conflict__choice">
                {choice(Side::Mine, words::take_mine())}
                {choice(Side::Theirs, words::take_theirs())}
                {together.is_some().then(|| choice(Side::Both, words::take_both()))}
            </div>
        }
        .into_any()
    } else {
        view! { <p class="quiet">{words::theirs_is_taken()}</p> }.into_any()
    };
    view! {
        <fieldset class="conflict">
            <legend>{field_name(field)}</legend>
            <div class="conflict__sides">
                {column(words::conflict_start(), start)}
                {column(words::conflict_mine(), mine)}
                {column(words::conflict_theirs(), theirs)}
                {together.filter(|_| conflict.needs_choice()).map(|both| column(words::conflict_both(), both))}
            </div>
            {choosing}
        </fieldset>
    }
    .into_any()
}
