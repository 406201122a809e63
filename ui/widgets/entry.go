package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Entry is every text field in Tideway. It is Fyne's own, and gives the keys that a text has no use for (Esc,
// F1 to F12) and foreign shortcuts to the window, which a focused Fyne entry swallows. Tab always moves on.
type Entry struct {
	widget.Entry
	Label       string // spoken by a screen reader
	SoftLimit   int    // letters beyond which OnSoftLimit speaks; nothing is ever cut
	OnSoftLimit func(over bool)
	OnKey       func(*fyne.KeyEvent) bool // sees keys first; answers whether it used the key
	OnShortcut  func(fyne.Shortcut) bool  // sees foreign shortcuts first
	OnFocus     func(bool)

	note    bool
	over    bool
	focused bool
	hanging string // the text, while the cursor belongs after a space at the end of a row
}

// NewEntry makes a field of one line, 48 high.
func NewEntry(placeholder string) *Entry {
	e := &Entry{Label: placeholder}
	e.Entry.TextStyle = look.SansAlone
	e.begin(placeholder)
	return e
}

// NewNote makes a field of many lines in serif, rows high.
func NewNote(placeholder string, rows int) *Entry {
	e := &Entry{Label: placeholder, note: true, SoftLimit: 6000}
	e.MultiLine = true
	e.Entry.TextStyle = look.Serif
	e.begin(placeholder)
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	return e
}

func (e *Entry) begin(placeholder string) {
	e.dress(placeholder)
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(placeholder)
}

// AcceptsTab is false: Tab leaves a note too, so that nobody is caught in it.
func (e *Entry) AcceptsTab() bool { return false }

// AccessibilityLabel is the label, never the text.
func (e *Entry) AccessibilityLabel() string { return e.Label }

// AccessibilityRole is text.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained brings the field into view.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	reveal(e)
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// FocusLost takes the ring away.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// dress takes all fonts of the style for good when a text comes in that needs them, before it is measured.
func (e *Entry) dress(text string) {
	if e.Entry.TextStyle == look.SansAlone && look.Face(text, look.Sans) == nil {
		e.Entry.TextStyle = look.Sans
	}
}

// SetText changes the text.
func (e *Entry) SetText(s string) {
	e.dress(s)
	e.Entry.SetText(s)
}

// TypedRune types a letter.
func (e *Entry) TypedRune(r rune) {
	e.dress(string(r))
	if e.hanging == e.Text && e.hanging != "" {
		e.CursorColumn++
	}
	want, selected := e.CursorTextOffset()+1, e.SelectedText() != ""
	e.Entry.TypedRune(r)
	// A space that hangs over the end of a row has the cursor before it (Fyne v2.8.1), and the next letter would go there.
	if e.hanging = ""; e.MultiLine && r == ' ' && !selected && e.CursorTextOffset() == want-1 {
		e.hanging = e.Text
	}
	e.checkLimit()
}

// TypedKey edits, or hands the key on.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(ev) {
		return
	}
	e.hanging = ""
	if foreignKey(ev.Name) {
		passKey(e, ev)
		return
	}
	e.Entry.TypedKey(ev)
	e.checkLimit()
}

// TypedShortcut edits (copy, paste, undo, a word further, …), or hands the shortcut on.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if ownShortcut(s) {
		if paste, ok := s.(*fyne.ShortcutPaste); ok {
			e.dress(paste.Clipboard.Content())
		}
		e.Entry.TypedShortcut(s)
		e.checkLimit()
		return
	}
	if e.OnShortcut != nil && e.OnShortcut(s) {
		return
	}
	passShortcut(e, s)
}

// foreignKey says whether a text has no use for a key.
func foreignKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}

// ownShortcut says whether a shortcut edits text.
func ownShortcut(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		switch s.(type) {
		case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll,
			*fyne.ShortcutUndo, *fyne.ShortcutRedo:
			return true
		}
		return false
	}
	switch custom.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

func (e *Entry) checkLimit() {
	if e.SoftLimit <= 0 {
		return
	}
	if over := len([]rune(e.Text)) > e.SoftLimit; over != e.over {
		e.over = over
		if e.OnSoftLimit != nil {
			e.OnSoftLimit(over)
		}
	}
}

// MinSize of one line is 48 high.
func (e *Entry) MinSize() fyne.Size {
	look.KnowLine()
	m := e.Entry.MinSize()
	if e.MultiLine {
		return m
	}
	return fyne.NewSize(max(m.Width, look.Dp(96)), look.Dp(look.FieldHeight))
}

// CreateRenderer is Fyne's own with a border of 2 in the action colour while the field has the focus.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	look.KnowLine()
	e.dress(e.Text)
	r := canvas.NewRectangle(nil)
	r.Hide()
	inner := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), entry: e, border: r}
	inner.paint()
	return inner
}

type entryRenderer struct {
	fyne.WidgetRenderer
	entry  *Entry
	border *canvas.Rectangle
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{}, r.WidgetRenderer.Objects()...), r.border)
}

func (r *entryRenderer) Layout(s fyne.Size) {
	look.KnowLine()
	r.WidgetRenderer.Layout(s)
	place(r.border, 0, 0, s.Width, s.Height)
}

func (r *entryRenderer) Refresh() {
	look.KnowLine()
	r.entry.dress(r.entry.Text + r.entry.PlaceHolder)
	r.paint()
	r.WidgetRenderer.Refresh()
}

func (r *entryRenderer) paint() {
	r.border.Hidden = !r.entry.focused
	r.border.StrokeColor, r.border.StrokeWidth = look.Colour(look.Action), 2
	r.border.CornerRadius = look.Dp(look.ButtonRadius)
}
