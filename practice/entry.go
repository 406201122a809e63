package practice

import (
	"encoding/json"
	"fmt"
	"time"

	"tideway/practice/civil"
)

// Entry is the state of one thing after all its versions, as a sitting may read it. It is a copy: changing it changes
// nothing.
type Entry struct {
	ID       EntryID
	Kind     Kind
	Author   PersonID
	Audience Audience
	Day      civil.Date
	At       time.Time // UTC
	Zone     string
	Versions int
	Body     json.RawMessage
}

// Local is the moment of the entry on the clock of the place where it was lived.
func (e Entry) Local() time.Time {
	loc, err := civil.LoadZone(e.Zone)
	if err != nil {
		loc = time.UTC
	}
	return e.At.In(loc)
}

// CheckIn is the body of a check-in. Every part is optional.
type CheckIn struct {
	Near  *float64 `json:"near,omitempty"` // 0 far … 1 near, drawn as overlap and never shown as a number
	Words []string `json:"words,omitempty"`
	Note  string   `json:"note,omitempty"`
	Where string   `json:"where,omitempty"` // the body line: where in the body it is noticed
	Need  string   `json:"need,omitempty"`  // the need line: what would be good now
	Book  bool     `json:"book,omitempty"`  // its author ticked it for the book
	Later bool     `json:"later,omitempty"` // written down afterwards
	Care  bool     `json:"care,omitempty"`  // a word of fear or control: stays out of everything
}

// Empty says that there is nothing to keep.
func (c CheckIn) Empty() bool {
	return c.Near == nil && len(c.Words) == 0 && c.Note == "" && c.Where == "" && c.Need == ""
}

// AwayKind says whose time away it was; each kind has its own arc (package reentry) and its own words.
type AwayKind string

const (
	AwayTogether AwayKind = "together"
	AwayApart    AwayKind = "apart"
	AwayVisitors AwayKind = "visitors"
	AwayIllness  AwayKind = "illness"
	AwayOther    AwayKind = "other"
)

// AwayKinds lists them in the order in which they are offered.
var AwayKinds = []AwayKind{AwayTogether, AwayApart, AwayVisitors, AwayIllness, AwayOther}

// Away is the body of a time away. From and To are inclusive; To is the day of coming home, zero while it is not known.
type Away struct {
	From civil.Date `json:"from"`
	To   civil.Date `json:"to,omitzero"`
	// FromZone and ToZone are the IANA zones in which the two days were lived. Empty: not known, and then a day is the
	// same everywhere. ToZone says nothing while To is not known.
	FromZone string   `json:"fromZone,omitempty"`
	ToZone   string   `json:"toZone,omitempty"`
	Kind     AwayKind `json:"kind"`
	Who      PersonID `json:"who,omitempty"` // who was away, for apart
	Name     string   `json:"name,omitempty"`
	Over     bool     `json:"over,omitempty"`   // "we are through it"
	Closed   bool     `json:"closed,omitempty"` // "not this time": no more touches
	Source   string   `json:"source,omitempty"` // which event of a calendar it came from, and what that said (see ImportAways)
}

// Keepsake is one line that its writer chose to keep from a ritual.
type Keepsake struct {
	Ritual string `json:"ritual"`
	Text   string `json:"text"`
	Book   bool   `json:"book,omitempty"`
}

// Run says that a ritual was done, by whom it was begun, and how it ended. What was said is never here.
type Run struct {
	Ritual   string   `json:"ritual"`
	Beginner PersonID `json:"beginner,omitempty"`
	Alone    bool     `json:"alone,omitempty"`
	End      string   `json:"end"`             // shared | left | timeout | not-now
	Cards    []string `json:"cards,omitempty"` // ids of the cards that were seen, so that others come next
}

// Return is a return that a time-out, or a "not now", booked.
type Return struct {
	Ritual string    `json:"ritual"`
	When   time.Time `json:"when"`
}

// OwnRitual is a ritual of one's own, as a pack (docs/rituals-format.md).
type OwnRitual struct {
	Pack string `json:"pack"`
}

// Favourite says that somebody likes to come back to a ritual.
type Favourite struct {
	Ritual string `json:"ritual"`
}

// Heard is what somebody noted for themselves after a ritual: whether they felt heard, and what helped. Both are ids of
// words (ritual.HeardWords, ritual.HelpWords); nobody else ever reads it.
type Heard struct {
	Ritual string   `json:"ritual"`
	Heard  string   `json:"heard,omitempty"`
	Helped []string `json:"helped,omitempty"`
}

// Decode reads the body of an entry as one of the types above.
func Decode[T any](e Entry) (T, error) {
	var body T
	if err := json.Unmarshal(e.Body, &body); err != nil {
		return body, fmt.Errorf("read %s: %w", e.Kind, err)
	}
	return body, nil
}

// must is Decode for bodies that were checked when they were folded.
func must[T any](e Entry) T {
	body, _ := Decode[T](e)
	return body
}

// CheckIn is the entry's body, empty when the entry is of another kind.
func (e Entry) CheckIn() CheckIn { return must[CheckIn](e) }

// Away is the entry's body, empty when the entry is of another kind.
func (e Entry) Away() Away { return must[Away](e) }

// Keepsake is the entry's body, empty when the entry is of another kind.
func (e Entry) Keepsake() Keepsake { return must[Keepsake](e) }

// Run is the entry's body, empty when the entry is of another kind.
func (e Entry) Run() Run { return must[Run](e) }

// Return is the entry's body, empty when the entry is of another kind.
func (e Entry) Return() Return { return must[Return](e) }

// OwnRitual is the entry's body, empty when the entry is of another kind.
func (e Entry) OwnRitual() OwnRitual { return must[OwnRitual](e) }

// Favourite is the entry's body, empty when the entry is of another kind.
func (e Entry) Favourite() Favourite { return must[Favourite](e) }

// Heard is the entry's body, empty when the entry is of another kind.
func (e Entry) Heard() Heard { return must[Heard](e) }
