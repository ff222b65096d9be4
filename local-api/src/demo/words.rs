//! The demo data's words: data files, read line by line. Lines that begin with `#` explain a file.

/// Titles, what may follow them, and descriptions, in one language.
pub(super) struct Language {
    pub(super) code: &'static str,
    /// Of a hundred interviews.
    share: usize,
    pub(super) titles: Vec<&'static str>,
    pub(super) more: Vec<&'static str>,
    pub(super) paragraphs: Vec<&'static str>,
}

pub(super) struct User {
    pub(super) first_name: &'static str,
    pub(super) last_name: &'static str,
    pub(super) phone: Option<&'static str>,
    /// Numbers of the teams.
    pub(super) teams: Vec<usize>,
    pub(super) is_api_user: bool,
}

pub(super) struct Narrator {
    pub(super) name: &'static str,
    pub(super) language: &'static str,
    pub(super) voices: Vec<Voice>,
}

pub(super) struct Voice {
    pub(super) name: &'static str,
    pub(super) gender: &'static str,
    pub(super) description: &'static str,
}

pub(super) struct MessageGroup {
    pub(super) title: &'static str,
    pub(super) status: &'static str,
    pub(super) kind: &'static str,
    pub(super) is_default: bool,
    pub(super) is_archived: bool,
}

pub(super) struct Message {
    pub(super) kind: &'static str,
    pub(super) sms: &'static str,
    pub(super) subject: &'static str,
    pub(super) email: &'static str,
}

pub(super) struct SurveyQuestion {
    pub(super) kind: &'static str,
    pub(super) title: &'static str,
    /// Label, and whether it is preferred.
    pub(super) options: Vec<(&'static str, bool)>,
}

const TITLES: &str = include_str!("words/titles.txt");
const DESCRIPTIONS: &str = include_str!("words/descriptions.txt");
const PEOPLE: &str = include_str!("words/people.txt");
const MESSAGES: &str = include_str!("words/messages.txt");
const QUESTIONS: &str = include_str!("words/questions.txt");
const SURVEY_QUESTIONS: &str = include_str!("words/survey_questions.txt");
const AI_TEXT_QUESTIONS: &str = include_str!("words/ai_text_questions.txt");

/// Language and share; together 100.
const LANGUAGES: [(&str, usize); 10] = [
    ("en", 41),
    ("de", 18),
    ("pt", 11),
    ("fr", 8),
    ("pl", 6),
    ("ja", 5),
    ("ar", 4),
    ("he", 2),
    ("hi", 2),
    ("el", 3),
];

/// The lines of a file, each split at its bars.
fn lines(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('|').collect())
}

/// All languages with their words.
pub(super) fn languages() -> Vec<Language> {
    let texts = |file: &'static str, code: &str, kind: Option<&str>| {
        lines(file)
            .filter_map(|line| match (line.as_slice(), kind) {
                ([language, text], None) if *language == code => Some(*text),
                ([language, found, text], Some(kind)) if *language == code && *found == kind => {
                    Some(*text)
                }
                _ => None,
            })
            .collect()
    };
    LANGUAGES
        .iter()
        .map(|(code, share)| Language {
            code,
            share: *share,
            titles: texts(TITLES, code, Some("title")),
            more: texts(TITLES, code, Some("more")),
            paragraphs: texts(DESCRIPTIONS, code, None),
        })
        .collect()
}

/// The language for a number from 0 to 99.
pub(super) fn language_at(languages: &[Language], percent: usize) -> Option<&Language> {
    let mut end = 0;
    languages.iter().find(|language| {
        end += language.share;
        percent < end
    })
}

pub(super) fn users() -> Vec<User> {
    lines(PEOPLE)
        .filter_map(|line| match line.as_slice() {
            ["user", first_name, last_name, phone, teams, kind] => Some(User {
                first_name,
                last_name,
                phone: Some(*phone).filter(|phone| !phone.is_empty()),
                teams: teams
                    .split(' ')
                    .filter_map(|team| team.parse().ok())
                    .collect(),
                is_api_user: *kind == "api",
            }),
            _ => None,
        })
        .collect()
}

pub(super) fn narrators() -> Vec<Narrator> {
    let mut narrators: Vec<Narrator> = Vec::new();
    for line in lines(PEOPLE) {
        match line.as_slice() {
            ["narrator", name, language] => narrators.push(Narrator {
                name,
                language,
                voices: Vec::new(),
            }),
            ["voice", name, gender, description] => {
                if let Some(narrator) = narrators.last_mut() {
                    narrator.voices.push(Voice {
                        name,
                        gender,
                        description,
                    });
                }
            }
            _ => {}
        }
    }
    narrators
}

pub(super) fn message_groups() -> Vec<MessageGroup> {
    lines(MESSAGES)
        .filter_map(|line| match line.as_slice() {
            ["group", title, status, kind, mark] => Some(MessageGroup {
                title,
                status,
                kind,
                is_default: *mark == "default",
                is_archived: *mark == "archived",
            }),
            _ => None,
        })
        .collect()
}

pub(super) fn messages() -> Vec<Message> {
    lines(MESSAGES)
        .filter_map(|line| match line.as_slice() {
            ["message", kind, sms, subject, email] => Some(Message {
                kind,
                sms,
                subject,
                email,
            }),
            _ => None,
        })
        .collect()
}

/// Title and script of the audio questions.
pub(super) fn questions() -> Vec<(&'static str, &'static str)> {
    pairs(QUESTIONS)
}

/// Title and what is looked for of the AI text questions.
pub(super) fn ai_text_questions() -> Vec<(&'static str, &'static str)> {
    pairs(AI_TEXT_QUESTIONS)
}

fn pairs(file: &'static str) -> Vec<(&'static str, &'static str)> {
    lines(file)
        .filter_map(|line| match line.as_slice() {
            [first, second] => Some((*first, *second)),
            _ => None,
        })
        .collect()
}

pub(super) fn survey_questions() -> Vec<SurveyQuestion> {
    lines(SURVEY_QUESTIONS)
        .filter_map(|line| match line.as_slice() {
            [kind, title, options] => Some(SurveyQuestion {
                kind,
                title,
                options: options
                    .split(';')
                    .filter(|option| !option.is_empty())
                    .map(|option| match option.strip_suffix('*') {
                        Some(label) => (label, true),
                        None => (option, false),
                    })
                    .collect(),
            }),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_files_is_used() {
        let languages = languages();
        let used: usize = languages
            .iter()
            .map(|one| one.titles.len() + one.more.len() + one.paragraphs.len())
            .sum();
        assert_eq!(used, lines(TITLES).count() + lines(DESCRIPTIONS).count());
        let voices: usize = narrators().iter().map(|one| one.voices.len()).sum();
        assert_eq!(
            users().len() + narrators().len() + voices,
            lines(PEOPLE).count()
        );
        assert_eq!(
            message_groups().len() + messages().len(),
            lines(MESSAGES).count()
        );
        assert_eq!(questions().len(), 60);
        assert_eq!(survey_questions().len(), lines(SURVEY_QUESTIONS).count());
        assert_eq!(ai_text_questions().len(), lines(AI_TEXT_QUESTIONS).count());
    }

    #[test]
    fn every_language_has_all_kinds_of_words_and_the_shares_make_a_hundred() {
        let languages = languages();
        for language in &languages {
            assert!(!language.titles.is_empty(), "{}", language.code);
            assert!(!language.more.is_empty(), "{}", language.code);
            assert!(!language.paragraphs.is_empty(), "{}", language.code);
        }
        assert!(language_at(&languages, 99).is_some());
        assert_eq!(languages.iter().map(|one| one.share).sum::<usize>(), 100);
    }
}
