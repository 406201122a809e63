package data

import (
	"reflect"
	"testing"

	"tideway/practice"
)

func TestWrittenIsRead(t *testing.T) {
	o := options(t)
	f := mustOpen(t, o)
	written := mustAppend(t, f, draftOf(anna, practice.Me, "one"), draftOf(ben, practice.Us, "two"))
	mustClose(t, f)
	f = mustOpen(t, again(o))
	if read := mustLoad(t, f); !reflect.DeepEqual(read, written) {
		t.Errorf("read %+v\nwrote %+v", read, written)
	}
}
