package practice

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"tideway/practice/civil"
)

// RecordVersion is the payload version that this program writes. A record with a higher one is kept and counted, and
// never shown, edited or called damaged.
const RecordVersion = 1

// RecordID names one sealed row of the log: 16 random bytes.
type RecordID [16]byte

// EntryID names a thing that has versions: a check-in, a time away, a person. All records of one entry share it.
type EntryID string

// PersonID names one of the at most two people of a journal.
type PersonID string

// Kind says what an entry is. The ids are stable: they stand in files and in --json.
type Kind string

const (
	KindJournal   Kind = "journal"  // the shared settings, one entry
	KindPerson    Kind = "person"   // a name, a colour, a working week
	KindCheckIn   Kind = "checkin"  // how near it felt, words, a note
	KindAway      Kind = "away"     // a time away
	KindKeepsake  Kind = "keepsake" // one line kept from a ritual
	KindRun       Kind = "run"      // that a ritual was done; never what was said
	KindReturn    Kind = "return"   // a return booked by a time-out
	KindRitual    Kind = "ritual"   // a ritual of one's own
	KindFavourite Kind = "favourite"
	KindHeard     Kind = "heard" // how it was afterwards, for oneself alone
	KindForgotten Kind = "forgotten"
)

// Audience says who may read an entry. Anything unknown means the author alone.
type Audience string

const (
	Me Audience = "me"
	Us Audience = "us"
)

// Op says how a record changes its entry.
type Op string

const (
	Put   Op = ""      // the body replaces the one before
	Patch Op = "patch" // RFC 7396 merge patch: only the changed fields, null clears
	Drop  Op = "drop"  // the entry is removed; its versions stay until forgotten
)

// Stamp is a hybrid logical clock: wall milliseconds since 1970 UTC, then a counter (Kulkarni et al. 2014). With the
// device and the record id it gives every record one place in one order, on every computer.
type Stamp struct {
	Wall  int64
	Count uint32
}

// Compare orders two stamps.
func (s Stamp) Compare(o Stamp) int {
	return cmp.Or(cmp.Compare(s.Wall, o.Wall), cmp.Compare(s.Count, o.Count))
}

// Record is one version of one entry, as it is sealed and appended. The Store assigns ID, Device and Clock.
type Record struct {
	ID       RecordID
	V        int
	Kind     Kind
	Entry    EntryID
	Author   PersonID
	Audience Audience
	Op       Op
	Day      civil.Date
	At       time.Time // UTC, milliseconds
	Zone     string    // the IANA zone that it was lived in
	Device   string
	Clock    Stamp
	Body     json.RawMessage
	Extra    map[string]json.RawMessage // top-level fields that this program does not know; they survive an edit
}

// Owner is the name of the key slot that seals the record: the couple's for what is shared, else the author's own.
func (r Record) Owner() string {
	if r.Audience == Us {
		return OwnerUs
	}
	return string(r.Author)
}

// OwnerUs is the owner of the couple's key slot.
const OwnerUs = "us"

// Understood says that this program knows what the record means. What a newer one wrote is kept and counted, and never
// shown, edited or called damaged.
func (r Record) Understood() bool {
	return r.V <= RecordVersion && slices.Contains(kinds, r.Kind) && (r.Op == Put || r.Op == Patch || r.Op == Drop)
}

var kinds = []Kind{KindJournal, KindPerson, KindCheckIn, KindAway, KindKeepsake, KindRun, KindReturn, KindRitual, KindFavourite, KindHeard,
	KindForgotten}

// before orders records by clock, then device, then id: the same order on every computer.
func before(a, b Record) int {
	return cmp.Or(a.Clock.Compare(b.Clock), strings.Compare(a.Device, b.Device),
		strings.Compare(string(a.ID[:]), string(b.ID[:])))
}
