//! One HTTP exchange: the only place that touches the browser's fetch.
//!
//! `web_sys` directly and no wrapper crate: gloo-net panics when a fetch rejects with something that is
//! not an `Error`, and what is needed here is short.

use std::{future::Future, pin::Pin};

use super::Credential;

#[cfg(target_arch = "wasm32")]
mod first_read;

/// A request to the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpRequest {
    /// `GET`, `POST`, …
    pub method: &'static str,
    /// Path and query below the page's origin.
    pub url: String,
    /// The key to send; `None` where the server adds its own.
    pub credential: Option<Credential>,
    /// Of a read that is only shown: whose answer this device may give where none comes from the server.
    pub reader: Option<String>,
    /// The JSON to send; `None` where there is no body.
    pub body: Option<String>,
    /// Whether the browser may finish it after the page is gone.
    pub keepalive: bool,
}

/// An answer, its text read once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpResponse {
    /// HTTP status.
    pub status: u16,
    /// `Retry-After`, `X-RateLimit-Reset`: the headers that steer a wait.
    pub retry_after: Option<String>,
    /// See above.
    pub rate_limit_reset: Option<String>,
    /// `X-RateLimit-Remaining`: how many requests are left in the window that the headers describe.
    pub rate_limit_remaining: Option<String>,
    /// `X-RateLimit-Limit`: how many requests that window has.
    pub rate_limit_limit: Option<String>,
    /// The body as text.
    pub body: String,
    /// This browser's clock as the answer came, Unix milliseconds.
    pub received_at: i64,
    /// Of an answer that was kept on this device: how old it is, and why none came from the server.
    pub from_device: Option<FromDevice>,
}

/// The service worker gave an answer that it had kept, as none came from the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromDevice {
    /// When the answer had come, Unix milliseconds of this browser's clock.
    pub kept_at: i64,
    /// Why no other came.
    pub instead_of: TransportError,
}

/// Why there was no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// The browser knows that it is offline.
    Offline,
    /// No connection, or it was cut.
    Unreachable,
    /// The time limit was over.
    Timeout,
}

/// A running exchange; dropping it aborts the request.
pub type TransportFuture = Pin<Box<dyn Future<Output = Result<HttpResponse, TransportError>>>>;

/// The text of a good answer, or `None` where it is none.
pub type TextFuture = Pin<Box<dyn Future<Output = Option<String>>>>;

/// Carries a request to the API: fetch in the app, a script in the tests of pages.
pub trait Transport: Send + Sync {
    /// Starts the exchange.
    fn send(&self, request: HttpRequest) -> TransportFuture;

    /// Brings the text of the answer to such a read, where it was begun before the app. The read itself stays for
    /// [`Self::send`] to take over.
    fn begun(&self, _url: &str, _credential: Option<&Credential>) -> Option<TextFuture> {
        None
    }
}

/// The browser's fetch with a time limit.
#[derive(Clone, Debug)]
pub struct FetchTransport {
    /// In front of every path.
    pub root: String,
    /// Milliseconds until an exchange counts as failed; the documentation's sample waits 30 seconds
    /// (contract, section 7).
    pub time_limit: i32,
}

impl FetchTransport {
    /// One with the usual time limit.
    pub fn hosted_at(root: String) -> Self {
        Self {
            root,
            time_limit: 30_000,
        }
    }
}

impl Transport for FetchTransport {
    #[cfg(target_arch = "wasm32")]
    fn send(&self, mut request: HttpRequest) -> TransportFuture {
        request.url.insert_str(0, &self.root);
        Box::pin(browser::exchange(request, self.time_limit))
    }

    /// There is no fetch outside a browser.
    #[cfg(not(target_arch = "wasm32"))]
    fn send(&self, _request: HttpRequest) -> TransportFuture {
        Box::pin(std::future::ready(Err(TransportError::Unreachable)))
    }

    #[cfg(target_arch = "wasm32")]
    fn begun(&self, url: &str, credential: Option<&Credential>) -> Option<TextFuture> {
        let url = [&self.root, url].concat();
        first_read::text_of(&web_sys::window()?, &url, credential)
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::{cell::Cell, rc::Rc};

    use js_sys::Promise;
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{
        AbortController, Headers, Navigator, RequestCache, RequestCredentials, RequestInit,
        RequestRedirect, Response, Window,
    };

    use super::{
        FromDevice, HttpRequest, HttpResponse, TransportError,
        first_read::{self, FirstRead},
    };

    /// Aborts the request when dropped, which is when the page no longer wants it or time is over.
    struct Limit {
        controller: AbortController,
        window: Window,
        timer: i32,
        is_over: Rc<Cell<bool>>,
        _on_timeout: Closure<dyn FnMut()>,
    }

    impl Limit {
        fn start(
            window: Window,
            controller: AbortController,
            milliseconds: i32,
        ) -> Result<Self, JsValue> {
            let is_over = Rc::new(Cell::new(false));
            let on_timeout = Closure::new({
                let (controller, is_over) = (controller.clone(), is_over.clone());
                move || {
                    is_over.set(true);
                    controller.abort();
                }
            });
            let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(
                on_timeout.as_ref().unchecked_ref(),
                milliseconds,
            )?;
            Ok(Self {
                controller,
                window,
                timer,
                is_over,
                _on_timeout: on_timeout,
            })
        }
    }

    impl Drop for Limit {
        fn drop(&mut self) {
            self.window.clear_timeout_with_handle(self.timer);
            self.controller.abort();
        }
    }

    pub(super) async fn exchange(
        request: HttpRequest,
        time_limit: i32,
    ) -> Result<HttpResponse, TransportError> {
        let window = web_sys::window().ok_or(TransportError::Unreachable)?;
        let navigator = window.navigator();
        let begun = first_read::take_over(&window, &request, time_limit);
        let (controller, answer, left) = match begun {
            Some(FirstRead {
                controller,
                answer,
                left,
            }) => (Ok(controller), Some(answer), left),
            None => (AbortController::new(), None, time_limit),
        };
        let limit = controller
            .and_then(|controller| Limit::start(window.clone(), controller, left))
            .map_err(|_| TransportError::Unreachable)?;
        let is_over = limit.is_over.clone();
        let exchange = async {
            let answer = match answer {
                Some(answer) => answer,
                None => fetch(&window, &request, &limit)?,
            };
            read(&window, answer).await
        };
        exchange.await.map_err(|_| {
            if is_over.get() {
                TransportError::Timeout
            } else {
                no_connection(&navigator)
            }
        })
    }

    fn no_connection(navigator: &Navigator) -> TransportError {
        if navigator.on_line() {
            TransportError::Unreachable
        } else {
            TransportError::Offline
        }
    }

    fn fetch(window: &Window, request: &HttpRequest, limit: &Limit) -> Result<Promise, JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        if let Some(credential) = &request.credential {
            headers.set("x-api-key", credential.reveal())?;
        }
        if let Some(reader) = &request.reader {
            headers.set("x-callboard-reader", reader)?;
        }
        let init = RequestInit::new();
        if let Some(body) = &request.body {
            headers.set("Content-Type", "application/json")?;
            init.set_body(&JsValue::from(body.as_str()));
        }
        if request.keepalive {
            // Not among web-sys' setters. Setting a field of a plain object cannot fail.
            let _ = js_sys::Reflect::set(&init, &"keepalive".into(), &JsValue::TRUE);
        }
        init.set_method(request.method);
        init.set_headers(&headers);
        init.set_signal(Some(&limit.controller.signal()));
        // Freshness is `data`'s matter, and an answer to one key must never be kept for another.
        init.set_cache(RequestCache::NoStore);
        init.set_credentials(RequestCredentials::SameOrigin);
        // The API never redirects; following one could carry the key elsewhere.
        init.set_redirect(RequestRedirect::Error);
        Ok(window.fetch_with_str_and_init(&request.url, &init))
    }

    async fn read(window: &Window, answer: Promise) -> Result<HttpResponse, JsValue> {
        let response: Response = JsFuture::from(answer).await?.dyn_into()?;
        let header = |name| response.headers().get(name).ok().flatten();
        let kept_at = header("x-callboard-kept-at").and_then(|kept_at| kept_at.parse().ok());
        let body = JsFuture::from(response.text()?).await?;
        Ok(HttpResponse {
            status: response.status(),
            retry_after: header("retry-after"),
            rate_limit_reset: header("x-ratelimit-reset"),
            rate_limit_remaining: header("x-ratelimit-remaining"),
            rate_limit_limit: header("x-ratelimit-limit"),
            body: body.as_string().unwrap_or_default(),
            received_at: js_sys::Date::now() as i64,
            from_device: kept_at.map(|kept_at| FromDevice {
                kept_at,
                instead_of: no_connection(&window.navigator()),
            }),
        })
    }
}
