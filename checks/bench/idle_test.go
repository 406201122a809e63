package main

import (
	"testing"
	"time"
)

func TestParseThread(t *testing.T) {
	r, err := parseThread("1500 20 3\n", "Name:\tx\nvoluntary_ctxt_switches:\t42\nnonvoluntary_ctxt_switches:\t7\n")
	if err != nil || r != (rest{1500 * time.Nanosecond, 42}) {
		t.Errorf("%+v, %v", r, err)
	}
	for _, bad := range [][2]string{{"", "voluntary_ctxt_switches:\t42\n"}, {"1 2 3", "nonvoluntary_ctxt_switches:\t7\n"}} {
		if r, err := parseThread(bad[0], bad[1]); err == nil {
			t.Errorf("%q gave %+v", bad, r)
		}
	}
}
