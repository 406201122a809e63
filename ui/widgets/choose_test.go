package widgets

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

func TestSegmentsByKeysAndTaps(t *testing.T) {
	begin(t, look.Options{Still: true})
	var heard []int
	s := NewSegments([]string{"Day", "Week", "Season", "Year"}, 1, func(i int) { heard = append(heard, i) })
	window := show(t, s, 500, 60)
	window.Canvas().FocusNext()
	typeKeys(window, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyHome, fyne.KeyEnd)
	if want := []int{2, 3, 2, 0, 3}; !slices.Equal(heard, want) {
		t.Errorf("keys chose %v, want %v", heard, want)
	}
	test.TapAt(s, s.places[1].AddXY(10, 10))
	if s.Current() != 1 {
		t.Errorf("a tap chose %d", s.Current())
	}
	if s.card.Position() != s.places[1] {
		t.Error("the card is not under the current word")
	}
	s.SetCurrent(0)
	s.SetCurrent(9)
	if s.Current() != 0 || len(heard) != 6 {
		t.Errorf("setting by code: current %d, heard %v", s.Current(), heard)
	}
	if got := s.AccessibilityLabel(); got != "Day" {
		t.Errorf("spoken as %q", got)
	}
}

func TestSegmentsBreakIntoLines(t *testing.T) {
	begin(t, look.Options{Scale: 2})
	s := NewSegments([]string{"five minutes", "ten", "half an hour", "an evening"}, 0, nil)
	s.Resize(fyne.NewSize(360, 400))
	for i, p := range s.places {
		if p.X+s.width(i) > 360 {
			t.Errorf("%q runs out", s.labels[i])
		}
	}
	if s.MinSize().Height <= 80 {
		t.Errorf("the tray is %v high", s.MinSize().Height)
	}
}

func TestChoices(t *testing.T) {
	begin(t, look.Options{})
	type change struct {
		i  int
		on bool
	}
	var heard []change
	c := NewChoices([]string{"a", "b", "c", "d", "e"}, func(i int, on bool) { heard = append(heard, change{i, on}) })
	window := show(t, c, 700, 300)
	window.Canvas().FocusNext()
	typeKeys(window, fyne.KeyDown, fyne.KeyRight, fyne.KeySpace)
	if !slices.Equal(c.Chosen(), []int{3}) || heard[0] != (change{3, true}) {
		t.Errorf("down and right chose %v, heard %v", c.Chosen(), heard)
	}
	test.Tap(c.items[0])
	if !slices.Equal(c.Chosen(), []int{0, 3}) {
		t.Errorf("several: %v", c.Chosen())
	}
	test.Tap(c.items[0])
	c.Single = true
	test.Tap(c.items[4])
	if !slices.Equal(c.Chosen(), []int{4}) {
		t.Errorf("single: %v", c.Chosen())
	}
	window.Resize(fyne.NewSize(380, 400))
	if x := c.items[1].Position().X; x != 0 {
		t.Errorf("narrow: the second choice stands at %v", x)
	}
	window.Canvas().FocusNext()
	var passed fyne.KeyName
	window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { passed = ev.Name })
	typeKeys(window, fyne.KeyF9)
	if passed != fyne.KeyF9 {
		t.Error("F9 is lost in a choice")
	}
}

func TestSelect(t *testing.T) {
	begin(t, look.Options{})
	var heard []int
	s := NewSelect([]string{"Deutsch", "English", "Français"}, 0, func(i int) { heard = append(heard, i) })
	window := show(t, s, 300, 300)
	window.Canvas().FocusNext()
	typeKeys(window, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if s.Current() != 1 || !slices.Equal(heard, []int{1, 2, 1}) {
		t.Errorf("keys: current %d, heard %v", s.Current(), heard)
	}
	typeKeys(window, fyne.KeySpace)
	if s.sheet == nil || window.Canvas().Overlays().Top() == nil {
		t.Fatal("Space does not open the list")
	}
	typeKeys(window, fyne.KeyUp, fyne.KeyReturn)
	if s.Current() != 0 || s.sheet != nil || window.Canvas().Overlays().Top() != nil || window.Canvas().Focused() != fyne.Focusable(s) {
		t.Errorf("chosen from the list: %d", s.Current())
	}
	typeKeys(window, fyne.KeyReturn, fyne.KeyDown, fyne.KeyEscape)
	if s.Current() != 0 || s.sheet != nil {
		t.Errorf("left with Esc: %d", s.Current())
	}
	for want, r := range []rune{'d', 'e', 'F'} {
		if s.TypedRune(r); s.Current() != want {
			t.Errorf("%q goes to %d", r, s.Current())
		}
	}
	s.SetOptions([]string{"one"}, -1)
	if s.word.Text != "" || s.Current() != -1 {
		t.Error("nothing chosen still shows a word")
	}
}

// TestLongListScrolls: the list stays in the window, and what is marked in view.
func TestLongListScrolls(t *testing.T) {
	begin(t, look.Options{})
	var options []string
	for i := range 60 {
		options = append(options, string(rune('A'+i%26))+"land")
	}
	s := NewSelect(options, 40, nil)
	window := show(t, Rows(0, s), 300, 400)
	window.Canvas().FocusNext()
	typeKeys(window, fyne.KeyReturn)
	seen := func() {
		t.Helper()
		l := s.sheet.list
		top := float32(l.marked)*l.rowHeight() - l.scroll.Offset.Y
		if top < 0 || top+l.rowHeight() > l.scroll.Size().Height+0.5 {
			t.Errorf("%d lies at %v in a view of %v", l.marked, top, l.scroll.Size().Height)
		}
		card := s.sheet.card
		if card.Position().Y < 0 || card.Position().Y+card.Size().Height > 400 {
			t.Errorf("the card lies at %v, %v", card.Position(), card.Size())
		}
	}
	seen()
	for key, want := range map[fyne.KeyName]int{fyne.KeyHome: 0, fyne.KeyEnd: 59} {
		typeKeys(window, key)
		if seen(); s.sheet.list.marked != want {
			t.Errorf("%s marks %d", key, s.sheet.list.marked)
		}
	}
	s.sheet.list.mark(59)
	typeKeys(window, fyne.KeyPageUp)
	s.sheet.list.TypedRune('z')
	if seen(); s.sheet.list.marked != 25 {
		t.Errorf("z marks %d", s.sheet.list.marked)
	}
	s.sheet.list.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 3.5*s.sheet.list.rowHeight())})
	if s.Current() != 3 {
		t.Errorf("a tap chose %d", s.Current())
	}
}

func TestToastCanBeUndoneAndGoes(t *testing.T) {
	begin(t, look.Options{})
	toasts := NewToasts(Body("content"))
	var due []func()
	stopped := 0
	toasts.After = func(d time.Duration, f func()) func() {
		due = append(due, f)
		return func() { stopped++ }
	}
	window := show(t, toasts, 600, 300)
	undone := 0
	toasts.Say("The letter is taken back.", "Undo", func() { undone++ })
	if toasts.Text() != "The letter is taken back." {
		t.Fatalf("shows %q", toasts.Text())
	}
	test.Tap(toasts.toast.undo)
	if undone != 1 || toasts.Text() != "" {
		t.Errorf("undone %d times, shows %q", undone, toasts.Text())
	}
	toasts.Say("Kept.", "", nil)
	first := toasts.toast
	toasts.Say("Kept again.", "Undo", nil)
	due[1]() // the time of the toast before: it must not take the new one away
	if toasts.toast == first || toasts.Text() != "Kept again." {
		t.Error("an old toast's time ended a new one")
	}
	window.Canvas().Focus(toasts.toast.undo)
	due[2]()
	if toasts.Text() == "" {
		t.Error("the toast went while somebody was on its button")
	}
	window.Canvas().Unfocus()
	due[3]()
	if toasts.Text() != "" {
		t.Error("the toast stays")
	}
}

func TestProgressStopsOnce(t *testing.T) {
	begin(t, look.Options{})
	stops := 0
	p := NewProgress("Making the book", "Stop", func() { stops++ })
	show(t, p, 400, 80)
	p.SetValue(0.5)
	p.SetValue(0.2)
	if p.Value() != 0.5 || p.line.Size().Width != 200 {
		t.Errorf("the line went back to %v (%v)", p.Value(), p.line.Size().Width)
	}
	test.Tap(p.stop)
	test.Tap(p.stop)
	if stops != 1 {
		t.Errorf("stopped %d times", stops)
	}
	p.Done()
	if p.Value() != 1 || p.stop.Visible() {
		t.Error("done work can still be stopped")
	}
}

func TestSheetClosesByEscAndGivesTheFocusBack(t *testing.T) {
	begin(t, look.Options{})
	button := FilledButton("Forget", nil)
	window := show(t, Middle(button), 700, 500)
	window.Canvas().Focus(button)
	var passed []fyne.KeyName
	window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { passed = append(passed, ev.Name) })
	closed := 0
	s := ShowSheet(window.Canvas(), "Forget this?", "Close", Voice(long), func() { closed++ })
	if window.Canvas().Overlays().Top() != fyne.CanvasObject(s) {
		t.Fatal("the sheet is not shown")
	}
	if w := s.ground.Size().Width; w < 400 || w > 560 {
		t.Errorf("the sheet is %v wide", w)
	}
	typeKeys(window, fyne.KeyF9, fyne.KeyEscape)
	if closed != 1 || window.Canvas().Overlays().Top() != nil {
		t.Errorf("Esc: closed %d times", closed)
	}
	if window.Canvas().Focused() != fyne.Focusable(button) {
		t.Error("the focus is lost")
	}
	if !slices.Equal(passed, []fyne.KeyName{fyne.KeyF9}) {
		t.Errorf("the window got %v", passed)
	}
	s.Hide()
	if closed != 1 {
		t.Error("a closed sheet closes again")
	}
	window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(passed) != 2 {
		t.Error("the window did not get its keys back")
	}
}

func TestRailItem(t *testing.T) {
	begin(t, look.Options{})
	r := NewRailItem("now", "Now", nil)
	show(t, r, 192, 40)
	if r.MinSize().Height != 40 {
		t.Errorf("%v high", r.MinSize().Height)
	}
	r.SetCurrent(true)
	if !r.card.Visible() || !r.Current() {
		t.Error("the current room has no card")
	}
	r.SetNarrow(true)
	if m := r.MinSize(); m.Width > 64 || m.Height != 52 {
		t.Errorf("narrow it is %v", m)
	}
}
