//! A list of interviews that this device remembers, by id and title and nothing else: devices are shared.

use serde_json::{Value, json};

use crate::{
    model::{InterviewId, TeamId},
    storage::Place,
};

/// An interview as far as a device remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// Which one.
    pub id: InterviewId,
    /// What it was called.
    pub name: String,
    /// The team of the address that it was opened at.
    pub team: Option<TeamId>,
}

/// Where such a list is kept, and how many are in it at most.
#[derive(Clone, Copy)]
pub(super) struct Memory {
    /// Its key in the storage of the device.
    pub(super) key: &'static str,
    /// The most that are read back.
    pub(super) capacity: usize,
}

impl Memory {
    /// What is kept.
    pub(super) fn load(self) -> Vec<Remembered> {
        let text = Place::Device.read(self.key);
        text.map(|text| read(&text, self.capacity))
            .unwrap_or_default()
    }

    /// Keeps these instead; `false` when the browser refused.
    pub(super) fn keep(self, all: &[Remembered]) -> bool {
        Place::Device.write(self.key, &write(all))
    }

    /// Forgets all.
    pub(super) fn forget(self) {
        Place::Device.remove(self.key);
    }
}

fn write(all: &[Remembered]) -> String {
    let all = all.iter().map(|one| {
        json!({
            "id": one.id.as_str(),
            "name": one.name,
            "team": one.team.as_ref().map(TeamId::as_str),
        })
    });
    Value::Array(all.collect()).to_string()
}

/// What cannot be read is left out: it is a convenience and nobody's work.
fn read(text: &str, capacity: usize) -> Vec<Remembered> {
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    let all = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let text = |of: &Value, name: &str| Some(of.get(name)?.as_str()?.to_owned());
    all.iter()
        .filter_map(|one| {
            Some(Remembered {
                id: text(one, "id").filter(|id| !id.is_empty())?.into(),
                name: text(one, "name")?,
                team: text(one, "team").map(TeamId::from),
            })
        })
        .take(capacity)
        .collect()
}

/// Samples for the tests of the lists.
#[cfg(test)]
pub(super) mod sample {
    use super::Remembered;

    pub(crate) fn remembered(id: &str) -> Remembered {
        Remembered {
            id: id.into(),
            name: format!("name-{id}"),
            team: (id == "b").then(|| "team".into()),
        }
    }

    pub(crate) fn ids(all: &[Remembered]) -> Vec<&str> {
        all.iter().map(|one| one.id.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{
        sample::{ids, remembered},
        *,
    };

    #[test]
    fn what_is_written_is_read_back_and_what_makes_no_sense_is_left_out() {
        let all = [remembered("a"), remembered("b")];
        assert_eq!(read(&write(&all), 9), all);
        assert_eq!(read(&write(&all), 1), all[..1]);
        assert!(read("{", 9).is_empty() && read("{}", 9).is_empty());
        assert_eq!(
            ids(&read(
                r#"[1,{"id":"x"},{"id":"","name":"n"},{"id":"y","name":""}]"#,
                9
            )),
            ["y"]
        );
    }
}
