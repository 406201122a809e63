package widgets

import (
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// painter paints a picture of w by h pixels, of which one dp has scale. It must not touch the canvas.
type painter func(w, h int, scale float64) image.Image

// painted is a picture that is painted once for each size, scale and key, and kept. Fyne asks for it in the
// canvas's own pixels, so it is sharp everywhere. A slow picture is painted away from the UI goroutine; until it
// is ready the one before, or a coarse one, stands in.
type painted struct {
	*canvas.Raster
	slow  bool
	spawn func(work, done func()) // starts work and then calls done on the UI goroutine

	key   any
	paint painter
	have  paintKey
	want  paintKey
	image image.Image
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
		return p.image
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
		p.have, p.image = p.want, img
		return img
	}
	if p.image == nil {
		const coarse = 8
		p.image = p.paint(max(w/coarse, 1), max(h/coarse, 1), scale/coarse)
	}
	if !p.busy {
		p.start(scale)
	}
	return p.image
}

// start paints what is wanted. If something else is wanted by then, Fyne asks again after the refresh.
func (p *painted) start(scale float64) {
	p.busy = true
	want, paint := p.want, p.paint
	var img image.Image
	p.spawn(func() { img = paint(want.w, want.h, scale) }, func() {
		p.busy = false
		p.have, p.image = want, img
		keepPainting(want, img)
		p.Refresh()
	})
}

// ready says whether the picture that is shown is the one that is wanted.
func (p *painted) ready() bool { return p.have == p.want && p.image != nil && !p.busy }

// lately holds the last slow pictures, so that a room which is built anew shows at once what it showed before.
var lately struct {
	sync.Mutex
	next     int
	pictures [4]struct {
		key   paintKey
		image image.Image
	}
}

func painting(key paintKey) image.Image {
	lately.Lock()
	defer lately.Unlock()
	for _, p := range lately.pictures {
		if p.image != nil && p.key == key {
			return p.image
		}
	}
	return nil
}

func keepPainting(key paintKey, img image.Image) {
	lately.Lock()
	defer lately.Unlock()
	lately.pictures[lately.next].key, lately.pictures[lately.next].image = key, img
	lately.next = (lately.next + 1) % len(lately.pictures)
}
