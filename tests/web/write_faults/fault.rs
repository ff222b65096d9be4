//! What can go wrong with a request, and what is to be said of it.

use callboard::api::TransportError;

use crate::support::error;

/// A fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    OneField,
    SeveralFields,
    KeyRefused,
    ServerKeyRefused,
    Forbidden,
    Missing,
    Conflict,
    TooLarge,
    TooLargeForGateway,
    Unprocessable,
    LimitUntil,
    Limit,
    Failed,
    GatewayPage,
    Unavailable,
    BrokenJson,
    Timeout,
    Offline,
    Cut,
}

/// What it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// Nobody knows.
    Unknown,
}

const GATEWAY: &str = "<html><head><title>Gateway</title></head><body><h1>nginx</h1></body></html>";

impl Fault {
    /// What comes back; a refusal of fields is about these.
    pub fn answer(self, [first, second]: [&str; 2]) -> Result<(u16, String), TransportError> {
        let one = format!(r#"{{"field":"{first}","reason":"is odd"}}"#);
        let both = format!(r#"{{"errors":[{one},{{"field":"{second}","reason":"is even"}}]}}"#);
        let json = |status, code, details: &str| (status, error(code, "m", details));
        Ok(match self {
            Self::OneField => json(400, "VALIDATION_ERROR", &one),
            Self::SeveralFields => json(400, "VALIDATION_ERROR", &both),
            Self::KeyRefused | Self::ServerKeyRefused => json(401, "UNAUTHORIZED", "null"),
            Self::Forbidden => json(403, "FORBIDDEN", "null"),
            Self::Missing => json(404, "NOT_FOUND", "null"),
            Self::Conflict => json(409, "CONFLICT", "null"),
            Self::TooLarge => json(413, "PAYLOAD_TOO_LARGE", "null"),
            Self::TooLargeForGateway => (413, GATEWAY.to_owned()),
            Self::Unprocessable => json(422, "VALIDATION_ERROR", "null"),
            // A second after the answer's own time.
            Self::LimitUntil => json(
                429,
                "RATE_LIMIT_EXCEEDED",
                r#"{"resetAt":"2026-01-15T00:00:01Z"}"#,
            ),
            Self::Limit => json(429, "RATE_LIMIT_EXCEEDED", "null"),
            Self::Failed => json(500, "INTERNAL_ERROR", "null"),
            Self::GatewayPage => (502, GATEWAY.to_owned()),
            Self::Unavailable => json(503, "UNAVAILABLE", "null"),
            Self::BrokenJson => (200, r#"{"data":{"interview":{"id":"#.to_owned()),
            Self::Timeout => return Err(TransportError::Timeout),
            Self::Offline => return Err(TransportError::Offline),
            Self::Cut => return Err(TransportError::Unreachable),
        })
    }

    /// What happened, in the words for a person.
    pub fn title(self) -> &'static str {
        match self {
            Self::OneField | Self::SeveralFields | Self::Unprocessable => {
                "The API did not accept this"
            }
            Self::KeyRefused => "Your key was refused",
            Self::ServerKeyRefused => "The server's key was refused",
            Self::Forbidden => "This is not allowed",
            Self::Missing => "The interview is not there any more",
            Self::Conflict => "The API says that this conflicts with what is there",
            Self::TooLarge | Self::TooLargeForGateway => "This is too large",
            Self::LimitUntil | Self::Limit => "Too many requests",
            Self::Failed => "The API failed (error 500)",
            Self::Unavailable => "The API failed (error 503)",
            Self::GatewayPage | Self::BrokenJson => "The answer was not from the API",
            Self::Timeout => "The server took too long",
            Self::Offline => "You are offline",
            Self::Cut => "The connection was lost",
        }
    }

    /// What else must be said: each field that was refused, when to try again, the id to quote.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Self::OneField => &["is odd", "req-error"],
            Self::SeveralFields => &["is odd", "is even", "req-error"],
            Self::LimitUntil => &["It can be tried again at", "req-error"],
            // Bad luck of the network has no id.
            Self::TooLargeForGateway
            | Self::GatewayPage
            | Self::BrokenJson
            | Self::Timeout
            | Self::Offline
            | Self::Cut => &[],
            _ => &["req-error"],
        }
    }

    /// What it did.
    pub fn effect(self) -> Effect {
        match self {
            Self::Failed
            | Self::GatewayPage
            | Self::Unavailable
            | Self::BrokenJson
            | Self::Timeout
            | Self::Cut => Effect::Unknown,
            _ => Effect::None,
        }
    }

    /// Whether it is the rate limit.
    pub fn is_limit(self) -> bool {
        matches!(self, Self::LimitUntil | Self::Limit)
    }

    /// Whether nobody knows what it did.
    pub fn is_unknown(self) -> bool {
        self.effect() == Effect::Unknown
    }
}
