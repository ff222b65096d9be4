noun = Frage
survey-noun = Umfragefrage
hint = Suchen und auswählen. Gestellt werden sie in dieser Reihenfolge.
survey-hint = Suchen und auswählen. Eine K.-o.-Frage beendet das Interview bei falscher Antwort.
empty = Noch keine Fragen.
survey-empty = Noch keine Umfragefragen.

searching = Suche läuft…
unavailable = Die Liste der Fragen ist nicht verfügbar
survey-unavailable = Die Liste der Umfragefragen ist nicht verfügbar
none-there = Es gibt noch keine Fragen
survey-none-there = Es gibt noch keine Umfragefragen
no-match = Keine Frage passt zu „{ $search }“
survey-no-match = Keine Umfragefrage passt zu „{ $search }“
found = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
}
survey-found = { $count ->
    [one] { $count } Umfragefrage
   *[other] { $count } Umfragefragen
}
found-part = { NUMBER($shown) } von { NUMBER($total) } Fragen. Mehr eingeben, um sie einzugrenzen.
survey-found-part = { NUMBER($shown) } von { NUMBER($total) } Umfragefragen. Mehr eingeben, um sie einzugrenzen.
already-in-list = Schon in der Liste
add-by-ids-instead = Die Liste der Fragen ist nicht verfügbar. Fügen Sie sie über ihre IDs hinzu.
survey-add-by-ids-instead = Die Liste der Umfragefragen ist nicht verfügbar. Fügen Sie sie über ihre IDs hinzu.

added = { $name } hinzugefügt. { $place }
removed = { $name } entfernt
remove = { $name } entfernen

add-by-id = Über ID hinzufügen
ids = IDs von Fragen
survey-ids = IDs von Umfragefragen
ids-hint = Eine oder mehrere, getrennt durch Kommas, Leerzeichen oder Zeilenumbrüche.
ids-missing = Geben Sie mindestens eine ID ein.
ids-added = { $count ->
    [one] { $count } Frage hinzugefügt.
   *[other] { $count } Fragen hinzugefügt.
}
survey-ids-added = { $count ->
    [one] { $count } Umfragefrage hinzugefügt.
   *[other] { $count } Umfragefragen hinzugefügt.
}
id-is-double = „{ $id }“ ist schon in der Liste.
ids-are-double = { NUMBER($count) } sind schon in der Liste.

details = Skript und Ton
details-of = { " " }zu { $name }
details-none = Diese Frage hat weder Skript noch Ton.
details-failed = Skript und Ton konnten nicht gelesen werden.{ " " }
no-script = Kein Skript.
sound-of = Ton zu { $name }
sound-not-playable = Der Ton kann nicht abgespielt werden:{ " " }

options = Antwortmöglichkeiten
knockout = K.-o.-Frage
knockout-of = K.-o.-Frage: { $name }
knockout-unknown = Unbekannt, ob dies eine K.-o.-Frage ist. Ist es eine?
