package data

import (
	"testing"
	"time"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/feeling"
	"tideway/practice/remind"
)

// TestAnAnswerGivenByAnotherProcess: of two journals on one file, one answers a reminder and writes nothing else; the
// other notices it at its next look, and reads nothing when there was nothing.
func TestAnAnswerGivenByAnotherProcess(t *testing.T) {
	words, err := feeling.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	a, b := twoProcesses(t)
	var journals []*practice.Journal
	for _, f := range []*File{a, b} {
		journals = append(journals, practice.New(f, civil.ClockFunc(func() time.Time { return evening }), func() *time.Location { return time.UTC }, words))
	}
	window, command := journals[0], journals[1]
	for _, j := range journals {
		if err := j.Load(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if err := window.Begin(t.Context(), "Anna", "Ben", false); err != nil {
		t.Fatal(err)
	}
	from, to := civil.Date{Year: 2026, Month: 10, Day: 10}, civil.Date{Year: 2026, Month: 10, Day: 18}
	if _, err := window.AddAway(t.Context(), "", practice.Away{From: from, To: to}); err != nil {
		t.Fatal(err)
	}
	if news, err := command.Refresh(t.Context()); !news || err != nil {
		t.Fatalf("what the window wrote: %v, %v", news, err)
	}
	card := command.Due(remind.Session{}).Card
	if card == nil || window.Due(remind.Session{}).Card == nil {
		t.Fatal("no card on the first ordinary day")
	}
	if err := command.Answer(t.Context(), card.Key, remind.Answered); err != nil {
		t.Fatal(err)
	}
	for look, want := range []bool{true, false} {
		if news, err := window.Refresh(t.Context()); news != want || err != nil {
			t.Errorf("look %d: %v, %v", look+1, news, err)
		}
	}
	if d := window.Due(remind.Session{}); d.Card != nil {
		t.Errorf("the card is still there: %+v", d.Card)
	}
	if err := command.SetSetting(t.Context(), practice.SettingTheme, "night"); err != nil {
		t.Fatal(err)
	}
	if news, err := window.Refresh(t.Context()); news || err != nil {
		t.Errorf("a theme is no news to the journal: %v, %v", news, err)
	}
}
