package desktop

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Item is one line of the tray's menu. With Sub it opens a menu of its own; without a
// label it is a line between others.
type Item struct {
	Label string
	Do    func()
	Sub   []Item
}

// Offer is what the tray's menu offers at a moment. An action that is nil is left out.
// All are called on the goroutine that draws.
type Offer struct {
	Reminder    Sentence // the reminder that is open, or 0
	Answer      func()   // opens the window at the reminder's card
	NotToday    func()
	NotThisYear func() // in place of NotToday, where that would say less than it does
	Evening     func() // put off to this evening
	Tomorrow    func() // put off to tomorrow
	Weekend     func() // put off to the weekend
	Pick        func() // opens the card where day and time can be chosen

	Open func()
	Away string // what Going or Back is called, of the few fixed names: see AwayGoing
	Do   func() // for Away
	Quit func()
}

// What the tray says about times away: fixed, so that none tells more than that there is one.
const (
	AwayGoing    = "going"     // "We are going away"
	AwayGoingOne = "going.one" // in a journal of one
	AwayBack     = "back"      // "We are back"
	AwayOver     = "over"      // a time that is over without anybody coming home
)

// Items puts an offer into lines: what is open now at the top with its answers, then
// the window, then the way out.
func (o Offer) Items(say Say) []Item {
	var items []Item
	add := func(key string, do func()) {
		if do != nil {
			items = append(items, Item{Label: say("desktop.tray." + key), Do: do})
		}
	}
	if name := o.Reminder.String(); name != "" {
		add(name, o.Answer)
		add("not-today", o.NotToday)
		add("not-this-year", o.NotThisYear)
		if sub := o.later(say); len(sub) > 0 {
			items = append(items, Item{Label: say("desktop.tray.put-off"), Sub: sub})
		}
		items = append(items, Item{})
	}
	add("open", o.Open)
	switch o.Away {
	case AwayGoing, AwayGoingOne, AwayBack, AwayOver:
		add(o.Away, o.Do)
	}
	if o.Quit != nil {
		items = append(items, Item{})
	}
	add("quit", o.Quit)
	return items
}

// later are the moments to which a reminder can be put off.
func (o Offer) later(say Say) []Item {
	var items []Item
	for _, l := range []struct {
		key string
		do  func()
	}{{"this-evening", o.Evening}, {"tomorrow", o.Tomorrow}, {"weekend", o.Weekend}, {"pick", o.Pick}} {
		if l.do != nil {
			items = append(items, Item{Label: say("desktop.tray." + l.key), Do: l.do})
		}
	}
	return items
}

// Tray is the icon on the desktop's panel and its menu. All methods are called on the
// goroutine that draws, and the first SetItems before the app runs: Fyne starts its
// tray once, with its loop, and comes back by itself when a panel appears later.
type Tray struct {
	app   desktop.App
	menu  *fyne.Menu // one for good: Fyne shows the first once more when the tray has started
	shown *board
}

// board is what one menu on the screen refers to. A click that was on its way while the
// menu was built anew still does what its line said.
type board struct{ items []Item }

// NewTray makes the tray of an app; false where the app has none (a test's, a phone's).
// The icon is given as PNG: Fyne would draw an SVG on a goroutine that may not draw.
// There is no tray window on purpose: Fyne would take the close button for itself.
func NewTray(app fyne.App, icon fyne.Resource) (*Tray, bool) {
	desk, ok := app.(desktop.App)
	if !ok {
		return nil, false
	}
	return newTray(desk, icon), true
}

func newTray(app desktop.App, icon fyne.Resource) *Tray {
	app.SetSystemTrayIcon(icon)
	return &Tray{app: app, menu: fyne.NewMenu("")}
}

// SetItems shows these lines; the last one is the way out. The menu is built anew only
// if a word of it changed, since Fyne leaves a goroutine behind for each line.
func (t *Tray) SetItems(items []Item) {
	if t.shown != nil && slices.EqualFunc(t.shown.items, items, sameLine) {
		t.shown.items = items
		return
	}
	first := t.shown == nil
	t.shown = &board{items}
	t.menu.Items = t.shown.lines(items, nil)
	if n := len(t.menu.Items); n > 0 {
		// Fyne adds a Quit of its own, which calls the driver past every flush, unless the
		// last line is marked as one. A line that has an action keeps it.
		t.menu.Items[n-1].IsQuit = true
	}
	t.app.SetSystemTrayMenu(t.menu)
	if first {
		closeMonitor()
	}
}

func (b *board) lines(items []Item, path []int) []*fyne.MenuItem {
	lines := make([]*fyne.MenuItem, len(items))
	for i, item := range items {
		at := append(slices.Clone(path), i)
		switch {
		case item.Label == "":
			lines[i] = fyne.NewMenuItemSeparator()
		case len(item.Sub) > 0:
			lines[i] = fyne.NewMenuItem(item.Label, nil)
			lines[i].ChildMenu = fyne.NewMenu("", b.lines(item.Sub, at)...)
		default:
			lines[i] = fyne.NewMenuItem(item.Label, func() { b.do(at) })
		}
	}
	return lines
}

// do calls what stands at a place; its words are those that were clicked.
func (b *board) do(path []int) {
	item := Item{Sub: b.items}
	for _, i := range path {
		item = item.Sub[i]
	}
	if item.Do != nil {
		item.Do()
	}
}

func sameLine(a, b Item) bool {
	return a.Label == b.Label && slices.EqualFunc(a.Sub, b.Sub, sameLine)
}
