//! What is said of the list to those who cannot see the rows.

use leptos::prelude::*;

use super::present_list::PresentList;
use crate::{
    data::{QueryClient, Subject, explain},
    messages::list as words,
};

/// Says it once for each settled answer, never per keystroke.
pub(super) fn follow(list: PresentList) {
    let way = QueryClient::expect().session().way();
    // A list that is come back to says it again. The page may be gone.
    on_cleanup(move || {
        list.said.try_set(String::new());
    });
    Effect::new(move |_| {
        let said = list.query.with(|state| {
            if state.is_fetching() {
                return None;
            }
            match (state.error(), state.current()) {
                // The line above the rows says it.
                (Some(error), Some(_)) if error.is_lost_connection() => None,
                (Some(error), _) => Some(explain(error, Subject::InterviewList, way).title),
                (None, Some(page)) if page.value.rows.is_empty() => {
                    Some(words::none_found().to_owned())
                }
                (None, Some(_)) => list.summary(),
                (None, None) => None,
            }
        });
        if let Some(said) = said
            && list.said.with_untracked(|before| *before != said)
        {
            list.said.set(said);
        }
    });
}
