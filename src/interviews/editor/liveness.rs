//! Which drafts are open in a form at this moment, in any tab. A form holds a lock of the browser (Web
//! Locks API) named after its draft: the browser lets go of it however the tab ends.

use std::{cell::RefCell, collections::HashMap};

use js_sys::{Function, Object, Promise, Reflect};
use leptos::{prelude::window, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Whose a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    /// This form's from now on, until it is released.
    Ours,
    /// Open in another tab.
    Elsewhere,
    /// This browser (or a page without TLS) has no such locks.
    Unknown,
}

thread_local! {
    /// What lets go of each lock that this tab holds.
    static HELD: RefCell<HashMap<String, Function>> = RefCell::default();
}

/// Takes a draft, unless another tab has it open.
pub(super) async fn claim(id: &str) -> Claim {
    if HELD.with_borrow(|held| held.contains_key(id)) {
        return Claim::Ours;
    }
    let Some((locks, request)) = lock_manager() else {
        return Claim::Unknown;
    };
    let options = Object::new();
    // Setting a field of a plain object cannot fail.
    let _ = Reflect::set(&options, &"ifAvailable".into(), &true.into());
    let answer = Promise::new(&mut |answer, _| {
        let refused = answer.clone();
        let id = id.to_owned();
        let name = JsValue::from(format!("callboard.draft.{id}"));
        // The lock is held until the promise that this returns is settled.
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let is_ours = lock.is_truthy();
            let held = if is_ours {
                hold(id)
            } else {
                JsValue::UNDEFINED
            };
            let _ = answer.call1(&JsValue::UNDEFINED, &is_ours.into());
            held
        });
        match request.call3(&locks, &name, &options, &granted) {
            Ok(outcome) => spawn_local(async move {
                if JsFuture::from(Promise::resolve(&outcome)).await.is_err() {
                    let _ = refused.call0(&JsValue::UNDEFINED);
                }
            }),
            Err(_) => {
                let _ = refused.call0(&JsValue::UNDEFINED);
            }
        }
    });
    match JsFuture::from(answer).await.map(|ours| ours.as_bool()) {
        Ok(Some(true)) => Claim::Ours,
        Ok(Some(false)) => Claim::Elsewhere,
        _ => Claim::Unknown,
    }
}

/// Lets go of a draft: its form was left.
pub(super) fn release(id: &str) {
    if let Some(let_go) = HELD.with_borrow_mut(|held| held.remove(id)) {
        let _ = let_go.call0(&JsValue::UNDEFINED);
    }
}

fn hold(id: String) -> JsValue {
    Promise::new(&mut |let_go, _| {
        HELD.with_borrow_mut(|held| held.insert(id.clone(), let_go));
    })
    .into()
}

fn lock_manager() -> Option<(JsValue, Function)> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    if !locks.is_object() {
        return None;
    }
    let request = Reflect::get(&locks, &"request".into()).ok()?;
    Some((locks, request.dyn_into().ok()?))
}
