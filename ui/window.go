package ui

import (
	"context"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/say"
	"tideway/ui/widgets"
)

// Window is the one window of a journal. But for Show, which a tray or a second start may ask for, everything is called
// on the window's goroutine.
type Window struct {
	config Config
	app    *present.App
	win    fyne.Window
	jobs   *jobs
	rooms  map[present.Room]Builder

	frame  *frame
	toasts *widgets.Toasts
	open   openRoom
	seats  *popover

	pending, building bool  // a build is on its way; one is going on
	trouble           error // why the journal could not be opened
	quitting          bool
	hidden            atomic.Bool
	stale             atomic.Bool // it was hidden while the computer slept; see Woke
	gone              atomic.Bool // the program ends; Fyne may have let go of the window

	beat     func(ctx context.Context, journal *practice.Journal) // what goes on by itself; see watch
	stopBeat context.CancelFunc
	shown    chan struct{} // the window has come back: the next beat is due now

	// The window's size as width<<32 | height: as it is, as it was one beat ago, as it was kept.
	seen, kept atomic.Int64
	steady     int64
	silent     atomic.Bool  // the open room writes nothing, not even a size
	left       atomic.Int32 // for so many beats rooms that were left give their memory back
}

// New makes the window: an empty sheet of paper, on which nothing has been measured yet. Nothing is opened.
func New(config Config) *Window {
	config.Say = say.Isolate(config.Say)
	w := &Window{config: config, jobs: newJobs(), rooms: Builders(), shown: make(chan struct{}, 1)}
	w.beat, w.stopBeat = w.watch, func() {}
	w.app = &present.App{
		Say: config.Say, Library: config.Library, Calendars: config.Calendars, Do: w.jobs.Do, Host: w, Clear: present.ParseClear(config.Clear),
	}
	w.applyLook() // first: a window keeps the colour of its ground from the moment at which it is made
	w.make()
	w.app.OnChange(w.changed)
	config.App.Settings().AddListener(func(fyne.Settings) { fyne.Do(w.changed) })
	w.app.Open(present.RoomLoading, nil)
	return w
}

// furnish puts the frame into the window. Measuring the first words takes longer than all else before the first frame,
// because whole fonts are read for it; so the window is on the screen before.
func (w *Window) furnish() {
	w.frame = newFrame(w)
	w.toasts = widgets.NewToasts(w.frame.root)
	w.toasts.Area = func() (fyne.Position, fyne.Size) { return w.frame.main.Position(), w.frame.main.Size() }
	w.win.SetContent(w.toasts)
	if w.hidden.Load() {
		w.frame.cover(w.uncover)
	}
	w.changed()
}

// Stay shows the window, opens the journal in it, and stays until the program quits. Opening waits for the window: loading
// a long journal takes every core, and where no graphics card draws, so does making a window.
func (w *Window) Stay() {
	config := w.config
	w.jobs.start(func() { fyne.Do(w.furnish) }) // waits for the loop, and so for the window
	if config.Hidden {
		w.hidden.Store(true)
	} else {
		w.win.Show()
	}
	w.Start()
	if config.Shown != nil {
		config.Shown()
	}
	config.App.Run()
	w.gone.Store(true)
}

// Start opens and loads the journal in the background.
func (w *Window) Start() {
	w.jobs.Go(func(ctx context.Context) {
		opened, err := w.load(ctx)
		fyne.Do(func() { w.loaded(opened, err) })
	})
}

// App is what the rooms share.
func (w *Window) App() *present.App { return w.app }

// OpenRoom goes to a room, as soon as the journal is there.
func (w *Window) OpenRoom(r present.Room, arg any) {
	if w.ready() {
		w.closeOverlays()
		w.app.Open(r, arg)
	}
}

// BackHome ends the time away that is under way, and says so in Now.
func (w *Window) BackHome() {
	if w.ready() {
		w.closeOverlays()
		w.app.BackHome()
	}
}

// ready says whether there is a journal with somebody in it.
func (w *Window) ready() bool {
	return w.app.Journal != nil && w.app.Journal.Loaded() && len(w.app.Journal.People()) > 0
}

// Rebuild builds the open room anew at the next frame.
func (w *Window) Rebuild() { w.changed() }

// changed asks for one build, however often it is called before the next frame; a hidden window is built when it comes
// back.
func (w *Window) changed() {
	if w.frame == nil || w.pending || w.building || w.quitting || w.hidden.Load() {
		return
	}
	w.pending = true
	fyne.Do(w.buildNow)
}

// buildNow does what changed asked for, unless it was done meanwhile.
func (w *Window) buildNow() {
	if w.pending {
		w.build()
	}
}

// build throws the room's view away and makes it anew.
func (w *Window) build() {
	w.pending, w.building = false, true
	defer func() { w.building = false }()
	w.applyLook()
	fresh := w.openRoom()
	kept := keepPlace(w.win.Canvas(), w.frame.main)
	w.frame.show(w.open.view())
	w.left.Store(beatsToGiveBack)
	w.silent.Store(w.app.Room() == present.RoomCare)
	if fresh {
		w.seats.hide()
		if w.app.Room() == present.RoomRun {
			w.toasts.Dismiss() // nothing from before lies over a ritual
		}
		w.arrive()
	} else {
		kept.restore(w.win.Canvas(), w.frame.main)
	}
	if m, ok := w.open.model.(eager); ok && m.Eager() {
		w.focusEntry()
	}
	if m, ok := w.open.model.(calling); ok {
		w.focusCalled(m.Calls())
	}
	if w.toasts.Text() != "" {
		w.toasts.Refresh() // the room under it is another one
	}
	w.notice()
}

// arrive settles the focus in a room that was just opened: nothing that has gone keeps the keyboard, and where one
// thing waits for it, that has it.
func (w *Window) arrive() {
	c := w.win.Canvas()
	if f := c.Focused(); f != nil && !holds(w.frame.root, f) && c.Overlays().Top() == nil {
		c.Unfocus()
	}
	if f := w.waiting(); f != nil {
		c.Focus(f)
	}
}

// focusEntry gives the keyboard to the first field of the room that can be typed in.
func (w *Window) focusEntry() {
	for _, f := range focusables(w.frame.main) {
		if entry, ok := f.(*widgets.Entry); ok {
			w.win.Canvas().Focus(entry)
			return
		}
	}
}

// waiting is the one thing in a room that waits for the keyboard, nil where there is none: the first control, or in a
// check-in the shapes, which stand behind the way out.
func (w *Window) waiting() fyne.Focusable {
	list := focusables(w.frame.main)
	page, care := w.open.model.(*present.Care)
	switch room := w.app.Room(); {
	case len(list) == 0:
	case room == present.RoomFirst, room == present.RoomTrouble, care && page.Ask != nil:
		return list[0]
	case room == present.RoomCheckIn:
		for _, f := range list {
			if _, button := f.(*widgets.Button); !button {
				return f
			}
		}
	}
	return nil
}

// notice hands the line at the foot over to the toasts, once.
func (w *Window) notice() {
	n := w.app.Notice()
	if n.Text == "" {
		return
	}
	w.app.DismissNotice()
	w.toasts.Say(n.Text, n.Action, n.Do)
}

// applyLook brings the theme in line with the settings and with the colours of the two people.
func (w *Window) applyLook() {
	want := look.Options{Scale: float32(w.app.Clear.Size) / 100, Still: w.app.Clear.Still}
	switch w.app.Clear.Theme {
	case present.ThemeDay:
		want.Choice = look.Day
	case present.ThemeNight:
		want.Choice = look.Night
	case present.ThemeContrast:
		want.Contrast = true
	}
	if w.app.Journal != nil {
		for _, p := range w.app.Journal.People() {
			if p.Place == 0 {
				want.First = look.Hue(p.Colour)
			} else {
				want.Second = look.Hue(p.Colour)
			}
		}
	}
	theme := look.New(want)
	if now, ok := w.config.App.Settings().Theme().(*look.Theme); !ok || now.Options() != theme.Options() {
		w.config.App.Settings().SetTheme(theme)
	}
}
