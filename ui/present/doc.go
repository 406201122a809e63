// Package present holds the view models of the window: state to show, commands to give, sentences to say. It knows no
// toolkit, so that every screen's behaviour is tested without one, and any window can be rebuilt from here at any moment.
//
// App is what all rooms share; each room has one type of its own (Now, CheckIn, Tides …) made from an App. A view reads
// a model's fields, calls its commands, and is built again when the model's Changed is called. Commands that touch the
// disk run through App.Do, which the window gives: work in the background, done on the window's own goroutine.
package present
