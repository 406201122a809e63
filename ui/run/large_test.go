package run

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// spot is where something lies in the window.
func spot(o fyne.CanvasObject) (top, bottom float32) {
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
	return y, y + o.Size().Height
}

// promptInView fails where the prompt is not wholly between the head and the foot.
func (b *bench) promptInView(what string) {
	b.T().Helper()
	prompt, ok := uitest.Find(b.Bench, func(o *widgets.Text) bool { return o.Text == b.vm.View().Prompt })
	if !ok {
		b.T().Errorf("%s: no prompt", what)
		return
	}
	scroll := uitest.First[*widgets.Scroll](b.Bench)
	_, end := spot(scroll)
	_, head := spot(uitest.Labelled[*widgets.Button](b.Bench, "Leave"))
	if top, bottom := spot(prompt); top < head-1 || bottom > end+1 {
		b.T().Errorf("%s: the prompt lies from %.0f to %.0f, between %.0f and %.0f", what, top, bottom, head, end)
	}
}

// TestLargePromptStays: at twice the size, in the usual window, the prompt stays whole in every step, also with the keyboard
// in a field, and what has the keyboard is seen with it.
func TestLargePromptStays(t *testing.T) {
	for _, s := range []size{{1080, 760, 2}, {860, 600, 2}} {
		b := newBench(t, look.Options{Still: true}, s, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
		for b.vm.View().Screen == present.ScreenStep {
			v := b.vm.View()
			b.promptInView(v.Prompt)
			for _, w := range v.Writers {
				if w.Apart && s.w > 1000 {
					b.vm.Uncover(w.ID)
					b.promptInView(v.Prompt + ", open")
					b.focusInView(v.Prompt + ", open")
					b.vm.Cover()
				}
			}
			b.vm.Next()
			b.later()
			if s.w > 1000 {
				b.focusInView(b.vm.View().Prompt)
			}
		}
	}
}

// focusInView fails where what has the keyboard is cut off.
func (b *bench) focusInView(what string) {
	b.T().Helper()
	o, ok := b.Win.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		b.T().Errorf("%s: nothing has the keyboard", what)
		return
	}
	scroll := uitest.First[*widgets.Scroll](b.Bench)
	inside := false
	widgets.Walk(scroll.Content, func(c fyne.CanvasObject) { inside = inside || c == o })
	if !inside {
		return // in the foot
	}
	from, to := spot(scroll)
	if top, bottom := spot(o); top < from-1 || bottom > to+1 {
		b.T().Errorf("%s: %q lies from %.0f to %.0f, in view is %.0f to %.0f", what, uitest.Label(o), top, bottom, from, to)
	}
}

// TestLargeAnotherCard: the button for another card keeps the keyboard and is in view.
func TestLargeAnotherCard(t *testing.T) {
	for _, s := range []size{{1080, 760, 2}, {860, 600, 2}} {
		b := newBench(t, look.Options{Still: true}, s, present.RunStart{Ritual: "ask-me-that"}, "Maren", "Elio")
		for !b.vm.View().Another {
			b.vm.Next()
			b.later()
		}
		b.enter("Another card")
		if b.Focused() != "Another card" {
			t.Fatalf("the keyboard is at %q", b.Focused())
		}
		b.focusInView("another card")
	}
}

// TestLargeHead: in a large type there is no room for how it began, and at the usual size there is.
func TestLargeHead(t *testing.T) {
	for _, c := range []struct {
		size size
		want bool
	}{{usual, true}, {least, true}, {size{1080, 760, 2}, false}} {
		b := newBench(t, look.Options{Still: true}, c.size, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
		to(2)(b)
		if began := b.vm.View().Began; began == "" || b.Says(began) != c.want {
			t.Errorf("%v: %q is shown: %v", c.size, began, b.Says(began))
		}
	}
}
