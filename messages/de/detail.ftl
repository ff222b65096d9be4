interview = Interview
facts = Angaben
id = ID
copy-id = ID kopieren
knockout = K.-o.-Frage
options = Antwortmöglichkeiten
ai-text-questions = KI-Textfragen

interview-type = Typ
team = Team
updated = Geändert
created = Erstellt
created-by = Erstellt von
archived = Archiviert
organization = Organisation

not-sent = Von der API nicht gesendet und hier daher nicht bekannt: { $lists }.
list-questions = Fragen
list-survey-questions = Umfragefragen
list-ai-text-questions = KI-Textfragen
list-keywords = Schlagwörter
