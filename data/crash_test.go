package data

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"tideway/practice"
)

const crashRounds = 200

// TestCrashChild is the process that is killed. It writes as fast as it can,
// and says on standard output what was acknowledged: "ack NOTE" after a note is
// durable, "forget NOTE" before a note is taken out.
func TestCrashChild(t *testing.T) {
	path := os.Getenv("TIDEWAY_CRASH_JOURNAL")
	if path == "" {
		return // not the child
	}
	f, err := Open(context.Background(), Options{Path: path, StateDir: path + ".state", Now: func() time.Time { return evening }})
	if err != nil {
		fmt.Println("error", err)
		return
	}
	for i := 0; ; i++ {
		note := fmt.Sprintf("%s-%d", os.Getenv("TIDEWAY_CRASH_ROUND"), i)
		got, err := f.Append(context.Background(), evening, []practice.Record{draftOf(anna, practice.Us, note), draftOf(ben, practice.Me, note+"b")})
		if err != nil {
			fmt.Println("error", err)
			return
		}
		fmt.Println("ack", note)
		fmt.Println("ack", note+"b")
		if err := f.SaveDraft(context.Background(), practice.Draft{Owner: anna, Name: "checkin", Body: []byte(note)}); err != nil {
			fmt.Println("error", err)
			return
		}
		if i%3 == 2 {
			fmt.Println("forget", note)
			if _, err := f.Rewrite(context.Background(), evening, []practice.RecordID{got.Written[0].ID}, nil); err != nil {
				fmt.Println("error", err)
				return
			}
			fmt.Println("forgot", note)
		}
	}
}

// tale is what children said.
type tale struct {
	acked, leaving, left map[string]bool
}

// round starts a child, lets it write a while, and kills it.
func (s tale) round(t *testing.T, path string, n int) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestCrashChild$")
	child.Env = append(os.Environ(), "TIDEWAY_CRASH_JOURNAL="+path, fmt.Sprintf("TIDEWAY_CRASH_ROUND=%d", n))
	out, err := child.StdoutPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	enough := 1 + rand.IntN(8)
	kill := func() { _ = child.Process.Kill() }
	for lines := bufio.NewScanner(out); lines.Scan(); {
		verb, note, _ := strings.Cut(lines.Text(), " ")
		switch verb {
		case "ack":
			s.acked[note] = true
		case "forget":
			s.leaving[note] = true
		case "forgot":
			s.left[note] = true
		case "error":
			t.Errorf("child %d: %s", n, note)
		}
		if enough--; enough == 0 {
			// Somewhere in the middle of what it does next. What it still says until then counts.
			time.AfterFunc(time.Duration(rand.IntN(3000))*time.Microsecond, kill)
		}
	}
	kill()
	_ = child.Wait() // it was killed: that is its error
}

func TestKilledWhileWritingLosesNothing(t *testing.T) {
	o := options(t)
	fill(t, o, 0)
	s := tale{map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for n := range crashRounds {
		s.round(t, o.Path, n)
		if n%40 == 39 {
			s.judge(t, again(o))
		}
	}
	if len(s.acked) < crashRounds || len(s.left) == 0 {
		t.Errorf("only %d entries were acknowledged, and %d forgotten", len(s.acked), len(s.left))
	}
	t.Logf("%d entries acknowledged, %d forgotten, in %d rounds", len(s.acked), len(s.left), crashRounds)
}

// judge opens the journal: everything acknowledged is there, nothing forgotten.
func (s tale) judge(t *testing.T, o Options) {
	t.Helper()
	f := mustOpen(t, o)
	there := map[string]bool{}
	for _, note := range notes(mustLoad(t, f)) {
		if there[note] {
			t.Errorf("%s is there twice", note)
		}
		there[note] = true
	}
	for note := range s.acked {
		if !there[note] && !s.leaving[note] {
			t.Errorf("%s was acknowledged and is lost", note)
		}
	}
	for note := range s.left {
		if there[note] {
			t.Errorf("%s was forgotten and is there", note)
		}
	}
	if report := mustCheck(t, f); !report.OK() {
		t.Errorf("report %+v", report)
	}
	drafts, err := f.Drafts(t.Context())
	if err != nil || len(drafts) > 1 {
		t.Errorf("drafts %v, %v", drafts, err)
	}
	mustClose(t, f)
}
