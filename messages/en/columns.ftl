# The choice of the list's columns.
open = Columns
open-command = Columns…
title = Columns
kept = Kept on this device, for every list.
# The address names columns, which come before those of the device.
from-address = These columns are the address’s: whoever opens it sees them too.
use-own = Use the columns of this device
# After the name of the title’s column, which is always there.
always-first = always there, always first
list = Columns beside the title
# One of them, as in “Column 3 of 8”.
noun = Column
reset = Reset
was-reset = The columns are as they were at first.
not-kept = The browser did not keep this. It holds until the page is reloaded.
