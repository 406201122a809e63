package assets

import _ "embed" // the fonts

// The fonts as they lie in the program; FS would copy them for everybody who asks. They are read only.
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

// The same faces with only the letters that ui/look sets alone: parsing takes a third of the memory.
var (
	//go:embed fonts/screen/NotoSans-Regular.ttf
	ScreenSans []byte
	//go:embed fonts/screen/NotoSans-Italic.ttf
	ScreenSansItalic []byte
	//go:embed fonts/screen/NotoSerif-Regular.ttf
	ScreenSerif []byte
	//go:embed fonts/screen/NotoSerif-Italic.ttf
	ScreenSerifItalic []byte
)
