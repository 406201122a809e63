package widgets

import (
	"fmt"

	"tideway/ui/look"
)

// markSVG draws a person's sign on a square of 24.
func markSVG(side Side, ringed, hollow bool) string {
	tone := look.Hex(look.Colour(side.Colour()))
	fill, stroke := tone, ""
	if hollow {
		fill, stroke = "none", fmt.Sprintf(` stroke="%s" stroke-width="2"`, tone)
	}
	var body string
	switch {
	case ringed && side == Second:
		body = fmt.Sprintf(`<circle cx="12" cy="12" r="11.4" fill="none" stroke="%[1]s" stroke-width="0.95"/>`+
			`<circle cx="12" cy="12" r="8.9" fill="none" stroke="%[1]s" stroke-width="0.7" stroke-dasharray="1.8 1.7"/>`+
			`<path d="M12 8.6L15.4 12L12 15.4L8.6 12Z" fill="%[1]s"/>`, tone)
	case ringed:
		body = fmt.Sprintf(`<circle cx="12" cy="12" r="11.4" fill="none" stroke="%[1]s" stroke-width="0.95"/>`+
			`<circle cx="12" cy="12" r="3.2" fill="%[1]s"/>`, tone)
	case side == Second:
		body = fmt.Sprintf(`<path d="M12 0.6L23.4 12L12 23.4L0.6 12Z" fill="%s"%s/>`, fill, stroke)
	default:
		body = fmt.Sprintf(`<circle cx="12" cy="12" r="10.4" fill="%s"%s/>`, fill, stroke)
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">` + body + `</svg>`
}
