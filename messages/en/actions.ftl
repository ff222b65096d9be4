# What can be done with an interview, and a failure where there is no room for a notice.
actions = Actions
open = Open

api-says = The API says: “{ $message }”.
try-again-at = It can be tried again at { $time }.
request-id-is = Request id: { $id }.
