//go:build !linux

package desktop

import "context"

// toolkit leaves the showing to Fyne, which starts a goroutine of its own or does not
// block on these systems. It can neither replace nor withdraw, nor tell of a click.
type toolkit struct{ send func(notice) }

func newService(_ func(token string), send func(notice)) service { return toolkit{send} }

func (t toolkit) show(_ context.Context, n notice, _ string) error {
	t.send(n)
	return nil
}

func (toolkit) withdraw(context.Context) error { return nil }
func (toolkit) close() error                   { return nil }
