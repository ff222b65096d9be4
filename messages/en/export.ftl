title-matching = Export the interviews that match
title-all = Export all interviews
title-selected = Export { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}
format = Kind of file
format-csv = CSV
format-csv-hint = for spreadsheets; an import reads it back
format-json = JSON
format-json-hint = for programs; an import reads it back
selection-hint = Each interview is read once, with its description, questions and keywords.
details = With details
details-hint = Each interview is read by a request of its own, for its questions and all else that the list leaves out. That takes a while for many.
no-details-hint = Only what the list says. Columns that it leaves out stay empty, and an import changes nothing by an empty cell.
pages-hint = The file holds all pages of the list as it is filtered now.
start = Export
made = { $count ->
    [one] { $count } interview in the file.
   *[other] { $count } interviews in the file.
}
missing = { $count ->
    [one] { $count } interview could not be read and is missing:
   *[other] { $count } interviews could not be read and are missing:
}
without-details = { $count ->
    [one] { $count } interview could not be read and has only what the list says:
   *[other] { $count } interviews could not be read and have only what the list says:
}
unread = Not read
