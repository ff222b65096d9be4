before = Kann kurz rückgängig gemacht werden. Danach bietet die API keinen Weg zurück.
archived = „{ $name }“ archiviert.
archived-with-candidates = „{ $name }“ archiviert. { $count ->
    [0] Es hat keine Kandidaten.
    [one] Es hat { $count } Kandidaten.
   *[other] Es hat { $count } Kandidaten.
}
gone = „{ $name }“ war schon weg: Vielleicht wurde es bereits archiviert oder in ein anderes Team verschoben.
undone = „{ $name }“ bleibt, wie es war. Es wurde nichts gesendet.
failed = „{ $name }“: { $why }

pending = Dieses Interview wird gleich archiviert.
keep = Behalten

left-behind = Diese Interviews waren beim Verlassen noch nicht archiviert:
archive-now = Jetzt archivieren
leave-them = Nicht archivieren
