package present

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"tideway/practice"
)

// Clear is the few settings that stand in the clear in the file, as the window uses them.
type Clear struct {
	Theme     string // system | day | night | contrast
	Size      int    // per cent, 85 to 200
	Still     bool   // no motion
	Reminders bool
	Quits     bool // closing the window ends the program
	Sound     bool // a soft sound when the clock of a step has run through
	Width     int  // of the window, in dp; 0: never kept
	Height    int
}

// The themes that can be chosen, in the order in which they are offered.
const (
	ThemeSystem   = "system"
	ThemeDay      = "day"
	ThemeNight    = "night"
	ThemeContrast = "contrast"
)

// Bounds of what can be kept.
const (
	minSize, maxSize    = 85, 200
	minWidth, minHeight = 480, 360
	maxWidth, maxHeight = 8000, 6000
	widthFirst, htFirst = 1080, 760
	settingOn           = "on"
	settingOff          = "off"
	settingQuit         = "quit"
	settingHide         = "hide"
)

// DefaultClear is what holds until something was set.
func DefaultClear() Clear { return Clear{Theme: ThemeSystem, Size: 100, Reminders: true} }

// clearKeys are the settings that ReadClear asks for.
func clearKeys() []string {
	return []string{practice.SettingTheme, practice.SettingSize, practice.SettingMotion, practice.SettingReminders,
		practice.SettingTray, practice.SettingSound, practice.SettingWindow}
}

// ReadClear reads the settings, for instance through Journal.Setting. It is work for the background.
func ReadClear(ctx context.Context, setting func(ctx context.Context, key string) (string, error)) (Clear, error) {
	values := map[string]string{}
	for _, key := range clearKeys() {
		value, err := setting(ctx, key)
		if err != nil {
			return DefaultClear(), fmt.Errorf("read settings: %w", err)
		}
		values[key] = value
	}
	return ParseClear(values), nil
}

// ParseClear makes sense of the settings as they stand in the file. What is missing or makes no sense keeps its default:
// a window that cannot be read is worse than one in the wrong size.
func ParseClear(values map[string]string) Clear {
	c := DefaultClear()
	switch theme := values[practice.SettingTheme]; theme {
	case ThemeDay, ThemeNight, ThemeContrast:
		c.Theme = theme
	}
	if size, err := strconv.Atoi(values[practice.SettingSize]); err == nil && size >= minSize && size <= maxSize {
		c.Size = size
	}
	c.Still = values[practice.SettingMotion] == settingOff
	c.Reminders = values[practice.SettingReminders] != settingOff
	c.Quits = values[practice.SettingTray] == settingQuit
	c.Sound = values[practice.SettingSound] == settingOn
	c.Width, c.Height = ParseWindow(values[practice.SettingWindow])
	return c
}

// WindowSize is the size to open with, in dp.
func (c Clear) WindowSize() (width, height int) {
	if c.Width == 0 {
		return widthFirst, htFirst
	}
	return c.Width, c.Height
}

// ParseWindow reads a size such as "1080x760"; zeros when it is none, or one that no screen has.
func ParseWindow(s string) (width, height int) {
	w, h, _ := strings.Cut(s, "x")
	width, errW := strconv.Atoi(w)
	height, errH := strconv.Atoi(h)
	if errW != nil || errH != nil || width < minWidth || height < minHeight || width > maxWidth || height > maxHeight {
		return 0, 0
	}
	return width, height
}

// FormatWindow writes a size as ParseWindow reads it.
func FormatWindow(width, height int) string { return fmt.Sprintf("%dx%d", width, height) }

// Hour is the hour of a moment with its fraction, 0 to 24, for the light on the shore.
func Hour(t time.Time) float64 { return float64(t.Hour()) + float64(t.Minute())/60 }

// Seat is one of the sittings that the rail offers: a person, or both together with an empty id.
type Seat struct {
	Who   practice.PersonID
	Name  string
	Short string // what fits under a mark
	Side  int    // 0 or 1 for a person's place, 2 for both
	Here  bool
}

// Seats are the sittings of this journal, the first person first; one alone has a single seat.
func (a *App) Seats() []Seat {
	who := a.Who()
	var seats []Seat
	for _, p := range a.Journal.People() {
		seats = append(seats, Seat{Who: p.ID, Name: p.Name, Short: p.Name, Side: p.Place, Here: p.ID == who})
	}
	if len(seats) == 2 {
		seats = append(seats, Seat{Name: a.Say("app.together"), Short: a.Say("app.together.short"), Side: 2, Here: who == ""})
	}
	return seats
}

// HasRail says whether a room stands beside the rail; the others fill the window.
func HasRail(r Room) bool {
	switch r {
	case RoomRun, RoomCare, RoomFirst, RoomLoading, RoomTrouble:
		return false
	}
	return true
}

// RailRoom is the room of the rail that an open room belongs to, or "" for none.
func RailRoom(r Room) Room {
	switch r {
	case RoomCheckIn:
		return RoomNow
	case RoomRun, RoomOwn:
		return RoomRituals
	}
	for _, known := range Rail {
		if known == r {
			return r
		}
	}
	return ""
}

// Chooser is a Host that can ask for a file that exists.
type Chooser interface {
	// ChooseFile asks for a journal and calls then with its path; not at all when nobody chose one.
	ChooseFile(title string, then func(path string))
}

// OpenOther asks for a journal file and opens it in a window of its own.
func (a *App) OpenOther() {
	chooser, ok := a.Host.(Chooser)
	if !ok {
		return
	}
	chooser.ChooseFile(a.Say("app.open.title"), func(path string) {
		a.Do(func(context.Context) error { return a.Host.OpenJournal(path, false) }, a.Fail)
	})
}

// OpenOwn opens the journal of one's own, from a made-up one.
func (a *App) OpenOwn() {
	a.Do(func(context.Context) error { return a.Host.OpenJournal("", false) }, a.Fail)
}
