package ritual

import (
	"errors"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var evening = time.Date(2026, 11, 19, 21, 10, 0, 0, time.UTC)

var maren, elio = Person{"m", "Maren"}, Person{"e", "Elio"}

func houseRituals(t testing.TB) []*Ritual {
	t.Helper()
	l, err := ReadAll(os.DirFS("../../assets"), "rituals")
	if err != nil {
		t.Fatal(err)
	}
	return l.Rituals
}

// walker takes random steps and remembers who said yes to what.
type walker struct {
	t   *rapid.T
	run *Run
	yes map[string]string
}

func (w *walker) who() string { return rapid.SampledFrom([]string{"m", "e", "x", ""}).Draw(w.t, "who") }

func (w *walker) text() string {
	return rapid.SampledFrom([]string{"", "  ", "rain on the stairs", strings.Repeat("a", MaxWord+1)}).Draw(w.t, "text")
}

func (w *walker) move() {
	at := evening.Add(time.Duration(rapid.IntRange(-60, 30*60).Draw(w.t, "minutes")) * time.Minute)
	switch rapid.SampledFrom([]string{"next", "next", "next", "next", "next", "again", "more", "no more", "write", "word",
		"keep", "card", "pause", "resume", "time-out", "book", "back", "begin", "leave?", "not now?", "end?"}).Draw(w.t, "move") {
	case "next":
		w.next()
	case "again":
		w.run.SayBackAgain(w.who())
	case "more":
		w.run.More(w.who())
	case "no more":
		w.run.NoMore(w.who())
	case "write":
		w.run.Write(w.who(), w.text())
	case "word":
		w.run.Word(w.who(), w.text())
	case "keep":
		w.keep()
	case "card":
		w.run.AnotherCard(w.who())
	case "pause":
		w.run.Pause()
	case "resume":
		w.run.Resume()
	case "time-out":
		w.run.TimeOut(evening)
	case "book":
		w.run.BookReturn(at)
	case "back":
		w.run.Back()
	case "begin":
		w.run.Begin(w.who())
	default:
		w.seldom(at)
	}
}

// seldom ends a run, but not so often that no walk comes to its end.
func (w *walker) seldom(at time.Time) {
	switch rapid.IntRange(0, 20).Draw(w.t, "end") {
	case 0:
		w.run.Leave()
	case 1:
		w.run.EndHere()
	case 2:
		w.run.NotNow(at)
	}
}

// next is asked for by whoever may, and by everybody else first: they are refused and nothing moves.
func (w *walker) next() {
	before := w.run.State()
	holder, held := w.run.holder()
	for _, p := range append(w.run.people, Person{ID: "x"}) {
		if w.run.phase != Going || p.ID != "x" && (!held || p == holder) {
			continue
		}
		if err := w.run.Next(p.ID); !errors.Is(err, ErrNotHolder) && !errors.Is(err, ErrNobody) {
			w.t.Fatalf("%s passed the floor of %s: %v", p.ID, holder.ID, err)
		}
		if w.run.State().Step != before.Step {
			w.t.Fatal("the run moved for somebody without the floor")
		}
	}
	by := w.run.people[0].ID
	if held {
		by = holder.ID
	}
	if err := w.run.Next(by); (err == nil) != (before.Phase == Going) {
		w.t.Fatalf("next in %s: %v", before.Phase, err)
	}
}

func (w *walker) keep() {
	who, s := w.who(), w.text()
	if w.run.Keep(who, s, rapid.SampledFrom([]string{ForMe, ForUs, "all"}).Draw(w.t, "audience")) == nil {
		w.yes[who] = strings.TrimSpace(s)
	}
}

func (w *walker) check() {
	t, run, s := w.t, w.run, w.run.State()
	if s.CanLeave != (s.Phase != Over) {
		t.Fatalf("in %s, step %d: CanLeave is %v", s.Phase, s.Step, s.CanLeave)
	}
	left := *run
	left.Leave()
	if left.phase != Over || s.Phase != Over && len(left.Texts()) > 0 {
		t.Fatalf("after leaving from %s %s: %v", s.Phase, s.Kind, left.Texts())
	}
	if turns := turnsUpTo(run.items, run.at+1); len(run.people) == 2 && (turns[0]-turns[1] > 1 || turns[1]-turns[0] > 1) {
		t.Fatalf("turns %v", turns)
	}
	for _, k := range run.Kept() {
		if w.yes[k.Author] != k.Text || k.Text == "" || k.Audience != ForMe && k.Audience != ForUs {
			t.Fatalf("kept %+v without a yes: %v", k, w.yes)
		}
	}
	if s.Prompt == "" || strings.ContainsAny(s.Prompt+s.Hint+s.Job, "{}") || s.Step < 0 || s.Step >= s.Total || s.Next.Key == "" {
		t.Fatalf("a state that cannot be drawn: %+v", s)
	}
	if s.Alone && (s.Job != "" || s.Listener != Person{} || s.Kind == SayBack || s.Kind == Swap) {
		t.Fatalf("alone, and there is a listener: %+v", s)
	}
	w.checkOutcome(s)
}

func (w *walker) checkOutcome(s State) {
	out, ended := w.run.Outcome()
	switch {
	case ended != (s.Phase == Over || s.Phase == TimeOut):
		w.t.Fatalf("in %s the outcome is %v", s.Phase, ended)
	case s.Phase == Over && out.End != Shared && len(w.run.Texts()) > 0:
		w.t.Fatalf("a text outlived %s: %v", out.End, w.run.Texts())
	case out.End == Shared:
		var kept []string
		for _, k := range out.Kept {
			kept = append(kept, k.Text)
		}
		if !slices.Equal(w.run.Texts(), kept) {
			w.t.Fatalf("more is left than was kept: %v, %v", w.run.Texts(), kept)
		}
	case out.End == Stopped && (!out.Return.After(evening) || out.Return.Sub(evening) > MaxReturn):
		w.t.Fatalf("a return at %v", out.Return)
	case out.End != Shared && len(out.Kept) > 0:
		w.t.Fatalf("kept after %s", out.End)
	}
}

// Ten thousand walks: Leave is everywhere, turns differ by one at most, only the holder passes the floor, nothing is kept
// without its writer's yes, and no text outlives a leave.
func TestWalks(t *testing.T) {
	before := flag.Lookup("rapid.checks").Value.String()
	if err := flag.Set("rapid.checks", "10000"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := flag.Set("rapid.checks", before); err != nil {
			t.Error(err)
		}
	})
	rituals := houseRituals(t)
	ends := map[End]int{}
	rapid.Check(t, func(t *rapid.T) {
		r := rapid.SampledFrom(rituals).Draw(t, "ritual")
		people := []Person{maren, elio}
		if !r.People.Fits(2) || r.People.Fits(1) && rapid.Bool().Draw(t, "alone") {
			people = people[:1]
		}
		run, err := New(r, people, Start{
			Beginner: rapid.SampledFrom(people).Draw(t, "beginner").ID, Seed: rapid.Int64().Draw(t, "seed"),
		})
		if err != nil {
			t.Fatal(err)
		}
		w := &walker{t, run, map[string]string{}}
		w.check()
		for range rapid.IntRange(1, 80).Draw(t, "moves") {
			w.move()
			w.check()
		}
		out, _ := run.Outcome()
		ends[out.End]++
	})
	for _, end := range []End{Shared, Left, NotNow, Stopped, ""} {
		if ends[end] < 50 {
			t.Errorf("only %d walks ended as %q: %v", ends[end], end, ends)
		}
	}
}
