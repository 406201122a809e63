package house

import (
	"sync"
	"testing"
)

// Parsed once for all tests: it is most of the time that they take.
var openOnce = sync.OnceValues(Open)

func open(t *testing.T) *Tree {
	t.Helper()
	tree, err := openOnce()
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := open(t).Read(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func parsed(t *testing.T, name, text string) *Source {
	t.Helper()
	s, err := parseText(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}
