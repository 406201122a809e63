package data

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"tideway/practice"
)

// small mounts a little file system of its own, or says that this computer does
// not let us: the tests below then have another way.
func small(t *testing.T) (folder string, ok bool) {
	t.Helper()
	folder = t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=1m,mode=0700"); err != nil {
		t.Logf("no mounts here: %v", err)
		return folder, false
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder, true
}

// stuff fills what is left of a file system.
func stuff(t *testing.T, folder, name string) (filler string) {
	t.Helper()
	filler = filepath.Join(folder, name)
	f, err := os.Create(filler)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, piece := range []int{64 << 10, 4 << 10, 1} {
		for err = nil; err == nil; {
			_, err = f.Write(make([]byte, piece))
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Fatal(err)
		}
	}
	return filler
}

func TestFullDisk(t *testing.T) {
	folder, ok := small(t)
	if !ok {
		return // TestFullFile shows the same without a mount
	}
	o := options(t)
	o.Path = filepath.Join(folder, "our.tideway")
	f := mustOpen(t, o)
	mustAppend(t, f, draftOf(anna, practice.Me, "before"))
	filler := stuff(t, folder, "filler")
	judgeFull(t, f)
	wantErr(t, "backup", f.Backup(t.Context(), filepath.Join(folder, "copy")), practice.ErrFull)
	second := o
	second.Path = filepath.Join(folder, "second.tideway")
	_, err := Open(t.Context(), second)
	wantErr(t, "create", err, practice.ErrFull)
	if got := holdsNames(t, folder); got != "filler our.tideway our.tideway-shm our.tideway-wal" {
		t.Errorf("left behind: %s", got)
	}
	mustClose(t, f)
	rest := stuff(t, folder, "rest") // what the log had taken
	f = mustOpen(t, again(o))
	if got := notes(mustLoad(t, f)); !slices.Equal(got, []string{"before"}) {
		t.Errorf("read %v on a full disk", got)
	}
	_, err = f.Append(t.Context(), evening, []practice.Record{draftOf(anna, practice.Me, "x")})
	wantErr(t, "append to what was opened on a full disk", err, practice.ErrFull)
	mustClose(t, f)
	if err := os.Remove(rest); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	judgeRoomAgain(t, mustOpen(t, again(o)))
}

func holdsNames(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// withoutRights runs do where the folder of a journal cannot be written: as it
// is for an ordinary user; root, whom no mode stops, becomes nobody in a process of its own.
func withoutRights(t *testing.T, path string) {
	t.Helper()
	for _, name := range []string{path, path + "-wal", path + "-shm"} {
		if err := os.Chmod(name, 0o444); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(filepath.Dir(path), 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(filepath.Dir(path), 0o755) })
	if os.Geteuid() != 0 {
		if err := judgeReadOnly(path); err != nil {
			t.Error(err)
		}
		return
	}
	binary := filepath.Join(openFolder(t), "data.test")
	if err := copyFile(os.Args[0], binary); err != nil {
		t.Fatal(err)
	}
	child := exec.Command(binary, "-test.run=^TestReadOnlyChild$")
	child.Dir = filepath.Dir(binary)
	child.Env = append(os.Environ(), "TIDEWAY_READONLY_JOURNAL="+path, "TMPDIR=/tmp")
	child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	if out, err := child.CombinedOutput(); err != nil || !strings.Contains(string(out), "judged") {
		t.Errorf("as nobody: %v\n%s", err, out)
	}
}

// openFolder is a folder that everybody may enter.
func openFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("/tmp", "tideway-open-")
	if err == nil {
		err = os.Chmod(folder, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o755)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

func TestReadOnlyChild(t *testing.T) {
	path := os.Getenv("TIDEWAY_READONLY_JOURNAL")
	if path == "" {
		return // not the child
	}
	if err := judgeReadOnly(path); err != nil {
		t.Fatal(err)
	}
	fmt.Println("judged")
}

// judgeReadOnly holds a journal of ten notes that cannot be written to its promises.
func judgeReadOnly(path string) error {
	ctx := context.Background()
	f, err := Open(ctx, Options{Path: path, Now: func() time.Time { return evening }, busy: 50 * time.Millisecond})
	if err != nil {
		return err
	}
	defer f.Close()
	records, err := f.Load(ctx)
	if err != nil || len(records) != 10 || !f.ReadOnly() {
		return fmt.Errorf("%d records, read-only %v, %v", len(records), f.ReadOnly(), err)
	}
	if got, _, err := f.Changed(ctx); err != nil || len(got) != 0 {
		return fmt.Errorf("changed: %v, %w", got, err)
	}
	if report, err := f.Check(ctx); err != nil || !report.OK() {
		return fmt.Errorf("report %+v, %w", report, err)
	}
	_, appendErr := f.Append(ctx, evening, records[:1])
	_, rewriteErr := f.Rewrite(ctx, evening, ids(records), nil)
	_, deliverErr := f.Deliver(ctx, practice.Delivery{Key: "k"})
	for what, err := range map[string]error{
		"append": appendErr, "rewrite": rewriteErr, "deliver": deliverErr,
		"draft": f.SaveDraft(ctx, practice.Draft{Owner: anna, Name: "n"}), "drop": f.DropDraft(ctx, anna, "n"),
		"setting": f.SetSetting(ctx, practice.SettingTheme, "day"), "due": f.ReplaceDue(ctx, nil),
		"backup into the folder": f.Backup(ctx, path+".backup"),
	} {
		if !errors.Is(err, practice.ErrReadOnly) {
			return fmt.Errorf("%s: %v, want ErrReadOnly", what, err)
		}
	}
	folder, err := os.MkdirTemp("", "copy")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if err := f.Backup(ctx, filepath.Join(folder, "copy")); err != nil {
		return err
	}
	return f.Close()
}

func TestReadOnlyFolder(t *testing.T) {
	o := options(t)
	o.Path = filepath.Join(openFolder(t), "our.tideway")
	fill(t, o, 10)
	before := portrait(t, filepath.Dir(o.Path))
	withoutRights(t, o.Path)
	for name, is := range portrait(t, filepath.Dir(o.Path)) {
		if len(is) != len(before[name]) {
			t.Errorf("%s changed", name)
		}
	}
}

// TestReadOnlyFolderAfterACrash has entries that are in the log only.
func TestReadOnlyFolderAfterACrash(t *testing.T) {
	path, _ := crashed(t)
	withoutRights(t, path)
}

// crashed is a journal of ten notes as a crash leaves it, in a folder of its own.
func crashed(t *testing.T) (path string, names []string) {
	t.Helper()
	o := options(t)
	f := mustOpen(t, o)
	for i := range 10 {
		mustAppend(t, f, draftOf(anna, practice.Us, fmt.Sprintf("note %d", i)))
	}
	path = filepath.Join(openFolder(t), "our.tideway")
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := copyFile(o.Path+end, path+end); err != nil {
			t.Fatal(err)
		}
		names = append(names, path+end)
	}
	return path, names
}

func TestReadOnlyMount(t *testing.T) {
	folder, ok := small(t)
	if !ok {
		return // TestReadOnlyFolder shows the same without a mount
	}
	_, names := crashed(t)
	path := filepath.Join(folder, "our.tideway")
	for _, name := range names {
		if err := copyFile(name, filepath.Join(folder, filepath.Base(name))); err != nil {
			t.Fatal(err)
		}
	}
	remount := func(flags uintptr) {
		if err := syscall.Mount("tmpfs", folder, "tmpfs", syscall.MS_REMOUNT|flags, "size=1m"); err != nil {
			t.Fatal(err)
		}
	}
	remount(syscall.MS_RDONLY)
	if err := judgeReadOnly(path); err != nil {
		t.Errorf("with a log: %v", err)
	}
	remount(0)
	if err := os.Remove(path + "-shm"); err != nil {
		t.Fatal(err)
	}
	remount(syscall.MS_RDONLY)
	_, err := Open(t.Context(), Options{Path: path, Now: time.Now})
	wantErr(t, "a log that cannot be read", err, practice.ErrReadOnly)
	remount(0)
	mustClose(t, mustOpen(t, Options{Path: path, Now: time.Now})) // empties the log
	remount(syscall.MS_RDONLY)
	if err := judgeReadOnly(path); err != nil {
		t.Errorf("without a log: %v", err)
	}
	_, err = Open(t.Context(), Options{Path: filepath.Join(folder, "new"), Create: true, Now: time.Now})
	wantErr(t, "create", err, practice.ErrReadOnly)
	o := Options{Path: path, Now: time.Now, tables: nextTables(t, "CREATE TABLE envelope (n INTEGER PRIMARY KEY) STRICT")}
	_, err = Open(t.Context(), o)
	wantErr(t, "tables that are too old", err, practice.ErrReadOnly)
	remount(0)
}
