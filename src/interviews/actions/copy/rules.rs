//! What a copy will be, in plain words: the documentation's Copy Behavior for the choice made (pure).

use crate::{
    messages::copy as words,
    model::{CopyKind, InterviewType},
};

/// What was chosen, as far as the words depend on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct CopyChoice<'a> {
    pub(super) kind: CopyKind,
    pub(super) interview_type: Option<&'a InterviewType>,
    /// Where the copy goes: a team's name, or several.
    pub(super) team: &'a str,
    pub(super) copies_keywords: bool,
    /// The messages that were chosen; `None` is the default of the type.
    pub(super) message_group: Option<&'a str>,
}

/// One sentence for each rule.
pub(super) fn rules(choice: CopyChoice<'_>) -> Vec<String> {
    let team = choice.team;
    let mut rules = match choice.kind {
        CopyKind::SameTeam => vec![
            words::rule_title().to_owned(),
            words::rule_questions_reused().to_owned(),
            words::rule_survey_reused().to_owned(),
            words::rule_ai_reused().to_owned(),
        ],
        CopyKind::OtherTeam => vec![
            words::rule_questions_new(team),
            words::rule_survey_new(team),
            words::rule_ai_new(team),
        ],
        CopyKind::Unknown => vec![
            words::rule_home_unknown().to_owned(),
            words::rule_either(team),
        ],
    };
    let keywords = if choice.copies_keywords {
        words::rule_keywords()
    } else {
        words::rule_no_keywords()
    };
    rules.push(keywords.to_owned());
    rules.push(words::rule_score_cards().to_owned());
    match choice.interview_type {
        Some(InterviewType::Standard | InterviewType::Questionnaire) => {}
        // The word for AI interviews is not published (contract, section 0.1).
        Some(InterviewType::Other(_)) | None => rules.push(words::rule_persona().to_owned()),
    }
    rules.push(match choice.message_group {
        Some(group) => words::rule_messages(group),
        None => words::rule_messages_default().to_owned(),
    });
    rules
}

/// "Berlin, Lisbon and Paris".
pub(super) fn joined(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => words::and(&first.join(", "), last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHOICE: CopyChoice<'static> = CopyChoice {
        kind: CopyKind::OtherTeam,
        interview_type: Some(&InterviewType::Standard),
        team: "Berlin",
        copies_keywords: false,
        message_group: None,
    };

    fn says(choice: CopyChoice<'_>, part: &str) -> bool {
        rules(choice).iter().any(|rule| rule.contains(part))
    }

    #[test]
    fn another_team_gets_new_questions_of_all_three_kinds() {
        assert!(says(CHOICE, "Questions will be new ones in Berlin."));
        assert!(says(
            CHOICE,
            "Survey questions will be new ones in Berlin, with all their options and preferred options."
        ));
        assert!(says(
            CHOICE,
            "AI text questions will be new ones in Berlin."
        ));
        assert!(!says(CHOICE, "(copy)"));
        assert!(!says(CHOICE, "reused"));
    }

    #[test]
    fn the_same_team_shares_questions_of_all_three_kinds_and_the_title_says_copy() {
        let same = CopyChoice {
            kind: CopyKind::SameTeam,
            ..CHOICE
        };
        assert!(says(same, "“(copy)” is added to the title."));
        assert!(says(same, "Questions are reused"));
        assert!(says(same, "Survey questions are reused."));
        assert!(says(same, "AI text questions are reused."));
        assert!(!says(same, "new ones"));
    }

    #[test]
    fn an_unknown_home_says_both() {
        let unknown = CopyChoice {
            kind: CopyKind::Unknown,
            ..CHOICE
        };
        assert!(says(unknown, "did not say which team"));
        assert!(says(unknown, "If it lives in Berlin"));
    }

    #[test]
    fn keywords_are_copied_on_request_only() {
        assert!(says(CHOICE, "Keywords are not copied: the copy has none."));
        let with = CopyChoice {
            copies_keywords: true,
            ..CHOICE
        };
        assert!(says(with, "Keywords are copied."));
    }

    #[test]
    fn score_card_templates_are_always_copied() {
        assert!(says(CHOICE, "Score card templates are copied."));
    }

    #[test]
    fn an_interview_that_may_be_of_ai_gets_a_new_persona() {
        assert!(!says(CHOICE, "persona"));
        let ai = InterviewType::Other("ai".to_owned());
        let other = CopyChoice {
            interview_type: Some(&ai),
            ..CHOICE
        };
        assert!(says(
            other,
            "a new AI persona; the original persona is not changed"
        ));
        let unsaid = CopyChoice {
            interview_type: None,
            ..CHOICE
        };
        assert!(says(unsaid, "If it is an AI interview"));
    }

    #[test]
    fn the_message_group_is_the_one_given_or_the_default_of_the_type() {
        assert!(says(CHOICE, "default messages of the interview’s type"));
        let given = CopyChoice {
            message_group: Some("Friendly"),
            ..CHOICE
        };
        assert!(says(given, "the messages of “Friendly”"));
    }

    #[test]
    fn names_are_joined_as_one_speaks() {
        let names = |names: &[&str]| {
            joined(
                &names
                    .iter()
                    .map(|name| (*name).to_owned())
                    .collect::<Vec<_>>(),
            )
        };
        assert_eq!(names(&["A"]), "A");
        assert_eq!(names(&["A", "B", "C"]), "A, B and C");
    }
}
