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

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/present"
)

// keepBench is a room whose files go to a folder of their own.
func keepBench(t *testing.T) (*shellBench, *present.Keep, string) {
	t.Helper()
	b, _ := tidesBench(t)
	folder := t.TempDir()
	b.host.path = folder + string(filepath.Separator)
	vm := present.NewKeep(b.App)
	vm.Make = func(_ context.Context, w io.Writer, _ present.BookChoice, progress func(float64)) error {
		progress(0.5)
		_, err := io.WriteString(w, "a book")
		return err
	}
	return b, vm, folder
}

func files(t *testing.T, folder string) []string {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range list {
		names = append(names, f.Name())
	}
	return names
}

func TestKeepRowsAreOnesOwn(t *testing.T) {
	b, ids := tidesBench(t)
	texts := func() string {
		rows, _ := present.NewKeep(b.App).Rows()
		var list []string
		for _, r := range rows {
			list = append(list, fmt.Sprintf("%s %v %v", r.Text, r.Own, r.Ticked))
		}
		return strings.Join(list, "; ")
	}
	if got := texts(); got != "Bread and rain. true false; Only words today. true false; The long table. true false" {
		t.Errorf("Maren sees %s", got)
	}
	b.SitDown(b.f.Other)
	vm := present.NewKeep(b.App)
	vm.Tick(ids["elio"], true)
	vm.Tick(ids["old"], true) // Maren's
	if n := b.Notice(); n.Text != b.Say("error.not-author") {
		t.Errorf("ticking what the other wrote says %+v", n)
	}
	if got := texts(); got != "tender true true; Elio’s own. true false" {
		t.Errorf("Elio sees %s", got)
	}
	b.SitDown(b.f.First)
	if got := texts(); got != "Bread and rain. true false; tender false true; Only words today. true false; The long table. true false" {
		t.Errorf("Maren sees %s", got)
	}
	b.SitDown("")
	if got := texts(); got != "Bread and rain. true false; tender true true; The long table. true false" {
		t.Errorf("together %s", got)
	}
	vm = present.NewKeep(b.App)
	vm.Tick(ids["old"], true)
	if e, _ := b.Sitting().Entry(practice.EntryID(ids["old"])); !e.CheckIn().Book {
		t.Error("together nothing can be ticked")
	}
	vm.Tick(ids["words"], true) // private
	if e, _ := b.f.Sit(b.f.First).Entry(practice.EntryID(ids["words"])); e.CheckIn().Book {
		t.Error("together something private was ticked")
	}
}

func TestKeepMakesAWholeFile(t *testing.T) {
	b, vm, folder := keepBench(t)
	var got present.BookChoice
	inner := vm.Make
	vm.Make = func(ctx context.Context, w io.Writer, c present.BookChoice, progress func(float64)) error {
		got = c
		if vm.Making == nil || vm.CanMake() {
			t.Error("it is not said that a book is being made")
		}
		return inner(ctx, w, c, progress)
	}
	vm.SetPaper(1)
	vm.MakeBook()
	want := filepath.Join(folder, "Autumn, September to November 2026.pdf")
	if vm.Made != want || vm.Making != nil {
		t.Fatalf("made %q, notice %+v", vm.Made, b.Notice())
	}
	if text, err := os.ReadFile(want); err != nil || string(text) != "a book" {
		t.Errorf("%q, %v", text, err)
	}
	if list := files(t, folder); len(list) != 1 {
		t.Errorf("left: %v", list)
	}
	if got.Paper != "a4" || !got.Lines || got.Who != b.f.First || got.Title != "Autumn" || got.From.String() != "2026-09-01" || got.To.String() != "2026-11-30" {
		t.Errorf("%+v", got)
	}
	b.host.fail = errors.New("no program")
	vm.Open()
	if n := b.Notice(); !n.Wrong || !strings.Contains(n.Text, want) {
		t.Errorf("without a program: %+v", n)
	}
	vm.MakeBook()
	if n := b.Notice(); n.Text != b.Say("error.exists") {
		t.Errorf("a file that is there: %+v", n)
	}
	if text, _ := os.ReadFile(want); string(text) != "a book" {
		t.Error("it was written over")
	}
}

func TestKeepErrorsLeaveNothing(t *testing.T) {
	for name, c := range map[string]struct {
		err error
		key string
	}{
		"full":       {fmt.Errorf("make book: %w", &os.PathError{Op: "write", Err: syscall.ENOSPC}), "keep.error.full"},
		"quota":      {syscall.EDQUOT, "keep.error.full"},
		"permission": {&os.PathError{Op: "write", Err: syscall.EACCES}, "keep.error.permission"},
		"read-only":  {syscall.EROFS, "keep.error.permission"},
		"other":      {errors.New("?"), "keep.error.unknown"},
	} {
		b, vm, folder := keepBench(t)
		vm.Make = func(_ context.Context, w io.Writer, _ present.BookChoice, _ func(float64)) error {
			_, _ = io.WriteString(w, strings.Repeat("half a book", 10000))
			return c.err
		}
		vm.MakeBook()
		if n := b.Notice(); !n.Wrong || n.Text != b.Say(c.key) {
			t.Errorf("%s: %+v", name, n)
		}
		if list := files(t, folder); len(list) != 0 || vm.Made != "" || vm.Making != nil {
			t.Errorf("%s: left %v", name, list)
		}
	}
	b, vm, folder := keepBench(t)
	b.host.path = filepath.Join(folder, "gone") + string(filepath.Separator)
	vm.MakeBook()
	if n := b.Notice(); n.Text != b.Say("keep.error.folder") {
		t.Errorf("a folder that is gone: %+v", n)
	}
}

func TestKeepStop(t *testing.T) {
	b, vm, folder := keepBench(t)
	vm.Make = func(ctx context.Context, w io.Writer, _ present.BookChoice, _ func(float64)) error {
		_, _ = io.WriteString(w, "half")
		vm.Stop()
		<-ctx.Done()
		return fmt.Errorf("make book: %w", ctx.Err())
	}
	vm.MakeBook()
	if n := b.Notice(); n.Text != b.Say("keep.stopped") || n.Wrong || len(files(t, folder)) != 0 || vm.Making != nil {
		t.Errorf("%+v, %v", n, files(t, folder))
	}
}

func TestKeepTellsOutsideTheRoom(t *testing.T) {
	b, vm, _ := keepBench(t)
	inner := vm.Make
	vm.Make = func(ctx context.Context, w io.Writer, c present.BookChoice, progress func(float64)) error {
		vm.Gone() // the room is left meanwhile
		return inner(ctx, w, c, progress)
	}
	vm.MakeBook()
	if n := b.Notice(); n.Action != b.Say("keep.open") || n.Do == nil {
		t.Errorf("%+v", n)
	}
}

func TestKeepDays(t *testing.T) {
	b, vm, _ := keepBench(t)
	names, current := vm.Seasons()
	if len(names) != 2 || names[0] != "Autumn 2026" || current != 0 {
		t.Fatalf("%q, %d", names, current)
	}
	vm.SetSeason(1)
	if !vm.Custom || vm.From.String() != "2026-09-01" || vm.Problem() != "" {
		t.Fatalf("%+v", vm)
	}
	for _, c := range []struct {
		from, to civil.Date
		wrong    string
		want     string
	}{
		{october(12), october(10), "", b.Say("keep.days.before")},
		{civil.Date{}, october(10), "", b.Say("keep.days.both")},
		{civil.Date{}, october(10), "widgets.date.unclear", b.Say("widgets.date.unclear")},
		{october(10), october(10), "", ""},
	} {
		vm.SetFrom(c.from, "", c.wrong)
		vm.SetTo(c.to, "", "")
		if vm.Problem() != c.want || vm.CanMake() != (c.want == "") {
			t.Errorf("%v to %v: %q", c.from, c.to, vm.Problem())
		}
	}
	if rows, _ := vm.Rows(); len(rows) != 1 || rows[0].Text != "Bread and rain." {
		t.Errorf("rows of one day: %+v", rows)
	}
	vm.MakeBook()
	if !strings.HasSuffix(vm.Made, "A book of tides, October 2026.pdf") {
		t.Errorf("made %q", vm.Made)
	}
}

func TestKeepCopy(t *testing.T) {
	b, vm, _ := keepBench(t)
	vm.MakeCopy()
	if len(b.keeper.copies) != 1 || !strings.HasSuffix(b.keeper.copies[0], ".tideway") {
		t.Errorf("copies %v", b.keeper.copies)
	}
	b.keeper.fail = practice.ErrFull
	vm.MakeCopy()
	if n := b.Notice(); n.Text != b.Say("error.full") {
		t.Errorf("%+v", n)
	}
}
