package away_test

import (
	"context"
	"io"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/away"
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
		if _, err := b.Fixture.ImportAways(b.T().Context(), "", []practice.Import{{Candidate: c}}); err != nil {
			b.T().Fatal(err)
		}
	}
	moved.To = day(11, 10)
	d := desk{b.Host, practice.Calendar{Candidates: []practice.Candidate{there, moved, found("c", day(12, 22), day(12, 28), "Christmas at Elio’s mother’s, with everybody")}, Unread: 1, Line: 214}}
	b.App.Host, b.App.Calendars = d, d
	present.NewAway(b.App).OpenFile()
	vm := present.NewAway(b.App)
	b.Show(w, h, func() fyne.CanvasObject { return away.New(vm) })
	return vm
}

func TestCalendarFile(t *testing.T) {
	b := uitest.New(t, look.Options{Choice: look.Day}, "Maren", "Elio")
	vm := opened(b, 864, 1600)
	if vm.File == nil || !b.Says("Christmas at Elio’s mother’s, with everybody") || !b.Says(b.Say("away.file.stands.moved")) || !b.Says(b.Say("away.file.stands.there")) {
		t.Fatalf("%+v", vm.File)
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
}
