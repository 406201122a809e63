package data

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"tideway/data/vault"
)

// deviceSize is the length of a device id in bytes.
const deviceSize = 8

// deviceOf reads the id that this computer has in one journal, from the state
// folder, or makes it. It never stands in the journal in the clear. Where the
// folder cannot be written the id lasts as long as the process: it only breaks
// ties between records of the same moment, so nothing is lost by that.
func deviceOf(stateDir string, journal vault.ID) string {
	fresh := make([]byte, deviceSize)
	rand.Read(fresh)
	id := hex.EncodeToString(fresh)
	if stateDir == "" {
		return id
	}
	path := filepath.Join(stateDir, hex.EncodeToString(journal[:])+".device")
	if kept, ok := readDevice(path); ok {
		return kept
	}
	if err := os.MkdirAll(stateDir, 0o700); err != nil {
		return id
	}
	if err := publish(path, func(part *os.File) error {
		_, err := part.WriteString(id + "\n")
		return err
	}); errors.Is(err, fs.ErrExist) {
		if kept, ok := readDevice(path); ok {
			return kept // another process was quicker
		}
	}
	return id
}

func readDevice(path string) (string, bool) {
	text, err := os.ReadFile(path)
	if err != nil || len(text) < 2*deviceSize {
		return "", false
	}
	id := string(text[:2*deviceSize])
	_, err = hex.DecodeString(id)
	return id, err == nil
}
