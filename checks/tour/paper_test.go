//go:build tour && linux

package tour

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tideway/checks/stage"
)

// TestPaper looks at what the commands draw and print, with names that would like to be markup.
func TestPaper(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{NoPanel: true, NoNotices: true})
	const hostile = `"><script>&]]>'`
	w.command("init", "--name", hostile, "--name", "عائشة 7")
	w.command("checkin", "--who", hostile, "--near", "0.4", "--note", "<b>one & two</b>", "--book")
	w.command("checkin", "--who", "عائشة 7", "--near", "0.9", "--note", "مساء الخير", "--book")
	svg := filepath.Join(w.home, "tide.svg")
	w.command("chart", "--season", "2026-autumn", "--out", svg)
	w.tool("xmllint", "--noout", "--nonet", svg)
	raw, err := os.ReadFile(svg)
	w.ok(err)
	axis := regexp.MustCompile(`(?s)<g[^>]*class="near-axis"[^>]*>(.*?)</g>`).FindSubmatch(raw)
	if axis == nil {
		w.Fatalf("the chart has no near axis: %.400s", raw)
	}
	words := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(axis[1]), " ")
	if strings.ContainsAny(words, "0123456789%") || !strings.Contains(words, "near") || !strings.Contains(words, "far") {
		w.Errorf("the near axis says %q", words)
	}
	for _, want := range []string{"<text", "<title", "<desc"} {
		if !strings.Contains(string(raw), want) {
			w.Errorf("the chart has no %s", want)
		}
	}
	if strings.Contains(string(raw), "@font-face") {
		w.Error("the chart embeds a font")
	}
	for _, paper := range []string{"a5", "a4", "letter"} {
		path := filepath.Join(w.home, paper+".pdf")
		w.command("book", "--from", "2026-09-01", "--to", "2026-11-30", "--paper", paper, "--out", path)
		w.readBook(path, "<b>one & two</b>")
	}
}
