//! The only room that knows all others: it wires contexts, routes and the frame around the pages.

mod account;
mod appearance;
mod crash;
mod development;
mod focus;
mod frame;
mod new_version;
mod not_found;
mod offline;
mod pages;
mod parts;
mod session_ended;
mod shell;
mod shortcut_help;
mod words;

use std::sync::Arc;

use leptos::{mount::mount_to, prelude::*, task::spawn_local_scoped};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use self::shell::Shell;
use crate::{
    api::ApiClient,
    components::{AtRest, Clock, Commands, ReturnPlace},
    data::{AppRoot, Calls, Favourites, Lookups, Preferences, QueryClient, SavedViews, painted},
    inspector::Inspector,
    interviews::{actions::ArchiveDesk, editor::DraftShelf, list::draw_first_rows},
    routes::{self, Location},
    session::{self, Session},
    ui::{Toaster, live_if},
};

/// Puts the app into the page as soon as its words are there.
pub fn start() {
    crash::explain();
    spawn_local(async {
        match words::of_page().await {
            Ok(()) => show(),
            Err(error) => crash::stop(&error),
        }
    });
}

fn show() {
    let place = document()
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(place) = place else {
        crash::stop(&"app-missing".into());
        return;
    };
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
    provide(api, session);
    let page_of_loader = document().get_element_by_id("boot");
    let stands = RwSignal::new(page_of_loader.is_none());
    if let Some(page_of_loader) = page_of_loader {
        spawn_local_scoped(async move {
            if let Some(first_rows) = draw_first_rows().await {
                painted().await;
                first_rows.cleanup();
            }
            page_of_loader.remove();
            stands.set(true);
        });
    }
    live_if(move || stands.get(), || view! { <Shell /> })
}

/// What all of the app shares.
fn provide(api: ApiClient, session: Session) {
    AppRoot::provide();
    let calls = Calls::new(session);
    let client = QueryClient::new(api.observed_by(Arc::new(calls)), session);
    provide_context(calls);
    provide_context(Inspector::default());
    provide_context(session);
    offline::follow_connection(&client);
    let lookups = Lookups::new(&client);
    let toaster = Toaster::default();
    let preferences = Preferences::of_device();
    provide_context(lookups);
    provide_context(toaster);
    provide_context(preferences);
    provide_context(ArchiveDesk::new(&client, toaster, preferences));
    provide_context(client);
    provide_context(Clock::start());
    provide_context(AtRest::default());
    provide_context(ReturnPlace::default());
    provide_context(Commands::default());
    provide_context(Favourites::of_device());
    provide_context(SavedViews::of_device());
    provide_context(DraftShelf::new());
    provide_context(Location::follow());
}
