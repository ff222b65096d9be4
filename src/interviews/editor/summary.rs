//! What is wrong, above the form, after a submit.

use leptos::prelude::*;

use super::save_flow::{SUMMARY, SaveFlow};
use crate::{
    components::{field_name, reason_in_words},
    messages::editor as words,
    ui::focus_id,
};

/// Links to the fields that need mending; has the focus when it appears.
#[component]
pub(super) fn Summary(
    /// The save that found them.
    flow: SaveFlow,
) -> impl IntoView {
    let problems = Memo::new(move |_| {
        if flow.is_summed_up.get() {
            flow.form.problems()
        } else {
            Vec::new()
        }
    });
    move || {
        let problems = problems.get();
        (!problems.is_empty()).then(|| {
            let title = words::problems(problems.len());
            let links = problems.into_iter().map(|problem| {
                let id = problem.field.api_name();
                let jump = move |event: leptos::ev::MouseEvent| {
                    // The router would take the fragment for a navigation.
                    event.prevent_default();
                    focus_id(id);
                };
                view! {
                    <li>
                        <a href=format!("#{id}") on:click=jump>
                            {words::problem(field_name(problem.field), &reason_in_words(&problem.reason))}
                        </a>
                    </li>
                }
            });
            view! {
                <div
                    id=SUMMARY
                    class="notice notice--error"
                    role="group"
                    tabindex="-1"
                    aria-labelledby="editor-summary-title"
                >
                    <h2 id="editor-summary-title" class="notice__title">{title}</h2>
                    <ul class="summary">{links.collect_view()}</ul>
                </div>
            }
        })
    }
}
