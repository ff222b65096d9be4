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
all-pending = Alle auf dieser Seite werden gleich archiviert
all-pending-advice = Bis dahin lassen sie sich mit „Rückgängig“ zurückholen.
none-of-status = Keines mit diesem Status auf dieser Seite
show-any-status = Jeden Status anzeigen
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

page-empty = Diese Seite ist leer
to-last-page = Zur letzten Seite
no-match = Kein Interview gefunden
no-match-advice = Gesucht wird nach einem Teil des Titels.
no-match-without-archived = Gesucht wird nach einem Teil des Titels. Archivierte Interviews wurden ausgelassen.
search-archived = Auch archivierte durchsuchen
nothing-yet = Noch keine Interviews
nothing-yet-advice = Hier erscheinen Interviews Ihrer Teams, sobald es welche gibt.

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
