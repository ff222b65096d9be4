open = Öffnen
edit = Bearbeiten
copy = Kopieren …
archive = Archivieren
copy-id = ID kopieren
copy-link = Link kopieren
id-copied = Die ID ist kopiert.
link-copied = Der Link ist kopiert.
copy-refused = Der Browser hat das Kopieren abgelehnt. Der Text ist: { $text }

select = Auswählen
deselect = Aus der Auswahl nehmen
change-selected = { $count ->
    [one] { $count } ausgewähltes ändern …
   *[other] { $count } ausgewählte ändern …
}
copy-selected = { $count ->
    [one] { $count } ausgewähltes kopieren …
   *[other] { $count } ausgewählte kopieren …
}
archive-selected = { $count ->
    [one] { $count } ausgewähltes archivieren …
   *[other] { $count } ausgewählte archivieren …
}
export-selected = { $count ->
    [one] { $count } ausgewähltes exportieren …
   *[other] { $count } ausgewählte exportieren …
}
clear-selection = Auswahl aufheben

search-titles = Titel suchen
export = Exportieren …
refresh = Aktualisieren
next-page = Nächste Seite
previous-page = Vorige Seite

create = Interview anlegen
save = Änderungen speichern
undo = Rückgängig
redo = Wiederholen
