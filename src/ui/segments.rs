//! One of a few, all of them in sight.

use leptos::prelude::*;

use super::SelectOption;

/// A group of radio buttons in the shape of one control: arrow keys choose, as in any such group.
#[component]
pub fn Segments(
    /// Id of the group, and the name that its buttons share.
    id: &'static str,
    /// What is chosen.
    label: &'static str,
    /// What there is to choose from.
    options: Vec<SelectOption>,
    /// What is chosen at the moment.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// What to know before choosing.
    #[prop(optional)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let buttons = options
        .into_iter()
        .map(|SelectOption { value: own, label }| {
            let chosen = own.clone();
            let is_chosen = Memo::new(move |_| value.with(|value| *value == chosen));
            let on_choose = own.clone();
            view! {
                <label class="segment">
                    <input
                        type="radio"
                        class="visually-hidden"
                        name=id
                        value=own
                        prop:checked=is_chosen
                        on:change=move |_| on_change.run(on_choose.clone())
                    />
                    {label}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset id=id class="field field--group" aria-describedby=hint.map(|_| hint_id.clone())>
            <legend class="field__label">{label}</legend>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> })}
            <div class="segments">{buttons}</div>
        </fieldset>
    }
    .into_any()
}
