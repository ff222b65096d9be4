//! Points in time.

use js_sys::Date;
use leptos::prelude::*;

use super::Clock;
use crate::{messages::intl, model::Timestamp, ui::live};

/// "3 hours ago", and in its place the exact time while the pointer or the focus is on it: nothing pops up
/// over other content, and the keyboard gets there too. A text that is no date is shown as it came.
#[component]
pub fn RelativeTime(
    /// When.
    time: Timestamp,
) -> impl IntoView {
    let clock = Clock::expect();
    let Some(unix_ms) = time.unix_ms() else {
        return view! { <span>{time.as_str().to_owned()}</span> }.into_any();
    };
    // The API's clock may be a little ahead of this browser's: nothing was changed in the future.
    let relative = live(move || {
        let now = clock.now().max(Date::now() as i64);
        intl::relative_time(unix_ms.min(now), now)
    });
    view! {
        <time class="relative-time" datetime=time.as_str().to_owned() tabindex="0">
            <span class="relative-time__relative">{relative}</span>
            <span class="relative-time__exact">{intl::exact_time(unix_ms)}</span>
        </time>
    }
    .into_any()
}

/// The exact time in the person's time zone, and how long ago that is.
#[component]
pub fn ExactTime(
    /// When.
    time: Timestamp,
) -> impl IntoView {
    let clock = Clock::expect();
    let Some(unix_ms) = time.unix_ms() else {
        return view! { <span>{time.as_str().to_owned()}</span> }.into_any();
    };
    view! {
        <time datetime=time.as_str().to_owned()>{intl::exact_time(unix_ms)}</time>
        <span class="quiet">
            " ("
            {move || intl::relative_time(unix_ms, clock.now().max(Date::now() as i64))}
            ")"
        </span>
    }
    .into_any()
}
