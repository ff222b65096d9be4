# Words that many parts share. Counts first.
interviews = { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}
# How far a list of things is.
of-total = { NUMBER($count) } of { NUMBER($total) }

add = Add
archive = Archive
back-to-list = Go to the list of interviews
cancel = Cancel
clear = Clear
close = Close
copy = Copy
discard = Discard
dismiss = Dismiss
done = Done
edit = Edit
enter-key = Enter a key
remove = Remove
save = Save
stop = Stop
try-again = Try again
undo = Undo

# Places, and the links that lead back to them.
way-back = Way back
to-list = Interviews
new-interview = New interview

# Values.
yes = Yes
no = No
none = None
loading = Loading…
loading-interview = Loading the interview
loading-interviews = Loading interviews
loading-teams = Loading teams…
request-id = Request id:{" "}

status-active = Active
status-paused = Paused
status-closed = Closed
status-archived = Archived
# A status that the API does not document.
status-unknown = Unknown ({ $status })

type-standard = Standard
type-questionnaire = Questionnaire
