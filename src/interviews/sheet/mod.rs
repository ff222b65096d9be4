//! An interview as a sheet of facts and lists: what its own page, the quick look and the comparison show of it.

mod contents;
mod facts;
mod questions;
mod view_model;

pub(in crate::interviews) use self::{
    contents::Contents,
    facts::{KnownFacts, fact_view},
    questions::{AiTextQuestions, Keywords, Questions, SurveyQuestions},
    view_model::{FactValue, all_facts},
};
