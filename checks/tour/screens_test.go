//go:build tour && linux

package tour

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/checks/stage"
)

// What the two of this walk call a day off of theirs and a journey.
const (
	ownDay  = "Gribbelnight"
	journey = "Vexatroph"
)

// tabsToCountry is how many times Tab leads from nothing to the country in Settings: eight lines of the rail, two people
// with nine things each, the hour of the day and the seasons come before it.
const tabsToCountry = 8 + 2*9 + 3

// holiday is one object of `holidays list --json`.
type holiday struct {
	Day, Name, Own string
	Off            bool
}

// TestDaysOfTheirOwn goes with keys alone through days off, the yearly re-meeting, a time away by the clocks of two places,
// and a calendar of five hundred journeys.
func TestDaysOfTheirOwn(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	w.command("init", "--name", first, "--name", second)
	w.command("settings", "set", "motion", "off")
	w.secrets = append(w.secrets, first, second)
	w.open()
	w.chooseDaysOff()
	w.chooseTheirDay()
	w.meetAgain()
	w.takeOver()
	w.goFar()
	w.keepsSecrets()
	w.quit()
}

// chooseDaysOff chooses the country, works on one of its holidays, and adds a day that is in no calendar.
func (w *walker) chooseDaysOff() {
	w.press("ctrl+comma")
	w.tabs(tabsToCountry)
	w.press("g") // one of the first that are listed
	w.tabs(2)    // past the region
	w.press("Return")
	w.picture("90-days-off")
	w.tabs(3)
	w.press("space")
	w.tabs(7) // past six more, to the way to add one
	w.press("Return")
	w.day("24 December")
	w.tabs(2) // past its month
	w.press("Right")
	w.keys("Tab")
	w.words(ownDay)
	w.picture("90-days-off-one-of-their-own")
	w.press("Return")
	w.eventually("the days off", func() bool {
		var all []holiday
		w.readJSON(&all, "holidays", "list")
		return slices.Contains(all, holiday{Day: "2026-04-06", Name: "Ostermontag"}) &&
			slices.Contains(all, holiday{Day: "2026-12-24", Name: ownDay, Own: "12-24", Off: true})
	})
	w.picture("90-days-off-kept")
}

// chooseTheirDay chooses a day for the yearly re-meeting. The keyboard is where the form of the day off was.
func (w *walker) chooseTheirDay() {
	w.tabs(4) // past whether reminders come, when, and the weekly one
	w.press("o")
	w.keys("Tab")
	w.press("9")
	w.picture("91-remeeting-settings")
	w.keys("Tab") // keys only pass over days: the one on which they rest is kept when they go on
	w.eventually("the day of the re-meeting", func() bool {
		return strings.HasSuffix(strings.TrimSpace(w.command("settings", "get", "remeeting")), "10-09")
	})
}

// meetAgain is that day: the notification names nothing, the card says why it is there, goes for a year, and comes back when
// that is undone.
func (w *walker) meetAgain() {
	w.hide()
	w.clock.set("2026-10-09T18:03:00+02:00")
	said := w.notices(1, "A quiet moment, if it suits.")
	w.screen("92-remeeting-notification")
	w.ok(w.stage.Notices.Click(said.ID, ""))
	w.back(roomNow)
	w.card()
	w.tabs(9)
	w.press("Return")
	w.picture("92-remeeting-card-why")
	w.tabs(5) // past the questions, and three ways to put it off
	w.press("Return")
	w.trayHas(atHome)
	w.picture("92-remeeting-not-this-year")
	w.keys("shift+Tab") // from nothing to the last thing, which takes it back
	w.press("Return")
	w.card()
	w.picture("92-remeeting-undone")
	var all []reminder
	w.readJSON(&all, "reminders", "--days", "1")
	if !slices.ContainsFunc(all, func(r reminder) bool { return r.Rule == "remeeting" && r.Day == "2026-10-09" }) {
		w.Errorf("it was taken back, and there is %+v", all)
	}
}

// takeOver takes two of five hundred journeys out of a calendar file, as visits.
func (w *walker) takeOver() {
	path := filepath.Join(w.TempDir(), "many.ics")
	w.ok(os.WriteFile(path, journeys(500), 0o600))
	w.press("ctrl+4")
	w.picture("93-away-with-a-remeeting-alone")
	w.tabs(10) // past the rail and the way to the form
	w.press("Return")
	w.answerPath(path)
	w.tabs(9)
	w.keys("Down") // from both together to visitors
	w.press("space")
	w.tabs(3) // past the last two, to the first journey
	w.press("space")
	w.press("Down")
	w.press("space")
	w.picture("93-calendar-of-five-hundred")
	w.clickFilled()
	all := w.waitList("both visits", func(all []entry) bool { return len(all) == 2 }, "--kind", "away")
	for i, day := range []string{"2026-10-10", "2026-10-11"} {
		want := fmt.Sprintf("%s %d", journey, i+1)
		if !slices.ContainsFunc(all, func(e entry) bool { return e.Body.From == day && e.Body.Kind == "visitors" && e.Body.Name == want }) {
			w.Errorf("%s is not among %+v", want, all)
		}
	}
	w.secrets = append(w.secrets, journey)
	w.picture("93-calendar-taken-over")
}

// journeys is a calendar with so many journeys of four days, one beginning each day.
func journeys(n int) []byte {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//walk//EN\r\n")
	begin := time.Date(2026, 10, 10, 0, 0, 0, 0, time.UTC)
	for i := range n {
		day := begin.AddDate(0, 0, i)
		fmt.Fprintf(&b, "BEGIN:VEVENT\r\nUID:%d@walk\r\nDTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\nSUMMARY:%s %d\r\nEND:VEVENT\r\n",
			i, day.Format("20060102"), day.AddDate(0, 0, 4).Format("20060102"), journey, i+1)
	}
	b.WriteString("END:VCALENDAR\r\n")
	return []byte(b.String())
}

// goFar writes down a time away that begins by the clocks of one place and ends by those of another.
func (w *walker) goFar() {
	w.press("ctrl+1")
	w.press("ctrl+4")
	w.clickFilled()
	w.day("2027-05-20")
	w.tabs(2)
	w.day("2027-06-02")
	w.tabs(3) // past its month and “We don’t know yet”, to the clocks
	w.press("Return")
	w.place("tokyo")
	w.picture("94-away-two-zones")
	w.keys("Tab")
	w.place("new york")
	w.keys("Tab")
	w.words(place)
	w.press("Return")
	all := w.waitList("the journey", func(all []entry) bool { return len(all) == 3 }, "--kind", "away")
	far := func(e entry) bool {
		return e.Body.Name == place && e.Body.FromZone == "Asia/Tokyo" && e.Body.ToZone == "America/New_York"
	}
	if !slices.ContainsFunc(all, far) {
		w.Errorf("the journey by two clocks is not among %+v", all)
	}
	w.settle()
	w.picture("94-away-two-zones-kept")
}

// place opens the choice that has the keyboard and takes the first place that is found.
func (w *walker) place(text string) {
	w.Helper()
	w.press("Return")
	w.changes("what was found", func() { w.ok(w.window.Type(w.soon(), text)) })
	w.press("Return")
}
