actions = Aktionen
open = Öffnen

api-says = Die API sagt: „{ $message }“.
try-again-at = Ein neuer Versuch ist möglich ab { $time }.
request-id-is = Anfrage-ID: { $id }.
