//! The rows that stand on the page: only those that changed are drawn anew.

use std::collections::VecDeque;

use leptos::prelude::*;
use web_sys::Element;

use super::{
    cells::Follows,
    row_pattern::RowPattern,
    view_model::{InterviewRow, Row},
};
use crate::{
    components::unreadable_in_words, data::Favourites, messages::list as words, model::ListColumns,
    ui::Pattern,
};

/// How many cells a row has beside the columns that can be chosen: checkbox, title, menu.
const FIXED: usize = 3;

/// The rows of one table.
pub(super) struct DrawnRows {
    pattern: RowPattern,
    /// How many cells a row has.
    span: usize,
    favourites: Favourites,
    /// The first ones, which stand on the page.
    rows: Vec<(Row, Element)>,
    /// What comes after them; those that stood on the page before stand there still.
    waiting: VecDeque<(Row, Option<Element>)>,
    /// Whether somebody draws those by and by.
    is_going_on: bool,
}

impl DrawnRows {
    /// A table with these columns and no rows yet; `None` where a browser draws nothing.
    pub(super) fn none(columns: ListColumns, favourites: Favourites) -> Option<Self> {
        Some(Self {
            span: FIXED + columns.shown().len(),
            pattern: RowPattern::draw(columns)?,
            favourites,
            rows: Vec::new(),
            waiting: VecDeque::new(),
            is_going_on: false,
        })
    }

    /// Takes the rows off the page that are not among these, which all wait now.
    pub(super) fn prepare(&mut self, body: &Element, rows: &[Row]) {
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
    pub(super) fn draw(&mut self, body: &Element, count: usize) {
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

    /// Whether there are rows that wait and nobody draws them yet: whoever asks does from now on.
    pub(super) fn begins_to_go_on(&mut self) -> bool {
        let begins = !self.is_going_on && !self.waiting.is_empty();
        self.is_going_on |= begins;
        begins
    }

    /// Draws some more, and says whether there are still others.
    pub(super) fn goes_on(&mut self, body: &Element, count: usize) -> bool {
        self.draw(body, count);
        self.is_going_on = !self.waiting.is_empty();
        self.is_going_on
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

    /// Writes anew what has changed with this.
    pub(super) fn write_again(&self, what: Follows) {
        for (interview, element) in self.interviews() {
            self.pattern.write_again(what, element, interview);
        }
    }

    /// Gives favourites their star, and no other row.
    pub(super) fn mark(&self) {
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
