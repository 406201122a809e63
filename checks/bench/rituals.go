package main

import (
	"context"
	"time"

	"tideway/assets"
	"tideway/practice/civil"
	"tideway/practice/ritual"
)

// The library is read beside the start of the window, and choosing comes with every tap.
const (
	mostToRead   = 20 * time.Millisecond
	mostToChoose = 5 * time.Millisecond
)

// rituals reads the whole library, and chooses from it after ten years of one ritual a day.
func (b *bench) rituals(context.Context) ([]Number, error) {
	read, err := often(func() error {
		_, err := ritual.ReadAll(assets.FS, "rituals")
		return err
	})
	if err != nil {
		return nil, err
	}
	library, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		return nil, err
	}
	today := civil.DayOf(b.now, time.UTC, 4)
	var history []ritual.Used
	for i := range 3650 {
		history = append(history, ritual.Used{ID: library.Rituals[i%len(library.Rituals)].ID, Day: today.AddDays(i - 3650)})
	}
	ask := ritual.Ask{Situation: ritual.FarApart, Minutes: 30, Depth: ritual.Deep, People: 2, Day: today}
	choose, err := often(func() error {
		ritual.Choose(library.Rituals, history, ask)
		return nil
	})
	return []Number{
		alone("read all rituals and decks", read, mostToRead),
		alone("choose a ritual, after ten years", choose, mostToChoose),
	}, err
}
