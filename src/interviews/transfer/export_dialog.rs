//! The dialog of an export: what will be in the file, how far it is, and the file.

use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    download::{Download, today},
    export_desk::{ExportDesk, Source},
    export_file::{self, Format},
    export_run::{Export, Watch, gather},
    progress::ReadingProgress,
};
use crate::{
    components::ProblemNotice,
    data::{Gathered, Problem, QueryClient, Subject, explain},
    ui::{NoticeKind, Switch, intl},
};

/// Where an export stands.
#[derive(Clone)]
enum Stage {
    Choosing,
    Reading,
    Failed(Problem),
    Made(Arc<Export>),
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
        label: RwSignal::new("Reading"),
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
        let with_details = with_details.get_untracked();
        spawn_local(async move {
            let next = match gather(&client, &source, with_details, watch).await {
                Ok(Some(export)) => Stage::Made(Arc::new(export)),
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
                    <button type="button" class="button" on:click=close>"Cancel"</button>
                    <button type="button" class="button button--primary" on:click=move |_| start()>
                        "Export"
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
                        "Stop"
                    </button>
                </div>
            }
            .into_any(),
            Stage::Failed(problem) => view! {
                <ProblemNotice problem kind=NoticeKind::Error on_retry=start />
                <div class="dialog__actions">
                    <button type="button" class="button" on:click=close>"Close"</button>
                </div>
            }
            .into_any(),
            Stage::Made(export) => {
                let format = format.get_untracked();
                view! {
                    <Made export format is_selection />
                    <div class="dialog__actions">
                        <button type="button" class="button button--primary" on:click=close>"Close"</button>
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
            "Export the interviews that match".to_owned()
        }
        Source::Matching(_) => "Export all interviews".to_owned(),
        Source::Selected(chosen) => format!("Export {}", interviews(chosen.len())),
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
            <legend>"Kind of file"</legend>
            {choice(Format::Csv, "CSV", "for spreadsheets; an import reads it back")}
            {choice(Format::Json, "JSON", "for programs; an import reads it back")}
        </fieldset>
        {if is_selection {
            view! {
                <p class="quiet">
                    "Each interview is read once, with its description, questions and keywords."
                </p>
            }
            .into_any()
        } else {
            view! {
                <Switch label="With details" is_on=with_details on_change=move |is_on| with_details.set(is_on) />
                <p class="quiet">
                    {move || if with_details.get() {
                        "Each interview is read by a request of its own, for its questions and all else that \
                         the list leaves out. That takes a while for many."
                    } else {
                        "Only what the list says. Columns that it leaves out stay empty, and an import \
                         changes nothing by an empty cell."
                    }}
                </p>
                <p class="quiet">"The file holds all pages of the list as it is filtered now."</p>
            }
            .into_any()
        }}
    }
}

#[component]
fn Made(
    /// What was gathered.
    export: Arc<Export>,
    /// What kind of file.
    format: Format,
    /// Whether those that could not be read are missing.
    is_selection: bool,
) -> impl IntoView {
    let words = format!("{} in the file.", interviews(export.interviews.len()));
    let text = format.file_of(&export.interviews);
    let name = export_file::name("interviews", today(), format);
    let unread = (!export.unread.is_empty()).then(|| {
        let count = interviews(export.unread.len());
        let words = if is_selection {
            format!("{count} could not be read and are missing:")
        } else {
            format!("{count} could not be read and have only what the list says:")
        };
        let names = export
            .unread
            .iter()
            .map(|name| view! { <li><bdi>{name.clone()}</bdi></li> });
        view! {
            <p>{words}</p>
            <ul class="name-list" tabindex="0" aria-label="Not read">{names.collect_view()}</ul>
        }
    });
    view! {
        <p role="status">{words}</p>
        {unread}
        <p><Download text name media_type=format.media_type() is_saved_at_once=true /></p>
    }
}

fn interviews(count: usize) -> String {
    let noun = if count == 1 {
        "interview"
    } else {
        "interviews"
    };
    format!(
        "{} {noun}",
        intl::number(u32::try_from(count).unwrap_or(u32::MAX))
    )
}
