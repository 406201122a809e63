package desktop

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// hostile are words that leave a string of PowerShell, of markup, or of a shell.
var hostile = []string{
	"$(calc)", "`n", `"; calc; "`, "“; calc; “", "”", "„", "‘; calc", "<b>x</b>", "a & b", "a\nb", "@'", "'@", "{0}", "#", "a\x00b", "\u2028", "\u202e",
	"Maren", "We quarrelled about the soup", strings.Repeat("a", 201), "",
}

func TestOnlyFixedSentencesReachTheToolkit(t *testing.T) {
	var sent []notice
	say := catalogue(t)
	k := newToolkit(say, func(n notice) { sent = append(sent, n) })
	n := &Notifier{say: say, service: k}
	for s := range sentences {
		for _, late := range []bool{false, true} {
			if err := n.Show(t.Context(), s, late); err != nil {
				t.Errorf("%s, late %v: %v", s, late, err)
			}
		}
	}
	if len(sent) != 4 || len(k.allowed) != 4 {
		t.Fatalf("%d of %d were sent", len(sent), len(k.allowed))
	}
	for _, got := range sent {
		if !safe(got.title) || !safe(got.body) || got.title != "Tideway" {
			t.Errorf("sent %+v", got)
		}
	}
	for _, s := range []Sentence{0, -1, 3, 99} {
		if err := n.Show(t.Context(), s, true); !errors.Is(err, ErrSentence) {
			t.Errorf("%d: %v", s, err)
		}
	}
	for _, text := range hostile {
		for _, got := range []notice{{text, sent[0].body}, {sent[0].title, text}, {sent[0].title, sent[0].body + text + " "}} {
			if err := k.show(t.Context(), got, ""); !errors.Is(err, ErrSentence) {
				t.Errorf("%+v: %v", got, err)
			}
		}
	}
	if len(sent) != 4 {
		t.Errorf("sent besides: %+v", sent[4:])
	}
}

// TestHostileCatalogue: a catalogue is no way in either, whoever translated it.
func TestHostileCatalogue(t *testing.T) {
	for _, text := range hostile {
		if text == "" || text == "Maren" || strings.HasPrefix(text, "We ") {
			continue // nothing, or ordinary words, which are the sentence then
		}
		for _, key := range []string{"desktop.notify.title", "desktop.notify.reentry", "desktop.notify.late"} {
			say := func(asked string, args ...any) string {
				if asked == key {
					return text
				}
				return "A quiet moment"
			}
			k := newToolkit(say, func(n notice) { t.Errorf("%s %q: sent %+v", key, text, n) })
			n := &Notifier{say: say, service: k}
			if err := n.Show(t.Context(), Reentry, true); !errors.Is(err, ErrSentence) {
				t.Errorf("%s %q: %v", key, text, err)
			}
		}
	}
}

// TestOneDoorToTheToolkit: nothing else in the house asks Fyne to notify, and so nothing goes past the list.
func TestOneDoorToTheToolkit(t *testing.T) {
	ask := regexp.MustCompile(`\.SendNotification\(|fyne\.NewNotification\(`)
	var doors []string
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && path != root && (strings.HasPrefix(name, ".") || name == "build") {
			return fs.SkipDir
		}
		if entry.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		raw, err := os.ReadFile(path)
		if ask.Match(raw) {
			doors = append(doors, filepath.ToSlash(path))
		}
		return err
	})
	if err != nil || !slices.Equal(doors, []string{"../../ui/desktop/notify.go"}) {
		t.Errorf("%v, %v", doors, err)
	}
}

// TestTheToolkitIsAskedInWords: what Fyne gets is the sentence and no more.
func TestTheToolkitIsAskedInWords(t *testing.T) {
	app, say := test.NewTempApp(t), catalogue(t)
	want, err := Reentry.words(say, false)
	if err != nil {
		t.Fatal(err)
	}
	k := newToolkit(say, throughFyne(app))
	test.AssertNotificationSent(t, fyne.NewNotification(want.title, want.body), func() {
		if err := k.show(t.Context(), want, ""); err != nil {
			t.Error(err)
		}
	})
	test.AssertNotificationSent(t, nil, func() {
		if err := k.show(t.Context(), notice{want.title, "$(calc)"}, ""); err == nil {
			t.Error("sent")
		}
	})
}
