package practice

import (
	"context"
	"time"

	"tideway/practice/civil"
)

// Store keeps the records of one journal. Package data implements it over SQLite. All methods may be called from any
// goroutine. Errors wrap the sentinels of this package.
type Store interface {
	// Load reads every record whose slot is open, in no particular order. What cannot be opened is left out here and
	// told by Keeper.Check.
	Load(ctx context.Context) ([]Record, error)

	// Append makes drafts durable in one transaction and returns them with ID, Device and Clock filled in, together
	// with records that other processes had added since the last Load, Append or Changed.
	Append(ctx context.Context, now time.Time, drafts []Record) (Appended, error)

	// Rewrite is Append that also takes the rows named by gone out of the file for good: their bytes are overwritten,
	// the write-ahead log is emptied, and backups that this program made beside the file follow.
	Rewrite(ctx context.Context, now time.Time, gone []RecordID, drafts []Record) (Appended, error)

	// Changed says whether other processes have written anything since the last Load or Changed, and returns the records
	// among it. When there was nothing it costs next to nothing.
	Changed(ctx context.Context) (records []Record, anything bool, err error)

	// Drafts are what somebody was typing: sealed in their own slot, one per owner and name.
	Drafts(ctx context.Context) ([]Draft, error)
	SaveDraft(ctx context.Context, d Draft) error
	DropDraft(ctx context.Context, owner PersonID, name string) error

	// Setting and SetSetting hold the few values that stand in the clear (see Setting* below); "" when never set.
	Setting(ctx context.Context, key string) (string, error)
	SetSetting(ctx context.Context, key, value string) error

	// ReplaceDue writes the rows that let reminders work before anything is unlocked. Deliver writes a delivery once
	// per key and state and says whether this call was the first. Deliveries come in the order in which they were written.
	Due(ctx context.Context) ([]Due, error)
	ReplaceDue(ctx context.Context, due []Due) error
	Deliveries(ctx context.Context) ([]Delivery, error)
	Deliver(ctx context.Context, d Delivery) (first bool, err error)

	ReadOnly() bool
	Close() error
}

// Keeper looks after the file itself. Package data implements it beside Store.
type Keeper interface {
	// Backup writes a complete copy, readable only by its owner, to a path that must not exist yet.
	Backup(ctx context.Context, path string) error
	// Check reads everything and reports; it changes nothing.
	Check(ctx context.Context) (Report, error)
	// Path is where the journal lies.
	Path() string
}

// Appended is what one transaction brought: Written are the drafts as they now stand in the log; Newer came from others.
type Appended struct {
	Written, Newer []Record
}

// Draft is something half-written. Body is opaque to the store.
type Draft struct {
	Owner PersonID
	Name  string
	Body  []byte
}

// The settings that may stand in the clear in the file. Everything else about the two people is sealed.
const (
	SettingTheme     = "theme"     // system | day | night | contrast
	SettingSize      = "size"      // 85 … 200
	SettingLanguage  = "language"  // BCP 47, or empty for the system's
	SettingWindow    = "window"    // 1080x760
	SettingReminders = "reminders" // on | off
	SettingMotion    = "motion"    // on | off
	SettingTray      = "tray"      // hide | quit: what closing the window does
	SettingLogin     = "login"     // asked: whether to start with the computer was answered; the system itself says what holds
	SettingSound     = "sound"     // off | on: a soft sound when the clock of a step has run through
)

// Due is one reminder as it stands in the clear: an opaque key, civil time, and which of the fixed sentences to say.
type Due struct {
	Key      string
	Day      civil.Date
	Time     civil.TimeOfDay
	Zone     string // empty: wherever the computer is; else an instant (remind.ZoneInstant)
	Sentence string // reentry | neutral
}

// Delivery says what happened to a due reminder.
type Delivery struct {
	Key   string
	State string // notified | seen | answered | putoff | dropped (package remind)
	At    time.Time
	Until time.Time // for putoff: when it comes again
}

// Report is what Check found.
type Report struct {
	Path      string  `json:"path"`
	Format    int     `json:"format"`
	Records   int     `json:"records"`
	Damaged   int     `json:"damaged"`
	DamagedAt []int64 `json:"damagedAt,omitempty"` // row numbers, first hundred
	Unknown   int     `json:"unknown"`             // kinds or versions newer than this program
	Closed    int     `json:"closed"`              // rows whose slot is locked
	Slots     int     `json:"slots"`
	Integrity string  `json:"integrity"` // "ok", or SQLite's first finding
	Open      bool    `json:"open"`      // no passphrase: anybody with the file can read it
}

// OK says that nothing was found.
func (r Report) OK() bool { return r.Damaged == 0 && r.Integrity == "ok" }
