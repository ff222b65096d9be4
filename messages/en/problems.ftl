# Why reading failed: what happened, and what to do next. $subject is what was to be read.
key-missing = A key is needed
key-missing-advice = Callboard reads interviews with your key of the Gather API, and there is none yet. Enter it, and this page goes on.
offline = You are offline
offline-advice = Callboard could not read { $subject ->
    [interview] this interview
    [key] interviews with this key
   *[list] the interviews
}. Try again when the connection is back.
unreachable = No connection to the server
unreachable-advice = Callboard could not read { $subject ->
    [interview] this interview
    [key] interviews with this key
   *[list] the interviews
}: the server did not answer at all. Check the network; if other pages work, tell whoever hosts Callboard.
timeout = The server took too long
timeout-advice = Callboard waited 30 seconds for { $subject ->
    [interview] this interview
    [key] interviews with this key
   *[list] the interviews
} and then gave up. The API may be busy: try again in a moment.
new-key-refused = This key was refused
new-key-refused-advice = The API does not accept it. Check that it was copied whole and is still valid; keys usually begin with qapi_.
own-key-refused = Your key was refused
own-key-refused-advice = It may have been revoked or replaced. Enter a key that works, and this page goes on where it was.
server-key-refused = The server's key was refused
server-key-refused-advice = You cannot mend this here. Tell whoever hosts Callboard that the API does not accept the key which the server holds.
session-ended = Your session has ended
session-ended-advice = Callboard could not read { $subject ->
    [interview] this interview
    [key] interviews with this key
   *[list] the interviews
}. Sign in again, then try again: this page goes on where it was.
read-only = You can look but not change
read-only-advice = Whoever hosts Callboard lets you read only.
forbidden = This is not allowed
forbidden-advice = The API does not let this key read { $subject ->
    [interview] this interview
    [key] interviews with this key
   *[list] the interviews
}. Ask the administrator of your organization for the permission.
no-interview = There is no such interview
no-interview-advice = The API knows no interview of this id, at least for this key: it may belong to another team, or the link may not be whole.
no-api = The API was not found
no-api-advice = The server answers, but knows no interviews. Tell whoever hosts Callboard that /qsi/gather/ does not lead to the Gather API.
rate-limited = Too many requests
rate-limited-advice = The API counts the requests of everyone who shares this key. The limit is reached, or so nearly that the last requests are kept for saving.
server-failed = The API failed (error { $status })
server-failed-advice = It could not read { $subject ->
    [interview] this interview
    [key] interviews with this key
   *[list] the interviews
}. Try again in a moment; if it stays, tell support.
rejected = The API refused the request (error { $status })
rejected-advice = It did not read { $subject ->
    [interview] this interview
    [key] interviews with this key
   *[list] the interviews
}. If trying again does not help, tell support.
not-json = The answer was not from the API
not-json-advice = Instead of { $subject ->
    [interview] this interview
    [key] interviews with this key
   *[list] the interviews
} came something unreadable (status { $status }), perhaps the page of a gateway in between. Try again; if it stays, tell whoever hosts Callboard.
unexpected = The answer was not understood
unexpected-advice = The API answered, but not with { $subject ->
    [interview] this interview
    [key] interviews with this key
   *[list] the interviews
} as documented. Try again; if it stays, tell support.

# What the API itself says of a field; $path is its own name for an element, such as “questionIds.3”.
api-says-of-field = The API says: { $reason }
api-says-of-element = The API says: { $path } { $reason }
# The API's message, and in parentheses what it says of single fields.
message-with-fields = { $message } ({ $fields })

# What became of an interview among many.
item-page-closed = The page was closed before the answer came
item-gone = The interview is not there any more
item-not-archived = It was not archived

# A row of the list that cannot be shown, after “Not shown:” or the like.
