package own_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/own"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

const walk = `pack = 1
id = "walk"
title = "Once around the block"
for = "When sitting still is too much."
situations = ["far-apart", "ordinary-day"]
minutes = 12
depth = "open-water"
people = "two"
picture = "path"
intention = "we walk it together."
listens = "Walk beside them, and say nothing yet."

[[step]]
kind = "gate"
prompt = "Are there shoes at the door?"

[[step]]
kind = "intention"
prompt = "Say it at the first corner."

[[step]]
kind = "speak"
minutes = 5
prompt = "{speaker}, tell {listener} what is heavy."

[[step]]
kind = "swap"
prompt = "Turn round."

[[step]]
kind = "close"
prompt = "One word each, at the door."
`

// keep keeps a pack for the first person.
func keep(b *uitest.Bench, pack string, to practice.Audience) practice.EntryID {
	b.T().Helper()
	id, err := b.Fixture.KeepRitual(b.T().Context(), b.Fixture.First, pack, to)
	if err != nil {
		b.T().Fatal(err)
	}
	return id
}

// seat opens the room for the first person, built anew as the window does.
func seat(t testing.TB, w, h float32, names ...string) (*uitest.Bench, *present.Own) {
	t.Helper()
	b := uitest.New(t, look.Options{Still: true}, names...)
	b.SitIn(present.RoomOwn, 1)
	vm := present.NewOwn(b.App)
	b.Show(w, h, func() fyne.CanvasObject { return own.New(vm) })
	return b, vm
}

func scrollTo(b *uitest.Bench, y float32) {
	for _, s := range uitest.All[*widgets.Scroll](b) {
		s.ScrollToOffset(fyne.NewPos(0, y))
		return
	}
}
