//! The page of the list.

use std::sync::Arc;

use leptos::{html, prelude::*};
use web_sys::FocusOptions;

use super::{
    HANDS, ListQuery, NOTHING,
    desk::{ListDesk, ListDialog},
    filters::Filters,
    pages::{PageSizes, page_links},
    present_list::{PresentList, ShownPage},
    quick_look::QuickLook,
    saved_views::PinnedViews,
    status_links::status_links,
    table::InterviewTable,
    view_model,
};
use crate::{
    components::{KeepAlive, LazyPiece, NeededPiece, PageHeading, QueryView},
    data::{Subject, use_interview_list},
    interviews::{
        actions::ArchiveDesk,
        transfer::{ExportDesk, Source},
    },
    messages::{columns, common, list as words},
    routes::{self, IMPORT, NEW_INTERVIEW},
    session::Session,
    ui::{Icon, IconName, Menus, SkeletonRows, live, live_if},
};

/// Lists, searches and filters interviews; all of what it shows is in the address.
#[component]
pub fn InterviewListPage() -> impl IntoView {
    let may_change = Session::expect().may_change();
    let view = routes::use_list_view();
    let params = Memo::new(move |_| view.with(|view| view.params.clone()));
    let is_here = routes::use_is_here();
    let query = use_interview_list(params, is_here);
    let is_ahead = RwSignal::new(false);
    let results = NodeRef::<html::Section>::new();
    let export = ExportDesk::provide();
    let desk = ListDesk::provide(view);

    let shown = shown_page(query);
    let rows = Memo::new(move |_| {
        let status = view.with(|view| view.status.clone());
        shown
            .get()
            .map(|page| view_model::rows(&page, status.as_ref()))
            .unwrap_or_default()
    });
    let selectable = Memo::new(move |_| rows.with(|rows| view_model::selectable(rows)));
    let look = QuickLook::provide(view, rows.into(), query);
    let menus = Menus::default();
    let left_page = RwSignal::new(None::<u32>);
    let said = RwSignal::new(String::new());
    let is_at_hand = RwSignal::new(false);
    let list = PresentList {
        rows: rows.into(),
        drawn: Trigger::new(),
        selectable: selectable.into(),
        view,
        query,
        shown,
        export,
        look,
        menus,
        left_page,
        said,
        is_at_hand,
    };
    provide_context(list);
    // What is pressed before it is there.
    let is_wanted = Signal::derive(move || {
        menus.is_open() || look.is_open() || export.is_open() || desk.is_any_open()
    });
    let is_settled = move || query.with(|state| !state.is_fetching() && state.error().is_none());
    KeepAlive::expect().allow(Signal::derive(move || {
        is_settled() && !is_ahead.get() && !is_wanted.get() && left_page.get().is_none()
    }));
    let skeleton_rows = move || view.with_untracked(|view| view.params.page_size.get().min(12));
    let focus_results = move |_| {
        // The links are drawn anew with the page, so the focus would be lost on one that is gone.
        if let Some(results) = results.get_untracked() {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = results.focus_with_options(&options);
        }
    };

    view! {
        <div class="page" data-at-hand=Signal::derive(move || is_at_hand.get().then_some(""))>
            <div class="page-header">
                <PageHeading title=words::title().to_owned() />
                <div class="page-header__actions">
                    <button
                        type="button"
                        class="button button--quiet"
                        aria-haspopup="dialog"
                        on:click=move |_| export.open(Source::Matching(view.get_untracked()))
                    >
                        {words::export()}
                    </button>
                    {may_change.then(|| view! {
                        <a class="button button--quiet" href=routes::address(IMPORT)>{words::import()}</a>
                        <a class="button button--primary" href=routes::address(NEW_INTERVIEW)>
                            {common::new_interview()}
                        </a>
                    })}
                </div>
            </div>
            <PinnedViews />
            <Filters view is_ahead />
            <p role="status" class="visually-hidden">{said}</p>
            <section
                class="results"
                aria-label=words::results()
                tabindex="-1"
                node_ref=results
                data-ahead=Signal::derive(move || is_ahead.get().to_string())
            >
                {live(move || left_page.get().map(|page| view! {
                    <p class="results__note">
                        {words::page_left(page as usize)}
                    </p>
                }.into_any()))}
                <QueryView
                    query
                    subject=Subject::InterviewList
                    is_empty=|page| page.rows.is_empty()
                    skeleton=move || view! {
                        <SkeletonRows rows=skeleton_rows() label=common::loading_interviews() />
                    }
                    empty=|| view! { <NeededPiece part=NOTHING /> }
                >
                    {view! {
                        {results_bar(
                            Some((query, desk)),
                            Signal::derive(move || list.summary()).into_any(),
                            live(move || shown.get().map(|page| status_links(&view.get(), &page))),
                        )}
                        <InterviewTable />
                        {live_if(
                            move || rows.with(Vec::is_empty),
                            || view! { <NeededPiece part=NOTHING /> },
                        )}
                        <div class="results__foot" on:click=focus_results>
                            {live(move || {
                                query.snapshot().map(|page| page_links(view.get(), page.value.pagination))
                            })}
                            <PageSizes view />
                        </div>
                    }
                    .into_any()}
                </QueryView>
            </section>
            {live_if(move || is_here.get(), move || view! { <LazyPiece part=HANDS is_wanted /> })}
        </div>
    }
}

/// What stands above the rows; its buttons do something where there is something to be done.
pub(super) fn results_bar(
    acts_on: Option<(ListQuery, ListDesk)>,
    summary: AnyView,
    status_links: AnyView,
) -> AnyView {
    let refresh = move |_| {
        if let Some((query, _)) = acts_on {
            query.refetch();
        }
    };
    let choose_columns = move |_| {
        if let Some((_, desk)) = acts_on {
            desk.open(ListDialog::Columns);
        }
    };
    view! {
        <div class="results__bar">
            <p class="results__summary">{summary}</p>
            <button type="button" class="button button--quiet" on:click=refresh>
                <Icon name=IconName::Refresh />
                {words::refresh()}
            </button>
            <button
                type="button"
                class="button button--quiet"
                aria-haspopup="dialog"
                on:click=choose_columns
            >
                {columns::open()}
            </button>
            {status_links}
        </div>
    }
    .into_any()
}

fn shown_page(query: ListQuery) -> ShownPage {
    let queue = ArchiveDesk::expect().queue();
    Memo::new(move |_| {
        let page = query.snapshot()?;
        let shows_archived = page.key.archived;
        let shown = view_model::without(&page.value, |id| {
            queue.hides(id, page.received_at, shows_archived)
        });
        Some(Arc::new(shown))
    })
}
