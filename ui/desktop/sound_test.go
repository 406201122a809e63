//go:build !windows

package desktop

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestBowl(t *testing.T) {
	raw := bowlSound()
	if len(raw) > 100*1024 || string(raw[:4]) != "RIFF" || string(raw[8:16]) != "WAVEfmt " || string(raw[36:40]) != "data" {
		t.Fatalf("%d bytes that begin with %q", len(raw), raw[:44])
	}
	if size := binary.LittleEndian.Uint32(raw[4:]); int(size) != len(raw)-8 {
		t.Errorf("says it has %d bytes after its name, and has %d", size, len(raw)-8)
	}
	if rate := binary.LittleEndian.Uint32(raw[24:]); rate != bowlRate {
		t.Errorf("rate %d", rate)
	}
	if size := binary.LittleEndian.Uint32(raw[40:]); int(size) != len(raw)-44 || int(size) != bowlRate*bowlSeconds*2 {
		t.Errorf("%d bytes of sound", size)
	}
	var samples []int
	for i := 44; i < len(raw); i += 2 {
		samples = append(samples, int(int16(binary.LittleEndian.Uint16(raw[i:]))))
	}
	loudest := func(from, to float64) (most int) {
		for _, s := range samples[int(from*bowlRate):int(to*bowlRate)] {
			most = max(most, s, -s)
		}
		return most
	}
	if most := loudest(0, bowlSeconds); most < 1000 || most > 32767/5 {
		t.Errorf("the loudest is %d", most)
	}
	if begins, middle, end := loudest(0, 0.005), loudest(0.05, 0.3), loudest(1.98, 2); begins > middle/5 || end > middle/20 || end > 60 {
		t.Errorf("begins at %d, then %d, ends at %d", begins, middle, end)
	}
}

// script makes a program that notes the file it was given, if that is a sound, and ends with a code.
func script(t *testing.T, name, code string) (program, note string) {
	t.Helper()
	folder := t.TempDir()
	program, note = filepath.Join(folder, name), filepath.Join(folder, "note")
	text := "#!/bin/sh\nfor f in \"$@\"; do :; done\nhead -c 4 \"$f\" >> " + note + "\necho \" $f\" >> " + note + "\n" + code + "\n"
	if err := os.WriteFile(program, []byte(text), 0o700); err != nil {
		t.Fatal(err)
	}
	return program, note
}

func TestFirstProgramThatPlays(t *testing.T) {
	broken, tried := script(t, "broken", "exit 1")
	plays, played := script(t, "plays", "exit 0")
	never, heard := script(t, "never", "exit 0")
	p := newPrograms([][]string{{"no-such-program-here"}, {broken}, {plays, "-q"}, {never}})
	p.going.Wait() // it has looked what there is
	if !p.can() {
		t.Fatal("says that nothing plays")
	}
	p.play()
	p.going.Wait()
	note, err := os.ReadFile(played)
	if err != nil || len(note) < 6 || string(note[:4]) != "RIFF" {
		t.Fatalf("played %q, %v", note, err)
	}
	if _, err := os.Stat(tried); err != nil {
		t.Error("the first was not tried")
	}
	if _, err := os.Stat(heard); err == nil {
		t.Error("it was played twice")
	}
	if _, err := os.Stat(string(note[5 : len(note)-1])); err == nil {
		t.Error("the file is still there")
	}
	if !p.can() {
		t.Error("says that nothing plays after it played")
	}
}

func TestNothingPlays(t *testing.T) {
	none := newPrograms([][]string{{"no-such-program-here"}})
	none.going.Wait()
	if none.can() {
		t.Error("a program that is not there plays")
	}
	none.play()
	none.close()
	broken, _ := script(t, "broken", "exit 1")
	p := newPrograms([][]string{{broken}})
	p.play()
	p.going.Wait()
	if p.can() {
		t.Error("all failed, and it says that one plays")
	}
}

// TestCloseEndsIt: a program that hangs is ended with the window, and nothing begins after that.
func TestCloseEndsIt(t *testing.T) {
	hangs, note := script(t, "hangs", "exec sleep 60")
	p := newPrograms([][]string{{hangs}})
	began := time.Now()
	p.play()
	p.play() // one is enough
	for bound := time.Now().Add(10 * time.Second); ; {
		if _, err := os.Stat(note); err == nil || time.Now().After(bound) {
			break
		}
	}
	p.close()
	p.play()
	p.close()
	if time.Since(began) > 20*time.Second {
		t.Error("waited for it")
	}
}
