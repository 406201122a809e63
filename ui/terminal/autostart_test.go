package terminal

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"tideway/ui/present"
)

// computer is what starts at login on a made-up one.
type computer struct {
	on    bool
	wrong error
}

func (c *computer) On() (bool, error) { return c.on, nil }
func (c *computer) Set(on bool) error {
	if c.wrong == nil {
		c.on = on
	}
	return c.wrong
}

func TestStartAtLoginByCommand(t *testing.T) {
	c := &computer{}
	for _, step := range []struct {
		args []string
		code int
		out  string
		on   bool
	}{
		{[]string{"settings", "--autostart", "on"}, Done, "autostart = on\n", true},
		{[]string{"settings", "--autostart=on", "--json"}, Done, "{\n  \"autostart\": \"on\"\n}\n", true},
		{[]string{"settings", "--autostart", "perhaps"}, Misuse, "", true},
		{[]string{"settings", "--autostart", "off"}, Done, "autostart = off\n", false},
	} {
		var out bytes.Buffer
		env, errs, _ := outside(t)
		env.Out, env.Autostart = &out, func() (present.Autostart, error) { return c, nil }
		if code := Run(t.Context(), env, step.args); code != step.code || out.String() != step.out || c.on != step.on {
			t.Errorf("%q: %d, %q, %q, on %v", step.args, code, out.String(), errs, c.on)
		}
	}
}

func TestStartAtLoginRefused(t *testing.T) {
	for name, auto := range map[string]func() (present.Autostart, error){
		"refuses": func() (present.Autostart, error) { return &computer{wrong: errors.New("no")}, nil },
		"no home": func() (present.Autostart, error) { return nil, errors.New("no home") },
		"nowhere": nil,
	} {
		var out bytes.Buffer
		env, errs, _ := outside(t)
		env.Out, env.Autostart = &out, auto
		if code := Run(t.Context(), env, []string{"settings", "--autostart", "on"}); code != Failed || out.Len() > 0 || !strings.Contains(errs.String(), "did not take that") {
			t.Errorf("%s: %d, %q, %q", name, code, out.String(), errs)
		}
	}
}
