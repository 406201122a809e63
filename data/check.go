package data

import (
	"context"

	"tideway/data/vault"
	"tideway/practice"
)

// damagedShown is how many damaged rows a report names.
const damagedShown = 100

// Check reads every page and every record and reports; it changes nothing.
func (f *File) Check(ctx context.Context) (practice.Report, error) {
	report := practice.Report{Path: f.path, Format: vault.Format}
	keys, err := readKeys(ctx, f.readers, f.id)
	if err != nil {
		return report, explain("check: read keys", err)
	}
	all, _, err := f.readAll(ctx, keys)
	if err != nil {
		return report, explain("check", err)
	}
	report.Records, report.Closed, report.Damaged = all.rows, all.closed, len(all.damaged)
	report.DamagedAt = all.damaged[:min(len(all.damaged), damagedShown)]
	for _, r := range all.records {
		if !r.Understood() {
			report.Unknown++
		}
	}
	report.Slots = len(keys.slots)
	for _, s := range keys.slots {
		report.Open = report.Open || s.open
	}
	report.Integrity, err = integrity(ctx, f.readers)
	return report, explain("check", err)
}

// integrity is SQLite's own judgement: "ok", or the first thing that it found.
func integrity(ctx context.Context, q querier) (string, error) {
	var finding string
	err := q.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&finding)
	if err != nil && isDamage(err) {
		return err.Error(), nil
	}
	return finding, err
}
