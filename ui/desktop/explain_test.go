package desktop

import (
	"errors"
	"fmt"
	"testing"
)

func TestExplain(t *testing.T) {
	say := catalogue(t)
	for _, err := range []error{ErrNoAnswer, ErrNoService, ErrNoViewer} {
		key, ok := Explain(fmt.Errorf("wrapped: %w", err))
		if !ok || say(key) == "" {
			t.Errorf("%v has no sentence: %q", err, key)
		}
	}
	if key, ok := Explain(errors.New("something else")); ok || key != "" {
		t.Errorf("a foreign error got %q", key)
	}
}
