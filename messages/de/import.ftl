title = Interviews importieren

choose = CSV- oder JSON-Datei auswählen oder hier ablegen
paste = Oder den Text einfügen
paste-label = Text der Datei
paste-submit = Text prüfen
rules = Eine Zeile mit ID ändert dieses Interview, eine ohne ID legt ein neues an. Eine leere Zelle ändert nichts; „[empty]“ leert einen Text oder eine Liste. Eine exportierte Datei zeigt alle Spalten.
choose-another = Andere Datei auswählen
unreadable = Die Datei konnte nicht gelesen werden.
empty = Die Datei ist leer.
no-column = Die erste Zeile nennt keine bekannte Spalte wie id, title oder keywords.
no-json = Die Datei ist kein JSON: { $error }.
no-list = Die Datei enthält keine Liste von Interviews.

row-too-long = Die Zeile hat mehr Zellen, als die erste Zeile Spalten nennt
row-no-object = Die Zeile ist kein Objekt
cell = Spalte { $column }: { $reason }
cell-not-emptied = kann nicht geleert werden
cell-no-flag = muss true oder false sein
cell-other-kind = hat einen Wert von anderer Art als dieses Feld
cell-only-standard = nur Standardinterviews können angelegt werden; andere entstehen im Dashboard von Qualifi
cell-not-for-new = kann bei einem neuen Interview nicht angegeben werden; hier leer lassen
cell-fixed = kann nicht geändert werden
cell-fixed-by-import = kann durch einen Import nicht geändert werden
cell-archived = ist archiviert, und kein dokumentierter Weg ändert ein archiviertes Interview
cell-id-twice = steht schon in Zeile { $line }
cell-unread = konnte nicht gelesen werden
cell-unread-why = konnte nicht gelesen werden: { $why }

no-rows = Die Datei hat keine Zeilen.
fates = Zeilen: { $parts }.
part-new = { NUMBER($count) } neu
part-changed = { NUMBER($count) } mit Änderungen
part-same = { NUMBER($count) } ohne Änderung
part-wrong = { NUMBER($count) } mit Fehlern
nothing-written = Noch ist nichts geschrieben.
unknown-columns = Spalten, die hier nichts bedeuten und übergangen werden:{" "}
wrong-left-out = Zeilen mit Fehlern bleiben außen vor; die anderen können ohne sie importiert werden.
create = { NUMBER($count) } anlegen
change = { NUMBER($count) } ändern
create-and-change = { NUMBER($new) } anlegen und { NUMBER($changed) } ändern
rows = Zeilen der Datei
column-row = Zeile
column-interview = Interview
column-fate = Was geschieht
fate-new = Neu
fate-changes = Änderungen: { $fields }
fate-nothing = Keine Änderung
fate-error = Fehler
fate-errors = Fehler. { $errors }
value-nothing = Nichts

importing = Wird importiert
written = { NUMBER($done) } von { NUMBER($total) } Zeilen geschrieben
may-leave = Andere Seiten können Sie inzwischen ansehen; es geht weiter, solange dieser Tab nicht geschlossen oder neu geladen wird.
done = { NUMBER($done) } von { NUMBER($total) } erledigt
row = Zeile { $line }
outcome-created = Angelegt
outcome-changed = Geändert
outcome-failed = Fehlgeschlagen: { $why }
outcome-unknown = { $what ->
    [created] Ungewiss, ob es angelegt wurde: { $why }. Sehen Sie nach, bevor Sie diese Zeile erneut importieren.
   *[changed] Ungewiss, ob es geändert wurde: { $why }. Sehen Sie nach, bevor Sie diese Zeile erneut importieren.
}
import-another = Weitere Datei importieren
