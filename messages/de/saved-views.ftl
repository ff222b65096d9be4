open-command = Gespeicherte Ansichten…
title = Gespeicherte Ansichten
about = Auf diesem Gerät gespeichert. Eine Ansicht ist, was in ihrer Adresse steht: Suche, Filter, Zeilen pro Seite und Spalten.
none = Noch keine gespeicherten Ansichten
none-advice = Die Liste durchsuchen und filtern, dann hier dem Angezeigten einen Namen geben.

present = Jetzt angezeigt
name = Name
save = Ansicht speichern
replace = „{ $name }“ ersetzen
copy-link = Link kopieren
name-empty = Eine Ansicht braucht einen Namen.
name-too-long = Ein Name hat höchstens { NUMBER($most) } Zeichen.
name-taken = So heißt schon eine andere Ansicht.
saved = „{ $name }“ gespeichert.
replaced = „{ $name }“ ersetzt.

list = Ansichten
pin = Anheften
unpin = Lösen
rename = Umbenennen
renamed = Umbenannt in „{ $name }“.
take-present = Aktualisieren
take-present-hint = Auf das jetzt Angezeigte
taken = „{ $name }“ ist jetzt, was angezeigt wird.
delete = Löschen
deleted = „{ $name }“ gelöscht.
bring-back = „{ $name }“ zurückholen
brought-back = „{ $name }“ ist wieder da.
not-kept = Der Browser hat das nicht gespeichert. Die Ansichten bleiben, bis die Seite verlassen wird: Wichtige Links kopieren.

part-all = Alle Interviews
part-search = „{ $text }“ im Titel
part-archived = auch archivierte
part-status = { $status } auf jeder Seite
part-rows = { NUMBER($rows) } Zeilen pro Seite
part-columns = Spalten: { $names }

group = Gespeicherte Ansichten
open-one = Ansicht „{ $name }“ öffnen
