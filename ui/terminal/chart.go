package terminal

import (
	"bufio"
	"io"
	"os"
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

// chartWidth is how many dp a chart is laid out for, whatever its size: the lines and words grow with it.
const chartWidth = 568

func (c *chartCmd) Run(s *session) error {
	draw, err := c.check(s)
	if err != nil {
		return err
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		season := civil.SeasonOf(j.Today(), j.Settings().Hemisphere)
		if c.Season != "" {
			if season, err = civil.ParseSeason(c.Season); err != nil {
				return usage{told(s.Say("terminal.bad-season", "value", c.Season))}
			}
		}
		sitting, err := s.sitting(j, c.Who)
		if err != nil {
			return err
		}
		m := book.Chart(s.Say, j, sitting.SeasonTide(season))
		m.Theme, m.Scale = chartThemes[c.Theme], max(0.5, float64(c.Width)/chartWidth)
		return s.writeFile(c.Out, func(w io.Writer) error { return draw(w, m) })
	})
}

// check looks at every flag before anything is opened.
func (c *chartCmd) check(s *session) (func(io.Writer, chart.Model) error, error) {
	switch {
	case c.Kind != "season":
		return nil, usage{told(s.Say("terminal.bad-chart", "value", c.Kind))}
	case c.Width < 240 || c.Width > 8000 || c.Height < 160 || c.Height > 8000:
		return nil, usage{told(s.Say("terminal.bad-size"))}
	}
	if _, ok := chartThemes[c.Theme]; !ok {
		return nil, usage{told(s.Say("terminal.bad-theme", "value", c.Theme))}
	}
	switch strings.ToLower(filepath.Ext(c.Out)) {
	case ".svg":
		return func(w io.Writer, m chart.Model) error { return chart.SVG(w, m, float64(c.Width), float64(c.Height)) }, nil
	case ".png":
		return func(w io.Writer, m chart.Model) error { return chart.PNG(w, m, c.Width, c.Height) }, nil
	}
	return nil, usage{told(s.Say("terminal.bad-out", "value", filepath.Base(c.Out)))}
}

// writeFile writes a file whole or not at all: beside it first, then in its place. The journal is never written over.
func (s *session) writeFile(path string, write func(io.Writer) error) error {
	if same(path, s.path) {
		return usage{told(s.Say("terminal.out-is-journal"))}
	}
	if err := replaceFile(path, write); err != nil {
		return err
	}
	return s.print(map[string]string{"out": path}, s.Say("terminal.wrote", "path", path))
}

func replaceFile(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".tideway-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriter(f)
	if err = write(w); err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// same says that two paths name one file.
func same(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}
