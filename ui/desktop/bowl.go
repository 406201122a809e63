package desktop

import (
	"bytes"
	"encoding/binary"
	"math"
)

// The bowl: how often a second it is sampled, how long it sounds, and how loud it is at most (1 is as loud as can be).
const (
	bowlRate    = 22050
	bowlSeconds = 2
	bowlPeak    = 0.16
)

// partial is one of the tones that a struck bowl sounds in: higher ones are fainter and fade sooner.
type partial struct{ hertz, loud, fades float64 }

// Two tones a little apart make the slow beat that a bowl has.
var bowl = []partial{{262, 1, 1.6}, {263.4, 0.6, 1.6}, {714, 0.32, 3}, {1360, 0.1, 5}}

// bowlSound makes the one sound that Tideway has: a bowl, struck softly, as a WAV file (16 bit, one channel).
func bowlSound() []byte {
	const frames = bowlRate * bowlSeconds
	samples := make([]int16, frames)
	sum := 0.0
	for _, p := range bowl {
		sum += p.loud
	}
	for i := range samples {
		t := float64(i) / bowlRate
		v := 0.0
		for _, p := range bowl {
			v += p.loud * math.Exp(-p.fades*t) * math.Sin(2*math.Pi*p.hertz*t)
		}
		samples[i] = int16(math.Round(math.MaxInt16 * bowlPeak * v / sum * swell(t)))
	}
	return wav(samples, bowlRate)
}

// swell lets the sound come up softly and end in silence.
func swell(t float64) float64 {
	const attack, release = 0.08, 0.5
	up := math.Min(t/attack, 1)
	down := math.Min((bowlSeconds-t)/release, 1)
	return math.Sin(up*math.Pi/2) * math.Sin(down*math.Pi/2)
}

// wav writes samples as a RIFF file (Microsoft and IBM, Multimedia Programming Interface 1.0, 1991).
func wav(samples []int16, rate uint32) []byte {
	const header, width = 36, 2
	size := uint32(len(samples) * width)
	var b bytes.Buffer
	b.WriteString("RIFF")
	word := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) } // a buffer takes everything
	word(header + size)
	b.WriteString("WAVEfmt ")
	word(uint32(16))     // of this part
	word([]uint16{1, 1}) // PCM, one channel
	word([]uint32{rate, rate * width})
	word([]uint16{width, 8 * width})
	b.WriteString("data")
	word(size)
	word(samples)
	return b.Bytes()
}
