//! The API's JSON, read with tolerance (contract, section 9): unknown fields are passed over, a field of
//! another type counts as absent, a row that cannot be read never hides the others.
//!
//! Read from `serde_json::Value` by name rather than by derived types: each field's rule stands in one
//! line, no wrong type can fail its neighbours, and one decoder is compiled instead of one a type.

mod envelope;
mod fields;
mod interview;
mod lookup;

pub(super) use envelope::{Answer, read};
pub(super) use interview::{interview, interview_page};
pub(super) use lookup::{message_groups, narrators, teams, users};
