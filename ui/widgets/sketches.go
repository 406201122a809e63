package widgets

// sketches are the drawings by their ids. What is full belongs to the first person and what is a line to the second, as
// with their marks, so that a drawing of two keeps its sense in one colour; most stand on the water or beside it.
func sketches() map[string]sketch {
	return map[string]sketch{
		"half-discs": {"sand", `<path d="M11 42a25 25 0 0 1 50 0Z" fill="sea"/>
<path d="M63 42a21 21 0 0 1 42 0" line="amber"/><path d="M4 42H116" line="ink"/>
<path d="M14 53c4-3 8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0" line="sea"/><path d="M70 53c4-3 8-3 12 0s8 3 12 0s8-3 12 0" line="amber"/>
<path d="M30 64c4-3 8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0" line="water"/>`},

		"disc-and-arcs": {"action", `<circle cx="29" cy="40" r="22" fill="sea"/>
<path d="M61 22.500a34 34 0 0 1 0 35M73 14a50 50 0 0 1 0 52" line="amber"/><path d="M104 30.500L113.500 40L104 49.500L94.500 40Z" fill="amber"/>`},

		"wave-between": {"amber", `<circle cx="22" cy="40" r="17" fill="sea"/><circle cx="99" cy="40" r="16" line="amber"/>
<path d="M49 31c4-3 8-3 12 0s8 3 12 0M46 40c4-3 8-3 12 0s8 3 12 0M49 49c4-3 8-3 12 0s8 3 12 0" line="water"/>`},

		"sun-and-cloud": {"amber", `<g transform="translate(-5 4)"><circle cx="46" cy="36" r="16" fill="sun" line="amber"/>
<path d="M24 36H18M30.400 20.400L26.200 16.200M46 14V8M61.600 20.400L65.800 16.200M30.400 51.600L26.200 55.800" line="amber"/>
<path d="M56 63a10.500 10.500 0 0 1-.5-21a17 17 0 0 1 31-6a12.500 12.500 0 0 1 17 10a8.600 8.600 0 0 1-1.500 17Z" fill="card" line="sea"/></g>`},

		"three-stones": {"amber", `<path d="M8 73H112" line="ink"/><path d="M24 67C24 57 39 52 60 52S96 57 96 67C96 71 92 73 86 73H34C28 73 24 71 24 67Z" fill="sea"/>
<path d="M36 42C36 34 46 30.500 59 30.500S82 34 82 42C82 47 78 50 73 50H45C40 50 36 47 36 42Z" fill="card" line="amber"/>
<path d="M47 20C47 13 53 9.500 61 9.500S75 13 75 20C75 25 72 28 68 28H54C50 28 47 25 47 20Z" fill="sun" line="amber"/>`},

		"boat": {"sea", `<path d="M28 50H92C89 60 84 64 77 64H43C36 64 31 60 28 50Z" fill="sea"/><path d="M57 50V9" line="ink"/>
<path d="M62.500 12C76 20 83 31 84 44H62.500Z" fill="card" line="amber"/><path d="M51.500 21C43 27 38 35 36.500 44H51.500Z" fill="card" line="amber"/>
<path d="M12 71c4-3 8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0" line="water"/>`},

		"path": {"sand", `<path d="M49 26a17 17 0 0 1 34 0Z" fill="sea"/><path d="M6 26H114" line="ink"/>
<path d="M30 67C40 57 82 59 80 47C78 38 58 39 64.500 26H67.500C66 36 90 37 93 47C97 59 74 60 66 67Z" fill="card"/>
<path d="M30 67C40 57 82 59 80 47C78 38 58 39 64.500 26M66 67C74 60 97 59 93 47C90 37 66 36 67.500 26" line="amber"/>
<path d="M12 72c4-3 8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0" line="water"/>`},

		"letter": {"sand", `<path d="M28 12H92a5 5 0 0 1 5 5V63a5 5 0 0 1-5 5H28a5 5 0 0 1-5-5V17a5 5 0 0 1 5-5Z" fill="card" line="ink"/>
<path d="M25 13.500Q26 13 28 13H92Q94 13 95 13.500L65 44a7 7 0 0 1-10 0Z" fill="sea"/>
<path d="M25 66L45 46M95 66L75 46" line="ink"/><circle cx="60" cy="46" r="9" fill="amber" line="card"/>`},

		"tree": {"action", `<path d="M8 73H112" line="ink"/><path d="M28 54a14 14 0 0 1-3-27a19 19 0 0 1 36.500-6a16 16 0 0 1 2 33Z" fill="sea"/>
<path d="M45 73V55" line="ink"/><path d="M45 53V32M45 48L54 40M45 43L37 36" line="card"/>
<path d="M81 61a9 9 0 0 1-1.500-17.500a12 12 0 0 1 23-3.500a10 10 0 0 1 1 21Z" fill="card" line="amber"/><path d="M92 73V50M92 56L97 51" line="amber"/>`},

		"two-cups": {"amber", `<path d="M8 66H112" line="ink"/><path d="M23 37H55V50a15 15 0 0 1-15 15H38a15 15 0 0 1-15-15Z" fill="sea"/>
<path d="M23 42H20a6.500 6.500 0 0 0 0 13H25" line="sea"/><path d="M66 38H97V50a15 15 0 0 1-15 15H81a15 15 0 0 1-15-15Z" fill="card" line="amber"/>
<path d="M97 42H100a6.500 6.500 0 0 1 0 13H96" line="amber"/><path d="M34 30c-5-6 5-10 0-16M44 30c-5-6 5-10 0-16" line="sea"/><path d="M76 30c-5-6 5-10 0-16M86 30c-5-6 5-10 0-16" line="amber"/>`},

		"lighthouse": {"sea", `<path d="M48 22L18 12A36 36 0 0 0 18 36L48 26ZM72 22L102 12A36 36 0 0 1 102 36L72 26Z" fill="glow"/>
<path d="M48 22L18 12M48 26L18 36M72 22L102 12M72 26L102 36" line="amber"/>
<path d="M48 65L53 29H67L72 65Z" fill="sea"/><path d="M53 41H67M51.500 53H68.500" line="card"/>
<rect x="54.500" y="18" width="11" height="11" fill="sun" line="ink"/><path d="M48.500 29H71.500" line="ink"/><path d="M52 18L60 8L68 18Z" fill="ink" line="ink"/>
<path d="M30 65H90" line="ink"/><path d="M12 73c4-3 8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0" line="water"/>`},

		"window": {"action", `<path d="M32 68V36A28 28 0 0 1 88 36V68Z" fill="card"/><path d="M63.500 51a11 11 0 0 1 22 0Z" fill="sun" line="amber"/>
<path d="M32 51H88V68H32Z" fill="sea"/><path d="M60 53V66M37 59c2.500-2.500 5.500-2.500 8 0s5.500 2.500 8 0M67 59c2.500-2.500 5.500-2.500 8 0s5.500 2.500 8 0" line="card"/>
<path d="M32 68V36A28 28 0 0 1 88 36V68M60 8V50M33 33H87M20 69H100" line="ink"/>`},

		"shell": {"sand", `<path d="M56.0 66.0L27.7 42.2A8.1 8.1 0 0 1 29.4 27.6A9.1 9.1 0 0 1 41.5 16.3A10.4 10.4 0 0 1 60.0 12.0A10.4 10.4 0 0 1 78.5 16.3A9.1 9.1 0 0 1 90.6 27.6A8.1 8.1 0 0 1 92.3 42.2L64.0 66.0Z" fill="sea"/>
<path d="M29.4 27.6L53.9 58.3M41.5 16.3L56.3 56.1M60.0 12.0L60.0 55.2M78.5 16.3L63.7 56.1M90.6 27.6L66.1 58.3" line="card"/>
<path d="M50 62L46 72H74L70 62" line="amber"/><path d="M4 72c4-3 8-3 12 0s8 3 12 0s6-3 10-1M82 71c4-2 6-2 10 1s8 3 12 0s8-3 12 0" line="water"/>`},

		"moon": {"sea", `<path d="M57.900 9A23 23 0 1 0 78.700 42A19.500 19.500 0 0 1 57.900 9Z" fill="sea"/><path d="M64 9.900A23 23 0 0 1 80.700 36" line="amber"/>
<path d="M97 15L101 20L97 25L93 20Z" fill="amber"/><path d="M8 61H112" line="ink"/><path d="M42 67.500H70M52 74H82" line="water"/>`},
	}
}
