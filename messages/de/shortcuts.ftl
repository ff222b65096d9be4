title = Tastenkürzel
close = Schließen
may-be-off = Einzelne Buchstaben lassen sich in den Einstellungen abschalten.
are-off = Einzelne Buchstaben sind in den Einstellungen abgeschaltet.

# As the keys are labelled.
key-shift = Umschalt
key-space = Leertaste

place-everywhere = Überall
place-list = In der Liste
place-interview = Auf einer Zeile und auf der Seite eines Interviews
place-form = Im Formular

palette = Suche und Befehle
help = Diese Liste
messages = Zur neuesten Meldung und zurück
next-row = Nächstes und voriges Interview
row-below = Dasselbe, vom Titel einer Zeile aus
open-row = Öffnen
quick-look = Schnellansicht neben der Liste, vom Titel einer Zeile aus; noch einmal oder Esc schließt sie
into-quick-look = Vom Titel einer Zeile in die Schnellansicht
select-row = Auswählen oder herausnehmen
select-range = Dasselbe für alle seit dem letzten
turn-page = Vorige und nächste Seite
search = Titel suchen
new = Neues Interview
edit = Bearbeiten
copy = Kopieren
archive = Archivieren; lässt sich einen Moment lang rückgängig machen
favourite = Als Favorit merken oder nicht mehr merken
save = Ansehen, was gespeichert würde
undo = Rückgängig, außerhalb von Texten
redo = Wiederholen, außerhalb von Texten
