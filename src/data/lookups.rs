//! The small lists that give names to ids: teams, people, message groups, narrators. Each is read once, when
//! it is first needed, and kept for as long as the key stays; a list that cannot be had leaves the ids.

use std::{future::Future, pin::Pin};

use leptos::{prelude::*, task::spawn_local};

use super::{QueryClient, timer::painted};
use crate::{
    api::{ApiClient, ApiError},
    following::until_gone,
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
            teams: Lookup::new(client),
            users: Lookup::new(client),
            message_groups: Lookup::new(client),
            narrators: Lookup::new(client),
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

/// A list, and of which generation of the session.
type Read<T> = (u32, LookupState<T>);

/// One list.
pub struct Lookup<T: Listed> {
    /// What was asked for last; nothing yet where nobody did.
    read: RwSignal<Option<Read<T>>>,
    /// How it is read; known only since somebody wanted it, so that a list that nobody wants on the first page does not
    /// come with it.
    reader: StoredValue<Option<Reader<T>>>,
    client: StoredValue<QueryClient>,
}

impl<T: Listed> Clone for Lookup<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Listed> Copy for Lookup<T> {}

/// Things that a list of the API gives names to. The read is boxed, so that one reader is compiled for each kind
/// and no more, and belongs to the kind, so that only those that are used on the first page come with it.
pub trait Listed: Named {
    /// Reads the whole list.
    fn list(api: ApiClient) -> Listing<Self>;
}

/// The reading of such a list.
pub type Listing<T> = Pin<Box<dyn Future<Output = Result<Vec<T>, ApiError>>>>;

/// What begins such a reading.
type Reader<T> = fn(ApiClient) -> Listing<T>;

macro_rules! listed {
    ($($kind:ty => $read:ident),*) => {$(
        impl Listed for $kind {
            fn list(api: ApiClient) -> Listing<Self> {
                Box::pin(async move { api.$read().await })
            }
        }
    )*};
}
listed!(
    Team => list_teams,
    User => list_users,
    MessageGroup => list_message_groups,
    Narrator => list_narrators
);

impl<T: Listed> Lookup<T> {
    fn new(client: &QueryClient) -> Self {
        Self {
            read: RwSignal::new(None),
            reader: StoredValue::new(None),
            client: StoredValue::new(client.clone()),
        }
    }

    /// Starts the reading, unless it was started; again where it could not be had. Called once by each view that
    /// shows a name.
    pub fn want(self) {
        self.reader.set_value(Some(T::list));
        self.ask();
    }

    fn ask(self) {
        let Some(read) = self.reader.get_value() else {
            return;
        };
        let client = self.client.get_value();
        let session = client.session();
        let generation = session.generation_untracked();
        let is_asked = |read: &Option<Read<T>>| {
            read.as_ref()
                .is_some_and(|(of, state)| *of == generation && *state != LookupState::Unavailable)
        };
        if self.read.with_untracked(is_asked) {
            return;
        }
        // Without a key there is nothing to ask; the page's own read says so.
        let Ok(api) = client.api() else { return };
        let settle = move |state| {
            self.read.try_set(Some((generation, state)));
        };
        settle(LookupState::Waiting);
        spawn_local(async move {
            // What has the names in it is worth seeing without them, and asking takes a while, too.
            painted().await;
            let result = read(client.for_showing(api).await).await;
            if session.generation_is(generation) {
                settle(result.map_or(LookupState::Unavailable, LookupState::Known));
            }
        });
    }

    /// What was read with another key is read again (tracked).
    fn follow_session(self) {
        until_gone();
        let session = self.client.with_value(QueryClient::session);
        let generation = session.generation();
        let is_of_other_key =
            |read: &Option<Read<T>>| read.as_ref().is_some_and(|(of, _)| *of != generation);
        if self.read.with_untracked(is_of_other_key) {
            self.ask();
        }
    }

    /// How far the reading is, and what there is (tracked).
    pub fn state(self) -> LookupState<T> {
        self.follow_session();
        let read = self.read.get();
        read.map_or(LookupState::Waiting, |(_, state)| state)
    }

    /// Follows what is known (tracked).
    pub fn track(self) {
        self.follow_session();
        self.read.track();
    }

    /// What `id` is called, if that is known by now (tracked).
    pub fn name(self, id: &T::Id) -> Option<String> {
        self.entry(id).map(|entry| entry.name().to_owned())
    }

    /// What is known of `id` by now (tracked).
    pub fn entry(self, id: &T::Id) -> Option<T> {
        self.follow_session();
        self.read.with(|read| match read {
            Some((_, LookupState::Known(list))) => {
                list.iter().find(|entry| entry.id() == id).cloned()
            }
            _ => None,
        })
    }
}
