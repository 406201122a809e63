package stage

import (
	"errors"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"sync"

	"github.com/godbus/dbus/v5"
)

// Silence takes a name on the bus for somebody who never answers: a program that hangs. The stage's end ends it.
func (s *Stage) Silence(name string) error {
	m := &mute{ends: make(chan struct{})}
	conn, err := dbus.Connect(s.Bus.Address, dbus.WithHandler(m))
	if err != nil {
		return fmt.Errorf("join bus: %w", err)
	}
	m.conn = conn
	s.closers = append(s.closers, m)
	return takeName(conn, name)
}

// mute keeps every call waiting.
type mute struct {
	conn *dbus.Conn
	ends chan struct{}
}

// LookupObject never comes to an answer.
func (m *mute) LookupObject(dbus.ObjectPath) (dbus.ServerObject, bool) {
	<-m.ends
	return nil, false
}

func (m *mute) Close() error {
	close(m.ends)
	return m.conn.Close()
}

// SilentBus is a bus that takes every call and never says a word, and its address. The stage's end ends it.
func (s *Stage) SilentBus() (address string, err error) {
	path := filepath.Join(s.Home, "run", "silent")
	listener, err := net.Listen("unix", path)
	if err != nil {
		return "", fmt.Errorf("start silent bus: %w", err)
	}
	b := &silentBus{listener: listener}
	s.closers = append(s.closers, b)
	go b.take()
	return "unix:path=" + path, nil
}

type silentBus struct {
	listener net.Listener
	mu       sync.Mutex
	calls    []io.Closer
}

func (b *silentBus) take() {
	for {
		call, err := b.listener.Accept()
		if err != nil {
			return // it has ended
		}
		b.mu.Lock()
		b.calls = append(b.calls, call)
		b.mu.Unlock()
	}
}

func (b *silentBus) Close() error {
	errs := []error{b.listener.Close()}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, call := range b.calls {
		errs = append(errs, call.Close())
	}
	return errors.Join(errs...)
}
