interviews = { $count ->
    [one] { $count } Interview
   *[other] { $count } Interviews
}
of-total = { NUMBER($count) } von { NUMBER($total) }

add = Hinzufügen
archive = Archivieren
back-to-list = Zur Liste der Interviews
cancel = Abbrechen
clear = Leeren
close = Schließen
copy = Kopieren
discard = Verwerfen
dismiss = Ausblenden
done = Fertig
edit = Bearbeiten
enter-key = Schlüssel eingeben
remove = Entfernen
save = Speichern
stop = Anhalten
try-again = Erneut versuchen
undo = Rückgängig

way-back = Weg zurück
to-list = Interviews
new-interview = Neues Interview

yes = Ja
no = Nein
none = Keine
loading = Wird geladen…
loading-interview = Interview wird geladen
loading-interviews = Interviews werden geladen
loading-teams = Teams werden geladen…
request-id = Anfrage-ID:{" "}

status-active = Aktiv
status-paused = Pausiert
status-closed = Geschlossen
status-archived = Archiviert
status-unknown = Unbekannt ({ $status })

type-standard = Standard
type-questionnaire = Fragebogen
