//! The page of the list.

use std::sync::Arc;

use leptos::{html, prelude::*};
use web_sys::FocusOptions;

use super::{
    DIALOGS, ListQuery,
    ahead::ReadingAhead,
    desk::{ListDesk, ListDialog},
    filters::Filters,
    nothing::NothingToShow,
    pages::{PageSizes, page_links},
    quick_look::{QuickLook, QuickLookPlace},
    saved_views::PinnedViews,
    selection_bar::SelectionBar,
    shortcuts::{self, Keys},
    status_links::StatusLinks,
    table::InterviewTable,
    view_model,
};
use crate::{
    components::{LazyDialog, PageHeading, QueryView, ReturnPlace},
    data::{QueryClient, Subject, explain, use_interview_list},
    interviews::{
        actions::ArchiveDesk,
        transfer::{EXPORT, ExportDesk, Source},
    },
    messages::{columns, common, list as words},
    model::{ListedInterview, Paginated, Pagination},
    routes::{self, IMPORT, ListView, NEW_INTERVIEW},
    session::Session,
    ui::{EmptyState, Icon, IconName, SkeletonRows},
};

/// The page without what is about to be archived.
type ShownPage = Memo<Option<Arc<Paginated<ListedInterview>>>>;

/// Lists, searches and filters interviews; all of what it shows is in the address.
#[component]
pub fn InterviewListPage() -> impl IntoView {
    let may_change = Session::expect().may_change();
    let view = routes::use_list_view();
    let params = Memo::new(move |_| view.with(|view| view.params.clone()));
    let query = use_interview_list(params);
    let is_ahead = RwSignal::new(false);
    let results = NodeRef::<html::Section>::new();
    let left_page = leave_missing_page(view, query);
    let export = ExportDesk::provide();
    let desk = ListDesk::provide(view);

    let shown = shown_page(query);
    let rows = Signal::derive(move || {
        let status = view.with(|view| view.status.clone());
        shown
            .get()
            .map(|page| view_model::rows(&page, status.as_ref()))
            .unwrap_or_default()
    });
    let selectable = Memo::new(move |_| rows.with(|rows| view_model::selectable(rows)));
    let total = Memo::new(move |_| query.snapshot().map(|page| page.value.pagination.total));
    let look = QuickLook::provide(view, rows, query);
    restore_place(look.list_href(), query);
    let ahead = ReadingAhead::of(rows, query);
    shortcuts::register(Keys {
        rows,
        view,
        pages: Signal::derive(move || query.snapshot().map(|page| page.value.pagination.pages)),
        query,
        export,
        look,
    });
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
        <div class="page">
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
            <p role="status" class="visually-hidden">{announcement(query, shown)}</p>
            <section
                class="results"
                aria-label=words::results()
                tabindex="-1"
                node_ref=results
                data-ahead=move || is_ahead.get().to_string()
                on:pointerover=move |event| ahead.point_at(&event)
                on:pointerleave=move |_| ahead.leave()
                on:focusin=move |event| ahead.focus_on(&event)
                on:focusout=move |_| ahead.leave()
            >
                {move || left_page.get().map(|page| view! {
                    <p class="results__note">
                        {words::page_left(page as usize)}
                    </p>
                })}
                <QueryView
                    query
                    subject=Subject::InterviewList
                    is_empty=|page| page.rows.is_empty()
                    skeleton=move || view! {
                        <SkeletonRows rows=skeleton_rows() label=common::loading_interviews() />
                    }
                    empty=move || view! { <NothingToShow view query /> }
                >
                    {view! {
                        <div class="results__bar">
                            <p class="results__summary">{move || shown.get().and_then(|page| summary(&page))}</p>
                            <button type="button" class="button button--quiet" on:click=move |_| query.refetch()>
                                <Icon name=IconName::Refresh />
                                {words::refresh()}
                            </button>
                            <button
                                type="button"
                                class="button button--quiet"
                                aria-haspopup="dialog"
                                on:click=move |_| desk.open(ListDialog::Columns)
                            >
                                {columns::open()}
                            </button>
                            {move || shown.get().map(|page| view! {
                                <StatusLinks view=view.get() page />
                            })}
                        </div>
                        <InterviewTable rows selectable=selectable.into() />
                        <Show when=move || rows.with(Vec::is_empty) && view.with(|view| view.status.is_none())>
                            <EmptyState title=words::all_pending()>
                                <p>{words::all_pending_advice()}</p>
                            </EmptyState>
                        </Show>
                        <Show when=move || rows.with(Vec::is_empty) && view.with(|view| view.status.is_some())>
                            <EmptyState title=words::none_of_status()>
                                <p>
                                    <a class="button" href=move || view.with(|view| view.with_status(None).href())>
                                        {words::show_any_status()}
                                    </a>
                                </p>
                            </EmptyState>
                        </Show>
                        <div class="results__foot" on:click=focus_results>
                            {move || query.snapshot().map(|page| page_links(view.get(), page.value.pagination))}
                            <PageSizes view />
                        </div>
                    }
                    .into_any()}
                </QueryView>
            </section>
            <QuickLookPlace look />
            <SelectionBar rows=selectable view total />
            <LazyDialog
                part=EXPORT
                is_wanted=Signal::derive(move || export.is_open())
                on_failed=move |()| export.close()
            />
            <LazyDialog
                part=DIALOGS
                is_wanted=Signal::derive(move || desk.is_any_open())
                on_failed=move |()| desk.close()
            />
        </div>
    }
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

/// "1 to 25 of 240 interviews".
fn summary(page: &Paginated<ListedInterview>) -> Option<String> {
    let total = page.pagination.total as usize;
    let (first, last) = page.range()?;
    Some(if page.pagination.pages > 1 {
        words::range(total, first as usize, last as usize)
    } else {
        common::interviews(total)
    })
}

/// What is said to those who cannot see the rows: once for each settled answer, never per keystroke.
fn announcement(query: ListQuery, shown: ShownPage) -> Memo<String> {
    let way = QueryClient::expect().session().way();
    Memo::new(move |before: Option<&String>| {
        query.with(|state| {
            if state.is_fetching() {
                return before.cloned().unwrap_or_default();
            }
            match (state.error(), state.current()) {
                // The line above the rows says it.
                (Some(error), Some(_)) if error.is_lost_connection() => {
                    before.cloned().unwrap_or_default()
                }
                (Some(error), _) => explain(error, Subject::InterviewList, way).title,
                (None, Some(page)) if page.value.rows.is_empty() => words::none_found().to_owned(),
                (None, Some(_)) => shown
                    .get()
                    .and_then(|page| summary(&page))
                    .unwrap_or_default(),
                (None, None) => String::new(),
            }
        })
    })
}

/// A page past the end leads to the last one; the result is the number of the page that was not there.
fn leave_missing_page(view: Memo<ListView>, query: ListQuery) -> RwSignal<Option<u32>> {
    let go = routes::use_go();
    let left = RwSignal::new(None);
    Effect::new(move |_| {
        let Some(answer) = query.current() else {
            return;
        };
        let Pagination { pages, total, .. } = answer.value.pagination;
        let asked = answer.key.page;
        if asked > pages && total > 0 {
            left.set(Some(asked));
            go.replace(&view.with_untracked(|view| view.at_page(pages).href()));
        }
    });
    // The word stands for as long as that page is looked at.
    Effect::new(move |landed_on: Option<u32>| {
        let page = view.with(|view| view.params.page);
        if left.get_untracked().is_some_and(|left| left != page) && landed_on == Some(page) {
            return page;
        }
        if landed_on.is_some_and(|before| left.get_untracked() != Some(before)) {
            left.set(None);
        }
        page
    });
    left
}

/// Coming back from an interview leads to the row that was opened, once its rows are on the page.
fn restore_place(href: String, query: ListQuery) {
    let place = ReturnPlace::expect();
    Effect::new(move |is_done: Option<bool>| {
        if is_done == Some(true) {
            return true;
        }
        let has_rows = query.with(|state| state.current().is_some());
        if has_rows {
            let href = href.clone();
            request_animation_frame(move || place.restore(&href));
        }
        has_rows
    });
}
