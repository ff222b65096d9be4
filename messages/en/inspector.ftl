# What the panel, and the button that opens it, are called.
close = Close the API calls

limits = Rate limit
limits-unknown = The API has said nothing of its limits yet.
limit-minute = Within a minute
limit-hour = Within an hour
limit-other = Within the window that the API counts
limit-left = { NUMBER($remaining) } of { NUMBER($limit) } left
limit-left-alone = { NUMBER($remaining) } left
# When the limit begins anew, such as “resets at 14:05:09”; stands behind “87 of 100 left”.
limit-resets = resets at { $time }
limit-was-reset = Was reset at { $time }; the next call says what is left.
limit-low = Few calls are left.
limit-spent = No calls are left. The API refuses every further one.

none-yet = No calls yet. Whatever this page asks the API from now on is listed here, until the tab is closed.
none-matches = No call matches.
filter = Path, status or request id
method = Method
every-method = Every method
failed-only = Failed only
pause = Pause
paused = Paused: new calls are not kept.
clear = Clear
listed = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
listed-of = { NUMBER($shown) } of { NUMBER($all) } calls

back = All calls
gone = This call is no longer kept.
copy-curl = Copy as cURL
copy-request-id = Copy request id
copy-answer = Copy answer
no-curl = What was sent is too long to be kept whole, so there is no cURL command.
status = Status
time = Time
request-id = Request id
key = Key
key-of-tab = qapi_…, the key of this tab
key-of-server = None from this tab; the server adds one
sent = Sent
answer = Answer
no-body = No body
no-answer = No answer
# What of a long text is kept, in kilobytes.
cut = The first { NUMBER($kept) } of { NUMBER($length) } KB are kept.
milliseconds = { NUMBER($count) } ms

under-way = Under way
offline = Offline
offline-why = The browser was offline.
unreachable = No connection
unreachable-why = There was no connection, or it was cut.
timeout = Timed out
timeout-why = No answer came in time.
may-be-carried-out = It may have been carried out all the same.
given-up = Given up
given-up-why = The page no longer needed the answer.
not-json = { $status }, not JSON
not-json-why = This is not JSON, so it may come from somebody in between.

form = What this form would send
form-unchanged = Nothing: nothing was changed.
form-incomplete = Nothing yet. This is missing or needs mending:
form-ready = Nothing is sent before you save and confirm.
