//go:build tour && linux

package tour

import (
	"encoding/json"
	"errors"
	"os/exec"

	"tideway/checks/stage"
)

// entry is one object of `list --json`.
type entry struct {
	ID, Kind, Author, Audience, Day, At string
	Body                                struct {
		Near   *float64
		Words  []string
		Note   string
		Book   bool
		Text   string
		From   string
		To     string
		Kind   string
		Ritual string
		End    string
		Name   string

		FromZone, ToZone string
	}
}

// reminder is one object of `reminders --json`.
type reminder struct{ Day, Time, Zone, Rule, Sentence, Why string }

// tell runs a command at the walker's moment and returns what it printed and its exit code.
func (w *walker) tell(args ...string) (out string, code int) {
	w.Helper()
	return w.finish(w.start(append([]string{"--now", w.clock.String()}, args...)...))
}

// finish waits for a command to end, and returns what it printed and its exit code.
func (w *walker) finish(p *stage.Program) (out string, code int) {
	w.Helper()
	err := p.Wait(w.soon())
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return p.Output(), exit.ExitCode()
	}
	w.ok(err)
	return p.Output(), 0
}

// command runs a command that ends well.
func (w *walker) command(args ...string) string {
	w.Helper()
	out, code := w.tell(args...)
	if code != 0 {
		w.Fatalf("%q ended with %d: %s", args, code, out)
	}
	return out
}

// list reads entries as the commands show them.
func (w *walker) list(args ...string) []entry {
	w.Helper()
	var all []entry
	w.readJSON(&all, append([]string{"list"}, args...)...)
	return all
}

func (w *walker) paths() map[string]string {
	w.Helper()
	var all map[string]string
	w.readJSON(&all, "paths")
	return all
}

func (w *walker) readJSON(into any, args ...string) {
	w.Helper()
	out := w.command(append([]string{"--json"}, args...)...)
	if err := json.Unmarshal([]byte(out), into); err != nil {
		w.Fatalf("%q printed no document: %v: %s", args, err, out)
	}
}

// waitList waits until the journal holds what is wanted, and returns it.
func (w *walker) waitList(what string, fits func([]entry) bool, args ...string) (found []entry) {
	w.Helper()
	w.eventually(what, func() bool {
		found = w.list(args...)
		return fits(found)
	})
	return found
}
