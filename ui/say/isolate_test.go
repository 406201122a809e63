package say_test

import (
	"fmt"
	"testing"

	"tideway/ui/say"
)

// TestIsolate fills names into a sentence: only those that run from right to left are set apart, and no list that the
// caller holds is changed.
func TestIsolate(t *testing.T) {
	plain := func(key string, args ...any) string { return fmt.Sprintln(append([]any{key}, args...)...) }
	apart := say.Isolate(plain)
	for name, c := range map[string]struct{ args, want []any }{
		"nothing":     {nil, nil},
		"Latin":       {[]any{"name", "Zoë Łucja 李"}, []any{"name", "Zoë Łucja 李"}},
		"Hebrew":      {[]any{"name", "דוד", "count", 3}, []any{"name", "\u2068דוד\u2069", "count", 3}},
		"Arabic, two": {[]any{"first", "Maren", "second", "فاطمة"}, []any{"first", "Maren", "second", "\u2068فاطمة\u2069"}},
		"mixed":       {[]any{"name", "Dr. דוד"}, []any{"name", "\u2068Dr. דוד\u2069"}},
		"odd":         {[]any{"דוד"}, []any{"דוד"}},
	} {
		given := append([]any(nil), c.args...)
		if got, want := apart("key", c.args...), plain("key", c.want...); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
		if fmt.Sprint(given...) != fmt.Sprint(c.args...) {
			t.Errorf("%s: the caller's list became %q", name, c.args)
		}
	}
}
