key-missing = Ein Schlüssel wird benötigt
key-missing-advice = Callboard liest Interviews mit Ihrem Schlüssel der Gather API, und noch ist keiner da. Geben Sie ihn ein, dann geht es auf dieser Seite weiter.
offline = Sie sind offline
offline-advice = Callboard konnte { $subject ->
    [interview] dieses Interview
    [key] Interviews mit diesem Schlüssel
   *[list] die Interviews
} nicht lesen. Versuchen Sie es erneut, sobald die Verbindung wieder da ist.
unreachable = Keine Verbindung zum Server
unreachable-advice = Callboard konnte { $subject ->
    [interview] dieses Interview
    [key] Interviews mit diesem Schlüssel
   *[list] die Interviews
} nicht lesen: Der Server hat gar nicht geantwortet. Prüfen Sie das Netz; wenn andere Seiten funktionieren, wenden Sie sich an den Betreiber von Callboard.
timeout = Der Server hat zu lange gebraucht
timeout-advice = Callboard hat beim Lesen { $subject ->
    [interview] dieses Interviews
    [key] von Interviews mit diesem Schlüssel
   *[list] der Interviews
} 30 Sekunden gewartet und dann aufgegeben. Die API ist vielleicht ausgelastet: Versuchen Sie es gleich noch einmal.
new-key-refused = Dieser Schlüssel wurde abgelehnt
new-key-refused-advice = Die API akzeptiert ihn nicht. Prüfen Sie, ob er vollständig kopiert wurde und noch gültig ist; Schlüssel beginnen meist mit qapi_.
own-key-refused = Ihr Schlüssel wurde abgelehnt
own-key-refused-advice = Vielleicht wurde er widerrufen oder ersetzt. Geben Sie einen gültigen Schlüssel ein, dann geht es auf dieser Seite weiter.
server-key-refused = Der Schlüssel des Servers wurde abgelehnt
server-key-refused-advice = Das lässt sich hier nicht beheben. Teilen Sie dem Betreiber von Callboard mit, dass die API den Schlüssel des Servers nicht akzeptiert.
session-ended = Ihre Sitzung ist abgelaufen
session-ended-advice = Callboard konnte { $subject ->
    [interview] dieses Interview
    [key] Interviews mit diesem Schlüssel
   *[list] die Interviews
} nicht lesen. Melden Sie sich wieder an und versuchen Sie es erneut: Diese Seite bleibt, wie sie war.
read-only = Sie können lesen, aber nichts ändern
read-only-advice = Der Betreiber von Callboard hat Ihnen nur das Lesen erlaubt.
forbidden = Das ist nicht erlaubt
forbidden-advice = Die API lässt diesen Schlüssel { $subject ->
    [interview] dieses Interview
    [key] Interviews mit diesem Schlüssel
   *[list] die Interviews
} nicht lesen. Bitten Sie den Administrator Ihrer Organisation um die Berechtigung.
no-interview = Dieses Interview gibt es nicht
no-interview-advice = Die API kennt kein Interview mit dieser ID, zumindest nicht für diesen Schlüssel: Es gehört vielleicht zu einem anderen Team, oder der Link ist unvollständig.
no-api = Die API wurde nicht gefunden
no-api-advice = Der Server antwortet, kennt aber keine Interviews. Teilen Sie dem Betreiber von Callboard mit, dass /qsi/gather/ nicht zur Gather API führt.
rate-limited = Zu viele Anfragen
rate-limited-advice = Die API zählt die Anfragen aller, die diesen Schlüssel nutzen. Das Anfragelimit ist erreicht oder so nah, dass die letzten Anfragen für das Speichern bleiben.
server-failed = Die API ist fehlgeschlagen (Fehler { $status })
server-failed-advice = Sie konnte { $subject ->
    [interview] dieses Interview
    [key] Interviews mit diesem Schlüssel
   *[list] die Interviews
} nicht lesen. Versuchen Sie es gleich noch einmal; wenn es so bleibt, wenden Sie sich an den Support.
rejected = Die API hat die Anfrage abgelehnt (Fehler { $status })
rejected-advice = Sie hat { $subject ->
    [interview] dieses Interview
    [key] Interviews mit diesem Schlüssel
   *[list] die Interviews
} nicht gelesen. Wenn ein neuer Versuch nicht hilft, wenden Sie sich an den Support.
not-json = Die Antwort kam nicht von der API
not-json-advice = Beim Lesen { $subject ->
    [interview] dieses Interviews
    [key] von Interviews mit diesem Schlüssel
   *[list] der Interviews
} kam etwas Unlesbares (Status { $status }), vielleicht die Seite eines Gateways dazwischen. Versuchen Sie es erneut; wenn es so bleibt, wenden Sie sich an den Betreiber von Callboard.
unexpected = Die Antwort war nicht verständlich
unexpected-advice = Die API hat beim Lesen { $subject ->
    [interview] dieses Interviews
    [key] von Interviews mit diesem Schlüssel
   *[list] der Interviews
} nicht wie dokumentiert geantwortet. Versuchen Sie es erneut; wenn es so bleibt, wenden Sie sich an den Support.

api-says-of-field = Die API meldet: { $reason }
api-says-of-element = Die API meldet: { $path } { $reason }
message-with-fields = { $message } ({ $fields })

item-page-closed = Die Seite wurde geschlossen, bevor die Antwort kam
item-gone = Das Interview gibt es nicht mehr
item-not-archived = Es wurde nicht archiviert

