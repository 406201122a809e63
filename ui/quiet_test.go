package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// window reads the size that is kept.
func (b *bench) window(t *testing.T) string {
	t.Helper()
	size, err := b.f.Setting(t.Context(), practice.SettingWindow)
	if err != nil {
		t.Fatal(err)
	}
	return size
}

func TestSizeIsKeptOnceItIsSteady(t *testing.T) {
	b := started(t, "Maren")
	beat := func() { b.keepSize(t.Context(), b.f.Journal) }
	beat()
	b.win.Resize(fyne.NewSize(900, 700))
	beat()
	if got := b.window(t); got == "900x700" {
		t.Error("kept while the window was still being drawn larger")
	}
	beat()
	if got := b.window(t); got != "900x700" {
		t.Errorf("kept %q", got)
	}
	b.f.Store.Fail = practice.ErrFull // nothing is written again while nothing changes
	beat()
	beat()
	if b.kept.Load() != b.seen.Load() {
		t.Error("the kept size is forgotten")
	}
	b.f.Store.Fail = nil
	b.win.Resize(fyne.NewSize(1000, 710))
	b.Quit()
	if got := b.window(t); got != "1000x710" {
		t.Errorf("quitting kept %q", got)
	}
}

// TestCareKeepsNothing: neither the page itself nor a window made larger on it writes anything.
func TestCareKeepsNothing(t *testing.T) {
	b := started(t, "Maren", "Elio")
	beat := func() { b.keepSize(t.Context(), b.f.Journal) }
	beat()
	beat()
	before := b.window(t)
	b.f.Store.Fail = practice.ErrFull
	b.app.SitDown(b.f.First)
	b.OpenRoom(present.RoomCare, nil)
	b.win.Resize(fyne.NewSize(1200, 900))
	beat()
	beat()
	b.press(fyne.KeyF9, 0)
	b.Show()
	b.room(t, present.RoomNow)
	b.OpenRoom(present.RoomCare, nil)
	b.press(fyne.KeyEscape, 0)
	b.room(t, present.RoomNow)
	if b.toasts.Text() != "" {
		t.Errorf("something was written, or tried: %q", b.toasts.Text())
	}
	b.f.Store.Fail = nil
	if got := b.window(t); got != before {
		t.Errorf("the page kept the size %q", got)
	}
}

func TestCommandsFromOutsideShow(t *testing.T) {
	b := started(t, "Maren", "Elio")
	builds := b.builds
	b.lookOutside(t.Context(), b.f.Journal)
	if b.builds != builds {
		t.Error("built although nothing came")
	}
	b.f.Store.AddElsewhere(b.f.Clock.Now(), practice.Record{V: practice.RecordVersion, Kind: practice.KindCheckIn,
		Entry: "from-outside", Author: b.f.First, Audience: practice.Us, Body: []byte(`{"near":0.4}`), Day: b.f.Today(),
		At: b.f.Clock.Now(), Zone: "Europe/Berlin"})
	b.lookOutside(t.Context(), b.f.Journal)
	if b.builds == builds {
		t.Error("an entry from outside does not show")
	}
}

func TestWatchBeatsAndEnds(t *testing.T) {
	b := started(t, "Maren")
	synctest.Test(t, func(t *testing.T) {
		stop := watching(t, b)
		builds := b.builds
		time.Sleep(3*pulse + time.Millisecond)
		synctest.Wait()
		if b.builds != builds {
			t.Error("the window was built while nothing changed")
		}
		b.f.Clock.Add(time.Hour)
		time.Sleep(pulse)
		synctest.Wait()
		if b.builds != builds+1 {
			t.Errorf("a new hour built Now %d times", b.builds-builds)
		}
		stop()
	})
}

// watching begins what goes on by itself, in the test's own time, and returns how to end it.
func watching(t *testing.T, b *bench) (stop func()) {
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	b.shown = make(chan struct{}, 1) // of this bubble
	go func() {
		b.watch(ctx, b.f.Journal)
		close(ended)
	}()
	return func() {
		cancel()
		<-ended
	}
}

func TestAHiddenWindowRests(t *testing.T) {
	b := started(t, "Maren", "Elio")
	synctest.Test(t, func(t *testing.T) {
		var came atomic.Int32
		forget := b.f.Journal.Watch(func() { came.Add(1) })
		defer forget()
		write := func() {
			b.f.Store.AddElsewhere(b.f.Clock.Now(), practice.Record{V: practice.RecordVersion, Kind: practice.KindCheckIn,
				Entry: practice.EntryID(fmt.Sprint("from-outside-", came.Load())), Author: b.f.First, Audience: practice.Us,
				Body: []byte(`{"near":0.4}`), Day: b.f.Today(), At: b.f.Clock.Now(), Zone: "Europe/Berlin"})
		}
		after := func(d time.Duration, want int32, what string) {
			t.Helper()
			time.Sleep(d)
			synctest.Wait()
			if n := came.Load(); n != want {
				t.Errorf("%s: looked and found %d, want %d", what, n, want)
			}
		}
		stop := watching(t, b)
		defer stop()
		b.Hide()
		time.Sleep(pulse + time.Millisecond) // the beat that was on its way
		synctest.Wait()
		write()
		after(restPulse/2, 0, "at rest")
		after(restPulse/2, 1, "a rest later")
		write()
		b.uncover()
		after(0, 2, "back again")
		write()
		after(pulse, 3, "shown")
	})
}

func TestQuitWaitsForWriting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		j := newJobs()
		done := false
		j.Go(func(context.Context) { time.Sleep(time.Second); done = true })
		j.Wait()
		if !done {
			t.Error("quit before the work was finished")
		}
		stuck := newJobs()
		stuck.Go(func(ctx context.Context) { <-ctx.Done() })
		stuck.Wait() // called off after a while
		if stuck.ctx.Err() == nil {
			t.Error("endless work was not called off")
		}
	})
}

func TestSaveAs(t *testing.T) {
	folder := t.TempDir()
	taken := filepath.Join(folder, "taken.pdf")
	if err := os.WriteFile(taken, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	b := started(t, "Maren")
	b.config.Folder = folder
	var chosen []string
	b.SaveAs("Make the book", "taken.pdf", func(path string) { chosen = append(chosen, path) })
	sheet := b.win.Canvas().Overlays().Top()
	entry := firstOf[*widgets.Entry](t, sheet)
	for _, bad := range []string{taken, filepath.Join(folder, "no", "where.pdf")} {
		entry.SetText(bad)
		entry.OnSubmitted(bad)
	}
	if len(chosen) != 0 || b.win.Canvas().Overlays().Top() != sheet {
		t.Fatalf("took %q", chosen)
	}
	entry.SetText(filepath.Join(folder, "new.pdf"))
	tap(t, sheet, "Save")
	if len(chosen) != 1 || b.win.Canvas().Overlays().Top() != nil {
		t.Errorf("chose %q", chosen)
	}
	if raw, err := os.ReadFile(taken); err != nil || string(raw) != "mine" {
		t.Errorf("the file that was there holds %q, %v", raw, err)
	}
	if _, err := os.Stat(chosen[0]); err == nil {
		t.Error("asking made a file")
	}
}

func TestChooseFile(t *testing.T) {
	folder := t.TempDir()
	there := filepath.Join(folder, "ours.tideway")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b := newBench(t)
	b.Start()
	tap(t, b.frame.main, "Open a journal file…")
	entry := firstOf[*widgets.Entry](t, b.win.Canvas().Overlays().Top())
	entry.SetText(folder)
	entry.OnSubmitted(folder)
	if len(b.others) != 0 {
		t.Error("opened a folder")
	}
	entry.SetText(there)
	entry.OnSubmitted(there)
	if len(b.others) != 1 || b.others[0] != there {
		t.Errorf("opened %q", b.others)
	}
	tap(t, b.frame.main, "Open a journal file…")
	b.press(fyne.KeyEscape, 0)
	if b.win.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the question")
	}
}

func TestFirstStartByKeysAlone(t *testing.T) {
	b := newBench(t)
	b.Start()
	entry, ok := b.win.Canvas().Focused().(*widgets.Entry)
	if !ok {
		t.Fatal("the first name does not have the focus")
	}
	b.press(fyne.KeyReturn, 0)
	b.room(t, present.RoomFirst)
	test.Type(entry, "Maren")
	b.win.Canvas().FocusNext()
	test.Type(b.win.Canvas().Focused(), "Elio")
	b.press(fyne.KeyReturn, 0)
	b.room(t, present.RoomNow)
	if people := b.f.People(); len(people) != 2 || people[0].Name != "Maren" || people[1].Name != "Elio" {
		t.Errorf("began with %+v", people)
	}
	if b.frame.rail.box.Hidden {
		t.Error("the rail is not there")
	}
}

func TestAskHasTheSafeAnswerInHand(t *testing.T) {
	b := started(t, "Maren")
	kept := false
	b.app.Open(present.RoomCare, present.NewCareAsk(b.app, func() { kept = true }))
	focused, ok := b.win.Canvas().Focused().(*widgets.Button)
	if !ok || focused.Text() != "Don’t keep it" {
		t.Fatalf("the focus is on %v", b.win.Canvas().Focused())
	}
	b.press(fyne.KeyReturn, 0)
	if kept {
		t.Error("Enter kept it")
	}
	b.room(t, present.RoomNow)
}

func TestNarrow(t *testing.T) {
	b := started(t, "Maren", "Elio")
	for _, c := range []struct {
		w, scale float32
		narrow   bool
	}{{1080, 100, false}, {979, 100, true}, {860, 100, true}, {1080, 200, true}, {1960, 200, false}} {
		b.app.Clear.Size = int(c.scale)
		b.build()
		b.win.Resize(fyne.NewSize(c.w, 760))
		if b.frame.rail.narrow != c.narrow {
			t.Errorf("%v at %v %%: narrow %v", c.w, c.scale, b.frame.rail.narrow)
		}
		if m := b.win.Content().MinSize(); m.Width > 860 || m.Height > 600 {
			t.Errorf("at %v %% the window cannot be smaller than %v", c.scale, m)
		}
	}
}
