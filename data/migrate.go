package data

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"
)

//go:embed migrations/*.sql
var embedded embed.FS

// migration brings the tables from version-1 to version.
type migration struct {
	version int
	sql     string
}

// migrations reads "NNNN_name.sql" files. Their numbers are 1, 2, 3 … without a gap.
func migrations(from fs.FS) ([]migration, error) {
	names, err := fs.Glob(from, "migrations/*.sql") // in order of their names
	if err != nil {
		return nil, err
	}
	var all []migration
	for i, name := range names {
		number, _, _ := strings.Cut(strings.TrimPrefix(name, "migrations/"), "_")
		version, err := strconv.Atoi(number)
		if err != nil || version != i+1 {
			return nil, fmt.Errorf("read migrations: %s is not number %d", name, i+1)
		}
		text, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		all = append(all, migration{version, string(text)})
	}
	return all, nil
}

// userVersion is the version of the tables as SQLite sees them now, log included.
func userVersion(ctx context.Context, q querier) (version int, err error) {
	err = q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}

// migrate brings the tables up to date. Each step is one transaction that looks
// again at the version first, because another process may have been quicker.
func migrate(ctx context.Context, conn *sql.Conn, all []migration) error {
	for _, m := range all {
		if err := apply(ctx, conn, m); err != nil {
			return explain(fmt.Sprintf("bring tables to version %d", m.version), err)
		}
	}
	return nil
}

func apply(ctx context.Context, conn *sql.Conn, m migration) error {
	tx, err := conn.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	version, err := userVersion(ctx, tx)
	if err != nil {
		return err
	}
	if version >= m.version {
		return nil
	}
	if version != m.version-1 {
		return fmt.Errorf("tables are at version %d", version)
	}
	if _, err := tx.Exec(m.sql); err != nil {
		return err
	}
	if _, err := tx.Exec("PRAGMA user_version = " + strconv.Itoa(m.version)); err != nil {
		return err
	}
	return tx.Commit()
}

// beforeName is the name of the backup that is made before tables change:
// "<journal>.before-v2.2026-11-23T02-38-04Z.backup".
func beforeName(path string, version int, now time.Time) string {
	return fmt.Sprintf("%s.before-v%d.%s.backup", path, version, now.UTC().Format("2006-01-02T15-04-05Z"))
}
