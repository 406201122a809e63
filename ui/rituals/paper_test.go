package rituals

import (
	"context"
	"io"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice/ritual"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// printer is a window that can print cards.
type printer struct {
	*uitest.Host
	choice present.CardChoice
}

func (p *printer) WriteCard(_ context.Context, w io.Writer, c present.CardChoice) error {
	p.choice = c
	_, err := io.WriteString(w, "a card")
	return err
}

// TestOnPaper: the sheet saves a card of the ritual, or a set of its situation, on the paper that was chosen.
func TestOnPaper(t *testing.T) {
	for do, want := range map[string]string{"Save the card": "a5", "Save the set": "letter"} {
		b := newBench(t, look.Options{Still: true}, 864, 760, "Maren", "Elio")
		p := &printer{Host: b.Host}
		b.App.Host = p
		b.reopen(864, 760, present.HereNow(ritual.FarApart))
		offer := b.vm.Offers()[0]
		b.enter("Print a card")
		if b.vm.SetOf() != "It feels far" {
			t.Errorf("the set is named %q", b.vm.SetOf())
		}
		for range 2 {
			for b.Focused() != "Paper: A6" && b.Focused() != "Paper: A4" {
				b.Win.Canvas().FocusNext()
			}
			b.Press(fyne.KeyRight)
			b.Win.Canvas().FocusNext()
			if b.Focused() == do {
				break
			}
		}
		b.Press(fyne.KeyReturn)
		if b.Win.Canvas().Overlays().Top() != nil || p.choice.Size != want || b.Notice().Wrong || b.Notice().Do == nil {
			t.Errorf("%s: %+v, %q", do, p.choice, b.Notice().Text)
		}
		if card := do == "Save the card"; card && p.choice.Ritual.ID != offer.ID || !card && p.choice.Situation != ritual.FarApart {
			t.Errorf("%s saves %+v", do, p.choice)
		}
	}
}
