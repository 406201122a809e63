package terminal

import (
	"io"
	"path/filepath"
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/book"
	"tideway/ui/chart"
)

type chartCmd struct {
	Kind   string `default:"season" help:"${help_chart_kind}"`
	Season string `help:"${help_chart_season}" placeholder:"2026-autumn"`
	Out    string `required:"" help:"${help_chart_out}" type:"path" placeholder:"FILE"`
	Width  int    `default:"1136" help:"${help_chart_width}"`
	Height int    `default:"904" help:"${help_chart_height}"`
	Theme  string `default:"day" help:"${help_chart_theme}"`
	Who    string `help:"${help_list_who}" placeholder:"NAME"`
}

var chartThemes = map[string]chart.Theme{"day": chart.Day, "night": chart.Night, "contrast": chart.HighContrast, "paper": chart.Paper}

// A chart is laid out for so many dp across, or so many down where it is low: the lines and words grow with its size.
const (
	chartWidth  = 568
	chartHeight = 300
)

func (c *chartCmd) Run(s *session) error {
	draw, err := c.check(s)
	if err != nil {
		return err
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		season := civil.SeasonOf(j.Today(), j.Settings().Hemisphere)
		if c.Season != "" {
			if season, err = civil.ParseSeason(c.Season); err != nil {
				return usage{told(s.Say("terminal.bad-season", "value", shown(c.Season)))}
			}
		}
		sitting, err := s.sitting(j, c.Who)
		if err != nil {
			return err
		}
		m := book.Chart(s.Say, j, sitting.SeasonTide(season))
		m.Theme = chartThemes[c.Theme]
		m.Scale = max(0.5, min(float64(c.Width)/chartWidth, float64(c.Height)/chartHeight))
		return s.writeFile(c.Out, func(w io.Writer) error { return draw(w, m) })
	})
}

// check looks at every flag before anything is opened.
func (c *chartCmd) check(s *session) (func(io.Writer, chart.Model) error, error) {
	switch {
	case c.Kind != "season":
		return nil, usage{told(s.Say("terminal.bad-chart", "value", shown(c.Kind)))}
	case c.Width < 240 || c.Width > 8000 || c.Height < 160 || c.Height > 8000:
		return nil, usage{told(s.Say("terminal.bad-size"))}
	}
	if _, ok := chartThemes[c.Theme]; !ok {
		return nil, usage{told(s.Say("terminal.bad-theme", "value", shown(c.Theme)))}
	}
	switch strings.ToLower(filepath.Ext(c.Out)) {
	case ".svg":
		return func(w io.Writer, m chart.Model) error { return chart.SVG(w, m, float64(c.Width), float64(c.Height)) }, nil
	case ".png":
		return func(w io.Writer, m chart.Model) error { return chart.PNG(w, m, c.Width, c.Height) }, nil
	}
	return nil, usage{told(s.Say("terminal.bad-out", "value", shown(filepath.Base(c.Out))))}
}
