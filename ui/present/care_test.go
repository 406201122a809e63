package present_test

import (
	"regexp"
	"strings"
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

// TestCareWritesNothing opens, reads, hides and leaves the page over a store that refuses every write.
func TestCareWritesNothing(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.Open(present.RoomNow, nil)
	b.f.Store.Fail = practice.ErrFull
	told := 0
	b.f.Watch(func() { told++ })
	records, err := b.f.Store.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b.Open(present.RoomCare, nil)
	vm := present.NewCare(b.App)
	_, _, _ = vm.Title(), vm.Words(), vm.Places()
	vm.Hide()
	vm.Close()
	after, err := b.f.Store.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if told != 0 || len(after) != len(records) || b.Notice().Text != "" {
		t.Errorf("told %d changes, %d records more, notice %q", told, len(after)-len(records), b.Notice().Text)
	}
	if b.Room() != present.RoomNow || b.host.hidden != 1 {
		t.Errorf("in room %q, hidden %d times", b.Room(), b.host.hidden)
	}
}

// TestCareWords reads every sentence of the page: each is there, none calls fear ordinary, and a number has its source.
func TestCareWords(t *testing.T) {
	vm := present.NewCare(newShell(t, "Maren").App)
	all := append([]string{vm.Title(), vm.Say("care.current"), vm.Say("care.trace.words")}, vm.Words()...)
	numbers := regexp.MustCompile(`\d{3,}`)
	for _, p := range vm.Places() {
		all = append(all, p.Name, p.Detail, p.Reach)
		for _, n := range numbers.FindAllString(p.Reach, -1) {
			if n != "112" {
				t.Errorf("%s gives the number %s, which has no source", p.Name, n)
			}
		}
	}
	for _, text := range all {
		if strings.HasPrefix(text, "care.") {
			t.Errorf("no sentence for %s", text)
		}
		for _, soothing := range []string{"normal", "ordinary", "comes and goes", "try a", "ritual"} {
			if strings.Contains(strings.ToLower(text), soothing) {
				t.Errorf("%q calls it ordinary", text)
			}
		}
	}
}

func TestCareAsk(t *testing.T) {
	for name, c := range map[string]struct {
		answer func(*present.CareAsk)
		kept   int
		room   present.Room
	}{
		"drop":      {(*present.CareAsk).Drop, 0, present.RoomNow},
		"page":      {(*present.CareAsk).Page, 0, present.RoomCare},
		"keep":      {(*present.CareAsk).Keep, 1, present.RoomNow},
		"keep once": {func(a *present.CareAsk) { a.Keep(); a.Keep(); a.Drop() }, 1, present.RoomNow},
		"drop wins": {func(a *present.CareAsk) { a.Drop(); a.Keep() }, 0, present.RoomNow},
	} {
		b := newShell(t, "Maren")
		kept := 0
		ask := present.NewCareAsk(b.App, func() { kept++ })
		b.Open(present.RoomCare, ask)
		if present.NewCare(b.App).Ask != ask {
			t.Errorf("%s: the page does not ask", name)
		}
		for _, w := range append(ask.Words(), ask.Title()) {
			if strings.HasPrefix(w, "care.") {
				t.Errorf("no sentence for %s", w)
			}
		}
		c.answer(ask)
		if kept != c.kept || b.Room() != c.room {
			t.Errorf("%s: kept %d times, in room %q", name, kept, b.Room())
		}
		if c.room == present.RoomCare && present.NewCare(b.App).Ask != nil {
			t.Errorf("%s: the page asks again", name)
		}
	}
}
