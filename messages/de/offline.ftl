offline = Sie sind offline. Der Stand ist vom { $time }.
unreachable = Keine Verbindung zum Server. Der Stand ist vom { $time }.
try-again = Erneut versuchen

keep = Offline lesen
keep-switch = Die letzten Listen auf diesem Gerät behalten, um sie offline zu lesen
keep-hint = Listen und Interviews, die Sie geöffnet haben, sind dann ohne Verbindung lesbar. Wer dieses Browserprofil benutzt, kann sie ebenfalls lesen. Beim Ausschalten, beim Abmelden und beim Wechsel des Schlüssels werden sie gelöscht.
keep-own-key = Lesbar sind sie in dem Tab, der Ihren Schlüssel hat, bis er geschlossen wird.
keep-impossible = Dieser Browser behält hier nichts zum Offline-Lesen. Dafür ist eine sichere Verbindung (https) nötig.
keep-refused = Der Browser hat das Offline-Lesen nicht eingerichtet.
