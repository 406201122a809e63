package practice

import (
	"context"
	"errors"
	"slices"

	"tideway/practice/civil"
)

// MaxDaysOff is how many days off of their own two people can have, and on how many public holidays they can work. More
// are more likely a slip of a script than a life.
const MaxDaysOff = 60

// Holidays are the days off of the two: the public holidays of their country and region, without those on which they
// work, and with days of their own.
func (s Settings) Holidays() (civil.Holidays, error) {
	h, err := civil.NewHolidays(s.Country, s.Region)
	return h.With(s.DaysOff, s.Worked), err
}

// daysOff gives the settings with their days off in order and their names cleaned, or says what is wrong with them.
func (s Settings) daysOff() (Settings, error) {
	if len(s.DaysOff) > MaxDaysOff {
		return s, invalid("day-off", "many", "")
	}
	if len(s.Worked) > MaxDaysOff {
		return s, invalid("worked", "many", "")
	}
	own := slices.Clone(s.DaysOff)
	slices.SortStableFunc(own, func(a, b civil.OwnDay) int { return a.Day.Compare(b.Day) })
	for i, day := range own {
		if !day.Day.Valid() {
			return s, invalid("day-off", "date", day.Day.String())
		}
		if i > 0 && own[i-1].Day == day.Day {
			return s, invalid("day-off", "twice", day.Day.String())
		}
		name, err := dayOffName(day.Name)
		if err != nil {
			return s, err
		}
		own[i].Name = name
	}
	s.DaysOff, s.Worked = own, distinct(s.Worked)
	return s, nil
}

// distinct leaves each out that was there before.
func distinct(worked []civil.Worked) []civil.Worked {
	var all []civil.Worked
	for _, w := range worked {
		if !slices.Contains(all, w) {
			all = append(all, w)
		}
	}
	return all
}

// dayOffName is a name as CleanName has it, or none.
func dayOffName(text string) (string, error) {
	name, err := CleanName(text)
	var bad *Invalid
	if errors.As(err, &bad) {
		if bad.Reason == "empty" {
			return "", nil
		}
		return "", invalid("day-off-name", bad.Reason, bad.Value)
	}
	return name, err
}

// AddDayOff makes a day one on which the two do not work, once or every year.
func (j *Journal) AddDayOff(ctx context.Context, by PersonID, day civil.OwnDay) error {
	return j.EditSettings(ctx, by, func(s *Settings) error {
		s.DaysOff = append(slices.Clone(s.DaysOff), day)
		return nil
	})
}

// RemoveDayOff takes a day of their own back: it is as any other again.
func (j *Journal) RemoveDayOff(ctx context.Context, by PersonID, day civil.YearDay) error {
	return j.EditSettings(ctx, by, func(s *Settings) error {
		kept := slices.DeleteFunc(slices.Clone(s.DaysOff), func(o civil.OwnDay) bool { return o.Day == day })
		if len(kept) == len(s.DaysOff) {
			return ErrNotFound
		}
		s.DaysOff = kept
		return nil
	})
}

// WorkOn says that the two work on a public holiday of their country, every year, or that it is a day off again. It is
// known by its name, because its date may move.
func (j *Journal) WorkOn(ctx context.Context, by PersonID, name string, works bool) error {
	return j.EditSettings(ctx, by, func(s *Settings) error {
		this := civil.Worked{Country: s.Country, Name: name}
		s.Worked = slices.DeleteFunc(slices.Clone(s.Worked), func(w civil.Worked) bool { return w == this })
		if works {
			s.Worked = append(s.Worked, this)
		}
		return nil
	})
}
