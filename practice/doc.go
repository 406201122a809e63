// Package practice is what two people do, as pure rules: who they are, what they may write, read, change, reveal and
// forget, and what is due. It has no disk, no screen, no network and no clock of its own: a Store keeps the records, a
// clock tells the time, and everything else is here, in memory, where it can be tested.
//
// Data flows one way. A command (CheckIn, AddAway, Forget …) becomes one or more records, the Store makes them durable,
// and the journal folds them into entries. Reading goes through a Sitting, which knows who is at the screen: one person
// (their own entries and the shared ones) or both together (shared entries only).
package practice
