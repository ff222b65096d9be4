//! The interviews, dealt out of the words: the same ones in every run with the same number.

use rusqlite::{Connection, params};
use serde_json::json;

use super::candidates;
use super::dice::Dice;
use super::texts::{Titles, description, description_url, display_name, title};
use super::words::{self, Language};
use super::{NOW, Team, YEAR};
use crate::choices;
use crate::error::ApiError;
use crate::store::interviews::Interview;
use crate::store::lists::{Link, Lists};
use crate::timestamp::Timestamp;

/// Keywords that a call is searched for.
const KEYWORDS: [&str; 24] = [
    "javascript",
    "react",
    "python",
    "django",
    "sql",
    "kubernetes",
    "customer service",
    "night shift",
    "driving licence",
    "forklift",
    "first aid",
    "excel",
    "Schichtdienst",
    "Führerschein",
    "Pflege",
    "atendimento",
    "inglês",
    "permis B",
    "日本語",
    "خدمة العملاء",
    "sales",
    "team lead",
    "hygiene",
    "SAP",
];

/// What an interviews client must not stumble over. Each stands once, this far from the newest, so
/// that it is near the front of the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HardCase {
    UnknownType = 9,
    MarkupTitle = 16,
    ScriptLink = 22,
}

impl HardCase {
    fn at(number: u32, count: u32) -> Option<Self> {
        let cases = [Self::UnknownType, Self::MarkupTitle, Self::ScriptLink];
        cases.into_iter().find(|case| {
            let place = (count - 1).checked_sub(*case as u32);
            // Not in organization 2: the demo uses the key of organization 1.
            place.map(|place| place - u32::from(place % 6 == 5)) == Some(number)
        })
    }
}

/// Inserts `count` interviews, from the oldest to the newest.
pub(super) fn insert(db: &Connection, teams: &[Team], count: u32) -> Result<(), ApiError> {
    let languages = words::languages();
    let mut titles = Titles::default();
    for number in 0..count {
        // Of six, three are Berlin's, two Lisbon's and one Madrid's.
        let team = match number % 6 {
            0 | 2 | 4 => teams.first(),
            1 | 3 => teams.get(1),
            _ => teams.get(2),
        };
        if let Some(team) = team {
            insert_one(db, team, &languages, &mut titles, number, count)?;
        }
    }
    Ok(())
}

fn insert_one(
    db: &Connection,
    team: &Team,
    languages: &[Language],
    titles: &mut Titles,
    number: u32,
    count: u32,
) -> Result<(), ApiError> {
    let mut dice = Dice::of("interview", u64::from(number));
    let from_the_newest = count - 1 - number;
    let hard_case = HardCase::at(number, count);
    let Some(language) = words::language_at(languages, dice.below(100)) else {
        return Ok(());
    };

    let step = YEAR / i64::from(count.max(1));
    let jitter = i64::try_from(dice.below(usize::try_from(step.max(1)).unwrap_or(1))).unwrap_or(0);
    let created_at = NOW - YEAR + i64::from(number) * step + jitter;
    let dealt_status = status(&mut dice);
    let status = if hard_case.is_some() { 0 } else { dealt_status };
    let is_changed = status != 0 || dice.percent(40);
    let change_after = i64::try_from(dice.below(40 * 24 * 60 * 60)).unwrap_or(0);
    let updated_at = if is_changed {
        NOW.min(created_at + change_after)
    } else {
        created_at
    };
    let archived_at = (status == choices::STATUS_ARCHIVED).then_some(updated_at);

    let interview_type = if hard_case == Some(HardCase::UnknownType) {
        "hologram"
    } else {
        interview_type(&mut dice)
    };
    let title = if hard_case == Some(HardCase::MarkupTitle) {
        "<b>Team lead</b> & \"deputy\" <script>alert(1)</script>".to_owned()
    } else {
        title(&mut dice, language, number)
    };
    let title = titles.unique(title);
    let author = dice.pick(&team.user_ids).cloned().unwrap_or_default();
    let interview = Interview {
        id: dice.id(created_at).to_string(),
        organization_id: team.organization_id.clone(),
        team_id: team.id.clone(),
        display_name: display_name(&mut dice, language, &title),
        interview_type: interview_type.to_owned(),
        status,
        description: description(&mut dice, language),
        description_url: if hard_case == Some(HardCase::ScriptLink) {
            "javascript:alert(document.domain)".to_owned()
        } else {
            description_url(&mut dice, number)
        },
        language: language.code.to_owned(),
        resume: dice.percent(30),
        web_only: dice.percent(15),
        message_group_id: {
            let group = match interview_type {
                "questionnaire" => &team.questionnaire_group,
                _ => &team.standard_group,
            };
            group.clone().filter(|_| dice.percent(85))
        },
        narrator_id: if dice.percent(70) { dice.pick(&team.narrator_ids).cloned() } else { None },
        archived_by_id: archived_at.map(|_| author.clone()),
        created_by_id: author,
        created_at: Timestamp::from_unix(created_at),
        updated_at: Timestamp::from_unix(updated_at),
        archived_at: archived_at.map(Timestamp::from_unix),
        ai_configuration: (interview_type == "ai").then(|| {
            json!({ "personaId": format!("p{}", dice.id(created_at).simple()), "tone": "friendly", "maxMinutes": 15 })
                .to_string()
        }),
        title,
    };
    interview.insert(db)?;
    lists(&mut dice, team, interview_type).write(db, &interview.id, &Lists::default())?;
    if dice.percent(35) {
        let cards = ["First impression", "Skills", "Culture"];
        for (ordinal, title) in (1_i64..).zip(cards.iter().take(1 + dice.below(3))) {
            db.prepare_cached("INSERT INTO score_card_templates VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![
                    interview.id,
                    ordinal,
                    dice.id(created_at).to_string(),
                    title
                ])?;
        }
    }
    // Candidates are a side matter: with very many interviews only the newest have some.
    if from_the_newest < 500 {
        candidates::insert(db, &mut dice, &interview)?;
    }
    Ok(())
}

fn status(dice: &mut Dice) -> i64 {
    match dice.below(100) {
        0..62 => 0,
        62..74 => 1,
        74..86 => 2,
        _ => choices::STATUS_ARCHIVED,
    }
}

fn interview_type(dice: &mut Dice) -> &'static str {
    match dice.below(100) {
        0..20 => "questionnaire",
        20..24 => "ai",
        _ => "standard",
    }
}

fn lists(dice: &mut Dice, team: &Team, interview_type: &str) -> Lists {
    let (audio, survey, ai_text) = match interview_type {
        "questionnaire" => (0, 3 + dice.below(5), dice.below(2)),
        "ai" => (dice.below(2), dice.below(3), 1 + dice.below(3)),
        _ => (
            2 + dice.below(6),
            dice.below(3),
            usize::from(dice.percent(10)),
        ),
    };
    let links = |ids: Vec<String>| ids.into_iter().map(Link::to).collect::<Vec<_>>();
    let mut survey_questions = links(dice.some_of(&team.survey_questions, survey));
    for link in &mut survey_questions {
        link.knockout = dice.percent(25);
    }
    let keywords = dice.below(5);
    Lists {
        questions: links(dice.some_of(&team.questions, audio)),
        survey_questions,
        ai_text_questions: links(dice.some_of(&team.ai_text_questions, ai_text)),
        keywords: dice
            .some_of(&KEYWORDS, keywords)
            .into_iter()
            .map(ToOwned::to_owned)
            .collect(),
    }
}
