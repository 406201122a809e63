package practice

import (
	"context"
	"slices"
	"unicode/utf8"
)

// MaxPack is the largest pack of one's own, in bytes.
const MaxPack = 256 * 1024

// KeepRitual keeps a ritual of one's own. The caller has read the pack and found it whole. together means that both are
// here: then it is for both, and the first of them is its author.
func (j *Journal) KeepRitual(ctx context.Context, who PersonID, pack string, to Audience) (EntryID, error) {
	if err := checkPack(pack); err != nil {
		return "", err
	}
	return j.note(ctx, "keep ritual", KindRitual, who, to, OwnRitual{Pack: pack})
}

// ChangeRitual writes a new version of a ritual of one's own.
func (j *Journal) ChangeRitual(ctx context.Context, who PersonID, id EntryID, pack string) error {
	if err := checkPack(pack); err != nil {
		return err
	}
	e, err := j.own(who, id, KindRitual)
	if err != nil {
		return err
	}
	return j.revise(ctx, "change ritual", e, e.Audience, OwnRitual{Pack: pack})
}

func checkPack(pack string) error {
	switch {
	case pack == "":
		return invalid("ritual", "empty", "")
	case !utf8.ValidString(pack):
		return invalid("ritual", "letters", "")
	case len(pack) > MaxPack:
		return invalid("ritual", "long", "")
	}
	return nil
}

// SetFavourite says whether a ritual is one to come back to: for the person at the screen, or for both when both are here.
// Nothing is written when it is so already. What both marked, either may take back.
func (j *Journal) SetFavourite(ctx context.Context, who PersonID, ritual string, on bool) error {
	sitting := j.Sit(who)
	to := Me
	if sitting.Together() {
		to = Us
	}
	marks := slices.DeleteFunc(sitting.Entries(KindFavourite), func(e Entry) bool { return e.Favourite().Ritual != ritual })
	if on && len(marks) == 0 {
		_, err := j.note(ctx, "mark favourite", KindFavourite, who, to, Favourite{Ritual: ritual})
		return err
	}
	if on {
		return nil
	}
	for _, e := range marks {
		if err := j.Remove(ctx, e.Author, e.ID); err != nil {
			return err
		}
	}
	return nil
}

// Favourites are the ids of the rituals that this sitting likes to come back to, in the order in which they were marked.
func (s Sitting) Favourites() []string {
	var ids []string
	for _, e := range s.Entries(KindFavourite) {
		if id := e.Favourite().Ritual; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// NoteHeard keeps what somebody noted for themselves after a ritual. It is theirs alone, whoever sits at the screen.
func (j *Journal) NoteHeard(ctx context.Context, who PersonID, heard Heard) error {
	if _, err := j.Person(who); err != nil {
		return err
	}
	if heard.Heard == "" && len(heard.Helped) == 0 {
		return invalid("heard", "empty", "")
	}
	_, err := j.note(ctx, "note how it was", KindHeard, who, Me, heard)
	return err
}

// Cards are the ids of all cards that this sitting has seen, oldest first.
func (s Sitting) Cards() []string {
	var ids []string
	for _, e := range s.Entries(KindRun) {
		ids = append(ids, e.Run().Cards...)
	}
	return ids
}
