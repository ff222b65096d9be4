//! The words of the API as values that cannot be wrong: pure, no signal, no browser, no other room.

mod blank;
mod bulk_update;
mod copy;
mod draft;
mod field;
mod field_problem;
mod id;
mod interview;
mod interview_status;
mod interview_type;
mod list_columns;
mod list_params;
mod lookup;
mod merge;
mod new_interview;
mod page;
mod patch;
mod question;
mod timestamp;
mod valid_draft;

pub use blank::is_blank;
pub use bulk_update::{BulkError, BulkMode, BulkOutcome, BulkUpdate};
pub use copy::{CopyKind, CopyRequest};
pub use draft::Draft;
pub use field::{Field, FieldValue};
pub use field_problem::{FieldProblem, FieldReason};
pub use id::{InterviewId, MessageGroupId, NarratorId, OrganizationId, QuestionId, TeamId, UserId};
pub use interview::{Interview, ListedInterview, Unreadable};
pub use interview_status::InterviewStatus;
pub use interview_type::InterviewType;
pub use list_columns::{ListColumn, ListColumns};
pub use list_params::{ListParams, PageSize, TypeFilter};
pub use lookup::{MessageGroup, Named, Narrator, Team, User};
pub use merge::{Conflict, Side, both, conflicts, merged};
pub use new_interview::NewInterview;
pub use page::{Paginated, Pagination};
pub use patch::InterviewPatch;
pub use question::{
    AiTextQuestion, AudioQuestion, Question, QuestionParams, SurveyLink, SurveyQuestion,
};
pub use timestamp::Timestamp;
pub use valid_draft::ValidDraft;
