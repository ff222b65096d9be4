//! The menus of the rows.

use leptos::prelude::*;

use super::present_list::PresentList;
use crate::{
    interviews::actions::row_actions,
    ui::{MenuItem, MenuList},
};

/// The one that is open, with what can be done with its row.
#[component]
pub(super) fn RowMenus() -> impl IntoView {
    let list = PresentList::expect();
    let items = Callback::new(move |of: String| list.actions(&of));
    view! { <MenuList menus=list.menus items /> }
}

impl PresentList {
    /// What can be done with the row of this interview; nothing where the row is gone.
    fn actions(self, id: &str) -> Vec<MenuItem> {
        let Some(row) = self.row_of(id) else {
            return Vec::new();
        };
        let look = self.look;
        let id = row.id.clone();
        let on_look = Callback::new(move |()| look.open_and_enter(&id));
        row_actions(row.target(), on_look)
    }
}
