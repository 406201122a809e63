package look

import (
	"bytes"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"tideway/assets"
)

// faces are all the ways in which the theme can be shown.
func faces() map[string]*Theme {
	return map[string]*Theme{
		"day":            New(Options{Choice: Day}),
		"night":          New(Options{Choice: Night}),
		"contrast day":   New(Options{Choice: Day, Contrast: true}),
		"contrast night": New(Options{Choice: Night, Contrast: true}),
	}
}

func TestContrast(t *testing.T) {
	const text, mark = 4.5, 3
	pairs := []struct {
		over, under fyne.ThemeColorName
		least       float64
	}{
		{Ink, Paper, text}, {Ink, CardFill, text}, {Ink, Rail, text}, {Ink, Sand, text},
		{Ink, SeaWash, text}, {Ink, AmberWash, text}, {Ink, ActionWash, text}, {Ink, GapWash, text},
		{QuietInk, Paper, text}, {QuietInk, CardFill, text}, {QuietInk, Rail, text}, {QuietInk, Sand, text},
		{QuietInk, SeaWash, text}, {QuietInk, AmberWash, text}, {QuietInk, ActionWash, text},
		{Action, Paper, text}, {Action, CardFill, text}, {Action, ActionWash, text}, {OnAction, Action, text},
		{Care, Paper, text}, {Care, CardFill, text}, {Care, Rail, text}, {Care, CareWash, text},
		{Sea, Paper, text}, {Sea, CardFill, text}, {Amber, Paper, text}, {Amber, CardFill, text},
		{Sea, SeaWash, mark}, {Amber, AmberWash, mark}, {Sea, Sand, mark}, {Amber, Sand, mark},
		{Sea, Rail, mark}, {Amber, Rail, mark}, {Edge, Paper, mark}, {Edge, CardFill, mark}, {Gap, GapWash, mark},
		{Ink, SeaFill, text}, {Ink, AmberFill, text},
	}
	for face, th := range faces() {
		for _, p := range pairs {
			over, under := th.Color(p.over, 0), th.Color(p.under, 0)
			if (p.under == SeaFill || p.under == AmberFill) && th.options.Choice == Night {
				continue // by night a shape is mostly the dark water under it; TestShapesCarryNames sees to it
			}
			if got := Contrast(over, under); got < p.least {
				t.Errorf("%s: %s on %s has %.2f, wants %.1f", face, p.over, p.under, got, p.least)
			}
		}
	}
}

func TestHuesCanBeReadAndToldApart(t *testing.T) {
	if len(Hues()) != 6 {
		t.Fatalf("there are %d hues, want 6", len(Hues()))
	}
	for _, choice := range []Choice{Day, Night} {
		for _, strong := range []bool{false, true} {
			for _, h := range Hues() {
				th := New(Options{Choice: choice, Contrast: strong, First: h})
				tone := th.Color(Sea, 0)
				for _, under := range []fyne.ThemeColorName{Paper, CardFill} {
					if got := Contrast(tone, th.Color(under, 0)); got < 4.5 {
						t.Errorf("%s %v: %s on %s has %.2f", choice, strong, h, under, got)
					}
				}
				if got := Contrast(tone, th.Color(SeaWash, 0)); got < 3 {
					t.Errorf("%s %v: %s on its wash has %.2f", choice, strong, h, got)
				}
				if got := Contrast(th.Color(Ink, 0), th.Color(SeaWash, 0)); got < 4.5 {
					t.Errorf("%s %v: ink on the wash of %s has %.2f", choice, strong, h, got)
				}
				if care := distance(tone, th.Color(Care, 0)); care < 40 {
					t.Errorf("%s: %s is too close to the care colour (%.0f)", choice, h, care)
				}
				for _, other := range Hues() {
					if other == h {
						continue
					}
					second := New(Options{Choice: choice, Contrast: strong, Second: other}).Color(Amber, 0)
					if d := distance(tone, second); d < 30 {
						t.Errorf("%s %v: %s and %s are only %.0f apart", choice, strong, h, other, d)
					}
				}
			}
		}
	}
}

// distance is a rough measure of how different two colours look, 0 to about 440.
func distance(a, b color.Color) float64 {
	x, y := NRGBA(a), NRGBA(b)
	d := func(p, q uint8) float64 { v := float64(p) - float64(q); return v * v }
	sum := d(x.R, y.R) + d(x.G, y.G) + d(x.B, y.B)
	root := sum
	for range 40 {
		if root == 0 {
			return 0
		}
		root = (root + sum/root) / 2
	}
	return root
}

func TestChoice(t *testing.T) {
	tests := []struct {
		choice  Choice
		variant fyne.ThemeVariant
		night   bool
	}{
		{System, theme.VariantLight, false}, {System, theme.VariantDark, true}, {"", theme.VariantDark, true},
		{Day, theme.VariantDark, false}, {Night, theme.VariantLight, true},
	}
	for _, tt := range tests {
		th := New(Options{Choice: tt.choice})
		if got := th.Night(tt.variant); got != tt.night {
			t.Errorf("choice %q with variant %d: night is %v, want %v", tt.choice, tt.variant, got, tt.night)
		}
		want := rgb(0xFAF7F2)
		if tt.night {
			want = rgb(0x11191E)
		}
		if got := th.Color(theme.ColorNameBackground, tt.variant); got != want {
			t.Errorf("choice %q: background %v, want %v", tt.choice, got, want)
		}
	}
}

func TestScaleIsBoundedAndReachesEverySize(t *testing.T) {
	for _, tt := range []struct{ give, want float32 }{{0, 1}, {0.1, 0.85}, {0.85, 0.85}, {1.5, 1.5}, {2, 2}, {9, 2}} {
		th := New(Options{Scale: tt.give})
		if th.Scale() != tt.want {
			t.Errorf("scale %v became %v, want %v", tt.give, th.Scale(), tt.want)
		}
		if got := th.Size(SizeStage); got != 34*tt.want {
			t.Errorf("at %v the stage is %v, want %v", tt.give, got, 34*tt.want)
		}
		if got := th.Size(theme.SizeNameText); got != 16*tt.want {
			t.Errorf("at %v text is %v", tt.give, got)
		}
	}
}

func TestFyneNamesAreAllOurs(t *testing.T) {
	names := []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameForeground, theme.ColorNamePrimary, theme.ColorNameButton,
		theme.ColorNameDisabled, theme.ColorNameDisabledButton, theme.ColorNameError, theme.ColorNameFocus,
		theme.ColorNameForegroundOnError, theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnSuccess,
		theme.ColorNameForegroundOnWarning, theme.ColorNameHeaderBackground, theme.ColorNameHover,
		theme.ColorNameHyperlink, theme.ColorNameInputBackground, theme.ColorNameInputBorder,
		theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground, theme.ColorNamePlaceHolder,
		theme.ColorNamePressed, theme.ColorNameScrollBar, theme.ColorNameScrollBarBackground,
		theme.ColorNameSelection, theme.ColorNameSeparator, theme.ColorNameShadow, theme.ColorNameSuccess, theme.ColorNameWarning,
	}
	for _, n := range names {
		if _, ok := New(Options{}).day[n]; !ok {
			t.Errorf("%s is not led to a token", n)
		}
	}
}

func TestFontsAreOurs(t *testing.T) {
	th := New(Options{})
	for _, tt := range []struct {
		style fyne.TextStyle
		want  []byte
	}{
		{Sans, assets.Sans}, {SansItalic, assets.SansItalic}, {Serif, assets.Serif}, {SerifItalic, assets.SerifItalic},
		{SansAlone, assets.ScreenSans}, {fyne.TextStyle{Bold: true}, assets.Sans},
	} {
		res := th.Font(tt.style)
		if !bytes.Equal(res.Content(), tt.want) || len(tt.want) < 10000 {
			t.Errorf("style %+v has a font of %d bytes, want one of %d", tt.style, len(res.Content()), len(tt.want))
		}
		if res != th.Font(tt.style) {
			t.Errorf("the font of style %+v is made twice", tt.style)
		}
	}
}

func TestIconsAreOneFamily(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(New(Options{Choice: Day}))
	names, err := assets.FS.ReadDir("icons")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range names {
		name, isSVG := strings.CutSuffix(f.Name(), ".svg")
		if !isSVG || name == "tideway" {
			continue
		}
		seen++
		data, err := assets.FS.ReadFile("icons/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		svg := string(data)
		for _, want := range []string{`viewBox="0 0 24 24"`, `stroke="currentColor"`, `fill="none"`, `stroke-linecap="round"`} {
			if !strings.Contains(svg, want) {
				t.Errorf("%s lacks %s", f.Name(), want)
			}
		}
		if name != "tick" && !strings.Contains(svg, `stroke-width="1.6"`) {
			t.Errorf("%s has another weight", f.Name())
		}
		if coloured := IconSVG(name, rgb(0x1F5D6B)); strings.Contains(coloured, "currentColor") || !strings.Contains(coloured, "#1f5d6b") {
			t.Errorf("%s is not recoloured", name)
		}
	}
	if seen < 24 {
		t.Errorf("only %d icons", seen)
	}
	if !strings.Contains(string(Icon("now", Action).Content()), "#1f5d6b") {
		t.Error("the resource has not the action colour")
	}
}

func TestColourFollowsTheRunningTheme(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(New(Options{Choice: Night, Second: HueMoss, Scale: 2}))
	if !IsNight() || Colour(Amber) != HueMoss.Tone() {
		t.Errorf("second person has %v, want moss %v", Colour(Amber), HueMoss.Tone())
	}
	if Dp(44) != 88 || Space(S16) != 24 || LineHeight(SizeBody) != 52 {
		t.Errorf("at 200 %%: button %v, space %v, line %v", Dp(44), Space(S16), LineHeight(SizeBody))
	}
	app.Settings().SetTheme(theme.DefaultTheme())
	if Colour(Paper) == nil || Current().Scale() != 1 {
		t.Error("another theme leaves us without colours")
	}
}

func TestAnimateEndsAtOnceWhereNothingMoves(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(New(Options{Still: true}))
	var seen []float32
	Animate(Duration, func(p float32) { seen = append(seen, p) })()
	if len(seen) != 1 || seen[0] != 1 {
		t.Errorf("a still theme drew %v", seen)
	}
}

func TestContrastOfKnownPairs(t *testing.T) {
	for _, tt := range []struct {
		a, b uint32
		want float64
	}{{0xFFFFFF, 0x000000, 21}, {0xFFFFFF, 0xFFFFFF, 1}, {0x767676, 0xFFFFFF, 4.54}} {
		if got := Contrast(rgb(tt.a), rgb(tt.b)); got < tt.want-0.01 || got > tt.want+0.01 {
			t.Errorf("%06x on %06x is %.3f, want %.2f", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestMixAndAlpha(t *testing.T) {
	a, b := rgb(0x000000), rgb(0xFFFFFF)
	if Mix(a, b, 0) != a || Mix(a, b, 1) != b || Mix(a, b, 9) != b || Mix(a, b, 0.5).R != 128 {
		t.Error("mixing is not linear between its ends")
	}
	if got := Alpha(b, 0.5).A; got != 128 {
		t.Errorf("half of opaque is %d", got)
	}
}
