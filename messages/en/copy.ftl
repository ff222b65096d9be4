title = Copy “{ $name }”

# The choice.
teams = Copy to
teams-search = Search teams
team-is-home = (where it is now)
team-id = Team id
team-id-hint = The list of teams is not available. Type or paste the id of a team.
teams-missing = Choose at least one team.
keywords = Copy the keywords too
keywords-hint = The API leaves them out unless asked: without this the copy has no keywords.
messages = Messages to candidates
messages-of-many = Each copy gets the default messages of its type. Choose a single team to choose others.
messages-default = Default of the type
submit = { $count ->
    [0] Copy
    [1] Copy
   *[other] Copy to { $count } teams
}

# What the copy will be: the documentation's Copy Behavior. The API adds the word “(copy)” in any language.
copy-in = The copy in { $team }
rule-title = “(copy)” is added to the title.
rule-questions-reused = Questions are reused: the copy shares them with the original.
rule-survey-reused = Survey questions are reused.
rule-ai-reused = AI text questions are reused.
rule-questions-new = Questions will be new ones in { $team }.
rule-survey-new = Survey questions will be new ones in { $team }, with all their options and preferred options.
rule-ai-new = AI text questions will be new ones in { $team }.
rule-home-unknown = The API did not say which team this interview lives in.
rule-either = If it lives in { $team }, “(copy)” is added to the title and all questions are reused; if not, all questions will be new ones there.
rule-keywords = Keywords are copied.
rule-no-keywords = Keywords are not copied: the copy has none.
rule-score-cards = Score card templates are copied.
rule-persona = If it is an AI interview, its set-up is copied with a new AI persona; the original persona is not changed.
rule-messages = Candidates get the messages of “{ $group }”.
rule-messages-default = Candidates get the default messages of the interview’s type.
# Names of teams: the last, and those before it with commas between.
and = { $names } and { $last }

# How it went.
copying = Copying “{ $name }”…
copying-many = Copying “{ $name }”: { NUMBER($done) } of { NUMBER($total) } done…
copied-to = “{ $name }” was copied to { $team }.
copied-to-many = “{ $name }” was copied to { NUMBER($count) } teams.
# The parts follow with commas between.
ended = “{ $name }”: { $parts }.
part-made = { NUMBER($done) } of { $total ->
    [one] { $total } copy
   *[other] { $total } copies
} made
part-refused = { NUMBER($count) } not made
part-unknown = of { NUMBER($count) } we do not know
may-close = You can close this: it goes on, and a message tells how it ended.
line-waiting = Waiting
line-copying = Copying…
line-copied = Copied.
line-copied-no-id = Copied. The API did not say under which id.
find-in-list = Find it in the list
open-copy = Open the copy
change-choice = Change the choice
retry-failed = Retry the failed ones
show-result = Show what happened

json-sent = JSON that is sent
json-of-first = JSON of the first request
