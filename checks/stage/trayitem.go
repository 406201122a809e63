package stage

import (
	"context"
	"errors"
	"fmt"
	"image"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

const (
	itemName = "org.kde.StatusNotifierItem"
	menuName = "com.canonical.dbusmenu"
	menuLook = 50 * time.Millisecond // between two looks at a menu that may change
)

// TrayItem is an icon on the panel.
type TrayItem struct {
	conn  *dbus.Conn
	owner string // the program's unique name on the bus
	path  dbus.ObjectPath
}

// Line is one line of a tray menu as the panel would draw it.
type Line struct {
	ID        int32
	Label     string
	Separator bool
	Enabled   bool
	Checked   bool
	Sub       []Line
}

// Property reads a property of org.kde.StatusNotifierItem: Title, Status, IconPixmap.
func (t *TrayItem) Property(ctx context.Context, name string) (any, error) {
	var value dbus.Variant
	err := t.object(t.path).CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", 0, itemName, name).Store(&value)
	if err != nil {
		return nil, fmt.Errorf("read %s of the tray icon: %w", name, err)
	}
	return value.Value(), nil
}

// Icon is the picture that the program gives its icon: rows of alpha, red, green and blue.
func (t *TrayItem) Icon(ctx context.Context) (image.Image, error) {
	value, err := t.Property(ctx, "IconPixmap")
	if err != nil {
		return nil, err
	}
	all, ok := value.([][]any)
	if !ok || len(all) == 0 || len(all[0]) != 3 {
		return nil, errors.New("read the tray icon: it has no picture")
	}
	wide, okW := all[0][0].(int32)
	high, okH := all[0][1].(int32)
	pixels, okP := all[0][2].([]byte)
	if !okW || !okH || !okP || wide <= 0 || high <= 0 || len(pixels) != int(4*wide*high) {
		return nil, fmt.Errorf("read the tray icon: %d bytes for %d x %d", len(pixels), wide, high)
	}
	img := image.NewNRGBA(image.Rect(0, 0, int(wide), int(high)))
	for i := 0; i < len(pixels); i += 4 {
		copy(img.Pix[i:], []byte{pixels[i+1], pixels[i+2], pixels[i+3], pixels[i]})
	}
	return img, nil
}

// Activate clicks on the icon itself.
func (t *TrayItem) Activate(ctx context.Context) error {
	if err := t.object(t.path).CallWithContext(ctx, itemName+".Activate", 0, int32(0), int32(0)).Err; err != nil {
		return fmt.Errorf("activate the tray icon: %w", err)
	}
	return nil
}

// Menu reads the whole menu of this moment; hidden lines are left out.
func (t *TrayItem) Menu(ctx context.Context) ([]Line, error) {
	path, err := t.Property(ctx, "Menu")
	if err != nil {
		return nil, err
	}
	menu, ok := path.(dbus.ObjectPath)
	if !ok {
		return nil, errors.New("read tray menu: the icon has none")
	}
	root, err := t.layout(ctx, menu, 0)
	return root.Sub, err
}

// Labels are the lines of the menu with words, those of a submenu as "Put off/To tomorrow".
func (t *TrayItem) Labels(ctx context.Context) ([]string, error) {
	lines, err := t.Menu(ctx)
	return flatten("", lines), err
}

func flatten(prefix string, lines []Line) []string {
	var all []string
	for _, line := range lines {
		if !line.Separator {
			all = append(all, prefix+line.Label)
		}
		all = append(all, flatten(prefix+line.Label+"/", line.Sub)...)
	}
	return all
}

// WaitLine waits until the menu has a line, by the labels that lead to it.
func (t *TrayItem) WaitLine(ctx context.Context, labels ...string) (Line, error) {
	var found Line
	err := until(ctx, fmt.Sprintf("the tray line %q", labels), new(bell), menuLook, func() (bool, error) {
		lines, err := t.Menu(ctx)
		if err != nil {
			return false, err
		}
		line, ok := find(lines, labels)
		found = line
		return ok, nil
	})
	return found, err
}

// Click waits for a line and clicks it, by the labels that lead to it.
func (t *TrayItem) Click(ctx context.Context, labels ...string) error {
	line, err := t.WaitLine(ctx, labels...)
	if err != nil {
		return err
	}
	if !line.Enabled {
		return fmt.Errorf("click the tray line %q: it is greyed out", labels)
	}
	path, err := t.Property(ctx, "Menu")
	if err != nil {
		return err
	}
	menu, _ := path.(dbus.ObjectPath)
	err = t.object(menu).CallWithContext(ctx, menuName+".Event", 0,
		line.ID, "clicked", dbus.MakeVariant(int32(0)), uint32(time.Now().Unix())).Err
	if err != nil {
		return fmt.Errorf("click the tray line %q: %w", labels, err)
	}
	return nil
}

func find(lines []Line, labels []string) (Line, bool) {
	for _, line := range lines {
		if line.Separator || line.Label != labels[0] {
			continue
		}
		if len(labels) == 1 {
			return line, true
		}
		return find(line.Sub, labels[1:])
	}
	return Line{}, false
}

func (t *TrayItem) object(path dbus.ObjectPath) dbus.BusObject { return t.conn.Object(t.owner, path) }

// node is one (ia{sv}av) of com.canonical.dbusmenu.
type node struct {
	ID         int32
	Properties map[string]dbus.Variant
	Children   []dbus.Variant
}

func (t *TrayItem) layout(ctx context.Context, menu dbus.ObjectPath, id int32) (Line, error) {
	var revision uint32
	var top node
	err := t.object(menu).CallWithContext(ctx, menuName+".GetLayout", 0, id, int32(-1), []string{}).Store(&revision, &top)
	if err != nil {
		return Line{}, fmt.Errorf("read tray menu: %w", err)
	}
	return t.line(ctx, menu, top, id)
}

// line reads a node and what is below it; asked is the node that was asked for, whose
// children are not asked for again if it has none.
func (t *TrayItem) line(ctx context.Context, menu dbus.ObjectPath, n node, asked int32) (Line, error) {
	text := func(key string) string { s, _ := n.Properties[key].Value().(string); return s }
	line := Line{ID: n.ID, Separator: text("type") == "separator", Enabled: true}
	line.Label = strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(text("label"), "__", "\x00"), "_", ""), "\x00", "_")
	if enabled, ok := n.Properties["enabled"].Value().(bool); ok {
		line.Enabled = enabled
	}
	if state, ok := n.Properties["toggle-state"].Value().(int32); ok {
		line.Checked = text("toggle-type") != "" && state == 1
	}
	if len(n.Children) == 0 && n.ID != asked && text("children-display") == "submenu" {
		return t.layout(ctx, menu, n.ID) // Fyne answers the first question with one level only
	}
	for _, child := range n.Children {
		var c node
		if err := dbus.Store([]any{child.Value()}, &c); err != nil {
			return Line{}, fmt.Errorf("read tray menu: %w", err)
		}
		if visible, ok := c.Properties["visible"].Value().(bool); ok && !visible {
			continue
		}
		sub, err := t.line(ctx, menu, c, asked)
		if err != nil {
			return Line{}, err
		}
		line.Sub = append(line.Sub, sub)
	}
	return line, nil
}
