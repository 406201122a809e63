package present

import (
	"slices"

	"tideway/practice"
)

// TideWords are the words of the chosen entry.
type TideWords struct {
	Side  int // the place of its author
	Head  string
	Note  string
	Words []string
	Lines []string // the body line and the need line
	// Bare is said where there is nothing to read: only the shapes were moved.
	Bare string
	// Own says that it may be changed here: by its author, in their own sitting.
	Own      bool
	CanShare bool
	Shared   bool
	Ticked   bool
	// Hint is said to both where it could be changed in a sitting of one's own.
	Hint     string
	Versions []TideVersion // newest first, without the present one
}

// TideVersion is an earlier version of an entry.
type TideVersion struct {
	When, Note   string
	Words, Lines []string
	Bare         string
}

// Words are those of the chosen entry; false when nothing is chosen.
func (t *Tides) Words() (TideWords, bool) {
	i := t.index()
	if i < 0 {
		return TideWords{}, false
	}
	e := t.entries[i]
	body := e.CheckIn()
	author, _ := t.app.Journal.Person(e.Author)
	w := TideWords{Side: author.Place, Head: t.head(e, author.Name), Note: body.Note, Words: t.feelings(body), Lines: t.app.BodyLines(body)}
	if bare(body) {
		w.Bare = t.Say("tides.bare")
	}
	w.Own = e.Author == t.app.Who() && !t.app.Journal.ReadOnly()
	w.CanShare = t.app.Couple()
	w.Shared, w.Ticked = e.Audience == practice.Us, body.Book
	if t.app.Who() == "" && !t.app.Journal.ReadOnly() {
		w.Hint = t.Say("tides.own-sitting")
	}
	if w.Own {
		w.Versions = t.versions(e)
	}
	return w, true
}

// head says who, for whom and when.
func (t *Tides) head(e practice.Entry, name string) string {
	who := name
	if t.app.Couple() {
		key := "tides.for-me"
		if e.Audience == practice.Us {
			key = "tides.for-us"
		}
		who = t.Say("tides.who", "name", name, "audience", t.Say(key))
	}
	head := t.Say("tides.head", "who", who, "when", tideWhen(t.app, e))
	if e.CheckIn().Later {
		head += " " + t.Say("tides.later")
	}
	return head
}

func (t *Tides) feelings(body practice.CheckIn) []string {
	var words []string
	for _, id := range body.Words {
		words = append(words, t.Say("feeling."+id))
	}
	return words
}

// versions are the earlier ones whose words differ from the one after them. Sharing and ticking make versions too; they
// are nothing to read.
func (t *Tides) versions(e practice.Entry) []TideVersion {
	if e.Versions < 2 {
		return nil
	}
	records, err := t.app.Sitting().History(e.ID)
	if err != nil {
		return nil
	}
	var list []TideVersion
	after := e.CheckIn()
	for _, r := range slices.Backward(records) {
		body, err := practice.Decode[practice.CheckIn](practice.Entry{Kind: r.Kind, Body: r.Body})
		if r.Op != practice.Put || err != nil {
			continue
		}
		if sameWords(body, after) { // the same words, begun earlier
			if n := len(list); n > 0 {
				list[n-1].When = t.written(r)
			}
			continue
		}
		after = body
		v := TideVersion{When: t.written(r), Note: body.Note, Words: t.feelings(body), Lines: t.app.BodyLines(body)}
		if bare(body) {
			v.Bare = t.Say("tides.bare")
		}
		list = append(list, v)
	}
	return list
}

// bare says that there is nothing to read: only the shapes were moved.
func bare(body practice.CheckIn) bool {
	return body.Note == "" && len(body.Words) == 0 && body.Where == "" && body.Need == ""
}

func sameWords(a, b practice.CheckIn) bool {
	near := a.Near == b.Near || a.Near != nil && b.Near != nil && *a.Near == *b.Near
	return near && a.Note == b.Note && a.Where == b.Where && a.Need == b.Need && slices.Equal(a.Words, b.Words)
}

// Spoken is the chosen entry in one sentence, for those who hear the picture.
func (t *Tides) Spoken() string {
	w, ok := t.Words()
	if !ok {
		return t.Title()
	}
	return t.Title() + ". " + w.Head
}
