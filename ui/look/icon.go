package look

import (
	"fmt"
	"image/color"
	"regexp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"tideway/assets"
)

// IconSVG is one of the line icons in assets/icons by name ("now", "letters", …) as an SVG in one colour. An
// unknown name is an empty picture and a line in the log.
func IconSVG(name string, c color.Color) string {
	data, err := assets.FS.ReadFile("icons/" + name + ".svg")
	if err != nil {
		fyne.LogError("read icon "+name, err)
		data = []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>`)
	}
	return strings.ReplaceAll(string(data), "currentColor", Hex(c))
}

// Icon is an icon as a resource in a colour of the current theme, for Fyne's own widgets, menus and the tray,
// about 20 dp large. Everywhere else the icons of ui/widgets are sharper. Fyne recolours fills and not lines, and draws
// lines in the width that is written, so both are settled here.
func Icon(name string, colour fyne.ThemeColorName) fyne.Resource {
	c, pixels := Colour(colour), float64(Dp(20)*canvasScale())/24
	svg := strokes.ReplaceAllStringFunc(IconSVG(name, c), func(m string) string {
		width, _ := strconv.ParseFloat(strokes.FindStringSubmatch(m)[1], 64)
		return fmt.Sprintf(`stroke-width="%.2f"`, width*pixels)
	})
	return fyne.NewStaticResource(fmt.Sprintf("%s-%s-%.2f.svg", name, Hex(c)[1:], pixels), []byte(svg))
}

var strokes = regexp.MustCompile(`stroke-width="([0-9.]+)"`)

// canvasScale is how many pixels a dp has in the first window, 1 while there is none.
func canvasScale() float32 {
	if windows := fyne.CurrentApp().Driver().AllWindows(); len(windows) > 0 {
		return windows[0].Canvas().Scale()
	}
	return 1
}

// MarkSVG is the two rings over a wave in the colours of the two people, 38 by 30.
func MarkSVG() string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 38 30" fill="none" stroke-linecap="round">
<circle cx="13.2" cy="12" r="9" stroke="%s" stroke-width="2.2"/>
<circle cx="24.8" cy="12" r="9" stroke="%s" stroke-width="2.2"/>
<path d="M1.5 25C4.400 22.400 7.300 22.400 10.250 25S16.100 27.600 19 25S24.900 22.400 27.800 25S33.600 27.600 36.500 25" stroke="%s" stroke-width="2"/></svg>`,
		Hex(Colour(Sea)), Hex(Colour(Amber)), Hex(Colour(QuietInk)))
}

// Hex writes a colour as #rrggbb, for drawings that are made as SVG. The opacity is left out.
func Hex(c color.Color) string {
	n := NRGBA(c)
	return fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
}
