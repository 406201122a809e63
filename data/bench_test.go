package data

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"tideway/practice"
)

const aLife = 110_000 // two people, three check-ins a day, fifty years

// life makes a journal of fifty years with a note in every entry.
func life(b *testing.B) Options {
	dir, err := os.MkdirTemp("", "life")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { os.RemoveAll(dir) })
	o := Options{Path: filepath.Join(dir, "life.tideway"), Create: true, Now: func() time.Time { return evening }}
	f := mustOpen(b, o)
	drafts := make([]practice.Record, 0, aLife)
	for i := range aLife {
		who, to := anna, practice.Us
		if i%2 == 1 {
			who = ben
		}
		if i%3 == 0 {
			to = practice.Me
		}
		d := draftOf(who, to, fmt.Sprintf("the river again, and %d other things that stayed with me on the way home", i))
		d.Entry = practice.EntryID(fmt.Sprintf("%032x", i))
		d.At = evening.Add(-time.Duration(i) * 4 * time.Hour)
		d.Day = d.Day.AddDays(-i / 6)
		drafts = append(drafts, d)
	}
	mustAppend(b, f, drafts...)
	mustClose(b, f)
	return again(o)
}

func BenchmarkLoad110k(b *testing.B) {
	o := life(b)
	b.ReportAllocs()
	for b.Loop() {
		f, err := Open(context.Background(), o)
		if err != nil {
			b.Fatal(err)
		}
		records, err := f.Load(context.Background())
		if err != nil || len(records) != aLife {
			b.Fatalf("%d records, %v", len(records), err)
		}
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAppend(b *testing.B) {
	f := mustOpen(b, options(b))
	d := draftOf(anna, practice.Me, "a note of an ordinary length, about an ordinary day")
	for b.Loop() {
		if _, err := f.Append(context.Background(), evening, []practice.Record{d}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkChangedNothing is what a window asks every few seconds.
func BenchmarkChangedNothing(b *testing.B) {
	f := mustOpen(b, options(b))
	for b.Loop() {
		if _, _, err := f.Changed(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	payload, err := encode(draftOf(anna, practice.Us, "the river again, and other things that stayed with me on the way home"))
	if err != nil {
		b.Fatal(err)
	}
	d := newDecoder()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.decode(practice.RecordID{}, payload); err != nil {
			b.Fatal(err)
		}
	}
}
