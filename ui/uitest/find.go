package uitest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/widgets"
)

// All are the visible objects of a type in the window, in their order.
func All[W any](b *Bench) (found []W) {
	widgets.Walk(b.Win.Content(), func(o fyne.CanvasObject) {
		if w, ok := o.(W); ok {
			found = append(found, w)
		}
	})
	return found
}

// LaidOut are all objects of a type in the window, hidden or not, down to what widgets are drawn with.
func LaidOut[W any](b *Bench) (found []W) {
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if w, ok := o.(W); ok {
			found = append(found, w)
		}
	}
	return found
}

// Find is the first visible object that fits.
func Find[W any](b *Bench, fits func(W) bool) (found W, ok bool) {
	for _, w := range All[W](b) {
		if fits(w) {
			return w, true
		}
	}
	return found, false
}

// First is the first visible object of a type; without one the test ends.
func First[W any](b *Bench) W {
	b.t.Helper()
	found, ok := Find(b, func(W) bool { return true })
	if !ok {
		b.t.Fatalf("there is no %T in the window", *new(W))
	}
	return found
}

// Labelled is the visible object with a spoken label; without one the test ends.
func Labelled[W fyne.CanvasObject](b *Bench, label string) W {
	b.t.Helper()
	found, ok := Find(b, func(o W) bool { return Label(o) == label })
	if !ok {
		b.t.Fatalf("no %T is called %q", *new(W), label)
	}
	return found
}

// Label is how something is spoken, or "".
func Label(o any) string {
	if l, ok := o.(interface{ AccessibilityLabel() string }); ok {
		return l.AccessibilityLabel()
	}
	return ""
}

// Says tells whether a text stands in the window.
func (b *Bench) Says(text string) bool {
	_, ok := Find(b, func(o *widgets.Text) bool { return o.Text == text })
	return ok
}

// Texts are all words in the window, those that can be typed over among them, hidden or not.
func (b *Bench) Texts() (texts []string) {
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		switch o := o.(type) {
		case *widgets.Text:
			texts = append(texts, o.Text)
		case *widgets.Entry:
			texts = append(texts, o.Text)
		}
	}
	return texts
}

// Buttons are the words on all buttons in the window.
func (b *Bench) Buttons() (words []string) {
	for _, button := range LaidOut[*widgets.Button](b) {
		words = append(words, button.Text())
	}
	return words
}
