package house

import (
	"strings"
	"testing"
)

func TestSize(t *testing.T) {
	for _, s := range open(t).Go {
		for _, finding := range TooBig(s) {
			t.Error(finding)
		}
	}
}

func TestTooBig(t *testing.T) {
	body := func(n int, line string) string {
		return "package a\n\nfunc f(x int) {\n" + strings.Repeat(line+"\n", n) + "}\n"
	}
	tests := []struct {
		name, file, text string
		findings         int
	}{
		{"a short one", "a/a.go", body(3, "x++"), 0},
		{"as long as can be", "a/a.go", body(maxFunction-2, "x++"), 0},
		{"a line too long", "a/a.go", body(maxFunction-1, "x++"), 1},
		{"a test may be longer", "a/a_test.go", body(maxFunction-1, "x++"), 0},
		{"as tangled as can be", "a/a.go", body(maxComplexity-1, "if x > 0 { x++ }"), 0},
		{"one branch too many", "a/a.go", body(maxComplexity, "if x > 0 { x++ }"), 1},
		{"a test branches as it likes", "a/a_test.go", body(maxComplexity, "if x > 0 { x++ }"), 0},
		{"and, or", "a/a.go", body(5, "if x > 0 && x < 9 || x == 1 { x++ }"), 1},
		{"a default is no branch", "a/a.go", body(14, "switch { default: x++ }"), 0},
		{"a long file", "a/a.go", "package a\n" + strings.Repeat("\n", maxFile), 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := TooBig(parsed(t, tt.file, tt.text)); len(got) != tt.findings {
				t.Errorf("found %q, want %d findings", got, tt.findings)
			}
		})
	}
}
