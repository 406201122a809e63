package pack

import (
	"errors"
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// Table is one TOML table that is being read. Reading a key ticks it; Done reports what nobody asked for.
// Problems are gathered, so that a writer sees all of them at once.
type Table struct {
	doc    *document
	path   string
	values map[string]any
	asked  map[string]bool
}

type document struct {
	file     string
	lines    map[string]int
	problems Problems
}

// Codes of problems with a text or a key. Long tells how many characters there are and how many may be; Unknown tells what
// is known.
const (
	Missing    = "missing"
	Long       = "long"
	Control    = "control"
	Unknown    = "unknown"
	UnknownKey = "unknown-key"
)

// maxNesting bounds brackets inside brackets, which the TOML parser follows by recursion.
const maxNesting = 8

// Open parses data (at most limit bytes, UTF-8, TOML 1.0). The problems are of type Problem.
func Open(file string, data []byte, limit int) (*Table, Problems) {
	one := func(line int, reason string) (*Table, Problems) {
		return nil, Problems{{File: file, Line: line, Reason: reason}}
	}
	if len(data) > limit {
		return one(0, fmt.Sprintf("is larger than %d KiB", limit/1024))
	}
	if !utf8.Valid(data) {
		return one(lineOfBadByte(data), "is not UTF-8 text")
	}
	if line := tooNested(data); line > 0 {
		return one(line, fmt.Sprintf("brackets nest deeper than %d", maxNesting))
	}
	values := map[string]any{}
	if _, err := toml.Decode(string(data), &values); err != nil {
		var parse toml.ParseError
		if errors.As(err, &parse) {
			return one(parse.Position.Line, parse.Message)
		}
		return one(0, err.Error())
	}
	doc := &document{file: file, lines: lineIndex(string(data))}
	return &Table{doc: doc, values: values, asked: map[string]bool{}}, nil
}

// Problems returns all that was found so far in the whole file.
func (t *Table) Problems() Problems { return t.doc.problems }

// Line returns the line of a key of this table, or of the table itself if key is "" or absent.
func (t *Table) Line(key string) int {
	if line, ok := t.doc.lines[join(t.path, key)]; ok && key != "" {
		return line
	}
	return t.doc.lines[t.path]
}

// Refuse notes a problem at a key of this table ("" for the table as a whole).
func (t *Table) Refuse(key, format string, args ...any) {
	t.RefuseLine(t.Line(key), fmt.Sprintf(format, args...))
}

// RefuseLine notes a problem at a line.
func (t *Table) RefuseLine(line int, reason string) { t.RefuseAs("", line, reason) }

// RefuseAs notes a problem that has a code at a line.
func (t *Table) RefuseAs(code string, line int, reason string) {
	t.refuse(Problem{Line: line, Code: code, Reason: reason})
}

func (t *Table) refuse(p Problem) {
	p.File = t.doc.file
	t.doc.problems = append(t.doc.problems, p)
}

// Has tells whether the key is there.
func (t *Table) Has(key string) bool { _, ok := t.values[key]; return ok }

// value ticks the key and returns what stands there.
func (t *Table) value(key string) (any, bool) {
	t.asked[key] = true
	v, ok := t.values[key]
	return v, ok
}

// Need reads a text that has to be there: 1 to max characters.
func (t *Table) Need(key string, max int) string {
	if !t.Has(key) {
		t.asked[key] = true
		t.refuse(Problem{Line: t.Line(key), Code: Missing, Reason: fmt.Sprintf("%q is missing", key), Key: key})
		return ""
	}
	s := t.Text(key, max)
	if _, text := t.values[key].(string); text && s == "" {
		t.refuse(Problem{Line: t.Line(key), Code: Missing, Reason: fmt.Sprintf("%q is empty", key), Key: key})
	}
	return s
}

// Text reads a text of at most max characters without control characters; absent is "".
func (t *Table) Text(key string, max int) string {
	v, ok := t.value(key)
	if !ok {
		return ""
	}
	s, ok := v.(string)
	if !ok {
		t.Refuse(key, "%q is not a text in quotes", key)
		return ""
	}
	t.checkText(key, s, max)
	return strings.TrimSpace(s)
}

func (t *Table) checkText(key, s string, max int) {
	if n := utf8.RuneCountInString(s); n > max {
		t.refuse(Problem{
			Line: t.Line(key), Code: Long, Reason: fmt.Sprintf("%q has %d characters, and at most %d are allowed", key, n, max),
			Key: key, Value: strconv.Itoa(n), Known: strconv.Itoa(max),
		})
	}
	if strings.ContainsFunc(s, unicode.IsControl) {
		t.refuse(Problem{
			Line: t.Line(key), Code: Control, Reason: fmt.Sprintf("%q holds a control character or a line break", key), Key: key,
		})
	}
}

// OneOf reads a text that is one of the allowed words; absent is the first of them.
func (t *Table) OneOf(key string, allowed ...string) string {
	if !t.Has(key) {
		t.asked[key] = true
		return allowed[0]
	}
	s := t.Text(key, 100)
	for _, a := range allowed {
		if s == a {
			return s
		}
	}
	known := strings.Join(allowed, ", ")
	t.refuse(Problem{
		Line: t.Line(key), Code: Unknown, Reason: fmt.Sprintf("%q is %q, and it is one of: %s", key, s, known),
		Key: key, Value: s, Known: known,
	})
	return allowed[0]
}

// Int reads a whole number from min to max; absent is absent.
func (t *Table) Int(key string, min, max, absent int) int {
	v, ok := t.value(key)
	if !ok {
		return absent
	}
	n, ok := v.(int64)
	if !ok {
		t.Refuse(key, "%q is not a whole number", key)
		return absent
	}
	if n < int64(min) || n > int64(max) {
		t.Refuse(key, "%q is %d, and it lies between %d and %d", key, n, min, max)
		return absent
	}
	return int(n)
}

// Float reads a number from min to max; absent is 0.
func (t *Table) Float(key string, min, max float64) float64 {
	v, ok := t.value(key)
	if !ok {
		return 0
	}
	f, ok := v.(float64)
	if n, whole := v.(int64); whole {
		f, ok = float64(n), true
	}
	if !ok || math.IsNaN(f) || f < min || f > max {
		t.Refuse(key, "%q is not a number from %v to %v", key, min, max)
		return 0
	}
	return f
}

// Bool reads true or false; absent is false.
func (t *Table) Bool(key string) bool {
	v, ok := t.value(key)
	if !ok {
		return false
	}
	b, ok := v.(bool)
	if !ok {
		t.Refuse(key, "%q is neither true nor false", key)
	}
	return b
}

// Texts reads a list of at most n texts of at most max characters each.
func (t *Table) Texts(key string, n, max int) []string {
	v, ok := t.value(key)
	if !ok {
		return nil
	}
	list, ok := v.([]any)
	if !ok || len(list) > n {
		t.Refuse(key, "%q is not a list of at most %d texts", key, n)
		return nil
	}
	out := make([]string, 0, len(list))
	for _, item := range list {
		s, ok := item.(string)
		if !ok {
			t.Refuse(key, "%q holds something that is not a text", key)
			return nil
		}
		t.checkText(key, s, max)
		out = append(out, s)
	}
	return out
}

// Inner reads a table inside this one, such as source = { author = "…", year = 1998 }; nil if it is absent.
func (t *Table) Inner(key string) *Table {
	v, ok := t.value(key)
	if !ok {
		return nil
	}
	values, ok := v.(map[string]any)
	if !ok {
		t.Refuse(key, "%q is not a table", key)
		return nil
	}
	return &Table{doc: t.doc, path: join(t.path, key), values: values, asked: map[string]bool{}}
}

// Tables reads the [[key]] tables, at most n.
func (t *Table) Tables(key string, n int) []*Table {
	v, ok := t.value(key)
	if !ok {
		return nil
	}
	list, ok := v.([]map[string]any)
	if !ok {
		t.Refuse(key, "%q is not written as [[%s]]", key, key)
		return nil
	}
	if len(list) > n {
		t.Refuse(fmt.Sprintf("%s[%d]", key, n), "there are %d of [[%s]], and at most %d are allowed", len(list), key, n)
		list = list[:n]
	}
	out := make([]*Table, len(list))
	for i, values := range list {
		path := fmt.Sprintf("%s[%d]", join(t.path, key), i)
		out[i] = &Table{doc: t.doc, path: path, values: values, asked: map[string]bool{}}
	}
	return out
}

// Done refuses every key that was not asked for.
func (t *Table) Done() {
	var unknown []string
	for key := range t.values {
		if !t.asked[key] {
			unknown = append(unknown, key)
		}
	}
	sort.Strings(unknown)
	for _, key := range unknown {
		t.refuse(Problem{
			Line: t.Line(key), Code: UnknownKey, Reason: fmt.Sprintf("%q is not a key that is known here", shorten(key)), Key: shorten(key),
		})
	}
}

func shorten(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

func lineOfBadByte(data []byte) int {
	line := 1
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		data = data[n:]
	}
	return line
}

// tooNested returns the line on which brackets nest too deep, or 0. Brackets in texts count too; texts hold few.
func tooNested(data []byte) int {
	depth, line := 0, 1
	for _, b := range data {
		switch b {
		case '\n':
			line++
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(0, depth-1)
		}
		if depth > maxNesting {
			return line
		}
	}
	return 0
}
