package stage

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/godbus/dbus/v5/prop"
)

func startTestBus(t *testing.T) *Bus {
	t.Helper()
	dir := must(os.MkdirTemp("", "bus"))(t)
	bus := must(StartBus(bound(t), dir))(t)
	t.Cleanup(func() {
		if err := errors.Join(bus.Close(), os.RemoveAll(dir)); err != nil {
			t.Error(err)
		}
	})
	return bus
}

func connect(t *testing.T, bus *Bus) *dbus.Conn {
	t.Helper()
	conn := must(bus.Connect())(t)
	t.Cleanup(func() { conn.Close() })
	return conn
}

// icon is a program's tray icon with a menu, as Fyne's: it answers its first question
// with one level only.
type icon struct {
	mu      sync.Mutex
	asked   bool
	clicked chan int32
}

func entry(id int32, properties map[string]any, children ...node) node {
	n := node{ID: id, Properties: map[string]dbus.Variant{}, Children: []dbus.Variant{}}
	for key, value := range properties {
		n.Properties[key] = dbus.MakeVariant(value)
	}
	for _, child := range children {
		n.Children = append(n.Children, dbus.MakeVariant(child))
	}
	return n
}

func (i *icon) GetLayout(parent, _ int32, _ []string) (uint32, node, *dbus.Error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	sub := entry(3, map[string]any{"label": "Put off", "children-display": "submenu"})
	tomorrow := entry(4, map[string]any{"label": "To tomorrow", "enabled": true})
	hidden := entry(5, map[string]any{"label": "Hidden", "visible": false})
	if parent == 3 {
		sub.Children = []dbus.Variant{dbus.MakeVariant(tomorrow), dbus.MakeVariant(hidden)}
		return 1, sub, nil
	}
	if i.asked {
		sub.Children = []dbus.Variant{dbus.MakeVariant(tomorrow), dbus.MakeVariant(hidden)}
	}
	i.asked = true
	return 1, entry(0, nil, entry(1, map[string]any{"label": "_Open a__b"}), entry(2, map[string]any{"type": "separator"}), sub,
		entry(6, map[string]any{"label": "Grey", "enabled": false}),
		entry(7, map[string]any{"label": "Ticked", "toggle-type": "checkmark", "toggle-state": int32(1)})), nil
}

func (i *icon) Event(id int32, event string, _ dbus.Variant, _ uint32) *dbus.Error {
	if event == "clicked" {
		i.clicked <- id
	}
	return nil
}

func (i *icon) Activate(_, _ int32) *dbus.Error {
	i.clicked <- -1
	return nil
}

func putIcon(t *testing.T, conn *dbus.Conn) *icon {
	t.Helper()
	i := &icon{clicked: make(chan int32, 10)}
	check(t, conn.Export(i, "/menu", menuName))
	check(t, conn.Export(i, "/item", itemName))
	must(prop.Export(conn, "/item", prop.Map{itemName: {
		"Menu": {Value: dbus.ObjectPath("/menu")}, "Title": {Value: "Tideway"},
	}}))(t)
	return i
}

func register(conn *dbus.Conn) error {
	return conn.Object(watcherName, watcherPath).Call(watcherName+".RegisterStatusNotifierItem", 0, "/item").Err
}

func TestPanel(t *testing.T) {
	ctx, bus := bound(t), startTestBus(t)
	panel := must(NewPanel(bus))(t)
	defer panel.Close()
	program := connect(t, bus)
	i := putIcon(t, program)
	if err := register(program); err == nil {
		t.Error("a panel that has not appeared took an icon")
	}
	check(t, panel.Appear())
	check(t, register(program))
	check(t, register(program)) // twice is once
	item := must(panel.WaitItem(ctx))(t)
	if n := len(panel.Items()); n != 1 {
		t.Errorf("%d icons", n)
	}
	if title := must(item.Property(ctx, "Title"))(t); title != "Tideway" {
		t.Errorf("title %v", title)
	}
	want := []string{"Open a_b", "Put off", "Put off/To tomorrow", "Grey", "Ticked"}
	for range 2 { // the first answer has one level only
		if got := must(item.Labels(ctx))(t); !slices.Equal(got, want) {
			t.Errorf("labels %q, want %q", got, want)
		}
	}
	if line := must(item.WaitLine(ctx, "Ticked"))(t); !line.Checked || !line.Enabled {
		t.Errorf("%+v", line)
	}
	check(t, item.Click(ctx, "Put off", "To tomorrow"))
	check(t, item.Click(ctx, "Open a_b"))
	check(t, item.Activate(ctx))
	for _, want := range []int32{4, 1, -1} {
		if got := <-i.clicked; got != want {
			t.Errorf("clicked %d, want %d", got, want)
		}
	}
	if err := item.Click(ctx, "Grey"); err == nil {
		t.Error("a grey line was clicked")
	}
	short, cancel := context.WithTimeout(ctx, 120*time.Millisecond)
	defer cancel()
	if err := item.Click(short, "Put off", "Never"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a line that is not there: %v", err)
	}
	program.Close()
	check(t, panel.WaitNoItem(ctx))
}

func TestPanelComesAndGoes(t *testing.T) {
	ctx, bus := bound(t), startTestBus(t)
	panel := must(NewPanel(bus))(t)
	defer panel.Close()
	program := connect(t, bus)
	putIcon(t, program)
	for range 2 {
		check(t, panel.Appear())
		check(t, register(program))
		must(panel.WaitItem(ctx))(t)
		var host dbus.Variant
		check(t, program.Object(watcherName, watcherPath).Call("org.freedesktop.DBus.Properties.Get", 0,
			watcherName, "IsStatusNotifierHostRegistered").Store(&host))
		if host.Value() != true {
			t.Errorf("host: %v", host)
		}
		check(t, panel.Leave())
		check(t, panel.WaitNoItem(ctx))
		if register(program) == nil {
			t.Error("a panel that has gone took an icon")
		}
	}
}

func TestNotices(t *testing.T) {
	ctx, bus := bound(t), startTestBus(t)
	notices := must(NewNotices(bus))(t)
	defer notices.Close()
	program := connect(t, bus)
	signals := make(chan *dbus.Signal, 10)
	program.Signal(signals)
	check(t, program.AddMatchSignal(dbus.WithMatchInterface(noticeName)))
	notify := func(replaces uint32, body string) (id uint32, err error) {
		err = program.Object(noticeName, noticePath).Call(noticeName+".Notify", 0, "app", replaces, "icon", "title", body,
			[]string{"default", "Open"}, map[string]dbus.Variant{"urgency": dbus.MakeVariant(byte(1))}, int32(5000)).Store(&id)
		return id, err
	}
	if _, err := notify(0, "nobody sees this"); err == nil {
		t.Error("a service that has not appeared took a notice")
	}
	check(t, notices.Appear())
	first := must(notify(0, "one"))(t)
	second := must(notify(first, "two"))(t)
	all := must(notices.Wait(ctx, 2))(t)
	if first != second || len(all) != 2 || all[1].Replaces != first || all[1].Body != "two" || all[0].App != "app" || all[0].Icon != "icon" ||
		all[0].Title != "title" || all[0].Expire != 5*time.Second || all[0].Hints["urgency"] != byte(1) || len(all[0].Actions) != 2 {
		t.Errorf("%+v", all)
	}
	check(t, notices.Click(second, "token"))
	next := func() *dbus.Signal {
		s := <-signals
		for strings.HasPrefix(s.Name, "org.freedesktop.DBus.") { // the bus itself
			s = <-signals
		}
		return s
	}
	for _, want := range []string{"ActivationToken", "ActionInvoked", "NotificationClosed"} {
		if s := next(); s.Name != noticeName+"."+want {
			t.Errorf("signal %s, want %s", s.Name, want)
		}
	}
	if all = notices.All(); !all[0].Closed || !all[1].Closed {
		t.Errorf("%+v", all)
	}
	if notices.Dismiss(second) == nil {
		t.Error("a closed notice was dismissed")
	}
	third := must(notify(0, "three"))(t)
	check(t, program.Object(noticeName, noticePath).Call(noticeName+".CloseNotification", 0, third).Err)
	if s := next(); s.Name != noticeName+".NotificationClosed" || s.Body[0] != third || s.Body[1] != uint32(3) {
		t.Errorf("%+v", s)
	}
	check(t, notices.Leave())
	if _, err := notify(0, "gone"); err == nil {
		t.Error("a service that has left took a notice")
	}
	short, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	if _, err := notices.Wait(short, 9); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("waiting for what never comes: %v", err)
	}
}
