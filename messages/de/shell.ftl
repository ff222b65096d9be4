skip-to-content = Zum Inhalt springen
main-navigation = Hauptnavigation
interviews = Interviews
your-key = Ihr Schlüssel
preferences = Einstellungen
local-api = Lokale API
drafts = Entwürfe
api-calls = API-Aufrufe
search-and-commands = Suche und Befehle
key-control = Strg

account = Konto
account-read-only = Nur lesen
sign-out = Abmelden

session-ended = Ihre Sitzung ist abgelaufen. Melden Sie sich wieder an
session-ended-advice = Was Sie in ein Formular eingegeben haben, bleibt in diesem Browser erhalten. Melden Sie sich in einem neuen Tab an, dann bleibt diese Seite, wie sie ist.

new-version = Eine neuere Version von Callboard ist da.
new-version-advice = Laden Sie neu, wann es Ihnen passt. Ihre Eingaben bleiben auf diesem Gerät erhalten.
new-version-reload = Jetzt neu laden
new-version-later = Später

not-found = Diese Seite gibt es nicht
not-found-advice = Vielleicht ist die Adresse falsch geschrieben, oder der Link stammt aus einer älteren Version von Callboard.
