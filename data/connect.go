package data

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/mattn/go-sqlite3"
)

// busyTimeout is how long a statement waits for another process: longer than any transaction of this program takes, and
// short enough for somebody who waits for a command.
const busyTimeout = 3 * time.Second

// The ways to open a file.
const (
	asWriter    = "mode=rw&_txlock=immediate"
	asReader    = "mode=ro"
	asImmutable = "mode=ro&immutable=1" // no lock, no log beside it: for a file that nobody can write
)

// everyConnection is set on each connection: a file cannot make SQLite call
// functions through its schema, broken pages are noticed early, nothing is
// spilt to temporary files, and a quarter of a megabyte is enough to remember
// pages of a log that is read once from end to end.
var everyConnection = []string{
	"PRAGMA trusted_schema = OFF",
	"PRAGMA cell_size_check = ON",
	"PRAGMA temp_store = MEMORY",
	"PRAGMA cache_size = -256",
}

// everyWriter makes a commit durable and a deletion real.
var everyWriter = []string{
	"PRAGMA journal_mode = WAL",
	"PRAGMA synchronous = FULL",
	"PRAGMA secure_delete = ON",
	"PRAGMA foreign_keys = ON",
}

// connector opens connections to one file in one way. It keeps the driver out of
// database/sql's global registry.
type connector struct {
	dsn    string
	driver *sqlite3.SQLiteDriver
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }
func (c connector) Driver() driver.Driver                        { return c.driver }

// pool opens a file in one of the ways above, with at most n connections.
func pool(path, way string, busy time.Duration, n int, pragmas ...string) *sql.DB {
	d := &sqlite3.SQLiteDriver{ConnectHook: func(c *sqlite3.SQLiteConn) error {
		for _, pragma := range append(everyConnection[:len(everyConnection):len(everyConnection)], pragmas...) {
			if _, err := c.Exec(pragma, nil); err != nil {
				return err
			}
		}
		return nil
	}}
	dsn := uri(path) + "?" + way + "&_busy_timeout=" + strconv.FormatInt(busy.Milliseconds(), 10)
	db := sql.OpenDB(connector{dsn, d})
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db
}

// wait sets how long the statements of a connection wait for another process from now on.
func wait(ctx context.Context, conn *sql.Conn, busy time.Duration) error {
	_, err := conn.ExecContext(ctx, "PRAGMA busy_timeout = "+strconv.FormatInt(busy.Milliseconds(), 10))
	return err
}

// uri writes an absolute path as SQLite's file URI, whatever letters it has.
func uri(path string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // C:/…
	}
	return "file://" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(p)
}
