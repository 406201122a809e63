package ritual

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"tideway/assets"
)

// plain is a ritual without what Read notes about its file.
func plain(r *Ritual) *Ritual {
	p := *r
	p.file, p.lines, p.Steps = "", nil, nil
	for _, s := range r.Steps {
		s.lines = nil
		p.Steps = append(p.Steps, s)
	}
	return &p
}

func sameAgain(t interface {
	Helper()
	Fatalf(string, ...any)
}, r *Ritual, decks []*Deck) {
	t.Helper()
	written := Encode(r)
	again, err := Read("again.toml", written, decks)
	if err != nil {
		t.Fatalf("%v\n%s", err, written)
	}
	if !reflect.DeepEqual(plain(r), plain(again)) {
		t.Fatalf("%+v\nbecame\n%+v\n%s", plain(r), plain(again), written)
	}
	if second := Encode(again); string(second) != string(written) {
		t.Fatalf("written again it is\n%s", second)
	}
}

func TestEncodeTheHouse(t *testing.T) {
	l, _ := ReadAll(assets.FS, "rituals")
	if len(l.Rituals) < 6 {
		t.Fatalf("%d rituals", len(l.Rituals))
	}
	for _, r := range l.Rituals {
		sameAgain(t, r, l.Decks)
	}
}

// Whatever somebody types, as long as it is allowed, comes back as it was.
func TestEncodeIsTheInverseOfRead(t *testing.T) {
	deck, err := ReadDeck("d.toml", []byte("pack = 1\ndeck = \"kettle\"\ntitle = \"K\"\n[[prompt]]\nid = \"a\"\ntext = \"Why?\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	text := rapid.Custom(func(t *rapid.T) string {
		s := rapid.OneOf(rapid.StringN(1, 50, -1), rapid.StringMatching(`['"\\#=\[\]\n-~ {}]{1,50}`)).Draw(t, "text")
		s = strings.TrimSpace(strings.Map(func(r rune) rune {
			if r < ' ' || r >= 0x7f && r < 0xa0 || r == '{' {
				return -1
			}
			return r
		}, s))
		return "a" + s
	})
	some := rapid.OneOf(rapid.Just(""), text)
	rapid.Check(t, func(t *rapid.T) {
		r := &Ritual{
			ID: "own", Title: text.Draw(t, "title"), For: text.Draw(t, "for"), Why: some.Draw(t, "why"),
			Situations: rapid.SliceOfNDistinct(rapid.SampledFrom(Situations()), 1, 3, rapid.ID).Draw(t, "situations"),
			Form:       rapid.SampledFrom(Forms()).Draw(t, "form"), Depth: rapid.SampledFrom(Depths()).Draw(t, "depth"),
			People: ForTwo, Picture: rapid.SampledFrom(Pictures()).Draw(t, "picture"), Intention: text.Draw(t, "intention"),
			AloneIntention: some.Draw(t, "alone"), Listens: text.Draw(t, "listens"),
			Begins: rapid.SampledFrom([]Begins{Alternate, AskThem}).Draw(t, "begins"),
		}
		if rapid.Bool().Draw(t, "source") {
			r.Source = Source{text.Draw(t, "author"), rapid.IntRange(1900, 2100).Draw(t, "year")}
		}
		step := func(k Kind) Step {
			s := Step{Kind: k, Floor: First, Prompt: text.Draw(t, "prompt"), Hint: some.Draw(t, "hint"), Listener: some.Draw(t, "listener"),
				Alone: some.Draw(t, "alone"), Minutes: rapid.IntRange(0, 9).Draw(t, "minutes")}
			if s.Alone != "" {
				s.AloneHint = some.Draw(t, "alone hint")
			}
			return s
		}
		speak := step(Speak)
		speak.Prompt += " {speaker} and {listener}"
		if rapid.Bool().Draw(t, "card") {
			speak.Prompt, speak.Alone, speak.AloneHint, speak.Deck = "", "", "", deck
		}
		back := step(SayBack)
		back.Again = some.Draw(t, "again")
		r.Steps = []Step{step(Gate), step(Intention), speak, back, step(Swap)}
		if rapid.Bool().Draw(t, "by floor") {
			second := step(Speak)
			second.Floor = Second
			r.Steps = append(r.Steps[:4], second)
		}
		r.Steps = append(r.Steps, step(Close))
		r.Minutes = About(r.Steps, r.People)
		sameAgain(t, r, []*Deck{deck})
	})
}

// FuzzEncode: everything that Read reads, Write writes so that it is read as the same.
func FuzzEncode(f *testing.F) {
	f.Add([]byte(good))
	names, _ := filepath.Glob("../../assets/rituals/*.toml")
	for _, name := range names[:min(len(names), 20)] {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	l, _ := ReadAll(assets.FS, "rituals")
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := Read("fuzz.toml", data, l.Decks); err == nil {
			sameAgain(t, r, l.Decks)
		}
	})
}

// What is missing is named at the field where it is missing.
func TestFieldOfAProblem(t *testing.T) {
	r, err := Read("small.toml", []byte(good), nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		spoil func(*Ritual)
		step  int
		key   string
		code  string
	}{
		"title":      {func(r *Ritual) { r.Title = "" }, -1, "title", "missing"},
		"situations": {func(r *Ritual) { r.Situations = nil }, -1, "situations", "missing"},
		"listens":    {func(r *Ritual) { r.Listens = "" }, -1, "listens", "missing"},
		"prompt":     {func(r *Ritual) { r.Steps[2].Prompt = "" }, 2, "prompt", "missing"},
		"long":       {func(r *Ritual) { r.Steps[1].Hint = strings.Repeat("a", 201) }, 1, "hint", "long"},
		"gate":       {func(r *Ritual) { r.Steps[0].Kind = Silence }, 0, "kind", CodeGate},
		"end":        {func(r *Ritual) { r.Steps = r.Steps[:4] }, 3, "kind", CodeClose},
		"name":       {func(r *Ritual) { r.Steps[2].Prompt = "{him}" }, 2, "prompt", CodeName},
		"no steps":   {func(r *Ritual) { r.Steps = nil }, -1, "", CodeNoSteps},
		"one speaks": {func(r *Ritual) { r.Steps[3].Kind = Silence }, -1, "", CodeOneSpeaks},
	} {
		other := *r
		other.Steps = append([]Step(nil), r.Steps...)
		c.spoil(&other)
		written := Encode(&other)
		_, err := Read("x.toml", written, nil)
		problems, ok := err.(Problems)
		if !ok {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if step, key := Field(written, problems[0].Line); step != c.step || key != c.key || problems[0].Code != c.code {
			t.Errorf("%s: at step %d, %q, %q: %v", name, step, key, problems[0].Code, problems)
		}
	}
}

func TestIDFor(t *testing.T) {
	for title, want := range map[string]string{
		"Tea, by the window": "tea-by-the-window", "": "own", "茶": "own", "  7 days!": "days", "-": "own",
		strings.Repeat("long ", 20): "long-long-long-long-long-long-long-long", strings.Repeat("x", 60): strings.Repeat("x", 40),
	} {
		if got := IDFor(title); got != want || !idForm.MatchString(got) || len(got) > 40 {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}

// TestLintWritten finds what Lint finds, on the lines of what was written, whole or not.
func TestLintWritten(t *testing.T) {
	r, err := Read("small.toml", []byte(strings.Replace(good, "Say it.", "You must say it! Now? Here?", 1)), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{"Small", ""} {
		other := *r
		other.Title = title
		written := Encode(&other)
		var rules []string
		for _, p := range LintWritten(&other, written) {
			if step, key := Field(written, p.Line); step == 1 && key == "prompt" {
				rules = append(rules, p.Rule)
			}
		}
		if got := strings.Join(rules, " "); got != "words signs one-thing" {
			t.Errorf("%q: %s", title, got)
		}
	}
}

func TestPeek(t *testing.T) {
	r, err := Read("small.toml", []byte(good), nil)
	if err != nil {
		t.Fatal(err)
	}
	two := []Person{{"m", "Maren"}, {"e", "Elio"}}
	s, ok := Peek(r, two, 2)
	if !ok || s.Prompt != "Maren, tell Elio." || s.Holder.Name != "Maren" || s.Listener.Name != "Elio" || s.Job != "Listen." {
		t.Errorf("%v %+v", ok, s)
	}
	if _, ok := Peek(r, two[:1], 3); ok {
		t.Error("alone nobody changes places")
	}
	if _, ok := Peek(&Ritual{}, two, 0); ok {
		t.Error("a ritual without steps shows one")
	}
}

// A folder may hold anything: what is not a plain file of a fair size is left out with its reason, and the rest is read.
func TestFolderOfAnything(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("good.toml", good)
	write("empty.toml", "")
	write("huge.toml", strings.Repeat("# far too much\n", 700_000))
	write("letters.toml", strings.Replace(good, "Small", "Sm\xffll", 1))
	write("newer.toml", strings.Replace(good, "pack = 1", "pack = 2", 1))
	write("keys.toml", strings.Replace(good, "minutes = 3", "minuets = 3", 1))
	write("turn.toml", strings.Replace(good, `kind = "swap"`, `kind = "silence"`, 1))
	write("words.toml", strings.Replace(good, `"shallows"`, `"abyss"`, 1))
	write("notes.txt", "not a pack")
	if err := os.Mkdir(filepath.Join(dir, "folder.toml"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "link.toml")); err != nil {
		t.Fatal(err)
	}
	odd := oddFiles(t, dir)
	l := &Library{}
	err := l.Add(os.DirFS(dir), ".")
	if len(l.Rituals) != 1 || l.Rituals[0].ID != "small" {
		t.Errorf("read %d rituals", len(l.Rituals))
	}
	for _, want := range append([]string{
		"empty.toml: is empty", "huge.toml: is larger than 256 KiB", "letters.toml:3: is not UTF-8", "newer.toml:1: was written for a newer",
		"keys.toml:8: ", "turn.toml: only one of the two", "words.toml:9: ", "folder.toml: is a folder", "link.toml: no such file",
	}, odd...) {
		if err == nil || !strings.Contains("\n"+err.Error(), "\n"+want) {
			t.Errorf("nothing says %q in\n%v", want, err)
		}
	}
}

func TestTooManyFiles(t *testing.T) {
	files := fstest.MapFS{}
	for _, a := range "abcdefghijklmnopqrstuvwxyz" {
		for _, b := range "abcdefghijklmnopqrstuvwxyz" {
			for _, c := range "ab" {
				id := string([]rune{a, b, c})
				files[id+".toml"] = &fstest.MapFile{Data: []byte(strings.Replace(good, `"small"`, `"`+id+`"`, 1))}
			}
		}
	}
	l, err := ReadAll(files, ".")
	if len(l.Rituals) != maxPacks || err == nil || !strings.Contains(err.Error(), "left out") {
		t.Errorf("%d rituals, %v", len(l.Rituals), err)
	}
}
