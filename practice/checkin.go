package practice

import (
	"context"
	"fmt"
	"math"
	"strings"
	"time"
	"unicode/utf8"
)

// MaxNote is how many letters a note may have: about eight pages. The window begins to slow down far above it.
const MaxNote = 24000

// Writing is a check-in on its way in.
type Writing struct {
	Who      PersonID
	Body     CheckIn
	Audience Audience
	At       time.Time // zero: now
	// KeepCare is the person's own yes, after they were told who could read it, to keep an entry that has a word of
	// fear or control in it. Without it nothing is kept and ErrCare comes back.
	KeepCare bool
}

// CheckIn keeps a check-in and returns it.
func (j *Journal) CheckIn(ctx context.Context, w Writing) (Entry, error) {
	now := j.clock.Now()
	r, err := j.checkInRecord(w, EntryID(newID()), now)
	if err != nil {
		return Entry{}, err
	}
	if err := j.write(ctx, now, nil, r); err != nil {
		return Entry{}, fmt.Errorf("keep check-in: %w", err)
	}
	return j.Sit(w.Who).Entry(r.Entry)
}

func (j *Journal) checkInRecord(w Writing, id EntryID, now time.Time) (Record, error) {
	if _, err := j.Person(w.Who); err != nil {
		return Record{}, err
	}
	body, err := j.checkBody(w.Body)
	if err != nil {
		return Record{}, err
	}
	if body.Care {
		if !w.KeepCare {
			return Record{}, ErrCare
		}
		w.Audience, body.Book = Me, false
	}
	at := w.At
	switch {
	case at.IsZero():
		at = now
	case at.After(now.Add(time.Minute)):
		return Record{}, invalid("at", "future", "")
	case at.Year() < 1900:
		return Record{}, invalid("at", "past", "")
	default:
		body.Later = now.Sub(at) > time.Hour
	}
	return j.record(KindCheckIn, id, w.Who, w.Audience, at, body)
}

// checkBody normalises what a person gave or refuses it.
func (j *Journal) checkBody(b CheckIn) (CheckIn, error) {
	if b.Near != nil && (math.IsNaN(*b.Near) || *b.Near < 0 || *b.Near > 1) {
		return b, invalid("near", "range", fmt.Sprint(*b.Near))
	}
	for _, w := range b.Words {
		if _, ok := j.words.ByID(w); !ok {
			return b, invalid("words", "unknown", w)
		}
	}
	note, err := cleanText("note", b.Note)
	if err != nil {
		return b, err
	}
	b.Note = note
	for _, line := range []struct {
		field string
		text  *string
	}{{"where", &b.Where}, {"need", &b.Need}} {
		if *line.text, err = cleanLine(line.field, *line.text); err != nil {
			return b, err
		}
	}
	b.Care = j.words.IsCare(b.Words) || len(j.words.CareIn(b.Where, nil)) > 0 || len(j.words.CareIn(b.Need, nil)) > 0
	if b.Empty() {
		return b, invalid("checkin", "empty", "")
	}
	return b, nil
}

// cleanText keeps line breaks and tabs, drops other control characters, and refuses what is not UTF-8 or far too long.
func cleanText(field, s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", invalid(field, "letters", "")
	}
	if utf8.RuneCountInString(s) > MaxNote {
		return "", invalid(field, "long", "")
	}
	s = strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r >= ' ' && r != 0x7f && (r < 0x80 || r > 0x9f) {
			return r
		}
		return -1
	}, strings.ReplaceAll(s, "\r\n", "\n"))
	return strings.TrimSpace(s), nil
}

// MaxLine is how many letters a single line may have.
const MaxLine = 200

// cleanLine is cleanText for what stands on one line.
func cleanLine(field, s string) (string, error) {
	s, err := cleanText(field, s)
	if err == nil && utf8.RuneCountInString(s) > MaxLine {
		err = invalid(field, "long", "")
	}
	return strings.Join(strings.Fields(s), " "), err
}

// EditCheckIn writes a new version. The old ones stay, dated, readable to their author. Moment and day stay too.
func (j *Journal) EditCheckIn(ctx context.Context, who PersonID, id EntryID, body CheckIn, keepCare bool) error {
	e, err := j.own(who, id, KindCheckIn)
	if err != nil {
		return err
	}
	if body, err = j.checkBody(body); err != nil {
		return err
	}
	to := e.Audience
	if body.Care {
		if !keepCare {
			return ErrCare
		}
		to, body.Book = Me, false
	}
	body.Later = e.CheckIn().Later
	return j.revise(ctx, "change check-in", e, to, body)
}

// Share changes who may read an entry. Sharing shows the present version and no older one. Taking it back takes the
// shared versions out of the file for good; what was read meanwhile cannot be unread, and nothing records that it was.
func (j *Journal) Share(ctx context.Context, who PersonID, id EntryID, to Audience) error {
	e, err := j.own(who, id, "")
	if err != nil {
		return err
	}
	switch e.Kind {
	case KindCheckIn:
		body := e.CheckIn()
		if body.Care && to == Us {
			return ErrCare
		}
		return j.revise(ctx, "share check-in", e, to, body)
	case KindKeepsake:
		return j.revise(ctx, "share keepsake", e, to, e.Keepsake())
	case KindRitual:
		return j.revise(ctx, "share ritual", e, to, e.OwnRitual())
	}
	return ErrNotFound
}

// TickForBook says whether an entry of one's own may stand in the book.
func (j *Journal) TickForBook(ctx context.Context, who PersonID, id EntryID, tick bool) error {
	e, err := j.own(who, id, "")
	if err != nil {
		return err
	}
	switch e.Kind {
	case KindCheckIn:
		body := e.CheckIn()
		if body.Care && tick {
			return ErrCare
		}
		body.Book = tick
		return j.revise(ctx, "tick for the book", e, e.Audience, body)
	case KindKeepsake:
		body := e.Keepsake()
		body.Book = tick
		return j.revise(ctx, "tick for the book", e, e.Audience, body)
	}
	return ErrNotFound
}

// own finds an entry that this person wrote; any kind when k is empty.
func (j *Journal) own(who PersonID, id EntryID, k Kind) (Entry, error) {
	e, err := j.Sit(who).Entry(id)
	if err != nil {
		return Entry{}, err
	}
	if e.Author != who {
		return Entry{}, ErrNotAuthor
	}
	if k != "" && e.Kind != k {
		return Entry{}, ErrNotFound
	}
	return e, nil
}

// revise appends a new version of an entry of one's own, at the moment and day that it was lived. Where it was shared
// and is so no longer, the shared versions leave the file in the same transaction.
func (j *Journal) revise(ctx context.Context, doing string, e Entry, to Audience, body any) error {
	var (
		raw []byte
		err error
	)
	switch b := body.(type) {
	case CheckIn:
		raw, err = overlay(e.Body, b)
	case Keepsake:
		raw, err = overlay(e.Body, b)
	case OwnRitual:
		raw, err = overlay(e.Body, b)
	default:
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	to = j.audience(to)
	r := Record{V: RecordVersion, Kind: e.Kind, Entry: e.ID, Author: e.Author, Audience: to, Body: raw,
		Day: e.Day, At: e.At, Zone: e.Zone}
	var gone []RecordID
	if e.Audience == Us && to == Me {
		gone = j.sharedVersions(e.ID)
	}
	if err := j.write(ctx, j.clock.Now(), gone, r); err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}

func (j *Journal) sharedVersions(id EntryID) []RecordID {
	j.mu.RLock()
	defer j.mu.RUnlock()
	var ids []RecordID
	for _, r := range j.threads[id].records {
		if r.Audience == Us {
			ids = append(ids, r.ID)
		}
	}
	return ids
}
