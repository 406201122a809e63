package front

import (
	"runtime"
	"testing"
	"testing/synctest"
	"time"
)

// TestABusThatSaysNothing: it is waited for as long as nobody minds, and a tray that is found later brings nothing back.
func TestABusThatSaysNothing(t *testing.T) {
	for hidden, most := range map[bool]time.Duration{false: busTime, true: busTimeRest} {
		synctest.Test(t, func(t *testing.T) {
			v := &visit{bus: make(chan bool, 1), asked: Asked{Hidden: hidden}}
			began := time.Now()
			if v.busAnswers() || time.Since(began) != most {
				t.Errorf("hidden %v: waited %v", hidden, time.Since(began))
			}
			v.bus <- true
			if began = time.Now(); !v.busAnswers() || time.Since(began) != 0 {
				t.Errorf("hidden %v: it answers, and was waited for", hidden)
			}
		})
	}
	v := &visit{}
	v.tray.Store(true)
	hides := runtime.GOOS == "windows" || runtime.GOOS == "darwin"
	if (desk{v}).HasTray() || (desk{v}).HidesOnClose(true) != hides {
		t.Error("the window would hide where nothing of ours brings it back")
	}
	v.icon.Store(true)
	if !(desk{v}).HasTray() || !(desk{v}).HidesOnClose(true) {
		t.Error("there is a tray, and the window would not hide in it")
	}
}
