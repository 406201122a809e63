package main

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

func startPage() fyne.CanvasObject {
	name := widgets.NewField("Your name", widgets.NewEntry(""), "")
	name.Side = widgets.First
	other := widgets.NewField("The other name, if there is one", widgets.NewEntry(""), "")
	other.Side = widgets.Second
	content := widgets.NewColumn(widgets.Rows(look.S16, widgets.Air(292), widgets.Middle(widgets.NewWordmark("Tideway")),
		widgets.Stage("Closeness comes and goes.\nHere is a place to come back to.").Centred(),
		widgets.VoiceQuiet("A quiet notebook for two people, or for one. It stays on this computer.").Centred(),
		widgets.Row(look.S16, layout.NewSpacer(), widgets.Fixed(252, 0, name), widgets.Fixed(252, 0, other), widgets.Pad(25, 0, 0, 0, widgets.FilledButton("Begin", nil)), layout.NewSpacer()),
		widgets.Row(look.S40, layout.NewSpacer(), widgets.PlainButton("Set a passphrase", nil).WithIcon("lock"), widgets.PlainButton("Look around in a made-up journal", nil).WithIcon("eye"), layout.NewSpacer()),
		widgets.Small("This is not therapy, and nobody is watching.").Centred()))
	return widgets.NewShoreWith(widgets.NewShore(7.5, widgets.ShoreStart), content)
}

func nowPage() fyne.CanvasObject {
	card := widgets.NewCard(widgets.Weighted(look.S24, 150, []float32{3, 1},
		widgets.Rows(look.S8, widgets.Small("For tonight · about ten minutes · in turns"), widgets.Heading("One thing left unsaid"),
			widgets.Voice("One of you tells one small thing that stayed inside today. The other only listens, and says it back. Then you change places."),
			widgets.Flow(look.S16, look.S8, widgets.TonalButton("Begin together", nil), widgets.PlainButton("Another one", nil), widgets.QuietButton("Not today", nil))),
		widgets.NewPicture("coming-back", 150, 150)))
	content := widgets.NewColumn(widgets.Rows(look.S24,
		widgets.Pad(44, 0, 110, 0, widgets.Rows(8, widgets.Small("Thursday, the nineteenth of November"), widgets.Prompt("Good evening, Maren and Elio."))),
		widgets.Row(look.S16, widgets.FilledButton("Check in", nil), widgets.Small("Under a minute. Every part can stay empty.").Single()),
		card, widgets.Columns(look.S40, 240,
			widgets.Rows(8, widgets.Small("Last words"), widgets.NewPersonName(widgets.First, "tender, unhurried"), widgets.NewPersonName(widgets.Second, "tired, but here")),
			widgets.Rows(8, widgets.Small("This week, three years ago"), widgets.Quote("“We ate soup on the stairs because the table was full of paint.”")))))
	return withRail(widgets.NewScroll(widgets.NewShoreWith(widgets.NewShore(18, widgets.ShoreNow), content)))
}

func returnPage() fyne.CanvasObject {
	arc := widgets.NewArcLine([]widgets.ArcStop{
		{Text: "the island", Kind: widgets.ArcSand, At: 0, To: 0.24}, {Text: "home, Sunday", Kind: widgets.ArcHome, At: 0.24},
		{Text: "today", Kind: widgets.ArcToday, At: 0.3}, {Text: "an unhurried evening, next week", Kind: widgets.ArcLater, At: 0.51},
		{Text: "after that, quiet", Kind: widgets.ArcLater, At: 0.985}})
	card := widgets.NewCard(widgets.Rows(look.S16, widgets.Small("Home since yesterday"), widgets.Prompt("Nine days on the island, and now a Monday."),
		widgets.Voice("The first ordinary day after time away often feels further apart than the days before it. Flow and ebb both belong. Is there room for ten minutes, the two of you, before the evening fills up?"),
		widgets.Flow(look.S16, look.S8, widgets.FilledButton("Ten minutes together", nil), widgets.PlainButton("Later this evening", nil), widgets.QuietButton("Not today", nil)), arc))
	content := widgets.NewColumn(widgets.Rows(look.S24, widgets.Pad(44, 0, 64, 0, widgets.Rows(8, widgets.Small("Monday, the nineteenth of October"), widgets.Prompt("Good afternoon, Maren and Elio."))), card))
	return withRail(widgets.NewShoreWith(widgets.NewShore(15, widgets.ShoreNow), content))
}

func ritualsPage() fyne.CanvasObject {
	choices := widgets.NewChoices([]string{"It has felt far for a while.", "We hurt each other.", "One of us has good news.", "There is something I have not said.",
		"We talk, but only about plans.", "It is good, and we have an evening.", "Something in me is changing.", "I don’t know. We are here."}, nil)
	choices.SetChosen(0, true)
	var offers []fyne.CanvasObject
	for i, o := range []widgets.OfferText{
		{Picture: "one-true-thing", Small: "about ten minutes", Title: "One thing left unsaid", Body: "One small thing that stayed inside today, told and said back."},
		{Picture: "walk", Small: "about ten minutes", Title: "Side by side", Body: "Walk around the block. Talk only when you look the same way."},
		{Picture: "weather", Small: "five minutes", Title: "The weather in me", Body: "Each says today’s inner weather. The other asks one question."},
	} {
		offer := widgets.NewOffer(o, nil)
		offer.SetChosen(i == 0)
		offers = append(offers, offer)
	}
	body := widgets.Rows(look.S24, widgets.RowFill(look.S16, 0, widgets.Prompt("What is here now?"), widgets.PlainButton("Browse all", nil)), choices,
		widgets.Flow(look.S40, look.S8,
			widgets.Rows(6, widgets.Small("How much time is there?").Single(), widgets.NewSegments([]string{"five minutes", "ten", "half an hour", "an evening"}, 1, nil)),
			widgets.Rows(6, widgets.Small("How deep, for both of you?").Single(), widgets.NewSegments([]string{"ankle", "waist", "open water"}, 0, nil))),
		widgets.Columns(look.S16, 180, offers...),
		widgets.RowFill(look.S16, 3, widgets.FilledButton("Begin together", nil), widgets.PlainButton("Alone", nil), widgets.QuietButton("Not today", nil),
			widgets.Small("Why this one: closeness grew more from feelings told than from facts. Laurenceau and others, 1998").Trailing()))
	return withRail(widgets.NewScroll(widgets.NewColumn(widgets.Pad(40, 0, 24, 0, body))))
}

func runPage(side widgets.Side) fyne.CanvasObject {
	tide := widgets.NewSideTide(widgets.SideTideText{Names: [2]string{"Maren", "Elio"}, Floor: "has the floor"})
	clock := widgets.NewSoftClock(widgets.First)
	clock.SetPart(0.3)
	pebbles := widgets.NewPebbles(6)
	pebbles.SetStep(2)
	pebbles.SetSide(side)
	listener := widgets.NewWash(side.Other().Wash(), widgets.RowFill(look.S24, 1, widgets.NewPersonMark(side.Other(), 52),
		widgets.Rows(4, widgets.Title("Elio listens"), widgets.Voice("Hear it to the end, without an answer. Then say back what reached you, and ask: is that it?"))))
	body := widgets.Rows(look.S24,
		widgets.RowFill(look.S16, 0, widgets.Rows(0, widgets.Small("One thing left unsaid"), widgets.SmallVoice("You both began with: we want to come closer.")), widgets.QuietButton("Leave", nil).WithIcon("leave")),
		widgets.Air(40),
		widgets.Stage("Begin with “I feel”, and tell Elio one small thing that stayed inside today."), widgets.VoiceQuiet("One sentence is enough. Silence is fine too."),
		widgets.Row(look.S16, clock, widgets.Small("about two minutes, and it can take longer").Single()), layout.NewSpacer(), listener, layout.NewSpacer(),
		widgets.Row(look.S16, widgets.QuietButton("Time-out", nil).WithIcon("timeout"), widgets.QuietButton("Pause", nil).WithIcon("pause"), layout.NewSpacer(), pebbles, layout.NewSpacer(),
			widgets.FilledButton("Elio says it back", nil).WithIconAfter("next")))
	stage := widgets.NewTideStage(tide, widgets.Pad(32, 0, 32, 0, body))
	tide.SetSide(side)
	return stage
}

func timeoutPage() fyne.CanvasObject {
	card := widgets.NewCard(widgets.Rows(look.S16, widgets.Small("Booked for both of you"), widgets.Prompt("Back together at twenty to ten"),
		widgets.Flow(look.S8, look.S8, widgets.NewChip("In twenty minutes", false, nil), widgets.NewChip("In half an hour", true, nil), widgets.NewChip("Tomorrow evening", false, nil), widgets.PlainButton("Another time", nil)),
		widgets.Divider(), widgets.Columns(look.S24, 200,
			widgets.Rows(4, widgets.NewPersonName(widgets.First, "Maren"), widgets.Small("had the floor, and has it again first. Until then: a glass of water, a slow walk, nothing to prepare.")),
			widgets.Rows(4, widgets.NewPersonName(widgets.Second, "Elio"), widgets.Small("was listening. Until then: a glass of water, a slow walk, nothing to work out.")))))
	content := widgets.NewColumn(widgets.Pad(32, 0, 32, 0, widgets.Rows(look.S16, widgets.Small("One thing left unsaid"), widgets.Air(24), widgets.Small("Time-out").In(look.Action),
		widgets.Stage("You stopped here.\nThis is where you come back."), widgets.VoiceQuiet("A pause is part of it, and no reason is needed."), card, layout.NewSpacer(),
		widgets.Row(look.S16, widgets.QuietButton("End it here for today", nil), layout.NewSpacer(), widgets.FilledButton("We are back", nil).WithIconAfter("next")))))
	return widgets.NewShoreWith(widgets.NewShore(22, widgets.ShoreNight), content)
}

func picturesPage() fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, id := range widgets.PictureIDs() {
		all = append(all, widgets.Rows(4, widgets.NewPicture(id, 150, 110), widgets.Small(id)))
	}
	return onPaper(widgets.Flow(look.S16, look.S16, all...))
}

func lettersPage() fyne.CanvasObject {
	open := widgets.NewEnvelope(widgets.First, nil)
	open.Open()
	return onPaper(widgets.Rows(look.S24, widgets.Flow(look.S16, look.S16, widgets.NewEnvelope(widgets.First, func() {}), widgets.NewEnvelope(widgets.Second, func() {}), open),
		widgets.NewEmpty("letter", "Letters to each other will wait here, sealed until you both say open.", widgets.TonalButton("Write a letter", nil))))
}

func keepPage() fyne.CanvasObject {
	cover := widgets.NewWash(look.Rail, widgets.Middle(widgets.NewBookCover(widgets.BookCoverText{Title: "Autumn", Under: "a slower house", Names: "Maren and Elio"})))
	return onPaper(widgets.Columns(look.S16, 200, cover, widgets.NewCard(widgets.Rows(0, widgets.Body("The season, on two shores")))))
}

func awayPage() fyne.CanvasObject {
	line := widgets.NewTimeline([]widgets.TimelineSpan{
		{From: 0.05, To: 0.14, Text: "the island", Side: widgets.Both, Past: true}, {From: 0.25, To: 0.28, Text: "Maren in Lyon", Side: widgets.First, Past: true},
		{From: 0.3, To: 0.34, Text: "Elio’s parents here", Side: widgets.Second, Past: true},
		{From: 0.6, To: 0.66, Text: "the sea", Side: widgets.Both}, {From: 0.8, To: 0.83, Text: "Elio in Graz", Side: widgets.Second},
	}, 0.45, nil)
	line.Marks = []widgets.TimelineMark{{At: 0.04, Text: "August"}, {At: 0.2, Text: "September"}, {At: 0.36, Text: "October"}, {At: 0.52, Text: "November"}, {At: 0.68, Text: "December"}, {At: 0.84, Text: "January"}}
	return onPaper(widgets.Rows(look.S24, widgets.Prompt("Away"), widgets.NewCard(line)))
}

func hoursPage() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, h := range []float64{1, 6, 9, 12, 16, 18.5, 20, 23} {
		shore := container.New(layout.NewStackLayout(), widgets.NewShore(h, widgets.ShoreNow), onPaper(widgets.Small(fmt.Sprintf("Hour %.1f, and how it reads", h))))
		rows = append(rows, widgets.Fixed(0, 190, shore))
	}
	return widgets.Columns(4, 200, widgets.Rows(4, rows[:4]...), widgets.Rows(4, rows[4:]...))
}
