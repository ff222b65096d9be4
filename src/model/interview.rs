//! The interview template, as much of it as the API sent.

use super::{
    AiTextQuestion, InterviewId, InterviewStatus, InterviewType, MessageGroupId, NarratorId,
    OrganizationId, Question, SurveyQuestion, TeamId, Timestamp, UserId, is_blank,
};

/// An interview (contract, section 0.1). Every field but the id is optional, because no field is
/// declared required: `None` means that the API did not say, which is never shown as "no", "0" or "none".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    /// Its id, the one field without which there is nothing to show.
    pub id: InterviewId,
    /// The title; what the list's search matches.
    pub title: Option<String>,
    /// The name for candidates.
    pub display_name: Option<String>,
    /// Its type.
    pub interview_type: Option<InterviewType>,
    /// Its status.
    pub status: Option<InterviewStatus>,
    /// Free text, possibly several paragraphs.
    pub description: Option<String>,
    /// A link to a longer description: data from outside, so not necessarily a web address.
    pub description_url: Option<String>,
    /// Language code such as `en`.
    pub language: Option<String>,
    /// `resume` as it came; the documentation does not explain it.
    pub resume: Option<bool>,
    /// `webOnly` as it came; the documentation does not explain it.
    pub web_only: Option<bool>,
    /// The messages that candidates get.
    pub message_group_id: Option<MessageGroupId>,
    /// Who reads the questions.
    pub narrator_id: Option<NarratorId>,
    /// The organization it belongs to.
    pub organization_id: Option<OrganizationId>,
    /// The team it belongs to.
    pub team_id: Option<TeamId>,
    /// Who made it.
    pub created_by_id: Option<UserId>,
    /// When it was made.
    pub created_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// When it was archived.
    pub archived_at: Option<Timestamp>,
    /// Audio questions in asking order.
    pub questions: Option<Vec<Question>>,
    /// Survey questions.
    pub survey_questions: Option<Vec<SurveyQuestion>>,
    /// AI text questions.
    pub ai_text_questions: Option<Vec<AiTextQuestion>>,
    /// Keywords.
    pub keywords: Option<Vec<String>>,
}

impl Interview {
    /// An interview of which nothing is known but its id.
    pub fn bare(id: InterviewId) -> Self {
        Self {
            id,
            title: None,
            display_name: None,
            interview_type: None,
            status: None,
            description: None,
            description_url: None,
            language: None,
            resume: None,
            web_only: None,
            message_group_id: None,
            narrator_id: None,
            organization_id: None,
            team_id: None,
            created_by_id: None,
            created_at: None,
            updated_at: None,
            archived_at: None,
            questions: None,
            survey_questions: None,
            ai_text_questions: None,
            keywords: None,
        }
    }

    /// Takes over what an answer says of this interview; what the answer leaves out stays, since answers of
    /// writes carry fewer fields than a detail does.
    pub fn absorb(&mut self, answer: &Self) {
        fn take<T: Clone>(mine: &mut Option<T>, theirs: &Option<T>) {
            if theirs.is_some() {
                mine.clone_from(theirs);
            }
        }
        take(&mut self.title, &answer.title);
        take(&mut self.display_name, &answer.display_name);
        take(&mut self.interview_type, &answer.interview_type);
        take(&mut self.status, &answer.status);
        take(&mut self.description, &answer.description);
        take(&mut self.description_url, &answer.description_url);
        take(&mut self.language, &answer.language);
        take(&mut self.resume, &answer.resume);
        take(&mut self.web_only, &answer.web_only);
        take(&mut self.message_group_id, &answer.message_group_id);
        take(&mut self.narrator_id, &answer.narrator_id);
        take(&mut self.team_id, &answer.team_id);
        take(&mut self.updated_at, &answer.updated_at);
        take(&mut self.archived_at, &answer.archived_at);
        take(&mut self.questions, &answer.questions);
        take(&mut self.survey_questions, &answer.survey_questions);
        take(&mut self.ai_text_questions, &answer.ai_text_questions);
        take(&mut self.keywords, &answer.keywords);
    }

    /// What to call it: the title, else the display name, else the id, so that there is always
    /// something to click on.
    pub fn name(&self) -> &str {
        [&self.title, &self.display_name]
            .into_iter()
            .flatten()
            .map(|text| text.trim())
            .find(|text| !is_blank(text))
            .unwrap_or(self.id.as_str())
    }
}

/// One row of a list. A row that cannot be read stays as a row which says so, and never hides the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListedInterview {
    /// An interview.
    Readable(Box<Interview>),
    /// Something that is no interview.
    Unreadable(Unreadable),
}

/// Why a row of a list cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unreadable {
    /// It is no object.
    NoObject,
    /// It has no id; its title, where it has one.
    NoId(Option<String>),
}

impl ListedInterview {
    /// The interview, if the row could be read.
    pub fn interview(&self) -> Option<&Interview> {
        match self {
            Self::Readable(interview) => Some(interview),
            Self::Unreadable(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_always_be_seen() {
        let named = |title: &str, shown: &str| {
            let interview = Interview {
                title: Some(title.to_owned()),
                display_name: Some(shown.to_owned()),
                ..Interview::bare("i-1".into())
            };
            interview.name().to_owned()
        };
        assert_eq!(named(" Nurse ", "Shown"), "Nurse");
        assert_eq!(named("\u{200b}\u{feff}", "Shown"), "Shown");
        assert_eq!(named("\u{ad}", "\u{202e} \u{0}"), "i-1");
        assert_eq!(named("👩\u{200d}⚕\u{fe0f}", ""), "👩\u{200d}⚕\u{fe0f}");
    }
}
