package present

import (
	"slices"
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/feeling"
	"tideway/ui/say"
)

// twoZones says that the two ends of a time away lie in different zones.
func twoZones(body practice.Away) bool {
	return !body.To.IsZero() && body.FromZone != "" && body.ToZone != "" && body.FromZone != body.ToZone
}

// city is what people call a zone: the city in its name, or the one that the catalogue gives.
func city(s say.Say, zone string) string {
	key := "zone." + strings.NewReplacer("/", ".", "_", "-").Replace(strings.ToLower(zone))
	if name := s(key); name != key {
		return name
	}
	if offset, ok := strings.CutPrefix(zone, "Etc/GMT"); ok && len(offset) > 1 { // its sign is the other way about
		return "UTC" + strings.NewReplacer("+", "−", "-", "+").Replace(offset)
	}
	return strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
}

// ZoneLine says by which clocks the two days of the form are meant.
func (a *Away) ZoneLine() string {
	f := a.Form
	from, to := f.FromZone, f.ToZone
	if f.Unknown {
		to = from
	}
	switch {
	case from == "" && to == "":
		return a.forPeople("away.zones.none", "away.zones.none.one")
	case from == to:
		return a.Say("away.zones.same", "place", city(a.app.Say, from))
	}
	return a.Say("away.zones.two", "from", a.place(from), "to", a.place(to))
}

// place is a zone in a sentence.
func (a *Away) place(zone string) string {
	if zone == "" {
		return a.forPeople("away.zones.here", "away.zones.here.one")
	}
	return city(a.app.Say, zone)
}

// OpenZones lets the zones be chosen.
func (a *Away) OpenZones() {
	a.Form.ZonesOpen = true
	a.changed()
}

// ZoneLabels are what the choices of the two zones are called.
func (a *Away) ZoneLabels() (from, to string) {
	first, last := a.FieldLabels()
	return a.Say("away.zones.of", "day", first), a.Say("away.zones.of", "day", last)
}

// SetFromZone takes over the zone of the first day: its code in Zones.
func (a *Away) SetFromZone(code string) {
	a.Form.FromZone = code
	a.mended("to")
}

// SetToZone is SetFromZone for the day of coming home.
func (a *Away) SetToZone(code string) {
	a.Form.ToZone = code
	a.mended("to")
}

// Zones are all that can be chosen, and how they are found by typing.
type Zones struct {
	All   []Place // by name, with the country; the first is none
	near  []int   // what lies at hand: none, where the computer is, and what is used already
	texts [][2]string
}

// Zones lists the zones for the form.
func (a *Away) Zones() Zones {
	z := Zones{All: []Place{{Name: a.forPeople("zone.none", "zone.none.one")}}}
	places := civil.ZonePlaces()
	used := a.usedZones()
	for _, zone := range used {
		if !slices.ContainsFunc(places, func(p civil.ZonePlace) bool { return p.Name == zone }) {
			places = append(places, civil.ZonePlace{Name: zone})
		}
	}
	for _, p := range places {
		z.All = append(z.All, Place{Code: p.Name, Name: a.zoneRow(p)})
	}
	slices.SortStableFunc(z.All[1:], func(a, b Place) int { return strings.Compare(plain(a.Name), plain(b.Name)) })
	for _, p := range z.All {
		town, country, _ := strings.Cut(plain(p.Name), ", ")
		z.texts = append(z.texts, [2]string{town, country})
	}
	z.near = []int{0}
	for _, zone := range used {
		z.near = append(z.near, z.Index(zone))
	}
	return z
}

// zoneRow is a zone in the list: “Auckland, New Zealand”; where city and country are one, it stands once.
func (a *Away) zoneRow(p civil.ZonePlace) string {
	name, key := city(a.app.Say, p.Name), "country."+strings.ToLower(p.Country)
	country := a.Say(key)
	if p.Country == "" || country == key || country == name {
		return name
	}
	return a.Say("zone.row", "city", name, "country", country)
}

// usedZones are those at hand: where the computer is, those of the form, and those of the latest times away.
func (a *Away) usedZones() (zones []string) {
	const most = 5
	add := func(zone string) {
		if zone != "" && len(zones) < most && !slices.Contains(zones, zone) {
			zones = append(zones, zone)
		}
	}
	add(a.app.Journal.ZoneName())
	add(a.Form.FromZone)
	add(a.Form.ToZone)
	for _, e := range slices.Backward(a.app.Sitting().Aways()) {
		add(e.Away().FromZone)
		add(e.Away().ToZone)
	}
	return zones
}

// Names are the words of all of them.
func (z Zones) Names() (names []string) {
	for _, p := range z.All {
		names = append(names, p.Name)
	}
	return names
}

// Index is the place of a zone in the list; of one that is not in it, -1.
func (z Zones) Index(code string) int {
	return slices.IndexFunc(z.All, func(p Place) bool { return p.Code == code })
}

// mostZones is how many are shown at a time: a letter more brings the others nearer.
const mostZones = 40

// Find gives the places in All of those that a text may mean, the best first: the city that begins so, then a word of it, then
// the country, then those that hold it anywhere. For an empty text it is what lies at hand.
func (z Zones) Find(text string) []int {
	const begins, word, country, inside, ranks = 0, 1, 2, 3, 4
	want := strings.TrimSpace(plain(text))
	if want == "" {
		return z.near
	}
	var found [ranks][]int
	for i, t := range z.texts {
		rank := -1
		switch {
		case strings.HasPrefix(t[0], want):
			rank = begins
		case strings.Contains(t[0], " "+want):
			rank = word
		case strings.HasPrefix(t[1], want) || strings.Contains(t[1], " "+want) || strings.HasPrefix(t[0]+", "+t[1], want):
			rank = country
		case strings.Contains(t[0], want) || strings.EqualFold(z.All[i].Code, text):
			rank = inside
		default:
			continue
		}
		found[rank] = append(found[rank], i)
	}
	all := slices.Concat(found[:]...)
	return all[:min(len(all), mostZones)]
}

// plain is a text as it is looked for: capitals, accents, hyphens and apostrophes aside.
func plain(text string) string {
	return feeling.Bare(strings.NewReplacer("’", "", "'", "", "_", " ").Replace(text))
}
