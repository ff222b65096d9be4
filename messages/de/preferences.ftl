title = Einstellungen
kept-here = Auf diesem Gerät gespeichert, für alle Tabs.
not-kept = Der Browser hat das nicht gespeichert. Es gilt, bis die Seite neu geladen wird.

language = Sprache
language-hint = Texte, Daten und Zahlen. Beim Wechsel wird die Seite neu geladen; Eingegebenes bleibt.
language-of-browser = Wie im Browser

acting-user = Handelnde Person
acting-user-hint = Wird der API beim Archivieren eines Interviews genannt. Ein Schlüssel sagt nicht, wer ihn benutzt.
acting-user-loading = Personen werden geladen…
acting-user-unavailable = Die Liste der Personen ist nicht verfügbar. Fügen Sie die ID einer Person ein oder lassen Sie das Feld leer.
acting-user-not-in-list = { $id } (nicht in der Liste)
acting-user-nobody = Niemand Bestimmtes
