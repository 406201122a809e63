package madeup

import (
	"context"
	"encoding/hex"
	"math/rand/v2"
	"time"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/civil"
)

// MaxYears is how far back a made-up life can go.
const MaxYears = 60

// Options say what to invent.
type Options struct {
	Years int
	Seed  uint64
	// PerDay is about how often each of the two writes on a day; 0 means 0.8.
	PerDay float64
}

// Fill invents a life in an empty journal, from some years ago up to its now.
func Fill(ctx context.Context, j *practice.Journal, o Options) error {
	texts, err := Load(assets.FS)
	if err != nil {
		return err
	}
	if o.PerDay == 0 {
		o.PerDay = 0.8
	}
	l := newLife(j, texts, o)
	l.live()
	return j.Invent(ctx, l.people[:], l.entries)
}

// life is an invented life while it is being invented.
type life struct {
	Options
	rng     *rand.Rand
	texts   *Texts
	words   vocabulary
	zone    *time.Location
	now     time.Time
	today   civil.Date
	people  [2]practice.Person
	moods   [2]mood
	silent  [2]civil.Date // writes nothing before this day
	stays   []stay
	entries []practice.Invented
	recent  map[string]int // when a sentence was last used, by day
}

func newLife(j *practice.Journal, texts *Texts, o Options) *life {
	rng := rand.New(rand.NewPCG(o.Seed, 0x7469646577617900))
	l := &life{Options: o, rng: rng, texts: texts, words: newVocabulary(j.Words()),
		zone: j.Zone(), now: j.Now(), today: j.Today(), recent: map[string]int{}}
	names := texts.Couples[rng.IntN(len(texts.Couples))]
	for i := range l.people {
		l.people[i] = practice.Person{ID: practice.PersonID(l.id()), Name: names[i], Week: civil.MonFri, Place: i}
		l.moods[i] = newMood(rng)
	}
	return l
}

// live goes through the days.
func (l *life) live() {
	first := l.today.AddDays(-l.Years * 365)
	l.plan(first)
	for n, day := 0, first; !l.today.Before(day); n, day = n+1, day.AddDays(1) {
		for who := range l.people {
			l.writes(who, n, day)
		}
		if l.rng.Float64() < 1.0/9 {
			l.ritual(n, day)
		}
	}
}

// id is 16 bytes that depend on the seed alone.
func (l *life) id() string {
	var b [16]byte
	for i := range b {
		b[i] = byte(l.rng.Uint32())
	}
	return hex.EncodeToString(b[:])
}

// at is a moment of a day at which somebody would write; false when it has not come yet.
func (l *life) at(day civil.Date) (time.Time, bool) {
	hour := 7 + l.rng.IntN(3)
	if l.rng.Float64() < 0.7 {
		hour = 18 + l.rng.IntN(5)
	}
	t := day.At(hour, l.rng.IntN(60), l.zone)
	return t, t.Before(l.now)
}

func (l *life) add(k practice.Kind, who int, to practice.Audience, at time.Time, body any) {
	l.entries = append(l.entries, practice.Invented{ID: practice.EntryID(l.id()), Kind: k, Author: l.people[who].ID, Audience: to, At: at, Body: body})
}

// pick takes a sentence that was not used for a while.
func (l *life) pick(from []string, day int) string {
	const while = 150
	text := from[l.rng.IntN(len(from))]
	for range 8 {
		if last, used := l.recent[text]; !used || day-last > while {
			break
		}
		text = from[l.rng.IntN(len(from))]
	}
	if last, used := l.recent[text]; used && day-last < while {
		return ""
	}
	l.recent[text] = day
	return text
}
