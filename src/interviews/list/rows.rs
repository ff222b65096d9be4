//! The rows on the page: only those that changed are drawn anew, and what changes by itself is written into those
//! that stay.

use leptos::{html, prelude::*};
use web_sys::Element;

use super::{
    cells::Follows,
    row_pattern::RowPattern,
    view_model::{InterviewRow, Row},
};
use crate::{
    components::{Clock, unreadable_in_words},
    data::{Favourites, Lookups},
    messages::list as words,
    model::{ListColumn, ListColumns},
    ui::Pattern,
};

/// How many cells a row has beside the columns that can be chosen: checkbox, title, menu.
const FIXED: usize = 3;

/// Keeps the rows in this part of the table, for as long as the present owner lives.
pub(super) fn follow(rows: Signal<Vec<Row>>, columns: ListColumns, body: NodeRef<html::Tbody>) {
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
    });
    Effect::new(move |_| {
        let Some(body) = body.get() else { return };
        rows.with(|rows| {
            want_names(rows, &columns, lookups);
            // What is read of signals here is followed below.
            untrack(|| drawn.update_value(|drawn| drawn.show(&body, rows)));
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
}

impl DrawnRows {
    /// Shows these rows and no others, in this order.
    fn show(&mut self, body: &Element, rows: &[Row]) {
        let mut before: Vec<_> = std::mem::take(&mut self.rows)
            .into_iter()
            .map(Some)
            .collect();
        let mut take = |row: &Row, at: usize| {
            let is_it = |drawn: &Option<(Row, Element)>| {
                drawn.as_ref().is_some_and(|(drawn, _)| drawn == row)
            };
            // Most that stay, stay where they were.
            let at = Some(at)
                .filter(|at| before.get(*at).is_some_and(is_it))
                .or_else(|| before.iter().position(is_it))?;
            before.get_mut(at)?.take()
        };
        let kept: Vec<_> = rows
            .iter()
            .enumerate()
            .map(|(at, row)| take(row, at))
            .collect();
        if kept.iter().all(Option::is_none) {
            body.set_text_content(None);
        }
        for (_, gone) in before.into_iter().flatten() {
            gone.remove();
        }
        let mut next = body.first_element_child();
        for (row, kept) in rows.iter().zip(kept) {
            let Some((row, element)) = kept.or_else(|| self.draw(row)) else {
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

    fn draw(&self, row: &Row) -> Option<(Row, Element)> {
        let element = match row {
            Row::Interview(interview) => {
                let element = self.pattern.row_of(interview)?;
                if self.favourites.contains(&interview.id) {
                    self.pattern.mark(&element, true);
                }
                element
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
            .copy()?,
        };
        Some((row.clone(), element))
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
        self.rows
            .iter()
            .filter_map(|(row, element)| Some((row.interview()?, element)))
    }
}
