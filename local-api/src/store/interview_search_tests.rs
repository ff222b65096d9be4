//! The search finds what its definition says, by whichever way it looks.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::demo::dice::Dice;
use crate::query::Page;
use crate::store::filling;
use crate::store::interview_list;
use crate::store::interviews::Interview;
use crate::store::migrations;
use crate::store::recent_searches::RecentSearches;
use crate::timestamp::Timestamp;

/// What titles and searches are dealt from: letters that fold to more or other letters, marks that
/// combine, what a question to the index or a pattern could be broken with, and far planes.
const PIECES: [&str; 28] = [
    "a", "A", "b", "ab", "ß", "ẞ", "İ", "i", "ı", "σ", "ς", "Σ", "é", "e\u{301}", "Ǆ", "ﬃ", "\"",
    "'", "%", "_", "*", " ", "AND", "看", "護", "🚀", "\u{ffff}", "^-:()",
];

const TYPES: [&str; 3] = ["standard", "questionnaire", "ai"];

fn text(dice: &mut Dice, most: usize) -> String {
    let pieces = 1 + dice.below(most);
    (0..pieces)
        .filter_map(|_| dice.pick(&PIECES).copied())
        .collect()
}

/// Interviews of two organizations, each put in and then perhaps changed.
fn dealt(db: &Connection) -> Vec<Interview> {
    let mut dice = Dice::of("search", 1);
    let mut interviews = Vec::new();
    for _ in 0..400 {
        // Few moments, so that often the id decides the order.
        let at = Timestamp::from_unix(dice.below(40) as i64);
        let mut interview = Interview {
            id: dice.id(0).to_string(),
            organization_id: ["o", "p"][usize::from(dice.percent(20))].to_owned(),
            team_id: ["s", "t"][dice.below(2)].to_owned(),
            title: text(&mut dice, 12),
            display_name: String::new(),
            interview_type: TYPES[dice.below(3)].to_owned(),
            status: 0,
            description: String::new(),
            description_url: String::new(),
            language: String::new(),
            resume: false,
            web_only: false,
            message_group_id: None,
            narrator_id: None,
            created_by_id: String::new(),
            created_at: Timestamp::from_unix(0),
            updated_at: at,
            archived_at: None,
            archived_by_id: None,
            ai_configuration: None,
        };
        interview.insert(db).unwrap();
        if dice.percent(30) {
            interview.title = text(&mut dice, 12);
        }
        if dice.percent(20) {
            interview.status = choices::STATUS_ARCHIVED;
            interview.archived_at = Some(at);
        }
        interview.update(db).unwrap();
        interviews.push(interview);
    }
    interviews
}

fn database() -> Connection {
    let mut db = Connection::open_in_memory().unwrap();
    migrations::migrate(&mut db).unwrap();
    // Only interviews are of interest here.
    db.pragma_update(None, "foreign_keys", false).unwrap();
    db
}

/// The definition: a part of the folded title; the last change first, and the greatest id.
fn defined(interviews: &[Interview], scope: &Scope, filter: &ListFilter) -> Vec<String> {
    let mut rows: Vec<_> = interviews
        .iter()
        .filter(|row| {
            let title = choices::folded(&row.title);
            row.organization_id == scope.organization_id
                && scope.team_id.as_ref().is_none_or(|id| row.team_id == *id)
                && (filter.archived || row.archived_at.is_none())
                && filter
                    .interview_type
                    .is_none_or(|it| row.interview_type == it)
                && filter
                    .search
                    .as_ref()
                    .is_none_or(|part| title.contains(part))
        })
        .collect();
    rows.sort_by(|a, b| (b.updated_at, &b.id).cmp(&(a.updated_at, &a.id)));
    rows.iter().map(|row| row.id.clone()).collect()
}

fn ids(db: &Connection, numbers: &[i64]) -> Vec<String> {
    let id = |number| {
        db.query_row(
            "SELECT id FROM interviews WHERE number = ?1",
            [number],
            |row| row.get(0),
        )
    };
    numbers.iter().map(id).collect::<Result<_, _>>().unwrap()
}

/// Every list that the dice come to, with and without a search.
fn lists(dice: &mut Dice, interviews: &[Interview]) -> (Scope, ListFilter) {
    let scope = Scope {
        organization_id: "o".to_owned(),
        team_id: dice.percent(30).then(|| "t".to_owned()),
    };
    let search = match dice.below(10) {
        0 => None,
        1..5 => Some(text(dice, 5)),
        // A part of a title, so that there is something to be found.
        _ => dice.pick(interviews).map(|row| {
            let start = dice.below(row.title.chars().count());
            let length = 1 + dice.below(9);
            row.title.chars().skip(start).take(length).collect()
        }),
    };
    let filter = ListFilter {
        search: search.map(|text: String| choices::folded(&text)),
        archived: dice.percent(50),
        interview_type: dice.percent(30).then(|| TYPES[dice.below(2)]),
    };
    (scope, filter)
}

#[test]
fn both_ways_find_what_the_definition_says_in_its_order() {
    let db = database();
    let interviews = dealt(&db);
    let mut dice = Dice::of("search", 2);
    let mut by_index = 0;
    for _ in 0..1500 {
        let (scope, filter) = lists(&mut dice, &interviews);
        let Some(search) = &filter.search else {
            continue;
        };
        let expected = defined(&interviews, &scope, &filter);
        by_index += usize::from(trigrams(search).is_some() && !expected.is_empty());
        // Of very many the titles' index is asked, of none it is not.
        for count in [u64::MAX, 0] {
            let found = numbers(&db, &scope, &filter, search, count).unwrap();
            assert_eq!(ids(&db, &found), expected, "{filter:?}, {count}");
        }
    }
    assert!(by_index > 200, "{by_index}");
}

#[test]
fn a_list_counts_and_shows_what_there_is_after_every_change() {
    let db = database();
    let mut interviews = dealt(&db);
    let searches = RecentSearches::default();
    let mut dice = Dice::of("search", 3);
    for _ in 0..300 {
        let (scope, filter) = lists(&mut dice, &interviews);
        let expected = defined(&interviews, &scope, &filter);
        // The second time it is remembered.
        for page in [1, 2, 1] {
            let page = Page::new(page, 7);
            let (rows, total) =
                interview_list::page(&db, &searches, &scope, &filter, page).unwrap();
            let rows: Vec<_> = rows.into_iter().map(|row| row.id).collect();
            assert_eq!(rows, page.of_all(&expected), "{filter:?}");
            assert_eq!(total, expected.len() as u64, "{filter:?}");
        }
        let place = dice.below(interviews.len());
        let changed = &mut interviews[place];
        changed.title = text(&mut dice, 12);
        changed.update(&db).unwrap();
    }
    let place = dice.below(interviews.len());
    let gone = interviews.remove(place);
    db.execute("DELETE FROM interviews WHERE id = ?1", [&gone.id])
        .unwrap();
    assert_kept(&db, &interviews);
}

/// The titles' index is that of the titles, and the counts are those of the interviews.
fn assert_kept(db: &Connection, interviews: &[Interview]) {
    db.execute_batch(
        "INSERT INTO interview_titles (interview_titles, rank) VALUES ('integrity-check', 1)",
    )
    .unwrap();
    let counted: i64 = db
        .query_row("SELECT sum(count) FROM interview_counts", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(counted, interviews.len() as i64);
}

#[test]
fn many_that_are_inserted_at_once_are_found_and_so_is_the_next_one() {
    let db = database();
    let mut interviews = Vec::new();
    filling::at_once(&db, || {
        interviews = dealt(&db);
        Ok(())
    })
    .unwrap();
    let mut next = interviews[0].clone();
    next.id = "next".to_owned();
    next.title = "inserted".to_owned();
    next.insert(&db).unwrap();
    next.title = "the next one".to_owned();
    next.update(&db).unwrap();
    interviews.push(next);
    assert_kept(&db, &interviews);
    let trigrams = trigrams("next one").unwrap();
    assert!(!are_rare(&db, &trigrams, 0).unwrap());
    assert!(are_rare(&db, &trigrams, 1).unwrap());
}

#[test]
fn candidates_are_read_by_their_numbers() {
    let db = database();
    let scope = Scope {
        organization_id: "o".to_owned(),
        team_id: None,
    };
    let (sql, values) =
        among_candidates(&scope, &ListFilter::default(), "abc", "\"abc\"".to_owned());
    let mut statement = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let steps: Vec<String> = statement
        .query_map(params_from_iter(&values), |row| row.get(3))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert!(
        steps[0].starts_with("SCAN interview_titles VIRTUAL TABLE"),
        "{steps:?}"
    );
    assert_eq!(
        steps[1],
        "SEARCH interviews USING INTEGER PRIMARY KEY (rowid=?)"
    );
}
