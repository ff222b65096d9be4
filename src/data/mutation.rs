//! A write as a page sees it: under way or not, and why the last one failed.

use std::future::Future;

use leptos::{prelude::*, task::spawn_local};

use super::{
    QueryClient,
    problem::Problem,
    write_problem::{WriteKind, explain_write},
};
use crate::api::ApiError;

/// The state of one kind of write on one page. A second one while the first is under way is ignored, and
/// nothing is ever repeated by itself.
#[derive(Clone, Copy)]
pub struct Mutation {
    kind: WriteKind,
    is_busy: RwSignal<bool>,
    problem: RwSignal<Option<Problem>>,
}

impl Mutation {
    /// A write that has not begun. Needs the reactive owner of the page or dialog that shows it.
    pub fn new(kind: WriteKind) -> Self {
        Self {
            kind,
            is_busy: RwSignal::new(false),
            problem: RwSignal::new(None),
        }
    }

    /// Whether it is under way (tracked).
    pub fn is_busy(self) -> bool {
        self.is_busy.get()
    }

    /// Why the last one failed (tracked).
    pub fn problem(self) -> Option<Problem> {
        self.problem.get()
    }

    /// Takes the words of the last failure away.
    pub fn clear(self) {
        self.problem.set(None);
    }

    /// Carries the write out, unless one is under way. Leaving the page does not stop it; `on_success` is
    /// called only while the page is still there.
    pub fn run<T: 'static>(
        self,
        client: &QueryClient,
        write: impl Future<Output = Result<T, ApiError>> + 'static,
        on_success: impl FnOnce(T) + 'static,
    ) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        self.problem.set(None);
        let way = client.session().way();
        spawn_local(async move {
            let result = write.await;
            // `None` from `try_set` is success; a page that is gone gives the value back.
            if self.is_busy.try_set(false).is_some() {
                return;
            }
            match result {
                Ok(value) => on_success(value),
                Err(error) => self
                    .problem
                    .set(Some(explain_write(&error, self.kind, way))),
            }
        });
    }
}
