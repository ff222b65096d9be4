title = Interviews
export = Exportieren…
import = Importieren
results = Ergebnisse
refresh = Aktualisieren
range = { $total ->
    [one] { NUMBER($first) } bis { NUMBER($last) } von { $total } Interview
   *[other] { NUMBER($first) } bis { NUMBER($last) } von { $total } Interviews
}
none-found = Keine Interviews gefunden
page-left = Seite { NUMBER($page) } gibt es nicht mehr; das ist die letzte.
pages = Seiten der Interviews
page-size = Zeilen pro Seite
actions-for = Aktionen für { $name }
saved-views = Gespeicherte Ansichten
pinned-views = Angeheftete Ansichten

search = Titel durchsuchen
interview-type = Typ
any-type = Alle Typen
show-archived = Archivierte anzeigen
clear-filters = Filter zurücksetzen

status-on-this-page = Auf dieser Seite:
status-group = Status, nur auf dieser Seite
any-status = Jeder Status

column-title = Titel
column-status = Status
column-type = Typ
column-language = Sprache
column-team = Team
column-updated = Geändert
column-created = Erstellt
column-author = Erstellt von
column-id = ID
column-actions = Aktionen
unreadable = Diese Zeile war nicht lesbar:{" "}

select-page = Alle auf dieser Seite auswählen
select-matching = Alle Treffer auf allen Seiten auswählen
select-all = Alle { NUMBER($total) } Treffer auswählen
select-waits = Das Anfragelimit ist erreicht; weiter geht es am { $time }
select-reading = Liste wird gelesen…
select-read = { NUMBER($found) } von { NUMBER($total) } gelesen…

selection = Auswahl
selected = { NUMBER($count) } ausgewählt
nothing-selected = Nichts ausgewählt
clear-selection = Aufheben
change-selected = Ändern…
copy-selected = Kopieren…
archive-selected = Archivieren…
show-selected = Ausgewählte anzeigen
hide-selected = Ausgewählte ausblenden
selected-interviews = Ausgewählte Interviews
selected-more = und { NUMBER($count) } weitere
take-out = Herausnehmen
take-out-one = { $name } herausnehmen
