package practicetest

// Tea is a ritual as somebody may write one of their own, in the form of docs/rituals-format.md. Lint finds nothing in it.
const Tea = `pack = 1
id = "tea"
title = "Tea"
for = "For a cold afternoon."
why = "Closeness comes and goes in good ones as well."
source = { author = "Perel", year = 2006 }
situations = ["ordinary-day"]
minutes = 4
depth = "shallows"
people = "two"
picture = "two-cups"
intention = "we sit down for a moment."
listens = "Hold the cup, and listen to the end."

[[step]]
kind = "gate"
prompt = "Is there time for a cup of tea?"

[[step]]
kind = "intention"
prompt = "Say it as the water boils: “We sit down for a moment.”"

[[step]]
kind = "speak"
minutes = 1
prompt = "{speaker}, tell {listener} what was warm today."

[[step]]
kind = "swap"
prompt = "Pour a second cup."

[[step]]
kind = "close"
prompt = "A word each, as the cups grow empty."
`
