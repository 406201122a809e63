package away_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/away"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

func room(t *testing.T, names ...string) (*uitest.Bench, *present.Away) {
	t.Helper()
	b := uitest.New(t, look.Options{Choice: look.Day}, names...)
	return b, show(b, 864, 1600)
}

// show puts the room into a window.
func show(b *uitest.Bench, w, h float32) *present.Away {
	vm := present.NewAway(b.App)
	b.Show(w, h, func() fyne.CanvasObject { return away.New(vm) })
	return vm
}

func day(month time.Month, day int) civil.Date { return civil.Date{Year: 2026, Month: month, Day: day} }

func went(b *uitest.Bench, a practice.Away) {
	b.Went("", a)
	b.Changed()
}

func TestWriteOneDownByKeys(t *testing.T) {
	b, vm := room(t, "Maren", "Elio")
	if !b.Says(b.Say("away.empty")) {
		t.Error("an empty room says nothing")
	}
	b.Tap("We are going away")
	first, ok := b.Win.Canvas().Focused().(*widgets.Entry)
	if !ok || first.Label != "First day away" {
		t.Fatalf("the keyboard is at %v", b.Win.Canvas().Focused())
	}
	test.Type(first, "30 October")
	b.Tap("Keep it")
	if vm.Form == nil || vm.Form.Problems["to"] != b.Say("away.problem.to.empty") {
		t.Error("a missing day is not said")
	}
	last := uitest.Labelled[*widgets.Entry](b, "Home again on")
	test.Type(last, "31 October")
	if !b.Says(b.Say("away.preview.short")) {
		t.Error("an ordinary weekend is not said")
	}
	last.SetText("4 November")
	if !b.Says("Five nights. " + b.Say("away.preview.together")) {
		t.Error("what comes after it is not said")
	}
	name := uitest.Labelled[*widgets.Entry](b, "A name for it, if you like")
	test.Type(name, "the island")
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	aways := b.Sitting().Aways()
	if len(aways) != 1 || aways[0].Away() != (practice.Away{From: day(10, 30), To: day(11, 4), FromZone: "Europe/Berlin", ToZone: "Europe/Berlin", Kind: practice.AwayTogether, Name: "the island"}) {
		t.Fatalf("kept %+v", aways)
	}
	if !b.Says("the island") || !b.Says("Friday, 30 October to Wednesday, 4 November · away together") {
		t.Error("it is not in the list")
	}
}

// TestHalfWrittenDayOutlivesTheView: the window builds the room anew whenever anything changes elsewhere.
func TestHalfWrittenDayOutlivesTheView(t *testing.T) {
	b, vm := room(t, "Maren", "Elio")
	b.Tap("We are going away")
	test.Type(uitest.Labelled[*widgets.Entry](b, "First day away"), "30 Octo")
	test.Type(uitest.Labelled[*widgets.Entry](b, "Home again on"), "31 Febr")
	b.Changed()
	if got := uitest.Labelled[*widgets.Entry](b, "First day away").Text; got != "30 October 2026" && got != "30 Octo" {
		t.Errorf("the first day is %q", got)
	}
	if got := uitest.Labelled[*widgets.Entry](b, "Home again on").Text; got != "31 Febr" {
		t.Errorf("the last day is %q", got)
	}
	b.Tap("Keep it")
	if vm.Form == nil || vm.Form.Problems["to"] != b.Say("widgets.date.unclear") {
		t.Error("a day that cannot be read is not said")
	}
}

func TestKindChangesTheWords(t *testing.T) {
	b, _ := room(t, "Maren", "Elio")
	b.Tap("We are going away")
	if b.Says(b.Say("away.who")) {
		t.Error("who is asked when both go")
	}
	test.Type(uitest.Labelled[*widgets.Entry](b, "First day away"), "30 October")
	test.Tap(uitest.Labelled[*widgets.Choice](b, "Somebody comes to stay with us"))
	if got := uitest.Labelled[*widgets.Entry](b, "They arrive on").Text; got == "" {
		t.Error("the day is lost")
	}
	test.Tap(uitest.Labelled[*widgets.Choice](b, "One goes, one stays"))
	if !b.Says(b.Say("away.who")) {
		t.Fatal("who is not asked")
	}
	test.Tap(uitest.Labelled[*widgets.Toggle](b, "We don’t know yet"))
	b.Tap("Keep it")
	if !b.Says(b.Say("away.problem.who.empty")) {
		t.Error("a missing name is not said")
	}
	who := uitest.Labelled[*widgets.Segments](b, "Who is away?")
	who.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	who.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	b.Tap("Keep it")
	aways := b.Sitting().Aways()
	if len(aways) != 1 || aways[0].Away().Who != b.Fixture.Other || !aways[0].Away().To.IsZero() {
		t.Errorf("kept %+v", aways)
	}
}

func TestBackIsTheFilledOne(t *testing.T) {
	b, _ := room(t, "Maren", "Elio")
	went(b, practice.Away{From: day(10, 12), Kind: practice.AwayTogether, Name: "the island"})
	b.Tap("We are back")
	if a := b.Sitting().Aways()[0].Away(); a.To != day(10, 19) {
		t.Errorf("ended on %s", a.To)
	}
	if !b.Says(b.Say("away.touch.first.together")) {
		t.Error("what comes now is not said")
	}
	b.Tap("Not this time")
	if !b.Says(b.Say("away.note.closed")) {
		t.Error("the arc is not closed")
	}
}

func TestPastOnesOpenFromLineAndList(t *testing.T) {
	b, vm := room(t, "Maren", "Elio")
	went(b, practice.Away{From: day(6, 1), To: day(6, 9), Kind: practice.AwayTogether, Name: "the old town"})
	test.Tap(uitest.Labelled[*widgets.LinkRow](b, "the old town, June 2026"))
	if !b.Says(b.Say("away.note.past")) {
		t.Error("it does not open")
	}
	vm.Toggle(vm.Open)
	uitest.First[*widgets.Timeline](b).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !b.Says(b.Say("away.note.past")) {
		t.Error("the line does not open it")
	}
}

func TestOnePerson(t *testing.T) {
	b, _ := room(t, "Maren")
	b.Tap("A time away")
	test.Tap(uitest.Labelled[*widgets.Choice](b, "I go, the other stays"))
	test.Type(uitest.Labelled[*widgets.Entry](b, "First day away"), "30 October")
	test.Tap(uitest.Labelled[*widgets.Toggle](b, "I don’t know yet"))
	b.Tap("Keep it")
	if aways := b.Sitting().Aways(); len(aways) != 1 || aways[0].Away().Who != b.Fixture.First {
		t.Errorf("kept %+v", aways)
	}
}
