// Package pdf writes PDF 1.7: pages, shaped text in any script, vectors and
// embedded fonts. It knows nothing of the product that uses it.
//
// All lengths are points (1/72 inch). The origin is the top left corner of the
// page and y grows downwards, as on a screen; text stands on its baseline.
//
// A document is written as it grows: a page's content goes out as soon as the
// next page begins, and only byte offsets and the set of used glyphs stay in
// memory. The same calls give the same bytes.
//
//	serif, err := pdf.ParseFont(data)
//	doc := pdf.New(w, pdf.Options{Title: "Autumn", Language: "en", Created: now})
//	page := doc.AddPage(420, 595)
//	ts := pdf.NewTypesetter()
//	y := 60.0
//	for _, line := range ts.Layout(text, pdf.Style{Fonts: []*pdf.Font{serif}, Size: 10.5}, 300) {
//		page.Text(line, 60+line.Start(300), y, color.NRGBA{A: 255})
//		y += 15
//	}
//	err = doc.Close()
package pdf
