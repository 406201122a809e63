package widgets

import (
	"image"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"golang.org/x/image/draw"

	"tideway/ui/look"
)

// CreateRenderer draws the field, or the list.
func (f *FeelingPicker) CreateRenderer() fyne.WidgetRenderer {
	f.paint()
	objects := func() []fyne.CanvasObject {
		out := []fyne.CanvasObject{f.ground.Raster}
		for _, e := range f.edges {
			out = append(out, e)
		}
		for _, t := range slices.Concat(f.field, f.nearer, f.found) {
			out = append(out, t)
		}
		if f.line != nil {
			out = append(out, f.line, f.message)
		}
		return append(out, f.fact, f.lead, f.ring.Rectangle)
	}
	return &drawn{self: f, objects: objects, layout: f.layout, min: f.min, refresh: f.paint}
}

// fieldHeight is the height of the field at a width: the words need more of it where they are larger.
func (f *FeelingPicker) fieldHeight() float32 { return look.Dp(212) }

// flowing says whether there is no room for a field at this width.
func (f *FeelingPicker) flowing(width float32) bool {
	return width < look.Dp(560) || look.Current().Scale() > 1.4
}

func (f *FeelingPicker) min() fyne.Size {
	width := max(f.width, look.Space(280))
	h := f.fieldHeight()
	if f.flows || f.flowing(width) {
		h = f.flow(width, false)
	}
	if f.finding {
		h = max(h, f.searchHeight(width))
	}
	return fyne.NewSize(look.Space(280), h+f.nearerHeight(width))
}

func (f *FeelingPicker) layout(s fyne.Size) {
	f.width = s.Width
	h := f.fieldHeight()
	f.flows = f.flowing(s.Width) || !f.scatter(s.Width, h)
	if f.flows {
		h = f.flow(s.Width, true)
	}
	f.showParts()
	if f.finding {
		h = max(h, f.searchHeight(s.Width))
		f.placeSearch(s.Width, h-look.Space(8))
	}
	place(f.ground.Raster, 0, 0, s.Width, h)
	corners := fieldCorners()
	f.ground.show(corners, corners.paint)
	f.placeEdges(s.Width, h)
	f.placeNearer(s.Width, h)
	f.placeRing()
}

// showParts shows the words of the field, or the search in their place.
func (f *FeelingPicker) showParts() {
	for _, t := range f.field {
		t.Hidden = f.finding
	}
	f.message.Hidden = !f.finding || f.message.Text == ""
	if f.line != nil {
		f.line.Hidden = !f.finding
	}
}

// scatter places each word by its feeling and then moves words apart until none lies on another. It answers
// whether there is room for all.
func (f *FeelingPicker) scatter(width, height float32) bool {
	left, top, bottom := look.Dp(56), look.Dp(22), look.Dp(22)
	reachX, reachY := f.reach()
	boxes := make([]tagBox, len(f.field))
	for i, t := range f.field {
		m := t.MinSize()
		boxes[i] = tagBox{w: m.Width - look.Dp(10), h: m.Height - look.Dp(2), i: i}
		free := width - 2*left - m.Width
		boxes[i].x = left + free*float32(t.word.X/reachX+1)/2 + m.Width/2
		boxes[i].y = top + (height-top-bottom-m.Height)*float32(1-t.word.Y/reachY)/2 + m.Height/2
	}
	low, high := fyne.NewPos(left, top), fyne.NewPos(width-left, height-bottom)
	if !spread(boxes, low, high) && !inRows(boxes, low, high) {
		return false
	}
	for _, b := range boxes {
		m := f.field[b.i].MinSize()
		place(f.field[b.i], b.x-m.Width/2, b.y-m.Height/2, m.Width, m.Height)
	}
	return true
}

// flow sets the words as a list, from harder to easier, and answers its height.
func (f *FeelingPicker) flow(width float32, put bool) float32 {
	order := slices.Clone(f.field)
	slices.SortStableFunc(order, func(a, b *wordTag) int {
		return int((a.word.X - b.word.X) * 100)
	})
	air := look.Space(look.S16)
	return air + flowTags(order, air, air, width-air, put) + air
}

// flowTags sets tags in lines between two edges and answers the height they take.
func flowTags(tags []*wordTag, x0, y0, x1 float32, put bool) float32 {
	gap, x, y := look.Dp(4), x0, y0
	h := look.Dp(32)
	for _, t := range tags {
		w := min(t.MinSize().Width, x1-x0)
		if x > x0 && x+w > x1 {
			x, y = x0, y+h+gap
		}
		if put {
			place(t, x, y, w, h)
		}
		x += w + gap
	}
	return y - y0 + h
}

func (f *FeelingPicker) placeEdges(width, height float32) {
	h, air := look.LineHeight(look.SizeSmall), look.Dp(16)
	for i, e := range f.edges {
		e.Hidden = f.flows || f.finding || e.Text == ""
		w := e.MinSize().Width
		switch i {
		case 0:
			place(e, (width-w)/2, look.Dp(5), w, h)
		case 1:
			place(e, (width-w)/2, height-h-look.Dp(5), w, h)
		case 2:
			place(e, air, (height-h)/2, w, h)
		case 3:
			place(e, width-air-w, (height-h)/2, w, h)
		}
	}
}

// Below is the height of what stands under the field: the nearer words, or the line in their place.
func (f *FeelingPicker) Below() float32 { return f.nearerHeight(max(f.width, look.Space(280))) }

// leadWidth is the room for the words before the nearer ones.
func (f *FeelingPicker) leadWidth() float32 { return f.lead.MinSize().Width + look.Dp(4) }

func (f *FeelingPicker) nearerHeight(width float32) float32 {
	switch {
	case len(f.nearer) == 0 && f.fact.Text == "":
		return 0
	case len(f.nearer) == 0:
		return look.Dp(10) + heightAt(f.fact, width)
	}
	return look.Dp(10) + flowTags(f.nearer, min(f.leadWidth(), width/2), 0, width, false)
}

func (f *FeelingPicker) placeNearer(width, top float32) {
	f.lead.Hidden = len(f.nearer) == 0
	f.fact.Hidden = !f.lead.Hidden || f.fact.Text == ""
	place(f.fact, 0, top+look.Dp(10), width, heightAt(f.fact, width))
	if f.lead.Hidden {
		return
	}
	y := top + look.Dp(10)
	x := min(f.leadWidth(), width/2)
	place(f.lead, 0, y+(look.Dp(32)-look.LineHeight(look.SizeSmall))/2, x, look.LineHeight(look.SizeSmall))
	flowTags(f.nearer, x, y, width, true)
}

func (f *FeelingPicker) placeRing() {
	all := f.all()
	show := f.focused && !f.hidden && len(all) > 0
	f.ring.show(show)
	if show {
		t := all[min(f.at, len(all)-1)]
		p, s := t.Position(), t.Size()
		f.ring.around(p.X+2, p.Y+2, s.Width-4, s.Height-4)
	}
}

// paint gives every word its state.
func (f *FeelingPicker) paint() {
	for _, t := range slices.Concat(f.field, f.nearer, f.found) {
		t.chosen = slices.Contains(f.chosen, t.word.ID)
		t.Refresh()
	}
}

// corners are the four pale colours of the field and the light in its middle.
type corners struct {
	hardHigh, easyHigh, hardLow, easyLow, middle color.NRGBA
	radius                                       float64
}

func fieldCorners() corners {
	r := float64(look.Dp(look.CardRadius))
	if look.IsNight() {
		return corners{hex(0x2E2430), hex(0x352C1C), hex(0x1B2636), hex(0x19302D), hex(0x18242B), r}
	}
	return corners{hex(0xF0E1E4), hex(0xFAE6C4), hex(0xD9E0EA), hex(0xD5E8DF), hex(0xFBFAF7), r}
}

// paint works on few pixels and enlarges them: a soft gradient is the same at every scale.
func (c corners) paint(w, h int, scale float64) image.Image {
	small := image.NewNRGBA(image.Rect(0, 0, 96, 40))
	for y := range 40 {
		for x := range 96 {
			u, v := (float64(x)+0.5)/96, (float64(y)+0.5)/40
			edge := mixed(mixed(c.hardHigh, c.easyHigh, u), mixed(c.hardLow, c.easyLow, u), v)
			// The middle is light and fades towards the corners.
			dx, dy := 2*u-1, 2*v-1
			small.SetNRGBA(x, y, mixed(edge, c.middle, 0.95*(1-dx*dx)*(1-dy*dy*0.8)))
		}
	}
	p := newPixels(w, h, scale)
	draw.ApproxBiLinear.Scale(p.NRGBA, p.Rect, small, small.Rect, draw.Src, nil)
	p.round(c.radius, true)
	return p.NRGBA
}
