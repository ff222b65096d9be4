//! Gathering what is exported: the list page by page, then each interview where details are wished.

use std::sync::Arc;

use leptos::prelude::*;

use super::{export_desk::Source, export_file::Format};
use crate::{
    data::{ApiError, Gathered, QueryClient, pause},
    messages::transfer as words,
    model::{Interview, InterviewId},
};

/// Interviews that are taken up without a pause.
const AT_ONCE: usize = 1000;

/// What was gathered.
pub(super) struct Export {
    /// What is in the file.
    pub(super) interviews: Vec<Interview>,
    /// Those that could not be read: they have only what the list says, or are not in the file at all.
    pub(super) unread: Vec<String>,
}

/// What it has become.
pub(super) struct ExportedFile {
    /// How many interviews are in it.
    pub(super) count: usize,
    /// Its text, in pieces.
    pub(super) pieces: Arc<[String]>,
    /// See [`Export`].
    pub(super) unread: Vec<String>,
}

impl Export {
    /// Writes the file, with a pause after each piece in which the browser can do something else.
    pub(super) async fn write(self, format: Format) -> ExportedFile {
        let count = self.interviews.len();
        let mut pieces = Vec::new();
        for piece in format.pieces_of(self.interviews) {
            pieces.push(piece);
            pause().await;
        }
        ExportedFile {
            count,
            pieces: pieces.into(),
            unread: self.unread,
        }
    }
}

/// What a gathering is at, for those who wait.
#[derive(Clone, Copy)]
pub(super) struct Watch {
    /// What is read.
    pub(super) label: RwSignal<&'static str>,
    /// How far it is.
    pub(super) progress: RwSignal<Gathered>,
    /// Whether it is to stop.
    pub(super) is_stopped: StoredValue<bool>,
}

impl Watch {
    /// A dialog that is closed has no signal any more to tell, and stops.
    fn tell(self, progress: Gathered) -> bool {
        self.is_stopped.try_get_value() == Some(false) && self.progress.try_set(progress).is_none()
    }
}

/// Gathers; `None` when it was stopped.
pub(super) async fn gather(
    client: &QueryClient,
    source: &Source,
    with_details: bool,
    watch: Watch,
) -> Result<Option<Export>, ApiError> {
    let listed = match source {
        Source::Selected(chosen) => chosen
            .iter()
            .map(|one| Interview {
                title: Some(one.name.clone()),
                ..Interview::bare(one.id.clone())
            })
            .collect(),
        Source::Matching(view) => {
            watch.label.try_set(words::reading_list());
            let found = client
                .gather_interviews(&view.params, |progress| watch.tell(progress))
                .await?;
            let Some(found) = found else { return Ok(None) };
            found
                .into_iter()
                .filter(|one| view.status.is_none() || one.status == view.status)
                .collect::<Vec<_>>()
        }
    };
    // Of a selection only the names are known.
    let is_list_enough = matches!(source, Source::Matching(_));
    if is_list_enough && !with_details {
        return Ok(Some(Export {
            interviews: listed,
            unread: Vec::new(),
        }));
    }
    watch.label.try_set(words::reading_details());
    let ids: Vec<InterviewId> = listed.iter().map(|one| one.id.clone()).collect();
    let read = client
        .read_each_interview(&ids, |progress| watch.tell(progress))
        .await?;
    let Some(read) = read else { return Ok(None) };
    let mut export = Export {
        interviews: Vec::new(),
        unread: Vec::new(),
    };
    for (index, (listed, detail)) in listed.into_iter().zip(read).enumerate() {
        if index % AT_ONCE == AT_ONCE - 1 {
            pause().await;
        }
        match detail {
            Ok(detail) => export.interviews.push(detail),
            Err(_) => {
                export.unread.push(listed.name().to_owned());
                if is_list_enough {
                    export.interviews.push(listed);
                }
            }
        }
    }
    Ok(Some(export))
}
