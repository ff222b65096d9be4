use super::*;

fn jump(id: &str, name: &str) -> Jump {
    Jump {
        href: format!("/interviews/{id}"),
        name: name.to_owned(),
        detail: None,
    }
}

fn command(id: &'static str, group: CommandGroup, label: &str) -> Command {
    Command::new(id, group, label, || {})
}

fn shown(text: &str, found: &[Jump], found_for: &str) -> Vec<String> {
    let sources = Sources {
        commands: &[
            command("edit", CommandGroup::Interview, "Edit").about("Cook"),
            command("next-row", CommandGroup::Page, "").unlisted(),
            command("drafts", CommandGroup::GoTo, "Unsaved drafts"),
            command("preferences", CommandGroup::GoTo, "Preferences"),
        ],
        favourites: &[],
        recents: &[jump("1", "Cook"), jump("2", "Editor"), jump("3", "Nurse")],
        views: &[],
        found,
        found_for,
        list_href: "/interviews?search".to_owned(),
    };
    let groups = groups(text, &sources);
    groups
        .into_iter()
        .map(|group| {
            let labels: Vec<_> = group.entries.iter().map(|e| e.label.as_str()).collect();
            format!("{}: {}", group.title, labels.join(", "))
        })
        .collect()
}

#[test]
fn recent_ones_are_first_and_all_commands_follow() {
    assert_eq!(
        shown("", &[], ""),
        [
            "Recently opened: Cook, Editor, Nurse",
            "Cook: Edit",
            "Go to: Unsaved drafts, Preferences",
        ]
    );
}

#[test]
fn the_best_match_is_first() {
    assert_eq!(
        shown("edit", &[], ""),
        [
            "Cook: Edit",
            "Recently opened: Editor",
            "Search: Search the list for “edit”",
        ]
    );
}

#[test]
fn what_the_api_found_follows_without_those_that_are_there_already() {
    let found = [
        jump("3", "Nurse"),
        jump("4", "Senior nurse"),
        jump("5", "Pflege"),
    ];
    assert_eq!(
        shown("nurse", &found, "nurse"),
        [
            "Recently opened: Nurse",
            "Interviews: Senior nurse, Pflege",
            "Search: Search the list for “nurse”",
        ]
    );
}

#[test]
fn of_an_older_answer_only_what_matches_the_newer_text_stays() {
    let found = [jump("4", "Senior nurse"), jump("5", "Night nurse")];
    assert_eq!(
        shown("night nu", &found, "nu"),
        [
            "Interviews: Night nurse",
            "Search: Search the list for “night nu”",
        ]
    );
}

#[test]
fn ids_are_there_once() {
    let sources = Sources {
        commands: &[],
        favourites: &[],
        recents: &[jump("1", "Cook")],
        views: &[],
        found: &[jump("1", "Cook"), jump("2", "Cook")],
        found_for: "cook",
        list_href: String::new(),
    };
    let groups = groups("cook", &sources);
    let mut ids: Vec<_> = groups
        .iter()
        .flat_map(|g| &g.entries)
        .map(|e| &e.id)
        .collect();
    assert_eq!(ids.len(), 3);
    ids.dedup();
    assert_eq!(ids.len(), 3);
}

#[test]
fn favourites_come_before_what_was_opened_lately_and_no_interview_twice() {
    let sources = Sources {
        commands: &[],
        favourites: &[jump("1", "Cook"), jump("4", "Night nurse")],
        recents: &[jump("2", "Nurse"), jump("1", "Cook")],
        views: &[],
        found: &[jump("4", "Night nurse"), jump("5", "Senior nurse")],
        found_for: "nurse",
        list_href: String::new(),
    };
    let titles = |text| {
        let groups = groups(text, &sources).into_iter();
        let lines = groups.map(|group| {
            let labels: Vec<_> = group.entries.iter().map(|e| e.label.as_str()).collect();
            format!("{}: {}", group.title, labels.join(", "))
        });
        lines.collect::<Vec<_>>()
    };
    assert_eq!(
        titles(""),
        ["Favourites: Cook, Night nurse", "Recently opened: Nurse"]
    );
    let mut matching = titles("nurse");
    matching.sort();
    assert_eq!(
        matching[..3],
        [
            "Favourites: Night nurse",
            "Interviews: Senior nurse",
            "Recently opened: Nurse"
        ]
    );
}

#[test]
fn saved_views_follow_the_commands_and_are_found_by_their_names() {
    let views = [
        jump("?search=nurse", "Open view “Night shift”"),
        jump("?search=cook", "Open view “Kitchen”"),
    ];
    let labels = |text: &str| {
        let sources = Sources {
            commands: &[command("drafts", CommandGroup::GoTo, "Unsaved drafts")],
            favourites: &[],
            recents: &[],
            views: &views,
            found: &[],
            found_for: "",
            list_href: String::new(),
        };
        let entries = groups(text, &sources)
            .into_iter()
            .flat_map(|group| group.entries);
        entries.map(|entry| entry.label).collect::<Vec<_>>()
    };
    assert_eq!(
        labels(""),
        [
            "Unsaved drafts",
            "Open view “Night shift”",
            "Open view “Kitchen”"
        ]
    );
    assert_eq!(labels("kitchen")[0], "Open view “Kitchen”");
}
