//! Starts the app in the page.

fn main() {
    callboard::app::start();
}
