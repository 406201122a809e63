package present_test

import (
	"context"
	"testing"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/ritual"
	"tideway/ui/present"
	"tideway/ui/say"
)

// shellHost notes what the window was asked for.
type shellHost struct {
	tray   bool
	look   string
	opened []string
	hidden int
	path   string // what the person chooses
	fail   error
}

func (h *shellHost) SaveAs(_, name string, then func(string)) {
	if h.path != "" {
		then(h.path + name)
	}
}
func (h *shellHost) ChooseFile(_ string, then func(string)) {
	if h.path != "" {
		then(h.path)
	}
}
func (h *shellHost) OpenFile(string) error { return h.fail }
func (h *shellHost) ApplyLook(theme string, size int, motion bool) {
	h.look = theme
	if size > 100 {
		h.look += " large"
	}
	if !motion {
		h.look += " still"
	}
}
func (h *shellHost) OpenJournal(path string, demo bool) error {
	if demo {
		path = "demo"
	}
	h.opened = append(h.opened, path)
	return h.fail
}
func (h *shellHost) HasTray() bool { return h.tray }
func (h *shellHost) Hide()         { h.hidden++ }
func (h *shellHost) Quit()         {}

// shellKeeper looks after a file that is not there.
type shellKeeper struct {
	copies []string
	report practice.Report
	fail   error
}

func (k *shellKeeper) Backup(_ context.Context, path string) error {
	k.copies = append(k.copies, path)
	return k.fail
}
func (k *shellKeeper) Check(context.Context) (practice.Report, error) { return k.report, k.fail }
func (k *shellKeeper) Path() string                                   { return "/home/maren/ours.tideway" }

// shellBench is an App over a journal in memory, with the rituals of the house, in which everything happens at once.
type shellBench struct {
	*present.App
	f      *practicetest.Fixture
	host   *shellHost
	keeper *shellKeeper
}

func newShell(t testing.TB, names ...string) *shellBench {
	t.Helper()
	words, err := say.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	library, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	b := &shellBench{f: practicetest.New(t, names...), host: &shellHost{}, keeper: &shellKeeper{}}
	b.App = &present.App{
		Journal: b.f.Journal, Keeper: b.keeper, Say: words, Library: func() *ritual.Library { return library }, Host: b.host, Clear: present.DefaultClear(),
		Do: func(work func(context.Context) error, done func(error)) {
			if err := work(t.Context()); done != nil {
				done(err)
			}
		},
	}
	return b
}

func someDay(t testing.TB, s string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// clock sets the clock to an hour of a day in Berlin.
func (b *shellBench) clock(t testing.TB, date string, hour, minute int) {
	t.Helper()
	b.f.Clock.Set(someDay(t, date).At(hour, minute, b.f.Zone))
}
