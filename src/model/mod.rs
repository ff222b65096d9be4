//! The words of the API as values that cannot be wrong: pure, no signal, no browser, no other room.

mod id;
mod interview;
mod interview_status;
mod interview_type;
mod list_params;
mod lookup;
mod page;
mod question;
mod timestamp;

pub use id::{InterviewId, MessageGroupId, NarratorId, OrganizationId, QuestionId, TeamId, UserId};
pub use interview::{Interview, ListedInterview};
pub use interview_status::InterviewStatus;
pub use interview_type::InterviewType;
pub use list_params::{ListParams, PageSize, TypeFilter};
pub use lookup::{MessageGroup, Narrator, Team, User};
pub use page::{Paginated, Pagination};
pub use question::{AiTextQuestion, Question, SurveyQuestion};
pub use timestamp::Timestamp;
