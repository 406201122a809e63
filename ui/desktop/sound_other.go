//go:build !linux && !darwin && !windows

package desktop

func newPlayer() player { return newPrograms([][]string{{"paplay"}, {"aucat", "-i"}}) }
