package widgets

import (
	"bytes"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

func TestSkyIsPaleEnoughForWords(t *testing.T) {
	for _, dark := range []bool{false, true} {
		begin(t, look.Options{Choice: map[bool]look.Choice{true: look.Night, false: look.Day}[dark]})
		for hour := 0.0; hour < 24; hour += 0.5 {
			s := sceneAt(hour, ShoreNow, dark, 1)
			img := s.paint(864, 248, 1).(*image.NRGBA)
			for y := 30; y < 110; y += 8 {
				for x := 92; x < 500; x += 24 {
					c := img.NRGBAAt(x, y)
					if got := look.Contrast(tone(look.QuietInk), c); got < 4.5 {
						t.Fatalf("at %v o'clock (night %v) quiet ink at %d,%d has %.2f", hour, dark, x, y, got)
					}
				}
			}
		}
	}
}

func TestShoreIsPaintedOnceAndAwayFromTheWindow(t *testing.T) {
	begin(t, look.Options{})
	s := NewShore(18, ShoreNow)
	var work, done func()
	paints := 0
	s.picture.spawn = func(w, d func()) { work, done, paints = w, d, paints+1 }
	window := show(t, s, 600, 248)
	window.Canvas().Capture()
	if s.Ready() || paints != 1 {
		t.Fatalf("ready %v after %d paintings begun", s.Ready(), paints)
	}
	window.Canvas().Capture()
	if paints != 1 {
		t.Error("a painting is begun twice")
	}
	work()
	done()
	window.Canvas().Capture()
	if !s.Ready() || paints != 1 {
		t.Errorf("ready %v after %d paintings", s.Ready(), paints)
	}
	s.Refresh()
	window.Canvas().Capture()
	if paints != 1 {
		t.Error("the same light is painted again")
	}
}

func TestShoreIsAlwaysTheSamePicture(t *testing.T) {
	begin(t, look.Options{Choice: look.Night})
	a, b := sceneAt(22, ShoreNight, true, 1), sceneAt(22, ShoreNight, true, 1)
	if !bytes.Equal(a.paint(400, 300, 1).(*image.NRGBA).Pix, b.paint(400, 300, 1).(*image.NRGBA).Pix) {
		t.Error("two paintings of one hour differ")
	}
}

func TestTideCrosses(t *testing.T) {
	begin(t, look.Options{Still: true})
	tide := NewSideTide(SideTideText{Names: [2]string{"Maren", "Elio"}, Floor: "has the floor"})
	content := Stage("Begin with “I feel”.")
	stage := NewTideStage(tide, content)
	stage.Resize(fyne.NewSize(1080, 760))
	if x := content.Position().X; x != 368 || tide.sign[1].Visible() {
		t.Errorf("first: the content begins at %v", x)
	}
	width := content.Size().Width
	tide.SetSide(Second)
	if x := content.Position().X; x != 40 || content.Size().Width != width || tide.sign[0].Visible() {
		t.Errorf("second: the content begins at %v, %v wide", x, content.Size().Width)
	}
	if tide.AccessibilityLabel() != "Elio has the floor" {
		t.Errorf("spoken as %q", tide.AccessibilityLabel())
	}
	tide.SetSide(Calm)
	if tide.sign[0].Visible() || tide.sign[1].Visible() || tide.AccessibilityLabel() != "" {
		t.Error("calm water names somebody")
	}
}

func TestPebblesAndClock(t *testing.T) {
	begin(t, look.Options{})
	p := NewPebbles(5)
	p.Resize(p.MinSize())
	p.SetStep(2)
	if p.stone[2].Size().Width <= p.stone[1].Size().Width || p.stone[2].FillColor != look.Colour(look.Sea) {
		t.Error("the present step is not larger and full")
	}
	c := NewSoftClock(First)
	c.Resize(c.MinSize())
	c.SetPart(0.25)
	if c.arc.EndAngle != 270 {
		t.Errorf("after a quarter the arc ends at %v", c.arc.EndAngle)
	}
	c.SetPart(0.2501)
	if c.arc.EndAngle != 270 {
		t.Error("a change nobody sees is drawn")
	}
	c.SetPart(2)
	if c.arc.Visible() {
		t.Error("after the end there is still an arc")
	}
}

func TestArcLineLabelsStandApart(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		begin(t, look.Options{Scale: scale})
		a := NewArcLine([]ArcStop{
			{Text: "the island", Kind: ArcSand, At: 0, To: 0.24}, {Text: "home, Sunday", Kind: ArcHome, At: 0.24},
			{Text: "today", Kind: ArcToday, At: 0.3}, {Text: "an unhurried evening, next week", Kind: ArcLater, At: 0.51},
			{Text: "after that, quiet", Kind: ArcLater, At: 0.985},
		})
		for _, width := range []float32{632, 480} {
			a.Resize(fyne.NewSize(width, 140*scale))
			var texts []fyne.CanvasObject
			for _, l := range a.labels[1:] {
				texts = append(texts, l)
			}
			apart(t, texts, width)
		}
	}
}

// apart fails where two texts lie on each other or one runs out.
func apart(t *testing.T, texts []fyne.CanvasObject, width float32) {
	t.Helper()
	for i, a := range texts {
		p, s := a.Position(), a.Size()
		if p.X < -1 || p.X+s.Width > width+1 {
			t.Errorf("%q runs out: %v + %v of %v", a.(*Text).Text, p.X, s.Width, width)
		}
		for _, b := range texts[i+1:] {
			q, r := b.Position(), b.Size()
			if p.Y == q.Y && p.X < q.X+r.Width && q.X < p.X+s.Width {
				t.Errorf("%q lies on %q at %v", a.(*Text).Text, b.(*Text).Text, width)
			}
		}
	}
}

func TestTimeline(t *testing.T) {
	begin(t, look.Options{})
	var tapped []int
	line := NewTimeline([]TimelineSpan{
		{From: 0.05, To: 0.14, Text: "the island", Side: Both, Past: true}, {From: 0.3, To: 0.34, Text: "Elio’s parents", Side: Second, Past: true},
		{From: 0.6, To: 0.66, Text: "the sea", Side: Both}, {From: 0.8, To: 0.83, Text: "Graz", Side: Second},
	}, 0.45, func(i int) { tapped = append(tapped, i) })
	line.Marks = []TimelineMark{{At: 0.1, Text: "August"}, {At: 0.6, Text: "December"}}
	window := show(t, line, 800, 140)
	window.Canvas().FocusNext()
	typeKeys(window, fyne.KeyReturn, fyne.KeyRight, fyne.KeySpace, fyne.KeyHome, fyne.KeyEnter, fyne.KeyLeft, fyne.KeyEnd, fyne.KeySpace)
	test.TapAt(line, line.blocks[1].Position().AddXY(2, 2))
	test.TapAt(line, fyne.NewPos(400, 120))
	want := []int{2, 3, 0, 3, 1}
	if len(tapped) != len(want) {
		t.Fatalf("opened %v, want %v", tapped, want)
	}
	for i := range want {
		if tapped[i] != want[i] {
			t.Fatalf("opened %v, want %v", tapped, want)
		}
	}
	if len(line.under) != 2 {
		t.Error("the months are missing")
	}
	empty := NewTimeline(nil, 0.5, nil)
	empty.Resize(fyne.NewSize(400, 120))
	empty.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	empty.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestMarksDifferWithoutColour(t *testing.T) {
	begin(t, look.Options{First: look.HueSea, Second: look.HueSea})
	for _, ringed := range []bool{false, true} {
		if markSVG(First, ringed, false) == markSVG(Second, ringed, false) {
			t.Error("in one colour the two people look alike")
		}
	}
}

func TestGoldenPictures(t *testing.T) {
	for _, face := range []look.Choice{look.Day, look.Night} {
		begin(t, look.Options{Choice: face})
		n := newNear(NearNames{First: "Maren", Second: "Elio"})
		n.SetNear(0.68)
		golden(t, "near-"+string(face)+".png", show(t, n, 680, 280))

		shore := sceneAt(18, ShoreNow, face == look.Night, 1)
		shore.paper = tone(look.Paper)
		golden(t, "shore-"+string(face)+".png", show(t, canvas.NewImageFromImage(shore.paint(432, 248, 1)), 432, 248))
	}
	begin(t, look.Options{Still: true})
	f := NewFeelingPicker(feelingWords(), feelingLabels())
	f.SetChosen([]string{"tired", "tender"})
	golden(t, "feelings-day.png", show(t, f, 680, 270))

	tide := NewSideTide(SideTideText{Names: [2]string{"Maren", "Elio"}, Floor: "has the floor"})
	tide.SetSide(Second)
	golden(t, "tide-day.png", show(t, NewTideStage(tide, Prompt("What stayed inside today?")), 860, 420))

	row := NewLinkRow("keep", "Export", "all of it", func() {})
	row.Divider = true
	golden(t, "buttons-day.png", show(t, Pad(16, 16, 16, 16, Rows(look.S16,
		Flow(look.S16, look.S8, FilledButton("Check in", nil), TonalButton("Begin together", nil), PlainButton("Another one", nil), CareTonalButton("Close", nil).WithIcon("close")),
		Flow(look.S16, look.S8, NewSegments([]string{"Just for me", "For us"}, 0, nil), NewChip("In half an hour", true, nil), NewTick(Second, "Elio", true, nil), NewToggle("On", true, nil)),
		NewCard(row))), 600, 260))

	var drawings []fyne.CanvasObject
	for _, id := range PictureIDs() {
		drawings = append(drawings, NewPicture(id, 150, 100))
	}
	golden(t, "drawings-day.png", show(t, Flow(look.S8, look.S8, drawings...), 640, 440))
}
