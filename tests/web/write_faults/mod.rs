//! Every fault on every write: each says what happened and what was or was not changed, loses nothing of
//! what was typed or chosen, sends nothing twice, and lets a person try again without a reload.

mod fault;
#[macro_use]
mod table;

mod archive;
mod batch;
mod bulk_update;
mod copy;
mod create;
mod update;

use callboard::session::Way;

use self::fault::{Effect, Fault};
use crate::support::{Page, list, open_with, wait_for};

/// One kind of write, as a person does it.
trait Write {
    /// The method of its request.
    const METHOD: &'static str;
    /// Where its request goes.
    const URL: &'static str;
    /// Two names that a refusal may find fault with.
    const FIELDS: [&'static str; 2];
    /// What is said where nothing was done.
    const NOT_DONE: &'static str;
    /// What is said where nobody knows.
    const UNKNOWN: &'static str;
    /// What a 404 is called.
    const MISSING: &'static str = "The interview is not there any more";
    /// Whether a 429 is waited for, and the request goes on by itself after it.
    const WAITS: bool = false;

    /// The page with everything typed or chosen.
    async fn open(page: &Page);

    /// Where it is done.
    const ADDRESS: &'static str;

    /// The last click before the request goes out.
    async fn send(page: &Page);

    /// Whatever else is asked and answered once the request has failed.
    async fn settle(_page: &Page, _fault: Fault) {}

    /// What was typed or chosen is still there.
    async fn is_kept(page: &Page, fault: Fault);

    /// A person tries again, up to the second request.
    async fn again(page: &Page, fault: Fault);

    /// The second request is answered well, and the page says so.
    async fn succeeds(page: &Page);

    /// The words of a fault after which there is nothing to try again.
    fn ends_with(_fault: Fault) -> Option<&'static str> {
        None
    }

    /// How many of its requests were sent.
    fn count(page: &Page) -> usize {
        page.script.sent_bodies(Self::METHOD, Self::URL).len()
    }
}

async fn strike<W: Write>(fault: Fault) {
    let (way, key) = match fault {
        Fault::KeyRefused => (Way::OwnKey, Some("qapi_old")),
        _ => (Way::Local, None),
    };
    crate::editor::forget_drafts();
    let page = open_with(W::ADDRESS, way, key);
    W::open(&page).await;
    W::send(&page).await;
    wait_for("the request", || W::count(&page) == 1).await;
    match fault.answer(W::FIELDS) {
        Ok((status, body)) => page.script.answer(W::URL, status, &body).await,
        Err(error) => page.script.fail(W::URL, error).await,
    }
    W::settle(&page, fault).await;
    if let Some(words) = W::ends_with(fault) {
        page.sees(words).await;
        return assert_eq!(W::count(&page), 1);
    }
    says::<W>(&page, fault).await;
    if fault == Fault::KeyRefused {
        connect(&page).await;
    }
    W::is_kept(&page, fault).await;
    assert_eq!(W::count(&page), 1, "nothing is sent again by itself");
    W::again(&page, fault).await;
    wait_for("the second request", || W::count(&page) == 2).await;
    W::succeeds(&page).await;
    assert_eq!(W::count(&page), 2, "two tries are two requests");
}

async fn says<W: Write>(page: &Page, fault: Fault) {
    if W::WAITS && fault.is_limit() {
        return page.sees("The rate limit of the API is reached").await;
    }
    page.sees(match fault {
        Fault::Missing => W::MISSING,
        _ => fault.title(),
    })
    .await;
    page.sees(match fault.effect() {
        Effect::None => W::NOT_DONE,
        Effect::Unknown => W::UNKNOWN,
    })
    .await;
    for words in fault.words() {
        page.sees(words).await;
    }
}

async fn connect(page: &Page) {
    page.sees("The API no longer accepts it").await;
    page.fill("#connect-dialog-key", "qapi_new");
    page.click("Connect").await;
    page.script
        .answer("pageSize=1", 200, &list(&[], 1, 1, 0))
        .await;
    page.no_longer_sees("The API no longer accepts it").await;
}
