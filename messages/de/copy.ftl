title = „{ $name }“ kopieren

teams = Kopieren nach
teams-search = Teams suchen
team-is-home = (derzeitiges Team)
team-id = Team-ID
team-id-hint = Die Liste der Teams ist nicht verfügbar. Geben Sie die ID eines Teams ein oder fügen Sie sie ein.
teams-missing = Wählen Sie mindestens ein Team aus.
keywords = Auch die Schlagwörter kopieren
keywords-hint = Die API lässt sie von sich aus weg: Sonst hat die Kopie keine Schlagwörter.
messages = Nachrichten an Kandidaten
messages-of-many = Jede Kopie bekommt die Standardnachrichten ihrer Art. Für andere Nachrichten nur ein Team auswählen.
messages-default = Standard der Art
submit = { $count ->
    [0] Kopieren
    [1] Kopieren
   *[other] In { $count } Teams kopieren
}

copy-in = Die Kopie in { $team }
rule-title = Der Titel erhält den Zusatz „(copy)“.
rule-questions-reused = Fragen werden wiederverwendet: Die Kopie teilt sie mit dem Original.
rule-survey-reused = Umfragefragen werden wiederverwendet.
rule-ai-reused = KI-Textfragen werden wiederverwendet.
rule-questions-new = Fragen werden in { $team } neu angelegt.
rule-survey-new = Umfragefragen werden in { $team } neu angelegt, mit allen Antworten und bevorzugten Antworten.
rule-ai-new = KI-Textfragen werden in { $team } neu angelegt.
rule-home-unknown = Die API hat nicht gesagt, zu welchem Team dieses Interview gehört.
rule-either = Gehört es zu { $team }, erhält der Titel den Zusatz „(copy)“, und alle Fragen werden wiederverwendet; sonst werden alle Fragen dort neu angelegt.
rule-keywords = Schlagwörter werden kopiert.
rule-no-keywords = Schlagwörter werden nicht kopiert: Die Kopie hat keine.
rule-score-cards = Vorlagen für Bewertungsbögen werden kopiert.
rule-persona = Ist es ein KI-Interview, wird seine Einrichtung mit einer neuen KI-Persona kopiert; die Persona des Originals bleibt unverändert.
rule-messages = Kandidaten bekommen die Nachrichten von „{ $group }“.
rule-messages-default = Kandidaten bekommen die Standardnachrichten dieser Art von Interview.
and = { $names } und { $last }

copying = „{ $name }“ wird kopiert…
copying-many = „{ $name }“ wird kopiert: { NUMBER($done) } von { NUMBER($total) } fertig…
copied-to = „{ $name }“ wurde nach { $team } kopiert.
copied-to-many = „{ $name }“ wurde in { NUMBER($count) } Teams kopiert.
ended = „{ $name }“: { $parts }.
part-made = { NUMBER($done) } von { $total ->
    [one] { $total } Kopie
   *[other] { $total } Kopien
} angelegt
part-refused = { NUMBER($count) } nicht angelegt
part-unknown = { NUMBER($count) } ungewiss
may-close = Das Fenster kann geschlossen werden: Es geht weiter, und eine Meldung sagt, wie es ausging.
line-waiting = Wartet
line-copying = Wird kopiert…
line-copied = Kopiert.
line-copied-no-id = Kopiert. Die API hat nicht gesagt, unter welcher ID.
find-in-list = In der Liste suchen
open-copy = Kopie öffnen
change-choice = Auswahl ändern
retry-failed = Fehlgeschlagene erneut versuchen
show-result = Ergebnis anzeigen

json-sent = JSON, das gesendet wird
json-of-first = JSON der ersten Anfrage
