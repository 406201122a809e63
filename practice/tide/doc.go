// Package tide makes the picture of near over time: for each person a lane of
// their own, with what they wrote, the range that is usual for them, and the
// stretches in which they wrote nothing.
//
// There is no line for two people together, no average, no trend and no goal. It
// says what is there and nothing more: no line is drawn across a gap, no band where
// too little is known.
//
// # Silence
//
// In a picture of up to a season, more than six silent days are a gap. Longer
// pictures are looked at from further away, so the limit grows with the square root
// of their length: twelve days in a year, about five weeks in ten years (Silence).
// The days before somebody's first entry are no gap: they had not begun.
//
// # Usual range
//
// The band is the middle half of that person's own entries around each moment:
// four weeks to either side (a sixteenth of the picture, if that is more), nearer
// ones weighing more, then smoothed so that it moves slowly. It needs at least
// eight entries spread over four days, all between the same two gaps, and it
// reaches no further than the entries do.
//
// # Thinning
//
// Where a lane has far more points than could be seen, the picture is cut into 600
// slots of time, and of each the first, the last, the lowest and the highest point
// stay. Ebbs and floods keep their full size; the band is made of all points.
package tide
