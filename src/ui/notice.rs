//! A box that stays in its place and says something about it.

use leptos::prelude::*;

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Worth knowing.
    Info,
    /// Something is not as it should be, but the page still serves.
    Warning,
    /// The page cannot show what it is for.
    Error,
}

impl NoticeKind {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "notice notice--info",
            Self::Warning => "notice notice--warning",
            Self::Error => "notice notice--error",
        }
    }
}

/// A notice; one that is an error is announced at once.
#[component]
pub fn Notice(
    /// How grave it is.
    kind: NoticeKind,
    /// What there is to say and to do.
    children: Children,
) -> impl IntoView {
    let role = (kind == NoticeKind::Error).then_some("alert");
    view! {
        <div class=kind.class() role=role>
            {children()}
        </div>
    }
}
