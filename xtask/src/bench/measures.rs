//! What was measured, and what follows from it.

use std::{fs, path::Path};

use serde_json::Value;

use crate::failure::{Failure, Outcome};

/// What a group measured.
#[derive(Debug)]
pub(super) struct Measured {
    pub(super) measures: Vec<Measure>,
    /// Lines for below the table.
    pub(super) notes: Vec<String>,
}

/// One thing.
#[derive(Debug, PartialEq)]
pub(super) struct Measure {
    pub(super) what: String,
    pub(super) network: Option<String>,
    pub(super) unit: String,
    pub(super) callboard: Samples,
    /// Of what it is measured beside.
    pub(super) beside: Option<Samples>,
    pub(super) wanted: Option<Wanted>,
}

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Wanted {
    /// At most so many times what it is measured beside.
    Ratio(f64),
    /// At most that.
    Most(f64),
}

/// The same thing, measured several times: at least once, and always a number.
#[derive(Debug, PartialEq)]
pub(super) struct Samples(Vec<f64>);

impl Samples {
    /// `None` where there is none, or one that is no number.
    pub(super) fn new(mut samples: Vec<f64>) -> Option<Self> {
        let is_right = !samples.is_empty() && samples.iter().all(|sample| sample.is_finite());
        samples.sort_by(f64::total_cmp);
        is_right.then_some(Self(samples))
    }

    pub(super) fn median(&self) -> f64 {
        self.at(0.5)
    }

    /// Half of all are between these two: one that a busy machine made slow moves neither.
    pub(super) fn spread(&self) -> (f64, f64) {
        (self.at(0.25), self.at(0.75))
    }

    pub(super) fn all(&self) -> &[f64] {
        &self.0
    }

    /// The value at a share of the way from the least to the greatest.
    fn at(&self, share: f64) -> f64 {
        let place = share * (self.0.len() - 1) as f64;
        let (below, above) = (
            self.0[place.floor() as usize],
            self.0[place.ceil() as usize],
        );
        below + (above - below) * place.fract()
    }
}

impl Measure {
    /// How many times what it is measured beside; of nothing there is no ratio.
    pub(super) fn ratio(&self) -> Option<f64> {
        let beside = self.beside.as_ref()?.median();
        (beside > 0.0).then(|| self.callboard.median() / beside)
    }

    /// Whether what is wanted is reached, where anything is and it can be said.
    pub(super) fn is_reached(&self) -> Option<bool> {
        match self.wanted? {
            Wanted::Ratio(most) => Some(self.ratio()? <= most),
            Wanted::Most(most) => Some(self.callboard.median() <= most),
        }
    }

    fn from_json(value: &Value) -> Option<Self> {
        let text = |name: &str| value[name].as_str().map(str::to_owned);
        let beside = match &value["beside"] {
            Value::Null => None,
            samples => Some(samples_of(samples)?),
        };
        let wanted = &value["wanted"];
        let ratio = wanted["ratio"].as_f64().map(Wanted::Ratio);
        Some(Self {
            what: text("what")?,
            network: text("network"),
            unit: text("unit")?,
            callboard: samples_of(&value["callboard"])?,
            beside,
            wanted: ratio.or_else(|| wanted["most"].as_f64().map(Wanted::Most)),
        })
    }
}

fn samples_of(value: &Value) -> Option<Samples> {
    Samples::new(
        value
            .as_array()?
            .iter()
            .map(Value::as_f64)
            .collect::<Option<_>>()?,
    )
}

impl Measured {
    /// Reads what a file of `e2e/bench` has written.
    pub(super) fn read(file: &Path) -> Outcome<Self> {
        let text = fs::read_to_string(file).map_err(|error| Failure::io("read", file, &error))?;
        Self::from_text(&text)
            .ok_or_else(|| Failure::new(format!("{} is not what was measured", file.display())))
    }

    fn from_text(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let measures = value["measures"].as_array()?.iter();
        let notes = value["notes"].as_array()?.iter();
        Some(Self {
            measures: measures.map(Measure::from_json).collect::<Option<_>>()?,
            notes: notes
                .map(|note| note.as_str().map(str::to_owned))
                .collect::<Option<_>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(samples: &[f64]) -> Samples {
        Samples::new(samples.to_vec()).expect("there are some")
    }

    fn measure(callboard: f64, beside: Option<f64>, wanted: Option<Wanted>) -> Measure {
        Measure {
            what: "rows".to_owned(),
            network: None,
            unit: "ms".to_owned(),
            callboard: samples(&[callboard]),
            beside: beside.map(|beside| samples(&[beside])),
            wanted,
        }
    }

    #[test]
    fn the_median_is_in_the_middle_whatever_the_order() {
        assert_eq!(samples(&[9.0, 1.0, 5.0]).median(), 5.0);
        assert_eq!(samples(&[4.0, 1.0, 3.0, 2.0]).median(), 2.5);
        assert_eq!(samples(&[7.0]).median(), 7.0);
    }

    #[test]
    fn one_that_is_far_off_moves_no_spread() {
        let calm = samples(&[1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(calm.spread(), (2.0, 4.0));
        assert_eq!(samples(&[1.0, 2.0, 3.0, 4.0, 500.0]).spread(), (2.0, 4.0));
    }

    #[test]
    fn nothing_and_what_is_no_number_are_no_samples() {
        assert_eq!(Samples::new(Vec::new()), None);
        assert_eq!(Samples::new(vec![1.0, f64::NAN]), None);
    }

    #[test]
    fn a_wanted_ratio_is_reached_up_to_itself() {
        let wanted = Some(Wanted::Ratio(1.25));
        assert_eq!(measure(125.0, Some(100.0), wanted).is_reached(), Some(true));
        assert_eq!(
            measure(126.0, Some(100.0), wanted).is_reached(),
            Some(false)
        );
        assert_eq!(measure(126.0, None, wanted).is_reached(), None);
    }

    #[test]
    fn a_wanted_value_asks_nothing_of_the_other() {
        let wanted = Some(Wanted::Most(50.0));
        assert_eq!(measure(50.0, Some(1.0), wanted).is_reached(), Some(true));
        assert_eq!(measure(51.0, None, wanted).is_reached(), Some(false));
        assert_eq!(measure(51.0, None, None).is_reached(), None);
    }

    #[test]
    fn there_is_no_ratio_to_nothing() {
        assert_eq!(measure(3.0, Some(0.0), None).ratio(), None);
        assert_eq!(measure(3.0, Some(2.0), None).ratio(), Some(1.5));
    }

    #[test]
    fn what_was_measured_is_read_and_a_gap_in_it_is_noticed() {
        let written = |callboard: &str| {
            format!(
                r#"{{"measures": [{{"what": "rows", "unit": "ms", "callboard": {callboard}, "beside": [2],
                    "wanted": {{"ratio": 1.2}}}}], "notes": ["a line"]}}"#
            )
        };
        let read = Measured::from_text(&written("[3]")).expect("it is in order");
        assert_eq!(
            read.measures,
            [measure(3.0, Some(2.0), Some(Wanted::Ratio(1.2)))]
        );
        assert_eq!(read.notes, ["a line"]);
        assert!(Measured::from_text(&written("[]")).is_none());
        assert!(Measured::from_text(&written("[null]")).is_none());
        assert!(Measured::from_text("{}").is_none());
    }
}
