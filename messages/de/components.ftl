opens-in-new-tab = { " " }(öffnet in neuem Tab)

keywords-hint = Enter oder ein Komma schließt ein Schlagwort ab. Eine Liste kann eingefügt werden.

look-for-it = Danach suchen
look-under-way = Suche läuft…
look-failed = { $why }. Es ließ sich nichts herausfinden.
look-search-list = Liste durchsuchen
look-created = , erstellt am { $time }
look-found = { $count ->
    [0] Nicht gefunden: Kein Interview der Liste hat diesen Titel.
    [one] Eines mit diesem Titel gefunden. Am Zeitpunkt erkennen Sie, ob es das richtige ist.
   *[other] { $count } mit diesem Titel gefunden, die neuesten zuerst. Am Zeitpunkt erkennen Sie, ob das richtige dabei ist.
}
look-found-part = Die Suche hat zu viele gefunden, um hier alle zu zeigen.
look-other-team = Die Liste dieses Schlüssels zeigt die Interviews des anderen Teams vielleicht nicht.

problem-retry-at = Ein neuer Versuch ist ab { $time } möglich.
problem-api-says = Die API meldet:{ " " }
data-is-from = Angezeigt wird der Stand vom { $time }.

sign-in-again = Wieder anmelden
sign-in-in-new-tab = In neuem Tab anmelden

unknown-list = { $list ->
    [keywords] Die API hat die Schlagwörter dieses Interviews nicht gesendet, daher kennt Callboard sie nicht. Sie bleiben unverändert.
    [surveyQuestions] Die API hat die Umfragefragen dieses Interviews nicht gesendet, daher kennt Callboard sie nicht. Sie bleiben unverändert.
   *[questionIds] Die API hat die Fragen dieses Interviews nicht gesendet, daher kennt Callboard sie nicht. Sie bleiben unverändert.
}
unknown-list-replace = Liste ersetzen
unknown-list-question = { $list ->
    [keywords] Beim Speichern werden alle vorhandenen Schlagwörter entfernt; nur die jetzt gewählten bleiben. Callboard kann nicht zeigen, welche das sind.
    [surveyQuestions] Beim Speichern werden alle vorhandenen Umfragefragen entfernt; nur die jetzt gewählten bleiben. Callboard kann nicht zeigen, welche das sind.
   *[questionIds] Beim Speichern werden alle vorhandenen Fragen entfernt; nur die jetzt gewählten bleiben. Callboard kann nicht zeigen, welche das sind.
}
unknown-list-keep = Liste behalten
unknown-list-confirm = Ja, ersetzen

field-no-title = Geben Sie dem Interview einen Titel.
field-no-display-name = Geben Sie einen Namen an, den Bewerber sehen, etwa den Titel.
field-no-language = Wählen Sie eine Sprache.
field-no-web-address = Der Link muss mit https:// oder http:// beginnen und darf keine Leerzeichen enthalten.
field-unknown-knockout = Die API hat nicht mitgeteilt, welche Umfragefragen K.-o.-Fragen sind. Geben Sie es für jede an.

# Ein Teil des Programms, der beim Öffnen geladen wird.
page-loading = Seite wird geladen
page-failed = Diese Seite konnte nicht geladen werden
page-failed-advice = Prüfen Sie das Netz und versuchen Sie es noch einmal. Wenn inzwischen eine neuere Version von Callboard
    bereitsteht, hilft Neuladen. Eingegebenes bleibt auf diesem Gerät erhalten.
page-reload = Seite neu laden
part-failed = Das konnte nicht geladen werden. Prüfen Sie das Netz und versuchen Sie es noch einmal.

# Why a row cannot be shown.
row-not-an-object = sie ist kein Objekt
row-titled-without-id = „{ $title }“ kam ohne ID
row-without-id = sie kam ohne ID
