package present

import (
	"context"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/remind"
	"tideway/ui/say"
)

// sameQuestions is the ritual of the re-meeting: the questions are the same each year, so the ritual is too.
const sameQuestions = "the-same-three-questions"

// remeetingCard is for the day of the year that the two have chosen, and the week after it. It never says how many days ago
// that was.
func (n *Now) remeetingCard(c *Card, o remind.Occurrence) {
	c.Small = n.Say("now.card.remeeting.small", "day", dayAndMonth(n.app.Say, o.Day))
	c.Title, c.Body = n.alone("now.card.remeeting.title"), n.alone("now.card.remeeting.body")
	c.NotToday, c.stays = n.Say("now.card.not-this-year"), true
	n.offer(c, o)
}

// notThisYear answers the re-meeting: nothing more comes of it before the next year, unless it is taken back.
func (r Reminders) notThisYear(o remind.Occurrence) {
	r.note(o.Key, remind.Answered, func(err error) {
		if err != nil {
			r.app.Fail(err)
			return
		}
		undo := func() {
			r.app.Do(func(ctx context.Context) error { return r.app.Journal.Reopen(ctx, o.Key) }, r.app.Fail)
		}
		r.app.Tell(Notice{Text: r.app.Say("now.card.next-year", "day", r.nextMeeting(o)), Action: r.app.Say("now.card.closed.undo"), Do: undo})
	})
}

// met answers the re-meeting of this year when its questions were gone through, from the card or not: by both, or by the one
// whose journal it is. What one of two did alone is theirs to tell.
func (a *App) met(ctx context.Context, done practice.Run) error {
	if done.Ritual != sameQuestions || done.Alone && a.Couple() {
		return nil
	}
	return a.Journal.Met(ctx)
}

// nextMeeting is the day of the year after a re-meeting's, in words.
func (r Reminders) nextMeeting(o remind.Occurrence) string {
	on := r.app.Journal.Settings().Remeeting.On
	return r.app.Say.Date(midday(on.In(o.Day.Year + 1)))
}

// whyRemeeting is the reason for a re-meeting: the day that was chosen, and what became of 29 February.
func whyRemeeting(s say.Say, j *practice.Journal, o remind.Occurrence) string {
	chosen := j.Settings().Remeeting.On
	if chosen.Leap() && o.Day.Month == chosen.Month && o.Day.Day < chosen.Day {
		return s("why.remeeting.leap", "year", o.Day.Year)
	}
	return s("why.remeeting", "day", dayAndMonth(s, o.Day))
}

// dayAndMonth is a day without its year: "17 May".
func dayAndMonth(s say.Say, d civil.Date) string {
	return s("time.day-and-month", "day", d.Day, "month", s.Month(d.Month))
}
