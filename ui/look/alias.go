package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// alias is a token with an opacity.
type alias struct {
	token fyne.ThemeColorName
	alpha float64
}

// aliases lead Fyne's own colour names to tokens, so that its widgets look like ours. Error is the care colour and
// warning is amber: nothing here is red.
func aliases() map[fyne.ThemeColorName]alias {
	return map[fyne.ThemeColorName]alias{
		theme.ColorNameBackground:                {Paper, 1},
		theme.ColorNameForeground:                {Ink, 1},
		theme.ColorNamePlaceHolder:               {QuietInk, 1},
		theme.ColorNameDisabled:                  {QuietInk, 1},
		theme.ColorNamePrimary:                   {Action, 1},
		theme.ColorNameHyperlink:                 {Action, 1},
		theme.ColorNameSuccess:                   {Action, 1},
		theme.ColorNameForegroundOnPrimary:       {OnAction, 1},
		theme.ColorNameForegroundOnSuccess:       {OnAction, 1},
		theme.ColorNameForegroundOnError:         {OnAction, 1},
		theme.ColorNameForegroundOnWarning:       {OnAction, 1},
		theme.ColorNameButton:                    {ActionWash, 1},
		theme.ColorNameDisabledButton:            {ActionWash, 1},
		theme.ColorNameError:                     {Care, 1},
		theme.ColorNameWarning:                   {Amber, 1},
		theme.ColorNameInputBackground:           {CardFill, 1},
		theme.ColorNameMenuBackground:            {CardFill, 1},
		theme.ColorNameOverlayBackground:         {CardFill, 1},
		theme.ColorNameInputBorder:               {Edge, 1},
		theme.ColorNameHeaderBackground:          {Rail, 1},
		theme.ColorNameInnerWindowBorder:         {Rail, 1},
		theme.ColorNameInnerWindowBorderInactive: {Rail, 1},
		theme.ColorNameSeparator:                 {Line, 1},
		theme.ColorNameHover:                     {Hover, 1},
		theme.ColorNamePressed:                   {Hover, 1},
		theme.ColorNameFocus:                     {Action, 0.22},
		theme.ColorNameSelection:                 {Action, 0.22},
		theme.ColorNameScrollBar:                 {QuietInk, 0.45},
		theme.ColorNameScrollBarBackground:       {QuietInk, 0},
		theme.ColorNameShadow:                    {Shadow, 1},
	}
}
