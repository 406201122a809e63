package widgets

import (
	"image"
	"sync"
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// painter paints a picture of w by h pixels, of which one dp has scale. It must not touch the canvas.
type painter func(w, h int, scale float64) image.Image

// painted is a picture that is painted once for each size, scale and key. Fyne asks for it in the canvas's own pixels,
// so it is sharp everywhere. A slow picture is painted away from the UI goroutine; until it is ready the one before, or
// a coarse one, stands in. Slow pictures are large, and Fyne has a copy of what it shows: a view holds on to its own only
// as long as nobody needs the memory.
type painted struct {
	*canvas.Raster
	slow  bool
	spawn func(work, done func()) // starts work and then calls done on the UI goroutine

	key   any
	paint painter
	have  paintKey
	want  paintKey
	image image.Image           // what have is; a slow one only until it was handed over
	large weak.Pointer[picture] // a slow one after that
	busy  bool
}

type paintKey struct {
	w, h int
	key  any
}

func newPainted(slow bool) *painted {
	p := &painted{slow: slow, spawn: func(work, done func()) {
		go func() {
			work()
			fyne.Do(done)
		}()
	}}
	p.Raster = canvas.NewRaster(p.generate)
	return p
}

// show says what is to be painted. The key is everything that the picture depends on besides its size.
func (p *painted) show(key any, paint painter) {
	changed := p.key != key
	p.key, p.paint = key, paint
	if changed {
		p.Refresh()
	}
}

// generate answers Fyne's question for the pixels.
func (p *painted) generate(w, h int) image.Image {
	p.want = paintKey{w, h, p.key}
	if p.want == p.have {
		if img := p.there(); img != nil {
			if p.slow {
				p.image = nil
			}
			return img
		}
	}
	if p.paint == nil || w <= 0 || h <= 0 || p.Size().Width <= 0 {
		return image.NewNRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	scale := float64(w) / float64(p.Size().Width)
	if !p.slow {
		p.have, p.image = p.want, p.paint(w, h, scale)
		return p.image
	}
	if img := painting(p.want); img != nil {
		p.have, p.large = p.want, weak.Make(img)
		return img.Image
	}
	if !p.busy {
		p.start(scale)
	}
	if img := p.there(); img != nil {
		return img
	}
	const coarse = 8
	return p.paint(max(w/coarse, 1), max(h/coarse, 1), scale/coarse)
}

// there is the picture that was painted last, or nil.
func (p *painted) there() image.Image {
	if p.image != nil {
		return p.image
	}
	if img := p.large.Value(); img != nil {
		return img.Image
	}
	return nil
}

// start paints what is wanted. If something else is wanted by then, Fyne asks again after the refresh.
func (p *painted) start(scale float64) {
	p.busy = true
	want, paint := p.want, p.paint
	var img *picture
	p.spawn(func() { img = &picture{paint(want.w, want.h, scale)} }, func() {
		p.busy = false
		p.have, p.image, p.large = want, img.Image, weak.Make(img)
		keepPainting(want, img)
		p.Refresh()
	})
}

// ready says whether the picture that is shown is the one that is wanted.
func (p *painted) ready() bool { return p.have == p.want && p.there() != nil && !p.busy }

// picture is a painted one that can be held weakly.
type picture struct{ image.Image }

// lately holds the last slow pictures, of this room and the one before, so that one which is built anew shows at once what it
// showed before.
var lately struct {
	sync.Mutex
	next     int
	pictures [2]struct {
		key   paintKey
		image *picture
	}
}

func painting(key paintKey) *picture {
	lately.Lock()
	defer lately.Unlock()
	for _, p := range lately.pictures {
		if p.image != nil && p.key == key {
			return p.image
		}
	}
	return nil
}

func keepPainting(key paintKey, img *picture) {
	lately.Lock()
	defer lately.Unlock()
	lately.pictures[lately.next].key, lately.pictures[lately.next].image = key, img
	lately.next = (lately.next + 1) % len(lately.pictures)
}
