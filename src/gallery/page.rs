//! The page.

use leptos::prelude::*;

use super::{
    buttons::{Buttons, IconButtons, Icons},
    fields::{Choices, Comboboxes, Selects, TextAreas, TextFields, TokenFields},
    lists::{Pages, Sortables, Tags},
    messages::{EmptyStates, Notices, Skeletons},
    overlays::{Dialogs, Menus, Messages},
};
use crate::components::PageHeading;

/// Everything there is.
#[component]
pub fn GalleryPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHeading title="Gallery".to_owned() />
            <p class="quiet">"Every part of the design system in every state. Not in a release."</p>
            <Buttons />
            <IconButtons />
            <Icons />
            <TextFields />
            <TextAreas />
            <Selects />
            <Choices />
            <Comboboxes />
            <TokenFields />
            <Sortables />
            <Tags />
            <Pages />
            <Notices />
            <EmptyStates />
            <Skeletons />
            <Menus />
            <Dialogs />
            <Messages />
        </div>
    }
}
