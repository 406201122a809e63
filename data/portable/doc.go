// Package portable carries times away between Tideway and the calendars of other programs, as iCalendar files (RFC 5545).
//
// Reading is forgiving, because files come from many programs, and bounded, because they come from anywhere: the file is
// read as a stream, only what may be a time away is kept, and size, number and time have a limit each. Of an event
// nothing is taken but its days, its title and its name in the calendar.
//
// The lines are taken apart here, since a file may begin with a byte order mark, hold attachments of many megabytes and
// lines that no parser knows; what a date, a duration or a text means is left to go-ical, and what a rule means to
// rrule-go.
package portable
