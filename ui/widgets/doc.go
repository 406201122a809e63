// Package widgets is what Tideway's rooms are made of: text that wraps, buttons, rows, cards and fields, and the
// pictures that belong to Tideway alone (two shapes on calm water, a field of feeling words, the shore, the tide
// that shows who has the floor).
//
// A widget knows how to draw and how to be used by hand, by keys and by a screen reader. It knows nothing of the
// product: every sentence is given by its caller, and what happens is told through its On… functions. Measures
// and colours come from package look at the moment of drawing, so a change of theme or size needs no more than
// the refresh that Fyne sends by itself.
package widgets
