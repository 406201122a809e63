package chart

import (
	"image/color"
	"strconv"

	"tideway/practice/tide"
)

// Marker is the shape of a check-in; people differ by it as well as by colour.
type Marker uint8

// Default is a disc for the first lane and a diamond for the second.
const (
	DefaultMarker Marker = iota
	Disc
	Diamond
)

// Stroke is how a lane's line is drawn.
type Stroke uint8

// DefaultStroke is solid for the first lane and dashed for the second.
const (
	DefaultStroke Stroke = iota
	Solid
	Dashed
)

// LaneStyle is how one person is shown. Zero values take what the theme has for that lane.
type LaneStyle struct {
	Name   string
	Colour color.NRGBA // for screens; paper is always grey
	Marker Marker
	Stroke Stroke
}

// Words are all that the chart says by itself.
type Words struct {
	Near, Far string
	NotYet    string     // beyond today
	Empty     string     // where nothing was written
	Months    [12]string // January first
	Title     string
	About     string // read aloud in place of the picture
}

// WordsFrom reads the words from a catalogue of sentences.
func WordsFrom(say func(key string, args ...any) string) Words {
	w := Words{
		Near: say("chart.near"), Far: say("chart.far"), NotYet: say("chart.not-yet"),
		Empty: say("chart.empty"), Title: say("chart.title"), About: say("chart.about"),
	}
	for i := range w.Months {
		w.Months[i] = say("time.month." + strconv.Itoa(i+1))
	}
	return w
}

// Model is a picture with everything that drawing it needs.
type Model struct {
	Picture tide.Picture
	Lanes   []LaneStyle // in the order of Picture.Lanes
	Words   Words
	Theme   Theme
	Scale   float64 // pixels or points for each dp; 0 means 1
	Clear   bool    // leave out the background
}

func (m Model) scale() float64 {
	if m.Scale > 0 {
		return min(m.Scale, 16)
	}
	return 1
}

// Rect is a place on a page, in points.
type Rect struct{ X, Y, Width, Height float64 }

// Spot is where a check-in is drawn, so that a ring or a place to click can lie above the picture.
type Spot struct {
	X, Y  float64 // dp
	Entry string  // id of the entry
	Lane  int     // index into Picture.Lanes
}
