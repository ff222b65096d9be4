//! The actions of a row of the list.

use leptos::prelude::*;
use web_sys::Element;

use super::{ActionTarget, ArchiveDesk, CopyDesk, FavouriteDesk};
use crate::{
    messages::{actions as words, archive, common, list, quick_look},
    model::InterviewId,
    routes,
    session::Session,
    ui::{MenuChoice, MenuItem, leave, write_menu_button},
};

/// Says of a menu button in `place` that it is for what can be done with this interview; [`row_actions`] says what
/// that is.
pub fn write_row_menu_button(place: &Element, id: &InterviewId, name: &str) {
    write_menu_button(place, &list::actions_for(name), id.as_str());
}

/// What can be done with an interview of the list; `on_look` shows it beside the list.
pub fn row_actions(target: ActionTarget, on_look: Callback<()>) -> Vec<MenuItem> {
    let favourites = FavouriteDesk::expect();
    let verb = untrack(|| favourites.verb(&target.id));
    let (may_change, is_archived) = (Session::expect().may_change(), target.is_archived);
    let (id, team) = (target.id.clone(), target.address_team.clone());
    let (desk, copy) = (ArchiveDesk::expect(), CopyDesk::expect());
    let target = StoredValue::new(target);
    let on_copy = Callback::new(move |()| copy.open(target.get_value()));
    // By then the focus is back on the button, and so in the row that goes.
    let on_archive = Callback::new(move |()| {
        let target = target.get_value();
        leave("tr", move || desk.archive(&target));
    });
    let on_favourite =
        Callback::new(move |()| favourites.toggle(target.with_value(ActionTarget::remembered)));
    let item = |label, hint, choice| MenuItem {
        label,
        hint,
        choice,
    };
    let open = MenuChoice::Go(routes::interview(&id, team.as_ref()));
    let mut items = vec![
        item(words::open(), None, open),
        item(quick_look::title(), None, MenuChoice::Do(on_look)),
        item(verb, None, MenuChoice::Do(on_favourite)),
    ];
    if !may_change {
        return items;
    }
    if !is_archived {
        let edit = MenuChoice::Go(routes::edit_interview(&id, team.as_ref()));
        items.push(item(common::edit(), None, edit));
    }
    items.push(item(common::copy(), None, MenuChoice::Do(on_copy)));
    if !is_archived {
        let hint = Some(archive::before());
        items.push(item(common::archive(), hint, MenuChoice::Do(on_archive)));
    }
    items
}
