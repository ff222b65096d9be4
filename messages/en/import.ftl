title = Import interviews

# The file.
choose = Choose a CSV or JSON file, or drop it here
paste = Or paste its text
paste-label = Text of the file
paste-submit = Look at the text
# “[empty]” is written in the file in any language.
rules = A row with an id changes that interview, one without an id makes a new one. An empty cell changes nothing; “[empty]” empties a text or a list. An exported file shows all columns.
choose-another = Choose another file
unreadable = The file could not be read.
empty = The file is empty.
no-column = The first line names no known column, such as id, title or keywords.
no-json = The file is no JSON: { $error }.
no-list = The file has no list of interviews in it.

# What is wrong with a row, or with a cell of it: `reason` is one of the messages below.
row-too-long = The row has more cells than the first line names columns
row-no-object = The row is no object
cell = Column { $column }: { $reason }
cell-not-emptied = cannot be emptied
cell-no-flag = must be true or false
cell-other-kind = has a value of another kind than this field
cell-only-standard = only standard interviews can be created; others are made in Qualifi's own dashboard
cell-not-for-new = cannot be given for a new interview; leave it empty here
cell-fixed = cannot be changed
cell-fixed-by-import = cannot be changed by an import
cell-archived = is archived, and nothing documented changes an archived interview
cell-id-twice = is in row { $line } already
cell-unread = could not be read
cell-unread-why = could not be read: { $why }

# The dry run. The parts stand with commas between.
no-rows = The file has no rows.
fates = Rows: { $parts }.
part-new = { NUMBER($count) } new
part-changed = { NUMBER($count) } to change
part-same = { NUMBER($count) } with nothing to change
part-wrong = { NUMBER($count) } with errors
nothing-written = Nothing is written yet.
unknown-columns = Columns that mean nothing here and are passed over:{" "}
wrong-left-out = Rows with errors are left out; the others can be imported without them.
create = Create { NUMBER($count) }
change = Change { NUMBER($count) }
create-and-change = Create { NUMBER($new) } and change { NUMBER($changed) }
rows = Rows of the file
column-row = Row
column-interview = Interview
column-fate = What happens
fate-new = New
fate-changes = Changes: { $fields }
fate-nothing = Nothing to change
fate-error = Error
fate-errors = Error. { $errors }
# Stands for an old value that was empty.
value-nothing = Nothing

# Writing, and how it went.
importing = Importing
written = { NUMBER($done) } of { NUMBER($total) } rows written
may-leave = You can look at other pages meanwhile; it goes on for as long as this tab is not closed or reloaded.
done = { NUMBER($done) } of { NUMBER($total) } done
row = Row { $line }
outcome-created = Created
outcome-changed = Changed
outcome-failed = Failed: { $why }
outcome-unknown = { $what ->
    [created] Not known whether it was created: { $why }. Look before you import this row again.
   *[changed] Not known whether it was changed: { $why }. Look before you import this row again.
}
import-another = Import another file
