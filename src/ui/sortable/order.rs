//! Where things go when a list is put in order (pure).

/// The list with the element at `from` put at `to`; as it is where there is no such place.
pub fn moved<T: Clone>(list: &[T], from: usize, to: usize) -> Vec<T> {
    let mut list = list.to_vec();
    if from < list.len() && to < list.len() {
        let element = list.remove(from);
        list.insert(to, element);
    }
    list
}

/// A move by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// One place towards the beginning.
    Back,
    /// One place towards the end.
    On,
    /// To the beginning.
    First,
    /// To the end.
    Last,
}

impl Step {
    /// The step that a key means.
    pub(super) fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowUp" | "ArrowLeft" => Some(Self::Back),
            "ArrowDown" | "ArrowRight" => Some(Self::On),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            _ => None,
        }
    }

    /// Where it leads from `at` in a list of `count`; the ends hold.
    pub(super) fn from(self, at: usize, count: usize) -> usize {
        let last = count.saturating_sub(1);
        match self {
            Self::Back => at.saturating_sub(1),
            Self::On => (at + 1).min(last),
            Self::First => 0,
            Self::Last => last,
        }
    }
}

/// Where a row begins and how high it is, in whole pixels of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: i32,
    pub(super) size: i32,
}

impl Span {
    fn middle(self) -> i32 {
        self.start + self.size / 2
    }
}

/// Where the row at `from` lands when it is dragged by `offset`: past each row whose middle its leading
/// edge has crossed.
pub(super) fn landing(rows: &[Span], from: usize, offset: i32) -> usize {
    let Some(dragged) = rows.get(from) else {
        return from;
    };
    let start = dragged.start + offset;
    let end = start + dragged.size;
    let before = rows[..from]
        .iter()
        .filter(|row| start < row.middle())
        .count();
    let after = rows[from + 1..]
        .iter()
        .filter(|row| end > row.middle())
        .count();
    from - before + after
}

/// How far the row at `index` makes room while the one at `from` hovers over `to`.
pub(super) fn room(rows: &[Span], from: usize, to: usize, index: usize) -> i32 {
    let Some(dragged) = rows.get(from) else {
        return 0;
    };
    if from < index && index <= to {
        -dragged.size
    } else if to <= index && index < from {
        dragged.size
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_goes_where_it_is_put() {
        assert_eq!(moved(&["a", "b", "c", "d"], 0, 2), ["b", "c", "a", "d"]);
        assert_eq!(moved(&["a", "b", "c", "d"], 3, 0), ["d", "a", "b", "c"]);
        assert_eq!(moved(&["a", "b"], 1, 1), ["a", "b"]);
        assert_eq!(
            moved(&["a", "b"], 0, 2),
            ["a", "b"],
            "there is no such place"
        );
        assert!(moved::<u8>(&[], 0, 0).is_empty());
    }

    #[test]
    fn steps_hold_at_the_ends() {
        let step = |key, at| Step::of_key(key).map(|step| step.from(at, 4));
        assert_eq!(step("ArrowUp", 0), Some(0));
        assert_eq!(step("ArrowUp", 2), Some(1));
        assert_eq!(step("ArrowDown", 2), Some(3));
        assert_eq!(step("ArrowDown", 3), Some(3));
        assert_eq!(step("Home", 3), Some(0));
        assert_eq!(step("End", 0), Some(3));
        assert_eq!(step("a", 0), None);
        assert_eq!(Step::Last.from(0, 0), 0);
    }

    /// Rows of different heights: 0..40, 40..60, 60..160, 160..200.
    const ROWS: [Span; 4] = [
        Span { start: 0, size: 40 },
        Span {
            start: 40,
            size: 20,
        },
        Span {
            start: 60,
            size: 100,
        },
        Span {
            start: 160,
            size: 40,
        },
    ];

    #[test]
    fn a_dragged_row_lands_past_the_middles_that_it_has_crossed() {
        assert_eq!(landing(&ROWS, 0, 0), 0);
        assert_eq!(landing(&ROWS, 0, 10), 0, "on the middle is not past it");
        assert_eq!(landing(&ROWS, 0, 11), 1);
        assert_eq!(landing(&ROWS, 0, 71), 2);
        assert_eq!(landing(&ROWS, 0, 9_999), 3);
        assert_eq!(landing(&ROWS, 3, -51), 2);
        assert_eq!(landing(&ROWS, 3, -9_999), 0);
        assert_eq!(landing(&ROWS, 2, -100), 0, "a high row past low ones");
        assert_eq!(landing(&ROWS, 9, 5), 9, "there is no such row");
    }

    #[test]
    fn rows_between_make_room() {
        let rooms = |from, to| {
            (0..4)
                .map(|index| room(&ROWS, from, to, index))
                .collect::<Vec<_>>()
        };
        assert_eq!(rooms(0, 2), [0, -40, -40, 0]);
        assert_eq!(rooms(3, 1), [0, 40, 40, 0]);
        assert_eq!(rooms(1, 1), [0, 0, 0, 0]);
    }
}
