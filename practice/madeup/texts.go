package madeup

import (
	"fmt"
	"io/fs"

	"github.com/BurntSushi/toml"
)

// File is where the sentences lie in the file system that Load is given.
const File = "madeup/en.toml"

// Texts are the names and sentences to invent from.
type Texts struct {
	Couples   [][2]string
	Journeys  []string
	Alone     []string
	Visitors  []string
	Hard      []string
	Near      []string
	Mid       []string
	Far       []string
	Away      []string
	Back      []string
	Apart     []string
	Keepsakes []string
}

// Load reads the sentences.
func Load(fsys fs.FS) (*Texts, error) {
	raw, err := fs.ReadFile(fsys, File)
	if err != nil {
		return nil, fmt.Errorf("read made-up sentences: %w", err)
	}
	var t Texts
	meta, err := toml.Decode(string(raw), &t)
	if err != nil {
		return nil, fmt.Errorf("read made-up sentences: %w", err)
	}
	if extra := meta.Undecoded(); len(extra) > 0 {
		return nil, fmt.Errorf("read made-up sentences: unknown key %s", extra[0])
	}
	return &t, nil
}
