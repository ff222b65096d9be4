//! What every test of a page needs: a mounted app, a script in the place of HTTP, and eyes.

mod json;
mod page;
mod script;

pub use json::{detail, error, interview, list};
pub use page::{Page, open, open_with, wait_for};
pub use script::Script;
