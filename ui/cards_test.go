package ui

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"tideway/assets"
	"tideway/practice/ritual"
	"tideway/ui/present"
)

// TestCardsInTheWindow: every size that a room offers is one that can be printed.
func TestCardsInTheWindow(t *testing.T) {
	library, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	all, window := library.Rituals, &Window{config: Config{Say: sentences(t)}}
	write := func(ctx context.Context, c present.CardChoice) (string, error) {
		var out bytes.Buffer
		err := window.WriteCard(ctx, &out, c)
		return out.String(), err
	}
	for _, size := range present.CardSizes {
		if text, err := write(t.Context(), present.CardChoice{Ritual: all[0], Size: size}); err != nil || !strings.HasPrefix(text, "%PDF-") {
			t.Errorf("%s: %v", size, err)
		}
	}
	for _, size := range present.SheetSizes {
		if text, err := write(t.Context(), present.CardChoice{Situation: all[0].Situations[0], Rituals: all, Size: size}); err != nil || !strings.HasPrefix(text, "%PDF-") {
			t.Errorf("%s: %v", size, err)
		}
	}
	long := *all[0]
	long.Steps = slices.Clone(long.Steps)
	for range ritual.MaxSteps {
		long.Steps = append(long.Steps, ritual.Step{Kind: ritual.Silence, Prompt: strings.Repeat("a long day ", 18)})
	}
	var refused *present.CardTooLong
	if text, err := write(t.Context(), present.CardChoice{Ritual: &long, Size: "a6"}); !errors.As(err, &refused) || refused.Title != long.Title || text != "" {
		t.Errorf("too long: %v, %d bytes", err, len(text))
	}
	if _, err := write(t.Context(), present.CardChoice{Ritual: all[0], Size: "a7"}); err == nil {
		t.Error("there is no A7")
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := write(ctx, present.CardChoice{Ritual: all[0], Size: "a6"}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
