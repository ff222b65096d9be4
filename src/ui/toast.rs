//! Short messages about what has just happened, at the edge of the screen.

use std::time::Duration;

use leptos::prelude::*;

/// How long a message without an action stands.
const STANDS_FOR: Duration = Duration::from_secs(6);

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Something is done.
    Done,
    /// Something failed.
    Failed,
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Toast {
    id: u32,
    kind: ToastKind,
    text: String,
}

/// Takes messages from anywhere; lives above the routes.
#[derive(Clone, Copy)]
pub struct Toaster {
    toasts: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Default for Toaster {
    fn default() -> Self {
        Self {
            toasts: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        }
    }
}

impl Toaster {
    /// The toaster of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Says something; also called by what ends after its page was left.
    pub fn say(self, kind: ToastKind, text: impl Into<String>) {
        let Some(id) = self.next.try_update_value(|next| {
            *next += 1;
            *next
        }) else {
            return;
        };
        let text = text.into();
        self.toasts
            .try_update(|toasts| toasts.push(Toast { id, kind, text }));
        set_timeout(move || self.remove(id), STANDS_FOR);
    }

    fn remove(self, id: u32) {
        self.toasts
            .try_update(|toasts| toasts.retain(|toast| toast.id != id));
    }
}

/// Where messages appear; once in the shell.
#[component]
pub fn Toasts() -> impl IntoView {
    let toaster = Toaster::expect();
    view! {
        <div class="toasts" role="status">
            <For each=move || toaster.toasts.get() key=|toast| toast.id let(toast)>
                <p class="toast" data-kind=match toast.kind {
                    ToastKind::Done => "done",
                    ToastKind::Failed => "failed",
                }>{toast.text}</p>
            </For>
        </div>
    }
}
