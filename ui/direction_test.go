package ui

import (
	"strings"
	"testing"
)

// TestNamesFromRightToLeft keep their place in a sentence, and are kept as they were typed.
func TestNamesFromRightToLeft(t *testing.T) {
	b := started(t, "דוד", "فاطمة")
	if both := b.app.Here(); both != "\u2068דוד\u2069 and \u2068فاطمة\u2069" {
		t.Errorf("both are %q", both)
	}
	for _, p := range b.f.People() {
		if strings.ContainsAny(p.Name, "\u2068\u2069") {
			t.Errorf("kept %q", p.Name)
		}
	}
	if b = started(t, "Maren", "Elio"); b.app.Here() != "Maren and Elio" {
		t.Errorf("both are %q", b.app.Here())
	}
}
