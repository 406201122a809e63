package present_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tideway/practice"
	"tideway/practice/practicetest"
	"tideway/practice/ritual"
	"tideway/ui/present"
)

// TestOwnSave writes the pack as it is, and leaves a file alone that is there.
func TestOwnSave(t *testing.T) {
	b, _ := ownBench(t, "Maren")
	id := keepOwn(t, b, b.f.First, "# ours\n"+practicetest.Tea, practice.Me)
	vm := own(b, b.f.First, nil)
	b.host.path = t.TempDir() + "/"
	vm.Save(string(id))
	if got, err := os.ReadFile(b.host.path + "tea.toml"); err != nil || string(got) != "# ours\n"+practicetest.Tea {
		t.Errorf("%v\n%s", err, got)
	}
	vm.Save(string(id))
	if !b.Notice().Wrong {
		t.Error("a file that is there was written over")
	}
	b.host.path = t.TempDir() + "/nowhere/"
	vm.Save(string(id))
	if !b.Notice().Wrong {
		t.Errorf("said %+v", b.Notice())
	}
}

// TestOwnFiles looks at dropped files before anything is kept, and refuses what is no ritual, quickly.
func TestOwnFiles(t *testing.T) {
	b, l := ownBench(t, "Maren", "Elio")
	l.Folder = "/somewhere/rituals"
	dir := t.TempDir()
	var paths []string
	write := func(name, text string) {
		paths = append(paths, filepath.Join(dir, name))
		if err := os.WriteFile(paths[len(paths)-1], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("good.toml", practicetest.Tea)
	write("keys.TOML", strings.Replace(practicetest.Tea, "minutes", "minuets", 1))
	write("turn.toml", strings.Replace(practicetest.Tea, `"swap"`, `"silence"`, 1))
	write("huge.toml", strings.Repeat("#", 10<<20))
	write("letters.toml", "pack = 1\nid = \"\xff\"\n")
	write("words.toml", strings.Replace(practicetest.Tea, `"shallows"`, `"abyss"`, 1))
	write("newer.toml", strings.Replace(practicetest.Tea, "pack = 1", "pack = 7", 1))
	write("cards.toml", "pack = 1\ndeck = \"far\"\ntitle = \"Far\"\n[[prompt]]\nid = \"a\"\ntext = \"Where?\"\n")
	paths = append(paths, dir+"/nowhere.toml")
	if err := os.Mkdir(filepath.Join(dir, "folder.toml"), 0o700); err != nil {
		t.Fatal(err)
	}
	paths = append(paths, filepath.Join(dir, "folder.toml"))
	b.SitDown(b.f.First)
	b.Drop(append(paths, "/home/maren/holiday.jpg"))
	if b.Room() != present.RoomOwn || b.Notice().Text == "" {
		t.Fatalf("in %s, said %+v", b.Room(), b.Notice())
	}
	vm := present.NewOwn(b.App)
	wants := []string{"", "minuets", "only one of the two", "larger than 256", "UTF-8", "abyss", "newer", "/somewhere/rituals/decks", "no such file", "is a folder"}
	if len(vm.Files) != len(wants) {
		t.Fatalf("%d files", len(vm.Files))
	}
	for i, want := range wants {
		if got := strings.Join(vm.Files[i].Lines, "\n"); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%s: %q, want %q", vm.Files[i].Name, got, want)
		}
	}
	if len(b.Rituals()) != 1 {
		t.Error("something was kept without a yes")
	}
	good := vm.Files[0]
	if good.Title != "Tea" || len(good.Steps) != 5 || !strings.Contains(good.Steps[2].Prompt, "Maren") || !good.CanKeepMine || !good.CanKeepUs {
		t.Errorf("shows %+v", good)
	}
	vm.KeepFile(0, true)
	if vm.KeepFile(0, true); len(b.Rituals()) != 2 {
		t.Errorf("kept %v", titles(b.Rituals()))
	}
	for i := 1; i < len(vm.Files); i++ {
		vm.DontKeep(i)
		if len(vm.Files) == 0 {
			break
		}
	}
	if vm.Screen != present.OwnList {
		t.Error("it does not go back to the list")
	}
}

// TestDropIsForTheRightMoment: nothing comes between a ritual, and a journal opens beside this one.
func TestDropIsForTheRightMoment(t *testing.T) {
	b, _ := ownBench(t, "Maren")
	b.Open(present.RoomRun, "tea")
	if b.Drop([]string{"/tmp/a.toml"}); b.Room() != present.RoomRun || b.Notice().Text == "" {
		t.Errorf("in %s, said %+v", b.Room(), b.Notice())
	}
	b.Open(present.RoomCare, nil)
	if b.Drop([]string{"/tmp/a.toml"}); b.Room() != present.RoomCare {
		t.Error("the page was left")
	}
	b.Open(present.RoomNow, nil)
	b.Drop([]string{"/mnt/old.tideway"})
	if !slices.Equal(b.host.opened, []string{"/mnt/old.tideway"}) || b.Room() != present.RoomNow {
		t.Errorf("opened %v", b.host.opened)
	}
	b.Drop(nil)
	if b.Drop([]string{"a.txt", "b"}); b.Room() != present.RoomNow || !strings.Contains(b.Notice().Text, "2") {
		t.Errorf("said %+v", b.Notice())
	}
	b.Drop([]string{"/mnt/a.ics"})
	if b.Arg() != present.AwayPath("/mnt/a.ics") || strings.Contains(b.Notice().Text, "a.ics") {
		t.Errorf("one calendar: opened %v, said %+v", b.Arg(), b.Notice())
	}
	for _, beside := range []string{"/mnt/b.ics", "/mnt/tea.toml"} {
		b.Open(present.RoomNow, nil)
		if b.Drop([]string{"/mnt/a.ics", beside}); b.Arg() != present.AwayPath("/mnt/a.ics") || !strings.Contains(b.Notice().Text, "a.ics is open") {
			t.Errorf("beside %s: opened %v, said %+v", beside, b.Arg(), b.Notice())
		}
	}
}

// TestOwnFolder: rituals of the folder stand beside the others, and what is wrong there is told.
func TestOwnFolder(t *testing.T) {
	b, l := ownBench(t, "Maren", "Elio")
	dir := t.TempDir()
	for name, text := range map[string]string{"same.toml": practicetest.Tea, "mine.toml": strings.Replace(practicetest.Tea, `"tea"`, `"mine"`, 1), "bad.toml": "pack = 1\nid = 3\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	l.AddFolder(os.DirFS(dir), dir)
	vm := own(b, "", nil)
	_, _, folder := vm.Items()
	broken := vm.Broken()
	if len(folder) != 1 || folder[0].ID != "mine" || len(broken) != 2 || broken[0].Name != "bad.toml" || !strings.Contains(broken[1].Lines[0], `“tea”`) {
		t.Errorf("%+v\n%+v", folder, broken)
	}
	if !strings.Contains(vm.Folder(), dir) {
		t.Error("the folder is not named")
	}
	l = &ritual.Library{}
	l.AddFolder(os.DirFS(filepath.Join(dir, "nowhere")), "x")
	if len(l.Refused) != 0 {
		t.Errorf("a folder that is not there: %v", l.Refused)
	}
}

// TestOwnReadOnly: a journal that cannot be written offers nothing to write.
func TestOwnReadOnly(t *testing.T) {
	b, _ := ownBench(t, "Maren")
	b.f.Store.Locked = true
	if vm := own(b, b.f.First, nil); vm.CanWrite() {
		t.Error("it can be written")
	}
}
