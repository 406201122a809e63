package say

import "tideway/practice/civil"

// DateWords are the words of a field of a day in the reader's language.
type DateWords struct {
	Months       [12]string // January first
	Weekdays     [7]string  // Monday first, short
	FirstWeekday int        // the day a week begins with: 0 is Monday, 6 is Sunday
	MonthFirst   bool       // 3/4 is the fourth of March
	Hint         string     // the placeholder
	Open         string     // what the picture beside the field says: open the month
	Earlier      string     // the month before
	Later        string     // the month after
	Close        string
	Format       func(civil.Date) string // how a day is shown; "14 March 2027" if nil
}
