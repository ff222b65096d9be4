open = Open
edit = Edit
copy = Copy…
archive = Archive
copy-id = Copy id
copy-link = Copy link
id-copied = The id is copied.
link-copied = The link is copied.
copy-refused = The browser refused to copy it. It is: { $text }

select = Select
deselect = Take out of the selection
change-selected = { $count ->
    [one] Change { $count } selected…
   *[other] Change { $count } selected…
}
copy-selected = { $count ->
    [one] Copy { $count } selected…
   *[other] Copy { $count } selected…
}
archive-selected = { $count ->
    [one] Archive { $count } selected…
   *[other] Archive { $count } selected…
}
export-selected = { $count ->
    [one] Export { $count } selected…
   *[other] Export { $count } selected…
}
clear-selection = Clear the selection

search-titles = Search titles
export = Export…
refresh = Refresh
next-page = Next page
previous-page = Previous page

create = Create interview
save = Save changes
undo = Undo
redo = Redo
