// Package madeup invents a life of two people for a journal to look around in: years with seasons, times away, ebbs and
// flows, rituals. The same seed, moment and zone give the same entries. It is invented from rules and a list of
// sentences, and nothing of it is anybody's.
package madeup
