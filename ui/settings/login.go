package settings

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// login is whether Tideway starts with the computer, as the system says. It is no part of the journal, so it can be
// changed beside one that cannot be written, too. nil where there is nothing to say.
func login(vm *present.Settings) []fyne.CanvasObject {
	l, ok := vm.Login()
	if !ok {
		return nil
	}
	on := widgets.NewToggle(vm.Say("settings.login"), l.On, vm.SetLogin)
	if l.Fixed {
		on.Disable()
	}
	return []fyne.CanvasObject{widgets.Rows(look.S4, on, widgets.Small(l.Hint))}
}
