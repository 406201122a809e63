package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// commandLine is a command line on a journal of its own, with the real file under it.
type commandLine struct {
	t       *testing.T
	journal string
}

func start(t *testing.T, names ...string) commandLine {
	t.Helper()
	home := t.TempDir()
	for _, name := range []string{"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"} {
		t.Setenv(name, filepath.Join(home, strings.ToLower(name)))
	}
	c := commandLine{t, filepath.Join(home, "ours.tideway")}
	if len(names) > 0 {
		args := []string{"init"}
		for _, n := range names {
			args = append(args, "--name", n)
		}
		c.ok(args...)
	}
	return c
}

// do runs a command, as on Thursday, 19 November 2026, in Berlin.
func (c commandLine) do(args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	args = append([]string{"--journal", c.journal, "--now", "2026-11-19T18:30:00+01:00", "--zone", "Europe/Berlin"}, args...)
	code = run(c.t.Context(), args, strings.NewReader(""), &o, &e)
	return code, o.String(), e.String()
}

func (c commandLine) ok(args ...string) string {
	c.t.Helper()
	code, out, errs := c.do(args...)
	if code != 0 {
		c.t.Fatalf("%q ended with %d: %s", args, code, errs)
	}
	return out
}

func (c commandLine) json(into any, args ...string) {
	c.t.Helper()
	out := c.ok(append(args, "--json")...)
	if err := json.Unmarshal([]byte(out), into); err != nil {
		c.t.Fatalf("%q is not one document: %v\n%s", args, err, out)
	}
}

// refused says that a command ends with a code, a sentence, and the file as it was.
func (c commandLine) refused(code int, sentence string, args ...string) {
	c.t.Helper()
	before, _ := os.ReadFile(c.journal)
	got, out, errs := c.do(args...)
	after, _ := os.ReadFile(c.journal)
	if got != code || !strings.Contains(errs, sentence) || out != "" {
		c.t.Errorf("%.60q: ended with %d, said %q and %q; want %d and %q", args, got, out, errs, code, sentence)
	}
	if !bytes.Equal(before, after) {
		c.t.Errorf("%.60q changed the file", args)
	}
}

type listed struct {
	ID, Kind, Author, Audience, Day, At, Zone string
	Body                                      map[string]any
}

func TestTheFirstJourney(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("checkin", "--who", "maren", "--near", "0.4", "--words", "tired,tender", "--note", "-Back at the desk.", "--book")
	c.ok("checkin", "--who", "Elio", "--note", "only mine", "--private", "--at", "2026-10-20T02:30:00+02:00")
	var both, his []listed
	c.json(&both, "list")
	c.json(&his, "list", "--who", "Elio", "--kind", "checkin")
	if len(both) != 1 || len(his) != 2 {
		t.Fatalf("together %v, Elio %v", both, his)
	}
	first := both[0]
	if first.Kind != "checkin" || first.Author != "Maren" || first.Audience != "us" || first.Day != "2026-11-19" ||
		first.At != "2026-11-19T17:30:00.000Z" || first.Zone != "Europe/Berlin" || first.Body["note"] != "-Back at the desk." {
		t.Errorf("%+v", first)
	}
	if his[0].Day != "2026-10-19" {
		t.Errorf("half past two at night belongs to the day before: %s", his[0].Day)
	}
}

// TestTheLinesAboutTheBody gives a body line and a need line, and reads them again.
func TestTheLinesAboutTheBody(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("checkin", "--who", "Maren", "--where", "chest,  jaw", "--need", "an hour outside", "--note", "Soup.", "--book")
	var both []listed
	c.json(&both, "list")
	if len(both) != 1 || both[0].Body["where"] != "chest, jaw" || both[0].Body["need"] != "an hour outside" {
		t.Errorf("%+v", both)
	}
	if out := c.ok("list"); !strings.Contains(out, "chest, jaw") || !strings.Contains(out, "an hour outside") {
		t.Errorf("the list says %q", out)
	}
	c.refused(2, "longer than 200", "checkin", "--who", "Maren", "--need", strings.Repeat("a", 201))
	for _, flag := range []string{"--where", "--need"} {
		c.refused(1, "Not kept", "checkin", "--who", "Maren", flag, "Not safe.", "--near", "0.5")
	}
	c.ok("checkin", "--who", "Maren", "--need", "controlled", "--keep-only-for-me")
	if out := c.ok("list"); strings.Contains(out, "controlled") {
		t.Errorf("both read %q", out)
	}
}

func TestReminders(t *testing.T) {
	type reminder struct{ Day, Time, Zone, Rule, Sentence, Why string }
	for name, want := range map[string]struct{ from, to, day string }{
		"ending on a Sunday":  {"2026-11-14", "2026-11-22", "2026-11-23"},
		"ending on a Friday":  {"2026-11-16", "2026-11-20", "2026-11-23"},
		"Saturday to Sunday":  {"2026-11-21", "2026-11-22", ""},
		"a weekend at home":   {"", "", ""},
		"two nights, to Mon.": {"2026-11-21", "2026-11-23", "2026-11-24"},
	} {
		t.Run(name, func(t *testing.T) {
			c := start(t, "Maren", "Elio")
			if want.from != "" {
				c.ok("away", "add", "--from", want.from, "--to", want.to)
			}
			var all []reminder
			c.json(&all, "reminders", "--from", "2026-11-19", "--days", "40")
			got := ""
			for _, r := range all {
				if r.Rule == "reentry.first-day" {
					got += r.Day
				}
				if r.Time != "18:00" || r.Zone != "Europe/Berlin" || r.Sentence == "" || r.Why == "" || strings.Contains(r.Sentence, "Maren") {
					t.Errorf("%+v", r)
				}
			}
			if got != want.day {
				t.Errorf("the first ordinary day is %q, want %q", got, want.day)
			}
			if want.day == "" && len(all) > 0 {
				t.Errorf("nothing is due, got %v", all)
			}
		})
	}
}

func TestHolidaysMoveTheFirstDay(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("settings", "set", "country", "DE")
	c.ok("away", "add", "--from", "2027-03-24", "--to", "2027-03-28")
	out := c.ok("reminders", "--from", "2027-03-28", "--days", "7")
	if !strings.Contains(out, "2027-03-30") || !strings.Contains(out, "Ostermontag") {
		t.Errorf("after Easter Monday comes Tuesday:\n%s", out)
	}
}

func TestDemoIsTheSameTwice(t *testing.T) {
	one, two := start(t), start(t)
	one.ok("demo", "--years", "1", "--seed", "7")
	two.ok("demo", "--years", "1", "--seed", "7")
	if a, b := one.ok("list", "--json"), two.ok("list", "--json"); a != b {
		t.Error("the same seed and moment gave two lives")
	}
	one.refused(1, "already", "demo")
	one.refused(1, "already", "init", "--name", "Maren")
}

func TestChartIsWellFormedWithHostileNames(t *testing.T) {
	c := start(t, `<b>"R2&D2"</b>`, "אליהו 7")
	for _, near := range []string{"0", "0.5", "1"} {
		c.ok("checkin", "--who", "אליהו 7", "--near", near)
	}
	file := filepath.Join(t.TempDir(), "a.svg")
	c.ok("chart", "--kind", "season", "--season", "2026-autumn", "--out", file, "--width", "600", "--height", "400")
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(bytes.NewReader(raw)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
	}
	axis := regexp.MustCompile(`(?s)<g class="near-axis".*?</g>`).Find(raw)
	text := regexp.MustCompile(`<[^>]*>`).ReplaceAll(axis, nil)
	if len(axis) == 0 || bytes.ContainsAny(text, "0123456789") || !bytes.Contains(text, []byte("near")) {
		t.Errorf("the axis says %q", text)
	}
	if !bytes.Contains(raw, []byte("<title")) || !bytes.Contains(raw, []byte("<desc")) || bytes.Contains(raw, []byte("@font-face")) {
		t.Error("title, description and no font are wanted")
	}
}

func TestBookHoldsWhatWasTicked(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("checkin", "--who", "Maren", "--note", "Ticked for it.", "--book")
	c.ok("checkin", "--who", "Maren", "--note", "Not ticked.")
	for _, paper := range []string{"a4", "a5", "letter"} {
		file := filepath.Join(t.TempDir(), paper+".pdf")
		c.ok("book", "--from", "2026-09-01", "--to", "2026-11-30", "--paper", paper, "--out", file)
		if raw, err := os.ReadFile(file); err != nil || !bytes.HasPrefix(raw, []byte("%PDF-1.")) {
			t.Errorf("%s: %.10q %v", paper, raw, err)
		}
	}
	c.refused(2, "paper", "book", "--from", "2026-09-01", "--to", "2026-11-30", "--paper", "a3", "--out", "x.pdf")
	c.refused(2, "ends in something else", "book", "--from", "2026-09-01", "--to", "2026-11-30", "--out", c.journal)
}

func TestBadInput(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.refused(2, "outside", "checkin", "--who", "Maren", "--near", "2")
	c.refused(2, "between", "checkin", "--who", "Maren", "--near", "-0.1")
	c.refused(2, "Maren, Elio", "checkin", "--who", "Nobody", "--near", "0.5")
	c.refused(2, "nothing here to keep", "checkin", "--who", "Maren")
	c.refused(2, "moment", "checkin", "--who", "Maren", "--near", "0.5", "--at", "yesterday")
	c.refused(2, "not come yet", "checkin", "--who", "Maren", "--near", "0.5", "--at", "2031-01-01T00:00:00Z")
	c.refused(1, "Not kept", "checkin", "--who", "Maren", "--words", "afraid")
	c.refused(2, "calendar", "away", "add", "--from", "2026-02-30", "--to", "2026-03-01")
	c.refused(2, "lies before the first one", "away", "add", "--from", "2026-10-10", "--to", "2026-10-01")
	c.refused(2, "calendar", "reminders", "--from", "9999-99-99")
	c.refused(2, "kind", "list", "--kind", "dream")
	c.refused(2, "season", "chart", "--season", "autumn", "--out", "x.svg")
	c.refused(2, "ends in neither", "chart", "--out", "x.gif")
	c.refused(2, "country", "settings", "set", "country", "Utopia")
	c.refused(2, "settings are", "settings", "set", "nothing", "x")
	c.refused(2, "working week", "settings", "set", "workweek", "funday")
	c.refused(2, "one day of the week", "settings", "set", "invitation", "sat,sun")
	c.refused(2, "one day of the week", "settings", "set", "invitation", "funday")
	c.refused(2, "between 08:00", "settings", "set", "invitation-time", "23:00")
	for _, no := range []string{"02-30", "17 May", "2026-05-17", "13-01"} {
		c.refused(2, "such as 05-17", "settings", "set", "remeeting", no)
	}
	c.refused(2, "", "no-such-command", "--at-all")
	if code, _, errs := c.do("--now", "soon", "list"); code != 2 || !strings.Contains(errs, "moment") {
		t.Errorf("--now soon: %d %s", code, errs)
	}
}

func TestNamesThatAreRefusedLeaveNoFile(t *testing.T) {
	for name, sentence := range map[string]string{
		strings.Repeat("n", 10000): "80 letters", "a\x07b": "cannot be seen", "  ": "needed", "\u202eneraM": "cannot be seen",
	} {
		c := start(t)
		if code, _, errs := c.do("init", "--name", name); code != 2 || !strings.Contains(errs, sentence) {
			t.Errorf("%.20q: %d %s", name, code, errs)
		}
		if _, err := os.Stat(c.journal); err == nil {
			t.Errorf("%.20q left a file behind", name)
		}
	}
	for _, name := range []string{"👩‍🚀🌊", "مريم", "Ana María José de la Cruz"} {
		start(t, name).ok("list")
	}
}

func TestOtherFiles(t *testing.T) {
	c := start(t)
	c.refused(1, "no journal at that place", "list")
	for what, raw := range map[string][]byte{"text": []byte("dear diary"), "empty": {}, "zeros": make([]byte, 8192)} {
		if err := os.WriteFile(c.journal, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		c.refused(1, "not a Tideway journal", "list")
		if left, _ := filepath.Glob(c.journal + "-*"); len(left) > 0 {
			t.Errorf("%s: left %v beside it", what, left)
		}
	}
}

func TestSettingsComeBack(t *testing.T) {
	c := start(t, "Maren", "Elio")
	for key, value := range map[string]string{"workweek": "sun,mon,tue,wed,thu", "start-hour": "5", "hemisphere": "southern",
		"reminder-time": "19:15", "country": "GB", "region": "SCT", "theme": "night", "size": "150", "invitation": "sun", "invitation-time": "17:30"} {
		if key != "region" {
			c.ok("settings", "set", key, value)
		}
	}
	c.ok("settings", "set", "region", "SCT")
	var got map[string]string
	c.json(&got, "settings", "get")
	if got["start-hour"] != "5" || got["hemisphere"] != "southern" || got["reminder-time"] != "19:15" || got["region"] != "SCT" || got["theme"] != "night" ||
		got["invitation"] != "sun" || got["invitation-time"] != "17:30" {
		t.Errorf("%v", got)
	}
}

func TestNothingIsReadInTheFile(t *testing.T) {
	c := start(t, "CanaryMaren", "CanaryElio")
	c.ok("checkin", "--who", "CanaryMaren", "--near", "0.123456", "--words", "tender", "--note", "CanaryNote", "--book")
	c.ok("away", "add", "--from", "2026-10-10", "--to", "2026-10-18", "--name", "CanaryIsland")
	c.ok("settings", "set", "country", "NZ")
	var found []string
	root := filepath.Dir(c.journal)
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		for _, canary := range []string{"Canary", "tender", "0.123456", "2026-10-10", "NZ\""} {
			if bytes.Contains(raw, []byte(canary)) {
				found = append(found, canary+" in "+filepath.Base(path))
			}
		}
		return err
	})
	if err != nil || len(found) > 0 {
		t.Fatalf("%v %v", found, err)
	}
}

func TestBackupAndCheck(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("checkin", "--who", "Maren", "--note", "kept")
	copied := filepath.Join(t.TempDir(), "copy.tideway")
	c.ok("backup", copied)
	c.refused(1, "already", "backup", copied)
	var report struct {
		Records   int
		Integrity string
	}
	other := commandLine{t, copied}
	other.json(&report, "check")
	if report.Integrity != "ok" || report.Records == 0 || !slices.Contains(strings.Split(other.ok("list"), " · "), "kept\n") {
		t.Errorf("%+v %s", report, other.ok("list"))
	}
}

func TestHelpIsThereWhenAsked(t *testing.T) {
	c := start(t)
	for args, want := range map[string]string{
		"--help": "Keep how near it feels.", "checkin --help": "Feeling words, with commas between.", "away add -h": "The first day away.",
	} {
		if code, out, errs := c.do(strings.Fields(args)...); code != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: %d %q %q", args, code, out, errs)
		}
	}
}
