//! Where the rows come from: a file that is chosen or dropped, or a text that is pasted.

use leptos::{ev, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList, HtmlInputElement};

use super::import_desk::ImportDesk;
use crate::{
    messages::import as words,
    ui::{Notice, NoticeKind, TextArea},
};

/// The choice of a file.
#[component]
pub(super) fn ImportSource(
    /// Why nothing could be made of the last one.
    problem: Option<String>,
) -> impl IntoView {
    let desk = ImportDesk::expect();
    let text = RwSignal::new(String::new());
    let chosen = move |event: ev::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        take_first(desk, input.and_then(|input| input.files()));
    };
    let is_over = RwSignal::new(false);
    // Without this the browser would leave the page for the file.
    let over = move |event: ev::DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let data = event.data_transfer();
        take_first(desk, data.and_then(|data| data.files()));
    };
    view! {
        {problem.map(|problem| view! { <Notice kind=NoticeKind::Error><p>{problem}</p></Notice> })}
        <label
            class="import-drop"
            class:import-drop--over=is_over
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=dropped
        >
            <span>{words::choose()}</span>
            <input type="file" accept=".csv,.json,text/csv,application/json" on:change=chosen />
        </label>
        <details class="import-paste">
            <summary>{words::paste()}</summary>
            <TextArea
                id="import-text"
                label=words::paste_label()
                value=text
                on_input=Callback::new(move |typed| text.set(typed))
            />
            <p>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| text.with_untracked(|text| desk.take(text))
                >
                    {words::paste_submit()}
                </button>
            </p>
        </details>
        <p class="quiet">{words::rules()}</p>
    }
}

fn take_first(desk: ImportDesk, files: Option<FileList>) {
    let Some(file) = files.and_then(|files| files.get(0)) else {
        return;
    };
    spawn_local(async move {
        match text_of(&file).await {
            Some(text) => desk.take(&text),
            None => desk.refuse(words::unreadable().to_owned()),
        }
    });
}

async fn text_of(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}
