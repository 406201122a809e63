package widgets

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"tideway/practice/civil"
	"tideway/ui/look"
)

func english() DateWords {
	return DateWords{
		Months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August",
			"September", "October", "November", "December"},
		Weekdays: [7]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"}, Hint: "a day",
	}
}

func day(y, m, d int) civil.Date {
	date, err := civil.ParseDate(civil.Date{Year: y, Month: time.Month(m), Day: d}.String())
	if err != nil {
		panic(err)
	}
	return date
}

func TestDatesAsPeopleWriteThem(t *testing.T) {
	today := day(2026, 11, 23)
	tests := []struct {
		text  string
		us    bool
		want  civil.Date
		wrong bool
	}{
		{text: "2027-03-14", want: day(2027, 3, 14)},
		{text: "14 March 2027", want: day(2027, 3, 14)},
		{text: "March 14, 2027", want: day(2027, 3, 14)},
		{text: "14th of march 2027", wrong: true}, // "of" is no month, and is passed over: see below
		{text: "14.3.2027", want: day(2027, 3, 14)},
		{text: "14/3/27", want: day(2027, 3, 14)},
		{text: "3/14/2027", us: true, want: day(2027, 3, 14)},
		{text: "14 mar", want: day(2027, 3, 14)},
		{text: "24.12", want: day(2026, 12, 24)},
		{text: "2 Jan", want: day(2027, 1, 2)},
		{text: "29.2.2028", want: day(2028, 2, 29)},
		{text: "29.2.2027", wrong: true},
		{text: "31 April 2027", wrong: true},
		{text: "soon", wrong: true},
		{text: "14 March April", wrong: true},
		{text: "14", wrong: true},
		{text: "1 2 3 4", wrong: true},
		{text: "14 3 2027 March", wrong: true},
	}
	tests[3].wrong, tests[3].want = false, day(2027, 3, 14)
	for _, tt := range tests {
		w := english()
		w.MonthFirst = tt.us
		got, ok := w.parse(tt.text, today)
		if ok == tt.wrong || (ok && got != tt.want) {
			t.Errorf("%q: %v %v, want %v", tt.text, got, ok, tt.want)
		}
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	w := english()
	rapid.Check(t, func(t *rapid.T) {
		d := day(2026, 1, 1).AddDays(rapid.IntRange(-40000, 40000).Draw(t, "days"))
		got, ok := w.parse(w.format(d), day(2026, 11, 23))
		if !ok || got != d {
			t.Fatalf("%s became %v %v", w.format(d), got, ok)
		}
	})
}

func TestMonthsGoOneByOne(t *testing.T) {
	for _, tt := range []struct {
		from civil.Date
		n    int
		want civil.Date
	}{
		{day(2027, 1, 31), 1, day(2027, 2, 28)}, {day(2028, 1, 31), 1, day(2028, 2, 29)},
		{day(2026, 12, 31), 2, day(2027, 2, 28)}, {day(2027, 3, 31), -1, day(2027, 2, 28)},
		{day(2027, 5, 15), -12, day(2026, 5, 15)}, {day(2026, 12, 1), 1, day(2027, 1, 1)},
	} {
		if got := addMonths(tt.from, tt.n); got != tt.want {
			t.Errorf("%v and %d months: %v, want %v", tt.from, tt.n, got, tt.want)
		}
	}
}

func TestDateFieldTypedAndRefused(t *testing.T) {
	begin(t, look.Options{})
	var days []civil.Date
	var problems []string
	f := NewDateField(english(), func(d civil.Date, ok bool) {
		if ok {
			days = append(days, d)
		}
	})
	f.Today = day(2026, 11, 23)
	f.Problem = func(key string) { problems = append(problems, key) }
	window := show(t, f, 300, 400)
	window.Canvas().Focus(f.entry)
	test.Type(f.entry, "8 Nov")
	window.Canvas().Unfocus()
	if d, ok := f.Date(); !ok || d != day(2026, 11, 8) || f.entry.Text != "8 November 2026" {
		t.Errorf("typed %v %v, written %q", d, ok, f.entry.Text)
	}
	for _, tt := range []struct{ text, key string }{{"1.1.0206", DateFar}, {"1.1.20266", DateUnclear}, {"1.1.2199", DateFar}, {"whenever", DateUnclear}} {
		f.entry.SetText("")
		window.Canvas().Focus(f.entry)
		test.Type(f.entry, tt.text)
		problems = nil
		window.Canvas().Unfocus()
		if _, ok := f.Date(); ok || f.ProblemKey() != tt.key || !slices.Equal(problems, []string{tt.key}) {
			t.Errorf("%q: problem %q, heard %v", tt.text, f.ProblemKey(), problems)
		}
	}
	before := len(days)
	f.SetDate(day(2027, 2, 28))
	if len(days) != before || f.ProblemKey() != "" {
		t.Error("setting by code is told, or keeps a problem")
	}
	f.SetDate(civil.Date{})
	if _, ok := f.Date(); ok || f.entry.Text != "" {
		t.Error("an emptied field has a day")
	}
}

func TestHalfWrittenIsPutBack(t *testing.T) {
	begin(t, look.Options{})
	f := NewDateField(english(), func(civil.Date, bool) { t.Error("what code puts in is told") })
	f.Today = day(2026, 11, 23)
	f.SetLabel("First day")
	for _, tt := range []struct {
		text, key string
		ok        bool
	}{{"30 Octo", "", true}, {"31 Febr", DateUnclear, false}, {"1.1.0206", DateFar, false}, {"", "", false}} {
		f.SetText(tt.text)
		if _, ok := f.Date(); ok != tt.ok || f.ProblemKey() != tt.key || f.Text() != tt.text {
			t.Errorf("%q: a day %v, problem %q, text %q", tt.text, ok, f.ProblemKey(), f.Text())
		}
	}
	if f.AccessibilityLabel() != "First day" || f.entry.AccessibilityLabel() != "First day" {
		t.Errorf("called %q, and inside %q", f.AccessibilityLabel(), f.entry.AccessibilityLabel())
	}
}

func TestMonthSheetByKeys(t *testing.T) {
	begin(t, look.Options{})
	f := NewDateField(english(), nil)
	f.Today = day(2026, 11, 23)
	f.SetDate(day(2027, 1, 31))
	window := show(t, f, 500, 500)
	window.Canvas().Focus(f.entry)
	typeKeys(window, fyne.KeyDown)
	if f.sheet == nil || f.sheet.grid.at != day(2027, 1, 31) {
		t.Fatal("the month does not open on the entered day")
	}
	grid := f.sheet.grid
	typeKeys(window, fyne.KeyPageDown)
	if grid.at != day(2027, 2, 28) || grid.title.Text != "February 2027" {
		t.Errorf("one month on: %v, %q", grid.at, grid.title.Text)
	}
	typeKeys(window, fyne.KeyHome, fyne.KeyUp, fyne.KeyRight)
	if grid.at != day(2027, 2, 16) {
		t.Errorf("Home, up, right: %v", grid.at)
	}
	typeKeys(window, fyne.KeyReturn)
	if d, ok := f.Date(); !ok || d != day(2027, 2, 16) || f.sheet != nil {
		t.Errorf("Enter picked %v %v", d, ok)
	}
	if window.Canvas().Focused() != fyne.Focusable(f.entry) {
		t.Error("the focus does not come back")
	}
	typeKeys(window, fyne.KeyDown, fyne.KeyRight, fyne.KeyEscape)
	if d, _ := f.Date(); d != day(2027, 2, 16) || f.sheet != nil {
		t.Error("Esc changed the day, or did not close")
	}
}

func TestMonthSheetByHandAndWithinBounds(t *testing.T) {
	begin(t, look.Options{})
	w := english()
	w.FirstWeekday = 6
	f := NewDateField(w, nil)
	f.Today, f.Latest = day(2026, 11, 23), day(2026, 11, 25)
	window := show(t, f, 500, 500)
	f.Open()
	grid := f.sheet.grid
	if grid.first() != day(2026, 11, 1) || grid.weekdays[0].Text != "Su" {
		t.Errorf("a week from Sunday begins on %v, %q", grid.first(), grid.weekdays[0].Text)
	}
	window.Canvas().Focus(grid)
	typeKeys(window, fyne.KeyPageDown)
	if grid.at != day(2026, 11, 25) {
		t.Errorf("the month went beyond its end: %v", grid.at)
	}
	tap := func(d civil.Date) {
		n := d.Sub(grid.first())
		test.TapAt(grid, fyne.NewPos((float32(n%7)+0.5)*grid.cell(), monthDp(72)+(float32(n/7)+0.5)*grid.cell()))
	}
	tap(day(2026, 11, 28))
	if f.sheet == nil {
		t.Fatal("a day beyond the end can be picked")
	}
	tap(day(2026, 11, 10))
	if d, ok := f.Date(); !ok || d != day(2026, 11, 10) {
		t.Errorf("a tap picked %v %v", d, ok)
	}
}

func TestMonthFitsIntoTheSmallestWindow(t *testing.T) {
	begin(t, look.Options{Scale: 2})
	f := NewDateField(english(), nil)
	f.Today = day(2026, 11, 23)
	window := show(t, Pad(look.S24, look.S24, look.S24, look.S24, Leading(f)), 860, 600)
	f.Open()
	window.Resize(fyne.NewSize(860, 600))
	p, s := f.sheet.card.Position(), f.sheet.card.Size()
	if p.X < 0 || p.Y < 0 || p.X+s.Width > 860 || p.Y+s.Height > 600 {
		t.Errorf("the month lies at %v with %v", p, s)
	}
}
