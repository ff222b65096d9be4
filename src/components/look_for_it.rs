//! "Look for it": after a write that makes something and whose answer was lost.

use leptos::{prelude::*, task::spawn_local};

use super::ExactTime;
use crate::{
    data::{FoundByTitle, QueryClient, Subject, explain},
    messages::{self, components as words},
    model::{Interview, InterviewId, ListParams},
    routes::{self, ListView},
};

#[derive(Clone, PartialEq)]
enum Look {
    NotYet,
    UnderWay,
    Found(FoundByTitle),
    Failed(String),
}

/// A button that reads which interviews have exactly this title, and what it found. It never writes.
#[component]
pub fn LookForIt(
    /// The title that was sent.
    #[prop(into)]
    title: Signal<String>,
    /// The original, where a copy is looked for.
    copy_of: Option<InterviewId>,
    /// Called when one of the links is followed.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let client = StoredValue::new(QueryClient::expect());
    let look = RwSignal::new(Look::NotYet);
    let copy_of = StoredValue::new(copy_of);
    let is_copy = copy_of.with_value(Option::is_some);
    let search = move |_| {
        if look.get_untracked() == Look::UnderWay {
            return;
        }
        look.set(Look::UnderWay);
        let (client, title, original) = (
            client.get_value(),
            title.get_untracked(),
            copy_of.get_value(),
        );
        spawn_local(async move {
            let found = client.find_by_title(&title, original.as_ref()).await;
            let way = client.session().way();
            // The view may be gone by then.
            look.try_set(match found {
                Ok(found) => Look::Found(found),
                Err(error) => Look::Failed(explain(&error, Subject::InterviewList, way).title),
            });
        });
    };
    let leave = move |_| {
        if let Some(on_leave) = on_leave {
            on_leave.run(());
        }
    };
    let in_list = move || title.with(|title| search_for(title));
    let is_under_way = Memo::new(move |_| look.with(|look| *look == Look::UnderWay));
    let row = move |interview: &Interview| {
        let team = interview.team_id.as_ref().filter(|_| is_copy);
        let href = routes::interview(&interview.id, team);
        let created = interview.created_at.clone();
        let (before, after) = messages::around(&words::look_created(messages::SLOT));
        view! {
            <li>
                <a href=href on:click=leave dir="auto">{interview.name().to_owned()}</a>
                {created.map(|time| view! { {before.clone()} <ExactTime time /> {after.clone()} })}
            </li>
        }
    };
    let result = move || match look.get() {
        Look::NotYet | Look::UnderWay => None,
        Look::Failed(why) => Some(view! { <p>{words::look_failed(&why)}</p> }.into_any()),
        Look::Found(found) => {
            let said = in_words(&found, is_copy);
            let rows = found.interviews.iter().map(row).collect_view();
            Some(
                view! {
                    <p>{said}</p>
                    <ul class="look-for-it__list">{rows}</ul>
                    <p><a href=in_list() on:click=leave>{words::look_search_list()}</a></p>
                }
                .into_any(),
            )
        }
    };
    view! {
        <div class="look-for-it">
            <p>
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || is_under_way.get().then_some("true")
                    on:click=search
                >
                    {move || if is_under_way.get() { words::look_under_way() } else { words::look_for_it() }}
                </button>
            </p>
            <div role="status">{result}</div>
        </div>
    }
    .into_any()
}

fn in_words(found: &FoundByTitle, is_copy: bool) -> String {
    let mut sentences = vec![words::look_found(found.interviews.len())];
    if found.is_part {
        sentences.push(words::look_found_part().to_owned());
    }
    if is_copy && found.interviews.is_empty() {
        sentences.push(words::look_other_team().to_owned());
    }
    sentences.join(" ")
}

/// The list, searched for a title: where an interview is found whose id nobody knows.
pub fn search_for(title: &str) -> String {
    ListView {
        params: ListParams {
            search: title.trim().to_owned(),
            ..ListParams::default()
        },
        ..ListView::default()
    }
    .href()
}
