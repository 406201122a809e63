package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// TestPictures draws the shell's own rooms into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, c := range []struct {
		name   string
		people []string
		room   present.Room
		theme  string
		w, h   float32
		size   int
		do     func(b *bench)
	}{
		{"first", nil, present.RoomFirst, "day", 1080, 760, 100, nil},
		{"first", nil, present.RoomFirst, "night", 860, 600, 100, nil},
		{"first-bad", nil, present.RoomFirst, "day", 1080, 760, 100, func(b *bench) { tap(t, b.frame.main, "Begin") }},
		{"first", nil, present.RoomFirst, "day", 1080, 760, 200, nil},
		{"care", []string{"Maren", "Elio"}, present.RoomCare, "night", 1080, 760, 100, nil},
		{"care", []string{"Maren", "Elio"}, present.RoomCare, "day", 860, 600, 100, nil},
		{"care", []string{"Maren", "Elio"}, present.RoomCare, "day", 1080, 760, 200, nil},
		{"ask", []string{"Maren", "Elio"}, present.RoomCare, "day", 1080, 760, 100, func(b *bench) {
			b.app.Open(present.RoomCare, present.NewCareAsk(b.app, func() {}))
		}},
		{"settings", []string{"Maren", "Elio"}, present.RoomSettings, "day", 1080, 2200, 100, nil},
		{"settings", []string{"Maren", "Elio"}, present.RoomSettings, "night", 1080, 760, 100, nil},
		{"settings-one", []string{"Maren"}, present.RoomSettings, "day", 860, 600, 100, nil},
		{"settings", []string{"Maren", "Elio"}, present.RoomSettings, "contrast", 1080, 760, 200, nil},
		{"settings-long", []string{uitest.LongName, "👩‍🚀"}, present.RoomSettings, "day", 1080, 760, 100, func(b *bench) { b.app.SitDown(b.f.First) }},
		{"seats", []string{"Maren", "Elio"}, present.RoomSettings, "day", 1080, 760, 100, func(b *bench) { b.frame.rail.people.Tapped(nil) }},
		{"seats-narrow", []string{"Maren", "Elio"}, present.RoomSettings, "night", 860, 600, 100, func(b *bench) { b.frame.rail.people.Tapped(nil) }},
		{"save", []string{"Maren", "Elio"}, present.RoomSettings, "day", 1080, 760, 100, func(b *bench) {
			b.SaveAs("Make a copy of the journal", "Tideway copy 2026-10-19.tideway", func(string) {})
		}},
		{"trouble", []string{"Maren"}, present.RoomTrouble, "day", 1080, 760, 100, func(b *bench) {
			b.trouble = practice.ErrDamaged
			b.app.Open(present.RoomTrouble, nil)
		}},
		{"loading", []string{"Maren"}, present.RoomLoading, "day", 1080, 760, 100, nil},
	} {
		b := newBench(t, c.people...)
		for _, setting := range [][2]string{{practice.SettingTheme, c.theme}, {practice.SettingSize, fmt.Sprint(c.size)}} {
			if err := b.f.SetSetting(t.Context(), setting[0], setting[1]); err != nil {
				t.Fatal(err)
			}
		}
		b.Start()
		b.win.Resize(fyne.NewSize(c.w, c.h))
		b.app.Open(c.room, nil)
		if c.do != nil {
			c.do(b)
		}
		name := fmt.Sprintf("%s-%s-%.0fx%.0f-%d", c.name, c.theme, c.w, c.h, c.size)
		uitest.Picture(t, b.win.Canvas(), "..", strings.ReplaceAll(name, " ", "-"))
	}
}
