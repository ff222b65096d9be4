//! Light or dark, and how close things stand.

use leptos::prelude::*;

use crate::{
    data::{Density, Preferences, Theme},
    messages::preferences as words,
    ui::{Segments, SelectOption},
};

/// Both take effect at once.
#[component]
pub(super) fn AppearanceChoice(
    /// Told whether the browser kept it.
    on_kept: Callback<bool>,
) -> impl IntoView {
    let preferences = Preferences::expect();
    let themes = Theme::ALL
        .map(|theme| option(theme.as_str(), theme_name(theme)))
        .to_vec();
    let densities = Density::ALL
        .map(|density| option(density.as_str(), density_name(density)))
        .to_vec();
    let theme = Signal::derive(move || preferences.theme().as_str().to_owned());
    let density = Signal::derive(move || preferences.density().as_str().to_owned());
    let set_theme = Callback::new(move |word: String| {
        on_kept.run(preferences.set_theme(Theme::from_text(&word)));
    });
    let set_density = Callback::new(move |word: String| {
        on_kept.run(preferences.set_density(Density::from_text(&word)));
    });
    view! {
        <section class="card" aria-labelledby="appearance">
            <h2 id="appearance" class="section-heading">{words::appearance()}</h2>
            <Segments id="theme" label=words::theme() options=themes value=theme on_change=set_theme />
            <Segments id="density" label=words::density() options=densities value=density on_change=set_density />
            <p class="field__hint">{words::motion()}</p>
        </section>
    }
}

fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => words::theme_system(),
        Theme::Light => words::theme_light(),
        Theme::Dark => words::theme_dark(),
    }
}

fn density_name(density: Density) -> &'static str {
    match density {
        Density::Comfortable => words::density_comfortable(),
        Density::Compact => words::density_compact(),
    }
}

fn option(value: &str, label: &str) -> SelectOption {
    SelectOption {
        value: value.to_owned(),
        label: label.to_owned(),
    }
}
