package desktop

func newPlayer() player { return newPrograms([][]string{{"afplay"}}) }
