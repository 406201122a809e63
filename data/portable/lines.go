package portable

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"

	"tideway/practice"
)

// The most that is read of a file, and of one line of it; attachments stand in lines of many megabytes.
const (
	maxFile = 20 << 20
	maxLine = 64 << 10
)

// lines reads unfolded lines (RFC 5545, 3.1) and knows where they begin.
type lines struct {
	ctx  context.Context
	r    *bufio.Reader
	size int
	at   int // the physical line that was read last, from 1
	buf  []byte
}

func newLines(ctx context.Context, r io.Reader) *lines {
	l := &lines{ctx: ctx, r: bufio.NewReaderSize(r, maxLine)}
	if mark, err := l.r.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = l.r.Discard(3)
	}
	return l
}

// next is the next line, until next is called again, and where it begins. A line that is too long is cut off.
func (l *lines) next() (text []byte, at int, err error) {
	l.buf = l.buf[:0]
	at = l.at + 1
	if err := l.physical(); err != nil {
		return nil, at, err
	}
	for {
		c, err := l.r.Peek(1)
		if err != nil || c[0] != ' ' && c[0] != '\t' {
			return l.buf, at, nil
		}
		_, _ = l.r.Discard(1)
		l.size++
		if err := l.physical(); err != nil && !errors.Is(err, io.EOF) {
			return nil, at, err
		}
	}
}

// physical takes in one line as it stands in the file.
func (l *lines) physical() error {
	const askedEach = 1024
	if l.at++; l.at%askedEach == 0 && l.ctx.Err() != nil {
		return &practice.CalendarError{Reason: practice.CalendarSlow}
	}
	for read := 0; ; {
		part, err := l.r.ReadSlice('\n')
		read += len(part)
		if l.size += len(part); l.size > maxFile {
			return &practice.CalendarError{Reason: practice.CalendarLarge}
		}
		if room := maxLine - len(l.buf); room > 0 {
			l.buf = append(l.buf, part[:min(room, len(part))]...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && read == 0:
			return io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return &practice.CalendarError{Reason: practice.CalendarMissing}
		}
		l.buf = bytes.TrimRight(l.buf, "\r\n")
		return nil
	}
}
