package stage

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"
)

const (
	noticeName = "org.freedesktop.Notifications"
	noticePath = dbus.ObjectPath("/org/freedesktop/Notifications")
)

// Notice is one call of org.freedesktop.Notifications.Notify, with all that it said.
type Notice struct {
	ID          uint32
	App         string
	Replaces    uint32 // the id of the notice whose place it took, or 0
	Icon        string
	Title, Body string
	Actions     []string // pairs of key and label
	Hints       map[string]any
	Expire      time.Duration // 0: never; -1 ms: as the service likes

	At     time.Time // when it came
	Closed bool      // by the program, by a click or by Dismiss; never by time
}

// Notices is a notification service that records everything. What is open is drawn in pictures of the screen alone.
type Notices struct {
	conn *dbus.Conn

	changed bell
	mu      sync.Mutex
	all     []Notice
	last    uint32
	there   bool
}

// NewNotices joins the bus; nobody finds the service until it Appears.
func NewNotices(bus *Bus) (*Notices, error) {
	conn, err := bus.Connect()
	if err != nil {
		return nil, err
	}
	n := &Notices{conn: conn}
	if err := conn.Export(noticeService{n}, noticePath, noticeName); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return n, nil
}

// Appear puts the service on the bus.
func (n *Notices) Appear() error {
	n.setThere(true)
	return takeName(n.conn, noticeName)
}

// Leave takes the service off the bus, with all that it showed.
func (n *Notices) Leave() error {
	n.setThere(false)
	return leaveName(n.conn, noticeName)
}

func (n *Notices) setThere(there bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.there = there
}

// Close ends the service.
func (n *Notices) Close() error { return n.conn.Close() }

// All returns every notice so far, the oldest first; a replaced one stays in the list.
func (n *Notices) All() []Notice {
	n.mu.Lock()
	defer n.mu.Unlock()
	return slices.Clone(n.all)
}

// Open are the notices that are on the screen: the service is there, and none was closed, replaced, or has expired.
func (n *Notices) Open() []Notice {
	n.mu.Lock()
	defer n.mu.Unlock()
	var open []Notice
	for i, one := range n.all {
		replaced := slices.ContainsFunc(n.all[i+1:], func(later Notice) bool { return later.ID == one.ID })
		if n.there && !one.Closed && !replaced && (one.Expire <= 0 || time.Since(one.At) < one.Expire) {
			open = append(open, one)
		}
	}
	return open
}

// Wait waits until at least count notices have come and returns them all.
func (n *Notices) Wait(ctx context.Context, count int) ([]Notice, error) {
	var all []Notice
	err := until(ctx, fmt.Sprintf("%d notices", count), &n.changed, time.Second, func() (bool, error) {
		all = n.All()
		return len(all) >= count, nil
	})
	return all, err
}

// Click invokes the default action of a notice, after giving the activation token if it
// is not empty, and closes the notice, as a desktop does when somebody clicks it.
func (n *Notices) Click(id uint32, token string) error {
	if token != "" {
		if err := n.emit("ActivationToken", id, token); err != nil {
			return err
		}
	}
	if err := n.emit("ActionInvoked", id, "default"); err != nil {
		return err
	}
	return n.end(id, 2)
}

// Dismiss closes a notice as somebody does who has read it.
func (n *Notices) Dismiss(id uint32) error { return n.end(id, 2) }

// end closes a notice for a reason of the specification: 2 dismissed, 3 by its program.
func (n *Notices) end(id, reason uint32) error {
	n.mu.Lock()
	found := false
	for i := range n.all {
		if n.all[i].ID == id && !n.all[i].Closed {
			n.all[i].Closed, found = true, true
		}
	}
	n.mu.Unlock()
	if !found {
		return fmt.Errorf("close notice %d: it is not open", id)
	}
	return n.emit("NotificationClosed", id, reason)
}

func (n *Notices) emit(signal string, id uint32, value any) error {
	if err := n.conn.Emit(noticePath, noticeName+"."+signal, id, value); err != nil {
		return fmt.Errorf("signal %s: %w", signal, err)
	}
	return nil
}

// noticeService holds the methods that are called over the bus.
type noticeService struct{ n *Notices }

// GetCapabilities says that clicks are reported.
func (noticeService) GetCapabilities() ([]string, *dbus.Error) {
	return []string{"actions", "body", "persistence"}, nil
}

// GetServerInformation names the service.
func (noticeService) GetServerInformation() (name, vendor, version, spec string, err *dbus.Error) {
	return "stage", "tideway", "1", "1.2", nil
}

// Notify records a notice.
func (s noticeService) Notify(app string, replaces uint32, icon, title, body string, actions []string,
	hints map[string]dbus.Variant, expire int32) (uint32, *dbus.Error) {
	s.n.mu.Lock()
	defer s.n.mu.Unlock()
	id := replaces
	if id == 0 {
		s.n.last++
		id = s.n.last
	}
	plain := make(map[string]any, len(hints))
	for key, value := range hints {
		plain[key] = value.Value()
	}
	s.n.all = append(s.n.all, Notice{ID: id, App: app, Replaces: replaces, Icon: icon, Title: title, Body: body, Actions: actions,
		Hints: plain, Expire: time.Duration(expire) * time.Millisecond, At: time.Now()})
	s.n.changed.ring()
	return id, nil
}

// CloseNotification closes a notice for its program.
func (s noticeService) CloseNotification(id uint32) *dbus.Error {
	if err := s.n.end(id, 3); err != nil {
		return dbus.MakeFailedError(err)
	}
	return nil
}

func takeName(conn *dbus.Conn, name string) error {
	reply, err := conn.RequestName(name, dbus.NameFlagDoNotQueue)
	if err == nil && reply != dbus.RequestNameReplyPrimaryOwner && reply != dbus.RequestNameReplyAlreadyOwner {
		err = errors.New("somebody else has it")
	}
	if err != nil {
		return fmt.Errorf("take the name %s: %w", name, err)
	}
	return nil
}

func leaveName(conn *dbus.Conn, name string) error {
	if _, err := conn.ReleaseName(name); err != nil {
		return fmt.Errorf("leave the name %s: %w", name, err)
	}
	return nil
}
