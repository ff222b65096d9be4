use super::*;

fn view(name: &str, query: &str) -> SavedView {
    SavedView {
        name: name.to_owned(),
        query: query.to_owned(),
        is_pinned: false,
    }
}

fn names(all: &[SavedView]) -> Vec<&str> {
    all.iter().map(|view| view.name.as_str()).collect()
}

fn two() -> Vec<SavedView> {
    vec![
        view("Nurses", "search=nurse"),
        view("Paused", "status=paused"),
    ]
}

#[test]
fn a_saved_view_comes_last_and_one_of_the_same_name_is_changed_in_its_place() {
    let all = changed(two(), &Change::Save(view("Cooks", "search=cook")));
    assert_eq!(names(&all), ["Nurses", "Paused", "Cooks"]);
    let pinned = changed(two(), &Change::Pin("nurses".into(), true));
    let all = changed(pinned, &Change::Save(view("NURSES", "search=rn")));
    assert_eq!(names(&all), ["NURSES", "Paused"]);
    assert_eq!(all[0].query, "search=rn");
    assert!(all[0].is_pinned, "the pin is the view's");
}

#[test]
fn a_view_is_renamed_but_never_to_the_name_of_another() {
    let rename = |from: &str, to: &str| {
        let all = changed(two(), &Change::Rename(from.to_owned(), to.to_owned()));
        names(&all).join(", ")
    };
    assert_eq!(rename("Nurses", "Night nurses"), "Night nurses, Paused");
    assert_eq!(rename("Nurses", "nurses"), "nurses, Paused");
    assert_eq!(rename("Nurses", "paused"), "Nurses, Paused");
    assert_eq!(rename("Gone", "Here"), "Nurses, Paused");
}

#[test]
fn what_is_deleted_can_be_put_back_where_it_was() {
    let fewer = changed(two(), &Change::Delete("Nurses".into()));
    assert_eq!(names(&fewer), ["Paused"]);
    let back = Change::Restore(0, view("Nurses", "search=nurse"));
    assert_eq!(changed(fewer.clone(), &back), two());
    let far = Change::Restore(9, view("Nurses", ""));
    assert_eq!(names(&changed(fewer, &far)), ["Paused", "Nurses"]);
    assert_eq!(changed(two(), &back), two(), "another has the name by now");
}

#[test]
fn a_name_is_there_short_and_no_other_views() {
    let check = |typed: &str, own| checked_name(&two(), typed, own);
    assert_eq!(check("  Night \n nurses ", None), Ok("Night nurses".into()));
    assert_eq!(check(" \t", None), Err(NameProblem::Empty));
    assert_eq!(check("nurses", None), Err(NameProblem::Taken));
    assert_eq!(check("nurses", Some("Nurses")), Ok("nurses".into()));
    assert_eq!(check("paused", Some("Nurses")), Err(NameProblem::Taken));
    assert_eq!(check(&"夜".repeat(80), None), Ok("夜".repeat(80)));
    assert_eq!(check(&"夜".repeat(81), None), Err(NameProblem::TooLong(80)));
}

#[test]
fn what_is_written_is_read_back() {
    let mut all = two();
    all.push(view("مقابلات “ليلية” \\", "search=%D9%85&columns=title,id"));
    all[1].is_pinned = true;
    assert_eq!(read(&write(&all)), all);
    assert!(read(&write(&[])).is_empty());
}

#[test]
fn nonsense_is_left_out() {
    for text in ["", "{", "{}", "7", "[1,null,[]]"] {
        assert!(read(text).is_empty(), "{text}");
    }
    let some = read(
        r#"[{"name":"a"},{"name":"","query":""},{"name":"b","query":"x","pinned":"yes"},{"name":"B","query":""}]"#,
    );
    assert_eq!(some, [view("b", "x")]);
}
