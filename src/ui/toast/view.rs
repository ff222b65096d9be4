//! Where messages appear.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement};

use super::{Hold, ToastId, ToastKind, Toaster};
use crate::{
    messages::common,
    ui::{Icon, IconName},
};

/// The messages that stand; once in the shell. They never take the focus: F8 moves it to the newest one and
/// back. Pointer, focus and a hidden tab stop their clocks.
#[component]
pub fn Toasts() -> impl IntoView {
    let toaster = Toaster::expect();
    let place = NodeRef::<html::Div>::new();
    // Where the focus was before it came here.
    let origin = StoredValue::new_local(None::<HtmlElement>);

    let visibility = window_event_listener_untyped("visibilitychange", move |_| {
        if document().hidden() {
            toaster.hold(Hold::Hidden);
        } else {
            toaster.release(Hold::Hidden);
        }
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.key() == "F8" && jump(place, origin) {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        visibility.remove();
        keys.remove();
    });

    let focus_came = move |event: ev::FocusEvent| {
        let from = event.related_target();
        if !is_inside(place, from.as_ref()) {
            let element = from.and_then(|from| from.dyn_into().ok());
            origin.try_update_value(|origin| *origin = element.or(origin.take()));
        }
        toaster.hold(Hold::Focus);
    };
    let focus_went = move |event: ev::FocusEvent| {
        if !is_inside(place, event.related_target().as_ref()) {
            toaster.release(Hold::Focus);
        }
    };
    // A message that goes while the focus is in it gives the focus back.
    let leave = move |is_focused: bool| {
        if is_focused {
            go_back(origin);
        }
    };
    view! {
        <div
            class="toasts"
            node_ref=place
            on:pointerover=move |_| toaster.hold(Hold::Pointer)
            on:pointerleave=move |_| toaster.release(Hold::Pointer)
            on:focusin=focus_came
            on:focusout=focus_went
        >
            {region(toaster, ToastKind::Failed, "alert", leave)}
            {region(toaster, ToastKind::Done, "status", leave)}
        </div>
    }
}

/// A live region has to be there before its words are.
fn region(
    toaster: Toaster,
    kind: ToastKind,
    role: &'static str,
    leave: impl Fn(bool) + Copy + Send + Sync + 'static,
) -> AnyView {
    let ids = Memo::new(move |_| {
        toaster.stack.with(|stack| {
            stack
                .toasts()
                .iter()
                .filter(|toast| toast.kind == kind)
                .map(|toast| (toast.id, toast.action))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <div class="toasts__region" role=role aria-atomic="false">
            <For each=move || ids.get() key=|(id, _)| *id let((id, action))>
                {one(toaster, kind, id, action, leave)}
            </For>
        </div>
    }
    .into_any()
}

fn one(
    toaster: Toaster,
    kind: ToastKind,
    id: ToastId,
    action: Option<&'static str>,
    leave: impl Fn(bool) + Copy + 'static,
) -> AnyView {
    let element = NodeRef::<html::Div>::new();
    let text = move || {
        toaster.stack.with(|stack| {
            stack
                .get(id)
                .map(|toast| toast.text.clone())
                .unwrap_or_default()
        })
    };
    let end = move |end: fn(Toaster, ToastId)| {
        let focused = document().active_element().map(EventTarget::from);
        let is_focused = element
            .get_untracked()
            .is_some_and(|element| focused.is_some_and(|focused| contains(&element, &focused)));
        end(toaster, id);
        leave(is_focused);
    };
    view! {
        <div
            class="toast"
            node_ref=element
            tabindex="-1"
            data-toast=id.0
            data-kind=match kind {
                ToastKind::Done => "done",
                ToastKind::Failed => "failed",
            }
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    event.stop_propagation();
                    end(Toaster::dismiss);
                }
            }
        >
            <p class="toast__text" dir="auto">{text}</p>
            {action.map(|label| view! {
                <button type="button" class="button toast__action" on:click=move |_| end(Toaster::act)>
                    {label}
                </button>
            })}
            <button type="button" class="icon-button" on:click=move |_| end(Toaster::dismiss)>
                <Icon name=IconName::Close />
                <span class="visually-hidden">{common::dismiss()}</span>
            </button>
        </div>
    }
    .into_any()
}

/// To the newest message, or from the messages back; `false` where there is none.
fn jump(place: NodeRef<html::Div>, origin: StoredValue<Option<HtmlElement>, LocalStorage>) -> bool {
    let Some(place_element) = place.get_untracked() else {
        return false;
    };
    let focused = document().active_element().map(EventTarget::from);
    if is_inside(place, focused.as_ref()) {
        go_back(origin);
        return true;
    }
    let Ok(toasts) = place_element.query_selector_all(".toast") else {
        return false;
    };
    let age = |toast: &HtmlElement| toast.get_attribute("data-toast")?.parse::<u32>().ok();
    let newest = (0..toasts.length())
        .filter_map(|index| toasts.get(index)?.dyn_into::<HtmlElement>().ok())
        .max_by_key(age);
    newest.is_some_and(|toast| toast.focus().is_ok())
}

fn go_back(origin: StoredValue<Option<HtmlElement>, LocalStorage>) {
    let element = origin.try_update_value(Option::take).flatten();
    if let Some(element) = element.filter(|element| element.is_connected()) {
        // An element that no longer takes the focus is no reason to fail.
        let _ = element.focus();
    }
}

fn is_inside(place: NodeRef<html::Div>, target: Option<&EventTarget>) -> bool {
    match (place.try_get_untracked().flatten(), target) {
        (Some(place), Some(target)) => contains(&place, target),
        _ => false,
    }
}

fn contains(element: &HtmlElement, target: &EventTarget) -> bool {
    element.contains(target.dyn_ref())
}
