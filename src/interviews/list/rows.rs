//! When rows are drawn: what is in sight at once, and the rest a few rows at a time, so that a letter that is typed
//! meanwhile never waits for hundreds of them. What changes by itself is written into the rows that stay.

use leptos::{html, prelude::*, task::spawn_local};
use web_sys::Element;

use super::{
    cells::Follows,
    drawn_rows::DrawnRows,
    present_list::PresentList,
    search_field::SEARCH_FIELD,
    view_model::{Row, any_says},
};
use crate::{
    components::{Clock, ReturnPlace},
    data::{Favourites, Lookups, painted},
    model::{ListColumn, ListColumns},
    routes,
    ui::say_whether,
};

/// CSS pixels that no row is lower than.
const LOWEST_ROW: f64 = 34.0;
/// CSS pixels that always stand above the first row.
const ABOVE_ROWS: f64 = 250.0;
/// How many rows are drawn at a time once the window is full, and from the start while somebody searches.
const PIECE: usize = 6;
/// Says of the part of a table with the rows that there are more to come.
const COMING: &str = "data-coming";

/// Says of it that all rows are laid out, in sight or not: a browser cannot scroll to where somebody was among rows whose
/// height it guesses.
const LAID_OUT: &str = "data-laid-out";

/// Keeps the rows of the list in this part of its table, for as long as the present owner lives.
pub(super) fn follow(list: PresentList, columns: ListColumns, body: NodeRef<html::Tbody>) {
    let (place, is_traversed) = (ReturnPlace::expect(), routes::use_traversed());
    let (clock, lookups, favourites) = (Clock::expect(), Lookups::expect(), Favourites::expect());
    let Some(drawn) = DrawnRows::none(columns.clone(), favourites) else {
        return;
    };
    let drawn = StoredValue::new_local(drawn);
    Effect::new(move |_| {
        let Some(body) = body.get() else { return };
        list.rows.with(|rows| {
            want_teams(rows, &columns, lookups);
            // What is read of signals here is followed below.
            untrack(|| {
                // Who comes back is to stand where they were.
                let comes_back = is_traversed() || place.is_in(&list.look.list_href());
                let at_once = if comes_back {
                    rows.len()
                } else {
                    first_piece()
                };
                say_whether(&body, LAID_OUT, comes_back);
                drawn.update_value(|drawn| {
                    drawn.prepare(&body, rows);
                    drawn.draw(&body, at_once);
                });
                list.drawn.notify();
                go_on(drawn, body, list.drawn);
            });
        });
    });
    let write_again = move |what| move || drawn.with_value(|drawn| drawn.write_again(what));
    after_change(
        move || {
            lookups.teams.track();
            lookups.users.track();
        },
        write_again(Follows::Names),
    );
    after_change(
        move || {
            clock.now();
        },
        write_again(Follows::Clock),
    );
    after_change(
        move || favourites.track(),
        move || drawn.with_value(DrawnRows::mark),
    );
}

/// How many rows the window has room for.
pub(super) fn in_sight() -> usize {
    // Of the whole window: for the inner height a browser would lay the page out at once.
    let height = window()
        .outer_height()
        .ok()
        .and_then(|height| height.as_f64());
    // Where nothing is left there is at least one.
    ((height.unwrap_or_default() - ABOVE_ROWS) / LOWEST_ROW) as usize + 1
}

/// How many rows are drawn at once: as many as are in sight, but for a letter that is typed they must not be too many.
fn first_piece() -> usize {
    let searches = |focused: Element| focused.id() == SEARCH_FIELD;
    match document().active_element().is_some_and(searches) {
        true => PIECE,
        false => in_sight(),
    }
}

/// Draws the rows that wait, a piece after the other, until there are none or the table is gone.
fn go_on(
    drawn: StoredValue<DrawnRows, LocalStorage>,
    body: impl AsRef<Element> + 'static,
    has_drawn: Trigger,
) {
    if drawn.try_update_value(DrawnRows::begins_to_go_on) != Some(true) {
        return;
    }
    // For tests, which are quicker than people.
    say_whether(body.as_ref(), COMING, true);
    spawn_local(async move {
        loop {
            painted().await;
            match drawn.try_update_value(|drawn| drawn.goes_on(body.as_ref(), PIECE)) {
                Some(true) => {}
                Some(false) => {
                    say_whether(body.as_ref(), COMING, false);
                    return has_drawn.notify();
                }
                None => return,
            }
        }
    });
}

/// Acts whenever something changes that `follow` reads, and not before.
fn after_change(follow: impl Fn() + 'static, act: impl Fn() + 'static) {
    Effect::new(move |before: Option<()>| {
        follow();
        if before.is_some() {
            untrack(&act);
        }
    });
}

/// Names are read only where there is something to be named. Those of people come with [`super::hands`]: few look at
/// that column.
fn want_teams(rows: &[Row], columns: &ListColumns, lookups: Lookups) {
    if columns.shows(ListColumn::Team) && any_says(rows, |row| row.team.is_some()) {
        lookups.teams.want();
    }
}
