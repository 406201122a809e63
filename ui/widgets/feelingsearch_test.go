package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

// searching is a picker that can be searched, in a window, and what it tells.
func searching(t *testing.T, o look.Options, w, h float32) (*FeelingPicker, fyne.Window, *[]bool) {
	t.Helper()
	begin(t, o)
	f := NewFeelingPicker(feelingWords(), feelingLabels())
	f.Label = "A word?"
	find := func(text string) (ids []string) {
		for _, w := range feelingWords() {
			for _, one := range append([]FeelingWord{w}, w.Nearer...) {
				if text != "" && strings.HasPrefix(one.Text, text) {
					ids = append(ids, one.ID)
				}
			}
		}
		return ids
	}
	f.Search(FeelingSearch{Place: "Find", Begin: "Begin", None: "None", Find: find,
		First: func(w string) string { return "Enter picks " + w }})
	var told []bool
	f.OnFinding = func(_ string, open bool) { told = append(told, open) }
	return f, show(t, Rows(0, f), w, h), &told
}

func TestSearchByKeys(t *testing.T) {
	for name, c := range map[string]struct{ w, scale float32 }{"field": {680, 1}, "list": {400, 1}, "large": {680, 2}} {
		f, window, told := searching(t, look.Options{Scale: c.scale}, c.w, 800)
		height := f.MinSize().Height
		f.SetFinding(true, "")
		if window.Canvas().Focused() != fyne.Focusable(f.line) || f.message.Text != "Begin" || f.field[0].Visible() {
			t.Fatalf("%s: %T has the focus, says %q", name, window.Canvas().Focused(), f.message.Text)
		}
		if got := f.MinSize().Height; got != height && name != "list" { // a short list is lower than the search
			t.Errorf("%s: opening the search changes the height from %v to %v", name, height, got)
		}
		test.Type(f.line, "xy")
		if f.message.Text != "None" || f.message.Hidden || len(f.all()) != 0 {
			t.Errorf("%s: nothing found says %q", name, f.message.Text)
		}
		typeKeys(window, fyne.KeyReturn)
		if _, open := f.Finding(); !open {
			t.Errorf("%s: Enter on nothing closes", name)
		}
		f.SetFinding(true, "t")
		if f.line.AccessibilityLabel() != "Enter picks tired" || !f.found[0].first || !f.found[0].fill.Visible() {
			t.Errorf("%s: spoken %q", name, f.line.AccessibilityLabel())
		}
		typeKeys(window, fyne.KeyDown, fyne.KeyRight)
		if window.Canvas().Focused() != fyne.Focusable(f) || f.AccessibilityLabel() != "A word? tender" {
			t.Errorf("%s: Down leads to %q", name, f.AccessibilityLabel())
		}
		typeKeys(window, fyne.KeySpace)
		if !slices.Equal(f.Chosen(), []string{"tender"}) || f.finding || f.AccessibilityLabel() != "A word? tender" {
			t.Errorf("%s: chose %v, at %q", name, f.Chosen(), f.AccessibilityLabel())
		}
		f.SetFinding(true, "to")
		typeKeys(window, fyne.KeyReturn)
		if !slices.Equal(f.Chosen(), []string{"tender", "touched"}) || window.Canvas().Focused() != fyne.Focusable(f) {
			t.Errorf("%s: Enter chose %v", name, f.Chosen())
		}
		f.SetFinding(true, "tired")
		typeKeys(window, fyne.KeyEscape)
		if f.finding || len(f.Chosen()) != 2 || (*told)[len(*told)-1] || !f.field[0].Visible() {
			t.Errorf("%s: Esc left it open, or chose %v", name, f.Chosen())
		}
	}
}

// TestFoundStaysChosen finds a word that is chosen already: it stays so.
func TestFoundStaysChosen(t *testing.T) {
	f, _, _ := searching(t, look.Options{}, 680, 400)
	f.SetChosen([]string{"tired"})
	f.SetFinding(true, "tired")
	test.Tap(f.found[0])
	if !slices.Equal(f.Chosen(), []string{"tired"}) || f.finding {
		t.Errorf("chosen %v", f.Chosen())
	}
}

// TestChosenIsSeen chooses a more precise word and then goes on to another row: both stay in view.
func TestChosenIsSeen(t *testing.T) {
	begin(t, look.Options{})
	words := feelingWords()
	words[5].Nearer = []FeelingWord{{ID: "worn", Text: "worn"}}
	f := NewFeelingPicker(words, feelingLabels())
	show(t, f, 680, 300)
	f.SetChosen([]string{"fond"})
	seen := func() (ids []string) {
		for _, tag := range f.nearer {
			ids = append(ids, tag.word.ID)
		}
		return ids
	}
	if got := seen(); !slices.Equal(got, []string{"fond", "touched"}) || f.lead.Text != "Near “tender”:" {
		t.Errorf("a draft with fond shows %v after %q", got, f.lead.Text)
	}
	test.Tap(f.field[5])
	if got := seen(); !slices.Equal(got, []string{"worn", "fond"}) {
		t.Errorf("after tired there are %v", got)
	}
	test.Tap(f.nearer[1])
	if got := seen(); !slices.Equal(got, []string{"worn"}) || !slices.Equal(f.Chosen(), []string{"tired"}) {
		t.Errorf("taken back, there are %v, chosen %v", got, f.Chosen())
	}
}

func TestWordRow(t *testing.T) {
	begin(t, look.Options{})
	var heard []int
	r := NewWordRow([]string{"throat", "chest", "nowhere I can tell"}, func(i int) { heard = append(heard, i) })
	r.Label = "Where?"
	window := show(t, Rows(0, r), 200, 200)
	window.Canvas().FocusNext()
	typeKeys(window, fyne.KeyRight, fyne.KeySpace, fyne.KeyEnd, fyne.KeyRight, fyne.KeyReturn, fyne.KeyLeft)
	test.Tap(r.tags[0])
	if !slices.Equal(heard, []int{1, 2, 0}) || r.AccessibilityLabel() != "Where? throat" {
		t.Errorf("heard %v, at %q", heard, r.AccessibilityLabel())
	}
	r.SetChosen([]string{"chest"})
	if r.tags[0].chosen || !r.tags[1].chosen {
		t.Error("the wrong word looks chosen")
	}
	for _, tag := range r.tags {
		if tag.Position().X+tag.Size().Width > 200 {
			t.Errorf("%q runs out", tag.word.Text)
		}
	}
	passed := ""
	window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { passed = string(ev.Name) })
	typeKeys(window, fyne.KeyEscape)
	if passed != "Escape" {
		t.Error("Esc ends in the row")
	}
}
