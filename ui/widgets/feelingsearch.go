package widgets

import (
	"slices"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// FeelingSearch is how a word is found by typing. While it is open a line to type in and what was found take the place
// of the field, so that nothing else moves.
type FeelingSearch struct {
	Place string                           // in the empty line
	Begin string                           // under it, before anything is typed
	None  string                           // where nothing is found
	First func(word string) string         // spoken with the line: which word Enter picks
	Find  func(text string) (ids []string) // the best first
}

// Search gives the picker what it needs for finding words.
func (f *FeelingPicker) Search(s FeelingSearch) {
	f.search = s
	f.line = NewEntry(s.Place)
	f.line.OnChanged = func(text string) {
		f.look(text)
		f.Refresh()
		f.told()
	}
	f.line.OnKey = f.searchKey
	f.Refresh()
}

// Finding says whether the search is open, and what was typed there.
func (f *FeelingPicker) Finding() (text string, open bool) {
	if f.line == nil || !f.finding {
		return "", false
	}
	return f.line.Text, true
}

// SetFinding opens or closes the search without telling OnFinding. Opening puts the keyboard into it; closing puts it
// back on the words, where it was in the search.
func (f *FeelingPicker) SetFinding(open bool, text string) {
	if f.line == nil || f.Disabled() {
		return
	}
	was := f.finding
	f.finding = open
	if f.line.Text != text {
		on := f.line.OnChanged
		f.line.OnChanged = nil
		f.line.SetText(text)
		f.line.OnChanged = on
	}
	f.look(text)
	c := fyne.CurrentApp().Driver().CanvasForObject(f)
	inside := c != nil && c.Focused() == fyne.Focusable(f.line)
	f.Refresh()
	switch {
	case open && !was:
		f.at = 0
		focus(f.line)
	case !open && was && inside:
		focus(f)
	}
}

// told tells OnFinding.
func (f *FeelingPicker) told() {
	if f.OnFinding != nil {
		f.OnFinding(f.line.Text, f.finding)
	}
}

// look finds words for what was typed.
func (f *FeelingPicker) look(text string) {
	f.found = nil
	if f.finding && f.search.Find != nil {
		for _, id := range f.search.Find(text) {
			if w, known := f.find(id); known {
				f.found = append(f.found, newWordTag(w, false, func() { f.pick(w.ID) }))
			}
		}
	}
	f.at = 0
	f.line.Label = f.search.Place
	if len(f.found) > 0 {
		f.found[0].first = true
		if f.search.First != nil {
			f.line.Label = f.search.First(f.found[0].word.Text)
		}
	}
	message := ""
	switch {
	case !f.finding || len(f.found) > 0:
	case text == "":
		message = f.search.Begin
	default:
		message = f.search.None
	}
	f.message.SetText(message)
}

// pick chooses what was found and goes back to the field, where it then stands.
func (f *FeelingPicker) pick(id string) {
	f.SetFinding(false, "")
	f.told()
	if !slices.Contains(f.chosen, id) {
		f.toggle(id)
	}
	f.at = max(slices.IndexFunc(f.all(), func(t *wordTag) bool { return t.word.ID == id }), 0)
	f.Refresh()
}

// searchKey is what the line makes of a key before it types: Enter picks the first word, Down goes to the words, Esc
// closes.
func (f *FeelingPicker) searchKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if len(f.found) > 0 {
			f.pick(f.found[0].word.ID)
		}
	case fyne.KeyDown:
		if len(f.found) > 0 {
			f.hidden = false
			focus(f)
		}
	case fyne.KeyEscape:
		f.leaveSearch()
	default:
		return false
	}
	return true
}

func (f *FeelingPicker) leaveSearch() {
	f.SetFinding(false, "")
	focus(f)
	f.told()
}

// searchHeight is what the search needs at least: the line, and two lines of words or the sentence in their place.
func (f *FeelingPicker) searchHeight(width float32) float32 {
	air := look.Space(look.S16)
	under := 2*look.Dp(32) + look.Dp(4)
	if f.message.Text != "" {
		under = max(under, heightAt(f.message, max(width-2*air, 0)))
	}
	return 2*air + f.line.MinSize().Height + look.Space(12) + under
}

// placeSearch sets the line and what was found over the field. Words for which there is no room stay out: another letter
// brings them nearer.
func (f *FeelingPicker) placeSearch(width, height float32) {
	air := look.Space(look.S16)
	high := f.line.MinSize().Height
	place(f.line, air, air, width-2*air, high)
	y := air + high + look.Space(12)
	place(f.message, air, y, width-2*air, heightAt(f.message, width-2*air))
	flowTags(f.found, air, y, width-air, true)
	for _, t := range f.found {
		t.Hidden = t.Position().Y+t.Size().Height > height
	}
}
