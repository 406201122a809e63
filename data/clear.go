package data

import (
	"context"
	"database/sql"
	"errors"
	"regexp"
	"slices"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
)

// inTheClear are the only settings that may stand in the file unsealed.
var inTheClear = []string{
	practice.SettingTheme, practice.SettingSize, practice.SettingLanguage, practice.SettingWindow,
	practice.SettingReminders, practice.SettingMotion, practice.SettingTray, practice.SettingSound,
	practice.SettingLogin,
}

// clearValue is what such a setting may look like: too short and too plain for
// anything that a person wrote.
var clearValue = regexp.MustCompile(`^[A-Za-z0-9.,+_-]{0,32}$`)

// Setting reads a value that stands in the clear; "" when it was never set.
func (f *File) Setting(ctx context.Context, key string) (value string, err error) {
	err = f.readers.QueryRowContext(ctx, "SELECT value FROM setting WHERE key = ?", key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, explain("read setting", err)
}

// SetSetting writes one. Anything that is not on the list is *practice.Invalid.
func (f *File) SetSetting(ctx context.Context, key, value string) error {
	if !slices.Contains(inTheClear, key) {
		return &practice.Invalid{Field: "setting", Reason: "unknown"}
	}
	if !clearValue.MatchString(value) {
		return &practice.Invalid{Field: key, Reason: "letters"}
	}
	return explain("save setting", f.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, value)
		return err
	}))
}

// ReplaceDue writes the reminders that are due, in the place of all older ones.
// A sentence that is not one of the fixed ones is *practice.Invalid.
func (f *File) ReplaceDue(ctx context.Context, due []practice.Due) error {
	for _, d := range due {
		if d.Sentence != "reentry" && d.Sentence != "neutral" {
			return &practice.Invalid{Field: "sentence", Reason: "unknown"}
		}
	}
	return explain("write what is due", f.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM due"); err != nil {
			return err
		}
		for _, d := range due {
			if _, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO due (key, day, time, zone, sentence) VALUES (?, ?, ?, ?, ?)",
				d.Key, d.Day.String(), d.Time.String(), d.Zone, d.Sentence); err != nil {
				return err
			}
		}
		return nil
	}))
}

// Due reads the reminders that are due. It needs no key.
func (f *File) Due(ctx context.Context) ([]practice.Due, error) {
	rows, err := f.readers.QueryContext(ctx, "SELECT key, day, time, zone, sentence FROM due ORDER BY day, time, key")
	if err != nil {
		return nil, explain("read what is due", err)
	}
	defer rows.Close()
	var all []practice.Due
	for rows.Next() {
		var d practice.Due
		var day, at string
		if err := rows.Scan(&d.Key, &day, &at, &d.Zone, &d.Sentence); err != nil {
			return nil, explain("read what is due", err)
		}
		var dayErr, timeErr error
		d.Day, dayErr = civil.ParseDate(day)
		d.Time, timeErr = civil.ParseTimeOfDay(at)
		if dayErr != nil || timeErr != nil {
			continue // written by somebody else; it can be made again from the journal
		}
		all = append(all, d)
	}
	return all, explain("read what is due", rows.Err())
}

// Deliver writes what happened to a reminder and says whether this was the first
// time for its key and state. A later one takes the place of the older.
func (f *File) Deliver(ctx context.Context, d practice.Delivery) (first bool, err error) {
	err = f.write(ctx, func(ctx context.Context, tx *sql.Tx) error {
		var written int
		row := tx.QueryRowContext(ctx, "SELECT count(*) FROM delivery WHERE key = ? AND state = ?", d.Key, d.State)
		if err := row.Scan(&written); err != nil {
			return err
		}
		first = written == 0
		_, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO delivery (key, state, at, until) VALUES (?, ?, ?, ?)",
			d.Key, d.State, clearInstant(d.At), clearInstant(d.Until))
		return err
	})
	return first && err == nil, explain("write delivery", err)
}

// Deliveries reads all of them in the order in which they were written.
func (f *File) Deliveries(ctx context.Context) ([]practice.Delivery, error) {
	rows, err := f.readers.QueryContext(ctx, "SELECT key, state, at, until FROM delivery ORDER BY seq")
	if err != nil {
		return nil, explain("read deliveries", err)
	}
	defer rows.Close()
	var all []practice.Delivery
	for rows.Next() {
		var d practice.Delivery
		var at, until string
		if err := rows.Scan(&d.Key, &d.State, &at, &until); err != nil {
			return nil, explain("read deliveries", err)
		}
		d.At, _ = time.Parse(instantLayout, at) // zero where it cannot be read
		d.Until, _ = time.Parse(instantLayout, until)
		all = append(all, d)
	}
	return all, explain("read deliveries", rows.Err())
}

// clearInstant writes a moment in UTC; "" for none.
func clearInstant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(instantLayout)
}
