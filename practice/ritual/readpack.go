package ritual

// ReadPack reads a file that holds a ritual or a deck, and gives the one that it is. The cards of a ritual come from these
// decks. Errors are of type Problems.
func ReadPack(file string, data []byte, decks []*Deck) (*Ritual, *Deck, error) {
	t, problems := openPack(file, data)
	if problems != nil {
		return nil, nil, problems.Err()
	}
	if t.Has("deck") {
		d, err := readDeck(file, t)
		return nil, d, err
	}
	r, err := readRitual(file, t, decks)
	return r, nil, err
}
