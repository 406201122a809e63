package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"tideway/practice"
	"tideway/practice/civil"
)

// instantLayout is UTC to the millisecond.
const instantLayout = "2006-01-02T15:04:05.000Z"

// errPayload says that a sealed text opened but is no record.
var errPayload = errors.New("not a record")

// envelope is a record as JSON, in the order in which it is written.
type envelope struct {
	V        int               `json:"v"`
	Kind     practice.Kind     `json:"kind"`
	Entry    practice.EntryID  `json:"entry"`
	Author   practice.PersonID `json:"author"`
	Audience practice.Audience `json:"audience"`
	Op       practice.Op       `json:"op,omitempty"`
	Day      civil.Date        `json:"day,omitzero"`
	At       string            `json:"at"`
	Zone     string            `json:"zone"`
	Device   string            `json:"device"`
	Clock    [2]int64          `json:"clock"`
	Body     json.RawMessage   `json:"body,omitempty"`
}

// known are the names of an envelope's fields: an extra field cannot take their place.
func known(name string) bool {
	switch name {
	case "v", "kind", "entry", "author", "audience", "op", "day", "at", "zone", "device", "clock", "body":
		return true
	}
	return false
}

// encode writes a record as JSON; fields that this program does not know follow
// those that it does, in order of their names.
func encode(r practice.Record) ([]byte, error) {
	out, err := marshal(envelope{
		V: r.V, Kind: r.Kind, Entry: r.Entry, Author: r.Author, Audience: r.Audience, Op: r.Op,
		Day: r.Day, At: r.At.UTC().Format(instantLayout), Zone: r.Zone,
		Device: r.Device, Clock: [2]int64{r.Clock.Wall, int64(r.Clock.Count)}, Body: r.Body,
	})
	if err != nil || len(r.Extra) == 0 {
		return out, err
	}
	out = out[:len(out)-1] // the closing brace
	for _, name := range slices.Sorted(maps.Keys(r.Extra)) {
		if known(name) {
			continue
		}
		key, err := marshal(name)
		if err != nil {
			return nil, err
		}
		value, err := marshal(r.Extra[name])
		if err != nil {
			return nil, err
		}
		out = append(append(append(append(out, ','), key...), ':'), value...)
	}
	return append(out, '}'), nil
}

// marshal is json.Marshal that leaves <, > and & as they are.
func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("%w: %w", errPayload, err)
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}
