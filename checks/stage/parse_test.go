package stage

import (
	"bytes"
	"image"
	"image/color"
	"slices"
	"testing"
	"time"
)

func TestParseCPU(t *testing.T) {
	const line = "812 (a (odd) name) S 1 812 812 0 -1 4194304 100 0 0 0 25 17 3 4 20 0 5 0 100 1000 200"
	if got, err := parseCPU(line); err != nil || got != 420*time.Millisecond {
		t.Errorf("got %v, %v", got, err)
	}
	for _, bad := range []string{"", "1 (x) S 1 2", "1 (x) S 1 1 1 0 -1 4 1 0 0 0 many 17 3"} {
		if got, err := parseCPU(bad); err == nil {
			t.Errorf("%q gave %v", bad, got)
		}
	}
}

func TestParseMemory(t *testing.T) {
	resident, peak, err := parseMemory("Name:\tx\nVmHWM:\t   2048 kB\nVmRSS:\t    1024 kB\n")
	if resident != 1<<20 || peak != 2<<20 || err != nil {
		t.Errorf("got %d, %d, %v", resident, peak, err)
	}
	if _, _, err := parseMemory("Name:\tzombie\n"); err == nil {
		t.Error("memory of a process that has none")
	}
}

func TestParseWindow(t *testing.T) {
	w, err := parseWindow("0x00c00007  0 4242   tideway.Tideway       host Now  –  Tideway\n")
	if err != nil || w.ID != 0xc00007 || w.PID != 4242 || w.Class != "tideway.Tideway" || w.Title != "Now  –  Tideway" {
		t.Errorf("got %+v, %v", w, err)
	}
	for m, want := range map[Match]bool{
		{}: true, {Title: "Now  –  Tideway"}: true, {Title: "Now"}: false, {Contains: "Tide"}: true, {Contains: "x"}: false,
		{Class: "tideway"}: true, {Class: "Tideway", PID: 4242}: true, {Class: "tideway.Tideway"}: false, {PID: 1}: false,
	} {
		if m.fits(w) != want {
			t.Errorf("%v: want %v", m, want)
		}
	}
	for _, bad := range []string{"", "no window", "0x1 0 pid a.b host title"} {
		if w, err := parseWindow(bad); err == nil {
			t.Errorf("%q gave %+v", bad, w)
		}
	}
}

func TestClientsKeepTheirTime(t *testing.T) {
	c, start := &clients{}, time.Unix(1000, 0)
	c.update("_NET_CLIENT_LIST(WINDOW): window id # 0x600001", start)
	heard := c.changed.heard()
	c.update("_NET_CLIENT_LIST(WINDOW): window id # 0x600001, 0x80000a", start.Add(time.Second))
	select {
	case <-heard:
	default:
		t.Error("the bell did not ring")
	}
	if now := c.now(); len(now) != 2 || now[0x600001] != start || now[0x80000a] != start.Add(time.Second) {
		t.Errorf("%v", now)
	}
	c.update("_NET_CLIENT_LIST(WINDOW): window id # 0x0", start)
	if now := c.now(); len(now) != 0 {
		t.Errorf("%v", now)
	}
}

func TestLooksAreTheSame(t *testing.T) {
	look := func(changed int) Look {
		l := Look{Width: 50, Height: 20, pixels: make([]byte, 4*50*20)}
		for i := range changed {
			l.pixels[4*i+i%3] = 9
		}
		return l
	}
	if a := look(0); !a.Same(look(0)) || !a.Same(look(200)) || a.Same(look(400)) || a.Same(Look{}) || (Look{}).Same(a) {
		t.Error("a cursor may blink, and nothing else move")
	}
}

// display plays the other end of an X11 connection: it has read everything already, and answers.
type display struct{ bytes.Reader }

func (*display) Write(p []byte) (int, error) { return len(p), nil }

func TestXClient(t *testing.T) {
	greeting := make([]byte, 8+32+4+8+4)
	greeting[0], greeting[6] = 1, 48/4
	greeting[8+16], greeting[8+21], greeting[8+32+4+8] = 3, 1, 77 // a vendor of three letters, one format, the root
	geometry := make([]byte, 32)
	geometry[0], geometry[16], geometry[18] = 1, 2, 1
	pixels := append(make([]byte, 32), 3, 2, 1, 0, 6, 5, 4, 0)
	pixels[0], pixels[4] = 1, 2
	open := func(answers ...[]byte) (Look, error) {
		x := &xclient{conn: &display{*bytes.NewReader(slices.Concat(answers...))}}
		if err := x.greet(); err != nil {
			return Look{}, err
		}
		return x.look(x.root)
	}
	l, err := open(greeting, geometry, pixels)
	if err != nil || l.At(1, 0) != (color.RGBA{4, 5, 6, 255}) {
		t.Fatalf("%v, %v", l, err)
	}
	if img := l.Image(); img.Rect != image.Rect(0, 0, 2, 1) || string(img.Pix) != "\x01\x02\x03\xff\x04\x05\x06\xff" {
		t.Errorf("%v", img)
	}
	refused, short := slices.Clone(greeting), slices.Clone(pixels[:36])
	refused[0], short[4] = 0, 1
	for name, answers := range map[string][][]byte{
		"silent": nil, "refused": {refused}, "gone": {greeting}, "no such window": {greeting, make([]byte, 32)}, "cut short": {greeting, geometry, short},
	} {
		if _, err := open(answers...); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestBar(t *testing.T) {
	sea := color.RGBA{0x1f, 0x5d, 0x6b, 0xff}
	l := Look{Width: 200, Height: 60, pixels: make([]byte, 4*200*60)}
	fill := func(x, y, w, h int) {
		for i := range w * h {
			copy(l.pixels[4*((y+i/w)*l.Width+x+i%w):], []byte{sea.B, sea.G, sea.R})
		}
	}
	fill(0, 0, 200, 2) // a line
	fill(5, 5, 20, 20) // a disc or an icon
	if at, found := l.Bar(sea); found {
		t.Errorf("a line and an icon are no button: %v", at)
	}
	fill(60, 30, 80, 12)
	if at, found := l.Bar(sea); !found || at.X < 90 || at.X > 110 || at.Y < 30 || at.Y > 41 {
		t.Errorf("%v, %v", at, found)
	}
}

func TestPartsOfALook(t *testing.T) {
	blank := Look{Width: 40, Height: 30, pixels: make([]byte, 4*40*30)}
	drawn := Look{Width: 40, Height: 30, pixels: make([]byte, 4*40*30)}
	for _, at := range []image.Point{{10, 5}, {12, 9}, {30, 20}} {
		drawn.pixels[4*(at.Y*40+at.X)+2] = 0xff
	}
	if !blank.Blank() || !(Look{}).Blank() || drawn.Blank() {
		t.Error("blank is what has one colour")
	}
	red, left := color.RGBA{0xff, 0, 0, 0xff}, image.Rect(-5, 0, 20, 90)
	if got := drawn.Extent(red, left); got != image.Rect(10, 5, 13, 10) {
		t.Errorf("it reaches over %v", got)
	}
	if got := blank.Extent(red, left); !got.Empty() {
		t.Errorf("nothing reaches over %v", got)
	}
	if n := drawn.Changed(blank, left); n != 2 {
		t.Errorf("%d pixels have changed, want 2", n)
	}
}
