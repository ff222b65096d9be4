title = Ihr Schlüssel
local = Dieses Callboard zeigt die lokale API mit ihren Demodaten. Ein Schlüssel ist nicht nötig.
server-key = Der Server hält den Schlüssel Ihrer Organisation bereit. Sie benötigen keinen.
has-key = Dieser Tab hat einen Schlüssel. Er wird vergessen, sobald der Tab geschlossen wird.
forget = Schlüssel vergessen
use-another = Anderen Schlüssel verwenden
no-key-yet = Callboard liest Interviews mit Ihrem Schlüssel der Gather API. Der Administrator Ihres Qualifi-Kontos kann Ihnen einen geben.

api-key = API-Schlüssel
show-key = Schlüssel anzeigen
key-hint = Er bleibt nur in diesem Tab und wird vergessen, sobald der Tab geschlossen wird.
checking = Schlüssel wird geprüft…
connect = Verbinden

ask-title = Mit Ihrem Schlüssel verbinden
ask = Callboard liest Interviews mit Ihrem Schlüssel der Gather API.
refused-title = Ihr Schlüssel wurde abgelehnt
refused = Die API akzeptiert ihn nicht mehr. Geben Sie einen gültigen Schlüssel ein; die Seite dahinter bleibt, wie sie war.
not-now = Nicht jetzt
