//! "You have unsaved changes from 14:05": what was kept stands in the form already; keep it or not.

use leptos::{prelude::*, task::spawn_local};

use super::{form_state::FormState, opening::ComingBack, shelf::DraftShelf};
use crate::{
    components::LookForIt,
    model::Draft,
    ui::{Notice, NoticeKind, intl},
};

#[derive(Clone, Copy, PartialEq)]
enum Answer {
    None,
    Kept,
    Discarded,
}

/// What a form was opened with, and what other tabs have.
#[component]
pub(super) fn ComingBackNotice(
    /// The form.
    form: FormState,
    /// What was kept, if anything.
    coming_back: Option<ComingBack>,
    /// How many other tabs have unsaved work for the same.
    open_elsewhere: usize,
) -> impl IntoView {
    let kept = coming_back.map(|back| view! { <Kept form back /> });
    let elsewhere = (open_elsewhere > 0).then(|| {
        view! {
            <Notice kind=NoticeKind::Info>
                <p>
                    "Another tab has unsaved changes for this. They stay there; this form is a separate one."
                </p>
            </Notice>
        }
    });
    view! {
        {kept}
        <SentNotice form />
        {elsewhere}
    }
}

#[component]
fn Kept(
    /// The form.
    form: FormState,
    /// What was kept.
    back: ComingBack,
) -> impl IntoView {
    let answer = RwSignal::new(Answer::None);
    let shelf = DraftShelf::expect();
    let is_new = form.keeper().is_new();
    // Whether it may have been sent is a matter of what was typed, and goes and comes back with it.
    let sent_at = StoredValue::new(None);
    let discard = move |_| {
        sent_at.set_value(form.keeper().forget_sending());
        form.replace(untrack(|| form.start().draft));
        answer.set(Answer::Discarded);
    };
    let undo = move |_| {
        form.keeper().remember_sending(sent_at.get_value());
        form.undo();
        answer.set(Answer::Kept);
    };
    let start_anew = move |_| {
        answer.set(Answer::Kept);
        spawn_local(async move {
            let id = shelf.new_id().await;
            form.start_anew(id, Draft::blank());
        });
    };
    move || {
        match answer.get() {
        Answer::Kept => ().into_any(),
        Answer::Discarded => view! {
            <Notice kind=NoticeKind::Info>
                <p role="status">"The unsaved changes are discarded."</p>
                <p class="notice__actions">
                    <button type="button" class="button" on:click=undo>"Undo"</button>
                </p>
            </Notice>
        }
        .into_any(),
        Answer::None => view! {
            <Notice kind=NoticeKind::Info>
                <p class="notice__title">"You have unsaved changes from " {intl::exact_time(back.saved_at)}</p>
                <p>
                    "They are in the form below."
                    {back.is_outdated.then_some(
                        " The interview itself was changed since; before anything is sent, you see both and \
                         choose."
                    )}
                </p>
                <p class="notice__actions">
                    <button type="button" class="button button--primary" on:click=move |_| answer.set(Answer::Kept)>
                        "Keep"
                    </button>
                    <button type="button" class="button" on:click=discard>"Discard"</button>
                    {is_new.then(|| view! {
                        <button type="button" class="button button--quiet" on:click=start_anew>
                            "Keep it for later and start anew"
                        </button>
                    })}
                </p>
            </Notice>
        }
        .into_any(),
    }
    }
}

/// A new interview that was sent without an answer that tells what became of it: never sent again by
/// itself, and looked for first.
#[component]
fn SentNotice(
    /// The form.
    form: FormState,
) -> impl IntoView {
    // Only what was found at the opening, until it is thrown away or sent again; a failure of this page is
    // told by its own notice.
    let at_opening = form.keeper().sent_at_untracked();
    let title = form.text(|draft| &draft.title);
    let sent_at = Memo::new(move |_| form.keeper().sent_at().filter(|_| at_opening.is_some()));
    move || {
        let time = sent_at.get().filter(|time| Some(*time) == at_opening)?;
        Some(view! {
            <Notice kind=NoticeKind::Warning>
                <p class="notice__title">"This may have been created already"</p>
                <p>
                    "It was sent at " {intl::exact_time(time)}
                    ", and the page was left before an answer came. Look for it before you create it again, \
                     or there may be two."
                </p>
                <LookForIt title copy_of=None />
            </Notice>
        })
    }
}
