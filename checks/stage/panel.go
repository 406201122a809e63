package stage

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"
	"github.com/godbus/dbus/v5/prop"
)

const (
	watcherName = "org.kde.StatusNotifierWatcher"
	watcherPath = dbus.ObjectPath("/StatusNotifierWatcher")
)

// Panel is the place for tray icons: it watches for them and hosts them, as a desktop's
// panel does. It is drawn in pictures of the screen alone.
type Panel struct {
	conn  *dbus.Conn
	props *prop.Properties

	changed bell
	mu      sync.Mutex
	there   bool
	items   []*TrayItem
}

// NewPanel joins the bus; nobody finds the panel until it Appears.
func NewPanel(bus *Bus) (*Panel, error) {
	conn, err := bus.Connect()
	if err != nil {
		return nil, err
	}
	p := &Panel{conn: conn}
	if err := p.export(); err != nil {
		return nil, errors.Join(fmt.Errorf("make panel: %w", err), conn.Close())
	}
	return p, nil
}

func (p *Panel) export() error {
	if err := p.conn.Export(panelService{p}, watcherPath, watcherName); err != nil {
		return err
	}
	var err error
	p.props, err = prop.Export(p.conn, watcherPath, prop.Map{watcherName: {
		"RegisteredStatusNotifierItems":  {Value: []string{}, Emit: prop.EmitTrue},
		"IsStatusNotifierHostRegistered": {Value: true, Emit: prop.EmitTrue},
		"ProtocolVersion":                {Value: int32(0), Emit: prop.EmitTrue},
	}})
	if err != nil {
		return err
	}
	signals := make(chan *dbus.Signal, 16)
	p.conn.Signal(signals)
	go p.follow(signals)
	return p.conn.AddMatchSignal(dbus.WithMatchSender("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged"))
}

// Appear puts the panel on the bus, as when it starts.
func (p *Panel) Appear() error {
	if err := takeName(p.conn, watcherName); err != nil {
		return err
	}
	if err := p.conn.Emit(watcherPath, watcherName+".StatusNotifierHostRegistered"); err != nil {
		return fmt.Errorf("announce panel: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.there = true
	return nil
}

// Present says whether the panel is on the bus.
func (p *Panel) Present() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.there
}

// Leave takes the panel off the bus and forgets its icons, as when it ends.
func (p *Panel) Leave() error {
	p.mu.Lock()
	p.there = false
	p.mu.Unlock()
	p.set(nil)
	return leaveName(p.conn, watcherName)
}

// Close ends the panel.
func (p *Panel) Close() error { return p.conn.Close() }

// Items are the icons on the panel.
func (p *Panel) Items() []*TrayItem {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.items)
}

// WaitItem waits for an icon and returns the newest.
func (p *Panel) WaitItem(ctx context.Context) (*TrayItem, error) {
	var items []*TrayItem
	err := until(ctx, "a tray icon", &p.changed, time.Second, func() (bool, error) {
		items = p.Items()
		return len(items) > 0, nil
	})
	if err != nil {
		return nil, err
	}
	return items[len(items)-1], nil
}

// WaitNoItem waits until the panel is empty.
func (p *Panel) WaitNoItem(ctx context.Context) error {
	return until(ctx, "an empty panel", &p.changed, time.Second, func() (bool, error) { return len(p.Items()) == 0, nil })
}

func (p *Panel) set(items []*TrayItem) {
	p.mu.Lock()
	p.items = items
	p.mu.Unlock()
	names := []string{}
	for _, item := range items {
		names = append(names, item.owner+string(item.path))
	}
	p.props.SetMust(watcherName, "RegisteredStatusNotifierItems", names)
	p.changed.ring()
}

// follow forgets the icons of a program that has gone.
func (p *Panel) follow(signals <-chan *dbus.Signal) {
	for s := range signals {
		var busName, before, after string
		if s.Name != "org.freedesktop.DBus.NameOwnerChanged" || dbus.Store(s.Body, &busName, &before, &after) != nil || after != "" {
			continue
		}
		items := p.Items()
		left := slices.DeleteFunc(items, func(i *TrayItem) bool { return i.owner == busName })
		if len(left) < len(p.Items()) {
			p.set(left)
		}
	}
}

// panelService holds the methods that are called over the bus.
type panelService struct{ p *Panel }

// RegisterStatusNotifierItem takes an icon: the name of a service, or as libappindicator
// and Fyne do it, the path of an object of the sender's.
func (s panelService) RegisterStatusNotifierItem(service string, sender dbus.Sender) *dbus.Error {
	item := &TrayItem{conn: s.p.conn, owner: string(sender), path: "/StatusNotifierItem"}
	if strings.HasPrefix(service, "/") {
		item.path = dbus.ObjectPath(service)
	}
	items := slices.DeleteFunc(s.p.Items(), func(i *TrayItem) bool { return i.owner == item.owner && i.path == item.path })
	s.p.set(append(items, item))
	if err := s.p.conn.Emit(watcherPath, watcherName+".StatusNotifierItemRegistered", item.owner+string(item.path)); err != nil {
		return dbus.MakeFailedError(err)
	}
	return nil
}

// RegisterStatusNotifierHost is for other hosts; this panel is its own.
func (panelService) RegisterStatusNotifierHost(string) *dbus.Error { return nil }
