package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"
)

// Number is one thing that was measured.
type Number struct {
	What          string
	Ours, Theirs  string  // as they are printed; Theirs is empty where there is nothing to compare
	Measured, Max float64 // Max 0: only told
	Unit          string  // of Measured and Max: "x" for a ratio
}

// Holds says whether it is within what it may be.
func (n Number) Holds() bool { return n.Max == 0 || n.Measured <= n.Max }

// ratio compares Tideway with the empty window.
func ratio(what string, ours, theirs float64, show func(float64) string, most float64) Number {
	return Number{What: what, Ours: show(ours), Theirs: show(theirs), Measured: ours / theirs, Max: most, Unit: "x"}
}

// alone is a time that is compared with a limit, or with nothing.
func alone(what string, took, most time.Duration) Number {
	return Number{What: what, Ours: short(took), Measured: took.Seconds(), Max: most.Seconds(), Unit: " s"}
}

// short rounds a time to what can be told apart.
func short(d time.Duration) string {
	switch {
	case d >= time.Second:
		return d.Round(10 * time.Millisecond).String()
	case d >= time.Millisecond:
		return d.Round(100 * time.Microsecond).String()
	}
	return d.Round(time.Microsecond).String()
}

func seconds(s float64) string { return short(time.Duration(s * float64(time.Second))) }

func megabytes(b float64) string { return fmt.Sprintf("%.0f MB", b/1e6) }

// printTable writes the numbers and says which do not hold.
func printTable(w io.Writer, numbers []Number) (held bool, err error) {
	held = true
	t := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(t, "\tTideway\tempty window\tmeasured\tat most\t")
	for _, n := range numbers {
		measured, most, verdict := "", "", ""
		if n.Max > 0 {
			measured, most = fmt.Sprintf("%.2f%s", n.Measured, n.Unit), fmt.Sprintf("%.2f%s", n.Max, n.Unit)
			verdict = "holds"
		} else if n.Theirs != "" {
			measured = fmt.Sprintf("%.2f%s", n.Measured, n.Unit)
		}
		if !n.Holds() {
			verdict, held = "DOES NOT HOLD", false
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n", n.What, n.Ours, n.Theirs, measured, most, verdict)
	}
	return held, t.Flush()
}
