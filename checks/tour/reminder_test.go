//go:build tour && linux

package tour

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/checks/stage"
)

// The sentences that may be shown where others look, word for word.
const (
	noticeTitle = "Tideway"
	noticeBody  = "After days that were different, ordinary ones can feel further apart. Ten minutes?"
	noticeLate  = noticeBody + " This was meant for a little earlier."
	trayLine    = "Ten minutes for coming back"
)

// The days of these walks: ten days away together that end on a Sunday.
const (
	awayFrom = "2026-10-09"
	awayTo   = "2026-10-18"
	monday   = "2026-10-19"
)

// TestReminderKeepsItsWord is the Monday after, when the program was off at the hour, and on the day after that.
func TestReminderKeepsItsWord(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	w.command("init", "--name", "Wren Quillmere", "--name", "Ossifar")
	w.command("away", "add", "--from", awayFrom, "--to", awayTo, "--name", "Brackenholm")
	w.secrets = append(w.secrets, "Wren Quillmere", "Ossifar", "Brackenholm")
	w.planned()
	w.startedLate()
	w.startedAgain()
	w.startedNextDay()
	w.keepsSecrets()
}

// planned: the commands say what will come and when, and a weekend at home brings nothing.
func (w *walker) planned() {
	var all []reminder
	w.readJSON(&all, "reminders", "--from", awayTo, "--days", "2")
	found := slices.ContainsFunc(all, func(r reminder) bool { return r.Rule == "reentry.first-day" && r.Day == monday && r.Time == "18:00" })
	if !found {
		w.Errorf("nothing on the Monday after: %+v", all)
	}
}

// startedLate: off at six, started as at login at twenty to eight: said once, after two minutes of grace, and that it was
// meant for earlier.
func (w *walker) startedLate() {
	w.clock.set(monday + "T19:40:00+02:00")
	w.openHidden()
	w.trayHas(slices.Concat(reminded, atHome)) // the card is there at once
	if n := len(w.stage.Notices.All()); n != 0 {
		w.Errorf("%d notices in the grace after a start", n)
	}
	w.clock.later(2*time.Minute + time.Second)
	w.notices(1, noticeLate)
	w.screen("52-off-at-the-hour-started-later-notification")
	w.clock.later(10 * time.Minute)
	w.never("a second notice", time.Second, func() bool { return len(w.stage.Notices.All()) > 1 })
	w.quitByTray()
}

// startedAgain: the same evening, it has been said, and the card says for when it was meant.
func (w *walker) startedAgain() {
	w.openHidden()
	w.clock.later(3 * time.Minute)
	w.trayHas(slices.Concat(reminded, atHome))
	w.never("a second notice", time.Second, func() bool { return len(w.stage.Notices.All()) > 1 })
	w.ok(w.tray().Click(w.soon(), "Open Tideway"))
	w.findWindow()
	w.card()
	w.screen("53-off-at-the-hour-started-later-card")
	w.quitByTray()
}

// startedNextDay: nothing is said any more, and the card has gone with its day.
func (w *walker) startedNextDay() {
	w.clock.set("2026-10-20T18:30:00+02:00")
	w.openHidden()
	w.clock.later(3 * time.Minute)
	w.never("a notice on the next day", time.Second, func() bool { return len(w.stage.Notices.All()) > 1 })
	w.trayHas(atHome)
	w.quitByTray()
}

// TestOffOverTheHour: a program that was off for the whole evening says nothing on the next day but a quiet line in Now.
func TestOffOverTheHour(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	w.command("init", "--name", "Wren Quillmere")
	w.command("away", "add", "--from", awayFrom, "--to", awayTo)
	w.clock.set("2026-10-20T12:00:00+02:00")
	w.open()
	w.clock.later(3 * time.Minute)
	w.never("a notice for yesterday", time.Second, func() bool { return len(w.stage.Notices.All()) > 0 })
	w.picture("50-now-the-day-after")
	w.quit()
	w.withoutNotices()
}

// withoutNotices: where no service shows notifications, the card is there all the same, and nothing breaks.
func (w *walker) withoutNotices() {
	w.ok(w.stage.Notices.Leave())
	w.command("away", "add", "--from", "2026-11-20", "--to", "2026-11-29")
	w.clock.set("2026-11-30T17:50:00+01:00")
	w.open()
	w.clock.set("2026-11-30T18:00:30+01:00")
	w.card()
	w.screen("54-no-notification-service-card")
	w.press("ctrl+comma")
	w.scroll(24)
	w.screen("55-no-notification-service-settings")
	w.changes("what Settings says of notifications", func() { w.ok(w.stage.Notices.Appear()) })
	w.screen("56-notification-service-appeared-settings")
	w.quit()
	if all := w.stage.Notices.All(); len(all) > 0 {
		w.Errorf("what nobody could show was said again later: %+v", all)
	}
}

// card waits for the card in Now: it holds the filled button, further down than Check in has it when there is no card.
func (w *walker) card() {
	w.Helper()
	const cardButton = 330 // in the wide window at 100 %
	w.inRoom(roomNow)
	w.eventually("the card over the water", func() bool {
		at, found := filled(w.look())
		return found && at.Y > cardButton
	})
	w.settle()
}

// notices waits for so many notices, and looks at every word of the last.
func (w *walker) notices(count int, body string) stage.Notice {
	w.Helper()
	all, err := w.stage.Notices.Wait(w.soon(), count)
	w.ok(err)
	if len(all) != count {
		w.Fatalf("%d notices, want %d: %+v", len(all), count, all)
	}
	last := all[count-1]
	if last.Title != noticeTitle || last.Body != body {
		w.Errorf("it said %q, %q", last.Title, last.Body)
	}
	for _, secret := range w.secrets {
		if strings.Contains(last.Title+last.Body, secret) {
			w.Errorf("a notification names %q", secret)
		}
	}
	return last
}
