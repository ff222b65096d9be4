//! What was seen of audio questions while searching: their titles, scripts and sounds.

use leptos::prelude::*;

use crate::model::{AudioQuestion, QuestionId};

/// The audio questions that have come by, each once, the newest word on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen(RwSignal<Vec<AudioQuestion>>);

impl Seen {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Takes note of questions; what a later answer leaves out stays as it was.
    pub(super) fn note(self, questions: &[AudioQuestion]) {
        // An answer may come when the form is gone.
        self.0.try_update(|seen| {
            for question in questions {
                match seen.iter_mut().find(|old| old.id == question.id) {
                    Some(old) => {
                        let AudioQuestion {
                            title,
                            script,
                            audio_url,
                            ..
                        } = question.clone();
                        old.title = title.or(old.title.take());
                        old.script = script.or(old.script.take());
                        old.audio_url = audio_url.or(old.audio_url.take());
                    }
                    None => seen.push(question.clone()),
                }
            }
        });
    }

    /// The title of a question, where it was seen (tracked).
    pub(super) fn title(self, id: &QuestionId) -> Option<String> {
        self.question(id)?
            .title
            .filter(|title| !title.trim().is_empty())
    }

    /// Everything that was seen of a question (tracked).
    pub(super) fn question(self, id: &QuestionId) -> Option<AudioQuestion> {
        self.0
            .with(|seen| seen.iter().find(|question| question.id == *id).cloned())
    }
}
