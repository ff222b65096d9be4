copied = Copied
copy-refused = The browser refused; select the text and copy it

# Before the number of a page, for those who cannot see that it is one.
page = Page{ " " }
previous-page = Previous
next-page = Next

characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}

# A list that can be put in order. $noun is what one of its rows is, such as “Question”.
order-help = Drag to move. With the keyboard: Space lifts, arrow keys move, Space drops, Escape cancels.
order-place = { $noun } { NUMBER($place) } of { NUMBER($count) }
order-move = Move { $name }
order-move-up = Move { $name } up
order-move-down = Move { $name } down
order-lifted = Lifted. { $place }. Arrow keys move it, Space drops it, Escape cancels.
order-dropped = Dropped. { $place }
order-not-moved = Not moved
order-not-moved-place = Not moved. { $place }

notices = Notices
recent-notices = Recent notices
no-notices = Nothing yet. What you do is noted here until the page is left.

# Words in a list, such as keywords.
token-added = Added { $token }
tokens-added = Added { NUMBER($count) }
token-remove = Remove { $token }
token-removed = Removed { $token }
token-is-text = { $token } is text again
token-is-double = “{ $one }” is already there
two-tokens-are-double = “{ $one }” and “{ $two }” are already there
tokens-are-double = “{ $one }”, “{ $two }” and { NUMBER($more) } more are already there
