//! What ids stand for: the small lists that give names to teams, people, message groups and narrators
//! (contract, sections 2.3 to 2.6).

use super::{MessageGroupId, NarratorId, TeamId, UserId};

/// A team of the key's organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// What people call it: `displayName`, else `name`.
    pub name: String,
}

/// A person or API user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// First and last name, else the e-mail address.
    pub name: String,
}

/// A group of messages to candidates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageGroup {
    /// Its id.
    pub id: MessageGroupId,
    /// Its title.
    pub name: String,
}

/// A narrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrator {
    /// Their id.
    pub id: NarratorId,
    /// Their name.
    pub name: String,
}
