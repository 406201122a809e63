package ritual

import "slices"

// together is the place of a step that belongs to both at once.
const together = -1

// item is one pebble of a run: a step, and the place (0 who began, 1 the other) that has the floor in it.
type item struct {
	step  int
	floor int
}

// plan lays a ritual out as the pebbles of a run. A block of steps from a speak to a swap comes twice, with places changed.
// Alone, what belongs to a listener or to a second person falls away.
func plan(steps []Step, alone bool) []item {
	var items []item
	for i := 0; i < len(steps); {
		if steps[i].Kind != Speak {
			if !alone || !forListener(steps[i].Kind) {
				items = append(items, item{i, together})
			}
			i++
			continue
		}
		end := blockEnd(steps, i)
		swap := end < len(steps) && steps[end].Kind == Swap
		items = append(items, block(steps, i, end, 0, swap, alone)...)
		if swap && !alone {
			items = append(items, item{end, items[len(items)-1].floor})
			items = append(items, block(steps, i, end, 1, swap, alone)...)
		}
		if swap {
			end++
		}
		i = end
	}
	return items
}

// blockEnd is the first step after from that belongs to no turn.
func blockEnd(steps []Step, from int) int {
	i := from
	for i < len(steps) && slices.Contains([]Kind{Speak, SayBack, More, Write, Silence}, steps[i].Kind) {
		i++
	}
	return i
}

// block gives steps from..end once. place is who is first in it; swapped blocks keep the floor in silence and writing.
func block(steps []Step, from, end, place int, swapped, alone bool) []item {
	var items []item
	floor := place
	for i := from; i < end; i++ {
		s := steps[i]
		if s.Kind == Speak {
			floor = place
			if s.Floor == Second {
				floor = 1 - place
			}
		}
		if alone && (forListener(s.Kind) || s.Kind == Speak && s.Floor == Second) {
			continue
		}
		it := item{i, floor}
		if !swapped && (s.Kind == Silence || s.Kind == Write) {
			it.floor = together
		}
		if alone && it.floor > 0 {
			it.floor = 0
		}
		items = append(items, it)
	}
	return items
}

func forListener(k Kind) bool { return k == SayBack || k == More || k == Swap }

// turnsUpTo counts how often each place was given the floor in the first n pebbles.
func turnsUpTo(items []item, n int) [2]int {
	var turns [2]int
	last := together
	for _, it := range items[:n] {
		if it.floor != together && it.floor != last {
			turns[it.floor]++
		}
		last = it.floor
	}
	return turns
}

// minutesOf is how many minutes a plan takes: the soft clocks, and half a minute for every step without one.
func minutesOf(steps []Step, items []item) float64 {
	sum := 0.0
	for _, it := range items {
		if m := steps[it.step].Minutes; m > 0 {
			sum += float64(m)
		} else {
			sum += 0.5
		}
	}
	return sum
}
