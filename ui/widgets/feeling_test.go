package widgets

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"tideway/ui/look"
)

func feelingWords() []FeelingWord {
	words := []FeelingWord{
		{ID: "restless", Text: "restless", X: -.65, Y: .58}, {ID: "hurt", Text: "hurt", X: -.39, Y: .68},
		{ID: "curious", Text: "curious", X: .2, Y: .5}, {ID: "alive", Text: "alive", X: .75, Y: .55},
		{ID: "lonely", Text: "lonely", X: -.65, Y: -.22}, {ID: "tired", Text: "tired", X: -.4, Y: -.15},
		{ID: "quiet", Text: "quiet", X: .2, Y: -.25}, {ID: "tender", Text: "tender", X: .5, Y: -.18},
		{ID: "heavy", Text: "heavy", X: -.68, Y: -.6}, {ID: "numb", Text: "numb", X: -.15, Y: -.68},
		{ID: "thankful", Text: "thankful", X: .2, Y: -.65}, {ID: "content", Text: "content", X: .75, Y: -.62},
	}
	words[7].Nearer = []FeelingWord{{ID: "fond", Text: "fond"}, {ID: "touched", Text: "touched"}}
	return words
}

func feelingLabels() FeelingLabels {
	return FeelingLabels{
		More: "more energy", Less: "less energy", Harder: "harder", Easier: "easier",
		Near: func(w string) string { return "Near “" + w + "”:" },
	}
}

func TestFeelingsByHand(t *testing.T) {
	begin(t, look.Options{})
	f := NewFeelingPicker(feelingWords(), feelingLabels())
	var heard [][]string
	f.OnChange = func(ids []string) { heard = append(heard, ids) }
	show(t, f, 680, 300)
	test.Tap(f.field[7])
	if len(f.nearer) != 2 || f.lead.Text != "Near “tender”:" {
		t.Fatalf("nearer words: %d, %q", len(f.nearer), f.lead.Text)
	}
	test.Tap(f.nearer[0])
	test.Tap(f.field[7])
	if !slices.Equal(f.Chosen(), []string{"fond"}) || len(heard) != 3 {
		t.Errorf("chosen %v after %d changes", f.Chosen(), len(heard))
	}
	if !f.nearer[0].chosen || f.nearer[0].label.Color != look.Colour(look.OnAction) {
		t.Error("a chosen word does not look chosen")
	}
	f.SetChosen([]string{"quiet", "nonsense", "touched", "quiet"})
	if !slices.Equal(f.Chosen(), []string{"quiet", "touched"}) || len(heard) != 3 {
		t.Errorf("set by code: %v", f.Chosen())
	}
	f.Disable()
	test.Tap(f.field[0])
	if len(heard) != 3 {
		t.Error("a disabled field answers")
	}
}

func TestFeelingsByKeys(t *testing.T) {
	begin(t, look.Options{})
	f := NewFeelingPicker(feelingWords(), feelingLabels())
	window := show(t, f, 680, 300)
	window.Canvas().FocusNext()
	if window.Canvas().Focused() != fyne.Focusable(f) {
		t.Fatal("the field is not one stop")
	}
	at := func() string { return f.all()[f.at].word.ID }
	for _, tt := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "hurt"}, {fyne.KeyRight, "curious"}, {fyne.KeyDown, "quiet"}, {fyne.KeyRight, "tender"},
		{fyne.KeyDown, "content"}, {fyne.KeyUp, "alive"}, {fyne.KeyHome, "restless"}, {fyne.KeyLeft, "restless"}, {fyne.KeyEnd, "content"},
	} {
		typeKeys(window, tt.key)
		if at() != tt.want {
			t.Errorf("%s leads to %s, want %s", tt.key, at(), tt.want)
		}
	}
	typeKeys(window, fyne.KeySpace)
	if !slices.Equal(f.Chosen(), []string{"content"}) || !f.ring.Visible() {
		t.Errorf("Space chose %v", f.Chosen())
	}
	before := window.Canvas().Focused()
	window.Canvas().FocusNext()
	if window.Canvas().Focused() != before {
		t.Error("the words are stops of their own")
	}
}

func TestEveryWordCanBeReached(t *testing.T) {
	begin(t, look.Options{})
	for _, width := range []float32{320, 680} {
		f := NewFeelingPicker(feelingWords(), feelingLabels())
		show(t, f, width, 500)
		seen := map[int]bool{0: true}
		for todo := []int{0}; len(todo) > 0; {
			from := todo[0]
			todo = todo[1:]
			for _, d := range []fyne.Position{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
				if to := nearestThatWay(f.all(), from, d.X, d.Y); !seen[to] {
					seen[to] = true
					todo = append(todo, to)
				}
			}
		}
		if len(seen) != len(f.field) {
			t.Errorf("%v wide: the arrows reach %d of %d words", width, len(seen), len(f.field))
		}
	}
}

func TestWordsNeverLieOnEachOther(t *testing.T) {
	begin(t, look.Options{})
	rapid.Check(t, func(t *rapid.T) {
		var words []FeelingWord
		for i := range rapid.IntRange(1, 26).Draw(t, "words") {
			words = append(words, FeelingWord{
				ID: fmt.Sprint(i), Text: rapid.StringMatching(`[a-z]{3,8}`).Draw(t, "text"),
				X: rapid.Float64Range(-1, 1).Draw(t, "x"), Y: rapid.Float64Range(-1, 1).Draw(t, "y"),
			})
		}
		f := NewFeelingPicker(words, feelingLabels())
		f.Resize(fyne.NewSize(680, 260))
		if f.flows {
			return // too much for a field becomes a list
		}
		for i, a := range f.field {
			if a.Position().X < 0 || a.Position().X+a.Size().Width > 680 || a.Position().Y < 0 || a.Position().Y+a.Size().Height > 212 {
				t.Fatalf("%q lies outside at %v", a.word.Text, a.Position())
			}
			for _, b := range f.field[i+1:] {
				if overlap(a.label, b.label, a.Position(), b.Position()) {
					t.Fatalf("%q at %v and %q at %v", a.word.Text, a.Position(), b.word.Text, b.Position())
				}
			}
		}
	})
}

// overlap compares the letters themselves: the air around them may touch.
func overlap(a, b fyne.CanvasObject, at, bt fyne.Position) bool {
	wa, wb := a.MinSize().Width, b.MinSize().Width
	dx := abs(at.X + a.Size().Width/2 - bt.X - b.Size().Width/2)
	dy := abs(at.Y - bt.Y)
	return dx < (wa+wb)/2 && dy < 16
}

func TestFeelingsFlowWhereThereIsNoRoom(t *testing.T) {
	for _, o := range []look.Options{{Scale: 1}, {Scale: 2}} {
		begin(t, o)
		f := NewFeelingPicker(feelingWords(), feelingLabels())
		column := Rows(0, f)
		column.Resize(fyne.NewSize(400, 900))
		if !f.flows || f.edges[0].Visible() {
			t.Error("there is a field where there is no room for it")
		}
		for _, w := range f.field {
			if w.Position().X+w.Size().Width > 400 {
				t.Errorf("%q runs out", w.word.Text)
			}
		}
		if f.field[0].Position().Y > f.field[11].Position().Y {
			t.Error("the list does not go from harder to easier")
		}
	}
}
