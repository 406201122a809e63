package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// ToastTime is how long a toast stays. It waits while the pointer or the focus is on it.
const ToastTime = 8 * time.Second

// Toasts lies around the content of a window and shows one sentence at a time at its foot, with a way to undo.
// Undo takes the place of "are you sure?". What somebody types in, and the main button, stay clear of it.
type Toasts struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	// After calls f once after d and answers how to call it off. It is time.AfterFunc through fyne.Do; tests
	// give their own.
	After func(d time.Duration, f func()) (stop func())
	// Area is the part of the window that the sentence keeps to; nil: all of it.
	Area func() (fyne.Position, fyne.Size)

	ground *canvas.Rectangle
	toast  *toast
	stop   func()
}

// NewToasts makes the layer around content.
func NewToasts(content fyne.CanvasObject) *Toasts {
	t := &Toasts{Content: content, ground: canvas.NewRectangle(nil), stop: func() {}}
	t.After = func(d time.Duration, f func()) func() {
		timer := time.AfterFunc(d, func() { fyne.Do(f) })
		return func() { timer.Stop() }
	}
	t.ExtendBaseWidget(t)
	return t
}

// Say shows a sentence in place of the one before. With an empty undoLabel there is nothing to undo.
func (t *Toasts) Say(text, undoLabel string, undo func()) {
	t.stop()
	t.toast = newToast(text, undoLabel, func() {
		t.Dismiss()
		if undo != nil {
			undo()
		}
	})
	t.wait(t.toast)
	t.Refresh()
}

func (t *Toasts) wait(shown *toast) {
	t.stop = t.After(ToastTime, func() {
		switch {
		case t.toast != shown:
		case shown.held():
			t.wait(shown)
		default:
			t.Dismiss()
		}
	})
}

// Dismiss takes the toast away.
func (t *Toasts) Dismiss() {
	t.stop()
	t.toast = nil
	t.Refresh()
}

// Text is the sentence that is shown, or nothing.
func (t *Toasts) Text() string {
	if t.toast == nil {
		return ""
	}
	return t.toast.label.Text
}

// Held returns the content and the toast.
func (t *Toasts) Held() []fyne.CanvasObject {
	if t.toast == nil {
		return []fyne.CanvasObject{t.Content}
	}
	return []fyne.CanvasObject{t.Content, t.toast}
}

// CreateRenderer lays the toast over the foot of the content, and the content on a ground of paper: the colour with
// which Fyne clears a window comes out a little lighter than it was asked for.
func (t *Toasts) CreateRenderer() fyne.WidgetRenderer {
	paint := func() { t.ground.FillColor = look.Colour(look.Paper) }
	paint()
	return &drawn{
		self: t, refresh: paint,
		objects: func() []fyne.CanvasObject { return append([]fyne.CanvasObject{t.ground}, t.Held()...) },
		layout: func(s fyne.Size) {
			place(t.ground, 0, 0, s.Width, s.Height)
			place(t.Content, 0, 0, s.Width, s.Height)
			t.settle()
		},
		min: func() fyne.Size { return t.Content.MinSize() },
	}
}

// toast is the sentence itself: a card in ink on the foot of the window.
type toast struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	label  *Text
	undo   *Button
}

func newToast(text, undoLabel string, undo func()) *toast {
	t := &toast{ground: canvas.NewRectangle(nil), label: Body(text), undo: PlainButton(undoLabel, undo)}
	t.undo.Hidden = undoLabel == ""
	t.ExtendBaseWidget(t)
	return t
}

// held says whether somebody is about to use the toast.
func (t *toast) held() bool { return t.undo.hovered || t.undo.focused }

// Held returns the button.
func (t *toast) Held() []fyne.CanvasObject { return []fyne.CanvasObject{t.label, t.undo} }

func (t *toast) natural() float32 {
	if t.undo.Hidden {
		return t.label.measure(t.label.Text) + look.Dp(42)
	}
	return t.label.measure(t.label.Text) + t.undo.MinSize().Width + look.Dp(56)
}

// AccessibilityLabel is the sentence.
func (t *toast) AccessibilityLabel() string { return t.label.Text }

// AccessibilityRole is text.
func (t *toast) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (t *toast) CreateRenderer() fyne.WidgetRenderer {
	pad := func() float32 { return look.Dp(20) }
	undoWidth := func() float32 {
		if t.undo.Hidden {
			return 0
		}
		return t.undo.MinSize().Width + look.Dp(12)
	}
	paint := func() {
		paintBox(t.ground, look.CardFill, 12)
		t.ground.Shadow = softShadow()
		t.ground.Shadow.Color = look.Alpha(look.Colour(look.Shadow), 2)
		t.ground.Refresh()
	}
	paint()
	return &drawn{
		self: t, objects: list(t.ground, t.label, t.undo), refresh: paint,
		layout: func(s fyne.Size) {
			place(t.ground, 0, 0, s.Width, s.Height)
			w := max(s.Width-2*pad()-undoWidth(), 0)
			h := heightAt(t.label, w)
			place(t.label, pad(), (s.Height-h)/2, w, h)
			m := t.undo.MinSize()
			place(t.undo, s.Width-m.Width-look.Dp(12), (s.Height-m.Height)/2, m.Width, m.Height)
		},
		min: func() fyne.Size {
			return fyne.NewSize(look.Space(200), max(t.label.MinSize().Height+look.Dp(22), look.Dp(52)))
		},
	}
}
