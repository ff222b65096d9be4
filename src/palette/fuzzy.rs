//! Fuzzy matching (pure): the letters of what is typed, in their order, somewhere in a text. Of all ways
//! to find them the one counts that looks most like what a person means: word starts and unbroken runs.

use std::ops::Range;

/// How well a text matches, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// The higher the better.
    pub(super) score: i32,
    /// The parts of the text that match, in bytes; ascending, and never two that touch.
    pub(super) marks: Vec<Range<usize>>,
}

/// A letter at the beginning of the text.
const AT_BEGINNING: i32 = 10;
/// A letter at the beginning of a word.
const AT_WORD: i32 = 8;
/// A letter right after the one before.
const IN_RUN: i32 = 7;
/// Any other letter: hardly what was meant.
const ANYWHERE: i32 = -3;
/// A letter that stands alone within a word, which is mere chance.
const ISOLATED: i32 = -12;
/// Longer queries and texts are cut: nobody reads so far.
const LONGEST_QUERY: usize = 48;
const LONGEST_TEXT: usize = 240;

/// A letter of the text, folded.
struct Letter {
    folded: char,
    bytes: Range<usize>,
    begins_word: bool,
}

/// Finds `query` in `text`, whatever the case and the accents; `None` where it is not in there, or only in
/// letters that lie so far apart that it is mere chance. Nothing is found by an empty query.
pub(super) fn find(query: &str, text: &str) -> Option<Match> {
    let query: Vec<char> = query
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(folded)
        .take(LONGEST_QUERY)
        .collect();
    let text = letters(text);
    if query.is_empty() || query.len() > text.len() {
        return None;
    }
    let places = best_places(&query, &text)?;
    let score = score_of(&places, &text);
    (score > 0).then(|| Match {
        score,
        marks: marks(&places, &text),
    })
}

fn letters(text: &str) -> Vec<Letter> {
    let mut before = ' ';
    let mut letters = Vec::new();
    for (at, c) in text.char_indices() {
        let bytes = at..at + c.len_utf8();
        let begins_word = c.is_alphanumeric()
            && (!before.is_alphanumeric() || (c.is_uppercase() && before.is_lowercase()));
        for (index, folded) in folded(c).enumerate() {
            letters.push(Letter {
                folded,
                bytes: bytes.clone(),
                begins_word: begins_word && index == 0,
            });
        }
        before = c;
        if letters.len() >= LONGEST_TEXT {
            break;
        }
    }
    letters
}

/// The best place of each letter of the query: dynamic programming over (letter of the query, place).
fn best_places(query: &[char], text: &[Letter]) -> Option<Vec<usize>> {
    const NONE: i32 = i32::MIN / 2;
    let width = text.len();
    // What the best way costs that ends with letter `i` at place `j`, and where it came from.
    let mut score = vec![NONE; query.len() * width];
    let mut from = vec![usize::MAX; query.len() * width];
    for (i, wanted) in query.iter().enumerate() {
        // The best end of the letter before, at any place before `j`.
        let mut best = (NONE, usize::MAX);
        for j in i..width {
            if i > 0 && j > 0 {
                let before = score[(i - 1) * width + j - 1];
                if before > best.0 {
                    best = (before, j - 1);
                }
            }
            if text[j].folded != *wanted {
                continue;
            }
            let alone = worth_alone(j, text);
            let (value, origin) = if i == 0 {
                (alone, usize::MAX)
            } else {
                let run = score[(i - 1) * width + j - 1];
                let in_run = run.saturating_add(IN_RUN.max(alone));
                let jump = best.0.saturating_add(alone);
                if run > NONE && in_run >= jump {
                    (in_run, j - 1)
                } else {
                    (jump, best.1)
                }
            };
            if value > NONE / 2 {
                score[i * width + j] = value;
                from[i * width + j] = origin;
            }
        }
    }
    let last = query.len() - 1;
    let mut at = (0..width)
        .rev()
        .max_by_key(|j| score[last * width + j])
        .filter(|j| score[last * width + j] > NONE)?;
    let mut places = vec![at];
    for i in (1..query.len()).rev() {
        at = from[i * width + at];
        places.push(at);
    }
    places.reverse();
    Some(places)
}

fn worth_alone(place: usize, text: &[Letter]) -> i32 {
    match (place, text[place].begins_word) {
        (0, _) => AT_BEGINNING,
        (_, true) => AT_WORD,
        _ => ANYWHERE,
    }
}

/// The worth of the whole: a text that says little else is the better one.
fn score_of(places: &[usize], text: &[Letter]) -> i32 {
    let mut before = None;
    let mut score = 0;
    for (index, &place) in places.iter().enumerate() {
        let alone = worth_alone(place, text);
        let is_run = before.is_some_and(|before| before + 1 == place);
        let goes_on = places.get(index + 1) == Some(&(place + 1));
        score += match (is_run, alone) {
            (true, alone) => IN_RUN.max(alone),
            (false, ANYWHERE) if !goes_on => ISOLATED,
            (false, alone) => alone,
        };
        before = Some(place);
    }
    let rest = i32::try_from(text.len() - places.len()).unwrap_or(i32::MAX);
    // Never so much that a match is none for it.
    if score > 0 {
        (score * 10 - rest.min(9)).max(1)
    } else {
        score
    }
}

fn marks(places: &[usize], text: &[Letter]) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    for &place in places {
        let bytes = &text[place].bytes;
        match marks.last_mut() {
            Some(last) if last.end >= bytes.start => last.end = last.end.max(bytes.end),
            _ => marks.push(bytes.clone()),
        }
    }
    marks
}

/// A letter without its case and accent, as far as Latin goes; "ß" is "ss" and "æ" is "ae".
fn folded(c: char) -> impl Iterator<Item = char> {
    let plain = c.to_lowercase().filter(|c| !is_combining(*c));
    plain.flat_map(|c| {
        let (first, second) = without_accent(c);
        [Some(first), second].into_iter().flatten()
    })
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn without_accent(c: char) -> (char, Option<char>) {
    let one = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ß' => return ('s', Some('s')),
        'æ' => return ('a', Some('e')),
        'œ' => return ('o', Some('e')),
        other => other,
    };
    (one, None)
}

#[cfg(test)]
mod tests;
