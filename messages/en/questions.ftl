# The two lists of questions of the form.
noun = Question
survey-noun = Survey question
hint = Search and pick. They are asked in this order.
survey-hint = Search and pick. A knockout ends the interview on a wrong answer.
empty = No questions yet.
survey-empty = No survey questions yet.

# What the list of matches says of itself.
searching = Searching…
unavailable = The list of questions is not available
survey-unavailable = The list of survey questions is not available
none-there = There are no questions yet
survey-none-there = There are no survey questions yet
no-match = No question matches “{ $search }”
survey-no-match = No survey question matches “{ $search }”
found = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
survey-found = { $count ->
    [one] { $count } survey question
   *[other] { $count } survey questions
}
found-part = { NUMBER($shown) } of { NUMBER($total) } questions. Type more to narrow them down.
survey-found-part = { NUMBER($shown) } of { NUMBER($total) } survey questions. Type more to narrow them down.
already-in-list = Already in the list
add-by-ids-instead = The list of questions is not available. Add them by their ids.
survey-add-by-ids-instead = The list of survey questions is not available. Add them by their ids.

# Announced. $place is “Question 3 of 3”.
added = Added { $name }. { $place }
removed = Removed { $name }
remove = Remove { $name }

add-by-id = Add by id
ids = Ids of questions
survey-ids = Ids of survey questions
ids-hint = One or many, parted by commas, spaces or line breaks.
ids-missing = Type or paste at least one id.
ids-added = { $count ->
    [one] Added { $count } question.
   *[other] Added { $count } questions.
}
survey-ids-added = { $count ->
    [one] Added { $count } survey question.
   *[other] Added { $count } survey questions.
}
id-is-double = “{ $id }” is already in the list.
ids-are-double = { NUMBER($count) } are already in the list.

# A disclosure; the second line is for those who cannot see which question it belongs to.
details = Script and sound
details-of = { " " }of { $name }
details-none = This question has neither script nor sound.
details-failed = The script and the sound could not be read.{ " " }
no-script = No script.
sound-of = Sound of { $name }
sound-not-playable = Its sound cannot be played:{ " " }

options = Options
knockout = Knockout
knockout-of = Knockout: { $name }
knockout-unknown = Knockout is not known. Is it one?
