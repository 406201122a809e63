package desktop

import "strings"

// runLine is how the Run key of Windows' registry names a program. No path there can hold a quotation mark.
func runLine(program string) string { return `"` + program + `" ` + hiddenFlag }

func runKnown(line string) bool {
	inner, ok := strings.CutPrefix(line, `"`)
	inner, cut := strings.CutSuffix(inner, `" `+hiddenFlag)
	return ok && cut && !strings.Contains(inner, `"`)
}

// runOff reads what Task Manager keeps beside the Run key: an odd first byte has turned a line off.
func runOff(approved []byte) bool { return len(approved) > 0 && approved[0]&1 == 1 }
