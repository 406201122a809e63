package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"tideway/assets"
	"tideway/data"
	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/feeling"
	"tideway/practice/madeup"
	"tideway/practice/remind"
	"tideway/ui/book"
	"tideway/ui/chart"
	"tideway/ui/say"
)

// A life of two people who write three times a day for fifty years, and how long it may take to load it in the
// background.
const (
	lifeYears  = 50
	lifePerDay = 3
	lifeLeast  = 100_000
	mostToLoad = 700 * time.Millisecond
)

// Drawing is bounded by what feels like at once.
const mostToDraw = 300 * time.Millisecond

// bench is what a journal needs around it.
type bench struct {
	say   say.Say
	words *feeling.Words
	now   time.Time
	dir   string
}

// inside measures without a window: the file, the chart, the book.
func inside(ctx context.Context, dir string) ([]Number, error) {
	b := &bench{now: time.Date(2026, time.November, 19, 18, 0, 0, 0, time.UTC), dir: dir}
	var err error
	if b.say, err = say.Load(assets.FS); err != nil {
		return nil, err
	}
	if b.words, err = feeling.Load(assets.FS); err != nil {
		return nil, err
	}
	fmt.Println("Making up a life of fifty years.")
	var all []Number
	for _, part := range []func(context.Context) ([]Number, error){b.load, b.append, b.draw, b.rituals} {
		numbers, err := part(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, numbers...)
	}
	return all, nil
}

func (b *bench) open(ctx context.Context, name string, create bool) (*data.File, *practice.Journal, error) {
	o := data.Options{Path: filepath.Join(b.dir, name), StateDir: filepath.Join(b.dir, "state"), Create: create,
		Now: func() time.Time { return b.now }}
	file, err := data.Open(ctx, o)
	if err != nil {
		return nil, nil, err
	}
	return file, practice.New(file, civil.ClockFunc(o.Now), func() *time.Location { return time.UTC }, b.words), nil
}

// invent makes a journal up and closes it.
func (b *bench) invent(ctx context.Context, name string, o madeup.Options) error {
	file, j, err := b.open(ctx, name, true)
	if err != nil {
		return err
	}
	if err = j.Load(ctx); err == nil {
		err = madeup.Fill(ctx, j, o)
	}
	if e := file.Close(); err == nil {
		err = e
	}
	return err
}

// count reads everything and lets it go.
func count(ctx context.Context, file *data.File) (int, error) {
	all, err := file.Load(ctx)
	return len(all), err
}

// load opens a long life and reads all of it, as the window does behind its first frame.
func (b *bench) load(ctx context.Context) ([]Number, error) {
	if err := b.invent(ctx, "life.tideway", madeup.Options{Years: lifeYears, Seed: 1, PerDay: lifePerDay}); err != nil {
		return nil, err
	}
	entries := 0
	var records, whole []float64
	for range 5 {
		began := time.Now()
		file, _, err := b.open(ctx, "life.tideway", false)
		if err != nil {
			return nil, err
		}
		entries, err = count(ctx, file)
		records = append(records, time.Since(began).Seconds())
		if e := file.Close(); err == nil {
			err = e
		}
		if err != nil {
			return nil, err
		}
		began = time.Now()
		file, j, err := b.open(ctx, "life.tideway", false)
		if err != nil {
			return nil, err
		}
		err = j.Load(ctx)
		whole = append(whole, time.Since(began).Seconds())
		if e := file.Close(); err == nil {
			err = e
		}
		if err != nil {
			return nil, err
		}
	}
	if entries < lifeLeast {
		return nil, fmt.Errorf("the long life has only %d entries", entries)
	}
	const second = float64(time.Second)
	return []Number{
		alone(fmt.Sprintf("open and read %d entries", entries), time.Duration(median(records)*second), mostToLoad),
		alone("the same, ready in the journal", time.Duration(median(whole)*second), 0),
	}, nil
}

// append measures one durable entry, beside the time that the disk itself takes to make a page durable.
func (b *bench) append(ctx context.Context) ([]Number, error) {
	file, _, err := b.open(ctx, "append.tideway", true)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	body, err := json.Marshal(practice.CheckIn{Note: "a note of an ordinary length, about an ordinary day"})
	if err != nil {
		return nil, err
	}
	draft := practice.Record{V: practice.RecordVersion, Kind: practice.KindCheckIn, Entry: "bench", Author: "bench",
		Audience: practice.Me, Day: civil.DayOf(b.now, time.UTC, civil.DefaultStartHour), At: b.now, Zone: "Etc/UTC", Body: body}
	took, err := often(func() error {
		_, err := file.Append(ctx, b.now, []practice.Record{draft})
		return err
	})
	if err != nil {
		return nil, err
	}
	page, err := b.page()
	return []Number{{What: "one durable entry (beside it: one page on this disk)", Ours: short(took), Theirs: short(page),
		Measured: took.Seconds() / page.Seconds(), Unit: "x"}}, err
}

// page is how long it takes to write 4 KiB durably to a file, without a journal around it.
func (b *bench) page() (time.Duration, error) {
	f, err := os.Create(filepath.Join(b.dir, "page"))
	if err != nil {
		return 0, err
	}
	defer f.Close()
	page := make([]byte, 4096)
	return often(func() error {
		if _, err := f.Write(page); err != nil {
			return err
		}
		return f.Sync()
	})
}

// draw measures a season as a picture, a life as a picture, and a season as a book.
func (b *bench) draw(ctx context.Context) ([]Number, error) {
	file, j, err := b.open(ctx, "life.tideway", false)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if err := j.Load(ctx); err != nil {
		return nil, err
	}
	season := civil.SeasonOf(j.Today(), j.Settings().Hemisphere)
	picture, err := often(func() error {
		m := book.Chart(b.say, j, j.Sit("").SeasonTide(season))
		m.Scale = 2
		_, err := chart.Image(m, 1136, 904)
		return err
	})
	if err != nil {
		return nil, err
	}
	pages, err := often(func() error {
		hemi := j.Settings().Hemisphere
		c := book.Choice{From: season.First(hemi), To: season.Last(hemi), Paper: book.A5, Lines: true}
		return book.Write(ctx, io.Discard, book.Gather(b.say, j, c))
	})
	if err != nil {
		return nil, err
	}
	look, err := often(func() error {
		j.Due(remind.Session{})
		return nil
	})
	return []Number{
		alone("one look at the reminders, out of fifty years", look, 0),
		alone("season chart, 1136 x 904 pixels, out of fifty years", picture, mostToDraw),
		alone("book of one season, out of fifty years", pages, 0),
	}, err
}

// often repeats something for a second, at least five times, and takes the median.
func often(do func() error) (time.Duration, error) {
	var took []float64
	for began := time.Now(); len(took) < 5 || time.Since(began) < time.Second; {
		start := time.Now()
		if err := do(); err != nil {
			return 0, err
		}
		took = append(took, time.Since(start).Seconds())
	}
	return time.Duration(median(took) * float64(time.Second)), nil
}
