//! What the demo interviews say of themselves.

use std::collections::HashMap;

use super::dice::Dice;
use super::words::Language;

/// Every title once, so that a search for one finds one.
#[derive(Default)]
pub(super) struct Titles(HashMap<String, u32>);

impl Titles {
    pub(super) fn unique(&mut self, title: String) -> String {
        let times = self.0.entry(title.clone()).or_default();
        *times += 1;
        match *times {
            1 => title,
            times => format!("{title} · {times}"),
        }
    }
}

/// A title of that language, some of them odd.
pub(super) fn title(dice: &mut Dice, language: &Language, number: u32) -> String {
    let mut title = dice
        .pick(&language.titles)
        .copied()
        .unwrap_or_default()
        .to_owned();
    if number % 40 == 17 {
        // A title that somebody used as a description.
        while title.chars().count() < 205 {
            title.push_str(" / ");
            title.push_str(dice.pick(&language.titles).copied().unwrap_or("-"));
            title.push_str(" – ");
            title.push_str(dice.pick(&language.more).copied().unwrap_or("-"));
        }
        return title;
    }
    if dice.percent(75) {
        title.push_str(" – ");
        title.push_str(dice.pick(&language.more).copied().unwrap_or_default());
    }
    if number % 48 == 28 {
        title.push_str(" 🚀");
    }
    title
}

/// Mostly the title; sometimes the plain name of the job, as candidates should see it.
pub(super) fn display_name(dice: &mut Dice, language: &Language, title: &str) -> String {
    if dice.percent(25) {
        dice.pick(&language.titles)
            .copied()
            .unwrap_or(title)
            .to_owned()
    } else {
        title.to_owned()
    }
}

/// None, one or more paragraphs.
pub(super) fn description(dice: &mut Dice, language: &Language) -> String {
    let paragraphs = match dice.below(100) {
        0..22 => 0,
        22..70 => 1,
        70..92 => 2,
        _ => 6,
    };
    dice.some_of(&language.paragraphs, paragraphs).join("\n\n")
}

/// An address of a job, or none.
pub(super) fn description_url(dice: &mut Dice, number: u32) -> String {
    match dice.below(100) {
        0..30 => format!("https://careers.example.com/jobs/{}", 10_000 + number),
        30..34 => format!("http://intranet.example.com/hr?posting={number}&lang=en#apply"),
        _ => String::new(),
    }
}
