//! A row of the table: drawn once without words, copied for each interview, and written into.

use leptos::prelude::*;
use web_sys::Element;

use super::{
    cells::{Follows, cell, follows, write_cell},
    select_cells::{row_box, write_row_box},
    view_model::InterviewRow,
};
use crate::{
    data::Lookups,
    interviews::actions::{favourite_mark, write_row_menu_button},
    model::ListColumns,
    routes,
    ui::{Pattern, children, menu_button, say},
};

/// Which cell of a row has its title; before it is the checkbox, after it are the columns, and last the menu.
const TITLE: usize = 1;

/// The row of a table with these columns.
pub(super) struct RowPattern {
    row: Pattern,
    star: Pattern,
    columns: ListColumns,
    lookups: Lookups,
}

impl RowPattern {
    /// Draws it.
    pub(super) fn draw(columns: ListColumns) -> Option<Self> {
        let cells = columns.shown().iter().copied().map(cell).collect_view();
        let row = view! {
            <tr role="row">
                <td role="cell" data-cell="select">{row_box()}</td>
                <th role="rowheader" scope="row" class="interview-table__title">
                    <a dir="auto"></a>
                    <span class="quiet" dir="auto"></span>
                </th>
                {cells}
                <td role="cell" data-cell="actions">{menu_button(None)}</td>
            </tr>
        };
        Some(Self {
            row: Pattern::draw(row.into_any())?,
            star: Pattern::draw(favourite_mark())?,
            columns,
            lookups: Lookups::expect(),
        })
    }

    /// The row of this interview.
    pub(super) fn row_of(&self, interview: &InterviewRow) -> Option<Element> {
        let row = self.row.copy()?;
        let mut cells = children(&row);
        write_row_box(&cells.next()?, interview);
        write_title(&cells.next()?, interview);
        for (cell, column) in cells.by_ref().zip(self.columns.shown()) {
            write_cell(*column, &cell, interview, self.lookups);
        }
        write_row_menu_button(&row.last_element_child()?, &interview.id, &interview.name);
        Some(row)
    }

    /// Writes anew what has changed with this.
    pub(super) fn write_again(&self, what: Follows, row: &Element, interview: &InterviewRow) {
        for (cell, column) in children(row).skip(TITLE + 1).zip(self.columns.shown()) {
            if follows(*column) == Some(what) {
                write_cell(*column, &cell, interview, self.lookups);
            }
        }
    }

    /// Puts the star before the title of a favourite, and takes it away from any other.
    pub(super) fn mark(&self, row: &Element, is_favourite: bool) {
        let Some(title) = children(row).nth(TITLE) else {
            return;
        };
        let Some(first) = title.first_element_child() else {
            return;
        };
        let is_marked = !first.has_attribute("href");
        if is_marked && !is_favourite {
            first.remove();
        } else if !is_marked
            && is_favourite
            && let Some(star) = self.star.copy()
        {
            // Fails only for a node that cannot stand there.
            let _ = title.insert_before(&star, Some(&first));
        }
    }
}

fn write_title(cell: &Element, interview: &InterviewRow) {
    if let Some(link) = cell.first_element_child() {
        say(&link, "href", &routes::interview(&interview.id, None));
        link.set_text_content(Some(&interview.name));
    }
    if let Some(other_name) = cell.last_element_child() {
        match &interview.display_name {
            Some(name) => other_name.set_text_content(Some(name)),
            None => other_name.remove(),
        }
    }
}
