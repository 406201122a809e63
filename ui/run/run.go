// Package run shows a ritual while it is done: one step fills the window, whose turn it is shows by side and colour, and
// the way out is always in view. It is thin: everything is decided in present.Run, and nothing that is typed stays here.
package run

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the run.
func New(vm *present.Run) fyne.CanvasObject { return newView(vm, time.AfterFunc) }

// newView is New with the timer that moves the soft clock.
func newView(vm *present.Run, after timing) fyne.CanvasObject {
	if vm.OnGone != nil {
		vm.OnGone() // a view that was shown before lets go of its clock
	}
	v := vm.View()
	s := &stage{vm: vm, root: container.NewStack(), slot: container.NewStack(), ticker: newTicker(vm, after)}
	s.tide = widgets.NewSideTide(widgets.SideTideText{Names: v.Names, Floor: v.Floor})
	s.tide.SetSide(widgets.Side(v.Side))
	s.beside = widgets.NewTideStage(s.tide, s.slot)
	vm.OnChange = s.update
	vm.OnGone = s.ticker.halt
	s.show(v)
	return s.root
}

// stage is the window of a run. The tide stays while steps change, so that it can cross.
type stage struct {
	vm     *present.Run
	root   *fyne.Container
	tide   *widgets.SideTide
	beside *fyne.Container
	slot   *fyne.Container
	page   *fyne.Container // what is shown beside the tide, or in its place
	ticker *ticker
	focus  fyne.Focusable      // what has the keyboard when a step is shown
	spare  []fyne.CanvasObject // what the page leaves out in a large type
	stay   string              // the button that keeps the keyboard after it was pressed
}

// update shows what has changed and gives the keyboard to what is likely wanted next.
func (s *stage) update() {
	s.show(s.vm.View())
	s.stay = ""
	if s.focus != nil {
		s.give(s.focus)
	}
}

// give hands the keyboard to something on the page and shows it. A page that was just built was not drawn yet, so nothing
// on it would be scrolled into view by itself.
func (s *stage) give(f fyne.Focusable) {
	c := widgets.CanvasOf(s.root)
	if c == nil {
		return
	}
	c.Focus(f)
	if o, ok := f.(fyne.CanvasObject); ok && c.Focused() == f {
		s.page.Layout.(*page).scroll.Reveal(o)
	}
}

func (s *stage) show(v present.RunView) {
	s.ticker.halt()
	s.focus, s.spare = nil, nil
	if v.Screen == present.ScreenTimeOut {
		s.root.Objects = []fyne.CanvasObject{s.timeOut(v)}
		s.root.Refresh()
		return
	}
	s.slot.Objects = []fyne.CanvasObject{s.screen(v)}
	if len(s.root.Objects) == 0 || s.root.Objects[0] != s.beside {
		s.root.Objects = []fyne.CanvasObject{s.beside}
		s.root.Refresh()
	}
	s.slot.Refresh()
	s.tide.SetSide(widgets.Side(v.Side))
}

// screen is what stands beside the tide: a head with the ways out, what is asked, and the buttons.
func (s *stage) screen(v present.RunView) fyne.CanvasObject {
	switch v.Screen {
	case present.ScreenPaused:
		return s.paused(v)
	case present.ScreenLater:
		return s.later(v)
	case present.ScreenDone:
		return s.done(v)
	case present.ScreenMissing:
		return s.missing()
	}
	return s.step(v)
}

// lay puts a page together. Where somebody has the floor it fills what the tide leaves; where nobody has, it is a column in
// the middle. Leave is at the upper right of both.
func (s *stage) lay(v present.RunView, prompt *widgets.Text, body fyne.CanvasObject, foot *fyne.Container) fyne.CanvasObject {
	return s.framed(v.Side == present.Calm, title(v), s.leave(), prompt, body, foot)
}

// framed is a page with the way to "When it isn't safe" in it, whatever else it shows.
func (s *stage) framed(column bool, title *fyne.Container, leave fyne.CanvasObject, prompt *widgets.Text, body fyne.CanvasObject, foot *fyne.Container) fyne.CanvasObject {
	h, top := newHead(title, s.care(), leave, column)
	note, _ := s.focus.(*widgets.Entry)
	if note != nil && !note.MultiLine {
		note = nil
	}
	s.page = newPage(h, top, prompt, note, body, s.care(), foot)
	s.page.Layout.(*page).spare = s.spare
	return s.page
}

// plain is a page after the run, or in place of one: there is nothing more to leave.
func (s *stage) plain(prompt *widgets.Text, body fyne.CanvasObject, foot *fyne.Container) fyne.CanvasObject {
	return s.framed(true, widgets.Rows(0), nil, prompt, body, foot)
}

// again lays the page out once more, after something in it grew.
func (s *stage) again() {
	s.page.Layout.Layout(s.page.Objects, s.page.Size())
	arrange(s.page)
}

// title is the ritual's, and how it began.
func title(v present.RunView) *fyne.Container {
	rows := widgets.Rows(0, widgets.Small(v.Title))
	if v.Began != "" {
		rows.Add(widgets.SmallVoice(v.Began))
	}
	return rows
}

// leave is in every step and state, as easy to see as Time-out.
func (s *stage) leave() fyne.CanvasObject {
	button := widgets.QuietButton(s.vm.Say("run.leave"), s.vm.Leave).WithIcon("leave")
	return widgets.Pad(0, -8, 0, 0, button)
}

// quiet are the two ways to stop for a while, at the left of the foot.
func (s *stage) quiet(pause bool) fyne.CanvasObject {
	timeOut := widgets.QuietButton(s.vm.Say("run.time-out"), s.vm.TimeOut).WithIcon("timeout")
	if !pause {
		return widgets.Pad(0, 0, 0, -8, timeOut)
	}
	return widgets.Pad(0, 0, 0, -8, widgets.Row(look.S16, timeOut,
		widgets.QuietButton(s.vm.Say("run.pause"), s.vm.Pause).WithIcon("pause")))
}

// care leads to the page "When it isn't safe", from wherever one is. It is small, and never louder than Leave.
func (s *stage) care() fyne.CanvasObject {
	return widgets.CareButton(s.vm.Say("app.room.care"), s.vm.Care).WithIcon("lighthouse").Compact()
}

// staying is a quiet button that keeps the keyboard after it was pressed, since it may be wanted again.
func (s *stage) staying(id, label, icon string, tap func()) *widgets.Button {
	button := widgets.QuietButton(label, func() {
		s.stay = id
		tap()
	}).WithIcon(icon).Compact().Flush()
	if s.stay == id {
		s.focus = button
	}
	return button
}

// filled is the main button; it has the keyboard unless something is to be typed.
func (s *stage) filled(label string, tap func()) *widgets.Button {
	button := widgets.FilledButton(label, tap)
	if s.focus == nil {
		s.focus = button
	}
	return button
}
