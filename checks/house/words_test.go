package house

import (
	"strconv"
	"strings"
	"testing"
)

func TestVoice(t *testing.T) {
	spoken, err := Spoken(open(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range spoken {
		check := Wrong
		if s.Invented() {
			check = WrongSigns
		}
		for _, wrong := range check(s.Text) {
			if sign := excused[s.Key]; sign == "" || !strings.HasPrefix(wrong, strconv.Quote(sign)) {
				t.Errorf("%s, %s: %s\n\t%s", s.File, s.Key, wrong, s.Text)
			}
		}
	}
}

func TestWrong(t *testing.T) {
	tests := []struct {
		text  string
		wrong int
	}{
		{"You have been away together. The first ordinary day often feels further apart. Ten minutes?", 0},
		{"Nothing was written for a while. You were living it.", 0},
		{"Say “I missed you” or nothing at all.", 0},
		{"amazed", 0},
		{"{{.count}} nights away", 0},
		{"You should talk.", 1},
		{"You have to talk.", 1},
		{"You have two minutes.", 0},
		{"Seven days in a row!", 2},
		{"80 % near", 1},
		{"Don't go", 1},
		{"Wait — what?", 1},
		{"Wait...", 1},
		{"Lovely 🌊", 1},
		{"<!-- draft -->", 1},
		{"Great job, you reached a goal.", 2},
		{"For example:\n  tideway checkin --note \"Back\"", 0},
		{"A pointed remark about mustard.", 0},
	}
	for _, tt := range tests {
		if got := Wrong(tt.text); len(got) != tt.wrong {
			t.Errorf("%q: found %q, want %d", tt.text, got, tt.wrong)
		}
	}
}

func TestSpokenInReadsEverything(t *testing.T) {
	got := spokenIn(nil, "a.toml", "", map[string]any{
		"id": "x", "title": "One\n  true thing",
		"step": []map[string]any{{"prompt": "Say it.", "lines": []any{"a", "b"}, "source": "Must Have, 1998"}},
	})
	if len(got) != 4 {
		t.Errorf("found %+v, want title, prompt and two lines", got)
	}
	for _, s := range got {
		if s.Key == "title" && s.Text != "One true thing" {
			t.Errorf("title is %q", s.Text)
		}
	}
}
