// Package assets holds what Tideway is furnished with: fonts, icons, rituals, word lists and translations.
// It embeds and nothing else; the packages that use a thing read it from FS, or take a font.
package assets

import "embed"

// FS holds icons/*, rituals/*.toml, words/*.toml, madeup/*.toml and translations/<language>/<area>.json.
//
//go:embed all:icons rituals words/*.toml madeup/*.toml translations/*/*.json
var FS embed.FS
