package data

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf16"

	"tideway/practice"
)

const canary = "Kanarienvogel潮"

// disguises are the ways in which a word could stand in a file.
func disguises(t *testing.T, word string) [][]byte {
	t.Helper()
	quoted, err := json.Marshal(word)
	if err != nil {
		t.Fatal(err)
	}
	var little, big []byte
	for _, unit := range utf16.Encode([]rune(word)) {
		little = append(little, byte(unit), byte(unit>>8))
		big = append(big, byte(unit>>8), byte(unit))
	}
	ascii := []byte(word[:len("Kanarienvogel")])
	return [][]byte{[]byte(word), ascii, bytes.ToLower(ascii), bytes.ToUpper(ascii), quoted[1:], little[:26], big[:26], []byte("潮")}
}

// TestNothingPrivateStandsInTheClear puts a canary in every field that a person,
// or a program on their behalf, can fill, and looks for it in every byte on disk,
// while the journal is open and after.
func TestNothingPrivateStandsInTheClear(t *testing.T) {
	o := options(t)
	root := filepath.Dir(filepath.Dir(o.Path))
	f := mustOpen(t, o)
	body, err := json.Marshal(map[string]any{canary: []string{canary}})
	if err != nil {
		t.Fatal(err)
	}
	var drafts []practice.Record
	for _, to := range []practice.Audience{practice.Me, practice.Us, canary} {
		d := draftOf(anna, to, canary)
		d.Kind, d.Entry, d.Op, d.Zone, d.Body = canary, canary, canary, canary, body
		d.Extra = map[string]json.RawMessage{canary: body}
		drafts = append(drafts, d, draftOf(ben, to, canary))
	}
	written := mustAppend(t, f, drafts...)
	for _, name := range []string{canary, "checkin"} {
		if err := f.SaveDraft(t.Context(), practice.Draft{Owner: anna, Name: name, Body: []byte(canary)}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Rewrite(t.Context(), evening, ids(written[:1]), []practice.Record{draftOf(anna, practice.Me, canary)}); err != nil {
		t.Fatal(err)
	}
	mustAppend(t, f, drafts...) // something for the write-ahead log
	for _, path := range []string{o.Path + ".x.backup", filepath.Join(root, "copy")} {
		if err := f.Backup(t.Context(), path); err != nil {
			t.Fatal(err)
		}
	}
	var invalid error = f.SetSetting(t.Context(), practice.SettingTheme, canary)
	if invalid == nil {
		t.Error("a canary sits in a setting")
	}
	if info, err := os.Stat(o.Path + "-wal"); err != nil || info.Size() == 0 {
		t.Fatalf("there is no log to search: %v", err)
	}
	search := func(when string) {
		for _, needle := range append(disguises(t, canary), []byte("calm"), []byte("checkin"), []byte("Europe"), []byte("2026-10")) {
			if found := holds(t, root, needle); len(found) > 0 {
				t.Errorf("%s: %q stands in %v", when, needle, found)
			}
		}
	}
	search("open")
	mustClose(t, f)
	search("closed")
	if found := holds(t, root, []byte("SQLite format 3")); len(found) != 3 {
		t.Errorf("the search reached the files %v only", found)
	}
}
