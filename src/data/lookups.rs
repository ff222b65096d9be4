//! The small lists that give names to ids: teams, people, message groups, narrators. Each is read once, when
//! it is first needed, and kept for as long as the key stays; a list that cannot be had leaves the ids.

use std::{future::Future, pin::Pin};

use leptos::{prelude::*, task::spawn_local};

use super::QueryClient;
use crate::{
    api::{ApiClient, ApiError},
    model::{MessageGroup, Named, Narrator, Team, User},
};

/// The four lists.
#[derive(Clone, Copy)]
pub struct Lookups {
    /// Teams.
    pub teams: Lookup<Team>,
    /// People.
    pub users: Lookup<User>,
    /// Message groups.
    pub message_groups: Lookup<MessageGroup>,
    /// Narrators.
    pub narrators: Lookup<Narrator>,
}

impl Lookups {
    /// Empty lists that are read as they are needed. Lives above the routes.
    pub fn new(client: &QueryClient) -> Self {
        Self {
            teams: Lookup::new(client, |api| {
                Box::pin(async move { api.list_teams().await })
            }),
            users: Lookup::new(client, |api| {
                Box::pin(async move { api.list_users().await })
            }),
            message_groups: Lookup::new(client, |api| {
                Box::pin(async move { api.list_message_groups().await })
            }),
            narrators: Lookup::new(client, |api| {
                Box::pin(async move { api.list_narrators().await })
            }),
        }
    }

    /// The lists of this app, as `app` provided them.
    pub fn expect() -> Self {
        expect_context()
    }
}

/// How far the reading of a list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookupState<T> {
    /// Not read, or under way.
    Waiting,
    /// The API does not give it; ids must do.
    Unavailable,
    /// All there is.
    Known(Vec<T>),
}

/// One list.
pub struct Lookup<T: Named> {
    state: RwSignal<LookupState<T>>,
    wanted: RwSignal<bool>,
}

impl<T: Named> Clone for Lookup<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Named> Copy for Lookup<T> {}

/// A read of a list. Boxed and a plain function, so that one reader is compiled for each kind and no more.
type Fetch<T> = fn(ApiClient) -> Pin<Box<dyn Future<Output = Result<Vec<T>, ApiError>>>>;

impl<T: Named> Lookup<T> {
    fn new(client: &QueryClient, fetch: Fetch<T>) -> Self {
        let state = RwSignal::new(LookupState::Waiting);
        let wanted = RwSignal::new(false);
        let client = client.clone();
        Effect::new(move |before: Option<u32>| {
            let generation = client.session().generation();
            let is_wanted = wanted.get();
            if is_wanted || before != Some(generation) {
                state.set(LookupState::Waiting);
            }
            // Without a key there is nothing to ask; the page's own read says so.
            let Some(api) = is_wanted.then(|| client.api().ok()).flatten() else {
                return generation;
            };
            let client = client.clone();
            let session = client.session();
            spawn_local(async move {
                let result = fetch(client.for_showing(api).await).await;
                if !session.generation_is(generation) {
                    return;
                }
                match result {
                    Ok(list) => state.set(LookupState::Known(list)),
                    Err(_) => {
                        state.set(LookupState::Unavailable);
                        // Whoever needs it next asks again.
                        wanted.set(false);
                    }
                }
            });
            generation
        });
        Self { state, wanted }
    }

    /// Starts the reading, unless it was started; again where it could not be had. Called once by each view
    /// that shows a name.
    pub fn want(self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
    }

    /// How far the reading is, and what there is (tracked).
    pub fn state(self) -> LookupState<T> {
        self.state.get()
    }

    /// What `id` is called, if that is known by now (tracked).
    pub fn name(self, id: &T::Id) -> Option<String> {
        self.entry(id).map(|entry| entry.name().to_owned())
    }

    /// What is known of `id` by now (tracked).
    pub fn entry(self, id: &T::Id) -> Option<T> {
        self.state.with(|state| match state {
            LookupState::Known(list) => list.iter().find(|entry| entry.id() == id).cloned(),
            LookupState::Waiting | LookupState::Unavailable => None,
        })
    }
}
