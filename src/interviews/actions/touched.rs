//! Who an action for many is about.

use leptos::prelude::*;

use crate::{
    interviews::selection::{Chosen, SelectedSet, Selection},
    ui::intl,
};

/// The selected interviews that an action can be about: archived ones are left out, since what the API does
/// with them is not documented (contract, section 10).
pub(super) struct Touched {
    /// The others.
    pub(super) interviews: Vec<Chosen>,
    /// How many were left out.
    pub(super) archived: usize,
}

impl Touched {
    /// Of what is selected now.
    pub(super) fn now() -> Self {
        Selection::expect().with_untracked(Self::of)
    }

    fn of(set: &SelectedSet) -> Self {
        let (archived, interviews): (Vec<_>, Vec<_>) =
            set.chosen().iter().cloned().partition(Chosen::is_archived);
        Self {
            interviews,
            archived: archived.len(),
        }
    }
}

/// "1 interview", "12 interviews".
pub(super) fn interviews(count: usize) -> String {
    let noun = if count == 1 {
        "interview"
    } else {
        "interviews"
    };
    format!("{} {noun}", intl::count(count))
}

/// Their names, and how many were left out.
#[component]
pub(super) fn TouchedNames(
    /// Who is touched.
    interviews: Vec<Chosen>,
    /// How many archived ones are not.
    archived: usize,
) -> impl IntoView {
    let names = interviews
        .into_iter()
        .map(|one| view! { <li><bdi>{one.name}</bdi></li> })
        .collect_view();
    view! {
        <ul class="name-list" tabindex="0" aria-label="Interviews that this is about">{names}</ul>
        {(archived > 0).then(|| view! { <p class="quiet">{left_out(archived)}</p> })}
    }
}

fn left_out(archived: usize) -> String {
    if archived == 1 {
        "1 selected interview is archived already and is left out.".to_owned()
    } else {
        format!(
            "{} selected interviews are archived already and are left out.",
            intl::count(archived)
        )
    }
}
