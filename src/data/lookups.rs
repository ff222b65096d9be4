//! Names for ids: teams, people, message groups, narrators. Each list is read once, when the first id of
//! its kind is shown, and kept for as long as the key stays; a list that cannot be had leaves the ids.

use std::{collections::HashMap, future::Future, hash::Hash};

use leptos::{prelude::*, task::spawn_local};

use super::QueryClient;
use crate::{
    api::{ApiClient, ApiError},
    model::{MessageGroupId, NarratorId, TeamId, UserId},
};

/// The four lists.
#[derive(Clone, Copy)]
pub struct Lookups {
    /// Names of teams.
    pub teams: Lookup<TeamId>,
    /// Names of people.
    pub users: Lookup<UserId>,
    /// Titles of message groups.
    pub message_groups: Lookup<MessageGroupId>,
    /// Names of narrators.
    pub narrators: Lookup<NarratorId>,
}

impl Lookups {
    /// Empty lists that are read as they are needed. Lives above the routes.
    pub fn new(client: &QueryClient) -> Self {
        Self {
            teams: Lookup::new(client, |api| async move {
                let teams = api.list_teams().await?;
                Ok(teams.into_iter().map(|team| (team.id, team.name)).collect())
            }),
            users: Lookup::new(client, |api| async move {
                let users = api.list_users().await?;
                Ok(users.into_iter().map(|user| (user.id, user.name)).collect())
            }),
            message_groups: Lookup::new(client, |api| async move {
                let groups = api.list_message_groups().await?;
                Ok(groups
                    .into_iter()
                    .map(|group| (group.id, group.name))
                    .collect())
            }),
            narrators: Lookup::new(client, |api| async move {
                let narrators = api.list_narrators().await?;
                Ok(narrators
                    .into_iter()
                    .map(|narrator| (narrator.id, narrator.name))
                    .collect())
            }),
        }
    }

    /// The lists of this app, as `app` provided them.
    pub fn expect() -> Self {
        expect_context()
    }
}

/// One list: id to name.
pub struct Lookup<I: 'static> {
    names: RwSignal<HashMap<I, String>>,
    wanted: RwSignal<bool>,
}

impl<I> Clone for Lookup<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I> Copy for Lookup<I> {}

impl<I: Eq + Hash + Send + Sync + 'static> Lookup<I> {
    fn new<Fetch, Answer>(client: &QueryClient, fetch: Fetch) -> Self
    where
        Fetch: Fn(ApiClient) -> Answer + 'static,
        Answer: Future<Output = Result<HashMap<I, String>, ApiError>> + 'static,
    {
        let names = RwSignal::new(HashMap::new());
        let wanted = RwSignal::new(false);
        let client = client.clone();
        Effect::new(move |_| {
            let generation = client.session().generation();
            names.update(HashMap::clear);
            // Without a key there is nothing to ask; the page's own read says so.
            let Some(api) = wanted.get().then(|| client.api().ok()).flatten() else {
                return;
            };
            let answer = fetch(api);
            let session = client.session();
            spawn_local(async move {
                let result = answer.await;
                if !session.generation_is(generation) {
                    return;
                }
                match result {
                    Ok(list) => names.set(list),
                    // The ids stay; whoever shows the next one asks again.
                    Err(_) => wanted.set(false),
                }
            });
        });
        Self { names, wanted }
    }

    /// Starts the reading, unless it was started. Called once by each view that shows a name.
    pub fn want(self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
    }

    /// What `id` is called, if that is known by now (tracked).
    pub fn name(self, id: &I) -> Option<String> {
        self.names.with(|names| names.get(id).cloned())
    }
}
