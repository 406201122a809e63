package widgets

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// TestPebblesLieApart: however many there are, no two touch, the present one included, and in less room than they need one
// of them moves along a line.
func TestPebblesLieApart(t *testing.T) {
	begin(t, look.Options{})
	const besideTheTide = 500 // what the smallest window leaves
	for n := 1; n <= 25; n++ {
		for step := range n {
			p := NewPebbles(n)
			p.SetStep(step)
			p.CreateRenderer()
			need := p.MinSize()
			if need.Width > besideTheTide {
				t.Fatalf("%d pebbles are %.0f wide", n, need.Width)
			}
			p.layout(need)
			for i := 1; i < n; i++ {
				before, stone := p.stone[i-1], p.stone[i]
				if gap := stone.Position().X - before.Position().X - before.Size().Width; gap < 4 {
					t.Fatalf("%d pebbles at step %d: %.1f between %d and %d", n, step, gap, i-1, i)
				}
				if stone.Hidden || !p.way.Hidden {
					t.Fatalf("%d pebbles: not all are shown", n)
				}
			}
		}
	}
}

func TestPebblesInLittleRoom(t *testing.T) {
	begin(t, look.Options{})
	p := NewPebbles(20)
	last := float32(-1)
	for step := range 20 {
		p.SetStep(step)
		p.CreateRenderer()
		p.layout(fyne.NewSize(160, 20))
		shown := 0
		for _, s := range p.stone {
			if !s.Hidden {
				shown++
			}
		}
		at := p.stone[step]
		if shown != 1 || p.way.Hidden || at.Position().X <= last || at.Position().X < 0 || at.Position().X+at.Size().Width > 160 {
			t.Fatalf("step %d: %d are shown, at %v", step, shown, at.Position())
		}
		last = at.Position().X
	}
}
