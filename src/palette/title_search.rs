//! Asking the API for interviews by title, while somebody types.

use std::time::Duration;

use leptos::prelude::*;

use super::entries::Jump;
use crate::{
    components::status_name,
    data::{QueryClient, Subject, explain, use_interview_list},
    model::{Interview, ListParams, PageSize},
    routes,
    ui::Debounce,
};

/// How long typing must pause before the API is asked: no request per keystroke.
const PAUSE: Duration = Duration::from_millis(250);

/// What the API is asked for, and what it said last.
#[derive(Clone, Copy)]
pub(super) struct TitleSearch {
    /// What is typed, trimmed.
    wanted: Memo<String>,
    /// What is asked for: what was typed when the typing paused last.
    asked: RwSignal<String>,
    answer: RwSignal<Answer>,
}

/// An answer of the API.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Answer {
    /// What was asked for; empty before the first answer.
    pub(super) text: String,
    /// Those that were found.
    pub(super) found: Vec<Jump>,
    /// Why nothing could be found, in words.
    pub(super) problem: Option<String>,
}

impl TitleSearch {
    /// Follows a text for as long as the present owner lives.
    pub(super) fn follow(text: RwSignal<String>) -> Self {
        let search = Self {
            wanted: Memo::new(move |_| text.with(|text| text.trim().to_owned())),
            asked: RwSignal::new(text.with_untracked(|text| text.trim().to_owned())),
            answer: RwSignal::new(Answer::default()),
        };
        let ask = Debounce::new(
            PAUSE,
            Callback::new(move |()| search.asked.set(search.wanted.get_untracked())),
        );
        Effect::new(move |_| {
            let is_empty = search.wanted.with(String::is_empty);
            if is_empty {
                // There is nothing to ask, and the answer to nothing is known.
                ask.stop();
                search.asked.set(String::new());
                search.answer.set(Answer::default());
            } else if search
                .asked
                .with_untracked(|asked| *asked != search.wanted.get_untracked())
            {
                ask.restart();
            } else {
                ask.stop();
            }
        });
        search
    }

    /// What the API said last, perhaps of an older text (tracked).
    pub(super) fn answer(self) -> Answer {
        self.answer.get()
    }

    /// Whether what is typed is not answered yet (tracked).
    pub(super) fn is_waiting(self) -> bool {
        self.wanted
            .with(|wanted| self.answer.with(|answer| answer.text != *wanted))
    }

    /// Whether there is anything to ask (tracked).
    fn is_wanted(self) -> bool {
        self.asked.with(|asked| !asked.is_empty())
    }
}

/// Asks, for as long as there is something to ask. Shows nothing itself.
#[component]
pub(super) fn Asking(
    /// What.
    search: TitleSearch,
) -> impl IntoView {
    view! { <Show when=move || search.is_wanted()>{ask(search)}</Show> }
}

fn ask(search: TitleSearch) {
    let params = Memo::new(move |_| ListParams {
        search: search.asked.get(),
        page_size: PageSize::SMALLEST,
        ..ListParams::default()
    });
    let query = use_interview_list(params, Signal::stored(true));
    let way = QueryClient::expect().session().way();
    Effect::new(move |_| {
        let answer = query.with(|state| {
            if state.is_fetching() {
                return None;
            }
            // An answer to an older text is none: the state knows what is asked now.
            let current = state.current();
            let problem = state
                .error()
                .map(|error| explain(error, Subject::InterviewList, way));
            (current.is_some() || problem.is_some()).then(|| Answer {
                text: current.map_or_else(
                    || search.asked.get_untracked(),
                    |page| page.key.search.clone(),
                ),
                found: current.map_or_else(Vec::new, |page| {
                    let rows = page.value.rows.iter();
                    rows.filter_map(|row| row.interview()).map(jump).collect()
                }),
                problem: problem.map(|problem| problem.title),
            })
        });
        if let Some(answer) = answer {
            search.answer.set(answer);
        }
    });
}

fn jump(interview: &Interview) -> Jump {
    Jump {
        href: routes::interview(&interview.id, None),
        name: interview.name().to_owned(),
        detail: interview.status.as_ref().map(status_name),
    }
}
