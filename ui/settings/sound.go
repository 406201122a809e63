package settings

import (
	"fyne.io/fyne/v2"

	"tideway/ui/present"
	"tideway/ui/widgets"
)

// sound is whether a ritual may be heard. Where nothing here can play a sound, it says so.
func sound(vm *present.Settings) fyne.CanvasObject {
	on := fixed(vm, widgets.NewToggle(vm.Say("settings.sound.on"), vm.Clear().Sound, vm.SetSound))
	hint := "settings.sound.hint"
	if !vm.CanSound() {
		hint = "settings.sound.none"
	}
	return card(vm.Say("settings.sound"), on, widgets.Small(vm.Say(hint)))
}
