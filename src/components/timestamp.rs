//! Points in time.

use js_sys::Date;
use leptos::prelude::*;
use web_sys::Element;

use super::Clock;
use crate::{
    messages::intl,
    model::Timestamp,
    ui::{children, say, write_again},
};

/// "3 hours ago", and in its place the exact time while the pointer or the focus is on it: nothing pops up
/// over other content, and the keyboard gets there too. It is markup alone, for [`write_relative_time`] to write in.
pub fn relative_time() -> AnyView {
    view! {
        <time class="relative-time" tabindex="0">
            <span class="relative-time__relative"></span>
            <span class="relative-time__exact"></span>
        </time>
    }
    .into_any()
}

/// Writes a time into the [`relative_time`] that is all there is in `place`, or writes it anew as time has passed.
/// A text that is no date is shown as it came.
pub fn write_relative_time(place: &Element, time: &Timestamp) {
    let (Some(unix_ms), Some(markup)) = (time.unix_ms(), place.first_element_child()) else {
        return place.set_text_content(Some(time.as_str()));
    };
    say(&markup, "datetime", time.as_str());
    let now = Date::now() as i64;
    // The API's clock may be a little ahead of this browser's: nothing was changed in the future.
    let relative = intl::relative_time(unix_ms.min(now), now);
    for (place, text) in children(&markup).zip([relative, intl::exact_time(unix_ms)]) {
        write_again(&place, &text);
    }
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
