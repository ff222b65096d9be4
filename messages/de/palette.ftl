placeholder = Interviews und Befehle suchen
results = Ergebnisse
close = Schließen
favourites = Favoriten
recent = Zuletzt geöffnet
interviews = Interviews
search = Suche
searching = Titel werden gesucht …
# Follow keys: "↑ ↓ to choose".
choose = auswählen
take = übernehmen
leave = schließen

# Headings of groups; that of an interview is its title where that is known.
group-interview = Dieses Interview
group-selection = Auswahl
group-page = Diese Seite
group-go-to = Gehe zu
group-help = Hilfe

go-interviews = Interviews
go-new = Neues Interview
go-drafts = Nicht gespeicherte Entwürfe
go-import = Importieren
go-preferences = Einstellungen
go-key = Ihr Schlüssel

search-for = In der Liste nach „{ $text }“ suchen
found = { $count ->
    [0] Keine Treffer
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
not-searched = Titel konnten nicht gesucht werden. { $why }
