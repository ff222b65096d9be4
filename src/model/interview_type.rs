//! Type of an interview.

/// The two documented types, and everything else as it came: AI interviews exist with an unpublished
/// word (contract, section 0.1), so no type may ever break a view or be changed on the way back.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum InterviewType {
    /// Audio questions over the phone.
    Standard,
    /// Survey questions on the web; made in Qualifi's own dashboard only.
    Questionnaire,
    /// Any other word of the API.
    Other(String),
}

impl InterviewType {
    /// Reads the API's word; never fails.
    pub fn from_text(text: &str) -> Self {
        match text {
            "standard" => Self::Standard,
            "questionnaire" => Self::Questionnaire,
            other => Self::Other(other.to_owned()),
        }
    }
}
