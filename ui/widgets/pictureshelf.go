package widgets

import (
	"image"
	"slices"
	"sync"
)

// shelf keeps what was painted last, up to a weight in bytes. A library shows a few drawings many times over; on the shelf
// each is painted once for its colours and size, and all who show it share the picture.
type shelf struct {
	most int

	mu     sync.Mutex
	weight int
	held   []shelved // the one that was wanted last stands at the end
}

type shelved struct {
	key   shelfKey
	image *image.NRGBA
}

type shelfKey struct {
	what  pictureKey // holds the drawing in its colours, so that another theme is another key
	w, h  int
	scale float64
}

// pictures is the shelf of all drawings: enough for all fourteen in three places at 200 %.
var pictures = shelf{most: 12 << 20}

// take returns the picture for a key and paints it if it is not there. What was not wanted for longest makes room.
func (s *shelf) take(key shelfKey, paint func() *image.NRGBA) *image.NRGBA {
	s.mu.Lock()
	defer s.mu.Unlock()
	if i := slices.IndexFunc(s.held, func(h shelved) bool { return h.key == key }); i >= 0 {
		found := s.held[i]
		s.held = append(slices.Delete(s.held, i, i+1), found)
		return found.image
	}
	img := paint()
	if len(img.Pix) > s.most {
		return img
	}
	s.held = append(s.held, shelved{key, img})
	s.weight += len(img.Pix)
	for s.weight > s.most {
		s.weight -= len(s.held[0].image.Pix)
		s.held = slices.Delete(s.held, 0, 1)
	}
	return img
}
