//! The same for a program: to be compared with another run's.

use serde_json::{Value, json};

use super::{
    group::Group,
    measures::{Measure, Measured, Samples, Wanted},
};

pub(super) fn text(runs: u32, measured: &[(Group, Measured)]) -> String {
    let groups: Vec<_> = measured
        .iter()
        .map(|(group, measured)| {
            let rows: Vec<_> = measured.measures.iter().map(row).collect();
            json!({ "group": group.name(), "rows": rows, "notes": measured.notes })
        })
        .collect();
    format!("{:#}\n", json!({ "runs": runs, "groups": groups }))
}

fn row(measure: &Measure) -> Value {
    json!({
        "what": measure.what,
        "network": measure.network,
        "unit": measure.unit,
        "callboard": samples(&measure.callboard),
        "beside": measure.beside.as_ref().map(samples),
        "ratio": measure.ratio(),
        "wanted": measure.wanted.map(|wanted| match wanted {
            Wanted::Ratio(most) => json!({ "ratio": most }),
            Wanted::Most(most) => json!({ "most": most }),
        }),
        "reached": measure.is_reached(),
    })
}

fn samples(samples: &Samples) -> Value {
    let (low, high) = samples.spread();
    json!({
        "median": samples.median(),
        "quarter": low,
        "three_quarters": high,
        "samples": samples.all(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_the_table_says_is_in_it() {
        let of = |values: &[f64]| Samples::new(values.to_vec()).expect("there are some");
        let measure = Measure {
            what: "rows".to_owned(),
            network: None,
            unit: "ms".to_owned(),
            callboard: of(&[3.0, 1.0, 2.0]),
            beside: Some(of(&[1.0])),
            wanted: Some(Wanted::Ratio(1.5)),
        };
        let measured = Measured {
            measures: vec![measure],
            notes: Vec::new(),
        };
        let written: Value =
            serde_json::from_str(&text(3, &[(Group::Use, measured)])).expect("it is JSON");
        let row = &written["groups"][0]["rows"][0];
        assert_eq!(row["callboard"]["median"], 2.0);
        assert_eq!(row["callboard"]["samples"], json!([1.0, 2.0, 3.0]));
        assert_eq!(
            (&row["ratio"], &row["reached"]),
            (&json!(2.0), &json!(false))
        );
    }
}
