// Package remind decides about reminders that keep their word. It has no timer, no
// clock and no memory of its own: Decide looks at what is planned (Occurrence), at
// what has happened to it (Delivery), and at the wall clock and the zone of this
// moment. Whoever asks twice gets the same answer, after sleep, a restart, a journey
// or a clock that was set.
//
// The promises, and where they are kept:
//
//	R1   civil time, wherever the computer is now               Occurrence, item
//	R2   skipped by spring: first valid minute; repeated: once   civil.Date.At
//	R3   asleep or off: once, inside the late window, and it
//	     says for when it was meant; else a quiet line           Late, MeantFor, Missed
//	R4   two minutes' grace after start or wake                  Session
//	R5   never stacked: a newer one replaces the open one        newest
//	R6   working week and holidays                               practice/reentry
//	R7   put off to a preset or a date, never past the next      Presets, CheckPutOff
//	R8   not when done, not in a closed arc                      Answered (also by a ritual together); practice/reentry
//	R9   after midnight it belongs to the day it was for         Occurrence.Day
//	R10  fixed sentences, the same for both                      Sentence
//	R11  quiet hours 22:00–08:00; two in any seven days; quiet
//	     after three unanswered, said once                       mayDisturb, alone, log
//	R12  is for the desktop to keep: what it cannot do, it says
//
// What became known only after its hour (Occurrence.Since) is due from then on, until the end
// of its day; what became known after its day never was: it is neither shown nor said to have
// gone by. What came, or went by, before its day became known anew stays what it was.
//
// The weekly invitation that two people set for themselves (Weekly) is under the ceiling,
// like the arc. What a person asked for, a booked return or a reminder that was put off, is exempt
// from the ceiling and from going quiet.
//
// The yearly re-meeting (Yearly) is exempt too: it is one date that two people set, as they
// set a letter's, and nothing that comes by itself. It stands: its card stays for a week
// after its day, and its notification comes once, between the reminder hour and 21:00, on
// the first of those days on which the computer is on and nothing else speaks. Whatever has
// one day only, a touch of an arc above all, goes before it on that day, card and
// notification (R5), and no weekly invitation comes near it. Later than that week there is
// a quiet line for two days, and then the next year. 29 February is on 28 February in a year
// without one. A time away does not move it. Put off, it comes once at the time that was
// chosen, and stays for what is left of its week. Begun is not done: whoever leaves its
// ritual at the door finds the card again, and so does who was together for another one.
//
// Where no notification comes at any time of its window, because two have come, because it has gone quiet or because
// notifications are turned off, the card is there alone, as on any such day: until its night is over, and not until it would
// be too late for a notification. Only then, if nobody has looked at it that day, has it gone by. Forecast tells ahead of time
// what will come so.
//
// The notification is sent at most once: the caller writes the Notified row first and
// sends only if it was the first to write it. The card in the window is the truth, the
// notification an invitation.
package remind
