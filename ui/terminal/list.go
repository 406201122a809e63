package terminal

import (
	"encoding/json"
	"slices"
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/present"
)

type listCmd struct {
	Kind string `help:"${help_list_kind}" placeholder:"KIND"`
	Who  string `help:"${help_list_who}" placeholder:"NAME"`
	From string `help:"${help_from}" placeholder:"DATE"`
	To   string `help:"${help_to}" placeholder:"DATE"`
}

// listed are the kinds that people write, as `list` shows them.
var listed = []practice.Kind{practice.KindCheckIn, practice.KindAway, practice.KindKeepsake, practice.KindRun, practice.KindReturn}

// object is an entry as --json gives it. The ids of kinds and the names of fields are stable.
type object struct {
	ID       practice.EntryID  `json:"id"`
	Kind     practice.Kind     `json:"kind"`
	Author   string            `json:"author"`
	Audience practice.Audience `json:"audience"`
	Day      civil.Date        `json:"day"`
	At       string            `json:"at"`
	Zone     string            `json:"zone"`
	Body     json.RawMessage   `json:"body"`
}

func (s *session) object(j *practice.Journal, e practice.Entry) object {
	author := string(e.Author)
	if p, err := j.Person(e.Author); err == nil {
		author = p.Name
	}
	return object{ID: e.ID, Kind: e.Kind, Author: author, Audience: e.Audience, Day: e.Day,
		At: civil.FormatInstant(e.At), Zone: e.Zone, Body: e.Body}
}

func (c *listCmd) Run(s *session) error {
	kinds := listed
	if c.Kind != "" {
		if !slices.Contains(listed, practice.Kind(c.Kind)) {
			return usage{told(s.Say("terminal.bad-kind", "value", shown(c.Kind)))}
		}
		kinds = []practice.Kind{practice.Kind(c.Kind)}
	}
	from, to, err := s.days(c.From, c.To)
	if err != nil {
		return err
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		sitting, err := s.sitting(j, c.Who)
		if err != nil {
			return err
		}
		entries := []practice.Entry{}
		for _, k := range kinds {
			entries = append(entries, within(sitting.Entries(k), from, to)...)
		}
		slices.SortStableFunc(entries, func(a, b practice.Entry) int { return a.At.Compare(b.At) })
		objects, lines := make([]object, 0, len(entries)), make([]string, 0, len(entries))
		for _, e := range entries {
			objects = append(objects, s.object(j, e))
			lines = append(lines, s.line(j, e))
		}
		if len(lines) == 0 {
			lines = []string{s.Say("terminal.nothing")}
		}
		return s.print(objects, lines...)
	})
}

func within(entries []practice.Entry, from, to civil.Date) []practice.Entry {
	return slices.DeleteFunc(entries, func(e practice.Entry) bool {
		return !from.IsZero() && e.Day.Before(from) || !to.IsZero() && to.Before(e.Day)
	})
}

// line is an entry in one line of text: when, who, and what. Near is never a number.
func (s *session) line(j *practice.Journal, e practice.Entry) string {
	o := s.object(j, e)
	parts := []string{s.local(e), o.Author, s.Say("terminal.for." + string(e.Audience)), s.what(j, e)}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " · ")
}

func (s *session) what(j *practice.Journal, e practice.Entry) string {
	switch e.Kind {
	case practice.KindCheckIn:
		return s.checkInText(e.CheckIn())
	case practice.KindAway:
		return s.awayText(j, e)
	case practice.KindKeepsake:
		return oneLine(e.Keepsake().Text)
	case practice.KindRun:
		return s.title(e.Run().Ritual)
	}
	return s.Say("terminal.return", "ritual", s.title(e.Return().Ritual), "when", e.Return().When.In(s.zone()).Format("2006-01-02 15:04"))
}

func (s *session) title(id string) string {
	for _, r := range s.Library().Rituals {
		if r.ID == id {
			return r.Title
		}
	}
	return id
}

func (s *session) checkInText(b practice.CheckIn) string {
	var parts []string
	if b.Near != nil {
		parts = append(parts, s.Say(present.NearKey(*b.Near)))
	}
	var words []string
	for _, id := range b.Words {
		words = append(words, s.Say("feeling."+id))
	}
	if len(words) > 0 {
		parts = append(parts, strings.Join(words, ", "))
	}
	if b.Note != "" {
		parts = append(parts, oneLine(b.Note))
	}
	if b.Where != "" {
		parts = append(parts, s.Say("checkin.read.where", "text", b.Where))
	}
	if b.Need != "" {
		parts = append(parts, s.Say("checkin.read.need", "text", b.Need))
	}
	return strings.Join(parts, " · ")
}

func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " / ") }
