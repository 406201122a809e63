package ritual

import (
	"slices"
	"testing"
)

func TestPatterns(t *testing.T) {
	var answers []Answer
	for i := range 12 {
		if got := Patterns(answers); got != nil {
			t.Errorf("after %d answers: %v", i, got)
		}
		a := Answer{Heard: "partly", Helped: []string{"silence"}}
		switch {
		case i < 3:
			a = Answer{Heard: "wholly", Helped: []string{"writing"}}
		case i == 3:
			a = Answer{Heard: "hardly", Helped: []string{"silence", "said-back"}}
		}
		answers = append(answers, a)
	}
	want := []Pattern{{HeardKey("partly"), true}, {HeardKey("wholly"), false}, {HelpKey("silence"), true}, {HelpKey("writing"), false}}
	if got := Patterns(answers); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
