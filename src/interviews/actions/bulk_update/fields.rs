//! The form for many.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{
    form::{BulkField, BulkForm, BulkProblem},
    questions::Questions,
};
use crate::{
    interviews::{
        actions::{BulkActions, BulkDialog, touched::TouchedNames},
        selection::Chosen,
    },
    messages::{bulk_update as words, common, fields as names},
    model::{BulkMode, BulkUpdate, Interview, InterviewId, QuestionId},
    ui::{Field, TextField, TokenField, described_by, invalid, say},
};

/// The form's state; outlives the look at the preview.
#[derive(Clone, Copy)]
pub(super) struct BulkFields {
    /// Who it is about.
    pub(super) chosen: StoredValue<Vec<Chosen>>,
    /// What is typed and picked.
    pub(super) form: RwSignal<BulkForm>,
    /// Fresh reads of the chosen ones, where they were asked for.
    pub(super) details: RwSignal<Vec<Interview>>,
}

impl BulkFields {
    /// What was typed before, for these interviews.
    pub(super) fn new(chosen: Vec<Chosen>, form: RwSignal<BulkForm>) -> Self {
        Self {
            chosen: StoredValue::new(chosen),
            form,
            details: RwSignal::new(Vec::new()),
        }
    }

    /// The ids of the chosen ones.
    pub(super) fn ids(self) -> Vec<InterviewId> {
        self.chosen
            .with_value(|chosen| chosen.iter().map(|one| one.id.clone()).collect())
    }
}

/// All fields. Leads on only with a change that can be sent.
#[component]
pub(super) fn FieldsView(
    /// The form's state.
    fields: BulkFields,
    /// How many archived ones were left out.
    archived: usize,
    /// Takes the change.
    on_ready: Callback<BulkUpdate>,
) -> impl IntoView {
    let actions = BulkActions::expect();
    let problems = RwSignal::new(Vec::<BulkProblem>::new());
    let element = NodeRef::<html::Form>::new();
    let chosen = fields.chosen.get_value();
    let is_empty = chosen.is_empty();
    let form = fields.form;
    let is_merge = Memo::new(move |_| form.with(|form| form.mode == BulkMode::Merge));
    let has_more = form.with_untracked(|form| !form.title.is_empty() || !form.template.is_empty());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match form.with_untracked(|form| form.to_change(&fields.ids())) {
            Ok(change) => on_ready.run(change),
            Err(found) => {
                focus(element, found.first().map(|problem| problem.field));
                problems.set(found);
            }
        }
    };
    let text = move |field: BulkField, label, hint: &'static str, get: ReadText, set: WriteText| {
        view! {
            <TextField
                id=field.id()
                label
                value=Signal::derive(move || form.with(|form| get(form).clone()))
                hint=Signal::stored(hint.to_owned())
                error=error_of(problems, field)
                on_input=Callback::new(move |text| form.update(|form| set(form, text)))
            />
        }
    };
    let tokens = move |field: BulkField, label, hint, list: List| {
        let tokens = Signal::derive(move || form.with(|form| list(&mut form.clone()).clone()));
        view! {
            <TokenField
                id=field.id()
                label
                tokens
                on_change=Callback::new(move |tokens| form.update(|form| *list(form) = tokens))
                hint
                error=error_of(problems, field)
            />
        }
    };
    let keywords_hint = move || {
        let hint = if is_merge.get() {
            words::keywords_hint_merge()
        } else {
            words::keywords_hint_overwrite()
        };
        hint.to_owned()
    };
    view! {
        <form id=BulkField::Form.id() class="bulk-form" tabindex="-1" novalidate node_ref=element on:submit=submit>
            <TouchedNames interviews=chosen archived />
            <Mode form />
            {text(
                BulkField::DisplayName,
                names::display_name(),
                words::display_name_hint(),
                |form| &form.display_name,
                |form, text| form.display_name = text,
            )}
            {tokens(
                BulkField::Keywords,
                names::keywords(),
                Signal::derive(keywords_hint),
                |form| &mut form.keywords,
            )}
            <Show when=move || is_merge.get()>
                {tokens(
                    BulkField::RemovedKeywords,
                    words::removed_keywords(),
                    Signal::stored(words::removed_keywords_hint().to_owned()),
                    |form| &mut form.removed_keywords,
                )}
                <Questions fields />
            </Show>
            <details class="bulk-more" open=has_more>
                <summary>{words::more()}</summary>
                <div class="bulk-form">
                    {text(
                        BulkField::Title,
                        names::title(),
                        words::title_hint(),
                        |form| &form.title,
                        |form, text| form.title = text,
                    )}
                    <Template fields problems />
                </div>
            </details>
            {move || problem_of(problems, BulkField::Form).map(|reason| view! {
                <p class="field__error" role="alert">{reason}</p>
            })}
            <div class="dialog__actions">
                <button type="button" class="button" on:click=move |_| actions.close(BulkDialog::Update)>
                    {common::cancel()}
                </button>
                {(!is_empty).then(|| view! {
                    <button type="submit" class="button button--primary">{words::submit()}</button>
                })}
            </div>
        </form>
    }
}

/// Add or replace.
#[component]
fn Mode(
    /// The form.
    form: RwSignal<BulkForm>,
) -> impl IntoView {
    let choice = move |mode: BulkMode, label: &'static str| {
        view! {
            <label class="checkbox">
                <input
                    type="radio"
                    name="bulk-mode"
                    prop:checked=move || form.with(|form| form.mode == mode)
                    on:change=move |_| form.update(|form| form.mode = mode)
                />
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="bulk-mode">
            <legend class="field__label">{words::mode()}</legend>
            {choice(BulkMode::Merge, words::mode_merge())}
            {choice(BulkMode::Overwrite, words::mode_overwrite())}
        </fieldset>
    }
}

/// Reads a text of the form.
type ReadText = fn(&BulkForm) -> &String;
/// Writes one.
type WriteText = fn(&mut BulkForm, String);
/// A list of texts of the form.
pub(super) type List = fn(&mut BulkForm) -> &mut Vec<String>;

/// "Like this interview": one of the chosen ones, or an id.
#[component]
fn Template(
    /// The form's state.
    fields: BulkFields,
    /// What is wrong with the form.
    problems: RwSignal<Vec<BulkProblem>>,
) -> impl IntoView {
    let id = BulkField::Template.id();
    let form = fields.form;
    let error = error_of(problems, BulkField::Template);
    let hint = Signal::stored(words::template_hint().to_owned());
    let options = fields.chosen.with_value(|chosen| {
        chosen
            .iter()
            .map(|one| view! { <option value=one.id.as_str().to_owned()>{one.name.clone()}</option> })
            .collect_view()
    });
    let typed = move |event: ev::Event| {
        form.update(|form| form.template = event_target_value(&event));
    };
    view! {
        <Field id label=words::template() hint error>
            <input
                id=id
                class="input"
                list="bulk-template-options"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by(id, hint, error)
                aria-invalid=invalid(error)
                prop:value=move || form.with(|form| form.template.clone())
                on:input=typed
            />
            <datalist id="bulk-template-options">{options}</datalist>
        </Field>
    }
}

/// Adds a question to those that are taken out, or the other way about.
pub(super) fn toggle(list: &mut Vec<QuestionId>, id: &QuestionId, is_on: bool) {
    list.retain(|other| other != id);
    if is_on {
        list.push(id.clone());
    }
}

/// What is wrong with a field, as the controls want it.
fn error_of(problems: RwSignal<Vec<BulkProblem>>, field: BulkField) -> Signal<Option<String>> {
    Signal::derive(move || problem_of(problems, field).map(str::to_owned))
}

fn problem_of(problems: RwSignal<Vec<BulkProblem>>, field: BulkField) -> Option<&'static str> {
    problems.with(|problems| {
        problems
            .iter()
            .find(|problem| problem.field == field)
            .map(|problem| problem.reason)
    })
}

fn focus(form: NodeRef<html::Form>, field: Option<BulkField>) {
    let Some((form, field)) = form.get_untracked().zip(field) else {
        return;
    };
    let target = if field == BulkField::Form {
        BulkField::DisplayName
    } else {
        field
    };
    let element = form
        .query_selector(&format!("#{}", target.id()))
        .ok()
        .flatten()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        if let Ok(Some(details)) = element.closest("details") {
            // A field in a closed disclosure cannot take the focus.
            say(&details, "open", "");
        }
        let _ = element.focus();
    }
}
