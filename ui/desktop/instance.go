package desktop

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// ErrNoAnswer: another window has the journal open and did not answer in time.
var ErrNoAnswer = errors.New("the window that has this journal open does not answer")

// Message is what a second start tells the window that is open already: come forward.
type Message struct {
	// Token is an activation token of the desktop (XDG_ACTIVATION_TOKEN), or empty.
	Token string `json:"token,omitempty"`
	// File is something to take in beside the journal, an absolute path, or empty.
	File string `json:"file,omitempty"`
}

// Instance is the right to be the one window of a journal. It ends with Close, and
// with the process, however that ends: the lock is the kernel's.
type Instance struct {
	lock   *flock.Flock
	socket net.Listener
	done   sync.WaitGroup

	mu      sync.Mutex
	onShow  func(Message)
	waiting []Message
}

const (
	handover  = 5 * time.Second       // how long a second start waits for an answer
	retry     = 50 * time.Millisecond // the other one may be just starting, or just ending
	maxLetter = 64 << 10              // bytes; a longer message is none of ours
)

// First asks to be the one window of the journal at path (which need not exist yet),
// keyed by its resolved absolute path. If it is the first it returns the instance and
// true. If another process has the journal open it hands over msg, waits for the
// acknowledgement and returns nil and false; ErrNoAnswer if none comes. It blocks for
// five seconds at most.
func First(path string, msg Message) (*Instance, bool, error) {
	place, err := findPlace(path)
	if err != nil {
		return nil, false, fmt.Errorf("look for an open window: %w", err)
	}
	lock := flock.New(place.lock, flock.SetPermissions(0o600))
	for deadline := time.Now().Add(handover); ; time.Sleep(retry) {
		first, err := lock.TryLock()
		if err != nil {
			return nil, false, fmt.Errorf("lock %s: %w", place.lock, err)
		}
		if first {
			inst, err := listen(lock, place.socket)
			return inst, err == nil, err
		}
		err = tell(place.socket, msg, deadline)
		if err == nil {
			return nil, false, nil
		}
		if time.Now().After(deadline) {
			return nil, false, errors.Join(ErrNoAnswer, err)
		}
	}
}

// OnShow sets what happens when a second start asks for the window. What came before
// is delivered at once, on the caller's goroutine; what comes later, on one of its own.
func (i *Instance) OnShow(f func(Message)) {
	i.mu.Lock()
	waiting := i.waiting
	i.onShow, i.waiting = f, nil
	i.mu.Unlock()
	for _, m := range waiting {
		f(m)
	}
}

// Close gives the journal free for another window.
func (i *Instance) Close() error {
	err := i.socket.Close() // takes the socket's file away too
	i.done.Wait()
	return errors.Join(err, i.lock.Unlock())
}

// listen is called by the holder of the lock only, so a socket that lies there is a
// dead one's.
func listen(lock *flock.Flock, path string) (*Instance, error) {
	var socket net.Listener
	err := os.Remove(path)
	if err == nil || errors.Is(err, os.ErrNotExist) {
		socket, err = net.Listen("unix", path)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("listen for a second start: %w", err), lock.Unlock())
	}
	i := &Instance{lock: lock, socket: socket}
	i.done.Go(i.serve)
	return i, nil
}

func (i *Instance) serve() {
	for {
		conn, err := i.socket.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err == nil {
			i.done.Go(func() { i.receive(conn) })
		}
	}
}

func (i *Instance) receive(conn net.Conn) {
	defer conn.Close()
	if conn.SetDeadline(time.Now().Add(handover)) != nil {
		return
	}
	line, err := bufio.NewReader(io.LimitReader(conn, maxLetter)).ReadBytes('\n')
	var msg Message
	if err != nil || json.Unmarshal(line, &msg) != nil {
		return // whoever it was gets no acknowledgement
	}
	i.mu.Lock()
	show := i.onShow
	if show == nil { // the window is not there yet
		i.waiting = append(i.waiting, msg)
	}
	i.mu.Unlock()
	if _, err := io.WriteString(conn, "ok\n"); err != nil {
		slog.Debug("acknowledge second start", "error", err) // it will ask again
	}
	if show != nil {
		show(msg)
	}
}

// tell sends msg to the window behind the socket and waits for its "ok".
func tell(socket string, msg Message, deadline time.Time) error {
	conn, err := net.DialTimeout("unix", socket, time.Until(deadline))
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := conn.SetDeadline(deadline); err != nil {
		return err
	}
	if err := json.NewEncoder(conn).Encode(msg); err != nil { // ends with a newline
		return err
	}
	answer, err := bufio.NewReader(io.LimitReader(conn, 16)).ReadString('\n')
	if err == nil && answer != "ok\n" {
		err = fmt.Errorf("unknown answer %q", answer)
	}
	return err
}
