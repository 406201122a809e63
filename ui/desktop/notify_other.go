//go:build !linux

package desktop

func newService(say Say, _ func(token string), send func(notice)) service {
	return newToolkit(say, send)
}
