create-interview = Create interview
creating = Creating…
saving = Saving…
save-changes = { $count ->
    [one] Save { $count } change
   *[other] Save { $count } changes
}
nothing-to-save = Nothing to save
# Said when the keys for saving are pressed and nothing is there to save.
nothing-said = There is nothing to save.
kept = Kept on this device
not-kept = This browser refused to keep your changes: no space is left, or its settings forbid it. They are lost when you leave the page, unless you save.
redo = Redo

# What is sent, before it is.
confirm-create = Create this interview?
confirm-save = { $count ->
    [one] Save { $count } change?
   *[other] Save { $count } changes?
}
create = Create
send = Send
back-to-form = Back to the form
json-sent = The JSON that is sent
json = JSON
sent-before = This was sent before, at { $time }, and no answer came. If it was created then, there will be two.

# Two people have changed the same.
conflict = Somebody else has changed this interview
conflict-advice = Nothing was sent yet. Choose what each field shall say; you see it in the form before you save.
conflict-settle = Go on with this
conflict-start = When you opened it
conflict-mine = Mine
conflict-theirs = Theirs
conflict-both = Both together
take-mine = Take mine
take-theirs = Take theirs
take-both = Put both together
theirs-is-taken = You did not change this, so theirs is taken.

# What became of it. Fields are listed at the end of a sentence, by their names.
saved = { $count ->
    [one] Saved { $count } change
   *[other] Saved { $count } changes
}
saved-answer-lost = { $count ->
    [one] Saved { $count } change. The answer was lost, but the interview shows them
   *[other] Saved { $count } changes. The answer was lost, but the interview shows them
}
created = Created “{ $title }”
# One of the three above, and fields that the API shows nowhere.
unchecked = { $done }. The API does not show { $fields }, so that could not be checked
saved-but-more = Saved. What you changed meanwhile is not saved yet.
created-without-id = Created. The API did not say its id; here is the search for its title.
gone = The interview is not there any more
nothing-sent = Nothing was sent. What you typed is still here and kept on this device.
not-taken = Saved, but the API did not take everything
not-taken-fields = It shows another value than was sent for: { $fields }. What you typed is kept as unsaved changes.
not-saved = The changes were not saved
not-saved-fields = The answer was lost. A look at the interview shows that { $fields } did not change. Save again when you are ready.
archived = Somebody has archived this interview
archived-advice = Nothing was sent: the API documents no change to an archived interview. What you typed is still here and kept on this device.
created-title = The interview is created
created-rest = What you changed while it was being created waits in its form.
open-interview = Open the interview
edit-it = Edit it
# The last two of several fields.
and = { $others } and { $last }
