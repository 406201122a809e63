package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"tideway/practice"
	"tideway/practice/civil"
)

// decoder reads payloads. It is made for reading very many of them: a journal of
// fifty years holds a hundred thousand, with the same few kinds, people, zones
// and days again and again, which are kept once. One goroutine uses it.
type decoder struct {
	texts map[string]string
	days  map[string]civil.Date
	arena []byte // bodies are cut from larger pieces
}

func newDecoder() *decoder {
	return &decoder{texts: map[string]string{}, days: map[string]civil.Date{}}
}

// decode reads a payload. A version above practice.RecordVersion may have changed
// the meaning of anything, so there only what can be read is read, and what cannot is no error.
func (d *decoder) decode(id practice.RecordID, payload []byte) (practice.Record, error) {
	r := practice.Record{ID: id}
	if !json.Valid(payload) {
		return r, errPayload
	}
	var first error
	isObject := members(payload, func(name, value []byte) {
		if err := d.member(&r, name, value); err != nil && first == nil {
			first = fmt.Errorf("%w: %w", errPayload, err)
		}
	})
	switch {
	case !isObject || r.V < 1:
		return r, errPayload
	case r.V > practice.RecordVersion:
		return r, nil
	case first == nil && (r.Kind == "" || r.Entry == "" || r.At.IsZero()):
		return r, errPayload
	}
	return r, first
}

// member reads one field of the envelope.
func (d *decoder) member(r *practice.Record, name, value []byte) (err error) {
	switch string(name) {
	case "v":
		r.V, err = strconv.Atoi(string(value))
	case "kind":
		err = set(d, &r.Kind, value)
	case "entry":
		r.Entry, err = unquoted[practice.EntryID](value)
	case "author":
		err = set(d, &r.Author, value)
	case "audience":
		err = set(d, &r.Audience, value)
	case "op":
		err = set(d, &r.Op, value)
	case "day":
		r.Day, err = d.day(value)
	case "at":
		r.At, err = instant(value)
	case "zone":
		err = set(d, &r.Zone, value)
	case "device":
		err = set(d, &r.Device, value)
	case "clock":
		r.Clock, err = stamp(value)
	case "body":
		r.Body = d.keep(value)
	default:
		err = d.extra(r, name, value)
	}
	return err
}

// extra keeps a field that is not known, so that it survives an edit.
func (d *decoder) extra(r *practice.Record, quotedName, value []byte) error {
	name, err := unquoted[string](append(append([]byte{'"'}, quotedName...), '"'))
	if err != nil {
		return err
	}
	if known(name) { // a known name written with escapes
		return d.member(r, []byte(name), value)
	}
	if r.Extra == nil {
		r.Extra = map[string]json.RawMessage{}
	}
	r.Extra[name] = d.keep(value)
	return nil
}

// set reads a string of which there are few different ones.
func set[T ~string](d *decoder, to *T, value []byte) error {
	if kept, ok := d.texts[string(value)]; ok {
		*to = T(kept)
		return nil
	}
	text, err := unquoted[string](value)
	if err != nil {
		return err
	}
	if len(d.texts) < 4096 { // a hostile file must not make it grow for ever
		d.texts[string(value)] = text
	}
	*to = T(text)
	return nil
}

// unquoted reads a JSON string.
func unquoted[T ~string](value []byte) (T, error) {
	if value[0] == '"' && bytes.IndexByte(value, '\\') < 0 && utf8.Valid(value) {
		return T(value[1 : len(value)-1]), nil
	}
	var text string
	if value[0] != '"' {
		return "", errors.New("not a text")
	}
	err := json.Unmarshal(value, &text)
	return T(text), err
}

func (d *decoder) day(value []byte) (civil.Date, error) {
	if day, ok := d.days[string(value)]; ok {
		return day, nil
	}
	text, err := unquoted[string](value)
	if err != nil {
		return civil.Date{}, err
	}
	day, err := civil.ParseDate(text)
	if err == nil && len(d.days) < 1<<16 {
		d.days[string(value)] = day
	}
	return day, err
}

func instant(value []byte) (time.Time, error) {
	text, err := unquoted[string](value)
	if err != nil {
		return time.Time{}, err
	}
	return time.Parse(instantLayout, text)
}

// stamp reads [wall, count].
func stamp(value []byte) (practice.Stamp, error) {
	inner, ok := bytes.CutPrefix(value, []byte("["))
	first, second, two := bytes.Cut(bytes.TrimSuffix(inner, []byte("]")), []byte(","))
	wall, wallErr := strconv.ParseInt(string(bytes.TrimSpace(first)), 10, 64)
	count, countErr := strconv.ParseUint(string(bytes.TrimSpace(second)), 10, 32)
	if !ok || !two || wallErr != nil || countErr != nil || wall < 0 {
		return practice.Stamp{}, errors.New("not a clock")
	}
	return practice.Stamp{Wall: wall, Count: uint32(count)}, nil
}

// keep copies bytes out of the scratch memory they were opened in.
func (d *decoder) keep(value []byte) json.RawMessage {
	const piece = 64 << 10
	if len(value) > piece/8 {
		return bytes.Clone(value)
	}
	if len(value) > cap(d.arena)-len(d.arena) {
		d.arena = make([]byte, 0, piece)
	}
	start := len(d.arena)
	d.arena = append(d.arena, value...)
	return d.arena[start:len(d.arena):len(d.arena)]
}

// members calls each for every member of a JSON object, with the name as it
// stands between its quotation marks and the value as it stands. The text is
// known to be valid JSON; members says whether it is an object.
func members(text []byte, each func(name, value []byte)) bool {
	at := space(text, 0)
	if text[at] != '{' {
		return false
	}
	at = space(text, at+1)
	for text[at] != '}' {
		nameEnd := skip(text, at)
		name := text[at+1 : nameEnd-1]
		at = space(text, space(text, nameEnd)+1) // the colon
		valueEnd := skip(text, at)
		each(name, text[at:valueEnd])
		at = space(text, valueEnd)
		if text[at] == ',' {
			at = space(text, at+1)
		}
	}
	return true
}

func space(text []byte, at int) int {
	for text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r' {
		at++
	}
	return at
}

// skip returns where the value that begins at a place ends.
func skip(text []byte, at int) int {
	depth := 0
	for {
		switch text[at] {
		case '"':
			at = skipText(text, at)
		case '{', '[':
			depth++
			at++
		case '}', ']':
			depth--
			at++
		case ',', ':', ' ', '\t', '\n', '\r':
			at++ // only inside
		default:
			for at < len(text) && !bytes.ContainsRune([]byte(",]} \t\r\n"), rune(text[at])) {
				at++
			}
		}
		if depth == 0 {
			return at
		}
	}
}

func skipText(text []byte, at int) int {
	for at++; text[at] != '"'; at++ {
		if text[at] == '\\' {
			at++
		}
	}
	return at + 1
}
