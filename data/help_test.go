package data

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
)

// evening is where the clock of these tests stands.
var evening = time.Date(2026, time.October, 19, 18, 30, 0, 0, time.UTC)

const (
	anna practice.PersonID = "a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0"
	ben  practice.PersonID = "b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1"
)

// options are those of a journal in a folder of its own. Waiting for others is short.
func options(t testing.TB) Options {
	dir := t.TempDir()
	return Options{
		Path: filepath.Join(dir, "home", "our.tideway"), StateDir: filepath.Join(dir, "state"), Create: true,
		Now: func() time.Time { return evening }, busy: 50 * time.Millisecond,
	}
}

func mustOpen(t testing.TB, o Options) *File {
	t.Helper()
	f, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

func mustClose(t testing.TB, f *File) {
	t.Helper()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// again are the options that open what was made with o.
func again(o Options) Options {
	o.Create = false
	return o
}

// draftOf is a check-in with a note.
func draftOf(who practice.PersonID, to practice.Audience, note string) practice.Record {
	body, err := json.Marshal(practice.CheckIn{Note: note, Words: []string{"calm"}})
	if err != nil {
		panic(err)
	}
	return practice.Record{
		V: practice.RecordVersion, Kind: practice.KindCheckIn, Entry: practice.EntryID("entry-" + note), Author: who, Audience: to,
		Day: civil.Date{Year: 2026, Month: time.October, Day: 19}, At: evening, Zone: "Europe/Berlin", Body: body,
	}
}

func mustAppend(t testing.TB, f *File, drafts ...practice.Record) []practice.Record {
	t.Helper()
	got, err := f.Append(t.Context(), evening, drafts)
	if err != nil {
		t.Fatal(err)
	}
	return got.Written
}

func mustLoad(t testing.TB, f *File) []practice.Record {
	t.Helper()
	records, err := f.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func mustCheck(t testing.TB, f *File) practice.Report {
	t.Helper()
	report, err := f.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// notes are the notes of check-ins, in the order of the records.
func notes(records []practice.Record) []string {
	all := []string{}
	for _, r := range records {
		var body practice.CheckIn
		if json.Unmarshal(r.Body, &body) == nil && body.Note != "" {
			all = append(all, body.Note)
		}
	}
	return all
}

func wantErr(t testing.TB, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: got %v, want %v", what, err, want)
	}
}

// fill makes a journal with n notes "note 0" … by two people, one after the other.
func fill(t testing.TB, o Options, n int) {
	t.Helper()
	f := mustOpen(t, o)
	var drafts []practice.Record
	for i := range n {
		who, to := anna, practice.Us
		if i%2 == 1 {
			who = ben
		}
		if i%3 == 0 {
			to = practice.Me
		}
		drafts = append(drafts, draftOf(who, to, fmt.Sprintf("note %d", i)))
	}
	mustAppend(t, f, drafts...)
	mustClose(t, f)
}

// execIn runs SQL on a closed journal, as some other program would.
func execIn(t testing.TB, path, statement string, args ...any) {
	t.Helper()
	db := pool(path, asWriter, time.Second, 1)
	if _, err := db.ExecContext(context.Background(), statement, args...); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func readBytes(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
