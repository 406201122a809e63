package say

import (
	"testing"
	"time"

	"tideway/assets"
	"tideway/practice/civil"
)

func real(t *testing.T) Say {
	t.Helper()
	s, err := Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAgo(t *testing.T) {
	s := real(t)
	at := func(day, hour int) time.Time { return time.Date(2026, 10, day, hour, 30, 0, 0, time.UTC) }
	now := at(19, 20)
	for _, c := range []struct {
		at   time.Time
		want string
	}{
		{at(19, 9), "this morning"}, {at(19, 13), "this afternoon"}, {at(19, 19), "this evening"}, {at(19, 2), "last night"},
		{at(18, 21), "last night"}, {at(18, 10), "yesterday morning"}, {at(15, 20), "Thursday evening"}, {at(5, 9), "5 October"},
		{time.Date(2024, 10, 19, 9, 0, 0, 0, time.UTC), "19 October 2024"},
	} {
		if got := s.Ago(c.at, now); got != c.want {
			t.Errorf("%v: got %q, want %q", c.at, got, c.want)
		}
	}
	if got := s.Ago(at(19, 22), at(20, 1)); got != "tonight" {
		t.Errorf("after midnight: %q", got)
	}
}

func TestDays(t *testing.T) {
	s := real(t)
	at := time.Date(2026, 10, 19, 18, 30, 0, 0, time.UTC)
	date := func(y, m int) civil.Date { return civil.Date{Year: y, Month: time.Month(m), Day: 1} }
	for got, want := range map[string]string{
		s.Day(at):                              "Monday, the nineteenth of October",
		s.Date(at):                             "Monday, 19 October 2026",
		s.DayAndPart(at):                       "Monday evening, 19 October",
		s.Nights(1):                            "one night",
		s.Nights(9):                            "nine nights",
		s.Nights(40):                           "40 nights",
		s.Span(date(2026, 10), date(2026, 10)): "October 2026",
		s.Span(date(2026, 9), date(2026, 11)):  "September to November 2026",
		s.Span(date(2026, 12), date(2027, 2)):  "December 2026 to February 2027",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
