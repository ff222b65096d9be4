# Shown before, where a confirmation would stand.
before = You can undo it for a moment. After that the API has no way back.
archived = Archived “{ $name }”.
archived-with-candidates = Archived “{ $name }”. { $count ->
    [0] No candidate hangs on it.
    [one] { $count } candidate hangs on it.
   *[other] It has { $count } candidates.
}
gone = “{ $name }” was gone already: somebody may have archived it, or moved it to another team.
undone = “{ $name }” stays as it was. Nothing was sent.
failed = “{ $name }”: { $why }

# On the page of an interview that waits to be archived.
pending = This interview is about to be archived.
keep = Keep it

# At the next start, when a page was closed before all was sent.
left-behind = These were not archived when you left:
archive-now = Archive now
leave-them = Leave them
