package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// NearNames says whose shapes float on the water. With an empty Second there is one person and an unnamed other,
// which may carry a word of its own in Other.
type NearNames struct {
	First, Second string
	Side          Side   // who answers: First or Second
	Other         string // the word in the other's shape when there is one person; may be empty
}

// NearShapes asks how near it feels: two circles on calm water, dragged or moved with the arrow keys, both at
// once and by the same way. It never shows a number: the words at both ends and the sentence below change while
// the shapes move. Until somebody touches it, it is paler and has no answer.
type NearShapes struct {
	widget.DisableableWidget
	Label    string  // spoken before the sentence
	Unset    string  // the sentence while there is no answer
	High     float32 // the most that the water may be high, in dp; 0: as high as it is drawn. It keeps half of that at least.
	Words    func(near float64) (left, right, sentence string)
	OnChange func(near float64) // while it moves
	OnCommit func(near float64) // when a drag or a key press ends

	names   NearNames
	near    float64
	set     bool
	focused bool
	hidden  bool // the ring, while the pointer is what is used
	grabbed Side
	shift   func() bool

	ground, water *painted
	circles       [2]*canvas.Circle
	dashes        *painted
	ripples       [2]*painted
	labels        [2]*Text
	arrows        [2]*icon
	ends          [2]*Text
	sentence      *Text
	ring          ring
}

// NewNearShapes makes the shapes without an answer.
func NewNearShapes(names NearNames) *NearShapes {
	n := &NearShapes{
		names: names, near: nearUnset, grabbed: None, shift: shiftHeld,
		ground: newPainted(false), water: newPainted(false), dashes: newPainted(false),
		sentence: Quote("").Centred(), ring: newRing(look.CardRadius),
	}
	for i := range 2 {
		n.circles[i] = canvas.NewCircle(nil)
		n.ripples[i] = newPainted(false)
		n.labels[i] = Voice("").Single().Centred()
		n.arrows[i] = newIcon([]string{"previous", "following"}[i])
		n.ends[i] = NewText("", look.SizeSegment, look.SerifItalic, look.QuietInk)
	}
	n.ends[1].Trailing()
	n.ExtendBaseWidget(n)
	return n
}

// nearUnset is where the shapes lie before there is an answer: neither near nor far.
const nearUnset = 0.42

// Near is the answer, 0 (far) to 1 (near). It means nothing while Set is false.
func (n *NearShapes) Near() float64 { return n.near }

// Set says whether there is an answer.
func (n *NearShapes) Set() bool { return n.set }

// SetNear gives an answer without telling OnChange, for a draft that is opened again.
func (n *NearShapes) SetNear(v float64) {
	n.near, n.set = min(max(v, 0), 1), true
	n.Refresh()
}

// Clear takes the answer back.
func (n *NearShapes) Clear() {
	n.near, n.set = nearUnset, false
	n.Refresh()
}

// move is an answer by hand.
func (n *NearShapes) move(to float64) {
	if n.Disabled() {
		return
	}
	to = min(max(to, 0), 1)
	if to == n.near && n.set {
		return
	}
	n.near, n.set = to, true
	n.Refresh()
	if n.OnChange != nil {
		n.OnChange(to)
	}
}

func (n *NearShapes) commit() {
	if n.OnCommit != nil && n.set && !n.Disabled() {
		n.OnCommit(n.near)
	}
}

// Dragged moves the shape under the pointer, and the other one by the same way.
func (n *NearShapes) Dragged(ev *fyne.DragEvent) {
	m := n.measures(n.Size().Width)
	if n.grabbed == None {
		n.grabbed = First
		if ev.Position.X > m.middle {
			n.grabbed = Second
		}
		n.hidden = true
	}
	nearer := float64(ev.Dragged.DX)
	if n.grabbed == Second {
		nearer = -nearer
	}
	n.move(n.near + 2*nearer/float64(m.far-m.close))
}

// DragEnd keeps what was dragged.
func (n *NearShapes) DragEnd() {
	n.grabbed = None
	n.commit()
}

// Tapped says "just so": the shapes stay where they are and that is the answer.
func (n *NearShapes) Tapped(*fyne.PointEvent) {
	n.hidden = true
	focus(n)
	if !n.set {
		n.move(n.near)
		n.commit()
	}
}

// TypedKey moves the shapes: right and up nearer, left and down further, with Shift in larger steps; Home is as
// far and End as near as can be.
func (n *NearShapes) TypedKey(ev *fyne.KeyEvent) {
	step := 0.02
	if n.shift() {
		step = 0.1
	}
	to := n.near
	switch ev.Name {
	case fyne.KeyRight, fyne.KeyUp:
		to += step
	case fyne.KeyLeft, fyne.KeyDown:
		to -= step
	case fyne.KeyPageUp:
		to += 0.1
	case fyne.KeyPageDown:
		to -= 0.1
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = 1
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
	default:
		passKey(n, ev)
		return
	}
	n.hidden = false
	n.move(to)
	n.commit()
}

// TypedRune does nothing.
func (n *NearShapes) TypedRune(rune) {}

// FocusGained shows the ring.
func (n *NearShapes) FocusGained() {
	n.focused = true
	n.Refresh()
	reveal(n)
}

// FocusLost hides the ring.
func (n *NearShapes) FocusLost() {
	n.focused, n.hidden = false, false
	n.Refresh()
}

// Cursor shows that the shapes move sideways.
func (n *NearShapes) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// AccessibilityLabel is the question and the sentence that belongs to the answer.
func (n *NearShapes) AccessibilityLabel() string {
	_, _, sentence := n.words()
	if n.Label == "" {
		return sentence
	}
	return n.Label + " " + sentence
}

// AccessibilityRole is button, the nearest there is to a slider.
func (n *NearShapes) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (n *NearShapes) words() (left, right, sentence string) {
	if n.Words != nil {
		left, right, sentence = n.Words(n.near)
	}
	if !n.set {
		sentence = n.Unset
	}
	return left, right, sentence
}
