package widgets

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"tideway/ui/look"
)

func newNear(names NearNames) *NearShapes {
	n := NewNearShapes(names)
	n.Unset = "Move the two shapes, or leave them."
	n.Words = func(near float64) (string, string, string) {
		if near < 0.5 {
			return "out of sight", "one warmth", "“Each on a shore of your own.”"
		}
		return "out of sight", "one warmth", "“Touching at the edges, each still in your own day.”"
	}
	return n
}

func TestNearByKeys(t *testing.T) {
	begin(t, look.Options{})
	n := newNear(NearNames{First: "Maren", Second: "Elio"})
	shift := false
	n.shift = func() bool { return shift }
	changes, commits := 0, 0
	n.OnChange = func(float64) { changes++ }
	n.OnCommit = func(float64) { commits++ }
	window := show(t, n, 680, 300)
	window.Canvas().FocusNext()
	if n.Set() || n.sentence.Text != n.Unset {
		t.Fatal("there is an answer before anybody gave one")
	}
	start := n.Near()
	for _, tt := range []struct {
		key   fyne.KeyName
		shift bool
		want  float64
	}{
		{fyne.KeyRight, false, start + 0.02}, {fyne.KeyLeft, false, start}, {fyne.KeyUp, true, start + 0.1},
		{fyne.KeyEnd, false, 1}, {fyne.KeyRight, false, 1}, {fyne.KeyLeft, true, 0.9}, {fyne.KeyHome, false, 0},
		{fyne.KeyDown, false, 0}, {fyne.KeyPageUp, false, 0.1},
	} {
		shift = tt.shift
		typeKeys(window, tt.key)
		if math.Abs(n.Near()-tt.want) > 1e-9 || !n.Set() {
			t.Errorf("%s (shift %v): %v, want %v", tt.key, tt.shift, n.Near(), tt.want)
		}
	}
	if changes != 7 || commits != 9 {
		t.Errorf("%d changes and %d commits", changes, commits)
	}
	if n.sentence.Text != "“Each on a shore of your own.”" {
		t.Errorf("the sentence is %q", n.sentence.Text)
	}
}

func TestNearByDragging(t *testing.T) {
	begin(t, look.Options{})
	n := newNear(NearNames{First: "Maren", Second: "Elio"})
	commits := 0
	n.OnCommit = func(float64) { commits++ }
	window := show(t, n, 680, 300)
	before := n.Near()
	test.Drag(window.Canvas(), fyne.NewPos(200, 100), 20, 0)
	nearer := n.Near()
	if nearer <= before || commits != 1 {
		t.Errorf("dragging the left shape to the right: %v to %v, %d commits", before, nearer, commits)
	}
	test.Drag(window.Canvas(), fyne.NewPos(480, 100), 20, 0)
	if math.Abs(n.Near()-before) > 1e-6 {
		t.Errorf("dragging the right shape to the right by as much: %v, want %v", n.Near(), before)
	}
	test.Drag(window.Canvas(), fyne.NewPos(480, 100), 5000, 0)
	if n.Near() != 0 {
		t.Errorf("dragged out of the window: %v", n.Near())
	}
}

func TestNearTapSaysJustSo(t *testing.T) {
	begin(t, look.Options{})
	n := newNear(NearNames{First: "Maren", Second: "Elio"})
	show(t, n, 680, 300)
	before := n.Near()
	test.Tap(n)
	if !n.Set() || n.Near() != before || n.ring.Visible() {
		t.Errorf("set %v, near %v, ring %v", n.Set(), n.Near(), n.ring.Visible())
	}
	n.Clear()
	if n.Set() || n.sentence.Text != n.Unset {
		t.Error("the answer cannot be taken back")
	}
	n.Disable()
	test.Tap(n)
	if n.Set() {
		t.Error("a disabled one answers")
	}
}

func TestNearOverlapGrowsSmoothlyAndStaysInside(t *testing.T) {
	begin(t, look.Options{})
	n := newNear(NearNames{First: "Maren", Second: "Elio"})
	rapid.Check(t, func(t *rapid.T) {
		width := float32(rapid.IntRange(280, 900).Draw(t, "width"))
		m := n.measures(width)
		last := m.distance(0)
		if m.middle-last/2-m.radius < 0 {
			t.Fatalf("at %v the shapes leave the water", width)
		}
		for near := 0.01; near <= 1; near += 0.01 {
			d := m.distance(near)
			if d >= last || last-d > 0.02*m.far {
				t.Fatalf("at %v and %v the distance goes from %v to %v", width, near, last, d)
			}
			last = d
		}
		if last > m.radius {
			t.Fatalf("as near as can be they are %v apart", last)
		}
	})
}

func TestNearNamesStayReadable(t *testing.T) {
	for _, choice := range []look.Choice{look.Day, look.Night} {
		begin(t, look.Options{Choice: choice})
		n := newNear(NearNames{First: "Maren", Second: "Maximiliane-Theodora"})
		show(t, n, 680, 300)
		for _, near := range []float64{0, 0.5, 1} {
			n.SetNear(near)
			for i, l := range n.labels {
				if end := l.Position().X + l.Size().Width; l.Position().X < 0 || end > 680 {
					t.Errorf("name %d at %v lies outside", i, near)
				}
			}
			a, b := n.labels[0], n.labels[1]
			if a.Position().X+a.Size().Width > b.Position().X {
				t.Errorf("at %v the names lie on each other", near)
			}
		}
		under := map[bool]uint32{true: 0x1A2830, false: 0xECF0EB}[choice == look.Night]
		for i, f := range n.fills() {
			shape := look.Mix(hex(under), f, shapeFill())
			if got := look.Contrast(look.Colour(look.Ink), shape); got < 4.5 {
				t.Errorf("%s: a name on shape %d has a contrast of %.2f", choice, i, got)
			}
		}
	}
}

func TestNearForOnePerson(t *testing.T) {
	begin(t, look.Options{})
	n := newNear(NearNames{First: "Maren", Other: "my life"})
	show(t, n, 480, 320)
	if n.labels[1].Text != "my life" || n.tones()[1] == tone(look.Amber) {
		t.Error("the unnamed other looks like a second person")
	}
	n.SetNear(7)
	if n.Near() != 1 {
		t.Errorf("out of range: %v", n.Near())
	}
}
