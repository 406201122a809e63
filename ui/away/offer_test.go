package away_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// TestStartWithTheComputerByKeys: the first time away is written down, the question stands above it, and is answered.
func TestStartWithTheComputerByKeys(t *testing.T) {
	b, c := uitest.New(t, look.Options{Choice: look.Day}, "Maren", "Elio"), &uitest.Login{}
	b.App.Autostart = c
	b.Open(present.RoomAway, present.AwayBegin{}) // as from the tray
	vm := show(b, 864, 760)
	yes := b.Say("away.login.yes")
	if vm.Form == nil || slices.Contains(b.Buttons(), yes) {
		t.Fatal("the form is not ready, or the question stands beside it")
	}
	test.Type(uitest.Labelled[*widgets.Entry](b, "First day away"), "6 November")
	test.Type(uitest.Labelled[*widgets.Entry](b, "Home again on"), "12 November")
	b.PressOn(b.Reach(b.Say("away.save")), fyne.KeyReturn)
	b.Win.Canvas().Unfocus()
	b.PressOn(b.Reach(yes), fyne.KeyReturn)
	if !c.Starts || slices.Contains(b.Buttons(), yes) {
		t.Errorf("on %v, still asked %v", c.Starts, slices.Contains(b.Buttons(), yes))
	}
}

func TestOfferPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		b := uitest.New(t, s.Options, "Maren", "Elio")
		b.App.Autostart = &uitest.Login{}
		went(b, practice.Away{From: b.Fixture.Today().AddDays(12), To: b.Fixture.Today().AddDays(20), Name: "the island"})
		show(b, s.W, s.H)
		b.Picture("away-offer-" + s.Name)
		b.Host.Tray = false
		show(b, s.W, s.H)
		b.Picture("away-no-tray-" + s.Name)
	}
}

// TestNoTrayIsRead: it is said in a card with one button, and goes with it.
func TestNoTrayIsRead(t *testing.T) {
	b := uitest.New(t, look.Options{Choice: look.Day}, "Maren", "Elio")
	b.App.Autostart, b.Host.Tray = &uitest.Login{}, false
	went(b, practice.Away{From: b.Fixture.Today().AddDays(12), To: b.Fixture.Today().AddDays(20)})
	show(b, 864, 760)
	if !b.Says(b.Say("away.no-tray.body")) || slices.Contains(b.Buttons(), b.Say("away.login.yes")) {
		t.Fatalf("it is not said: %q", b.Buttons())
	}
	b.PressOn(b.Reach(b.Say("away.no-tray.read")), fyne.KeyReturn)
	if b.Says(b.Say("away.no-tray.body")) {
		t.Error("read, and it stays")
	}
}
