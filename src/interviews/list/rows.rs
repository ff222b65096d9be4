//! The rows on the page: only those that changed are drawn anew, and what changes by itself is written into those
//! that stay. What is in sight is drawn at once, and the rest a few rows at a time, so that a letter that is typed
//! meanwhile never waits for hundreds of them.

use std::collections::VecDeque;

use leptos::{html, prelude::*, task::spawn_local};
use web_sys::Element;

use super::{
    cells::Follows,
    present_list::PresentList,
    row_pattern::RowPattern,
    view_model::{InterviewRow, Row},
};
use crate::{
    components::{Clock, ReturnPlace, unreadable_in_words},
    data::{Favourites, Lookups, pause},
    messages::list as words,
    model::{ListColumn, ListColumns},
    routes,
    ui::Pattern,
};

/// How many cells a row has beside the columns that can be chosen: checkbox, title, menu.
const FIXED: usize = 3;
/// CSS pixels that no row is lower than, and those that always stand above the first.
const LOWEST_ROW: f64 = 34.0;
const ABOVE_ROWS: f64 = 250.0;
/// How many rows are drawn at a time once the window is full.
const PIECE: usize = 10;

/// Keeps the rows of the list in this part of its table, for as long as the present owner lives.
pub(super) fn follow(list: PresentList, columns: ListColumns, body: NodeRef<html::Tbody>) {
    let (place, is_traversed) = (ReturnPlace::expect(), routes::use_traversed());
    let (clock, lookups, favourites) = (Clock::expect(), Lookups::expect(), Favourites::expect());
    let span = FIXED + columns.shown().len();
    let Some(pattern) = RowPattern::draw(columns.clone()) else {
        return;
    };
    let drawn = StoredValue::new_local(DrawnRows {
        pattern,
        span,
        favourites,
        rows: Vec::new(),
        waiting: VecDeque::new(),
        is_going_on: false,
    });
    Effect::new(move |_| {
        let Some(body) = body.get() else { return };
        list.rows.with(|rows| {
            want_names(rows, &columns, lookups);
            // What is read of signals here is followed below.
            untrack(|| {
                let at_once = if is_traversed() {
                    rows.len()
                } else {
                    in_sight() + rows_before(rows, place.link_of(&list.look.list_href()))
                };
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
fn in_sight() -> usize {
    // Of the whole window: for the inner height a browser would lay the page out at once.
    let height = window()
        .outer_height()
        .ok()
        .and_then(|height| height.as_f64());
    // Where nothing is left there is at least one.
    ((height.unwrap_or_default() - ABOVE_ROWS) / LOWEST_ROW) as usize + 1
}

/// How many rows stand before the one that a person comes back to.
fn rows_before(rows: &[Row], link: Option<String>) -> usize {
    let is_it = |row: &Row| {
        let interview = row.interview();
        interview.map(|interview| routes::interview(&interview.id, None)) == link
    };
    link.as_ref()
        .and_then(|_| rows.iter().position(is_it))
        .unwrap_or_default()
}

/// Draws the rows that wait, a piece after the other, until there are none or the table is gone.
fn go_on(
    drawn: StoredValue<DrawnRows, LocalStorage>,
    body: impl AsRef<Element> + 'static,
    has_drawn: Trigger,
) {
    let begins = drawn.try_update_value(|drawn| {
        let begins = !drawn.is_going_on && !drawn.waiting.is_empty();
        drawn.is_going_on |= begins;
        begins
    });
    if begins != Some(true) {
        return;
    }
    spawn_local(async move {
        loop {
            pause().await;
            let is_done = drawn.try_update_value(|drawn| {
                drawn.draw(body.as_ref(), PIECE);
                drawn.is_going_on = !drawn.waiting.is_empty();
                !drawn.is_going_on
            });
            match is_done {
                Some(true) => return has_drawn.notify(),
                Some(false) => {}
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

/// Names are read only where there is something to be named.
fn want_names(rows: &[Row], columns: &ListColumns, lookups: Lookups) {
    let has = |says: fn(&InterviewRow) -> bool| rows.iter().filter_map(Row::interview).any(says);
    if columns.shows(ListColumn::Team) && has(|row| row.team.is_some()) {
        lookups.teams.want();
    }
    if columns.shows(ListColumn::Author) && has(|row| row.author.is_some()) {
        lookups.users.want();
    }
}

struct DrawnRows {
    pattern: RowPattern,
    /// How many cells a row has.
    span: usize,
    favourites: Favourites,
    rows: Vec<(Row, Element)>,
    /// What comes after them; those that stood on the page before stand there still.
    waiting: VecDeque<(Row, Option<Element>)>,
    is_going_on: bool,
}

impl DrawnRows {
    /// Takes the rows off the page that are not among these, which all wait now.
    fn prepare(&mut self, body: &Element, rows: &[Row]) {
        let drawn = std::mem::take(&mut self.rows).into_iter();
        let kept = std::mem::take(&mut self.waiting)
            .into_iter()
            .filter_map(|(row, element)| Some((row, element?)));
        let mut before: Vec<_> = drawn.chain(kept).map(Some).collect();
        let mut take = |at: usize, row: &Row| {
            let is_it = |drawn: &Option<(Row, Element)>| {
                drawn.as_ref().is_some_and(|(drawn, _)| drawn == row)
            };
            // Most that stay, stay where they were.
            let at = Some(at)
                .filter(|at| before.get(*at).is_some_and(is_it))
                .or_else(|| before.iter().position(is_it))?;
            let (_, element) = before.get_mut(at)?.take()?;
            Some(element)
        };
        self.waiting = rows
            .iter()
            .enumerate()
            .map(|(at, row)| (row.clone(), take(at, row)))
            .collect();
        if self.waiting.iter().all(|(_, element)| element.is_none()) {
            body.set_text_content(None);
        }
        for (_, gone) in before.into_iter().flatten() {
            gone.remove();
        }
    }

    /// Draws some of the rows that wait.
    fn draw(&mut self, body: &Element, count: usize) {
        let mut next = match self.rows.last() {
            Some((_, last)) => last.next_element_sibling(),
            None => body.first_element_child(),
        };
        for _ in 0..count {
            let Some((row, element)) = self.waiting.pop_front() else {
                return;
            };
            let Some(element) = element.or_else(|| self.element_of(&row)) else {
                continue;
            };
            if next.as_ref() == Some(&element) {
                next = element.next_element_sibling();
            } else {
                // Fails only for a node that cannot stand there.
                let _ = body.insert_before(&element, next.as_deref());
            }
            self.rows.push((row, element));
        }
    }

    fn element_of(&self, row: &Row) -> Option<Element> {
        match row {
            Row::Interview(interview) => {
                let element = self.pattern.row_of(interview)?;
                if self.favourites.contains(&interview.id) {
                    self.pattern.mark(&element, true);
                }
                Some(element)
            }
            Row::Unreadable(_, why) => Pattern::draw(
                view! {
                    <tr role="row" class="unreadable">
                        <td role="cell" colspan=self.span>
                            {words::unreadable()} <bdi>{unreadable_in_words(why)}</bdi>
                        </td>
                    </tr>
                }
                .into_any(),
            )?
            .copy(),
        }
    }

    fn write_again(&self, what: Follows) {
        for (interview, element) in self.interviews() {
            self.pattern.write_again(what, element, interview);
        }
    }

    fn mark(&self) {
        for (interview, element) in self.interviews() {
            let is_favourite = self.favourites.contains(&interview.id);
            self.pattern.mark(element, is_favourite);
        }
    }

    fn interviews(&self) -> impl Iterator<Item = (&InterviewRow, &Element)> {
        let kept = self.waiting.iter();
        let kept = kept.filter_map(|(row, element)| Some((row, element.as_ref()?)));
        let drawn = self.rows.iter().map(|(row, element)| (row, element));
        drawn
            .chain(kept)
            .filter_map(|(row, element)| Some((row.interview()?, element)))
    }
}
