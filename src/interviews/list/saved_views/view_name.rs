//! What is wrong with the name of a view, in words.

use crate::{data::NameProblem, messages::saved_views as words};

/// What is wrong and how to mend it.
pub(super) fn problem_in_words(problem: NameProblem) -> String {
    match problem {
        NameProblem::Empty => words::name_empty().to_owned(),
        NameProblem::TooLong(most) => words::name_too_long(most),
        NameProblem::Taken => words::name_taken().to_owned(),
    }
}
