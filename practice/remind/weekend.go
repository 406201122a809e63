package remind

import (
	"time"

	"tideway/practice/civil"
)

// PresetWeekend is the first free day after the week's work.
const PresetWeekend = "weekend"

// lateMorning is when a day without work has begun, and has not yet filled.
var lateMorning = civil.TimeOfDay{Hour: 11}

// Weekend is late in the morning of the next free day that follows a working one, by the working weeks of all who share
// the journal. Where every day is a working day, or none is, it is Saturday and Sunday. There is none while the weekend
// is here, or begins tomorrow: for that there is tomorrow.
func Weekend(now time.Time, loc *time.Location, weeks ...civil.Workweek) (time.Time, bool) {
	var works civil.Workweek
	for _, w := range weeks {
		works |= w
	}
	if works == 0 || works == 1<<7-1 {
		works = civil.MonFri
	}
	today := civil.DayOf(now, loc, civil.DefaultStartHour)
	if !works.Has(today.Weekday()) || !works.Has(today.AddDays(1).Weekday()) {
		return time.Time{}, false
	}
	for n := 2; n < 7; n++ {
		if day := today.AddDays(n); !works.Has(day.Weekday()) {
			return lateMorning.On(day, loc), true
		}
	}
	return time.Time{}, false
}
