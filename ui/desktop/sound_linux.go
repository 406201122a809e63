package desktop

// newPlayer asks PipeWire first, then PulseAudio, then the sound card itself.
func newPlayer() player {
	return newPrograms([][]string{{"pw-play"}, {"paplay"}, {"aplay", "-q"}})
}
