package pack

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	table, problems := Open("x.toml", []byte("a = 1.5\nb = true\nc = 'no'\nlong = \"\"\"\nd = 1\n\"\"\"\ne = 2\n[[row]]\nx = 9\n[[row]]\nx = nan\n"), 1000)
	if problems != nil {
		t.Fatal(problems)
	}
	if table.Float("a", 0, 2) != 1.5 || !table.Bool("b") || table.Line("e") != 7 {
		t.Errorf("read wrongly; e is on line %d", table.Line("e"))
	}
	table.Bool("c")
	table.Text("long", 100)
	for _, row := range table.Tables("row", 5) {
		row.Float("x", 0, 1)
	}
	table.Done()
	want := "x.toml:3: \"c\" is neither true nor false\n" +
		"x.toml:4: \"long\" holds a control character or a line break\n" +
		"x.toml:7: \"e\" is not a key that is known here\n" +
		"x.toml:9: \"x\" is not a number from 0 to 1\n" +
		"x.toml:11: \"x\" is not a number from 0 to 1"
	if err := table.Problems().Err(); err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestAbsent(t *testing.T) {
	table, _ := Open("x.toml", nil, 10)
	if table.Text("a", 1) != "" || table.Int("b", 1, 2, 7) != 7 || table.Float("c", 0, 1) != 0 || table.Bool("d") || table.Texts("e", 1, 1) != nil ||
		table.Inner("f") != nil || table.Tables("g", 1) != nil || table.OneOf("h", "x", "y") != "x" {
		t.Error("something came from nothing")
	}
	if err := table.Problems().Err(); err != nil {
		t.Error(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, tt := range []struct{ data, want string }{
		{strings.Repeat("#", 2048), "x.toml: is larger than 1 KiB"},
		{"a = 1\nb = \"\xff\"", "x.toml:2: is not UTF-8 text"},
		{"a = 1\nb = [[[[[[[[[", "x.toml:2: brackets nest deeper than 8"},
		{"a = 1\nb =", "x.toml:2: "},
	} {
		if _, problems := Open("x.toml", []byte(tt.data), 1024); problems == nil || !strings.HasPrefix(problems.Error(), tt.want) {
			t.Errorf("want %q, got %v", tt.want, problems)
		}
	}
}
