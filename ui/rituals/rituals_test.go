package rituals

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/practice/ritual"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// bench is the room in a window.
type bench struct {
	*uitest.Bench
	vm   *present.Rituals
	view fyne.CanvasObject
}

func newBench(t testing.TB, options look.Options, w, h float32, names ...string) *bench {
	t.Helper()
	b := &bench{Bench: uitest.New(t, options, names...)}
	b.reopen(w, h, nil)
	return b
}

// reopen enters the room anew.
func (b *bench) reopen(w, h float32, arg any) {
	b.Open(present.RoomRituals, arg)
	b.vm = present.NewRituals(b.App)
	b.view = New(b.vm)
	b.Put(w, h, b.view)
}

// did notes that both did a ritual today.
func (b *bench) did(id string) {
	b.T().Helper()
	if err := b.Fixture.RecordRun(b.T().Context(), "", practice.Run{Ritual: id, End: "shared"}); err != nil {
		b.T().Fatal(err)
	}
}

// enter goes with Tab to what begins so, and presses it.
func (b *bench) enter(label string) {
	b.ReachBegin(label)
	b.Press(fyne.KeyReturn)
}

// TestByKeys chooses and begins with the keyboard alone.
func TestByKeys(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, 1080, 760, "Maren", "Elio")
	b.Reach("We are going away soon.")
	b.Press(fyne.KeyDown, fyne.KeyReturn) // three further: the board has three columns here
	if b.vm.Situation != ritual.FarApart || b.Focused() != "It feels far." {
		t.Fatalf("%q is here, the focus is on %q", b.vm.Situation, b.Focused())
	}
	b.Reach("How much time is there?: ten")
	b.Press(fyne.KeyEnd)
	b.Reach("How deep, for Maren?: shallows")
	b.Press(fyne.KeyEnd)
	b.Reach("How deep, for Elio?: shallows")
	b.Press(fyne.KeyRight)
	if !b.Says("The shallower wish holds: waist-deep.") {
		t.Error("nothing says which depth holds")
	}
	offers := b.vm.Offers()
	if len(offers) < 2 {
		t.Fatalf("offered %+v", offers)
	}
	b.ReachBegin(offers[0].Title)
	b.Press(fyne.KeyRight, fyne.KeyReturn)
	if now := b.vm.Offers(); !now[1].Chosen || b.vm.Screen() != present.RitualsAsked {
		t.Error("the arrow does not lead to the second card")
	}
	for _, o := range b.vm.Offers() {
		b.ReachBegin(o.Title)
		b.Press(fyne.KeyReturn)
		if b.vm.CanTogether() {
			b.enter("Begin together")
			start, ok := b.Arg().(present.RunStart)
			if b.Room() != present.RoomRun || !ok || start.Ritual != o.ID || start.Alone {
				t.Errorf("in %s with %+v", b.Room(), b.Arg())
			}
			return
		}
	}
	t.Error("none of the offers is for two")
}

// TestTheBoardFolds into one line and comes back, and the keyboard stays where the eyes are.
func TestTheBoardFolds(t *testing.T) {
	for w, h := range map[float32]float32{864: 760, 520: 1700} {
		b := newBench(t, look.Options{Still: true}, w, h, "Maren", "Elio")
		b.enter("There is good news.")
		if chip := uitest.First[*widgets.Chip](b.Bench); uitest.Label(chip) != "There is good news." || len(uitest.All[*widgets.Choices](b.Bench)) != 0 {
			t.Error("the board is still there")
		}
		b.enter("Something else")
		if b.vm.Screen() != present.RitualsBoard || b.Focused() != "There is good news." {
			t.Errorf("back on screen %d, the focus is on %q", b.vm.Screen(), b.Focused())
		}
		second := b.vm.Offers()[1]
		b.ReachBegin(second.Title)
		b.Press(fyne.KeySpace)
		if uitest.Label(uitest.First[*widgets.Chip](b.Bench)) != "For any day" || !b.vm.Offers()[1].Chosen || b.Focused() != uitest.Label(b.Win.Canvas().Focused()) {
			t.Error("an offer for any day does not answer the question")
		}
		if card, ok := b.Win.Canvas().Focused().(*widgets.Offer); !ok || !card.Chosen() {
			t.Errorf("the focus is on %q", b.Focused())
		}
		if !b.vm.Escape() || b.vm.Screen() != present.RitualsBoard {
			t.Error("Esc does not lead back to the board")
		}
	}
}

// TestNothingToScroll: at 100 % all is in view in the usual window, before and after the answer, with a return that waits
// and without; in the least one the offers stand above the foot, whatever is asked for.
func TestNothingToScroll(t *testing.T) {
	for _, returns := range []bool{false, true} {
		b := newBench(t, look.Options{Still: true}, 864, 760, "Maren", "Elio")
		if returns {
			if err := b.Fixture.BookReturn(t.Context(), "", "one-true-thing", b.Fixture.Now().Add(time.Hour)); err != nil {
				t.Fatal(err)
			}
			b.reopen(864, 760, nil)
		}
		for i := -1; i < len(ritual.Situations()); i++ {
			b.vm.SetSituation(i)
			scroll := uitest.First[*widgets.Scroll](b.Bench)
			if need := scroll.Content.MinSize().Height; need > scroll.Size().Height {
				t.Errorf("situation %d, a return %v: %v high in %v", i, returns, need, scroll.Size().Height)
			}
		}
	}
	b := newBench(t, look.Options{Still: true}, 796, 600, "Maren", "Elio")
	for i, id := range ritual.Situations() {
		b.vm.SetSituation(i)
		for m := range b.vm.Times() {
			for d := range b.vm.Depths() {
				b.vm.SetMinutes(m)
				b.vm.SetDepth(0, d)
				b.vm.SetDepth(1, d)
				end := uitest.First[*widgets.Scroll](b.Bench).Size().Height
				for _, card := range uitest.All[*widgets.Offer](b.Bench) {
					at := fyne.CurrentApp().Driver().AbsolutePositionForObject(card)
					if bottom := at.Y + card.Size().Height; bottom > end {
						t.Errorf("%s, time %d, depth %d: %s ends at %v, the foot begins at %v", id, m, d, uitest.Label(card), bottom, end)
					}
				}
			}
		}
	}
}

// TestTheBoardStandsAlone where the offers under it would be cut: then nothing is begun from there, and the foot leads to
// something for any day. Where there is height again, the offers are back.
func TestTheBoardStandsAlone(t *testing.T) {
	for _, c := range []struct {
		w, h, scale float32
		alone       bool
	}{{864, 760, 1, false}, {796, 600, 1, true}, {796, 564, 1, true}, {520, 760, 1, true}, {952, 760, 2, true}, {864, 1000, 1, false}} {
		b := newBench(t, look.Options{Still: true, Scale: c.scale}, c.w, c.h, "Maren", "Elio")
		cards := uitest.All[*widgets.Offer](b.Bench)
		if alone := len(cards) == 0; alone != c.alone || b.Says("Or for any day") == alone {
			t.Errorf("%+v: %d offers are shown", c, len(cards))
		}
		end := uitest.First[*widgets.Scroll](b.Bench).Size().Height
		for _, card := range cards {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(card)
			if bottom := at.Y + card.Size().Height; bottom > end {
				t.Errorf("%+v: an offer ends at %v, the foot begins at %v", c, bottom, end)
			}
		}
		if !c.alone {
			b.ReachBegin("Begin together")
			continue
		}
		for _, h := range []float32{4000, c.h} { // one window, made higher and low again
			b.Win.Resize(fyne.NewSize(c.w, h))
			if n := len(uitest.All[*widgets.Offer](b.Bench)); (n == 0) != (h == c.h) {
				t.Errorf("%+v: %d offers in %v", c, n, h)
			}
		}
		b.enter("Something for any day")
		if card, ok := b.Win.Canvas().Focused().(*widgets.Offer); !ok || !card.Chosen() || b.vm.Here() != "For any day" {
			t.Errorf("%+v: %q, the focus is on %q", c, b.vm.Here(), b.Focused())
		}
		b.ReachBegin("Begin together")
		if !b.vm.Escape() || b.vm.Screen() != present.RitualsBoard || len(uitest.All[*widgets.Offer](b.Bench)) != 0 {
			t.Errorf("%+v: Esc leads to screen %d", c, b.vm.Screen())
		}
	}
}

// TestAloneAsksWho: while both are here, one of them says who would like to be alone with it.
func TestAloneAsksWho(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, 1080, 760, "Maren", "Elio")
	b.reopen(1080, 760, "one-true-thing")
	b.enter("On my own")
	if !b.vm.Asking {
		t.Fatal("nobody was asked")
	}
	if f, ok := b.Win.Canvas().Focused().(*widgets.Button); !ok || f.Text() != "Maren" {
		t.Error("the first name does not have the keyboard")
	}
	b.enter("Elio")
	start, _ := b.Arg().(present.RunStart)
	if b.Who() != b.Fixture.Other || !start.Alone || start.Ritual != "one-true-thing" {
		t.Errorf("%s sits here, %+v", b.Name(b.Who()), start)
	}
}

// TestWays: the words besides beginning lead where they say.
func TestWays(t *testing.T) {
	for label, arg := range map[string]any{"Your own": nil, "Copy and change": "one-true-thing"} {
		b := newBench(t, look.Options{Still: true}, 860, 600, "Maren", "Elio")
		b.reopen(860, 600, "one-true-thing")
		if label == "Your own" {
			b.reopen(860, 600, nil)
		}
		if b.enter(label); b.Room() != present.RoomOwn || b.Arg() != arg {
			t.Errorf("%s leads to %s with %v", label, b.Room(), b.Arg())
		}
	}
	b := newBench(t, look.Options{Still: true}, 860, 600, "Maren")
	if b.enter("Not today"); b.Room() != present.RoomNow {
		t.Errorf("Not today leads to %s", b.Room())
	}
}

// TestEveryPictureIsDrawn: what a ritual names is one of the drawings.
func TestEveryPictureIsDrawn(t *testing.T) {
	for _, name := range ritual.Pictures() {
		if id := present.PictureOf(&ritual.Ritual{Picture: name}); !slices.Contains(widgets.PictureIDs(), id) {
			t.Errorf("%s is drawn as %s, which there is not", name, id)
		}
	}
}
