package desktop

import (
	"log"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func setupLog(t *testing.T, level slog.Level) *Log {
	t.Helper()
	before, flags := slog.Default(), log.Flags()
	l, err := SetupLog(level)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		slog.SetDefault(before)
		log.SetFlags(flags)
		log.SetOutput(os.Stderr)
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

func TestSetupLog(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	l := setupLog(t, slog.LevelInfo)
	slog.Info("kept", "entry", "0123")
	slog.Debug("left out")
	log.Print("from the toolkit")
	path, _ := LogFile()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for want, there := range map[string]bool{"kept entry=0123": true, "from the toolkit": true, "left out": false} {
		if strings.Contains(string(data), want) != there {
			t.Errorf("%q in the log: want %v\n%s", want, there, data)
		}
	}
	if info, _ := os.Stat(path); runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("the log has mode %v", info.Mode())
	}
	if l.LastCrash != "" {
		t.Errorf("a crash that never was: %s", l.LastCrash)
	}
}

func TestSetupLogWithoutFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_STATE_HOME", file)
	if _, err := SetupLog(slog.LevelInfo); err == nil {
		t.Fatal("a log below a file was opened")
	}
}

// TestCrashIsKept breaks a second process on purpose and finds its last words.
func TestCrashIsKept(t *testing.T) {
	if os.Getenv("DESKTOP_TEST_CRASH") != "" {
		if _, err := SetupLog(slog.LevelInfo); err != nil {
			t.Fatal(err)
		}
		go panic("the tide is out")
		select {}
	}
	state := t.TempDir()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestCrashIsKept$")
	cmd.Env = append(os.Environ(), "DESKTOP_TEST_CRASH=1", "XDG_STATE_HOME="+state)
	if err := cmd.Run(); err == nil {
		t.Fatal("the process did not break")
	}
	t.Setenv("XDG_STATE_HOME", state)
	l := setupLog(t, slog.LevelInfo)
	if l.LastCrash == "" {
		t.Fatal("no crash was found")
	}
	if data, err := os.ReadFile(l.LastCrash); err != nil || !strings.Contains(string(data), "the tide is out") {
		t.Errorf("crash report: %q, %v", data, err)
	}
}
