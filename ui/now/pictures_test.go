package now

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// lived fills the journal with a little life.
func lived(_ *testing.T, b bench) {
	const year = 365 * 24 * time.Hour
	who := b.Fixture.Other
	if who == "" {
		who = b.Fixture.First
	}
	b.wrote(who, 3*year, practice.CheckIn{Note: "We ate soup on the stairs because the table was full of paint."}, practice.Us)
	b.wrote(b.Fixture.First, 10*time.Hour, practice.CheckIn{Words: []string{"tender", "quiet"}}, practice.Us)
	if b.Fixture.Other != "" {
		b.wrote(who, 22*time.Hour, practice.CheckIn{Words: []string{"tired"}}, practice.Us)
	}
}

func island(kind practice.AwayKind) func(*testing.T, bench) {
	return func(t *testing.T, b bench) {
		a := practice.Away{From: day(t, "2026-10-10"), To: day(t, "2026-10-18"), Kind: kind, Name: "the island"}
		if kind == practice.AwayApart {
			a.Who = b.Fixture.First
		}
		if kind == practice.AwayIllness {
			a.Over, a.Name = true, ""
		}
		b.at(t, "2026-10-14", 21)
		b.wrote(b.Fixture.First, 0, practice.CheckIn{Note: "The evening the power was out, and we told each other the old stories again."}, practice.Us)
		b.at(t, "2026-10-19", 14)
		b.Went(b.Fixture.First, a)
	}
}

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	couple, one := []string{"Maren", "Elio"}, []string{"Maren"}
	long := []string{uitest.LongName, strings.Repeat("Zbigniew ", 8)}
	late := func(t *testing.T, b bench) { island(practice.AwayTogether)(t, b); b.at(t, "2026-10-19", 20) }
	onWay := func(t *testing.T, b bench) {
		lived(t, b)
		b.Went(b.Fixture.First, practice.Away{From: day(t, "2026-10-17"), Kind: practice.AwayTogether, Name: "the island"})
	}
	meets := func(t *testing.T, b bench) {
		lived(t, b)
		vm := present.NewSettings(b.App)
		vm.SetRemeetingMonth(10)
		vm.SetRemeetingDay(19)
		b.at(t, "2026-10-21", 19)
	}
	met := func(t *testing.T, b bench) { meets(t, b); b.at(t, "2026-10-27", 9); b.drop(t) }
	missed := func(t *testing.T, b bench) { island(practice.AwayTogether)(t, b); b.at(t, "2026-10-20", 9); b.drop(t) }
	for _, c := range []struct {
		name  string
		names []string
		who   int
		do    func(*testing.T, bench)
		night bool
		w, h  float32
		scale float32
		why   bool
	}{
		{"evening", couple, 0, lived, false, 864, 760, 1, false},
		{"evening", couple, 1, lived, true, 864, 760, 1, false},
		{"evening", couple, 0, lived, true, 796, 600, 1, false},
		{"evening", couple, 0, lived, false, 952, 760, 2, false},
		{"empty", couple, 0, nil, false, 864, 760, 1, false},
		{"one", one, 0, lived, false, 864, 760, 1, false},
		{"long", long, 0, lived, false, 864, 760, 1, false},
		{"long", long, 0, lived, true, 796, 600, 1, false},
		{"long", []string{"Marguerite", "Benedikt-Elias"}, 0, lived, true, 952, 760, 2, false},
		{"card", couple, 0, island(practice.AwayTogether), false, 864, 760, 1, false},
		{"card", couple, 1, island(practice.AwayTogether), true, 864, 760, 1, true},
		{"card", couple, 0, island(practice.AwayTogether), false, 796, 600, 1, false},
		{"card", couple, 0, island(practice.AwayTogether), false, 952, 760, 2, false},
		{"card-one", one, 0, island(practice.AwayTogether), false, 864, 760, 1, false},
		{"card-apart", couple, 2, island(practice.AwayApart), false, 864, 760, 1, false},
		{"card-illness", couple, 0, island(practice.AwayIllness), false, 864, 760, 1, false},
		{"card-remeeting", couple, 0, meets, false, 864, 760, 1, false},
		{"card-remeeting", couple, 1, meets, true, 796, 600, 1, true},
		{"card-remeeting", couple, 1, meets, false, 952, 760, 2, false},
		{"card-remeeting-one", one, 0, meets, false, 864, 760, 1, false},
		{"missed-remeeting", couple, 0, met, false, 864, 760, 1, false},
		{"card-late", long, 0, late, false, 864, 760, 1, false},
		{"away", couple, 0, onWay, false, 864, 760, 1, false},
		{"missed", couple, 0, missed, false, 864, 760, 1, false},
		{"wide", couple, 0, lived, false, 1700, 1000, 1, false},
	} {
		options := look.Options{Choice: uitest.Choice(c.night), Scale: c.scale}
		b := newBench(t, options, c.names...)
		if c.do != nil {
			c.do(t, b)
		}
		vm := b.open(c.who)
		if c.why {
			vm.ToggleWhy()
		}
		b.Put(c.w, c.h, New(vm))
		b.Picture(fmt.Sprintf("now-%s-%s-%.0fx%.0f-%.0f", c.name, options.Choice, c.w, c.h, c.scale*100))
	}
}
