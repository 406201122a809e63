package desktop

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gofrs/flock"
)

// shortDir is a temporary folder with a name that leaves room for a socket.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tw")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func first(t *testing.T, path string) *Instance {
	t.Helper()
	inst, ok, err := First(path, Message{})
	if err != nil || !ok {
		t.Fatalf("First(%s) = %v, %v", path, ok, err)
	}
	return inst
}

func TestSecondStartShowsTheFirst(t *testing.T) {
	dir := shortDir(t)
	t.Setenv("XDG_RUNTIME_DIR", filepath.Join(dir, "run"))
	journal := filepath.Join(dir, "journal.tideway")
	if err := os.WriteFile(journal, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.tideway")
	if err := os.Symlink(journal, link); err != nil {
		t.Fatal(err)
	}
	one := first(t, journal)
	defer one.Close()
	early := Message{Token: "before the window was there"}
	if inst, ok, err := First(link, early); inst != nil || ok || err != nil {
		t.Fatalf("second start through a link: %v, %v, %v", inst, ok, err)
	}
	got := make(chan Message, 2)
	one.OnShow(func(m Message) { got <- m })
	late := Message{Token: "t", File: "/tmp/x.tideway-envelope"}
	if _, ok, err := First(journal, late); ok || err != nil {
		t.Fatalf("second start: %v, %v", ok, err)
	}
	for _, want := range []Message{early, late} {
		select {
		case m := <-got:
			if m != want {
				t.Errorf("got %+v, want %+v", m, want)
			}
		case <-time.After(5 * time.Second):
			t.Fatal("the first window was not asked")
		}
	}
	other := first(t, filepath.Join(dir, "other.tideway"))
	if err := other.Close(); err != nil {
		t.Error(err)
	}
}

func TestCloseFreesTheJournal(t *testing.T) {
	dir := shortDir(t)
	t.Setenv("XDG_RUNTIME_DIR", dir)
	for range 3 {
		if err := first(t, filepath.Join(dir, "not", "there", "yet")).Close(); err != nil {
			t.Fatal(err)
		}
	}
	info, err := os.Stat(filepath.Join(dir, name))
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("meeting folder: %v, %v", info.Mode(), err)
	}
}

// TestKilledInstanceIsReplaced kills a second process that holds the journal.
func TestKilledInstanceIsReplaced(t *testing.T) {
	if path := os.Getenv("DESKTOP_TEST_HOLD"); path != "" {
		first(t, path)
		fmt.Println("held")
		select {}
	}
	dir := shortDir(t)
	t.Setenv("XDG_RUNTIME_DIR", dir)
	journal := filepath.Join(dir, "j")
	ctx, kill := context.WithCancel(t.Context()) // cancelling kills, as kill -9 does
	cmd := exec.CommandContext(ctx, os.Args[0], "-test.run=^TestKilledInstanceIsReplaced$")
	cmd.Env = append(os.Environ(), "DESKTOP_TEST_HOLD="+journal)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "held\n" {
		t.Fatalf("holder said %q, %v", line, err)
	}
	if _, ok, err := First(journal, Message{}); ok || err != nil {
		t.Fatalf("while it is held: %v, %v", ok, err)
	}
	kill()
	if cmd.Wait() == nil {
		t.Fatal("the holder was not killed")
	}
	if socks, _ := filepath.Glob(filepath.Join(dir, name, "*.sock")); len(socks) != 1 {
		t.Errorf("a killed process leaves its socket: %v", socks)
	}
	if err := first(t, journal).Close(); err != nil {
		t.Error(err)
	}
}

func TestSilentWindowIsAnError(t *testing.T) {
	dir := shortDir(t)
	t.Setenv("XDG_RUNTIME_DIR", dir)
	journal := filepath.Join(dir, "j")
	p, err := findPlace(journal)
	if err != nil {
		t.Fatal(err)
	}
	lock := flock.New(p.lock)
	if ok, err := lock.TryLock(); !ok || err != nil {
		t.Fatal(ok, err)
	}
	defer lock.Unlock()
	if err := tell(p.socket, Message{}, time.Now().Add(time.Second)); err == nil {
		t.Error("nobody listens, and somebody answered")
	}
	socket, err := net.Listen("unix", p.socket)
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	if err := tell(p.socket, Message{}, time.Now().Add(50*time.Millisecond)); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("a hung window: %v", err)
	}
}

func TestNoiseOnTheSocketIsIgnored(t *testing.T) {
	dir := shortDir(t)
	t.Setenv("XDG_RUNTIME_DIR", dir)
	journal := filepath.Join(dir, "j")
	one := first(t, journal)
	defer one.Close()
	one.OnShow(func(m Message) { t.Errorf("noise came through: %+v", m) })
	p, _ := findPlace(journal)
	for _, noise := range []string{"\n", "not json\n", "[]\n", "{\"token\":3}\n", strings.Repeat("x", maxLetter+10), "{}"} {
		conn, err := net.Dial("unix", p.socket)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(conn, noise)
		conn.(*net.UnixConn).CloseWrite()
		if answer, _ := io.ReadAll(conn); len(answer) != 0 {
			t.Errorf("%.20q was answered with %q", noise, answer)
		}
		conn.Close()
	}
}

func TestMeetingFolder(t *testing.T) {
	dir := shortDir(t)
	long := filepath.Join(dir, strings.Repeat("x", 80))
	t.Setenv("XDG_RUNTIME_DIR", long)
	t.Setenv("XDG_STATE_HOME", filepath.Join(dir, "state"))
	p, err := findPlace("j")
	if err != nil || filepath.Dir(p.socket) != filepath.Join(dir, "state", name) {
		t.Errorf("runtime folder too long: %+v, %v", p, err)
	}
	t.Setenv("XDG_STATE_HOME", long)
	t.Setenv("TMPDIR", dir)
	p, err = findPlace("j")
	if err != nil || filepath.Dir(filepath.Dir(p.socket)) != dir {
		t.Errorf("state folder too long: %+v, %v", p, err)
	}
	trap := filepath.Dir(p.socket)
	if err := os.RemoveAll(trap); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, trap); err != nil {
		t.Fatal(err)
	}
	if p, err = findPlace("j"); !errors.Is(err, errNoPlace) {
		t.Errorf("a link in the temporary folder was trusted: %+v, %v", p, err)
	}
}

func TestResolve(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, filepath.Join(dir, "loop")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	want := filepath.Join(dir, "new", "j")
	for _, path := range []string{"new/j", "./loop/new/j", "loop/loop/new/../new/j", want} {
		if got, err := resolve(path); err != nil || got != want {
			t.Errorf("resolve(%s) = %s, %v", path, got, err)
		}
	}
}
