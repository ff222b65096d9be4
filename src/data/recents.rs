//! The interviews that were opened lately, on this device.

use leptos::prelude::*;
use serde_json::{Value, json};

use crate::{
    model::{InterviewId, TeamId},
    storage::Place,
};

/// Where this device keeps them.
const STORAGE_KEY: &str = "callboard.recents";
/// How many are kept.
const CAPACITY: usize = 20;

/// An interview that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Which one.
    pub id: InterviewId,
    /// What it was called.
    pub name: String,
    /// The team of the address that it was opened at.
    pub team: Option<TeamId>,
}

/// What was opened lately, the newest first; lives above the routes.
#[derive(Clone, Copy)]
pub struct Recents(RwSignal<Vec<Recent>>);

impl Recents {
    /// What this device has kept.
    pub fn of_device() -> Self {
        Self(RwSignal::new(kept()))
    }

    /// Those of this app, as `app` provided them.
    pub fn expect() -> Self {
        expect_context()
    }

    /// All of them, the newest first (tracked).
    pub fn all(self) -> Vec<Recent> {
        self.0.get()
    }

    /// Notes that an interview was opened.
    pub fn note(self, recent: Recent) {
        // Another tab may have noted some since.
        let all = noted(kept(), recent);
        // A browser that refuses to keep them has them until the page is left.
        Place::Device.write(STORAGE_KEY, &write(&all));
        self.0.set(all);
    }

    /// Looks again at what is kept: other tabs note theirs too.
    pub fn refresh(self) {
        let all = kept();
        if !all.is_empty() && self.0.with_untracked(|present| *present != all) {
            self.0.set(all);
        }
    }

    /// Forgets all.
    pub fn clear(self) {
        Place::Device.remove(STORAGE_KEY);
        self.0.set(Vec::new());
    }
}

fn kept() -> Vec<Recent> {
    let text = Place::Device.read(STORAGE_KEY);
    text.map(|text| read(&text)).unwrap_or_default()
}

/// With this one at the front.
fn noted(mut all: Vec<Recent>, recent: Recent) -> Vec<Recent> {
    all.retain(|other| other.id != recent.id);
    all.insert(0, recent);
    all.truncate(CAPACITY);
    all
}

fn write(all: &[Recent]) -> String {
    let all = all.iter().map(|recent| {
        json!({
            "id": recent.id.as_str(),
            "name": recent.name,
            "team": recent.team.as_ref().map(TeamId::as_str),
        })
    });
    Value::Array(all.collect()).to_string()
}

/// What cannot be read is left out: it is a convenience and nobody's work.
fn read(text: &str) -> Vec<Recent> {
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    let all = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let text = |of: &Value, name: &str| Some(of.get(name)?.as_str()?.to_owned());
    all.iter()
        .filter_map(|one| {
            Some(Recent {
                id: text(one, "id").filter(|id| !id.is_empty())?.into(),
                name: text(one, "name")?,
                team: text(one, "team").map(TeamId::from),
            })
        })
        .take(CAPACITY)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recent(id: &str) -> Recent {
        Recent {
            id: id.into(),
            name: format!("Name of {id}"),
            team: (id == "b").then(|| "team".into()),
        }
    }

    fn ids(all: &[Recent]) -> Vec<&str> {
        all.iter().map(|recent| recent.id.as_str()).collect()
    }

    #[test]
    fn the_newest_is_first_and_there_once() {
        let all = ["a", "b", "a"]
            .into_iter()
            .fold(Vec::new(), |all, id| noted(all, recent(id)));
        assert_eq!(ids(&all), ["a", "b"]);
    }

    #[test]
    fn the_oldest_goes() {
        let all = (0..30).fold(Vec::new(), |all, n| noted(all, recent(&n.to_string())));
        assert_eq!(all.len(), CAPACITY);
        assert_eq!(all[0].id.as_str(), "29");
    }

    #[test]
    fn what_is_written_is_read_back_and_what_makes_no_sense_is_left_out() {
        let all = [recent("a"), recent("b")];
        assert_eq!(read(&write(&all)), all);
        assert!(read("{").is_empty() && read("{}").is_empty());
        assert_eq!(
            ids(&read(
                r#"[1,{"id":"x"},{"id":"","name":"n"},{"id":"y","name":""}]"#
            )),
            ["y"]
        );
    }
}
