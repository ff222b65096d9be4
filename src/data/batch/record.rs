//! A job and its state as the text that is kept for the tab.

use serde_json::{Map, Value, json};

use super::{
    job::{Job, Operation, Target},
    outcome::{ItemState, Reason},
    state::BatchState,
};
use crate::model::{CopyRequest, InterviewId};

/// The job and where each of its items stands.
pub(super) fn write(job: &Job, state: &BatchState) -> String {
    let items: Vec<Value> = job
        .targets
        .iter()
        .zip(state.items())
        .map(|(target, state)| {
            let mut item = Map::new();
            item.insert("id".into(), target.id.as_str().into());
            item.insert("name".into(), target.name.as_str().into());
            if let Some(team) = &target.team {
                item.insert("team".into(), team.as_str().into());
            }
            let (word, reason) = match state {
                ItemState::Waiting => ("waiting", None),
                ItemState::UnderWay => ("underWay", None),
                ItemState::Done(made) => {
                    if let Some(made) = made {
                        item.insert("made".into(), made.as_str().into());
                    }
                    ("done", None)
                }
                ItemState::Failed(reason) => ("failed", Some(reason)),
                ItemState::Unknown(reason) => ("unknown", Some(reason)),
            };
            item.insert("state".into(), word.into());
            if let Some(reason) = reason {
                item.insert("why".into(), reason.text.as_str().into());
                item.insert("request".into(), reason.request_id.as_deref().into());
            }
            item.into()
        })
        .collect();
    let operation = match &job.operation {
        Operation::Archive { user } => {
            json!({"archive": {"user": user.as_ref().map(|user| user.as_str())}})
        }
        Operation::Copy { request, team_name } => json!({"copy": {
            "team": request.team.as_str(),
            "teamName": team_name,
            "keywords": request.copy_keywords,
            "messageGroup": request.message_group.as_ref().map(|group| group.as_str()),
        }}),
    };
    json!({"operation": operation, "items": items}).to_string()
}

/// What was kept; `None` for anything that is not whole, since half a job must not go on.
pub(super) fn read(text: &str) -> Option<(Job, Vec<ItemState>)> {
    let value: Value = serde_json::from_str(text).ok()?;
    let operation = value.get("operation")?;
    let operation = if let Some(archive) = operation.get("archive") {
        Operation::Archive {
            user: text_at(archive, "user").map(Into::into),
        }
    } else {
        let copy = operation.get("copy")?;
        Operation::Copy {
            request: CopyRequest {
                team: text_at(copy, "team")?.into(),
                copy_keywords: copy.get("keywords")?.as_bool()?,
                message_group: text_at(copy, "messageGroup").map(Into::into),
            },
            team_name: text_at(copy, "teamName")?.to_owned(),
        }
    };
    let items: Option<Vec<_>> = value.get("items")?.as_array()?.iter().map(item).collect();
    let (targets, states): (Vec<_>, Vec<_>) = items?.into_iter().unzip();
    (!targets.is_empty()).then_some((Job { operation, targets }, states))
}

fn item(value: &Value) -> Option<(Target, ItemState)> {
    let target = Target {
        id: text_at(value, "id")?.into(),
        name: text_at(value, "name")?.to_owned(),
        team: text_at(value, "team").map(Into::into),
    };
    let reason = || {
        Some(Reason {
            text: text_at(value, "why")?.to_owned(),
            request_id: text_at(value, "request").map(str::to_owned),
        })
    };
    let state = match text_at(value, "state")? {
        "waiting" => ItemState::Waiting,
        "underWay" => ItemState::UnderWay,
        "done" => ItemState::Done(text_at(value, "made").map(InterviewId::from)),
        "failed" => ItemState::Failed(reason()?),
        "unknown" => ItemState::Unknown(reason()?),
        _ => return None,
    };
    Some((target, state))
}

fn text_at<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let target = |id: &str| Target {
            id: id.into(),
            name: format!("“{id}” \u{202e} 🦀"),
            team: (id != "b").then(|| "team-1".into()),
        };
        let reason = |request: Option<&str>| Reason {
            text: "No".to_owned(),
            request_id: request.map(str::to_owned),
        };
        let states = vec![
            ItemState::Done(Some("copy".into())),
            ItemState::Failed(reason(Some("req"))),
            ItemState::Unknown(reason(None)),
            ItemState::Waiting,
        ];
        let copy = Operation::Copy {
            request: CopyRequest {
                team: "team-2".into(),
                copy_keywords: true,
                message_group: None,
            },
            team_name: "Lisbon".to_owned(),
        };
        let archive = Operation::Archive {
            user: Some("user-1".into()),
        };
        for operation in [copy, archive] {
            let job = Job {
                operation,
                targets: ["a", "b", "c", "d"].map(target).to_vec(),
            };
            let state = BatchState::restored(states.clone(), 3);
            assert_eq!(read(&write(&job, &state)), Some((job, states.clone())));
        }
    }

    #[test]
    fn what_is_not_whole_is_no_job() {
        for text in [
            "",
            "{}",
            r#"{"operation":{"archive":{}},"items":[]}"#,
            r#"{"operation":{"archive":{}},"items":[{"id":"a","name":"A","state":"flux"}]}"#,
            r#"{"operation":{"flux":{}},"items":[{"id":"a","name":"A","state":"done"}]}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
