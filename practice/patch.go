package practice

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"strings"
)

// mergePatch applies an RFC 7396 merge patch. Something that is not an object replaces what was there; a patch that
// cannot be read changes nothing.
func mergePatch(target, patch json.RawMessage) json.RawMessage {
	var changes map[string]json.RawMessage
	if json.Unmarshal(patch, &changes) != nil || changes == nil {
		return target
	}
	state := map[string]json.RawMessage{}
	_ = json.Unmarshal(target, &state) // an unreadable or absent target is an empty object (RFC 7396, section 2)
	for key, value := range changes {
		switch {
		case bytes.Equal(value, []byte("null")):
			delete(state, key)
		case len(value) > 0 && value[0] == '{':
			state[key] = mergePatch(state[key], value)
		default:
			state[key] = value
		}
	}
	out, err := json.Marshal(state)
	if err != nil {
		return target
	}
	return out
}

// diff is the merge patch from one body to another, over the fields of T alone: only what changed, null for what went.
// A field that only a newer program knows is left as it is. ok is false when nothing changed.
func diff[T any](from json.RawMessage, to T) (patch json.RawMessage, ok bool, err error) {
	var before map[string]json.RawMessage
	if err := json.Unmarshal(from, &before); err != nil {
		return nil, false, err
	}
	after, err := object(to)
	if err != nil {
		return nil, false, err
	}
	changes := map[string]json.RawMessage{}
	for _, key := range fields[T]() {
		was, is := before[key], after[key]
		switch {
		case is == nil && was != nil:
			changes[key] = json.RawMessage("null")
		case !bytes.Equal(was, is):
			changes[key] = is
		}
	}
	patch, err = json.Marshal(changes)
	return patch, len(changes) > 0, err
}

// overlay is the body of a new version: the fields of T as they are now, over those that only a newer program knows.
func overlay[T any](old json.RawMessage, to T) (json.RawMessage, error) {
	state := map[string]json.RawMessage{}
	if json.Unmarshal(old, &state) != nil {
		state = map[string]json.RawMessage{} // nothing readable to keep
	}
	for _, key := range fields[T]() {
		delete(state, key)
	}
	fresh, err := object(to)
	if err != nil {
		return nil, err
	}
	maps.Copy(state, fresh)
	return json.Marshal(state)
}

func object(v any) (map[string]json.RawMessage, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	var out map[string]json.RawMessage
	return out, json.Unmarshal(raw, &out)
}

// fields are the names under which T's fields stand in JSON.
func fields[T any]() []string {
	t := reflect.TypeFor[T]()
	var names []string
	for i := range t.NumField() {
		if name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ","); name != "" && name != "-" {
			names = append(names, name)
		}
	}
	return names
}
