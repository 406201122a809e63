package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"tideway/ui/look"
)

// Segments is one choice among a few words in a tray; the current one lies on a small card. The arrow keys, Home
// and End move it. Where the words do not fit side by side the tray breaks into lines.
type Segments struct {
	press
	Label    string // spoken before the current word
	OnChange func(int)

	labels  []string
	current int
	over    int
	tray    *canvas.Rectangle
	card    *canvas.Rectangle
	words   []*canvas.Text
	places  []fyne.Position
	ring    ring
	stop    func()
	shown   int // the segment under the card, -1 before the first layout
}

// NewSegments makes the tray; onChange hears a choice made by hand, never SetCurrent.
func NewSegments(labels []string, current int, onChange func(int)) *Segments {
	s := &Segments{
		OnChange: onChange, labels: labels, current: current, over: -1, shown: -1,
		tray: canvas.NewRectangle(nil), card: canvas.NewRectangle(nil), ring: newRing(12), stop: func() {},
	}
	for _, l := range labels {
		s.words = append(s.words, look.Words(l, look.Sans))
	}
	s.begin(s, nil)
	s.keys = s.arrow
	return s
}

// Current is the index of the current word.
func (s *Segments) Current() int { return s.current }

// SetCurrent changes the current word without telling OnChange.
func (s *Segments) SetCurrent(i int) {
	if i >= 0 && i < len(s.labels) && i != s.current {
		s.current = i
		s.Refresh()
	}
}

func (s *Segments) choose(i int) {
	i = min(max(i, 0), len(s.labels)-1)
	if i == s.current || s.Disabled() {
		return
	}
	s.SetCurrent(i)
	if s.OnChange != nil {
		s.OnChange(i)
	}
}

func (s *Segments) arrow(ev *fyne.KeyEvent) bool {
	to, ok := StepKey(ev.Name, s.current, len(s.labels))
	if ok {
		s.choose(to)
	}
	return ok
}

// Tapped chooses the word under the pointer.
func (s *Segments) Tapped(ev *fyne.PointEvent) {
	if ev != nil {
		s.choose(s.at(ev.Position))
	}
}

// MouseMoved notes which word the pointer is on.
func (s *Segments) MouseMoved(ev *desktop.MouseEvent) {
	if i := s.at(ev.Position); i != s.over {
		s.over = i
		s.Refresh()
	}
}

// AccessibilityLabel is the label and the current word.
func (s *Segments) AccessibilityLabel() string {
	if s.current < 0 || s.current >= len(s.labels) {
		return s.Label
	}
	if s.Label == "" {
		return s.labels[s.current]
	}
	return s.Label + ": " + s.labels[s.current]
}

// at is the segment at a position, or -1.
func (s *Segments) at(p fyne.Position) int {
	for i, at := range s.places {
		w := s.width(i)
		if p.X >= at.X && p.X < at.X+w && p.Y >= at.Y && p.Y < at.Y+look.Dp(32) {
			return i
		}
	}
	return -1
}

func (s *Segments) width(i int) float32 {
	return look.Width(s.labels[i], look.TextSize(look.SizeSegment), look.Sans) + look.Dp(28)
}

// arrange finds the place of each segment and answers the size of the tray.
func (s *Segments) arrange(width float32) fyne.Size {
	inset, height := look.Dp(4), look.Dp(32)
	s.places = s.places[:0]
	x, y, widest := inset, inset, float32(0)
	for i := range s.labels {
		w := s.width(i)
		if x > inset && x+w+inset > width+0.5 {
			x, y = inset, y+height
		}
		s.places = append(s.places, fyne.NewPos(x, y))
		x += w
		widest = max(widest, x+inset)
	}
	return fyne.NewSize(widest, y+height+inset)
}

// CreateRenderer draws the tray.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	s.paint()
	objects := []fyne.CanvasObject{s.tray, s.card}
	for _, w := range s.words {
		objects = append(objects, w)
	}
	objects = append(objects, s.ring.Rectangle)
	return &drawn{self: s, objects: list(objects...), layout: s.layout, min: s.min, refresh: s.paint}
}

func (s *Segments) min() fyne.Size {
	widest := float32(0)
	for i := range s.labels {
		widest = max(widest, s.width(i))
	}
	widest += 2 * look.Dp(4)
	width := s.Size().Width
	if width == 0 {
		width = s.natural()
	}
	return fyne.NewSize(widest, s.arrange(max(width, widest)).Height)
}

func (s *Segments) layout(size fyne.Size) {
	tray := s.arrange(size.Width)
	place(s.tray, 0, 0, tray.Width, tray.Height)
	s.ring.around(0, 0, tray.Width, tray.Height)
	for i, w := range s.words {
		placeText(w, s.places[i].X, s.places[i].Y, s.width(i), look.Dp(32))
	}
	s.slide()
}

// slide brings the card under the current word; the first time, and where nothing moves, at once.
func (s *Segments) slide() {
	s.stop()
	s.card.Hidden = s.current < 0 || s.current >= len(s.places)
	if s.card.Hidden {
		return
	}
	to, w := s.places[s.current], s.width(s.current)
	if s.shown == s.current || s.shown < 0 {
		s.shown = s.current
		place(s.card, to.X, to.Y, w, look.Dp(32))
		return
	}
	s.shown = s.current
	from, fromW := s.card.Position(), s.card.Size().Width
	s.stop = look.Animate(look.Duration, func(p float32) {
		place(s.card, from.X+(to.X-from.X)*p, from.Y+(to.Y-from.Y)*p, fromW+(w-fromW)*p, look.Dp(32))
	})
}

func (s *Segments) paint() {
	paintBox(s.tray, look.Rail, 12)
	paintBox(s.card, look.CardFill, 9)
	if look.IsNight() {
		s.card.FillColor = look.Mix(look.Colour(look.CardFill), look.Colour(look.Ink), 0.08)
	}
	s.card.Shadow = canvas.Shadow{Color: look.Colour(look.Shadow), BlurRadius: 6, Offset: fyne.NewPos(0, 1)}
	for i, w := range s.words {
		w.TextSize, w.Alignment = look.TextSize(look.SizeSegment), fyne.TextAlignCenter
		w.Color = look.Colour(look.QuietInk)
		if !s.Disabled() && (i == s.current || s.hovered && i == s.over) {
			w.Color = look.Colour(look.Ink)
		}
		w.Refresh()
	}
	s.ring.show(s.focused)
}
