package away

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// list is one row for each stretch of days; those that cannot be chosen say why.
func (f *file) list() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i, found := range f.of.Found {
		if i > 0 {
			rows = append(rows, widgets.Divider())
		}
		rows = append(rows, f.row(i, widgets.Body(found.Name), found))
	}
	return widgets.Rows(look.S4, rows...)
}

// longList is the same for very many. Each row is as high as the tallest, so the names stand on one line.
func (f *file) longList() fyne.CanvasObject {
	f.long = widgets.NewLong(f.scroll, len(f.of.Found), func(i int) fyne.CanvasObject {
		row := widgets.Pad(look.S4, 0, look.S4, 0, f.row(i, widgets.Body(f.of.Found[i].Name).Single(), f.onOneLine(f.of.Found[i])))
		if i == 0 {
			return row
		}
		return widgets.Rows(0, widgets.Divider(), row)
	}, f.tallest())
	return f.long
}

// tallest is a row that needs as much room as any: it has the longest of everything.
func (f *file) tallest() fyne.CanvasObject {
	var all present.AwayFound
	for _, found := range f.of.Found {
		all.When = longer(all.When, f.onOneLine(found).When)
	}
	return widgets.Rows(0, widgets.Divider(), widgets.Pad(look.S4, 0, look.S4, 0,
		rowOf(widgets.NewTick(widgets.None, "", false, nil), widgets.Body("–").Single(), all)))
}

// onOneLine says the days, and how they stand to what is there, in one.
func (f *file) onOneLine(found present.AwayFound) present.AwayFound {
	if found.Stands != "" {
		found.When, found.Stands = f.vm.Say("away.item", "when", found.When, "what", found.Stands), ""
	}
	return found
}

func longer(a, b string) string {
	if utf8.RuneCountInString(b) > utf8.RuneCountInString(a) {
		return b
	}
	return a
}

// row is one stretch of days with its box, or with the sign that it is there. As is what is shown of it.
func (f *file) row(i int, name *widgets.Text, as present.AwayFound) fyne.CanvasObject {
	found := f.of.Found[i]
	if !found.Open {
		return rowOf(widgets.Pad(0, look.S8, 0, look.S8,
			widgets.Fixed(16, 16, &canvas.Image{Resource: look.Icon("check", look.QuietInk), FillMode: canvas.ImageFillContain})), name, as)
	}
	tick := widgets.NewTick(widgets.None, "", found.Chosen, func(on bool) { f.vm.Choose(i, on) })
	tick.Label = f.vm.Say("away.file.row", "name", found.Name, "when", found.When)
	tick.OnKey = func(ev *fyne.KeyEvent) bool { return f.walk(i, ev.Name) }
	f.ticks[i] = tick
	return rowOf(tick, name, as)
}

func rowOf(mark fyne.CanvasObject, name *widgets.Text, found present.AwayFound) fyne.CanvasObject {
	words := []fyne.CanvasObject{name, widgets.Small(found.When)}
	if found.Stands != "" {
		words = append(words, widgets.Small(found.Stands))
	}
	return widgets.RowFill(12, 1, mark, widgets.Pad(look.S4, 0, look.S4, 0, widgets.Rows(0, words...)))
}

// walk moves the keyboard from the box of one row to another, however far that is. With End and Tab one is through the
// longest list.
func (f *file) walk(from int, key fyne.KeyName) bool {
	const page = 8
	to := -1
	switch key {
	case fyne.KeyDown:
		to = f.next(from, 1)
	case fyne.KeyUp:
		to = f.next(from, -1)
	case fyne.KeyPageDown:
		to = f.next(min(from+page, len(f.of.Found))-1, 1)
	case fyne.KeyPageUp:
		to = f.next(max(from-page, -1)+1, -1)
	case fyne.KeyHome:
		to = f.next(-1, 1)
	case fyne.KeyEnd:
		to = f.next(len(f.of.Found), -1)
	default:
		return false
	}
	if to < 0 {
		return true
	}
	if f.long != nil {
		f.long.Reach(to)
	}
	if c := widgets.CanvasOf(f.ticks[to]); c != nil {
		c.Focus(f.ticks[to])
	}
	return true
}

// next is the nearest row after one, in a direction, that can be chosen; -1 where there is none.
func (f *file) next(from, step int) int {
	for i := from + step; i >= 0 && i < len(f.of.Found); i += step {
		if f.of.Found[i].Open {
			return i
		}
	}
	return -1
}
