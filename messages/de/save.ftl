create-interview = Interview erstellen
creating = Wird erstellt…
saving = Wird gespeichert…
save-changes = { $count ->
    [one] { $count } Änderung speichern
   *[other] { $count } Änderungen speichern
}
nothing-to-save = Nichts zu speichern
nothing-said = Es gibt nichts zu speichern.
kept = Auf diesem Gerät gesichert
not-kept = Dieser Browser hat Ihre Änderungen nicht gesichert: Der Platz reicht nicht, oder seine Einstellungen verbieten es. Sie gehen verloren, wenn Sie die Seite verlassen, ohne zu speichern.
redo = Wiederholen

confirm-create = Dieses Interview erstellen?
confirm-save = { $count ->
    [one] { $count } Änderung speichern?
   *[other] { $count } Änderungen speichern?
}
create = Erstellen
send = Senden
back-to-form = Zurück zum Formular
json-sent = Das gesendete JSON
json = JSON
sent-before = Dies wurde am { $time } schon einmal gesendet, ohne dass eine Antwort kam. Falls das Interview dabei erstellt wurde, gibt es danach zwei.

conflict = Jemand anders hat dieses Interview geändert
conflict-advice = Noch wurde nichts gesendet. Wählen Sie für jedes Feld, was gelten soll; Sie sehen es im Formular, bevor Sie speichern.
conflict-settle = Damit weitermachen
conflict-start = Beim Öffnen
conflict-mine = Meine Fassung
conflict-theirs = Andere Fassung
conflict-both = Beide zusammen
take-mine = Meine übernehmen
take-theirs = Andere übernehmen
take-both = Beide zusammenführen
theirs-is-taken = Sie haben dies nicht geändert; daher gilt die andere Fassung.

saved = { $count ->
    [one] { $count } Änderung gespeichert
   *[other] { $count } Änderungen gespeichert
}
saved-answer-lost = { $count ->
    [one] { $count } Änderung gespeichert. Die Antwort ging verloren, aber das Interview zeigt sie
   *[other] { $count } Änderungen gespeichert. Die Antwort ging verloren, aber das Interview zeigt sie
}
created = „{ $title }“ erstellt
unchecked = { $done }. Die API zeigt diese Felder nicht, sie ließen sich also nicht prüfen: { $fields }
saved-but-more = Gespeichert. Was Sie inzwischen geändert haben, ist noch nicht gespeichert.
created-without-id = Erstellt. Die API hat die ID nicht genannt; hier ist die Suche nach dem Titel.
gone = Das Interview gibt es nicht mehr
nothing-sent = Es wurde nichts gesendet. Ihre Eingaben sind noch hier und auf diesem Gerät gesichert.
not-taken = Gespeichert, aber die API hat nicht alles übernommen
not-taken-fields = Einen anderen Wert als den gesendeten zeigt sie bei: { $fields }. Ihre Eingaben bleiben als ungespeicherte Änderungen erhalten.
not-saved = Die Änderungen wurden nicht gespeichert
not-saved-fields = Die Antwort ging verloren. Ein Blick auf das Interview zeigt, dass sich diese Felder nicht geändert haben: { $fields }. Speichern Sie erneut, wenn Sie so weit sind.
archived = Jemand hat dieses Interview archiviert
archived-advice = Es wurde nichts gesendet: Die API dokumentiert keine Änderung an einem archivierten Interview. Ihre Eingaben sind noch hier und auf diesem Gerät gesichert.
created-title = Das Interview ist erstellt
created-rest = Was Sie während des Erstellens geändert haben, wartet im Formular des Interviews.
open-interview = Interview öffnen
edit-it = Bearbeiten
and = { $others } und { $last }
