package remind

import (
	"errors"
	"fmt"
	"time"

	"tideway/practice/civil"
)

var (
	// ErrPast says that a reminder was to be put off to a time that is over.
	ErrPast = errors.New("put off to the past")
	// ErrBeyond says that a reminder was to be put off past the next one.
	ErrBeyond = errors.New("put off past the next reminder")
)

// Preset is one time to which a reminder can be put off.
type Preset struct {
	Name string // "this-evening", "tomorrow" or "weekend"
	At   time.Time
}

// The names of the presets.
const (
	PresetThisEvening = "this-evening"
	PresetTomorrow    = "tomorrow"
)

// ThisEvening is eight o'clock, or, when it is nearly that or later, the quarter of an
// hour after an hour from now. When that is after half past nine there is no evening left.
func ThisEvening(now time.Time, loc *time.Location) (time.Time, bool) {
	const quarter = 15 * time.Minute
	day := civil.DayOf(now, loc, civil.DefaultStartHour)
	if now.Before(day.At(19, 30, loc)) {
		return day.At(20, 0, loc), true
	}
	at := now.Round(0).Add(time.Hour + quarter - time.Nanosecond).Truncate(quarter).In(loc)
	return at, !at.After(day.At(21, 30, loc))
}

// Tomorrow is the reminder time of the next day; after midnight that is the day whose
// morning is still to come.
func Tomorrow(now time.Time, loc *time.Location, at civil.TimeOfDay) time.Time {
	day := civil.DayOf(now, loc, civil.DefaultStartHour)
	return waking(at).On(day.AddDays(1), loc)
}

// Presets lists where the reminder with that key can be put off to: this evening and
// tomorrow, without what would lie past the next one.
func Presets(occurrences []Occurrence, key string, now time.Time, loc *time.Location, at civil.TimeOfDay) []Preset {
	var presets []Preset
	if evening, ok := ThisEvening(now, loc); ok {
		presets = append(presets, Preset{PresetThisEvening, evening})
	}
	presets = append(presets, Preset{PresetTomorrow, Tomorrow(now, loc, at)})
	allowed := presets[:0]
	for _, p := range presets {
		if CheckPutOff(occurrences, key, p.At, now, loc) == nil {
			allowed = append(allowed, p)
		}
	}
	return allowed
}

// CheckPutOff tells whether the reminder with that key can be put off until then: it is
// ErrPast when that is over, and ErrBeyond when the next reminder with the same sentence
// is due by then. What was asked for, what stands for days, and what comes by itself do
// not stand in each other's way.
func CheckPutOff(occurrences []Occurrence, key string, until, now time.Time, loc *time.Location) error {
	if !until.After(now) {
		return fmt.Errorf("put off until %s: %w", civil.FormatInstant(until), ErrPast)
	}
	base := baseKey(key)
	this := find(occurrences, base)
	for _, o := range occurrences {
		due := o.dueIn(loc)
		if o.Key != base && o.voice() == this.voice() && due.After(now) && !due.After(until) {
			return fmt.Errorf("put off until %s, next at %s: %w", civil.FormatInstant(until), civil.FormatInstant(due), ErrBeyond)
		}
	}
	return nil
}

// PutOffUntil is the row to write when somebody puts a reminder off. It is exempt from
// then on: it was asked for.
func PutOffUntil(key string, until, now time.Time) Delivery {
	return Delivery{Key: key, State: PutOff, At: now, PutOff: &until}
}

func find(occurrences []Occurrence, key string) Occurrence {
	for _, o := range occurrences {
		if o.Key == key {
			return o
		}
	}
	return Occurrence{}
}
