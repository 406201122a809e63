package desktop

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// panel stands in for the desktop: it keeps the menus that it was given.
type panel struct {
	icon  fyne.Resource
	menus []*fyne.Menu
}

func (p *panel) SetSystemTrayMenu(m *fyne.Menu)    { p.menus = append(p.menus, m) }
func (p *panel) SetSystemTrayIcon(r fyne.Resource) { p.icon = r }
func (p *panel) SetSystemTrayWindow(w fyne.Window) { panic("a tray window takes the close button") }
func (p *panel) menu() *fyne.Menu                  { return p.menus[len(p.menus)-1] }

func labels(items []Item) []string {
	var all []string
	for _, item := range items {
		all = append(all, item.Label)
		for _, sub := range item.Sub {
			all = append(all, item.Label+"/"+sub.Label)
		}
	}
	return all
}

func TestOfferItems(t *testing.T) {
	f := func() {}
	everything := Offer{Reminder: Reentry, Answer: f, NotToday: f, Evening: f, Tomorrow: f, Weekend: f, Pick: f, Open: f, Away: AwayBack, Do: f, Quit: f}
	keys := func(key string, _ ...any) string { return key[len("desktop.tray."):] }
	for _, c := range []struct {
		name  string
		offer Offer
		want  []string
	}{
		{"everything", everything, []string{"reentry", "not-today", "put-off", "put-off/this-evening", "put-off/tomorrow",
			"put-off/weekend", "put-off/pick", "", "open", "back", "", "quit"}},
		{"at home", Offer{Open: f, Away: AwayGoing, Do: f, Quit: f}, []string{"open", "going", "", "quit"}},
		{"no name for a line", Offer{Open: f, Away: "visitors", Do: f, Quit: f}, []string{"open", "", "quit"}},
		{"nothing can be written", Offer{Open: f, Away: AwayGoing, Quit: f}, []string{"open", "", "quit"}},
		{"nothing open", Offer{Open: f, Quit: f, NotToday: f, Evening: f}, []string{"open", "", "quit"}},
		{"evening is over", Offer{Reminder: Neutral, Answer: f, Tomorrow: f, Open: f, Quit: f}, []string{"neutral", "put-off",
			"put-off/tomorrow", "", "open", "", "quit"}},
		{"once a year", Offer{Reminder: Neutral, Answer: f, NotThisYear: f, Pick: f, Open: f}, []string{"neutral", "not-this-year", "put-off",
			"put-off/pick", "", "open"}},
		{"cannot be put off", Offer{Reminder: Neutral, Answer: f, NotToday: f, Open: f}, []string{"neutral", "not-today", "", "open"}},
	} {
		if got := labels(c.offer.Items(keys)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	for _, away := range []string{AwayGoing, AwayGoingOne, AwayBack, AwayOver} {
		everything.Away = away
		for _, label := range labels(everything.Items(catalogue(t))) {
			if len(label) > 60 || strings.Contains(label, "desktop.") {
				t.Errorf("no line for a menu: %q", label)
			}
		}
	}
}

func TestTrayKeepsItsMenuWhileItsWordsAreTheSame(t *testing.T) {
	p, icon := &panel{}, fyne.NewStaticResource("icon.png", nil)
	tray := newTray(p, icon)
	if p.icon != icon {
		t.Error("no icon")
	}
	var done []string
	item := func(label, does string) Item { return Item{Label: label, Do: func() { done = append(done, does) }} }
	quit := item("Quit", "quit")
	tray.SetItems([]Item{item("Open", "first"), {Label: "Later", Sub: []Item{item("Tomorrow", "tomorrow")}}, {}, quit})
	tray.SetItems([]Item{item("Open", "second"), {Label: "Later", Sub: []Item{item("Tomorrow", "tomorrow")}}, {}, quit})
	if len(p.menus) != 1 {
		t.Errorf("%d menus for the same words", len(p.menus))
	}
	old := p.menu().Items
	old[0].Action()
	old[1].ChildMenu.Items[0].Action()
	if last := old[3]; !last.IsQuit || last.Action == nil {
		t.Error("Fyne would put its own way out here")
	}
	old[3].Action()
	tray.SetItems([]Item{item("Not today", "answered"), quit})
	if len(p.menus) != 2 || p.menu().Items[0].Label != "Not today" {
		t.Errorf("new words: %d menus", len(p.menus))
	}
	p.menu().Items[0].Action()
	old[0].Action() // was clicked before the new menu came
	want := []string{"second", "tomorrow", "quit", "answered", "second"}
	if !slices.Equal(done, want) {
		t.Errorf("did %q, want %q", done, want)
	}
}

func TestNoTrayWithoutADesktop(t *testing.T) {
	if tray, ok := NewTray(test.NewTempApp(t), nil); ok || tray != nil {
		t.Error("the test app has no tray")
	}
}
