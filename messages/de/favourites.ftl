title = Favoriten
kept-here = Titel und IDs bleiben nur auf diesem Gerät.
none = Noch keine Favoriten
none-advice = Der Stern an einem Interview bringt es hierher.

favourite = Favorit
favourite-one = Favorit: { $name }
add = Zu Favoriten hinzufügen
remove = Aus Favoriten entfernen
added = „{ $name }“ ist ein Favorit.
removed = „{ $name }“ ist kein Favorit mehr.
full = Es gibt { NUMBER($most) } Favoriten, mehr werden nicht behalten. Für einen neuen ist einer zu entfernen.
