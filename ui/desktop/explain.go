package desktop

import "errors"

// Explain returns the key of the sentence that says to a person what an error of this
// package means; false for one that has none of its own. The sentence of ErrNoViewer
// takes "file".
func Explain(err error) (key string, ok bool) {
	switch {
	case errors.Is(err, ErrNoAnswer):
		return "desktop.error.no-answer", true
	case errors.Is(err, ErrNoService):
		return "desktop.error.no-notifications", true
	case errors.Is(err, ErrNoViewer):
		return "desktop.error.no-viewer", true
	}
	return "", false
}
