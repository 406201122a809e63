package data

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice"
	"tideway/practice/civil"
)

func anyRecord(t *rapid.T) practice.Record {
	text := rapid.StringOf(rapid.Rune().Filter(func(r rune) bool { return r != 0xfffd }))
	note, err := json.Marshal(map[string]string{"note": text.Draw(t, "note")})
	if err != nil {
		t.Fatal(err)
	}
	r := practice.Record{
		V: practice.RecordVersion, Kind: practice.Kind("k" + text.Draw(t, "kind")), Entry: practice.EntryID("e" + text.Draw(t, "entry")),
		Author: practice.PersonID(text.Draw(t, "author")), Audience: practice.Audience(text.Draw(t, "audience")),
		Op:  practice.Op(rapid.SampledFrom([]string{"", "patch", "drop"}).Draw(t, "op")),
		Day: civil.Date{Year: 2026, Month: time.March, Day: 1}.AddDays(rapid.IntRange(-9000, 9000).Draw(t, "day")),
		At:  time.UnixMilli(rapid.Int64Range(1, 4e12).Draw(t, "at")).UTC(), Zone: text.Draw(t, "zone"), Device: text.Draw(t, "device"),
		Clock: practice.Stamp{Wall: rapid.Int64Range(0, 1<<60).Draw(t, "wall"), Count: rapid.Uint32().Draw(t, "count")},
	}
	if rapid.Bool().Draw(t, "body") {
		r.Body = json.RawMessage(compacted(note))
	}
	for name, value := range rapid.MapOfN(text, text, 0, 3).Draw(t, "extra") {
		if known(name) {
			continue
		}
		raw, err := marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		if r.Extra == nil {
			r.Extra = map[string]json.RawMessage{}
		}
		r.Extra[name] = raw
	}
	return r
}

// compacted is JSON as encode writes it, without escapes for HTML.
func compacted(raw []byte) []byte {
	out, err := marshal(json.RawMessage(raw))
	if err != nil {
		panic(err)
	}
	return out
}

func TestEncodeDecodeIsIdentity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRecord(t)
		payload, err := encode(r)
		if err != nil {
			t.Fatal(err)
		}
		got, err := newDecoder().decode(r.ID, payload)
		if err != nil {
			t.Fatalf("%s: %v", payload, err)
		}
		if !reflect.DeepEqual(got, r) {
			t.Fatalf("%s\n got %#v\nwant %#v", payload, got, r)
		}
	})
}

const plain = `{"v":1,"kind":"checkin","entry":"e","author":"a","audience":"me","day":"2026-10-19","at":"2026-10-19T18:30:00.000Z","zone":"Europe/Berlin","device":"d","clock":[1792434600000,0],"body":{"note":"n"}}`

func TestDecodeReadsWhatOthersMayWrite(t *testing.T) {
	for name, c := range map[string]struct {
		payload string
		same    func(r practice.Record) bool
	}{
		"spaces and lines": {strings.NewReplacer(`,"`, " ,\n\t\"", `":`, "\" : ", "[", "[ ", ",0]", " , 0 ]").Replace(plain),
			func(r practice.Record) bool { return r.Clock.Wall == 1792434600000 && r.Zone == "Europe/Berlin" }},
		"escapes in names and values": {strings.NewReplacer(`"kind":"checkin"`, `"\u006bind":"check\u0069n"`, `"a"`, `"\ud83c\udf0a"`).Replace(plain),
			func(r practice.Record) bool { return r.Kind == practice.KindCheckIn && r.Author == "🌊" }},
		"unknown fields": {strings.Replace(plain, `"v":1`, `"v":1,"signature":{"by":["x",1,null,"}]\""]}`, 1),
			func(r practice.Record) bool { return string(r.Extra["signature"]) == `{"by":["x",1,null,"}]\""]}` }},
		"unknown kind": {strings.Replace(plain, "checkin", "dream", 1), func(r practice.Record) bool { return r.Kind == "dream" }},
		"unknown audience": {strings.Replace(plain, `"me"`, `"family"`, 1),
			func(r practice.Record) bool { return r.Audience == "family" && r.Owner() == "a" }},
		"no day and no body": {strings.NewReplacer(`"day":"2026-10-19",`, "", `,"body":{"note":"n"}`, "").Replace(plain),
			func(r practice.Record) bool { return r.Day.IsZero() && r.Body == nil }},
		"a higher version of another shape": {`{"v":2,"kind":"checkin","entry":["e"],"at":7,"day":{},"clock":"late"}`,
			func(r practice.Record) bool { return r.V == 2 && r.Kind == practice.KindCheckIn }},
	} {
		r, err := newDecoder().decode(practice.RecordID{}, []byte(c.payload))
		if err != nil || !c.same(r) {
			t.Errorf("%s: %+v, %v", name, r, err)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	change := func(old, new string) string { return strings.Replace(plain, old, new, 1) }
	for name, payload := range map[string]string{
		"nothing": "", "no object": `[1]`, "a number": `7`, "cut": plain[:len(plain)-1], "two": plain + plain,
		"no version": change(`"v":1,`, ""), "version 0": change(`"v":1`, `"v":0`), "version a half": change(`"v":1`, `"v":0.5`),
		"no kind": change(`"kind":"checkin",`, ""), "kind is a number": change(`"checkin"`, "5"), "no entry": change(`"entry":"e",`, ""),
		"no moment": change(`"at":"2026-10-19T18:30:00.000Z",`, ""), "absurd moment": change("18:30", "28:30"),
		"moment with another zone": change("00.000Z", "00.000+01:00"), "absurd day": change("10-19", "13-19"), "day of no text": change(`"2026-10-19"`, "20261019"),
		"negative clock": change("[1792434600000,0]", "[-1,0]"), "clock of three": change(",0]", ",0,0]"), "great count": change(",0]", ",4294967296]"),
		"clock of texts": change("[1792434600000,0]", `["1","2"]`), "clock of nothing": change("[1792434600000,0]", "null"),
	} {
		if r, err := newDecoder().decode(practice.RecordID{}, []byte(payload)); !errors.Is(err, errPayload) {
			t.Errorf("%s: got %+v, %v", name, r, err)
		}
	}
}

func TestExtraFieldsCannotHideKnownOnes(t *testing.T) {
	r := draftOf(anna, practice.Me, "n")
	r.Extra = map[string]json.RawMessage{"kind": json.RawMessage(`"journal"`), "later": json.RawMessage(`{"a": 1}`)}
	payload, err := encode(r)
	if err != nil {
		t.Fatal(err)
	}
	got, err := newDecoder().decode(r.ID, payload)
	if err != nil || got.Kind != practice.KindCheckIn || len(got.Extra) != 1 || string(got.Extra["later"]) != `{"a":1}` {
		t.Errorf("%s: %+v, %v", payload, got, err)
	}
}

// FuzzDecode holds the quick reader against encoding/json: whatever one
// reads, the other reads too.
func FuzzDecode(f *testing.F) {
	f.Add(plain)
	f.Add(`{"v":1,"v":2}`)
	f.Add(`{"\u0076":1,"kind":"a\"b","x":[{},[]," ]"]} `)
	f.Fuzz(func(t *testing.T, payload string) {
		r, err := newDecoder().decode(practice.RecordID{}, []byte(payload))
		if err != nil {
			return
		}
		var all map[string]json.RawMessage
		if err := json.Unmarshal([]byte(payload), &all); err != nil {
			t.Fatalf("decoded what encoding/json refuses: %v", err)
		}
		for name, value := range r.Extra {
			if string(all[name]) != string(value) {
				t.Errorf("%q: %s, want %s", name, value, all[name])
			}
		}
		if string(all["body"]) != string(r.Body) {
			t.Errorf("body %s, want %s", r.Body, all["body"])
		}
		var kind string
		if r.V == practice.RecordVersion && (json.Unmarshal(all["kind"], &kind) != nil || kind != string(r.Kind)) {
			t.Errorf("kind %q, want %q", r.Kind, kind)
		}
	})
}
