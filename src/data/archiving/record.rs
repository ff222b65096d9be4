//! What this device keeps of archiving that has not ended, for the next start of the app (pure).

use serde_json::{Value, json};

use super::ArchiveItem;
use crate::model::{TeamId, UserId};

/// What one page has left unsettled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// When it was last changed, Unix milliseconds.
    pub(super) at: i64,
    pub(super) items: Vec<ArchiveItem>,
}

impl Record {
    pub(super) fn to_text(&self) -> String {
        let items: Vec<_> = self
            .items
            .iter()
            .map(|item| {
                json!({
                    "id": item.id.as_str(),
                    "name": item.name,
                    "teamId": item.team.as_ref().map(TeamId::as_str),
                    "userId": item.user.as_ref().map(UserId::as_str),
                })
            })
            .collect();
        json!({ "at": self.at, "items": items }).to_string()
    }

    /// What cannot be read is left out: an older version, or another hand, may have written it.
    pub(super) fn from_text(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let item = |value: &Value| {
            let text = |name: &str| value[name].as_str().map(str::to_owned);
            let id = text("id").filter(|id| !id.is_empty())?;
            Some(ArchiveItem {
                name: text("name").unwrap_or_else(|| id.clone()),
                id: id.into(),
                team: text("teamId").map(Into::into),
                user: text("userId").map(Into::into),
            })
        };
        Self {
            at: value["at"].as_i64().unwrap_or_default(),
            items: value["items"]
                .as_array()
                .map(|items| items.iter().filter_map(item).collect())
                .unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_back_as_it_was_written() {
        let record = Record {
            at: 1_700_000_000_000,
            items: vec![
                ArchiveItem {
                    id: "a/b".into(),
                    name: "Nurse “night” \\ 夜".to_owned(),
                    team: Some("t".into()),
                    user: None,
                },
                ArchiveItem {
                    id: "c".into(),
                    name: String::new(),
                    team: None,
                    user: Some("u".into()),
                },
            ],
        };
        assert_eq!(Record::from_text(&record.to_text()), record);
    }

    #[test]
    fn nonsense_is_left_out() {
        assert!(Record::from_text("").items.is_empty());
        assert!(Record::from_text("[1]").items.is_empty());
        let some = Record::from_text(r#"{"at":"x","items":[{"id":""},7,{"id":"a"}]}"#);
        assert_eq!((some.at, some.items.len()), (0, 1));
        assert_eq!(some.items[0].name, "a");
    }
}
