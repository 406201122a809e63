package present

import (
	"context"
	"errors"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/say"
)

// unsavedKey is what is said of words that could not be saved along the way.
func (a *App) unsavedKey() string {
	if a.Journal.ReadOnly() {
		return "checkin.draft.read-only"
	}
	return "checkin.draft.unsaved"
}

// Sentence is what a person reads about an error: what happened, that nothing was lost (only where that is so), and what
// can be done.
func Sentence(s say.Say, err error) string {
	var bad *practice.Invalid
	if errors.As(err, &bad) {
		return s("invalid."+bad.Field+"."+bad.Reason, "value", bad.Value)
	}
	var calendar *practice.CalendarError
	if errors.As(err, &calendar) {
		return s("away.file."+calendar.Reason, "line", calendar.Line)
	}
	for _, known := range sentences {
		if errors.Is(err, known.err) {
			return s(known.key)
		}
	}
	return s("error.unknown")
}

var sentences = []struct {
	err error
	key string
}{
	{practice.ErrFull, "error.full"},
	{practice.ErrUnreadable, "error.unreadable"},
	{practice.ErrReadOnly, "error.read-only"},
	{practice.ErrBusy, "error.busy"},
	{practice.ErrNewer, "error.newer"},
	{practice.ErrForeign, "error.foreign"},
	{practice.ErrDamaged, "error.damaged"},
	{practice.ErrMissing, "error.missing"},
	{practice.ErrExists, "error.exists"},
	{practice.ErrNotFound, "error.not-found"},
	{practice.ErrNotAuthor, "error.not-author"},
	{practice.ErrNoPerson, "error.no-person"},
	{practice.ErrTwoAlready, "error.two-already"},
	{practice.ErrCare, "error.care"},
	{civil.ErrDate, "error.date"},
	{context.Canceled, "error.cancelled"},
}
