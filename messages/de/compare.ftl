title = Interviews vergleichen
too-few = Noch nichts zu vergleichen
too-few-advice = Wählen Sie in der Liste zwei bis vier Interviews aus und dann „Vergleichen“.
choose = In der Liste auswählen
loading = Interviews werden geladen
about = Es geht um „{ $name }“.
only-differences = Nur Unterschiede
differences = { $count ->
    [0] Keine Unterschiede
    [one] { $count } Zeile ist verschieden
   *[other] { $count } Zeilen sind verschieden
}
take-out = „{ $name }“ aus dem Vergleich nehmen

description = Beschreibung
# The button at a selection of two to four.
compare = Vergleichen
settings = Einstellungen
questions = Fragen
survey-questions = Umfragefragen
ai-text-questions = KI-Textfragen
keywords = Schlagwörter

differs = Verschieden
place = Nr. { $place }
present = Ja
absent = Keine
not-sent = Nicht von der API gesendet
