package data

import (
	"slices"
	"strings"
	"testing"

	"tideway/practice"
)

// judgeFull holds a journal without room to its promises.
func judgeFull(t *testing.T, f *File) {
	t.Helper()
	long := draftOf(anna, practice.Me, strings.Repeat("more than fits ", 90_000))
	_, err := f.Append(t.Context(), evening, []practice.Record{long})
	wantErr(t, "append", err, practice.ErrFull)
	_, err = f.Rewrite(t.Context(), evening, ids(mustLoad(t, f)), []practice.Record{long})
	wantErr(t, "rewrite", err, practice.ErrFull)
	wantErr(t, "draft", f.SaveDraft(t.Context(), practice.Draft{Owner: anna, Name: "n", Body: long.Body}), practice.ErrFull)
	if got := notes(mustLoad(t, f)); !slices.Equal(got, []string{"before"}) {
		t.Errorf("read %d notes", len(got))
	}
	if report := mustCheck(t, f); !report.OK() || report.Records != 1 {
		t.Errorf("report %+v", report)
	}
}

func judgeRoomAgain(t *testing.T, f *File) {
	t.Helper()
	mustAppend(t, f, draftOf(anna, practice.Me, "after"))
	if got := notes(mustLoad(t, f)); !slices.Equal(got, []string{"before", "after"}) {
		t.Errorf("read %v", got)
	}
}

// TestFullFile bounds the file instead of the disk, so that it runs everywhere.
func TestFullFile(t *testing.T) {
	f := mustOpen(t, options(t))
	mustAppend(t, f, draftOf(anna, practice.Me, "before"))
	if _, err := f.pin.ExecContext(t.Context(), "PRAGMA max_page_count = 40"); err != nil {
		t.Fatal(err)
	}
	judgeFull(t, f)
	if _, err := f.pin.ExecContext(t.Context(), "PRAGMA max_page_count = 4294967294"); err != nil {
		t.Fatal(err)
	}
	judgeRoomAgain(t, f)
}
