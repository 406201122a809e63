// Package say is the catalogue of sentences: every word that a person reads comes from here, by key, in their language.
// English lives in assets/translations/en, one flat JSON file for each part of the house; another language is another
// folder with the same keys. What is missing there falls back to English.
package say

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Say gives the sentence of a key. args are pairs of a field name and its value; the field "count" also chooses between
// singular and plural. A key that does not exist gives itself back, so that a mistake is seen and nothing breaks.
type Say func(key string, args ...any) string

// Folder is where the languages lie in the file system that Load is given.
const Folder = "translations"

// Load reads all languages and returns the sentences for the first of wanted (BCP 47) that there is, else English.
func Load(fsys fs.FS, wanted ...string) (Say, error) {
	bundle := i18n.NewBundle(language.English)
	names, err := fs.Glob(fsys, Folder+"/*/*.json")
	if err != nil {
		return nil, fmt.Errorf("list translations: %w", err)
	}
	for _, name := range names {
		if err := addFile(bundle, fsys, name); err != nil {
			return nil, err
		}
	}
	localizer := i18n.NewLocalizer(bundle, append(wanted, "en")...)
	return func(key string, args ...any) string { return localize(localizer, key, args) }, nil
}

// entry is one sentence: a string, or an object of plural forms.
type entry struct{ one, other string }

func (e *entry) UnmarshalJSON(raw []byte) error {
	if json.Unmarshal(raw, &e.other) == nil {
		return nil
	}
	var forms struct{ One, Other string }
	if err := json.Unmarshal(raw, &forms); err != nil {
		return err
	}
	e.one, e.other = forms.One, forms.Other
	return nil
}

func addFile(bundle *i18n.Bundle, fsys fs.FS, name string) error {
	raw, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	var entries map[string]entry
	if err := json.Unmarshal(raw, &entries); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	tag, err := language.Parse(path.Base(path.Dir(name)))
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	for key, e := range entries {
		if err := bundle.AddMessages(tag, &i18n.Message{ID: key, One: e.one, Other: e.other}); err != nil {
			return fmt.Errorf("read %s, %s: %w", name, key, err)
		}
	}
	return nil
}

func localize(l *i18n.Localizer, key string, args []any) string {
	config := &i18n.LocalizeConfig{MessageID: key}
	if len(args) > 0 {
		data := make(map[string]any, len(args)/2)
		for i := 0; i+1 < len(args); i += 2 {
			data[strings.TrimSpace(fmt.Sprint(args[i]))] = args[i+1]
		}
		config.TemplateData = data
		if count, ok := data["count"]; ok {
			config.PluralCount = count
		}
	}
	text, err := l.Localize(config)
	if err != nil && text == "" {
		return key
	}
	return text
}
