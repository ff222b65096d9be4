skip-to-content = Skip to the content
main-navigation = Main
interviews = Interviews
your-key = Your key
preferences = Preferences
local-api = Local API
drafts = Drafts
api-calls = API calls
search-and-commands = Search and commands
key-control = Ctrl

account = Account
account-read-only = Read only
sign-out = Sign out

session-ended = Your session has ended. Sign in again
session-ended-advice = What you typed into a form is kept in this browser. Sign in in a new tab, and this page stays as it is.

new-version = A newer version of Callboard is here.
new-version-advice = Reload when it suits you. What you have typed is kept on this device.
new-version-reload = Reload now
new-version-later = Later

not-found = There is no such page
not-found-advice = The address may be mistyped, or the link is from an older version of Callboard.
