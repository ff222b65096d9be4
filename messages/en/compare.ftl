title = Compare interviews
too-few = Nothing to compare yet
too-few-advice = Select two to four interviews in the list, then choose “Compare”.
choose = Choose in the list
loading = Loading the interviews
about = This is about “{ $name }”.
only-differences = Only what differs
# Above the table, announced.
differences = { $count ->
    [0] Nothing differs
    [one] { $count } row differs
   *[other] { $count } rows differ
}
take-out = Take “{ $name }” out of the comparison

description = Description
# The button at a selection of two to four.
compare = Compare
settings = Settings
questions = Questions
survey-questions = Survey questions
ai-text-questions = AI text questions
keywords = Keywords

# Beside the name of a row.
differs = Differs
# Where a question stands in the order of an interview.
place = No. { $place }
present = Yes
absent = None
not-sent = Not sent by the API
