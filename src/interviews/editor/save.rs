//! The requests of a save, in their order; knows no signal of a form. What becomes of the kept draft is
//! decided here too, because the page may be gone when the answer comes.

use super::{
    keeper::{drop_sent, note_sent},
    shelf::DraftShelf,
    stored_draft::Start,
};
use crate::{
    data::{ApiError, QueryClient, WriteEffect},
    model::{
        Draft, Field, Interview, InterviewId, InterviewPatch, InterviewStatus, NewInterview,
        TeamId, conflicts,
    },
};

/// The draft that a save is made from.
#[derive(Clone)]
pub(super) struct Sent {
    /// Where it is kept.
    pub(super) shelf: DraftShelf,
    /// Its id there.
    pub(super) id: String,
    /// What it said when it was sent.
    pub(super) draft: Draft,
}

/// What became of changes.
pub(super) enum Outcome {
    /// They are saved.
    Saved(Saved),
    /// Nothing was sent: somebody else has changed the interview meanwhile.
    Changed(Box<Interview>),
    /// Nothing was sent: somebody has archived it.
    Archived,
    /// Nothing was sent: the interview could not be read before.
    NotChecked(ApiError),
    /// The answer was lost, and a later look shows that these fields are not as they were sent.
    NotSaved(Vec<Field>),
}

/// A save that succeeded, compared with what was sent.
pub(super) struct Saved {
    /// The interview as the API shows it now, where it does.
    pub(super) interview: Option<Interview>,
    /// The fields that the API shows with another value.
    pub(super) not_taken: Vec<Field>,
    /// The fields that the API does not show, so that nobody can tell.
    pub(super) unchecked: Vec<Field>,
    /// Whether the answer was lost and a later look has shown it.
    pub(super) was_lost: bool,
}

/// Reads the interview afresh; sends the changes only if nobody has changed what this form began with;
/// compares what came of it.
pub(super) async fn update(
    client: QueryClient,
    id: InterviewId,
    team: Option<TeamId>,
    start: Start,
    patch: InterviewPatch,
    sent: Sent,
) -> Result<Outcome, ApiError> {
    let team = team.as_ref();
    let now = match client.read_interview(&id, team).await {
        Ok(now) => now,
        Err(error) => return Ok(Outcome::NotChecked(error)),
    };
    if is_archived(&now) {
        return Ok(Outcome::Archived);
    }
    // A time that moved without any field of the form (a status, say) is nothing to ask about.
    if !conflicts(&start.draft, &sent.draft, &Draft::of(&now)).is_empty() {
        return Ok(Outcome::Changed(Box::new(now)));
    }
    let answer = match client.update_interview(&id, &patch).await {
        Ok(answer) => answer,
        Err(error) if error.write_effect() == WriteEffect::Unknown => {
            let Ok(now) = client.read_interview(&id, team).await else {
                return Err(error);
            };
            let not_saved = patch.not_taken(&now);
            if !not_saved.is_empty() {
                return Ok(Outcome::NotSaved(not_saved));
            }
            let unchecked = unshown(&patch, &now);
            if unchecked.len() == patch.fields().len() {
                return Err(error);
            }
            drop_sent(sent.shelf, &sent.id, &sent.draft);
            return Ok(Outcome::Saved(Saved {
                interview: Some(now),
                not_taken: Vec::new(),
                unchecked,
                was_lost: true,
            }));
        }
        Err(error) => return Err(error),
    };
    let saved = compared(&client, &id, team, &patch, answer).await;
    if saved.not_taken.is_empty() {
        drop_sent(sent.shelf, &sent.id, &sent.draft);
    }
    Ok(Outcome::Saved(saved))
}

/// Creates the interview; `wanted` is the same as a difference, to compare the answer with.
pub(super) async fn create(
    client: QueryClient,
    new: NewInterview,
    wanted: InterviewPatch,
    sent: Sent,
) -> Result<Saved, ApiError> {
    let answer = match client.create_interview(&new).await {
        Ok(answer) => answer,
        Err(error) => {
            if error.write_effect() == WriteEffect::None {
                note_sent(sent.shelf, &sent.id, None);
            }
            return Err(error);
        }
    };
    drop_sent(sent.shelf, &sent.id, &sent.draft);
    Ok(match answer {
        Some(interview) => {
            let id = interview.id.clone();
            compared(&client, &id, None, &wanted, Some(interview)).await
        }
        None => Saved {
            interview: None,
            not_taken: Vec::new(),
            unchecked: Vec::new(),
            was_lost: false,
        },
    })
}

/// Compares an answer with what was sent; where the answer leaves out what was sent, one more look.
async fn compared(
    client: &QueryClient,
    id: &InterviewId,
    team: Option<&TeamId>,
    patch: &InterviewPatch,
    answer: Option<Interview>,
) -> Saved {
    let is_whole = answer
        .as_ref()
        .is_some_and(|answer| unshown(patch, answer).is_empty());
    let fresh = if is_whole {
        None
    } else {
        // The save has succeeded, whatever becomes of this look.
        client.read_interview(id, team).await.ok()
    };
    let interview = match (answer, fresh) {
        (Some(mut answer), Some(fresh)) => {
            answer.absorb(&fresh);
            Some(answer)
        }
        (answer, fresh) => fresh.or(answer),
    };
    Saved {
        not_taken: interview
            .as_ref()
            .map(|interview| patch.not_taken(interview))
            .unwrap_or_default(),
        unchecked: interview
            .as_ref()
            .map(|interview| unshown(patch, interview))
            .unwrap_or_default(),
        interview,
        was_lost: false,
    }
}

/// The fields that were sent and that an answer does not show. A text that was cleared may well be left
/// out.
fn unshown(patch: &InterviewPatch, answer: &Interview) -> Vec<Field> {
    let is_cleared = |text: &Option<String>| text.as_ref().is_some_and(String::is_empty);
    patch
        .fields()
        .into_iter()
        .filter(|field| match field {
            Field::Title => answer.title.is_none(),
            Field::DisplayName => answer.display_name.is_none(),
            Field::Description => answer.description.is_none() && !is_cleared(&patch.description),
            Field::Language => answer.language.is_none(),
            Field::Questions => answer.questions.is_none(),
            Field::SurveyQuestions => answer.survey_questions.is_none(),
            Field::Keywords => answer.keywords.is_none(),
            Field::DescriptionUrl => {
                answer.description_url.is_none() && !is_cleared(&patch.description_url)
            }
            Field::MessageGroup => answer.message_group_id.is_none(),
            Field::Narrator => answer.narrator_id.is_none(),
            Field::Resume => answer.resume.is_none(),
            Field::WebOnly => answer.web_only.is_none(),
        })
        .collect()
}

/// Whether an interview is archived, by either of the two fields that say so.
pub(super) fn is_archived(interview: &Interview) -> bool {
    interview.status == Some(InterviewStatus::Archived) || interview.archived_at.is_some()
}

/// What a form begins with that goes on from `interview`; what the API did not send this time is taken
/// from what was known before, so that it does not look like a change.
pub(super) fn start_of(interview: &Interview, before: &Draft) -> Start {
    let mut draft = Draft::of(interview);
    for field in Field::ALL {
        if draft.value(field).is_unknown() {
            draft.set(field, before.value(field));
        }
    }
    Start {
        draft,
        updated_at: interview.updated_at.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_did_not_come_this_time_is_still_what_it_was() {
        let before = Draft {
            keywords: Some(vec!["care".to_owned()]),
            resume: Some(true),
            ..Draft::blank()
        };
        let interview = Interview {
            title: Some("Nurse".to_owned()),
            resume: Some(false),
            ..Interview::bare("i".into())
        };
        let start = start_of(&interview, &before);
        assert_eq!(start.draft.keywords, before.keywords);
        assert_eq!(start.draft.resume, Some(false));
        assert_eq!(start.draft.title, "Nurse");
    }

    #[test]
    fn what_an_answer_does_not_show_is_looked_at_again() {
        let patch = InterviewPatch {
            title: Some("Nurse".to_owned()),
            description: Some(String::new()),
            keywords: Some(Vec::new()),
            ..InterviewPatch::default()
        };
        let answer = Interview {
            title: Some("Nurse".to_owned()),
            ..Interview::bare("i".into())
        };
        assert_eq!(unshown(&patch, &answer), [Field::Keywords]);
    }
}
