title = Interviews
export = Export…
import = Import
results = Results
refresh = Refresh
# “1 to 25 of 240 interviews”, where there is more than one page.
range = { $total ->
    [one] { NUMBER($first) } to { NUMBER($last) } of { $total } interview
   *[other] { NUMBER($first) } to { NUMBER($last) } of { $total } interviews
}
# Said to those who cannot see the rows.
none-found = No interviews found
# The address asked for a page past the end.
page-left = There is no page { NUMBER($page) } any more; this is the last one.
all-pending = All of this page are about to be archived
all-pending-advice = Until then they can be brought back by “Undo”.
none-of-status = None of this status on this page
show-any-status = Show any status
pages = Pages of interviews
page-size = Rows per page
actions-for = Actions for { $name }
saved-views = Saved views
pinned-views = Pinned views

search = Search titles
interview-type = Type
any-type = All types
show-archived = Show archived
clear-filters = Clear filters

page-empty = This page is empty
to-last-page = Go to the last page
no-match = No interview matches
no-match-advice = The search looks for a part of the title.
no-match-without-archived = The search looks for a part of the title. Archived interviews were left out.
search-archived = Search archived ones too
nothing-yet = No interviews yet
nothing-yet-advice = Interviews of your teams appear here as soon as there are any.

# Narrows the rows of this page; the group's name says so too.
status-on-this-page = On this page:
status-group = Status, on this page only
any-status = Any status

column-title = Title
column-status = Status
column-type = Type
column-language = Language
column-team = Team
column-updated = Updated
column-created = Created
column-author = Created by
column-id = Id
column-actions = Actions
# Then what is wrong with it.
unreadable = This row could not be read:{" "}

select-page = Select all on this page
select-matching = Select all that match, on every page
select-all = Select all { NUMBER($total) } that match
select-waits = The rate limit is reached; going on at { $time }
select-reading = Reading the list…
select-read = { NUMBER($found) } of { NUMBER($total) } read…

selection = Selection
selected = { NUMBER($count) } selected
nothing-selected = Nothing is selected
clear-selection = Clear
change-selected = Change…
copy-selected = Copy…
archive-selected = Archive…
show-selected = Show selected
hide-selected = Hide selected
selected-interviews = Selected interviews
# After the names of those that are listed.
selected-more = and { NUMBER($count) } more
take-out = Take out
take-out-one = Take out { $name }
