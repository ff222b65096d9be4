edit-interview = Interview bearbeiten
edit-one = { $name } bearbeiten
open-interview = Interview öffnen
to-interview = Zurück zum Interview
archived = Dieses Interview ist archiviert
archived-advice = Die API dokumentiert keine Änderung an einem archivierten Interview und keinen Weg aus dem Archiv zurück. Callboard ändert hier daher nichts. Eine Kopie lässt sich bearbeiten.

about = Über das Interview
required = Pflichtfeld.
display-name-hint = Was Bewerber sehen.
display-name-hint-new = Was Bewerber sehen. Folgt dem Titel, bis Sie es ändern.
not-said = Keine Angabe
ai-text-questions = KI-Textfragen
ai-text-questions-hint = Die API dokumentiert keinen Weg, diese zu ändern; sie bleiben, wie sie sind.

settings = Einstellungen
description-url-hint = Eine längere Beschreibung der Stelle im Web.
names-unavailable = Die API liefert die Liste der Namen nicht; daher steht hier die ID.
leave-unknown = Nicht bekannt, unverändert lassen

new-note = Ein Standard-Interview
new-note-about = Die API erstellt nur Standard-Interviews, mit Audiofragen und auf Wunsch mit Umfragefragen. Fragebögen entstehen in Qualifis eigenem Dashboard.
new-note-settings = Nachrichtengruppe, Sprecher und die anderen Einstellungen lassen sich ändern, sobald es erstellt ist.

limits-questionnaire = Das ist ein Fragebogen. Seine Texte, Umfragefragen, Schlagwörter und Einstellungen lassen sich hier ändern. Er hat keine Audiofragen und wird zu keinem anderen Typ: Fragebögen entstehen in Qualifis eigenem Dashboard.
limits-other-type = Die Dokumentation der API beschreibt diesen Typ von Interview nicht. Texte, Schlagwörter und Einstellungen lassen sich hier ändern. Die Fragen bleiben unberührt, denn nirgends steht, was ihre Änderung bewirken würde.
limits-no-type = Die API hat den Typ dieses Interviews nicht genannt. Texte, Schlagwörter und Einstellungen lassen sich hier ändern. Die Fragen bleiben unberührt, denn sie hängen vom Typ ab.

problems = { $count ->
    [one] Ein Feld ist zu korrigieren
   *[other] { $count } Felder sind zu korrigieren
}
problem = { $field }: { $reason }

empty = Leer
not-known = Nicht bekannt
with-knockout = { $question } (K.-o.-Frage)
knockout-not-known = { $question } (K.-o.-Frage oder nicht: nicht bekannt)

before = Vorher
after = Nachher
whole-list = Die ganze Liste, was auch immer darin stand
removed = Entfernt
added = Hinzugefügt
moved = Verschoben
changed = Geändert
moved-one = { $name } (von Platz { NUMBER($from) } auf { NUMBER($to) })
changed-one = { $old } wird zu { $new }
