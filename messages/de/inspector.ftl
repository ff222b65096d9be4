close = API-Aufrufe schließen

limits = Aufruflimit
limits-unknown = Die API hat noch nichts über ihre Limits gesagt.
limit-minute = Innerhalb einer Minute
limit-hour = Innerhalb einer Stunde
limit-other = Im Zeitfenster der API
limit-left = { NUMBER($remaining) } von { NUMBER($limit) } übrig
limit-left-alone = { NUMBER($remaining) } übrig
limit-resets = neu ab { $time }
limit-was-reset = Seit { $time } neu; der nächste Aufruf sagt, wie viele übrig sind.
limit-low = Nur noch wenige Aufrufe übrig.
limit-spent = Keine Aufrufe übrig. Die API lehnt jeden weiteren ab.

none-yet = Noch keine Aufrufe. Was diese Seite ab jetzt bei der API anfragt, steht hier, bis der Tab geschlossen wird.
none-matches = Kein Aufruf passt.
filter = Pfad, Status oder Anfrage-ID
method = Methode
every-method = Alle Methoden
failed-only = Nur fehlgeschlagene
pause = Anhalten
paused = Angehalten: Neue Aufrufe werden nicht festgehalten.
clear = Leeren
listed = { $count ->
    [one] { $count } Aufruf
   *[other] { $count } Aufrufe
}
listed-of = { NUMBER($shown) } von { NUMBER($all) } Aufrufen

back = Alle Aufrufe
gone = Dieser Aufruf wird nicht mehr festgehalten.
copy-curl = Als cURL kopieren
copy-request-id = Anfrage-ID kopieren
copy-answer = Antwort kopieren
no-curl = Das Gesendete ist zu lang, um ganz festgehalten zu werden; deshalb gibt es keinen cURL-Befehl.
status = Status
time = Zeit
request-id = Anfrage-ID
key = Schlüssel
key-of-tab = qapi_…, der Schlüssel dieses Tabs
key-of-server = Keiner von diesem Tab; der Server fügt einen hinzu
sent = Gesendet
answer = Antwort
no-body = Kein Inhalt
no-answer = Keine Antwort
cut = Die ersten { NUMBER($kept) } von { NUMBER($length) } KB sind festgehalten.
milliseconds = { NUMBER($count) } ms

under-way = Läuft
offline = Offline
offline-why = Der Browser war offline.
unreachable = Keine Verbindung
unreachable-why = Es gab keine Verbindung, oder sie brach ab.
timeout = Zeit abgelaufen
timeout-why = Es kam rechtzeitig keine Antwort.
may-be-carried-out = Der Aufruf kann trotzdem ausgeführt worden sein.
given-up = Abgebrochen
given-up-why = Die Seite brauchte die Antwort nicht mehr.
not-json = { $status }, kein JSON
not-json-why = Das ist kein JSON und kommt vielleicht von einer Zwischenstelle.

form = Was dieses Formular senden würde
form-unchanged = Nichts: Es wurde nichts geändert.
form-incomplete = Noch nichts. Das fehlt oder muss berichtigt werden:
form-ready = Vor dem Speichern und Bestätigen wird nichts gesendet.
