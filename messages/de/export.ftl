title-matching = Passende Interviews exportieren
title-all = Alle Interviews exportieren
title-selected = { $count ->
    [one] { $count } Interview exportieren
   *[other] { $count } Interviews exportieren
}
format = Dateiformat
format-csv = CSV
format-csv-hint = für Tabellenprogramme; ein Import liest sie wieder ein
format-json = JSON
format-json-hint = für Programme; ein Import liest sie wieder ein
selection-hint = Jedes Interview wird einmal gelesen, mit Beschreibung, Fragen und Schlagwörtern.
details = Mit Einzelheiten
details-hint = Jedes Interview wird mit einer eigenen Anfrage gelesen, für seine Fragen und alles andere, was die Liste auslässt. Bei vielen dauert das eine Weile.
no-details-hint = Nur was die Liste sagt. Spalten, die sie auslässt, bleiben leer, und ein Import ändert durch eine leere Zelle nichts.
pages-hint = Die Datei enthält alle Seiten der Liste, wie sie gerade gefiltert ist.
start = Exportieren
made = { $count ->
    [one] { $count } Interview in der Datei.
   *[other] { $count } Interviews in der Datei.
}
missing = { $count ->
    [one] { $count } Interview konnte nicht gelesen werden und fehlt:
   *[other] { $count } Interviews konnten nicht gelesen werden und fehlen:
}
without-details = { $count ->
    [one] { $count } Interview konnte nicht gelesen werden und enthält nur, was die Liste sagt:
   *[other] { $count } Interviews konnten nicht gelesen werden und enthalten nur, was die Liste sagt:
}
unread = Nicht gelesen
