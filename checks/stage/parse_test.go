package stage

import (
	"testing"
	"time"
)

func TestParseCPU(t *testing.T) {
	const line = "812 (a (odd) name) S 1 812 812 0 -1 4194304 100 0 0 0 25 17 3 4 20 0 5 0 100 1000 200"
	if got, err := parseCPU(line); err != nil || got != 420*time.Millisecond {
		t.Errorf("got %v, %v", got, err)
	}
	for _, bad := range []string{"", "1 (x) S 1 2", "1 (x) S 1 1 1 0 -1 4 1 0 0 0 many 17 3"} {
		if got, err := parseCPU(bad); err == nil {
			t.Errorf("%q gave %v", bad, got)
		}
	}
}

func TestParseMemory(t *testing.T) {
	resident, peak, err := parseMemory("Name:\tx\nVmHWM:\t   2048 kB\nVmRSS:\t    1024 kB\n")
	if resident != 1<<20 || peak != 2<<20 || err != nil {
		t.Errorf("got %d, %d, %v", resident, peak, err)
	}
	if _, _, err := parseMemory("Name:\tzombie\n"); err == nil {
		t.Error("memory of a process that has none")
	}
}

func TestParseWindow(t *testing.T) {
	w, err := parseWindow("0x00c00007  0 4242   tideway.Tideway       host Now  –  Tideway\n")
	if err != nil || w.ID != 0xc00007 || w.PID != 4242 || w.Class != "tideway.Tideway" || w.Title != "Now  –  Tideway" {
		t.Errorf("got %+v, %v", w, err)
	}
	for m, want := range map[Match]bool{
		{}: true, {Title: "Now  –  Tideway"}: true, {Title: "Now"}: false, {Contains: "Tide"}: true, {Contains: "x"}: false,
		{Class: "tideway"}: true, {Class: "Tideway", PID: 4242}: true, {Class: "tideway.Tideway"}: false, {PID: 1}: false,
	} {
		if m.fits(w) != want {
			t.Errorf("%v: want %v", m, want)
		}
	}
	for _, bad := range []string{"", "no window", "0x1 0 pid a.b host title"} {
		if w, err := parseWindow(bad); err == nil {
			t.Errorf("%q gave %+v", bad, w)
		}
	}
}

func TestClientsKeepTheirTime(t *testing.T) {
	c, start := &clients{}, time.Unix(1000, 0)
	c.update("_NET_CLIENT_LIST(WINDOW): window id # 0x600001", start)
	heard := c.changed.heard()
	c.update("_NET_CLIENT_LIST(WINDOW): window id # 0x600001, 0x80000a", start.Add(time.Second))
	select {
	case <-heard:
	default:
		t.Error("the bell did not ring")
	}
	if now := c.now(); len(now) != 2 || now[0x600001] != start || now[0x80000a] != start.Add(time.Second) {
		t.Errorf("%v", now)
	}
	c.update("_NET_CLIENT_LIST(WINDOW): window id # 0x0", start)
	if now := c.now(); len(now) != 0 {
		t.Errorf("%v", now)
	}
}

func TestStill(t *testing.T) {
	a := make([]byte, 3*1000)
	blink := append([]byte(nil), a...)
	for i := range 3 * 200 {
		blink[i] = 9
	}
	moved := append([]byte(nil), a...)
	for i := range 3 * 400 {
		moved[i] = 9
	}
	if !still(a, a) || !still(a, blink) || still(a, moved) || still(nil, a) {
		t.Error("a cursor may blink, and nothing else move")
	}
}
