//! What every test of a page needs: a mounted app, a script in the place of HTTP, and eyes.

mod json;
mod keyboard;
mod page;
mod script;
mod wishes;

pub use json::{detail, error, interview, list};
pub use keyboard::{paste, point, press};
pub use page::{Page, leave, mount, open, open_view, open_with, reopen, wait_for};
pub use script::Script;
pub use wishes::save_data;
