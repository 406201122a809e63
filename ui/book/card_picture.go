package book

import (
	"strconv"
	"strings"

	"tideway/ui/pdf"
)

// drawings are the small pictures of rituals as lines, in a box of 60 by 40: letters and numbers as in an SVG path with M,
// L, C and Z, and besides O x y r for a circle, D x y r for the upper half of a disc, W x y long high n for waves.
var drawings = map[string]string{
	"half-discs":    "D 22 26 11 D 38 26 11 M 6 26 L 54 26 W 15 32 10 1.2 3",
	"disc-and-arcs": "O 30 22 6 M 19 30 C 12 25 12 15 19 10 M 41 30 C 48 25 48 15 41 10 M 13 35 C 2 27 2 13 13 5 M 47 35 C 58 27 58 13 47 5",
	"wave-between":  "O 13 17 8 O 47 17 8 W 5 33 10 2 5",
	"sun-and-cloud": "M 25 26 C 13 29 9 12 21 10 C 26 9 30 12 31 15 M 20 33 C 11 33 12 24 21 25 C 23 16 36 16 38 23 C 48 20 51 33 42 33 Z M 19 6 L 18 2 M 11 9 L 8 6 M 9 17 L 4 18",
	"three-stones":  "M 12 36 C 8 28 20 26 30 26 C 42 26 52 29 48 36 Z M 19 26 C 15 19 24 17 31 17 C 39 17 45 20 41 26 M 24 17 C 22 11 27 9 31 9 C 36 9 39 13 36 17",
	"boat":          "M 12 26 L 48 26 C 45 32 41 33 36 33 L 24 33 C 18 33 15 31 12 26 Z M 30 26 L 30 5 C 36 9 40 15 41 21 L 30 21 M 27 21 L 20 21 C 21 17 24 12 27 10 Z W 5 38 10 1.2 5",
	"path":          "M 20 38 C 24 28 46 29 40 22 C 36 17 24 18 29 11 M 33 38 C 38 32 58 30 48 20 C 42 14 31 15 33 11 M 6 11 L 54 11 D 30 11 6",
	"letter":        "M 12 10 L 48 10 L 48 34 L 12 34 Z M 12 10 L 30 24 L 48 10",
	"tree":          "M 30 38 L 30 20 M 30 29 L 22 22 M 30 25 L 37 19 M 20 28 C 8 26 11 14 19 14 C 19 4 36 1 40 10 C 51 10 52 25 41 27 M 20 38 L 40 38",
	"two-cups":      "M 7 18 L 26 18 C 26 29 23 34 16.5 34 C 10 34 7 29 7 18 Z M 34 18 L 53 18 C 53 29 50 34 43.5 34 C 37 34 34 29 34 18 Z M 14 13 C 11 9 17 8 14 4 M 19 13 C 16 9 22 8 19 4 M 41 13 C 38 9 44 8 41 4 M 46 13 C 43 9 49 8 46 4",
	"lighthouse":    "M 25 36 L 27 14 L 33 14 L 35 36 M 25 14 L 35 14 M 27 14 L 27 8 L 33 8 L 33 14 M 25.5 8 L 30 4 L 34.5 8 Z M 38 9 L 52 5 M 38 12 L 52 15 M 22 9 L 8 5 M 22 12 L 8 15 W 10 37 10 1.2 4",
	"window":        "M 16 36 L 16 16 C 16 0 44 0 44 16 L 44 36 Z M 30 4.5 L 30 36 M 16 21 L 44 21 M 12 36 L 48 36",
	"shell":         "M 30 35 C 8 30 8 8 30 6 C 52 8 52 30 30 35 Z M 30 35 L 30 6 M 30 35 C 22 27 20 17 21 8 M 30 35 C 38 27 40 17 39 8 M 30 35 C 17 30 13 22 14 14 M 30 35 C 43 30 47 22 46 14",
	"moon":          "M 36 5 C 22 4 14 12 15 21 C 16 31 28 37 38 31 C 29 30 23 23 26 14 C 28 9 32 6 36 5 Z W 36 22 6 0.9 3",
}

// drawCardPicture draws a picture about x, from y down, tall points high. One that is not known is left out.
func drawCardPicture(page *pdf.Page, id string, x, y, tall float64) {
	const wide, high = 60, 40
	path := drawing(drawings[id])
	k := tall / high
	page.Stroke(path.Map(x-k*wide/2, y, k, k), pdf.Pen{Width: 1.1 * k, Colour: quiet, Cap: pdf.RoundCap})
}

// drawing reads the lines of a picture.
func drawing(lines string) *pdf.Path {
	path := &pdf.Path{}
	words := strings.Fields(lines)
	for i := 0; i < len(words); {
		var n [6]float64
		count := 0
		for ; count < len(n) && i+1+count < len(words); count++ {
			v, err := strconv.ParseFloat(words[i+1+count], 64)
			if err != nil {
				break
			}
			n[count] = v
		}
		switch words[i] {
		case "M":
			path.MoveTo(n[0], n[1])
		case "L":
			path.LineTo(n[0], n[1])
		case "C":
			path.CubicTo(n[0], n[1], n[2], n[3], n[4], n[5])
		case "Z":
			path.Close()
		case "O":
			path.Circle(n[0], n[1], n[2])
		case "D":
			path.HalfDisc(n[0], n[1], n[2])
		case "W":
			path.Wave(n[0], n[1], n[2], n[3], int(n[4]))
		}
		i += 1 + count
	}
	return path
}
