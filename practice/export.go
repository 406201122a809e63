package practice

import (
	"time"

	"tideway/practice/civil"
	"tideway/practice/remind"
)

// CalendarItem is something that another calendar may know: a time away, or a kind word that is still to come, once or
// every year.
type CalendarItem struct {
	Key      string // the same each time, and random to anybody else
	From, To civil.Date
	Kind     AwayKind       // of a time away
	At       time.Time      // of a kind word; zero for a time away
	Yearly   civil.MonthDay // of a kind word that comes round: its day, wherever one is then
}

// exportAhead is how many days of kind words are written out. The arc of a time away ends long before.
const exportAhead = MaxAway + 366

// CalendarItems are the times away whose last day is known, and the kind words of their arcs that are still to come at
// the hour of reminders, and the yearly one from its next day on. Names are not among it, nor what was away for.
func (j *Journal) CalendarItems() []CalendarItem {
	var list []CalendarItem
	for _, e := range j.Sit("").Aways() {
		if a := e.Away(); !a.To.IsZero() {
			first, last := a.Days()
			list = append(list, CalendarItem{Key: j.dueKey("calendar/" + string(e.ID)), From: first, To: last, Kind: a.Kind})
		}
	}
	now, yearly := j.Now(), false
	for _, o := range j.Reminders(j.Today(), j.Today().AddDays(exportAhead)) {
		comes := o.Comes()
		item := CalendarItem{Key: o.Key, From: comes.Day, To: comes.Day, At: comes.In(j.Zone())}
		switch {
		case !item.At.After(now):
			continue
		case o.Rule == remind.RuleRemeeting && !yearly && o.Until.IsZero(): // put off, it is on another day only once
			yearly = true
			item.Key, item.Yearly = o.Rule, j.Settings().Remeeting.On // one event for all years
		case o.Sentence != remind.SentenceReentry:
			continue
		}
		item.Key = j.dueKey("calendar/" + item.Key)
		list = append(list, item)
	}
	return list
}
