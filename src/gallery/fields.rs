//! Controls of forms.

use leptos::prelude::*;

use super::{
    HEBREW, LONG, UNBROKEN,
    specimen::{Exhibit, Specimen},
};
use crate::ui::{
    ComboOption, Combobox, Segments, Select, SelectOption, Switch, TextArea, TextField, TokenField,
};

const WRONG: &str = "A title is needed: candidates see it first.";

fn error(text: &str) -> Signal<Option<String>> {
    let text = text.to_owned();
    Signal::derive(move || (!text.is_empty()).then(|| text.clone()))
}

fn line(id: &'static str, value: &str, hint: &'static str, wrong: &str) -> AnyView {
    let value = RwSignal::new(value.to_owned());
    view! {
        <TextField
            id label="Title" value hint=hint.to_owned() error=error(wrong)
            on_input=move |text| value.set(text)
        />
    }
    .into_any()
}

/// A line of text.
#[component]
pub(super) fn TextFields() -> impl IntoView {
    view! {
        <Exhibit id="text-fields" title="Text field">
            <Specimen state="Default">{line("line-default", "Night nurse", "What candidates see.", "")}</Specimen>
            <Specimen state="Empty">{line("line-empty", "", "", "")}</Specimen>
            <Specimen state="Focus">{line("line-focus", "Night nurse", "", "")}</Specimen>
            <Specimen state="Error">{line("line-error", "", "", WRONG)}</Specimen>
            <Specimen state="Long text">{line("line-long", UNBROKEN, LONG, LONG)}</Specimen>
            <Specimen state="Right to left" dir="rtl">{line("line-rtl", HEBREW, HEBREW, HEBREW)}</Specimen>
        </Exhibit>
    }
}

fn area(id: &'static str, value: &str, wrong: &str) -> AnyView {
    let value = RwSignal::new(value.to_owned());
    view! {
        <TextArea id label="Description" value error=error(wrong) on_input=move |text| value.set(text) />
    }
    .into_any()
}

/// Text of several lines.
#[component]
pub(super) fn TextAreas() -> impl IntoView {
    view! {
        <Exhibit id="text-areas" title="Text area">
            <Specimen state="Default">{area("area-default", "Six people, one ward.", "")}</Specimen>
            <Specimen state="Focus">{area("area-focus", "", "")}</Specimen>
            <Specimen state="Error">{area("area-error", "", WRONG)}</Specimen>
            <Specimen state="Long text">{area("area-long", &[LONG; 4].join(" "), "")}</Specimen>
            <Specimen state="Right to left" dir="rtl">{area("area-rtl", HEBREW, "")}</Specimen>
        </Exhibit>
    }
}

fn options() -> Vec<SelectOption> {
    [
        ("en", "English"),
        ("de", "German"),
        ("he", HEBREW),
        ("x", LONG),
    ]
    .map(|(value, label)| SelectOption {
        value: value.to_owned(),
        label: label.to_owned(),
    })
    .to_vec()
}

fn select(id: &'static str, value: &str, wrong: &str) -> AnyView {
    let value = RwSignal::new(value.to_owned());
    view! {
        <Select id label="Language" value options=options() error=error(wrong) on_change=move |word| value.set(word) />
    }
    .into_any()
}

/// One of a few, in the browser's own list.
#[component]
pub(super) fn Selects() -> impl IntoView {
    view! {
        <Exhibit id="selects" title="Select">
            <Specimen state="Default">{select("select-default", "en", "")}</Specimen>
            <Specimen state="Focus">{select("select-focus", "de", "")}</Specimen>
            <Specimen state="Error">{select("select-error", "en", WRONG)}</Specimen>
            <Specimen state="Unknown value">{select("select-unknown", "tlh", "")}</Specimen>
            <Specimen state="Long text">{select("select-long", "x", "")}</Specimen>
            <Specimen state="Right to left" dir="rtl">{select("select-rtl", "he", "")}</Specimen>
        </Exhibit>
    }
}

fn switch(label: &'static str, is_on: bool) -> AnyView {
    let is_on = RwSignal::new(is_on);
    view! { <Switch label is_on on_change=move |now| is_on.set(now) /> }.into_any()
}

fn segments(id: &'static str, value: &str) -> AnyView {
    let value = RwSignal::new(value.to_owned());
    let options = options().into_iter().take(3).collect();
    view! {
        <Segments id label="Language" options value on_change=move |word| value.set(word) hint="One of these." />
    }
    .into_any()
}

/// On or off, and one of a few in sight.
#[component]
pub(super) fn Choices() -> impl IntoView {
    view! {
        <Exhibit id="choices" title="Switch, checkbox and segments">
            <Specimen state="Default">{switch("Show archived", false)}</Specimen>
            <Specimen state="Default, on">{switch("Show archived", true)}</Specimen>
            <Specimen state="Focus">{switch("Show archived", false)}</Specimen>
            <Specimen state="Long text">{switch(LONG, true)}</Specimen>
            <Specimen state="Right to left" dir="rtl">{switch(HEBREW, true)}</Specimen>
            <Specimen state="Checkbox">
                <label class="checkbox"><input type="checkbox" checked=true />"Pinned"</label>
            </Specimen>
            <Specimen state="Segments">{segments("segments-default", "en")}</Specimen>
            <Specimen state="Segments, right to left" dir="rtl">{segments("segments-rtl", "he")}</Specimen>
        </Exhibit>
    }
}

fn combobox(id: &'static str, text: &str, wrong: &str) -> AnyView {
    let options: Vec<_> = [
        ("1", "Tell us about yourself", None, false),
        ("2", "Why this ward?", Some("Asked in 12 interviews"), false),
        ("3", UNBROKEN, Some(LONG), false),
        ("4", "Already picked", None, true),
    ]
    .into_iter()
    .map(|(id, label, detail, is_disabled)| ComboOption {
        id: id.to_owned(),
        label: label.to_owned(),
        detail: detail.map(str::to_owned),
        is_disabled,
    })
    .collect();
    view! {
        <Combobox
            id label="Question" text=RwSignal::new(text.to_owned()) options on_pick=|_| () status="4 questions".to_owned()
            error=error(wrong)
        />
    }
    .into_any()
}

/// A text field with a list of matches; the journey opens one.
#[component]
pub(super) fn Comboboxes() -> impl IntoView {
    view! {
        <Exhibit id="comboboxes" title="Combobox">
            <Specimen state="Default">{combobox("combobox-default", "", "")}</Specimen>
            <Specimen state="Focus">{combobox("combobox-focus", "ward", "")}</Specimen>
            <Specimen state="Error">{combobox("combobox-error", "", WRONG)}</Specimen>
            <Specimen state="Right to left" dir="rtl">{combobox("combobox-rtl", HEBREW, "")}</Specimen>
        </Exhibit>
    }
}

fn tokens(id: &'static str, words: &[&str], wrong: &str) -> AnyView {
    let words = RwSignal::new(
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>(),
    );
    view! {
        <TokenField id label="Keywords" tokens=words on_change=move |now| words.set(now) error=error(wrong) />
    }
    .into_any()
}

/// Words in a list, made by typing.
#[component]
pub(super) fn TokenFields() -> impl IntoView {
    view! {
        <Exhibit id="token-fields" title="Token field">
            <Specimen state="Default">{tokens("tokens-default", &["night", "ward"], "")}</Specimen>
            <Specimen state="Empty">{tokens("tokens-empty", &[], "")}</Specimen>
            <Specimen state="Focus">{tokens("tokens-focus", &["night"], "")}</Specimen>
            <Specimen state="Error">{tokens("tokens-error", &["night"], WRONG)}</Specimen>
            <Specimen state="Long text">{tokens("tokens-long", &[LONG, UNBROKEN, "ward"], "")}</Specimen>
            <Specimen state="Right to left" dir="rtl">{tokens("tokens-rtl", &[HEBREW, "ward"], "")}</Specimen>
        </Exhibit>
    }
}
