package main

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"tideway/practice/civil"
	"tideway/ui/look"
	"tideway/ui/widgets"
)

// page is one picture of the gallery.
type page struct {
	name  string
	w, h  float32
	build func() fyne.CanvasObject
	after func(fyne.Window)
}

func pages() []page {
	return []page{
		{"type", 760, 620, typePage, nil},
		{"buttons", 760, 640, buttonPage, focusFirst},
		{"fields", 760, 700, fieldPage, nil},
		{"month", 760, 560, monthPage, openMonth},
		{"sheet", 860, 600, nowPage, openSheet},
		{"near", 760, 620, nearPage, focusFirst},
		{"checkin", 1080, 760, checkinPage, nil},
		{"start", 1080, 760, startPage, nil},
		{"now", 1080, 760, nowPage, nil},
		{"return", 1080, 760, returnPage, nil},
		{"rituals", 1080, 760, ritualsPage, nil},
		{"run", 1080, 760, func() fyne.CanvasObject { return runPage(widgets.First) }, nil},
		{"run2", 1080, 760, func() fyne.CanvasObject { return runPage(widgets.Second) }, nil},
		{"runboth", 1080, 760, func() fyne.CanvasObject { return runPage(widgets.Both) }, nil},
		{"timeout", 1080, 760, timeoutPage, nil},
		{"pictures", 900, 620, picturesPage, nil},
		{"letters", 760, 420, lettersPage, nil},
		{"keep", 760, 460, keepPage, nil},
		{"away", 860, 360, awayPage, nil},
		{"hours", 900, 820, hoursPage, nil},
	}
}

func focusFirst(w fyne.Window) { w.Canvas().FocusNext() }

func openMonth(w fyne.Window) {
	w.Canvas().FocusNext()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
}

func openSheet(w fyne.Window) {
	widgets.ShowSheet(w.Canvas(), "Forget this for good?", "Close", widgets.Rows(look.S16,
		widgets.Voice("It will be gone from the journal and from its own backups. What was already read cannot be unread."),
		widgets.Flow(look.S16, look.S8, widgets.CareTonalButton("Forget it for good", nil), widgets.QuietButton("Keep it", nil))), nil)
}

func onPaper(o fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Pad(look.S24, look.S24, look.S24, look.S24, o)
}

func typePage() fyne.CanvasObject {
	long := "The first ordinary day after time away often feels further apart than the days before it. Flow and ebb both belong."
	return onPaper(widgets.Rows(look.S16,
		widgets.Stage("Closeness comes and goes. Here is a place to come back to."),
		widgets.Prompt("How near does it feel right now?"),
		widgets.Heading("One thing left unsaid"),
		widgets.Title("Side by side"),
		widgets.Voice(long), widgets.Quote("“We ate soup on the stairs because the table was full of paint.”"),
		widgets.Body("Under a minute. Every part can stay empty."),
		widgets.Small("This is not therapy, and nobody is watching."),
		widgets.SmallVoice("You both began with: we want to come closer."),
		widgets.Row(look.S16, widgets.NewWordmark("Tideway"), layout.NewSpacer(), widgets.NewPeople("Maren", "Elio")),
	))
}

func buttonPage() fyne.CanvasObject {
	off := widgets.FilledButton("Not yet", nil)
	off.Disable()
	row := widgets.NewLinkRow("", "Danger right now, European Union", "112", func() {})
	row.Divider, row.DetailColour = true, look.Care
	letter := widgets.NewLinkRow("", "To the one who stayed up with me", "read together in March", func() {})
	letter.Serif, letter.Side, letter.Divider = true, widgets.Second, true
	progress := widgets.NewProgress("Making the book: page 41", "Stop", nil)
	progress.SetValue(0.4)
	return onPaper(widgets.Rows(look.S16,
		widgets.Flow(look.S16, look.S8, widgets.FilledButton("Check in", nil), widgets.TonalButton("Begin together", nil), widgets.PlainButton("Another one", nil),
			widgets.QuietButton("Not today", nil), off, widgets.CareTonalButton("Close", nil).WithIcon("close")),
		widgets.Flow(look.S16, look.S8, widgets.FilledButton("Write a letter", nil).WithIcon("pencil"), widgets.FilledButton("Elio says it back", nil).WithIconAfter("next"),
			widgets.PlainButton("Set a passphrase", nil).WithIcon("lock"), widgets.QuietButton("Leave", nil).WithIcon("leave"), widgets.CareButton("When it isn’t safe", nil).WithIcon("lighthouse").Compact()),
		widgets.Flow(look.S16, look.S8, widgets.NewSegments([]string{"five minutes", "ten", "half an hour", "an evening"}, 1, nil), widgets.NewSegments([]string{"Just for me", "For us"}, 0, nil)),
		widgets.Flow(look.S8, look.S8, widgets.NewChip("In twenty minutes", false, nil), widgets.NewChip("In half an hour", true, nil), widgets.NewChip("Tomorrow evening", false, nil),
			widgets.SidePill(widgets.First, "far away"), widgets.SidePill(widgets.Second, "tender")),
		widgets.Flow(look.S16, look.S8, widgets.NewTick(widgets.First, "Maren", true, nil), widgets.NewTick(widgets.Second, "Elio", true, nil), widgets.NewTick(widgets.First, "Not yet", false, nil),
			widgets.NewToggle("Blank lines for your own hand", true, nil), widgets.NewToggle("Off", false, nil)),
		widgets.NewCard(widgets.Rows(0, row, letter)),
		progress,
	))
}

func fieldPage() fyne.CanvasObject {
	name := widgets.NewField("Your name", widgets.NewEntry(""), "")
	name.Side = widgets.First
	entry := widgets.NewEntry("")
	entry.SetText("Elio")
	other := widgets.NewField("The other name, if there is one", entry, "")
	other.Side = widgets.Second
	wrong := widgets.NewField("A passphrase", widgets.NewPassword(""), "")
	wrong.SetProblem("The two are not the same. Nothing was changed.")
	note := widgets.NewNote("What is going on", 4)
	note.SetText("Back at the desk. My hands still look for the long table and the wind. You feel further off than the sea did.")
	toasts := widgets.NewToasts(onPaper(widgets.Rows(look.S16,
		widgets.Columns(look.S16, 200, name, other), wrong,
		widgets.NewField("What is going on", note, "Only you can read this."),
		widgets.Columns(look.S16, 200, widgets.NewField("Country", widgets.NewSelect([]string{"Germany", "France"}, 0, nil), ""),
			widgets.NewField("Coming home", dateField(), "")),
	)))
	toasts.Say("The letter is taken back.", "Undo", nil)
	return toasts
}

func dateField() *widgets.DateField {
	d := widgets.NewDateField(widgets.DateWords{
		Months:   [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		Weekdays: [7]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"}, Hint: "a day",
	}, nil)
	d.Today = civil.Date{Year: 2026, Month: 11, Day: 23}
	d.SetDate(civil.Date{Year: 2026, Month: 11, Day: 8})
	return d
}

func monthPage() fyne.CanvasObject {
	return onPaper(widgets.Leading(widgets.NewField("Coming home", dateField(), "")))
}

func near(names widgets.NearNames, v float64) *widgets.NearShapes {
	n := widgets.NewNearShapes(names)
	n.Words = func(float64) (string, string, string) {
		return "out of sight", "one warmth", "“Touching at the edges, each still in your own day.”"
	}
	if v >= 0 {
		n.SetNear(v)
	}
	return n
}

func nearPage() fyne.CanvasObject {
	return onPaper(widgets.Rows(look.S16, near(widgets.NearNames{First: "Maren", Second: "Maximiliane-Theodora"}, 0.05), near(widgets.NearNames{First: "Maren"}, 0.95)))
}

func rail() fyne.CanvasObject {
	items := []fyne.CanvasObject{widgets.Pad(8, 0, look.S16, 8, widgets.NewWordmark("Tideway"))}
	for i, r := range []string{"Now", "Rituals", "Tides", "Away", "Letters", "Growth", "Keep"} {
		item := widgets.NewRailItem([]string{"now", "rituals", "tides", "away", "letters", "growth", "keep"}[i], r, nil)
		item.SetCurrent(i == 0)
		items = append(items, item)
	}
	care := widgets.NewRailItem("lighthouse", "When it isn’t safe", nil)
	care.Care = true
	items = append(items, layout.NewSpacer(), widgets.Pad(0, 0, 8, 12, widgets.NewPeople("Maren", "Elio")), widgets.Pad(0, 12, 8, 12, widgets.Divider()),
		widgets.NewRailItem("settings", "Settings", nil), care)
	if look.Current().Scale() > 1.5 {
		items = items[1:8]
		for _, i := range items {
			i.(*widgets.RailItem).SetNarrow(true)
		}
		return widgets.NewPanel(look.Rail, 4, widgets.Rows(4, items...))
	}
	return widgets.Fixed(look.RailWidth, 0, widgets.NewPanel(look.Rail, 12, widgets.Rows(4, items...)))
}

func withRail(o fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: beside{}, Objects: []fyne.CanvasObject{rail(), o}}
}

func feelings() *widgets.FeelingPicker {
	var words []widgets.FeelingWord
	for i, w := range []struct {
		id   string
		x, y float64
	}{
		{"restless", -.65, .58}, {"hurt", -.39, .68}, {"afraid", -.15, .52}, {"curious", .2, .5}, {"playful", .46, .66}, {"alive", .75, .55},
		{"overrun", -.7, .18}, {"angry", -.4, .3}, {"on edge", -.15, .15}, {"hopeful", .2, .12}, {"wanting", .5, .25}, {"proud", .75, .18},
		{"lonely", -.65, -.22}, {"tired", -.4, -.15}, {"sad", -.15, -.25}, {"quiet", .2, -.25}, {"tender", .5, -.18}, {"safe", .75, -.22},
		{"heavy", -.68, -.6}, {"ashamed", -.4, -.55}, {"numb", -.15, -.68}, {"thankful", .2, -.65}, {"soft", .5, -.58}, {"content", .75, -.62},
	} {
		words = append(words, widgets.FeelingWord{ID: fmt.Sprint(i), Text: w.id, X: w.x, Y: w.y,
			Nearer: []widgets.FeelingWord{{ID: fmt.Sprint("n", i), Text: "fond"}, {ID: fmt.Sprint("m", i), Text: "touched"}, {ID: fmt.Sprint("o", i), Text: "open"}}})
	}
	f := widgets.NewFeelingPicker(words, widgets.FeelingLabels{More: "more energy", Less: "less energy", Harder: "harder", Easier: "easier",
		Near: func(w string) string { return "Near “" + w + "”:" }})
	f.SetChosen([]string{"13", "16"})
	return f
}

func checkinPage() fyne.CanvasObject {
	head := widgets.RowFill(look.S16, 0, widgets.Prompt("How near does it feel right now?"), widgets.QuietButton("Leave", nil).WithIcon("close"))
	body := widgets.Rows(look.S8, head, near(widgets.NearNames{First: "Maren", Second: "Elio"}, 0.68),
		widgets.RowFill(look.S16, 0, widgets.Title("Is there a word for it?"), widgets.Small("A named feeling may grow for a moment, and often softens.").Single()), feelings())
	bar := widgets.NewBar(widgets.RowFill(look.S16, 0, widgets.Leading(widgets.PlainButton("What is going on", nil).WithIcon("pencil")),
		widgets.Flow(look.S16, look.S8, widgets.NewSegments([]string{"Just for me", "For us"}, 0, nil), widgets.FilledButton("Keep it", nil))))
	return withRail(widgets.NewPage(widgets.NewScroll(widgets.NewColumn(widgets.Pad(24, 0, 24, 0, body))), bar))
}

// beside lays the rail at the left without Fyne's gap between.
type beside struct{}

func (beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(o[1].MinSize().Width, 0)
}

func (beside) Layout(o []fyne.CanvasObject, s fyne.Size) {
	w := o[0].MinSize().Width
	o[0].Resize(fyne.NewSize(w, s.Height))
	o[1].Move(fyne.NewPos(w, 0))
	o[1].Resize(fyne.NewSize(s.Width-w, s.Height))
}
