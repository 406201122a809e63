package widgets

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/assets"
	"tideway/ui/look"
)

// endWords are all words of the catalogue that stand at an end, left and right.
func endWords(t *testing.T) (ends [2][]string) {
	t.Helper()
	raw, err := assets.FS.ReadFile("translations/en/near.json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]string
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	for i, side := range []string{"near.left.", "near.right."} {
		for _, key := range slices.Sorted(maps.Keys(all)) {
			if word := all[key]; strings.HasPrefix(key, side) && !slices.Contains(ends[i], word) {
				ends[i] = append(ends[i], word)
			}
		}
	}
	if len(ends[0]) < 3 || len(ends[1]) < 3 {
		t.Fatalf("the words are %v", ends)
	}
	return ends
}

// box is what a text covers.
type box struct{ left, top, right, bottom float32 }

func boxOf(o fyne.CanvasObject) box {
	p, s := o.Position(), o.Size()
	return box{p.X, p.Y, p.X + s.Width, p.Y + s.Height}
}

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// meetsCircle says whether a circle reaches into the box.
func (b box) meetsCircle(x, y, radius float32) bool {
	dx, dy := x-min(max(x, b.left), b.right), y-min(max(y, b.top), b.bottom)
	return float32(math.Hypot(float64(dx), float64(dy))) < radius-0.5
}

// nearRoom is one size of the water.
type nearRoom struct {
	width, scale, high float32
}

// eachNear lays the shapes out at every size of the water and at every answer.
func eachNear(t *testing.T, n *NearShapes, check func(where string, r nearRoom, m nearMeasures)) {
	t.Helper()
	for _, scale := range []float32{0.85, 1, 1.25, 1.5, 2} {
		begin(t, look.Options{Scale: scale})
		for width := float32(600); width <= 800; width += 40 {
			for _, high := range []float32{0, 1} {
				n.High = high
				for near := 0.0; near <= 1; near += 0.05 {
					n.near, n.set = near, true
					n.paint()
					n.layout(fyne.NewSize(width, n.MinSize().Height))
					r := nearRoom{width, scale, high}
					check(fmt.Sprintf("%v wide, %v high, at %v%% and %.2f", width, high, 100*scale, near), r, n.measures(width))
				}
			}
		}
	}
}

// TestNearEndWordsAreWhole: at every size and every answer each word of the catalogue stands there whole, in two lines at
// most, clear of the shapes and of the names.
func TestNearEndWordsAreWhole(t *testing.T) {
	words := endWords(t)
	begin(t, look.Options{})
	n := NewNearShapes(NearNames{First: "Quillmere", Second: "Ossifar"})
	for k := range max(len(words[0]), len(words[1])) {
		left, right := words[0][k%len(words[0])], words[1][k%len(words[1])]
		n.Words = func(float64) (string, string, string) { return left, right, "“Close, and still two.”" }
		eachNear(t, n, func(where string, r nearRoom, m nearMeasures) {
			d := m.distance(n.near)
			for i, e := range n.ends {
				rows := e.wrap(e.Size().Width)
				if len(rows) > 2 || strings.Join(rows, " ") != e.Text {
					t.Fatalf("%s: the word is %q", where, rows)
				}
				b := boxOf(e)
				if b.left < 0 || b.right > r.width || b.top < 0 || b.bottom > m.height {
					t.Fatalf("%s: %q leaves the water", where, e.Text)
				}
				if b.meetsCircle(m.middle-d/2, m.top+m.radius, m.radius) || b.meetsCircle(m.middle+d/2, m.top+m.radius, m.radius) {
					t.Fatalf("%s: %q lies on a shape", where, e.Text)
				}
				for _, l := range n.labels {
					if b.meets(boxOf(l)) {
						t.Fatalf("%s: %q lies on the name %q", where, e.Text, l.Text)
					}
				}
				if a := n.arrows[i]; a.Visible() && b.meets(boxOf(a.Raster)) {
					t.Fatalf("%s: %q lies on its arrow", where, e.Text)
				}
			}
		})
	}
}

// TestNearNamesAreWhole: a name rises or goes apart before it is cut, and the two never lie on each other.
func TestNearNamesAreWhole(t *testing.T) {
	begin(t, look.Options{})
	for _, c := range []struct {
		first, second string
		scale         float32 // the largest at which both are whole
	}{
		{"Quillmere", "Ossifar", 2}, {"Al", "Bo", 2}, {"Maren", "Maximiliane-Theodora", 1.25},
		{"Wilhelmina Antoinette von Hohen", "Jo", 1},
	} {
		n := newNear(NearNames{First: c.first, Second: c.second})
		eachNear(t, n, func(where string, r nearRoom, m nearMeasures) {
			for _, l := range n.labels {
				if r.scale <= c.scale && strings.Join(l.wrap(l.Size().Width), "") != l.Text {
					t.Fatalf("%s: the name is %q", where, l.wrap(l.Size().Width))
				}
				if b := boxOf(l); b.left < 0 || b.right > r.width || b.top < 0 {
					t.Fatalf("%s: %q leaves the water: %v", where, l.Text, b)
				}
			}
			if a, b := boxOf(n.labels[0]), boxOf(n.labels[1]); a.meets(b) {
				t.Fatalf("%s: the names lie on each other: %v and %v", where, a, b)
			}
		})
	}
}
