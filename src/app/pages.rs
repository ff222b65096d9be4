//! The page that the address leads to, and the list that waits while an interview is looked at.

use leptos::{
    html,
    prelude::*,
    tachys::view::{Mountable, any_view::AnyViewState},
    task::spawn_local,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{development, parts};
use crate::{
    components::{KeepAlive, LazyPage, LazyPart},
    following::until_gone,
    interviews::list::InterviewListPage,
    routes::{self, ListView, Location, Page},
    ui::say_whether,
};

/// Says of a page in `main` that it waits there unseen.
const RESTS: &str = "data-rests";

/// Keeps the page that the address leads to in `main`, for as long as the present owner lives.
pub(super) fn follow(main: NodeRef<html::Main>) {
    let page = routes::use_page();
    let mut pages = Pages {
        around: Owner::current().unwrap_or_default(),
        address: Location::expect(),
        page,
        shown: None,
        waiting: None,
    };
    Effect::new(move |_| {
        if let Some(main) = main.get() {
            let page = page.get();
            untrack(|| pages.show(page, &main));
        }
    });
}

/// What is shown, and what can be come back to.
struct Pages {
    around: Owner,
    address: Location,
    page: Memo<Page>,
    shown: Option<Standing>,
    waiting: Option<Standing>,
}

/// A page as it stands.
struct Standing {
    page: Page,
    owner: Owner,
    view: View,
    /// The address that it was last at.
    address: Location,
    keep_alive: KeepAlive,
    waits: RwSignal<bool>,
}

/// What is drawn of a page. What the page owns is there until this is gone: a field that has the focus is told that it
/// has lost it as it is taken away, and what hears that still reads from the page.
type View = StoredValue<Option<AnyViewState>, LocalStorage>;

impl Pages {
    fn show(&mut self, page: Page, main: &Element) {
        let (before, waiting) = (self.shown.take(), self.waiting.take());
        if let Some(before) = &before {
            before.leave_for(page);
        }
        let next = match waiting {
            Some(waiting) if waiting.is_at(page, self.address) => waiting,
            waiting => {
                forget(waiting);
                self.draw(page)
            }
        };
        // First: with both in sight, a browser would lay both out to take the focus from what goes.
        match before {
            Some(before) if before.waits.get() => {
                before.rest();
                self.waiting = Some(before);
            }
            before => forget(before),
        }
        next.stand(main);
        self.shown = Some(next);
    }

    fn draw(&self, page: Page) -> Standing {
        let owner = self.around.child();
        let (present, address) = (self.page, self.address);
        owner.with(|| {
            let waits = RwSignal::new(false);
            let is_here = Signal::derive(move || {
                until_gone();
                !waits.get() && present.get() == page
            });
            let address = address.of_page(is_here);
            let keep_alive = KeepAlive::default();
            provide_context(address);
            provide_context(keep_alive);
            let view = View::new_local(None);
            on_cleanup(move || drop(view.try_update_value(Option::take)));
            view.set_value(Some(view_of(page).build()));
            Standing {
                page,
                owner: owner.clone(),
                view,
                address,
                keep_alive,
                waits,
            }
        })
    }
}

impl Standing {
    fn with_view(&self, act: impl FnOnce(&mut AnyViewState)) {
        self.view.update_value(|view| {
            if let Some(view) = view {
                act(view);
            }
        });
    }

    /// Puts the page into `main`, before what waits there, or shows it again where it waited itself.
    fn stand(&self, main: &Element) {
        if self.waits.get() {
            self.waits.set(false);
            self.say_rests(false);
        } else {
            let first = main.first_child();
            self.with_view(|view| view.mount(main, first.as_ref()));
        }
    }

    /// Leaves the page where it is, where nobody sees it: a browser keeps how it was laid out.
    fn rest(&self) {
        if let Some(Ok(active)) = document()
            .active_element()
            .map(JsCast::dyn_into::<HtmlElement>)
        {
            // An element that has no focus to lose is no reason to fail.
            let _ = active.blur();
        }
        self.say_rests(true);
    }

    fn say_rests(&self, rests: bool) {
        self.with_view(|view| {
            for element in view.elements() {
                say_whether(&element, RESTS, rests);
            }
        });
    }

    /// The list waits for those who look at one of its interviews. Any other page follows nothing any more: the
    /// address is another page's.
    fn leave_for(&self, next: Page) {
        let is_opened_from_it = self.page == Page::Interviews && next == Page::Interview;
        if is_opened_from_it && self.keep_alive.is_allowed() {
            self.waits.set(true);
        } else {
            self.owner.pause();
        }
    }

    /// Whether this is where the address leads.
    fn is_at(&self, page: Page, address: Location) -> bool {
        self.page == page && self.address.is_same_query(address)
    }
}

/// Ends a page. What was told to run before it was left still reads from it.
fn forget(page: Option<Standing>) {
    if let Some(page) = page {
        page.with_view(AnyViewState::unmount);
        // By dropping it nothing would end: what is drawn of it knows its owner.
        spawn_local(async move { page.owner.cleanup() });
    }
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
        Page::Gallery => development::gallery().unwrap_or_else(|| later(parts::NOT_FOUND)),
        Page::Unknown => later(parts::NOT_FOUND),
    }
}

/// `/` is the list under its other name. The address is put right at once: were both the same page, the
/// first letter of a search would make it anew and take the focus away.
#[component]
fn Home() -> impl IntoView {
    let go = routes::use_go();
    let view = routes::use_list_view();
    Effect::new(move |_| go.replace(&view.with_untracked(ListView::href)));
}
