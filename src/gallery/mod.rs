//! Every part of the design system in every state, on one page. In development builds only: a release has
//! neither the page nor its address. A browser test mounts it, and journeys keep pictures of it
//! (`e2e/tests/gallery.spec.ts`), which also force the pointer and the focus on what says so.

mod buttons;
mod fields;
mod lists;
mod messages;
mod overlays;
mod page;
mod specimen;

pub use page::GalleryPage;

/// A sentence that fits nowhere.
const LONG: &str = "A text that is far longer than anybody would expect in this place, and that goes on for \
                    another line or two before it comes to an end";
/// A word without a place to break it.
const UNBROKEN: &str = "Donaudampfschifffahrtsgesellschaftskapitänsanwärterinnenprüfungsordnung";
/// A text that runs from right to left.
const HEBREW: &str = "ראיון למשרת אחות לילה";
