package terminal

import (
	"io"
	"strconv"
	"strings"

	"tideway/practice"
	"tideway/ui/present"
)

type awayImportCmd struct {
	File string `arg:"" help:"${help_away_file}" type:"path"`
	Pick string `help:"${help_away_pick}" placeholder:"N,M"`
	All  bool   `help:"${help_away_all}"`
	Kind string `default:"together" help:"${help_away_kinds}"`
	Who  string `help:"${help_away_who}" placeholder:"NAME"`
}

// calendarFound is a candidate as --json lists it. Its number is what --pick takes.
type calendarFound struct {
	Number int `json:"number"`
	practice.Candidate
	Standing practice.Standing `json:"standing"`
}

// calendarRead is what `away import --json` prints.
type calendarRead struct {
	Found   []calendarFound `json:"found"`
	Unread  int             `json:"unread"`         // events that could not be read
	Line    int             `json:"line,omitempty"` // of the first of them
	Added   []object        `json:"added"`          // none where nothing was picked
	Changed []object        `json:"changed"`
}

// Run lists what may be a time away; only what is picked is taken over.
func (c *awayImportCmd) Run(s *session) error {
	if c.All && c.Pick != "" {
		return usage{told(s.Say("terminal.away-both"))}
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		read, err := s.Calendars.Read(s.ctx, c.File, j.Today(), j.Zone())
		if err != nil {
			return err
		}
		out := calendarRead{Found: []calendarFound{}, Added: []object{}, Changed: []object{}, Unread: read.Unread, Line: read.Line}
		for i, standing := range j.Stand(read.Candidates) {
			out.Found = append(out.Found, calendarFound{i + 1, read.Candidates[i], standing})
		}
		picks, err := c.picks(s, j, out.Found)
		if err != nil {
			return err
		}
		var lines []string
		if read.Unread > 0 {
			lines = append(lines, s.Say("terminal.away-unread", "count", read.Unread, "line", read.Line))
		}
		if len(picks) == 0 {
			return s.print(out, append(s.foundText(out.Found), lines...)...)
		}
		done, err := j.ImportAways(s.ctx, "", read.Candidates, picks)
		if err != nil {
			return err
		}
		lines = append(lines, s.Say("terminal.away-imported", "added", len(done.Added), "changed", len(done.Changed),
			"same", len(picks)-len(done.Added)-len(done.Changed)))
		out.Added, out.Changed = s.objects(j, done.Added, &lines), s.objects(j, done.Changed, &lines)
		return s.print(out, lines...)
	})
}

// picks are those that were asked for, with their kind. All are those that nothing speaks against: what is marked as free, or
// was removed, is taken over only by its number.
func (c *awayImportCmd) picks(s *session, j *practice.Journal, found []calendarFound) (picks []practice.Import, err error) {
	var who practice.PersonID
	if c.Who != "" {
		if who, err = s.person(j, c.Who); err != nil {
			return nil, err
		}
	}
	chosen := make([]bool, len(found))
	for i, f := range found {
		free := f.Free && f.Standing == practice.StandsNew
		chosen[i] = c.All && !free && f.Standing != practice.StandsRemoved
	}
	if c.Pick != "" {
		for number := range strings.SplitSeq(c.Pick, ",") {
			n, err := strconv.Atoi(strings.TrimSpace(number))
			if err != nil || n < 1 || n > len(found) {
				return nil, usage{told(s.Say("terminal.away-pick", "value", shown(number), "count", len(found)))}
			}
			chosen[n-1] = true
		}
	}
	for i, f := range found {
		if chosen[i] {
			picks = append(picks, practice.Import{Candidate: f.Candidate, Kind: practice.AwayKind(c.Kind), Who: who})
		}
	}
	return picks, nil
}

func (s *session) foundText(found []calendarFound) []string {
	if len(found) == 0 {
		return []string{s.Say("terminal.away-none")}
	}
	var lines []string
	for _, f := range found {
		title, standing := "", ""
		if f.Title != "" {
			title = " · " + shown(f.Title)
		}
		switch {
		case f.Standing != practice.StandsNew:
			standing = " (" + s.Say("terminal.away-stands."+string(f.Standing)) + ")"
		case f.Free:
			standing = " (" + s.Say("terminal.away-free") + ")"
		}
		lines = append(lines, s.Say("terminal.away-found", "number", f.Number, "from", f.From.String(), "to", f.To.String(),
			"standing", standing, "title", title))
	}
	return append(lines, s.Say("terminal.away-how"))
}

// objects are entries as --json has them; their text goes to lines.
func (s *session) objects(j *practice.Journal, ids []practice.EntryID, lines *[]string) []object {
	list := []object{}
	for _, id := range ids {
		if e, err := j.Sit("").Entry(id); err == nil {
			list = append(list, s.object(j, e))
			*lines = append(*lines, string(e.ID[:8])+"  "+s.awayText(j, e))
		}
	}
	return list
}

type awayExportCmd struct {
	Out string `required:"" help:"${help_away_out}" placeholder:"FILE.ics" type:"path"`
}

// Run writes what the calendar of a phone may know: days and moments, and never a name.
func (c *awayExportCmd) Run(s *session) error {
	return s.with(func(j *practice.Journal, _ Files) error {
		return s.writeFile(c.Out, func(w io.Writer) error {
			return s.Calendars.Write(w, present.CalendarEvents(s.Say, j), j.Now())
		})
	})
}
