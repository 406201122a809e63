package assets

import _ "embed" // the fonts

// The fonts as they lie in the program: half a megabyte each, which FS would copy for everybody who asks. They are read
// only.
var (
	//go:embed fonts/NotoSans-Regular.ttf
	Sans []byte
	//go:embed fonts/NotoSans-Italic.ttf
	SansItalic []byte
	//go:embed fonts/NotoSerif-Regular.ttf
	Serif []byte
	//go:embed fonts/NotoSerif-Italic.ttf
	SerifItalic []byte
)
