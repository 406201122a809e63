package data

import (
	"context"
	"os"
	"path/filepath"

	"tideway/data/vault"
)

// create makes a complete, empty journal under its name, or nothing at all.
func create(ctx context.Context, o Options) error {
	path, err := filepath.Abs(o.Path)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return publish(path, func(part *os.File) error {
		return furnish(ctx, part.Name(), o.tables)
	})
}

// furnish gives an empty file its tables and its id, and leaves it in WAL mode.
func furnish(ctx context.Context, path string, tables []migration) error {
	db := pool(path, asWriter, busyTimeout, 1, "PRAGMA synchronous = FULL")
	defer db.Close()
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := migrate(ctx, conn, tables); err != nil {
		return err
	}
	id := vault.NewID()
	if _, err := conn.ExecContext(ctx, "INSERT INTO journal (one, id, format) VALUES (1, ?, ?)", id[:], vault.Format); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "PRAGMA journal_mode = WAL")
	return err
}
