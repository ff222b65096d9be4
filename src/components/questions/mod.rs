//! The lists of questions of a form: found by a search, put in order, removed.

mod audio;
mod details;
mod ids_field;
mod knockout;
mod list;
mod picker;
mod search;
mod seen;
mod survey;
mod words;

pub use audio::QuestionList;
pub use survey::SurveyQuestionList;
