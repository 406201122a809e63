package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"tideway/practice"
)

func TestBackupIsACompleteJournal(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	written := mustAppend(t, f, draftOf(anna, practice.Me, "one"), draftOf(ben, practice.Us, "two"))
	if err := f.SetSetting(t.Context(), practice.SettingTheme, "night"); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.tideway")
	if err := f.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	wantErr(t, "over an existing file", f.Backup(t.Context(), path), practice.ErrExists)
	wantErr(t, "over the journal itself", f.Backup(t.Context(), o.Path), practice.ErrExists)
	wantErr(t, "to a folder that is not there", f.Backup(t.Context(), filepath.Join(path+"s", "x")), practice.ErrMissing)
	mustAppend(t, f, draftOf(anna, practice.Me, "after"))

	folder, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(folder) != 1 {
		t.Errorf("left beside the copy: %v, %v", folder, err)
	}
	b := mustOpen(t, Options{Path: path, Now: o.Now})
	if read := mustLoad(t, b); !reflect.DeepEqual(read, written) {
		t.Errorf("read %+v", read)
	}
	if got, err := b.Setting(t.Context(), practice.SettingTheme); got != "night" || err != nil {
		t.Errorf("setting %q, %v", got, err)
	}
	if report := mustCheck(t, b); !report.OK() || b.ID() != f.ID() {
		t.Errorf("report %+v", report)
	}
	mustAppend(t, b, draftOf(anna, practice.Me, "into the copy"))
}

func TestCheckChangesNothing(t *testing.T) {
	o := options(t)
	fill(t, o, 5)
	f := mustOpen(t, again(o))
	before := readBytes(t, o.Path)
	want := practice.Report{Path: f.Path(), Format: 1, Records: 5, Slots: 3, Integrity: "ok", Open: true}
	if got := mustCheck(t, f); !reflect.DeepEqual(got, want) {
		t.Errorf("report %+v", got)
	}
	if string(readBytes(t, o.Path)) != string(before) {
		t.Error("the file changed")
	}
}

// nextTables are the tables of today and one step more.
func nextTables(t *testing.T, step string) []migration {
	all, err := migrations(embedded)
	if err != nil {
		t.Fatal(err)
	}
	return append(all, migration{len(all) + 1, step})
}

func backupsOf(t *testing.T, path string) []string {
	t.Helper()
	found, err := filepath.Glob(path + ".*.backup")
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestMigrationBacksUpFirst(t *testing.T) {
	o := options(t)
	fill(t, o, 5)
	o = again(o)
	o.tables = nextTables(t, "CREATE TABLE envelope (n INTEGER PRIMARY KEY) STRICT")
	f := mustOpen(t, o)
	if got := mustLoad(t, f); len(got) != 5 {
		t.Errorf("%d records", len(got))
	}
	if version, err := userVersion(t.Context(), f.pin); version != 2 || err != nil {
		t.Errorf("version %d, %v", version, err)
	}
	mustClose(t, f)
	backups := backupsOf(t, o.Path)
	if len(backups) != 1 || filepath.Base(backups[0]) != "our.tideway.before-v2.2026-10-19T18-30-00Z.backup" {
		t.Fatalf("backups %v", backups)
	}
	f = mustOpen(t, o) // again: nothing to do
	mustClose(t, f)
	if len(backupsOf(t, o.Path)) != 1 {
		t.Error("backed up twice")
	}
	o.tables = nil
	_, err := Open(t.Context(), o)
	wantErr(t, "an older program", err, practice.ErrNewer)
	o.Path = backups[0]
	f = mustOpen(t, o)
	if got := mustLoad(t, f); len(got) != 5 {
		t.Errorf("%d records in the backup", len(got))
	}
}

func TestAFailedMigrationChangesNothing(t *testing.T) {
	o := options(t)
	fill(t, o, 5)
	before := readBytes(t, o.Path)
	o = again(o)
	o.tables = nextTables(t, "CREATE TABLE half (x) STRICT; CREATE TABLE record (x)")
	if _, err := Open(t.Context(), o); err == nil {
		t.Fatal("a broken step went well")
	}
	if string(readBytes(t, o.Path)) != string(before) {
		t.Error("the file changed")
	}
	o.tables = nil
	if got := mustLoad(t, mustOpen(t, o)); len(got) != 5 {
		t.Errorf("%d records", len(got))
	}
}

func TestTwoProcessesMigrateOnce(t *testing.T) {
	o := options(t)
	fill(t, o, 5)
	o = again(o)
	o.busy = 5 * time.Second
	o.tables = nextTables(t, "CREATE TABLE envelope (n INTEGER PRIMARY KEY) STRICT")
	done := make(chan error)
	for range 4 {
		go func() {
			f, err := Open(context.Background(), o)
			if err == nil {
				err = f.Close()
			}
			done <- err
		}()
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if got := mustLoad(t, mustOpen(t, o)); len(got) != 5 || len(backupsOf(t, o.Path)) != 1 {
		t.Errorf("%d records, backups %v", len(got), backupsOf(t, o.Path))
	}
}

func TestMigrationsAreNumberedWithoutGaps(t *testing.T) {
	all, err := migrations(embedded)
	if err != nil || len(all) == 0 || !strings.Contains(all[0].sql, "application_id") {
		t.Errorf("%v, %v", all, err)
	}
	for name, files := range map[string][]string{
		"a gap": {"0001_a.sql", "0003_b.sql"}, "a double": {"0001_a.sql", "0001_b.sql"}, "no number": {"first.sql"},
	} {
		root := t.TempDir()
		if err := os.Mkdir(filepath.Join(root, "migrations"), 0o700); err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if err := os.WriteFile(filepath.Join(root, "migrations", file), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := migrations(os.DirFS(root)); err == nil {
			t.Errorf("%s passed", name)
		}
	}
}

func TestPublishIsAllOrNothing(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "x")
	failure := errors.New("no")
	wantErr(t, "a failing fill", publish(path, func(*os.File) error { return failure }), failure)
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	first := func(part *os.File) error {
		// Somebody else takes the name while we are writing.
		if err := os.WriteFile(path, []byte("theirs"), 0o600); err != nil {
			return err
		}
		_, err := part.WriteString("ours")
		return err
	}
	wantErr(t, "a name taken meanwhile", publish(path, first), os.ErrExist)
	if got := readBytes(t, path); string(got) != "theirs" {
		t.Errorf("the file holds %q", got)
	}
}
