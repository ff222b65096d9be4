//! The small lists that give names to ids (contract, sections 2.3 to 2.6).

use serde_json::Value;

use super::{envelope::Answer, fields::Fields};
use crate::{
    api::ApiError,
    model::{MessageGroup, Narrator, Team, User},
};

/// `data.teams`.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when there is no array.
pub(in crate::api) fn teams(answer: &Answer) -> Result<Vec<Team>, ApiError> {
    rows(answer, "teams", |team| {
        Some(Team {
            id: team.id("id")?,
            name: first_text(team, &["displayName", "name"])?,
        })
    })
}

/// `data.users`.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when there is no array.
pub(in crate::api) fn users(answer: &Answer) -> Result<Vec<User>, ApiError> {
    rows(answer, "users", |user| {
        let parts = [user.text("firstName"), user.text("lastName")];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let name = name.trim();
        Some(User {
            id: user.id("id")?,
            name: if name.is_empty() {
                user.text("email")?
            } else {
                name.to_owned()
            },
        })
    })
}

/// `data.messageGroups`.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when there is no array.
pub(in crate::api) fn message_groups(answer: &Answer) -> Result<Vec<MessageGroup>, ApiError> {
    rows(answer, "messageGroups", |group| {
        Some(MessageGroup {
            id: group.id("id")?,
            name: first_text(group, &["title", "name"])?,
        })
    })
}

/// A bare array in `data`, or `data.narrators`.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when there is no array.
pub(in crate::api) fn narrators(answer: &Answer) -> Result<Vec<Narrator>, ApiError> {
    rows(answer, "narrators", |narrator| {
        Some(Narrator {
            id: narrator.id("id")?,
            name: first_text(narrator, &["name"])?,
        })
    })
}

/// The rows under `plural`, or of the bare array; a row without id or name is passed over, because its id
/// is shown then.
fn rows<T>(
    answer: &Answer,
    plural: &str,
    read: fn(Fields<'_>) -> Option<T>,
) -> Result<Vec<T>, ApiError> {
    let data = answer.data();
    let rows: &[Value] = Fields::of(data)
        .and_then(|data| data.list(plural))
        .or_else(|| data.as_array().map(Vec::as_slice))
        .ok_or_else(|| answer.unexpected())?;
    Ok(rows
        .iter()
        .filter_map(Fields::of)
        .filter_map(read)
        .collect())
}

fn first_text(fields: Fields<'_>, names: &[&str]) -> Option<String> {
    names
        .iter()
        .filter_map(|name| fields.text(name))
        .find(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{HttpResponse, wire};

    fn answer(body: &str) -> Answer {
        let response = HttpResponse {
            status: 200,
            body: body.to_owned(),
            ..HttpResponse::default()
        };
        match wire::read(&response) {
            Ok(answer) => answer,
            Err(error) => panic!("{error:?}"),
        }
    }

    #[test]
    fn a_team_is_called_by_its_display_name() {
        let body = r#"{"data":{"teams":[{"id":"a","name":"ber","displayName":"Berlin"},{"id":"b","name":"lis","displayName":""},{"name":"no id"}]}}"#;
        let teams = teams(&answer(body)).expect("teams");
        let names: Vec<_> = teams.iter().map(|team| team.name.as_str()).collect();
        assert_eq!(names, ["Berlin", "lis"]);
    }

    #[test]
    fn a_user_without_a_name_is_called_by_the_address() {
        let body = r#"{"data":{"users":[{"id":"a","firstName":"Ana","lastName":"Sá"},{"id":"b","email":"b@example.com"}]}}"#;
        let users = users(&answer(body)).expect("users");
        assert_eq!(users[0].name, "Ana Sá");
        assert_eq!(users[1].name, "b@example.com");
    }

    #[test]
    fn narrators_come_bare_or_under_their_name() {
        for body in [
            r#"{"data":[{"id":"n","name":"Nora"}]}"#,
            r#"{"data":{"narrators":[{"id":"n","name":"Nora"}]}}"#,
        ] {
            assert_eq!(narrators(&answer(body)).expect("narrators")[0].name, "Nora");
        }
    }

    #[test]
    fn message_groups_keep_their_titles() {
        let body = r#"{"data":{"messageGroups":[{"id":"m","title":"Standard messages"}]}}"#;
        let groups = message_groups(&answer(body)).expect("groups");
        assert_eq!(groups[0].name, "Standard messages");
    }
}
