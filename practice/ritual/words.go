package ritual

import (
	"fmt"
	"slices"
)

// Situations lists the ids of the answers to "What is here now?", in the order of the board. Their text stands under
// SituationKey.
func Situations() []string {
	return []string{GoingAway, HomeAgain, "ordinary-day", FarApart, "very-near", "after-a-hard-moment", "unsaid", "being-myself",
		"trouble-outside", "thanks", "good-news", "one-changing", "both-changing", "apart", "once-a-year"}
}

// SituationKey is the translation key of a situation's sentence.
func SituationKey(id string) string { return "situation." + id }

// The situations around a time away, and the one that somebody drew: Now knows of them without being told.
const (
	GoingAway = "going-away"
	HomeAgain = "home-again"
	FarApart  = "far-apart"
)

// everyday are the situations that can be assumed of any day. All others wait until somebody says that they are there.
var everyday = []string{"ordinary-day", "thanks", "being-myself"}

// beside names for each situation the two that lie nearest to it, for when it has too little to offer.
var beside = map[string][]string{
	GoingAway:             {"apart", "very-near"},
	HomeAgain:             {"ordinary-day", "far-apart"},
	"ordinary-day":        {"thanks", "being-myself"},
	"far-apart":           {"unsaid", "ordinary-day"},
	"very-near":           {"thanks", "being-myself"},
	"after-a-hard-moment": {"far-apart", "unsaid"},
	"unsaid":              {"being-myself", "far-apart"},
	"being-myself":        {"unsaid", "one-changing"},
	"trouble-outside":     {"ordinary-day", "far-apart"},
	"thanks":              {"very-near", "ordinary-day"},
	"good-news":           {"thanks", "very-near"},
	"one-changing":        {"both-changing", "being-myself"},
	"both-changing":       {"one-changing", "once-a-year"},
	"apart":               {"going-away", "unsaid"},
	"once-a-year":         {"both-changing", "thanks"},
}

// Minutes lists how much time there may be: a moment, ten minutes, half an hour, an evening.
func Minutes() []int { return []int{2, 10, 30, 120} }

// MinutesKey is the translation key for one of Minutes.
func MinutesKey(minutes int) string { return fmt.Sprintf("ritual.time.%d", minutes) }

// Pictures lists the small drawings that a pack may name.
func Pictures() []string {
	return []string{"half-discs", "disc-and-arcs", "wave-between", "sun-and-cloud", "three-stones", "boat", "path", "letter", "tree",
		"two-cups", "lighthouse", "window", "shell", "moon"}
}

// sources are the only ones that a ritual of the house may name: research with what it found, kept in why.
var sources = []Source{
	{"Algoe and others", 2010}, {"Aron and others", 1992}, {"Aron and others", 1997}, {"Arriaga", 2001}, {"Campbell and others", 2010},
	{"de Bloom and others", 2009}, {"de Bloom and others", 2013}, {"Diamond and others", 2008}, {"Dworkin", 2019},
	{"Emery and others", 2018}, {"Eyal and others", 2018}, {"Gable and others", 2006}, {"Gottman and others", 2019},
	{"Kühnel and Sonnentag", 2011}, {"Laurenceau and others", 1998}, {"Lieberman and others", 2007}, {"Mindell", 1992},
	{"Neff and Karney", 2009}, {"Pennebaker and Beall", 1986}, {"Perel", 2006}, {"Reis and Shaver", 1988}, {"Stone and others", 2012},
	{"Waring and Chelune", 1983}, {"Whitton and others", 2018},
}

// Known tells whether the research behind a reason is in the list of docs/rituals-format.md.
func (s Source) Known() bool { return slices.Contains(sources, s) }
