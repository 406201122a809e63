package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// rail is the way between the rooms, with who is here, the settings and the page that is always there at its foot.
type rail struct {
	window *Window
	box    *fyne.Container
	ground *canvas.Rectangle
	items  map[present.Room]*widgets.RailItem
	column *widgets.Scroll // the rooms
	people *seatButton
	narrow bool

	current  present.Room
	revealed struct { // what was brought into view, and in how much room
		item *widgets.RailItem
		high float32
	}
}

func newRail(w *Window) *rail {
	r := &rail{window: w, ground: canvas.NewRectangle(look.Colour(look.Rail)), box: container.NewStack()}
	r.build()
	return r
}

// build makes the rail for its present width.
func (r *rail) build() {
	r.items = map[present.Room]*widgets.RailItem{}
	r.people = newSeatButton(r.window.chooseSeat)
	rooms := make([]fyne.CanvasObject, 0, len(present.Rail))
	for _, room := range present.Rail {
		rooms = append(rooms, r.item(room))
	}
	foot := []fyne.CanvasObject{r.people, widgets.Pad(6, 12, 6, 12, widgets.Divider()),
		r.item(present.RoomSettings), r.item(present.RoomCare)}

	head := fyne.CanvasObject(widgets.Pad(20, 0, 20, 12, widgets.Leading(widgets.NewWordmark(r.window.config.Say("app.name")))))
	side := float32(12)
	if r.narrow {
		head, side = widgets.Pad(16, 0, 12, 0, widgets.Middle(widgets.NewMark(32))), 4
	}
	// The foot stays where it is, however large the words and low the window: the way to Care is never out of sight.
	r.column = widgets.NewScroll(widgets.Pad(0, side, 0, side, widgets.Rows(0, head, widgets.Rows(look.S4, rooms...))))
	fixed := widgets.Pad(6, side, 14, side, widgets.Rows(look.S4, foot...))
	r.box.Objects = []fyne.CanvasObject{r.ground, container.NewBorder(nil, fixed, nil, nil, r.column)}
	r.update()
}

// item is one room of the rail; narrow, its word is short enough to stand under the icon.
func (r *rail) item(room present.Room) *widgets.RailItem {
	key := "app.room." + string(room)
	if r.narrow {
		key += ".short"
	}
	icon := string(room)
	if room == present.RoomCare {
		icon = "lighthouse"
	}
	item := widgets.NewRailItem(icon, r.window.config.Say(key), func() { r.window.OpenRoom(room, nil) })
	item.Care = room == present.RoomCare
	item.SetNarrow(r.narrow)
	r.items[room] = item
	return item
}

// setNarrow changes between icons beside and over the words.
func (r *rail) setNarrow(narrow bool) {
	if r.narrow != narrow {
		r.narrow = narrow
		r.build()
	}
}

// width of the rail in dp. Large words need a little more than the narrow measure.
func (r *rail) width() float32 {
	if !r.narrow {
		return look.Dp(look.RailWidth)
	}
	w := look.Dp(look.RailNarrow)
	for _, item := range r.items {
		w = max(w, item.MinSize().Width+2*look.Space(4))
	}
	return w
}

// update marks the room that is open and says who is here.
func (r *rail) update() {
	r.ground.FillColor = look.Colour(look.Rail)
	r.ground.Refresh()
	app := r.window.app
	r.current = present.RailRoom(app.Room())
	if app.Room() == present.RoomSettings {
		r.current = present.RoomSettings
	}
	for room, item := range r.items {
		item.SetCurrent(room == r.current)
	}
	if app.Journal != nil {
		r.people.set(app.Seats(), r.narrow)
	}
}

// reveal brings the room that is open into view, where large words or a low window make the rail scroll: once, so that it
// stays where somebody scrolls it after that.
func (r *rail) reveal() {
	item, high := r.items[r.current], r.column.Size().Height
	if item == nil || r.revealed.item == item && r.revealed.high == high {
		return
	}
	r.revealed.item, r.revealed.high = item, high
	r.column.Reveal(item)
}
