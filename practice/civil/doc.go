// Package civil tells the time as people do: days without a clock, the day
// that an instant belongs to, weeks of work, holidays, seasons in either
// hemisphere, and instants in the one format that the journal stores.
//
// Days are civil.Date, never a truncated time.Time. One function, DayOf, makes
// a day from an instant. Nothing here asks a clock what time it is: a Clock is
// passed to whoever needs one.
package civil
