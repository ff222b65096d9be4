//! Ids are opaque strings (contract, section 0): never parsed, encoded only where a URL is written.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The id as the API spells it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }
    )+};
}

ids! {
    /// Id of an interview template.
    InterviewId,
    /// Id of a team, the scope of most things.
    TeamId,
    /// Id of an organization.
    OrganizationId,
    /// Id of a person (or API user) of the organization.
    UserId,
    /// Id of a group of messages sent to candidates.
    MessageGroupId,
    /// Id of a narrator who reads questions aloud.
    NarratorId,
    /// Id of a question of any of the three kinds.
    QuestionId,
}
