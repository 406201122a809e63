package widgets

import "fyne.io/fyne/v2"

// Place gives an object its place and size: what a room's own layout does with each object.
func Place(o fyne.CanvasObject, x, y, w, h float32) { place(o, x, y, w, h) }

// HeightAt gives an object a width and answers the height that it then needs: how a room's own layout asks for it.
func HeightAt(o fyne.CanvasObject, width float32) float32 { return heightAt(o, width) }

// Natural is the width that an object would like to have: for text the width of its longest line.
func Natural(o fyne.CanvasObject) float32 { return natural(o) }
