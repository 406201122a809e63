package civil

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/gb"
)

// britain is the bank holidays of the parts of the United Kingdom. The library
// has one list, which is that of England and Wales; what differs elsewhere is
// from the government's own page, https://www.gov.uk/bank-holidays.
func britain() map[string][]*cal.Holiday {
	return map[string][]*cal.Holiday{
		"ENG": gb.Holidays, "WLS": gb.Holidays, "EAW": gb.Holidays, "GBN": gb.Holidays, "UKM": gb.Holidays,
		"SCT": scotland(), "NIR": northernIreland(),
	}
}

func scotland() []*cal.Holiday {
	list := slices.DeleteFunc(slices.Clone(gb.Holidays), func(h *cal.Holiday) bool {
		return h == gb.EasterMonday || h == gb.SummerHoliday || h == gb.NewYear
	})
	// The first of January and the second move on together, past a weekend.
	return append(list,
		fixed("New Year’s Day", time.January, 1, toMonday()),
		fixed("2nd January", time.January, 2, afterNewYear()),
		gb.SummerHolidayScotland,
		fixed("St Andrew’s Day", time.November, 30, toMonday()),
	)
}

func northernIreland() []*cal.Holiday {
	return append(slices.Clone(gb.Holidays),
		fixed("St Patrick’s Day", time.March, 17, toMonday()),
		fixed("Battle of the Boyne", time.July, 12, toMonday()),
	)
}

// toMonday moves a holiday at a weekend to the Monday after.
func toMonday() []cal.AltDay {
	return []cal.AltDay{{Day: time.Saturday, Offset: 2}, {Day: time.Sunday, Offset: 1}}
}

// afterNewYear moves the second of January behind a first that moved itself.
func afterNewYear() []cal.AltDay {
	return append(toMonday()[:1], cal.AltDay{Day: time.Sunday, Offset: 2}, cal.AltDay{Day: time.Monday, Offset: 1})
}

// fixed is a holiday on one date, observed later as moves says.
func fixed(name string, month time.Month, day int, moves []cal.AltDay) *cal.Holiday {
	return &cal.Holiday{
		Name: name, Type: cal.ObservanceBank, Month: month, Day: day, Func: cal.CalcDayOfMonth, Observed: moves,
	}
}
