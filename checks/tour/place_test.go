//go:build tour && linux

package tour

import (
	"fmt"
	"os"
	"os/exec"
	"slices"

	"tideway/checks/stage"
)

// What a shell does with a folder ($1) before the program starts, in a mount namespace of the program's own: nobody else
// sees it, and it goes with the program.
const (
	readOnlyFolder = `mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"`
	smallDisk      = `cp -a "$1" "$1.aside" && mount -t tmpfs -o size=2m,mode=700 tideway "$1" && cp -a "$1.aside/." "$1" && rm -r "$1.aside"`
)

// startOn starts the program where a folder lies on another kind of disk.
func (w *walker) startOn(disk, folder string, args ...string) *stage.Program {
	w.Helper()
	words := slices.Concat(w.apart(), onDisk(disk, folder, w.bin), args)
	p, err := w.stage.Start("unshare", words, "TZ="+zone, "TIDEWAY_CLOCK="+w.clock.path)
	w.ok(err)
	w.outputs = append(w.outputs, p)
	// Only a mount that was not kept apart is still there then.
	w.Cleanup(func() { _ = exec.Command("umount", "--quiet", folder).Run() })
	return p
}

// onDisk are the words after those of unshare. Somebody who is not root is root in a namespace of their own for as long as
// it takes to mount, and themselves again in the program.
func onDisk(disk, folder, program string) []string {
	run := `exec "$@"`
	if uid := os.Getuid(); uid != 0 {
		run = fmt.Sprintf(`exec unshare --map-user=%d --map-group=%d "$@"`, uid, os.Getgid())
	}
	return []string{"sh", "-c", "set -e\n" + disk + "\nshift\n" + run, "sh", folder, program}
}

// openOn is open, on another kind of disk.
func (w *walker) openOn(disk, folder string, args ...string) {
	w.Helper()
	w.program = w.startOn(disk, folder, args...)
	w.findWindow()
}

// apart are the words for unshare that let mount something here. Below a changed root, unshare cannot say that mounts stay
// apart, and is told not to try. Where nothing helps the walk ends with a reason.
func (w *walker) apart() []string {
	w.Helper()
	ways := [][]string{{"--mount"}, {"--mount", "--propagation", "unchanged"}}
	if os.Getuid() != 0 {
		ways = [][]string{{"--map-root-user", "--mount"}}
	}
	try := []string{"sh", "-c", `mount -t tmpfs tideway "$1" && umount "$1"`, "sh", w.TempDir()}
	said := ""
	for _, way := range ways {
		p, err := w.stage.Start("unshare", slices.Concat(way, try))
		w.ok(err)
		if p.Wait(w.soon()) == nil {
			return way
		}
		said += p.Output()
	}
	w.Fatal("This walk mounts a disk that is read-only or full. That takes root, or a system where people may have namespaces of " +
		"their own (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0).\n" + said)
	return nil
}
