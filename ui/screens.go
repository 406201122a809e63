package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// loading is the calm shore that stands there until the journal is read.
func (w *Window) loading() fyne.CanvasObject {
	shore := widgets.NewShore(present.Hour(w.config.Now()), widgets.ShoreStart)
	mark := widgets.Middle(widgets.NewWordmark(w.config.Say("app.name")))
	return widgets.Rows(0, shore, widgets.Air(look.S24), mark, widgets.Air(look.S40),
		widgets.VoiceQuiet(w.config.Say("app.loading")).Centred())
}

// troubled says what happened to the journal, that it was left as it is, and what can be done.
func (w *Window) troubled() fyne.CanvasObject {
	say := w.config.Say
	other := func(title, folder string) func() {
		return func() {
			w.chooseIn(say(title), folder, func(path string) {
				w.jobs.Do(func(context.Context) error { return w.config.OpenOther(path, false) }, w.otherOpened)
			})
		}
	}
	text := widgets.Rows(look.S16,
		widgets.Leading(widgets.NewWordmark(say("app.name"))),
		widgets.Air(look.S16),
		widgets.Prompt(say("app.trouble.title")),
		widgets.Voice(present.Sentence(say, w.trouble)),
		widgets.Air(look.S8),
		widgets.Flow(look.S16, look.S8,
			widgets.FilledButton(say("app.trouble.again"), w.tryAgain),
			widgets.TonalButton(say("app.trouble.other"), other("app.open.title", w.config.Folder)),
			widgets.TonalButton(say("app.trouble.backup"), other("app.trouble.backup.title", w.config.Copies)),
			widgets.QuietButton(say("app.trouble.quit"), w.Quit),
		),
		widgets.Air(look.S40),
		widgets.Leading(widgets.CareButton(say("app.room.care"), func() { w.app.Open(present.RoomCare, nil) }).WithIcon("lighthouse")),
	)
	return widgets.NewScroll(widgets.NewColumn(widgets.Pad(96, 0, 40, 0, text)))
}

// otherOpened leaves this window to the other journal, which has one of its own now.
func (w *Window) otherOpened(err error) {
	if err != nil {
		w.app.Fail(err)
		return
	}
	w.Quit()
}
