//! Unsaved work as it is kept on this device (pure): JSON, read as tolerantly as an answer of the API.
//! There is never a key in it.

use serde_json::{Map, Value};

use super::draft_json;
use crate::messages::drafts as words;
use crate::model::{Draft, InterviewId, TeamId, Timestamp};

/// How long unsaved work is kept: 30 days in milliseconds.
const KEPT_FOR: i64 = 30 * 24 * 3_600_000;

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A new interview.
    New,
    /// A present one.
    Edit {
        /// Which one.
        id: InterviewId,
        /// In which team's context, where it is not the key's own.
        team: Option<TeamId>,
    },
}

impl Target {
    /// Whether both are forms of the same interview; the context it is read in makes no other of it.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::New, Self::New) => true,
            (Self::Edit { id, .. }, Self::Edit { id: other, .. }) => id == other,
            _ => false,
        }
    }
}

/// What a form began with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Start {
    /// The form before anything was typed.
    pub(super) draft: Draft,
    /// When the interview had last been changed then, where the API said so.
    pub(super) updated_at: Option<Timestamp>,
}

/// Unsaved work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StoredDraft {
    /// Its own id: two forms of the same interview are two drafts.
    pub(super) id: String,
    /// What it is a form for.
    pub(super) target: Target,
    /// What the form began with.
    pub(super) start: Start,
    /// What was typed.
    pub(super) draft: Draft,
    /// When it was kept, Unix milliseconds.
    pub(super) saved_at: i64,
    /// When it was sent, if no answer to that has come: it may have been carried out.
    pub(super) sent_at: Option<i64>,
    /// The tab that kept it.
    pub(super) tab: String,
}

impl StoredDraft {
    /// What to call it.
    pub(super) fn name(&self) -> String {
        let start = &self.start.draft;
        [&self.draft.title, &start.title, &self.draft.display_name]
            .into_iter()
            .map(|text| text.trim())
            .find(|text| !text.is_empty())
            .unwrap_or(words::untitled())
            .to_owned()
    }

    /// Whether it has been kept for long enough.
    pub(super) fn is_expired(&self, now: i64) -> bool {
        now - self.saved_at > KEPT_FOR
    }

    /// The text that is kept.
    pub(super) fn to_json(&self) -> String {
        let mut object = Map::new();
        let mut put = |name: &str, value: Value| object.insert(name.to_owned(), value);
        put("version", 1.into());
        if let Target::Edit { id, team } = &self.target {
            put("interview", id.as_str().into());
            if let Some(team) = team {
                put("team", team.as_str().into());
            }
        }
        put("name", self.name().into());
        put("savedAt", self.saved_at.into());
        if let Some(sent_at) = self.sent_at {
            put("sentAt", sent_at.into());
        }
        put("tab", self.tab.clone().into());
        if let Some(time) = &self.start.updated_at {
            put("startUpdatedAt", time.as_str().into());
        }
        put("start", draft_json::write(&self.start.draft));
        put("draft", draft_json::write(&self.draft));
        Value::Object(object).to_string()
    }

    /// Reads what was kept under `id`; `None` where that is not ours, or of a later version.
    pub(super) fn from_json(id: &str, text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        if value.get("version")?.as_i64()? != 1 {
            return None;
        }
        let text = |name: &str| value.get(name).and_then(Value::as_str);
        let target = match text("interview") {
            Some(interview) => Target::Edit {
                id: interview.into(),
                team: text("team").map(TeamId::from),
            },
            None => Target::New,
        };
        Some(Self {
            id: id.to_owned(),
            target,
            start: Start {
                draft: draft_json::read(value.get("start")?),
                updated_at: text("startUpdatedAt").map(Timestamp::from_text),
            },
            draft: draft_json::read(value.get("draft")?),
            saved_at: value.get("savedAt")?.as_i64()?,
            sent_at: value.get("sentAt").and_then(Value::as_i64),
            tab: text("tab").unwrap_or_default().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Question, SurveyQuestion};

    /// What has broken other programs: quotes, control and zero-width characters, both directions, markup.
    const NAUGHTY: [&str; 14] = [
        "",
        " ",
        "\u{0}\u{1}\u{7f}\u{85}",
        "\"'\\/`${}%s\n\r\t",
        "</script><script>alert(1)</script>",
        "null",
        "undefined",
        "1e309",
        "👩🏽‍⚕️🏳️‍🌈",
        "مرحبا \u{202e}gnp.exe",
        "\u{200b}\u{feff}\u{2028}\u{2029}",
        "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
        "𝕋𝕙𝕖 𝕢𝕦𝕚𝕔𝕜",
        "__proto__",
    ];

    fn full(text: &str) -> StoredDraft {
        let text = text.to_owned();
        let draft = Draft {
            title: text.clone(),
            display_name: text.clone(),
            description: text.repeat(500),
            language: text.clone(),
            questions: Some(vec![
                Question {
                    id: text.as_str().into(),
                    title: Some(text.clone()),
                },
                Question {
                    id: "bare".into(),
                    title: None,
                },
            ]),
            survey_questions: Some(vec![
                SurveyQuestion {
                    id: text.as_str().into(),
                    title: None,
                    knockout: None,
                    options: vec![text.clone(), String::new()],
                },
                SurveyQuestion {
                    id: "s".into(),
                    title: Some(text.clone()),
                    knockout: Some(true),
                    options: Vec::new(),
                },
            ]),
            keywords: Some(vec![text.clone(); 500]),
            description_url: text.clone(),
            message_group: Some(text.as_str().into()),
            narrator: Some(text.as_str().into()),
            resume: Some(false),
            web_only: None,
        };
        StoredDraft {
            id: "1".to_owned(),
            target: Target::Edit {
                id: text.as_str().into(),
                team: Some(text.as_str().into()),
            },
            start: Start {
                draft: Draft::default(),
                updated_at: Some(Timestamp::from_text(text.clone())),
            },
            draft,
            saved_at: 1_768_435_200_250,
            sent_at: Some(1_768_435_200_251),
            tab: text,
        }
    }

    #[test]
    fn everything_that_was_typed_comes_back() {
        for text in NAUGHTY {
            let stored = full(text);
            let read = StoredDraft::from_json("1", &stored.to_json());
            assert_eq!(read, Some(stored), "{text:?}");
        }
    }

    #[test]
    fn a_list_that_is_not_known_stays_so_and_an_empty_one_stays_empty() {
        let mut stored = full("a");
        stored.target = Target::New;
        stored.start.updated_at = None;
        stored.sent_at = None;
        stored.draft = Draft {
            keywords: Some(Vec::new()),
            ..Draft::default()
        };
        let read = StoredDraft::from_json("1", &stored.to_json());
        assert_eq!(read, Some(stored));
    }

    #[test]
    fn what_is_not_ours_is_not_read() {
        for text in ["", "{", "[]", "null", "{}", r#"{"version":2,"draft":{}}"#] {
            assert_eq!(StoredDraft::from_json("1", text), None, "{text}");
        }
        let odd = r#"{"version":1,"savedAt":1,"start":[],"draft":{"title":7,"keywords":[1,"a"]}}"#;
        let read = StoredDraft::from_json("1", odd).expect("readable");
        assert_eq!(read.draft.keywords, Some(vec!["a".to_owned()]));
    }

    #[test]
    fn it_is_kept_for_thirty_days() {
        let stored = full("a");
        let day = 24 * 3_600_000;
        assert!(!stored.is_expired(stored.saved_at + 30 * day));
        assert!(stored.is_expired(stored.saved_at + 31 * day));
    }

    #[test]
    fn the_team_it_is_read_in_makes_no_other_interview() {
        let edit = |id: &str, team: Option<&str>| Target::Edit {
            id: id.into(),
            team: team.map(TeamId::from),
        };
        assert!(edit("a", None).is_same(&edit("a", Some("t"))));
        assert!(!edit("a", None).is_same(&edit("b", None)));
        assert!(!edit("a", None).is_same(&Target::New));
    }
}
