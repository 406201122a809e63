// Package stage is a whole desktop that nobody sees: a virtual screen with a window
// manager, a session bus, a panel that hosts tray icons, a notification service, and a
// home folder of its own. The tour and the benchmarks start the built program on it,
// drive it with keys and mouse, and look at what happens. It runs on Linux only and
// needs these packages (Debian and Ubuntu names):
//
//	xvfb openbox dbus xdotool x11-utils wmctrl libgl1-mesa-dri
//
// Missing lists what is not installed. A stage in a test:
//
//	s, err := stage.New(ctx, stage.Options{})     // 1440 x 900, with panel and notices
//	defer s.Close()                               // ends everything that it started
//	p, err := s.Start("build/tideway", []string{"--journal", file}, "TZ=Europe/Berlin")
//	w, err := s.WaitWindow(ctx, stage.Match{PID: p.PID()})
//	err = w.Key(ctx, "ctrl+n")                    // names as xdotool and X have them
//	err = w.Type(ctx, "some words")
//	err = w.Click(ctx, 120, 80)                   // pixels from the window's top left
//	err = w.Drag(ctx, 300, 400, 420, 400)
//	err = w.Settle(ctx)                           // until the picture holds still
//	err = w.Picture(ctx, "build/tour/now.png")
//	err = s.Picture(ctx, "build/tour/screen.png") // with panel and open notices
//	err = w.Close(ctx)                            // the close button
//	item, err := s.Panel.WaitItem(ctx)            // the tray icon
//	err = item.Click(ctx, "Put off", "To tomorrow")
//	notices, err := s.Notices.Wait(ctx, 1)        // everything that was shown so far
//	err = s.Notices.Click(notices[0].ID, "token") // the default action
//	err = p.Kill()                                // kill -9
//
// Panel and Notices can Leave and Appear at any time, as on a desktop that has none or
// whose panel starts late. Silence takes a name on the bus and never answers; SilentBus
// is a whole bus that does so. Wake pretends that the computer slept. Every wait is bounded
// by its context and says what it waited for.
package stage
