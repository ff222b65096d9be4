//! The mounted app, seen from outside: by role, name and text.

use std::{any::Any, cell::RefCell, sync::Arc};

use callboard::{
    api::{ApiClient, Credential},
    app::App,
    data::{AppRoot, Lookups, QueryClient},
    session::{Session, Way},
    ui::Toaster,
};
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent,
    KeyboardEventInit,
};

use super::{Script, save_data};

/// A mounted app; dropping it takes the app out of the page.
pub struct Page {
    /// The requests.
    pub script: Script,
    place: HtmlElement,
}

/// What is mounted, and where. Outside of [`Page`], because a panic runs no destructors in WebAssembly: the
/// app of a failed test would live on and make the tests after it fail as well.
struct Mounted {
    app: Box<dyn Any>,
    place: HtmlElement,
    owner: Owner,
}

thread_local! {
    static MOUNTED: RefCell<Option<Mounted>> = const { RefCell::new(None) };
}

fn unmount() {
    if let Some(Mounted { app, place, owner }) = MOUNTED.take() {
        drop(app);
        // Whatever still holds the app's owner must not keep its router listening for clicks.
        owner.cleanup();
        place.remove();
    }
}

/// Opens the app at an address, in the way in which the server adds a key of its own.
pub fn open(address: &str) -> Page {
    open_with(address, Way::Local, None)
}

/// Opens the app at an address, in some way and with or without a key.
pub fn open_with(address: &str, way: Way, key: Option<&str>) -> Page {
    let credential = key.and_then(Credential::from_typed);
    mount(address, move |api| {
        let session = Session::new(way, credential);
        view! { <App api session /> }.into_any()
    })
}

/// Opens a view alone, with the contexts that the app gives its pages.
pub fn open_view(view: impl FnOnce() -> AnyView + 'static) -> Page {
    mount("/", move |api| {
        let session = Session::new(Way::Local, None);
        let client = QueryClient::new(api, session);
        AppRoot::provide();
        provide_context(session);
        provide_context(Lookups::new(&client));
        provide_context(client);
        provide_context(Toaster::default());
        view()
    })
}

/// Opens the app anew in the same tab, which keeps what a reload keeps.
pub fn reopen(address: &str, way: Way, key: Option<&str>) -> Page {
    let credential = key.and_then(Credential::from_typed);
    show(address, move |api| {
        let session = Session::new(way, credential);
        view! { <App api session /> }.into_any()
    })
}

/// Opens a view at an address, in a tab that has read nothing yet.
pub fn mount(address: &str, view: impl FnOnce(ApiClient) -> AnyView + 'static) -> Page {
    let storage = window().session_storage().ok().flatten();
    storage
        .and_then(|storage| storage.remove_item("callboard.last-list").ok())
        .expect("the storage of the tab");
    save_data(true);
    show(address, view)
}

fn show(address: &str, view: impl FnOnce(ApiClient) -> AnyView + 'static) -> Page {
    unmount();
    window()
        .history()
        .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(address)))
        .expect("an address");
    let place: HtmlElement = document()
        .create_element("div")
        .expect("an element")
        .unchecked_into();
    body().append_child(&place).expect("a place");
    hide_what_rests(&place);
    let script = Script::default();
    let api = ApiClient::new(Arc::new(script.clone()));
    let owner = Owner::new();
    let mounted = owner.with(|| mount_to(place.clone(), move || view(api)));
    MOUNTED.set(Some(Mounted {
        app: Box::new(mounted),
        place: place.clone(),
        owner,
    }));
    Page { script, place }
}

/// Selects the page that waits unseen.
const RESTS: &str = "[data-rests]";

/// As the style sheet does, which these tests go without.
fn hide_what_rests(place: &HtmlElement) {
    let style = document().create_element("style").expect("an element");
    style.set_text_content(Some(&format!("{RESTS} {{ display: none }}")));
    place.append_child(&style).expect("a style");
}

impl Drop for Page {
    fn drop(&mut self) {
        unmount();
    }
}

/// Takes the app out of the page and gives the browser the moment that it needs to pass on the locks of its forms.
pub async fn leave(page: Page) {
    drop(page);
    next_frame().await;
}

impl Page {
    /// All text that is shown, each run of white space as one space.
    pub fn text(&self) -> String {
        let text = self.place.inner_text();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Waits until `text` is shown.
    pub async fn sees(&self, text: &str) {
        wait_for_or(
            || self.text().contains(text),
            || format!("“{text}” was not shown; the page says: {}", self.text()),
        )
        .await;
    }

    /// Waits until `text` is no longer shown.
    pub async fn no_longer_sees(&self, text: &str) {
        wait_for_or(
            || !self.text().contains(text),
            || format!("“{text}” is still shown: {}", self.text()),
        )
        .await;
    }

    /// The first element that a selector finds.
    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.found(selector).next()
    }

    /// Every element that a selector finds.
    pub fn find_all(&self, selector: &str) -> Vec<HtmlElement> {
        self.found(selector).collect()
    }

    /// What a selector finds outside of a page that waits unseen.
    fn found(&self, selector: &str) -> impl Iterator<Item = HtmlElement> + use<> {
        let found = self.place.query_selector_all(selector).expect("a selector");
        (0..found.length())
            .filter_map(move |index| found.get(index))
            .map(JsCast::unchecked_into::<HtmlElement>)
            .filter(|element| !matches!(element.closest(RESTS), Ok(Some(_))))
    }

    /// The button or link of this name.
    pub fn control(&self, name: &str) -> Option<HtmlElement> {
        self.found("a, button")
            .find(|control| control.text_content().unwrap_or_default().trim() == name)
    }

    /// Waits for the button or link of this name and clicks it.
    pub async fn click(&self, name: &str) {
        wait_for_or(
            || self.control(name).is_some(),
            || format!("there is no “{name}”; the page says: {}", self.text()),
        )
        .await;
        self.control(name).expect("just seen").click();
    }

    /// Puts text into the field with this label, as typing does.
    pub fn fill(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.find(selector).expect("a field").unchecked_into();
        field.set_value(text);
        let bubbles = EventInit::new();
        bubbles.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &bubbles).expect("an event");
        field.dispatch_event(&event).expect("dispatched");
    }

    /// The text of a field, as it stands in it.
    pub fn value(&self, selector: &str) -> String {
        let field: HtmlInputElement = self.find(selector).expect("a field").unchecked_into();
        field.value()
    }

    /// Chooses an option of a select by its value.
    pub fn choose(&self, selector: &str, value: &str) {
        let field: HtmlSelectElement = self.find(selector).expect("a select").unchecked_into();
        field.set_value(value);
        let event = Event::new("change").expect("an event");
        field.dispatch_event(&event).expect("dispatched");
    }

    /// Leaves a field, as Tab does.
    pub fn leave(&self, selector: &str) {
        let event = Event::new("blur").expect("an event");
        let field = self.find(selector).expect("a field");
        field.dispatch_event(&event).expect("dispatched");
    }

    /// Presses a key while Ctrl is held, on the element that a selector finds.
    pub fn press_with_ctrl(&self, selector: &str, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_ctrl_key(true);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init);
        let place = self.find(selector).expect("an element");
        place
            .dispatch_event(&event.expect("an event"))
            .expect("dispatched");
    }

    /// Chooses an option, as a person does.
    pub fn select(&self, selector: &str, value: &str) {
        let field: HtmlSelectElement = self.find(selector).expect("a field").unchecked_into();
        field.set_value(value);
        let bubbles = EventInit::new();
        bubbles.set_bubbles(true);
        let event = Event::new_with_event_init_dict("change", &bubbles).expect("an event");
        field.dispatch_event(&event).expect("dispatched");
    }

    /// How many rows the table has.
    pub fn rows(&self) -> usize {
        self.found("tbody tr").count()
    }

    /// Path and query of the browser's address.
    pub fn address(&self) -> String {
        let location = window().location();
        location.pathname().expect("a path") + &location.search().expect("a query")
    }

    /// Waits until the address is this.
    pub async fn is_at(&self, address: &str) {
        wait_for_or(
            || self.address() == address,
            || format!("the address is {} and not {address}", self.address()),
        )
        .await;
    }
}

/// Waits for a condition, frame by frame.
pub async fn wait_for(what: &str, condition: impl Fn() -> bool) {
    wait_for_or(condition, || {
        let body = document().body().expect("a body").inner_text();
        format!("{what} did not come; the page says:\n{body}")
    })
    .await;
}

/// The longest that anything here may take, in milliseconds: generous, because it is only ever waited for
/// when something is wrong.
const PATIENCE: f64 = 10_000.0;

async fn wait_for_or(condition: impl Fn() -> bool, complaint: impl Fn() -> String) {
    let start = js_sys::Date::now();
    while !condition() {
        assert!(js_sys::Date::now() - start < PATIENCE, "{}", complaint());
        next_frame().await;
    }
}

async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        window()
            .request_animation_frame(&resolve)
            .expect("a frame to come");
    });
    JsFuture::from(frame).await.expect("a frame");
}

fn body() -> HtmlElement {
    document().body().expect("a body")
}
