//! Organizations, teams, users, keys, narrators and message groups.

use rusqlite::{Connection, params};

use super::dice::Dice;
use super::{DAY, DEMO_KEY, DEMO_KEY_CONTOSO, DEMO_KEY_LISBON, NOW, Team, YEAR, words};
use crate::error::ApiError;

const ORGANIZATIONS: [&str; 2] = ["Northwind", "Contoso"];

/// A team; its organization by its number.
struct DemoTeam {
    organization: usize,
    name: &'static str,
    display_name: &'static str,
    description: &'static str,
    accent_color: &'static str,
    button_color: &'static str,
}

const TEAMS: [DemoTeam; 4] = [
    DemoTeam {
        organization: 0,
        name: "Berlin",
        display_name: "Northwind Berlin",
        description: "Hiring for the German-speaking region",
        accent_color: "482eeb",
        button_color: "1f2937",
    },
    DemoTeam {
        organization: 0,
        name: "Lisbon",
        display_name: "Northwind Lisboa",
        description: "Hiring for Portugal and remote roles",
        accent_color: "0f766e",
        button_color: "0f766e",
    },
    DemoTeam {
        organization: 1,
        name: "Madrid",
        display_name: "Contoso Madrid",
        description: "Everything in Spain",
        accent_color: "b45309",
        button_color: "7c2d12",
    },
    DemoTeam {
        organization: 0,
        name: "Porto",
        display_name: "Northwind Porto",
        description: "Opens next spring",
        accent_color: "be185d",
        button_color: "9d174d",
    },
];

/// The teams before this one have questions and interviews; those from it on are new and have neither.
const FIRST_NEW_TEAM: usize = 3;

/// A key, the team it is bound to, the team it creates in, the user it writes as.
const KEYS: [(&str, Option<usize>, usize, usize); 3] = [
    (DEMO_KEY, None, 0, 5),
    (DEMO_KEY_LISBON, Some(1), 1, 5),
    (DEMO_KEY_CONTOSO, None, 2, 8),
];

/// When the organizations began to use the API.
const FOUNDED: i64 = NOW - YEAR - 30 * DAY;

/// The n-th thing of its kind has the same id in every run.
fn id(thing: &str, number: usize) -> String {
    let moment = FOUNDED + 60 * i64::try_from(number).unwrap_or_default();
    Dice::of(thing, number as u64).id(moment).to_string()
}

/// Inserts all of it and returns the teams that are to have questions, still without them.
pub(super) fn insert(db: &Connection) -> Result<Vec<Team>, ApiError> {
    for (number, name) in ORGANIZATIONS.iter().enumerate() {
        db.execute(
            "INSERT INTO organizations VALUES (?1, ?2)",
            params![id("organization", number), name],
        )?;
    }
    for (number, team) in TEAMS.iter().enumerate() {
        let logo_url = format!(
            "https://assets.example.com/{}.svg",
            team.name.to_lowercase()
        );
        db.execute(
            "INSERT INTO teams VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, NULL, ?9, ?9, NULL)",
            params![
                id("team", number),
                id("organization", team.organization),
                team.name,
                team.display_name,
                team.description,
                logo_url,
                team.accent_color,
                team.button_color,
                FOUNDED
            ],
        )?;
    }
    insert_users(db)?;
    insert_narrators(db)?;
    let mut teams = (0..TEAMS.len())
        .map(|team| insert_groups(db, team))
        .collect::<Result<Vec<_>, _>>()?;
    teams.truncate(FIRST_NEW_TEAM);
    Ok(teams)
}

fn insert_users(db: &Connection) -> Result<(), ApiError> {
    for (number, user) in words::users().iter().enumerate() {
        let organization = organization_of(user.teams.first().copied());
        let domain = ORGANIZATIONS.get(organization).map_or("", |name| name);
        let email = format!("user{}@{}.example.com", number + 1, domain.to_lowercase());
        db.execute(
            "INSERT INTO users VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
            params![
                id("user", number),
                id("organization", organization),
                user.first_name,
                user.last_name,
                email,
                user.phone,
                user.is_api_user,
                FOUNDED
            ],
        )?;
        for team in &user.teams {
            db.execute(
                "INSERT INTO team_members VALUES (?1, ?2)",
                params![id("team", *team), id("user", number)],
            )?;
        }
    }
    for (key, bound_to, creates_in, user) in KEYS {
        db.execute(
            "INSERT INTO api_keys VALUES (?1, ?2, ?3, ?4, ?5, NULL)",
            params![
                key,
                id("organization", organization_of(Some(creates_in))),
                bound_to.map(|team| id("team", team)),
                id("team", creates_in),
                id("user", user)
            ],
        )?;
    }
    Ok(())
}

fn organization_of(team: Option<usize>) -> usize {
    let team = team.and_then(|team| TEAMS.get(team));
    team.map_or(0, |team| team.organization)
}

fn insert_narrators(db: &Connection) -> Result<(), ApiError> {
    let mut voices = 0;
    for (number, narrator) in words::narrators().iter().enumerate() {
        let narrator_id = id("narrator", number);
        db.execute(
            "INSERT INTO narrators VALUES (?1, ?2, ?3)",
            params![narrator_id, narrator.name, narrator.language],
        )?;
        for voice in &narrator.voices {
            db.execute(
                "INSERT INTO voices VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    id("voice", voices),
                    narrator_id,
                    voice.name,
                    voice.gender,
                    voice.description
                ],
            )?;
            voices += 1;
        }
    }
    Ok(())
}

/// Every team has message groups of the same titles.
fn insert_groups(db: &Connection, team: usize) -> Result<Team, ApiError> {
    let organization_id = id("organization", organization_of(Some(team)));
    let user_ids: Vec<_> = (0..)
        .zip(words::users())
        .filter(|(_, user)| user.teams.contains(&team))
        .map(|(number, _)| id("user", number))
        .collect();
    let author = user_ids.first().cloned().unwrap_or_default();
    let groups = words::message_groups();
    let messages = words::messages();
    let group_id = |number: usize| id("message group", team * groups.len() + number);

    for (number, group) in groups.iter().enumerate() {
        let updated_at = FOUNDED + 10 * DAY;
        db.execute(
            "INSERT INTO message_groups VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                group_id(number),
                organization_id,
                id("team", team),
                group.title,
                group.status,
                group.kind,
                group.is_default,
                author,
                FOUNDED,
                updated_at,
                group.is_archived.then_some(updated_at)
            ],
        )?;
        for (place, message) in messages.iter().enumerate() {
            let place = (team * groups.len() + number) * messages.len() + place;
            db.execute(
                "INSERT INTO messages VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, 1)",
                params![
                    id("message", place),
                    group_id(number),
                    message.kind,
                    message.sms,
                    message.subject,
                    message.email
                ],
            )?;
        }
    }
    let default_group = |kind: &str| {
        let place = groups
            .iter()
            .position(|group| group.is_default && group.kind == kind);
        place.map(group_id)
    };
    Ok(Team {
        id: id("team", team),
        organization_id,
        user_ids,
        narrator_ids: (0..words::narrators().len())
            .map(|number| id("narrator", number))
            .collect(),
        standard_group: default_group("standard"),
        questionnaire_group: default_group("questionnaire"),
        questions: Vec::new(),
        survey_questions: Vec::new(),
        ai_text_questions: Vec::new(),
    })
}
