//! The page of one interview.

use leptos::prelude::*;

use crate::{
    components::{Commands, PageHeading, QueryView, ReturnPlace, StatusBadge},
    data::{Favourites, InterviewKey, QueryClient, Recents, Subject, use_interview},
    interviews::{
        actions::{
            ActionTarget, FavouriteButton, FavouriteRemoval, InterviewButtons, InterviewCommands,
            PendingNotice, PlaceOfButtons, Standing,
        },
        sheet::{Contents, KnownFacts},
    },
    messages::{common, detail as words},
    model::Interview,
    routes::{self, ListView},
    session::Session,
    ui::{CopyButton, Icon, IconName, SkeletonRows, live},
};

/// Shows everything that the API says of an interview.
#[component]
pub fn InterviewPage() -> impl IntoView {
    let may_change = Session::expect().may_change();
    let address = routes::use_interview_address();
    let key = Memo::new(move |_| {
        let (id, team) = address.get();
        InterviewKey { id, team }
    });
    let query = use_interview(key);
    // Compared by value, so that a refresh which brings nothing new draws nothing anew.
    let interview = Memo::new(move |_| query.current().map(|snapshot| (*snapshot.value).clone()));
    let has_failed = Memo::new(move |_| query.with(|state| state.error().is_some()));
    // What the list knows stands in until the answer is here; a form never begins with it (`editor::reading`).
    let client = QueryClient::expect();
    let listed = Memo::new(move |_| key.with(|key| client.listed(key)));
    let known = Memo::new(move |_| {
        let listed = || listed.get().filter(|_| !has_failed.get());
        interview.get().or_else(listed)
    });
    let title = Signal::derive(move || {
        known.with(|interview| {
            interview
                .as_ref()
                .map_or(words::interview().to_owned(), |interview| {
                    interview.name().to_owned()
                })
        })
    });
    let place = ReturnPlace::expect();
    on_cleanup(move || place.leave());
    let list = place.href().unwrap_or_else(|| ListView::default().href());
    let to_list = list.clone();
    // An interview that is about to be archived is left, as its row leaves the list.
    let go = routes::use_go();
    let after_archive = list.clone();
    let on_archive = Callback::new(move |()| go.push(&after_archive));
    let target_of = move |interview: Memo<Option<Interview>>| {
        let team = key.with(|key| key.team.clone());
        interview.with(|interview| Some(ActionTarget::of(interview.as_ref()?, team)))
    };
    let target = Memo::new(move |_| target_of(known));
    let commands = InterviewCommands::expect();
    Commands::expect().register(move || {
        let target = target.get_untracked();
        target.map_or_else(Vec::new, |target| {
            commands.of(target, Standing::Page, move || on_archive.run(()))
        })
    });
    let (recents, favourites) = (Recents::expect(), Favourites::expect());
    Effect::new(move |_| {
        if let Some(target) = target_of(interview) {
            favourites.note_name(&target.id, &target.name);
            recents.note(target.remembered());
        }
    });
    let id = Memo::new(move |_| key.with(|key| key.id.clone()));

    view! {
        <div class="page page--detail">
            <nav class="way-back" aria-label=common::way_back()>
                <a href=list data-noscroll=""><Icon name=IconName::Back />{common::to_list()}</a>
            </nav>
            <div class="detail__header">
                <div class="detail__name">
                    <PageHeading title />
                    {move || target.get().map(|target| view! { <FavouriteButton one=target.remembered() /> })}
                </div>
                {move || may_change.then(|| match target.get() {
                    Some(target) => view! { <InterviewButtons target on_archive /> }.into_any(),
                    None if has_failed.get() => ().into_any(),
                    None => view! { <PlaceOfButtons /> }.into_any(),
                })}
            </div>
            {move || target.get().map(|target| view! { <PendingNotice id=target.id /> })}
            <div class="detail">
                <div class="detail__main">
                    <QueryView
                        query
                        subject=Subject::Interview
                        is_empty=|_| false
                        skeleton=move || match listed.get() {
                            Some(interview) => view! { <Main interview is_partial=true /> }.into_any(),
                            None => view! { <SkeletonRows rows=6 label=common::loading_interview() /> }.into_any(),
                        }
                        empty=|| ()
                        way_out=move || view! {
                            <p><a class="button" href=to_list.clone()>{common::back_to_list()}</a></p>
                            <FavouriteRemoval id />
                        }
                    >
                        {(move || interview.get().map(|interview| view! { <Main interview /> })).into_any()}
                    </QueryView>
                </div>
                <Side known />
            </div>
        </div>
    }
}

/// Status and contents.
#[component]
pub(super) fn Main(interview: Interview, #[prop(optional)] is_partial: bool) -> impl IntoView {
    view! {
        <div class="detail__contents">
            {interview.status.clone().map(|status| view! { <p><StatusBadge status /></p> })}
            <Contents interview is_partial />
        </div>
    }
}

/// The facts beside it. The list has most of them, and what stands there already stays when the rest has come.
#[component]
pub(super) fn Side(known: Memo<Option<Interview>>) -> impl IntoView {
    let id = Memo::new(move |_| known.with(|known| Some(known.as_ref()?.id.as_str().to_owned())));
    live(move || {
        id.get().map(|id| {
            view! {
                <aside class="detail__side" aria-label=words::facts()>
                    <KnownFacts known />
                    <div class="detail__id">
                        <span class="quiet">{words::id()}</span>
                        <code class="opaque-id">{id.clone()}</code>
                        <CopyButton text=id label=words::copy_id() />
                    </div>
                </aside>
            }
        })
    })
}
