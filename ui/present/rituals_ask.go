package present

import "tideway/practice/ritual"

// Times are the lengths that can be chosen.
func (r *Rituals) Times() []string {
	var texts []string
	for _, m := range ritual.Minutes() {
		texts = append(texts, r.Say(ritual.MinutesKey(m)))
	}
	return texts
}

// SetMinutes says how much time there is.
func (r *Rituals) SetMinutes(i int) {
	r.Minutes = min(max(i, 0), len(ritual.Minutes())-1)
	r.again()
}

// Depths are the depths that can be chosen.
func (r *Rituals) Depths() []string {
	var texts []string
	for _, d := range ritual.Depths() {
		texts = append(texts, r.Say("rituals.depth."+string(d)))
	}
	return texts
}

// DepthRow is how deep one person would go. Without a name it is the only row.
type DepthRow struct {
	Name    string
	Side    int
	Current int    // a place in Depths
	Label   string // as it is spoken
}

// both says that the two are at the screen, and choose together.
func (r *Rituals) both() bool { return r.app.Couple() && r.app.Who() == "" }

// DepthRows are one row for each who is at the screen.
func (r *Rituals) DepthRows() []DepthRow {
	if !r.both() {
		return []DepthRow{{Current: r.depths[0], Label: r.Say("rituals.depth")}}
	}
	var rows []DepthRow
	for _, p := range r.app.Journal.People() {
		rows = append(rows, DepthRow{
			Name: shortName(p.Name), Side: p.Place, Current: r.depths[p.Place], Label: r.Say("rituals.depth.of", "name", p.Name),
		})
	}
	return rows
}

// SetDepth says how deep somebody would go, by the place of their row.
func (r *Rituals) SetDepth(row, i int) {
	if row < 0 || row >= len(r.depths) {
		return
	}
	r.depths[row] = min(max(i, 0), len(ritual.Depths())-1)
	r.again()
}

// depth is the one that holds: of two the shallower.
func (r *Rituals) depth() ritual.Depth {
	d := r.depths[0]
	if r.both() {
		d = min(d, r.depths[1])
	}
	return ritual.Depths()[d]
}

// DepthLine says that the shallower wish holds, and which that is where the two differ. It never says whose it is.
func (r *Rituals) DepthLine() string {
	switch {
	case !r.both():
		return ""
	case r.depths[0] == r.depths[1]:
		return r.Say("rituals.depth.both")
	}
	return r.Say("rituals.depth.holds", "depth", r.Say(r.depth().Key()))
}
