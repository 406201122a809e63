package desktop

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"

	"gopkg.in/natefinch/lumberjack.v2"
)

// Log is the running log: a text file in the state folder that turns over at 1 MB
// and keeps three older ones for ninety days. It holds ids, never a name or a word.
type Log struct {
	// LastCrash is where the report of an earlier crash was put, or empty.
	LastCrash string

	file  *lumberjack.Logger
	crash *os.File
}

// SetupLog makes the log the default of slog (and with it of package log, which Fyne
// writes to) and sends the runtime's last words to CrashFile. What an earlier run
// left there moves to crash-last.log. Call Close at the end.
func SetupLog(level slog.Level) (*Log, error) {
	path, err := LogFile()
	if err != nil {
		return nil, err
	}
	if err := EnsureDir(filepath.Dir(path)); err != nil {
		return nil, err
	}
	l := &Log{file: &lumberjack.Logger{Filename: path, MaxSize: 1, MaxBackups: 3, MaxAge: 90}}
	if err := l.catchCrash(); err != nil {
		return nil, err
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(l.file, &slog.HandlerOptions{Level: level})))
	return l, nil
}

func (l *Log) catchCrash() error {
	path, err := CrashFile()
	if err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil && info.Size() > 0 {
		last := filepath.Join(filepath.Dir(path), "crash-last.log")
		if err := os.Rename(path, last); err != nil {
			return fmt.Errorf("keep crash report: %w", err)
		}
		l.LastCrash = last
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("look for crash report: %w", err)
	}
	if l.crash, err = os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600); err != nil {
		return fmt.Errorf("open crash report: %w", err)
	}
	if err := debug.SetCrashOutput(l.crash, debug.CrashOptions{}); err != nil {
		return fmt.Errorf("catch crashes: %w", err)
	}
	return nil
}

// Close ends the log. What is logged afterwards opens the file again.
func (l *Log) Close() error {
	return errors.Join(debug.SetCrashOutput(nil, debug.CrashOptions{}), l.crash.Close(), l.file.Close())
}
