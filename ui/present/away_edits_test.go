package present_test

import (
	"context"
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

// TestTwoChangesOfATimeAwayOnTheirWay: the second, asked for before the first is written, does not take it back.
func TestTwoChangesOfATimeAwayOnTheirWay(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	e, err := b.f.AddAway(t.Context(), "", practice.Away{From: b.f.Today().AddDays(-5)})
	if err != nil {
		t.Fatal(err)
	}
	vm := present.NewAway(b.App)
	var waiting []func()
	do := b.Do
	b.Do = func(work func(context.Context) error, done func(error)) {
		waiting = append(waiting, func() { do(work, done) })
	}
	vm.Back(string(e.ID))
	vm.NotThisTime(string(e.ID))
	for _, next := range waiting {
		next()
	}
	if a := b.f.Sit("").Aways()[0].Away(); a.To != b.f.Today() || !a.Closed {
		t.Errorf("kept %+v", a)
	}
}
