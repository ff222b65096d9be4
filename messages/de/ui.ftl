copied = Kopiert
copy-refused = Der Browser hat das abgelehnt; markieren und kopieren Sie den Text selbst

page = Seite{ " " }
previous-page = Zurück
next-page = Weiter

characters = { $count ->
    [one] { $count } Zeichen
   *[other] { $count } Zeichen
}

order-help = Zum Verschieben ziehen. Mit der Tastatur: Leertaste hebt an, Pfeiltasten verschieben, Leertaste legt ab, Escape bricht ab.
order-place = { $noun } { NUMBER($place) } von { NUMBER($count) }
order-move = { $name } verschieben
order-move-up = { $name } nach oben verschieben
order-move-down = { $name } nach unten verschieben
order-lifted = Angehoben. { $place }. Pfeiltasten verschieben, Leertaste legt ab, Escape bricht ab.
order-dropped = Abgelegt. { $place }
order-not-moved = Nicht verschoben
order-not-moved-place = Nicht verschoben. { $place }

notices = Meldungen
recent-notices = Letzte Meldungen
no-notices = Noch nichts. Was Sie tun, wird hier vermerkt, bis die Seite verlassen wird.

token-added = { $token } hinzugefügt
tokens-added = { NUMBER($count) } hinzugefügt
token-remove = { $token } entfernen
token-removed = { $token } entfernt
token-is-text = { $token } ist wieder Text
token-is-double = „{ $one }“ ist schon da
two-tokens-are-double = „{ $one }“ und „{ $two }“ sind schon da
tokens-are-double = „{ $one }“, „{ $two }“ und { NUMBER($more) } weitere sind schon da
