# Searches of the list that got a name: on this device, and each a link.
open-command = Saved views…
title = Saved views
about = Kept on this device. What a view holds is its address: search, filters, rows per page and columns.
none = No saved views yet
none-advice = Search and filter the list, then give here what it shows a name.

# What the list shows at this moment.
present = Shown now
name = Name
save = Save view
replace = Replace “{ $name }”
copy-link = Copy link
name-empty = A view needs a name.
name-too-long = A name has at most { NUMBER($most) } characters.
name-taken = Another view is called so.
saved = Saved “{ $name }”.
replaced = Replaced “{ $name }”.

list = Views
pin = Pin
unpin = Unpin
rename = Rename
renamed = Renamed to “{ $name }”.
# Gives a saved view the search, filters and columns that the list shows at this moment.
take-present = Update
take-present-hint = To what is shown now
taken = “{ $name }” is what is shown now.
delete = Delete
deleted = Deleted “{ $name }”.
bring-back = Bring back “{ $name }”
brought-back = “{ $name }” is back.
not-kept = The browser did not keep this. The views last until the page is left: copy the links that matter.

# What a view shows, as parts of a line.
part-all = All interviews
part-search = “{ $text }” in the title
part-archived = archived too
part-status = { $status } on each page
part-rows = { NUMBER($rows) } rows per page
part-columns = Columns: { $names }

# The command palette.
group = Saved views
open-one = Open view “{ $name }”
