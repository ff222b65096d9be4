title = Preferences
kept-here = Kept on this device, for every tab.
not-kept = The browser did not keep this. It holds until the page is reloaded.

language = Language
language-hint = Texts, dates and numbers. The page is loaded again when it changes; what was typed stays.
language-of-browser = As the browser has it

appearance = Appearance
theme = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
density = Density
density-comfortable = Comfortable
density-compact = Compact
motion = Motion follows the system: where it asks for less, nothing moves here.

writing = Writing to the API
acting-user = Acting user
acting-user-hint = Named to the API as the one who archives an interview. A key does not say who is using it.
acting-user-loading = Loading people…
acting-user-unavailable = The list of people is not available. Paste a user’s id, or leave this empty.
acting-user-not-in-list = { $id } (not in the list)
acting-user-nobody = Nobody in particular

shortcuts = Keyboard shortcuts
shortcuts-hint = Single keys, such as j and k for the next and the previous row of the list. Press ? to see them all.
    Switch them off where speech or another program types letters by itself; keys with Ctrl or Cmd go on to work.

recents = Remembered interviews
recents-kept = { $count ->
    [0] None was opened lately.
    [one] { $count } was opened lately; its title and id are kept for “Search and commands”.
   *[other] { $count } were opened lately; their titles and ids are kept for “Search and commands”.
}
favourites-kept = { $count ->
    [0] None is a favourite.
    [one] { $count } is a favourite.
   *[other] { $count } are favourites.
}
recents-forget = Forget them
