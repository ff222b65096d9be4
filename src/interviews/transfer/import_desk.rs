//! The import of this tab: what was read, what it would do, and its run.

use std::{collections::HashMap, sync::Arc};

use leptos::{prelude::*, task::spawn_local};

use super::{
    import_row::{self, ImportFile},
    plan::{self, Plan},
};
use crate::data::{Gathered, ImportRun, Problem, QueryClient, Subject, app_wide, explain};

/// Where an import stands.
#[derive(Clone)]
pub(super) enum Stage {
    /// Waiting for a file; the words say why nothing can be made of the last one.
    Choosing(Option<String>),
    /// Reading the interviews that the file names.
    Reading,
    /// They could not be read.
    Failed(Problem),
    /// The dry run is there, and nothing is written.
    Planned(Arc<Plan>),
    /// Writing, or written.
    Running(Arc<Plan>),
}

/// Lives above the routes, so that leaving the page does not stop it.
#[derive(Clone, Copy)]
pub struct ImportDesk {
    client: StoredValue<QueryClient>,
    run: ImportRun,
    stage: RwSignal<Stage>,
    progress: RwSignal<Gathered>,
    is_stopped: StoredValue<bool>,
    file: StoredValue<Option<ImportFile>>,
}

impl ImportDesk {
    /// Nothing to import yet.
    fn new(client: &QueryClient) -> Self {
        Self {
            client: StoredValue::new(client.clone()),
            run: ImportRun::new(client),
            stage: RwSignal::new(Stage::Choosing(None)),
            progress: RwSignal::new(Gathered::default()),
            is_stopped: StoredValue::new(false),
            file: StoredValue::new(None),
        }
    }

    /// The one of this app.
    pub(super) fn expect() -> Self {
        app_wide(|| Self::new(&QueryClient::expect()))
    }

    /// Where it stands (tracked).
    pub(super) fn stage(self) -> Stage {
        self.stage.get()
    }

    /// How far the reading is (tracked).
    pub(super) fn progress(self) -> Gathered {
        self.progress.get()
    }

    /// The writes.
    pub(super) fn run(self) -> ImportRun {
        self.run
    }

    /// Takes a file in, and makes the dry run of it.
    pub(super) fn take(self, text: &str) {
        match import_row::read(text) {
            Ok(file) => {
                self.file.set_value(Some(file));
                self.read();
            }
            Err(why) => self.refuse(why),
        }
    }

    /// Says why there is no file.
    pub(super) fn refuse(self, why: String) {
        self.stage.try_set(Stage::Choosing(Some(why)));
    }

    /// Reads what the file names, again where it failed.
    pub(super) fn read(self) {
        let Some(file) = self.file.get_value() else {
            return;
        };
        self.is_stopped.set_value(false);
        self.progress.set(Gathered::default());
        self.stage.set(Stage::Reading);
        let client = self.client.get_value();
        spawn_local(async move {
            let ids = plan::named(&file);
            let on_progress = |progress| {
                self.is_stopped.try_get_value() == Some(false)
                    && self.progress.try_set(progress).is_none()
            };
            let way = client.session().way();
            let words = |error| explain(&error, Subject::Interview, way);
            let stage = match client.read_each_interview(&ids, on_progress).await {
                Err(error) => Stage::Failed(words(error)),
                Ok(None) => Stage::Choosing(None),
                Ok(Some(results)) => {
                    let results = results
                        .into_iter()
                        .map(|result| result.map_err(|error| words(error).title));
                    let present: HashMap<_, _> = ids.into_iter().zip(results).collect();
                    Stage::Planned(Arc::new(plan::plan(file, &present)))
                }
            };
            // The app may be gone.
            self.stage.try_set(stage);
        });
    }

    /// Reads nothing more.
    pub(super) fn stop_reading(self) {
        self.is_stopped.set_value(true);
    }

    /// Writes what the plan says.
    pub(super) fn start(self, plan: Arc<Plan>) {
        let writes = plan.writes().into_iter().map(|(_, write)| write).collect();
        self.run.start(writes);
        self.stage.set(Stage::Running(plan));
    }

    /// Back to the choice of a file, unless something is being written.
    pub(super) fn leave(self) {
        if !self.run.runner().is_at_work_untracked() {
            self.file.set_value(None);
            self.stage.set(Stage::Choosing(None));
        }
    }
}
