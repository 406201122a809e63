package tides

import (
	"image"
	"image/color"

	"tideway/ui/chart"
	"tideway/ui/look"
	"tideway/ui/present"
)

// plate is the drawn picture. It outlives the view, so that a view that is built anew shows it at once; the old picture
// stays until the new one is there, and a drawing that was overtaken is dropped.
type plate struct {
	vm   *present.Tides
	show func() // tells the view that stands there now

	have, want key
	model      chart.Model // what is wanted
	busy       bool
	image      image.Image
	spots      []chart.Spot // dp of the chart, in the picture of have
}

// key is all that a drawing depends on.
type key struct {
	w, h, version int
	scale         float64
	theme         chart.Theme
	first, second color.NRGBA
}

// plateOf is the plate of the model, a new one the first time.
func plateOf(vm *present.Tides, show func()) *plate {
	p, ok := vm.Plate.(*plate)
	if !ok {
		p = &plate{vm: vm}
		vm.Plate = p
	}
	p.show = show
	return p
}

// ask wants the picture in so many pixels, of which one dp of the chart has scale, and answers with what there is: the
// picture itself, the one before it, or nothing yet.
func (p *plate) ask(w, h int, scale float64) image.Image {
	p.model = model(p.vm, scale)
	p.want = key{w: w, h: h, version: p.vm.Version(), scale: scale, theme: p.model.Theme}
	for i, lane := range p.model.Lanes {
		if i == 0 {
			p.want.first = lane.Colour
		} else {
			p.want.second = lane.Colour
		}
	}
	if p.want != p.have && !p.busy {
		p.draw()
	}
	return p.image
}

// draw works in the background. If by its end something else is wanted, that is drawn instead.
func (p *plate) draw() {
	p.busy = true
	want, m := p.want, p.model
	var (
		img   *image.NRGBA
		spots []chart.Spot
	)
	p.vm.Background(func() (err error) {
		if img, err = chart.Image(m, want.w, want.h); err != nil {
			return err
		}
		spots, err = chart.Hit(m, float64(want.w)/want.scale, float64(want.h)/want.scale)
		return err
	}, func(err error) {
		p.busy = false
		if p.want != want {
			p.draw()
			return
		}
		p.have = want
		if err == nil { // without a picture the words below still tell everything
			p.image, p.spots = img, spots
		}
		p.show()
	})
}

// ready says whether the picture that is shown is the one that is wanted.
func (p *plate) ready() bool { return p.image != nil && p.have == p.want && !p.busy }

// model joins the picture with names, words and colours.
func model(vm *present.Tides, scale float64) chart.Model {
	m := chart.Model{Picture: vm.Picture(), Words: chart.WordsFrom(vm.Say), Scale: scale, Clear: true}
	contrast := look.Current().Options().Contrast
	switch {
	case look.IsNight():
		m.Theme = chart.Night
	case contrast:
		m.Theme = chart.HighContrast
	}
	for _, lane := range vm.Lanes() {
		style := chart.LaneStyle{Name: lane.Name}
		if lane.Colour != "" && !contrast {
			style.Colour = look.Hue(lane.Colour).Tone()
		}
		m.Lanes = append(m.Lanes, style)
	}
	return m
}
