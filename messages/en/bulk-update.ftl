# The titles of the dialog's steps.
change = Change { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}
look = Change { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}: look before it is sent
changing = Changing { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}
# The title of what became of it.
changed-title = Change of { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
}

# The form.
mode = What the new values do
mode-merge = Add to what is there
mode-overwrite = Replace what is there
display-name-hint = The name that candidates see; the same one for all.
keywords-hint-merge = Added to those that are there. Enter or a comma ends a keyword.
keywords-hint-overwrite = They replace all that are there. Enter or a comma ends a keyword.
removed-keywords = Keywords to take out
removed-keywords-hint = Taken out where they are there.
more = Title, and making them like another interview
title-hint = All of them get this same title, and can then be told apart only by their ids.
template = Like this interview (id)
# “Replace what is there” is the label above.
template-hint = Choose one of the selected ones or paste an id. Its settings go into the others; the API does not say exactly which. The documentation shows this with “Replace what is there”.
submit = Look at the changes
problem-keyword-twice = A keyword cannot be added and taken out at once. Remove it from one of the two fields.
problem-none-left = No interview is left to change. Select more than the one that they become like.
problem-no-change = Nothing would change yet. Fill in at least one field.

# Questions to take out.
questions = Questions to take out
question-ids = Ids of questions
survey-question-ids = Ids of survey questions
questions-read-hint = { $count ->
    [one] To pick from their questions, the interviews are read one by one: { $count } request.
   *[other] To pick from their questions, the interviews are read one by one: { $count } requests.
}
questions-read = Read their questions
questions-waiting = The rate limit is reached; going on at { $time }
questions-reading = { NUMBER($found) } of { NUMBER($total) } read…
questions-known = Their questions are known.
questions-known-of-some = The API told the questions of { NUMBER($known) } of { NUMBER($total) }. For the others, paste ids.

# The look before it is sent.
preview-merge = New values are added to what is there.
preview-overwrite = New values replace what is there.
preview-same-title = All { $count ->
    [one] { $count } interview
   *[other] { $count } interviews
} get the same title.
preview-list = Changes, interview by interview
preview-more = and the same for { NUMBER($count) } more
preview-parts = They go out in { NUMBER($count) } requests of at most 100, one after the other.
preview-json = JSON that is sent
preview-json-first = JSON of the first request
back = Back
line-template = Becomes like the interview { $id }
line-same = { $field }: “{ $value }” already
line-from-to = { $field }: “{ $before }” → “{ $after }”
line-to = { $field }: “{ $after }”
line-keywords-added = Keywords added to what is there: { $keywords }
line-keywords-added-none = Keywords added to what is there: none, as they are known
line-keywords-replaced = Keywords: { $before } → { $after }
line-keywords-replacing = Keywords that replace what is there: { $keywords }
line-keywords-removed = Keywords taken out: { $keywords }
line-keywords-removed-none = Keywords taken out: none, as they are known
line-questions-removed = Questions taken out: { NUMBER($count) }, where they are there
line-questions-removed-of = Questions taken out: { NUMBER($count) } of { NUMBER($total) }
line-survey-removed = Survey questions taken out: { NUMBER($count) }, where they are there
line-survey-removed-of = Survey questions taken out: { NUMBER($count) } of { NUMBER($total) }

# How far it is, and how it went.
under-way = The request is under way…
requests-done = { NUMBER($done) } of { NUMBER($total) } requests
changed = { $count ->
    [one] { $count } interview was changed.
   *[other] { $count } interviews were changed.
}
# “Change…” is the button that opens the dialog.
changed-not-all = { $changed } Not all of them: open “Change…” to see why.
failed-count = { NUMBER($count) } failed:
failed-list = Failed
unclear = Some failed, and the API does not say which. They stay selected, and are not sent again by a button; look at them first.
api-says = The API says:{" "}
refused = { $count ->
    [one] These were refused, and nothing of them was changed: { $count } interview.
   *[other] These were refused, and nothing of them was changed: { $count } interviews.
}
not-sent = { $count ->
    [one] { $count } interview not sent.
   *[other] { $count } interviews not sent.
}
unknown = { $count ->
    [one] We do not know whether { $count } interview was changed.
   *[other] We do not know whether { $count } interviews were changed.
}
unknown-explanation = The answer was lost. They stay selected. Look at them in the list before you change them again.
read-again = Read the list again
reading-again = The list is being read.
retry-failed = Retry the failed { NUMBER($count) }
back-to-form = Back to the form
