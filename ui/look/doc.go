// Package look is how Tideway looks: one theme with a day, a night and a high-contrast face, the colour
// tokens by name, the six tested colours for people, type sizes, spaces, icons and motion.
//
// Everything that draws asks this package for a colour or a size by name and never holds one of its own,
// so that a change of theme, of size or of a person's colour reaches every picture at the next refresh.
package look
