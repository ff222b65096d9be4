about = Was Sie eingegeben und nicht gespeichert haben. Es bleibt 30 Tage lang, nur in diesem Browser.
none = Es gibt keine Entwürfe
none-advice = Was Sie in ein Formular eingeben, steht hier, bis Sie es speichern.
changes = Änderungen an einem Interview
kept = { $kind } · { $time } ({ $ago })
untitled = Ohne Titel
open = Öffnen
discard-one = { $name } verwerfen
undo-one = Verwerfen von { $name } rückgängig machen
discarded = { $name } ist verworfen.

back = Ungespeicherte Änderungen vom { $time }
back-advice = Sie stehen unten im Formular.
back-outdated = Sie stehen unten im Formular. Das Interview selbst wurde seitdem geändert; bevor etwas gesendet wird, sehen Sie beides und wählen.
keep = Behalten
start-anew = Für später behalten und neu beginnen
back-discarded = Die ungespeicherten Änderungen sind verworfen.
elsewhere = In einem anderen Tab gibt es hierfür ungespeicherte Änderungen. Sie bleiben dort; dieses Formular ist ein eigenes.
sent = Dieses Interview wurde vielleicht schon erstellt
sent-advice = Es wurde am { $time } gesendet, und die Seite wurde vor einer Antwort verlassen. Suchen Sie danach, bevor Sie es erneut erstellen; sonst gibt es vielleicht zwei.

kept-text = Ungespeicherte Änderungen
kept-text-title = Ihre ungespeicherten Änderungen
kept-text-time = Auf diesem Gerät gespeichert: { $time }
