package settings_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/present"
	"tideway/ui/settings"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// meeting draws the day of the re-meeting: its month chosen, and its day.
func meeting(t *testing.T, s uitest.Size) {
	b := uitest.New(t, s.Options, "Maren", "Elio")
	vm := present.NewSettings(b.App)
	vm.SetInvitation(7)
	b.Show(s.W, s.H, func() fyne.CanvasObject { return settings.New(vm) })
	vm.SetRemeetingMonth(2)
	b.Win.Canvas().Focus(uitest.Labelled[*widgets.Select](b, "On this day: Which day?"))
	b.Picture("settings-meeting-month-" + s.Name)
	vm.SetRemeetingDay(29)
	day := uitest.Labelled[*widgets.Select](b, "On this day: 29")
	b.Win.Canvas().Focus(day)
	b.Picture("settings-meeting-" + s.Name)
}

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		b, vm := bavarians(t, s)
		b.Picture("settings-" + s.Name)
		country := uitest.Labelled[*widgets.Select](b, "Country: Germany")
		b.Win.Canvas().Focus(country)
		b.Picture("settings-country-" + s.Name)
		test.Tap(country)
		b.Picture("settings-countries-" + s.Name)
		b.Win.Canvas().Overlays().Remove(b.Win.Canvas().Overlays().Top())
		b.App.Host = &mute{Host: b.Host} // nobody shows notifications
		b.Win.SetContent(settings.New(vm))
		b.Win.Canvas().Focus(uitest.Labelled[*widgets.Toggle](b, b.Say("settings.reminders.on")))
		b.Picture("settings-no-notifications-" + s.Name)
		meeting(t, s)
	}
}
