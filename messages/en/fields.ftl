# What the form calls the fields of an interview.
title = Title
display-name = Display name
description = Description
language = Language
questions = Questions
survey-questions = Survey questions
keywords = Keywords
description-url = Description link
message-group = Message group
narrator = Narrator
resume = Resume
web-only = Web only
