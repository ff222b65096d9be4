//! What a person does with interviews.
//!
//! | room | what lives there |
//! | --- | --- |
//! | [`list`] | the list with its search, filters, columns, saved views and quick look |
//! | [`detail`] | one interview, on a page of its own |
//! | [`compare`] | two to four, side by side |
//! | [`favourites`] | those that a person wants at hand |
//! | [`editor`] | the form, new and edit, and the drafts |
//! | [`actions`] | copy, archive, many at once: from the list and from the pages |
//! | [`transfer`] | to a file, and from one |
//! | `selection`, `sheet` | what is chosen in the list; how an interview is laid out wherever it is shown |

pub mod actions;
pub mod compare;
pub mod detail;
pub mod editor;
pub mod favourites;
pub mod list;
pub mod selection;
mod sheet;
pub mod transfer;
