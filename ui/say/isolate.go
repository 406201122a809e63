package say

import "unicode"

// The signs around a piece of text that keep its direction from turning the words beside it (UAX 9, 2.4). Fyne draws
// nothing for them, and the printed book takes them out, as its own line breaking knows directions.
const (
	firstStrongIsolate = "\u2068"
	popIsolate         = "\u2069"
)

// Isolate is say for a window: what is filled into a sentence and has letters that run from right to left is set apart,
// so that it stands in its place in a sentence that runs from left to right. What a command prints is left as it is.
func Isolate(say Say) Say {
	return func(key string, args ...any) string {
		var apart []any
		for i := 1; i < len(args); i += 2 {
			text, ok := args[i].(string)
			if !ok || !runsLeft(text) {
				continue
			}
			if apart == nil { // the caller's own list stays as it is
				apart = append(apart, args...)
			}
			apart[i] = firstStrongIsolate + text + popIsolate
		}
		if apart == nil {
			return say(key, args...)
		}
		return say(key, apart...)
	}
}

// runsLeft says whether a text has a letter of a script that runs from right to left.
func runsLeft(s string) bool {
	for _, r := range s {
		if r >= 0x0590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko,
			unicode.Samaritan, unicode.Mandaic, unicode.Adlam, unicode.Hanifi_Rohingya, unicode.Mende_Kikakui) {
			return true
		}
	}
	return false
}
