# Why a change failed; what the two kinds of failure share is in problems.ftl. $kind is what was to be done.
key-missing-advice = Enter your key of the Gather API, then { $kind ->
    [create] create the interview
    [update] save the changes
    [archive] archive the interview
    [copy] copy the interview
   *[bulk-update] change the interviews
} again.
own-key-refused-advice = Enter a key that works, then { $kind ->
    [create] create the interview
    [update] save the changes
    [archive] archive the interview
    [copy] copy the interview
   *[bulk-update] change the interviews
} again.
session-ended-advice = What you typed is still here. Sign in again, then { $kind ->
    [create] create the interview
    [update] save the changes
    [archive] archive the interview
    [copy] copy the interview
   *[bulk-update] change the interviews
} again.
read-only-advice = Whoever hosts Callboard lets you read only. Ask them if you should change interviews.
offline-advice = Nothing was sent. Try again when the connection is back.
connection-lost = The connection was lost
connection-lost-advice = The server did not answer, or the answer did not arrive.
timeout-advice = Callboard waited 30 seconds for an answer and then gave up.
forbidden-advice = The API does not let this key { $kind ->
    [create] create the interview
    [update] save the changes
    [archive] archive the interview
    [copy] copy the interview
   *[bulk-update] change the interviews
}. Ask the administrator of your organization for the permission.
no-api-advice = The server answers, but takes no interviews. Tell whoever hosts Callboard that /qsi/gather/ does not lead to the Gather API.
gone = The interview is not there any more
gone-advice = Somebody may have archived or moved it, or it belongs to a team that this key cannot change.
rate-limited-advice = The API counts the requests of everyone who shares this key, and the limit is reached. It is safe to try again later.
conflict = The API says that this conflicts with what is there
conflict-advice = Somebody may have changed or archived the interview meanwhile. Load it again to see.
too-large = This is too large
too-large-advice = The API takes no request of this size. Shorten the texts or lists, then try again.
not-accepted = The API did not accept this
not-accepted-advice = Mend what it says below, then try again.
not-accepted-fields-advice = Mend the fields that are named, then try again.
rejected-advice = If trying again does not help, tell support.
server-failed-advice = It may have failed before or after it did what was asked.
not-json-advice = Something unreadable came (status { $status }), perhaps the page of a gateway in between.
unexpected-advice = The API answered, but not as documented.

# What an error without any effect leaves as it was.
nothing-happened = { $kind ->
    [create] No interview was created.
    [update] The interview was not changed.
    [archive] The interview was not archived.
    [copy] No copy was made.
   *[bulk-update] No interview was changed.
}
# What nobody knows after a lost answer, and how to find out.
nobody-knows = { $kind ->
    [create] We do not know whether the interview was created. Look for its title in the list before you try again, or there may be two.
    [update] We do not know whether the changes were saved. Load the interview again to see; saving the same changes twice does no harm.
    [archive] We do not know whether the interview was archived. Load it again to see; archiving it twice does no harm.
    [copy] We do not know whether the copy was made. Look for it in the target team's list before you try again, or there may be two.
   *[bulk-update] We do not know which interviews were changed. Load the list again to see before you try again.
}
