//! The actions of a row of the list.

use leptos::prelude::*;

use super::{ActionTarget, ArchiveDesk, CopyDesk};
use crate::{
    messages::{actions as words, archive, common},
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
    let desk = ArchiveDesk::expect();
    let copy = CopyDesk::expect();
    let label = words::actions_for(&target.name);
    let target = StoredValue::new(target);
    let on_copy = Callback::new(move |()| copy.open(target.get_value()));
    // By then the focus is back on the button, and so in the row that goes.
    let on_archive = Callback::new(move |()| {
        let target = target.get_value();
        leave("tr", move || desk.archive(&target));
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
                words::open(),
                None,
                MenuChoice::Go(routes::interview(id, team)),
            )];
            if !may_change {
                return items;
            }
            if !target.is_archived {
                let edit = MenuChoice::Go(routes::edit_interview(id, team));
                items.push(item(common::edit(), None, edit));
            }
            items.push(item(common::copy(), None, MenuChoice::Do(on_copy)));
            if !target.is_archived {
                let hint = Some(archive::before());
                items.push(item(common::archive(), hint, MenuChoice::Do(on_archive)));
            }
            items
        })
    });
    view! { <Menu label items /> }
}
