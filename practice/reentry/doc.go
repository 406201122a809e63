// Package reentry knows when coming back is felt: the few days around a return
// on which two people may want to hear a kind word, the re-entry arc.
//
// Holiday gain fades within the first working week to a month, faster under
// workload (de Bloom 2009, 2013; Kühnel & Sonnentag 2011). So an arc has at most
// three touches and ends:
//
//	kind                     eve of return   first ordinary day     about day 10
//	together                 yes             yes                    yes
//	one away, one stayed     –               yes                    yes
//	visitors                 –               yes                    –
//	illness, a hard stretch  –               once it is over        –
//	other                    –               yes                    –
//
// Day 0 is the day of coming home. The arc is closed on day 28, by "not this
// time", or by a newer time away. Fewer than two nights make no arc.
//
// Each end of a time away may say in which zone it was lived. How many nights there
// were, and whether it has begun or is over, then goes by the clocks of those zones.
// The touches are civil days: they come where the two are by then.
package reentry
