//! What a stopped or ended batch has left to do: said in a summary, and begun again by buttons.

use leptos::prelude::*;

use crate::{
    data::{Counts, Runner},
    messages::batch as words,
};

/// A summary with what is not done behind it: ", 1 failed, 2 not known, 7 not started".
pub fn with_rest(done: String, counts: Counts) -> String {
    let mut text = done;
    let mut add = |count: usize, part: fn(usize) -> String| {
        if count > 0 {
            text.push_str(", ");
            text.push_str(&part(count));
        }
    };
    add(counts.failed, words::part_failed);
    add(counts.unknown, words::part_unknown);
    add(counts.waiting, words::part_waiting);
    text
}

/// Goes on with those that wait, and tries those again that were refused, as far as there are any.
#[component]
pub fn RestButtons(
    /// What is at rest.
    runner: Runner,
    /// How many stand where.
    counts: Counts,
) -> impl IntoView {
    view! {
        {(counts.waiting > 0).then(|| view! {
            <button type="button" class="button" on:click=move |_| runner.go_on()>{words::go_on()}</button>
        })}
        {(counts.failed > 0).then(|| view! {
            <button type="button" class="button" on:click=move |_| runner.retry_failed()>
                {words::retry(counts.failed)}
            </button>
        })}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_there_is_of_the_rest_is_said() {
        let counts = Counts {
            total: 5,
            done: 2,
            failed: 1,
            waiting: 2,
            ..Counts::default()
        };
        assert_eq!(
            with_rest("2 done".to_owned(), counts),
            "2 done, 1 failed, 2 not started"
        );
        assert_eq!(
            with_rest("All done".to_owned(), Counts::default()),
            "All done"
        );
    }
}
