title = Keyboard shortcuts
close = Close
may-be-off = Single letters can be switched off in the preferences.
are-off = Single letters are switched off in the preferences.

# As the keys are labelled.
key-shift = Shift
key-space = Space

place-everywhere = Everywhere
place-list = In the list
place-interview = On a row and on the page of an interview
place-form = In the form

palette = Search and commands
help = This list
messages = To the latest message, and back
next-row = Next and previous interview
row-below = The same, from the title of a row
open-row = Open it
quick-look = Quick look beside the list, from the title of a row; again or Esc closes it
into-quick-look = From the title of a row into the quick look
select-row = Select it, or take it out
select-range = The same for all since the last one
turn-page = Previous and next page
search = Search titles
new = New interview
edit = Edit it
copy = Copy it
archive = Archive it; you can undo that for a moment
favourite = Make it a favourite, or take that back
save = Look at what would be saved
undo = Undo, outside of a text
redo = Redo, outside of a text
