//! Where the keys of a menu lead (pure), by the menu button pattern of the ARIA Authoring Practices.

/// How long, in milliseconds, letters belong to one word.
const WORD_MS: i64 = 600;

/// What is typed while a menu is open.
#[derive(Clone, Debug, Default)]
pub(super) struct TypeAhead {
    typed: String,
    at: i64,
}

/// The item that an arrow, Home or End leads to.
pub(super) fn step(key: &str, current: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match key {
        "ArrowDown" if current < last => current + 1,
        "ArrowDown" | "Home" => 0,
        "ArrowUp" if current > 0 => current - 1,
        "ArrowUp" | "End" => last,
        _ => return None,
    })
}

impl TypeAhead {
    /// The item whose name begins with what was typed; one letter again and again goes from one to the next.
    pub(super) fn find(
        &mut self,
        key: &str,
        now: i64,
        current: usize,
        names: &[&str],
    ) -> Option<usize> {
        let mut letters = key.chars();
        let letter = letters.next().filter(|c| !c.is_control() && *c != ' ')?;
        if letters.next().is_some() {
            return None;
        }
        if now - self.at > WORD_MS {
            self.typed.clear();
        }
        self.at = now;
        self.typed.extend(letter.to_lowercase());
        let is_one_letter = self.typed.chars().all(|c| letter.to_lowercase().eq([c]));
        let (wanted, from) = if is_one_letter {
            (letter.to_lowercase().collect(), current + 1)
        } else {
            (self.typed.clone(), current)
        };
        (0..names.len())
            .map(|offset| (from + offset) % names.len())
            .find(|index| names[*index].to_lowercase().starts_with(&wanted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_and_home_and_end_to_the_ends() {
        assert_eq!(step("ArrowDown", 0, 3), Some(1));
        assert_eq!(step("ArrowDown", 2, 3), Some(0));
        assert_eq!(step("ArrowUp", 0, 3), Some(2));
        assert_eq!(step("Home", 2, 3), Some(0));
        assert_eq!(step("End", 0, 3), Some(2));
        assert_eq!(step("a", 0, 3), None);
        assert_eq!(step("ArrowDown", 0, 0), None);
    }

    #[test]
    fn letters_find_names() {
        let names = ["Open", "Edit", "Copy", "Archive", "Clone"];
        let mut keys = TypeAhead::default();
        assert_eq!(keys.find("c", 1_000, 0, &names), Some(2));
        assert_eq!(keys.find("c", 1_200, 2, &names), Some(4), "the next one");
        assert_eq!(keys.find("c", 3_000, 4, &names), Some(2));
        assert_eq!(keys.find("L", 3_100, 2, &names), Some(4), "two letters");
        assert_eq!(keys.find("x", 9_000, 4, &names), None);
        assert_eq!(keys.find("Enter", 9_000, 4, &names), None);
        assert_eq!(keys.find("é", 20_000, 0, &["Été"]), Some(0));
    }
}
