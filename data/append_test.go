package data

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/data/vault"
	"tideway/practice"
)

func TestAppendKeepsNothingOfABadBatch(t *testing.T) {
	f := mustOpen(t, options(t))
	good, nobody, broken := draftOf(anna, practice.Me, "good"), draftOf("", practice.Me, "nobody's"), draftOf(anna, practice.Me, "broken")
	broken.Body = json.RawMessage(`{"note":`)
	_, err := f.Append(t.Context(), evening, []practice.Record{good, nobody})
	wantErr(t, "author missing", err, practice.ErrNoPerson)
	if _, err = f.Append(t.Context(), evening, []practice.Record{good, broken}); err == nil {
		t.Error("a broken body was appended")
	}
	long := draftOf(anna, practice.Me, "long")
	long.Body = slices.Concat([]byte(`"`), make([]byte, vault.MaxPayload), []byte(`"`))
	for i := range long.Body[1 : len(long.Body)-1] {
		long.Body[i+1] = 'x'
	}
	_, err = f.Append(t.Context(), evening, []practice.Record{long})
	wantErr(t, "too long", err, vault.ErrTooLong)
	if report := mustCheck(t, f); report.Records != 0 || report.Slots != 0 {
		t.Errorf("report %+v", report)
	}
	mustAppend(t, f, good)
	if got := notes(mustLoad(t, f)); !slices.Equal(got, []string{"good"}) {
		t.Errorf("read %v", got)
	}
}

func TestAppendDoesNotTouchItsDrafts(t *testing.T) {
	f := mustOpen(t, options(t))
	drafts := []practice.Record{draftOf(anna, practice.Me, "one")}
	was := drafts[0]
	mustAppend(t, f, drafts...)
	if !reflect.DeepEqual(was, drafts[0]) {
		t.Errorf("draft changed to %+v", drafts[0])
	}
}

func TestAppendNormalises(t *testing.T) {
	f := mustOpen(t, options(t))
	d := draftOf(anna, practice.Me, "one")
	d.V, d.ID, d.Device = 0, practice.RecordID{1}, "somebody"
	d.At = time.Date(2026, 10, 19, 20, 30, 0, 123_456_789, time.FixedZone("", 7200))
	d.Body = json.RawMessage("{ \"note\" :\n \"<one> & more\" }")
	got := mustAppend(t, f, d)[0]
	if got.V != practice.RecordVersion || got.ID == d.ID || got.Device == d.Device ||
		got.At != evening.Add(123*time.Millisecond) || string(got.Body) != `{"note":"<one> & more"}` {
		t.Errorf("%+v", got)
	}
	if read := mustLoad(t, f); !reflect.DeepEqual(read[0], got) {
		t.Errorf("read %+v", read[0])
	}
}

func TestOneSlotForEachOwner(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	mustAppend(t, f, draftOf(anna, practice.Me, "1"), draftOf(anna, practice.Me, "2"), draftOf(anna, "family", "3"))
	if report := mustCheck(t, f); report.Slots != 1 {
		t.Errorf("one person alone: %+v", report)
	}
	mustAppend(t, f, draftOf(anna, practice.Us, "4"), draftOf(ben, practice.Us, "5"), draftOf(ben, practice.Me, "6"))
	if report := mustCheck(t, f); report.Slots != 3 || report.Records != 6 || !report.Open {
		t.Errorf("two people: %+v", report)
	}
}

func TestWhatANewerProgramWroteIsKept(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	dream, later := draftOf(anna, practice.Me, "dream"), draftOf(anna, practice.Me, "later")
	dream.Kind = "dream"
	later.V = practice.RecordVersion + 1
	later.Extra = map[string]json.RawMessage{"signature": json.RawMessage(`"…"`)}
	written := mustAppend(t, f, dream, later, draftOf(anna, practice.Me, "now"))
	mustClose(t, f)
	f = mustOpen(t, again(o))
	if read := mustLoad(t, f); !reflect.DeepEqual(read, written) {
		t.Errorf("read %+v", read)
	}
	if report := mustCheck(t, f); report.Unknown != 2 || report.Damaged != 0 || !report.OK() {
		t.Errorf("report %+v", report)
	}
}

// twoProcesses are two openings of one journal on one computer.
func twoProcesses(t *testing.T) (a, b *File) {
	o := options(t)
	o.busy = busyTimeout
	a = mustOpen(t, o)
	b = mustOpen(t, again(o))
	mustLoad(t, a)
	mustLoad(t, b)
	return a, b
}

func TestTwoProcesses(t *testing.T) {
	a, b := twoProcesses(t)
	for _, f := range []*File{a, b} {
		if got, anything, err := f.Changed(t.Context()); err != nil || anything || len(got) != 0 {
			t.Errorf("changed before anything was: %v, %v", got, err)
		}
	}
	mustAppend(t, a, draftOf(anna, practice.Us, "a1"))
	got, _, err := b.Changed(t.Context())
	if err != nil || !slices.Equal(notes(got), []string{"a1"}) {
		t.Errorf("b noticed %v, %v", notes(got), err)
	}
	if got, _, err = b.Changed(t.Context()); err != nil || len(got) != 0 {
		t.Errorf("b noticed it twice: %v, %v", notes(got), err)
	}
	mustAppend(t, a, draftOf(anna, practice.Me, "a2"))
	both, err := b.Append(t.Context(), evening, []practice.Record{draftOf(ben, practice.Me, "b1")})
	if err != nil || !slices.Equal(notes(both.Newer), []string{"a2"}) || !slices.Equal(notes(both.Written), []string{"b1"}) {
		t.Errorf("append of b: %v %v, %v", notes(both.Newer), notes(both.Written), err)
	}
	if got, _, err = a.Changed(t.Context()); err != nil || !slices.Equal(notes(got), []string{"b1"}) {
		t.Errorf("a noticed %v, %v", notes(got), err)
	}
	if got, _, err = a.Changed(t.Context()); err != nil || len(got) != 0 {
		t.Errorf("a noticed %v, %v", notes(got), err)
	}
}

func TestASlotMadeByAnotherProcessIsUsed(t *testing.T) {
	a, b := twoProcesses(t)
	if err := a.SaveDraft(t.Context(), practice.Draft{Owner: anna, Name: "checkin", Body: []byte("x")}); err != nil {
		t.Fatal(err)
	}
	mustAppend(t, b, draftOf(anna, practice.Me, "b"))
	mustAppend(t, a, draftOf(anna, practice.Me, "a"))
	if report := mustCheck(t, a); report.Slots != 1 || report.Records != 2 || report.Damaged != 0 {
		t.Errorf("report %+v", report)
	}
}

func TestTwoProcessesAtOnce(t *testing.T) {
	a, b := twoProcesses(t)
	const each = 40
	seen := [2]map[practice.RecordID]bool{{}, {}}
	done := make(chan error, 2)
	for i, f := range []*File{a, b} {
		go func() {
			for n := range each {
				got, err := f.Append(context.Background(), evening, []practice.Record{draftOf(anna, practice.Us, fmt.Sprintf("%d/%d", i, n))})
				if err != nil {
					done <- err
					return
				}
				for _, r := range slices.Concat(got.Newer, got.Written) {
					if seen[i][r.ID] {
						done <- fmt.Errorf("%s came twice", r.Entry)
						return
					}
					seen[i][r.ID] = true
				}
			}
			done <- nil
		}()
	}
	for range 2 {
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	}
	for i, f := range []*File{a, b} {
		rest, _, err := f.Changed(t.Context())
		if err != nil || len(seen[i])+len(rest) != 2*each {
			t.Errorf("process %d saw %d and then %d, want %d in all (%v)", i, len(seen[i]), len(rest), 2*each, err)
		}
	}
	stamps := map[practice.Stamp]bool{}
	var last practice.Stamp
	for _, r := range mustLoad(t, a) {
		if stamps[r.Clock] || last.Compare(r.Clock) >= 0 {
			t.Errorf("clock %+v after %+v", r.Clock, last)
		}
		stamps[r.Clock], last = true, r.Clock
	}
}

func TestOneFileManyGoroutines(t *testing.T) {
	f := mustOpen(t, options(t))
	done := make(chan error)
	for i := range 8 {
		go func() {
			_, err := f.Append(context.Background(), evening, []practice.Record{draftOf(anna, practice.Us, fmt.Sprint(i))})
			if err == nil {
				_, err = f.Load(context.Background())
			}
			if err == nil {
				_, err = f.Check(context.Background())
			}
			if err == nil {
				err = f.SetSetting(context.Background(), practice.SettingTheme, "night")
			}
			done <- err
		}()
	}
	for range 8 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if got := mustLoad(t, f); len(got) != 8 {
		t.Errorf("%d records", len(got))
	}
}

func TestClockNeverGoesBack(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	write := func(now time.Time) practice.Stamp {
		got, err := f.Append(t.Context(), now, []practice.Record{draftOf(anna, practice.Us, "x")})
		if err != nil {
			t.Fatal(err)
		}
		return got.Written[0].Clock
	}
	first := write(evening)
	if first != (practice.Stamp{Wall: evening.UnixMilli()}) {
		t.Errorf("first stamp %+v", first)
	}
	if second := write(evening); second != (practice.Stamp{Wall: first.Wall, Count: 1}) {
		t.Errorf("same moment: %+v", second)
	}
	if back := write(evening.AddDate(-1, 0, 0)); back != (practice.Stamp{Wall: first.Wall, Count: 2}) {
		t.Errorf("a year earlier: %+v", back)
	}
	mustClose(t, f)
	f = mustOpen(t, again(o))
	mustLoad(t, f)
	if back := write(evening.AddDate(-1, 0, 0)); back != (practice.Stamp{Wall: first.Wall, Count: 3}) {
		t.Errorf("a year earlier, after starting again: %+v", back)
	}
}

// TestClockFarAheadIsNotFollowed has two computers with one copy of the file.
func TestClockFarAheadIsNotFollowed(t *testing.T) {
	for ahead, followed := range map[time.Duration]bool{23 * time.Hour: true, 25 * time.Hour: false, 90_000 * time.Hour: false} {
		o := options(t)
		fast := mustOpen(t, o)
		got, err := fast.Append(t.Context(), evening.Add(ahead), []practice.Record{draftOf(ben, practice.Us, "fast")})
		if err != nil {
			t.Fatal(err)
		}
		mustClose(t, fast)
		o = again(o)
		o.StateDir = t.TempDir() // another computer
		right := mustOpen(t, o)
		if read := mustLoad(t, right); len(read) != 1 || read[0].Clock != got.Written[0].Clock {
			t.Errorf("%v ahead: read %+v", ahead, read)
		}
		mine := mustAppend(t, right, draftOf(anna, practice.Us, "right"))[0]
		if after := mine.Clock.Compare(got.Written[0].Clock) > 0; after != followed {
			t.Errorf("%v ahead: our stamp %+v, theirs %+v", ahead, mine.Clock, got.Written[0].Clock)
		}
	}
}

func TestClockProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := clock{device: "me"}
		var last practice.Stamp
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			now := time.UnixMilli(rapid.Int64Range(0, 1e6).Draw(t, "now"))
			if rapid.Bool().Draw(t, "witness") {
				r := practice.Record{Device: "other", Clock: practice.Stamp{
					Wall:  rapid.Int64Range(0, 2e8).Draw(t, "wall"),
					Count: rapid.SampledFrom([]uint32{0, 1, math.MaxUint32}).Draw(t, "count"),
				}}
				c.witness(r, now)
				if r.Clock.Wall <= now.Add(tooFarAhead).UnixMilli() && c.last.Compare(r.Clock) < 0 {
					t.Fatal("a record within bounds was not followed")
				}
				continue
			}
			stamp := c.next(now)
			if last.Compare(stamp) >= 0 && (last != practice.Stamp{}) || stamp.Wall < now.UnixMilli() {
				t.Fatalf("%+v after %+v at %d", stamp, last, now.UnixMilli())
			}
			last = stamp
		}
	})
}

// TestOpeningAndClosingWaitForNobody: only what writes has to wait for its turn.
func TestOpeningAndClosingWaitForNobody(t *testing.T) {
	o := options(t)
	o.busy = 30 * time.Second
	fill(t, o, 3)
	other := pool(o.Path, asWriter, time.Second, 1)
	defer other.Close()
	tx, err := other.Begin() // another program is writing
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	began := time.Now()
	f := mustOpen(t, again(o))
	if records := mustLoad(t, f); len(records) != 3 || f.ReadOnly() {
		t.Errorf("%d records, read-only %v", len(records), f.ReadOnly())
	}
	mustClose(t, f)
	if took := time.Since(began); took >= o.busy {
		t.Errorf("reading took %v while another program was writing", took)
	}
}

func TestBusy(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	other := pool(o.Path, asWriter, time.Second, 1)
	defer other.Close()
	tx, err := other.Begin() // another program is writing
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.Append(t.Context(), evening, []practice.Record{draftOf(anna, practice.Me, "x")})
	wantErr(t, "append", err, practice.ErrBusy)
	wantErr(t, "draft", f.SaveDraft(t.Context(), practice.Draft{Owner: anna, Name: "n"}), practice.ErrBusy)
	wantErr(t, "setting", f.SetSetting(t.Context(), practice.SettingTheme, "day"), practice.ErrBusy)
	second := mustOpen(t, again(o))
	if second.ReadOnly() {
		t.Error("a busy journal counts as read-only")
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	mustAppend(t, f, draftOf(anna, practice.Me, "x"))
}

func TestDeviceStaysWithTheComputer(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	first := mustAppend(t, f, draftOf(anna, practice.Me, "1"))[0].Device
	mustClose(t, f)
	f = mustOpen(t, again(o))
	if second := mustAppend(t, f, draftOf(anna, practice.Me, "2"))[0].Device; second != first || len(first) != 2*deviceSize {
		t.Errorf("device %q, then %q", first, second)
	}
	elsewhere := again(o)
	elsewhere.StateDir = t.TempDir()
	f = mustOpen(t, elsewhere)
	if third := mustAppend(t, f, draftOf(anna, practice.Me, "3"))[0].Device; third == first {
		t.Errorf("two computers are both %q", first)
	}
	nowhere := again(o)
	nowhere.StateDir = o.Path // a file, where no folder can be
	f = mustOpen(t, nowhere)
	if fourth := mustAppend(t, f, draftOf(anna, practice.Me, "4"))[0].Device; len(fourth) != 2*deviceSize {
		t.Errorf("device %q without a state folder", fourth)
	}
}
