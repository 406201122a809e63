package away

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// clocks is the quiet line in the form that says by which clocks its days are meant, and, once that is asked for, the two
// choices in its place.
type clocks struct {
	line, fields *fyne.Container
	pair         *fyne.Container // of the two choices, in fields
	says         *widgets.Text
	zones        present.Zones
	ends         [2]*widgets.Select
	boxes        [2]*fyne.Container
	labels       [2]*widgets.Text
}

func newClocks(vm *present.Away) clocks {
	c := clocks{zones: vm.Zones(), says: widgets.Small("")}
	change := widgets.QuietButton(vm.Say("away.zones.change"), func() {
		vm.OpenZones()
		if canvas := widgets.CanvasOf(c.ends[0]); canvas != nil {
			canvas.Focus(c.ends[0])
		}
		widgets.KeepInView(c.fields)
	}).Compact()
	c.line = widgets.Flow(look.S8, 0, c.says, change)
	c.pair = widgets.Columns(look.S24, 250)
	c.fields = widgets.Pad(look.S8, 0, 0, 0, c.pair)
	names := c.zones.Names()
	for i, set := range []func(string){vm.SetFromZone, vm.SetToZone} {
		field := widgets.NewSelect(names, -1, func(chosen int) { set(c.zones.All[chosen].Code) })
		field.Search(widgets.SelectSearch{
			Place: vm.Say("away.zones.place"), None: vm.Say("away.zones.nothing"), Find: c.zones.Find,
			First: func(word string) string { return vm.Say("away.zones.first", "word", word) },
		})
		c.ends[i], c.labels[i] = field, widgets.Small("")
		c.boxes[i] = widgets.Rows(look.S4, c.labels[i], field)
		c.pair.Objects = append(c.pair.Objects, c.boxes[i])
	}
	return c
}

// update follows the form.
func (c *clocks) update(vm *present.Away) {
	form := vm.Form
	c.says.SetText(vm.ZoneLine())
	c.line.Hidden, c.fields.Hidden = form.ZonesOpen, !form.ZonesOpen
	from, to := vm.ZoneLabels()
	for i, end := range []struct{ label, zone string }{{from, form.FromZone}, {to, form.ToZone}} {
		c.labels[i].SetText(end.label)
		c.ends[i].Label = end.label
		c.ends[i].SetCurrent(c.zones.Index(end.zone))
	}
	c.boxes[1].Hidden = form.Unknown
	c.fields.Refresh()
	c.line.Refresh()
}
