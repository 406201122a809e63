package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/practice/civil"
	"tideway/ui/look"
)

// The sentence keys of what can be wrong with a date; "" is a date, or nothing yet.
const (
	DateUnclear = "widgets.date.unclear" // no day could be read from it
	DateFar     = "widgets.date.far"     // a day, but so far away that it is surely a slip
)

// DateField is a day that is typed or picked from a month. The month opens on the day that was entered.
type DateField struct {
	widget.BaseWidget
	Words            DateWords
	Label            string     // spoken; see SetLabel
	Today            civil.Date // where the month opens without a day, and what a day without a year is close to
	Earliest, Latest civil.Date // zero: 120 years before and 30 years after Today
	OnChange         func(d civil.Date, ok bool)
	Problem          func(key string) // hears DateUnclear, DateFar or "" when typing ends or is mended

	date  civil.Date
	key   string
	entry *Entry
	pick  *iconButton
	sheet *monthSheet
}

// NewDateField makes an empty field. Set Today before it is used.
func NewDateField(words DateWords, onChange func(d civil.Date, ok bool)) *DateField {
	f := &DateField{Words: words, OnChange: onChange, entry: NewEntry(words.Hint)}
	f.entry.OnChanged = f.typed
	f.entry.OnSubmitted = func(string) { f.finish() }
	f.entry.OnFocus = func(on bool) {
		if !on {
			f.finish()
		}
	}
	f.entry.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyDown {
			f.Open()
			return true
		}
		return false
	}
	f.pick = newIconButton("calendar", words.Open, f.Open)
	f.ExtendBaseWidget(f)
	return f
}

// Date returns the day and whether there is one.
func (f *DateField) Date() (civil.Date, bool) { return f.date, !f.date.IsZero() && f.key == "" }

// ProblemKey is what is wrong with what was typed: DateUnclear, DateFar or "".
func (f *DateField) ProblemKey() string { return f.key }

// SetDate puts a day in without telling OnChange; the zero Date empties the field.
func (f *DateField) SetDate(d civil.Date) {
	f.date, f.key = d, ""
	text := ""
	if !d.IsZero() {
		text = f.Words.format(d)
	}
	f.write(text)
}

// SetLabel names the field for those who hear it.
func (f *DateField) SetLabel(label string) { f.Label, f.entry.Label = label, label }

// Text is what stands in the field, whether or not it is a day.
func (f *DateField) Text() string { return f.entry.Text }

// SetText puts in what was half written before, without telling OnChange.
func (f *DateField) SetText(text string) {
	f.date, f.key = f.read(text)
	f.write(text)
}

// Typing is the part of the field that takes the keyboard.
func (f *DateField) Typing() fyne.Focusable { return f.entry }

func (f *DateField) write(text string) {
	f.entry.OnChanged = nil
	f.entry.SetText(text)
	f.entry.OnChanged = f.typed
}

func (f *DateField) bounds() (low, high civil.Date) {
	low, high = f.Earliest, f.Latest
	if low.IsZero() {
		low = civil.Date{Year: max(f.Today.Year-120, civil.FirstYear), Month: 1, Day: 1}
	}
	if high.IsZero() {
		high = civil.Date{Year: min(f.Today.Year+30, civil.LastYear), Month: 12, Day: 31}
	}
	return low, high
}

// read judges what stands in the field.
func (f *DateField) read(text string) (d civil.Date, key string) {
	if text == "" {
		return civil.Date{}, ""
	}
	d, ok := f.Words.parse(text, f.Today)
	low, high := f.bounds()
	switch {
	case !ok:
		return civil.Date{}, DateUnclear
	case d.Before(low) || d.After(high):
		return civil.Date{}, DateFar
	}
	return d, ""
}

// typed follows every letter. A problem is not named while somebody is still typing; that it is mended is.
func (f *DateField) typed(text string) {
	d, key := f.read(text)
	f.date, f.key = d, key
	if key == "" && f.Problem != nil {
		f.Problem("")
	}
	if f.OnChange != nil {
		f.OnChange(f.Date())
	}
}

// finish writes a day out as it was understood, or says what is wrong.
func (f *DateField) finish() {
	if f.key == "" && !f.date.IsZero() {
		f.SetDate(f.date)
	}
	if f.Problem != nil {
		f.Problem(f.key)
	}
}

// Open shows the month of the entered day, or of today.
func (f *DateField) Open() {
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	if c == nil || f.sheet != nil {
		return
	}
	at := f.date
	if at.IsZero() {
		at = f.Today
	}
	low, high := f.bounds()
	grid := newMonth(f.Words, at, f.date, f.Today, low, high)
	f.sheet = openMonth(c, f, grid, func() { f.sheet = nil })
	grid.onPick = func(d civil.Date) {
		f.sheet.close()
		f.SetDate(d)
		if f.Problem != nil {
			f.Problem("")
		}
		if f.OnChange != nil {
			f.OnChange(d, true)
		}
	}
}

// Held returns the entry and the button.
func (f *DateField) Held() []fyne.CanvasObject { return []fyne.CanvasObject{f.entry, f.pick} }

// AccessibilityLabel is the label.
func (f *DateField) AccessibilityLabel() string { return f.Label }

// AccessibilityRole is container.
func (f *DateField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer lays the button over the end of the entry.
func (f *DateField) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: f, objects: list(f.entry, f.pick),
		layout: func(s fyne.Size) {
			h := look.Dp(look.FieldHeight)
			place(f.entry, 0, 0, s.Width, h)
			place(f.pick, s.Width-look.Dp(40), look.Dp(6), look.Dp(36), h-look.Dp(12))
		},
		min:     func() fyne.Size { return fyne.NewSize(look.Dp(210), look.Dp(look.FieldHeight)) },
		refresh: func() { f.entry.Refresh() },
	}
}
