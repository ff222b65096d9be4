//! What stands in a page and says something.

use leptos::prelude::*;

use super::{
    HEBREW, LONG,
    specimen::{Exhibit, Specimen},
};
use crate::ui::{EmptyState, Notice, NoticeKind, SkeletonRows};

fn notice(kind: NoticeKind, text: &'static str) -> AnyView {
    view! {
        <Notice kind>
            <p class="notice__title">{text}</p>
            <p>"Nothing was changed. " <span class="quiet">"Request "</span><code class="opaque-id">"req_01"</code></p>
            <p class="notice__actions"><button type="button" class="button">"Try again"</button></p>
        </Notice>
    }
    .into_any()
}

/// A box that stays.
#[component]
pub(super) fn Notices() -> impl IntoView {
    view! {
        <Exhibit id="notices" title="Notice">
            <Specimen state="Info">{notice(NoticeKind::Info, "A newer version is there")}</Specimen>
            <Specimen state="Warning">{notice(NoticeKind::Warning, "What you see may be old")}</Specimen>
            <Specimen state="Error">{notice(NoticeKind::Error, "The list could not be read")}</Specimen>
            <Specimen state="Long text">{notice(NoticeKind::Warning, LONG)}</Specimen>
            <Specimen state="Right to left" dir="rtl">{notice(NoticeKind::Info, HEBREW)}</Specimen>
        </Exhibit>
    }
}

/// What stands where rows would stand.
#[component]
pub(super) fn EmptyStates() -> impl IntoView {
    view! {
        <Exhibit id="empty-states" title="Empty state">
            <Specimen state="Default">
                <EmptyState title="No interviews yet">
                    <p>"The first one is made in a minute."</p>
                    <p class="empty-state__actions">
                        <a class="button button--primary" href="#empty-states">"New interview"</a>
                    </p>
                </EmptyState>
            </Specimen>
            <Specimen state="Long text"><EmptyState title=LONG><p>{LONG}</p></EmptyState></Specimen>
            <Specimen state="Right to left" dir="rtl"><EmptyState title=HEBREW><p>{HEBREW}</p></EmptyState></Specimen>
        </Exhibit>
    }
}

/// What stands while an answer is on its way.
#[component]
pub(super) fn Skeletons() -> impl IntoView {
    view! {
        <Exhibit id="skeletons" title="Skeleton">
            <Specimen state="Busy"><SkeletonRows rows=3 label="Loading interviews" /></Specimen>
        </Exhibit>
    }
}
