//! Dragging a row by mouse, pen or finger: pointer events, which are the same for all three.

use std::time::Duration;

use leptos::{ev, leptos_dom::helpers::IntervalHandle, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::order::{Span, landing, room};

/// How near to the edge of the window the page begins to scroll, and by how much in each step, in pixels.
const EDGE: i32 = 64;
const SCROLL_STEP: i32 = 14;
const SCROLL_EVERY: Duration = Duration::from_millis(16);

/// A drag that is under way. Rows stay where they are in the page and are only drawn elsewhere: an element
/// that is moved in the page would lose the pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Drag {
    rows: Vec<Span>,
    from: usize,
    to: usize,
    /// Where the pointer went down, in the page.
    start: i32,
    /// Where it is, in the window.
    pointer: i32,
    /// How far the row has been dragged.
    offset: i32,
}

#[derive(Clone, Copy)]
pub(super) struct Dragging {
    drag: RwSignal<Option<Drag>>,
    scroll: StoredValue<Option<IntervalHandle>>,
}

impl Dragging {
    pub(super) fn new() -> Self {
        let dragging = Self {
            drag: RwSignal::new(None),
            scroll: StoredValue::new(None),
        };
        on_cleanup(move || dragging.stop_scrolling());
        dragging
    }

    pub(super) fn is_on(self) -> bool {
        self.drag.with_untracked(Option::is_some)
    }

    /// Whether a row is dragged (tracked).
    pub(super) fn is_any_dragged(self) -> bool {
        self.drag.with(Option::is_some)
    }

    /// Whether the row at `index` is dragged (tracked).
    pub(super) fn is_dragged(self, index: usize) -> bool {
        self.drag
            .with(|drag| drag.as_ref().is_some_and(|drag| drag.from == index))
    }

    /// How far from its place the row at `index` is drawn (tracked).
    pub(super) fn offset(self, index: usize) -> i32 {
        self.drag.with(|drag| match drag {
            Some(drag) if drag.from == index => drag.offset,
            Some(drag) => room(&drag.rows, drag.from, drag.to, index),
            None => 0,
        })
    }

    /// The pointer goes down on the handle of the row at `from`.
    pub(super) fn begin(self, event: &ev::PointerEvent, list: &Element, from: usize) {
        if let Some(handle) = event
            .current_target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        {
            // From here on the pointer is ours, wherever it goes. Without that, it merely must not leave.
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
        let scrolled = scroll_y();
        let rows = list.children();
        let rows = (0..rows.length())
            .filter_map(|index| rows.item(index))
            .map(|row| {
                let place = row.get_bounding_client_rect();
                Span {
                    start: place.top() as i32 + scrolled,
                    size: place.height() as i32,
                }
            })
            .collect();
        let pointer = event.client_y();
        self.drag.set(Some(Drag {
            rows,
            from,
            to: from,
            start: pointer + scrolled,
            pointer,
            offset: 0,
        }));
        if let Ok(handle) =
            set_interval_with_handle(move || self.scroll_at_the_edge(), SCROLL_EVERY)
        {
            self.scroll.set_value(Some(handle));
        }
    }

    /// The pointer moves; the new landing place where it is another one.
    pub(super) fn follow(self, event: &ev::PointerEvent) -> Option<usize> {
        if !self.is_on() {
            return None;
        }
        self.move_to(event.client_y())
    }

    /// The drag is over: from where to where, unless it ends where it began.
    pub(super) fn end(self) -> Option<(usize, usize)> {
        self.stop_scrolling();
        let drag = self.drag.try_update(Option::take).flatten()?;
        (drag.from != drag.to).then_some((drag.from, drag.to))
    }

    fn move_to(self, pointer: i32) -> Option<usize> {
        let scrolled = scroll_y();
        let mut landed = None;
        self.drag.try_update(|drag| {
            let Some(drag) = drag else { return };
            drag.pointer = pointer;
            drag.offset = pointer + scrolled - drag.start;
            let to = landing(&drag.rows, drag.from, drag.offset);
            if to != drag.to {
                drag.to = to;
                landed = Some(to);
            }
        });
        landed
    }

    fn scroll_at_the_edge(self) {
        let pointer = self
            .drag
            .try_with_untracked(|drag| drag.as_ref().map(|drag| drag.pointer));
        let (Some(pointer), Some(height)) = (pointer.flatten(), window_height()) else {
            return;
        };
        let step = if pointer < EDGE {
            -SCROLL_STEP
        } else if pointer > height - EDGE {
            SCROLL_STEP
        } else {
            return;
        };
        window().scroll_by_with_x_and_y(0.0, f64::from(step));
        self.move_to(pointer);
    }

    fn stop_scrolling(self) {
        if let Some(handle) = self.scroll.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}

fn scroll_y() -> i32 {
    window().scroll_y().unwrap_or_default() as i32
}

fn window_height() -> Option<i32> {
    Some(window().inner_height().ok()?.as_f64()? as i32)
}
