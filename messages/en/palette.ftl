placeholder = Search interviews and commands
results = Results
close = Close
favourites = Favourites
recent = Recently opened
interviews = Interviews
search = Search
searching = Searching titles…
# Follow keys: "↑ ↓ to choose".
choose = to choose
take = to take
leave = to close

# Headings of groups; that of an interview is its title where that is known.
group-interview = This interview
group-selection = Selection
group-page = This page
group-go-to = Go to
group-help = Help

go-interviews = Interviews
go-new = New interview
go-drafts = Unsaved drafts
go-import = Import
go-preferences = Preferences
go-key = Your key

search-for = Search the list for “{ $text }”
found = { $count ->
    [0] Nothing matches
    [one] { $count } match
   *[other] { $count } matches
}
not-searched = Titles could not be searched. { $why }
