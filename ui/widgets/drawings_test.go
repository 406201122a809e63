package widgets

import (
	"bytes"
	"image"
	"image/color"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice/ritual"
	"tideway/ui/look"
)

func TestEveryPictureOfARitualIsDrawn(t *testing.T) {
	if !slices.Equal(PictureIDs(), ritual.Pictures()) {
		t.Fatalf("drawings %v, pictures of rituals %v", PictureIDs(), ritual.Pictures())
	}
	if len(sketches()) != len(PictureIDs()) {
		t.Errorf("%d sketches for %d drawings", len(sketches()), len(PictureIDs()))
	}
	for name, id := range pictureNames() {
		if !slices.Contains(PictureIDs(), id) || slices.Contains(PictureIDs(), name) {
			t.Errorf("%q is another name for %q", name, id)
		}
	}
	begin(t, look.Options{})
	unknown, _, _ := drawing("no such drawing")
	if first, _, _ := drawing(PictureIDs()[0]); unknown != first {
		t.Error("an unknown id has no drawing")
	}
}

// TestDrawingsStayOnTheirField paints each on a field three times as wide and high, so that what runs out would show.
func TestDrawingsStayOnTheirField(t *testing.T) {
	begin(t, look.Options{})
	const edge = 2 // what a drawing leaves free on every side
	for _, id := range PictureIDs() {
		svg, _, _ := drawing(id)
		p := newPixels(360, 240, 1)
		p.svg(svg, 120, 80, 120, 80)
		box := image.Rectangle{}
		count := 0
		for y := range 240 {
			for x := range 360 {
				if p.NRGBAAt(x, y).A > 0 {
					box = box.Union(image.Rect(x, y, x+1, y+1))
					count++
				}
			}
		}
		if field := image.Rect(120+edge, 80+edge, 240-edge, 160-edge); !box.In(field) {
			t.Errorf("%s fills %v of %v", id, box, field)
		}
		if box.Dx() < 70 || box.Dy() < 30 || count < 900 {
			t.Errorf("%s is small: %v with %d pixels", id, box.Size(), count)
		}
		if middle := box.Min.Add(box.Max).Div(2); middle.Sub(image.Pt(180, 120)).X < -6 || middle.X > 186 || middle.Y < 114 || middle.Y > 126 {
			t.Errorf("%s stands at %v, off the middle", id, middle)
		}
	}
}

func TestDrawingsDiffer(t *testing.T) {
	begin(t, look.Options{})
	ids := PictureIDs()
	var all []*pixels
	for _, id := range ids {
		svg, _, _ := drawing(id)
		p := newPixels(120, 80, 1)
		p.svg(svg, 0, 0, 120, 80)
		all = append(all, p)
	}
	for i, a := range all {
		for j, b := range all[:i] {
			other := 0
			for k := 3; k < len(a.Pix); k += 4 {
				if (a.Pix[k] > 127) != (b.Pix[k] > 127) {
					other++
				}
			}
			if other < 600 {
				t.Errorf("%s and %s differ in %d pixels of shape only", ids[i], ids[j], other)
			}
		}
	}
}

var inked = regexp.MustCompile(`(line|fill)="([^"]*)"`)

// TestDrawingsCanBeSeen holds for both people in each of the six hues, day and night, with and without high contrast: each
// line has at least 3:1 against the ground it lies on, and light, which is pale, is never without a line or beams.
func TestDrawingsCanBeSeen(t *testing.T) {
	hues := look.Hues()
	for i, hue := range hues {
		for _, o := range []look.Options{{Choice: look.Day}, {Choice: look.Night}, {Choice: look.Day, Contrast: true}, {Choice: look.Night, Contrast: true}} {
			o.First, o.Second = hue, hues[len(hues)-1-i]
			begin(t, o)
			for id, s := range sketches() {
				top, bottom := grounds(s.ground)
				for _, m := range inked.FindAllStringSubmatch(s.body, -1) {
					if m[1] == "fill" && slices.Contains([]string{"card", "sun", "glow"}, m[2]) {
						continue
					}
					under := []color.Color{top, bottom, look.Colour(look.CardFill)}
					if m[2] == "card" { // lines in the colour of the card are drawn on what is full
						under = []color.Color{look.Colour(look.Sea)}
					}
					c := shade(t, inks().Replace(m[0]))
					for _, u := range under {
						if got := look.Contrast(c, u); got < 3 {
							t.Errorf("%s by %v: %s has %.2f (%+v)", id, o.Choice, m[0], got, o)
						}
					}
				}
			}
		}
	}
}

func TestDrawingsAreByOneHand(t *testing.T) {
	begin(t, look.Options{})
	for id, s := range sketches() {
		for _, m := range inked.FindAllStringSubmatch(s.body, -1) {
			if inks().Replace(m[0]) == m[0] {
				t.Errorf("%s: %s is no ink", id, m[0])
			}
		}
		for _, own := range []string{"stroke", "opacity", "#", "<text"} {
			if strings.Contains(s.body, own) {
				t.Errorf("%s has %q of its own", id, own)
			}
		}
		if strings.Contains(s.body, `fill="sun"/>`) {
			t.Errorf("%s has light without a line", id)
		}
		if !strings.Contains(s.body, `fill="sea"`) && id != "sun-and-cloud" || !strings.Contains(s.body, `line="amber"`) && id != "letter" {
			t.Errorf("%s lacks what is full or what is a line", id)
		}
	}
}

// shade reads the first colour of a piece of SVG.
func shade(t *testing.T, svg string) color.NRGBA {
	t.Helper()
	i := strings.IndexByte(svg, '#')
	if i < 0 || len(svg) < i+7 {
		t.Fatalf("no colour in %q", svg)
	}
	var b [3]byte
	for j := range b {
		for _, digit := range strings.ToLower(svg[i+1+2*j : i+3+2*j]) {
			b[j] = b[j]<<4 | byte(strings.IndexRune("0123456789abcdef", digit))
		}
	}
	return color.NRGBA{b[0], b[1], b[2], 255}
}

func TestPicturesShareWhatIsPainted(t *testing.T) {
	begin(t, look.Options{})
	a, b := NewPicture("shell", 216, 68), NewPicture("shell", 216, 68)
	for _, p := range []*Picture{a, b} {
		show(t, p, 216, 68).Canvas().Capture()
	}
	if a.image.image == nil || a.image.image != b.image.image {
		t.Error("one drawing is painted twice")
	}
	old := a.image.image
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{Choice: look.Night}))
	c := NewPicture("shell", 216, 68)
	show(t, c, 216, 68).Canvas().Capture()
	if c.image.image == old || bytes.Equal(c.image.image.(*image.NRGBA).Pix, old.(*image.NRGBA).Pix) {
		t.Error("by night the picture of the day is shown")
	}
}

func TestShelfHoldsNoMoreThanItCanBear(t *testing.T) {
	const each = 10 * 10 * 4
	s := shelf{most: 3 * each}
	painted := 0
	take := func(w, h int, id string) *image.NRGBA {
		return s.take(shelfKey{pictureKey{svg: id}, w, h, 1}, func() *image.NRGBA {
			painted++
			return image.NewNRGBA(image.Rect(0, 0, w, h))
		})
	}
	for _, id := range []string{"a", "b", "c", "a", "d", "a"} { // d takes the place of b
		take(10, 10, id)
	}
	if painted != 4 || s.weight != 3*each || len(s.held) != 3 {
		t.Errorf("painted %d, holds %d of %d bytes", painted, len(s.held), s.weight)
	}
	take(10, 10, "b")
	if painted != 5 || s.weight > s.most {
		t.Errorf("painted %d, %d bytes", painted, s.weight)
	}
	if take(100, 100, "huge") == nil || s.weight != 3*each {
		t.Errorf("what is too large is kept: %d bytes", s.weight)
	}
}

func BenchmarkPicture(b *testing.B) {
	svg, top, bottom := drawing("shell")
	k := pictureKey{svg: svg, top: top, bottom: bottom, radius: 10, band: true}
	for b.Loop() {
		k.paint(432, 136, 2)
	}
}
