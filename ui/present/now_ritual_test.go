package present_test

import (
	"slices"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/ritual"
	"tideway/ui/present"
)

// TestFarDrawnToday: who drew the two far apart today is offered something for that, in their own sitting, and in one
// together only where it was shared; and with the words of any other day.
func TestFarDrawnToday(t *testing.T) {
	far, near := 0.2, 0.8
	title := func(n *present.Now) string {
		if n.Ritual == nil {
			return ""
		}
		return n.Ritual.Title
	}
	begin := func(to practice.Audience, days int, body ...practice.CheckIn) *shellBench {
		b := newShell(t, "Maren", "Elio")
		apart, plain := made("apart", ritual.FarApart, 10, ritual.Shallows, ritual.ForBoth), made("plain", "ordinary-day", 10, ritual.Shallows, ritual.ForBoth)
		library := &ritual.Library{Rituals: []*ritual.Ritual{plain, apart}}
		b.Library = func() *ritual.Library { return library }
		for _, c := range body {
			b.f.Clock.Add(time.Minute)
			if _, err := b.f.CheckIn(t.Context(), practice.Writing{Who: b.f.First, Body: c, Audience: to}); err != nil {
				t.Fatal(err)
			}
		}
		now := b.f.Clock.Now()
		b.f.Clock.Set(now.AddDate(0, 0, days))
		return b
	}
	for name, c := range map[string]struct {
		to                    practice.Audience
		days                  int
		body                  []practice.CheckIn
		maren, elio, together string
	}{
		"nothing":        {practice.Me, 0, nil, "plain", "plain", "plain"},
		"just for me":    {practice.Me, 0, []practice.CheckIn{{Near: &far}}, "apart", "plain", "plain"},
		"for us":         {practice.Us, 0, []practice.CheckIn{{Near: &far}}, "apart", "plain", "apart"},
		"near":           {practice.Us, 0, []practice.CheckIn{{Near: &near}}, "plain", "plain", "plain"},
		"near since":     {practice.Us, 0, []practice.CheckIn{{Near: &far}, {Near: &near}}, "plain", "plain", "plain"},
		"words since":    {practice.Us, 0, []practice.CheckIn{{Near: &far}, {Note: "soup"}}, "apart", "plain", "apart"},
		"the day before": {practice.Us, 1, []practice.CheckIn{{Near: &far}}, "plain", "plain", "plain"},
	} {
		b := begin(c.to, c.days, c.body...)
		for who, want := range map[practice.PersonID]string{b.f.First: c.maren, b.f.Other: c.elio, "": c.together} {
			if got := title(now(b, who)); got != "Title of "+want {
				t.Errorf("%s: %q is offered %q, want %s", name, b.Name(who), got, want)
			}
		}
	}
	b := begin(practice.Us, 0, practice.CheckIn{Near: &far})
	vm := now(b, "")
	if vm.Ritual.Small == "" || vm.Ritual.Picture != "boat" {
		t.Errorf("%+v", vm.Ritual)
	}
	plain := begin(practice.Us, 0)
	if other := now(plain, ""); other.Ritual.Small != vm.Ritual.Small {
		t.Errorf("the words differ: %q, %q", vm.Ritual.Small, other.Ritual.Small)
	}
	if err := b.f.RecordRun(t.Context(), "", practice.Run{Ritual: "apart", End: "shared"}); err != nil {
		t.Fatal(err)
	}
	if got := title(now(b, "")); got != "Title of plain" {
		t.Errorf("after it was done: %q", got)
	}
}

// TestPictureOf: every name that a ritual may have is drawn; another one is too.
func TestPictureOf(t *testing.T) {
	for _, name := range append(ritual.Pictures(), "", "no such drawing") {
		if got := present.PictureOf(&ritual.Ritual{Picture: name}); !slices.Contains(ritual.Pictures(), got) {
			t.Errorf("%q is drawn as %q", name, got)
		}
	}
}
