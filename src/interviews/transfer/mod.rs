//! Interviews out into a file and in from one.

mod column;
mod csv;
mod fate;
mod import_row;
