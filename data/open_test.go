package data

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"tideway/practice"
)

// portrait is everything about a folder that must not change by looking.
func portrait(t testing.TB, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		seen[e.Name()] = info.ModTime().String() + info.Mode().String() + string(readBytes(t, filepath.Join(folder, e.Name())))
	}
	return seen
}

func same(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for name := range a {
		if a[name] != b[name] {
			return false
		}
	}
	return true
}

// foreignSQLite is another program's database, left open in WAL mode with entries in its log.
func foreignSQLite(t *testing.T, path string) {
	db := pool(path, "mode=rwc", time.Second, 1, "PRAGMA journal_mode = WAL")
	t.Cleanup(func() { db.Close() })
	for _, s := range []string{"PRAGMA application_id = 7", "CREATE TABLE record (x)", "INSERT INTO record VALUES ('theirs')"} {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
}

// pretender is a SQLite that says in its header that it is a journal.
func pretender(statements ...string) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		db := pool(path, "mode=rwc", time.Second, 1)
		defer db.Close()
		numbers := []string{fmt.Sprint("PRAGMA application_id = ", applicationID), "PRAGMA user_version = 1"}
		for _, s := range append(numbers, statements...) {
			if _, err := db.Exec(s); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestAJournalWithoutItsRowIsLeftAlone(t *testing.T) {
	o := options(t)
	fill(t, o, 1)
	execIn(t, o.Path, "PRAGMA journal_mode = DELETE")
	execIn(t, o.Path, "DELETE FROM journal")
	before := portrait(t, filepath.Dir(o.Path))
	_, err := Open(t.Context(), again(o))
	wantErr(t, "open", err, practice.ErrDamaged)
	if !same(before, portrait(t, filepath.Dir(o.Path))) {
		t.Error("the folder changed")
	}
}

func TestForeignFilesAreRefusedUntouched(t *testing.T) {
	write := func(content string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, make := range map[string]func(*testing.T, string){
		"a text":                    write("Dear diary, nothing of this is a journal of ours, and it is longer than a header of SQLite is, which has a hundred bytes."),
		"an empty file":             write(""),
		"a short file":              write("SQLite format 3\x00"),
		"zeros":                     write(string(make([]byte, 8192))),
		"another's SQLite":          foreignSQLite,
		"a SQLite with our numbers": pretender("CREATE TABLE record (x)"),
		"a SQLite with our numbers and our names": pretender("CREATE TABLE journal (one, id, format)", "CREATE TABLE keyslot (x)", "CREATE TABLE keywrap (x)", "CREATE TABLE record (x)"),
		"a SQLite without ids": func(t *testing.T, path string) {
			db := pool(path, "mode=rwc", time.Second, 1)
			defer db.Close()
			if _, err := db.Exec("CREATE TABLE journal (one, id, format)"); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "other.db")
			make(t, path)
			before := portrait(t, folder)
			f, err := Open(t.Context(), Options{Path: path, StateDir: t.TempDir(), Now: time.Now})
			wantErr(t, "open", err, practice.ErrForeign)
			if f != nil {
				t.Error("there is a journal in spite of the error")
			}
			if !same(before, portrait(t, folder)) {
				t.Error("the folder changed")
			}
		})
	}
}

func TestPathsThatHoldNoJournal(t *testing.T) {
	o := again(options(t))
	_, err := Open(t.Context(), o)
	wantErr(t, "nothing there", err, practice.ErrMissing)
	if _, err := os.Stat(filepath.Dir(o.Path)); err == nil {
		t.Error("opening made a folder")
	}
	o.Path = t.TempDir()
	_, err = Open(t.Context(), o)
	wantErr(t, "a folder", err, practice.ErrForeign)
}

func TestCreateRefusesWhatIsThere(t *testing.T) {
	o := options(t)
	fill(t, o, 3)
	before := portrait(t, filepath.Dir(o.Path))
	_, err := Open(t.Context(), o)
	wantErr(t, "create twice", err, practice.ErrExists)
	if !same(before, portrait(t, filepath.Dir(o.Path))) {
		t.Error("the journal changed")
	}
	link := filepath.Join(t.TempDir(), "dangling")
	if err := os.Symlink(filepath.Join(t.TempDir(), "nowhere"), link); err != nil {
		t.Fatal(err)
	}
	o.Path = link
	_, err = Open(t.Context(), o)
	wantErr(t, "a link to nothing", err, practice.ErrExists)
}

func TestOnlyTheOwnerMayRead(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	mustAppend(t, f, draftOf(anna, practice.Me, "one"))
	backup := o.Path + ".one.backup"
	if err := f.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	want := map[string]os.FileMode{
		filepath.Dir(o.Path): 0o700, o.StateDir: 0o700, o.Path: 0o600, o.Path + "-wal": 0o600, o.Path + "-shm": 0o600, backup: 0o600,
		filepath.Join(o.StateDir, f.ID()+".device"): 0o600,
	}
	for path, mode := range want {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode().Perm() != mode {
			t.Errorf("%s has mode %v, want %v", filepath.Base(path), info.Mode().Perm(), mode)
		}
	}
}

func TestStrangeNamesAndLinks(t *testing.T) {
	for _, name := range []string{"two people?mode=memory.tideway", "100%25 #1 & more.tideway", "潮 🌊 مد.tideway", "it's \"ours\".tideway", "file:x.tideway", " "} {
		o := options(t)
		o.Path = filepath.Join(filepath.Dir(o.Path), name)
		fill(t, o, 2)
		if _, err := os.Stat(o.Path); err != nil {
			t.Errorf("%q: %v", name, err)
		}
		link := filepath.Join(t.TempDir(), "link")
		if err := os.Symlink(o.Path, link); err != nil {
			t.Fatal(err)
		}
		o = again(o)
		real, err := filepath.EvalSymlinks(o.Path)
		if err != nil {
			t.Fatal(err)
		}
		o.Path = link
		f := mustOpen(t, o)
		if got := notes(mustLoad(t, f)); len(got) != 2 || f.Path() != real {
			t.Errorf("%q: %v at %s", name, got, f.Path())
		}
	}
}

func TestOpeningChangesNothing(t *testing.T) {
	o := options(t)
	fill(t, o, 50)
	before := portrait(t, filepath.Dir(o.Path))
	f := mustOpen(t, again(o))
	if got := mustLoad(t, f); len(got) != 50 {
		t.Errorf("%d records", len(got))
	}
	if _, _, err := f.Changed(t.Context()); err != nil {
		t.Error(err)
	}
	mustCheck(t, f)
	mustClose(t, f)
	if !same(before, portrait(t, filepath.Dir(o.Path))) {
		t.Error("the folder changed")
	}
}

func TestNewerFilesAreRefusedUntouched(t *testing.T) {
	for name, statement := range map[string]string{
		"tables": "PRAGMA user_version = 2", "format": "UPDATE journal SET format = 2",
	} {
		o := options(t)
		fill(t, o, 3)
		execIn(t, o.Path, statement)
		before := portrait(t, filepath.Dir(o.Path))
		_, err := Open(t.Context(), again(o))
		wantErr(t, name, err, practice.ErrNewer)
		if !same(before, portrait(t, filepath.Dir(o.Path))) {
			t.Errorf("%s: the folder changed", name)
		}
	}
}

// TestACrashInACheckpoint has a header that is ahead of the rest of the file,
// and a write-ahead log with all of it.
func TestACrashInACheckpoint(t *testing.T) {
	o := options(t)
	fill(t, o, 3)
	f := mustOpen(t, again(o))
	for i := range 60 {
		mustAppend(t, f, draftOf(anna, practice.Us, fmt.Sprintf("later %d", i)))
	}
	broken := again(o)
	broken.Path = filepath.Join(t.TempDir(), "broken.tideway")
	for _, end := range []string{"", "-wal"} {
		if err := os.WriteFile(broken.Path+end, readBytes(t, o.Path+end), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	mustClose(t, f) // checkpoints
	half, done := readBytes(t, broken.Path), readBytes(t, o.Path)
	if len(half) >= len(done) {
		t.Fatal("the checkpoint added no page: the test shows nothing")
	}
	copy(half[:4096], done)
	if err := os.WriteFile(broken.Path, half, 0o600); err != nil {
		t.Fatal(err)
	}
	f = mustOpen(t, broken)
	if _, _, err := f.Changed(t.Context()); err != nil || entriesWaiting(broken.Path) {
		t.Errorf("what a crash left in the log was not moved: %v", err)
	}
	if got := mustLoad(t, f); len(got) != 63 || f.ReadOnly() {
		t.Errorf("%d records of 63", len(got))
	}
	if report := mustCheck(t, f); !report.OK() {
		t.Errorf("report %+v", report)
	}
}

func TestAVersionThatNoProgramWrites(t *testing.T) {
	for _, version := range []string{"0", "-1"} {
		o := options(t)
		fill(t, o, 3)
		execIn(t, o.Path, "PRAGMA user_version = "+version)
		before := portrait(t, filepath.Dir(o.Path))
		_, err := Open(t.Context(), again(o))
		wantErr(t, version, err, practice.ErrDamaged)
		if !same(before, portrait(t, filepath.Dir(o.Path))) {
			t.Errorf("%s: the folder changed", version)
		}
	}
}

func TestCutFilesNeverGiveAWrongEntry(t *testing.T) {
	o := options(t)
	fill(t, o, 60)
	whole := readBytes(t, o.Path)
	for n := 0; n < len(whole); n += 997 {
		folder := t.TempDir()
		cut := again(o)
		cut.Path = filepath.Join(folder, "cut.tideway")
		if err := os.WriteFile(cut.Path, whole[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		judgeBroken(t, cut, whole[:n], n)
	}
}

// judgeBroken opens a broken file: whatever it gives was written, and it is the same afterwards.
func judgeBroken(t *testing.T, o Options, content []byte, at int) {
	t.Helper()
	f, err := Open(t.Context(), o)
	if err == nil {
		records, err := f.Load(t.Context())
		for _, r := range records {
			if got := notes([]practice.Record{r}); len(got) != 1 || got[0][:5] != "note " || r.Entry != practice.EntryID("entry-"+got[0]) {
				t.Errorf("at %d: a wrong entry %+v", at, r)
			}
		}
		if err == nil && len(records) < 60 {
			report, err := f.Check(t.Context())
			if err == nil && report.OK() {
				t.Errorf("at %d: %d of 60 records, and check finds nothing", at, len(records))
			}
		}
		mustClose(t, f)
	}
	if !bytes.Equal(readBytes(t, o.Path), content) {
		t.Errorf("at %d: the broken file changed", at)
	}
}

func TestFlippedBytesNeverGiveAWrongEntry(t *testing.T) {
	o := options(t)
	fill(t, o, 60)
	whole := readBytes(t, o.Path)
	o = again(o)
	// Every byte of the header, the beginnings of every page, and a sample of the rest.
	var places []int
	for at := range whole {
		inPage := at % 4096
		if at < 100 || inPage < 12 && at%3 == 0 || at%211 == 0 {
			places = append(places, at)
		}
	}
	for _, at := range places {
		broken := bytes.Clone(whole)
		broken[at] ^= 0xff
		if err := os.WriteFile(o.Path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		judgeBroken(t, o, broken, at)
		if t.Failed() {
			t.Fatalf("byte %d (page %d, %d) flipped", at, at/4096+1, at%4096)
		}
	}
}

func TestDamagedRecordsAreKeptAndTheRestOpens(t *testing.T) {
	o := options(t)
	fill(t, o, 10)
	execIn(t, o.Path, "UPDATE record SET sealed = zeroblob(300) WHERE seq = 4")
	execIn(t, o.Path, "UPDATE record SET slot = (SELECT max(slot) FROM keyslot WHERE slot <> record.slot) WHERE seq = 7")
	execIn(t, o.Path, "UPDATE record SET id = randomblob(16) WHERE seq = 9")
	f := mustOpen(t, again(o))
	if got := notes(mustLoad(t, f)); len(got) != 7 || slices.Contains(got, "note 3") {
		t.Errorf("read %v", got)
	}
	report := mustCheck(t, f)
	if report.Records != 10 || report.Damaged != 3 || !slices.Equal(report.DamagedAt, []int64{4, 7, 9}) || report.OK() || report.Integrity != "ok" {
		t.Errorf("report %+v", report)
	}
	mustAppend(t, f, draftOf(anna, practice.Me, "after"))
	if report = mustCheck(t, f); report.Records != 11 || report.Damaged != 3 {
		t.Errorf("after an append: %+v", report)
	}
}

func TestDamagedPagesLeaveTheRest(t *testing.T) {
	o := options(t)
	fill(t, o, 400)
	var root int
	db := pool(o.Path, asReader, time.Second, 1)
	if err := db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'record'").Scan(&root); err != nil {
		t.Fatal(err)
	}
	db.Close()
	whole := readBytes(t, o.Path)
	// The sixth child of the table's root is a leaf: make it nonsense.
	page := whole[(root-1)*4096 : root*4096]
	cell := int(page[12+10])<<8 | int(page[12+11])
	leaf := int(page[cell])<<24 | int(page[cell+1])<<16 | int(page[cell+2])<<8 | int(page[cell+3])
	copy(whole[(leaf-1)*4096:], bytes.Repeat([]byte{0x99}, 4096))
	if err := os.WriteFile(o.Path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	f := mustOpen(t, again(o))
	got := len(mustLoad(t, f))
	report := mustCheck(t, f)
	if got < 380 || got == 400 || report.Damaged != 400-got || report.Integrity == "ok" {
		t.Errorf("%d of 400 records, report %+v", got, report)
	}
}

func TestLostKeysAreDamageAndNotAnEmptyJournal(t *testing.T) {
	o := options(t)
	fill(t, o, 10)
	execIn(t, o.Path, "UPDATE keywrap SET wrapped = zeroblob(72) WHERE slot = 1")
	f := mustOpen(t, again(o))
	report := mustCheck(t, f)
	if report.Damaged == 0 || report.Damaged == 10 || report.Slots != 3 {
		t.Errorf("one key of three lost: %+v", report)
	}
	_, err := f.Append(t.Context(), evening, []practice.Record{draftOf(anna, practice.Me, "x")})
	wantErr(t, "append with a lost key", err, practice.ErrDamaged)
	mustClose(t, f)
	execIn(t, o.Path, "UPDATE keywrap SET salt = zeroblob(32)")
	_, err = Open(t.Context(), again(o))
	wantErr(t, "all keys lost", err, practice.ErrDamaged)
	execIn(t, o.Path, "DELETE FROM keywrap; PRAGMA foreign_keys=OFF; DELETE FROM keyslot")
	_, err = Open(t.Context(), again(o))
	wantErr(t, "all rows of keys gone", err, practice.ErrDamaged)
	execIn(t, o.Path, "DELETE FROM journal")
	_, err = Open(t.Context(), again(o))
	wantErr(t, "no journal row", err, practice.ErrDamaged)
}

func TestLockedSlotsStayClosed(t *testing.T) {
	o := options(t)
	fill(t, o, 6)
	execIn(t, o.Path, "UPDATE keywrap SET method = 'recovery', salt = zeroblob(16) WHERE slot = (SELECT slot FROM keyslot WHERE owner = ?)", string(anna))
	f := mustOpen(t, again(o))
	read := mustLoad(t, f)
	for _, r := range read {
		if r.Owner() == string(anna) {
			t.Errorf("read from a locked slot: %+v", r)
		}
	}
	report := mustCheck(t, f)
	if report.Closed != 6-len(read) || report.Closed == 0 || report.Damaged != 0 || !report.OK() || !report.Open {
		t.Errorf("report %+v", report)
	}
	_, err := f.Append(t.Context(), evening, []practice.Record{draftOf(anna, practice.Me, "x")})
	wantErr(t, "append to a locked slot", err, practice.ErrReadOnly)
}

func TestLoadingCanBeCancelled(t *testing.T) {
	o := options(t)
	fill(t, o, 10)
	f := mustOpen(t, again(o))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := f.Load(ctx)
	wantErr(t, "load", err, context.Canceled)
	_, err = f.Check(ctx)
	wantErr(t, "check", err, context.Canceled)
	_, err = f.Append(ctx, evening, nil)
	wantErr(t, "append", err, context.Canceled)
	if got := mustLoad(t, f); len(got) != 10 {
		t.Errorf("%d records after a cancelled load", len(got))
	}
	mustAppend(t, f, draftOf(anna, practice.Me, "after"))
}

func TestClosedJournals(t *testing.T) {
	f := mustOpen(t, options(t))
	mustClose(t, f)
	mustClose(t, f)
	if _, err := f.Append(t.Context(), evening, []practice.Record{draftOf(anna, practice.Me, "x")}); err == nil {
		t.Error("appended to a closed journal")
	}
	if _, err := f.Load(t.Context()); err == nil {
		t.Error("loaded a closed journal")
	}
}
