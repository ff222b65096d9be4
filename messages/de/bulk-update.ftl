change = { $count ->
    [one] { $count } Interview ändern
   *[other] { $count } Interviews ändern
}
look = { $count ->
    [one] { $count } Interview ändern: vor dem Senden prüfen
   *[other] { $count } Interviews ändern: vor dem Senden prüfen
}
changing = { $count ->
    [one] { $count } Interview wird geändert
   *[other] { $count } Interviews werden geändert
}
changed-title = Änderung von { $count ->
    [one] { $count } Interview
   *[other] { $count } Interviews
}

mode = Umgang mit neuen Werten
mode-merge = Vorhandenes ergänzen
mode-overwrite = Vorhandenes ersetzen
display-name-hint = Der Name, den Kandidaten sehen; für alle derselbe.
keywords-hint-merge = Kommen zu den vorhandenen hinzu. Eingabetaste oder Komma beendet ein Schlagwort.
keywords-hint-overwrite = Ersetzen alle vorhandenen. Eingabetaste oder Komma beendet ein Schlagwort.
removed-keywords = Zu entfernende Schlagwörter
removed-keywords-hint = Werden dort entfernt, wo es sie gibt.
more = Titel und Angleichen an ein anderes Interview
title-hint = Alle bekommen denselben Titel und sind danach nur noch an ihren IDs zu unterscheiden.
template = Wie dieses Interview (ID)
template-hint = Wählen Sie eines der ausgewählten Interviews oder fügen Sie eine ID ein. Seine Einstellungen gehen auf die anderen über; die API sagt nicht genau, welche. Die Dokumentation zeigt dies mit „Vorhandenes ersetzen“.
submit = Änderungen ansehen
problem-keyword-twice = Ein Schlagwort kann nicht zugleich hinzugefügt und entfernt werden. Entfernen Sie es aus einem der beiden Felder.
problem-none-left = Es bleibt kein Interview zu ändern. Wählen Sie mehr aus als das eine, an das angeglichen wird.
problem-no-change = Noch würde sich nichts ändern. Füllen Sie mindestens ein Feld aus.

questions = Zu entfernende Fragen
question-ids = IDs von Fragen
survey-question-ids = IDs von Umfragefragen
questions-read-hint = { $count ->
    [one] Um aus ihren Fragen zu wählen, werden die Interviews einzeln gelesen: { $count } Anfrage.
   *[other] Um aus ihren Fragen zu wählen, werden die Interviews einzeln gelesen: { $count } Anfragen.
}
questions-read = Fragen lesen
questions-waiting = Das Anfragelimit ist erreicht; weiter geht es um { $time }
questions-reading = { NUMBER($found) } von { NUMBER($total) } gelesen…
questions-known = Die Fragen sind bekannt.
questions-known-of-some = Die API hat die Fragen von { NUMBER($known) } von { NUMBER($total) } genannt. Fügen Sie für die anderen IDs ein.

preview-merge = Neue Werte ergänzen das Vorhandene.
preview-overwrite = Neue Werte ersetzen das Vorhandene.
preview-same-title = { $count ->
    [one] { $count } Interview bekommt denselben Titel.
   *[other] Alle { $count } Interviews bekommen denselben Titel.
}
preview-list = Änderungen je Interview
preview-more = und ebenso bei { NUMBER($count) } weiteren
preview-parts = Sie werden in { NUMBER($count) } Anfragen zu je höchstens 100 gesendet, eine nach der anderen.
preview-json = JSON, das gesendet wird
preview-json-first = JSON der ersten Anfrage
back = Zurück
line-template = Wird an das Interview { $id } angeglichen
line-same = { $field }: schon „{ $value }“
line-from-to = { $field }: „{ $before }“ → „{ $after }“
line-to = { $field }: „{ $after }“
line-keywords-added = Neue Schlagwörter: { $keywords }
line-keywords-added-none = Neue Schlagwörter: keine, soweit bekannt
line-keywords-replaced = Schlagwörter: { $before } → { $after }
line-keywords-replacing = Schlagwörter, die die vorhandenen ersetzen: { $keywords }
line-keywords-removed = Entfernte Schlagwörter: { $keywords }
line-keywords-removed-none = Entfernte Schlagwörter: keine, soweit bekannt
line-questions-removed = Entfernte Fragen: { NUMBER($count) }, soweit vorhanden
line-questions-removed-of = Entfernte Fragen: { NUMBER($count) } von { NUMBER($total) }
line-survey-removed = Entfernte Umfragefragen: { NUMBER($count) }, soweit vorhanden
line-survey-removed-of = Entfernte Umfragefragen: { NUMBER($count) } von { NUMBER($total) }

under-way = Die Anfrage läuft…
requests-done = { NUMBER($done) } von { NUMBER($total) } Anfragen
changed = { $count ->
    [one] { $count } Interview wurde geändert.
   *[other] { $count } Interviews wurden geändert.
}
changed-not-all = { $changed } Nicht alle: „Ändern…“ zeigt, warum.
failed-count = { NUMBER($count) } fehlgeschlagen:
failed-list = Fehlgeschlagen
unclear = Einige sind fehlgeschlagen, und die API sagt nicht, welche. Sie bleiben ausgewählt und lassen sich nicht per Schaltfläche erneut senden; sehen Sie sie zuerst an.
api-says = Die API sagt:{" "}
refused = { $count ->
    [one] Abgelehnt und unverändert: { $count } Interview.
   *[other] Abgelehnt und unverändert: { $count } Interviews.
}
not-sent = { $count ->
    [one] { $count } Interview nicht gesendet.
   *[other] { $count } Interviews nicht gesendet.
}
unknown = { $count ->
    [one] Es ist ungewiss, ob { $count } Interview geändert wurde.
   *[other] Es ist ungewiss, ob { $count } Interviews geändert wurden.
}
unknown-explanation = Die Antwort ging verloren. Die Interviews bleiben ausgewählt. Sehen Sie in der Liste nach, bevor Sie sie erneut ändern.
read-again = Liste neu lesen
reading-again = Die Liste wird gelesen.
retry-failed = { NUMBER($count) } fehlgeschlagene erneut versuchen
back-to-form = Zurück zum Formular
