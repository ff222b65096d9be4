//! The small lists that give names to ids (contract, sections 2.3 to 2.6).

use serde_json::Value;

use super::{envelope::Answer, fields::Fields};
use crate::{
    api::ApiError,
    model::{InterviewType, MessageGroup, Narrator, Team, User},
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
        let is_usable = group.get("archivedAt").is_none()
            && group
                .text("status")
                .is_none_or(|status| status == "PUBLISHED");
        Some(MessageGroup {
            id: group.id("id")?,
            name: first_text(group, &["title", "name"])?,
            interview_type: group
                .text("type")
                .map(|text| InterviewType::from_text(&text)),
            team: group.id("teamId"),
            is_default: group.flag("default") == Some(true),
            is_usable,
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

/// How many invitations there are in all: `meta.pagination.total` of the older list
/// (contract, section 3); `None` where the answer does not say.
pub(in crate::api) fn candidate_count(answer: &Answer) -> Option<u32> {
    answer
        .meta()
        .and_then(|meta| meta.object("pagination"))
        .or_else(|| Fields::of(answer.data())?.object("pagination"))?
        .count("total")
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
    use crate::api::wire::answer;

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
    fn message_groups_keep_their_titles_and_say_what_they_fit() {
        let body = r#"{"data":{"messageGroups":[{"id":"m","title":"Standard messages","type":"standard","default":true,"teamId":"t","archivedAt":null},
            {"id":"n","title":"Old","status":"DRAFT"},{"id":"o","title":"Gone","archivedAt":"2026-01-15T00:00:00Z"}]}}"#;
        let groups = message_groups(&answer(body)).expect("groups");
        assert_eq!(groups[0].name, "Standard messages");
        assert_eq!(groups[0].interview_type, Some(InterviewType::Standard));
        assert_eq!(groups[0].team, Some("t".into()));
        let usable: Vec<_> = groups.iter().map(|group| group.is_usable).collect();
        assert_eq!(usable, [true, false, false]);
    }

    #[test]
    fn invitations_are_counted_by_the_total_of_their_list() {
        let body =
            r#"{"data":[],"meta":{"pagination":{"page":1,"limit":1,"total":17,"totalPages":17}}}"#;
        assert_eq!(candidate_count(&answer(body)), Some(17));
        assert_eq!(candidate_count(&answer(r#"{"data":[]}"#)), None);
    }
}
