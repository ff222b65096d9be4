//! The actions of a row of the list.

use leptos::prelude::*;

use super::{ActionTarget, ArchiveDesk, CopyDesk, FavouriteDesk};
use crate::{
    messages::{actions as words, archive, common, quick_look},
    routes,
    session::Session,
    ui::{Menu, MenuChoice, MenuItem, leave},
};

/// A menu button with what can be done with this interview.
#[component]
pub fn RowMenu(
    /// Which one.
    target: ActionTarget,
    /// Shows it beside the list.
    on_look: Callback<()>,
) -> impl IntoView {
    let may_change = Session::expect().may_change();
    let desk = ArchiveDesk::expect();
    let copy = CopyDesk::expect();
    let favourites = FavouriteDesk::expect();
    let label = words::actions_for(&target.name);
    let target = StoredValue::new(target);
    let on_copy = Callback::new(move |()| copy.open(target.get_value()));
    // By then the focus is back on the button, and so in the row that goes.
    let on_archive = Callback::new(move |()| {
        let target = target.get_value();
        leave("tr", move || desk.archive(&target));
    });
    let on_favourite =
        Callback::new(move |()| favourites.toggle(target.with_value(ActionTarget::remembered)));
    let items = Callback::new(move |()| {
        target.with_value(|target| {
            let item = |label, hint, choice| MenuItem {
                label,
                hint,
                choice,
            };
            let (id, team) = (&target.id, target.address_team.as_ref());
            let open = MenuChoice::Go(routes::interview(id, team));
            let verb = untrack(|| favourites.verb(id));
            let mut items = vec![
                item(words::open(), None, open),
                item(quick_look::title(), None, MenuChoice::Do(on_look)),
                item(verb, None, MenuChoice::Do(on_favourite)),
            ];
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
