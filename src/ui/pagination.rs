//! Links to the pages of a list.

use leptos::prelude::*;

use crate::messages::{intl, ui as words};

/// Links to the first, last and neighbouring pages. Places are links: they can be opened in a new tab,
/// copied and gone back from.
#[component]
pub fn PageLinks(
    /// What is paged, for the landmark's name, such as "Pages of interviews".
    label: &'static str,
    /// The present page, from 1.
    page: u32,
    /// Number of pages.
    pages: u32,
    /// The address of a page.
    href: impl Fn(u32) -> String,
) -> impl IntoView {
    let arrow = |name: &'static str, rel: &'static str, to: u32| {
        (1..=pages)
            .contains(&to)
            .then(|| view! { <a class="page-link" href=href(to) rel=rel>{name}</a> })
    };
    let numbers = window(page, pages)
        .into_iter()
        .map(|step| match step {
            Step::Gap => view! { <li class="page-gap" aria-hidden="true">"…"</li> }.into_any(),
            Step::Page(number) => {
                let current = (number == page).then_some("page");
                view! {
                    <li>
                        <a class="page-link" href=href(number) aria-current=current>
                            <span class="visually-hidden">{words::page()}</span>
                            {intl::number(number)}
                        </a>
                    </li>
                }
                .into_any()
            }
        })
        .collect_view();
    view! {
        <nav class="page-links" aria-label=label>
            {arrow(words::previous_page(), "prev", page.saturating_sub(1))}
            <ol class="page-links__numbers">{numbers}</ol>
            {arrow(words::next_page(), "next", page.saturating_add(1))}
        </nav>
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Page(u32),
    Gap,
}

/// First, last, and one neighbour on each side; a gap stands for two pages or more.
fn window(page: u32, pages: u32) -> Vec<Step> {
    let shown = [
        1,
        page.saturating_sub(1),
        page,
        page.saturating_add(1),
        pages,
    ];
    let mut steps = Vec::new();
    let mut last = 0;
    // In order already, but for what stands twice or is no page.
    for number in shown {
        if number <= last || number > pages {
            continue;
        }
        match number - last {
            1 => {}
            2 => steps.push(Step::Page(last + 1)),
            _ => steps.push(Step::Gap),
        }
        steps.push(Step::Page(number));
        last = number;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::{Step, window};

    fn text(page: u32, pages: u32) -> String {
        window(page, pages)
            .into_iter()
            .map(|step| match step {
                Step::Page(number) => number.to_string(),
                Step::Gap => "…".to_owned(),
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn few_pages_are_all_shown() {
        assert_eq!(text(1, 1), "1");
        assert_eq!(text(3, 5), "1 2 3 4 5");
    }

    #[test]
    fn many_pages_show_the_ends_and_the_neighbours() {
        assert_eq!(text(1, 10), "1 2 … 10");
        assert_eq!(text(6, 10), "1 … 5 6 7 … 10");
        assert_eq!(text(10, 10), "1 … 9 10");
    }

    #[test]
    fn a_gap_never_stands_for_a_single_page() {
        assert_eq!(text(4, 10), "1 2 3 4 5 … 10");
        assert_eq!(text(7, 10), "1 … 6 7 8 9 10");
    }
}
