title = Preferences
kept-here = Kept on this device, for every tab.
not-kept = The browser did not keep this. It holds until the page is reloaded.

language = Language
language-hint = Texts, dates and numbers. The page is loaded again when it changes; what was typed stays.
language-of-browser = As the browser has it

acting-user = Acting user
acting-user-hint = Named to the API as the one who archives an interview. A key does not say who is using it.
acting-user-loading = Loading people…
acting-user-unavailable = The list of people is not available. Paste a user’s id, or leave this empty.
acting-user-not-in-list = { $id } (not in the list)
acting-user-nobody = Nobody in particular
