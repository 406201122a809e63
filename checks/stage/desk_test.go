package stage

import (
	"image"
	"testing"
	"time"
)

func emptyDesk(t *testing.T) *desk {
	t.Helper()
	return must(newDesk(image.NewRGBA(image.Rect(0, 0, 800, 400))))(t)
}

// drawn counts the pixels of a part that are no longer empty.
func drawn(d *desk, in image.Rectangle) (pixels int) {
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if d.img.RGBAAt(x, y).A != 0 {
				pixels++
			}
		}
	}
	return pixels
}

func TestBubble(t *testing.T) {
	d := emptyDesk(t)
	short := d.bubble(Notice{Title: "Tideway", Body: "One line."}, 390)
	long := d.bubble(Notice{Title: "Tideway", Body: "As many words as it takes to fill one line and to go on with them in the next one."}, 390)
	if long >= short || drawn(d, image.Rect(800-bubbleOff-bubbleWid, long, 800-bubbleOff, 390)) != bubbleWid*(390-long) {
		t.Errorf("a short one begins at %d, a long one at %d", short, long)
	}
	if lines := d.wrap("one unbreakablylongwordthatisfarwiderthanthelineis two", 60); len(lines) != 3 {
		t.Errorf("%q", lines)
	}
}

func TestOpenMenuIsDrawn(t *testing.T) {
	lines := []Line{{Label: "Open", Enabled: true}, {Separator: true},
		{Label: "Put off", Enabled: true, Sub: []Line{{Label: "To tomorrow", Enabled: true}}}, {Label: "Quit", Checked: true}}
	d, sub := emptyDesk(t), emptyDesk(t)
	check(t, d.menu(lines, nil, 780, 40))
	check(t, sub.menu(lines, []string{"Put off"}, 780, 40))
	if all := d.img.Rect; drawn(d, all) == 0 || drawn(sub, all) <= drawn(d, all) {
		t.Errorf("%d pixels, with the submenu %d", drawn(d, all), drawn(sub, all))
	}
	for _, labels := range [][]string{{"Never"}, {"Put off", "Never"}} {
		if d.menu(lines, labels, 780, 40) == nil {
			t.Errorf("%q was opened", labels)
		}
	}
}

func TestOpenNotices(t *testing.T) {
	now := time.Now()
	n := &Notices{there: true, all: []Notice{
		{ID: 1, Body: "replaced", At: now}, {ID: 1, Body: "open", At: now, Expire: time.Minute}, {ID: 2, Body: "closed", At: now, Closed: true},
		{ID: 3, Body: "over", At: now.Add(-time.Minute), Expire: time.Second}, {ID: 4, Body: "for ever", At: now.Add(-time.Hour)},
	}}
	if open := n.Open(); len(open) != 2 || open[0].Body != "open" || open[1].Body != "for ever" {
		t.Errorf("%+v", open)
	}
	n.there = false
	if open := n.Open(); len(open) != 0 {
		t.Errorf("nobody shows %+v", open)
	}
}
