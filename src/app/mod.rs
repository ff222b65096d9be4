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
mod parts;
mod shell;
mod shortcut_help;
mod words;

use std::sync::Arc;

use leptos::{mount::mount_to, prelude::*, tachys::reactive_graph::OwnedView};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use self::{not_found::NotFoundPage, shell::Shell};
use crate::{
    api::ApiClient,
    components::{AtRest, Clock, Commands, LazyPage, LazyPart, ReturnPlace},
    data::{AppRoot, Calls, Favourites, Lookups, Preferences, QueryClient, SavedViews},
    inspector::Inspector,
    interviews::{actions::ArchiveDesk, editor::DraftShelf, list::InterviewListPage},
    routes::{self, ListView, Location, Page},
    session::{self, Session},
    ui::{Toaster, live},
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
    AppRoot::provide();
    let calls = Calls::new(session);
    let client = QueryClient::new(api.observed_by(Arc::new(calls)), session);
    provide_context(calls);
    provide_context(Inspector::default());
    provide_context(session);
    offline::follow(&client);
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
    view! { <Shell>{pages()}</Shell> }
}

/// The page that the address leads to. What a page owns is there until its view is gone: a field that has the focus
/// is told that it has lost it as it is taken away, and what hears that still reads from the page.
fn pages() -> impl IntoView {
    let page = routes::use_page();
    let app = Owner::current();
    let present = StoredValue::new(None::<Owner>);
    live(move || {
        let page = page.get();
        let owner = app.as_ref().map_or_else(Owner::new, Owner::child);
        let before = present.try_update_value(|present| present.replace(owner.clone()));
        if let Some(before) = before.flatten() {
            // It follows nothing any more: the address is another page's.
            before.pause();
        }
        let view = owner.with(|| untrack(|| view_of(page)));
        OwnedView::new_with_owner(view, owner)
    })
}

fn view_of(page: Page) -> AnyView {
    let later = |part: LazyPart| view! { <LazyPage part /> }.into_any();
    match page {
        Page::Home => view! { <Home /> }.into_any(),
        Page::Interviews => view! { <InterviewListPage /> }.into_any(),
        Page::NewInterview => later(parts::NEW),
        Page::Interview => later(parts::DETAIL),
        Page::EditInterview => later(parts::EDIT),
        Page::Drafts => later(parts::DRAFTS),
        Page::Import => later(parts::IMPORT),
        Page::Favourites => later(parts::FAVOURITES),
        Page::Compare => later(parts::COMPARE),
        Page::Connect => later(parts::CONNECT),
        Page::Preferences => later(parts::PREFERENCES),
        Page::Gallery => development::gallery(),
        Page::Unknown => not_found(),
    }
}

fn not_found() -> AnyView {
    view! { <NotFoundPage /> }.into_any()
}

/// `/` is the list under its other name. The address is put right at once: were both the same page, the
/// first letter of a search would make it anew and take the focus away.
#[component]
fn Home() -> impl IntoView {
    let go = routes::use_go();
    let view = routes::use_list_view();
    Effect::new(move |_| go.replace(&view.with_untracked(ListView::href)));
}
