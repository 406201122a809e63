package desktop

import (
	"runtime"
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Flags of PlaySoundW (mmsystem.h).
const (
	soundAsync     = 0x0001
	soundNoDefault = 0x0002
	soundMemory    = 0x0004
)

// winmm plays from memory. The sound stays pinned until Close, since it is read while it plays.
type winmm struct {
	call  *windows.LazyProc
	sound []byte
	pin   runtime.Pinner
	mute  atomic.Bool
}

func newPlayer() player {
	return &winmm{call: windows.NewLazySystemDLL("winmm.dll").NewProc("PlaySoundW")}
}

func (w *winmm) can() bool { return !w.mute.Load() && w.call.Find() == nil }

func (w *winmm) play() {
	if w.call.Find() != nil {
		return
	}
	if w.sound == nil {
		w.sound = bowlSound()
		w.pin.Pin(&w.sound[0])
	}
	ok, _, _ := w.call.Call(uintptr(unsafe.Pointer(&w.sound[0])), 0, soundAsync|soundNoDefault|soundMemory)
	w.mute.Store(ok == 0)
}

// close stops what is playing; nothing reads the sound after that.
func (w *winmm) close() {
	if w.sound == nil {
		return
	}
	_, _, _ = w.call.Call(0, 0, 0)
	w.pin.Unpin()
	w.sound = nil
}
