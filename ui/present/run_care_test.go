package present_test

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideway/practice"
	"tideway/ui/present"
)

// TestRunCareWords: a word of fear or control, however it is written, leads to the page and leaves nothing behind.
func TestRunCareWords(t *testing.T) {
	for _, word := range []string{"afraid", "Afraid.", " NOT SAFE ", "not-safe", "controlled", "tired, afraid"} {
		b := newRunBench(t, "Maren", "Elio")
		before := len(b.f.Store.Records())
		vm := b.begin(present.RunStart{Ritual: unsaid}, atClose)
		vm.Type(string(b.f.Other), word)
		b.next(vm)
		if b.Room() != present.RoomCare || len(b.f.Store.Records()) != before || b.Notice().Text != "" {
			t.Errorf("%q leads to %s, %d records, %q", word, b.Room(), len(b.f.Store.Records())-before, b.Notice().Text)
		}
		if found := holds(vm, word); found != "" {
			t.Errorf("%q is still in %s", word, found)
		}
		vm.Gone()
		if b.Back(); b.Room() != present.RoomNow {
			t.Errorf("the page closes to %s", b.Room())
		}
	}
	for _, word := range []string{"near", "not afraid of anything", "safe", ""} {
		b := newRunBench(t, "Maren", "Elio")
		vm := b.begin(present.RunStart{Ritual: unsaid}, atClose)
		vm.Type(string(b.f.Other), word)
		if b.next(vm); vm.View().Step != atKeep {
			t.Errorf("%q leads to %s", word, b.Room())
		}
	}
}

// TestNothingStays: whatever is typed wherever, after any way out neither the model nor the store holds a letter of it.
func TestNothingStays(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := newRunBench(t, "Maren", "Elio")
		ids := []string{"before-going-away", "coming-back", "distant-evening", "one-true-thing", "thanks", "good-news"}
		id := rapid.SampledFrom(ids).Draw(rt, "ritual")
		alone := id != "good-news" && rapid.Bool().Draw(rt, "alone")
		if alone {
			b.SitDown(b.f.Other)
		}
		vm := b.begin(present.RunStart{Ritual: id, Alone: alone}, 0)
		canary := "heron" + rapid.StringMatching(`[a-z]{12}`).Draw(rt, "typed")
		steps := rapid.IntRange(0, 14).Draw(rt, "steps")
		for range steps {
			if vm.View().Screen != present.ScreenStep {
				break
			}
			for _, w := range vm.View().Writers {
				vm.Uncover(w.ID)
				vm.Type(w.ID, canary)
				if w.Kind == present.WriteKeepsake && rapid.Bool().Draw(rt, "earlier") {
					vm.UseEarlier(w.ID)
				}
			}
			b.next(vm)
		}
		switch rapid.IntRange(0, 4).Draw(rt, "way out") {
		case 0:
			vm.Leave()
		case 1:
			vm.TimeOut()
			vm.EndHere()
		case 2:
			vm.TimeOut()
		case 3:
			vm.Pause()
			vm.Leave()
		}
		vm.Gone() // the window calls it, whatever the way
		if found := holds(vm, canary); found != "" {
			rt.Fatalf("%s holds what was typed", found)
		}
		if found := holds(b.App, canary); found != "" {
			rt.Fatalf("the app holds what was typed, in %s", found)
		}
		for _, r := range b.f.Store.Records() {
			if strings.Contains(string(r.Body), canary) {
				rt.Fatalf("the store holds it in a %s", r.Kind)
			}
		}
		if drafts, _ := b.f.Store.Drafts(context.Background()); len(drafts) != 0 {
			rt.Fatal("a draft was kept")
		}
	})
}

// holds searches everything that can be reached from v for a text, and answers the path to it.
func holds(v any, text string) string {
	seen := map[uintptr]bool{}
	var walk func(path string, v reflect.Value) string
	walk = func(path string, v reflect.Value) string {
		switch v.Kind() {
		case reflect.String:
			if strings.Contains(v.String(), text) {
				return path
			}
		case reflect.Pointer, reflect.Interface:
			if v.IsNil() || v.Kind() == reflect.Pointer && seen[v.Pointer()] {
				return ""
			}
			if v.Kind() == reflect.Pointer {
				seen[v.Pointer()] = true
				if v.Type() == reflect.TypeFor[*practice.Journal]() {
					return "" // the store is searched by itself
				}
			}
			return walk(path, v.Elem())
		case reflect.Struct:
			for i := range v.NumField() {
				if found := walk(path+"."+v.Type().Field(i).Name, v.Field(i)); found != "" {
					return found
				}
			}
		case reflect.Slice, reflect.Array:
			for i := range v.Len() {
				if found := walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i)); found != "" {
					return found
				}
			}
		case reflect.Map:
			for _, key := range v.MapKeys() {
				if found := walk(path+"[key]", key) + walk(path+"[]", v.MapIndex(key)); found != "" {
					return found
				}
			}
		}
		return ""
	}
	return walk(reflect.TypeOf(v).String(), reflect.ValueOf(v))
}
