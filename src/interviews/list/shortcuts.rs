//! The commands of the list. Their keys are single letters, for people who go through hundreds of
//! interviews a day.
//!
//! The present row is the one that has the focus, so that what is seen, what is read out and what a key
//! acts on are the same.

use leptos::prelude::*;

use super::{
    present_list::PresentList,
    present_row,
    search_field::SEARCH_FIELD,
    view_model::{InterviewRow, Row},
};
use crate::{
    components::{Command, CommandGroup, Commands, Shortcut},
    interviews::{
        actions::{InterviewCommands, Standing},
        selection::{SelectedSet, Selection},
        transfer::Source,
    },
    messages::{commands as words, common},
    routes::{self, Go, NEW_INTERVIEW},
    session::Session,
    ui::focus_id,
};

const PAGE: CommandGroup = CommandGroup::Page;

/// Registers them for as long as the present owner lives.
pub(super) fn register(keys: PresentList) {
    let may_change = Session::expect().may_change();
    let selection = Selection::expect();
    let of_interview = InterviewCommands::expect();
    let go = routes::use_go();
    Commands::expect().register(move || {
        let mut commands = Vec::new();
        let at = keys.present_index();
        if let Some(row) = keys.row(at) {
            commands.extend(of_interview.of(row.target(), Standing::Row, move || {
                // The row goes; the next one is then the present one.
                if !present_row::step(at, 1) {
                    present_row::step(at, -1);
                }
            }));
            commands.extend(keys.look.commands(&row));
            commands.extend(keys.selecting(&row, selection));
        }
        commands.extend(steps(at));
        commands.extend(keys.turns(go));
        commands.extend(keys.of_page(selection));
        commands.push(
            Command::new("search", PAGE, words::search_titles(), || {
                focus_id(SEARCH_FIELD)
            })
            .with_shortcut(Shortcut::Search),
        );
        if may_change {
            let new = routes::address(NEW_INTERVIEW);
            commands.push(
                Command::go("new", CommandGroup::GoTo, common::new_interview(), go, new)
                    .with_shortcut(Shortcut::New),
            );
        }
        commands
    });
}

/// From row to row. The arrows do so only where a title has the focus already: elsewhere they scroll.
fn steps(from: Option<usize>) -> Vec<Command> {
    let step = |id, by: isize, shortcut| {
        present_row::can_step(from, by).then(|| {
            let go = move || {
                present_row::step(from, by);
            };
            Command::new(id, PAGE, "", go)
                .with_shortcut(shortcut)
                .unlisted()
        })
    };
    let mut steps = vec![
        step("next-row", 1, Shortcut::NextRow),
        step("previous-row", -1, Shortcut::PreviousRow),
    ];
    if present_row::is_at_title() {
        steps.push(step("row-below", 1, Shortcut::RowBelow));
        steps.push(step("row-above", -1, Shortcut::RowAbove));
    }
    steps.into_iter().flatten().collect()
}

impl PresentList {
    /// Where the present row stands; while the focus is in the quick look, the one that it shows.
    fn present_index(self) -> Option<usize> {
        present_row::index().or_else(|| self.look.row_of_focus())
    }

    fn row(self, at: Option<usize>) -> Option<InterviewRow> {
        let at = at?;
        self.rows.with_untracked(|rows| match rows.get(at)? {
            Row::Interview(row) => Some((**row).clone()),
            Row::Unreadable(..) => None,
        })
    }

    /// Selecting the row, and all since the last one that was touched.
    fn selecting(self, row: &InterviewRow, selection: Selection) -> [Command; 2] {
        let row = row.chosen();
        let is_selected = selection.with_untracked(|set| set.contains(&row.id));
        let label = if is_selected {
            words::deselect()
        } else {
            words::select()
        };
        let name = row.name.clone();
        let one = {
            let row = row.clone();
            move || selection.update(|set| set.set(&row, !is_selected))
        };
        let range = move || {
            let rows: Vec<_> = self.rows.with_untracked(|rows| {
                let interviews = rows.iter().filter_map(|row| match row {
                    Row::Interview(row) => Some(row.chosen()),
                    Row::Unreadable(..) => None,
                });
                interviews.collect()
            });
            selection.update(|set| set.set_range(&rows, &row.id, !is_selected));
        };
        let group = CommandGroup::Interview;
        [
            Command::new("select", group, label, one)
                .with_shortcut(Shortcut::SelectRow)
                .about(&name),
            Command::new("select-range", group, "", range)
                .with_shortcut(Shortcut::SelectRange)
                .unlisted(),
        ]
    }

    /// What the buttons of the page and of the selection do.
    fn of_page(self, selection: Selection) -> Vec<Command> {
        let Self {
            export,
            query,
            view,
            ..
        } = self;
        let all = move || export.open(Source::Matching(view.get_untracked()));
        let mut commands = vec![
            Command::new("export", PAGE, words::export(), all),
            Command::new("refresh", PAGE, words::refresh(), move || query.refetch()),
        ];
        let count = selection.with_untracked(SelectedSet::len);
        if count > 0 {
            let chosen = move || selection.with_untracked(|set| set.chosen().to_vec());
            commands.push(Command::new(
                "export-selected",
                CommandGroup::Selection,
                words::export_selected(count),
                move || export.open(Source::Selected(chosen())),
            ));
        }
        commands
    }

    fn turns(self, go: Go) -> Vec<Command> {
        let view = self.view.get_untracked();
        let (page, last) = (view.params.page, untrack(|| self.pages()).unwrap_or(1));
        let turn = |id, label: &str, to: u32, shortcut| {
            Command::go(id, PAGE, label, go, view.at_page(to).href()).with_shortcut(shortcut)
        };
        let next = (page < last).then(|| {
            turn(
                "next-page",
                words::next_page(),
                page + 1,
                Shortcut::NextPage,
            )
        });
        let previous = (page > 1).then(|| {
            turn(
                "previous-page",
                words::previous_page(),
                page - 1,
                Shortcut::PreviousPage,
            )
        });
        next.into_iter().chain(previous).collect()
    }
}
