interviews-touched = Betroffene Interviews
left-out = { $count ->
    [one] { $count } ausgewähltes Interview ist schon archiviert und bleibt außen vor.
   *[other] { $count } ausgewählte Interviews sind schon archiviert und bleiben außen vor.
}
other-job = Ein anderer Auftrag läuft noch. Dieser kann beginnen, sobald jener beendet oder angehalten ist.

archive = { $count ->
    [one] { $count } Interview archivieren
   *[other] { $count } Interviews archivieren
}
archive-no-way-back = Es gibt keinen Weg zurück.
archive-explanation = Die API kann ein archiviertes Interview nicht wieder aktivieren. Jedes wird mit einer eigenen Anfrage archiviert; Sie können zwischendurch anhalten, und was bis dahin archiviert ist, bleibt archiviert.
copy = { $count ->
    [one] { $count } Interview kopieren
   *[other] { $count } Interviews kopieren
}
copy-keywords = Auch Schlagwörter kopieren
copy-keywords-hint = Sonst haben die Kopien keine Schlagwörter. Die API lässt sie von sich aus weg.
team = Zielteam
team-choose = Team auswählen
team-id-hint = Die Liste der Teams ist nicht verfügbar. Geben Sie die ID des Teams ein.
team-missing = Wählen Sie das Team aus, das die Kopien bekommt.
rule-same-team = { NUMBER($count) } schon in diesem Team: Der Titel erhält den Zusatz „(copy)“, die Fragen werden wiederverwendet.
rule-other-team = { NUMBER($count) } in einem anderen Team: Fragen aller Art werden im Zielteam neu angelegt.
rule-unknown-team = { NUMBER($count) } in einem unbekannten Team: Ist es das Zielteam, werden die Fragen wiederverwendet, sonst neu angelegt.
rule-persona = Die Kopie eines KI-Interviews bekommt eine eigene Persona.
rule-settings = Bewertungsbögen und KI-Einstellungen werden kopiert. Als Nachrichten gelten die Standardnachrichten der jeweiligen Art.

archiving = { $count ->
    [one] { $count } Interview wird archiviert
   *[other] { $count } Interviews werden archiviert
}
copying = { $count ->
    [one] { $count } Interview wird nach { $team } kopiert
   *[other] { $count } Interviews werden nach { $team } kopiert
}
progress = Fortschritt
not-done = { NUMBER($count) } nicht erledigt
time-left = { $minutes ->
    [0] noch weniger als eine Minute
    [1] noch etwa eine Minute
   *[other] noch etwa { $minutes } Minuten
}
waiting = Das Anfragelimit der API ist erreicht. Bis { $time } wird nichts gesendet, danach geht es von selbst weiter.
stopping = Wird angehalten: Was gerade läuft, wird noch beendet.
hide = Ausblenden

archived-all = { $total ->
    [one] { $total } Interview archiviert
   *[other] { $total } Interviews archiviert
}
archived-some = { NUMBER($done) } von { $total ->
    [one] { $total } Interview
   *[other] { $total } Interviews
} archiviert
copied-all = { $total ->
    [one] { $total } Interview
   *[other] { $total } Interviews
} nach { $team } kopiert
copied-some = { NUMBER($done) } von { $total ->
    [one] { $total } Interview
   *[other] { $total } Interviews
} nach { $team } kopiert
part-failed = { NUMBER($count) } fehlgeschlagen
part-unknown = { NUMBER($count) } ungewiss
part-waiting = { NUMBER($count) } nicht begonnen

outcome-waiting = Nicht begonnen
outcome-under-way = Läuft
outcome-archived = Archiviert
outcome-copied = Kopiert
outcome-failed = Fehlgeschlagen
outcome-unknown = Ungewiss

go-on = Mit dem Rest fortfahren
retry = { $count ->
    [one] Dieses erneut versuchen
   *[other] Diese { $count } erneut versuchen
}
check-archived = Nachsehen, ob sie archiviert sind
leave = Nicht fortfahren
results = Ergebnisse
copy-results = Ergebnisse kopieren
open-copy = Kopie öffnen

dock = Auftrag für viele Interviews
dock-at-work = Läuft: { $summary }.
dock-unfinished = Nicht abgeschlossen: { $summary }.
dock-over = { $summary }.
dock-show = Anzeigen
