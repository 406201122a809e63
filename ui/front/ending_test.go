package front

import (
	"errors"
	"slices"
	"testing"
	"time"
)

// held is an ending whose clock is turned by hand.
func held(t *testing.T) (e *ending, due map[time.Duration]func(), codes *[]int) {
	t.Helper()
	due, codes = map[time.Duration]func(){}, new([]int)
	e = newEnding()
	e.bound = time.Minute
	e.exit = func(code int) { *codes = append(*codes, code) }
	e.after = func(d time.Duration, f func()) func() bool {
		due[d] = f
		return func() bool { delete(due, d); return true }
	}
	return e, due, codes
}

func TestEndingClosesOnceLastFirst(t *testing.T) {
	e, due, codes := held(t)
	var closed []string
	for _, name := range []string{"instance", "notifier", "journal"} {
		e.add(name, func() error {
			closed = append(closed, name)
			return errors.New("not so well")
		})
	}
	e.within(fyneEnds)
	e.close()
	e.close()
	e.ended()
	if want := []string{"journal", "notifier", "instance"}; !slices.Equal(closed, want) {
		t.Errorf("closed %v, want %v", closed, want)
	}
	if len(due) != 0 || len(*codes) != 0 {
		t.Errorf("it ended by itself, and %d clocks go on, codes %v", len(due), *codes)
	}
	e.within(windowEnds)
	if len(due) != 0 {
		t.Error("a clock begins after the end")
	}
}

// TestEndingLeavesBehindWhatHangs: neither a loop that never comes back nor a part that never closes keeps the program.
func TestEndingLeavesBehindWhatHangs(t *testing.T) {
	e, due, codes := held(t)
	never := make(chan struct{})
	defer close(never)
	journal := false
	e.bound = 20 * time.Millisecond
	e.add("journal", func() error { journal = true; return nil })
	e.add("notifier", func() error { <-never; return nil })
	e.within(fyneEnds)
	due[fyneEnds]()
	if !journal {
		t.Error("the journal was left open")
	}
	if !slices.Equal(*codes, []int{0}) {
		t.Errorf("ended with %v", *codes)
	}
}
