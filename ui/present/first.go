package present

import (
	"context"
	"errors"
	"strings"

	"tideway/practice"
)

// First is the first start: what this is, one or two names, and Begin. Nothing else is asked.
type First struct {
	app *App

	// Names are what stands in the two fields; the second may stay empty.
	Names [2]string
	// Problems are said under the fields; empty when there is none.
	Problems [2]string
	// Busy is true while the journal is being made.
	Busy bool
	// OnChange is called when a problem or Busy changed.
	OnChange func()
}

// NewFirst makes the first start.
func NewFirst(app *App) *First { return &First{app: app} }

// Say gives a sentence.
func (f *First) Say(key string, args ...any) string { return f.app.Say(key, args...) }

// Hour is the hour on the clock of the place where the computer is, with its fraction, for the light on the shore.
func (f *First) Hour() float64 { return Hour(f.app.Now()) }

// SetName takes over what is typed and lets an earlier problem go.
func (f *First) SetName(i int, name string) {
	f.Names[i] = name
	if f.Problems[i] != "" {
		f.Problems[i] = ""
		f.changed()
	}
}

// Begin makes the journal and opens Now. Bad names are said under their fields, and nothing is made.
func (f *First) Begin() {
	if f.Busy || !f.check() {
		return
	}
	f.Busy = true
	f.changed()
	first, second := f.Names[0], strings.TrimSpace(f.Names[1])
	f.app.Do(func(ctx context.Context) error {
		return f.app.Journal.Begin(ctx, first, second, false)
	}, func(err error) {
		f.Busy = false
		if err != nil {
			f.app.Fail(err)
			f.changed()
			return
		}
		f.app.Open(RoomNow, nil)
	})
}

// check fills Problems and says whether there are none.
func (f *First) check() bool {
	f.Problems = [2]string{}
	for i, name := range f.Names {
		if i == 1 && strings.TrimSpace(name) == "" {
			continue
		}
		if _, err := practice.CleanName(name); err != nil {
			f.Problems[i] = Sentence(f.app.Say, err)
		}
	}
	if f.Problems == [2]string{} && sameName(f.Names[0], f.Names[1]) {
		f.Problems[1] = f.app.Say("first.same")
	}
	f.changed()
	return f.Problems == [2]string{}
}

// sameName says whether two names would be read as one. Commands find people by name, and so do people.
func sameName(a, b string) bool {
	first, errA := practice.CleanName(a)
	second, errB := practice.CleanName(b)
	return errA == nil && errB == nil && strings.EqualFold(first, second)
}

// LookAround opens a made-up journal in a window of its own.
func (f *First) LookAround() {
	f.app.Tell(Notice{Text: f.app.Say("first.look-around.wait")})
	f.app.Do(func(context.Context) error { return f.app.Host.OpenJournal("", true) }, func(err error) {
		if err != nil && !errors.Is(err, context.Canceled) {
			f.app.Fail(err)
		}
	})
}

// OpenFile asks for a journal file and opens it in a window of its own.
func (f *First) OpenFile() { f.app.OpenOther() }

// Care opens the page that is always there.
func (f *First) Care() { f.app.Open(RoomCare, nil) }

func (f *First) changed() {
	if f.OnChange != nil {
		f.OnChange()
	}
}
