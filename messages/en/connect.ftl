title = Your key
local = This Callboard shows the local API with its demo data. No key is needed.
server-key = The server holds the key of your organization. You need none.
has-key = This tab has a key. It is forgotten when the tab is closed.
forget = Forget the key
use-another = Use another key
no-key-yet = Callboard reads interviews with your key of the Gather API. The administrator of your Qualifi account can give you one.

# The form.
api-key = API key
show-key = Show the key
key-hint = It is kept for this tab only and forgotten when the tab is closed.
checking = Checking the key…
connect = Connect

# The dialog.
ask-title = Connect with your key
ask = Callboard reads interviews with your key of the Gather API.
refused-title = Your key was refused
refused = The API no longer accepts it. Enter a key that works; the page behind goes on where it was.
not-now = Not now
