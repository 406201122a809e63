package present_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"tideway/practice/ritual"
	"tideway/ui/present"
)

// paperHost prints what it was asked for in a few words.
type paperHost struct {
	*shellHost
	asked []present.CardChoice
	err   error
}

func (h *paperHost) WriteCard(_ context.Context, w io.Writer, c present.CardChoice) error {
	h.asked = append(h.asked, c)
	if _, err := io.WriteString(w, "a card"); err != nil {
		return err
	}
	return h.err
}

func paperBench(t *testing.T, names ...string) (*shellBench, *paperHost, string) {
	t.Helper()
	b := newShell(t, names...)
	if b.CanPrint() {
		t.Fatal("this host has no printer")
	}
	b.MakeCard(b.Rituals()[0].ID, "a6") // nothing happens
	folder := t.TempDir()
	b.host.path = folder + string(filepath.Separator)
	host := &paperHost{shellHost: b.host}
	b.App.Host = host
	return b, host, folder
}

func TestACardIsMade(t *testing.T) {
	b, host, folder := paperBench(t, "Maren", "Elio")
	r := b.Rituals()[0]
	b.MakeCard(r.ID, present.CardSizes[0])
	list := files(t, folder)
	if !b.CanPrint() || len(list) != 1 || filepath.Ext(list[0]) != ".pdf" {
		t.Fatalf("left %v", list)
	}
	if c := host.asked[0]; c.Ritual != r || c.Size != "a6" || c.Alone {
		t.Errorf("%+v", c)
	}
	n := b.Notice()
	if n.Wrong || !strings.Contains(n.Text, list[0]) || n.Action != b.Say("card.open") {
		t.Fatalf("%+v", n)
	}
	b.host.fail = errors.New("no program")
	n.Do()
	if n := b.Notice(); !n.Wrong || !strings.Contains(n.Text, list[0]) {
		t.Errorf("without a program: %+v", n)
	}
	b.MakeCard(r.ID, "a6")
	if n := b.Notice(); n.Text != b.Say("error.exists") {
		t.Errorf("a file that is there: %+v", n)
	}
	b.MakeCard("nobody", "a6")
	if n := b.Notice(); !n.Wrong || len(host.asked) != 1 {
		t.Errorf("no such ritual: %+v", n)
	}
}

func TestASetIsMade(t *testing.T) {
	b, host, folder := paperBench(t, "Maren", "Elio")
	b.MakeFolded("thanks", present.SheetSizes[0])
	if list := files(t, folder); len(list) != 1 || strings.HasSuffix(list[0], "..pdf") {
		t.Errorf("left %v", list)
	}
	if c := host.asked[0]; c.Ritual != nil || c.Situation != "thanks" || c.Size != "a4" || len(c.Rituals) != len(b.Library().Rituals) {
		t.Errorf("%+v", c)
	}
	b.MakeFolded("monday", "a4")
	if len(host.asked) != 1 || !b.Notice().Wrong {
		t.Error("a situation that is not known")
	}
}

func TestOneAloneGetsACardForOne(t *testing.T) {
	b, host, _ := paperBench(t, "Maren")
	for _, r := range b.Rituals() {
		b.MakeCard(r.ID, "a5")
		if c := host.asked[len(host.asked)-1]; c.Alone != r.People.Fits(1) {
			t.Errorf("%s: %+v", r.ID, c)
		}
	}
}

func TestFileNamesOfCards(t *testing.T) {
	b, _, folder := paperBench(t, "Maren", "Elio")
	for title, want := range map[string]string{"a/b\\c: what?": "a b c what.pdf", " .. ": "card.pdf", "Η θάλασσα": "Η θάλασσα.pdf", "tab\there": "tab here.pdf"} {
		r := *b.Library().Rituals[0]
		r.ID, r.Title = "own", title
		b.App.Library = func() *ritual.Library { return &ritual.Library{Rituals: []*ritual.Ritual{&r}} }
		b.MakeCard("own", "a6")
		if _, err := os.Stat(filepath.Join(folder, want)); err != nil {
			t.Errorf("%q: %v in %v", title, err, files(t, folder))
		}
	}
}

func TestCardErrorsLeaveNothing(t *testing.T) {
	for name, c := range map[string]struct {
		err error
		key string
	}{
		"long":       {fmt.Errorf("make card: %w", &present.CardTooLong{Title: "Tea"}), "card.error.long"},
		"full":       {&os.PathError{Op: "write", Err: syscall.ENOSPC}, "card.error.full"},
		"permission": {os.ErrPermission, "card.error.permission"},
		"folder":     {os.ErrNotExist, "card.error.folder"},
		"unknown":    {errors.New("ink"), "card.error.unknown"},
		"closing":    {context.Canceled, ""},
	} {
		b, host, folder := paperBench(t, "Maren", "Elio")
		host.err = c.err
		b.MakeCard(b.Rituals()[0].ID, "a6")
		want := ""
		if c.key != "" {
			want = b.Say(c.key, "title", "Tea")
		}
		if n := b.Notice(); n.Text != want || n.Wrong != (want != "") {
			t.Errorf("%s: %+v", name, n)
		}
		if list := files(t, folder); len(list) != 0 {
			t.Errorf("%s left %v", name, list)
		}
	}
}
