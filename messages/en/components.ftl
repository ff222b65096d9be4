opens-in-new-tab = { " " }(opens in a new tab)

keywords-hint = Enter or a comma ends a keyword. A list can be pasted.

# After a write whose answer was lost: is there an interview of this title?
look-for-it = Look for it
look-under-way = Looking…
# $why is what happened, without a full stop.
look-failed = { $why }. Nothing could be found out.
look-search-list = Search the list
# After the title of an interview; $time is when it was created.
look-created = , created { $time }
look-found = { $count ->
    [0] Not found: no interview in the list has this title.
    [one] Found one with this title. See by its time whether it is the one.
   *[other] Found { $count } with this title, the newest first. See by its time whether one of them is the one.
}
look-found-part = The search found too many to see them all here.
look-other-team = The list of this key may not show the interviews of the other team.

# A problem. What follows after a colon is shown apart.
problem-retry-at = It can be tried again at { $time }.
problem-api-says = The API says:{ " " }
# Data that stands although reading it again has failed.
data-is-from = What you see is from { $time }.

sign-in-again = Sign in again
sign-in-in-new-tab = Sign in in a new tab

# A list of the form that the API did not send. $list is the API's name of it.
unknown-list = { $list ->
    [keywords] The API did not send the keywords of this interview, so Callboard does not know them. They stay as they are.
    [surveyQuestions] The API did not send the survey questions of this interview, so Callboard does not know them. They stay as they are.
   *[questionIds] The API did not send the questions of this interview, so Callboard does not know them. They stay as they are.
}
unknown-list-replace = Replace the list
unknown-list-question = { $list ->
    [keywords] All present keywords will be taken out when you save, and only those that you choose now will be in. Callboard cannot show which ones that are.
    [surveyQuestions] All present survey questions will be taken out when you save, and only those that you choose now will be in. Callboard cannot show which ones that are.
   *[questionIds] All present questions will be taken out when you save, and only those that you choose now will be in. Callboard cannot show which ones that are.
}
unknown-list-keep = Keep the list
unknown-list-confirm = Yes, replace it

# What is wrong with a field before it is sent.
field-no-title = Give the interview a title.
field-no-display-name = Give a name that candidates see, such as the title.
field-no-language = Choose a language.
field-no-web-address = Begin the link with https:// or http://, without spaces.
field-unknown-knockout = The API did not say which survey questions are knockouts. Say so for each of them.

# A part of the program that is loaded when it is opened.
page-loading = Loading the page
page-failed = This page could not be loaded
page-failed-advice = Check the network and try again. Where a newer version of Callboard has taken the place of this one,
    reloading helps. What you have typed is kept on this device.
page-reload = Reload the page
part-failed = This could not be loaded. Check the network and try it again.

# Why a row cannot be shown.
row-not-an-object = it is not an object
row-titled-without-id = “{ $title }” came without an id
row-without-id = it came without an id
