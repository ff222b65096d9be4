//! Undo and redo over the whole form (pure). Within one text field the browser has its own.

use crate::model::{Draft, Field};

/// Enough for an hour of work; the oldest steps go first.
const CAPACITY: usize = 200;

/// The forms before and after the present one.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    past: Vec<Draft>,
    future: Vec<Draft>,
    /// The text field that is being typed in: more of it belongs to the same step.
    typing: Option<Field>,
}

impl History {
    /// Remembers the form as it was before a text field changed; one run of typing is one step.
    pub(super) fn typed(&mut self, before: Draft, field: Field) {
        if self.typing != Some(field) {
            self.push(before);
        }
        self.typing = Some(field);
    }

    /// Remembers the form as it was before anything else changed.
    pub(super) fn changed(&mut self, before: Draft) {
        self.push(before);
        self.typing = None;
    }

    /// Ends a run of typing: the field was left.
    pub(super) fn pause(&mut self) {
        self.typing = None;
    }

    /// The form one step back, for `present`.
    pub(super) fn undo(&mut self, present: Draft) -> Option<Draft> {
        self.typing = None;
        let before = self.past.pop()?;
        self.future.push(present);
        Some(before)
    }

    /// The form one step forward again, for `present`.
    pub(super) fn redo(&mut self, present: Draft) -> Option<Draft> {
        self.typing = None;
        let after = self.future.pop()?;
        self.past.push(present);
        Some(after)
    }

    /// Whether there is a step back.
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step forward.
    pub(super) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn push(&mut self, before: Draft) {
        if self.past.len() == CAPACITY {
            self.past.remove(0);
        }
        self.past.push(before);
        self.future.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(title: &str) -> Draft {
        Draft {
            title: title.to_owned(),
            ..Draft::blank()
        }
    }

    #[test]
    fn one_run_of_typing_is_one_step() {
        let mut history = History::default();
        history.typed(titled(""), Field::Title);
        history.typed(titled("N"), Field::Title);
        history.typed(titled("Nu"), Field::Title);
        assert_eq!(history.undo(titled("Nur")), Some(titled("")));
        assert_eq!(history.undo(titled("")), None);
        assert_eq!(history.redo(titled("")), Some(titled("Nur")));
    }

    #[test]
    fn leaving_the_field_or_typing_in_another_begins_a_new_step() {
        let mut history = History::default();
        history.typed(titled(""), Field::Title);
        history.pause();
        history.typed(titled("a"), Field::Title);
        history.typed(titled("ab"), Field::Description);
        assert_eq!(history.undo(titled("ab")), Some(titled("ab")));
        assert_eq!(history.undo(titled("ab")), Some(titled("a")));
        assert_eq!(history.undo(titled("a")), Some(titled("")));
    }

    #[test]
    fn a_new_change_ends_what_could_be_done_again() {
        let mut history = History::default();
        history.changed(titled("a"));
        assert_eq!(history.undo(titled("b")), Some(titled("a")));
        assert!(history.can_redo());
        history.changed(titled("a"));
        assert!(!history.can_redo());
    }

    #[test]
    fn every_step_comes_back_in_both_directions() {
        let forms: Vec<_> = (0..50).map(|n| titled(&n.to_string())).collect();
        let mut history = History::default();
        for form in &forms[..49] {
            history.changed(form.clone());
        }
        let mut present = forms[49].clone();
        for form in forms[..49].iter().rev() {
            present = history.undo(present).expect("a step back");
            assert_eq!(present, *form);
        }
        for form in &forms[1..] {
            present = history.redo(present).expect("a step forward");
            assert_eq!(present, *form);
        }
    }

    #[test]
    fn there_is_an_end_to_it() {
        let mut history = History::default();
        for n in 0..=CAPACITY {
            history.changed(titled(&n.to_string()));
        }
        assert_eq!(history.past.len(), CAPACITY);
        assert_eq!(history.past[0], titled("1"));
    }
}
