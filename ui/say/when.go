package say

import (
	"strconv"
	"time"

	"tideway/practice/civil"
)

// Part is the part of the day that people would name: morning, afternoon, evening or night.
func (s Say) Part(t time.Time) string {
	switch h := t.Hour(); {
	case h >= 4 && h < 12:
		return s("time.morning")
	case h < 17 && h >= 12:
		return s("time.afternoon")
	case h >= 17 && h < 22:
		return s("time.evening")
	}
	return s("time.night")
}

// Weekday is the name of a day of the week.
func (s Say) Weekday(d time.Weekday) string {
	return s("time.weekday." + strconv.Itoa(int(d)))
}

// Month is the name of a month.
func (s Say) Month(m time.Month) string {
	return s("time.month." + strconv.Itoa(int(m)))
}

// Day says a day as people do: "Monday, the nineteenth of October".
func (s Say) Day(t time.Time) string {
	return s("time.day", "weekday", s.Weekday(t.Weekday()), "ordinal", s.Ordinal(t.Day()), "month", s.Month(t.Month()))
}

// Date says a day with its number, for paper and lists: "Tuesday, 20 October 2026".
func (s Say) Date(t time.Time) string {
	return s("time.date", "weekday", s.Weekday(t.Weekday()), "day", t.Day(), "month", s.Month(t.Month()), "year", t.Year())
}

// DayAndPart says when something was written, for paper: "Tuesday evening, 20 October".
func (s Say) DayAndPart(t time.Time) string {
	return s("time.day-and-part", "weekday", s.Weekday(t.Weekday()), "part", s.Part(t), "day", t.Day(), "month", s.Month(t.Month()))
}

// Ordinal is the number of a day in words, the first to the thirty-first.
func (s Say) Ordinal(day int) string {
	return s("time.ordinal." + strconv.Itoa(day))
}

// Ago says when something was, from now, both on the clock of one place: "this morning", "last night", "Tuesday evening",
// "20 October", "20 October 2024".
func (s Say) Ago(t, now time.Time) string {
	days := daysBetween(t, now)
	switch {
	case days == 0 && t.Hour() >= 22:
		return s("time.tonight")
	case days == 0:
		return s("time.this", "part", s.Part(t))
	case days == 1 && (t.Hour() >= 17 || t.Hour() < civil.DefaultStartHour):
		return s("time.last-night")
	case days == 1:
		return s("time.yesterday", "part", s.Part(t))
	case days > 1 && days < 7:
		return s("time.weekday-and-part", "weekday", s.Weekday(t.Weekday()), "part", s.Part(t))
	case t.Year() == now.Year():
		return s("time.day-and-month", "day", t.Day(), "month", s.Month(t.Month()))
	}
	return s("time.day-month-year", "day", t.Day(), "month", s.Month(t.Month()), "year", t.Year())
}

// daysBetween counts the mornings between two moments: what happened in the small hours belongs to the evening before.
func daysBetween(t, now time.Time) int {
	day := func(t time.Time) civil.Date { return civil.DayOf(t, t.Location(), civil.DefaultStartHour) }
	return day(now).Sub(day(t))
}

// Nights says a number of nights, in words up to twelve.
func (s Say) Nights(n int) string {
	if n >= 1 && n <= 12 {
		return s("time.nights", "count", n, "number", s("time.number."+strconv.Itoa(n)))
	}
	return s("time.nights", "count", n, "number", n)
}

// Span says a stretch of time in months: "October 2026", "September to November 2026", "December 2026 to February 2027".
func (s Say) Span(from, to civil.Date) string {
	first, last := s.Month(from.Month), s.Month(to.Month)
	switch {
	case from.Year == to.Year && from.Month == to.Month:
		return s("time.span-month", "month", first, "year", from.Year)
	case from.Year == to.Year:
		return s("time.span", "first", first, "last", last, "year", from.Year)
	}
	return s("time.span-years", "first", first, "firstYear", from.Year, "last", last, "lastYear", to.Year)
}
