package away_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// TestAnotherPlaceByKeys opens the line about the clocks, and finds a place for each end by typing.
func TestAnotherPlaceByKeys(t *testing.T) {
	for name, c := range map[string]struct{ w, h, scale float32 }{"usual": {864, 760, 1}, "least": {796, 600, 1}, "large": {952, 760, 2}, "large and least": {732, 600, 2}} {
		b := uitest.New(t, look.Options{Choice: look.Day, Scale: c.scale}, "Maren", "Elio")
		vm := show(b, c.w, c.h)
		b.Tap("We are going away")
		if !b.Says("By the clocks of Berlin.") {
			t.Fatalf("%s: the clocks are not said", name)
		}
		test.Type(uitest.Labelled[*widgets.Entry](b, "First day away"), "10 January 2027")
		test.Type(uitest.Labelled[*widgets.Entry](b, "Home again on"), "9 January 2027")
		b.PressOn(b.Reach(b.Say("away.zones.change")), fyne.KeyReturn)
		take := func(field, text, want string) {
			t.Helper()
			place, ok := b.Win.Canvas().Focused().(*widgets.Select)
			if !ok || place.Label != field {
				t.Fatalf("%s: the keyboard is at %q", name, b.Focused())
			}
			b.Press(fyne.KeyDown)
			line, ok := b.Win.Canvas().Focused().(*widgets.Entry)
			if !ok {
				t.Fatalf("%s: the keyboard is at %q", name, b.Focused())
			}
			test.Type(line, text)
			if line.Label != b.Say("away.zones.first", "word", want) {
				t.Errorf("%s: %q offers %q", name, text, line.Label)
			}
			b.Press(fyne.KeyReturn)
			if got := place.AccessibilityLabel(); got != field+": "+want {
				t.Errorf("%s: chosen %q", name, got)
			}
		}
		take("First day away, by the clocks of", "auck", "Auckland, New Zealand")
		b.Win.Canvas().FocusNext()
		take("Home again on, by the clocks of", "hono", "Honolulu, United States")
		b.Tap("Keep it")
		aways := b.Sitting().Aways()
		want := practice.Away{From: day(1, 10), To: day(1, 9), FromZone: "Pacific/Auckland", ToZone: "Pacific/Honolulu", Kind: practice.AwayTogether}
		want.From.Year, want.To.Year = 2027, 2027
		if len(aways) != 1 || aways[0].Away() != want {
			t.Errorf("%s: kept %+v, %v", name, aways, vm.Form)
		}
		if !b.Says("Sunday, 10 January (Auckland) to Saturday, 9 January 2027 (Honolulu) · away together") {
			t.Errorf("%s: the list does not say where", name)
		}
	}
}

// TestTheClocksOutliveTheView: the window builds the room anew whenever anything changes elsewhere.
func TestTheClocksOutliveTheView(t *testing.T) {
	b, vm := room(t, "Maren")
	b.Tap("A time away")
	vm.OpenZones()
	vm.SetFromZone("Pacific/Auckland")
	vm.SetUnknown(true)
	b.Changed()
	if got := uitest.First[*widgets.Select](b).AccessibilityLabel(); got != "First day away, by the clocks of: Auckland, New Zealand" {
		t.Errorf("it says %q", got)
	}
	if n := len(uitest.All[*widgets.Select](b)); n != 1 {
		t.Errorf("%d places are asked for while the end is not known", n)
	}
}

// TestClocksPictures draws the line, the two choices and the search.
func TestClocksPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		b := uitest.MadeUp(t, s.Options)
		b.Went("", practice.Away{From: day(11, 20), To: day(11, 29), FromZone: "Europe/Berlin", ToZone: "Pacific/Auckland", Name: "the long way round"})
		vm := show(b, s.W, s.H)
		b.Picture("away-zones-list-" + s.Name)
		vm.Begin()
		vm.SetFrom(day(11, 6), "", "")
		vm.SetTo(day(11, 12), "", "")
		b.Changed()
		b.Picture("away-zones-line-" + s.Name)
		vm.SetFromZone("Pacific/Auckland")
		b.Changed()
		b.Picture("away-zones-two-" + s.Name)
		b.Tap(b.Say("away.zones.change"))
		b.Picture("away-zones-open-" + s.Name)
		b.Press(fyne.KeyDown)
		b.Picture("away-zones-near-" + s.Name)
		test.Type(b.Win.Canvas().Focused(), "san")
		b.Picture("away-zones-find-" + s.Name)
		test.Type(b.Win.Canvas().Focused(), "x")
		b.Picture("away-zones-none-" + s.Name)
	}
}
