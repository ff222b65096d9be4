//! Callboard: a browser dashboard for the interview templates of the Qualifi Gather API.
//!
//! # The rooms
//!
//! | room | what lives there |
//! | --- | --- |
//! | [`app`] | the only room that knows all others: contexts, router, shell, crash page |
//! | [`interviews`] | what a person does with interviews: `list`, `detail`, `compare`, `favourites`, `editor`, `actions`, `transfer` |
//! | [`connect`] | the key of this tab, as a page and as a dialog over a page |
//! | [`palette`] | to any page, interview and action by a few letters |
//! | [`preferences`] | what a person prefers on this device |
//! | [`inspector`] | what the page asks the API and what it answers, for those who integrate |
//! | [`components`] | shared views that know our words |
//! | `gallery` | every part of the design system in every state; in development builds only |
//! | [`ui`] | the design system, without a word of the domain |
//! | [`data`] | server state: queries, kept answers, names for ids, the words for failures |
//! | [`session`] | how the page is hosted, and the key of this tab |
//! | [`routes`] | pattern and address of every page |
//! | [`storage`] | what outlives a page: the tab's storage and this device's |
//! | [`api`] | HTTP: endpoints, transport, JSON |
//! | [`model`] | the API's words as values |
//! | `following` | signals forget who followed them; for any room that lets signals be followed |
//! | [`messages`] | every word that a person reads, in the language of the page; any room that shows something may use it |
//!
//! # Who may import whom
//!
//! ```text
//! app ──> interviews, connect, preferences, palette, inspector, gallery ──> components ──> ui
//!               │                                                    │
//!               ├──> routes ──┐                                      ├──> data ──> session ──> api ──> model
//!               └─────────────┴──────────────────────────────────────┴─────────────────────────────────┘
//! ```
//!
//! `tests/architecture.rs` reads the `use crate::` lines and fails on an arrow that is not in this picture.
//!
//! # A read
//!
//! The address is the state. [`routes`] turns it into [`model::ListParams`]; [`data::use_interview_list`]
//! follows it with one request at a time; `api` spells the URL, sends it and reads the JSON row by row.
//! Without a server `service-worker.js` may answer with what it has kept: a failure with something to show.
//! [`components::QueryView`] chooses between skeleton, problem, empty and rows; the page's view model turns
//! values into words.
//!
//! # A write
//!
//! A keystroke changes the editor's form state, which is mirrored to [`storage`]. [`model::Draft::validate`]
//! lets only a [`model::ValidDraft`] through, [`model::InterviewPatch::between`] takes the difference to what
//! was loaded, a preview shows it, and a fresh read finds out whether somebody else was quicker. Then
//! [`data::Mutation`] carries it out once; what the API answered is compared with what was sent.
//!
//! # Parts
//!
//! The list is the page that people wait for, so the program that is loaded first has the list and little
//! else. Every other page, and every dialog that does much, is a [`components::LazyPart`]: the release build
//! cuts the program there, and the pieces come when they are opened or when nothing else is to do (the app's
//! `parts`). Words and styles are cut alike: [`messages::install_later`] and the style sheets that `index.html` calls
//! `later` come with the first part. `cargo xtask bytes` tells what each weighs.

pub mod api;
pub mod app;
pub mod components;
pub mod connect;
pub mod data;
mod following;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod inspector;
pub mod interviews;
pub mod messages;
pub mod model;
pub mod palette;
pub mod preferences;
pub mod routes;
pub mod session;
pub mod storage;
pub mod ui;
