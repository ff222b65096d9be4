# In the place of the title, until that is known.
interview = Interview
facts = Facts
id = Id
copy-id = Copy id
# A survey question that can end the interview.
knockout = Knockout
options = Options
ai-text-questions = AI text questions

interview-type = Type
team = Team
updated = Updated
created = Created
created-by = Created by
archived = Archived
organization = Organization

# Lists are named in the middle of the sentence below.
not-sent = Not sent by the API, so not known here: { $lists }.
list-questions = questions
list-survey-questions = survey questions
list-ai-text-questions = AI text questions
list-keywords = keywords
