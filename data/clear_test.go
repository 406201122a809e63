package data

import (
	"errors"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
)

func TestDrafts(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	save := func(who practice.PersonID, name, body string) {
		t.Helper()
		if err := f.SaveDraft(t.Context(), practice.Draft{Owner: who, Name: name, Body: []byte(body)}); err != nil {
			t.Fatal(err)
		}
	}
	save(anna, "checkin", "first")
	save(anna, "checkin", "second\x00\xff")
	save(anna, "letter", "dear")
	save(ben, "checkin", "his")
	mustClose(t, f)
	f = mustOpen(t, again(o))
	read := func() map[string]string {
		all, err := f.Drafts(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, d := range all {
			got[string(d.Owner)+"/"+d.Name] = string(d.Body)
		}
		return got
	}
	want := map[string]string{string(anna) + "/checkin": "second\x00\xff", string(anna) + "/letter": "dear", string(ben) + "/checkin": "his"}
	if got := read(); !reflect.DeepEqual(got, want) {
		t.Errorf("drafts %q", got)
	}
	var sealed []byte
	if err := f.readers.QueryRow("SELECT sealed FROM draft WHERE slot = 1 LIMIT 1").Scan(&sealed); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"checkin", "letter", "never there"} {
		if err := f.DropDraft(t.Context(), anna, name); err != nil {
			t.Fatal(err)
		}
	}
	if found := holds(t, filepath.Dir(o.Path), sealed[30:90]); len(found) > 0 {
		t.Errorf("a dropped draft is still in %v", found)
	}
	if got := read(); len(got) != 1 {
		t.Errorf("drafts %q", got)
	}
	wantErr(t, "nobody's draft", f.SaveDraft(t.Context(), practice.Draft{Name: "x"}), practice.ErrNoPerson)
	execIn(t, o.Path, "UPDATE draft SET sealed = zeroblob(400)")
	if got := read(); len(got) != 0 {
		t.Errorf("a damaged draft: %q", got)
	}
}

func TestOnlyListedSettingsStandInTheClear(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	if got, err := f.Setting(t.Context(), practice.SettingTheme); got != "" || err != nil {
		t.Errorf("before it was set: %q, %v", got, err)
	}
	for key, value := range map[string]string{
		practice.SettingTheme: "night", practice.SettingSize: "125", practice.SettingLanguage: "pt-BR", practice.SettingWindow: "1080x760",
		practice.SettingReminders: "off", practice.SettingMotion: "on", practice.SettingTray: "hide",
		practice.SettingSound: "on", practice.SettingLogin: "asked",
	} {
		if err := f.SetSetting(t.Context(), key, "x"); err != nil {
			t.Errorf("%s: %v", key, err)
		}
		if err := f.SetSetting(t.Context(), key, value); err != nil {
			t.Errorf("%s: %v", key, err)
		}
		if got, err := f.Setting(t.Context(), key); got != value || err != nil {
			t.Errorf("%s: %q, %v", key, got, err)
		}
	}
	var invalid *practice.Invalid
	for key, value := range map[string]string{"country": "DE", "name": "Anna", "": "", practice.SettingLanguage: "my own words",
		practice.SettingTheme: "0123456789012345678901234567890123", practice.SettingSize: "100\n"} {
		if err := f.SetSetting(t.Context(), key, value); !errors.As(err, &invalid) {
			t.Errorf("%s = %q: %v", key, value, err)
		}
	}
}

func TestDueRowsAreReplaced(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	day := civil.Date{Year: 2026, Month: time.October, Day: 26}
	monday := practice.Due{Key: "k1", Day: day, Time: civil.TimeOfDay{Hour: 18}, Sentence: "reentry"}
	later := practice.Due{Key: "k2", Day: day.AddDays(9), Time: civil.TimeOfDay{Hour: 18, Minute: 5}, Zone: "UTC", Sentence: "neutral"}
	for _, due := range [][]practice.Due{{later, monday}, {later, monday}, {later}, {}} {
		if err := f.ReplaceDue(t.Context(), due); err != nil {
			t.Fatal(err)
		}
		got, err := f.Due(t.Context())
		if err != nil || len(got) != len(due) || len(got) == 2 && !reflect.DeepEqual(got, []practice.Due{monday, later}) {
			t.Errorf("due %+v, %v", got, err)
		}
	}
	var invalid *practice.Invalid
	monday.Sentence = "You were in Lisbon"
	if err := f.ReplaceDue(t.Context(), []practice.Due{later, monday}); !errors.As(err, &invalid) {
		t.Errorf("a sentence of our own: %v", err)
	}
	execIn(t, o.Path, "INSERT INTO due VALUES ('k3', 'soon', 'late', '', 'neutral')")
	if got, err := f.Due(t.Context()); err != nil || len(got) != 0 {
		t.Errorf("a row by somebody else: %+v, %v", got, err)
	}
}

func TestADeliveryIsFirstOnce(t *testing.T) {
	a, b := twoProcesses(t)
	sent := practice.Delivery{Key: "k", State: "notified", At: evening}
	for i, f := range []*File{a, b, a} {
		first, err := f.Deliver(t.Context(), sent)
		if err != nil || first != (i == 0) {
			t.Errorf("delivery %d: first %v, %v", i, first, err)
		}
	}
	off := practice.Delivery{Key: "k", State: "putoff", At: evening, Until: evening.Add(time.Hour)}
	if first, err := a.Deliver(t.Context(), off); !first || err != nil {
		t.Errorf("another state: %v, %v", first, err)
	}
	off.Until = evening.Add(24 * time.Hour)
	if first, err := b.Deliver(t.Context(), off); first || err != nil {
		t.Errorf("put off again: %v, %v", first, err)
	}
	early := practice.Delivery{Key: "k2", State: "notified", At: evening.AddDate(-1, 0, 0)} // by a clock set back
	if first, err := a.Deliver(t.Context(), early); !first || err != nil {
		t.Errorf("another key: %v, %v", first, err)
	}
	got, err := a.Deliveries(t.Context())
	if want := []practice.Delivery{sent, off, early}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("deliveries %+v, %v", got, err)
	}
}
