// Package assets holds what Tideway is furnished with: fonts, icons, rituals, word lists and translations.
// It embeds and nothing else; the packages that use a thing read it from FS.
package assets

import "embed"

// FS holds fonts/*.ttf, icons/*, rituals/*.toml, words/*.toml, madeup/*.toml and translations/<language>/<area>.json.
//
//go:embed fonts/*.ttf all:icons rituals/*.toml words/*.toml madeup/*.toml translations/*/*.json
var FS embed.FS
