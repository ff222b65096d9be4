# What is shown is older than it could be, as nothing can be read at the moment. $time is a date with a time.
offline = You are offline. What you see is from { $time }.
unreachable = No connection to the server. What you see is from { $time }.
try-again = Try again

keep = Offline reading
keep-switch = Keep the last lists on this device for reading offline
keep-hint = Lists and interviews that you have opened can then be read without a connection. Whoever uses this browser profile can read them too. They are removed when you switch this off, sign out or change the key.
keep-own-key = The tab that has your key can read them, until it is closed.
keep-impossible = This browser keeps nothing for offline reading here. It needs a secure connection (https).
keep-refused = The browser did not set up offline reading.
