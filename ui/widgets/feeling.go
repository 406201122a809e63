package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// FeelingWord is one word on the field. X goes from harder (-1) to easier (1), Y from less energy (-1) to more (1).
type FeelingWord struct {
	ID, Text string
	X, Y     float64
	Nearer   []FeelingWord // more precise words, offered when this one is chosen
}

// FeelingLabels are the words at the edges of the field, and those under it.
type FeelingLabels struct {
	More, Less, Harder, Easier string
	Near                       func(word string) string
	Fact                       string // under the field, while no word is chosen; may be empty
}

// FeelingPicker is a field of feeling words, placed by how pleasant and how full of energy they are. A tap or Space
// chooses; a chosen word offers nearer ones in a row below. The arrow keys go to the nearest word that way. Where
// there is no room for a field the words flow as a list.
type FeelingPicker struct {
	widget.DisableableWidget
	Label    string // spoken before the word
	OnChange func(ids []string)
	// OnFinding is told when the search is opened or closed by hand, and what is typed there.
	OnFinding func(text string, open bool)

	words   []FeelingWord
	labels  FeelingLabels
	chosen  []string
	nearTo  string // the word whose nearer ones are shown
	at      int    // the word that the keyboard is on
	focused bool
	hidden  bool // the ring, while the pointer is what is used

	ground *painted
	field  []*wordTag
	nearer []*wordTag
	edges  [4]*Text
	lead   *Text
	ring   ring
	flows  bool
	width  float32

	search  FeelingSearch
	finding bool
	line    *Entry // nil: nothing can be searched here
	found   []*wordTag
	message *Text
	fact    *Text
}

// NewFeelingPicker makes the field with nothing chosen.
func NewFeelingPicker(words []FeelingWord, labels FeelingLabels) *FeelingPicker {
	f := &FeelingPicker{words: words, labels: labels, ground: newPainted(false), lead: Small("").Single(), ring: newRing(16), message: Small(""), fact: Small(labels.Fact)}
	for i, text := range []string{labels.More, labels.Less, labels.Harder, labels.Easier} {
		f.edges[i] = Small(text).Single()
	}
	for _, w := range words {
		f.field = append(f.field, newWordTag(w, false, func() { f.tapped(w.ID) }))
	}
	f.ExtendBaseWidget(f)
	return f
}

// Chosen lists the ids of the chosen words in the order in which they were chosen.
func (f *FeelingPicker) Chosen() []string { return slices.Clone(f.chosen) }

// SetChosen chooses without telling OnChange, for a draft that is opened again. Unknown ids are left out.
func (f *FeelingPicker) SetChosen(ids []string) {
	f.chosen = nil
	defer f.offerChosen()
	for _, id := range ids {
		if _, known := f.find(id); known && !slices.Contains(f.chosen, id) {
			f.chosen = append(f.chosen, id)
			f.offerNearer(id)
		}
	}
	f.Refresh()
}

// find looks a word up among the field and all nearer words.
func (f *FeelingPicker) find(id string) (FeelingWord, bool) {
	for _, w := range f.words {
		if w.ID == id {
			return w, true
		}
		for _, n := range w.Nearer {
			if n.ID == id {
				return n, true
			}
		}
	}
	return FeelingWord{}, false
}

// toggle chooses a word or takes it back, by hand.
func (f *FeelingPicker) toggle(id string) {
	if f.Disabled() {
		return
	}
	if i := slices.Index(f.chosen, id); i >= 0 {
		f.chosen = slices.Delete(f.chosen, i, i+1)
	} else {
		f.chosen = append(f.chosen, id)
		f.offerNearer(id)
	}
	f.offerChosen()
	f.Refresh()
	if f.OnChange != nil {
		f.OnChange(f.Chosen())
	}
}

func (f *FeelingPicker) tapped(id string) {
	f.hidden = true
	focus(f)
	f.toggle(id)
	if i := slices.IndexFunc(f.all(), func(t *wordTag) bool { return t.word.ID == id }); i >= 0 {
		f.at = i
	}
}

// offerNearer shows the nearer words of a word on the field; a nearer word keeps the row that it stands in, or brings one.
func (f *FeelingPicker) offerNearer(id string) {
	i := slices.IndexFunc(f.words, func(w FeelingWord) bool { return w.ID == id })
	if i < 0 {
		holds := func(w FeelingWord) bool { return hasWord(w.Nearer, id) }
		if slices.ContainsFunc(f.words, func(w FeelingWord) bool { return w.ID == f.nearTo && holds(w) }) {
			return
		}
		i = slices.IndexFunc(f.words, holds)
	}
	if i < 0 || f.nearTo == f.words[i].ID || len(f.words[i].Nearer) == 0 {
		return
	}
	f.nearTo = f.words[i].ID
	if f.labels.Near != nil {
		f.lead.SetText(f.labels.Near(f.words[i].Text))
	}
}

// offerChosen makes the row under the field: the nearer words, and then those that were chosen in another row, so that
// whatever is chosen is seen.
func (f *FeelingPicker) offerChosen() {
	f.nearer = nil
	offer := func(w FeelingWord) { f.nearer = append(f.nearer, newWordTag(w, true, func() { f.tapped(w.ID) })) }
	var near []FeelingWord
	if i := slices.IndexFunc(f.words, func(w FeelingWord) bool { return w.ID == f.nearTo }); i >= 0 {
		near = f.words[i].Nearer
	}
	for _, w := range near {
		offer(w)
	}
	for _, id := range f.chosen {
		if w, known := f.find(id); known && !hasWord(f.words, id) && !hasWord(near, id) {
			offer(w)
		}
	}
}

func hasWord(words []FeelingWord, id string) bool {
	return slices.ContainsFunc(words, func(w FeelingWord) bool { return w.ID == id })
}

// all are the words that can be reached: the field first, or what was found.
func (f *FeelingPicker) all() []*wordTag {
	if !f.finding {
		return slices.Concat(f.field, f.nearer)
	}
	return slices.DeleteFunc(slices.Clone(f.found), func(t *wordTag) bool { return t.Hidden })
}

// Held is the line of the search, while it is open.
func (f *FeelingPicker) Held() []fyne.CanvasObject {
	if !f.finding {
		return nil
	}
	return []fyne.CanvasObject{f.line}
}

// TypedKey walks and chooses.
func (f *FeelingPicker) TypedKey(ev *fyne.KeyEvent) {
	all := f.all()
	if f.finding && ev.Name == fyne.KeyEscape {
		f.leaveSearch()
		return
	}
	if len(all) == 0 {
		passKey(f, ev)
		return
	}
	f.at = min(f.at, len(all)-1)
	dx, dy := float32(0), float32(0)
	switch ev.Name {
	case fyne.KeyLeft:
		dx = -1
	case fyne.KeyRight:
		dx = 1
	case fyne.KeyUp:
		dy = -1
	case fyne.KeyDown:
		dy = 1
	case fyne.KeyHome:
		f.at = 0
	case fyne.KeyEnd:
		f.at = len(all) - 1
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		all[f.at].tap()
	default:
		passKey(f, ev)
		return
	}
	if dx != 0 || dy != 0 {
		f.at = nearestThatWay(all, f.at, dx, dy)
	}
	f.hidden = false
	f.Refresh()
}

// nearestThatWay is the word closest in a direction. What lies aside counts twice, and what lies more aside than
// ahead is not that way, so that the eye agrees.
func nearestThatWay(all []*wordTag, from int, dx, dy float32) int {
	best, least := from, float32(1e9)
	a := middle(all[from])
	for i, t := range all {
		b := middle(t)
		along := (b.X-a.X)*dx + (b.Y-a.Y)*dy
		aside := (b.X-a.X)*dy + (b.Y-a.Y)*dx
		aside = max(aside, -aside)
		if i == from || along <= 1 || aside > 2.4*along {
			continue
		}
		if far := along + 2*aside; far < least {
			best, least = i, far
		}
	}
	return best
}

func middle(o fyne.CanvasObject) fyne.Position {
	return o.Position().AddXY(o.Size().Width/2, o.Size().Height/2)
}

// TypedRune does nothing.
func (f *FeelingPicker) TypedRune(rune) {}

// FocusGained shows the ring around the word that the keyboard is on.
func (f *FeelingPicker) FocusGained() {
	f.focused = true
	f.Refresh()
	reveal(f)
}

// FocusLost hides the ring.
func (f *FeelingPicker) FocusLost() {
	f.focused, f.hidden = false, false
	f.Refresh()
}

// AccessibilityLabel is the question and the word that the keyboard is on.
func (f *FeelingPicker) AccessibilityLabel() string {
	all := f.all()
	if len(all) == 0 {
		return f.Label
	}
	return f.Label + " " + all[min(f.at, len(all)-1)].word.Text
}

// AccessibilityRole is button.
func (f *FeelingPicker) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
