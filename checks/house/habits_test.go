package house

import (
	"strings"
	"testing"
)

func TestHabits(t *testing.T) {
	for _, s := range open(t).Go {
		for _, objection := range Objections(s) {
			t.Error(objection)
		}
	}
}

func TestTraces(t *testing.T) {
	for _, name := range open(t).Texts {
		for _, trace := range Traces(name, read(t, name)) {
			t.Errorf("%s does not belong here", trace)
		}
	}
}

func TestObjections(t *testing.T) {
	tests := []struct {
		file, body string
		findings   int
	}{
		{"practice/a.go", "time.Now()", 1},
		{"practice/a.go", "_ = time.Now", 1},
		{"practice/a.go", "time.Since(x)", 1},
		{"practice/a.go", "clock.Now()", 0},
		{"practice/a_test.go", "time.Now()", 0},
		{"ui/desktop/a.go", "time.Now()", 0},
		{"main.go", "time.Now()", 0},
		{"practice/a_test.go", "time.Sleep(time.Second)", 1},
		{"practice/a_test.go", "synctest.Test(t, func(t *testing.T) { time.Sleep(72 * time.Hour) })", 0},
		{"ui/desktop/a.go", "time.Sleep(time.Second)", 0},
		{"practice/a_test.go", `t.Skip("later")`, 1},
		{"practice/a_test.go", "cursor.Skip(3)", 0},
		{"ui/now/a.go", "x.Truncate(24 * time.Hour)", 1},
		{"ui/now/a.go", "x.Truncate(time.Second)", 0},
		{"ui/now/a.go", "time.Date(y, m, d, 0, 0, 0, 0, time.UTC)", 1},
		{"ui/now/a.go", "time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)", 0},
		{"ui/now/a.go", "time.Date(day.Year, day.Month, day.Day, 0, 0, 0, 0, time.UTC)", 0},
		{"ui/now/a.go", "time.Date(last, 1, 1, 0, 0, 0, 0, time.UTC)", 0},
		{"ui/now/a.go", "time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, zone)", 1},
		{"ui/now/a.go", "time.Date(y, m, d, h, 0, 0, 0, time.UTC)", 0},
		{"ui/now/a.go", `x.Format("2006-01-02")`, 1},
		{"practice/civil/a.go", `x.Format("2006-01-02")`, 0},
	}
	for _, tt := range tests {
		got := Objections(parsed(t, tt.file, "package a\n\nfunc f() {\n"+tt.body+"\n}\n"))
		if len(got) != tt.findings {
			t.Errorf("%s with %s: found %q, want %d findings", tt.file, tt.body, got, tt.findings)
		}
	}
}

func TestTracesAreFound(t *testing.T) {
	tests := map[string]int{
		"// TO" + "DO: later":                  1,
		"x() //no" + "lint:errcheck":           1,
		"see /wo" + "rk/notes":                 1,
		"`/ro" + "ot/go`":                      1,
		"written by Cla" + "ude":               1,
		"a framework/rooted thing/work/":       0,
		"todo lists, hacks and clauses are ok": 0,
		strings.Repeat("plain\n", 3):           0,
	}
	for text, want := range tests {
		if got := Traces("a.go", text); len(got) != want {
			t.Errorf("%q: found %q, want %d", text, got, want)
		}
	}
}
