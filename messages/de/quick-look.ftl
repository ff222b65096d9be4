title = Schnellansicht
shows = Schnellansicht: { $name }
previous = Voriges Interview
next = Nächstes Interview
open = Öffnen
close = Schnellansicht schließen
