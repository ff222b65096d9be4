//! What ids stand for: the small lists that give names to teams, people, message groups and narrators
//! (contract, sections 2.3 to 2.6).

use super::{InterviewType, MessageGroupId, NarratorId, TeamId, UserId};

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
    /// The type of interviews that it is for, where it said so.
    pub interview_type: Option<InterviewType>,
    /// The team that it belongs to.
    pub team: Option<TeamId>,
    /// Whether the API takes it where none is given.
    pub is_default: bool,
    /// Published and not archived.
    pub is_usable: bool,
}

impl MessageGroup {
    /// Whether an interview of this type in this team may have it; what was not said is no obstacle. AI
    /// interviews talk to candidates as standard ones do.
    pub fn fits(&self, interview_type: Option<&InterviewType>, team: Option<&TeamId>) -> bool {
        let is_questionnaire =
            |kind: Option<&InterviewType>| kind == Some(&InterviewType::Questionnaire);
        let fits_type = self.interview_type.is_none()
            || interview_type.is_none()
            || is_questionnaire(self.interview_type.as_ref()) == is_questionnaire(interview_type);
        let fits_team = self.team.is_none() || team.is_none() || self.team.as_ref() == team;
        self.is_usable && fits_type && fits_team
    }
}

/// A narrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrator {
    /// Their id.
    pub id: NarratorId,
    /// Their name.
    pub name: String,
}

/// Something with an id that people know by a name.
pub trait Named: Clone + PartialEq + Send + Sync + 'static {
    /// Its kind of id.
    type Id: Clone + Eq + Send + Sync + 'static;

    /// Its id.
    fn id(&self) -> &Self::Id;

    /// Its name.
    fn name(&self) -> &str;
}

macro_rules! named {
    ($($name:ident: $id:ident),+ $(,)?) => {$(
        impl Named for $name {
            type Id = $id;

            fn id(&self) -> &$id {
                &self.id
            }

            fn name(&self) -> &str {
                &self.name
            }
        }
    )+};
}

named! {
    Team: TeamId,
    User: UserId,
    MessageGroup: MessageGroupId,
    Narrator: NarratorId,
}
