title = Quick look
# Said to those who cannot see the panel, once it shows another interview.
shows = Quick look: { $name }
previous = Previous interview
next = Next interview
open = Open
close = Close quick look
