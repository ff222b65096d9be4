about = What you typed and did not save. It is kept in this browser only, for 30 days.
none = There are no drafts
none-advice = What you type into a form appears here until you save it.
changes = Changes to an interview
# What it is, when it was kept, and how long ago that is.
kept = { $kind } · { $time } ({ $ago })
# A draft without any name.
untitled = Without a title
open = Open
discard-one = Discard { $name }
undo-one = Undo discarding { $name }
discarded = { $name } is discarded.

# Above the form.
back = You have unsaved changes from { $time }
back-advice = They are in the form below.
back-outdated = They are in the form below. The interview itself was changed since; before anything is sent, you see both and choose.
keep = Keep
start-anew = Keep it for later and start anew
back-discarded = The unsaved changes are discarded.
elsewhere = Another tab has unsaved changes for this. They stay there; this form is a separate one.
sent = This may have been created already
sent-advice = It was sent at { $time }, and the page was left before an answer came. Look for it before you create it again, or there may be two.

# Where the interview cannot be edited any more.
kept-text = Unsaved changes
kept-text-title = Your unsaved changes
kept-text-time = Kept on this device { $time }
