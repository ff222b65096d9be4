//! The only room that knows all others: it wires contexts, routes and the frame around the pages.

mod account;
mod address_bar;
mod appearance;
mod crash;
mod development;
mod focus;
mod new_version;
mod not_found;
mod offline;
mod parts;
mod shell;
mod shortcut_help;
mod words;

use std::sync::Arc;

use leptos::{mount::mount_to, prelude::*};
use leptos_router::{
    components::{Route, Router, Routes},
    hooks::use_location,
    path,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use self::{development::DevelopmentRoutes, not_found::NotFoundPage, shell::Shell};
use crate::{
    api::ApiClient,
    components::{Clock, Commands, LazyPage, ReturnPlace},
    data::{
        Batch, Calls, Favourites, Lookups, PlannedWrites, Preferences, QueryClient, Recents,
        SavedViews,
    },
    inspector::Inspector,
    interviews::{
        actions::{ArchiveDesk, BulkActions, CopyDesk},
        editor::DraftShelf,
        list::InterviewListPage,
        selection::Selection,
        transfer::ImportDesk,
    },
    routes::{self, ListView},
    session::{self, Session},
    ui::Toaster,
};

/// Puts the app into the page as soon as its words are there; from here on a panic shows the crash page.
pub fn start() {
    crash::install();
    spawn_local(async {
        match words::of_page().await {
            Ok(()) => show(),
            Err(error) => {
                web_sys::console::error_1(&error);
                crash::show();
            }
        }
    });
}

fn show() {
    let place = document()
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place else {
        crash::show();
        return;
    };
    place.replace_children_with_node_0();
    let root = session::root_of_page();
    routes::host_at(root.clone());
    mount_to(place, || {
        view! { <App api=ApiClient::hosted_at(root) session=Session::of_page() /> }
    })
    .forget();
}

/// The whole app. `api` and `session` are given, so that a test can put a script in the place of HTTP.
#[component]
pub fn App(
    /// How the API is reached.
    api: ApiClient,
    /// How the page is hosted, and the key of this tab.
    session: Session,
) -> impl IntoView {
    let calls = Calls::new(session);
    let client = QueryClient::new(api.observed_by(Arc::new(calls)), session);
    provide_context(calls);
    provide_context(PlannedWrites::default());
    provide_context(Inspector::default());
    provide_context(session);
    offline::follow(&client);
    let lookups = Lookups::new(&client);
    let toaster = Toaster::default();
    let preferences = Preferences::of_device();
    provide_context(lookups);
    provide_context(toaster);
    provide_context(preferences);
    appearance::follow(preferences);
    provide_context(ArchiveDesk::new(&client, toaster, preferences));
    provide_context(CopyDesk::new(&client, lookups, toaster));
    provide_context(Batch::new(&client));
    provide_context(Selection::new(&client));
    provide_context(BulkActions::default());
    provide_context(ImportDesk::new(&client));
    provide_context(client);
    provide_context(Clock::start());
    provide_context(ReturnPlace::default());
    provide_context(Commands::default());
    provide_context(Recents::of_device());
    provide_context(Favourites::of_device());
    provide_context(SavedViews::of_device());
    provide_context(DraftShelf::new());
    view! {
        <Router base=routes::root()>
            <Shell>
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/") view=Home />
                    <Route path=path!("/interviews") view=InterviewListPage />
                    <Route path=path!("/interviews/new") view=|| view! { <LazyPage part=parts::NEW /> } />
                    <Route path=path!("/interviews/:interview") view=|| view! { <LazyPage part=parts::DETAIL /> } />
                    <Route path=path!("/interviews/:interview/edit") view=|| view! { <LazyPage part=parts::EDIT /> } />
                    <Route path=path!("/drafts") view=|| view! { <LazyPage part=parts::DRAFTS /> } />
                    <Route path=path!("/import") view=|| view! { <LazyPage part=parts::IMPORT /> } />
                    <Route path=path!("/favourites") view=|| view! { <LazyPage part=parts::FAVOURITES /> } />
                    <Route path=path!("/compare") view=|| view! { <LazyPage part=parts::COMPARE /> } />
                    <Route path=path!("/connect") view=|| view! { <LazyPage part=parts::CONNECT /> } />
                    <Route path=path!("/preferences") view=|| view! { <LazyPage part=parts::PREFERENCES /> } />
                    <DevelopmentRoutes />
                </Routes>
            </Shell>
        </Router>
    }
}

/// `/` is the list under its other name. The address is put right at once: were both the same page, the
/// first letter of a search would make it anew and take the focus away.
#[component]
fn Home() -> impl IntoView {
    let go = routes::use_go();
    let query = use_location().search;
    Effect::new(move |_| {
        go.replace(&query.with_untracked(|query| ListView::from_query(query).href()))
    });
}
