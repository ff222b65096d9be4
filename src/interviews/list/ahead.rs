//! What is likely to be looked at next is read ahead: the interview whose row the pointer or the focus rests on, or
//! whose title is being pressed, and the next page once this one is at rest.

use std::time::Duration;

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

use super::{
    ListQuery,
    present_list::PresentList,
    select_cells::{ROW_BOXES, selected_id},
};
use crate::{
    data::QueryClient,
    model::{InterviewId, ListParams},
    ui::Debounce,
};

/// How long a row must be rested on: who only passes over it wants nothing of it.
const REST: Duration = Duration::from_millis(100);
/// How long a page must stand before the next one is read.
const PAGE_REST: Duration = Duration::from_millis(600);

/// Reads ahead in this list, for as long as the present owner lives.
pub(super) fn follow(list: PresentList) {
    let ahead = ReadingAhead::of(list);
    let pointer = window_event_listener(ev::pointerover, move |event| ahead.point_at(&event));
    let press = window_event_listener(ev::pointerdown, move |event| ahead.press_on(&event));
    let focus = window_event_listener(ev::focusin, move |event| ahead.focus_on(&event));
    let lost = window_event_listener(ev::focusout, move |_| ahead.leave());
    on_cleanup(move || {
        pointer.remove();
        press.remove();
        focus.remove();
        lost.remove();
    });
}

/// Hears where pointer and focus are.
#[derive(Clone, Copy)]
struct ReadingAhead {
    wanted: StoredValue<Option<InterviewId>>,
    settle: Debounce,
    read: Callback<()>,
}

impl ReadingAhead {
    fn of(list: PresentList) -> Self {
        follow_pages(list.query);
        let client = QueryClient::expect();
        let wanted = StoredValue::new(None::<InterviewId>);
        let read = Callback::new(move |()| {
            if let Some(id) = wanted.get_value() {
                client.read_interview_ahead(&id);
            }
        });
        Self {
            wanted,
            settle: Debounce::new(REST, read),
            read,
        }
    }

    /// The pointer has come to something.
    fn point_at(self, event: &Event) {
        self.come_to(interview_at(event, "tbody > tr"));
    }

    /// A button is pressed on something: a click on a title is as good as done, and the answer is on its way while
    /// the list goes. A finger may as well be about to scroll.
    fn press_on(self, event: &PointerEvent) {
        if event.button() == 0 && event.pointer_type() != "touch" {
            self.come_to(interview_at(event, "th > a"));
            self.settle.stop();
            self.read.run(());
        }
    }

    /// The focus has come to something. A checkbox or a menu is no way to the interview.
    fn focus_on(self, event: &Event) {
        self.come_to(interview_at(event, "th > a"));
    }

    fn come_to(self, id: Option<InterviewId>) {
        if id != self.wanted.get_value() {
            let is_row = id.is_some();
            self.wanted.set_value(id);
            if is_row {
                self.settle.restart();
            } else {
                self.settle.stop();
            }
        }
    }

    /// It has left them: what was not asked for yet is not wanted any more.
    fn leave(self) {
        self.wanted.set_value(None);
        self.settle.stop();
    }
}

/// The interview of the row that an event is in. The row's checkbox knows it.
fn interview_at(event: &Event, within: &str) -> Option<InterviewId> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let row = element.closest(within).ok()??.closest("tr").ok()??;
    let select = row.query_selector(ROW_BOXES).ok()??.dyn_into().ok()?;
    Some(selected_id(&select)?.into())
}

fn follow_pages(query: ListQuery) {
    let client = QueryClient::expect();
    let next = Memo::new(move |_| {
        query.with(|state| {
            if state.is_fetching() || state.error().is_some() {
                return None;
            }
            let page = state.current()?;
            (page.key.page < page.value.pagination.pages).then(|| ListParams {
                page: page.key.page + 1,
                ..page.key.clone()
            })
        })
    });
    let read = Callback::new(move |()| {
        if let Some(next) = next.get_untracked() {
            client.read_list_ahead(next);
        }
    });
    let settle = Debounce::new(PAGE_REST, read);
    Effect::new(move |_| {
        if next.with(Option::is_some) {
            settle.restart();
        } else {
            settle.stop();
        }
    });
}
