package look

import (
	"time"

	"fyne.io/fyne/v2"
)

// Duration is how long a movement takes; Crossing is the tide that changes sides.
const (
	Duration = 200 * time.Millisecond
	Crossing = 250 * time.Millisecond
)

// Moves says whether things may move: the computer's setting and the person's own both allow it.
func Moves() bool {
	app := fyne.CurrentApp()
	return app != nil && app.Settings().ShowAnimations() && !Current().options.Still
}

// Animate calls tick with 0 to 1 over d, easing out, and then stops for good. Where nothing may move it calls
// tick(1) at once. The returned function ends the movement where it is.
func Animate(d time.Duration, tick func(float32)) (stop func()) {
	if !Moves() {
		tick(1)
		return func() {}
	}
	a := fyne.NewAnimation(d, tick)
	a.Curve = fyne.AnimationEaseOut
	a.Start()
	return a.Stop
}
