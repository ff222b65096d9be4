use super::*;

/// The text with brackets around what matches.
fn marked(query: &str, text: &str) -> Option<String> {
    let found = find(query, text)?;
    let mut marked = String::new();
    let mut at = 0;
    for mark in found.marks {
        marked.push_str(&text[at..mark.start]);
        marked.push('[');
        marked.push_str(&text[mark.clone()]);
        marked.push(']');
        at = mark.end;
    }
    marked.push_str(&text[at..]);
    Some(marked)
}

fn score(query: &str, text: &str) -> i32 {
    find(query, text).map_or(0, |found| found.score)
}

#[test]
fn letters_are_found_in_order_and_marked() {
    assert_eq!(
        marked("pref", "Preferences").as_deref(),
        Some("[Pref]erences")
    );
    assert_eq!(
        marked("ni", "New interview").as_deref(),
        Some("[N]ew [i]nterview")
    );
    assert_eq!(
        marked("new int", "New interview").as_deref(),
        Some("[New] [int]erview")
    );
    assert_eq!(marked("", "New interview"), None);
    assert_eq!(marked("wn", "New interview"), None);
    assert_eq!(marked("longer than it", "long"), None);
}

#[test]
fn word_starts_and_runs_are_what_is_meant() {
    assert_eq!(
        marked("nu", "Senior nurse").as_deref(),
        Some("Senior [nu]rse")
    );
    assert_eq!(
        marked("urse", "Senior nurse").as_deref(),
        Some("Senior n[urse]")
    );
    assert_eq!(
        marked("id", "Hidden: copy id").as_deref(),
        Some("Hidden: copy [id]")
    );
    assert!(score("copy", "Copy") > score("copy", "Copy link"));
    assert!(score("cl", "Copy link") > score("cl", "Include"));
    assert!(score("arch", "Archive") > score("arch", "Search"));
}

#[test]
fn mere_chance_is_no_match() {
    assert_eq!(marked("nurse", "Archive interview, then unsee"), None);
    assert_eq!(marked("co", "Clear the selection"), None);
    assert_eq!(marked("eee", "Open preferences here"), None);
}

#[test]
fn case_and_accents_make_no_difference() {
    assert_eq!(
        marked("UBER", "Büroleiter über uns").as_deref(),
        Some("Büroleiter [über] uns")
    );
    assert_eq!(
        marked("strasse", "Neue Straße 5").as_deref(),
        Some("Neue [Straße] 5")
    );
    assert_eq!(
        marked("café", "CAFE manager").as_deref(),
        Some("[CAFE] manager")
    );
    assert_eq!(marked("看護", "正看護師").as_deref(), Some("正[看護]師"));
    assert_eq!(
        marked("resume", "re\u{301}sume\u{301}").map(|text| text.starts_with("[re")),
        Some(true)
    );
}

#[test]
fn marks_always_lie_on_letters() {
    for text in ["ﬀ İstanbul ẞ", "👩‍⚕️ nurse", "İİİİ", ""] {
        for query in ["i", "ss", "n", "st", "👩", "i̇"] {
            for mark in find(query, text)
                .map(|found| found.marks)
                .unwrap_or_default()
            {
                assert!(text.is_char_boundary(mark.start) && text.is_char_boundary(mark.end));
                assert!(mark.start < mark.end);
            }
        }
    }
}

#[test]
fn very_long_texts_are_no_harm() {
    let text = "a".repeat(100_000);
    assert!(find(&text, &text).is_some());
    assert!(find("b", &text).is_none());
}
