title = Einstellungen
kept-here = Auf diesem Gerät gespeichert, für alle Tabs.
not-kept = Der Browser hat das nicht gespeichert. Es gilt, bis die Seite neu geladen wird.

language = Sprache
language-hint = Texte, Daten und Zahlen. Beim Wechsel wird die Seite neu geladen; Eingegebenes bleibt.
language-of-browser = Wie im Browser

appearance = Darstellung
theme = Farbschema
theme-system = System
theme-light = Hell
theme-dark = Dunkel
density = Dichte
density-comfortable = Bequem
density-compact = Kompakt
motion = Bewegung folgt dem System: Wird dort weniger gewünscht, bewegt sich hier nichts.

writing = Schreiben in die API
acting-user = Handelnde Person
acting-user-hint = Wird der API beim Archivieren eines Interviews genannt. Ein Schlüssel sagt nicht, wer ihn benutzt.
acting-user-loading = Personen werden geladen…
acting-user-unavailable = Die Liste der Personen ist nicht verfügbar. Fügen Sie die ID einer Person ein oder lassen Sie das Feld leer.
acting-user-not-in-list = { $id } (nicht in der Liste)
acting-user-nobody = Niemand Bestimmtes

shortcuts = Tastenkürzel
shortcuts-hint = Einzelne Tasten, etwa j und k für die nächste und die vorige Zeile der Liste. Mit ? sind alle zu sehen.
    Abschalten, wo Spracheingabe oder ein anderes Programm von selbst Buchstaben tippt; Tasten mit Strg oder Cmd bleiben.

recents = Gemerkte Interviews
recents-kept = { $count ->
    [0] Keines wurde zuletzt geöffnet.
    [one] { $count } wurde zuletzt geöffnet; Titel und ID bleiben für „Suche und Befehle“ erhalten.
   *[other] { $count } wurden zuletzt geöffnet; Titel und IDs bleiben für „Suche und Befehle“ erhalten.
}
favourites-kept = { $count ->
    [0] Keines ist ein Favorit.
    [one] { $count } ist ein Favorit.
   *[other] { $count } sind Favoriten.
}
recents-forget = Vergessen
