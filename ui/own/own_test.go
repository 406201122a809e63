package own_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/practice/practicetest"
	"tideway/ui/look"
	"tideway/ui/own"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// typed replaces what stands in the field that has the focus.
func typed(b *uitest.Bench, label, text string) {
	b.T().Helper()
	entry, ok := b.Reach(label).(*widgets.Entry)
	if !ok {
		b.T().Fatalf("%q is no field", label)
	}
	entry.SetText("")
	test.Type(entry, text)
}

// TestWriteWithKeysAlone goes from the empty room to a kept ritual, a shared one, and back, without a mouse.
func TestWriteWithKeysAlone(t *testing.T) {
	for _, s := range []struct{ w, h float32 }{{864, 760}, {796, 600}} {
		b, vm := seat(t, s.w, s.h, "Maren", "Elio")
		b.Enter("Write one")
		b.Enter("Keep it")
		if b.Focused() != "What it is called" {
			t.Fatalf("what is missing is %q", b.Focused())
		}
		typed(b, "What it is called", "Rain")
		typed(b, "When it is good, in one line", "When it rains.")
		typed(b, "The intention, said first", "we listen to the rain.")
		b.Reach("3. One speaks, one listens, still open")
		typed(b, "What stands there in large letters", "{speaker}, what does {listener} not know of the rain?")
		if !b.Says("Maren, what does Elio not know of the rain?") {
			t.Errorf("the preview does not show it: %q", b.Texts())
		}
		b.Reach("It is an ordinary day.")
		b.Press(fyne.KeySpace)
		if !vm.Whole() {
			t.Fatalf("still open: %s", vm.Standing())
		}
		b.Enter("Keep it")
		if mine, _, _ := vm.Items(); len(mine) != 1 || mine[0].Title != "Rain" || !b.Says("Rain") {
			t.Fatalf("kept %+v", mine)
		}
		b.Enter("More")
		b.Enter("For both of us")
		if _, ours, _ := vm.Items(); len(ours) != 1 {
			t.Error("it is not shared")
		}
		b.Enter("Just for me")
		b.Enter("Remove")
		if !vm.Empty() {
			t.Error("it is not removed")
		}
	}
}

// TestTypingKeepsTheField: while somebody types, the field stays the same one, with its cursor and its focus.
func TestTypingKeepsTheField(t *testing.T) {
	b, vm := seat(t, 864, 760, "Maren", "Elio")
	vm.BeginNew()
	field := b.Reach("What it is called")
	test.Type(field, "Rain and tea")
	if b.Win.Canvas().Focused() != field || field.(*widgets.Entry).CursorColumn != 12 || vm.Form.Title != "Rain and tea" {
		t.Errorf("%q, the cursor at %d", vm.Form.Title, field.(*widgets.Entry).CursorColumn)
	}
}

// TestStepsWithKeys: add, move and remove; the keyboard stays with the button.
func TestStepsWithKeys(t *testing.T) {
	b, vm := seat(t, 864, 760, "Maren", "Elio")
	vm.BeginNew()
	b.Enter("Move down")
	b.Press(fyne.KeyReturn)
	if _, at, _ := vm.Step(); at != 4 || b.Focused() != "Move down" {
		t.Errorf("at %d with the focus on %q", at, b.Focused())
	}
	b.Press(fyne.KeyReturn, fyne.KeyReturn)
	if _, at, _ := vm.Step(); at != 6 || b.Focused() != "Move up" {
		t.Errorf("at %d with the focus on %q", at, b.Focused())
	}
	b.Enter("Add a step after it")
	if len(vm.Form.Steps) != 8 || !strings.HasPrefix(b.Focused(), "What happens") {
		t.Errorf("%d steps, the focus on %q", len(vm.Form.Steps), b.Focused())
	}
	b.Press(fyne.KeyDown)
	if s, _, _ := vm.Step(); s.Kind != "say-back" {
		t.Errorf("the kind is %q", s.Kind)
	}
	b.Enter("Remove the step")
	if len(vm.Form.Steps) != 7 {
		t.Errorf("%d steps", len(vm.Form.Steps))
	}
}

// TestFieldsFollowTheStep: another step brings its own words, and nothing of the one before can be undone into it.
func TestFieldsFollowTheStep(t *testing.T) {
	b, vm := seat(t, 864, 760, "Maren", "Elio")
	vm.BeginNew()
	prompt := uitest.Labelled[*widgets.Entry](b, "What stands there in large letters")
	for i, s := range vm.Form.Steps {
		vm.Select(i)
		if prompt.Text != s.Prompt {
			t.Errorf("step %d shows %q, want %q", i, prompt.Text, s.Prompt)
		}
		prompt.Undo()
		if vm.Form.Steps[i].Prompt != s.Prompt {
			t.Errorf("step %d: undo brings %q", i, vm.Form.Steps[i].Prompt)
		}
	}
}

// TestNothingRunsOut: at the largest type and with the longest names every button and field lies inside the window.
func TestNothingRunsOut(t *testing.T) {
	for _, s := range []struct{ w, h, scale float32 }{{864, 760, 1}, {796, 600, 1}, {796, 600, 2}, {1384, 1000, 1}} {
		b := uitest.New(t, look.Options{Still: true, Scale: s.scale}, uitest.LongName, uitest.LongName)
		b.SitIn(present.RoomOwn, 1)
		keep(b, strings.Replace(practicetest.Tea, `"Tea"`, `"`+strings.Repeat("A long title ", 4)+`"`, 1), practice.Us)
		keep(b, "pack = 9\n", practice.Me)
		vm := present.NewOwn(b.App)
		check := func(what string) {
			b.Put(s.w, s.h, own.New(vm))
			for _, f := range uitest.All[fyne.Focusable](b) {
				o := f.(fyne.CanvasObject)
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
				if at.X < -1 || at.X+o.Size().Width > s.w+1 {
					t.Errorf("%v %s: %q lies from %.0f to %.0f", s, what, uitest.Label(f), at.X, at.X+o.Size().Width)
				}
			}
		}
		check("list")
		vm.BeginNew()
		check("editor")
		vm.SetPeople(2)
		vm.More()
		check("all fields")
		vm.Leave()
	}
}

// TestFilesWithKeys: a dropped ritual is kept, a bad one is put aside.
func TestFilesWithKeys(t *testing.T) {
	b := uitest.New(t, look.Options{Still: true}, "Maren", "Elio")
	dir := t.TempDir()
	for name, text := range map[string]string{"a.toml": walk, "b.toml": "pack = 1\nid = 7\nform = \"shouting\"\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.SitIn(present.RoomNow, 2)
	b.Drop([]string{filepath.Join(dir, "a.toml"), filepath.Join(dir, "b.toml")})
	vm := present.NewOwn(b.App)
	b.Show(864, 760, func() fyne.CanvasObject { return own.New(vm) })
	if !b.Says("b.toml could not be read") || !b.Says("Line 2: “id” is not a text in quotes.") ||
		!slices.ContainsFunc(b.Texts(), func(s string) bool {
			return strings.HasPrefix(s, "Line 3: “shouting” is not known as “form”. Known are: turns, ")
		}) {
		t.Errorf("says %q", b.Texts())
	}
	b.Enter("All right")
	b.Enter("Keep it for both of us")
	if _, ours, _ := vm.Items(); len(ours) != 1 || ours[0].Title != "Once around the block" {
		t.Errorf("kept %+v", ours)
	}
	if slices.Contains(b.Buttons(), "Keep it for me") {
		t.Error("it is asked again")
	}
}

// BenchmarkKeystroke is a letter in the editor: read, lint, preview and layout.
func BenchmarkKeystroke(b *testing.B) {
	bench := uitest.New(b, look.Options{Still: true}, "Maren", "Elio")
	bench.SitIn(present.RoomOwn, 1)
	vm := present.NewOwn(bench.App)
	vm.Copy("one-true-thing")
	bench.Put(864, 760, own.New(vm))
	for i := 0; b.Loop(); i++ {
		vm.SetStep("prompt", strings.Repeat("a", i%100+1))
	}
}
