key-missing-advice = Geben Sie Ihren Schlüssel der Gather API ein und { $kind ->
    [create] erstellen Sie das Interview
    [update] speichern Sie die Änderungen
    [archive] archivieren Sie das Interview
    [copy] kopieren Sie das Interview
   *[bulk-update] ändern Sie die Interviews
} dann erneut.
own-key-refused-advice = Geben Sie einen gültigen Schlüssel ein und { $kind ->
    [create] erstellen Sie das Interview
    [update] speichern Sie die Änderungen
    [archive] archivieren Sie das Interview
    [copy] kopieren Sie das Interview
   *[bulk-update] ändern Sie die Interviews
} dann erneut.
session-ended-advice = Ihre Eingaben sind noch da. Melden Sie sich wieder an und { $kind ->
    [create] erstellen Sie das Interview
    [update] speichern Sie die Änderungen
    [archive] archivieren Sie das Interview
    [copy] kopieren Sie das Interview
   *[bulk-update] ändern Sie die Interviews
} dann erneut.
read-only-advice = Der Betreiber von Callboard hat Ihnen nur das Lesen erlaubt. Wenden Sie sich an ihn, wenn Sie Interviews ändern sollen.
offline-advice = Es wurde nichts gesendet. Versuchen Sie es erneut, sobald die Verbindung wieder da ist.
connection-lost = Die Verbindung ist abgebrochen
connection-lost-advice = Der Server hat nicht geantwortet, oder die Antwort kam nicht an.
timeout-advice = Callboard hat 30 Sekunden auf eine Antwort gewartet und dann aufgegeben.
forbidden-advice = Mit diesem Schlüssel lässt die API Sie { $kind ->
    [create] das Interview nicht erstellen
    [update] die Änderungen nicht speichern
    [archive] das Interview nicht archivieren
    [copy] das Interview nicht kopieren
   *[bulk-update] die Interviews nicht ändern
}. Bitten Sie den Administrator Ihrer Organisation um die Berechtigung.
no-api-advice = Der Server antwortet, nimmt aber keine Interviews an. Teilen Sie dem Betreiber von Callboard mit, dass /qsi/gather/ nicht zur Gather API führt.
gone = Das Interview gibt es nicht mehr
gone-advice = Vielleicht hat es jemand archiviert oder verschoben, oder es gehört zu einem Team, das dieser Schlüssel nicht ändern darf.
rate-limited-advice = Die API zählt die Anfragen aller, die diesen Schlüssel nutzen, und das Anfragelimit ist erreicht. Sie können es später gefahrlos erneut versuchen.
conflict = Die API meldet einen Konflikt mit dem vorhandenen Stand
conflict-advice = Vielleicht hat inzwischen jemand das Interview geändert oder archiviert. Laden Sie es neu, um das zu sehen.
too-large = Das ist zu groß
too-large-advice = Die API nimmt keine Anfrage dieser Größe an. Kürzen Sie Texte oder Listen und versuchen Sie es erneut.
not-accepted = Die API hat das nicht angenommen
not-accepted-advice = Beheben Sie, was unten steht, und versuchen Sie es erneut.
not-accepted-fields-advice = Korrigieren Sie die genannten Felder und versuchen Sie es erneut.
rejected-advice = Wenn ein neuer Versuch nicht hilft, wenden Sie sich an den Support.
server-failed-advice = Der Fehler kann vor oder nach der Ausführung aufgetreten sein.
not-json-advice = Es kam etwas Unlesbares (Status { $status }), vielleicht die Seite eines Gateways dazwischen.
unexpected-advice = Die API hat geantwortet, aber nicht wie dokumentiert.

nothing-happened = { $kind ->
    [create] Es wurde kein Interview erstellt.
    [update] Das Interview wurde nicht geändert.
    [archive] Das Interview wurde nicht archiviert.
    [copy] Es wurde keine Kopie erstellt.
   *[bulk-update] Es wurde kein Interview geändert.
}
nobody-knows = { $kind ->
    [create] Ob das Interview erstellt wurde, ist nicht bekannt. Suchen Sie vor einem neuen Versuch in der Liste nach seinem Titel, sonst gibt es womöglich zwei.
    [update] Ob die Änderungen gespeichert wurden, ist nicht bekannt. Laden Sie das Interview neu, um das zu sehen; dieselben Änderungen zweimal zu speichern schadet nicht.
    [archive] Ob das Interview archiviert wurde, ist nicht bekannt. Laden Sie es neu, um das zu sehen; es zweimal zu archivieren schadet nicht.
    [copy] Ob die Kopie erstellt wurde, ist nicht bekannt. Suchen Sie sie vor einem neuen Versuch in der Liste des Zielteams, sonst gibt es womöglich zwei.
   *[bulk-update] Welche Interviews geändert wurden, ist nicht bekannt. Laden Sie vor einem neuen Versuch die Liste neu, um das zu sehen.
}
