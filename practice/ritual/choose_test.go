package ritual

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"tideway/practice/civil"
)

func day(n int) civil.Date { return civil.Date{Year: 2026, Month: 1, Day: 1}.AddDays(n) }

func ids(rituals []*Ritual) []string {
	var out []string
	for _, r := range rituals {
		out = append(out, r.ID)
	}
	return out
}

func TestChoose(t *testing.T) {
	rituals := houseRituals(t)
	tests := []struct {
		name string
		ask  Ask
		want []string // in any order
	}{
		{"far, ten minutes, ankle deep", Ask{Situation: "far-for-a-while", Minutes: 10, Depth: Shallows, People: 2}, []string{"one-true-thing"}},
		{"far, an evening, open water", Ask{Situation: "far-for-a-while", Minutes: 120, Depth: OpenWater, People: 2}, []string{"distant-evening", "one-true-thing"}},
		{"depth left open", Ask{Situation: "hurt", Minutes: 120}, []string{"one-true-thing"}},
		{"nothing is so short", Ask{Situation: "good-news", Minutes: 2, People: 2}, []string{"good-news"}},
		{"not for one", Ask{Situation: "good-news", Minutes: 30, People: 1}, nil},
		{"no such situation", Ask{Situation: "elsewhere", Minutes: 30, People: 2}, nil},
		{"home again", Ask{Situation: HomeAgain, Minutes: 10, People: 2}, []string{"coming-back"}},
	}
	for _, tt := range tests {
		got := ids(Choose(rituals, nil, tt.ask))
		slices.Sort(got)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
	if got := Choose(nil, nil, Ask{}); len(got) != 0 {
		t.Errorf("from nothing: %v", got)
	}
}

// Whoever takes the first offer each time sees all of a situation before anything comes again; the same question has the
// same answer; there are three at most.
func TestChooseShowsAllBeforeAgain(t *testing.T) {
	rituals := houseRituals(t)
	rapid.Check(t, func(t *rapid.T) {
		ask := Ask{Situation: rapid.SampledFrom(append(Situations(), "")).Draw(t, "situation"), Minutes: 120, Depth: Deep, People: 2,
			Seed: rapid.Int64().Draw(t, "seed")}
		all := len(slices.DeleteFunc(slices.Clone(rituals), func(r *Ritual) bool { return !fits(r, ask) }))
		var history []Used
		for i := range 3 * all {
			ask.Day = day(i / 2)
			got := Choose(rituals, history, ask)
			if again := Choose(rituals, history, ask); !slices.Equal(ids(got), ids(again)) || len(got) == 0 || len(got) > 3 {
				t.Fatalf("%v, then %v", ids(got), ids(again))
			}
			for _, u := range history[max(0, len(history)-all+1):] {
				if u.ID == got[0].ID {
					t.Fatalf("%s came again before all %d were seen: %v", u.ID, all, history)
				}
			}
			history = append(history, Used{got[0].ID, ask.Day})
		}
	})
}

func TestForNow(t *testing.T) {
	rituals := houseRituals(t)
	for hour := range 24 {
		r, ok := ForNow(rituals, nil, Moment{Hour: hour, People: 2, Day: day(hour)})
		if !ok || (hour < 17 || hour >= 22) && (r.Minutes > 10 || r.Depth != Shallows) {
			t.Errorf("at %d: %v, %v", hour, r, ok)
		}
		if slices.Contains(r.Situations, HomeAgain) || slices.Contains(r.Situations, GoingAway) {
			t.Errorf("at %d, on a plain day: %s", hour, r.ID)
		}
		for situation, want := range map[string]string{HomeAgain: "coming-back", GoingAway: "before-going-away"} {
			if r, ok := ForNow(rituals, nil, Moment{Hour: hour, People: 2, Situation: situation}); !ok || r.ID != want {
				t.Errorf("%s at %d: %v", situation, hour, r)
			}
		}
	}
	var all []string
	for range rituals {
		r, ok := ForNow(rituals, nil, Moment{Hour: 19, People: 2, Skip: all})
		if !ok {
			break
		}
		if slices.Contains(all, r.ID) {
			t.Errorf("%s was put aside", r.ID)
		}
		all = append(all, r.ID)
	}
	if len(all) != 4 {
		t.Errorf("one after the other: %v", all)
	}
}

// Over any number of rituals, and whoever begins those in between by choice, beginners stay within one of each other.
func TestBeginnerAlternates(t *testing.T) {
	people := []Person{maren, elio}
	var previous []string
	for i := range 100 {
		next := Beginner(people, previous...)
		if len(previous) > 0 && next == previous[len(previous)-1] {
			t.Fatalf("%s twice, at %d", next, i)
		}
		previous = append(previous, next)
	}
	if got := Beginner(people, "m", "m", "e"); got != "e" {
		t.Errorf("after two of m and one of e: %s", got)
	}
	if got := Beginner(people[:1], "m"); got != "m" {
		t.Errorf("alone: %s", got)
	}
	if got := Beginner(nil); got != "" {
		t.Errorf("nobody: %s", got)
	}
}
