# One job for many interviews.
interviews-touched = Interviews that this is about
left-out = { $count ->
    [one] { $count } selected interview is archived already and is left out.
   *[other] { $count } selected interviews are archived already and are left out.
}
other-job = Another job is still at work. This one can begin when it has ended or was stopped.

# The dialogs that begin one.
archive = Archive { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}
archive-no-way-back = There is no way back.
archive-explanation = The API cannot make an archived interview active again. Each one is archived by a request of its own; you can stop in between, and what is archived by then stays archived.
copy = Copy { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}
copy-keywords = Copy keywords too
copy-keywords-hint = Without this the copies have no keywords. The API leaves them out by default.
team = Target team
team-choose = Choose a team
team-id-hint = The list of teams cannot be had. Enter the id of the team.
team-missing = Choose the team that gets the copies.
rule-same-team = { NUMBER($count) } in this team already: “(copy)” is added to the title, and the questions are reused.
rule-other-team = { NUMBER($count) } in another team: questions of all kinds are made anew in the target team.
rule-unknown-team = { NUMBER($count) } in a team that is not known: if it is the target, the questions are reused, else made anew.
rule-persona = A copy of an AI interview gets a persona of its own.
rule-settings = Score cards and AI settings are copied. The messages are the default ones of each type.

# How far it is.
archiving = Archiving { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}
copying = Copying { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
} to { $team }
progress = Progress
not-done = { NUMBER($count) } not done
time-left = { $minutes ->
    [0] less than a minute left
    [1] about a minute left
   *[other] about { $minutes } minutes left
}
waiting = The rate limit of the API is reached. Nothing is sent until { $time }, then it goes on by itself.
stopping = Stopping: what is under way ends first.
hide = Hide

# What became of it. The parts stand after the first with commas between.
archived-all = { $total ->
    [one] { $total } interview archived
   *[other] { $total } interviews archived
}
archived-some = { NUMBER($done) } of { $total ->
    [one] { $total } interview
   *[other] { $total } interviews
} archived
copied-all = { $total ->
    [one] { $total } interview
   *[other] { $total } interviews
} copied to { $team }
copied-some = { NUMBER($done) } of { $total ->
    [one] { $total } interview
   *[other] { $total } interviews
} copied to { $team }
part-failed = { NUMBER($count) } failed
part-unknown = { NUMBER($count) } not known
part-waiting = { NUMBER($count) } not started

# What became of one interview.
outcome-waiting = Not started
outcome-under-way = Under way
outcome-archived = Archived
outcome-copied = Copied
outcome-failed = Failed
outcome-unknown = Not known

go-on = Go on with the rest
retry = { $count ->
    [one] Retry this one
   *[other] Retry these { $count }
}
check-archived = Look whether they are archived
leave = Leave it
results = Results
copy-results = Copy the results
open-copy = Open the copy

# The line above the page for a job that no dialog shows.
dock = Job for many interviews
dock-at-work = At work: { $summary }.
dock-unfinished = Not finished: { $summary }.
dock-over = { $summary }.
dock-show = Show
