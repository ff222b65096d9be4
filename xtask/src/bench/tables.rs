//! One table a group, for a person.

use std::fmt::Write;

use super::{
    group::Group,
    measures::{Measure, Measured, Samples, Wanted},
};

pub(super) fn render(group: Group, measured: &Measured) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        text,
        "{:<39} {:<16}{:>24}{:>24}{:>8}  {:<9} reached",
        group.name(),
        "network",
        "Callboard",
        group.beside(),
        "ratio",
        "wanted"
    );
    for measure in &measured.measures {
        let row = row(measure);
        let _ = writeln!(text, "{}", row.trim_end());
    }
    for note in &measured.notes {
        let _ = writeln!(text, "  {note}");
    }
    text
}

fn row(measure: &Measure) -> String {
    let what = format!("{}, {}", measure.what, measure.unit);
    let or_nothing = |text: Option<String>| text.unwrap_or_default();
    format!(
        "{what:<39} {:<16}{:>24}{:>24}{:>8}  {:<9} {}",
        measure.network.as_deref().unwrap_or_default(),
        shown(&measure.callboard),
        or_nothing(measure.beside.as_ref().map(shown)),
        or_nothing(measure.ratio().map(times)),
        or_nothing(measure.wanted.map(wanted)),
        or_nothing(
            measure
                .is_reached()
                .map(|is_reached| if is_reached { "yes" } else { "NO" }.to_owned())
        ),
    )
}

/// "812 (790 to 845)": the median, and what half of all are between.
fn shown(samples: &Samples) -> String {
    let (low, high) = samples.spread();
    format!(
        "{} ({} to {})",
        number(samples.median()),
        number(low),
        number(high)
    )
}

fn wanted(wanted: Wanted) -> String {
    match wanted {
        Wanted::Ratio(most) => format!("<= {most:.2}x"),
        Wanted::Most(most) => format!("<= {most}"),
    }
}

/// A ratio; one of answers a second may be very small.
fn times(ratio: f64) -> String {
    match ratio {
        small if small < 0.1 => format!("{small:.4}"),
        large if large >= 100.0 => format!("{large:.0}"),
        usual => format!("{usual:.2}"),
    }
}

/// With three digits that say something.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(samples: &[f64]) -> Samples {
        Samples::new(samples.to_vec()).expect("there are some")
    }

    #[test]
    fn ratios_keep_digits_that_say_something() {
        assert_eq!(
            [0.000_52, 1.254, 5471.7].map(times),
            ["0.0005", "1.25", "5472"]
        );
    }

    #[test]
    fn a_row_says_what_is_wanted_and_whether_it_is_reached() {
        let measured = Measured {
            measures: vec![
                Measure {
                    what: "first rows".to_owned(),
                    network: Some("4G".to_owned()),
                    unit: "ms".to_owned(),
                    callboard: samples(&[900.0, 1000.0, 1100.0]),
                    beside: Some(samples(&[500.0])),
                    wanted: Some(Wanted::Ratio(1.25)),
                },
                Measure {
                    what: "a letter".to_owned(),
                    network: None,
                    unit: "ms".to_owned(),
                    callboard: samples(&[9.5]),
                    beside: None,
                    wanted: Some(Wanted::Most(50.0)),
                },
            ],
            notes: vec!["A line.".to_owned()],
        };
        assert_eq!(
            render(Group::Load, &measured),
            "\
load                                    network                        Callboard              plain page   ratio  wanted    reached
first rows, ms                          4G                    1000 (950 to 1050)        500 (500 to 500)    2.00  <= 1.25x  NO
a letter, ms                                                 9.50 (9.50 to 9.50)                                  <= 50     yes
  A line.
"
        );
    }
}
