package stage

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
)

// xclient speaks as much of the X11 protocol as it takes to look at a window: asking the display itself takes a few
// milliseconds, and a program that is started for each look a hundred. Numbers and layouts are those of the X Window
// System Protocol, version 11, appendix B.
type xclient struct {
	conn io.ReadWriter
	root uint32
}

// dialX joins a display such as ":42". The connection ends with ctx.
func dialX(ctx context.Context, display string) (*xclient, func(), error) {
	conn, err := (&net.Dialer{}).DialContext(ctx, "unix", "/tmp/.X11-unix/X"+strings.TrimPrefix(display, ":"))
	if err != nil {
		return nil, nil, err
	}
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	done := func() { stop(); _ = conn.Close() }
	x := &xclient{conn: conn}
	if err := x.greet(); err != nil {
		done()
		return nil, nil, err
	}
	return x, done, nil
}

// greet says who we are, in little-endian numbers, and learns the root window.
func (x *xclient) greet() error {
	if _, err := x.conn.Write([]byte{'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0}); err != nil {
		return err
	}
	head := make([]byte, 8)
	if _, err := io.ReadFull(x.conn, head); err != nil {
		return err
	}
	body := make([]byte, 4*int(binary.LittleEndian.Uint16(head[6:])))
	if _, err := io.ReadFull(x.conn, body); err != nil {
		return err
	}
	if head[0] != 1 || len(body) < 32 {
		return fmt.Errorf("the display refused us: %q", body)
	}
	vendor := (int(binary.LittleEndian.Uint16(body[16:])) + 3) &^ 3
	screen := 32 + vendor + 8*int(body[21])
	if len(body) < screen+4 {
		return errors.New("the display has no screen")
	}
	x.root = binary.LittleEndian.Uint32(body[screen:])
	return nil
}

// ask sends a request and reads its answer: the fixed 32 bytes, and what follows them. Nothing else is sent meanwhile,
// and no events were asked for.
func (x *xclient) ask(request []byte) (head, rest []byte, err error) {
	if _, err := x.conn.Write(request); err != nil {
		return nil, nil, err
	}
	head = make([]byte, 32)
	if _, err := io.ReadFull(x.conn, head); err != nil {
		return nil, nil, err
	}
	if head[0] != 1 {
		return nil, nil, fmt.Errorf("the display answered with error %d", head[1])
	}
	rest = make([]byte, 4*int(binary.LittleEndian.Uint32(head[4:])))
	_, err = io.ReadFull(x.conn, rest)
	return head, rest, err
}

// look reads what a window shows, as GetGeometry and GetImage give it.
func (x *xclient) look(window uint32) (Look, error) {
	const getGeometry, getImage, zPixmap = 14, 73, 2
	geometry, _, err := x.ask(binary.LittleEndian.AppendUint32([]byte{getGeometry, 0, 2, 0}, window))
	if err != nil {
		return Look{}, err
	}
	size := geometry[16:20] // width and height
	request := binary.LittleEndian.AppendUint32([]byte{getImage, zPixmap, 5, 0}, window)
	request = append(append(request, 0, 0, 0, 0), size...)
	_, pixels, err := x.ask(append(request, 0xff, 0xff, 0xff, 0xff))
	if err != nil {
		return Look{}, err
	}
	l := Look{Width: int(binary.LittleEndian.Uint16(size)), Height: int(binary.LittleEndian.Uint16(size[2:])), pixels: pixels}
	if len(pixels) != 4*l.Width*l.Height {
		return Look{}, fmt.Errorf("a picture of %d x %d came as %d bytes", l.Width, l.Height, len(pixels))
	}
	return l, nil
}
