package data

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"tideway/practice"
)

// sealedOf is the sealed text of a record as it lies in the file.
func sealedOf(t *testing.T, f *File, id practice.RecordID) []byte {
	t.Helper()
	var sealed []byte
	if err := f.readers.QueryRow("SELECT sealed FROM record WHERE id = ?", id[:]).Scan(&sealed); err != nil {
		t.Fatal(err)
	}
	return sealed
}

// holds says which files of a folder hold some bytes.
func holds(t *testing.T, folder string, needle []byte) []string {
	t.Helper()
	found := []string{}
	err := filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() && bytes.Contains(readBytes(t, path), needle) {
			found = append(found, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func ids(records []practice.Record) []practice.RecordID {
	var all []practice.RecordID
	for _, r := range records {
		all = append(all, r.ID)
	}
	return all
}

func forgotten(who practice.PersonID) practice.Record {
	d := draftOf(who, practice.Me, "secret")
	d.Kind, d.Body = practice.KindForgotten, nil
	return d
}

func TestForgottenBytesAreGone(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	secret := mustAppend(t, f, draftOf(anna, practice.Me, "secret"), draftOf(anna, practice.Me, string(bytes.Repeat([]byte("long "), 2000))))
	kept := mustAppend(t, f, draftOf(anna, practice.Me, "kept"))
	var needles [][]byte
	for _, r := range secret {
		sealed := sealedOf(t, f, r.ID)
		needles = append(needles, sealed[30:90], sealed[len(sealed)-60:], r.ID[:])
	}
	folder := filepath.Dir(o.Path)
	backups := []string{o.Path + ".mine.backup", beforeName(o.Path, 9, evening)}
	for _, path := range backups {
		if err := f.Backup(t.Context(), path); err != nil {
			t.Fatal(err)
		}
	}
	if got := holds(t, folder, needles[0]); len(got) < 3 {
		t.Fatalf("the test does not see the sealed bytes: only in %v", got)
	}
	got, err := f.Rewrite(t.Context(), evening, ids(secret), []practice.Record{forgotten(anna)})
	if err != nil || len(got.Written) != 1 || got.Written[0].Kind != practice.KindForgotten {
		t.Fatalf("%+v, %v", got, err)
	}
	for i, needle := range needles {
		if found := holds(t, folder, needle); len(found) > 0 {
			t.Errorf("needle %d is still in %v", i, found)
		}
	}
	if read := mustLoad(t, f); !slices.Equal(ids(read), append(ids(kept), got.Written[0].ID)) {
		t.Errorf("read %+v", read)
	}
	for _, path := range backups {
		b := mustOpen(t, Options{Path: path, Now: o.Now})
		if read := mustLoad(t, b); !slices.Equal(ids(read), ids(kept)) {
			t.Errorf("%s holds %v", filepath.Base(path), notes(read))
		}
	}
}

func TestForgettingWaitsForAReader(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	secret := mustAppend(t, f, draftOf(anna, practice.Me, "secret"))
	needle := sealedOf(t, f, secret[0].ID)[30:90]
	other := pool(o.Path, asReader, time.Second, 1)
	defer other.Close()
	reader, err := other.BeginTx(context.Background(), nil)
	if err == nil {
		err = reader.QueryRow("SELECT count(*) FROM record").Scan(new(int))
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Rewrite(t.Context(), evening, ids(secret), []practice.Record{forgotten(anna)}); err != nil {
		t.Fatal(err)
	}
	if found := holds(t, filepath.Dir(o.Path), needle); len(found) == 0 {
		t.Fatal("the reader held nothing up: the test shows nothing")
	}
	if err := reader.Rollback(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := f.Changed(t.Context()); err != nil {
		t.Fatal(err)
	}
	if found := holds(t, filepath.Dir(o.Path), needle); len(found) > 0 {
		t.Errorf("still in %v after the reader had gone", found)
	}
}

func TestForgettingLeavesOtherFilesAlone(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	secret := mustAppend(t, f, draftOf(anna, practice.Me, "secret"))
	another := options(t)
	another.Path = o.Path + ".another.backup" // of another journal, though it bears our name
	fill(t, another, 3)
	text := o.Path + ".text.backup"
	if err := os.WriteFile(text, []byte("a text"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := o.Path + ".broken.backup" // ours, and beyond repair
	if err := f.Backup(t.Context(), broken); err != nil {
		t.Fatal(err)
	}
	execIn(t, broken, "DROP TABLE record")
	if _, err := f.Rewrite(t.Context(), evening, ids(secret), nil); err != nil {
		t.Fatal(err)
	}
	if got := readBytes(t, text); string(got) != "a text" {
		t.Errorf("the text is now %q", got)
	}
	if _, err := os.Stat(broken); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a backup in which nothing can be forgotten is still there: %v", err)
	}
	b := mustOpen(t, Options{Path: another.Path, Now: o.Now})
	if got := mustLoad(t, b); len(got) != 3 {
		t.Errorf("another journal's backup holds %d records", len(got))
	}
}

func TestRewriteIsOneTransaction(t *testing.T) {
	f := mustOpen(t, options(t))
	written := mustAppend(t, f, draftOf(anna, practice.Me, "kept"))
	_, err := f.Rewrite(t.Context(), evening, ids(written), []practice.Record{draftOf("", practice.Me, "nobody's")})
	wantErr(t, "rewrite", err, practice.ErrNoPerson)
	if got := notes(mustLoad(t, f)); !slices.Equal(got, []string{"kept"}) {
		t.Errorf("read %v", got)
	}
}
