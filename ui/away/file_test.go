package away_test

import (
	"context"
	"fmt"
	"io"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// desk is a window that chooses a calendar at once, and a calendar that is made here.
type desk struct {
	*uitest.Host
	practice.Calendar
}

func (desk) ChooseCalendar(_ string, then func(string)) { then("/home/maren/holidays.ics") }

func (d desk) Read(context.Context, string, civil.Date, *time.Location) (practice.Calendar, error) {
	return d.Calendar, nil
}

func (desk) Write(w io.Writer, _ []practice.CalendarEvent, _ time.Time) error {
	_, err := io.WriteString(w, "BEGIN:VCALENDAR\r\n")
	return err
}

func found(uid string, from, to civil.Date, title string) practice.Candidate {
	return practice.Candidate{UID: uid, From: from, To: to, Title: title}
}

// opened shows the room of a journal with a calendar file open: one that is new, one that moved, one that is there.
func opened(b *uitest.Bench, w, h float32) *present.Away {
	moved, there := found("a", day(11, 6), day(11, 9), "Lyon"), found("b", day(10, 3), day(10, 9), "The island")
	for _, c := range []practice.Candidate{moved, there} {
		if _, err := b.Fixture.ImportAways(b.T().Context(), "", nil, []practice.Import{{Candidate: c}}); err != nil {
			b.T().Fatal(err)
		}
	}
	moved.To = day(11, 10)
	free := found("d", day(10, 24), day(10, 31), "School holidays")
	free.Free = true
	d := desk{b.Host, practice.Calendar{Candidates: []practice.Candidate{there, moved, found("c", day(12, 22), day(12, 28), "Christmas at Elio’s mother’s, with everybody"), free}, Unread: 1, Line: 214}}
	b.App.Host, b.App.Calendars = d, d
	present.NewAway(b.App).OpenFile()
	vm := show(b, w, h)
	return vm
}

func TestCalendarFile(t *testing.T) {
	b := uitest.New(t, look.Options{Choice: look.Day}, "Maren", "Elio")
	vm := opened(b, 864, 1600)
	if vm.File == nil || !b.Says("Christmas at Elio’s mother’s, with everybody") || !b.Says(b.Say("away.file.stands.moved")) || !b.Says(b.Say("away.file.stands.there")) || !b.Says(b.Say("away.file.free")) {
		t.Fatalf("%+v", vm.File)
	}
	if last := vm.File.Found[3]; last.Name != "School holidays" || last.Chosen || !last.Open {
		t.Errorf("what is free: %+v", last)
	}
	uitest.Labelled[*widgets.Tick](b, "Christmas at Elio’s mother’s, with everybody, Tuesday, 22 December to Monday, 28 December").TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	vm.SetFileKind(1)
	b.Tap("Add these")
	if vm.File == nil || !b.Says(b.Say("away.problem.who.empty")) {
		t.Fatal("it does not ask who was away")
	}
	vm.SetFileWho(1)
	b.Tap("Add these")
	if vm.File != nil || b.App.Notice().Text != "One time away was added. One was changed." {
		t.Fatalf("%q, %+v", b.App.Notice().Text, vm.File)
	}
	if n := len(b.App.Sitting().Aways()); n != 3 {
		t.Errorf("%d times away", n)
	}
	b.App.Notice().Do()
	if list := b.App.Sitting().Aways(); len(list) != 2 || list[1].Away().To != day(11, 9) {
		t.Errorf("after undo: %+v", list)
	}
	if again := opened(b, 864, 1600); !b.Says(b.Say("away.file.stands.removed")) || !again.File.Found[1].Open || again.File.Found[1].Chosen {
		t.Errorf("what was removed: %+v", again.File.Found)
	}
}

// thousands opens a calendar with very many stretches of days, of which every tenth is there already.
func thousands(b *uitest.Bench, w, h float32, count int) *present.Away {
	var all []practice.Candidate
	for i := range count {
		from := civil.Date{Year: 2026, Month: 10, Day: 20}.AddDays(i % 700)
		c := found(fmt.Sprint(i), from, from.AddDays(2+i/700), fmt.Sprintf("Stretch %d of a calendar that somebody has kept for years, with everything in it", i))
		if i%10 == 0 && i < 200 {
			if _, err := b.Fixture.ImportAways(b.T().Context(), "", nil, []practice.Import{{Candidate: c}}); err != nil {
				b.T().Fatal(err)
			}
		}
		all = append(all, c)
	}
	d := desk{b.Host, practice.Calendar{Candidates: all, Unread: 3, Line: 12}}
	b.App.Host, b.App.Calendars = d, d
	present.NewAway(b.App).OpenFile()
	vm := show(b, w, h)
	return vm
}

// TestThousands: everything in a calendar can be chosen, by keys alone, and only what is near the view exists.
func TestThousands(t *testing.T) {
	for name, c := range map[string]struct{ w, h, scale float32 }{"usual": {864, 760, 1}, "large and least": {732, 600, 2}} {
		const count = 10_000
		b := uitest.New(t, look.Options{Choice: look.Day, Scale: c.scale}, "Maren", "Elio")
		vm := thousands(b, c.w, c.h, count)
		if len(vm.File.Found) != count || !b.Says("3 events could not be read, the first on line 12. They were left out.") {
			t.Fatalf("%s: %d were found", name, len(vm.File.Found))
		}
		scroll := uitest.First[*widgets.Scroll](b)
		toTick(b)
		if n := len(uitest.All[*widgets.Tick](b)); n > 80 {
			t.Errorf("%s: %d rows exist", name, n)
		}
		seen := func(i int) {
			t.Helper()
			o, ok := b.Win.Canvas().Focused().(*widgets.Tick)
			f := vm.File.Found[i]
			if !ok || o.Label != f.Name+", "+f.When {
				t.Fatalf("%s: the keyboard is at %q, want %q", name, b.Focused(), f.Name)
			}
			top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
			if top < 0 || top+o.Size().Height > scroll.Size().Height {
				t.Errorf("%s: row %d lies at %v, the view ends at %v", name, i, top, scroll.Size().Height)
			}
		}
		open := func(i, step int) int {
			for !vm.File.Found[i].Open {
				i += step
			}
			return i
		}
		at := open(0, 1)
		seen(at)
		for range 40 {
			b.Press(fyne.KeyDown)
			at = open(at+1, 1)
			seen(at)
		}
		b.Press(fyne.KeySpace, fyne.KeyEnd)
		seen(open(count-1, -1))
		b.Press(fyne.KeySpace, fyne.KeyPageUp, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyEnd)
		seen(open(count-1, -1))
		if !uitest.Labelled[*widgets.Tick](b, uitest.Label(b.Win.Canvas().Focused())).On() {
			t.Errorf("%s: the last is not ticked any more", name)
		}
		b.Press(fyne.KeyHome)
		seen(open(0, 1))
		before := len(b.App.Sitting().Aways())
		b.Tap("Add these")
		if n := len(b.App.Sitting().Aways()) - before; n != 2 || b.App.Notice().Text != "2 times away were added." {
			t.Errorf("%s: %d were added, %q", name, n, b.App.Notice().Text)
		}
	}
}

// toTick goes to the first box with Tab.
func toTick(b *uitest.Bench) {
	for range 30 {
		if _, ok := b.Win.Canvas().Focused().(*widgets.Tick); ok {
			return
		}
		b.Win.Canvas().FocusNext()
	}
	b.T().Fatalf("there is no box before %q", b.Focused())
}

// TestThousandsPictures draws the top of a long list, and its end.
func TestThousandsPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		b := uitest.New(t, s.Options, "Maren", "Elio")
		thousands(b, s.W, s.H, 3000)
		b.Picture("away-many-" + s.Name)
		toTick(b)
		b.Press(fyne.KeyPageDown, fyne.KeyPageDown)
		b.Picture("away-many-middle-" + s.Name)
		b.Press(fyne.KeyEnd)
		b.Picture("away-many-end-" + s.Name)
	}
}
