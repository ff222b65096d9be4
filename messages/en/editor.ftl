edit-interview = Edit interview
edit-one = Edit { $name }
open-interview = Open the interview
to-interview = Back to the interview
archived = This interview is archived
archived-advice = The API documents no change to an archived interview and no way back from the archive, so Callboard changes nothing here. A copy of it can be edited.

about = About
required = Required.
display-name-hint = What candidates see.
display-name-hint-new = What candidates see. It follows the title until you change it.
# No language, message group or narrator is set.
not-said = Not said
ai-text-questions = AI text questions
ai-text-questions-hint = The API documents no way to change these; they stay as they are.

settings = Settings
description-url-hint = A longer description of the job, on the web.
names-unavailable = The API does not give the list of names, so this is its id.
leave-unknown = Not known, leave as it is

new-note = A standard interview
new-note-about = The API creates standard interviews only, with audio questions and, if you like, survey questions. Questionnaires are made in Qualifi's own dashboard.
new-note-settings = Message group, narrator and the other settings can be changed once it is created.

# Why some fields are left alone, by the type of the interview.
limits-questionnaire = This is a questionnaire. Its texts, survey questions, keywords and settings can be changed here. It has no audio questions, and it becomes no other type: questionnaires are made in Qualifi's own dashboard.
limits-other-type = The documentation of the API does not describe this type of interview. Its texts, keywords and settings can be changed here. Its questions are left alone, because nobody has said what changing them would do.
limits-no-type = The API did not say what type of interview this is. Its texts, keywords and settings can be changed here. Its questions are left alone, because they depend on the type.

problems = { $count ->
    [one] One field needs mending
   *[other] { $count } fields need mending
}
# A field and what is wrong with it.
problem = { $field }: { $reason }

# Values, where changes are shown.
empty = Empty
not-known = Not known
with-knockout = { $question } (knockout)
knockout-not-known = { $question } (knockout or not: not known)

before = Before
after = After
whole-list = The whole list, whatever was in it
removed = Removed
added = Added
moved = Moved
changed = Changed
moved-one = { $name } (from place { NUMBER($from) } to { NUMBER($to) })
changed-one = { $old } becomes { $new }
