# What an export and an import have in common: reading, and saving a file.
reading = Reading
reading-list = Reading the list
reading-details = Reading the details
reading-interviews = Reading the interviews
# Before it is known how many there are.
progress-begins = { $what }…
progress = { $what }: { NUMBER($found) } of { NUMBER($total) }
waiting = The rate limit of the API is reached. Nothing is asked until { $time }, then it goes on by itself.
save = Save { $file }
not-made = This browser did not let the file be made.
