"""Three articles about a case of invented people: charged, dropped, charged again."""

ARTICLES = {
    "charged.txt": """---
title: Two charged after mill fire
published: 2022-05-10
publisher: Elm Valley News
url: https://elm-valley.example/mill
---

Prosecutors charged Marta Okonjo with arson on Monday over the fire of May 2 at the Elmdale mill.

Piet Lindqvist, her brother-in-law, was charged with perjury on Monday.

"The fire was an accident," said Dana Frey, a lawyer for Okonjo.
""",
    "dropped.txt": """---
title: Arson case dropped
published: 2022-09-02
publisher: Harrow Post
---

Prosecutors on Thursday dismissed the arson charge against Marta Okonjo without prejudice.

Piet Lindqvist pleaded guilty to perjury on Aug. 30, 2022.
""",
    "again.txt": """---
title: Okonjo indicted again
published: 2023-03-15
publisher: Elm Valley News
---

A grand jury indicted Marta Okonjo on Tuesday on a charge of arson.
""",
}
