package present_test

import (
	"fmt"
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

// BenchmarkManyTimesAway lays out the room and its line with 400 times away, twenty years of them.
func BenchmarkManyTimesAway(b *testing.B) {
	s := newShell(b, "Maren", "Elio")
	var picks []practice.Import
	for i := range 400 {
		c := practice.Candidate{UID: fmt.Sprint(i), From: october(1).AddDays(-18 * i), To: october(6).AddDays(-18 * i)}
		picks = append(picks, practice.Import{Candidate: c, Kind: practice.AwayTogether})
	}
	if _, err := s.f.ImportAways(b.Context(), "", nil, picks); err != nil {
		b.Fatal(err)
	}
	vm := present.NewAway(s.App)
	for b.Loop() {
		vm.Lists()
		vm.Line()
	}
}
