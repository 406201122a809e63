package rituals

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// TestDrawings draws all drawings of rituals into build/rooms when TIDEWAY_PICTURES=1, to be looked at: as the band of an
// offer, in the list of one's own rituals and on the card of Now.
func TestDrawings(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for name, o := range map[string]look.Options{
		"day": {Choice: look.Day}, "night": {Choice: look.Night}, "day-200": {Choice: look.Day, Scale: 2}, "night-200": {Choice: look.Night, Scale: 2},
		"contrast-day": {Choice: look.Day, Contrast: true}, "contrast-night": {Choice: look.Night, Contrast: true},
		"one-hue": {Choice: look.Day, First: look.HueMoss, Second: look.HueMoss},
	} {
		app := test.NewTempApp(t)
		app.Settings().SetTheme(look.New(o))
		var bands, lows, cards []fyne.CanvasObject
		for _, id := range widgets.PictureIDs() {
			band := widgets.NewPicture(id, 216, 68)
			band.Band = true
			bands = append(bands, widgets.Rows(look.S4, band, widgets.Small(id).Single()))
			lows = append(lows, widgets.NewPicture(id, 104, 72))
			cards = append(cards, widgets.NewPicture(id, 150, 150))
		}
		page := widgets.NewPanel(look.CardFill, look.S16, widgets.Rows(look.S24, widgets.Flow(look.S16, look.S16, bands...),
			widgets.Flow(look.S8, look.S8, lows...), widgets.Flow(look.S8, look.S8, cards...)))
		w := test.NewTempWindow(t, page)
		w.SetPadded(false)
		w.Resize(fyne.NewSize(1180*max(o.Scale, 1), 850*max(o.Scale, 1)))
		uitest.Picture(t, w.Canvas(), "../..", "drawings-"+name)
	}
}
