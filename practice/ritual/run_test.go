package ritual

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// fixtures are rituals that stay as they are, whatever becomes of those in the house.
func fixtures(t testing.TB) []*Ritual {
	t.Helper()
	l, err := ReadAll(os.DirFS("testdata"), "rituals")
	if err != nil {
		t.Fatal(err)
	}
	return l.Rituals
}

func begin(t *testing.T, id string, people ...Person) *Run {
	t.Helper()
	r, ok := Find(fixtures(t), id)
	if !ok {
		t.Fatalf("no ritual %s", id)
	}
	run, err := New(r, people, Start{})
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// forward takes the main button n times, whoever has the floor.
func forward(t *testing.T, run *Run, n int) {
	t.Helper()
	for range n {
		by := run.people[0].ID
		if holder, ok := run.holder(); ok {
			by = holder.ID
		}
		if err := run.Next(by); err != nil {
			t.Fatal(err)
		}
	}
}

// trail lists the pebbles of a run: kind, who has the floor, the button.
func trail(t *testing.T, run *Run) []string {
	t.Helper()
	var out []string
	for {
		s := run.State()
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s %s", s.Kind, s.Holder.ID, strings.TrimPrefix(s.Next.Key, "ritual.do."), s.Next.Person.ID)))
		forward(t, run, 1)
		if _, over := run.Outcome(); over {
			return out
		}
	}
}

func TestTrail(t *testing.T) {
	tests := []struct {
		id     string
		people []Person
		want   string
	}{
		{"one-true-thing", []Person{maren, elio}, `gate  ready|intention  next|silence  begins m|speak m says-back e|say-back m got-it m|swap m pass e|
			speak e says-back m|say-back e got-it e|close  next|keepsake  finish`},
		{"one-true-thing", []Person{maren}, `gate  ready|intention  next|silence  next|speak m next|close  next|keepsake  finish`},
		{"thanks", []Person{elio, maren}, `gate  ready|intention  next|silence  begins e|speak e pass m|speak m swap|swap m next|speak m pass e|
			speak e next|close  finish`},
		{"good-news", []Person{maren, elio}, `gate  ready|intention  begins m|speak m pass e|speak e pass m|speak m pass e|speak e next|silence  next|
			close  next|keepsake  finish`},
		{"coming-back", []Person{maren, elio}, `gate  ready|intention  begins m|speak m next|more m no-more m|swap m pass e|speak e next|more e no-more e|
			speak m swap|swap m pass e|speak e next|close  next|keepsake  finish`},
	}
	for _, tt := range tests {
		want := strings.Split(strings.NewReplacer("\n", "", "\t", "").Replace(tt.want), "|")
		if got := trail(t, begin(t, tt.id, tt.people...)); strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s for %d:\n got %s\nwant %s", tt.id, len(tt.people), strings.Join(got, "|"), strings.Join(want, "|"))
		}
	}
}

func TestStateSaysWhatTheScreenShows(t *testing.T) {
	run := begin(t, "one-true-thing", maren, elio)
	if s := run.State(); s.Note != "ritual.memory" || !s.CanNotNow || !s.Begins || s.AskBegins || s.Intention != "" {
		t.Errorf("at the gate: %+v", s)
	}
	forward(t, run, 3)
	s := run.State()
	if s.Prompt != "Begin with “I feel”, and tell Elio one small thing that stayed inside today." {
		t.Errorf("prompt %q", s.Prompt)
	}
	if s.Holder != maren || s.Listener != elio || s.Minutes != 2 || s.Begins || s.Intention != "we want to come closer." {
		t.Errorf("state %+v", s)
	}
	if !strings.HasPrefix(s.Job, "Hear it to the end") || s.Step != 3 || s.Total != 10 {
		t.Errorf("job %q, step %d of %d", s.Job, s.Step, s.Total)
	}
}

func TestSayBackGoesRound(t *testing.T) {
	run := begin(t, "one-true-thing", maren, elio)
	forward(t, run, 4)
	if err := run.SayBackAgain("e"); !errors.Is(err, ErrNotHolder) {
		t.Errorf("the listener judged: %v", err)
	}
	if err := run.SayBackAgain("m"); err != nil {
		t.Fatal(err)
	}
	s := run.State()
	if s.Rounds != 1 || s.Prompt != "Elio, try it once more, with the part that got lost." || s.Again.Key != "ritual.do.say-back-again" {
		t.Errorf("after once more: %+v", s)
	}
	if err := run.More("m"); !errors.Is(err, ErrNotHere) {
		t.Errorf("more in say-back: %v", err)
	}
	if err := run.Next("m"); err != nil || run.State().Rounds != 0 || run.State().Kind != Swap {
		t.Errorf("got it: %v, %+v", err, run.State())
	}
}

func TestMoreKeepsTheFloor(t *testing.T) {
	run := begin(t, "coming-back", maren, elio)
	forward(t, run, 3)
	if err := run.More("m"); err != nil || run.State().Holder != maren || run.State().Rounds != 1 {
		t.Errorf("more: %v, %+v", err, run.State())
	}
	if err := run.NoMore("m"); err != nil || run.State().Kind != Swap {
		t.Errorf("no more: %v, %s", err, run.State().Kind)
	}
}

func TestTimeOut(t *testing.T) {
	run := begin(t, "one-true-thing", maren, elio)
	forward(t, run, 3)
	if err := run.BookReturn(evening); !errors.Is(err, ErrNotHere) {
		t.Errorf("booked without a time-out: %v", err)
	}
	if err := run.TimeOut(evening); err != nil {
		t.Fatal(err)
	}
	if got := run.State().Return; !got.Equal(evening.Add(30 * time.Minute)) {
		t.Errorf("usual return %v", got)
	}
	for _, tt := range []struct {
		after time.Duration
		ok    bool
	}{{0, false}, {-time.Minute, false}, {time.Minute, true}, {MaxReturn, true}, {MaxReturn + time.Second, false}, {20 * time.Minute, true}} {
		if err := run.BookReturn(evening.Add(tt.after)); (err == nil) != tt.ok {
			t.Errorf("return after %v: %v", tt.after, err)
		}
	}
	if err := run.Next("m"); !errors.Is(err, ErrNotHere) {
		t.Errorf("went on in a time-out: %v", err)
	}
	out, ok := run.Outcome()
	if !ok || out.End != Stopped || !out.Return.Equal(evening.Add(20*time.Minute)) {
		t.Errorf("outcome %+v", out)
	}
	if err := run.Back(); err != nil || run.State().Holder != maren || run.State().Phase != Going {
		t.Errorf("back: %v, %+v", err, run.State())
	}
	run.TimeOut(evening)
	run.EndHere()
	if out, _ := run.Outcome(); out.End != Left || !out.Return.IsZero() {
		t.Errorf("ended here: %+v", out)
	}
}

func TestPauseHolds(t *testing.T) {
	run := begin(t, "thanks", maren, elio)
	if err := run.Resume(); !errors.Is(err, ErrNotHere) {
		t.Errorf("resumed without a pause: %v", err)
	}
	if err := run.Pause(); err != nil {
		t.Fatal(err)
	}
	if err := run.Next("m"); !errors.Is(err, ErrNotHere) {
		t.Errorf("went on in a pause: %v", err)
	}
	if err := run.TimeOut(evening); err != nil {
		t.Errorf("time-out from a pause: %v", err)
	}
}

func TestReturnComesToTheSamePlace(t *testing.T) {
	run := begin(t, "one-true-thing", maren, elio)
	if err := run.Begin("e"); err != nil {
		t.Fatal(err)
	}
	forward(t, run, 3)
	if err := run.Begin("m"); !errors.Is(err, ErrNotHere) {
		t.Errorf("changed who begins when somebody had begun: %v", err)
	}
	place := run.Place()
	again, err := Return(run.ritual, []Person{maren, elio}, place)
	if err != nil || again.State().Holder != elio || again.State().Step != 3 {
		t.Errorf("return: %v, %+v", err, again.State())
	}
	for _, bad := range []Place{{Ritual: "thanks"}, {Ritual: place.Ritual, Item: -1}, {Ritual: place.Ritual, Item: 99}, {Ritual: place.Ritual, Beginner: "x"}} {
		if _, err := Return(run.ritual, []Person{maren, elio}, bad); err == nil {
			t.Errorf("returned to %+v", bad)
		}
	}
}

func TestWhoCanDoIt(t *testing.T) {
	r, _ := Find(fixtures(t), "good-news")
	for _, people := range [][]Person{nil, {maren}, {maren, elio, {"x", "X"}}} {
		if _, err := New(r, people, Start{}); !errors.Is(err, ErrPeople) {
			t.Errorf("%d people: %v", len(people), err)
		}
	}
	if _, err := New(r, []Person{maren, elio}, Start{Beginner: "x"}); !errors.Is(err, ErrNobody) {
		t.Errorf("a stranger begins: %v", err)
	}
	run, _ := New(r, []Person{maren, elio}, Start{})
	if !run.State().AskBegins {
		t.Error("nobody is asked who has the news")
	}
}

func TestTexts(t *testing.T) {
	run := begin(t, "before-going-away", maren, elio)
	if err := run.Write("m", "x"); !errors.Is(err, ErrNotHere) {
		t.Errorf("wrote at the gate: %v", err)
	}
	forward(t, run, 2)
	for _, tt := range []struct {
		who, text string
		want      error
	}{{"m", "the smell of rain", nil}, {"e", "a letter", nil}, {"x", "no", ErrNobody}, {"m", strings.Repeat("é", MaxWritten+1), ErrTooLong}} {
		if err := run.Write(tt.who, tt.text); !errors.Is(err, tt.want) {
			t.Errorf("write by %s: %v", tt.who, err)
		}
	}
	run.Write("e", "a longer letter")
	if run.Written("e") != "a longer letter" || len(run.Texts()) != 2 {
		t.Errorf("texts %v", run.Texts())
	}
	forward(t, run, run.State().Total-3)
	if got := run.Earlier("m"); len(got) != 1 || got[0] != "the smell of rain" {
		t.Errorf("earlier %v", got)
	}
	if err := run.Keep("m", " the smell of rain ", "everybody"); err != nil {
		t.Fatal(err)
	}
	if err := run.Keep("e", "a letter", ForUs); err != nil {
		t.Fatal(err)
	}
	run.Keep("e", "", ForUs) // taken back
	forward(t, run, 1)
	out, _ := run.Outcome()
	if out.End != Shared || len(out.Kept) != 1 || out.Kept[0] != (Kept{"m", "the smell of rain", ForMe}) {
		t.Errorf("outcome %+v", out)
	}
	if err := run.Word("m", "warm"); !errors.Is(err, ErrOver) {
		t.Errorf("a word after the end: %v", err)
	}
	run.Leave()
	if out, _ := run.Outcome(); out.End != Shared {
		t.Errorf("leaving afterwards made it %s", out.End)
	}
}

func TestNotNow(t *testing.T) {
	run := begin(t, "thanks", maren, elio)
	later := evening.Add(2 * time.Hour)
	if err := run.NotNow(later); err != nil {
		t.Fatal(err)
	}
	if out, _ := run.Outcome(); out.End != NotNow || !out.Return.Equal(later) {
		t.Errorf("outcome %+v", out)
	}
	run = begin(t, "thanks", maren, elio)
	forward(t, run, 1)
	if err := run.NotNow(later); !errors.Is(err, ErrNotHere) {
		t.Errorf("not now after the gate: %v", err)
	}
}
