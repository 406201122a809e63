package present

import (
	"context"
	"io"

	"tideway/practice"
	"tideway/ui/say"
)

// CalendarEvents are the times away and the kind words to come, as another calendar may show them to anybody: each says
// one of three fixed sentences, whatever it is called here.
func CalendarEvents(s say.Say, j *practice.Journal) []practice.CalendarEvent {
	var list []practice.CalendarEvent
	for _, item := range j.CalendarItems() {
		e := practice.CalendarEvent{UID: item.Key + "@tideway", From: item.From, To: item.To, At: item.At, Yearly: item.Yearly}
		switch {
		case !item.At.IsZero():
			e.Text = s("desktop.notify.neutral")
		case item.Kind == practice.AwayTogether, item.Kind == practice.AwayApart:
			e.Text = s("away.out.away")
		default:
			e.Text = s("away.out.days")
		}
		list = append(list, e)
	}
	return list
}

// CanExport says that there is something that a phone's calendar could take in.
func (a *Away) CanExport() bool {
	return a.app.Calendars != nil && (!a.Empty() || !a.app.Journal.Settings().Remeeting.On.IsZero())
}

// Export asks for a place and writes the calendar file there.
func (a *Away) Export() {
	a.app.Host.SaveAs(a.Say("away.out.title"), a.Say("away.out.name"), func(path string) {
		events, now := CalendarEvents(a.app.Say, a.app.Journal), a.app.Now()
		a.app.Do(func(context.Context) error {
			return WriteWhole(path, func(w io.Writer) error { return a.app.Calendars.Write(w, events, now) })
		}, func(err error) {
			if err != nil {
				a.app.Fail(err)
				return
			}
			a.app.Tell(Notice{Text: a.Say("away.out.done")})
		})
	})
}
