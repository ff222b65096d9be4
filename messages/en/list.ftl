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
