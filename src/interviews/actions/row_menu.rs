//! The actions of a row of the list.

use leptos::prelude::*;

use super::{ActionTarget, ArchiveDesk, CopyDesk, archive_words};
use crate::{
    routes,
    session::Session,
    ui::{Menu, MenuChoice, MenuItem, leave},
};

/// A menu button with what can be done with this interview.
#[component]
pub fn RowMenu(
    /// Which one.
    target: ActionTarget,
) -> impl IntoView {
    let may_change = Session::expect().may_change();
    let archive = ArchiveDesk::expect();
    let copy = CopyDesk::expect();
    let label = format!("Actions for {}", target.name);
    let target = StoredValue::new(target);
    let on_copy = Callback::new(move |()| copy.open(target.get_value()));
    // By then the focus is back on the button, and so in the row that goes.
    let on_archive = Callback::new(move |()| {
        let target = target.get_value();
        leave("tr", move || archive.archive(&target));
    });
    let items = Callback::new(move |()| {
        target.with_value(|target| {
            let item = |label, hint, choice| MenuItem {
                label,
                hint,
                choice,
            };
            let (id, team) = (&target.id, target.address_team.as_ref());
            let mut items = vec![item(
                "Open",
                None,
                MenuChoice::Go(routes::interview(id, team)),
            )];
            if !may_change {
                return items;
            }
            if !target.is_archived {
                let edit = MenuChoice::Go(routes::edit_interview(id, team));
                items.push(item("Edit", None, edit));
            }
            items.push(item("Copy", None, MenuChoice::Do(on_copy)));
            if !target.is_archived {
                let hint = Some(archive_words::BEFORE);
                items.push(item("Archive", hint, MenuChoice::Do(on_archive)));
            }
            items
        })
    });
    view! { <Menu label items /> }
}
