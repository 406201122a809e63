package uitest

// Login is a computer that starts what it is told to at login, or refuses.
type Login struct {
	Starts bool
	Refuse error
}

// On says whether it does.
func (l *Login) On() (bool, error) { return l.Starts, nil }

// Set lets it, or not.
func (l *Login) Set(on bool) error {
	if l.Refuse == nil {
		l.Starts = on
	}
	return l.Refuse
}
