//! Favourites: the star, and saying what became of it.

use leptos::prelude::*;

use crate::{
    data::{Favourites, Remembered, Toggled},
    messages::favourites as words,
    model::InterviewId,
    ui::{Icon, IconName, ToastKind, Toaster},
};

/// Adds and removes favourites; take it once where a page is made.
#[derive(Clone, Copy)]
pub struct FavouriteDesk {
    favourites: Favourites,
    toaster: Toaster,
}

impl FavouriteDesk {
    /// By the favourites of this app.
    pub fn expect() -> Self {
        Self {
            favourites: Favourites::expect(),
            toaster: Toaster::expect(),
        }
    }

    /// Whether it is one (tracked).
    pub fn holds(self, id: &InterviewId) -> bool {
        self.favourites.contains(id)
    }

    /// What [`Self::toggle`] would do, as a verb (tracked).
    pub fn verb(self, id: &InterviewId) -> &'static str {
        if self.holds(id) {
            words::remove()
        } else {
            words::add()
        }
    }

    /// Adds or removes it and says so: for keys and menus, which show nothing of it themselves.
    pub fn toggle(self, one: Remembered) {
        let name = one.name.clone();
        match self.favourites.toggle(one) {
            Toggled::Added => self.toaster.say(ToastKind::Done, words::added(&name)),
            Toggled::Removed => self.toaster.say(ToastKind::Done, words::removed(&name)),
            Toggled::Full { most } => self.say_full(most),
        }
    }

    fn press(self, one: Remembered) {
        // The star itself says the rest.
        if let Toggled::Full { most } = self.favourites.toggle(one) {
            self.say_full(most);
        }
    }

    fn say_full(self, most: usize) {
        self.toaster.say(ToastKind::Failed, words::full(most));
    }
}

/// A star that is pressed for a favourite.
#[component]
pub fn FavouriteButton(
    /// Which interview.
    #[prop(into)]
    one: Signal<Remembered>,
    /// Whether its name is part of the button's: where there are several such buttons.
    #[prop(optional)]
    is_named: bool,
) -> impl IntoView {
    let desk = FavouriteDesk::expect();
    let is_on = Memo::new(move |_| one.with(|one| desk.holds(&one.id)));
    let label = move || {
        if is_named {
            one.with(|one| words::favourite_one(&one.name))
        } else {
            words::favourite().to_owned()
        }
    };
    view! {
        <button
            type="button"
            class="icon-button favourite-button"
            aria-label=label
            title=move || one.with(|one| desk.verb(&one.id))
            aria-pressed=move || is_on.get().to_string()
            on:click=move |_| desk.press(one.get_untracked())
        >
            {move || star(is_on.get())}
        </button>
    }
}

fn star(is_filled: bool) -> AnyView {
    let name = if is_filled {
        IconName::StarFilled
    } else {
        IconName::Star
    };
    view! { <Icon name /> }.into_any()
}

/// A quiet star for the name of a favourite.
pub fn favourite_mark() -> AnyView {
    view! {
        <span class="favourite-mark" role="img" aria-label=words::favourite()>{star(true)}</span>
    }
    .into_any()
}

/// Takes a favourite off the list that cannot be read any more; nothing where it is none.
#[component]
pub fn FavouriteRemoval(
    /// Which interview.
    #[prop(into)]
    id: Signal<InterviewId>,
) -> impl IntoView {
    let favourites = Favourites::expect();
    let desk = FavouriteDesk::expect();
    let one = Memo::new(move |_| {
        let id = id.get();
        favourites.all().into_iter().find(|one| one.id == id)
    });
    move || {
        one.get().map(|one| {
            view! {
                <p>
                    <button type="button" class="button" on:click=move |_| desk.toggle(one.clone())>
                        {words::remove()}
                    </button>
                </p>
            }
        })
    }
}
