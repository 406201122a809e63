package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

func TestEntryTypesAndHandsOnWhatItHasNoUseFor(t *testing.T) {
	begin(t, look.Options{})
	changes := 0
	e := NewNote("What is going on", 4)
	e.OnChanged = func(string) { changes++ }
	window := show(t, e, 400, 300)
	var keys []fyne.KeyName
	window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { keys = append(keys, ev.Name) })
	window.Canvas().Focus(e)
	test.Type(e, "far out")
	typeKeys(window, fyne.KeyBackspace, fyne.KeyEscape, fyne.KeyF9)
	if e.Text != "far ou" || changes != 8 {
		t.Errorf("text %q after %d changes", e.Text, changes)
	}
	if len(keys) != 2 || keys[0] != fyne.KeyEscape || keys[1] != fyne.KeyF9 {
		t.Errorf("the window got %v", keys)
	}
}

func TestEntryShortcuts(t *testing.T) {
	begin(t, look.Options{})
	e := NewEntry("a name")
	e.SetText("Maren")
	window := show(t, e, 300, 60)
	window.Canvas().Focus(e)
	lock := &desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierControl}
	var seen []fyne.Shortcut
	e.OnShortcut = func(s fyne.Shortcut) bool {
		seen = append(seen, s)
		return true
	}
	e.TypedShortcut(lock)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(seen) != 1 || seen[0] != fyne.Shortcut(lock) {
		t.Errorf("handed on %v", seen)
	}
	if e.SelectedText() != "Maren" {
		t.Errorf("select all selected %q", e.SelectedText())
	}
	for _, own := range []fyne.Shortcut{
		&fyne.ShortcutCopy{}, &fyne.ShortcutPaste{}, &fyne.ShortcutUndo{},
		&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierControl},
	} {
		if !ownShortcut(own) {
			t.Errorf("%s would leave the field", own.ShortcutName())
		}
	}
	if ownShortcut(lock) {
		t.Error("Ctrl+L would stay in the field")
	}
}

func TestEntryOnKeyComesFirst(t *testing.T) {
	begin(t, look.Options{})
	e := NewEntry("")
	e.OnKey = func(ev *fyne.KeyEvent) bool { return ev.Name == fyne.KeyBackspace }
	e.SetText("ab")
	window := show(t, e, 300, 60)
	window.Canvas().Focus(e)
	typeKeys(window, fyne.KeyBackspace)
	if e.Text != "ab" {
		t.Errorf("a used key still edits: %q", e.Text)
	}
}

func TestSoftLimitSpeaksOnceAndCutsNothing(t *testing.T) {
	begin(t, look.Options{})
	e := NewNote("", 3)
	e.SoftLimit = 5
	var heard []bool
	e.OnSoftLimit = func(over bool) { heard = append(heard, over) }
	window := show(t, e, 300, 200)
	window.Canvas().Focus(e)
	test.Type(e, "äöüßéè!")
	typeKeys(window, fyne.KeyBackspace, fyne.KeyBackspace)
	if len(heard) != 2 || !heard[0] || heard[1] || e.Text != "äöüßé" {
		t.Errorf("heard %v with %q", heard, e.Text)
	}
}

func TestTabLeavesANote(t *testing.T) {
	begin(t, look.Options{})
	e := NewNote("", 3)
	if e.AcceptsTab() {
		t.Error("Tab is caught in a note")
	}
	if NewEntry("").MinSize().Height != 48 {
		t.Errorf("a field is %v high", NewEntry("").MinSize().Height)
	}
	if NewNote("", 6).MinSize().Height <= NewNote("", 3).MinSize().Height {
		t.Error("more rows are not higher")
	}
}

func TestEntryIsNeverReadAloud(t *testing.T) {
	begin(t, look.Options{})
	e := NewEntry("")
	e.SetText("something private")
	f := NewField("Your name", e, "")
	if strings.Contains(e.AccessibilityLabel(), "private") || e.AccessibilityLabel() != "Your name" {
		t.Errorf("spoken as %q", e.AccessibilityLabel())
	}
	f.SetProblem("That did not work.")
	if f.under.Text != "That did not work." || f.under.Colour != look.Care {
		t.Error("the problem is not shown")
	}
	f.SetProblem("")
	if f.under.Visible() {
		t.Error("the problem stays")
	}
}

// A field of one line takes the fonts with every script and emoji only when something comes in that needs them, and keeps
// them then: undoing may bring it back.
func TestEntryTakesMoreFontsForOtherLetters(t *testing.T) {
	for name, put := range map[string]func(*Entry){
		"set":    func(e *Entry) { e.SetText("Léa 🙂") },
		"typed":  func(e *Entry) { e.TypedRune('美') },
		"pasted": func(e *Entry) { e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard("ليلى")}) },
		"field":  func(e *Entry) { e.Text = "🙂"; e.Refresh() },
	} {
		t.Run(name, func(t *testing.T) {
			begin(t, look.Options{})
			e := NewEntry("A name")
			e.Resize(fyne.NewSize(200, 48))
			e.SetText("Zoë “Zo”")
			if e.TextStyle != look.SansAlone {
				t.Fatalf("plain letters are set in %+v", e.TextStyle)
			}
			put(e)
			if e.TextStyle != look.Sans {
				t.Errorf("letters that we do not have are set in %+v", e.TextStyle)
			}
			if e.SetText("plain"); e.TextStyle != look.Sans {
				t.Errorf("afterwards plain letters are set in %+v", e.TextStyle)
			}
		})
	}
	begin(t, look.Options{})
	if e := NewEntry("名前"); e.TextStyle != look.Sans {
		t.Errorf("a hint with other letters is set in %+v", e.TextStyle)
	}
	if n := NewNote("What is going on", 4); n.TextStyle != look.Serif {
		t.Errorf("a note is set in %+v", n.TextStyle)
	}
}

// clipboard holds something to paste.
type clipboard string

func (c clipboard) Content() string { return string(c) }

func (clipboard) SetContent(string) {}
