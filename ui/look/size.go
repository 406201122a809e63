package look

import "fyne.io/fyne/v2"

// Type sizes by name, in dp at 100 %. They are theme size names, so a Fyne text style takes them too.
const (
	SizeStage   fyne.ThemeSizeName = "tideway-stage"   // 34: one sentence fills the window
	SizePrompt  fyne.ThemeSizeName = "tideway-prompt"  // 26: what a screen asks
	SizeHeading fyne.ThemeSizeName = "tideway-heading" // 22
	SizeTitle   fyne.ThemeSizeName = "tideway-title"   // 18: the title of a card
	SizeBody    fyne.ThemeSizeName = "tideway-body"    // 16
	SizeSegment fyne.ThemeSizeName = "tideway-segment" // 14
	SizeSmall   fyne.ThemeSizeName = "tideway-small"   // 13
)

// The five spaces, in dp at 100 %. Give them to Space.
const (
	S4  float32 = 4
	S8  float32 = 8
	S16 float32 = 16
	S24 float32 = 24
	S40 float32 = 40
)

// Measures that several screens share, in dp at 100 %. Give them to Dp.
const (
	ColumnWidth  float32 = 680 // the widest a reading column becomes
	ChartWidth   float32 = 800
	RailWidth    float32 = 216
	RailNarrow   float32 = 64
	CardRadius   float32 = 14
	ButtonHeight float32 = 44
	ButtonRadius float32 = 10
	FieldHeight  float32 = 48
)

// MinScale and MaxScale bound the size setting.
const (
	MinScale float32 = 0.85
	MaxScale float32 = 2
)

// typeSize is the size of one text style and the height of its line, in dp at 100 %.
func typeSize(name fyne.ThemeSizeName) (size, line float32, ok bool) {
	switch name {
	case SizeStage:
		return 34, 47, true
	case SizePrompt:
		return 26, 36, true
	case SizeHeading:
		return 22, 30, true
	case SizeTitle:
		return 18, 26, true
	case SizeBody:
		return 16, 26, true
	case SizeSegment:
		return 14, 20, true
	case SizeSmall:
		return 13, 19, true
	}
	return 0, 0, false
}

// TextSize is the size of a text style in the current theme, in dp.
func TextSize(name fyne.ThemeSizeName) float32 { return Current().Size(name) }

// LineHeight is the distance from one line of a text style to the next, in dp.
func LineHeight(name fyne.ThemeSizeName) float32 {
	if _, line, ok := typeSize(name); ok {
		return line * Current().Scale()
	}
	return Current().Size(name) * 1.5
}

// Dp scales a measure with the size setting: heights of controls, icons, pictures, columns.
func Dp(v float32) float32 { return v * Current().Scale() }

// Space scales a space with the size setting, but only half as much, so that at 200 % the words get the room.
func Space(v float32) float32 { return v * (1 + (Current().Scale()-1)/2) }
