//go:build linux && cgo

package desktop

/*
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>

// glibc gives each thread a heap of its own, up to eight for each processor, and keeps what was freed in them. Here threads
// come from drawing and from SQLite, seldom at the same time: one heap is enough. Pictures lie beside it and go as soon as
// they are freed (mallopt(3): M_ARENA_MAX, M_MMAP_THRESHOLD). It is set before any thread begins.
__attribute__((constructor)) static void one_heap(void) {
	mallopt(M_ARENA_MAX, 1);
	mallopt(M_MMAP_THRESHOLD, 128 << 10);
}

static void give_back(void) { malloc_trim(0); }
#else
static void give_back(void) {}
#endif
*/
import "C"

import "runtime/debug"

// GiveBackMemory collects what rooms that were thrown away left behind and gives it back to the system: Go's part, and with
// glibc that of the drawing library, which would keep both for later. It takes some milliseconds.
func GiveBackMemory() {
	debug.FreeOSMemory()
	C.give_back()
}
