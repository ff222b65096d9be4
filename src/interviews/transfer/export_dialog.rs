//! The dialog of an export: what will be in the file, how far it is, and the file.

use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    download::{Download, today},
    export_desk::{ExportDesk, Source},
    export_file::{self, Format},
    export_run::{ExportedFile, Watch, gather},
    progress::ReadingProgress,
};
use crate::{
    components::ProblemNotice,
    data::{Gathered, Problem, QueryClient, Subject, explain},
    messages::{common, export as words, transfer},
    ui::{NoticeKind, Switch},
};

/// Where an export stands.
#[derive(Clone)]
enum Stage {
    Choosing,
    Reading,
    Failed(Problem),
    Made(Arc<ExportedFile>),
}

/// The content of the dialog.
#[component]
pub(super) fn ExportView(
    /// What is exported.
    source: Source,
    /// Who closes the dialog.
    desk: ExportDesk,
) -> impl IntoView {
    let client = StoredValue::new(QueryClient::expect());
    let format = RwSignal::new(Format::Csv);
    let with_details = RwSignal::new(true);
    let stage = RwSignal::new(Stage::Choosing);
    let watch = Watch {
        label: RwSignal::new(transfer::reading()),
        progress: RwSignal::new(Gathered::default()),
        is_stopped: StoredValue::new(false),
    };
    let is_selection = matches!(source, Source::Selected(_));
    let title = title(&source);
    let source = StoredValue::new(source);
    let start = move || {
        watch.is_stopped.set_value(false);
        watch.progress.set(Gathered::default());
        stage.set(Stage::Reading);
        let (client, source) = (client.get_value(), source.get_value());
        let (format, with_details) = (format.get_untracked(), with_details.get_untracked());
        spawn_local(async move {
            let next = match gather(&client, &source, with_details, watch).await {
                Ok(Some(export)) => Stage::Made(Arc::new(export.write(format).await)),
                Ok(None) => Stage::Choosing,
                Err(error) => {
                    let way = client.session().way();
                    Stage::Failed(explain(&error, Subject::InterviewList, way))
                }
            };
            // The dialog may be closed by now.
            stage.try_set(next);
        });
    };
    let close = move |_| desk.close();
    view! {
        <h2 id="export-title" class="dialog__title" tabindex="-1">{title}</h2>
        {move || match stage.get() {
            Stage::Choosing => view! {
                <Choices format with_details is_selection />
                <div class="dialog__actions">
                    <button type="button" class="button" on:click=close>{common::cancel()}</button>
                    <button type="button" class="button button--primary" on:click=move |_| start()>
                        {words::start()}
                    </button>
                </div>
            }
            .into_any(),
            Stage::Reading => view! {
                <ReadingProgress label=watch.label progress=watch.progress />
                <div class="dialog__actions">
                    <button
                        type="button"
                        class="button button--primary"
                        on:click=move |_| watch.is_stopped.set_value(true)
                    >
                        {common::stop()}
                    </button>
                </div>
            }
            .into_any(),
            Stage::Failed(problem) => view! {
                <ProblemNotice problem kind=NoticeKind::Error on_retry=start />
                <div class="dialog__actions">
                    <button type="button" class="button" on:click=close>{common::close()}</button>
                </div>
            }
            .into_any(),
            Stage::Made(export) => {
                let format = format.get_untracked();
                view! {
                    <Made export format is_selection />
                    <div class="dialog__actions">
                        <button type="button" class="button button--primary" on:click=close>{common::close()}</button>
                    </div>
                }
                .into_any()
            }
        }}
    }
}

fn title(source: &Source) -> String {
    match source {
        Source::Matching(view) if view.params.is_narrowed() || view.status.is_some() => {
            words::title_matching().to_owned()
        }
        Source::Matching(_) => words::title_all().to_owned(),
        Source::Selected(chosen) => words::title_selected(chosen.len()),
    }
}

#[component]
fn Choices(
    /// What kind of file.
    format: RwSignal<Format>,
    /// Whether each interview is read.
    with_details: RwSignal<bool>,
    /// Whether it is about a selection, which is always read.
    is_selection: bool,
) -> impl IntoView {
    let choice = move |this: Format, label: &'static str, hint: &'static str| {
        let choose = move |event: ev::Event| {
            if event_target_checked(&event) {
                format.set(this);
            }
        };
        view! {
            <label class="transfer-choice">
                <input
                    type="radio"
                    name="export-format"
                    value=this.extension()
                    prop:checked=move || format.get() == this
                    on:change=choose
                />
                <span>{label} <span class="quiet">{hint}</span></span>
            </label>
        }
    };
    view! {
        <fieldset class="transfer-choices">
            <legend>{words::format()}</legend>
            {choice(Format::Csv, words::format_csv(), words::format_csv_hint())}
            {choice(Format::Json, words::format_json(), words::format_json_hint())}
        </fieldset>
        {if is_selection {
            view! {
                <p class="quiet">{words::selection_hint()}</p>
            }
            .into_any()
        } else {
            view! {
                <Switch label=words::details() is_on=with_details on_change=move |is_on| with_details.set(is_on) />
                <p class="quiet">
                    {move || if with_details.get() {
                        words::details_hint()
                    } else {
                        words::no_details_hint()
                    }}
                </p>
                <p class="quiet">{words::pages_hint()}</p>
            }
            .into_any()
        }}
    }
}

#[component]
fn Made(
    /// What was gathered.
    export: Arc<ExportedFile>,
    /// What kind of file.
    format: Format,
    /// Whether those that could not be read are missing.
    is_selection: bool,
) -> impl IntoView {
    let made = words::made(export.count);
    let text = export.pieces.clone();
    let name = export_file::name("interviews", today(), format);
    let unread = (!export.unread.is_empty()).then(|| {
        let count = export.unread.len();
        let heading = if is_selection {
            words::missing(count)
        } else {
            words::without_details(count)
        };
        let names = export
            .unread
            .iter()
            .map(|name| view! { <li><bdi>{name.clone()}</bdi></li> });
        view! {
            <p>{heading}</p>
            <ul class="name-list" tabindex="0" aria-label=words::unread()>{names.collect_view()}</ul>
        }
    });
    view! {
        <p role="status">{made}</p>
        {unread}
        <p><Download text name media_type=format.media_type() is_saved_at_once=true /></p>
    }
}
