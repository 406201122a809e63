package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"time"
)

// patience bounds the whole measurement.
const patience = 6 * time.Minute

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	ctx, cancel := context.WithTimeout(ctx, patience)
	held, err := measure(ctx)
	cancel()
	stop()
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	case !held:
		os.Exit(1)
	}
}

// measure takes all numbers and prints them.
func measure(ctx context.Context) (held bool, err error) {
	tideway := os.Getenv("TIDEWAY_BIN")
	if tideway == "" {
		return false, errors.New("TIDEWAY_BIN names the program to measure; `make bench` sets it")
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	empty, err := buildEmpty(ctx, dir)
	if err != nil {
		return false, err
	}
	var all []Number
	for _, part := range []func() ([]Number, error){
		func() ([]Number, error) { return windows(ctx, tideway, empty) },
		func() ([]Number, error) {
			if !asked("inside") {
				return nil, nil
			}
			return inside(ctx, dir)
		},
	} {
		numbers, err := part()
		if err != nil {
			return false, err
		}
		all = append(all, numbers...)
	}
	return printTable(os.Stdout, all)
}

// asked says whether a part is to be measured: all are, unless some are named.
func asked(part string) bool { return len(os.Args) < 2 || slices.Contains(os.Args[1:], part) }

// buildEmpty builds the empty window as the program is built.
func buildEmpty(ctx context.Context, dir string) (string, error) {
	path := filepath.Join(dir, "empty")
	fmt.Println("Building an empty window to compare with.")
	out, err := exec.CommandContext(ctx, "go", "build", "-tags", "migrated_fynedo", "-trimpath", "-o", path, "./checks/bench/empty").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build the empty window: %w: %s", err, out)
	}
	return path, nil
}
