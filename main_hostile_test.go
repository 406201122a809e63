package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3" // another program that holds the file

	"tideway/data"
)

// TestInitTakesAFileWithNobodyInIt: the window makes the file before anybody has said a name.
func TestInitTakesAFileWithNobodyInIt(t *testing.T) {
	c := start(t)
	empty, err := data.Open(t.Context(), data.Options{Path: c.journal, Create: true, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	if err := empty.Close(); err != nil {
		t.Fatal(err)
	}
	c.refused(1, "Nobody is in this journal yet", "checkin", "--who", "Maren", "--near", "0.5")
	const many = 4
	codes := make(chan int, many)
	for range many {
		go func() {
			code, _, _ := c.do("init", "--name", "Maren", "--name", "Elio")
			codes <- code
		}()
	}
	begun := 0
	for range many {
		if <-codes == 0 {
			begun++
		}
	}
	if begun != 1 {
		t.Errorf("%d began the journal, want one", begun)
	}
	c.ok("checkin", "--who", "Elio", "--near", "0.5")
	c.refused(1, "a file of that name", "init", "--name", "Ada")
}

func TestNamesThatAreHardToSay(t *testing.T) {
	c := start(t, "-Maren", "maren")
	c.ok("checkin", "--who", "-Maren", "--near", "0.5")
	for _, unseen := range []string{"\u200b", "\u200d", "\ufeff", "\u3164", "\ufe0f"} {
		c.journal = filepath.Join(t.TempDir(), "unseen.tideway")
		if code, _, errs := c.do("init", "--name", unseen); code != 2 || !strings.Contains(errs, "name is needed") {
			t.Errorf("a name that cannot be seen, %q: %d, %q", unseen, code, errs)
		}
	}
	c.journal = filepath.Join(t.TempDir(), "same.tideway")
	c.ok("init", "--name", "Alex", "--name", "Alex")
	code, _, errs := c.do("checkin", "--who", "alex", "--near", "0.5")
	ids := regexp.MustCompile(`[0-9a-f]{32}`).FindAllString(errs, -1)
	if code != 2 || len(ids) != 2 {
		t.Fatalf("two of one name: %d, %q", code, errs)
	}
	c.ok("checkin", "--who", ids[1], "--near", "0.5", "--private")
	var own []listed
	c.json(&own, "list", "--who", ids[0])
	if len(own) != 0 {
		t.Error("a private entry went to the other of the same name")
	}
}

func TestWhatWasSaidIsTakenAtItsWord(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.refused(2, "could not be read as text", "checkin", "--who", "Maren", "--note", "a\xffb")
	c.refused(2, "1e400 is outside", "checkin", "--who", "Maren", "--near", "1e400")
	c.refused(2, "“"+strings.Repeat("x", 40)+"…”", "checkin", "--who", "Maren", "--words", strings.Repeat("x", 100_000))
	c.refused(2, "The last day lies before the first", "book", "--from", "2026-11-30", "--to", "2026-09-01", "--out", "x.pdf")
	c.refused(2, "not a day", "book", "--from", "", "--to", "", "--out", "x.pdf")
	c.refused(2, "“ZZ” is not a region", "settings", "set", "region", "ZZ")
	c.ok("settings", "set", "hemisphere", "South")
	c.ok("checkin", "--who", "Maren", "--near", "0.5", "--keep-only-for-me")
	c.ok("away", "add", "--from", "2026-12-01", "--name", "the\n\nisland")
	var both []listed
	c.json(&both, "list")
	if len(both) != 1 || both[0].Body["name"] != "the island" {
		t.Errorf("only for me is only for me, and a name is one line: %+v", both)
	}
}

func TestFilesThatCannotBeWritten(t *testing.T) {
	c := start(t, "Maren")
	folder := t.TempDir()
	nowhere := filepath.Join(folder, "none", "x")
	c.refused(1, "There is no folder", "chart", "--out", nowhere+".svg")
	c.refused(1, "There is no folder", "book", "--from", "2026-09-01", "--to", "2026-11-30", "--out", nowhere+".pdf")
	c.refused(1, "There is no folder", "backup", nowhere)
	taken := filepath.Join(folder, "taken.pdf")
	if err := os.Mkdir(taken, 0o700); err != nil {
		t.Fatal(err)
	}
	c.refused(1, "Nothing could be written", "book", "--from", "2026-09-01", "--to", "2026-11-30", "--out", taken)
	c.refused(2, "ends in something else", "book", "--from", "2026-09-01", "--to", "2026-11-30", "--out", c.journal)
	itself := filepath.Join(folder, "itself.pdf")
	if err := os.Link(c.journal, itself); err != nil {
		t.Fatal(err)
	}
	c.refused(2, "over the journal", "book", "--from", "2026-09-01", "--to", "2026-11-30", "--out", itself)
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	c.journal = filepath.Join(file, "below", "ours.tideway")
	c.refused(1, "cannot be made at", "init", "--name", "Maren")
}

// TestLeavingAtTheCareQuestion: a signal ends the command while it waits for the answer, and keeps nothing.
func TestLeavingAtTheCareQuestion(t *testing.T) {
	c := start(t, "Maren")
	ctx, leave := context.WithCancel(t.Context())
	silence, speak := io.Pipe() // never answers
	defer speak.Close()
	asked := &waiting{line: "Anything else keeps nothing", then: leave}
	code := run(ctx, []string{"--journal", c.journal, "checkin", "--who", "Maren", "--words", "afraid"}, silence, io.Discard, asked)
	if code != 1 {
		t.Errorf("ended with %d", code)
	}
	if list := c.ok("list"); strings.Contains(list, "afraid") {
		t.Errorf("kept: %s", list)
	}
}

// waiting does something once a text was written to it.
type waiting struct {
	line string
	then func()
}

func (w *waiting) Write(p []byte) (int, error) {
	if strings.Contains(string(p), w.line) {
		w.then()
	}
	return len(p), nil
}

// TestWhatIsKeptStandsWhenItCannotBeShown: the entry is durable before anything is printed, so nothing says otherwise.
func TestWhatIsKeptStandsWhenItCannotBeShown(t *testing.T) {
	c := start(t, "Maren")
	var errs bytes.Buffer
	code := run(t.Context(), []string{"--journal", c.journal, "checkin", "--who", "Maren", "--near", "0.5"}, strings.NewReader(""), full{}, &errs)
	if code != 1 || !strings.Contains(errs.String(), "What this command did stands") {
		t.Errorf("%d, %q", code, errs.String())
	}
	var own []listed
	if c.json(&own, "list"); len(own) != 1 {
		t.Errorf("%v", own)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

// TestWithoutAHomeFolder: a command that is told which journal it is about needs none.
func TestWithoutAHomeFolder(t *testing.T) {
	c := start(t, "Maren")
	for _, name := range []string{"HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"} {
		t.Setenv(name, "")
	}
	c.ok("checkin", "--who", "Maren", "--near", "0.5")
	c.ok("list")
	c.ok("version")
	var errs bytes.Buffer
	if code := run(t.Context(), []string{"list"}, strings.NewReader(""), io.Discard, &errs); code != 1 || !strings.Contains(errs.String(), "no home folder") {
		t.Errorf("ended with %d, said %q", code, errs.String())
	}
}

// TestALifeTooEarlyLeavesNoFile: a made-up life that would begin before there are days is refused first.
func TestALifeTooEarlyLeavesNoFile(t *testing.T) {
	c := start(t)
	for _, args := range [][]string{{"--now", "1902-06-01T12:00:00Z", "demo"}, {"--now", "1950-06-01T12:00:00Z", "demo", "--years", "50"}} {
		c.refused(2, "too early", args...)
	}
	if _, err := os.Stat(c.journal); err == nil {
		t.Error("left a file behind")
	}
	c.ok("--now", "1902-12-31T12:00:00Z", "demo", "--years", "1")
}

// TestAJournalThatIsHeldIsReadAtOnce: only what writes waits for its turn, and not for long.
func TestAJournalThatIsHeldIsReadAtOnce(t *testing.T) {
	c := start(t, "Maren")
	other, err := sql.Open("sqlite3", c.journal+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	held, err := other.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer held.Rollback()
	began := time.Now()
	c.ok("list")
	c.refused(1, "Another program is holding the journal", "checkin", "--who", "Maren", "--near", "0.5")
	if took := time.Since(began); took > 8*time.Second {
		t.Errorf("it took %v until the command said so", took)
	}
}
