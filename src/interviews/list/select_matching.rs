//! The second step after all on the page are selected: all that match, on every page.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    components::ProblemNotice,
    data::{Gathered, Problem, QueryClient, Subject, explain},
    interviews::selection::{Chosen, SelectedSet, Selection},
    messages::{common, intl, list as words},
    routes::ListView,
    ui::NoticeKind,
};

/// Offers to gather all that match, says how far that is, and can stop it.
#[component]
pub(super) fn SelectMatching(
    /// What the address says.
    view: Memo<ListView>,
    /// How many interviews match in all.
    total: Signal<Option<u32>>,
) -> impl IntoView {
    let client = StoredValue::new(QueryClient::expect());
    let selection = Selection::expect();
    let progress = RwSignal::new(None::<Gathered>);
    let problem = RwSignal::new(None::<Problem>);
    let is_stopped = StoredValue::new(false);
    let has_all = StoredValue::new(None::<usize>);

    let gather = move || {
        if progress.with_untracked(Option::is_some) {
            return;
        }
        progress.set(Some(Gathered::default()));
        problem.set(None);
        is_stopped.set_value(false);
        let (client, view) = (client.get_value(), view.get_untracked());
        spawn_local(async move {
            // A page that is left has no signal any more to tell, and stops.
            let on_progress = |so_far: Gathered| {
                is_stopped.try_get_value() == Some(false)
                    && progress.try_set(Some(so_far)).is_none()
            };
            let result = client.gather_interviews(&view.params, on_progress).await;
            if progress.try_set(None).is_some() {
                return;
            }
            match result {
                Ok(Some(found)) => {
                    let chosen: Vec<_> = found
                        .iter()
                        .filter(|one| view.status.is_none() || one.status == view.status)
                        .map(Chosen::of)
                        .collect();
                    selection.update(|set| set.set_all(&chosen, true));
                    has_all.set_value(Some(selection.with_untracked(SelectedSet::len)));
                }
                Ok(None) => {}
                Err(error) => {
                    let way = client.session().way();
                    problem.set(Some(explain(&error, Subject::InterviewList, way)));
                }
            }
        });
    };
    let offer = move || {
        let has_status = view.with(|view| view.status.is_some());
        let (count, total) = (selection.with(SelectedSet::len), total.get()?);
        if has_all.get_value() == Some(count) {
            return None;
        }
        // The API cannot be asked for a status, so how many match it is not known before.
        let is_more = has_status || count < total as usize;
        is_more.then(|| {
            if has_status {
                words::select_matching().to_owned()
            } else {
                words::select_all(total as usize)
            }
        })
    };
    view! {
        <div class="selection-bar__all">
            {move || match progress.get() {
                Some(so_far) => view! {
                    <p role="status">{in_words(so_far)}</p>
                    <button type="button" class="button button--quiet" on:click=move |_| is_stopped.set_value(true)>
                        {common::stop()}
                    </button>
                }
                .into_any(),
                None => offer().map(|label| view! {
                    <button type="button" class="button button--quiet" on:click=move |_| gather()>{label}</button>
                })
                .into_any(),
            }}
            {move || problem.get().map(|problem| view! {
                <ProblemNotice problem kind=NoticeKind::Warning on_retry=gather />
            })}
        </div>
    }
}

fn in_words(so_far: Gathered) -> String {
    if let Some(until) = so_far.waits_until {
        return words::select_waits(&intl::exact_time(until));
    }
    if so_far.total == 0 {
        return words::select_reading().to_owned();
    }
    words::select_read(so_far.found as usize, so_far.total as usize)
}
